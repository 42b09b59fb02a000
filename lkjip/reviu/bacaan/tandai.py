"""The document as plain data, with each finding marked where it stands."""

from collections.abc import Iterable, Sequence
from typing import Any

from lkjip.rumus.uji import DokumenKlaim, Lokasi, Temuan
from lkjip.rumus.uji.dokumen import Butir, Entri, Kepala, Keterangan, Paragraf, Posisi, Tabel, Unsur

Baris = dict[str, Any]


def tandai(dokumen: DokumenKlaim, temuan: Sequence[Temuan]) -> dict[str, Any]:
    """{"unsur": […], "temuan": […], "catatan": […]}; the n-th finding is marked as n + 1."""
    unsur = [_unsur(satu) for satu in dokumen.unsur]
    baris = [b for u in unsur for b in u["baris"]]
    letak = {}
    for b in baris:
        for kunci in b.pop("posisi"):
            letak.setdefault(kunci, []).append(b)
    for nomor, satu in enumerate(temuan, start=1):
        for lokasi in satu.lokasi:
            baris = letak.get((lokasi.baris, lokasi.halaman), ())
            _tandai(baris, lokasi, satu.tertulis, nomor)
    return {
        "unsur": unsur,
        "temuan": [satu.ke_dict() for satu in temuan],
        "catatan": list(dokumen.catatan),
        "halaman": dokumen.jumlah_halaman,
    }


def _unsur(satu: Unsur) -> dict[str, Any]:
    """One element; its `baris` are the stretches that a mark can stand on."""
    match satu:
        case Kepala():
            return _polos("kepala", satu.teks or f"{satu.nomor} {satu.judul}", satu.posisi) | {
                "tingkat": satu.tingkat
            }
        case Keterangan():
            return _polos("keterangan", satu.lokasi.kutipan, satu.posisi)
        case Tabel():
            return {
                "jenis": "tabel",
                "baris": [
                    {
                        "sel": [s.teks for s in b.sel],
                        "teks": b.teks,
                        "posisi": {(b.posisi.baris, b.posisi.halaman)}
                        | {(s.posisi.baris, s.posisi.halaman) for s in b.sel},
                        "tanda": [],
                    }
                    for b in satu.baris
                ],
            }
        case Paragraf() | Butir():
            tambahan = [p for _, p in satu.peta]
            awal = f"{satu.penanda} " if isinstance(satu, Butir) else ""
            jenis = "butir" if isinstance(satu, Butir) else "paragraf"
            return _polos(jenis, awal + satu.teks, satu.posisi, tambahan)
        case Entri():
            return _polos("entri", satu.teks or f"{satu.nomor} {satu.judul}", satu.posisi)


def _polos(
    jenis: str, teks: str, posisi: Posisi, tambahan: Iterable[Posisi] = ()
) -> dict[str, Any]:
    semua = {(p.baris, p.halaman) for p in (posisi, *tambahan)}
    return {"jenis": jenis, "baris": [{"teks": teks, "posisi": semua, "tanda": []}]}


def _tandai(baris: Sequence[Baris], lokasi: Lokasi, tertulis: str, nomor: int) -> None:
    """Mark the words that are wrong inside the quoted stretch, else the stretch; where that cannot
    be found again, the first line at the place."""
    kutipan = lokasi.kutipan.strip("… ")
    for satu in baris:
        teks = " ".join(satu["teks"].split())
        letak = teks.find(kutipan) if kutipan else -1
        if letak >= 0:
            awal, akhir = letak, letak + len(kutipan)
            tepat = teks.find(tertulis, awal, akhir) if tertulis else -1
            if tepat >= 0:
                awal, akhir = tepat, tepat + len(tertulis)
            else:
                awal, akhir = _utuhkan(teks, awal, akhir)
            satu["tanda"].append([nomor, awal, akhir])
            return
    if baris:
        satu = baris[0]
        satu["tanda"].append([nomor, 0, len(satu["teks"])])


def _utuhkan(teks: str, awal: int, akhir: int) -> tuple[int, int]:
    """The stretch without the half words that a quotation may begin and end with."""
    if awal and not teks[awal - 1].isspace():
        awal = min(teks.find(" ", awal, akhir) % (len(teks) + 1) + 1, akhir)
    if akhir < len(teks) and not teks[akhir].isspace():
        akhir = max(teks.rfind(" ", awal, akhir), awal + 1)
    return awal, akhir
