"""A table of the tree as a Word table: repeated heads, spans, widths, notes below."""

from collections.abc import Callable
from itertools import groupby

from ..dokumen.huruf import satukan, teks_kolom
from ..dokumen.lebar import LEBAR_MENDATAR_PT, LEBAR_TEGAK_PT, hitung_lebar, letak_sel
from ..dokumen.nomor import DokumenBernomor
from ..dokumen.pohon import Baris, BarisTabel, JenisBaris, Sel, Tabel
from .gaya import UKURAN_TABEL
from .xml import bersih, gabung, paragraf, run

DXA = 20  # per point
RATA = {"kiri": "left", "kanan": "right", "tengah": "center"}
WARNA_KEPALA, WARNA_KELOMPOK = "E4ECF4", "F1F5F9"

Sebaris = Callable[..., str]


def susun_tabel(t: Tabel, dok: DokumenBernomor, sebaris: Sebaris) -> str:
    """The table itself and the notes under it (the caption is the caller's)."""
    lebar = hitung_lebar(t, lambda kunci: dok.entri(kunci).sebutan)
    penuh = LEBAR_MENDATAR_PT if t.mendatar else LEBAR_TEGAK_PT
    satuan = penuh * DXA / sum(lebar.persen)
    dxa = [round(p * satuan) for p in lebar.persen]
    gaya = UKURAN_TABEL[lebar.ukuran]
    baris = _kepala(t, gaya) + _badan(t, dok, sebaris, gaya)
    kisi = gabung(f'<w:gridCol w:w="{w}"/>' for w in dxa)
    isi = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TabelLKjIP"/><w:tblW w:w="{sum(dxa)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{bersih(t.judul)}"/></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid>{gabung(baris)}</w:tbl>"
    )
    return isi + _kaki(t, dok, sebaris)


def _kepala(t: Tabel, gaya: str) -> list[str]:
    berkelompok = any(k.kelompok for k in t.kolom)
    atas, bawah = [], []
    for kelompok, kolom in groupby(t.kolom, key=lambda k: k.kelompok):
        anggota = list(kolom)
        if kelompok:
            atas.append(_th(kelompok, gaya, f'<w:gridSpan w:val="{len(anggota)}"/>'))
            bawah += [_th(k.judul, gaya) for k in anggota]
            continue
        for k in anggota:
            atas.append(_th(k.judul, gaya, '<w:vMerge w:val="restart"/>' if berkelompok else ""))
            bawah.append(_th("", gaya, "<w:vMerge/>"))
    hasil = [atas, bawah] if berkelompok else [atas]
    if t.bernomor_kolom:
        hasil.append([_th(f"({n})", gaya) for n in range(1, len(t.kolom) + 1)])
    return [_tr(gabung(sel), "<w:tblHeader/>") for sel in hasil]


def _th(judul: str, gaya: str, sifat: str = "") -> str:
    arsir = (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{WARNA_KEPALA}"/><w:vAlign w:val="center"/>'
    )
    return _tc(paragraf(run(judul, tebal=True), gaya, '<w:jc w:val="center"/>'), sifat + arsir)


def _badan(t: Tabel, dok: DokumenBernomor, sebaris: Sebaris, gaya: str) -> list[str]:
    if not t.baris:
        kosong = paragraf(run(t.kosong or "Tidak ada data.", miring=True), gaya)
        return [_tr(_tc(kosong, f'<w:gridSpan w:val="{len(t.kolom)}"/>'))]
    hasil = []
    turun: dict[int, tuple[int, int]] = {}  # column → (rows still covered from above, its span)
    for baris, letak in zip(t.baris, letak_sel(t), strict=True):
        milik = dict(letak)
        sel, j = [], 0
        while j < len(t.kolom):
            if j in milik:
                s = milik[j]
                sel.append(_td(s, t, j, baris, dok, sebaris, gaya))
                if s.rentang_baris > 1:
                    turun[j] = (s.rentang_baris, s.rentang_kolom)
                j += s.rentang_kolom
            else:
                lebar = turun[j][1]
                sel.append(_tc(paragraf("", gaya), f'<w:gridSpan w:val="{lebar}"/><w:vMerge/>'))
                j += lebar
        turun = {j: (n - 1, k) for j, (n, k) in turun.items() if n > 1}
        hasil.append(_tr(gabung(sel)))
    return hasil


def _td(
    s: Sel, t: Tabel, j: int, baris: BarisTabel, dok: DokumenBernomor, sebaris: Sebaris, gaya: str
) -> str:
    kelompok = baris.jenis is JenisBaris.KELOMPOK
    tebal = kelompok or baris.jenis is JenisBaris.JUMLAH
    rata = t.kolom[j].rata
    isi: Baris = tuple(teks_kolom(n, rata) for n in s.isi)
    teks = sebaris(isi, tebal=tebal)
    if s.catatan:
        nomor = dok.catatan[t.kunci]
        teks += _pangkat(", ".join(str(nomor[k]) for k in s.catatan))
    if s.dinyatakan:
        teks += run(f" ≠\u00a0{satukan(s.dinyatakan)}", gaya="Dinyatakan")
    sifat = f'<w:gridSpan w:val="{s.rentang_kolom}"/>' if s.rentang_kolom > 1 else ""
    sifat += '<w:vMerge w:val="restart"/>' if s.rentang_baris > 1 else ""
    if tebal:
        sifat += f'<w:shd w:val="clear" w:color="auto" w:fill="{WARNA_KELOMPOK}"/>'
    jc = "left" if kelompok and s.rentang_kolom > 1 else RATA[rata]
    return _tc(paragraf(teks, gaya, f'<w:jc w:val="{jc}"/>'), sifat)


def _kaki(t: Tabel, dok: DokumenBernomor, sebaris: Sebaris) -> str:
    nomor = dok.catatan[t.kunci]
    urut = sorted(t.catatan, key=lambda c: nomor.get(c.kunci, 10**6))
    baris = [
        (_pangkat(f"{nomor[c.kunci]} ") if c.kunci in nomor else "") + sebaris(c.isi) for c in urut
    ]
    if any(s.dinyatakan for b in t.baris for s in b.sel):
        baris.append(run("≠ Angka dokumen sumber berbeda dari hasil hitung; keduanya ditampilkan."))
    if t.sumber:
        baris.append(run(f"Sumber: {t.sumber}"))
    # A table needs a paragraph after it, else it grows together with the next one.
    return gabung(paragraf(b, "CatatanTabel") for b in baris) or paragraf("", "CatatanTabel")


def _pangkat(teks: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{bersih(teks)}</w:t></w:r>'


def _tr(sel: str, sifat: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{sifat}</w:trPr>{sel}</w:tr>"


def _tc(isi: str, sifat: str = "") -> str:
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"
