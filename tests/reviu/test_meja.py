"""The reviewer's desk: the same figures as each OPD's own page, in a fixed number of queries; and
a reviewer changes no fact anywhere."""

import pytest
from django.test import Client
from django.urls import reverse

from lkjip.organisasi.akses import IZIN, Tindakan
from lkjip.organisasi.izin_url import IZIN_URL
from lkjip.organisasi.models import Jejak, Keanggotaan, Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.reviu.services.pemeriksaan import sync_temuan
from tests.arsitektur.test_izin import _alamat, _hak
from tests.dunia import TAHUN_TERBUKA


@pytest.fixture
def peninjau(opd_contoh):
    for nomor in range(6):
        lain = PerangkatDaerah.objects.create(
            pemda=opd_contoh.pemda, kode=f"opd-{nomor}", nama=f"Dinas {nomor}", singkatan="D"
        )
        for tahun in (2019, 2020):
            TahunKinerja.objects.create(opd=lain, tahun=tahun, kebijakan="baku-2014")
    client = Client()
    client.force_login(Pengguna.objects.get(username="peninjau"))
    return client


def test_meja_memuat_semua_opd_dengan_pembandingnya(
    peninjau, opd_contoh, django_assert_max_num_queries
):
    sync_temuan(opd=opd_contoh, tahun=2020)
    with django_assert_max_num_queries(52):
        isi = peninjau.get(reverse("meja")).content.decode()
    assert "Capaian ± 2019" in isi and "Dinas 5" in isi
    assert ">25</a>" in isi  # findings of the example, one click away
    assert "disetujui" in isi


@pytest.mark.parametrize(
    ("saring", "ada"), [("temuan", False), ("tanpa-nilai", True), ("serapan-rendah", False)]
)
def test_saringan(peninjau, opd_contoh, saring, ada):
    """An OPD without data has no finding and no spending, and no indicator with a value."""
    sync_temuan(opd=opd_contoh, tahun=2020)
    isi = peninjau.get(reverse("meja"), {"saring": saring}).content.decode()
    assert ("Dinas 5" in isi) is ada


BUKAN_FAKTA = {
    Tindakan.BACA,
    Tindakan.CETAK,  # a print changes no fact
    Tindakan.TINJAU,  # answers, rounds, documents of the reviewer himself
}
MILIK_PENINJAU = {Tindakan.CETAK, Tindakan.TINJAU, f"umum:{Tindakan.TINJAU}"}
# Every page but those of the reviewer's own work and those that ask for no right: what he may only
# read takes no POST at all, whatever it would write.
TERTUTUP = sorted(
    nama
    for nama, izin in IZIN_URL.items()
    if izin not in ("publik", "masuk") and not _hak(izin) & MILIK_PENINJAU
)


def test_peninjau_tidak_berhak_atas_fakta_apa_pun():
    """What the role may do is exactly what changes no fact."""
    assert IZIN[Keanggotaan.Peran.PENINJAU] <= BUKAN_FAKTA


@pytest.mark.parametrize("nama", TERTUTUP)
def test_kiriman_peninjau_ditolak(nama, dunia):
    """A reviewer's POST to any other page is refused, and leaves no trace."""
    alamat = _alamat(nama, dunia, dunia.opd, TAHUN_TERBUKA)
    sebelum = Jejak.objects.count()
    status = dunia.client("peninjau").post(alamat, {"nilai": "1"}).status_code
    assert status in (403, 405), status
    assert Jejak.objects.count() == sebelum
