"""The checks of `rumus.uji` on the portal's own report.

Three readings, each root cause once: what the sources print, table by table, with the witness
engine (`sumber`); figures that sources print outside such tables, against what is computed once
the sources' own slips are put right (`dinyatakan`); and the report as it will be printed, where
figures bound to the data are right by construction (`naskah`).
"""

from .jenis import Letak, TemuanLaporan
from .periksa import HasilUji, periksa_laporan
from .simpan import get_hasil

__all__ = ["HasilUji", "Letak", "TemuanLaporan", "get_hasil", "periksa_laporan"]
