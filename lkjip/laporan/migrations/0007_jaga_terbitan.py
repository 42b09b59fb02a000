from django.db import migrations

from lkjip.laporan.terbit import penjaga as penjaga_terbitan
from lkjip.organisasi import penjaga

TABEL = ("laporan_unduhanterbitan",)


class Migration(migrations.Migration):
    dependencies = [("laporan", "0006_terbitan")]

    operations = [
        migrations.RunPython(
            penjaga_terbitan.pasang_lewat_migrasi, penjaga_terbitan.lepas_lewat_migrasi
        ),
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi(*TABEL), penjaga.lepas_lewat_migrasi(*TABEL)
        ),
    ]
