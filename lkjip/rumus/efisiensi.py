"""Efficiency of resource use: six named methods found in practice (aturan 2.7).

Low spending is only efficiency when the target was met: every result says so when capaian is
under 100 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from .bentuk import format_angka, format_persen
from .jumlah import KETELITIAN, compute_rerata
from .kebijakan import METODE_EFISIENSI

TIDAK_DAPAT_DIHITUNG = "Tidak Dapat Dihitung"
AMBANG_SELISIH = Decimal(5)  # percentage points
CATATAN_RENDAH = "capaian di bawah 100 %: serapan yang rendah bukan efisiensi"
METODE = METODE_EFISIENSI

RUMUS = {
    "sisa_serapan": "100 % − serapan",
    "selisih": "capaian − serapan",
    "perbandingan": "capaian ≥ serapan",
    "pmk_249_2011": "(1 − (realisasi anggaran ÷ realisasi volume) ÷ (pagu ÷ target volume)) "
    "× 100 %",
    "pmk_22_2021": "(Σ(pagu × capaian keluaran) − Σ realisasi) ÷ Σ(pagu × capaian keluaran) "
    "× 100 %",
    "manual": "penjelasan tertulis",
}

TANDA = "di atas nol Efisien, nol Cukup Efisien, di bawah nol Tidak Efisien"
PENILAIAN = {
    "sisa_serapan": f"{TANDA}; hanya dinilai bila capaian sudah 100 %",
    "selisih": f"di atas {AMBANG_SELISIH} poin Efisien, −{AMBANG_SELISIH} sampai {AMBANG_SELISIH} "
    f"poin Cukup Efisien, di bawah −{AMBANG_SELISIH} poin Tidak Efisien",
    "perbandingan": "capaian tidak kurang dari serapan Efisien, selain itu Kurang Efisien",
    "pmk_249_2011": TANDA,
    "pmk_22_2021": TANDA,
    "manual": "menurut penjelasannya",
}
"""How the verdict follows from the value."""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One output for the PMK methods: money in rupiah, volumes in the output's own unit."""

    pagu: Decimal | None
    realisasi: Decimal | None
    target: Decimal | None
    volume: Decimal | None


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """`nilai` in percent or percentage points, unrounded. `nilai_efisiensi` (NE, 0–100) only for
    the PMK methods. `kesimpulan` is the Indonesian verdict to print."""

    metode: str
    nilai: Decimal | None
    kesimpulan: str
    rumus: str
    hitungan: str
    alasan: str
    catatan: tuple[str, ...] = ()
    nilai_efisiensi: Decimal | None = None


def compute_efisiensi(
    metode: str,
    capaian: Decimal | None = None,
    serapan: Decimal | None = None,
    *,
    keluaran: Sequence[Keluaran] = (),
    uraian: str = "",
) -> Efisiensi:
    """Judge efficiency by the named method.

    `capaian` and `serapan` are percentages. `keluaran` is only for the PMK methods, `uraian` only
    for "manual". Raises ValueError for an unknown method.
    """
    if not isinstance(metode, str) or metode not in METODE:
        raise ValueError(
            f"Metode efisiensi “{str(metode)[:40]}” tidak dikenal. Pilihan: {', '.join(METODE)}."
        )
    if metode == "manual":
        ada = bool(uraian.strip())
        return Efisiensi(
            metode,
            None,
            uraian.strip() if ada else TIDAK_DAPAT_DIHITUNG,
            RUMUS[metode],
            "",
            "Efisiensi dijelaskan secara tertulis." if ada else "Penjelasan efisiensi belum diisi.",
            _catatan(capaian),
        )
    if metode == "pmk_249_2011":
        return _pmk_249(keluaran, capaian)
    if metode == "pmk_22_2021":
        return _pmk_22(keluaran, capaian)
    if capaian is None or serapan is None:
        apa = "Capaian kinerja" if capaian is None else "Serapan anggaran"
        return _gagal(metode, f"{apa} belum diketahui.", _catatan(capaian))
    return {"sisa_serapan": _sisa_serapan, "selisih": _selisih, "perbandingan": _perbandingan}[
        metode
    ](capaian, serapan)


def _sisa_serapan(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    if capaian < 100:
        return _gagal(
            "sisa_serapan",
            f"Capaian {format_persen(capaian)} belum mencapai 100 %, sehingga sisa anggaran "
            "tidak dinilai sebagai efisiensi.",
            _catatan(capaian),
        )
    nilai = 100 - serapan
    hitungan = f"100 % − {format_persen(serapan)} = {format_persen(nilai)}"
    kesimpulan = "Efisien" if nilai > 0 else ("Cukup Efisien" if nilai == 0 else "Tidak Efisien")
    return _jadi("sisa_serapan", nilai, kesimpulan, hitungan, capaian)


def _selisih(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    with localcontext(prec=KETELITIAN):
        nilai = capaian - serapan
    hitungan = (
        f"{format_persen(capaian)} − {format_persen(serapan)} = {format_angka(nilai, 2)} poin"
    )
    if nilai > AMBANG_SELISIH:
        kesimpulan = "Efisien"
    elif nilai >= -AMBANG_SELISIH:
        kesimpulan = "Cukup Efisien"
    else:
        kesimpulan = "Tidak Efisien"
    return _jadi("selisih", nilai, kesimpulan, hitungan, capaian)


def _perbandingan(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    with localcontext(prec=KETELITIAN):
        nilai = capaian - serapan
    tanda = "≥" if nilai >= 0 else "<"
    hitungan = f"{format_persen(capaian)} {tanda} {format_persen(serapan)}"
    kesimpulan = "Efisien" if nilai >= 0 else "Kurang Efisien"
    return _jadi("perbandingan", nilai, kesimpulan, hitungan, capaian)


def _pmk_249(keluaran: Sequence[Keluaran], capaian: Decimal | None) -> Efisiensi:
    nilai_baris = []
    with localcontext(prec=KETELITIAN):
        for baris in keluaran:
            lengkap = _lengkap(baris)
            # Without a pagu, a target or a realised volume there is no cost per unit.
            if lengkap and baris.pagu and baris.target and baris.volume:
                biaya = (baris.realisasi / baris.volume) / (baris.pagu / baris.target)
                nilai_baris.append((1 - biaya) * 100)
            else:
                nilai_baris.append(None)
        rerata = compute_rerata(nilai_baris, "keluaran")
        if rerata.persen is None:
            return _gagal("pmk_249_2011", rerata.alasan, _catatan(capaian))
        nilai_efisiensi = 50 + rerata.persen / 20 * 50
    catatan = [f"{rerata.dilewati} keluaran tidak lengkap"] if rerata.dilewati else []
    if not 0 <= nilai_efisiensi <= 100:
        catatan.append("nilai efisiensi di luar 0–100; tidak dibatasi")
    return _jadi(
        "pmk_249_2011",
        rerata.persen,
        _kesimpulan_tanda(rerata.persen),
        f"{rerata.alasan} NE = 50 + {format_angka(rerata.persen, 2)} ÷ 20 × 50 = "
        f"{format_angka(nilai_efisiensi, 2)}",
        capaian,
        catatan,
        nilai_efisiensi,
    )


def _pmk_22(keluaran: Sequence[Keluaran], capaian: Decimal | None) -> Efisiensi:
    patut, nyata, dilewati = Decimal(0), Decimal(0), 0
    with localcontext(prec=KETELITIAN):
        for baris in keluaran:
            if not _lengkap(baris) or baris.target == 0:
                dilewati += 1
                continue
            patut += baris.pagu * baris.volume / baris.target
            nyata += baris.realisasi
        if patut <= 0:
            return _gagal(
                "pmk_22_2021", "Belum ada keluaran yang dapat dihitung.", _catatan(capaian)
            )
        mentah = (patut - nyata) * 100 / patut
        nilai = max(Decimal(-20), min(Decimal(20), mentah))
        nilai_efisiensi = 50 + nilai / 20 * 50
    catatan = [f"{dilewati} keluaran tidak lengkap"] if dilewati else []
    if nilai != mentah:
        catatan.append(f"dibatasi ke −20 sampai 20 % (nilai mentah {format_persen(mentah)})")
    return _jadi(
        "pmk_22_2021",
        nilai,
        _kesimpulan_tanda(nilai),
        f"({format_angka(patut, 2)} − {format_angka(nyata, 2)}) ÷ {format_angka(patut, 2)} "
        f"× 100 % = {format_persen(mentah)}; NE = {format_angka(nilai_efisiensi, 2)}",
        capaian,
        catatan,
        nilai_efisiensi,
    )


def _kesimpulan_tanda(nilai: Decimal) -> str:
    if nilai > 0:
        return "Efisien"
    return "Cukup Efisien" if nilai == 0 else "Tidak Efisien"


def _lengkap(baris: Keluaran) -> bool:
    return None not in (baris.pagu, baris.realisasi, baris.target, baris.volume)


def _catatan(capaian: Decimal | None) -> tuple[str, ...]:
    return (CATATAN_RENDAH,) if capaian is not None and capaian < 100 else ()


def _jadi(
    metode: str,
    nilai: Decimal,
    kesimpulan: str,
    hitungan: str,
    capaian: Decimal | None,
    catatan: Sequence[str] = (),
    nilai_efisiensi: Decimal | None = None,
) -> Efisiensi:
    return Efisiensi(
        metode,
        nilai,
        kesimpulan,
        RUMUS[metode],
        hitungan,
        f"{hitungan}: {kesimpulan}.",
        (*_catatan(capaian), *catatan),
        nilai_efisiensi,
    )


def _gagal(metode: str, alasan: str, catatan: tuple[str, ...] = ()) -> Efisiensi:
    return Efisiensi(metode, None, TIDAK_DAPAT_DIHITUNG, RUMUS[metode], "", alasan, catatan)
