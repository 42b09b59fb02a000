"""Range targets such as "80-90" or "7–8 bulan"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .angka import parse_angka
from .bentuk import format_angka, format_satuan
from .kosakata import SAMBUNGAN_RENTANG, kutip, rapikan, sama_satuan

POLA_PISAH = re.compile(
    rf"(?P<kiri>[-−+]?(?:rp\.?\s*)?[-−+]?\d.*?)\s*{SAMBUNGAN_RENTANG}\s*(?P<kanan>[-−+]?(?:rp\.?\s*)?\d.*)",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target from `bawah` up to and including `atas`."""

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if self.bawah.is_finite() and self.atas.is_finite() and self.bawah > self.atas:
            raise ValueError("Batas bawah rentang tidak boleh melebihi batas atasnya.")

    def __str__(self) -> str:
        return f"{format_angka(self.bawah)}–{format_angka(self.atas)}"


@dataclass(frozen=True, slots=True)
class HasilRentang:
    """What was understood of a range text, or why it was refused (in Indonesian)."""

    nilai: Rentang | None
    satuan: str | None = None
    alasan: str = ""
    usulan: str | None = None
    ok: bool = False


def parse_rentang(teks: str) -> HasilRentang:
    """Read "80-90", "7 s/d 8 bulan", "2,5 sampai 3,1 %". Never raises."""
    polos = rapikan(teks) if isinstance(teks, str) and len(teks) <= 200 else ""
    cocok = POLA_PISAH.fullmatch(polos)
    if not cocok:
        return HasilRentang(
            None, alasan=f"{kutip(polos)} bukan rentang. Tulis dua batas, misalnya 80-90."
        )
    kiri, kanan = parse_angka(cocok["kiri"]), parse_angka(cocok["kanan"])
    for sisi in (kiri, kanan):
        if not sisi.ok:
            return HasilRentang(None, alasan=f"Rentang {kutip(polos)} belum jelas: {sisi.alasan}")
    if not sama_satuan(kiri.satuan, kanan.satuan):
        return HasilRentang(
            None, alasan=f"Kedua batas rentang {kutip(polos)} memakai satuan yang berbeda."
        )
    satuan = kanan.satuan or kiri.satuan
    if kiri.nilai > kanan.nilai:
        usul = f"{format_angka(kanan.nilai)}-{format_satuan(kiri.nilai, satuan)}"
        return HasilRentang(
            None,
            alasan=f"Batas bawah rentang {kutip(polos)} melebihi batas atasnya. "
            f"Mungkin maksudnya {usul}?",
            usulan=usul,
        )
    rentang = Rentang(kiri.nilai, kanan.nilai)
    return HasilRentang(rentang, satuan, f"Dibaca rentang {rentang}.", ok=True)
