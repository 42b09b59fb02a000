"""The prose of the example: one HTML file per section, named after the section's key."""

from pathlib import Path

from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.laporan.models import Narasi
from lkjip.laporan.penulisan.ikatan import ikat
from lkjip.laporan.potret import take_potret
from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja

from .catatan import Catatan
from .gudang import Gudang


def load_narasi(folder: Path, opd: PerangkatDaerah, tahun: int, gudang: Gudang) -> None:
    """Store the sections that have no prose yet; what people wrote is never touched, nor a locked
    year."""
    terbuka = TahunKinerja.objects.filter(opd=opd, tahun=tahun, status=TahunKinerja.Status.TERBUKA)
    if not terbuka.exists():
        return
    kamus = susun_kamus(take_potret(opd, tahun))
    ada = set(Narasi.objects.filter(opd=opd, tahun=tahun).values_list("bagian", flat=True))
    for berkas in sorted((folder / "narasi").glob("*.html")):
        if berkas.stem in ada:
            continue
        isi = berkas.read_text(encoding="utf-8").strip()
        catatan = Catatan(f"{folder.name}/narasi/{berkas.name}", "", {})
        ikatan = ikat(isi, kamus)
        narasi = Narasi(opd=opd, tahun=tahun, bagian=berkas.stem, isi=isi, ikatan=ikatan)
        gudang.save(narasi, catatan)
