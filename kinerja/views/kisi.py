"""One quarter of all indicators on one page, made for the keyboard."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from renstra.models import Indikator

from ..models import NAMA_PERIODE
from ..selectors.buku import BukuPengukuran
from ..selectors.isian import dapat_diisi
from ..selectors.kisi import BarisKisi, susun_baris
from ..services.realisasi import AlasanDiperlukan, record_kisi
from .halaman import ambil_buku, buat_form


def kisi_realisasi(request: HttpRequest, kode: str, tahun: int, periode: int) -> HttpResponse:
    """The grid; saving keeps every row that is right and marks the others."""
    buku = ambil_buku(request, kode, tahun, Tindakan.ISI_REALISASI)
    if periode not in NAMA_PERIODE:
        raise Http404("Periode ini tidak dikenal.")
    if request.method != "POST":
        return _tampil(request, buku, periode, _baris(request, buku, periode))
    baris = _baris(request, buku, periode, request.POST)
    try:
        disimpan, ditolak = _simpan(request, buku, periode, baris)
    except TahunTerkunci as galat:
        messages.error(request, galat.messages[0])
        return redirect("kisi_realisasi", kode, tahun, periode)
    if not request.htmx and not ditolak:
        messages.success(request, f"{disimpan} nilai {NAMA_PERIODE[periode]} {tahun} tersimpan.")
        return redirect("kisi_realisasi", kode, tahun, periode)
    buku = ambil_buku(request, kode, tahun, Tindakan.ISI_REALISASI)
    ditandai = {b.indikator.pk: b for b in baris if b.form.disentuh and b.form.errors}
    segar = _baris(request, buku, periode)
    baris = [ditandai.get(b.indikator.pk, b) for b in segar]
    return _tampil(request, buku, periode, baris, disimpan)


def _tampil(
    request: HttpRequest,
    buku: BukuPengukuran,
    periode: int,
    baris: list[BarisKisi],
    disimpan: int | None = None,
) -> HttpResponse:
    """The page; only the grid itself when htmx saved it (`disimpan` rows)."""
    galat = sum(bool(b.form.is_bound and b.form.errors) for b in baris)
    konteks = {
        "buku": buku,
        "periode": periode,
        "nama_periode": NAMA_PERIODE[periode],
        "baris": [b.hitung(buku) for b in baris],
        "pilihan_periode": [(p, NAMA_PERIODE[p], p == periode) for p in (1, 2, 3, 4, 0)],
        "disimpan": disimpan,
        "pukul": timezone.localtime(),
        "galat": galat,
    }
    templat = "kinerja/kisi_realisasi.html"
    if request.htmx:
        return render(request, f"{templat}#kisi", konteks)
    return render(request, templat, konteks, status=422 if galat else 200)


def _baris(
    request: HttpRequest, buku: BukuPengukuran, periode: int, data: QueryDict | None = None
) -> list[BarisKisi]:
    daftar = [i for i in buku.indikator if periode in buku.periode_terukur(i)]
    return [_susun(request, buku, i, periode, data) for i in daftar]


def _susun(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator: Indikator,
    periode: int,
    data: QueryDict | None,
) -> BarisKisi:
    hak, hari = hak_permintaan(request), timezone.localdate()
    form = buat_form(buku, indikator, periode, data, awalan=f"i{indikator.pk}")
    terbuka = dapat_diisi(buku, hak, indikator, periode, hari)
    return susun_baris(buku, indikator, periode, form, terbuka)


def _simpan(
    request: HttpRequest, buku: BukuPengukuran, periode: int, baris: list[BarisKisi]
) -> tuple[int, int]:
    """(saved, refused). Rows that were not touched are left alone."""
    berubah = [b for b in baris if b.terbuka and b.form.disentuh]
    siap = {b.indikator.pk: b.form for b in berubah if b.form.is_valid()}
    tersimpan, ditolak = record_kisi(
        oleh=request.user,
        opd=buku.tahun_kinerja.opd,
        tahun=buku.tahun,
        periode=periode,
        isian={pk: (form.get_isian(), form.versi_dipakai) for pk, form in siap.items()},
    )
    for pk, galat in ditolak.items():
        siap[pk].usang = galat if isinstance(galat, Usang) else None
        siap[pk].minta_alasan = isinstance(galat, AlasanDiperlukan)
        tempel(siap[pk], galat)
    return len(tersimpan), sum(bool(b.form.errors) for b in berubah)
