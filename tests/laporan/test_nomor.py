"""Numbering: bab, subbab, tables, figures, appendices, footnotes, references."""

import pytest

from lkjip.laporan.dokumen.nomor import GalatDokumen, jangkar, nomori, romawi
from lkjip.laporan.dokumen.pohon import (
    BarisTabel,
    CatatanTabel,
    Gambar,
    Kolom,
    Kotak,
    Paragraf,
    Rujukan,
    SubBab,
    Tabel,
)

from .contoh_dokumen import SVG, dokumen, sel, tabel_capaian, teks


def test_nomor_bab_subbab_dan_lampiran():
    dok = nomori(dokumen())
    assert {k: (e.nomor, e.label) for k, e in dok.register.items() if e.jenis != "bagian"} == {
        "bab.1": ("I", "Bab I"),
        "bab.1.latar": ("1.1", "subbab 1.1"),
        "bab.1.dasar": ("1.2", "subbab 1.2"),
        "bab.1.dasar.daerah": ("1.2.1", "subbab 1.2.1"),
        "bab.1.dasar.lain": ("", ""),
        "gambar.pegawai": ("1.1", "Gambar 1.1"),
        "bab.2": ("II", "Bab II"),
        "bab.2.capaian": ("2.1", "subbab 2.1"),
        "tabel.capaian": ("2.1", "Tabel 2.1"),
        "bab.2.anggaran": ("2.2", "subbab 2.2"),
        "tabel.anggaran": ("2.2", "Tabel 2.2"),
        "tabel.kosong": ("2.3", "Tabel 2.3"),
        "lampiran.pk": ("1", "Lampiran 1"),
        "gambar.lampiran": ("L1.1", "Gambar L1.1"),
    }


def test_daftar_otomatis_berurutan_dan_tanpa_yang_tak_bernomor():
    dok = nomori(dokumen())
    assert [e.kunci for e in dok.daftar["isi"]] == [
        "depan.pengantar",
        "depan.isi",
        "depan.tabel",
        "depan.gambar",
        "bab.1",
        "bab.1.latar",
        "bab.1.dasar",
        "bab.1.dasar.daerah",
        "bab.2",
        "bab.2.capaian",
        "bab.2.anggaran",
        "lampiran.pk",
    ]
    assert [e.nomor for e in dok.daftar["tabel"]] == ["2.1", "2.2", "2.3"]
    assert [e.nomor for e in dok.daftar["gambar"]] == ["1.1", "L1.1"]


def test_tabel_formulir_tidak_bernomor_dan_tidak_memakan_nomor():
    formulir = Tabel("tabel.form", "Formulir", (Kolom("A"),), (), bernomor=False)
    dok = nomori(
        dokumen(bab_1=(formulir, tabel_capaian("tabel.satu"), SubBab("bab.1.dasar", "Dasar", ())))
    )
    assert dok.entri("tabel.form").label == ""
    assert dok.entri("tabel.form").sebutan == "“Formulir”"
    assert dok.entri("tabel.satu").nomor == "1.1"
    assert "tabel.form" not in {e.kunci for e in dok.daftar["tabel"]}


def test_catatan_bernomor_menurut_pemakaian_pertama():
    assert dict(nomori(dokumen()).catatan["tabel.capaian"]) == {"sumber": 1, "batas": 2}


def test_catatan_yang_tidak_dipakai_tidak_bertanda():
    t = Tabel(
        "tabel.t",
        "T",
        (Kolom("A"),),
        (BarisTabel((sel("a"),)),),
        catatan=(CatatanTabel("umum", teks("x")),),
    )
    assert dict(nomori(dokumen(lampiran_pk=(t,))).catatan["tabel.t"]) == {}


def test_rujukan_yang_tidak_ada_menyebut_kunci_dan_tempat():
    rusak = SubBab("bab.1.rusak", "Rusak", (Paragraf((Rujukan("tabel.hilang"),)),))
    with pytest.raises(GalatDokumen) as galat:
        nomori(dokumen(bab_1=(SubBab("bab.1.dasar", "Dasar", ()), rusak)))
    (masalah,) = galat.value.masalah
    assert masalah.kunci == "tabel.hilang"
    assert str(masalah) == (
        "Rujukan ke “tabel.hilang” tidak dapat dipenuhi: kunci itu tidak ada "
        "(di Bab I Pendahuluan › 1.2 Rusak)"
    )


def test_rujukan_rusak_di_sel_catatan_dan_kotak_disebut_semua():
    rujuk = (Rujukan("x.y"),)
    t = Tabel(
        "tabel.t",
        "Tabel T",
        (Kolom("A"),),
        (BarisTabel((sel("a", catatan=("tiada",)),)), BarisTabel((sel("b"),))),
        catatan=(CatatanTabel("c", rujuk),),
    )
    with pytest.raises(GalatDokumen) as galat:
        nomori(dokumen(lampiran_pk=(t, Kotak("Ingat", (Paragraf(rujuk),)))))
    assert [(m.kunci, m.tempat) for m in galat.value.masalah] == [
        ("tiada", "Lampiran 1 Perjanjian Kinerja › tabel “Tabel T” › baris 1 sel 1"),
        ("x.y", "Lampiran 1 Perjanjian Kinerja › tabel “Tabel T” › catatan “c”"),
        ("x.y", "Lampiran 1 Perjanjian Kinerja › kotak “Ingat”"),
    ]


def test_kunci_dipakai_dua_kali_menyebut_kedua_tempat():
    with pytest.raises(GalatDokumen, match="“bab.1.dasar” dipakai dua kali") as galat:
        nomori(dokumen(lampiran_pk=(SubBab("bab.1.dasar", "Lagi", ()),)))
    pesan = str(galat.value)
    assert "Bab I Pendahuluan › 1.2 Landasan Hukum" in pesan
    assert "Lampiran 1 Perjanjian Kinerja › L1.1 Lagi" in pesan


@pytest.mark.parametrize(
    ("blok", "pesan"),
    [
        (Gambar("gambar.a", "A", SVG, " "), "tidak mempunyai teks alternatif"),
        (Gambar("Gambar A", "A", SVG, "alt"), "tidak sah"),
        (Gambar("gambar.pegawai-1", "", SVG, "alt"), "tidak berjudul"),
        (SubBab("tabel-capaian", "Mirip", ()), "tidak dapat dibedakan dari “tabel.capaian”"),
    ],
)
def test_isi_yang_tidak_dapat_dicetak_ditolak(blok, pesan):
    with pytest.raises(GalatDokumen, match=pesan):
        nomori(dokumen(lampiran_pk=(blok,)))


def test_tabel_bernomor_di_bagian_depan_ditolak():
    with pytest.raises(GalatDokumen, match="bernomor=False"):
        nomori(dokumen(depan_pengantar=(tabel_capaian("tabel.depan"),)))


def test_romawi():
    assert [romawi(n) for n in (1, 4, 5, 9, 14, 39)] == ["I", "IV", "V", "IX", "XIV", "XXXIX"]
    with pytest.raises(ValueError, match="1–39"):
        romawi(0)


def test_jangkar():
    assert jangkar("bab.3.analisis-capaian") == "bab-3-analisis-capaian"
