"""Tables of money in time: against the cash plan, by quarter, and of two years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.sajian import format_uang, html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_angka, format_persen
from lkjip.rumus.ikhtisar import BarisKas, IkhtisarBaris
from lkjip.rumus.ikhtisar_waktu import ProgramDuaTahun, SerapanWaktu
from lkjip.rumus.serapan import Serapan

from .anggaran import html_nama


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """A quarter of the whole OPD, or (without `kas`) what is known of the year alone."""

    nama: str
    keuangan: Decimal | None
    kumulatif: Decimal | None
    serapan: Serapan | None
    kas: BarisKas | None


class TabelDeviasi(Tabel):
    """Programmes or kegiatan against the cash plan, and the sum of what is compared."""

    nama = Kolom("Program", accessor="hasil__nama", judul_kartu=True)
    rencana = KolomRupiah("Rencana kas s.d. (Rp)", accessor="rencana")
    realisasi = KolomRupiah("Realisasi baris itu s.d. (Rp)", accessor="realisasi")
    selisih = KolomRupiah(
        "Selisih (Rp)", accessor="deviasi__selisih", hitung=("selisih", "realisasi", "rencana")
    )
    persen = KolomPersen(
        "Deviasi (%)", accessor="deviasi__persen", hitung=("persen", "selisih", "rencana")
    )
    luar = Kolom("Yang dibandingkan", accessor="di_luar")

    class Meta:
        orderable = False
        empty_text = "Belum ada program pada tahun ini."

    def __init__(
        self, data: Sequence[BarisKas], kas: BarisKas, *, sebutan: str = "Program", **kwargs: object
    ) -> None:
        super().__init__(data, **kwargs)
        self.total = kas
        self.columns["nama"].column.verbose_name = sebutan
        if not kas.luar:
            self.columns.hide("luar")

    def render_nama(self, record: BarisKas) -> SafeString:
        return html_nama(record.hasil)

    def render_rencana(self, record: BarisKas) -> SafeString:
        return html_nilai(_uang(self, "rencana", record.rencana), alasan=record.deviasi.alasan)

    def render_realisasi(self, record: BarisKas) -> SafeString:
        return html_nilai(_uang(self, "realisasi", record.realisasi), alasan=record.deviasi.alasan)

    def render_selisih(self, record: BarisKas) -> SafeString:
        teks = bertanda(_uang(self, "selisih", record.deviasi.selisih), record.deviasi.selisih)
        return html_nilai(teks, alasan=record.deviasi.alasan)

    def render_persen(self, record: BarisKas) -> SafeString:
        return html_deviasi(record)

    def render_luar(self, record: BarisKas) -> str:
        if record.anak:
            return f"{record.dibandingkan} dari {len(record.hasil.daun)} {record.sebutan_daun}"
        return record.luar[0].sebab if record.luar else "ya"

    def kaki(self, nama: str) -> SafeString | str:
        return "Jumlah" if nama == "nama" else getattr(self, f"render_{nama}")(self.total)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama in ("nama", "luar"):
            return self.kaki(nama)
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


class TabelTriwulan(Tabel):
    """The whole OPD, quarter by quarter and cumulative, against the cash plan."""

    nama = Kolom("Triwulan", accessor="nama", judul_kartu=True)
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="keuangan")
    kumulatif = KolomRupiah("Realisasi s.d. (Rp)", accessor="kumulatif")
    persen = KolomPersen("Serapan s.d. (%)", accessor="serapan__persen")
    rencana = KolomRupiah("Rencana kas s.d. (Rp)", accessor="kas__rencana")
    pembanding = KolomRupiah("Realisasi baris itu s.d. (Rp)", accessor="kas__realisasi")
    deviasi = KolomPersen("Deviasi (%)", accessor="kas__deviasi__persen")

    class Meta:
        orderable = False

    def __init__(
        self, data: Sequence[BarisTriwulan], total: IkhtisarBaris, **kwargs: object
    ) -> None:
        super().__init__(data, **kwargs)
        self.total = total
        if all(b.kas is None or b.kas.rencana is None for b in data):
            for nama in ("rencana", "pembanding", "deviasi"):
                self.columns.hide(nama)

    def render_persen(self, record: BarisTriwulan) -> SafeString | str:
        return html_serapan(record.serapan) if record.serapan else ""

    def render_kumulatif(self, record: BarisTriwulan) -> SafeString | str:
        return html_nilai(_uang(self, "kumulatif", record.kumulatif)) if record.serapan else ""

    def render_rencana(self, record: BarisTriwulan) -> SafeString | str:
        return self._kas(record, "rencana")

    def render_pembanding(self, record: BarisTriwulan) -> SafeString | str:
        return self._kas(record, "pembanding")

    def render_deviasi(self, record: BarisTriwulan) -> SafeString | str:
        return html_deviasi(record.kas) if record.kas else ""

    def _kas(self, record: BarisTriwulan, nama: str) -> SafeString | str:
        if record.kas is None:
            return ""
        nilai = record.kas.rencana if nama == "rencana" else record.kas.realisasi
        return html_nilai(_uang(self, nama, nilai), alasan=record.kas.deviasi.alasan)

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah setahun"
        if nama == "persen":
            return html_serapan(self.total.serapan)
        return html_nilai(_uang(self, nama, self.kaki_unduh(nama))) if nama == "realisasi" else ""

    def kaki_unduh(self, nama: str) -> Isi:
        serapan = self.total.serapan
        isi = {"nama": "Jumlah setahun", "realisasi": serapan.realisasi, "persen": serapan.persen}
        return isi.get(nama)


class TabelProgramTriwulan(Tabel):
    """Spent by every programme in each quarter (rupiah)."""

    nama = Kolom("Program", accessor="hasil__nama", judul_kartu=True)
    tw1 = KolomRupiah("Triwulan I (Rp)", accessor="triwulan__0__keuangan")
    tw2 = KolomRupiah("Triwulan II (Rp)", accessor="triwulan__1__keuangan")
    tw3 = KolomRupiah("Triwulan III (Rp)", accessor="triwulan__2__keuangan")
    tw4 = KolomRupiah("Triwulan IV (Rp)", accessor="triwulan__3__keuangan")
    setahun = KolomRupiah("Hanya diketahui setahun (Rp)", accessor="setahun")
    jumlah = KolomRupiah("Jumlah (Rp)", accessor="hasil__serapan__realisasi")

    class Meta:
        orderable = False
        empty_text = "Belum ada program pada tahun ini."

    def __init__(self, data: Iterable[SerapanWaktu], total: SerapanWaktu, **kwargs: object) -> None:
        super().__init__(list(data), **kwargs)
        self.total = total
        if not total.baris_setahun:
            self.columns.hide("setahun")

    def render_nama(self, record: SerapanWaktu) -> SafeString:
        return html_nama(record.hasil)

    def kaki(self, nama: str) -> SafeString | str:
        return "Jumlah" if nama == "nama" else html_nilai(_uang(self, nama, self.kaki_unduh(nama)))

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


class TabelProgramKumulatif(Tabel):
    """Absorption of every programme to the end of each quarter (percent)."""

    nama = Kolom("Program", accessor="hasil__nama", judul_kartu=True)
    pagu = KolomRupiah("Pagu (Rp)", accessor="pagu")
    tw1 = KolomPersen("s.d. triwulan I (%)", accessor="triwulan__0__serapan__persen")
    tw2 = KolomPersen("s.d. triwulan II (%)", accessor="triwulan__1__serapan__persen")
    tw3 = KolomPersen("s.d. triwulan III (%)", accessor="triwulan__2__serapan__persen")
    tw4 = KolomPersen("s.d. triwulan IV (%)", accessor="triwulan__3__serapan__persen")

    class Meta:
        orderable = False
        empty_text = "Belum ada program pada tahun ini."

    def __init__(self, data: Iterable[SerapanWaktu], total: SerapanWaktu, **kwargs: object) -> None:
        super().__init__(list(data), **kwargs)
        self.total = total

    def render_nama(self, record: SerapanWaktu) -> SafeString:
        return html_nama(record.hasil)

    def render_tw1(self, record: SerapanWaktu) -> SafeString:
        return html_serapan(record.triwulan[0].serapan)

    def render_tw2(self, record: SerapanWaktu) -> SafeString:
        return html_serapan(record.triwulan[1].serapan)

    def render_tw3(self, record: SerapanWaktu) -> SafeString:
        return html_serapan(record.triwulan[2].serapan)

    def render_tw4(self, record: SerapanWaktu) -> SafeString:
        return html_serapan(record.triwulan[3].serapan)

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah"
        if nama == "pagu":
            return html_nilai(_uang(self, "pagu", self.total.pagu))
        return getattr(self, f"render_{nama}")(self.total)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


class TabelProgramTahun(Tabel):
    """Every programme this year beside last year."""

    nama = Kolom("Program", accessor="hasil__nama", judul_kartu=True)
    pagu_lalu = KolomRupiah(accessor="lalu__serapan__pagu")
    realisasi_lalu = KolomRupiah(accessor="lalu__serapan__realisasi")
    persen_lalu = KolomPersen(accessor="lalu__serapan__persen")
    pagu = KolomRupiah(accessor="kini__serapan__pagu")
    realisasi = KolomRupiah(accessor="kini__serapan__realisasi")
    persen = KolomPersen(accessor="kini__serapan__persen")
    poin = KolomPersen("Perubahan serapan (poin)", accessor="perubahan__poin")

    class Meta:
        orderable = False

    def __init__(
        self, data: Iterable[ProgramDuaTahun], total: ProgramDuaTahun, tahun: int, **kwargs: object
    ) -> None:
        super().__init__(list(data), **kwargs)
        self.total = total
        for akhiran, angka in (("_lalu", tahun - 1), ("", tahun)):
            for nama, sebutan in (
                ("pagu", f"Pagu {angka} (Rp)"),
                ("realisasi", f"Realisasi {angka} (Rp)"),
                ("persen", f"Serapan {angka} (%)"),
            ):
                self.columns[f"{nama}{akhiran}"].column.verbose_name = sebutan

    def render_nama(self, record: ProgramDuaTahun) -> SafeString:
        nama = html_nama(record.hasil)
        if not record.catatan:
            return nama
        return format_html('{}<span class="kecil redup d-block">{}</span>', nama, record.catatan)

    def render_pagu_lalu(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "pagu_lalu")

    def render_realisasi_lalu(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "realisasi_lalu")

    def render_persen_lalu(self, record: ProgramDuaTahun) -> SafeString:
        return _persen_tahun(record, record.lalu)

    def render_pagu(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "pagu")

    def render_realisasi(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "realisasi")

    def render_persen(self, record: ProgramDuaTahun) -> SafeString:
        return _persen_tahun(record, record.kini)

    def render_poin(self, record: ProgramDuaTahun) -> SafeString:
        poin = record.perubahan.poin
        teks = bertanda(format_angka(poin, 2), poin)
        return html_nilai(teks, alasan=record.perubahan.alasan)

    def kaki(self, nama: str) -> SafeString | str:
        return "Jumlah" if nama == "nama" else getattr(self, f"render_{nama}")(self.total)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


def html_deviasi(baris: BarisKas) -> SafeString:
    """The deviation with its sign; an unknown one with its reason."""
    persen = baris.deviasi.persen
    teks = bertanda(format_persen(persen).removesuffix(" %"), persen)
    return html_nilai(teks, alasan=baris.deviasi.alasan)


def html_serapan(serapan: Serapan) -> SafeString:
    """Absorption in percent, with the reason where there is none."""
    return html_nilai(format_persen(serapan.persen).removesuffix(" %"), alasan=serapan.alasan)


def bertanda(teks: str, nilai: Decimal | None) -> str:
    """The figure with a plus sign where it is positive."""
    return f"+{teks}" if nilai is not None and nilai > 0 else teks


def _uang(tabel: Tabel, nama: str, nilai: Decimal | None) -> str:
    """Rupiah with the decimals of its column."""
    return format_uang(nilai, tabel.desimal_kolom(tabel.columns[nama]))


def _uang_tahun(tabel: Tabel, record: ProgramDuaTahun, nama: str) -> SafeString:
    baris = record.lalu if nama.endswith("_lalu") else record.kini
    if baris is None:
        return html_nilai("–", alasan=record.catatan)
    nilai = getattr(baris.serapan, nama.removesuffix("_lalu"))
    return html_nilai(_uang(tabel, nama, nilai), alasan=baris.serapan.alasan)


def _persen_tahun(record: ProgramDuaTahun, baris: IkhtisarBaris | None) -> SafeString:
    return html_nilai("–", alasan=record.catatan) if baris is None else html_serapan(baris.serapan)
