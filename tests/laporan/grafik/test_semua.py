"""What holds for every drawing, whatever its data."""

import io
import logging
import re

import pytest
from weasyprint import HTML

from lkjip.laporan import grafik
from lkjip.laporan.grafik import Grafik

from .contoh import CONTOH
from .ukur import SVG, baca, kotak_teks, titik_bentuk

SEMUA = pytest.mark.parametrize("nama", CONTOH)
LEBAR = pytest.mark.parametrize("lebar", [None, 320, 940])

UNSUR = {"svg", "title", "desc", "g", "a", "defs", "pattern"} | {
    "rect",
    "line",
    "circle",
    "path",
    "text",
}
ATRIBUT_HURUF_BESAR = {"viewBox", "patternUnits"}


@SEMUA
def test_hanya_unsur_dan_atribut_penyajian(nama):
    """No style, script, event handler or outside resource can get in, whatever the text."""
    akar = baca(CONTOH[nama].svg("uji"))
    for unsur in akar.iter():
        assert unsur.tag.removeprefix(SVG) in UNSUR
        for atribut, isi in unsur.attrib.items():
            assert not atribut.startswith("on") and atribut not in {"style", "width-px"}
            assert atribut == atribut.lower() or atribut in ATRIBUT_HURUF_BESAR
            assert "url(" not in isi or isi == "url(#uji-arsir)"


@SEMUA
def test_bernama_dan_dapat_diskalakan(nama):
    """It has a name, a description and a viewBox, and leaves its size to the stylesheet."""
    g = CONTOH[nama]
    akar = baca(g.svg("uji"))
    assert akar.get("role") in {"img", "group"}
    judul, uraian = akar[0], akar[1]
    assert (judul.tag, uraian.tag) == (f"{SVG}title", f"{SVG}desc")
    assert judul.get("id") == akar.get("aria-labelledby") == "uji-judul"
    assert uraian.get("id") == akar.get("aria-describedby") == "uji-uraian"
    assert judul.text and uraian.text
    assert akar.get("viewBox") and "width" not in akar.attrib and "height" not in akar.attrib


@SEMUA
def test_byte_tetap_dan_id_berawalan(nama):
    """The same data give the same bytes; every id carries the prefix, once."""
    g = CONTOH[nama]
    assert g.svg("uji") == g.svg("uji")
    idnya = [e.get("id") for e in baca(g.svg("lain")).iter() if e.get("id")]
    assert len(set(idnya)) == len(idnya)
    assert all(i.startswith("lain-") for i in idnya)


@SEMUA
@LEBAR
def test_tidak_ada_yang_terpotong(nama, lebar):
    """Every text and shape lies within the viewBox."""
    akar = baca(CONTOH[nama].svg("uji", lebar))
    _, _, w, h = map(float, akar.get("viewBox").split())
    for k in kotak_teks(akar):
        assert k.x0 >= -0.5 and k.x1 <= w + 0.5, k
        assert k.y0 >= -0.5 and k.y1 <= h + 0.5, k
    for x, y in titik_bentuk(akar):
        assert -0.5 <= x <= w + 0.5 and -0.5 <= y <= h + 0.5, (x, y)


@SEMUA
@LEBAR
def test_tulisan_tidak_bertumpuk(nama, lebar):
    """No two texts touch each other."""
    kotak = kotak_teks(baca(CONTOH[nama].svg("uji", lebar)))
    for i, a in enumerate(kotak):
        for b in kotak[i + 1 :]:
            assert not a.tumpang(b), (a, b)


@SEMUA
def test_koordinat_dua_desimal(nama):
    akar = baca(CONTOH[nama].svg("uji"))
    for defs in akar.findall(f"{SVG}defs"):
        akar.remove(defs)
    for unsur in akar.iter():
        for atribut, isi in unsur.attrib.items():
            if atribut in {
                "x",
                "y",
                "x1",
                "x2",
                "y1",
                "y2",
                "r",
                "width",
                "height",
                "d",
                "viewBox",
            }:
                assert re.fullmatch(r"(-?\d+(\.\d{1,2})?|[MLAZ]|[ -])+", isi), (unsur.tag, isi)


@SEMUA
def test_tabel_pendamping(nama):
    """As many cells as heads in every row, all of them text."""
    kepala, baris = CONTOH[nama].data_tabel()
    assert kepala and all(isinstance(k, str) for k in kepala)
    for b in baris:
        assert len(b) == len(kepala)
        assert all(isinstance(s, str) for s in b)


@SEMUA
def test_alt_kalimat_utuh(nama):
    alt = CONTOH[nama].alt()
    assert alt.endswith(".") and "  " not in alt and "None" not in alt


def test_weasyprint_tanpa_peringatan(caplog):
    """Each kind prints, ordinary and hostile, with not one warning."""
    dicetak = [g for nama, g in CONTOH.items() if "-" not in nama or nama.endswith("-jahat")]
    isi = "".join(g.svg(f"g{i}") for i, g in enumerate(dicetak))
    caplog.set_level(logging.WARNING, logger="weasyprint")
    keluaran = io.BytesIO()
    HTML(string=f"<!doctype html><html lang=id><body>{isi}").write_pdf(keluaran)
    assert not caplog.records
    assert keluaran.getvalue().startswith(b"%PDF")


@pytest.mark.parametrize("awalan", ["", "1a", "a b", 'a"b', "a<b"])
def test_awalan_ditolak(awalan):
    with pytest.raises(ValueError, match="Awalan"):
        CONTOH["batang"].svg(awalan)


def test_semua_jenis_ada_di_katalog():
    jenis = {k for k in vars(grafik).values() if isinstance(k, type) and issubclass(k, Grafik)}
    assert {type(g) for g in CONTOH.values()} == jenis - {Grafik}
