"""From a printed table to columns with roles and logical rows.

Undoes what printing does: heads over several rows, column numbers (1) (2) (3), heads repeated
after a page break, rows and codes torn apart by it, cells that slid one column aside.
"""

import re
from dataclasses import dataclass, field, replace

from .bilangan import Bilangan, baca_bilangan
from .dokumen import BarisTabel, Cetakan, Posisi, Tabel
from .kata import normal
from .kepala_tabel import POLA_KODE, baris_kepala, indeks_kolom, jalur_kepala, selaraskan
from .peran import PERAN_TEKS, KepalaKolom, Peran, baca_kepala
from .temuan import Lokasi

POLA_KODE_NAMA = re.compile(r"(\d{1,2}(?:\s?\.\s?(?:\d{1,4}|[xX]{1,2})){1,6})\.?\s+([^\W\d_].*)")
POLA_JUMLAH = re.compile(
    r"(?:sub ?)?(?:grand )?(?:jumlah|total|jml)(?: (?:total|seluruhnya|keseluruhan|besar|umum|"
    r"akhir|jumlah|anggaran|belanja|belanja daerah|pegawai|program|seluruh program|seluruh|"
    r"kegiatan|dan|realisasi|pns|asn|pendapatan|penerimaan|pengeluaran|pembiayaan|penduduk|"
    r"kecamatan|kelurahan|opd|skpd|perangkat daerah|dinas|sasaran|apbd|[ivx]+|[a-h]|\d+))*"
)
POLA_STATUS = re.compile(
    r"(?:(?:tidak|belum|sudah|telah) )?(?:tercapai|mencapai target|memenuhi target|terpenuhi)|"
    r"melampaui(?: target)?|melebihi target|sesuai target"
)
POLA_RERATA = re.compile(
    r"(?:nilai |persentase |capaian )?(?:rata ?rata|rerata)(?: (?:capaian|kinerja|persentase|nilai|"
    r"total|keseluruhan|semua|seluruh|per|sasaran|strategis|program|indikator|tingkat|utama|"
    r"realisasi|serapan|fisik|keuangan|anggaran|dinas|opd|tahun|[ivx]+|\d+))*"
)


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
    tingkat_kolom: int | None = None  # which of several name columns is the last one filled
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
    kepala = baris_kepala(baris)
    jalur = jalur_kepala(kepala, lebar)
    tertulis = {tuple(normal(s.teks) for s in isi.sel if s.teks.strip()) for isi in kepala}
    isi = [
        satu
        for satu in baris[len(kepala) :]
        if not indeks_kolom(satu)
        and tuple(normal(s.teks) for s in satu.sel if s.teks.strip()) not in tertulis
    ]
    kolom = selaraskan([baca_kepala(i, jalur[i]) for i in range(lebar)], isi, lebar)
    judul = normal(tabel.judul.judul) if tabel.judul else ""
    if "target" in judul and "realisasi" not in judul:
        kolom = [_kolom_target(k) for k in kolom]
    kolom = [_kolom_status(k, isi) for k in kolom]
    hasil = TabelBaca(tabel, tuple(kolom), nomor=nomor)
    for satu in isi:
        _tambah_baris(hasil, satu)
    _luruskan_pecahan(hasil, lebar)
    _buang_kembar(hasil)
    return hasil


def _kolom_target(kolom: KepalaKolom) -> KepalaKolom:
    """Under a caption "Target …" a bare year is the target of that year."""
    if kolom.peran == Peran.LAIN and re.fullmatch(r"(?:tahun )?20\d\d", normal(kolom.judul)):
        return replace(kolom, peran=Peran.TARGET)
    return kolom


def _kolom_status(kolom: KepalaKolom, isi: list[BarisTabel]) -> KepalaKolom:
    """A column "Ket." that says of every row whether its target was reached is a category."""
    if kolom.peran != Peran.LAIN or not re.match(r"ket|status|hasil", normal(kolom.judul)):
        return kolom
    kata = [
        normal(b.sel[kolom.indeks].teks)
        for b in isi
        if kolom.indeks < len(b.sel) and b.sel[kolom.indeks].teks.strip(" -–")
    ]
    if kata and all(POLA_STATUS.fullmatch(satu) for satu in kata):
        return replace(kolom, peran=Peran.KATEGORI)
    return kolom


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
    kata = [isi for i, isi in sorted(baris.teks.items()) if peran.get(i) == Peran.URAIAN]
    if not any(len(isi.split()) > 1 for isi in kata):
        kata = [isi for i, isi in sorted(baris.teks.items()) if peran.get(i) in PERAN_TEKS]
    baris.uraian = max(kata, key=len, default="") or " ".join(baris.teks.values())
    nama = [i for i in peran if peran[i] == Peran.URAIAN and tabel.kolom[i].judul]
    if len(nama) > 1:
        terisi = [urut for urut, i in enumerate(sorted(nama)) if baris.teks.get(i)]
        baris.tingkat_kolom = terisi[-1] if terisi else None
        if terisi:
            baris.uraian = baris.teks[sorted(nama)[terisi[-1]]]
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
