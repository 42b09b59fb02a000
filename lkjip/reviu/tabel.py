"""Tables of the reviewer's desk."""

from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.laporan.nada import kelas_nada, nada_rekap
from lkjip.laporan.tabel.anggaran import alamat_asal
from lkjip.organisasi.sajian import html_nilai, html_status
from lkjip.organisasi.tabel import Kolom, KolomPersen, Tabel, tautan
from lkjip.rumus.angka import format_angka, format_persen

from .baris_meja import BarisMeja

TANPA_UNSUR = "Belum ada indikator yang dapat dianalisis."
NAMA_PERIODE = {0: "Tahunan", 1: "TW I", 2: "TW II", 3: "TW III", 4: "TW IV"}


class TabelMeja(Tabel):
    """Capaian and serapan beside another year, what is open, what is due."""

    nama = Kolom("Perangkat daerah", accessor="rekap__nama", judul_kartu=True, baris_kepala=True)
    capaian = KolomPersen("Capaian (%)", accessor="rekap__capaian")
    beda_capaian = KolomPersen("Perubahan capaian", accessor="beda_capaian")
    serapan = KolomPersen("Serapan (%)", accessor="rekap__serapan__persen")
    beda_serapan = KolomPersen("Perubahan serapan", accessor="beda_serapan")
    nilai = Kolom("Indikator bernilai", accessor="rekap__ketercapaian__terhitung", rata="kanan")
    kelengkapan = KolomPersen("Kelengkapan (%)", accessor="kelengkapan")
    selesai = Kolom("Disetujui", accessor="selesai", rata="kanan")
    temuan = Kolom("Temuan terbuka", accessor="temuan", rata="kanan")
    komentar = Kolom("Komentar terbuka", accessor="komentar", rata="kanan")
    tenggat = Kolom("Tenggat", accessor="tenggat")

    class Meta:
        empty_text = "Tidak ada perangkat daerah yang cocok. Longgarkan saringannya."

    def __init__(self, data: Sequence[BarisMeja], banding: int | None, **kwargs) -> None:
        super().__init__(data, prefix="meja-", **kwargs)
        for nama, kata in (("beda_capaian", "Capaian"), ("beda_serapan", "Serapan")):
            self.columns[nama].column.verbose_name = f"{kata} ± {banding or 'tahun lalu'}"

    def render_nama(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        nada = kelas_nada(nada_rekap(record.rekap))
        status = html_status(nada, record.rekap.kategori or "Belum ada nilai", kotak=False)
        alamat = reverse("dasbor", args=[t.opd.kode, t.tahun])
        return format_html("{}<br>{}", tautan(alamat, t.opd.nama), status)

    def render_capaian(self, record: BarisMeja) -> SafeString:
        teks = format_persen(record.rekap.capaian).removesuffix(" %")
        alasan, hal = record.rekap.rerata.alasan, f"asal capaian {record.rekap.tahun.opd.nama}"
        url = alamat_asal(record.rekap.tahun, "opd.capaian")
        return html_nilai(teks, alasan=alasan, url=url, sebutan=hal)

    def render_serapan(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        teks = format_persen(record.rekap.serapan.persen).removesuffix(" %")
        alasan, url = record.rekap.serapan.alasan, alamat_asal(t, "anggaran.persen")
        return html_nilai(teks, alasan=alasan, url=url, sebutan=f"asal serapan {t.opd.nama}")

    def render_beda_capaian(self, record: BarisMeja) -> SafeString:
        url = ""
        if record.tahun_berurutan:
            url = alamat_asal(record.rekap.tahun, "opd.perubahan")
        return _beda(record.beda_capaian, url, record.rekap.tahun.opd.nama)

    def render_beda_serapan(self, record: BarisMeja) -> SafeString:
        t, url = record.rekap.tahun, ""
        if record.tahun_berurutan:  # there both years stand programme by programme
            url = f"{reverse('anggaran_waktu', args=[t.opd.kode, t.tahun])}#program-tahun"
        beda = record.beda_serapan
        return tautan(url, _tulis_beda(beda)) if url and beda is not None else _beda(beda)

    def render_nilai(self, record: BarisMeja) -> str:
        hitung = record.rekap.ketercapaian
        return f"{hitung.terhitung} dari {hitung.terhitung + hitung.tanpa_nilai}"

    def render_selesai(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        alamat = reverse("pengukuran", args=[t.opd.kode, t.tahun])
        return tautan(alamat, f"{record.selesai} dari {record.ada}")

    def render_temuan(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        alamat = reverse("reviu", args=[t.opd.kode, t.tahun])
        if record.temuan is None:
            return html_status("tak-diketahui", "sedang diperiksa…", kotak=False)
        menunggu = f", {record.menunggu} menunggu Anda" if record.menunggu else ""
        isi = tautan(alamat, f"{record.temuan}{menunggu}")
        if not record.basi:
            return isi
        waktu = timezone.localtime(record.pemeriksaan.waktu)
        kata = f"sedang diperiksa…, terakhir {waktu:%d-%m-%Y %H.%M}"
        return format_html('{}<br><span class="redup kecil">{}</span>', isi, kata)

    def render_komentar(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        dijawab = f", {record.dijawab} sudah dijawab" if record.dijawab else ""
        alamat = reverse("komentar_daftar", args=[t.opd.kode, t.tahun])
        return tautan(alamat, f"{record.komentar}{dijawab}")

    def render_kelengkapan(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        if record.pemeriksaan is None:
            return html_status("tak-diketahui", "sedang diperiksa…", kotak=False)
        teks = format_persen(record.kelengkapan).removesuffix(" %")
        if record.kelengkapan is None:
            return html_nilai(teks, alasan=TANPA_UNSUR)
        return tautan(reverse("kelengkapan", args=[t.opd.kode, t.tahun]), teks)

    def render_tenggat(self, record: BarisMeja) -> SafeString | str:
        if record.tenggat is None:
            return "–"
        hari = (record.tenggat - record.hari).days
        teks = f"{record.tenggat:%d-%m-%Y}"
        if record.lewat:
            return html_status("belum", f"Lewat {-hari} hari ({teks})", kotak=False)
        kata = "hari ini" if hari == 0 else f"{hari} hari lagi"
        return html_status("keterangan", f"{kata} ({teks})", kotak=False)


class TabelPapan(Tabel):
    """Who has filled in what, period by period."""

    nama = Kolom("Perangkat daerah", accessor="rekap__nama", judul_kartu=True, baris_kepala=True)
    tw1 = Kolom("TW I", empty_values=(), orderable=False)
    tw2 = Kolom("TW II", empty_values=(), orderable=False)
    tw3 = Kolom("TW III", empty_values=(), orderable=False)
    tw4 = Kolom("TW IV", empty_values=(), orderable=False)
    tahunan = Kolom("Tahunan", empty_values=(), orderable=False)

    class Meta:
        empty_text = "Tidak ada perangkat daerah yang cocok. Longgarkan saringannya."

    def __init__(self, data: Sequence[BarisMeja], **kwargs) -> None:
        super().__init__(data, prefix="papan-", **kwargs)

    def render_nama(self, record: BarisMeja) -> SafeString:
        t = record.rekap.tahun
        return tautan(reverse("pengukuran", args=[t.opd.kode, t.tahun]), t.opd.nama)

    def render_tw1(self, record: BarisMeja) -> SafeString:
        return _pengisian(record, 1)

    def render_tw2(self, record: BarisMeja) -> SafeString:
        return _pengisian(record, 2)

    def render_tw3(self, record: BarisMeja) -> SafeString:
        return _pengisian(record, 3)

    def render_tw4(self, record: BarisMeja) -> SafeString:
        return _pengisian(record, 4)

    def render_tahunan(self, record: BarisMeja) -> SafeString:
        return _pengisian(record, 0)


def _pengisian(record: BarisMeja, periode: int) -> SafeString:
    satu = record.pengisian.get(periode)
    if satu is None or not satu.ada:
        nada = "belum" if satu and satu.tenggat and satu.tenggat < record.hari else "tak-diketahui"
        return html_status(nada, "Belum diisi", kotak=False)
    teks = f"{satu.selesai} dari {satu.ada} disetujui"
    if satu.menunggu:
        teks += f", {satu.menunggu} menunggu"
    if satu.selesai == satu.ada:
        return html_status("tercapai", teks, kotak=False)
    return html_status("belum" if satu.lewat(record.hari) else "mendekati", teks, kotak=False)


def _tulis_beda(nilai: Decimal) -> str:
    return f"{'+' if nilai > 0 else ''}{format_angka(nilai, 2)}"


def _beda(nilai: Decimal | None, url: str = "", hal: str = "") -> SafeString:
    if nilai is None:
        return html_nilai("–", alasan="Salah satu tahun belum bernilai.")
    return html_nilai(_tulis_beda(nilai), url=url, sebutan=f"asal perubahan capaian {hal}")
