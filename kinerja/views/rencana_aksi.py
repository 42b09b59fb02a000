"""Pages of the Rencana Aksi: quarterly targets and steps."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kinerja.selectors.rencana_aksi import ROMAWI, TRIWULAN, BarisAksi, list_aksi
from kinerja.services.rencana_aksi import Kunci, save_aksi
from kinerja.unduhan import unduhan_aksi
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import tampilkan
from renstra.kisi import GalatKisi, Sel, baca_semula, tulis_semula
from renstra.target import tulis_target

T = Tindakan
JENIS = {"t": "target", "k": "kegiatan"}


@dataclass
class SelAksi:
    """One quarter of one row as the page shows it."""

    triwulan: int
    nama: str
    teks: str
    galat: str
    nama_kegiatan: str
    kegiatan: str
    galat_kegiatan: str

    @property
    def romawi(self) -> str:
        return ROMAWI[self.triwulan]


@require_safe
def rencana_aksi(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The plan of action as a table to read."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.BACA)
    konteks = _konteks(request, tahun_kinerja, None)
    konteks["boleh_susun"] = not tahun_kinerja.terkunci and hak_permintaan(request).boleh(
        T.SUSUN_PK, tahun_kinerja.opd
    )
    unduhan = unduhan_aksi(tahun_kinerja, [satu for satu, _, _ in konteks["baris"]])
    return tampilkan(request, "kinerja/rencana_aksi.html", konteks, unduhan)


def rencana_aksi_ubah(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The same as a grid to fill; everything is saved or nothing is."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, T.SUSUN_PK)
    galat: ValidationError | None = None
    if request.method == "POST":
        try:
            catatan = save_aksi(
                oleh=request.user, opd=tahun_kinerja.opd, tahun=tahun, isian=_isian(request)
            )
        except ValidationError as e:
            galat = e
        else:
            for pesan in catatan:
                messages.warning(request, pesan)
            messages.success(request, "Rencana Aksi disimpan.")
            return redirect(reverse("rencana_aksi_ubah", args=[kode, tahun]))
    konteks = _konteks(request, tahun_kinerja, galat)
    konteks["mengisi"] = not tahun_kinerja.terkunci
    return render(request, "kinerja/rencana_aksi.html", konteks)


def _isian(request: HttpRequest) -> dict[Kunci, Sel]:
    """The posted cells "t-<indikator>-<triwulan>" (target) and "k-…" (steps)."""
    dilihat = baca_semula(request.POST.get("semula", ""))
    hasil: dict[Kunci, Sel] = {}
    for nama, teks in request.POST.items():
        bagian = nama.split("-")
        if (
            len(bagian) == 3
            and bagian[0] in JENIS
            and bagian[1].isdecimal()
            and bagian[2] in {"1", "2", "3", "4"}
        ):
            kunci = (int(bagian[1]), int(bagian[2]), JENIS[bagian[0]])
            hasil[kunci] = Sel(teks[:2000], dilihat.get(nama, ""))
    return hasil


def _konteks(
    request: HttpRequest, tahun_kinerja: TahunKinerja, galat: ValidationError | None
) -> dict:
    pesan = galat.sel if isinstance(galat, GalatKisi) else {}
    ketikan = _isian(request) if galat else {}
    baris, semula = [], {}
    for satu in list_aksi(tahun_kinerja.opd, tahun_kinerja.tahun):
        sel = [_sel(satu, n, pesan, ketikan, semula) for n in TRIWULAN]
        baris.append((satu, sel, pesan.get((satu.indikator.pk, "baris", "target"), "")))
    return {
        "baris": baris,
        "galat": galat,
        "daftar_galat": _daftar_galat(baris),
        "semula": tulis_semula(semula),
        "triwulan": [ROMAWI[n] for n in TRIWULAN],
        "lengkap": sum(1 for satu, _, _ in baris if satu.hasil.cocok),
    }


def _sel(
    satu: BarisAksi, n: int, pesan: dict, ketikan: dict[Kunci, Sel], semula: dict[str, str]
) -> SelAksi:
    nomor = satu.indikator.pk
    nama, nama_kegiatan = f"t-{nomor}-{n}", f"k-{nomor}-{n}"
    tersimpan = satu.triwulan.get(n)
    semula[nama] = tulis_target(tersimpan)
    semula[nama_kegiatan] = tersimpan.kegiatan if tersimpan else ""
    return SelAksi(
        n,
        nama,
        _tampil(ketikan.get((nomor, n, "target")), semula[nama]),
        pesan.get((nomor, n, "target"), ""),
        nama_kegiatan,
        _tampil(ketikan.get((nomor, n, "kegiatan")), semula[nama_kegiatan]),
        pesan.get((nomor, n, "kegiatan"), ""),
    )


def _tampil(sel: Sel | None, tersimpan: str) -> str:
    return sel.tampil(tersimpan) if sel else tersimpan


def _daftar_galat(baris: list) -> list[tuple[str, str]]:
    """(anchor, sentence) for the summary on top."""
    hasil = []
    for satu, sel, galat_baris in baris:
        kode = satu.indikator.kode
        for s in sel:
            if s.galat:
                hasil.append((s.nama, f"{kode} triwulan {s.romawi}: {s.galat}"))
            if s.galat_kegiatan:
                hasil.append((s.nama_kegiatan, f"{kode} triwulan {s.romawi}: {s.galat_kegiatan}"))
        if galat_baris:
            hasil.append((sel[-1].nama, f"{kode}: {galat_baris}"))
    return hasil
