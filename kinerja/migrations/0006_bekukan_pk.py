from django.db import migrations

from kinerja import penjaga_pk


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0005_nilai_boleh_oleh_sistem")]

    operations = [
        migrations.RunPython(penjaga_pk.pasang_lewat_migrasi, penjaga_pk.lepas_lewat_migrasi)
    ]
