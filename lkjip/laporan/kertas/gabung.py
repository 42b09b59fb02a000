"""Puts pieces together to one document: pages, tags, links, bookmarks, fonts, page numbers.

Every piece was tagged alone, so the entries of its parent tree are moved up by what came before;
links find their anchor by name, in whichever piece it is.
"""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from .arsip import write_pohon_nama
from .folio import Stempel
from .huruf import embed_huruf
from .jenis import SKEMA, GalatCetak, Halaman, HurufTerpakai, Potongan

PT = 0.75  # points per CSS pixel


def merge(
    potongan: Sequence[Potongan],
    info: Mapping[str, str],
    folio: Sequence[str],
    stempel: Mapping[bool, Stempel],
    huruf: Sequence[HurufTerpakai],
    berkas_huruf: Mapping[str, bytes],
    diabaikan: Callable[[str], bool],
    *,
    utuh: bool = True,
) -> Pdf:
    """One tagged document, described by `info`. `folio` is the number of every page, "" where none
    is printed, `stempel` prints it on upright (False) and landscape pages. Anchors for which
    `diabaikan` is true are marks of the typesetter. `utuh`: all of a document, so that every link
    must lead somewhere."""
    dok = Pdf.new()
    halaman = [h for p in potongan for h in p.halaman]
    induk = dok.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
    nomor: list[Object | int] = []
    anak: list[Object] = []
    kepala: dict[bytes, Object] = {}
    for satu in potongan:
        with pikepdf.open(BytesIO(satu.pdf)) as sumber:
            geser = len(nomor) // 2
            pohon = _append(dok, sumber, geser)
        for i, isi in enumerate(list(pohon.ParentTree.Nums)[1::2]):
            nomor += [geser + i, isi]
        for simpul in pohon.K[0].K:
            simpul.P = induk
            anak.append(simpul)
        if Name.IDTree in pohon:
            nama = list(pohon.IDTree.Names)
            kepala |= {bytes(k): v for k, v in zip(nama[::2], nama[1::2], strict=True)}
    induk.K = Array(anak)
    akar = dok.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([induk])))
    akar.ParentTree = dok.make_indirect(Dictionary(Nums=Array(nomor)))
    induk.P = akar
    dok.Root.StructTreeRoot = akar
    write_pohon_nama(dok, kepala)
    _write_kepala(dok, info)
    _write_huruf(dok, potongan, embed_huruf(dok, huruf, berkas_huruf))
    _write_tujuan(dok, halaman, diabaikan, utuh=utuh)
    _write_penanda(dok, halaman)
    for satu, hal, tercetak in zip(dok.pages, halaman, folio, strict=True):
        if tercetak:
            satu.contents_add(dok.make_stream(stempel[hal.mendatar].tulis(tercetak)))
    return dok


def _write_kepala(dok: Pdf, info: Mapping[str, str]) -> None:
    """What the file says about the whole document."""
    for kunci, nilai in info.items():
        dok.docinfo[f"/{kunci}"] = nilai
    dok.Root.MarkInfo = Dictionary(Marked=True)
    dok.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    dok.Root.PageMode = Name.UseOutlines


def _append(dok: Pdf, sumber: Pdf, geser: int) -> Object:
    """Copy the pages, then their tags, which name them; both moved up by `geser`."""
    if Name.Lang not in dok.Root:
        dok.Root.Lang = String(str(sumber.Root.Lang))
    awal = len(dok.pages)
    dok.pages.extend(sumber.pages)
    for halaman in dok.pages[awal:]:
        halaman.obj.StructParents = int(halaman.obj.StructParents) + geser
        for catatan in halaman.obj.get(Name.Annots, ()):
            catatan.StructParent = int(catatan.StructParent) + geser
    return dok.copy_foreign(sumber.Root.StructTreeRoot)


def _write_huruf(dok: Pdf, potongan: Sequence[Potongan], huruf: Mapping[str, Object]) -> None:
    """Give the fonts to every piece, whose pages and forms all name one empty dictionary."""
    awal = 0
    for satu in potongan:
        kosong = dok.pages[awal].obj.Resources.Font
        for nama, isi in huruf.items():
            kosong[f"/{nama}"] = isi
        awal += len(satu.halaman)


def _write_tujuan(
    dok: Pdf, halaman: Sequence[Halaman], diabaikan: Callable[[str], bool], *, utuh: bool
) -> None:
    """Named destinations. Raises `GalatCetak` where a link leads nowhere."""
    tujuan: dict[bytes, Array] = {}
    for satu, hal in zip(dok.pages, halaman, strict=True):
        for nama, (x, y) in hal.anchors.items():
            if not diabaikan(nama):
                letak = Array([satu.obj, Name.XYZ, x * PT, (hal.height - y) * PT, 0])
                tujuan.setdefault(nama.encode(), letak)
    buntu: set[str] = set()
    for satu in dok.pages:
        for catatan in satu.obj.get(Name.Annots, ()):
            nama = _fit_tujuan(catatan)
            if nama and nama.encode() not in tujuan:
                buntu.add(nama)
    if buntu and utuh:
        raise GalatCetak(
            "Sebagian isi laporan tidak dapat dicetak: tautan ke bagian yang tidak ada ("
            + ", ".join(sorted(buntu))
            + ")"
        )
    if tujuan:
        isi = [x for nama in sorted(tujuan) for x in (String(nama), tujuan[nama])]
        dok.Root.Names = Dictionary(Dests=dok.make_indirect(Dictionary(Names=Array(isi))))


def _fit_tujuan(catatan: Object) -> str:
    """Make a link by name lead to the destination of that name, and return it."""
    alamat = str(catatan.A.URI) if Name.A in catatan and Name.URI in catatan.A else ""
    if not alamat.startswith(SKEMA):
        return ""
    nama = alamat.removeprefix(SKEMA)
    catatan.Dest = catatan.Contents = String(nama)
    del catatan.A
    return nama


def _write_penanda(dok: Pdf, halaman: Sequence[Halaman]) -> None:
    """Bookmarks, each below the last one of a higher level."""
    with dok.open_outline() as garis:
        jalur: list[tuple[int, list[OutlineItem]]] = [(0, garis.root)]
        for i, hal in enumerate(halaman):
            for tingkat, judul, x, y in hal.penanda:
                while jalur[-1][0] >= tingkat:
                    jalur.pop()
                satu = OutlineItem(judul, i, "XYZ", left=x * PT, top=(hal.height - y) * PT, zoom=0)
                jalur[-1][1].append(satu)
                jalur.append((tingkat, satu.children))
