"""A check knows which state of the facts it saw, and keeps how complete the report is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviu", "0006_tanpa_komentar")]

    operations = [
        migrations.AddField(
            model_name="pemeriksaan",
            name="ubahan",
            field=models.PositiveIntegerField(default=0, verbose_name="ubahan yang dilihat"),
        ),
        migrations.AddField(
            model_name="pemeriksaan",
            name="unsur_ada",
            field=models.PositiveIntegerField(default=0, verbose_name="unsur yang ada"),
        ),
        migrations.AddField(
            model_name="pemeriksaan",
            name="unsur_dari",
            field=models.PositiveIntegerField(default=0, verbose_name="unsur yang diminta"),
        ),
    ]
