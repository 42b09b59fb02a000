"""The page "Kelengkapan laporan": what the engine finds missing, with the address that fills it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from lkjip.organisasi.akses import Tindakan
from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.ikhtisar import IkhtisarIndikator, hitung_ikhtisar
from lkjip.rumus.kelengkapan import (
    JUDUL_UNSUR,
    BarisUnsur,
    Kekurangan,
    Kelengkapan,
    Unsur,
    hitung_kelengkapan,
)
from lkjip.rumus.kelengkapan_bagian import Butir, MeterBagian, ukur_bagian
from lkjip.rumus.kerangka import BAKU, judul_bagian, tersembunyi

from .dokumen.kamus.kunci import kunci_indikator, kunci_simpul
from .dokumen.nomor import jangkar
from .potret import take_potret
from .selectors import get_narasi

T = Tindakan

HALAMAN_TEMPAT: Mapping[str, tuple[str, ...]] = {
    "target": ("pk",),
    "renstra": ("renstra",),
    "realisasi": ("realisasi", "pengukuran"),
    "analisis": ("analisis_ubah", "indikator"),
    "anggaran": ("anggaran",),
    "pemetaan": ("pemetaan", "anggaran"),
    "pk": ("pk",),
    "rencana_aksi": ("rencana_aksi",),
    "papan": ("pengukuran",),
    "organisasi": ("opd_pengaturan",),
    "kepegawaian": ("kepegawaian",),
    "naskah": ("naskah",),
    "lingkungan": ("renstra",),
}
"""Place of the engine → URL names, the first that exists and that the reader may open."""
PERLU = {
    "analisis_ubah": T.ISI_REALISASI,
    "opd_pengaturan": T.KELOLA_ORGANISASI,
}
"""Pages that ask for more than reading."""


@dataclass(frozen=True, slots=True)
class Alamat:
    """Turns the engine's places into addresses of one OPD-year for one reader."""

    tahun: TahunKinerja
    boleh: frozenset[Tindakan]
    ada_tahun_lalu: bool

    def tempat(self, tempat: str, indikator: IkhtisarIndikator | None = None) -> str:
        """The address, or "" when no such page is open to this reader."""
        tahun = self.tahun.tahun
        if tempat == "realisasi_lalu":
            if not self.ada_tahun_lalu:
                return ""
            tempat, tahun = "realisasi", tahun - 1
        for nama in HALAMAN_TEMPAT[tempat]:
            if nama in PERLU and PERLU[nama] not in self.boleh:
                continue
            for isi in self._argumen(nama, tahun, indikator):
                try:
                    return reverse(nama, kwargs=isi)
                except NoReverseMatch:
                    continue
        return ""

    def _argumen(
        self, nama: str, tahun: int, indikator: IkhtisarIndikator | None
    ) -> Iterable[dict[str, object]]:
        dasar: dict[str, object] = {"kode": self.tahun.opd.kode, "tahun": tahun}
        if indikator is not None:
            if nama == "indikator":
                yield {**dasar, "indikator": indikator.kode}
            sel = {**dasar, "indikator_id": indikator.fakta.id}
            yield {**sel, "periode": 4 if indikator.fakta.rencana_aksi else 0}
            yield sel
        yield dasar
        yield {"kode": self.tahun.opd.kode}


@dataclass(frozen=True, slots=True)
class KurangBertautan:
    pesan: str
    url: str


@dataclass(frozen=True, slots=True)
class SelUnsur:
    """One cell of the matrix. `kurang` is empty when the element is there."""

    unsur: Unsur | None  # None: the element does not apply
    kurang: tuple[KurangBertautan, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    kode: str
    nama: str
    url: str  # where its analysis stands in the preview
    sel: tuple[SelUnsur, ...]

    @property
    def kurang(self) -> tuple[tuple[int, KurangBertautan], ...]:
        """(number of the element, what is missing) of the whole row."""
        return tuple(
            (sel.unsur.nomor, satu) for sel in self.sel if sel.unsur for satu in sel.kurang
        )


@dataclass(frozen=True, slots=True)
class KelompokMatriks:
    judul: str
    baris: tuple[BarisMatriks, ...]


@dataclass(frozen=True, slots=True)
class BagianBertautan:
    meter: MeterBagian
    url: str
    kurang: tuple[tuple[Butir, str], ...]


@dataclass(frozen=True, slots=True)
class HalamanKelengkapan:
    """Everything on the page."""

    hasil: Kelengkapan
    bagian: tuple[BagianBertautan, ...]
    kelompok: tuple[KelompokMatriks, ...]
    dihilangkan: tuple[str, ...]  # headings that the pemda's framework leaves out

    @property
    def judul_unsur(self) -> Mapping[int, str]:
        return JUDUL_UNSUR

    @property
    def jumlah_kurang(self) -> int:
        return sum(not satu.ada for satu in self.hasil.semua)


def susun_kelengkapan(tahun: TahunKinerja, boleh: frozenset[Tindakan]) -> HalamanKelengkapan:
    """Judge the report as it is now. A fixed number of queries."""
    potret = take_potret(tahun.opd, tahun.tahun)
    ikhtisar = hitung_ikhtisar(potret)
    hasil = hitung_kelengkapan(ikhtisar)
    ada_lalu = TahunKinerja.objects.filter(opd=tahun.opd, tahun=tahun.tahun - 1).exists()
    alamat = Alamat(tahun, boleh, ada_lalu)
    pratinjau = reverse("laporan_pratinjau", args=[tahun.opd.kode, tahun.tahun])
    meter = ukur_bagian(potret, ikhtisar, hasil, get_narasi(tahun.opd, tahun.tahun))
    bagian = tuple(
        BagianBertautan(
            satu,
            f"{pratinjau}#{jangkar(satu.kunci)}",
            tuple((butir, alamat.tempat(butir.tempat)) for butir in satu.kurang),
        )
        for satu in meter
    )
    hilang = tersembunyi(potret.kerangka)
    return HalamanKelengkapan(
        hasil,
        bagian,
        tuple(_kelompok(hasil, alamat, pratinjau)),
        tuple(judul_bagian(potret, kunci) for kunci in BAKU if kunci in hilang),
    )


def _kelompok(hasil: Kelengkapan, alamat: Alamat, pratinjau: str) -> Iterable[KelompokMatriks]:
    """The rows of the matrix below their sasaran (or below "Tujuan")."""
    kelompok: dict[str, list[BarisMatriks]] = {}
    for baris in hasil.baris:
        fakta = baris.sasaran.fakta if baris.sasaran else None
        judul = f"Sasaran {fakta.nomor} {fakta.teks.rstrip('. ')}" if fakta else "Indikator tujuan"
        kelompok.setdefault(judul, []).append(_baris(baris, alamat, pratinjau))
    for judul, isi in kelompok.items():
        yield KelompokMatriks(judul, tuple(isi))


def _baris(baris: BarisUnsur, alamat: Alamat, pratinjau: str) -> BarisMatriks:
    unsur = {satu.nomor: satu for satu in baris.unsur}
    fakta = baris.indikator.fakta
    anchor = jangkar(kunci_simpul(f"bab.3.{kunci_indikator(fakta.kode)}"))
    return BarisMatriks(
        fakta.kode,
        fakta.nama,
        f"{pratinjau}#{anchor}",
        tuple(
            SelUnsur(
                unsur.get(nomor),
                tuple(
                    _tautkan(satu, alamat, baris.indikator)
                    for satu in (unsur[nomor].kurang if nomor in unsur else ())
                ),
            )
            for nomor in JUDUL_UNSUR
        ),
    )


def _tautkan(satu: Kekurangan, alamat: Alamat, indikator: IkhtisarIndikator) -> KurangBertautan:
    pesan = satu.pesan[:1].upper() + satu.pesan[1:]
    return KurangBertautan(f"{pesan}.", alamat.tempat(satu.tempat, indikator))
