"""The pemda's framework on the tree: headings, order, numbers, sections left out."""

from dataclasses import replace

import pytest

from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import SubBab
from lkjip.laporan.dokumen.susun import daftar_naskah, susun_dokumen
from lkjip.laporan.render import render_html
from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.kerangka import BAKU, KERANGKA_BAKU, isi_judul, susun_aturan
from lkjip.rumus.potret import Potret
from lkjip.rumus.potret_laporan import AturanBagian, PotretKerangka
from lkjip.rumus.urai_kanonik import urai

from .potret_uji import potret_hampir_kosong, potret_lain

pytestmark = pytest.mark.django_db
PILIHAN = [satu.kunci for satu in KERANGKA_BAKU if not satu.wajib]


def berkerangka(potret: Potret, urutan=(), penomoran="angka", hilang=(), **judul: str) -> Potret:
    """`potret` with headings changed (dots of the key as __), `urutan` first among neighbours."""
    aturan = [
        replace(
            satu,
            judul=judul.get(satu.kunci.replace(".", "__").replace("-", "_"), satu.judul),
            tampil=satu.kunci not in hilang,
        )
        for satu in susun_aturan(PotretKerangka())
    ]
    aturan.sort(key=lambda s: urutan.index(s.kunci) if s.kunci in urutan else len(urutan))
    return replace(potret, kerangka=PotretKerangka(penomoran, tuple(aturan)))


def subbab(dokumen, bab):
    bagian = next(b for b in dokumen.bagian if b.kunci == bab)
    return [b.kunci for b in bagian.isi if isinstance(b, SubBab)]


@pytest.mark.parametrize("nama", ["contoh", "lain"])
def test_kerangka_baku_adalah_yang_dicetak(potret_contoh, nama):
    """The catalogue and the chapters agree: same sections, headings and order."""
    potret = potret_contoh if nama == "contoh" else potret_lain()
    dokumen = susun_dokumen(potret, {})
    ada = {e.kunci: e.judul for e in nomori(dokumen).register.values() if e.kunci in BAKU}
    bersyarat = {
        "bab.3.anggaran-kas",
        "lampiran.rencana-aksi",
        "lampiran.penghargaan",
        "lampiran.bukti",
    }
    assert set(BAKU) - set(ada) <= bersyarat
    assert ada == {kunci: isi_judul(BAKU[kunci].judul, potret) for kunci in ada}
    for bab in ("bab.1", "bab.2", "bab.3", "bab.4"):
        assert subbab(dokumen, bab) == [s.kunci for s in KERANGKA_BAKU if s.induk == bab]
    semua = susun_aturan(PotretKerangka())
    assert susun_dokumen(replace(potret, kerangka=PotretKerangka("angka", semua)), {}) == dokumen


def test_judul_dan_urutan_diikuti_rujukan_dan_daftar_isi(potret_contoh):
    potret = berkerangka(
        potret_contoh,
        urutan=("bab.1.gambaran-umum", "lampiran.mutu-data"),
        bab__1__gambaran_umum="Profil {{ opd.singkatan }} {{ tahun }}",
        bab__4="Simpulan dan Saran",
        bab__1__kepegawaian="Pegawai {{ tahun }}",
    )
    dok = nomori(susun_dokumen(potret, {}))
    assert dok.register["bab.1.gambaran-umum"].label == "subbab 1.1"
    assert dok.register["bab.1.gambaran-umum"].judul == "Profil Diskominfo 2020"
    assert dok.register["bab.1.latar-belakang"].label == "subbab 1.2"
    assert dok.register["bab.1.kepegawaian"].judul == "Pegawai 2020"  # and moved along
    assert dok.register["bab.1.kepegawaian"].label == "subbab 1.1.3"
    assert dok.register["lampiran.mutu-data"].label == "Lampiran 1"
    html = render_html(dok, "layar").replace("\u00a0", " ")
    assert "dirinci dalam <a" in html
    assert ">Lampiran 1</a>" in html
    assert "<strong> Simpulan dan Saran</strong> memuat" in html  # the outline in Bab I
    isi = [e.kunci for e in dok.daftar["isi"] if e.bagian == "bab.1" and e.tingkat == 2]
    assert isi[:2] == ["bab.1.gambaran-umum", "bab.1.latar-belakang"]


def test_penomoran_huruf(potret_contoh):
    dok = nomori(susun_dokumen(berkerangka(potret_contoh, penomoran="huruf"), {}))
    capaian = dok.register["bab.3.capaian"]
    assert (capaian.angka, capaian.label) == ("3", "Bab III huruf B angka 3")
    assert capaian.nomor == "3.2.3"  # what checks compare stays the same
    tabel = nomori(susun_dokumen(potret_contoh, {})).register["tabel.capaian"]
    assert dok.register["tabel.capaian"].label == tabel.label
    html = render_html(dok, "layar")
    assert '<span class="nomor">A</span> <span class="judul">Latar Belakang</span>' in html


@pytest.mark.parametrize("hilang", [*([satu] for satu in PILIHAN), PILIHAN], ids=str)
@pytest.mark.parametrize("asal", ["contoh", "lain", "kosong"])
def test_bagian_yang_boleh_hilang_tidak_meninggalkan_rujukan(potret_contoh, asal, hilang):
    potret = {"lain": potret_lain, "kosong": potret_hampir_kosong}.get(asal, lambda: None)()
    potret = berkerangka(potret or potret_contoh, hilang=hilang)
    tulisan = {satu.kunci: "<p>{{ tidak.ada }}</p>" for satu in daftar_naskah(potret_contoh)}
    tulisan = {kunci: isi for kunci, isi in tulisan.items() if kunci in hilang}
    dok = nomori(susun_dokumen(potret, tulisan))  # not even prose at fault counts there
    assert not set(hilang) & set(dok.register)
    assert not set(hilang) & {satu.kunci for satu in daftar_naskah(potret)}


def test_bagian_wajib_tidak_hilang_walau_tersimpan_demikian(potret_contoh):
    potret = berkerangka(potret_contoh, hilang=["bab.3.analisis", "lampiran.pk"])
    assert {"bab.3.analisis", "lampiran.pk"} <= set(nomori(susun_dokumen(potret, {})).register)


def test_kerangka_lama_menerima_bagian_baru(potret_contoh):
    """A framework frozen before a section existed puts it behind its neighbour."""
    bagian = (AturanBagian("bab.1.landasan-hukum", "Dasar"), AturanBagian("bab.9.dihapus", "X"))
    urut = [s.kunci for s in susun_aturan(PotretKerangka("angka", bagian))]
    assert sorted(urut) == sorted(BAKU)
    assert urut.index("bab.1.landasan-hukum") < urut.index("bab.1.gambaran-umum")


def test_kerangka_ikut_dibekukan(potret_contoh):
    potret = berkerangka(potret_contoh, penomoran="huruf", bab__1="Pembuka")
    dibaca = urai(Potret, kanonik(potret))
    assert dibaca.kerangka == potret.kerangka
    assert nomori(susun_dokumen(dibaca, {})).register["bab.1"].judul == "Pembuka"
