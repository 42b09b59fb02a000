"""What the budget page of an OPD-year shows: absorption by programme, kegiatan, sasaran
and year, what is unmapped, and efficiency with its method spelled out. Quarters and the cash plan
are on the page of `anggaran_waktu`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest
from django_tables2 import RequestConfig

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Bentuk
from lkjip.rumus.ikhtisar import BelanjaTahun, Ikhtisar, IkhtisarBaris
from lkjip.rumus.ikhtisar_belanja import (
    KelompokBelanja,
    hitung_sebanding,
    is_lintas_struktur,
)
from lkjip.rumus.potret import Potret
from lkjip.rumus.struktur_belanja import CATATAN_PADANAN

from .asal_sasaran import sebut_metode
from .dasbor import hitung
from .gambar_dasbor import GambarLayar, gambar_serapan
from .tabel.anggaran import TabelBaris, TabelRendah
from .tabel.sasaran import TabelSasaranUang


class TabelTahun(Tabel):
    """Belanja of successive years."""

    tahun = Kolom(
        "Tahun", accessor="tahun", judul_kartu=True, orderable=False, bentuk_unduh=Bentuk.BULAT
    )
    anggaran = KolomRupiah("Anggaran (Rp)", accessor="total__pagu", orderable=False)
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="total__realisasi", orderable=False)
    persen = KolomPersen(
        "Serapan (%)",
        accessor="total__persen",
        orderable=False,
        hitung=("persen", "realisasi", "anggaran"),
    )

    class Meta:
        empty_text = "Belum ada rekap belanja per rekening."


class TabelSebanding(Tabel):
    """Belanja of years under two account structures, by the kinds that both know."""

    tahun = Kolom("Tahun", accessor="tahun", judul_kartu=True, orderable=False)
    kelompok = Kolom("Kelompok", accessor="label", orderable=False)
    anggaran = KolomRupiah("Anggaran (Rp)", accessor="serapan__pagu", orderable=False)
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="serapan__realisasi", orderable=False)
    persen = KolomPersen("Serapan (%)", accessor="serapan__persen", orderable=False)

    class Meta:
        empty_text = "Belum ada rekap belanja per rekening."


@dataclass(frozen=True, slots=True)
class HalamanAnggaran:
    """Everything on the page."""

    potret: Potret
    ikhtisar: Ikhtisar
    program: TabelBaris
    kegiatan: TabelBaris
    sasaran: TabelSasaranUang
    tahunan: TabelTahun
    sebanding: TabelSebanding
    rendah: TabelRendah
    gambar: GambarLayar

    @property
    def total(self) -> IkhtisarBaris:
        return self.ikhtisar.anggaran.total

    @property
    def metode(self) -> tuple[str, str, str]:
        """(name, formula, how it is judged) of the efficiency method of this year's policy."""
        return sebut_metode(self.ikhtisar.kebijakan)

    @property
    def tak_terpetakan(self) -> Decimal:
        """Rupiah of programmes that serve no sasaran."""
        return sum((isi.pagu for isi in self.ikhtisar.anggaran.tak_terpetakan), Decimal(0))

    @property
    def belum_dijelaskan(self) -> int:
        """Rows under 60 % that nobody has explained yet."""
        return sum(not isi.penjelasan for isi in self.ikhtisar.anggaran.rendah)

    @property
    def beda_struktur(self) -> bool:
        """Whether the years shown use both account structures (aturan 4.2)."""
        return is_lintas_struktur(self.ikhtisar.belanja)

    @property
    def catatan_padanan(self) -> str:
        """The footnote of every table that crosses 2020/2021."""
        return CATATAN_PADANAN


def susun_anggaran(
    request: HttpRequest, tahun: TahunKinerja, *, boleh_jelaskan: bool = False
) -> HalamanAnggaran:
    """Compute the page. As many queries as the potret takes."""
    potret, ikhtisar = hitung(tahun)
    anggaran = ikhtisar.anggaran
    halaman = HalamanAnggaran(
        potret,
        ikhtisar,
        TabelBaris(anggaran.program, anggaran.total, tahun, prefix="program-", sebutan="Program"),
        TabelBaris(
            _daun(anggaran.total), anggaran.total, tahun, prefix="kegiatan-", sebutan="Kegiatan"
        ),
        TabelSasaranUang(ikhtisar.sasaran, tahun, prefix="sasaran-"),
        TabelTahun(_tahun(ikhtisar.belanja), prefix="tahun-"),
        TabelSebanding(_sebanding(ikhtisar.belanja), prefix="sebanding-"),
        TabelRendah(anggaran.rendah, tahun if boleh_jelaskan else None, prefix="rendah-"),
        gambar_serapan(anggaran.program, tahun, "Program"),
    )
    for tabel in (
        halaman.program,
        halaman.kegiatan,
        halaman.sasaran,
        halaman.tahunan,
        halaman.sebanding,
        halaman.rendah,
    ):
        RequestConfig(request, paginate=False).configure(tabel)
    return halaman


def _daun(total: IkhtisarBaris) -> Sequence[IkhtisarBaris]:
    return total.daun


def _tahun(belanja: Sequence[BelanjaTahun]) -> list[BelanjaTahun]:
    return list(belanja)


def _sebanding(belanja: Sequence[BelanjaTahun]) -> list[KelompokBelanja]:
    if not is_lintas_struktur(belanja):
        return []
    return [satu for tahun in belanja for satu in hitung_sebanding(tahun)]
