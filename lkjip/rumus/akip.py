"""Value and predicate of an AKIP evaluation, under the weights of its regulation.

Values are points out of 100. A component has sub-components, these have criteria; a criterion gets
a grade, a grade is worth a percentage, the mean of a sub-component's criteria times its weight is
its value; the mean is weighted where the local government gave the criteria points of their own.
What is not graded yet is unknown, never 0: a sub-component with an ungraded criterion has no
value, and neither has the total.

Regulations: Permen PANRB 88/2021 from the evaluation of 2021 on (30/30/15/25, each split 20/30/50);
Permen PANRB 12/2015 before (30/25/15/10/20). Scores of the two cannot be compared by component.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .angka import format_angka

BATAS_PREDIKAT: tuple[tuple[str, Decimal, str], ...] = (
    ("AA", Decimal(90), "Sangat Memuaskan"),
    ("A", Decimal(80), "Memuaskan"),
    ("BB", Decimal(70), "Sangat Baik"),
    ("B", Decimal(60), "Baik"),
    ("CC", Decimal(50), "Cukup (Memadai)"),
    ("C", Decimal(30), "Kurang"),
)
"""(predicate, lower bound that must be exceeded, meaning). At or below the last: D."""
NILAI_HURUF = {
    huruf: Decimal(nilai)
    for huruf, nilai in (
        *(("AA", 100), ("A", 90), ("BB", 80), ("B", 70)),
        *(("CC", 60), ("C", 50), ("D", 30), ("E", 0)),
    )
}
NILAI_ABJAD = {
    huruf: Decimal(nilai)
    for huruf, nilai in (("a", 100), ("b", 75), ("c", 50), ("d", 25), ("e", 0))
}


BATAS_USULAN: dict[str, tuple[tuple[Decimal, str], ...]] = {
    "permenpanrb-88-2021": tuple(
        (Decimal(batas), huruf)
        for batas, huruf in ((90, "A"), (75, "BB"), (60, "B"), (50, "CC"), (40, "C"), (10, "D"))
    ),
    "permenpanrb-12-2015": tuple(
        (Decimal(batas), huruf) for batas, huruf in ((90, "a"), (75, "b"), (40, "c"), (10, "d"))
    ),
}
"""(percent that must be exceeded, grade proposed for such a share). The cuts 90, 75, 40 and 10 are
those of the LKE for the seven elements of a report; the two between are ours. All of it: AA or a;
at or below the last: E or e."""


@dataclass(frozen=True, slots=True)
class Predikat:
    kode: str
    arti: str


@dataclass(frozen=True, slots=True)
class SubKomponen:
    """`bobot` in points of the total 100."""

    kode: str
    nama: str
    bobot: Decimal


@dataclass(frozen=True, slots=True)
class Komponen:
    kode: str
    nama: str
    bobot: Decimal
    sub: tuple[SubKomponen, ...]


@dataclass(frozen=True, slots=True)
class AturanAkip:
    """A regulation: its weights and grades. `sampai` None: still in force."""

    kode: str
    nama: str
    mulai: int
    sampai: int | None
    komponen: tuple[Komponen, ...]
    nilai: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class NilaiSub:
    """`nilai` in points, None until every criterion is graded; `terisi` of `jumlah` are."""

    kode: str
    bobot: Decimal
    terisi: int
    jumlah: int
    nilai: Decimal | None


@dataclass(frozen=True, slots=True)
class NilaiKomponen:
    kode: str
    bobot: Decimal
    sub: tuple[NilaiSub, ...]
    nilai: Decimal | None


@dataclass(frozen=True, slots=True)
class NilaiAkip:
    """`sementara` counts finished sub-components only, out of `bobot_sementara`."""

    komponen: tuple[NilaiKomponen, ...]
    nilai: Decimal | None
    predikat: Predikat | None
    sementara: Decimal
    bobot_sementara: Decimal
    terisi: int
    jumlah: int


def _komponen(kode: str, nama: str, bobot: str, *sub: tuple[str, str]) -> Komponen:
    isi = tuple(
        SubKomponen(f"{kode}.{huruf}", nama_sub, Decimal(berat))
        for huruf, (nama_sub, berat) in zip("abc", sub, strict=False)
    )
    return Komponen(kode, nama, Decimal(bobot), isi)


PERMENPAN_88_2021 = AturanAkip(
    "permenpanrb-88-2021",
    "Permen PANRB 88/2021",
    2021,
    None,
    (
        _komponen(
            "1", "Perencanaan Kinerja", "30",
            ("Keberadaan", "6"), ("Kualitas", "9"), ("Pemanfaatan", "15"),
        ),
        _komponen(
            "2", "Pengukuran Kinerja", "30",
            ("Keberadaan", "6"), ("Kualitas", "9"), ("Pemanfaatan", "15"),
        ),
        _komponen(
            "3", "Pelaporan Kinerja", "15",
            ("Keberadaan", "3"), ("Kualitas", "4.5"), ("Pemanfaatan", "7.5"),
        ),
        _komponen(
            "4", "Evaluasi Akuntabilitas Kinerja Internal", "25",
            ("Keberadaan", "5"), ("Kualitas", "7.5"), ("Pemanfaatan", "12.5"),
        ),
    ),
    NILAI_HURUF,
)  # fmt: skip
PERMENPAN_12_2015 = AturanAkip(
    "permenpanrb-12-2015",
    "Permen PANRB 12/2015",
    2015,
    2020,
    (
        _komponen(
            "A", "Perencanaan Kinerja", "30",
            ("Pemenuhan", "6"), ("Kualitas", "15"), ("Implementasi", "9"),
        ),
        _komponen(
            "B", "Pengukuran Kinerja", "25",
            ("Pemenuhan", "5"), ("Kualitas", "12.5"), ("Implementasi", "7.5"),
        ),
        _komponen(
            "C", "Pelaporan Kinerja", "15",
            ("Pemenuhan", "3"), ("Kualitas", "7.5"), ("Pemanfaatan", "4.5"),
        ),
        _komponen(
            "D", "Evaluasi Internal", "10",
            ("Pemenuhan", "2"), ("Kualitas", "5"), ("Pemanfaatan", "3"),
        ),
        _komponen("E", "Pencapaian Sasaran/Kinerja Organisasi", "20", ("Kinerja", "20")),
    ),
    NILAI_ABJAD,
)  # fmt: skip
ATURAN = {satu.kode: satu for satu in (PERMENPAN_88_2021, PERMENPAN_12_2015)}


def get_aturan(kode: str) -> AturanAkip:
    """The regulation with this code. Raises ValueError for an unknown one."""
    if kode not in ATURAN:
        raise ValueError(f"Aturan evaluasi “{kode}” tidak dikenal.")
    return ATURAN[kode]


def pilih_aturan(tahun: int) -> AturanAkip:
    """The regulation under which the performance of `tahun` is evaluated.

    Raises ValueError for a year before the first one known here.
    """
    for satu in ATURAN.values():
        if satu.mulai <= tahun and (satu.sampai is None or tahun <= satu.sampai):
            return satu
    raise ValueError(f"Belum ada aturan evaluasi AKIP untuk tahun {tahun}.")


def predikat(nilai: Decimal | None) -> Predikat | None:
    """The predicate of a value of 0–100; None of an unknown one. 80 is BB, 80,01 is A.

    It goes by the value as it is printed, rounded half up to 2 decimals. Raises ValueError outside
    0–100.
    """
    if nilai is None:
        return None
    if not 0 <= nilai <= 100:
        raise ValueError(f"Nilai AKIP harus antara 0 dan 100, bukan {nilai}.")
    tercetak = nilai.quantize(Decimal("0.01"), ROUND_HALF_UP)
    for kode, batas, arti in BATAS_PREDIKAT:
        if tercetak > batas:
            return Predikat(kode, arti)
    return Predikat("D", "Sangat Kurang")


def hitung_akip(
    aturan: AturanAkip,
    kriteria: Mapping[str, Sequence[str]],
    bobot: Mapping[str, Sequence[Decimal | None]] | None = None,
) -> NilaiAkip:
    """Compute the whole sheet. `kriteria`: sub-component code → grades, "" where none yet;
    `bobot`: the points of each of them, None (or no such code) where all count alike.

    Raises ValueError for a grade that the regulation does not have.
    """
    komponen = tuple(
        _hitung_komponen(aturan, satu, kriteria, bobot or {}) for satu in aturan.komponen
    )
    sub = [isi for satu in komponen for isi in satu.sub]
    nilai = _jumlah([satu.nilai for satu in komponen])
    selesai = [satu for satu in sub if satu.nilai is not None]
    return NilaiAkip(
        komponen,
        nilai,
        predikat(nilai),
        sum((satu.nilai or Decimal(0) for satu in selesai), Decimal(0)),
        sum((satu.bobot for satu in selesai), Decimal(0)),
        sum(satu.terisi for satu in sub),
        sum(satu.jumlah for satu in sub),
    )


def usulkan_nilai(aturan: AturanAkip, ada: int, dari: int) -> str:
    """The grade for a share of something, as a hint: 8 of 8 is AA (a), 6 of 8 B (c).

    Raises ValueError when there is nothing to share.
    """
    if dari <= 0 or not 0 <= ada <= dari:
        raise ValueError(f"Bagian {ada} dari {dari} tidak dapat dinilai.")
    huruf = list(aturan.nilai)
    if ada == dari:
        return huruf[0]
    persen = Decimal(100) * ada / dari
    for batas, satu in BATAS_USULAN[aturan.kode]:
        if persen > batas:
            return satu
    return huruf[-1]


def selisih(mandiri: Decimal | None, evaluator: Decimal | None) -> Decimal | None:
    """Evaluator minus self-assessment, in points; None while either is unknown."""
    if mandiri is None or evaluator is None:
        return None
    return evaluator - mandiri


def _hitung_komponen(
    aturan: AturanAkip,
    komponen: Komponen,
    kriteria: Mapping[str, Sequence[str]],
    bobot: Mapping[str, Sequence[Decimal | None]],
) -> NilaiKomponen:
    sub = tuple(
        _hitung_sub(aturan, satu, kriteria.get(satu.kode, ()), bobot.get(satu.kode, ()))
        for satu in komponen.sub
    )
    return NilaiKomponen(komponen.kode, komponen.bobot, sub, _jumlah([satu.nilai for satu in sub]))


def _hitung_sub(
    aturan: AturanAkip, sub: SubKomponen, huruf: Sequence[str], bobot: Sequence[Decimal | None]
) -> NilaiSub:
    asing = [satu for satu in huruf if satu and satu not in aturan.nilai]
    if asing:
        raise ValueError(f"Nilai “{asing[0]}” tidak dikenal dalam {aturan.nama}.")
    terisi = [aturan.nilai[satu] for satu in huruf if satu]
    nilai = None
    if huruf and len(terisi) == len(huruf):
        poin = [satu for satu in bobot if satu is not None]
        if len(poin) != len(terisi) or not sum(poin):
            poin = [Decimal(1)] * len(terisi)
        rerata = sum((a * b for a, b in zip(terisi, poin, strict=True)), Decimal(0))
        nilai = rerata * sub.bobot / (100 * sum(poin, Decimal(0)))
    return NilaiSub(sub.kode, sub.bobot, len(terisi), len(huruf), nilai)


def periksa_bobot(sub: SubKomponen, bobot: Sequence[Decimal | None]) -> str:
    """What is wrong with the points of a sub-component's criteria, "" when nothing is: all are
    left empty (they count alike), or all are given and add up to its weight."""
    if not bobot:
        return f"{sub.kode} {sub.nama} harus mempunyai paling sedikit satu kriteria."
    poin = [satu for satu in bobot if satu is not None]
    if not poin:
        return ""
    if len(poin) != len(bobot):
        return (
            f"{sub.kode} {sub.nama}: {len(poin)} dari {len(bobot)} kriteria diberi bobot. Isi "
            "bobot semuanya, atau kosongkan semuanya agar dibagi rata."
        )
    if any(satu <= 0 for satu in poin):
        return f"{sub.kode} {sub.nama}: bobot setiap kriteria harus lebih dari 0."
    beda = sum(poin, Decimal(0)) - sub.bobot
    if not beda:
        return ""
    return (
        f"{sub.kode} {sub.nama}: bobot kriterianya berjumlah {format_angka(sum(poin))}, padahal "
        f"subkomponen ini berbobot {format_angka(sub.bobot)}: "
        f"{'kelebihan' if beda > 0 else 'kurang'} {format_angka(abs(beda))}."
    )


def _jumlah(nilai: list[Decimal | None]) -> Decimal | None:
    """The sum; unknown as soon as one part is."""
    if not nilai or any(satu is None for satu in nilai):
        return None
    return sum((satu for satu in nilai if satu is not None), Decimal(0))
