import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lkjip.organisasi import penjaga


class Migration(migrations.Migration):
    """A value may come from the system itself. Altering the table drops its guard on SQLite, so
    the guard is put back."""

    dependencies = [
        ("kinerja", "0004_jaga_riwayat"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="nilairealisasi",
            name="oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(
            penjaga.pasang_lewat_migrasi("kinerja_nilairealisasi"),
            migrations.RunPython.noop,
        ),
    ]
