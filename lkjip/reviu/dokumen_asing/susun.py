"""From lines and tables to a document: headings, captions, lists, paragraphs, contents lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lkjip.rumus.uji.dokumen import (
    BarisTabel,
    Butir,
    DokumenKlaim,
    Entri,
    Kepala,
    Keterangan,
    Paragraf,
    Posisi,
    Tabel,
    Unsur,
)

from .daftar import PembacaDaftar
from .mentah import BarisMentah, Mentah, TabelMentah
from .pola import (
    BUKAN_JUDUL,
    POLA_BAB,
    POLA_BAB_ROMAWI,
    POLA_BUTIR,
    POLA_DAFTAR,
    POLA_DEPAN,
    POLA_GARIS,
    POLA_KETERANGAN,
    POLA_SUBBAB,
    POLA_SUBBAB_HURUF,
    jenis_keterangan,
    judul_subbab,
    polos,
    rapikan_nomor,
)
from .sistematika import turunkan_bab_sistematika

POLA_TERBELAH = re.compile(r"([^\W\d_]{2,})-$")
BARIS_PENUH = 60
"""A line of so many letters in a paragraph was broken by the margin, not by its writer."""
AKHIR_KALIMAT = (".", "!", "?", ":", ";")
KEPALA_TERBANYAK = 4


def susun(
    mentah: Iterable[Mentah], *, catatan: tuple[str, ...] = (), halaman_asli: bool = False
) -> DokumenKlaim:
    """Assemble the document. Takes any text; what it does not recognise is a paragraph."""
    penyusun = Penyusun()
    for isi in mentah:
        if isinstance(isi, TabelMentah):
            penyusun.terima_tabel(isi)
        else:
            penyusun.terima_baris(isi)
    penyusun.selesai()
    unsur = turunkan_bab_sistematika(penyusun.unsur)
    return DokumenKlaim(tuple(unsur), catatan, halaman_asli)


@dataclass(slots=True)
class _Alinea:
    potongan: list[str] = field(default_factory=list)
    peta: list[tuple[int, Posisi]] = field(default_factory=list)
    panjang: int = 0

    def tambah(self, teks: str, posisi: Posisi) -> None:
        if self.potongan:
            self._sambung(teks)
        self.peta.append((self.panjang, posisi))
        self.potongan.append(teks)
        self.panjang += len(teks)

    def _sambung(self, teks: str) -> None:
        """A blank, unless the line above was broken within a word: "Pang-" | "kalpinang"; a word
        said twice ("masing-" | "masing") keeps its hyphen."""
        lalu = self.potongan[-1]
        terbelah = POLA_TERBELAH.search(lalu)
        if terbelah is None or not teks[:1].islower():
            self.potongan.append(" ")
            self.panjang += 1
        elif not teks.startswith(terbelah[1].casefold()):
            self.potongan[-1] = lalu[:-1]
            self.panjang -= 1

    @property
    def akhir(self) -> str:
        """The last line."""
        return self.potongan[-1]

    @property
    def teks(self) -> str:
        return "".join(self.potongan)


class Penyusun:
    """State of the assembly: the open paragraph, list item, caption or contents list."""

    def __init__(self) -> None:
        self.unsur: list[Unsur] = []
        self._alinea: _Alinea | None = None
        self._butir: tuple[str, int] | None = None  # marker and list of the open item
        self._judul: Keterangan | None = None  # caption whose title may go on
        self._jeda = True
        self._daftar: PembacaDaftar | None = None
        self._bab_tanpa_judul: Kepala | None = None
        self._nomor_daftar = 0
        self._urutan: dict[str, tuple[str, int]] = {}  # marker kind → last marker, list

    # --- input ---

    def terima_baris(self, baris: BarisMentah) -> None:
        teks = polos(baris.teks)
        if not teks or POLA_GARIS.fullmatch(teks):
            self._jeda = True
            return
        if self._daftar is not None:
            if self._terima_daftar(baris, teks):
                return
            self._tutup_daftar()
        if POLA_DAFTAR.fullmatch(teks.rstrip(" .:")):
            self._tutup()
            self._daftar = PembacaDaftar(POLA_DAFTAR.fullmatch(teks.rstrip(" .:"))[1])
            self.unsur.append(Kepala("", teks, 0, baris.posisi, teks))
            return
        if not (self._lanjut_judul_bab(baris, teks) or self._kepala(baris, teks)
                or self._keterangan(baris, teks) or self._butir_baru(baris, teks)):  # fmt: skip
            self._prosa(baris, teks)
        self._jeda = baris.utuh

    def terima_tabel(self, tabel: TabelMentah) -> None:
        if self._daftar is not None and self._daftar.terima_tabel(tabel):
            return
        if self._daftar is not None:
            self._tutup_daftar()
        terakhir = self.unsur[-1] if self.unsur else None
        if tabel.lanjutan and isinstance(terakhir, Tabel) and self._alinea is None:
            baris = _tanpa_kepala_ulang(terakhir.baris, tabel.baris)
            self.unsur[-1] = Tabel(
                (*terakhir.baris, *_tandai_sambungan(baris)), terakhir.posisi, terakhir.judul
            )
            return
        self._tutup()
        self.unsur.append(Tabel(tabel.baris, tabel.posisi, self._judul_tabel()))
        self._jeda = True

    def selesai(self) -> None:
        if self._daftar is not None:
            self._tutup_daftar()
        self._tutup()

    # --- contents lists ---

    def _terima_daftar(self, baris: BarisMentah, teks: str) -> bool:
        if POLA_DAFTAR.fullmatch(teks.rstrip(" .:")):
            return False
        return self._daftar.terima(baris)

    def _tutup_daftar(self) -> None:
        self.unsur.extend(self._daftar.entri())
        self._daftar = None
        self._jeda = True

    # --- kinds of lines ---

    def _lanjut_judul_bab(self, baris: BarisMentah, teks: str) -> bool:
        bab = self._bab_tanpa_judul
        self._bab_tanpa_judul = None
        if bab is None or len(teks.split()) > 12 or teks.endswith((".", ":", ";")):
            return False
        if POLA_BAB.fullmatch(teks) or POLA_SUBBAB.fullmatch(teks):
            return False
        self.unsur[self.unsur.index(bab)] = Kepala(
            bab.nomor, teks, bab.tingkat, bab.posisi, f"{bab.teks} {teks}"
        )
        return True

    def _kepala(self, baris: BarisMentah, teks: str) -> bool:
        kepala = self._baca_kepala(baris, teks)
        if kepala is None:
            return False
        self._tutup()
        self._urutan.clear()
        self.unsur.append(kepala)
        if kepala.tingkat == 1 and not kepala.judul:
            self._bab_tanpa_judul = kepala
        return True

    def _baca_kepala(self, baris: BarisMentah, teks: str) -> Kepala | None:
        bab = POLA_BAB.fullmatch(teks)
        berkepala = bab and (teks.startswith("BAB") or baris.kepala) and len(teks) < 120
        if berkepala and (not bab[2] or bab[2][:1].isupper()):
            return Kepala(bab[1].upper(), bab[2].strip(" ."), 1, baris.posisi, teks)
        romawi = POLA_BAB_ROMAWI.fullmatch(teks.upper() if baris.kepala == 1 else teks)
        if romawi and len(teks) < 90:
            judul = teks[-len(romawi[2]) :]
            return Kepala(romawi[1], judul.strip(" ."), 1, baris.posisi, teks)
        if POLA_DEPAN.fullmatch(teks.rstrip(" .:")) and teks.isupper():
            return Kepala("", teks, 0, baris.posisi, teks)
        sub = POLA_SUBBAB.fullmatch(teks)
        bebas = self._jeda or self._alinea is None
        if sub and (baris.kepala is not None or bebas) and judul_subbab(sub[2]):
            nomor = rapikan_nomor(sub[1])
            return Kepala(nomor, sub[2].strip(" ."), 1 + nomor.count("."), baris.posisi, teks)
        if baris.kepala is not None:
            return self._kepala_bergaya(baris, teks)
        huruf = POLA_SUBBAB_HURUF.fullmatch(teks)
        if huruf and bebas and judul_subbab(huruf[2]) and not teks.endswith("."):
            # "A. Capaian Kinerja" opens a section, unless a list of capital letters is running.
            return Kepala(huruf[1], huruf[2].strip(" ."), 2, baris.posisi, teks)
        return None

    def _kepala_bergaya(self, baris: BarisMentah, teks: str) -> Kepala | None:
        if POLA_KETERANGAN.match(teks) or len(teks) > 160:
            return None
        huruf = re.fullmatch(r"([A-Za-z]|\d{1,2})\s?[.)]\s+(.*)", teks)
        nomor, judul = (huruf[1], huruf[2]) if huruf else ("", teks)
        return Kepala(nomor, judul, max(1, baris.kepala), baris.posisi, teks)

    def _keterangan(self, baris: BarisMentah, teks: str) -> bool:
        cocok = POLA_KETERANGAN.match(teks)
        if cocok and cocok.end() == len(teks) and not _kalimat_rujukan(cocok[3]):
            if self._terbuka() and self._butir is None and self._rujukan(cocok):
                return False  # a reference that a wrapped line happens to begin with
            self._tutup()
            self._judul = Keterangan(
                jenis_keterangan(cocok[1]),
                rapikan_nomor(cocok[2]),
                cocok[3].strip(" ."),
                baris.posisi,
                teks,
            )
            self.unsur.append(self._judul)
            return True
        judul = self._judul
        if judul is None or POLA_SUBBAB.fullmatch(teks):
            self._judul = None
            return False
        if (self._jeda and judul.judul) or len(teks) > 200:
            self._judul = None
            return False
        if judul.judul and len(judul.judul) + len(teks) > 320:
            self._judul = None
            return False
        baru = Keterangan(
            judul.jenis,
            judul.nomor,
            f"{judul.judul} {teks}".strip(" ."),
            judul.posisi,
            f"{judul.teks} {teks}",
        )
        self.unsur[self.unsur.index(judul)] = baru
        self._judul = baru
        return True

    def _rujukan(self, cocok: re.Match[str]) -> bool:
        """Whether "Tabel 3.2. Rata-rata …" ends the sentence of a full line above."""
        rapat = cocok.string[cocok.end(2) : cocok.end(2) + 1] == "."
        return cocok[1][0].islower() or (rapat and len(self._alinea.akhir) >= BARIS_PENUH)

    def _terbuka(self) -> bool:
        """Whether a paragraph is open in the middle of a sentence."""
        return (
            self._alinea is not None
            and not self._jeda
            and not self._alinea.teks.endswith(AKHIR_KALIMAT)
        )

    def _butir_baru(self, baris: BarisMentah, teks: str) -> bool:
        cocok = POLA_BUTIR.fullmatch(teks)
        if cocok is None or not (cocok["bulat"] or cocok["tanda"]):
            return False
        tanda = cocok["tanda"] or "-"
        if not cocok["bulat"] and self._terbuka() and self._butir is None:
            return False  # a wrapped line that begins with "2. "
        self._tutup()
        self._alinea = _Alinea()
        self._alinea.tambah(cocok["isi"], baris.posisi)
        self._butir = (tanda, self._pilih_daftar(tanda))
        return True

    def _pilih_daftar(self, tanda: str) -> int:
        macam = "angka" if tanda.isdigit() else ("huruf" if tanda != "-" else "bulat")
        lalu = self._urutan.get(macam)
        if macam == "bulat":
            lanjut = lalu is not None and isinstance(self._akhir(), Butir)
        else:
            lanjut = lalu is not None and _berikutnya(lalu[0], tanda)
        if lanjut:
            nomor = lalu[1]
        else:
            self._nomor_daftar += 1
            nomor = self._nomor_daftar
            if macam == "angka":
                self._urutan.pop("huruf", None)
        self._urutan[macam] = (tanda, nomor)
        return nomor

    def _prosa(self, baris: BarisMentah, teks: str) -> None:
        self._judul = None
        if self._alinea is not None and self._menyambung(teks):
            self._alinea.tambah(teks, baris.posisi)
            return
        self._tutup()
        self._alinea = _Alinea()
        self._alinea.tambah(teks, baris.posisi)

    def _menyambung(self, teks: str) -> bool:
        """Whether the line goes on with the open paragraph, across a page break too."""
        if not self._jeda:
            return True
        lalu = self._alinea.teks
        if lalu.endswith(AKHIR_KALIMAT):
            return False
        return (teks[:1].islower() or teks[:1] in "(“") or (
            len(lalu) > 90 and not lalu.isupper() and not teks.isupper() and len(teks) > 25
        )

    # --- closing ---

    def _akhir(self) -> Unsur | None:
        return self.unsur[-1] if self.unsur else None

    def _tutup(self) -> None:
        self._judul = None
        alinea, butir = self._alinea, self._butir
        self._alinea = self._butir = None
        if alinea is None:
            return
        awal = alinea.peta[0][1]
        if butir is not None:
            self.unsur.append(Butir(butir[0], alinea.teks, awal, butir[1], tuple(alinea.peta)))
        else:
            self.unsur.append(Paragraf(alinea.teks, awal, tuple(alinea.peta)))

    def _judul_tabel(self) -> Keterangan | None:
        for unsur in reversed(self.unsur[-4:]):
            if isinstance(unsur, Keterangan):
                return unsur if unsur.jenis == "tabel" else None
            if isinstance(unsur, Tabel | Kepala) or (
                isinstance(unsur, Paragraf) and len(unsur.teks) > 120
            ):
                return None
        return None


def _tandai_sambungan(baris: tuple[BarisTabel, ...]) -> tuple[BarisTabel, ...]:
    if not baris:
        return ()
    return (BarisTabel(baris[0].sel, baris[0].posisi, sambungan=True), *baris[1:])


def _tanpa_kepala_ulang(
    lama: tuple[BarisTabel, ...], baru: tuple[BarisTabel, ...]
) -> tuple[BarisTabel, ...]:
    """The rows of a continuation without the head that is printed again on its page."""
    letak = 0
    while letak < min(len(lama), len(baru), KEPALA_TERBANYAK) and _sama(lama[letak], baru[letak]):
        letak += 1
    return baru[letak:]


def _sama(satu: BarisTabel, dua: BarisTabel) -> bool:
    return [s.teks for s in satu.sel] == [s.teks for s in dua.sel]


def _berikutnya(lalu: str, kini: str) -> bool:
    if lalu.isdigit() and kini.isdigit():
        return int(kini) == int(lalu) + 1
    return len(lalu) == len(kini) == 1 and ord(kini) == ord(lalu) + 1


def _kalimat_rujukan(sisa: str) -> bool:
    """Whether "Tabel 3.1 …" is the start of a sentence about the table, not its caption."""
    bersih = sisa.strip()
    if bersih and BUKAN_JUDUL.match(bersih):
        return True
    return bersih.endswith((".", ":")) and len(bersih.split()) > 14


__all__ = ["Entri", "Penyusun", "susun"]
