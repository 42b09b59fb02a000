from django.db import migrations

from lkjip.organisasi import penjaga

TABEL = ("kinerja_nilairealisasi", "kinerja_peralihan")


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0003_peralihan_dan_capaian_manual"),
        ("organisasi", "0003_jaga_jejak"),
    ]

    operations = [
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi(*TABEL), penjaga.lepas_lewat_migrasi(*TABEL)
        )
    ]
