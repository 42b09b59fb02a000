"""Tables of money: programmes, kegiatan, rows under 60 %, stated beside computed figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    hal = f"asal serapan {baris.kode}".strip()
    isi = html_nilai(teks, alasan=baris.serapan.alasan, url=url, sebutan=hal)
    tertulis = format_persen(baris.persen.dinyatakan) if baris.persen.cocok is False else ""
    return html_beda(isi, tertulis)


def alamat_asal(tahun: TahunKinerja, kunci: str) -> str:
    """The page that says where the figure under `kunci` comes from."""
    return reverse("asal_angka", args=[tahun.opd.kode, tahun.tahun, kunci])


type KunciBaris = Mapping[tuple[str, int], str]
"""The key of a budget row by its kind and id (`daftar_kunci_baris`)."""


def alamat_baris(tahun: TahunKinerja, kunci: KunciBaris, baris: IkhtisarBaris, kolom: str) -> str:
    """Where a figure of a budget row comes from; "" for a row without a key."""
    if baris.jenis == "opd":
        return alamat_asal(tahun, f"anggaran.{'total' if kolom == 'anggaran' else kolom}")
    awal = kunci.get((baris.jenis, baris.id), "")
    return alamat_asal(tahun, f"{awal}.{kolom}") if awal else ""


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
        kunci: KunciBaris,
        prefix: str,
        sebutan: str,
        **kwargs,
    ) -> None:
        super().__init__(data, prefix=prefix, **kwargs)
        self.jumlah, self.tahun, self.kunci = jumlah, tahun, kunci
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
        """Rupiah that leads to its origin."""
        url = alamat_baris(self.tahun, self.kunci, record, kolom)
        hal = f"asal {kolom} {record.kode}"
        return _uang(nilai, self.sen, record.serapan.alasan, url, hal)

    def render_persen(self, record: IkhtisarBaris) -> SafeString:
        if record.jenis == "program":
            return _persen(record, alamat_program(self.tahun, record))
        return _persen(record, alamat_baris(self.tahun, self.kunci, record, "persen"))

    def render_fisik(self, record: IkhtisarBaris) -> SafeString:
        url = alamat_baris(self.tahun, self.kunci, record, "fisik")
        teks = format_persen(record.fisik).removesuffix(" %")
        return html_nilai(teks, url=url, sebutan=f"asal fisik {record.kode}")

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Jumlah"
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
        self,
        data: Sequence[IkhtisarBaris],
        tahun: TahunKinerja,
        kunci: KunciBaris,
        *,
        boleh: bool = False,
        **kwargs: object,
    ) -> None:
        """`boleh`: whether the user may explain a row; else the words alone are shown."""
        super().__init__(data, **kwargs)
        self.tahun, self.kunci, self.boleh = tahun, kunci, boleh

    def render_nama(self, record: IkhtisarBaris) -> SafeString:
        return html_nama(record)

    def render_pagu(self, record: IkhtisarBaris) -> SafeString:
        return self._uang(record, "anggaran", record.serapan.pagu, "pagu")

    def render_realisasi(self, record: IkhtisarBaris) -> SafeString:
        return self._uang(record, "realisasi", record.serapan.realisasi, "realisasi")

    def _uang(
        self, record: IkhtisarBaris, kolom: str, nilai: Decimal | None, nama: str
    ) -> SafeString:
        teks = format_uang(nilai, self.desimal_kolom(self.columns[nama]))
        url = alamat_baris(self.tahun, self.kunci, record, kolom)
        return html_nilai(teks, alasan=record.serapan.alasan, url=url, sebutan=f"asal {nama}")

    def render_persen(self, record: IkhtisarBaris) -> SafeString:
        teks = format_persen(record.serapan.persen).removesuffix(" %")
        url = alamat_baris(self.tahun, self.kunci, record, "persen")
        alasan = record.serapan.alasan
        return html_nilai(teks, alasan=alasan, url=url, sebutan=f"asal serapan {record.kode}")

    def unduh_penjelasan(self, record: IkhtisarBaris) -> str:
        return record.penjelasan

    def render_penjelasan(self, record: IkhtisarBaris) -> SafeString | str:
        kata = record.penjelasan or format_html(
            '<span class="redup">{}</span>', "Belum dijelaskan."
        )
        if not self.boleh:
            return kata
        return format_html(
            '{} <a href="{}">{}<span class="visually-hidden"> {} {}</span></a>',
            kata,
            alamat_penjelasan(self.tahun, record),
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
