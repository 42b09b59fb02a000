"""What an import would change: the stored plan against the workbook's, row by row."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from .bentuk import (
    INDIKATOR,
    JENIS_URAIAN,
    LINGKUNGAN,
    MISI,
    RENSTRA,
    SASARAN,
    STRATEGI,
    TARGET,
    TUJUAN,
    VISI,
    BukuRenstra,
    Lembar,
)

BARU, UBAH, HILANG = "baru", "ubah", "hilang"


@dataclass(frozen=True, slots=True)
class Beda:
    """One row that is new, changed or missing; `isi`: (column, from, to)."""

    lembar: str
    sebutan: str
    jenis: str
    isi: tuple[tuple[str, str, str], ...] = ()
    kunci: tuple = ()


def banding(lama: BukuRenstra, baru: BukuRenstra) -> list[Beda]:
    """All differences in the order of the sheets. Equal plans give an empty list."""
    hasil = _banding_baris(RENSTRA, {(): lama.renstra}, {(): baru.renstra})
    hasil += _banding_daftar(VISI.nama, {"Penjelasan visi": (_rata(lama.visi), _rata(baru.visi))})
    hasil += _banding_baris(MISI, lama.misi, baru.misi)
    hasil += _banding_baris(TUJUAN, lama.tujuan, baru.tujuan)
    hasil += _banding_baris(SASARAN, lama.sasaran, baru.sasaran)
    hasil += _banding_baris(INDIKATOR, lama.indikator, baru.indikator)
    hasil += _banding_target(lama, baru)
    hasil += _banding_daftar(
        STRATEGI.nama,
        {
            f"sasaran {kunci[1]} (tujuan {kunci[0]})": (
                _rata(lama.strategi.get(kunci, [])),
                _rata(baru.strategi.get(kunci, [])),
            )
            for kunci in dict.fromkeys([*lama.strategi, *baru.strategi])
        },
    )
    hasil += _banding_daftar(
        LINGKUNGAN.nama,
        {
            label: (_rata(lama.lingkungan.get(jenis, [])), _rata(baru.lingkungan.get(jenis, [])))
            for jenis, label in JENIS_URAIAN.items()
        },
    )
    return hasil


def sidik_beda(daftar: list[Beda]) -> str:
    """Fingerprint of what was shown: the confirmation must be about the same differences."""
    return hashlib.sha256(repr(daftar).encode()).hexdigest()[:32]


def _banding_baris(lembar: Lembar, lama: Mapping, baru: Mapping) -> list[Beda]:
    hasil = []
    judul = {k.nama: k.judul for k in lembar.kolom}
    for kunci, isi in baru.items():
        dulu = lama.get(kunci)
        ubahan = tuple(
            (judul[nama], dulu.get(nama, "") if dulu else "", isi.get(nama, ""))
            for nama in judul
            if isi.get(nama, "") != (dulu.get(nama, "") if dulu else "")
        )
        if dulu is None or ubahan:
            hasil.append(
                Beda(lembar.nama, lembar.sebutan(isi), UBAH if dulu else BARU, ubahan, kunci)
            )
    hasil += [
        Beda(lembar.nama, lembar.sebutan(isi), HILANG, (("", isi.get("teks", ""), ""),), kunci)
        for kunci, isi in lama.items()
        if kunci not in baru
    ]
    return hasil


def _banding_target(lama: BukuRenstra, baru: BukuRenstra) -> list[Beda]:
    per_kode: dict[str, list[tuple[str, str, str]]] = {}
    for kode, tahun in sorted({*lama.target, *baru.target}):
        if (kode,) not in baru.indikator:
            continue  # goes with its indicator
        dari, ke = lama.target.get((kode, tahun), ""), baru.target.get((kode, tahun), "")
        if dari != ke:
            per_kode.setdefault(kode, []).append((str(tahun), dari, ke))
    return [
        Beda(TARGET.nama, f"target {kode}", UBAH, tuple(isi), (kode,))
        for kode, isi in per_kode.items()
    ]


def _banding_daftar(lembar: str, daftar: Mapping[str, tuple[str, str]]) -> list[Beda]:
    hasil = []
    for sebutan, (dari, ke) in daftar.items():
        if dari != ke:
            jenis = BARU if not dari else HILANG if not ke else UBAH
            hasil.append(Beda(lembar, sebutan, jenis, (("", dari, ke),)))
    return hasil


def _rata(isi: list) -> str:
    baris = []
    for butir in isi:
        kepala, ekor = butir if isinstance(butir, tuple) else (butir, [])
        if isinstance(ekor, str):
            baris.append(f"{kepala}: {ekor}")
        else:
            baris += [kepala, *(f"– {k}" for k in ekor)]
    return "\n".join(baris)
