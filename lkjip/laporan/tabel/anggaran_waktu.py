"""Tables of money in time: against the cash plan, and by quarter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from lkjip.organisasi.sajian import format_uang, html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_persen
from lkjip.rumus.ikhtisar import BarisKas, IkhtisarBaris
from lkjip.rumus.ikhtisar_waktu import SerapanWaktu
from lkjip.rumus.serapan import Serapan

from .anggaran import html_nama
from .asal_uang import Asal


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """A quarter of the whole OPD (1–4), or (0, without `kas`) what is known of the year alone."""

    nomor: int
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
        self,
        data: Sequence[BarisKas],
        kas: BarisKas,
        asal: Asal,
        sampai: int,
        *,
        sebutan: str = "Program",
        **kwargs: object,
    ) -> None:
        """`sampai`: the month to whose end they are compared."""
        super().__init__(data, **kwargs)
        self.total, self.asal, self.sampai = kas, asal, sampai
        self.columns["nama"].column.verbose_name = sebutan
        if not kas.luar:
            self.columns.hide("luar")

    def render_nama(self, record: BarisKas) -> SafeString:
        return html_nama(record.hasil)

    def render_rencana(self, record: BarisKas) -> SafeString:
        return self._tulis(record, "rencana", tulis_uang(self, "rencana", record.rencana))

    def render_realisasi(self, record: BarisKas) -> SafeString:
        return self._tulis(record, "realisasi", tulis_uang(self, "realisasi", record.realisasi))

    def render_selisih(self, record: BarisKas) -> SafeString:
        teks = bertanda(tulis_uang(self, "selisih", record.deviasi.selisih), record.deviasi.selisih)
        return self._tulis(record, "selisih", teks)

    def render_persen(self, record: BarisKas) -> SafeString:
        return self._tulis(record, "deviasi", tulis_deviasi(record))

    def _tulis(self, record: BarisKas, kolom: str, teks: str) -> SafeString:
        url = self.asal.kas(record.hasil, kolom, self.sampai)
        hal = f"asal {kolom} {record.hasil.kode}"
        return html_nilai(teks, alasan=record.deviasi.alasan, url=url, sebutan=hal)

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
        self, data: Sequence[BarisTriwulan], total: IkhtisarBaris, asal: Asal, **kwargs: object
    ) -> None:
        super().__init__(data, **kwargs)
        self.total, self.asal = total, asal
        if all(b.kas is None or b.kas.rencana is None for b in data):
            for nama in ("rencana", "pembanding", "deviasi"):
                self.columns.hide(nama)

    def _asal(self, record: BarisTriwulan, kolom: str) -> str:
        return self.asal.triwulan(self.total, record.nomor, kolom) if record.nomor else ""

    def render_realisasi(self, record: BarisTriwulan) -> SafeString:
        url, hal = self._asal(record, "realisasi"), f"asal realisasi {record.nama}"
        return html_nilai(tulis_uang(self, "realisasi", record.keuangan), url=url, sebutan=hal)

    def render_persen(self, record: BarisTriwulan) -> SafeString | str:
        return html_serapan(record.serapan, self._asal(record, "serapan")) if record.serapan else ""

    def render_kumulatif(self, record: BarisTriwulan) -> SafeString | str:
        if not record.serapan:
            return ""
        url, hal = self._asal(record, "kumulatif"), f"asal realisasi sampai {record.nama}"
        return html_nilai(tulis_uang(self, "kumulatif", record.kumulatif), url=url, sebutan=hal)

    def render_rencana(self, record: BarisTriwulan) -> SafeString | str:
        return self._kas(record, "rencana")

    def render_pembanding(self, record: BarisTriwulan) -> SafeString | str:
        return self._kas(record, "pembanding")

    def render_deviasi(self, record: BarisTriwulan) -> SafeString | str:
        return self._kas(record, "deviasi")

    def _kas(self, record: BarisTriwulan, nama: str) -> SafeString | str:
        if record.kas is None:
            return ""
        if nama == "deviasi":
            teks, kolom = tulis_deviasi(record.kas), "deviasi"
        else:
            kolom = "rencana" if nama == "rencana" else "realisasi"
            teks = tulis_uang(self, nama, getattr(record.kas, kolom))
        url = self.asal.kas(self.total, kolom, record.nomor * 3)
        hal = f"asal {kolom} kas {record.nama}"
        return html_nilai(teks, alasan=record.kas.deviasi.alasan, url=url, sebutan=hal)

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah setahun"
        url = self.asal.alamat(self.total, nama) if nama in ("persen", "realisasi") else ""
        if nama == "persen":
            return html_serapan(self.total.serapan, url)
        if nama != "realisasi":
            return ""
        teks = tulis_uang(self, nama, self.kaki_unduh(nama))
        return html_nilai(teks, url=url, sebutan="asal realisasi setahun")

    def kaki_unduh(self, nama: str) -> Isi:
        serapan = self.total.serapan
        isi = {"nama": "Jumlah setahun", "realisasi": serapan.realisasi, "persen": serapan.persen}
        return isi.get(nama)


class TabelPerTriwulan(Tabel):
    """One row a line of the budget, one column a quarter; `_triwulan` writes a cell."""

    def render_nama(self, record: SerapanWaktu) -> SafeString:
        return html_nama(record.hasil)

    def render_tw1(self, record: SerapanWaktu) -> SafeString:
        return self._triwulan(record, 1)

    def render_tw2(self, record: SerapanWaktu) -> SafeString:
        return self._triwulan(record, 2)

    def render_tw3(self, record: SerapanWaktu) -> SafeString:
        return self._triwulan(record, 3)

    def render_tw4(self, record: SerapanWaktu) -> SafeString:
        return self._triwulan(record, 4)

    def _triwulan(self, record: SerapanWaktu, nomor: int) -> SafeString:
        raise NotImplementedError


class TabelProgramTriwulan(TabelPerTriwulan):
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

    def __init__(
        self, data: Iterable[SerapanWaktu], total: SerapanWaktu, asal: Asal, **kwargs: object
    ) -> None:
        super().__init__(list(data), **kwargs)
        self.total, self.asal = total, asal
        if not total.baris_setahun:
            self.columns.hide("setahun")

    def render_jumlah(self, record: SerapanWaktu) -> SafeString:
        teks = tulis_uang(self, "jumlah", record.hasil.serapan.realisasi)
        url = self.asal.alamat(record.hasil, "realisasi")
        return html_nilai(teks, url=url, sebutan=f"asal realisasi {record.hasil.kode}")

    def _triwulan(self, record: SerapanWaktu, nomor: int) -> SafeString:
        teks = tulis_uang(self, f"tw{nomor}", record.triwulan[nomor - 1].keuangan)
        url = self.asal.triwulan(record.hasil, nomor, "realisasi")
        return html_nilai(teks, url=url, sebutan=f"asal triwulan {nomor} {record.hasil.kode}")

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah"
        if nama == "setahun":
            return html_nilai(tulis_uang(self, nama, self.total.setahun))
        return getattr(self, f"render_{nama}")(self.total)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


class TabelProgramKumulatif(TabelPerTriwulan):
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

    def __init__(
        self, data: Iterable[SerapanWaktu], total: SerapanWaktu, asal: Asal, **kwargs: object
    ) -> None:
        super().__init__(list(data), **kwargs)
        self.total, self.asal = total, asal

    def render_pagu(self, record: SerapanWaktu) -> SafeString:
        url = self.asal.triwulan(record.hasil, 4, "pagu")
        hal = f"asal pagu {record.hasil.kode}"
        return html_nilai(tulis_uang(self, "pagu", record.pagu), url=url, sebutan=hal)

    def _triwulan(self, record: SerapanWaktu, nomor: int) -> SafeString:
        url = self.asal.triwulan(record.hasil, nomor, "serapan")
        return html_serapan(record.triwulan[nomor - 1].serapan, url)

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah"
        return getattr(self, f"render_{nama}")(self.total)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.total, quiet=True)


def tulis_deviasi(baris: BarisKas) -> str:
    """The deviation with its sign."""
    persen = baris.deviasi.persen
    return bertanda(format_persen(persen).removesuffix(" %"), persen)


def html_serapan(serapan: Serapan, url: str = "") -> SafeString:
    """Absorption in percent, with the reason where there is none; `url`: its origin."""
    teks = format_persen(serapan.persen).removesuffix(" %")
    return html_nilai(teks, alasan=serapan.alasan, url=url, sebutan="asal serapan")


def bertanda(teks: str, nilai: Decimal | None) -> str:
    """The figure with a plus sign where it is positive."""
    return f"+{teks}" if nilai is not None and nilai > 0 else teks


def tulis_uang(tabel: Tabel, nama: str, nilai: Decimal | None) -> str:
    """Rupiah with the decimals of its column."""
    return format_uang(nilai, tabel.desimal_kolom(tabel.columns[nama]))
