"""The statement of review: its three parts, its place in the report, and when it is left out."""

from datetime import date

import pytest
from django.urls import reverse

from lkjip.laporan.cetak import GalatCetak
from lkjip.laporan.models import Cetakan
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.terbit.isi import IsiTerbitan, susun_terbitan
from lkjip.laporan.terbit.penyiapan import prepare_terbitan
from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja
from lkjip.reviu.services.putaran import finish_putaran
from lkjip.rumus.urai_kanonik import urai
from tests.laporan.terbit.pembuat import buka_gerbang
from tests.reviu.test_putaran import jawab_semua, orang, putaran  # noqa: F401

KUNCI = "depan.pernyataan-reviu"


@pytest.fixture
def tutup(putaran, orang):  # noqa: F811
    """Close the round with a statement of 20 February 2021."""

    def _tutup(catatan: str = "") -> PerangkatDaerah:
        jawab_semua(putaran, orang["peninjau"])
        finish_putaran(
            putaran=putaran,
            catatan=catatan,
            nomor="700/12/INSP/2021",
            tanggal=date(2021, 2, 20),
            oleh=orang["peninjau"],
        )
        return PerangkatDaerah.objects.select_related("pemda").get()

    return _tutup


def bagian(opd: PerangkatDaerah) -> list[str]:
    return [satu.kunci for satu in susun_bernomor(take_susunan(opd, 2020)).dokumen.bagian]


def teks(opd: PerangkatDaerah) -> str:
    return repr(susun_bernomor(take_susunan(opd, 2020, pernyataan=True)).dokumen)


def test_tiga_bagian_pendek_dengan_inspektur(tutup):
    isi = teks(tutup())
    for potongan in ("telah mereviu", "Nomor 53 Tahun 2014", "keyakinan terbatas",
                     "tidak ada hal yang membuat kami meragukan", "Nama Inspektur (contoh)",
                     "Nomor: 700/12/INSP/2021", "20 Februari 2021"):  # fmt: skip
        assert potongan in isi, potongan


def test_catatan_dicetak_satu_per_baris(tutup):
    isi = teks(tutup("Data dukung belum lengkap.\n\nSisa anggaran 02.24 keliru."))
    assert "selain hal-hal berikut" in isi
    assert "Sisa anggaran 02.24 keliru." in isi


def test_letaknya_menurut_pemda(tutup):
    opd = tutup()
    assert bagian(opd)[:2] == ["sampul", KUNCI]
    opd.pemda.letak_pernyataan = "belakang"
    urut = bagian(opd)
    assert urut[urut.index("bab.4") + 1] == KUNCI
    bernomor = susun_bernomor(take_susunan(opd, 2020))
    assert bernomor.entri("lampiran.pk").label == "Lampiran 1"  # takes no number of its own


def test_data_yang_berubah_tidak_membawa_pernyataan_lama(tutup):
    opd = tutup()
    TahunKinerja.objects.filter(opd=opd, tahun=2020).update(kebijakan="baku-2014")
    assert KUNCI not in bagian(opd)


def test_dibekukan_bersama_terbitan(tutup, orang):  # noqa: F811
    opd = tutup()
    buka_gerbang(opd, orang["kepala"])
    terbitan = prepare_terbitan(opd=opd, tahun=2020, tanggal=date(2021, 2, 26), oleh=orang["pep"])
    isi = urai(IsiTerbitan, terbitan.isi.encode())
    assert isi.pernyataan.penanda.nama == "Nama Inspektur (contoh)"
    assert KUNCI in [satu.kunci for satu in susun_terbitan(isi).dokumen.bagian]


def test_halaman_dan_cetakannya(tutup, orang, client):  # noqa: F811
    client.force_login(orang["pep"])
    alamat = reverse("pernyataan", args=["diskominfo", 2020])
    assert "Belum ada pernyataan" in client.get(alamat).content.decode()
    opd = PerangkatDaerah.objects.get()
    with pytest.raises(GalatCetak):
        take_susunan(opd, 2020, pernyataan=True)
    tutup()
    assert "Berlaku atas data yang sekarang" in client.get(alamat).content.decode()
    for _ in range(2):  # the same print is not made twice
        client.post(reverse("pernyataan_cetak", args=["diskominfo", 2020]))
    assert Cetakan.objects.filter(pernyataan=True).count() == 1
