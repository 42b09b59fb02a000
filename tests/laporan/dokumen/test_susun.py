"""The whole tree: all tables and figures of the real report, for any OPD-year."""

import re

import pytest

from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.laporan.dokumen.narasi import GalatNarasi
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import Angka, Gambar, JenisBagian, Sel, SubBab, Tabel
from lkjip.laporan.dokumen.susun import cari_narasi_lepas, daftar_naskah, susun_dokumen
from lkjip.laporan.render import render_html

from .jalan import (
    baris_narasi,
    blok_dokumen,
    gambar_dokumen,
    tabel_dokumen,
    teks_baris,
    teks_dokumen,
)

# The example comes from the database once; the tests themselves touch no row.
pytestmark = pytest.mark.django_db

BENDA = {
    "tabel.pendidikan": "Tabel 1.1",
    "tabel.golongan": "Tabel 1.2",
    "tabel.abk": "Tabel 1.3",
    "tabel.tujuan-sasaran": "Tabel 2.1",
    "tabel.strategi": "Tabel 2.2",
    "tabel.iku": "Tabel 2.3",
    "tabel.perjanjian-kinerja": "Tabel 2.4",
    "tabel.program-anggaran": "Tabel 2.5",
    "tabel.capaian": "Tabel 3.1",
    "tabel.sasaran.1": "Tabel 3.2",
    "tabel.sasaran.2": "Tabel 3.3",
    "tabel.sasaran.3": "Tabel 3.4",
    "tabel.sasaran.4": "Tabel 3.5",
    "tabel.anggaran-sasaran": "Tabel 3.6",
    "tabel.realisasi-program": "Tabel 3.7",
    "tabel.belanja": "Tabel 3.8",
    "gambar.pns-phl": "Gambar 1.1",
    "gambar.pendidikan-pns": "Gambar 1.2",
    "gambar.pendidikan-phl": "Gambar 1.3",
    "gambar.siklus-sakip": "Gambar 3.1",
    "gambar.belanja": "Gambar 3.2",
}
MENDATAR = {
    "tabel.tujuan-sasaran",
    "tabel.program-anggaran",
    "tabel.realisasi-program",
    "tabel.belanja",
}


LAMPIRAN_BILA_ADA = {"lampiran.rencana-aksi", "lampiran.penghargaan", "lampiran.bukti"}


def cari_sel(tabel: Tabel, awal: str) -> dict[str, Sel]:
    """The cells of the row whose first cells hold `awal`, by column head."""
    for baris in tabel.baris:
        if awal in " ".join(teks_baris(sel.isi) for sel in baris.sel[:2]):
            judul = [k.judul for k in tabel.kolom][-len(baris.sel) :]
            return dict(zip(judul, baris.sel, strict=True))
    raise AssertionError(f"{tabel.kunci}: tidak ada baris “{awal}”")


# --- numbers and parts


def test_nomor_tabel_dan_gambar(dokumen_contoh):
    register = nomori(dokumen_contoh).register
    assert {kunci: register[kunci].label for kunci in BENDA} == BENDA
    assert register["gambar.struktur"].label == ""


def test_halaman_mendatar(dokumen_contoh):
    tabel = tabel_dokumen(dokumen_contoh)
    assert {kunci for kunci, t in tabel.items() if t.mendatar} == MENDATAR


def test_bagian_berurutan(dokumen):
    # appendices that only exist when there is something to list are tried below
    tetap = [b.kunci for b in dokumen.bagian if b.kunci not in LAMPIRAN_BILA_ADA]
    assert tetap == [
        "sampul",
        "depan.kata-pengantar",
        "depan.ikhtisar",
        "depan.daftar-isi",
        "depan.daftar-tabel",
        "depan.daftar-gambar",
        "bab.1",
        "bab.2",
        "bab.3",
        "bab.4",
        "lampiran.pk",
        "lampiran.pengukuran",
        "lampiran.mutu-data",
    ]
    assert all(bagian.isi for bagian in dokumen.bagian)


def test_dokumen_utuh(dokumen):
    """Numbers fit, references resolve, cells fill their tables, nothing is empty."""
    nomori(dokumen)
    for tabel in tabel_dokumen(dokumen).values():
        assert tabel.baris or tabel.kosong, tabel.kunci
    for gambar in gambar_dokumen(dokumen).values():
        assert gambar.svg.startswith("<svg")
        assert gambar.alt
    for baris in baris_narasi(dokumen):
        assert teks_baris(baris).strip()
    for blok in blok_dokumen(dokumen):
        if isinstance(blok, SubBab):
            assert blok.isi, blok.kunci


def test_tercetak_di_kedua_media(dokumen):
    for media in ("layar", "cetak"):
        html = render_html(nomori(dokumen), media)
        assert "{{" not in re.sub(r"Gangguan.*?isian \}\}", "", html)
        assert " style=" not in html


# --- what it says


def test_enam_belas_jabatan_dengan_fungsinya(dokumen_contoh):
    jabatan = [
        blok.judul
        for blok in blok_dokumen(dokumen_contoh)
        if isinstance(blok, SubBab) and blok.kunci.startswith("bab.1.jabatan.")
    ]
    assert len(jabatan) == 16
    assert jabatan[-1] == "Kepala Seksi Statistik"
    assert "Pengumpulan data lingkup Data dan Statistik;" in teks_dokumen(dokumen_contoh)


def test_program_31_menunjukkan_kedua_angka(dokumen_contoh):
    tabel = tabel_dokumen(dokumen_contoh)
    for kunci, kolom in (
        ("tabel.program-anggaran", "APBD Perubahan"),
        ("tabel.realisasi-program", "Anggaran (Rp)"),
    ):
        sel = cari_sel(tabel[kunci], "31 Program Pengelolaan Informasi")[kolom]
        assert teks_baris(sel.isi) == "700.513.683"
        assert sel.dinyatakan == "700.904.303"
        assert any("Lampiran" in teks_baris(c.isi) or c.isi for c in tabel[kunci].catatan)


def test_sisa_dan_persen_yang_tercetak_keliru(dokumen_contoh):
    tabel = tabel_dokumen(dokumen_contoh)["tabel.realisasi-program"]
    assert cari_sel(tabel, "01.18")["Sisa (Rp)"].dinyatakan == "0"
    assert cari_sel(tabel, "02.24")["Serapan"].dinyatakan == "91,15 %"


def test_capaian_yang_dibatasi_dan_yang_kosong_bercatatan(dokumen_contoh):
    tabel = tabel_dokumen(dokumen_contoh)["tabel.capaian"]
    catatan = {c.kunci: teks_baris(c.isi) for c in tabel.catatan}
    dibatasi = cari_sel(tabel, "1.1")["Capaian"]
    assert teks_baris(dibatasi.isi) == "100,00\u00a0%"
    assert "250,00" in catatan[dibatasi.catatan[0]]
    kosong = cari_sel(tabel, "T.1")["Realisasi 2020"]
    assert teks_baris(kosong.isi) == "–"
    assert "tidak memuat" in catatan[kosong.catatan[0]]


def test_program_tanpa_sasaran_disebut_dengan_uangnya(dokumen_contoh):
    teks = teks_dokumen(dokumen_contoh)
    assert "Program Peningkatan Sarana dan Prasarana Aparatur: anggaran Rp\u00a0162.473.988" in teks
    assert "2 (dua) program dengan anggaran Rp\u00a0187.596.240" in teks


def test_serapan_rendah_dijelaskan(dokumen_contoh):
    teks = teks_dokumen(dokumen_contoh)
    assert teks.count("31.07 Penyebarluasan Informasi") == 1
    assert "baru dapat dipakai pada Oktober sampai Desember" in teks


def test_simpulan_tidak_menghitung_yang_kosong(dokumen_contoh):
    """The unknown index is no IKU and is named apart; the seven IKU are all on target."""
    teks = teks_dokumen(dokumen_contoh)
    assert "Seluruh IKU, yaitu 7 (tujuh) indikator, mencapai atau melampaui target" in teks
    assert "Indikator T.1 Indeks Sistem Pemerintahan Berbasis Elektronik" in teks
    assert "Capaiannya karena itu belum dihitung dan tidak ikut dirata-ratakan." in teks


def test_tujuh_unsur_pada_setiap_indikator(dokumen_contoh, potret_contoh):
    """Elements 1–5 stand with the indicator, 6 and 7 with its sasaran (aturan 1.2)."""
    subbab = {b.kunci: b for b in blok_dokumen(dokumen_contoh) if isinstance(b, SubBab)}
    for kode in ("1.1", "1.2", "1.3", "1.4", "2.1", "3.1", "4.1", "t.1"):
        isi = subbab[f"bab.3.indikator.{kode}"].isi
        awal = [teks_baris(blok.isi).split(". ")[0] for blok in isi if hasattr(blok, "isi")]
        for unsur in (
            "Target dan realisasi",
            "Perbandingan dengan tahun sebelumnya",
            "Kemajuan terhadap target akhir Renstra",
            "Standar nasional",
            "Sebab, hambatan, dan solusi",
        ):
            assert unsur in awal, (kode, unsur)
    for nomor in "1234":
        dukungan = subbab[f"bab.3.sasaran.{nomor}.dukungan"]
        assert "dinilai" in teks_baris(dukungan.isi[-1].isi)


# element → (figures bound in its table, key of its drawing); the kunci of an indicator is {i}, of
# its sasaran {s}
UNSUR = (
    (1, ("{i}.target", "{i}.realisasi", "{i}.capaian"), "tabel.{s}", "gambar.{s}"),
    (2, ("{i}.tahun.2019.realisasi", "{i}.tahun.2020.capaian"), "tabel.antartahun",
     "gambar.antartahun"),
    (3, ("{i}.target_akhir", "{i}.kemajuan_mentah"), "tabel.kemajuan", "gambar.kemajuan"),
    (4, ("{i}.pembanding",), "tabel.standar", None),  # what has no value cannot be drawn
    (5, ("{i}.capaian",), "tabel.sebab-solusi", None),
    (6, ("{s}.efisiensi", "{s}.efisiensi_kesimpulan"), "tabel.efisiensi", "gambar.capaian-serapan"),
    (7, ("{s}.anggaran", "{s}.realisasi"), "tabel.anggaran-sasaran", "gambar.dukungan"),
)  # fmt: skip


@pytest.mark.parametrize(("nomor", "asal", "tabel", "gambar"), UNSUR)
def test_unsur_ada_sebagai_tabel_dan_gambar(dokumen_contoh, nomor, asal, tabel, gambar):
    tersedia = tabel_dokumen(dokumen_contoh)
    gambar_ada = {b.kunci: b for b in blok_dokumen(dokumen_contoh) if isinstance(b, Gambar)}
    for kode in ("1.1", "1.2", "1.3", "1.4", "2.1", "3.1", "4.1"):
        nama = {"i": f"indikator.{kode}", "s": f"sasaran.{kode[0]}"}
        sel = [s for b in tersedia[tabel.format(**nama)].baris for s in b.sel]
        terikat = {a.asal for s in sel for a in s.isi if isinstance(a, Angka)}
        assert {satu.format(**nama) for satu in asal} <= terikat, (nomor, kode)
        if gambar:
            assert gambar_ada[gambar.format(**nama)].alt


def test_lampiran_mutu_data(dokumen_contoh):
    tabel = tabel_dokumen(dokumen_contoh)["tabel.mutu-data"]
    isi = "\n".join(" | ".join(teks_baris(s.isi) for s in b.sel) for b in tabel.baris)
    assert "700.904.303,00 | 700.513.683 | +390.620" in isi
    assert "4.300.00,00 | 4.300.000 | tidak terbaca" in isi
    assert "58 (lima puluh delapan) orang | 57 | +1" in isi
    assert isi.count("1.336.017.514,00") == 1  # stated once, listed once
    assert "Tabel 1.3 | 48" not in isi  # eight needs are unknown: nothing to compare
    (satu,) = tabel_dokumen(dokumen_contoh)["tabel.tak-terbanding"].baris
    assert [teks_baris(s.isi) for s in satu.sel][1:3] == ["Tabel 1.3", "48"]
    assert "8 baris rinciannya belum diketahui" in teks_baris(satu.sel[3].isi)


def test_perjanjian_kinerja_memuat_kedua_pihak(dokumen_contoh):
    lampiran = next(b for b in dokumen_contoh.bagian if b.kunci == "lampiran.pk")
    tanda_tangan = [b for b in lampiran.isi if type(b).__name__ == "TandaTangan"]
    assert len(tanda_tangan) == 2
    assert [p.jabatan for p in tanda_tangan[0].penanda] == [
        "Walikota Pangkalpinang",
        "Kepala Dinas Komunikasi dan Informatika Kota Pangkalpinang",
    ]
    assert tanda_tangan[0].penanda[0].nip == ""
    assert tanda_tangan[0].tempat_tanggal == "Pangkalpinang, 31 Januari 2020"


# --- prose


def test_narasi_menggantikan_naskah_baku(potret_contoh):
    dokumen = susun_dokumen(potret_contoh, {"bab.1.latar-belakang": "<p>Tulisan kami.</p>"})
    assert "Tulisan kami." in teks_dokumen(dokumen)
    assert "Setiap instansi pemerintah yang diberi mandat" not in teks_dokumen(dokumen)


def test_galat_narasi_menyebut_semua_bagian(potret_contoh):
    with pytest.raises(GalatNarasi) as galat:
        susun_dokumen(
            potret_contoh,
            {
                "bab.1.latar-belakang": "<p>{{ tahun.ini }}</p>",
                "bab.4.penutup": "<p>{{ rujuk:tabel.capain }}</p>",
            },
        )
    assert [m.bagian for m in galat.value.masalah] == ["bab.1.latar-belakang", "bab.4.penutup"]
    assert "tabel.capaian" in galat.value.masalah[1].terdekat


def test_narasi_contoh_mempunyai_tempat(potret_contoh, narasi_contoh):
    assert cari_narasi_lepas(potret_contoh, narasi_contoh) == ()
    assert cari_narasi_lepas(potret_contoh, {"bab.3.indikator.9.9": "x"}) == (
        "bab.3.indikator.9.9",
    )


def test_naskah_baku_dapat_dipakai_sebagai_narasi(potret_contoh):
    """A default offered as a draft gives the same document when it is accepted as it stands."""
    bagian = daftar_naskah(potret_contoh)
    assert len(bagian) > 40
    assert all(satu.judul for satu in bagian)
    baku = {satu.kunci: satu.baku for satu in bagian}
    assert susun_dokumen(potret_contoh, baku) == susun_dokumen(potret_contoh, {})


def test_setiap_angka_ada_di_kamus(dokumen_contoh, kamus_contoh):
    for baris in baris_narasi(dokumen_contoh):
        for simpul in baris:
            assert not isinstance(simpul, Angka) or simpul.asal in kamus_contoh
    for tabel in tabel_dokumen(dokumen_contoh).values():
        for baris in tabel.baris:
            for sel in baris.sel:
                assert all(s.asal in kamus_contoh for s in sel.isi if isinstance(s, Angka))


def test_dokumen_sama_untuk_fakta_yang_sama(potret_contoh, narasi_contoh, dokumen_contoh):
    assert susun_dokumen(potret_contoh, narasi_contoh) == dokumen_contoh
    assert susun_kamus(potret_contoh) == susun_kamus(potret_contoh)


def test_jenis_bagian(dokumen_contoh):
    jenis = [bagian.jenis for bagian in dokumen_contoh.bagian]
    assert jenis.count(JenisBagian.BAB) == 4
    assert jenis.count(JenisBagian.LAMPIRAN) == 3
