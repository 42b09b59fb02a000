"""J06: "rata-rata realisasi fisik 97 %" in sentences against the physical progress in tables."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..bentuk import format_angka
from .bahan import Bahan
from .kalimat import AngkaKalimat, Kalimat
from .katalog import buat
from .peran import KepalaKolom, Peran
from .tabel import TabelBaca
from .temuan import Keyakinan, Temuan

POLA_FISIK = re.compile(
    r"(?:rata-?\s?rata\s+(?:\w+\s+){0,3}?fisik\b|fisik\s+rata-?\s?rata\b)[^.;\d]*$",
    re.IGNORECASE,
)
BATASAN = re.compile(r"triwulan|semester|\bprogram [A-Z]|\bbulan\b")


def uji_fisik(bahan: Bahan) -> Iterator[Temuan]:
    """A mean told in a sentence that is neither printed as the total of a column of physical
    progress, nor its simple mean or the mean weighted by the budget."""
    calon = [isi for t in bahan.tabel for isi in _calon(t)]
    if not calon:
        return
    for kalimat in bahan.kalimat:
        for angka in kalimat.angka:
            if not angka.persen or angka.nilai is None or BATASAN.search(kalimat.teks):
                continue
            if not POLA_FISIK.search(kalimat.teks[: angka.awal]):
                continue
            galat = Decimal("1.01").scaleb(-angka.desimal) if angka.desimal else Decimal("0.6")
            if any(abs(n - angka.nilai) <= galat for _, _, isi in calon for n in isi):
                continue
            yield _temuan(kalimat, angka, *calon[0])


def _calon(tabel: TabelBaca) -> Iterator[tuple[TabelBaca, KepalaKolom, list[Decimal]]]:
    for k in tabel.kolom_peran(Peran.FISIK):
        isi = [
            (b, b.nilai[k.indeks].cetak.nilai)
            for b in tabel.baris
            if k.indeks in b.nilai and b.nilai[k.indeks].cetak.nilai is not None
        ]
        baris = [(b, n) for b, n in isi if b.jenis == "isi"]
        if len(baris) < 2:
            continue
        hasil = [sum((n for _, n in baris), Decimal(0)) / len(baris)]
        hasil += [n for b, n in isi if b.jenis != "isi"]
        for p in tabel.kolom_peran(Peran.PAGU):
            bobot = [
                (b.nilai[p.indeks].cetak.nilai, n)
                for b, n in baris
                if p.indeks in b.nilai and b.nilai[p.indeks].cetak.nilai
            ]
            if len(bobot) == len(baris):
                hasil.append(sum(w * n for w, n in bobot) / sum(w for w, _ in bobot))
        yield tabel, k, hasil


def _temuan(
    kalimat: Kalimat, angka: AngkaKalimat, tabel: TabelBaca, kolom: KepalaKolom, isi: list[Decimal]
) -> Temuan:
    teks = f"{format_angka(isi[0], 2)} %"
    return buat(
        "J06",
        (kalimat.lokasi_angka(angka), tabel.asal.posisi.lokasi(f"{tabel.sebutan} {tabel.judul}")),
        tertulis=angka.teks,
        terhitung=teks,
        pesan=f"Rata-rata fisik dalam kalimat {angka.teks}, sedangkan rata-rata sederhana kolom "
        f"{kolom.judul} di {tabel.sebutan} {teks}; rata-rata tertimbang pagu pun tidak "
        "menghasilkan angka itu.",
        saran=f"Ganti menjadi {teks}, atau jelaskan pembobotannya.",
        keyakinan=Keyakinan.SEDANG,
    )
