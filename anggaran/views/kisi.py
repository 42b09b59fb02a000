"""The grids: pagu per stage; realisasi, physical progress and cash plan per period."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.models import TahunKinerja
from renstra.kisi import Sel, baca_semula

from ..kisi import KISI, KOLOM_MODEL, PAGU, RINCI, KolomKisi, kolom_pagu, kolom_periode
from ..selectors.keadaan import list_tahap_ada
from ..selectors.kisi import nama_sel, susun_kisi
from ..services.kisi import Alamat, save_kisi
from .dasar import Tab, boleh_isi, isi_kembali, susun_tab

CATATAN_DITAMPILKAN = 5
JENIS_DAUN = {"k": "kegiatan", "s": "sub_kegiatan"}


def isi_anggaran(request: HttpRequest, kode: str, tahun: int, jenis: str) -> HttpResponse:
    """One grid; everything typed is saved or nothing is."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.ISI_ANGGARAN)
    if jenis not in KISI:
        raise Http404(f"Tidak ada isian anggaran bernama “{jenis}”.")
    galat: ValidationError | None = None
    if request.method == "POST":
        try:
            banyak, catatan = save_kisi(
                oleh=request.user,
                opd=tahun_kinerja.opd,
                tahun=tahun,
                jenis=jenis,
                kolom=_kolom(request, tahun_kinerja, jenis),
                isian=_isian(request),
            )
        except ValidationError as e:
            galat = e
        else:
            return _selesai(request, jenis, banyak, catatan)
    konteks = _konteks(request, tahun_kinerja, jenis, galat)
    return render(request, "anggaran/isi_anggaran.html", konteks, status=422 if galat else 200)


def _rinci(request: HttpRequest) -> str:
    rinci = request.GET.get("rinci", "")
    return rinci if rinci in RINCI else "triwulan"


def _kolom(request: HttpRequest, tahun_kinerja: TahunKinerja, jenis: str) -> list[KolomKisi]:
    if jenis == PAGU:
        ada = list_tahap_ada(tahun_kinerja.opd, tahun_kinerja.tahun)
        return kolom_pagu(ada, request.GET.get("tahap", ""))
    return kolom_periode(_rinci(request), setahun=True)


def _isian(request: HttpRequest) -> dict[Alamat, Sel]:
    """The posted cells "k12.t1" beside what the page had shown."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil = {}
    for nama, teks in request.POST.items():
        daun, titik, kolom = nama.partition(".")
        if titik and daun[:1] in JENIS_DAUN and daun[1:].isdecimal():
            kunci = (JENIS_DAUN[daun[0]], int(daun[1:]))
            hasil[kunci, kolom] = Sel(teks[:60], dilihat.get(nama, ""))
    return hasil


def _selesai(request: HttpRequest, jenis: str, banyak: int, catatan: list[str]) -> HttpResponse:
    for pesan in catatan[:CATATAN_DITAMPILKAN]:
        messages.warning(request, pesan)
    lebih = len(catatan) - CATATAN_DITAMPILKAN
    if lebih > 0:
        messages.warning(request, f"Dan {lebih} angka lain yang dibaca dengan cara yang sama.")
    if banyak:
        messages.success(request, f"{KISI[jenis]}: {banyak} angka tersimpan.")
    else:
        messages.info(request, "Tidak ada yang berubah.")
    return redirect(request.get_full_path())


def _konteks(
    request: HttpRequest, tahun_kinerja: TahunKinerja, jenis: str, galat: ValidationError | None
) -> dict:
    diketik, pesan = isi_kembali(nama_sel, _isian(request) if galat else {}, galat)
    kisi = susun_kisi(
        tahun_kinerja.opd,
        tahun_kinerja.tahun,
        jenis,
        _rinci(request),
        buka=request.GET.get("tahap", ""),
        diketik=diketik,
        pesan=pesan,
    )
    return {
        "tahun_kinerja": tahun_kinerja,
        "jenis": jenis,
        "judul": KISI[jenis],
        "kisi": kisi,
        "galat": galat,
        "boleh": boleh_isi(request, tahun_kinerja),
        "tab": susun_tab(request, tahun_kinerja, jenis),
        "rinci": _pilihan_rinci(request, tahun_kinerja, jenis),
    }


def _pilihan_rinci(request: HttpRequest, tahun_kinerja: TahunKinerja, jenis: str) -> list[Tab]:
    """Year, quarters or months; a stage of the pagu has no periods."""
    if jenis not in KOLOM_MODEL:
        return []
    kini = _rinci(request)
    alamat = reverse("isi_anggaran", args=[tahun_kinerja.opd.kode, tahun_kinerja.tahun, jenis])
    return [(label, f"{alamat}?rinci={k}", k == kini) for k, label in RINCI.items()]
