"""Grids that several people may fill at once: every cell knows what was seen and what was typed.

Used by the target grid of the Renstra, the Perjanjian Kinerja and the Rencana Aksi.
"""

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from lkjip.rumus.kosakata import rapikan


@dataclass(frozen=True, slots=True)
class Sel:
    """`dilihat`: the text in the cell when the page was made; None skips the stale check."""

    diketik: str
    dilihat: str | None = None

    @property
    def berubah(self) -> bool:
        return self.dilihat is None or rapikan(self.diketik) != rapikan(self.dilihat)

    def usang(self, tersimpan: str) -> bool:
        """Whether somebody else changed the stored text since the page was made."""
        return self.dilihat is not None and rapikan(self.dilihat) != rapikan(tersimpan)

    def tampil(self, tersimpan: str) -> str:
        """The text of the cell when a refused grid is shown again: what was typed, or what is
        stored now where nobody touched it, so that saving again puts no old value back."""
        return self.diketik if self.berubah else tersimpan


class GalatKisi(ValidationError):
    """Refused cells, nothing of the grid was written.

    `sel` maps a cell to the reason, `bentrokan` a cell to what somebody else stored meanwhile.
    """

    def __init__(self) -> None:
        self.sel: dict[Hashable, str] = {}
        self.bentrokan: dict[Hashable, str] = {}
        super().__init__(
            "Belum ada yang disimpan. Perbaiki isian yang ditandai, lalu simpan kembali."
        )

    def tolak(self, kunci: Hashable, alasan: str) -> None:
        self.sel[kunci] = alasan

    def bentrok(self, kunci: Hashable, tersimpan: str) -> None:
        self.bentrokan[kunci] = tersimpan
        self.sel[kunci] = (
            f"Sementara itu orang lain menyimpan “{tersimpan or 'kosong'}”. "
            "Ketikan Anda masih ada; simpan sekali lagi untuk memakainya."
        )


def baca_semula(teks: str) -> dict[str, str]:
    """The hidden field that carries what the page showed; anything odd counts as nothing seen."""
    try:
        hasil = json.loads(teks or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in hasil.items()} if isinstance(hasil, dict) else {}


def tulis_semula(nilai: Mapping[str, str]) -> str:
    """The content of that hidden field."""
    return json.dumps(dict(nilai), ensure_ascii=False, separators=(",", ":"))
