"""Count the changes of an OPD-year, and remember since when a check of it is queued."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisasi", "0006_pernyataan_reviu")]

    operations = [
        migrations.AddField(
            model_name="tahunkinerja",
            name="ubahan",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="ubahan"),
        ),
        migrations.AddField(
            model_name="tahunkinerja",
            name="antre",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="diantrekan sejak"
            ),
        ),
    ]
