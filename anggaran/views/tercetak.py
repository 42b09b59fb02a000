"""Putting right what a budget document prints beside its rows."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.views.tercetak import AngkaTercetak, ubah_tercetak

from ..models import DinyatakanAnggaran, RekapBelanja
from ..services.tercetak import (
    KOLOM_AKUN,
    list_kembaran,
    save_akun_tercetak,
    save_dinyatakan,
    teks_akun,
)

T = Tindakan


def dinyatakan_ubah(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """A printed figure of a programme, a kegiatan, a sub kegiatan, or of all of them."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    rows = DinyatakanAnggaran.objects.filter(opd=t.opd, tahun=tahun, pk=nomor)
    satu = rows.select_related("program", "kegiatan", "sub_kegiatan").first()
    if satu is None:
        raise Http404("Angka itu tidak ada lagi pada tahun ini.")

    def simpan(isi: Mapping) -> int:
        return save_dinyatakan(oleh=request.user, opd=t.opd, tahun=tahun, angka=satu, **isi)

    baris = satu.program or satu.kegiatan or satu.sub_kegiatan or "Seluruh program"
    kembaran = tuple(k.sumber for k in list_kembaran(satu))
    hal = f"{satu.get_kolom_display()}: {baris}"
    return ubah_tercetak(request, t, AngkaTercetak(hal, satu.sumber, satu.teks, kembaran, simpan))


def akun_tercetak_ubah(
    request: HttpRequest, kode: str, tahun: int, nomor: int, kolom: str
) -> HttpResponse:
    """A printed figure of one account, of this year or of the year compared with."""
    t = get_tahun_or_404(request, kode, tahun, T.ISI_ANGGARAN)
    satu = RekapBelanja.objects.filter(opd=t.opd, pk=nomor, tahun__lte=tahun).first()
    if satu is None or kolom not in KOLOM_AKUN or not teks_akun(satu, kolom):
        raise Http404("Angka itu tidak ada lagi pada tahun ini.")

    def simpan(isi: Mapping) -> int:
        return save_akun_tercetak(
            oleh=request.user, opd=t.opd, tahun=satu.tahun, akun=satu, kolom=kolom, **isi
        )

    hal = f"{KOLOM_AKUN[kolom]}: {satu} {satu.tahun}"
    teks = teks_akun(satu, kolom)
    return ubah_tercetak(request, t, AngkaTercetak(hal, "Rekap belanja", teks, (), simpan))
