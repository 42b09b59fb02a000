"""The table of all OPD in one year."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.sajian import html_nilai, html_status
from lkjip.organisasi.tabel import Kolom, KolomPersen, Tabel
from lkjip.organisasi.unduhan.lembar import Isi
from lkjip.rumus.angka import format_persen

from ..kota import RekapOpd, rerata_kota
from ..nada import kelas_nada, nada_rekap
from .anggaran import alamat_asal


class TabelKota(Tabel):
    """Capaian, serapan and state of every OPD; the mean of the city below."""

    nama = Kolom("Perangkat daerah", accessor="nama", judul_kartu=True)
    tercapai = Kolom("Indikator tercapai", accessor="ketercapaian__tercapai", rata="kanan")
    capaian = KolomPersen("Capaian (%)", accessor="capaian")
    kategori = Kolom("Kategori", accessor="kategori", orderable=False)
    serapan = KolomPersen("Serapan (%)", accessor="serapan__persen")
    status = Kolom("Tahun", accessor="tahun__status")
    laporan = Kolom("Laporan", accessor="tercetak")

    class Meta:
        empty_text = "Tidak ada perangkat daerah yang cocok."

    def __init__(self, data: Sequence[RekapOpd], **kwargs) -> None:
        super().__init__(data, prefix="opd-", **kwargs)
        self.rerata = rerata_kota(data)

    def render_nama(self, record: RekapOpd) -> SafeString:
        opd = record.tahun.opd
        return format_html(
            '<a href="{}">{}</a>', reverse("dasbor", args=[opd.kode, record.tahun.tahun]), opd.nama
        )

    def render_tercapai(self, record: RekapOpd) -> SafeString:
        hitung = record.ketercapaian
        teks = f"{hitung.tercapai} dari {hitung.terhitung + hitung.tanpa_nilai}"
        return self._asal(record, teks, "", "indikator_sasaran.tercapai")

    def _asal(self, record: RekapOpd, teks: str, alasan: str, kunci: str) -> SafeString:
        hal = f"asal angka {record.tahun.opd.nama}"
        url = alamat_asal(record.tahun, kunci)
        return html_nilai(teks, alasan=alasan, url=url, sebutan=hal)

    def render_capaian(self, record: RekapOpd) -> SafeString:
        teks = format_persen(record.capaian).removesuffix(" %")
        return self._asal(record, teks, record.rerata.alasan, "opd.capaian")

    def render_kategori(self, record: RekapOpd) -> SafeString:
        nada = kelas_nada(nada_rekap(record))
        return html_status(nada, record.kategori or "Belum ada nilai", kotak=False)

    def render_serapan(self, record: RekapOpd) -> SafeString:
        teks = format_persen(record.serapan.persen).removesuffix(" %")
        return self._asal(record, teks, record.serapan.alasan, "anggaran.persen")

    def render_status(self, record: RekapOpd) -> SafeString:
        if record.tahun.terkunci:
            return html_status("terkunci", "Terkunci", kotak=False)
        return html_status("keterangan", "Terbuka", kotak=False)

    def render_laporan(self, value: bool) -> str:
        return "Sudah dicetak" if value else "Belum dicetak"

    def kaki(self, nama: str) -> SafeString | str:
        if nama == "nama":
            return "Rata-rata"
        if nama == "capaian":
            teks = format_persen(self.rerata.persen).removesuffix(" %")
            return html_nilai(teks, alasan=self.rerata.alasan)
        return ""

    def kaki_unduh(self, nama: str) -> Isi:
        return {"nama": "Rata-rata", "capaian": self.rerata.persen}.get(nama)
