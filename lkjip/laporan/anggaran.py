"""What the budget page of an OPD-year shows: absorption by programme, kegiatan, sasaran
and year, what is unmapped, and efficiency with its method spelled out. Quarters and the cash plan
are on the page of `anggaran_waktu`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_tables2 import RequestConfig

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Bentuk
from lkjip.rumus.angka import format_persen
from lkjip.rumus.efisiensi import RUMUS
from lkjip.rumus.ikhtisar import BelanjaTahun, Ikhtisar, IkhtisarBaris, IkhtisarSasaran
from lkjip.rumus.ikhtisar_belanja import (
    KelompokBelanja,
    hitung_sebanding,
    is_lintas_struktur,
)
from lkjip.rumus.potret import Potret
from lkjip.rumus.struktur_belanja import CATATAN_PADANAN

from .dasbor import hitung
from .gambar_dasbor import GambarLayar, gambar_serapan
from .tabel.anggaran import TabelBaris, TabelRendah

NAMA_METODE = {
    "sisa_serapan": "Sisa serapan",
    "selisih": "Selisih capaian dan serapan",
    "perbandingan": "Perbandingan capaian dan serapan",
    "pmk_249_2011": "PMK 249/PMK.02/2011",
    "pmk_22_2021": "PMK 22/PMK.02/2021",
    "manual": "Penjelasan tertulis",
}


class TabelSasaranUang(Tabel):
    """Money and efficiency of every sasaran."""

    sasaran = Kolom("Sasaran", accessor="fakta__nomor", judul_kartu=True, panjang=True)
    pagu = KolomRupiah("Pagu (Rp)", accessor="anggaran__serapan__pagu")
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="anggaran__serapan__realisasi")
    persen = KolomPersen(
        "Serapan (%)", accessor="anggaran__serapan__persen", hitung=("persen", "realisasi", "pagu")
    )
    capaian = KolomPersen("Capaian (%)", accessor="rerata__persen")
    efisiensi = Kolom("Efisiensi", accessor="efisiensi__kesimpulan", orderable=False, panjang=True)

    class Meta:
        empty_text = "Belum ada sasaran pada Renstra yang berlaku."

    def render_sasaran(self, record: IkhtisarSasaran) -> SafeString:
        return format_html('<span class="kode">{}</span> {}', record.fakta.nomor, record.fakta.teks)

    def render_persen(self, record: IkhtisarSasaran) -> SafeString:
        serapan = record.anggaran.serapan
        return html_nilai(format_persen(serapan.persen).removesuffix(" %"), alasan=serapan.alasan)

    def render_efisiensi(self, record: IkhtisarSasaran) -> SafeString:
        e = record.efisiensi
        return format_html(
            '<strong>{}</strong><span class="kecil redup d-block">{}</span>', e.kesimpulan, e.alasan
        )


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
    def metode(self) -> tuple[str, str]:
        """(name, formula) of the efficiency method of this year's policy."""
        nama = self.ikhtisar.kebijakan.efisiensi
        return NAMA_METODE.get(nama, nama), RUMUS[nama]

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
        TabelSasaranUang(ikhtisar.sasaran, prefix="sasaran-"),
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
