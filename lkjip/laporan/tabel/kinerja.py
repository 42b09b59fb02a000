"""Tables of capaian: per sasaran, per indicator, and one indicator over the years."""

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import html_nilai, html_status
from lkjip.organisasi.tabel import Kolom, KolomAngka, KolomPersen, Tabel
from lkjip.organisasi.unduhan.lembar import Bentuk, Isi
from lkjip.rumus.angka import format_angka, format_persen
from lkjip.rumus.ikhtisar import IkhtisarIndikator, IkhtisarSasaran
from lkjip.rumus.kebijakan import Kebijakan

from ..dokumen.kamus.kunci import kunci_indikator
from ..grafik import GarisKilas, Nilai
from ..nada import (
    catatan_batas,
    kata_capaian,
    kelas_nada,
    nada_capaian,
    nada_sasaran,
    titik,
    tulis,
)
from .anggaran import alamat_asal


def _persen(nilai, alasan: str = "", catatan: str = "", url: str = "", hal: str = "") -> SafeString:
    """A percentage whose sign stands in the column head."""
    teks = format_persen(nilai).removesuffix(" %")
    return html_nilai(teks, alasan=alasan, catatan=catatan, url=url, sebutan=hal)


class TabelSasaran(Tabel):
    """Mean capaian and money of every sasaran."""

    sasaran = Kolom("Sasaran", accessor="fakta__teks", order_by="fakta__nomor", judul_kartu=True)
    tercapai = Kolom("Indikator tercapai", empty_values=(), orderable=False, rata="kanan")
    capaian = KolomPersen("Capaian (%)", accessor="rerata__persen")
    kategori = Kolom("Kategori", accessor="rerata__kategori", orderable=False)
    perubahan = KolomAngka("Dari tahun lalu (poin)", accessor="rerata__perubahan__poin")
    serapan = KolomPersen("Serapan (%)", accessor="anggaran__serapan__persen")

    class Meta:
        empty_text = "Belum ada sasaran. Renstra yang berlaku pada tahun ini belum memuatnya."

    def __init__(
        self,
        data: Sequence[IkhtisarSasaran],
        kebijakan: Kebijakan,
        tahun: TahunKinerja,
        kunci: Mapping[int, str],
        **kwargs,
    ) -> None:
        """`kunci`: the key of each sasaran by its id."""
        super().__init__(data, prefix="sasaran-", **kwargs)
        self.kebijakan, self.tahun, self.kunci = kebijakan, tahun, kunci

    def _asal(self, record: IkhtisarSasaran, kolom: str) -> str:
        return alamat_asal(self.tahun, f"{self.kunci[record.fakta.id]}.{kolom}")

    def render_sasaran(self, record: IkhtisarSasaran) -> SafeString:
        return format_html('<span class="kode">{}</span> {}', record.fakta.nomor, record.fakta.teks)

    def render_tercapai(self, record: IkhtisarSasaran) -> SafeString:
        hitung = record.ketercapaian
        teks = f"{hitung.tercapai} dari {hitung.terhitung + hitung.tanpa_nilai}"
        hal = f"asal jumlah indikator tercapai sasaran {record.fakta.nomor}"
        return html_nilai(teks, url=self._asal(record, "tercapai"), sebutan=hal)

    def render_capaian(self, record: IkhtisarSasaran) -> SafeString:
        hal = f"asal capaian sasaran {record.fakta.nomor}"
        alasan = record.rerata.rerata.alasan
        return _persen(record.rerata.persen, alasan, "", self._asal(record, "capaian"), hal)

    def render_kategori(self, record: IkhtisarSasaran) -> SafeString:
        rerata = record.rerata
        nada = nada_sasaran(record, self.kebijakan)
        return html_status(kelas_nada(nada), rerata.kategori or "Belum ada nilai", kotak=False)

    def render_perubahan(self, record: IkhtisarSasaran) -> SafeString:
        hal = f"asal perubahan capaian sasaran {record.fakta.nomor}"
        return html_poin(record.rerata.perubahan, self._asal(record, "perubahan"), hal)

    def render_serapan(self, record: IkhtisarSasaran) -> SafeString:
        serapan = record.anggaran.serapan
        hal = f"asal serapan sasaran {record.fakta.nomor}"
        return _persen(serapan.persen, serapan.alasan, "", self._asal(record, "persen"), hal)


class TabelIndikator(Tabel):
    """Target, realisasi and capaian of every indicator, each a link to how it was computed."""

    indikator = Kolom("Indikator", accessor="fakta__nama", order_by="kode", judul_kartu=True)
    satuan = Kolom("Satuan", accessor="fakta__satuan", orderable=False)
    target = Kolom(
        "Target",
        accessor="tahun_ini__target",
        rata="kanan",
        orderable=False,
        bentuk_unduh=Bentuk.ANGKA,
    )
    realisasi = Kolom(
        "Realisasi",
        accessor="tahun_ini__realisasi",
        rata="kanan",
        orderable=False,
        bentuk_unduh=Bentuk.ANGKA,
    )
    capaian = KolomPersen(
        "Capaian (%)", accessor="capaian__persen", hitung=("persen", "realisasi", "target")
    )
    status = Kolom("Kategori", accessor="capaian__status", orderable=False)
    lalu = KolomPersen("Tahun lalu (%)", accessor="perubahan__poin")
    kilas = Kolom("Capaian per tahun", empty_values=(), orderable=False, unduh=False)

    class Meta:
        empty_text = "Belum ada indikator. Renstra yang berlaku pada tahun ini belum memuatnya."

    def __init__(
        self,
        data: Sequence[IkhtisarIndikator],
        tahun: TahunKinerja,
        kebijakan: Kebijakan,
        **kwargs,
    ) -> None:
        super().__init__(data, prefix="indikator-", **kwargs)
        self.tahun, self.kebijakan = tahun, kebijakan
        self.columns["lalu"].column.verbose_name = f"Capaian {tahun.tahun - 1} (%)"

    def alamat(self, record: IkhtisarIndikator) -> str:
        return alamat_indikator(self.tahun, record.kode)

    def render_indikator(self, record: IkhtisarIndikator) -> SafeString:
        iku = mark_safe(' <span class="kecil redup">IKU</span>') if record.fakta.iku else ""
        return format_html(
            '<a href="{}"><span class="kode">{}</span> {}</a>{}',
            self.alamat(record),
            record.kode,
            record.fakta.nama,
            iku,
        )

    def unduh_target(self, record: IkhtisarIndikator) -> Isi:
        return record.tahun_ini.target

    def unduh_realisasi(self, record: IkhtisarIndikator) -> Isi:
        return record.tahun_ini.realisasi

    def unduh_lalu(self, record: IkhtisarIndikator) -> Isi:
        lalu = record.pada(self.tahun.tahun - 1)
        return lalu.capaian.persen if lalu else None

    def catatan_unduh(self, record: IkhtisarIndikator | None) -> str:
        return catatan_batas(record.capaian) if record else ""

    def render_target(self, record: IkhtisarIndikator) -> SafeString:
        return self._bertaut(record, "target", record.capaian.alasan)

    def render_realisasi(self, record: IkhtisarIndikator) -> SafeString:
        alasan = record.tahun_ini.alasan_kosong or record.capaian.alasan
        return self._bertaut(record, "realisasi", alasan)

    def _bertaut(self, record: IkhtisarIndikator, kolom: str, alasan: str) -> SafeString:
        url = alamat_asal(self.tahun, f"{kunci_indikator(record.kode)}.{kolom}")
        teks = tulis(getattr(record.tahun_ini, kolom))
        hal = f"asal {kolom} indikator {record.kode}"
        return html_nilai(teks, alasan=alasan, url=url, sebutan=hal)

    def render_capaian(self, record: IkhtisarIndikator) -> SafeString:
        return _persen(
            record.capaian.persen,
            record.capaian.alasan,
            catatan_batas(record.capaian),
            self.alamat(record),
            f"asal capaian indikator {record.kode}",
        )

    def render_status(self, record: IkhtisarIndikator) -> SafeString:
        nada = nada_capaian(record.capaian, self.kebijakan)
        return html_status(kelas_nada(nada), kata_capaian(record.capaian), kotak=False)

    def render_lalu(self, record: IkhtisarIndikator) -> SafeString:
        lalu = record.pada(self.tahun.tahun - 1)
        if lalu is None:
            return html_nilai("–", alasan="Tidak ada catatan realisasi tahun lalu.")
        url = alamat_asal(self.tahun, f"{kunci_indikator(record.kode)}.capaian_lalu")
        hal = f"asal capaian tahun lalu indikator {record.kode}"
        return _persen(lalu.capaian.persen, lalu.capaian.alasan, "", url, hal)

    def render_kilas(self, record: IkhtisarIndikator) -> SafeString:
        return html_kilas(record, f"kilas-{record.fakta.id}")


class TabelTahun(Tabel):
    """One indicator over the years of the Renstra."""

    lekat = False
    tahun = Kolom("Tahun", judul_kartu=True)
    target_renstra = Kolom("Target Renstra", rata="kanan")
    target_pk = Kolom("Target PK", rata="kanan")
    realisasi = Kolom("Realisasi", rata="kanan")
    capaian = Kolom("Capaian (%)", rata="kanan")
    status = Kolom("Kategori")

    class Meta:
        orderable = False
        empty_text = "Renstra belum memuat target untuk indikator ini."


def html_poin(perubahan, url: str = "", sebutan: str = "") -> SafeString:
    """Points gained or lost, with a sign; the reason when they are unknown. `url`: their origin."""
    poin = perubahan.poin
    teks = format_angka(poin, 2)
    if poin is not None and poin > 0:
        teks = f"+{teks}"
    return html_nilai(teks, alasan=perubahan.alasan, url=url, sebutan=sebutan)


def html_kilas(indikator: IkhtisarIndikator, awalan: str) -> SafeString:
    """A sparkline of capaian over the years that are known."""
    deret: list[tuple[int, Nilai]] = [
        (satu.tahun, titik(satu.capaian.persen, satu.capaian.alasan))
        for satu in (*indikator.riwayat, indikator.tahun_ini)
    ]
    gambar = GarisKilas(f"Capaian {indikator.kode}", tuple(deret), "Capaian", berlabel=False)
    # Drawn by lkjip.laporan.grafik, which escapes every text it is given.
    return format_html(
        '<span class="grafik-kecil">{}</span>',
        mark_safe(gambar.svg(awalan)),  # noqa: S308
    )


def alamat_indikator(tahun: TahunKinerja, kode: str) -> str:
    return reverse("indikator", args=[tahun.opd.kode, tahun.tahun, kode])
