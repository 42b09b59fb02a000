from django.db import migrations

from lkjip.organisasi import penjaga

TABEL = ("laporan_tanggapankomentar",)


class Migration(migrations.Migration):
    dependencies = [("laporan", "0020_komentar")]

    operations = [
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi(*TABEL), penjaga.lepas_lewat_migrasi(*TABEL)
        )
    ]
