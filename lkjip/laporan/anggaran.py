"""What the budget page of an OPD-year shows: absorption by programme, kegiatan, sasaran
and year, what is unmapped, and efficiency with its method spelled out. Quarters and the cash plan
are on the page of `anggaran_waktu`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django_tables2 import RequestConfig

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import format_uang, html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Bentuk
from lkjip.rumus.angka import format_persen
from lkjip.rumus.ikhtisar import BelanjaTahun, Ikhtisar, IkhtisarBaris
from lkjip.rumus.ikhtisar_belanja import (
    KelompokBelanja,
    hitung_sebanding,
    is_lintas_struktur,
)
from lkjip.rumus.potret import Potret
from lkjip.rumus.serapan import Serapan
from lkjip.rumus.struktur_belanja import CATATAN_PADANAN

from .asal_sasaran import sebut_metode
from .dasbor import hitung
from .dokumen.kamus.kunci import daftar_kunci_baris, daftar_kunci_sasaran, kunci_kelompok_belanja
from .gambar_dasbor import GambarLayar, gambar_serapan
from .tabel.anggaran import TabelBaris, TabelRendah, alamat_asal
from .tabel.sasaran import TabelSasaranUang


class _TabelBelanja(Tabel):
    """Figures of belanja, each a link to its origin."""

    def __init__(self, data: Sequence[object], tahun: TahunKinerja, **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.tahun = tahun

    def tulis(self, nama: str, awal: str, serapan: Serapan) -> SafeString:
        """One figure of the row whose key begins with `awal`."""
        if nama == "persen":
            teks = format_persen(serapan.persen).removesuffix(" %")
        else:
            nilai = serapan.pagu if nama == "anggaran" else serapan.realisasi
            teks = format_uang(nilai, self.desimal_kolom(self.columns[nama]))
        url = alamat_asal(self.tahun, f"{awal}.{nama}")
        return html_nilai(teks, alasan=serapan.alasan, url=url, sebutan=f"asal {nama}")


class TabelTahun(_TabelBelanja):
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

    def render_anggaran(self, record: BelanjaTahun) -> SafeString:
        return self.tulis("anggaran", f"belanja.{record.tahun}.total", record.total)

    def render_realisasi(self, record: BelanjaTahun) -> SafeString:
        return self.tulis("realisasi", f"belanja.{record.tahun}.total", record.total)

    def render_persen(self, record: BelanjaTahun) -> SafeString:
        return self.tulis("persen", f"belanja.{record.tahun}.total", record.total)


class TabelSebanding(_TabelBelanja):
    """Belanja of years under two account structures, by the kinds that both know."""

    tahun = Kolom("Tahun", accessor="tahun", judul_kartu=True, orderable=False)
    kelompok = Kolom("Kelompok", accessor="label", orderable=False)
    anggaran = KolomRupiah("Anggaran (Rp)", accessor="serapan__pagu", orderable=False)
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="serapan__realisasi", orderable=False)
    persen = KolomPersen("Serapan (%)", accessor="serapan__persen", orderable=False)

    class Meta:
        empty_text = "Belum ada rekap belanja per rekening."

    def render_anggaran(self, record: KelompokBelanja) -> SafeString:
        return self._tulis("anggaran", record)

    def render_realisasi(self, record: KelompokBelanja) -> SafeString:
        return self._tulis("realisasi", record)

    def render_persen(self, record: KelompokBelanja) -> SafeString:
        return self._tulis("persen", record)

    def _tulis(self, nama: str, record: KelompokBelanja) -> SafeString:
        awal = kunci_kelompok_belanja(record.tahun, record.kelompok)
        return self.tulis(nama, awal, record.serapan)


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
    anggaran, kunci = ikhtisar.anggaran, daftar_kunci_baris(potret.anggaran)
    umum = {"jumlah": anggaran.total, "tahun": tahun, "kunci": kunci}
    halaman = HalamanAnggaran(
        potret,
        ikhtisar,
        TabelBaris(anggaran.program, prefix="program-", sebutan="Program", **umum),
        TabelBaris(_daun(anggaran.total), prefix="kegiatan-", sebutan="Kegiatan", **umum),
        TabelSasaranUang(ikhtisar.sasaran, tahun, daftar_kunci_sasaran(potret), prefix="sasaran-"),
        TabelTahun(_tahun(ikhtisar.belanja), tahun, prefix="tahun-"),
        TabelSebanding(_sebanding(ikhtisar.belanja), tahun, prefix="sebanding-"),
        TabelRendah(anggaran.rendah, tahun, kunci, boleh=boleh_jelaskan, prefix="rendah-"),
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
