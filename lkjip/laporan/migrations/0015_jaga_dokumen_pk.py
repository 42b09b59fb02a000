from django.db import migrations

from lkjip.organisasi import penjaga

TABEL = ("laporan_dokumenpk", "laporan_tandatanganpk")


class Migration(migrations.Migration):
    dependencies = [("laporan", "0014_dokumen_pk")]

    operations = [
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi(*TABEL), penjaga.lepas_lewat_migrasi(*TABEL)
        )
    ]
