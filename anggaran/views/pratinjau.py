"""What the page of one import shows, tab by tab."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from ..forms.impor import TerapkanForm
from ..models import BarisImpor, BerkasImpor
from ..selectors.impor import get_pratinjau, list_baris, list_masalah

PER_HALAMAN = 50
LABEL_KOLOM = {
    "pagu": "Pagu",
    "pagu_murni": "Pagu murni",
    "pagu_pergeseran": "Pagu pergeseran",
    "pagu_perubahan": "Pagu perubahan",
    "realisasi": "Realisasi",
    "sisa": "Sisa",
    "persen": "%",
    "fisik": "Fisik",
    "rencana_kas": "Rencana kas",
    "nilai": "Nilai",
    "rincian": "Rincian",
    "setoran": "Setoran",
    **{f"bulan_{i}": f"Bulan {i}" for i in range(1, 13)},
}
TAB = (
    ("masalah", "Temuan"),
    ("selisih", "Perubahan"),
    ("jumlah", "Penjumlahan"),
    ("baris", "Baris"),
)
KEPARAHAN = {3: "galat", 2: "peringatan", 1: "keterangan"}
TERBACA = {
    BerkasImpor.Status.SIAP,
    BerkasImpor.Status.BERTANYA,
    BerkasImpor.Status.DITERAPKAN,
    BerkasImpor.Status.DIPULIHKAN,
}


def susun_pratinjau(
    request: HttpRequest, impor: BerkasImpor, terapkan: TerapkanForm | None
) -> dict[str, Any]:
    """Counts, the chosen tab and its page. Nothing while the file is still being read."""
    if impor.status not in TERBACA:
        return {}
    konteks = _hitungan(impor)
    if impor.status == BerkasImpor.Status.SIAP:
        konteks |= _siap(impor, terapkan)
    elif impor.selisih:
        konteks["ubahan"] = impor.selisih
    tab = request.GET.get("tab", "")
    if tab not in dict(TAB):
        ada = any(konteks[nama] for nama in KEPARAHAN.values())
        tab = "masalah" if ada else "selisih"
    konteks["tab_kini"] = tab
    konteks["tab"] = [(label, f"?tab={nama}", nama == tab) for nama, label in TAB]
    return konteks | _isi_tab(request, impor, tab, konteks)


def _hitungan(impor: BerkasImpor) -> dict[str, Any]:
    """Problems by severity, and what was counted while reading."""
    masalah = impor.ringkasan.get("masalah", {})
    kosong = {"baris": 0, "transaksi": 0, "jumlah": [], "lembar": []}
    return {
        **{nama: masalah.get(str(angka), 0) for angka, nama in KEPARAHAN.items()},
        "ringkasan": kosong | impor.ringkasan,
    }


def _siap(impor: BerkasImpor, terapkan: TerapkanForm | None) -> dict[str, Any]:
    hapus = bool(terapkan and terapkan.data.get("hapus_hilang"))
    pratinjau = get_pratinjau(impor, hapus_hilang=hapus)
    return {
        "pratinjau": pratinjau,
        "hitung": pratinjau.hitung,
        "ubahan": pratinjau.ubahan,
        "terapkan": terapkan or TerapkanForm(initial={"sidik": pratinjau.sidik}),
    }


def _isi_tab(
    request: HttpRequest, impor: BerkasImpor, tab: str, konteks: dict[str, Any]
) -> dict[str, Any]:
    if tab == "masalah":
        return _tab_masalah(request, impor)
    if tab == "selisih":
        return _tab_selisih(request, list(konteks.get("ubahan", ())))
    return _tab_baris(request, impor) if tab == "baris" else {}


def _tab_masalah(request: HttpRequest, impor: BerkasImpor) -> dict[str, Any]:
    parah = request.GET.get("keparahan", "")
    saring = int(parah) if parah in map(str, KEPARAHAN) else None
    return {
        "halaman": _halaman(request, list_masalah(impor, saring)),
        "keparahan": saring,
        "ada_usulan": impor.masalah.exclude(usulan="").exists(),
    }


def _tab_selisih(request: HttpRequest, semua: list[Any]) -> dict[str, Any]:
    dinyatakan = request.GET.get("dinyatakan") == "ya"
    return {
        "halaman": _halaman(request, [u for u in semua if _dinyatakan(u) == dinyatakan]),
        "dinyatakan": dinyatakan,
        "banyak_dinyatakan": sum(_dinyatakan(u) for u in semua),
    }


def _tab_baris(request: HttpRequest, impor: BerkasImpor) -> dict[str, Any]:
    cari, bermasalah = request.GET.get("cari", ""), request.GET.get("bermasalah") == "ya"
    halaman = _halaman(request, list_baris(impor, cari, bermasalah))
    return {
        "halaman": halaman,
        "cari": cari,
        "bermasalah": bermasalah,
        "kolom": _kolom(halaman.object_list),
        "baris": _sejajarkan(halaman.object_list),
        "ubah": request.GET.get("ubah", ""),
    }


def _halaman(request: HttpRequest, isi: Any) -> Page:
    return Paginator(isi, PER_HALAMAN).get_page(request.GET.get("page"))


def _dinyatakan(ubahan: Any) -> bool:
    return ubahan["dinyatakan"] if isinstance(ubahan, dict) else ubahan.dinyatakan


def _kolom(baris: list[BarisImpor]) -> list[str]:
    ada = {i["kolom"] for b in baris for i in b.isi}
    return [label for nama, label in LABEL_KOLOM.items() if nama in ada]


def _sejajarkan(baris: list[BarisImpor]) -> list[tuple[BarisImpor, list[tuple[str, Any]]]]:
    """(row, [(column label, its cell or None), …]) with the same columns for all rows."""
    ada = [n for n in LABEL_KOLOM if any(i["kolom"] == n for b in baris for i in b.isi)]
    hasil = []
    for b in baris:
        isi = {i["kolom"]: i for i in b.isi}
        hasil.append((b, [(LABEL_KOLOM[n], isi.get(n)) for n in ada]))
    return hasil
