"""One party, or both, signs with a program of its own and uploads the result."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pypdf import PdfWriter

from lkjip.laporan.models import TandaTanganPK
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Permintaan, Rahasia
from lkjip.laporan.tanda_tangan.pilih import get_demo
from lkjip.laporan.verifikasi.putusan import Kesimpulan
from tests.laporan.terbit.pembuat import satu_halaman

from .berkas import ARG, isi_berkas, putusan


def luar(pdf: bytes, pihak: int) -> bytes:
    """`pdf` signed by a party's own program."""
    berkas = get_demo().penanda if pihak == 1 else get_demo().penanda_kedua
    juru = PenandatanganP12(berkas)
    return juru.sign(pdf, Permintaan(f"Luar{pihak}"), Rahasia(FRASA_DEMO))


@pytest.fixture
def unggah(masuk, pk):
    def lakukan(siapa: str, dokumen, isi: bytes):
        alamat = reverse("pk_dokumen_unggah", args=[*ARG, pk.pk, dokumen.kode])
        berkas = SimpleUploadedFile("pk.pdf", isi, "application/pdf")
        return masuk(siapa).post(alamat, {"berkas": berkas}, follow=True)

    return lakukan


@pytest.mark.parametrize("di_luar", [{1}, {2}, {1, 2}], ids=str)
def test_setiap_pihak_boleh_di_luar_portal(di_luar, siapkan, tandatangani, unggah, tmp_path):
    satu = siapkan()
    asal = isi_berkas(satu)
    for pihak, siapa in ((1, "kepala"), (2, "walikota")):
        if pihak in di_luar:
            unggah(siapa, satu, luar(asal, pihak))
        else:
            tandatangani(siapa, satu)
        asal = isi_berkas(satu.tanda.get(pihak=pihak))
    cara = {t.pihak for t in satu.tanda.all() if t.cara == TandaTanganPK.Cara.UNGGAH}
    assert cara == di_luar
    assert putusan(tmp_path, asal).kesimpulan is Kesimpulan.SAH


def simpan_ulang(pdf: bytes) -> bytes:
    keluar = BytesIO()
    PdfWriter(clone_from=BytesIO(pdf)).write(keluar)
    return keluar.getvalue()


DITOLAK = {
    "cetakan tanpa tanda tangan": (lambda asal: asal, "belum ditandatangani"),
    "disimpan ulang": (lambda asal: luar(simpan_ulang(asal), 1), "bukan cetakan yang disiapkan"),
    "berkas lain": (lambda asal: luar(satu_halaman("lain"), 1), "bukan cetakan yang disiapkan"),
    "dua tanda tangan sekaligus": (
        lambda asal: luar(luar(asal, 1), 2),
        "memuat 2 tanda tangan, seharusnya 1",
    ),
    "bukan PDF": (lambda asal: b"halo", "bukan cetakan yang disiapkan"),
    "ditambahi": (
        lambda asal: luar(asal, 1) + b"\n%tambahan\n%%EOF\n",
        "",
    ),
}


@pytest.mark.parametrize("apa", DITOLAK)
def test_berkas_lain_ditolak_dengan_alasan(apa, siapkan, unggah):
    buat, kata = DITOLAK[apa]
    satu = siapkan()
    jawab = unggah("kepala", satu, buat(isi_berkas(satu)))
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert not TandaTanganPK.objects.exists()


def test_pihak_kedua_harus_melanjutkan_berkas_pihak_pertama(siapkan, tandatangani, unggah):
    """Pihak kedua signed the bare print: its signature holds, but not on what pihak pertama did."""
    satu = siapkan()
    tandatangani("kepala", satu)
    jawab = unggah("walikota", satu, luar(isi_berkas(satu), 2))
    assert "bukan cetakan yang disiapkan portal" in jawab.content.decode()
    assert satu.tanda.count() == 1


@pytest.mark.parametrize("siapa", ["pep", "admin", "peninjau"])
def test_hanya_para_pihak_yang_mengunggah(siapa, siapkan, unggah):
    assert unggah(siapa, siapkan(), b"%PDF").status_code == 403
