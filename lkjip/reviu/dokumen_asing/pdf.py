"""PDF: lines and tables page by page. Positions are pages, counted from 1 as viewers do."""

import re
from collections import Counter
from collections.abc import Iterator

import pypdfium2

from lkjip.rumus.uji.dokumen import BarisTabel, DokumenKlaim, Posisi

from .batas import HALAMAN_TERBANYAK, HURUF_PER_HALAMAN
from .halaman_pdf import baca_unsur
from .mentah import BarisMentah, GalatBaca, Mentah, TabelMentah
from .susun import susun
from .tabel_pdf import Potongan, Warisan, potong_halaman


def baca_pdf(isi: bytes) -> DokumenKlaim:
    """Read a PDF. Raises GalatBaca when it is damaged, locked, too long, or only a scan."""
    halaman = _baca_halaman(isi)
    banyak = len(halaman)
    catatan = []
    kosong = [n for n, isi in enumerate(halaman, 1) if not isi]
    if kosong:
        catatan.append(
            f"{len(kosong)} dari {banyak} halaman tidak memuat teks (gambar atau pindaian): "
            + ", ".join(map(str, kosong[:12]))
            + (", …" if len(kosong) > 12 else "")
            + "."
        )
    dokumen = susun(_alir(halaman), catatan=tuple(catatan), halaman_asli=True)
    return DokumenKlaim(dokumen.unsur, dokumen.catatan, True, banyak)


def _baca_halaman(isi: bytes) -> list[list[Potongan]]:
    try:
        dokumen = pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        if "password" in str(galat).lower():
            raise GalatBaca("PDF terkunci kata sandi. Kirim PDF tanpa kata sandi.") from galat
        raise GalatBaca("PDF rusak dan tidak dapat dibuka.") from galat
    try:
        banyak = len(dokumen)
        if banyak == 0:
            raise GalatBaca("PDF tidak mempunyai halaman.")
        if banyak > HALAMAN_TERBANYAK:
            raise GalatBaca(
                f"PDF memuat {banyak} halaman; batasnya {HALAMAN_TERBANYAK}. Kirim LKjIP tanpa "
                "lampirannya, atau pecah per bab."
            )
        hasil, huruf = [], 0
        warisan = Warisan()
        for nomor in range(banyak):
            halaman = dokumen[nomor]
            unsur = baca_unsur(halaman)
            halaman.close()
            huruf += sum(len(kata.teks) for kata in unsur.kata)
            hasil.append(potong_halaman(unsur, warisan))
    except pypdfium2.PdfiumError as galat:
        raise GalatBaca("PDF rusak dan tidak dapat dibaca.") from galat
    finally:
        dokumen.close()
    if huruf < HURUF_PER_HALAMAN * banyak:
        raise GalatBaca(
            "PDF ini hasil pindaian: hampir tidak ada teks yang dapat dibaca. Kirim PDF yang "
            "dicetak langsung dari pengolah kata, atau berkas DOCX-nya."
        )
    return hasil


def _alir(halaman: list[list[Potongan]]) -> Iterator[Mentah]:
    """All pages as one stream, running heads and page numbers left out."""
    berulang = _baris_berulang(halaman)
    lalu: TabelMentah | None = None
    for nomor, isi in enumerate(halaman, 1):
        posisi = Posisi(halaman=nomor)
        bersih = [
            satu
            for letak, satu in enumerate(isi)
            if satu.tabel is not None or not _dibuang(satu, letak, len(isi), berulang)
        ]
        for letak, satu in enumerate(bersih):
            if satu.tabel is None:
                if satu.jeda or letak == 0:
                    yield BarisMentah("", posisi)
                yield BarisMentah(satu.teks, posisi)
                lalu = None
                continue
            baris = tuple(BarisTabel(sel, posisi) for sel in satu.sel(posisi))
            lanjutan = (
                letak == 0 and lalu is not None and len(lalu.baris[-1].sel) == len(baris[0].sel)
            )
            lalu = TabelMentah(baris, posisi, lanjutan)
            yield lalu
        if not (bersih and bersih[-1].tabel is not None):
            lalu = None


def _baris_berulang(halaman: list[list[Potongan]]) -> set[str]:
    """Lines at the edges of pages that come back on a third of them."""
    suara: Counter[str] = Counter()
    for isi in halaman:
        tepi = {_pola(satu.teks) for satu in (*isi[:2], *isi[-2:]) if satu.tabel is None}
        suara.update(tepi)
    return {teks for teks, banyak in suara.items() if banyak >= max(3, len(halaman) / 3)}


def _pola(teks: str) -> str:
    return re.sub(r"\d+", "#", " ".join(teks.split()).casefold())


def _dibuang(satu: Potongan, letak: int, banyak: int, berulang: set[str]) -> bool:
    if 2 <= letak < banyak - 2:
        return False
    teks = satu.teks.strip()
    nomor = re.fullmatch(r"(?:halaman|hal\.?)?\s*[-–|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–|]?", teks,
                         re.IGNORECASE)  # fmt: skip
    return bool(nomor) or _pola(teks) in berulang
