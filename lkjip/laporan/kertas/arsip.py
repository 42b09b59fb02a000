"""Makes a tagged PDF an archive: PDF/A-3a and PDF/UA-1 in one file, with its data attached.

WeasyPrint writes one variant at a time, so what both ask for beyond tags, language and embedded
fonts is added here, and equal input gives equal bytes: no clock, a computed identifier.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from .xmp import build_xmp

CETAK = 4  # annotation flag "Print": PDF/A wants it on every annotation
KOLOM, BARIS = Name("/Column"), Name("/Row")
SRGB = "sRGB2014"


@dataclass(frozen=True, slots=True)
class Lampiran:
    """A file to embed as data of the document (/AFRelationship /Data)."""

    nama: str
    isi: bytes
    mime: str
    uraian: str
    tanggal: date


def fit_struktur(dok: Pdf, awalan: str) -> None:
    """Complete what was tagged: the scope of heads, names of cells that stay unique when `dok`
    becomes a part of another (they get `awalan`), and links that print and are tagged as such."""
    _fit_tautan(dok)
    nama: dict[bytes, Object] = {}
    for simpul in _kamus(dok):
        jenis = simpul.get(Name.S)
        if jenis == Name.TH:
            induk = simpul.P.P.get(Name.S) if Name.P in simpul.P else None
            simpul.A.Scope = KOLOM if induk == Name.THead else BARIS
            kunci = f"{awalan}.{simpul.ID}".encode()
            simpul.ID = pikepdf.String(kunci)
            nama[kunci] = simpul
        elif jenis == Name.TD and Name.Headers in simpul.A:
            kepala = [f"{awalan}.{satu}".encode() for satu in simpul.A.Headers]
            if kepala:
                simpul.A.Headers = Array([pikepdf.String(satu) for satu in kepala])
            else:
                del simpul.A.Headers
    write_pohon_nama(dok, nama)


def _fit_tautan(dok: Pdf) -> None:
    """One annotation per link. WeasyPrint makes another for every box inside it, tagged as what
    that box is, where PDF/UA wants nothing but a link."""
    nomor = dok.Root.StructTreeRoot.ParentTree.Nums
    pohon = dict(zip(map(int, nomor[::2]), nomor[1::2], strict=True))
    baru = [x for i in range(len(dok.pages)) for x in (i, pohon[i])]
    for halaman in dok.pages:
        tetap = []
        for catatan in halaman.get(Name.Annots, ()):
            simpul = pohon[int(catatan.StructParent)]
            if Name.Link == simpul.S:
                catatan.F = CETAK
                catatan.StructParent = len(baru) // 2
                baru += [len(baru) // 2, simpul]
                tetap.append(catatan)
            else:
                simpul.K = Array([k for k in simpul.K if not _menunjuk(k, catatan)])
        if Name.Annots in halaman:
            halaman.Annots = Array(tetap)
    dok.Root.StructTreeRoot.ParentTree.Nums = Array(baru)


def _menunjuk(anak: Object | int, catatan: Object) -> bool:
    """Whether a child of a tag is the reference to that annotation."""
    return isinstance(anak, Dictionary) and Name.Obj in anak and anak.Obj.objgen == catatan.objgen


def write_pohon_nama(dok: Pdf, nama: dict[bytes, Object]) -> None:
    """The tree that finds a head by its name, as every file with such names must have."""
    if nama:
        isi = [x for kunci in sorted(nama) for x in (pikepdf.String(kunci), nama[kunci])]
        dok.Root.StructTreeRoot.IDTree = dok.make_indirect(Dictionary(Names=Array(isi)))


def archive(dok: Pdf, icc: bytes, lampiran: Sequence[Lampiran] = ()) -> None:
    """Declare both standards, describe the colours, embed the files."""
    info = {kunci.removeprefix("/"): str(nilai) for kunci, nilai in dok.docinfo.items()}
    xmp = dok.make_stream(build_xmp(info, str(dok.Root.get(Name.Lang, ""))))
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    dok.Root.Metadata = xmp
    profil = dok.make_stream(icc)
    profil.N = 3
    dok.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=SRGB,
                Info=SRGB,
                DestOutputProfile=profil,
            )
        ]
    )
    for satu in lampiran:
        _embed(dok, satu)
    dok.Root.AF = Array([dok.attachments[satu.nama].obj for satu in lampiran])


def write(dok: Pdf) -> bytes:
    """The bytes of `dok`; the same for the same contents."""
    hasil = BytesIO()
    # The metadata must stay readable for programs that know no PDF: it is not compressed.
    dok.save(
        hasil,
        min_version="1.7",
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return hasil.getvalue()


def _kamus(dok: Pdf) -> Iterator[Object]:
    """Every dictionary of the file that is an object of its own."""
    return (satu for satu in dok.objects if isinstance(satu, Dictionary))


def _embed(dok: Pdf, satu: Lampiran) -> None:
    waktu = f"D:{satu.tanggal:%Y%m%d}000000Z"
    berkas = pikepdf.AttachedFileSpec(
        dok,
        satu.isi,
        filename=satu.nama,
        description=satu.uraian,
        mime_type=satu.mime,
        creation_date=waktu,
        mod_date=waktu,
        relationship=Name.Data,
    )
    dok.attachments[satu.nama] = berkas
