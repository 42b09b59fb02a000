"""The fill-in board, and steps for several figures at once."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..forms.papan import SaringPapanForm
from ..models import NAMA_PERIODE
from ..selectors.buku import BukuPengukuran
from ..selectors.papan import KEADAAN, BarisPapan, Papan, get_papan, saring
from ..services.alur import pindahkan_banyak
from ..unduhan import unduhan_papan
from .halaman import ambil_buku

T = Tindakan
SEKALIGUS = {
    "ajukan": ("Ajukan", "diajukan", T.ISI_REALISASI),
    "verifikasi": ("Verifikasi", "diverifikasi", T.VERIFIKASI),
    "setujui": ("Setujui", "disetujui", T.SETUJUI),
    "kunci": ("Kunci", "dikunci", T.KUNCI),
}
"""Steps that can be taken for several figures at once: label, result, right."""


@require_safe
def pengukuran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The board of one OPD-year."""
    buku = ambil_buku(request, kode, tahun, T.BACA)
    hak = hak_permintaan(request)
    papan = get_papan(buku, hak, timezone.localdate())
    form = SaringPapanForm(request.GET, opd=buku.tahun_kinerja.opd)
    pilihan = form.nilai()
    baris = saring(papan, **pilihan)
    boleh = hak.tindakan(buku.tahun_kinerja.opd)
    konteks = {
        "buku": buku,
        "papan": papan,
        "baris": baris,
        "form": form,
        "saringan": _saringan(papan, pilihan),
        "kolom": [(NAMA_PERIODE[p], papan.tenggat.get(p)) for p in (1, 2, 3, 4, 0)],
        "sekaligus": _sekaligus(baris, boleh),
        "boleh_isi": T.ISI_REALISASI in boleh and not buku.tahun_kinerja.terkunci,
        "boleh_kunci": T.KUNCI in boleh,
        "periode_kini": _periode_kini(buku),
    }
    unduhan = unduhan_papan(buku.tahun_kinerja, baris)
    return tampilkan(request, "kinerja/pengukuran.html", konteks, unduhan)


def _sekaligus(baris: Sequence[BarisPapan], boleh: frozenset[Tindakan]) -> list[tuple[str, str]]:
    """The steps this user may take for several figures; none while no figure can be ticked."""
    if not any(s.dapat_dipilih for b in baris for s in b.sel):
        return []
    return [(aksi, label) for aksi, (label, _, t) in SEKALIGUS.items() if t in boleh]


@require_POST
def pengukuran_sekaligus(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """One step for all ticked figures; what cannot go stays and is named with its reason."""
    buku = ambil_buku(request, kode, tahun, T.ISI_REALISASI, T.VERIFIKASI, T.SETUJUI, T.KUNCI)
    aksi = request.POST.get("aksi", "")
    sel = [s for s in map(_baca_sel, request.POST.getlist("sel")) if s]
    if aksi not in SEKALIGUS or not sel:
        messages.error(request, "Pilih sedikitnya satu realisasi, lalu tindakannya.")
        return redirect("pengukuran", kode, tahun)
    try:
        pindah, tinggal = pindahkan_banyak(
            oleh=request.user, opd=buku.tahun_kinerja.opd, tahun=tahun, sel=sel, aksi=aksi
        )
    except TahunTerkunci as galat:
        messages.error(request, galat.messages[0])
        return redirect("pengukuran", kode, tahun)
    if pindah:
        messages.success(request, f"{len(pindah)} realisasi {SEKALIGUS[aksi][1]}.")
    for indikator, periode, pesan in tinggal:
        messages.warning(request, f"{indikator.kode} {NAMA_PERIODE[periode]}: {pesan}")
    return redirect("pengukuran", kode, tahun)


def _baca_sel(teks: str) -> tuple[int, int] | None:
    """ "12-3" → (indicator 12, period 3)."""
    kiri, _, kanan = teks.partition("-")
    if not (kiri.isdecimal() and kanan.isdecimal() and len(teks) < 24):
        return None
    return int(kiri), int(kanan)


def _saringan(papan: Papan, pilihan: dict) -> list[tuple[str, str, int, bool]]:
    """[(label, address, count, current)] of the state filters that have something to show."""
    label = {"": "Semua", "tugas": "Perlu tindakan saya"}
    label |= {kode: kata for kode, (_, kata) in KEADAAN.items()}
    tetap = {"unit": pilihan["unit"], "q": pilihan["kata"]}
    hasil = []
    for kode, kata in label.items():
        jumlah = papan.jumlah.get(kode or "semua", 0)
        kini = pilihan["keadaan"] == kode
        if jumlah or not kode or kini:
            kueri = urlencode({k: v for k, v in {"keadaan": kode, **tetap}.items() if v})
            hasil.append((kata, f"?{kueri}", jumlah, kini))
    return hasil


def _periode_kini(buku: BukuPengukuran) -> int:
    """The quarter to fill in now: the last one whose window is open."""
    hari = timezone.localdate()
    terbuka = [p for p in (1, 2, 3, 4) if p in buku.jendela and buku.jendela[p].dibuka <= hari]
    return terbuka[-1] if terbuka else 1
