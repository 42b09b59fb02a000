"""The cover."""

from .perakit import Perakit
from .pohon import Bagian, JenisBagian, Sampul

JUDUL = "Laporan Kinerja Instansi Pemerintah"
SINGKATAN = "LKjIP"


def susun_sampul(p: Perakit) -> Bagian:
    """Build the cover."""
    return Bagian(
        "sampul",
        JenisBagian.SAMPUL,
        "Sampul",
        (
            Sampul(
                JUDUL,
                f"({SINGKATAN})",
                p.potret.opd.nama,
                f"Pemerintah {p.potret.pemda.nama}",
                p.potret.tahun,
            ),
        ),
    )
