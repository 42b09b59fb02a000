import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('laporan', "0022_kerangka_beku"),
        ('organisasi', '0008_peran_pimpinan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LambangPemda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aktif', models.BooleanField(default=True, verbose_name='dipakai')),
                ('sidik', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('mime', models.CharField(max_length=20, verbose_name='jenis isi')),
                ('lebar', models.PositiveIntegerField(verbose_name='lebar (piksel)')),
                ('tinggi', models.PositiveIntegerField(verbose_name='tinggi (piksel)')),
                ('nama_asli', models.CharField(max_length=200, verbose_name='nama berkas')),
                ('waktu', models.DateTimeField(auto_now_add=True, verbose_name='diunggah')),
                ('oleh', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lambang', to=settings.AUTH_USER_MODEL)),
                ('pemda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lambang', to='organisasi.pemda')),
            ],
            options={
                'verbose_name': 'lambang daerah',
                'verbose_name_plural': 'lambang daerah',
                'ordering': ['pemda', '-id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('aktif', True)), fields=('pemda',), name='lambang_satu_dipakai', violation_error_message='Pemerintah daerah ini sudah memakai lambang lain.')],
            },
        ),
    ]
