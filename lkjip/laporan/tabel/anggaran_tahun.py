"""Every programme this year beside last year."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.sajian import html_nilai
from lkjip.organisasi.tabel import Kolom, KolomPersen, KolomRupiah, Tabel
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_angka
from lkjip.rumus.ikhtisar import IkhtisarBaris
from lkjip.rumus.ikhtisar_waktu import ProgramDuaTahun

from .anggaran import html_nama
from .anggaran_waktu import bertanda, html_serapan, tulis_uang
from .asal_uang import Asal


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
        self,
        data: Iterable[ProgramDuaTahun],
        total: ProgramDuaTahun,
        kini: Asal,
        lalu: Asal | None,
        **kwargs: object,
    ) -> None:
        """`lalu` None: last year is not open in the portal, its figures lead nowhere."""
        super().__init__(list(data), **kwargs)
        self.total, self.kini, self.lalu = total, kini, lalu
        tahun = kini.tahun.tahun
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
        return _persen_tahun(record, record.lalu, self.lalu)

    def render_pagu(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "pagu")

    def render_realisasi(self, record: ProgramDuaTahun) -> SafeString:
        return _uang_tahun(self, record, "realisasi")

    def render_persen(self, record: ProgramDuaTahun) -> SafeString:
        return _persen_tahun(record, record.kini, self.kini)

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


def _uang_tahun(tabel: TabelProgramTahun, record: ProgramDuaTahun, nama: str) -> SafeString:
    baris, asal = (record.lalu, tabel.lalu) if nama.endswith("_lalu") else (record.kini, tabel.kini)
    if baris is None:
        return html_nilai("–", alasan=record.catatan)
    kolom = nama.removesuffix("_lalu")
    teks = tulis_uang(tabel, nama, getattr(baris.serapan, kolom))
    url = asal.alamat(baris, "anggaran" if kolom == "pagu" else kolom) if asal else ""
    hal = f"asal {kolom} {baris.kode}"
    return html_nilai(teks, alasan=baris.serapan.alasan, url=url, sebutan=hal)


def _persen_tahun(
    record: ProgramDuaTahun, baris: IkhtisarBaris | None, asal: Asal | None
) -> SafeString:
    if baris is None:
        return html_nilai("–", alasan=record.catatan)
    return html_serapan(baris.serapan, asal.alamat(baris, "persen") if asal else "")
