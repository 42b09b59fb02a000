"""From periods to the year (aturan 2.3). An empty period is unknown; a period with 0 is filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bentuk import format_angka
from .capaian import Capaian, compute_capaian
from .jumlah import compute_jumlah, compute_rerata
from .kebijakan import BAKU, Kebijakan

AGREGASI: dict[str, str] = {
    "jumlah": "Jumlah semua periode (kumulatif)",
    "akhir": "Nilai periode terakhir yang terisi (posisi akhir)",
    "akhir_naik": "Nilai periode terakhir, tidak boleh turun",
    "akhir_turun": "Nilai periode terakhir, tidak boleh naik",
    "rerata": "Rata-rata periode yang terisi",
    "tahunan": "Diukur sekali pada akhir tahun",
}
"""Code → label shown to users. The type is stored with each indicator."""


@dataclass(frozen=True, slots=True)
class HasilAgregasi:
    """The year's value in the indicator's own unit; None when no period is filled."""

    nilai: Decimal | None
    terisi: int
    periode: int
    alasan: str
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Progress to date. `status`: terhitung, belum_ada_realisasi, belum_ada_target."""

    target: Decimal | None
    realisasi: Decimal | None
    capaian: Capaian | None
    status: str
    alasan: str
    terisi: int
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HasilPeriksaTarget:
    """Whether the period targets end where the annual target says. `cocok` None = unknown."""

    cocok: bool | None
    terhitung: Decimal | None
    dinyatakan: Decimal | None
    alasan: str


def check_agregasi(jenis: str) -> str:
    """Return `jenis` when it is a code of AGREGASI. Raises ValueError naming the codes."""
    if not isinstance(jenis, str) or jenis not in AGREGASI:
        raise ValueError(
            f"Cara agregasi “{str(jenis)[:40]}” tidak dikenal. Pilihan: {', '.join(AGREGASI)}."
        )
    return jenis


def compute_tahunan(
    periode: Sequence[Decimal | None], jenis: str, *, diharapkan: int | None = None
) -> HasilAgregasi:
    """Form the value of the year from its periods in order (4 quarters or 12 months).

    `diharapkan` is how many periods are measured at all (2 for a half-yearly indicator reported
    in quarters); without it all are.
    """
    check_agregasi(jenis)
    harap = len(periode) if diharapkan is None else diharapkan
    terisi = [(nomor, isi) for nomor, isi in enumerate(periode, start=1) if isi is not None]
    if not terisi:
        return HasilAgregasi(None, 0, len(periode), "Belum ada periode yang terisi.")
    isi = [nilai for _, nilai in terisi]
    catatan = []
    if jenis == "jumlah":
        nilai = compute_jumlah(isi).nilai
        alasan = f"Jumlah {len(isi)} periode = {format_angka(nilai)}."
    elif jenis == "rerata":
        nilai = compute_rerata(isi).persen
        alasan = f"Rata-rata {len(isi)} periode = {format_angka(nilai, 2)}."
    else:
        nomor, nilai = terisi[-1]
        alasan = f"Nilai periode {nomor} = {format_angka(nilai)}."
        catatan += _periksa_urutan(terisi, jenis)
    # A position is complete once the last period is known; sums and means need every period.
    bertahap = jenis in ("jumlah", "rerata")
    if len(isi) < harap and (bertahap or jenis != "tahunan" and periode[-1] is None):
        catatan.append(f"{harap - len(isi)} dari {harap} periode belum terisi")
    return HasilAgregasi(nilai, len(isi), len(periode), alasan, tuple(catatan))


def compute_kemajuan(
    target: Sequence[Decimal | None],
    realisasi: Sequence[Decimal | None],
    jenis: str,
    arah: str,
    kebijakan: Kebijakan = BAKU,
    *,
    target_tahunan: Decimal | None = None,
) -> Kemajuan:
    """Compare the filled periods with the targets of the *same* periods.

    jumlah: sum ÷ sum; rerata: mean ÷ mean; the others: last filled period. A target that is
    absent, or 0 while the year's target is not 0 (an index published in December), gives status
    "belum_ada_target", not an error.
    """
    check_agregasi(jenis)
    terisi = [nomor for nomor, isi in enumerate(realisasi) if isi is not None]
    if not terisi:
        return Kemajuan(
            None, None, None, "belum_ada_realisasi", "Belum ada periode yang terisi.", 0
        )
    if jenis not in ("jumlah", "rerata"):
        terisi = terisi[-1:]
    pasangan = [
        (target[nomor] if nomor < len(target) else None, realisasi[nomor]) for nomor in terisi
    ]
    lengkap = [(satu, dua) for satu, dua in pasangan if satu is not None]
    gabung = compute_rerata if jenis == "rerata" else compute_jumlah
    hasil_target = gabung([satu for satu, _ in lengkap])
    hasil_nyata = gabung([dua for _, dua in (lengkap or pasangan)])
    nilai_target = hasil_target.persen if jenis == "rerata" else hasil_target.nilai
    nilai_nyata = hasil_nyata.persen if jenis == "rerata" else hasil_nyata.nilai
    jumlah_terisi = sum(isi is not None for isi in realisasi)
    if nilai_target is None or (nilai_target == 0 and target_tahunan != 0):
        return Kemajuan(
            nilai_target,
            nilai_nyata,
            None,
            "belum_ada_target",
            "Belum ada target untuk periode ini, sehingga kemajuan belum dibandingkan.",
            jumlah_terisi,
        )
    catatan = ()
    if len(lengkap) < len(pasangan):
        catatan = (f"{len(pasangan) - len(lengkap)} periode tanpa target tidak diikutkan",)
    capaian = compute_capaian(nilai_target, nilai_nyata, arah, kebijakan)
    return Kemajuan(
        nilai_target,
        nilai_nyata,
        capaian,
        capaian.status,
        capaian.alasan,
        jumlah_terisi,
        catatan,
    )


def periksa_target_akhir(
    target_tahunan: Decimal | None, target_periode: Sequence[Decimal | None], jenis: str
) -> HasilPeriksaTarget:
    """Check a Rencana Aksi: the sum (or the last, or the mean) must meet the annual target."""
    check_agregasi(jenis)
    if target_tahunan is None:
        return HasilPeriksaTarget(None, None, None, "Target tahunan belum diisi.")
    if jenis in ("jumlah", "rerata"):
        if any(isi is None for isi in target_periode) or not target_periode:
            return HasilPeriksaTarget(
                None, None, target_tahunan, "Target setiap periode belum lengkap."
            )
        terhitung = compute_tahunan(target_periode, jenis).nilai
        sebutan = "Jumlah" if jenis == "jumlah" else "Rata-rata"
    else:
        terhitung = target_periode[-1] if target_periode else None
        sebutan = "Target periode terakhir"
        if terhitung is None:
            return HasilPeriksaTarget(
                None, None, target_tahunan, "Target periode terakhir belum diisi."
            )
    cocok = terhitung == target_tahunan
    banding = "sama dengan" if cocok else "berbeda dari"
    if jenis in ("jumlah", "rerata"):
        sebutan += " target periode"
    return HasilPeriksaTarget(
        cocok,
        terhitung,
        target_tahunan,
        f"{sebutan} ({format_angka(terhitung)}) {banding} target tahunan "
        f"({format_angka(target_tahunan)}).",
    )


def _periksa_urutan(terisi: list[tuple[int, Decimal]], jenis: str) -> list[str]:
    if jenis == "tahunan":
        return ["terisi lebih dari sekali; nilai terakhir dipakai"] if len(terisi) > 1 else []
    catatan = []
    for (_, lalu), (nomor, kini) in zip(terisi, terisi[1:], strict=False):
        if jenis == "akhir_naik" and kini < lalu or jenis == "akhir_turun" and kini > lalu:
            gerak = "turun" if kini < lalu else "naik"
            catatan.append(
                f"nilai periode {nomor} {gerak} dari {format_angka(lalu)} "
                f"menjadi {format_angka(kini)}"
            )
    return catatan
