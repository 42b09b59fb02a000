"""N13: shares told in sentences ("19 orang atau 44,2 % dari seluruh pegawai")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .bahan import Bahan
from .kalimat import AngkaKalimat, Kalimat
from .kata import normal
from .katalog import buat
from .nama_baris import DaftarNama, Sebutan, daftar_nama
from .peran import Peran
from .tabel import BarisIsi, TabelBaca
from .temuan import Keyakinan, Lokasi, Temuan

POLA_DARI = re.compile(
    r"^\s*\)?\s*(?:dari|terhadap)\s+(?P<apa>(?:total|seluruh\w*|keseluruhan|jumlah|semua)\b"
    r"(?:\s+\w+){0,3})",
    re.IGNORECASE,
)
POLA_DARI_POLOS = re.compile(
    r"^\s*\)?\s*dari\s+(?P<apa>(?:pagu|anggaran|belanja|realisasi(?!\s*tahun))\w*(?:\s+\w+){0,2})",
    re.I,
)
SELA_ANGKA = re.compile(
    r"^\s*(?:[a-z][\w/-]*\s*){0,4}?,?\s*(?:atau|\(|yaitu|sebesar|yakni)[\s(]*(?:sebesar\s*)?$",
    re.IGNORECASE,
)
RINCI = re.compile(r"\b(?:yang\s+)?terdiri\s+(?:atas|dari)\b", re.IGNORECASE)
ATAU = re.compile(
    r"\s*,?\s*\(?\s*(?:atau|yakni|yaitu)\s+(?:sebanyak\s+|sebesar\s+)?", re.IGNORECASE
)
DARI = re.compile(r"\s*(?:[a-z]+\s+){0,3}?dari\s+(?:[a-z]+\s+){0,3}?", re.IGNORECASE)
ORANG = re.compile(r"pegawai|aparatur|personil|personel|karyawan|\basn\b|\bpns\b", re.IGNORECASE)
SERAPAN = re.compile(r"\b(?:terealisasi|terserap|serapan|penyerapan|direalisasikan)\b", re.I)
PEMBILANG = (
    (re.compile(r"\bsisa\b", re.I), frozenset({Peran.SISA})),
    (re.compile(r"realisasi|belanja", re.I), frozenset({Peran.REALISASI})),
    (re.compile(r"anggaran|pagu|alokasi", re.I), frozenset({Peran.PAGU})),
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A share that a table gives: part, whole, where."""

    atas: Decimal
    bawah: Decimal
    tempat: str
    lokasi: Lokasi

    @property
    def persen(self) -> Decimal:
        return bagi_persen(self.atas, self.bawah)


def uji_pangsa(bahan: Bahan) -> Iterator[Temuan]:
    """Shares that do not follow from the part and the whole that the document gives."""
    nama = daftar_nama(bahan.tabel)
    for kalimat in bahan.kalimat:
        for angka in kalimat.angka:
            if angka.persen and angka.nilai is not None and 0 < angka.nilai <= 100:
                harus = _harus(kalimat, angka, nama, bahan)
                if harus and not any(_cocok(angka, b.persen) for b in harus):
                    yield _temuan(kalimat, angka, harus[0])


def _harus(kalimat: Kalimat, angka: AngkaKalimat, nama: DaftarNama, bahan: Bahan) -> list[Bagian]:
    teks = kalimat.teks
    depan = teks[: angka.awal]
    susul = POLA_DARI.match(teks[angka.akhir :]) or POLA_DARI_POLOS.match(teks[angka.akhir :])
    banyak = _dari_banyak(kalimat, angka)
    if banyak:
        return banyak
    bilang = _bilang(kalimat, angka)
    if bilang is not None:
        dalam = _dalam_kalimat(kalimat, bilang)
        if dalam:
            return dalam
        if bilang.uang and (susul is None or SERAPAN.search(depan[-60:])):
            return []
        sebut = nama.cari(teks)
        dekat = [s for s in sebut if 0 <= bilang.awal - s.akhir <= 12]
        hasil = _dari_tabel(bilang.nilai, dekat or sebut, susul is not None)
        if not hasil and susul is not None and ORANG.search(susul["apa"]):
            hasil = _dari_orang(bilang.nilai, bahan.tabel)
        return hasil
    if susul is None or SERAPAN.search(depan[-60:]):
        return []
    sebut = [s for s in nama.cari(depan) if len(depan) - s.akhir <= 60]
    return _dari_nama(sebut[-1], susul["apa"], bahan.tahun) if sebut else []


def _bilang(kalimat: Kalimat, angka: AngkaKalimat) -> AngkaKalimat | None:
    """The count right before a percentage: "19 orang atau 44,2 %"."""
    urut = kalimat.angka.index(angka)
    if not urut:
        return None
    lalu = kalimat.angka[urut - 1]
    if lalu.persen or lalu.nilai is None or lalu.kali or lalu.desimal or lalu.nilai <= 0:
        return None
    sela = kalimat.teks[lalu.akhir : angka.awal]
    tahun = not lalu.rp and 1990 <= lalu.nilai <= 2100
    return lalu if SELA_ANGKA.match(sela) and not tahun else None


def _satuan(kalimat: Kalimat, angka: AngkaKalimat) -> str:
    cocok = re.match(r"\s*([A-Za-z]{2,})", kalimat.teks[angka.akhir :])
    return cocok[1].casefold() if cocok else ""


def _dalam_kalimat(kalimat: Kalimat, bilang: AngkaKalimat) -> list[Bagian]:
    """ "61.320 ton, terdiri atas … 42.924 ton (70 %)": the whole stands before the parts."""
    cocok = RINCI.search(kalimat.teks[: bilang.awal])
    if cocok is None or bilang.uang:
        return []
    depan = [a for a in kalimat.angka if a.akhir <= cocok.start() and a.nilai is not None]
    satuan = _satuan(kalimat, bilang)
    if not depan or not satuan or _satuan(kalimat, depan[-1]) != satuan:
        return []
    induk = depan[-1]
    if induk.nilai <= bilang.nilai:
        return []
    return [Bagian(bilang.nilai, induk.nilai, "kalimat itu sendiri", kalimat.lokasi_angka(induk))]


def _dari_banyak(kalimat: Kalimat, angka: AngkaKalimat) -> list[Bagian]:
    """ "24,31 % atau 14.907 ton dari timbulan 61.320 ton": part and whole behind the share."""
    susul = [a for a in kalimat.angka if a.awal >= angka.akhir][:2]
    if len(susul) < 2 or any(a.persen or a.nilai is None or a.kali for a in susul):
        return []
    a, b = susul
    sela = kalimat.teks[angka.akhir : a.awal]
    antara = kalimat.teks[a.akhir : b.awal]
    if not ATAU.fullmatch(sela) or not DARI.fullmatch(antara) or not 0 < a.nilai <= b.nilai:
        return []
    return [Bagian(a.nilai, b.nilai, "kalimat itu sendiri", kalimat.lokasi_angka(b))]


def _dari_tabel(atas: Decimal, sebut: Sequence[Sebutan], wajib: bool) -> list[Bagian]:
    """The count is that of a row the sentence names: its share of the table's total."""
    hasil = []
    for s in sebut:
        for t, b in s.baris:
            for indeks, sel in b.nilai.items():
                if sel.cetak.nilai == atas:
                    hasil += _jumlah(t, b, indeks)
    return hasil if hasil and (wajib or len({b.bawah for b in hasil}) == 1) else []


def _dari_orang(atas: Decimal, tabel: Sequence[TabelBaca]) -> list[Bagian]:
    """ "21 orang perempuan atau 55 % dari jumlah pegawai": a count of some table of staff, down
    its column or, in the row of totals, across it."""
    hasil = []
    for t in tabel:
        if not ORANG.search(t.judul):
            continue
        for b in t.baris:
            sel = {i: s.cetak.nilai for i, s in b.nilai.items() if s.cetak.nilai is not None}
            for indeks, n in sel.items():
                if n == atas and b.jenis == "isi":
                    hasil += _jumlah(t, b, indeks)
            puncak = max(sel.values(), default=None)
            if b.jenis == "jumlah" and atas in sel.values() and puncak and 0 < atas < puncak:
                hasil.append(Bagian(atas, puncak, f"{t.sebutan}, {b.sebutan}", b.lokasi))
    return hasil


def _jumlah(tabel: TabelBaca, baris: BarisIsi, indeks: int) -> list[Bagian]:
    """Part and whole of a cell: down its column, and across where the row has a total."""
    peran = {k.indeks: k for k in tabel.kolom}
    if peran[indeks].peran in (Peran.PERSEN, Peran.NOMOR, Peran.KODE, Peran.CAPAIAN):
        return []
    atas = baris.nilai[indeks].cetak.nilai

    def isi(jenis: str) -> list[Decimal]:
        semua = (b.nilai[indeks] for b in tabel.baris if b.jenis == jenis and indeks in b.nilai)
        return [sel.cetak.nilai for sel in semua if sel.cetak.nilai]

    bawah = isi("jumlah")[-1:]
    if not bawah and not any("." in b.kode or b.liar for b in tabel.baris):
        bawah = [sum(isi("isi"), Decimal(0))]
    return [
        Bagian(atas, n, f"{tabel.sebutan}, {baris.sebutan}", baris.lokasi)
        for n in bawah
        if atas is not None and n and atas <= n
    ]


def _dari_nama(sebut: Sebutan, apa: str, tahun: int | None) -> list[Bagian]:
    """The share of a row that the sentence names, of the total that it names."""
    peran = next((p for pola, p in PEMBILANG if pola.search(apa)), frozenset())
    kata = {k for k in normal(apa).split()[1:] if len(k) > 3}
    hasil = []
    for t, b in sebut.baris:
        for k in t.kolom:
            sehal = not peran and kata & set(normal(k.judul).split())
            if (k.peran in peran or sehal) and k.tahun in (None, tahun) and k.indeks in b.nilai:
                hasil += _jumlah(t, b, k.indeks)
    return hasil


def _cocok(angka: AngkaKalimat, harus: Decimal | None) -> bool:
    galat = Decimal("1.01").scaleb(-min(angka.desimal, 2)) if angka.desimal else Decimal("0.51")
    return harus is not None and abs(harus - angka.nilai) < galat


def _temuan(kalimat: Kalimat, angka: AngkaKalimat, benar: Bagian) -> Temuan:
    teks = f"{format_angka(benar.persen, max(1, min(angka.desimal, 2)))} %"
    a, b = format_angka(benar.atas), format_angka(benar.bawah)
    return buat(
        "N13",
        (kalimat.lokasi_angka(angka), benar.lokasi),
        tertulis=angka.teks,
        terhitung=teks,
        pesan=f"Bagian {angka.teks} dalam kalimat tidak sama dengan {a} ÷ {b} × 100 = {teks} "
        f"menurut {benar.tempat}.",
        saran=f"Ganti menjadi {teks}.",
        keyakinan=Keyakinan.SEDANG,
    )
