"""Word targets: predicates on a scale (opini BPK, AKIP, …) and yes/no.

Each scale turns a word into a rank; capaian is then rank of realisasi ÷ rank of target.
"""

import re
from dataclasses import dataclass, field

from .kosakata import pisah_operator, rapikan


@dataclass(frozen=True, slots=True)
class SkalaPredikat:
    """`urutan`: words from lowest (rank 1) to highest. `sebutan`: other spellings of a word."""

    nama: str
    judul: str
    sumber: str
    urutan: tuple[str, ...]
    sebutan: dict[str, str] = field(default_factory=dict)

    def cari(self, kata: str) -> tuple[str, int] | None:
        """Return (the scale's own word, its rank), or None when the word is not on the scale."""
        kunci = _kunci(kata)
        baku = {_kunci(asal): tujuan for asal, tujuan in self.sebutan.items()}.get(kunci)
        for peringkat, nama in enumerate(self.urutan, start=1):
            if kunci == _kunci(nama) or baku == nama:
                return nama, peringkat
        return None


_DAFTAR = (
    SkalaPredikat(
        "opini-bpk",
        "Opini BPK",
        "Skala TMP 1, TW 2, WDP 3, WTP 4 (dipakai antara lain Kabupaten Pringsewu)",
        ("TMP", "TW", "WDP", "WTP"),
        {
            "Tidak Menyatakan Pendapat": "TMP",
            "Tidak Memberikan Pendapat": "TMP",
            "Disclaimer": "TMP",
            "Tidak Wajar": "TW",
            "Wajar Dengan Pengecualian": "WDP",
            "Wajar Tanpa Pengecualian": "WTP",
        },
    ),
    SkalaPredikat(
        "akip",
        "Predikat AKIP",
        "PermenPANRB 88 Tahun 2021, peringkat D 1 sampai AA 7",
        ("D", "C", "CC", "B", "BB", "A", "AA"),
    ),
    SkalaPredikat(
        "baik",
        "Sangat Kurang sampai Sangat Baik",
        "Kebiasaan pelaporan",
        ("Sangat Kurang", "Kurang", "Cukup", "Baik", "Sangat Baik"),
        {
            "Sangat Tidak Baik": "Sangat Kurang",
            "Kurang Baik": "Kurang",
            "Tidak Baik": "Kurang",
            "Cukup Baik": "Cukup",
            "Sedang": "Cukup",
        },
    ),
    SkalaPredikat(
        "tinggi",
        "Sangat Rendah sampai Sangat Tinggi",
        "Sebutan Permendagri 86 Tahun 2017",
        ("Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"),
    ),
    SkalaPredikat(
        "spbe",
        "Predikat SPBE",
        "Kebiasaan pelaporan evaluasi SPBE",
        ("Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan"),
    ),
    SkalaPredikat(
        "informatif",
        "Kualifikasi keterbukaan informasi",
        "Kebiasaan pelaporan monitoring keterbukaan informasi publik",
        (
            "Tidak Informatif",
            "Kurang Informatif",
            "Cukup Informatif",
            "Menuju Informatif",
            "Informatif",
        ),
    ),
)

SKALA_PREDIKAT: dict[str, SkalaPredikat] = {skala.nama: skala for skala in _DAFTAR}

_KEADAAN = (
    "ada",
    "tersedia",
    "terlaksana",
    "dilaksanakan",
    "selesai",
    "tercapai",
    "terpenuhi",
)
_YA = frozenset({"ya", "yes", "sudah", "true", "1", "100", *_KEADAAN}) | {
    f"sudah {keadaan}" for keadaan in _KEADAAN
}
_TIDAK = frozenset({"tidak", "no", "belum", "false", "0"}) | {
    f"{ingkar} {keadaan}" for ingkar in ("tidak", "belum") for keadaan in _KEADAAN
}


def cari_predikat(
    target: str, realisasi: str, skala: str = ""
) -> tuple[SkalaPredikat, tuple[str, int], tuple[str, int]] | str:
    """Place both words on one scale: (scale, (word, rank) of target, (word, rank) of realisasi).

    With an empty `skala` the first scale that knows both words is taken. Returns an Indonesian
    sentence instead when no scale knows them. Raises ValueError for an unknown scale name.
    """
    if skala and skala not in SKALA_PREDIKAT:
        raise ValueError(
            f"Skala predikat “{skala}” tidak dikenal. Pilihan: {', '.join(SKALA_PREDIKAT)}."
        )
    pilihan = [SKALA_PREDIKAT[skala]] if skala else list(SKALA_PREDIKAT.values())
    kata_target, kata_realisasi = _kata(target), _kata(realisasi)
    for calon in pilihan:
        letak_target, letak_realisasi = calon.cari(kata_target), calon.cari(kata_realisasi)
        if letak_target and letak_realisasi:
            return calon, letak_target, letak_realisasi
    for sebutan, kata in (("Target", kata_target), ("Realisasi", kata_realisasi)):
        if not any(calon.cari(kata) for calon in pilihan):
            di = f" pada skala {pilihan[0].judul}" if skala else ""
            return f"{sebutan} “{kata[:40]}” bukan predikat yang dikenal{di}."
    return f"“{kata_target[:40]}” dan “{kata_realisasi[:40]}” bukan predikat dari skala yang sama."


def baca_biner(teks: str) -> bool | None:
    """Return True for "ya", "ada", "sudah" …; False for "tidak", "belum" …; else None."""
    polos = rapikan(teks).casefold().rstrip(".! ")
    polos = re.sub(r"^(1|100|0)\s*(%|persen|[a-z]+)$", r"\1", polos)
    if polos in _YA:
        return True
    if polos in _TIDAK:
        return False
    return None


def _kata(teks: str) -> str:
    """Take the word out of "minimal BB" or "BB (72,50)"."""
    polos = pisah_operator(rapikan(teks))[1]
    return re.sub(r"\s*\([^()]*\)$", "", polos).strip()


def _kunci(kata: str) -> str:
    return re.sub(r"[^\w]+", " ", kata).strip().casefold()
