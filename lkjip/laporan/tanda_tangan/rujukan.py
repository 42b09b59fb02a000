"""Who refers to an object in the signed part of a file.

A later revision may write some objects anew (metadata, the security store) and may add others. That
is harmless only while the signed pages do not use them: a file can be prepared so that its metadata
are also the contents of a page, or so that a page refers to an object that does not exist yet
("shadow attacks"). Both show in the bytes that were signed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from io import BytesIO

import pikepdf

type Nomor = tuple[int, int]  # object number and generation
SELA = rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*[\r\n])+"
"""What may stand between the parts of a reference: white space and comments."""
RUJUKAN = re.compile(rb"(?<![0-9])([0-9]+)" + SELA + rb"([0-9]+)" + SELA + rb"R(?![A-Za-z])")


def used_elsewhere(asal: bytes, pemilik: Mapping[Nomor, Nomor | None]) -> set[Nomor]:
    """Objects that something besides their owner refers to (or their owner twice).

    `asal` is the signed part; `pemilik` tells which object each may be named in, None for the
    trailer. Raises `pikepdf.PdfError` for an unreadable file.
    """
    if not pemilik:
        return set()
    sebutan: Counter[Nomor] = Counter()
    lain = set()
    with pikepdf.open(BytesIO(asal)) as dok:
        for objek in dok.objects:
            for nomor in _list_rujukan(_write(objek)):
                if nomor in pemilik:
                    sebutan[nomor] += 1
                    if objek.objgen != pemilik[nomor]:
                        lain.add(nomor)
    return lain | {nomor for nomor, kali in sebutan.items() if kali > 1}


def used_before(asal: bytes, baru: Iterable[Nomor]) -> set[Nomor]:
    """Objects of `baru`, none of which the signed part has, that it refers to all the same.

    Looks at the bytes and not at what a parser makes of them, because parsers drop such references.
    """
    baru = set(baru)
    if not baru:
        return set()
    temuan = set(_list_rujukan(asal)) & baru
    with pikepdf.open(BytesIO(asal)) as dok:
        for objek in dok.objects:
            if isinstance(objek, pikepdf.Stream) and objek.get("/Type") == "/ObjStm":
                temuan |= set(_list_rujukan(objek.read_bytes())) & baru
    return temuan


def _write(objek: pikepdf.Object) -> bytes:
    if not isinstance(objek, pikepdf.Stream):
        return objek.unparse(resolved=True)
    kamus = objek.stream_dict
    if kamus.get("/Type") == "/XRef" and "/Info" in kamus:
        # It is the trailer too, which is where the document information belongs.
        kamus = pikepdf.Dictionary({k: v for k, v in kamus.items() if k != "/Info"})
    return kamus.unparse(resolved=True)


def _list_rujukan(isi: bytes) -> list[Nomor]:
    return [(int(satu[1]), int(satu[2])) for satu in RUJUKAN.finditer(isi) if len(satu[1]) < 11]
