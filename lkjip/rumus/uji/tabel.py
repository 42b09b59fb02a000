"""From a printed table to columns with roles and logical rows.

Undoes what printing does: heads over several rows, column numbers (1) (2) (3), heads repeated
after a page break, rows and codes torn apart by it, cells that slid one column aside.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .bilangan import Bilangan, baca_bilangan
from .dokumen import BarisTabel, Cetakan, Posisi, Tabel
from .kata import normal
from .peran import KATA_KEPALA, PERAN_NILAI, PERAN_TEKS, KepalaKolom, Peran, baca_kepala
from .temuan import Lokasi

POLA_INDEKS = re.compile(r"\(?\s*(\d{1,2}|[a-p])\s*\)?(?:\s*[=(:].*)?")
POLA_KODE = re.compile(
    r"\d{1,4}(?:\s*[.\-/]\s*\d{1,4})*\s*[.)]?|[A-Za-z]\s*[.)]|[IVXL]{1,5}\s*[.)]?"
)
POLA_KODE_NAMA = re.compile(r"(\d{1,2}(?:\s?\.\s?(?:\d{1,4}|[xX]{1,2})){1,6})\.?\s+([^\W\d_].*)")
POLA_TAHUN = re.compile(r"(?:tahun|ta|thn)?\s*20\d\d\s*(?:\(.*\))?", re.IGNORECASE)
POLA_JUMLAH = re.compile(
    r"(?:sub ?)?(?:grand )?(?:jumlah|total|jml)(?: (?:total|seluruhnya|keseluruhan|besar|umum|"
    r"akhir|jumlah|anggaran|belanja|belanja daerah|pegawai|program|seluruh program|seluruh|"
    r"kegiatan|dan|realisasi|pns|asn|[ivx]+|[a-h]|\d+))*"
)
POLA_RERATA = re.compile(
    r"(?:nilai |persentase |capaian )?(?:rata ?rata|rerata)(?: (?:capaian|kinerja|persentase|nilai|"
    r"total|keseluruhan|semua|seluruh|per|sasaran|strategis|program|indikator|tingkat|utama|"
    r"realisasi|serapan|fisik|keuangan|anggaran|dinas|opd|tahun|[ivx]+|\d+))*"
)
KEPALA_TERBANYAK = 6


@dataclass(slots=True)
class SelNilai:
    """A cell that holds a number."""

    cetak: Cetakan
    bilangan: Bilangan


@dataclass(slots=True)
class BarisIsi:
    """A logical row: code, words per text role, and its numbers by column."""

    urut: int
    kode: str
    teks: dict[int, str]
    nilai: dict[int, SelNilai]
    posisi: Posisi
    jenis: str = "isi"  # isi, jumlah, rerata, kelompok
    mentah: str = ""
    penanda: str = ""
    uraian: str = ""
    semua_sel: tuple[str, ...] = ()
    liar: bool = False  # it has numbers whose column is lost

    @property
    def lokasi(self) -> Lokasi:
        return self.posisi.lokasi(self.mentah)

    @property
    def sebutan(self) -> str:
        nama = self.uraian or self.mentah
        return f"{self.kode} {nama}".strip()


@dataclass(slots=True)
class TabelBaca:
    """A table with its columns and logical rows."""

    asal: Tabel
    kolom: tuple[KepalaKolom, ...]
    baris: list[BarisIsi] = field(default_factory=list)
    nomor: int = 0

    @property
    def sebutan(self) -> str:
        return self.asal.sebutan

    @property
    def judul(self) -> str:
        return self.asal.judul.judul if self.asal.judul else ""

    def kolom_peran(self, *peran: Peran) -> list[KepalaKolom]:
        return [isi for isi in self.kolom if isi.peran in peran]

    def teks(self, baris: BarisIsi, *peran: Peran) -> str:
        """The words of a row in the first column of one of these roles."""
        for kolom in self.kolom_peran(*peran):
            if baris.teks.get(kolom.indeks):
                return baris.teks[kolom.indeks]
        return ""


def baca_tabel(tabel: Tabel, nomor: int = 0) -> TabelBaca:
    """Interpret a printed table. Never raises; an unreadable table has no value columns."""
    baris = [isi for isi in tabel.baris if any(sel.teks.strip(" -–:|") for sel in isi.sel)]
    lebar = max((len(isi.sel) for isi in baris), default=0)
    kepala = _baris_kepala(baris)
    jalur = _jalur_kepala(kepala, lebar)
    tertulis = {tuple(normal(s.teks) for s in isi.sel if s.teks.strip()) for isi in kepala}
    isi = [
        satu
        for satu in baris[len(kepala) :]
        if not _indeks_kolom(satu)
        and tuple(normal(s.teks) for s in satu.sel if s.teks.strip()) not in tertulis
    ]
    kolom = _selaraskan([baca_kepala(i, jalur[i]) for i in range(lebar)], isi, lebar)
    hasil = TabelBaca(tabel, tuple(kolom), nomor=nomor)
    for satu in isi:
        _tambah_baris(hasil, satu)
    _luruskan_pecahan(hasil, lebar)
    _buang_kembar(hasil)
    return hasil


def _buang_kembar(tabel: TabelBaca) -> None:
    """Drop a row printed again, word for word, on the next page."""
    for satu, dua in zip(tabel.baris[:-1], tabel.baris[1:], strict=True):
        if len(satu.mentah) > 25 and satu.mentah == dua.mentah:
            tabel.baris.remove(dua)


def _luruskan_pecahan(tabel: TabelBaca, lebar: int) -> None:
    """Rows after a page break may have lost an empty column: put their numbers back.

    Where numbers are missing too nobody can tell which column they belong to: such a row keeps
    its numbers in `liar` and makes the sums of the table unknown.
    """
    penuh = [b for b in tabel.baris if len(b.semua_sel) == lebar and b.jenis != "kelompok"]
    kurang = [b for b in tabel.baris if len(b.semua_sel) < lebar and b.nilai]
    if not penuh or not kurang:
        return
    kolom = sorted({i for b in penuh for i in b.nilai})
    for baris in kurang:
        asing = [i for i in baris.nilai if i not in kolom]
        if not asing:
            continue
        isi = [baris.nilai[i] for i in sorted(baris.nilai)]
        if len(isi) == len(kolom):
            baris.nilai = dict(zip(kolom, isi, strict=True))
        else:
            baris.liar, baris.nilai = True, {}


def _angka_isi(teks: str) -> bool:
    """Whether a cell of this text belongs to the body: a number that is no year and no index."""
    polos = teks.strip()
    if not polos or POLA_TAHUN.fullmatch(polos) or polos.startswith("("):
        return False
    baca = baca_bilangan(polos)
    return baca is not None and not baca.nihil


def _indeks_kolom(baris: BarisTabel) -> bool:
    isi = [sel.teks.strip() for sel in baris.sel if sel.teks.strip()]
    if len(isi) < 2:
        return False
    cocok = [POLA_INDEKS.fullmatch(teks) for teks in isi]
    if not all(cocok):
        return False
    awal = [satu[1] for satu in cocok if satu]
    if not all(teks.isdigit() for teks in awal):
        if not baris.sel[0].teks.strip():
            return False  # labels of columns under one head
        return awal == [chr(ord(awal[0]) + i) for i in range(len(awal))] and awal[0] == "a"
    nomor = [int(teks) for teks in awal]
    naik = all(0 < b - a <= 2 for a, b in zip(nomor, nomor[1:], strict=False))
    return nomor[0] in (0, 1, 2) and naik


def _baris_kepala(baris: Sequence[BarisTabel]) -> list[BarisTabel]:
    for nomor, satu in enumerate(baris[:KEPALA_TERBANYAK]):
        sebelum = baris[:nomor]
        if nomor and _indeks_kolom(satu) and not any(_ada_angka(isi) for isi in sebelum):
            return list(sebelum)
    hasil: list[BarisTabel] = []
    for nomor, satu in enumerate(baris[:KEPALA_TERBANYAK]):
        isi = [sel.teks.strip() for sel in satu.sel if sel.teks.strip()]
        if _ada_angka(satu):
            break
        tahun = all(POLA_TAHUN.fullmatch(teks) for teks in isi)
        if (
            nomor == 0
            or (len(isi) > 1 and (tahun or _kata_kepala(isi)))
            or _anak_kepala(satu, baris[nomor + 1 : nomor + 2])
        ):
            hasil.append(satu)
        else:
            break
    return hasil


def _anak_kepala(satu: BarisTabel, berikut: Sequence[BarisTabel]) -> bool:
    """A second head row of short labels ("a", "b", "c") over columns of numbers."""
    isi = [i for i, sel in enumerate(satu.sel) if sel.teks.strip()]
    if len(isi) < 2 or 0 in isi or not berikut:
        return False
    bawah = berikut[0].sel
    return all(
        len(satu.sel[i].teks) <= 25 and i < len(bawah) and _angka_isi(bawah[i].teks) for i in isi
    )


def _ada_angka(baris: BarisTabel) -> bool:
    return any(_angka_isi(sel.teks) for sel in baris.sel)


def _kata_kepala(isi: list[str]) -> bool:
    kepala = [
        len(teks.split()) <= 8
        and bool(KATA_KEPALA.search(normal(teks)) or POLA_TAHUN.fullmatch(teks))
        for teks in isi
    ]
    return sum(kepala) >= 0.6 * len(kepala)


def _jalur_kepala(kepala: list[BarisTabel], lebar: int) -> list[tuple[str, ...]]:
    grid = [[sel.teks.strip() for sel in satu.sel] for satu in kepala]
    grid = [satu + [""] * (lebar - len(satu)) for satu in grid]
    for tingkat, satu in enumerate(grid[:-1]):
        for kolom in range(1, lebar):
            bawah = any(lain[kolom] for lain in grid[tingkat + 1 :])
            kiri_bawah = any(lain[kolom - 1] for lain in grid[tingkat + 1 :])
            if not satu[kolom] and bawah and kiri_bawah and satu[kolom - 1]:
                satu[kolom] = satu[kolom - 1]
    return [tuple(satu[kolom] for satu in grid if satu[kolom]) for kolom in range(lebar)]


def _selaraskan(kolom: list[KepalaKolom], isi: list[BarisTabel], lebar: int) -> list[KepalaKolom]:
    """Put the heads over the columns whose content they describe."""
    angka, teks, kode = _golongkan(kolom, isi, lebar)
    hasil = list(kolom)
    nilai = [i for i in range(lebar) if kolom[i].peran in PERAN_NILAI and kolom[i].judul]
    if nilai != angka and len(nilai) == len(angka) and set(nilai) - set(angka):
        hasil = _pindah(hasil, nilai, angka)
    kata = [i for i in range(lebar) if hasil[i].peran in PERAN_TEKS and hasil[i].judul]
    lepas = [i for i in kata if i not in teks]
    if lepas and len(kata) == len(teks):
        hasil = _pindah(hasil, kata, teks)
    else:
        for i in lepas:
            kosong = next((j for j in teks if j > i and not hasil[j].judul), None)
            if kosong is not None:
                hasil = _pindah(hasil, [i], [kosong])
    for indeks in teks:
        if hasil[indeks].peran in (Peran.NOMOR, Peran.KODE):
            hasil[indeks] = replace(hasil[indeks], peran=Peran.URAIAN)
    for indeks in kode:
        if hasil[indeks].peran not in (Peran.NOMOR, Peran.KODE):
            hasil[indeks] = replace(hasil[indeks], peran=Peran.KODE)
    return hasil


def _golongkan(
    kolom: list[KepalaKolom], isi: list[BarisTabel], lebar: int
) -> tuple[list[int], list[int], list[int]]:
    """Which columns hold numbers, words and codes."""
    angka, teks, kode = [], [], []
    for indeks in range(lebar):
        sel = [
            baris.sel[indeks].teks.strip()
            for baris in isi
            if indeks < len(baris.sel) and sum(bool(s.teks.strip()) for s in baris.sel) > 1
        ]
        berangka = [satu for satu in sel if satu and baca_bilangan(satu) is not None]
        sel = [satu for satu in sel if satu.strip("-–— ")]
        berkode = [satu for satu in sel if POLA_KODE.fullmatch(satu)]
        if not sel and not berangka:
            continue
        if kolom[indeks].peran in (Peran.NOMOR, Peran.KODE):
            # One column may hold code and name together: then its words matter more.
            (kode if 2 * len(berkode) >= len(sel) else teks).append(indeks)
        elif not angka and _mirip_kode(kolom[indeks], sel, berkode):
            kode.append(indeks)
        elif sum(baca_bilangan(satu) is not None for satu in sel) > 0.5 * len(sel) or not sel:
            angka.append(indeks)
        else:
            teks.append(indeks)
    return angka, teks, kode


def _mirip_kode(kolom: KepalaKolom, sel: list[str], berkode: list[str]) -> bool:
    """Whether codelike cells are codes: dotted or spaced pieces, or rising numbers at the left."""
    if (kolom.peran in PERAN_NILAI and kolom.judul) or len(berkode) <= 0.6 * len(sel):
        return False
    if any(re.search(r"\d\s*[.)]\s*$|\d \. \d|[A-Za-z]\s*[.)]", satu) for satu in berkode):
        return True
    if kolom.indeks == 0:
        return True
    return kolom.peran == Peran.URAIAN and all(
        re.fullmatch(r"\d{1,2}(\.\d{1,4})*", satu) for satu in berkode
    )


def _pindah(kolom: list[KepalaKolom], dari: list[int], ke: list[int]) -> list[KepalaKolom]:
    hasil = list(kolom)
    asal = [kolom[i] for i in dari]
    for i in dari:
        hasil[i] = KepalaKolom(i, "", Peran.LAIN)
    for isi, i in zip(asal, ke, strict=False):
        hasil[i] = replace(isi, indeks=i)
    return hasil


def _tambah_baris(tabel: TabelBaca, baris: BarisTabel) -> None:
    kode_kolom = [k.indeks for k in tabel.kolom if k.peran == Peran.KODE] or [
        k.indeks for k in tabel.kolom if k.peran == Peran.NOMOR
    ]
    kode, teks, nilai = [], {}, {}
    nilai_kolom = {k.indeks for k in tabel.kolom if k.peran not in PERAN_TEKS}
    for indeks, sel in enumerate(baris.sel):
        isi = sel.teks.strip().strip("*").strip()
        if not isi:
            continue
        if indeks in kode_kolom and POLA_KODE.fullmatch(isi):
            kode.append(isi)
            continue
        baca = baca_bilangan(isi) if indeks in nilai_kolom else None
        if baca is not None and tabel.kolom[indeks].peran not in (Peran.NOMOR, Peran.SATUAN):
            nilai[indeks] = _sel_nilai(baca, isi, sel.posisi, baris)
        else:
            teks[indeks] = isi
    if not kode:
        _pisah_kode(tabel, kode, teks)
    satu = BarisIsi(
        len(tabel.baris),
        _rapikan_kode(kode),
        teks,
        nilai,
        baris.posisi,
        mentah=baris.teks,
        penanda="".join(kode),
        semua_sel=tuple(sel.teks for sel in baris.sel),
    )
    if _sambungan(tabel, satu, baris):
        _gabung(tabel.baris[-1], satu)
        _simpulkan(tabel, tabel.baris[-1])
        return
    _simpulkan(tabel, satu)
    tabel.baris.append(satu)


def _pisah_kode(tabel: TabelBaca, kode: list[str], teks: dict[int, str]) -> None:
    """A code that stands in the cell of the name: "1.02.01 Program Penunjang …"."""
    for kolom in tabel.kolom:
        if kolom.peran in PERAN_TEKS and kolom.indeks in teks:
            cocok = POLA_KODE_NAMA.fullmatch(teks[kolom.indeks])
            if cocok:
                kode.append(cocok[1])
                teks[kolom.indeks] = cocok[2]
            return


def _sel_nilai(baca: Bilangan, teks: str, posisi: Posisi, baris: BarisTabel) -> SelNilai:
    lokasi = posisi.lokasi(baris.teks)
    cetak = Cetakan(
        teks, baca.nilai, lokasi, baca.desimal, baca.gaya == "cacat", satuan=baca.satuan
    )
    return SelNilai(cetak, baca)


def _rapikan_kode(potongan: list[str]) -> str:
    bersih = [re.sub(r"\s+", "", isi).strip(".)") for isi in potongan]
    if len(bersih) > 1 and all(
        dua == satu or dua.startswith(f"{satu}.")
        for satu, dua in zip(bersih, bersih[1:], strict=False)
    ):
        bersih = bersih[-1:]  # the number of the sasaran, then that of its indicator
    digabung = ".".join(isi for isi in bersih if isi)
    return re.sub(r"\s*[.\-/]\s*", ".", digabung)


def _simpulkan(tabel: TabelBaca, baris: BarisIsi) -> None:
    peran = {k.indeks: k.peran for k in tabel.kolom}
    kata = [isi for i, isi in sorted(baris.teks.items()) if peran.get(i) in PERAN_TEKS]
    baris.uraian = max(kata, key=len, default="") or " ".join(baris.teks.values())
    n = normal(baris.uraian)
    if n and POLA_JUMLAH.fullmatch(n):
        baris.jenis = "jumlah"
    elif n and POLA_RERATA.fullmatch(n) and baris.nilai:
        baris.jenis = "rerata"
    elif not any(isi.cetak.nilai is not None or isi.bilangan.nihil for isi in baris.nilai.values()):
        baris.jenis = "kelompok"


def _sambungan(tabel: TabelBaca, satu: BarisIsi, baris: BarisTabel) -> bool:
    """Whether a printed row only continues the words of the row before it."""
    if not tabel.baris or satu.nilai or not (satu.teks or satu.kode):
        return False
    lalu = tabel.baris[-1]
    awal = next(iter(satu.teks.values()), "")
    if satu.kode:
        # A code torn in two: "02 ." and, on the next page, "07".
        return lalu.penanda.rstrip().endswith(".") and awal[:1].islower()
    if awal[:1].islower() and not re.match(r"[a-z]\s*[.)]", awal):
        return True
    return baris.sambungan and len(satu.teks) == 1 and bool(lalu.nilai) and ":" not in awal


def _gabung(lalu: BarisIsi, satu: BarisIsi) -> None:
    if satu.kode:
        lalu.kode = f"{lalu.kode.rstrip('.')}.{satu.kode}"
        lalu.penanda = lalu.kode
    for indeks, isi in satu.teks.items():
        sasaran = indeks if indeks in lalu.teks else max(lalu.teks, default=indeks)
        if indeks not in lalu.teks and any(i for i in lalu.teks):
            sasaran = min(lalu.teks, key=lambda i: (abs(i - indeks), i))
        lalu.teks[sasaran] = f"{lalu.teks.get(sasaran, '')} {isi}".strip()
    lalu.mentah = f"{lalu.mentah} {satu.mentah}".strip()
