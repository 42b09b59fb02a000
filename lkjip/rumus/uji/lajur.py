"""Rows and columns called Jumlah, in tables of any subject: what they should add up to."""

import re
from collections.abc import Sequence
from decimal import Decimal

from .kata import normal
from .peran import KepalaKolom, Peran
from .rincian import induk_baris
from .saksi import Koreksi, Persamaan, Peubah
from .tabel import BarisIsi, TabelBaca

POLA_PERSEN = re.compile(r"%|\b(?:persen|prosen)\w*|\brata-?rata\b|\brasio\b", re.IGNORECASE)
TANPA_JUMLAH = {Peran.PERSEN, Peran.CAPAIAN, Peran.KODE, Peran.NOMOR, Peran.TUMBUH, Peran.TARGET,
                Peran.FISIK, Peran.KATEGORI}  # fmt: skip


def koreksi_sel(koreksi: Sequence[Koreksi]) -> dict[tuple[int, int, int], Decimal]:
    """Corrected values by (table, row, column)."""
    hasil = {}
    for satu in koreksi:
        if satu.peubah.asal is not None:
            tabel, baris, kolom = satu.peubah.asal
            hasil[tabel.nomor, baris.urut, kolom.indeks] = satu.baru
    return hasil


def susun_lajur(tabel: TabelBaca, sudah: frozenset[int]) -> list[Persamaan]:
    """Equations of the Jumlah rows and columns. Columns in `sudah` are checked elsewhere."""
    if any(b.liar for b in tabel.baris):
        return []
    peubah = _peubah(tabel)
    angka = [
        k
        for k in tabel.kolom
        if any((b.urut, k.indeks) in peubah for b in tabel.baris)
        and not POLA_PERSEN.search(k.judul)
    ]
    hasil = _kolom_jumlah(tabel, angka, peubah)
    hasil += _baris_jumlah(tabel, [k for k in angka if k.indeks not in sudah], peubah)
    return hasil


def _peubah(tabel: TabelBaca) -> dict[tuple[int, int], Peubah]:
    hasil = {}
    for nomor, baris in enumerate(tabel.baris):
        baris.urut = nomor
        for indeks, sel in baris.nilai.items():
            nilai = Decimal(0) if sel.bilangan.nihil else sel.cetak.nilai
            if nilai is None:
                continue
            kolom = tabel.kolom[indeks]
            hasil[nomor, indeks] = Peubah(
                f"{kolom.judul} – {baris.sebutan}",
                "sel",
                nilai,
                sel.cetak.desimal,
                [sel.cetak],
                baris.jenis == "jumlah" or (kolom.peran == Peran.JUMLAH and len(baris.nilai) > 1),
                (tabel, baris, kolom),
            )
    return hasil


# --- columns -------------------------------------------------------------------------------------


def _kolom_jumlah(
    tabel: TabelBaca, angka: Sequence[KepalaKolom], peubah: dict[tuple[int, int], Peubah]
) -> list[Persamaan]:
    hasil = []
    jumlah = [k for k in angka if k.peran == Peran.JUMLAH or _jumlah_kelompok(k)]
    for k in jumlah:
        kiri = [
            lain
            for lain in angka
            if lain.indeks < k.indeks and lain.peran not in TANPA_JUMLAH and not lain.rentang
        ]
        biasa = [lain for lain in kiri if lain not in jumlah]
        lalu = [lain for lain in kiri if lain in jumlah]
        sejak = [lain for lain in biasa if not lalu or lain.indeks > lalu[-1].indeks]
        sekelompok = [lain for lain in biasa if lain.kelompok == k.kelompok and k.kelompok]
        terbaik: list[Persamaan] = []
        nilai_terbaik = 0
        daun = normal(k.judul).split()[-1:]
        sedaun = [lain for lain in biasa if normal(lain.judul).split()[-1:] == daun]
        kanan = _kanan(angka, k, jumlah)
        for suku in (sejak, sekelompok, sedaun, biasa, lalu, kanan):
            if len(suku) < 2:
                continue
            calon = _persamaan_kolom(tabel, k, suku, peubah)
            cocok = sum(eq.cocok() for eq in calon)
            if cocok > nilai_terbaik and cocok >= 0.6 * len(calon) and cocok >= 2:
                terbaik, nilai_terbaik = calon, cocok
        hasil += terbaik
    return hasil


def _kanan(
    angka: Sequence[KepalaKolom], kolom: KepalaKolom, jumlah: Sequence[KepalaKolom]
) -> list[KepalaKolom]:
    """The columns right of a sum that is printed before its parts."""
    hasil = []
    for lain in angka:
        if lain.indeks <= kolom.indeks:
            continue
        if lain in jumlah or lain.peran in TANPA_JUMLAH:
            break
        hasil.append(lain)
    return hasil


def _jumlah_kelompok(kolom: KepalaKolom) -> bool:
    """ "PNS / Jumlah": the sum of the columns under one upper head."""
    return bool(re.search(r"\b(jumlah|total|jml)$", normal(kolom.judul)))


def _persamaan_kolom(
    tabel: TabelBaca,
    kolom: KepalaKolom,
    suku: Sequence[KepalaKolom],
    peubah: dict[tuple[int, int], Peubah],
) -> list[Persamaan]:
    hasil = []
    for nomor, baris in enumerate(tabel.baris):
        kiri = peubah.get((nomor, kolom.indeks))
        isi = [peubah[nomor, s.indeks] for s in suku if (nomor, s.indeks) in peubah]
        if kiri is None or not isi:
            continue
        hasil.append(
            Persamaan(
                "jumlah",
                kiri,
                tuple((1, satu) for satu in isi),
                f"{tabel.sebutan}, {baris.sebutan}: {kolom.judul} = "
                + " + ".join(s.judul for s in suku),
            )
        )
    return hasil


# --- rows ----------------------------------------------------------------------------------------


def _baris_jumlah(
    tabel: TabelBaca, angka: Sequence[KepalaKolom], peubah: dict[tuple[int, int], Peubah]
) -> list[Persamaan]:
    jumlah = [(i, b) for i, b in enumerate(tabel.baris) if b.jenis == "jumlah"]
    if not jumlah:
        return []
    induk, _ = induk_baris(tabel.baris)
    isi = [i for i, b in enumerate(tabel.baris) if b.jenis == "isi"]
    atas = [i for i in isi if induk[i] is None]
    daun = [i for i in isi if i not in set(induk)]
    hasil = []
    for letak, baris in jumlah:
        lalu = [i for i, _ in jumlah if i < letak]
        blok = [i for i in isi if i < letak and (not lalu or i > lalu[-1])]
        pilihan = [atas, daun, blok, lalu]
        persamaan = []
        for k in angka:
            if k.peran in TANPA_JUMLAH or (letak, k.indeks) not in peubah:
                continue
            eq = _persamaan_baris(tabel, k, letak, baris, pilihan, peubah)
            if eq is not None:
                persamaan.append(eq)
        if _masuk_akal(persamaan):
            hasil += persamaan
    return hasil


def _persamaan_baris(
    tabel: TabelBaca,
    kolom: KepalaKolom,
    letak: int,
    baris: BarisIsi,
    pilihan: list[list[int]],
    peubah: dict[tuple[int, int], Peubah],
) -> Persamaan | None:
    kiri = peubah[letak, kolom.indeks]
    calon: list[Persamaan] = []
    lengkap: list[bool] = []
    for isi in pilihan:
        suku = [peubah[i, kolom.indeks] for i in isi if (i, kolom.indeks) in peubah]
        if len(suku) >= 2 or (suku and len(isi) == 1):
            lengkap.append(len(suku) == len(isi))
            calon.append(
                Persamaan(
                    "jumlah",
                    kiri,
                    tuple((1, satu) for satu in suku),
                    f"{tabel.sebutan}, kolom {kolom.judul or kolom.indeks + 1}: {baris.sebutan} = "
                    f"jumlah {len(suku)} baris",
                )
            )
    if not calon:
        return None
    benar = next((eq for eq in calon if eq.cocok()), None)
    if benar is not None:
        return benar
    # An empty cell is nothing where the sum comes out; otherwise it may be a figure that is lost.
    utuh = [eq for eq, penuh in zip(calon, lengkap, strict=True) if penuh]
    return min(utuh, key=lambda eq: abs(eq.kiri.nilai - (eq.hitung() or 0)), default=None)


def _masuk_akal(persamaan: list[Persamaan]) -> bool:
    """Whether the row is a sum at all: it fits somewhere, or comes near."""
    if not persamaan:
        return False
    if any(eq.cocok() for eq in persamaan):
        return True
    return all(
        (harus := eq.hitung()) is not None and harus and abs(eq.kiri.nilai - harus) <= harus / 3
        for eq in persamaan
    )
