"""N03: "terdiri atas 5 kelurahan dengan 144 RT": counts in sentences against any table's total."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .bahan import Bahan
from .bilangan import tulis
from .kalimat import AngkaKalimat, Kalimat
from .kata import normal
from .katalog import buat
from .peran import PERAN_TEKS, Peran
from .tabel import TabelBaca
from .temuan import Keyakinan, Temuan

SELURUH = re.compile(
    r"\b(?:terdiri (?:atas|dari)|sebanyak|terdapat|terjadi|memiliki|dengan|berjumlah|mencakup|"
    r"meliputi|tergabung dalam|ke dalam|seluruhnya|jumlah)\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
SEBAGIAN = re.compile(
    r"\b(?:antara lain|di ?antaranya|salah satu|masing-?\s?masing|setiap|tiap|per|baru|dari\s+\d+|"
    r"triwulan|bulan|target)\b|\d+\s+dari\b",
    re.IGNORECASE,
)
# Counted by checks of their own.
LAIN = frozenset(
    ["program", "kegiatan", "sub", "sasaran", "indikator", "orang", "pegawai", "tahun", "persen",
     "jumlah",
     "realisasi", "target", "anggaran", "uraian", "satuan", "nilai", "bobot", "capaian", "tujuan"]
)  # fmt: skip


def uji_cacah(bahan: Bahan) -> Iterator[Temuan]:
    """Counts of a noun that heads one column of exactly one kind of table."""
    jumlah = _jumlah(bahan)
    for kalimat in bahan.kalimat:
        if bahan.tahun and _tahun_lain(kalimat.teks, bahan.tahun):
            continue
        for angka in kalimat.angka:
            benda = re.match(r"\s*([A-Za-z]{2,})\b", kalimat.teks[angka.akhir :])
            if benda is None or angka.persen or angka.desimal or angka.uang or angka.nilai is None:
                continue
            ada = jumlah.get(benda[1].casefold())
            depan = kalimat.teks[: angka.awal]
            if not ada or not SELURUH.search(depan) or SEBAGIAN.search(depan[-60:]):
                continue
            if angka.nilai in {n for _, n, _ in ada} or any(angka.nilai in x for _, _, x in ada):
                continue
            t, n, _ = ada[0]
            if len({n for _, n, _ in ada}) == 1 and abs(n - angka.nilai) <= max(2, n / 4):
                yield _temuan(kalimat, angka, t, n, benda[1])


def _tahun_lain(teks: str, tahun: int) -> bool:
    ada = {int(isi) for isi in re.findall(r"(?<![-–/\d])\b(20\d\d)\b(?!\s*[-–/])", teks)}
    return bool(ada) and tahun not in ada


def _jumlah(bahan: Bahan) -> dict[str, list[tuple[TabelBaca, Decimal, frozenset[Decimal]]]]:
    """Noun → (table, how many in all, the single counts): totals of the column that it heads,
    and the rows of the column of names that it heads."""
    hasil: dict[str, list[tuple[TabelBaca, Decimal, frozenset[Decimal]]]] = {}
    for t in bahan.tabel:
        isi = [b for b in t.baris if b.jenis == "isi"]
        total = [b for b in t.baris if b.jenis == "jumlah"]
        if len(total) != 1 or len(isi) < 2 or any(b.liar for b in t.baris):
            continue
        for k in t.kolom:
            kepala = normal(k.judul)
            if k.peran in (Peran.NOMOR, Peran.KODE, Peran.PERSEN) or kepala in LAIN or not kepala:
                continue
            if " " in kepala:
                continue
            if k.peran in PERAN_TEKS or all(k.indeks in b.teks for b in isi):
                nama = {normal(b.teks.get(k.indeks, "")) for b in isi}
                if len(nama) == len(isi) and "" not in nama:
                    hasil.setdefault(kepala, []).append((t, Decimal(len(isi)), frozenset()))
                continue
            sel = total[0].nilai.get(k.indeks)
            satu = frozenset(
                b.nilai[k.indeks].cetak.nilai
                for b in isi
                if k.indeks in b.nilai and b.nilai[k.indeks].cetak.nilai is not None
            )
            if sel is not None and sel.cetak.nilai and sum(satu) and not sel.cetak.desimal:
                hasil.setdefault(kepala, []).append((t, sel.cetak.nilai, satu))
    return hasil


def _temuan(
    kalimat: Kalimat, angka: AngkaKalimat, tabel: TabelBaca, n: Decimal, benda: str
) -> Temuan:
    return buat(
        "N03",
        (kalimat.lokasi_angka(angka), tabel.asal.posisi.lokasi(f"{tabel.sebutan} {tabel.judul}")),
        tertulis=f"{angka.teks.strip()} {benda}",
        terhitung=f"{tulis(n)} {benda}",
        pesan=f"Kalimat menyebut {angka.teks.strip()} {benda}, sedangkan {tabel.sebutan} memuat "
        f"{tulis(n)} {benda}.",
        saran=f"Ganti menjadi {tulis(n)} {benda} (beserta terbilangnya), atau lengkapi tabelnya.",
        keyakinan=Keyakinan.SEDANG,
    )
