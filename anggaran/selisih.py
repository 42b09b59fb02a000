"""The difference between two states of a budget, figure by figure."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from lkjip.rumus.angka import format_angka
from lkjip.rumus.desimal import ringkas
from lkjip.rumus.periode import nama_periode

from .keadaan import KOLOM_BELANJA, Belanja, Dinyatakan, Keadaan, Simpul
from .tahap import LABEL_TAHAP

JENIS = ("program", "kegiatan", "sub_kegiatan")
LABEL_SERAPAN = {
    "keuangan": "realisasi",
    "fisik": "realisasi fisik",
    "rencana_kas": "rencana kas",
}
LABEL_BELANJA = {
    "anggaran": "anggaran",
    "realisasi": "realisasi",
    "anggaran_dinyatakan": "anggaran tertulis",
    "realisasi_dinyatakan": "realisasi tertulis",
    "persen_dinyatakan": "persentase tertulis",
}
LABEL_DINYATAKAN = {
    "pagu_murni": "pagu murni",
    "pagu_perubahan": "pagu",
    "realisasi": "realisasi",
    "sisa": "sisa",
    "persen": "persentase",
}


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One change. `jenis`: baru | berubah | hilang; `dinyatakan`: a figure a source prints, kept
    beside the computed one. `dari` and `ke` as people read them."""

    jenis: str
    tingkat: str
    kode: str
    nama: str
    kolom: str
    dari: str
    ke: str
    dinyatakan: bool = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def bandingkan_keadaan(lama: Keadaan, baru: Keadaan) -> list[Ubahan]:
    """Everything that differs, in the order of the budget."""
    hasil = list(_banding_anak(lama.program, baru.program, 0))
    if baru.belanja is not None:
        hasil += _banding_belanja(lama.belanja or {}, baru.belanja)
    if baru.dinyatakan is not None:
        hasil += _banding_dinyatakan(
            lama.dinyatakan or {}, baru.dinyatakan, ("opd", "", "Jumlah perangkat daerah")
        )
    return hasil


def _banding_anak(lama: dict, baru: dict, tingkat: int) -> Iterator[Ubahan]:
    jenis = JENIS[tingkat]
    urut = sorted([*baru, *(k for k in lama if k not in baru)], key=lambda k: _letak(k, lama, baru))
    for kunci in urut:
        dulu, kini = lama.get(kunci), baru.get(kunci)
        if kini is None:
            yield Ubahan("hilang", jenis, dulu.kode, dulu.nama, "", dulu.nama, "")
            yield from _banding_anak(dulu.anak, {}, tingkat + 1) if dulu.anak else ()
            continue
        if dulu is None:
            yield Ubahan("baru", jenis, kini.kode, kini.nama, "", "", kini.nama)
            dulu = Simpul(kini.kode, kini.nama, kini.urusan, kini.urutan)
        yield from _banding_simpul(dulu, kini, jenis)
        if dulu.anak or kini.anak:
            yield from _banding_anak(dulu.anak, kini.anak, tingkat + 1)


def _letak(kunci: object, lama: dict, baru: dict) -> tuple[int, str]:
    simpul = baru.get(kunci) or lama[kunci]
    return simpul.urutan, str(kunci)


def _banding_simpul(dulu: Simpul, kini: Simpul, jenis: str) -> Iterator[Ubahan]:
    siapa = (jenis, kini.kode, kini.nama)
    if dulu.nama != kini.nama:
        yield Ubahan("berubah", *siapa, "nama", dulu.nama, kini.nama)
    if dulu.penjelasan != kini.penjelasan:
        yield _ubahan(siapa, "penjelasan serapan", dulu.penjelasan, kini.penjelasan)
    for urutan in sorted({*dulu.pagu, *kini.pagu}):
        t_lama, n_lama = dulu.pagu.get(urutan, ("", None))
        t_baru, n_baru = kini.pagu.get(urutan, ("", None))
        label = f"pagu {LABEL_TAHAP[t_baru or t_lama]}"
        yield from _banding_angka(siapa, label, n_lama, n_baru)
    for periode in sorted({*dulu.realisasi, *kini.realisasi}):
        a, b = dulu.realisasi.get(periode, {}), kini.realisasi.get(periode, {})
        for kolom, label in LABEL_SERAPAN.items():
            teks = f"{label} {nama_periode(periode)}"
            yield from _banding_angka(siapa, teks, a.get(kolom), b.get(kolom))
    if (dulu.pemetaan or {}) != (kini.pemetaan or {}):
        yield _ubahan(siapa, "pemetaan sasaran", _teks_peta(dulu), _teks_peta(kini))
    yield from _banding_dinyatakan(dulu.dinyatakan, kini.dinyatakan, siapa)


def _banding_belanja(lama: dict[str, Belanja], baru: dict[str, Belanja]) -> Iterator[Ubahan]:
    for kode in sorted({*lama, *baru}):
        dulu, kini = lama.get(kode), baru.get(kode)
        if kini is None:
            yield Ubahan("hilang", "belanja", kode, dulu.uraian, "", dulu.uraian, "")
            continue
        siapa = ("belanja", kode, kini.uraian)
        if dulu is None:
            yield Ubahan("baru", *siapa, "", "", kini.uraian)
            dulu = Belanja(kode, kini.uraian, kini.struktur, kini.induk, kini.urutan)
        for nama in ("uraian", "struktur", "induk", "anggaran_teks"):
            a, b = getattr(dulu, nama) or "", getattr(kini, nama) or ""
            if a != b:
                yield _ubahan(siapa, nama.replace("_", " "), a, b)
        for kolom in KOLOM_BELANJA:
            yield from _banding_angka(
                siapa, LABEL_BELANJA[kolom], dulu.nilai.get(kolom), kini.nilai.get(kolom)
            )


def _banding_dinyatakan(
    lama: Dinyatakan, baru: Dinyatakan, siapa: tuple[str, str, str]
) -> Iterator[Ubahan]:
    for kunci in sorted({*lama, *baru}):
        a, b = lama.get(kunci, (None, "")), baru.get(kunci, (None, ""))
        if (ringkas(a[0]), a[1]) != (ringkas(b[0]), b[1]):
            kolom, sumber = kunci
            label = f"{LABEL_DINYATAKAN.get(kolom, kolom)} tertulis di {sumber}"
            satu = _ubahan(siapa, label, a[1], b[1])
            yield Ubahan(**(asdict(satu) | {"dinyatakan": True}))


def _banding_angka(
    siapa: tuple[str, str, str], kolom: str, dari: Decimal | None, ke: Decimal | None
) -> Iterator[Ubahan]:
    if ringkas(dari) != ringkas(ke):
        yield _ubahan(siapa, kolom, _tulis(dari), _tulis(ke))


def _ubahan(siapa: tuple[str, str, str], kolom: str, dari: str, ke: str) -> Ubahan:
    jenis = "baru" if not dari else ("hilang" if not ke else "berubah")
    return Ubahan(jenis, *siapa, kolom, dari, ke)


def _tulis(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_angka(nilai)


def _teks_peta(simpul: Simpul) -> str:
    peta = simpul.pemetaan or {}
    return ", ".join(f"{format_angka(b)} %" for _, b in sorted(peta.items()))
