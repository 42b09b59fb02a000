"""Tables of money: programmes, kegiatan, rows under 60 %, stated beside computed figures."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import format_uang, html_beda, html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_persen
from lkjip.rumus.ikhtisar import IkhtisarBaris
from lkjip.rumus.jumlah import Nilai

from ..dokumen.kamus.kunci import kunci_kegiatan, kunci_program


def _uang(nilai: Nilai, desimal: int, alasan: str = "", url: str = "", hal: str = "") -> SafeString:
    """Rupiah with the stated figure where it differs."""
    teks = format_uang(nilai.terhitung, desimal)
    isi = html_nilai(teks, alasan=alasan, url=url, sebutan=hal)
    beda = format_uang(nilai.dinyatakan, desimal) if nilai.cocok is False else ""
    return html_beda(isi, beda)


def html_nama(baris: IkhtisarBaris) -> SafeString:
    """Code and name of a row."""
    return format_html('<span class="kode">{}</span> {}', baris.kode, baris.nama)


def _persen(baris: IkhtisarBaris, url: str) -> SafeString:
    teks = format_persen(baris.persen.terhitung).removesuffix(" %")
    hal = f"asal serapan program {baris.kode}"
    isi = html_nilai(teks, alasan=baris.serapan.alasan, url=url, sebutan=hal)
    tertulis = format_persen(baris.persen.dinyatakan) if baris.persen.cocok is False else ""
    return html_beda(isi, tertulis)


def alamat_asal(tahun: TahunKinerja, kunci: str) -> str:
    """The page that says where the figure under `kunci` comes from."""
    return reverse("asal_angka", args=[tahun.opd.kode, tahun.tahun, kunci])


class TabelBaris(Tabel):
    """Rows of the budget with their total. Differences to the source stand in the cell."""

    nama = Kolom("Uraian", accessor="nama", order_by=("urusan", "kode"), judul_kartu=True)
    pagu = KolomRupiah("Pagu (Rp)", accessor="pagu_perubahan__terhitung")
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="realisasi__terhitung")
    sisa = KolomRupiah(
        "Sisa (Rp)", accessor="sisa__terhitung", hitung=("selisih", "pagu", "realisasi")
    )
    persen = KolomPersen(
        "Serapan (%)", accessor="persen__terhitung", hitung=("persen", "realisasi", "pagu")
    )
    fisik = KolomPersen("Fisik (%)", accessor="fisik")

    class Meta:
        empty_text = "Belum ada baris anggaran pada tahun ini."

    def __init__(
        self,
        data: Sequence[IkhtisarBaris],
        jumlah: IkhtisarBaris,
        tahun: TahunKinerja,
        *,
        prefix: str,
        sebutan: str,
        **kwargs,
    ) -> None:
        super().__init__(data, prefix=prefix, **kwargs)
        self.jumlah, self.tahun = jumlah, tahun
        self.columns["nama"].column.verbose_name = sebutan
        semua = (*data, jumlah)
        if all(b.fisik is None for b in semua):
            self.columns.hide("fisik")
        self.kode = Counter(b.kode for b in data)  # a code that two urusan share says which
        self.sen = max((_desimal(b) for b in semua), default=0)

    def render_nama(self, record: IkhtisarBaris) -> SafeString:
        isi = html_nama(record)
        if record.jenis != "program":
            return isi
        url = alamat_program(self.tahun, record)
        if self.kode[record.kode] == 1:
            return format_html('<a href="{}">{}</a>', url, isi)
        return format_html(
            '<a href="{}">{}</a> <span class="kecil redup">urusan {}</span>',
            url,
            isi,
            record.urusan,
        )

    def render_pagu(self, record: IkhtisarBaris) -> SafeString:
        return self._bertaut(record, "anggaran", record.pagu_perubahan)

    def render_realisasi(self, record: IkhtisarBaris) -> SafeString:
        return self._bertaut(record, "realisasi", record.realisasi)

    def render_sisa(self, record: IkhtisarBaris) -> SafeString:
        return self._bertaut(record, "sisa", record.sisa)

    def _bertaut(self, record: IkhtisarBaris, kolom: str, nilai: Nilai) -> SafeString:
        """Rupiah that leads to its origin, where the row has a place of its own in the report."""
        kunci = ""
        if record.jenis == "program":
            kunci = f"{kunci_program(record)}.{kolom}"
        elif record.jenis == "opd":
            kunci = f"anggaran.{'total' if kolom == 'anggaran' else kolom}"
        elif record.jenis == "kegiatan" and self.jumlah.jenis == "program":
            kunci = f"{kunci_kegiatan(self.jumlah, record.kode)}.{kolom}"
        url = alamat_asal(self.tahun, kunci) if kunci else ""
        hal = f"asal {kolom} {record.kode}"
        return _uang(nilai, self.sen, record.serapan.alasan, url, hal)

    def render_persen(self, record: IkhtisarBaris) -> SafeString:
        asal = alamat_program(self.tahun, record) if record.jenis == "program" else ""
        return _persen(record, asal)

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah"
        if nama == "fisik":
            return html_nilai(format_persen(self.jumlah.fisik).removesuffix(" %"))
        return getattr(self, f"render_{nama}")(self.jumlah)

    def kaki_unduh(self, nama: str) -> Isi:
        if nama == "nama":
            return "Jumlah"
        return self.columns[nama].accessor.resolve(self.jumlah, quiet=True)

    def catatan_unduh(self, record: IkhtisarBaris | None) -> str:
        """The figures that the source states otherwise."""
        satu = record or self.jumlah
        beda = [
            f"{sebutan} tertulis {format_uang(nilai.dinyatakan)}"
            for sebutan, nilai in (
                ("pagu", satu.pagu_perubahan),
                ("realisasi", satu.realisasi),
                ("sisa", satu.sisa),
                ("serapan", satu.persen),
            )
            if nilai.cocok is False
        ]
        return f"Di dokumen sumber {', '.join(beda)}." if beda else ""


class TabelRendah(Tabel):
    """Leaf rows with less than 60 % spent, and what people explain of them."""

    nama = Kolom("Kegiatan", accessor="nama", order_by=("urusan", "kode"), judul_kartu=True)
    pagu = KolomRupiah("Pagu (Rp)", accessor="serapan__pagu")
    realisasi = KolomRupiah("Realisasi (Rp)", accessor="serapan__realisasi")
    persen = KolomPersen(
        "Serapan (%)", accessor="serapan__persen", hitung=("persen", "realisasi", "pagu")
    )
    penjelasan = Kolom("Penjelasan", accessor="penjelasan", orderable=False, panjang=True)

    class Meta:
        empty_text = "Tidak ada kegiatan dengan serapan di bawah 60 %."

    def __init__(
        self, data: Sequence[IkhtisarBaris], isi: TahunKinerja | None = None, **kwargs: object
    ) -> None:
        """`isi`: the year whose rows the user may explain; None shows the words alone."""
        super().__init__(data, **kwargs)
        self.isi = isi

    def render_nama(self, record: IkhtisarBaris) -> SafeString:
        return html_nama(record)

    def unduh_penjelasan(self, record: IkhtisarBaris) -> str:
        return record.penjelasan

    def render_penjelasan(self, record: IkhtisarBaris) -> SafeString | str:
        kata = record.penjelasan or format_html(
            '<span class="redup">{}</span>', "Belum dijelaskan."
        )
        if self.isi is None:
            return kata
        return format_html(
            '{} <a href="{}">{}<span class="visually-hidden"> {} {}</span></a>',
            kata,
            alamat_penjelasan(self.isi, record),
            "Ubah" if record.penjelasan else "Jelaskan",
            record.kode,
            record.nama,
        )


def alamat_program(tahun: TahunKinerja, baris: IkhtisarBaris) -> str:
    return reverse("program_serapan", args=[tahun.opd.kode, tahun.tahun, baris.id])


def alamat_penjelasan(tahun: TahunKinerja, baris: IkhtisarBaris) -> str:
    """Where a leaf row is explained."""
    argumen = [tahun.opd.kode, tahun.tahun, baris.jenis.replace("_", "-"), baris.id]
    return reverse("serapan_penjelasan", args=argumen)


def _desimal(baris: IkhtisarBaris) -> int:
    nilai: list[Decimal | None] = [
        isi
        for satu in (baris.pagu_perubahan, baris.realisasi, baris.sisa)
        for isi in (satu.terhitung, satu.dinyatakan if satu.cocok is False else None)
    ]
    return 2 if any(n is not None and n != n.to_integral_value() for n in nilai) else 0
