"""Daftar Isi, Daftar Tabel and Daftar Gambar: entries with number, title and page."""

import re
from dataclasses import replace

from lkjip.rumus.uji.dokumen import Entri, Posisi

from .mentah import BarisMentah, TabelMentah
from .pola import POLA_BAB, POLA_DEPAN, POLA_HALAMAN, POLA_KETERANGAN, polos, rapikan_nomor

POLA_AWAL = re.compile(
    r"(?:BAB\b|Tabel\b|Table\b|Gambar\b|Grafik\b|Bagan\b|Diagram\b|Lampiran\b|\d{1,2}\s?[.)]|"
    r"[A-Z]\s?\.\s|[IVX]{1,4}\s?\.\s|[a-z]\s?[.)]\s)",
    re.IGNORECASE,
)
POLA_NOMOR = re.compile(
    r"((?:\d{1,2}|[IVX]{1,5}(?=\s?\.\s?\d))(?:\s?\.\s?\d{1,2})*|[IVX]{2,5}(?=\s?\.)|[A-Za-z])"
    r"\s?[.)]?\s+(?=[^\W\d_])(.*)"
)
POLA_BERTAHUN = re.compile(r"(?i)\btahun(?:\s+anggaran)?\s+20\d\d$")
POLA_EKOR = re.compile(r"[.…·_\s]{3,}(\d{1,4}|[ivxlcIVXLC]{1,7})")
PANJANG_ENTRI = 260


class PembacaDaftar:
    """Collects the entries of one list until the body begins."""

    def __init__(self, jenis: str) -> None:
        self.jenis = {"grafik": "gambar", "bagan": "gambar", "diagram": "gambar"}.get(
            jenis.casefold(), jenis.casefold()
        )
        self._entri: list[Entri] = []
        self._gantung: tuple[str, Posisi] | None = None
        self._berhalaman = 0
        self._bab_dilihat: set[str] = set()

    def terima(self, baris: BarisMentah) -> bool:
        """Take the line as an entry, or refuse it because the list is over."""
        teks = baris.teks.strip()
        bersih = polos(teks)
        cocok = POLA_HALAMAN.fullmatch(_ratakan(teks))
        halaman = cocok["halaman"] if cocok else ""
        if halaman and re.fullmatch(r"(?i)bab\s*\.?", cocok["judul"].strip()):
            halaman = ""
        if halaman and POLA_BERTAHUN.search(teks):
            halaman = ""  # the title's year, not its page
        if self._ekor(teks):
            return True
        judul = polos(cocok["judul"]).rstrip(" .…") if halaman else bersih.rstrip(" .…")
        if not halaman and self._selesai(bersih):
            return False
        if self.jenis in ("tabel", "gambar") and not self._cocok_jenis(bersih, halaman):
            return False
        if self._gantung is not None:
            awal, posisi = self._gantung
            self._gantung = None
            lanjut = not POLA_AWAL.match(bersih)
            if lanjut and not halaman and len(awal) + len(bersih) < PANJANG_ENTRI:
                self._gantung = (f"{awal} {judul}", posisi)
                return True
            if lanjut:
                self._tambah(f"{awal} {judul}", halaman, posisi, f"{awal} {bersih}")
                return True
            self._tambah(awal, "", posisi, awal)
        if not halaman and POLA_AWAL.match(bersih) and len(bersih) > 12:
            self._gantung = (judul, baris.posisi)
            self._catat_bab(bersih)
            return True
        self._catat_bab(bersih)
        self._tambah(judul, halaman, baris.posisi, bersih)
        return True

    def _ekor(self, teks: str) -> bool:
        """Dots and a page number alone: the page of the entry above."""
        ekor = POLA_EKOR.fullmatch(teks)
        if ekor is None:
            return False
        if self._gantung is not None:
            (awal, posisi), self._gantung = self._gantung, None
            self._tambah(awal, ekor[1], posisi, f"{awal} {polos(teks)}")
            return True
        if self._entri and not self._entri[-1].halaman:
            self._entri[-1] = replace(self._entri[-1], halaman=ekor[1])
            self._berhalaman += 1
            return True
        return False

    def terima_tabel(self, tabel: TabelMentah) -> bool:
        """A contents list that was drawn as a table: every row is an entry."""
        baris = [[sel.teks for sel in isi.sel if sel.teks.strip()] for isi in tabel.baris]
        if sum(bool(isi) and _bentuk_halaman(isi[-1]) for isi in baris) < 0.6 * len(baris):
            return False
        for isi, asal in zip(baris, tabel.baris, strict=True):
            if isi:
                self.terima(BarisMentah("\t".join([" ".join(isi[:-1]), isi[-1]]), asal.posisi))
        return True

    def entri(self) -> list[Entri]:
        if self._gantung is not None:
            self._tambah(self._gantung[0], "", self._gantung[1], self._gantung[0])
            self._gantung = None
        return self._entri

    def _selesai(self, teks: str) -> bool:
        """A line without a page number that can only be the body."""
        if len(teks) > PANJANG_ENTRI:
            return True
        bab = POLA_BAB.fullmatch(teks)
        if bab:
            return self._berhalaman >= 3 or bab[1].upper() in self._bab_dilihat
        if teks.rstrip().endswith(".") and len(teks.split()) > 12 and ".." not in teks:
            return True
        return bool(POLA_DEPAN.fullmatch(teks) and teks != "LAMPIRAN" and self._berhalaman >= 3)

    def _cocok_jenis(self, teks: str, halaman: str) -> bool:
        if POLA_KETERANGAN.match(teks) or self._gantung is not None:
            return True
        if halaman and len(teks.split()) > 1:
            return not POLA_BAB.fullmatch(teks)
        return not self._entri and len(teks) < 40 and not POLA_BAB.match(teks)

    def _catat_bab(self, teks: str) -> None:
        bab = POLA_BAB.match(teks)
        if bab:
            self._bab_dilihat.add(bab[1].upper())

    def _tambah(self, judul: str, halaman: str, posisi: Posisi, teks: str) -> None:
        self._berhalaman += bool(halaman)
        nomor = ""
        if self.jenis in ("tabel", "gambar"):
            cocok = POLA_KETERANGAN.match(judul)
            if cocok:
                nomor, judul = rapikan_nomor(cocok[2]), cocok[3]
        else:
            bab = POLA_BAB.fullmatch(judul)
            angka = POLA_NOMOR.fullmatch(judul)
            if bab:
                nomor, judul = bab[1].upper(), bab[2]
            elif angka:
                nomor, judul = rapikan_nomor(angka[1]), angka[2]
        self._entri.append(Entri(self.jenis, nomor, judul.strip(" ."), halaman, posisi, teks))


def _ratakan(teks: str) -> str:
    return re.sub(r"(?:\.\s?){3,}", " ..... ", teks)


def _bentuk_halaman(teks: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}|[ivxlcIVXLC]{1,7}", teks.strip()))
