"""Where a figure comes from: the formula with its numbers, the policy, and who entered what."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django_tables2 import RequestConfig

from kinerja.models import NilaiRealisasi
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.sajian import html_nilai, html_status
from lkjip.rumus.angka import format_angka, format_persen
from lkjip.rumus.arah import ARAH
from lkjip.rumus.ikhtisar import (
    BandingKolom,
    DukunganProgram,
    Ikhtisar,
    IkhtisarBaris,
    IkhtisarIndikator,
    IkhtisarSasaran,
)
from lkjip.rumus.ikhtisar_angka import AngkaDibandingkan, bandingkan_dinyatakan
from lkjip.rumus.potret import Potret, PotretTarget

from .dokumen.kamus.kunci import daftar_kunci_baris, kolom_kunci, kunci_indikator
from .gambar_dasbor import GambarLayar, gambar_kemajuan, gambar_serapan
from .nada import catatan_batas, kata_capaian, kelas_nada, nada_capaian, tulis
from .tabel.anggaran import TabelBaris, alamat_asal
from .tabel.kinerja import TabelTahun

SEBUTAN_TARGET = {"pk": "Perjanjian Kinerja", "renstra": "Renstra", "": ""}
SEBUTAN_KOLOM = {
    "pagu_murni": "Pagu murni",
    "pagu_perubahan": "Pagu perubahan",
    "realisasi": "Realisasi",
    "sisa": "Sisa",
    "persen": "Serapan",
}


@dataclass(frozen=True, slots=True)
class AsalIndikator:
    """What the page of one indicator shows. `kunci`: the keys of its figures by column."""

    kunci: Mapping[str, str]
    indikator: IkhtisarIndikator
    sasaran: IkhtisarSasaran | None
    arah: str
    nada: str
    kata: str
    asal_target: str
    catatan_batas: str
    tahun: TabelTahun
    gambar: GambarLayar
    kebijakan: list[str]
    nama_kebijakan: str
    dasar_kebijakan: str
    catatan_nilai: list[NilaiRealisasi]
    tertulis: list[AngkaDibandingkan]
    dukungan: tuple[DukunganProgram, ...]


@dataclass(frozen=True, slots=True)
class BandingTertulis:
    """One printed figure of a budget row beside the computed one, as text."""

    kolom: str
    sumber: str
    tertulis: str
    terhitung: str
    selisih: str
    cocok: bool | None


@dataclass(frozen=True, slots=True)
class AsalProgram:
    """What the page of one programme shows. `kunci`: the keys of its figures by column."""

    kunci: Mapping[str, str]
    baris: IkhtisarBaris
    kegiatan: TabelBaris
    gambar: GambarLayar
    banding: list[BandingTertulis]
    sasaran: list[tuple[IkhtisarSasaran, DukunganProgram]]
    tak_terpetakan: Decimal | None


def susun_indikator(
    potret: Potret, ikhtisar: Ikhtisar, tahun: TahunKinerja, kode: str
) -> AsalIndikator:
    """Two queries beyond the potret: the values with who reported them and when."""
    satu = ikhtisar.cari_indikator(kode)
    sasaran = next((s for s in ikhtisar.sasaran if satu in s.indikator), None)
    daftar_tahun = range(potret.renstra.tahun_awal, potret.renstra.tahun_akhir + 1)
    kebijakan = ikhtisar.kebijakan
    return AsalIndikator(
        kunci=kolom_kunci(kunci_indikator(satu.kode), "target", "realisasi", "capaian"),
        indikator=satu,
        sasaran=sasaran,
        arah=ARAH[satu.fakta.arah],
        nada=kelas_nada(nada_capaian(satu.capaian, kebijakan)),
        kata=kata_capaian(satu.capaian),
        asal_target=SEBUTAN_TARGET[satu.tahun_ini.asal_target],
        catatan_batas=catatan_batas(satu.capaian),
        tahun=TabelTahun([_baris_tahun(satu, t, tahun, ikhtisar) for t in daftar_tahun]),
        gambar=gambar_kemajuan(satu, tahun, daftar_tahun),
        kebijakan=kebijakan.penjelasan(),
        nama_kebijakan=kebijakan.nama,
        dasar_kebijakan=kebijakan.dasar,
        catatan_nilai=list_nilai(satu.fakta.id, tahun.tahun),
        tertulis=[
            isi
            for isi in bandingkan_dinyatakan(potret, ikhtisar)
            if isi.kunci.startswith(f"indikator.{kode}.")
        ],
        dukungan=sasaran.anggaran.dukungan if sasaran else (),
    )


def susun_program(
    request: HttpRequest,
    potret: Potret,
    ikhtisar: Ikhtisar,
    tahun: TahunKinerja,
    baris: IkhtisarBaris,
) -> AsalProgram:
    kunci = daftar_kunci_baris(potret.anggaran)
    kegiatan = TabelBaris(
        baris.anak, baris, tahun, kunci=kunci, prefix="kegiatan-", sebutan="Kegiatan"
    )
    RequestConfig(request, paginate=False).configure(kegiatan)
    lepas = next((t for t in ikhtisar.anggaran.tak_terpetakan if t.program.id == baris.id), None)
    kolom = ("pagu_murni", "anggaran", "realisasi", "sisa")
    return AsalProgram(
        kunci=kolom_kunci(kunci[baris.jenis, baris.id], *kolom),
        baris=baris,
        kegiatan=kegiatan,
        gambar=gambar_serapan(baris.anak, tahun, "Kegiatan"),
        banding=[_tulis_banding(isi) for isi in baris.banding],
        sasaran=[
            (s, d)
            for s in ikhtisar.sasaran
            for d in s.anggaran.dukungan
            if d.program.id == baris.id
        ],
        tak_terpetakan=lepas.pagu if lepas else None,
    )


def _baris_tahun(
    satu: IkhtisarIndikator, angka: int, tahun: TahunKinerja, ikhtisar: Ikhtisar
) -> dict[str, SafeString | str]:
    """One year of the table; later years have targets only."""
    target = dict(satu.fakta.target).get(angka)
    isi = satu.pada(angka)
    pk = satu.fakta.target_pk if angka == tahun.tahun else None
    awal = f"{kunci_indikator(satu.kode)}."

    def asal(kunci: str, hal: str) -> dict[str, str]:
        return {"url": alamat_asal(tahun, f"{awal}{kunci}"), "sebutan": f"asal {hal} {angka}"}

    baris = {
        "tahun": str(angka),
        "target_renstra": html_nilai(
            _tulis_target(target),
            alasan="Renstra tidak memuat target.",
            **asal(f"target.{angka}", "target Renstra"),
        ),
        "target_pk": html_nilai(_tulis_target(pk), **asal("target", "target PK")) if pk else "",
        "realisasi": "",
        "capaian": "",
        "status": "",
    }
    if isi is None:
        return baris
    capaian = isi.capaian
    return baris | {
        "realisasi": html_nilai(
            tulis(isi.realisasi),
            alasan=isi.alasan_kosong or capaian.alasan,
            **asal(f"tahun.{angka}.realisasi", "realisasi"),
        ),
        "capaian": html_nilai(
            format_persen(capaian.persen).removesuffix(" %"),
            alasan=capaian.alasan,
            catatan=catatan_batas(capaian),
            **asal(f"tahun.{angka}.capaian", "capaian"),
        ),
        "status": html_status(
            kelas_nada(nada_capaian(capaian, ikhtisar.kebijakan)), kata_capaian(capaian), False
        ),
    }


def _tulis_target(target: PotretTarget | None) -> str:
    if target is None:
        return "–"
    if not target.diukur:
        return "tidak diukur"
    if target.nilai_atas is not None:
        return f"{format_angka(target.nilai)}–{format_angka(target.nilai_atas)}"
    return target.teks or format_angka(target.nilai)


def list_nilai(indikator: int, tahun: int) -> list[NilaiRealisasi]:
    """The values reported for this year, newest first within their period. One query."""
    rows = NilaiRealisasi.objects.filter(
        realisasi__indikator=indikator, realisasi__tahun=tahun
    ).select_related("realisasi")
    return list(rows.order_by("realisasi__periode", "-waktu", "-id"))


def _tulis_banding(isi: BandingKolom) -> BandingTertulis:
    persen = isi.kolom == "persen"
    bentuk = format_persen if persen else format_angka
    nilai = isi.nilai
    return BandingTertulis(
        SEBUTAN_KOLOM[isi.kolom],
        isi.sumber,
        isi.teks,
        bentuk(nilai.terhitung),
        _bertanda(bentuk(nilai.selisih), nilai.selisih),
        nilai.cocok,
    )


def _bertanda(teks: str, nilai: Decimal | None) -> str:
    return f"+{teks}" if nilai is not None and nilai > 0 else teks
