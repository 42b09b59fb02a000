"""What state a document of an agreement is in: it follows from its signatures alone."""

import hashlib
from dataclasses import dataclass

from django.http import Http404

from kinerja.models import PerjanjianKinerja
from kinerja.selectors.perjanjian import list_baris
from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.kanonik import kanonik

from ..models import DokumenPK, PenyiapanPK, TandaTanganPK

Pihak = TandaTanganPK.Pihak


@dataclass(frozen=True, slots=True)
class KeadaanPK:
    """A document with its signatures in order. `sesuai`: the agreement still says what was
    printed; `digantikan`: a later revision was prepared for the same agreement."""

    dokumen: DokumenPK
    tanda: tuple[TandaTanganPK, ...]
    sesuai: bool = True
    digantikan: bool = False

    @property
    def lengkap(self) -> bool:
        return len(self.tanda) == len(Pihak)

    @property
    def giliran(self) -> Pihak | None:
        """Who is to sign now; None when both have, or when it can no longer be signed."""
        if self.lengkap or self.digantikan or not self.sesuai:
            return None
        return Pihak(len(self.tanda) + 1)

    @property
    def akhir(self) -> DokumenPK | TandaTanganPK:
        """What holds the newest file: the last signature, or the print."""
        return self.tanda[-1] if self.tanda else self.dokumen


def sidik_janji(pk: PerjanjianKinerja) -> str:
    """SHA-256 over what the parties promise: kind, date, parties, and every target."""
    janji = [
        (b.indikator.kode, b.indikator.nama, b.indikator.satuan, b.teks_janji)
        for b in list_baris(pk)
        if b.janji is not None
    ]
    isi = [pk.jenis, pk.tanggal, pk.pihak_pertama_id, pk.pihak_kedua_id, pk.alasan, janji]
    return hashlib.sha256(kanonik(isi)).hexdigest()


def folder(pk: PerjanjianKinerja, kode: str) -> str:
    """Where the files of a document are kept."""
    return f"perjanjian/{pk.tahun}/{kode}"


def get_penyiapan(pk: PerjanjianKinerja) -> PenyiapanPK | None:
    """The print for signing that was asked for last, with how far it is."""
    rows = PenyiapanPK.objects.filter(cetakan__perjanjian=pk).select_related("cetakan")
    return rows.order_by("-pk").first()


def is_menunggu(kode: str) -> bool:
    """Whether the code is of a document that not both parties have signed yet."""
    rows = DokumenPK.objects.filter(kode=kode)
    return rows.exclude(tanda__pihak=Pihak.KEDUA).exists()


def list_keadaan(pk: PerjanjianKinerja) -> list[KeadaanPK]:
    """All documents of an agreement, newest first. Fixed queries."""
    rows = DokumenPK.objects.filter(perjanjian=pk).select_related(
        "perjanjian", "opd__pemda", "disiapkan_oleh"
    )
    daftar = list(rows.prefetch_related("tanda__oleh").order_by("-revisi"))
    kini = sidik_janji(pk) if daftar else ""
    return [
        KeadaanPK(satu, tuple(satu.tanda.all()), satu.sidik_janji == kini, digantikan=n > 0)
        for n, satu in enumerate(daftar)
    ]


def get_keadaan_or_404(pk: PerjanjianKinerja, kode: str) -> KeadaanPK:
    """The document with this code, if it belongs to the agreement."""
    for satu in list_keadaan(pk):
        if satu.dokumen.kode == kode:
            return satu
    raise Http404(f"Dokumen {kode} tidak ada pada perjanjian ini.")


def list_lengkap(opd: PerangkatDaerah | None = None, tahun: int | None = None) -> list[DokumenPK]:
    """Documents that both parties signed, newest revision first, each with `tanda` at hand."""
    rows = DokumenPK.objects.filter(tanda__pihak=Pihak.KEDUA)
    if opd is not None:
        rows = rows.filter(opd=opd, tahun=tahun)
    rows = rows.select_related("perjanjian", "opd__pemda").prefetch_related("tanda")
    return list(rows.order_by("-tahun", "opd", "-revisi"))


def find_lengkap(kode: str) -> DokumenPK | None:
    """The document with this code, once both have signed it: before, it is nobody's business."""
    rows = DokumenPK.objects.filter(kode=kode, tanda__pihak=Pihak.KEDUA)
    return rows.select_related("perjanjian", "opd__pemda").prefetch_related("tanda").first()


def get_terbaru(dokumen: DokumenPK) -> DokumenPK:
    """The newest document of the same OPD-year that both parties signed."""
    return next(iter(list_lengkap(dokumen.opd, dokumen.tahun)), dokumen)
