"""Reading rows of the budget workbook: texts, figures, codes; what is wrong is told by cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..impor.baca import Bacaan
from ..impor.buku import Lembar
from ..impor.jenis import Baris, DaftarMasalah, Keparahan, Masalah, NilaiSel, alamat
from ..impor.konteks import Konteks
from ..impor.nilai import baca_persen, baca_rupiah
from ..keadaan import Keadaan, Simpul
from ..kode import is_kode, rapikan_kode
from . import bentuk as b


@dataclass(slots=True)
class LembarBuku:
    """A sheet of the workbook: its head's row and title → column."""

    lembar: Lembar
    kepala: int
    kolom: dict[str, int]
    subjek: str = ""


@dataclass(slots=True)
class BarisBuku:
    """A row with its texts and figures by title of the column."""

    milik: LembarBuku
    baris: Baris

    def teks(self, judul: str) -> str:
        sel = self.baris.sel.get(self.milik.kolom.get(judul, -1))
        return sel.teks.strip() if sel else ""

    def jenis(self, judul: str) -> str:
        sel = self.baris.sel.get(self.milik.kolom[judul])
        return sel.jenis if sel else "kosong"

    def sel(self, judul: str) -> str:
        return alamat(self.baris.nomor, self.milik.kolom[judul])


@dataclass(slots=True)
class JuruBuku:
    """What the readers of all sheets share. `tempat`: path of codes → (node, cell of its code);
    `tampil`: rows for the preview."""

    bacaan: Bacaan
    konteks: Konteks
    masalah: DaftarMasalah
    tampung: Callable[..., None]
    rencana: Keadaan = field(default_factory=Keadaan)
    tempat: dict[tuple[str, ...], tuple[Simpul, str]] = field(default_factory=dict)
    tampil: list[dict[str, Any]] = field(default_factory=list)

    def jalur(self, baris: BarisBuku, dalam: int) -> tuple[str, ...] | None:
        """(urusan, programme, …) of a row, `dalam` codes deep."""
        urusan = rapikan_kode(baris.teks(b.URUSAN))
        if urusan not in self.konteks.urusan:
            self.lapor_baris(
                baris,
                b.URUSAN,
                "urusan_tak_dikenal",
                f"Urusan {urusan or '(kosong)'} belum dikenal portal. Perbaiki kodenya, atau minta "
                "administrator menambahkan urusan itu.",
            )
            return None
        jalur = [urusan]
        for judul in b.KODE[:dalam]:
            kode = rapikan_kode(baris.teks(judul))
            if not is_kode(kode):
                self.lapor_baris(
                    baris, judul, "kode_rusak", f"{judul} “{kode[:40]}” bukan kode. Isi kodenya."
                )
                return None
            jalur.append(kode)
        return tuple(jalur)

    def cari(self, baris: BarisBuku, judul_kode: tuple[str, ...]) -> tuple[Simpul, tuple] | None:
        """The node that a row of another sheet speaks of."""
        dalam = max((n for n, j in enumerate(judul_kode, 1) if baris.teks(j)), default=0)
        jalur = self.jalur(baris, max(dalam, 1))
        if jalur is None:
            return None
        if jalur not in self.tempat:
            self.lapor_baris(
                baris,
                judul_kode[max(dalam, 1) - 1],
                "kode_tak_dikenal",
                f"Kode {' › '.join(jalur[1:])} (urusan {jalur[0]}) tidak ada di lembar "
                f"“{b.ANGGARAN}”. Tambahkan barisnya di sana, atau perbaiki kodenya.",
            )
            return None
        return self.tempat[jalur][0], jalur

    def baris(self, milik: LembarBuku, pertama: str) -> Iterator[BarisBuku]:
        """Rows below the head that speak of something; totals and notes are passed over."""
        kolom = set(milik.kolom.values())
        for baris in self.bacaan.baris(milik.lembar, kolom):
            satu = BarisBuku(milik, baris)
            if baris.nomor > milik.kepala and len(baris.sel) > 1 and satu.teks(pertama) != b.JUMLAH:
                yield satu

    def uang(self, baris: BarisBuku, judul: str, *, negatif: bool = False) -> NilaiSel | None:
        return self._nilai(baris, judul, baca_rupiah, negatif=negatif)

    def persen(self, baris: BarisBuku, judul: str) -> NilaiSel | None:
        return self._nilai(baris, judul, baca_persen, fakta=True)

    def _nilai(self, baris: BarisBuku, judul: str, cara: Callable, **pilihan) -> NilaiSel | None:
        sel = baris.baris.sel.get(baris.milik.kolom[judul])
        nama = baris.milik.lembar.nama
        nilai, masalah = cara(sel, nama, baris.sel(judul), sebutan=judul, **pilihan)
        self.masalah.tambah_semua(masalah)
        return nilai

    def bulat(self, baris: BarisBuku, judul: str) -> int:
        teks = baris.teks(judul).removesuffix(".0")
        return int(teks) if teks.isdecimal() and len(teks) < 5 else 0

    def catat(
        self, baris: BarisBuku, jenis: str, kode: str, nama: str, isi: list[tuple[str, NilaiSel]]
    ) -> None:
        self.tampil.append(
            {
                "lembar": baris.milik.lembar.nama,
                "nomor": baris.baris.nomor,
                "jenis": jenis,
                "kode": kode[:60],
                "uraian": nama[:300],
                "isi": [
                    {
                        "kolom": k,
                        "sel": n.sel,
                        "teks": n.teks,
                        "nilai": None if n.nilai is None else format(n.nilai, "f"),
                    }
                    for k, n in isi
                ],
            }
        )

    def tuang(self) -> None:
        """Hand the rows to the preview, each with the worst that was found in it."""
        parah: dict[tuple[str, int], int] = {}
        for m in self.masalah.semua:
            nomor = m.sel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            if nomor.isdecimal():
                kunci = (m.lembar, int(nomor))
                parah[kunci] = max(parah.get(kunci, 0), m.keparahan)
        for satu in self.tampil:
            self.tampung(**satu, keparahan=parah.get((satu["lembar"], satu["nomor"]), 0))

    def lapor_baris(
        self,
        baris: BarisBuku,
        judul: str,
        kode: str,
        pesan: str,
        parah: Keparahan = Keparahan.GALAT,
    ) -> None:
        nama = baris.milik.lembar.nama
        self.lapor(nama, baris.sel(judul), kode, pesan, baris.teks(judul)[:60], parah)

    def lapor(
        self,
        lembar: str,
        sel: str,
        kode: str,
        pesan: str,
        dibaca: str = "",
        parah: Keparahan = Keparahan.GALAT,
    ) -> None:
        self.masalah.tambah(Masalah(kode, parah, lembar, sel, pesan, dibaca))
