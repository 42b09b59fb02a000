"""Tables of one sasaran and of the money of all: what goes into its absorption and efficiency."""

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import format_uang, html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel, tautan
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_persen
from lkjip.rumus.ikhtisar import (
    AnggaranSasaran,
    DukunganProgram,
    IkhtisarBaris,
    IkhtisarIndikator,
    IkhtisarSasaran,
)
from lkjip.rumus.serapan import Serapan

from ..nada import catatan_batas
from .anggaran import KunciBaris, alamat_asal, alamat_baris, alamat_program, html_nama
from .kinerja import alamat_indikator


class TabelSasaranUang(Tabel):
    """Money and efficiency of every sasaran; each figure leads to how it came about."""

    sasaran = Kolom("Sasaran", accessor="fakta__nomor", judul_kartu=True, panjang=True)
    pagu = KolomRupiah("Pagu (Rp)", accessor="anggaran__serapan__pagu")
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="anggaran__serapan__realisasi")
    persen = KolomPersen(
        "Serapan (%)", accessor="anggaran__serapan__persen", hitung=("persen", "realisasi", "pagu")
    )
    capaian = KolomPersen("Capaian (%)", accessor="rerata__persen")
    efisiensi = Kolom("Efisiensi", accessor="efisiensi__kesimpulan", orderable=False)

    class Meta:
        empty_text = "Belum ada sasaran pada Renstra yang berlaku."

    def __init__(
        self,
        data: Sequence[IkhtisarSasaran],
        tahun: TahunKinerja,
        kunci: Mapping[int, str],
        **kwargs: object,
    ) -> None:
        """`kunci`: the key of each sasaran by its id."""
        super().__init__(data, **kwargs)
        self.tahun, self.kunci = tahun, kunci

    def render_sasaran(self, record: IkhtisarSasaran) -> SafeString:
        return format_html('<span class="kode">{}</span> {}', record.fakta.nomor, record.fakta.teks)

    def render_pagu(self, record: IkhtisarSasaran) -> SafeString:
        return self._uang(record, "pagu", "anggaran")

    def render_realisasi(self, record: IkhtisarSasaran) -> SafeString:
        return self._uang(record, "realisasi", "realisasi")

    def _uang(self, record: IkhtisarSasaran, nama: str, kolom: str) -> SafeString:
        serapan = record.anggaran.serapan
        teks = format_uang(getattr(serapan, nama), self.desimal_kolom(self.columns[nama]))
        url = alamat_asal(self.tahun, f"{self.kunci[record.fakta.id]}.{kolom}")
        sebutan = f"asal {nama} sasaran {record.fakta.nomor}"
        return html_nilai(teks, alasan=serapan.alasan, url=url, sebutan=sebutan)

    def render_persen(self, record: IkhtisarSasaran) -> SafeString:
        serapan = record.anggaran.serapan
        return self._asal(record, _persen(serapan.persen), serapan.alasan, "serapan")

    def render_capaian(self, record: IkhtisarSasaran) -> SafeString:
        rerata = record.rerata
        return self._asal(record, _persen(rerata.persen), rerata.rerata.alasan, "capaian")

    def render_efisiensi(self, record: IkhtisarSasaran) -> SafeString:
        return self._asal(record, record.efisiensi.kesimpulan, "", "efisiensi")

    def unduh_efisiensi(self, record: IkhtisarSasaran) -> Isi:
        return f"{record.efisiensi.kesimpulan} ({record.efisiensi.alasan})"

    def _asal(self, record: IkhtisarSasaran, teks: str, alasan: str, hal: str) -> SafeString:
        url = alamat_sasaran(self.tahun, record)
        sebutan = f"asal {hal} sasaran {record.fakta.nomor}"
        return html_nilai(teks, alasan=alasan, url=url, sebutan=sebutan)


class TabelIndikatorSasaran(Tabel):
    """The indicators whose mean is the capaian of the sasaran."""

    indikator = Kolom("Indikator", accessor="fakta__nama", judul_kartu=True)
    capaian = KolomPersen("Capaian (%)", accessor="capaian__persen")

    class Meta:
        orderable = False
        empty_text = "Sasaran ini belum mempunyai indikator."

    def __init__(
        self, sasaran: IkhtisarSasaran, tahun: TahunKinerja, kunci: str, **kwargs: object
    ) -> None:
        """`kunci`: the key of the sasaran."""
        super().__init__(sasaran.indikator, **kwargs)
        self.sasaran, self.tahun, self.kunci = sasaran, tahun, kunci

    def render_indikator(self, record: IkhtisarIndikator) -> SafeString:
        return format_html('<span class="kode">{}</span> {}', record.kode, record.fakta.nama)

    def render_capaian(self, record: IkhtisarIndikator) -> SafeString:
        capaian = record.capaian
        return html_nilai(
            _persen(capaian.persen),
            alasan=record.tahun_ini.alasan_kosong or capaian.alasan,
            catatan=catatan_batas(capaian),
            url=alamat_indikator(self.tahun, record.kode),
            sebutan=f"asal capaian {record.kode}",
        )

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "indikator":
            return "Rata-rata"
        rerata = self.sasaran.rerata.rerata
        url = alamat_asal(self.tahun, f"{self.kunci}.capaian")
        return html_nilai(_persen(rerata.persen), alasan=rerata.alasan, url=url)

    def kaki_unduh(self, nama: str) -> Isi:
        return "Rata-rata" if nama == "indikator" else self.sasaran.rerata.persen


class TabelDukungan(Tabel):
    """The programmes whose shares are the money of the sasaran."""

    program = Kolom("Program", accessor="program__nama", judul_kartu=True)
    bobot = Kolom("Bagian yang dipetakan", accessor="kegiatan")
    pagu = KolomRupiah("Pagu (Rp)", accessor="serapan__pagu")
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="serapan__realisasi")
    persen = KolomPersen(
        "Serapan (%)", accessor="serapan__persen", hitung=("persen", "realisasi", "pagu")
    )

    class Meta:
        orderable = False
        empty_text = "Belum ada program yang dipetakan ke sasaran ini."

    def __init__(
        self,
        anggaran: AnggaranSasaran,
        tahun: TahunKinerja,
        kunci: str,
        baris: KunciBaris,
        **kwargs: object,
    ) -> None:
        """`kunci`: the key of the sasaran; `baris`: those of the programmes. A share leads to the
        programme's whole figure, from which the column beside it says how much is taken."""
        super().__init__(anggaran.dukungan, **kwargs)
        self.anggaran, self.tahun, self.kunci, self.baris = anggaran, tahun, kunci, baris

    def render_program(self, record: DukunganProgram) -> SafeString:
        return tautan(alamat_program(self.tahun, record.program), html_nama(record.program))

    def render_bobot(self, record: DukunganProgram) -> str:
        """ "6 dari 7 kegiatan" and their shares where they are not whole."""
        bobot = {satu.bobot for satu in record.kegiatan}
        isi = f"{len(record.kegiatan)} dari {len(record.program.anak)} kegiatan"
        if bobot == {100}:
            return isi
        bagian = format_persen(min(bobot), 0)
        return f"{isi}, {bagian}{f'–{format_persen(max(bobot), 0)}' if len(bobot) > 1 else ''}"

    def render_pagu(self, record: DukunganProgram) -> SafeString:
        return self._nilai("pagu", record.serapan, record.program)

    def render_realisasi(self, record: DukunganProgram) -> SafeString:
        return self._nilai("realisasi", record.serapan, record.program)

    def render_persen(self, record: DukunganProgram) -> SafeString:
        return self._nilai("persen", record.serapan, record.program)

    def _nilai(self, nama: str, serapan: Serapan, program: IkhtisarBaris | None) -> SafeString:
        kolom = "anggaran" if nama == "pagu" else nama
        if program is None:
            url = alamat_asal(self.tahun, f"{self.kunci}.{kolom}")
        else:
            url = alamat_baris(self.tahun, self.baris, program, kolom)
        if nama == "persen":
            teks = _persen(serapan.persen)
        else:
            teks = format_uang(getattr(serapan, nama), self.desimal_kolom(self.columns[nama]))
        hal = f"asal {nama} {program.kode}" if program else f"asal jumlah {nama}"
        return html_nilai(teks, alasan=serapan.alasan, url=url, sebutan=hal)

    def kaki(self, nama: str) -> SafeString | str:
        if nama in ("pagu", "realisasi", "persen"):
            return self._nilai(nama, self.anggaran.serapan, None)
        return "Jumlah" if nama == "program" else ""

    def kaki_unduh(self, nama: str) -> Isi:
        if nama in ("program", "bobot"):
            return self.kaki(nama)
        return getattr(self.anggaran.serapan, nama)


def alamat_sasaran(tahun: TahunKinerja, sasaran: IkhtisarSasaran) -> str:
    return reverse("sasaran_serapan", args=[tahun.opd.kode, tahun.tahun, sasaran.fakta.id])


def _persen(nilai: object) -> str:
    """Percent without its sign, which stands in the head."""
    return format_persen(nilai).removesuffix(" %")
