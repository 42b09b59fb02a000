"""What a file says, laid over what is stored: the state that applying it would give."""

import copy
from decimal import Decimal

from ..keadaan import Keadaan, Simpul


def gabung(lama: Keadaan, rencana: Keadaan, *, hapus_hilang: bool = False) -> Keadaan:
    """A new state; `lama` is left alone.

    Things the file does not speak of stay. With `hapus_hilang` programmes, kegiatan and sub
    kegiatan that the file does not name go.
    """
    baru = copy.deepcopy(lama)
    _gabung_anak(baru.program, rencana.program, hapus_hilang, rencana.lengkap)
    if rencana.belanja is not None:
        baru.belanja = copy.deepcopy(rencana.belanja)
    if rencana.dinyatakan is not None:
        dulu = {} if "dinyatakan" in rencana.lengkap else baru.dinyatakan or {}
        baru.dinyatakan = dulu | rencana.dinyatakan
    return baru


def list_hilang(lama: Keadaan, rencana: Keadaan) -> list[tuple[str, Simpul]]:
    """(level, node) stored but not named by the file; below a missing node nothing is listed."""
    if not rencana.program:
        return []
    hasil = [("program", s) for k, s in lama.program.items() if k not in rencana.program]
    for kunci, program in rencana.program.items():
        dulu = lama.program.get(kunci)
        if dulu is None:
            continue
        hasil += [("kegiatan", s) for k, s in dulu.anak.items() if k not in program.anak]
        for kode, kegiatan in program.anak.items():
            if kode in dulu.anak and kegiatan.anak:
                anak = dulu.anak[kode].anak
                hasil += [("sub_kegiatan", s) for k, s in anak.items() if k not in kegiatan.anak]
    return hasil


def _gabung_anak(lama: dict, rencana: dict, hapus_hilang: bool, lengkap: frozenset[str]) -> None:
    if hapus_hilang and rencana:
        for kunci in [k for k in lama if k not in rencana]:
            del lama[kunci]
    akhir = max((s.urutan for s in lama.values()), default=0)
    for kunci, kata in rencana.items():
        simpul = lama.get(kunci)
        if simpul is None:
            akhir += 1
            simpul = lama[kunci] = Simpul(kata.kode, kata.nama, kata.urusan, akhir)
            if kata.pemetaan is not None:
                simpul.pemetaan = {}
        if lengkap:
            _ganti_simpul(simpul, kata, lengkap)
        else:
            _gabung_simpul(simpul, kata)
        _gabung_anak(simpul.anak, kata.anak, hapus_hilang, lengkap)
        if simpul.anak:
            # Money sits on the lowest level only; sums are never stored.
            simpul.pagu, simpul.realisasi = {}, {}


def _ganti_simpul(simpul: Simpul, kata: Simpul, lengkap: frozenset[str]) -> None:
    """A year's workbook says everything of the rows it names."""
    simpul.nama, simpul.penjelasan, simpul.urutan = kata.nama, kata.penjelasan, kata.urutan
    for bagian in lengkap:
        setattr(simpul, bagian, copy.deepcopy(getattr(kata, bagian)))


def _gabung_simpul(simpul: Simpul, kata: Simpul) -> None:
    simpul.nama = kata.nama or simpul.nama
    simpul.penjelasan = kata.penjelasan or simpul.penjelasan
    simpul.urutan = kata.urutan or simpul.urutan
    simpul.pagu |= kata.pagu
    simpul.dinyatakan |= kata.dinyatakan
    if kata.pemetaan is not None:
        simpul.pemetaan = dict(kata.pemetaan)
    for periode, isi in kata.realisasi.items():
        simpul.realisasi[periode] = simpul.realisasi.get(periode, {}) | isi
    bulanan = any(isi.get("keuangan") is not None for p, isi in kata.realisasi.items() if p)
    if bulanan and 0 in simpul.realisasi and 0 not in kata.realisasi:
        # Months replace the single figure of the year, which would hide them.
        simpul.realisasi[0] = simpul.realisasi[0] | {"keuangan": None}


def sampai_dengan(simpul: Simpul | None, bulan: int, jumlah: Decimal) -> Decimal:
    """The amount of `bulan` alone, from a sum since January and the earlier months stored."""
    dulu = simpul.realisasi if simpul else {}
    lewat = [isi.get("keuangan") for p, isi in dulu.items() if 0 < p < bulan]
    return jumlah - sum((n for n in lewat if n is not None), Decimal(0))
