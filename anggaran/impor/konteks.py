"""What an import knows besides the file: the OPD-year, what is stored, and the answers given."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lkjip.rumus.periode import BULAN

from ..keadaan import Keadaan
from ..kode import nama_setara
from ..tahap import cari_tahap, pilihan_tahap, posisi_tahap
from .jenis import Pertanyaan
from .nilai import Cara

KATA_UMUM = {"program", "urusan", "dan", "bidang", "pemerintah", "daerah", "penyelenggaraan"}


@dataclass(slots=True)
class Konteks:
    """`urusan`: code → name of all; `urusan_opd`: codes of this OPD. `tahap_ada`: stages stored.
    `sasaran`: number → (id, text) of the plan in force.

    `pertanyaan` collects what must still be asked; `lapor(rows)` tells the progress.
    """

    opd_nama: str
    tahun: int
    lama: Keadaan
    urusan: Mapping[str, str]
    urusan_opd: tuple[str, ...]
    tahap_ada: list[tuple[str, int]]
    jawaban: Mapping[str, Any]
    lapor: Callable[[int], None] = lambda _: None
    sasaran: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    pertanyaan: dict[str, Pertanyaan] = field(default_factory=dict)

    def tanya(self, pertanyaan: Pertanyaan) -> str | None:
        """The answer given, or None after asking."""
        jawab = self.jawaban.get(pertanyaan.kunci)
        self.pertanyaan[pertanyaan.kunci] = pertanyaan
        boleh = {nilai for nilai, _ in pertanyaan.pilihan}
        return jawab if isinstance(jawab, str) and jawab in boleh else None

    @property
    def belum_dijawab(self) -> list[Pertanyaan]:
        """Questions without a usable answer."""
        return [p for p in self.pertanyaan.values() if not self._terjawab(p)]

    def _terjawab(self, p: Pertanyaan) -> bool:
        jawab, boleh = self.jawaban.get(p.kunci), {nilai for nilai, _ in p.pilihan}
        if p.ragam == "centang":
            return isinstance(jawab, list) and bool(jawab) and set(jawab) <= boleh
        return isinstance(jawab, str) and jawab in boleh

    def tanya_tahap(self) -> tuple[str, int] | None:
        """To which stage the pagu of the file belongs."""
        pilihan = tuple(pilihan_tahap(self.tahap_ada))
        terakhir = max(self.tahap_ada, key=lambda isi: isi[1], default=None)
        baku = f"{terakhir[0]}-{terakhir[1]}" if terakhir else pilihan[0][0]
        jawab = self.tanya(
            Pertanyaan(
                "tahap",
                "Pagu dalam berkas ini dari tahap mana?",
                "Berkas tidak menyebutkan tahap APBD.",
                pilihan,
                baku,
            )
        )
        return posisi_tahap(jawab, self.tahap_ada) if jawab else None

    def tahap(self, kolom: str) -> tuple[str, int] | None:
        """Stage and position of a pagu column; asks when the head does not name it."""
        if kolom == "pagu":
            return self.tanya_tahap()
        return cari_tahap(kolom.removeprefix("pagu_"), self.tahap_ada)

    def tanya_periode(self) -> str | None:
        """Which period the realisasi of the file covers: "0", "1"–"12" or "sd-1"–"sd-12"."""
        pilihan = [("0", f"Setahun penuh {self.tahun}")]
        pilihan += [(f"sd-{i}", f"Januari sampai dengan {b}") for i, b in enumerate(BULAN[:-1], 1)]
        pilihan += [(str(i), f"Bulan {b} saja") for i, b in enumerate(BULAN, 1)]
        return self.tanya(
            Pertanyaan(
                "periode",
                "Realisasi dalam berkas ini untuk jangka waktu apa?",
                "Berkas tidak menyebutkan bulannya. “Sampai dengan” dicatat pada bulan terakhir, "
                "dikurangi bulan-bulan sebelumnya yang sudah tersimpan.",
                tuple(pilihan),
                "0",
            )
        )

    def tanya_cara(self, inggris: int, seluruh: int) -> Cara | None:
        """How texts write numbers; asked only when a column cannot be Indonesian."""
        jawab = self.tanya(
            Pertanyaan(
                "cara",
                "Bagaimana angka ditulis dalam berkas ini?",
                f"{inggris} dari {seluruh} contoh angka tampak memakai titik untuk desimal.",
                (
                    (Cara.INDONESIA.value, "Indonesia: 1.234.567,50"),
                    (Cara.INGGRIS.value, "Inggris atau mesin: 1,234,567.50 atau 1234567.50"),
                ),
                Cara.INGGRIS.value,
            )
        )
        return Cara(jawab) if jawab else None

    def tanya_urusan(self, kode: str, nama: str) -> str | None:
        """Under which urusan a programme stands that neither the file nor the store places."""
        calon = [u for u in self.urusan_opd if u in self.urusan] or sorted(self.urusan)
        if len(calon) == 1:
            return calon[0]
        return self.tanya(
            Pertanyaan(
                f"urusan:{kode}:{nama_setara(nama)[:40]}",
                f"Program {kode} {nama} termasuk urusan apa?",
                "Kode program hanya tunggal di dalam urusannya.",
                tuple((u, f"{u} {self.urusan[u]}") for u in calon),
                max(calon, key=lambda u: (self._mirip(nama, self.urusan[u]), -calon.index(u))),
            )
        )

    def _mirip(self, nama: str, urusan: str) -> int:
        satu, dua = (set(re.findall(r"[a-z]{4,}", t.casefold())) for t in (nama, urusan))
        return len((satu & dua) - KATA_UMUM)
