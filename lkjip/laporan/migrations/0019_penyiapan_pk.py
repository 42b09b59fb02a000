import django.db.models.deletion
from django.db import migrations, models

from lkjip.organisasi import penjaga

TABEL = ("laporan_tandatanganpk",)


class Migration(migrations.Migration):

    dependencies = [
        ('laporan', '0018_versi_narasi'),
    ]

    operations = [
        migrations.AddField(
            model_name='tandatanganpk',
            name='cara',
            field=models.CharField(choices=[('portal', 'Ditandatangani melalui portal'), ('unggah', 'Ditandatangani di luar portal')], default='portal', max_length=8, verbose_name='cara tanda tangan'),
        ),
        migrations.CreateModel(
            name='PenyiapanPK',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kode', models.CharField(max_length=20, unique=True, verbose_name='kode verifikasi')),
                ('alamat', models.CharField(max_length=300, verbose_name='alamat verifikasi')),
                ('catatan', models.JSONField(default=list, verbose_name='catatan penyedia')),
                ('alasan', models.TextField(blank=True, verbose_name='alasan disiapkan ulang')),
                ('sidik_janji', models.CharField(max_length=64, verbose_name='SHA-256 isi perjanjian')),
                ('galat', models.TextField(blank=True, verbose_name='galat')),
                ('cetakan', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='penyiapan', to='laporan.cetakan')),
            ],
            options={
                'verbose_name': 'penyiapan dokumen Perjanjian Kinerja',
                'verbose_name_plural': 'penyiapan dokumen Perjanjian Kinerja',
            },
        ),
        # SQLite made the table anew for the column, without its guard.
        migrations.RunPython(penjaga.pasang_lewat_migrasi(*TABEL), migrations.RunPython.noop),
    ]
