"""The drawings of the dashboards, made from the ikhtisar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.ikhtisar import Ikhtisar, IkhtisarBaris, IkhtisarIndikator
from lkjip.rumus.kebijakan import Kebijakan

from .grafik import (
    BarisCapaian,
    BarisSerapan,
    BatangSerapan,
    Grafik,
    KemajuanRenstra,
    Nilai,
    Panel,
    PanelSasaran,
    TahunRenstra,
)
from .nada import kata_capaian, nada_capaian, nada_sasaran, titik, titik_rupiah, tulis
from .tabel.anggaran import alamat_program
from .tabel.kinerja import alamat_indikator

LEBAR, SEMPIT = 960, 340


@dataclass(frozen=True, slots=True)
class GambarLayar:
    """One drawing laid out twice: for a wide screen and for a phone."""

    judul: str
    lebar: SafeString
    sempit: SafeString


def siapkan(grafik: Grafik, awalan: str, lebar: int = LEBAR) -> GambarLayar:
    """Draw for both widths. `lkjip.laporan.grafik` escapes every text it is given."""
    return GambarLayar(
        grafik.judul,
        mark_safe(grafik.svg(awalan, lebar)),  # noqa: S308
        mark_safe(grafik.svg(f"{awalan}-sempit", SEMPIT)),  # noqa: S308
    )


def gambar_sasaran(ikhtisar: Ikhtisar, tahun: TahunKinerja) -> GambarLayar:
    """Small multiples: a panel per sasaran with its indicators."""
    kebijakan = ikhtisar.kebijakan
    panel = tuple(
        Panel(
            f"{satu.fakta.nomor}. {satu.fakta.teks}",
            titik(satu.rerata.persen, satu.rerata.rerata.alasan),
            nada_sasaran(satu, kebijakan),
            tuple(_baris(isi, tahun, kebijakan) for isi in satu.indikator),
            kata=satu.rerata.kategori or "",
        )
        for satu in ikhtisar.sasaran
    )
    grafik = PanelSasaran("Capaian setiap sasaran", panel, f"capaian {tahun.tahun - 1}")
    return siapkan(grafik, "panel-sasaran")


def gambar_serapan(baris: Sequence[IkhtisarBaris], tahun: TahunKinerja, kepala: str) -> GambarLayar:
    """Spent and left of every row, on one scale of rupiah."""
    grafik = BatangSerapan(
        f"Serapan anggaran per {kepala.lower()}",
        tuple(_baris_serapan(satu, tahun) for satu in baris),
        kepala=kepala,
    )
    return siapkan(grafik, "serapan")


def gambar_kemajuan(
    indikator: IkhtisarIndikator, tahun: TahunKinerja, daftar_tahun: Iterable[int]
) -> GambarLayar:
    """Targets and realisasi over the years of the Renstra."""
    target = dict(indikator.fakta.target)
    deret = []
    for angka in daftar_tahun:
        janji = target.get(angka)
        isi = indikator.pada(angka)
        realisasi = isi.realisasi if isi else None
        alasan = (isi.alasan_kosong or isi.capaian.alasan) if isi else "belum dilaporkan"
        deret.append(
            TahunRenstra(
                angka,
                Nilai(janji.nilai, tulis(janji.nilai)) if janji else Nilai(None),
                _nilai_bilangan(realisasi, alasan),
            )
        )
    grafik = KemajuanRenstra(
        f"Target dan realisasi {indikator.kode}", tuple(deret), sampai=tahun.tahun
    )
    return siapkan(grafik, "kemajuan", 420)


def _nilai_bilangan(nilai: object, alasan: str) -> Nilai:
    """What can be drawn of a realisasi; words have no length."""
    if nilai is None or isinstance(nilai, str):
        return Nilai(None, "–", alasan)
    return Nilai(nilai, tulis(nilai))


def _baris(satu: IkhtisarIndikator, tahun: TahunKinerja, kebijakan: Kebijakan) -> BarisCapaian:
    lalu = satu.pada(tahun.tahun - 1)
    capaian = satu.capaian
    return BarisCapaian(
        f"{satu.kode} {satu.fakta.nama}",
        titik(capaian.persen, satu.tahun_ini.alasan_kosong or capaian.alasan),
        nada_capaian(capaian, kebijakan),
        mentah=titik(capaian.persen_mentah),
        tahun_lalu=titik(lalu.capaian.persen) if lalu else None,
        kata=kata_capaian(capaian),
        tautan=alamat_indikator(tahun, satu.kode),
    )


def _baris_serapan(satu: IkhtisarBaris, tahun: TahunKinerja) -> BarisSerapan:
    serapan = satu.serapan
    return BarisSerapan(
        f"{satu.kode} {satu.nama}",
        titik_rupiah(serapan.pagu, serapan.alasan),
        titik_rupiah(serapan.realisasi, serapan.alasan),
        titik(serapan.persen, serapan.alasan),
        titik_rupiah(serapan.sisa, serapan.alasan),
        tautan=alamat_program(tahun, satu) if satu.jenis == "program" else "",
    )
