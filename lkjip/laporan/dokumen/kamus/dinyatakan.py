"""Dictionary entries on figures that a source document states."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import Ikhtisar
from lkjip.rumus.ikhtisar_angka import bandingkan_dinyatakan
from lkjip.rumus.potret import Potret

from .butir import Butir
from .kunci import jadikan_kunci


def butir_dinyatakan(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """One entry per stated key, exactly as printed; several sources of one key are numbered."""
    urut: dict[str, int] = {}
    for satu in bandingkan_dinyatakan(potret, ikhtisar):
        urut[satu.kunci] = urut.get(satu.kunci, 0) + 1
        akhiran = f".{urut[satu.kunci]}" if urut[satu.kunci] > 1 else ""
        yield Butir(
            f"dinyatakan.{jadikan_kunci(satu.kunci)}{akhiran}",
            satu.teks,
            "kategori",
            f"Tercetak: {satu.kunci}",
            satu.sumber,
        )
