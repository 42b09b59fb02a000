"""What the preview shows: the report as sheets, or the pages of its latest print."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from lkjip.organisasi.models import PerangkatDaerah

from .citra import ukuran_halaman
from .dokumen.nomor import DokumenBernomor, Entri
from .gambar_naskah.alamat import alamat_foto
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


def susun_pratinjau(opd: PerangkatDaerah, tahun: int, *, tercetak: bool) -> Pratinjau:
    """Raises `GalatDokumen` when the document does not fit together."""
    susunan = take_susunan(opd, tahun)
    if not tercetak:
        dok = susun_bernomor(susunan)
        return Pratinjau(dok.daftar["isi"], isi=_render(dok, opd, tahun))
    cetakan = get_cetakan_terbaru(opd, tahun)
    if cetakan is None:
        return Pratinjau(())
    return Pratinjau(
        (),
        cetakan=cetakan,
        halaman=tuple(ukuran_halaman(cetakan.berkas.path)),
        mutakhir=cetakan.sidik_isi == susunan.sidik_isi,
    )


def _render(dok: DokumenBernomor, opd: PerangkatDaerah, tahun: int) -> SafeString:
    """On screen, every table with its file and every figure with its origin."""
    contoh = reverse("asal_angka", args=[opd.kode, tahun, "x"])
    return render_html(
        dok,
        unduh=True,
        asal=contoh.removesuffix("x/"),
        alamat_foto=alamat_foto(opd, tahun),
    )
