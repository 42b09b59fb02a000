"""What the budget's views share."""

from django.http import HttpRequest
from django.urls import reverse

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.models import TahunKinerja

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
