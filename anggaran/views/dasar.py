"""What the budget's views share."""

from collections.abc import Callable, Hashable, Mapping

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.models import TahunKinerja
from renstra.kisi import GalatKisi, Sel

from ..kisi import KISI

type Tab = tuple[str, str, bool]
"""(label, address, whether it is the page shown)."""


def boleh_isi(request: HttpRequest, tahun_kinerja: TahunKinerja) -> bool:
    """Whether edit buttons are shown: the right, and a year that is open."""
    boleh = hak_permintaan(request).boleh(Tindakan.ISI_ANGGARAN, tahun_kinerja.opd)
    return boleh and not tahun_kinerja.terkunci


def susun_tab(request: HttpRequest, tahun_kinerja: TahunKinerja, kini: str) -> list[Tab]:
    """The pages for typing a budget; who may not type sees the tree alone."""
    argumen = [tahun_kinerja.opd.kode, tahun_kinerja.tahun]
    hasil = [("Program dan kegiatan", reverse("susunan_anggaran", args=argumen), kini == "susunan")]
    if hak_permintaan(request).boleh(Tindakan.ISI_ANGGARAN, tahun_kinerja.opd):
        hasil += [
            (label, reverse("isi_anggaran", args=[*argumen, jenis]), kini == jenis)
            for jenis, label in KISI.items()
        ]
        belanja = reverse("belanja_anggaran", args=argumen)
        hasil.append(("Belanja per akun", belanja, kini == "belanja"))
        pemetaan = reverse("pemetaan_anggaran", args=argumen)
        hasil.append(("Pemetaan ke sasaran", pemetaan, kini == "pemetaan"))
    return hasil


def simpan_kisi(
    request: HttpRequest, tulis: Callable[[], int], kabar: str
) -> ValidationError | None:
    """Run the write of a grid and say how many cells it stored ("{n}" in `kabar`); what was
    refused comes back."""
    try:
        n = tulis()
    except ValidationError as galat:
        return galat
    messages.success(request, kabar.format(n=n) if n else "Tidak ada yang berubah.")
    return None


def isi_kembali[A: Hashable](
    nama: Callable[..., str], isian: Mapping[A, Sel], galat: ValidationError | None
) -> tuple[dict[str, str], dict[str, str]]:
    """(typed text, message) by cell name, for showing a refused grid again. What nobody touched
    shows what is stored now."""
    pesan = galat.sel if isinstance(galat, GalatKisi) else {}
    return (
        {nama(*alamat): sel.diketik for alamat, sel in isian.items() if sel.berubah},
        {nama(*alamat): isi for alamat, isi in pesan.items()},
    )
