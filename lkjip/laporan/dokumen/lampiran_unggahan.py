"""Uploaded documents as appendices: a divider page, then every page as a picture with its words.

The pages are pictures, not copied PDF objects: what people upload is rarely tagged, embeds no
fonts, and would break the archival (PDF/A-3a) and accessible (PDF/UA-1) promise of the report.
The words of each page go along as the picture's text alternative.
"""

from collections.abc import Iterable
from textwrap import wrap

from lkjip.rumus.potret_laporan import PotretHalaman, PotretLampiran

from .perakit import Perakit
from .pohon import Bagian, Blok, Foto, Gambar, HalamanBaru, Isian, JenisBagian, Kotak

SIDIK_SEKELOMPOK = 16  # characters of a SHA-256 between two spaces, so that it fits a line
ALT_TERPANJANG = 1500  # characters of a page's words in its text alternative


def susun_unggahan(p: Perakit) -> Iterable[Bagian]:
    """One appendix per uploaded document, in the order that people gave."""
    for urut, satu in enumerate(p.potret.lampiran, start=1):
        kunci = f"lampiran.unggah-{urut}"
        isi = (*_pembatas(satu), *_halaman(p, satu, kunci))
        yield Bagian(kunci, JenisBagian.LAMPIRAN, satu.judul, isi)


def _pembatas(satu: PotretLampiran) -> Iterable[Blok]:
    yield Isian(
        (
            ("Berkas", satu.nama),
            ("Halaman", str(len(satu.halaman))),
            ("SHA-256", " ".join(wrap(satu.sidik, SIDIK_SEKELOMPOK))),
        )
    )


def _halaman(p: Perakit, lampiran: PotretLampiran, kunci: str) -> Iterable[Blok]:
    jumlah = len(lampiran.halaman)
    for nomor, satu in enumerate(lampiran.halaman, start=1):
        mendatar = satu.lebar > satu.tinggi
        if not mendatar:  # a landscape page is a sheet of its own anyhow
            yield HalamanBaru()
        judul = f"{lampiran.judul}, halaman {nomor} dari {jumlah}"
        berkas = p.halaman.get(satu.sidik)
        if berkas is None:
            yield Kotak(
                judul,
                (p.paragraf("Gambar halaman ini tidak ditemukan. Unggah kembali dokumennya."),),
                "perhatian",
            )
            continue
        yield Gambar(
            f"gambar.{kunci.partition('.')[2]}.{nomor}",
            judul,
            berkas.jadi_svg(),
            _alt(judul, satu),
            mendatar=mendatar,
            bernomor=False,
            laman=Foto(satu.sidik, f"{satu.sidik}.jpg", berkas.lebar, berkas.tinggi),
        )


def _alt(judul: str, halaman: PotretHalaman) -> str:
    teks = " ".join(halaman.teks.split())
    if not teks:
        return f"{judul}; berupa gambar tanpa teks yang terbaca."
    if len(teks) > ALT_TERPANJANG:
        teks = f"{teks[:ALT_TERPANJANG].rsplit(' ', 1)[0]} …"
    return f"{judul}. Isinya: {teks}"
