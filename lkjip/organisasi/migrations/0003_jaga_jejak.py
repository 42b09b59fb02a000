from django.db import migrations

from lkjip.organisasi import penjaga

TABEL = ("organisasi_jejak",)


class Migration(migrations.Migration):
    dependencies = [("organisasi", "0002_periode_pengisian_dan_draf")]

    operations = [
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi(*TABEL), penjaga.lepas_lewat_migrasi(*TABEL)
        )
    ]
