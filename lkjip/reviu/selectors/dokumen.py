"""Reads of documents from elsewhere, and the page that shows one with its marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from lkjip.rumus.uji import KATALOG

from ..kertas_kerja.isi import sebut_letak
from ..models import DokumenAsing
from .temuan import NADA_KEPARAHAN

UNSUR_PER_HALAMAN = 300
DAFTAR_TERBANYAK = 100


def list_dokumen() -> list[DokumenAsing]:
    """The latest documents of all reviewers, without what was read in them."""
    rows = DokumenAsing.objects.defer("hasil").select_related("oleh")
    return list(rows[:DAFTAR_TERBANYAK])


def get_dokumen_or_404(nomor: int) -> DokumenAsing:
    satu = DokumenAsing.objects.select_related("oleh").filter(pk=nomor).first()
    if satu is None:
        raise Http404(f"Dokumen nomor {nomor} tidak ada, atau sudah dihapus.")
    return satu


@dataclass(frozen=True, slots=True)
class TemuanDokumen:
    """A finding beside the document; `tempat` are its marks as (address, how to call it)."""

    nomor: int
    isi: dict[str, Any]
    judul: str
    nada: str
    letak: str
    tempat: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """One page of the marked document, with all findings beside it."""

    unsur: tuple[dict[str, Any], ...]
    temuan: tuple[TemuanDokumen, ...]
    halaman: Any
    catatan: tuple[str, ...]


def susun_bacaan(dokumen: DokumenAsing, ke: str) -> Bacaan:
    """`ke` is the wanted page; what is no page gives the nearest one."""
    semua = dokumen.hasil.get("unsur", [])
    pembagi = Paginator(semua, UNSUR_PER_HALAMAN)
    halaman = pembagi.get_page(ke)
    tempat: dict[int, list[tuple[str, str]]] = {}
    for urut, unsur in enumerate(semua):
        nomor_halaman = urut // UNSUR_PER_HALAMAN + 1
        for baris in unsur["baris"]:
            for tanda in baris["tanda"]:
                isi = tempat.setdefault(tanda[0], [])
                sini = f"?hal={nomor_halaman}" if pembagi.num_pages > 1 else ""
                tanda.append(len(isi) + 1)
                isi.append((f"{sini}#l{tanda[0]}-{len(isi) + 1}", str(len(isi) + 1)))
    return Bacaan(
        tuple(map(_sajikan, halaman.object_list)),
        tuple(_daftar(dokumen, tempat)),
        halaman,
        tuple(dokumen.hasil.get("catatan", ())),
    )


def _daftar(
    dokumen: DokumenAsing, tempat: dict[int, list[tuple[str, str]]]
) -> Iterator[TemuanDokumen]:
    for nomor, isi in enumerate(dokumen.hasil.get("temuan", ()), start=1):
        yield TemuanDokumen(
            nomor,
            isi,
            KATALOG[isi["kode"]].judul,
            NADA_KEPARAHAN[isi["keparahan"]],
            sebut_letak(isi),
            tuple(tempat.get(nomor, ())),
        )


def _sajikan(unsur: dict[str, Any]) -> dict[str, Any]:
    """The element with its text as HTML; a marked table row is marked as a whole."""
    if unsur["jenis"] != "tabel":
        satu = unsur["baris"][0]
        return unsur | {"isi": tandai_teks(satu["teks"], satu["tanda"])}
    lebar = max((len(b["sel"]) for b in unsur["baris"]), default=0)
    baris = [
        (b["sel"] + [""] * (lebar - len(b["sel"])), _tanda(b["tanda"]), bool(b["tanda"]))
        for b in unsur["baris"]
    ]
    return unsur | {"kepala": baris[:1], "badan": baris[1:]}


def tandai_teks(teks: str, tanda: list[list[int]]) -> SafeString:
    """The text with its marked stretches; one stretch inside another is marked with it."""
    rapat = " ".join(teks.split()) if tanda else teks
    hasil, sampai = [], 0
    for kelompok in _kelompok(tanda):
        awal, akhir = kelompok[0][1], max(t[2] for t in kelompok)
        hasil.append(format_html("{}", rapat[sampai:awal]))
        hasil.append(format_html("<mark>{}{}</mark>", rapat[awal:akhir], _tanda(kelompok)))
        sampai = akhir
    hasil.append(format_html("{}", rapat[sampai:]))
    return mark_safe("".join(hasil))  # noqa: S308 - every piece was escaped above


def _kelompok(tanda: list[list[int]]) -> Iterator[list[list[int]]]:
    kini: list[list[int]] = []
    for satu in sorted(tanda, key=lambda t: (t[1], t[2])):
        if kini and satu[1] >= max(t[2] for t in kini):
            yield kini
            kini = []
        kini.append(satu)
    if kini:
        yield kini


def _tanda(tanda: list[list[int]]) -> SafeString:
    """The numbers behind a marked passage, each a link to its finding."""
    unik = {satu[0]: satu for satu in reversed(tanda)}
    return format_html_join(
        "",
        '<a class="nomor-temuan" id="l{}-{}" href="#t{}"><span class="visually-hidden">Temuan '
        "</span>{}</a>",
        ((n, satu[-1], n, n) for n, satu in sorted(unik.items())),
    )
