"""A Renstra changed within the year: what was promised, planned, measured and explained stays."""

from decimal import Decimal

from django.utils import timezone

from kinerja.models import Analisis
from kinerja.selectors.analisis import get_analisis
from kinerja.selectors.buku import get_buku
from kinerja.selectors.rencana_aksi import list_aksi
from lkjip.organisasi.models import TahunKinerja
from renstra.models import Indikator
from renstra.services.rencana import activate_renstra
from renstra.services.versi import create_perubahan


def test_indikator_lanjutan_membawa_isi_tahun_berjalan(opd, indikator, catat, renstra, orang):
    catat("1.2", nilai=5)
    Analisis.objects.create(indikator=indikator["1.2"], tahun=2025, sebab="Pelatihan warga.")
    tahun = TahunKinerja.objects.select_related("opd").get(opd=opd, tahun=2025)
    lama = get_buku(tahun, timezone.localdate())
    baru = create_perubahan(oleh=None, renstra=renstra, berlaku_mulai_tahun=2025)
    activate_renstra(oleh=None, renstra=baru)
    kini = {i.kode: i for i in baru.indikator.all()}
    buku = get_buku(tahun, timezone.localdate())
    satu, asal = kini["1.2"], indikator["1.2"]
    assert satu.pk != asal.pk
    assert buku.nilai(satu, 1).nilai == 5
    assert buku.target(satu, 0) == lama.target(asal, 0)
    assert buku.target(satu, 1) == lama.target(asal, 1)
    assert buku.target(satu, 0).sumber == "Perjanjian Kinerja Murni"
    assert get_analisis(buku, satu).sebab == "Pelatihan warga."
    aksi = {b.indikator.kode: b for b in list_aksi(opd, 2025)}
    assert aksi["1.2"].sumber == "Perjanjian Kinerja Murni 2025"
    assert {t.nilai for t in aksi["1.2"].triwulan.values()} == {Decimal(10)}
    # Corrected on the new version: one history, not two.
    indikator["1.2"] = satu
    assert catat("1.2", nilai=6, versi=1).nilai_tercatat.count() == 2


def test_indikator_pengganti_mulai_dari_kosong(opd, indikator, catat, renstra):
    catat("1.2", nilai=5)
    tahun = TahunKinerja.objects.select_related("opd").get(opd=opd, tahun=2025)
    baru = create_perubahan(oleh=None, renstra=renstra, berlaku_mulai_tahun=2025)
    Indikator.objects.filter(renstra=baru, kode="1.2").update(silsilah="pengganti")
    activate_renstra(oleh=None, renstra=baru)
    buku = get_buku(tahun, timezone.localdate())
    satu = baru.indikator.get(kode="1.2")
    assert buku.nilai(satu, 1) is None
    assert buku.target(satu, 1) is None
