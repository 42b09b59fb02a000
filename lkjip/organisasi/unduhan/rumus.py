"""The formulas behind a table's totals, percentages and differences.

A formula is only written where it gives what the cell shows: a total that is not the sum of its
rows (another source, something left out) stays a plain figure, and nobody is misled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lkjip.rumus.rasio import compute_rasio

from .lembar import BarisUnduh, Bentuk, Isi, Jenis, KolomUnduh, Ukuran, besar

RENTANG_TERBANYAK = 60
"""Ranges in one SUM; beyond that nobody could trace it."""
DESIMAL_PERSEN = 2
ANGKA = frozenset({Bentuk.ANGKA, Bentuk.UANG, Bentuk.PERSEN})


@dataclass(frozen=True, slots=True)
class Rumus:
    """`nilai` is what the formula gives; it is stored with it for readers that do not compute."""

    teks: str
    nilai: Decimal


def cari_rumus(
    kolom: Sequence[KolomUnduh], baris: Sequence[BarisUnduh], pertama: int
) -> dict[tuple[int, int], Rumus]:
    """{(row, column): formula}, both from 0; `pertama` is the sheet's number of the first row."""
    hasil: dict[tuple[int, int], Rumus] = {}
    for j, k in enumerate(kolom):
        if k.bentuk not in ANGKA:
            continue
        if k.hitung:
            hasil |= _turunan(k, j, baris, pertama)
        for i, satu in enumerate(baris):
            if (i, j) not in hasil and satu.jenis is not Jenis.BIASA:
                rumus = _jumlah(baris, i, j, pertama, rerata=k.bentuk is Bentuk.PERSEN)
                if rumus:
                    hasil[i, j] = rumus
    return hasil


def huruf(j: int) -> str:
    """The letters of a column counted from 0."""
    teks = ""
    j += 1
    while j:
        j, sisa = divmod(j - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks


def desimal_sel(isi: Isi, bentuk: Bentuk) -> int:
    """How many decimals the cell shows."""
    if isinstance(isi, Ukuran) and isi.desimal is not None:
        return isi.desimal
    if bentuk is Bentuk.PERSEN:
        return DESIMAL_PERSEN
    nilai = besar(isi)
    return 0 if nilai is None else max(0, -int(nilai.normalize().as_tuple().exponent))


def _turunan(
    k: KolomUnduh, j: int, baris: Sequence[BarisUnduh], pertama: int
) -> dict[tuple[int, int], Rumus]:
    hasil = {}
    for i, satu in enumerate(baris):
        tampak = besar(satu.isi[j])
        a, b = besar(satu.isi[k.hitung.a]), besar(satu.isi[k.hitung.b])
        if tampak is None or a is None or b is None:
            continue
        sel_a, sel_b = (f"{huruf(n)}{pertama + i}" for n in (k.hitung.a, k.hitung.b))
        if k.hitung.cara == "selisih":
            rumus = Rumus(f"={sel_a}-{sel_b}", a - b)
        else:
            hasil_bagi = compute_rasio(a, b, "%").nilai
            if hasil_bagi is None:
                continue
            rumus = Rumus(f"={sel_a}/{sel_b}*100", hasil_bagi)
        if _sama(rumus.nilai, tampak, desimal_sel(satu.isi[j], k.bentuk)):
            hasil[i, j] = rumus
    return hasil


def _jumlah(
    baris: Sequence[BarisUnduh], i: int, j: int, pertama: int, *, rerata: bool
) -> Rumus | None:
    """The sum (of percentages also the mean) over the first choice of rows that gives the cell."""
    tampak = besar(baris[i].isi[j])
    if tampak is None:
        return None
    desimal = desimal_sel(baris[i].isi[j], Bentuk.PERSEN if rerata else Bentuk.ANGKA)
    for pilihan in _pilihan(baris, i):
        berisi = [n for n in pilihan if besar(baris[n].isi[j]) is not None]
        if not berisi:
            continue
        jumlah = sum((besar(baris[n].isi[j]) for n in berisi), Decimal(0))
        rentang = _rentang(berisi, huruf(j), pertama)
        if not rentang:
            continue
        if not rerata and jumlah == tampak:
            return Rumus(f"=SUM({rentang})", jumlah)
        rata = jumlah / len(berisi)
        if rerata and _sama(rata, tampak, desimal):
            return Rumus(f"=AVERAGE({rentang})", rata)
    return None


def _pilihan(baris: Sequence[BarisUnduh], i: int) -> Iterator[list[int]]:
    """Which rows a sum may stand for, the nearest first."""
    if baris[i].jenis is Jenis.KELOMPOK:
        akhir = i + 1
        while akhir < len(baris) and _di_bawah(baris[akhir], baris[i]):
            akhir += 1
        yield [n for n in range(i + 1, akhir) if baris[n].jenis is Jenis.BIASA]
        return
    atas = [n for n in range(i) if baris[n].jenis is Jenis.JUMLAH]
    awal = atas[-1] + 1 if atas else 0
    for jenis in (Jenis.BIASA, Jenis.KELOMPOK):
        yield [n for n in range(awal, i) if baris[n].jenis is jenis]
    yield atas
    for jenis in (Jenis.BIASA, Jenis.KELOMPOK):
        yield [n for n in range(i) if baris[n].jenis is jenis]


def _di_bawah(satu: BarisUnduh, kelompok: BarisUnduh) -> bool:
    if satu.jenis is Jenis.KELOMPOK:
        return satu.tingkat > kelompok.tingkat
    return satu.jenis is Jenis.BIASA


def _rentang(nomor: list[int], kolom: str, pertama: int) -> str:
    """ "C5:C8,C10": neighbours as ranges; "" when there are too many to trace."""
    potong: list[list[int]] = []
    for n in nomor:
        if potong and potong[-1][1] == n - 1:
            potong[-1][1] = n
        else:
            potong.append([n, n])
    if len(potong) > RENTANG_TERBANYAK:
        return ""
    return ",".join(
        f"{kolom}{pertama + a}" + (f":{kolom}{pertama + b}" if b > a else "") for a, b in potong
    )


def _sama(dihitung: Decimal, tampak: Decimal, desimal: int) -> bool:
    satuan = Decimal(1).scaleb(-desimal)
    return _bulat(dihitung, satuan) == _bulat(tampak, satuan)


def _bulat(nilai: Decimal, satuan: Decimal) -> Decimal:
    return nilai.quantize(satuan, ROUND_HALF_UP)
