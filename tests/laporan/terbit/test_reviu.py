"""The APIP review: a fact that reviu sets, and signing asks for where the pemda requires it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from lkjip.laporan.models import Terbitan
from lkjip.laporan.potret import take_potret
from lkjip.laporan.tanda_tangan.jenis import GalatTandaTangan
from lkjip.laporan.terbit.reviu import Hasil, check_reviu, get_status_reviu, set_status_reviu
from lkjip.organisasi.models import Jejak
from lkjip.rumus.kanonik import sidik

PERNYATAAN = {
    "hasil": Hasil.DINYATAKAN,
    "tanggal": date(2021, 2, 20),
    "pereviu": "Inspektur Pembantu II",
    "nomor": "700/12/INSP/2021",
}


@pytest.fixture
def reviu(opd, orang):
    """Record an outcome of the review, as reviu does."""
    return lambda **isi: set_status_reviu(opd=opd, tahun=2020, oleh=orang["peninjau"], **isi)


@pytest.fixture
def wajib(opd):
    opd.pemda.wajib_reviu = True
    opd.pemda.save()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (None, "belum direviu APIP"),
        ({"hasil": Hasil.BERJALAN}, "masih berjalan"),
        ({"hasil": Hasil.PERBAIKAN}, "meminta perbaikan"),
        (PERNYATAAN | {"sidik_potret": "0" * 64}, "berubah sejak dinyatakan"),
        (PERNYATAAN | {"sidik_potret": ""}, ""),
        (PERNYATAAN | {"sidik_potret": "potret terbitan"}, ""),
    ],
    ids=["tanpa", "berjalan", "perbaikan", "data lain", "tanpa sidik", "data sama"],
)
def test_tanda_tangan_menunggu_reviu(siapkan, tandatangani, reviu, wajib, isi, pesan):
    satu = siapkan()
    if isi is not None:
        sidik = satu.sidik_potret if isi.get("sidik_potret") == "potret terbitan" else None
        reviu(**(isi | ({"sidik_potret": sidik} if sidik else {})))
    if not pesan:
        assert tandatangani(satu, langsung=False).status == Terbitan.Status.DITANDATANGANI
        return
    with pytest.raises(GalatTandaTangan, match=pesan):
        tandatangani(satu)
    satu.refresh_from_db()
    assert (satu.status, satu.berjalan) == (Terbitan.Status.SIAP, False)


def test_tanpa_kewajiban_reviu_tidak_menahan(opd, reviu):
    reviu(hasil=Hasil.PERBAIKAN)
    syarat = check_reviu(opd, 2020)
    assert (syarat.wajib, syarat.halangan) == (False, "")
    assert syarat.status.hasil == Hasil.PERBAIKAN


def test_hasil_terakhir_yang_berlaku_dan_semuanya_tercatat(opd, reviu):
    reviu(hasil=Hasil.BERJALAN)
    reviu(hasil=Hasil.PERBAIKAN)
    reviu(putaran=2, **PERNYATAAN)
    kini = get_status_reviu(opd, 2020)
    assert (kini.hasil, kini.putaran, kini.nomor) == (Hasil.DINYATAKAN, 2, "700/12/INSP/2021")
    jejak = Jejak.objects.filter(tindakan="catat hasil reviu").order_by("nomor")
    assert [satu.perubahan["hasil reviu"][1] for satu in jejak] == [
        "berjalan",
        "perbaikan",
        "dinyatakan",
    ]


@pytest.mark.parametrize(
    "ganti",
    [
        {"tanggal": None},
        {"pereviu": "  "},
        {"tanggal": timezone.localdate() + timedelta(days=2)},
        {"hasil": "entah"},
    ],
    ids=["tanpa tanggal", "tanpa nama", "masa depan", "hasil tak dikenal"],
)
def test_pernyataan_harus_lengkap(opd, reviu, ganti):
    with pytest.raises(ValidationError):
        reviu(**(PERNYATAAN | ganti))
    assert get_status_reviu(opd, 2020) is None


def test_halaman_penerbitan_memperingatkan_sebelum_dibekukan(opd, orang, wajib, client):
    client.force_login(orang["kepala"])
    isi = client.get(reverse("terbitan", args=[opd.kode, 2020])).content.decode()
    assert "tidak memuat halaman Pernyataan Telah Direviu" in isi


@pytest.mark.parametrize("harus", [True, False], ids=["wajib", "tidak wajib"])
def test_data_yang_berubah_diperingatkan_sebelum_dibekukan(opd, orang, reviu, client, harus):
    """Reviewed as it is: silent. Changed since: said before freezing, with the way to a round."""
    opd.pemda.wajib_reviu = harus
    opd.pemda.save()
    client.force_login(orang["kepala"])
    alamat = reverse("terbitan", args=[opd.kode, 2020])
    reviu(**(PERNYATAAN | {"sidik_potret": sidik(take_potret(opd, 2020))}))
    assert "Data laporan berubah" not in client.get(alamat).content.decode()
    reviu(**(PERNYATAAN | {"sidik_potret": "0" * 64}))
    isi = client.get(alamat).content.decode()
    assert "Data laporan berubah sejak dinyatakan telah direviu" in isi
    assert reverse("putaran", args=[opd.kode, 2020]) in isi
