"""What the preview shows: the report as sheets, or the pages of its latest print."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from lkjip.organisasi.models import PerangkatDaerah

from .citra import ukuran_halaman
from .dokumen.nomor import DokumenBernomor, Entri
from .gambar_naskah.alamat import alamat_foto
from .komentar.penanda import PenandaKomentar, susun_penanda
from .models import Cetakan
from .render import render_html
from .selectors import get_cetakan_terbaru
from .susunan import susun_bernomor, take_susunan


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """`isi` on screen; `cetakan` with the size of each page's picture for the printed pages."""

    daftar: tuple[Entri, ...]
    isi: SafeString | None = None
    cetakan: Cetakan | None = None
    halaman: tuple[tuple[int, int], ...] = ()
    mutakhir: bool = True  # whether the print shows what the report says now
    komentar: int = 0  # comments that are not settled


def susun_pratinjau(
    opd: PerangkatDaerah, tahun: int, *, tercetak: bool, boleh_komentari: bool = False
) -> Pratinjau:
    """For a reader; `boleh_komentari`: who may comment on its sections as well.

    Raises `GalatDokumen` when the document does not fit together.
    """
    susunan = take_susunan(opd, tahun)
    if not tercetak:
        dok = susun_bernomor(susunan)
        penanda = susun_penanda(opd, tahun, boleh_tulis=boleh_komentari)
        isi = _render(dok, opd, tahun, penanda)
        return Pratinjau(dok.daftar["isi"], isi=isi, komentar=penanda.jumlah)
    cetakan = get_cetakan_terbaru(opd, tahun)
    if cetakan is None:
        return Pratinjau(())
    return Pratinjau(
        (),
        cetakan=cetakan,
        halaman=tuple(ukuran_halaman(cetakan.berkas.path)),
        mutakhir=cetakan.sidik_isi == susunan.sidik_isi,
    )


def _render(
    dok: DokumenBernomor, opd: PerangkatDaerah, tahun: int, penanda: PenandaKomentar
) -> SafeString:
    """On screen, every table with its file, figures with their origin, comments at their place."""
    contoh = reverse("asal_angka", args=[opd.kode, tahun, "x"])
    return render_html(
        dok,
        unduh=True,
        asal=contoh.removesuffix("x/"),
        alamat_foto=alamat_foto(opd, tahun),
        komentar=penanda,
    )
