"""No figure of the report is typed by hand: the walk that proves it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from lkjip.laporan.dokumen.pohon import Teks
from lkjip.rumus.kebijakan import get_kebijakan

from .jalan import baris_narasi, tabel_dokumen, teks_baris

IZIN = re.compile(
    r"\b(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?\b"  # years and periods
    r"|\bNomor [A-Z0-9/.]+"  # numbers of regulations
    r"|\bCovid-19\b"
    r"|\b(?:[Ii]ndikator|Sasaran|Tujuan|Misi|misi ke-|Triwulan) ?(?:\w\.)?\d+(?:\.\d+)*"  # names
    r"|, (?:dan )?\d+\.\d+"  # further codes of a list of indicators
)

# The example comes from the database once; the tests themselves touch no row.
pytestmark = pytest.mark.django_db
KOLOM_PENOMORAN = {"No.", "Kode", "Uraian"}


def teks_fakta(objek: object) -> Iterator[str]:
    """Every text of the potret: words that people typed as facts, with the numbers in them."""
    if isinstance(objek, str):
        yield objek
    elif isinstance(objek, tuple | list):
        for isi in objek:
            yield from teks_fakta(isi)
    elif is_dataclass(objek):
        for bidang in fields(objek):
            yield from teks_fakta(getattr(objek, bidang.name))


@pytest.fixture(scope="module")
def fakta(potret_contoh) -> list[str]:
    kata = {teks.rstrip(" .") for teks in teks_fakta(potret_contoh)}
    kata |= set(get_kebijakan(potret_contoh.kebijakan).penjelasan())
    ada = [k for k in kata if re.search(r"\d", k) and not k.isdigit()]
    return sorted(ada, key=len, reverse=True)


def angka_ketik(teks: str, fakta: list[str]) -> list[str]:
    """The digits left in a text once facts and names are taken out of it."""
    for satu in fakta:
        # "S1" and "30.01" are facts too, but never as a part of a longer number.
        pola = (
            re.escape(satu)
            if satu[0] == satu[0].lower()
            else f"(?i:{satu[0]}){re.escape(satu[1:])}"
        )
        teks = re.sub(rf"(?<![\w.,]){pola}(?!\w|[.,]\d)", "", teks)
    return re.findall(r"\S*\d\S*", IZIN.sub("", teks))


def test_tidak_ada_angka_yang_diketik(dokumen_contoh, fakta):
    salah = []
    for baris in baris_narasi(dokumen_contoh):
        for simpul in baris:
            if isinstance(simpul, Teks) and angka_ketik(simpul.isi, fakta):
                salah.append((angka_ketik(simpul.isi, fakta), teks_baris(baris)[:90]))
    assert not salah


def test_angka_tabel_terikat(dokumen_contoh, fakta):
    """Cells with figures hold bound nodes; plain words with digits are names, codes and ranks."""
    salah = []
    for tabel in tabel_dokumen(dokumen_contoh).values():
        if tabel.kunci in ("tabel.kategori", "tabel.mutu-data", "tabel.tak-terbanding"):
            continue  # a scale of the regulation; lists of printed figures
        for baris in tabel.baris:
            awal = len(tabel.kolom) - sum(sel.rentang_kolom for sel in baris.sel)
            for sel in baris.sel:
                judul = tabel.kolom[awal].judul
                awal += sel.rentang_kolom
                if judul in KOLOM_PENOMORAN:
                    continue
                salah += [
                    (tabel.kunci, simpul.isi)
                    for simpul in sel.isi
                    if isinstance(simpul, Teks) and angka_ketik(simpul.isi, fakta)
                ]
    assert not salah


@pytest.mark.parametrize(
    "teks", ["capaian 100 %", "sebanyak 7 indikator", "di bawah 60 %", "Rp 2.500", "3 KIM"]
)
def test_jalan_itu_menemukan_angka_ketik(teks):
    assert angka_ketik(teks, [])


@pytest.mark.parametrize(
    "teks",
    [
        "pada tahun 2020",
        "Renstra 2018-2023",
        "Peraturan Presiden Nomor 29 Tahun 2014",
        "Nomor PER/09/M.PAN/5/2007",
        "pandemi Covid-19",
        "Indikator T.1: Indeks",
        "indikator 1.1, 1.2, dan 1.3",
    ],
)
def test_jalan_itu_membiarkan_nama(teks):
    assert not angka_ketik(teks, [])
