"""Finds what has no place in a document that is only to be printed: scripts, programs, other files.

Every object of the file is looked at, also what no page leads to, so that nothing hides in a chain
of actions or in an unused branch.
"""

from collections.abc import Iterator

import pikepdf

OBJEK_TERBANYAK = 400_000

AKSI = {
    "/JavaScript": "skrip (JavaScript)",
    "/Launch": "perintah yang menjalankan program",
    "/SubmitForm": "perintah yang mengirim isian ke luar",
    "/ImportData": "perintah yang mengambil data dari berkas lain",
    "/GoToR": "tautan yang membuka berkas lain",
    "/GoToE": "tautan yang membuka berkas sisipan",
    "/Rendition": "pemutar suara atau video",
    "/Movie": "pemutar video",
    "/Sound": "pemutar suara",
    "/RichMediaExecute": "isi multimedia",
    "/GoTo3DView": "isi tiga dimensi",
}
"""Kinds of actions that are refused. Going to a page of the same file and opening a web address
stay: they do nothing on paper."""

ANOTASI = {
    "/RichMedia": "isi multimedia",
    "/Movie": "video",
    "/Sound": "suara",
    "/Screen": "layar pemutar",
    "/3D": "isi tiga dimensi",
    "/FileAttachment": "berkas lain yang disisipkan",
}
KUNCI = {
    "/JS": "skrip (JavaScript)",
    "/JavaScript": "skrip (JavaScript)",
    "/EmbeddedFiles": "berkas lain yang disisipkan",
    "/EF": "berkas lain yang disisipkan",
    "/RichMediaContent": "isi multimedia",
    "/XFA": "formulir XFA",
    "/AA": "tindakan otomatis",
}
Kamus = pikepdf.Dictionary


class TerlaluRumit(Exception):
    """The file has more objects than a document for print can need."""


def cari_isi_aktif(pdf: pikepdf.Pdf) -> str:
    """What the file would do besides showing its pages, in words; "" when nothing."""
    for satu in _semua_kamus(pdf):
        if temuan := _nilai(satu):
            return temuan
    return ""


def _nilai(satu: Kamus) -> str:
    for kunci, sebutan in KUNCI.items():
        if kunci in satu:
            return sebutan
    if (aksi := _nama(satu, "/S")) in AKSI:
        return AKSI[aksi]
    if (jenis := _nama(satu, "/Subtype")) in ANOTASI:
        return ANOTASI[jenis]
    if _nama(satu, "/Type") == "/EmbeddedFile":
        return KUNCI["/EF"]
    buka = satu.get("/OpenAction")
    # What opening it would run is named by that action itself, wherever it stands.
    if isinstance(buka, Kamus) and _nama(buka, "/S") not in {"/GoTo", *AKSI}:
        return "tindakan otomatis saat dibuka"
    return ""


def _nama(satu: Kamus, kunci: str) -> str:
    nilai = satu.get(kunci)
    return str(nilai) if isinstance(nilai, pikepdf.Name) else ""


def _semua_kamus(pdf: pikepdf.Pdf) -> Iterator[Kamus]:
    """Every dictionary of the file, however deeply nested. Raises `TerlaluRumit`."""
    yield pdf.trailer
    banyak = 0
    for objek in pdf.objects:
        antre = [objek]
        while antre:
            banyak += 1
            if banyak > OBJEK_TERBANYAK:
                raise TerlaluRumit
            kini = antre.pop()
            if isinstance(kini, pikepdf.Stream):
                kini = kini.stream_dict
            if isinstance(kini, Kamus):
                yield kini
                anak = (nilai for _, nilai in kini.items())
            elif isinstance(kini, pikepdf.Array):
                anak = iter(kini)
            else:
                continue
            # An indirect child has its own turn.
            antre += [
                nilai
                for nilai in anak
                if isinstance(nilai, Kamus | pikepdf.Array) and not nilai.is_indirect
            ]
