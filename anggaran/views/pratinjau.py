"""What the page of one import shows, tab by tab."""

from typing import Any

from django.core.paginator import Paginator
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


def susun_pratinjau(
    request: HttpRequest, impor: BerkasImpor, terapkan: TerapkanForm | None
) -> dict[str, Any]:
    """Counts, the chosen tab and its page. Nothing while the file is still being read."""
    if impor.status not in {
        BerkasImpor.Status.SIAP,
        BerkasImpor.Status.BERTANYA,
        BerkasImpor.Status.DITERAPKAN,
        BerkasImpor.Status.DIPULIHKAN,
    }:
        return {}
    hitung = {k: impor.ringkasan.get("masalah", {}).get(str(k), 0) for k in (3, 2, 1)}
    konteks: dict[str, Any] = {
        "galat": hitung[3],
        "peringatan": hitung[2],
        "keterangan": hitung[1],
        "ringkasan": {"baris": 0, "transaksi": 0, "jumlah": [], "lembar": []} | impor.ringkasan,
    }
    if impor.status == BerkasImpor.Status.SIAP:
        konteks |= _siap(impor, terapkan)
    elif impor.selisih:
        konteks["ubahan"] = impor.selisih
    tab = request.GET.get("tab", "")
    if tab not in dict(TAB):
        tab = "masalah" if any(hitung.values()) else "selisih"
    konteks["tab_kini"] = tab
    konteks["tab"] = [(label, f"?tab={nama}", nama == tab) for nama, label in TAB]
    return konteks | _isi_tab(request, impor, tab, konteks)


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
    nomor = request.GET.get("page")
    if tab == "masalah":
        parah = request.GET.get("keparahan", "")
        saring = int(parah) if parah in {"1", "2", "3"} else None
        return {
            "halaman": Paginator(list_masalah(impor, saring), PER_HALAMAN).get_page(nomor),
            "keparahan": saring,
            "ada_usulan": impor.masalah.exclude(usulan="").exists(),
        }
    if tab == "selisih":
        semua = list(konteks.get("ubahan", ()))
        dinyatakan = request.GET.get("dinyatakan") == "ya"
        ambil = [u for u in semua if _dinyatakan(u) == dinyatakan]
        return {
            "halaman": Paginator(ambil, PER_HALAMAN).get_page(nomor),
            "dinyatakan": dinyatakan,
            "banyak_dinyatakan": sum(_dinyatakan(u) for u in semua),
        }
    if tab == "baris":
        cari, bermasalah = request.GET.get("cari", ""), request.GET.get("bermasalah") == "ya"
        halaman = Paginator(list_baris(impor, cari, bermasalah), PER_HALAMAN).get_page(nomor)
        return {
            "halaman": halaman,
            "cari": cari,
            "bermasalah": bermasalah,
            "kolom": _kolom(halaman.object_list),
            "baris": _sejajarkan(halaman.object_list),
            "ubah": request.GET.get("ubah", ""),
        }
    return {}


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
