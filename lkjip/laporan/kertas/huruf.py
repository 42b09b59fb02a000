"""Embeds the fonts of a document put together from pieces: one subset of each, whatever the pieces.

The glyphs that the pieces use are joined, and the font's file is cut down to them. Glyphs keep
their numbers, which the pages name.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from .jenis import HurufTerpakai

BUANG = ("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ")
"""Tables that shaping needs, or old ones: the pages have positioned glyphs."""
SEKALI = 100  # entries in one block of a character map
TIANG = 80  # stem width: unknown, and used for substitutes only
MONO = 1  # flag "FixedPitch"

KEPALA_PETA = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
KAKI_PETA = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def join_huruf(semua: Sequence[HurufTerpakai]) -> list[HurufTerpakai]:
    """One entry for each font with what all of them use; of two texts the first counts."""
    hasil: dict[str, HurufTerpakai] = {}
    for satu in semua:
        if lama := hasil.get(satu.nama):
            satu = replace(lama, teks=satu.teks | lama.teks, lebar=satu.lebar | lama.lebar)
        hasil[satu.nama] = satu
    return list(hasil.values())


def embed_huruf(
    dok: Pdf, huruf: Sequence[HurufTerpakai], berkas: Mapping[str, bytes]
) -> dict[str, Object]:
    """The fonts by resource name, for all pages; `berkas` are the font files by fingerprint."""
    return {satu.nama: _font(dok, satu, berkas[satu.sidik]) for satu in join_huruf(huruf)}


def sidik_huruf(berkas: bytes) -> str:
    """What a font's file is known by."""
    return hashlib.sha256(berkas).hexdigest()


def _font(dok: Pdf, satu: HurufTerpakai, berkas: bytes) -> Object:
    isi = _subset(berkas, satu.uraian.indeks, satu.teks)
    nama = Name(f"/{satu.uraian.nama}")
    opentype = isi[:4] == b"OTTO"
    aliran = dok.make_stream(isi)
    if opentype:
        aliran.Subtype = Name.OpenType
    else:
        aliran.Length1 = len(isi)
    lebar = set(satu.lebar.values())
    uraian = Dictionary(
        Type=Name.FontDescriptor,
        FontName=nama,
        FontFamily=String(satu.uraian.keluarga),
        Flags=satu.uraian.bendera + (MONO if len(satu.lebar) > 1 and len(lebar) == 1 else 0),
        FontBBox=Array([0, satu.uraian.turun, max(lebar), satu.uraian.naik]),
        ItalicAngle=0,
        Ascent=satu.uraian.naik,
        Descent=satu.uraian.turun,
        CapHeight=satu.uraian.naik,
        StemV=TIANG,
        StemH=TIANG,
    )
    uraian[Name.FontFile3 if opentype else Name.FontFile2] = aliran
    turunan = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if opentype else Name.CIDFontType2,
        BaseFont=nama,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        CIDToGIDMap=Name.Identity,
        W=_lebar(satu.lebar),
        FontDescriptor=dok.make_indirect(uraian),
    )
    return dok.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=nama,
            Encoding=Name("/Identity-H"),
            ToUnicode=dok.make_stream(_peta(satu.teks)),
            DescendantFonts=Array([dok.make_indirect(turunan)]),
        )
    )


def _subset(berkas: bytes, indeks: int, terpakai: Mapping[int, str]) -> bytes:
    masukan = hb.SubsetInput()
    masukan.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.DESUBROUTINIZE
        | hb.SubsetFlags.PASSTHROUGH_UNRECOGNIZED
        | hb.SubsetFlags.NO_HINTING
    )
    masukan.glyph_set.update(terpakai)
    masukan.drop_table_tag_set.update(int.from_bytes(tabel.encode()) for tabel in BUANG)
    return hb.subset(hb.Face(hb.Blob(berkas), indeks), masukan).blob.data


def _lebar(lebar: Mapping[int, int]) -> Array:
    """Widths as a PDF wants them: the first glyph of each run, then the run."""
    hasil: list[int | list[int]] = []
    for glif in sorted(lebar):
        if glif - 1 not in lebar:
            hasil += [glif, []]
        hasil[-1].append(lebar[glif])
    return Array([Array(satu) if isinstance(satu, list) else satu for satu in hasil])


def _peta(teks: Mapping[int, str]) -> bytes:
    """The character map that gives the text of each glyph back."""
    butir = [f"<{glif:04x}> <{teks[glif].encode('utf-16-be').hex()}>\n" for glif in sorted(teks)]
    isi = "".join(
        f"{len(satu)} beginbfchar\n{''.join(satu)}endbfchar\n"
        for satu in (butir[i : i + SEKALI] for i in range(0, len(butir), SEKALI))
    )
    return (KEPALA_PETA + isi + KAKI_PETA).encode()
