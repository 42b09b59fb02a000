"""J05: columns of growth and difference, recomputed from the years that the table shows."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .bahan import Bahan
from .bilangan import tulis
from .katalog import buat
from .peran import KepalaKolom, Peran
from .tabel import BarisIsi, SelNilai, TabelBaca
from .temuan import Keyakinan, Temuan

BANYAK = 3
POLA_SELISIH = re.compile(r"efisiensi|selisih|deviasi|\bgap\b|kesenjangan")


def uji_tumbuh(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for a column that fits no rule, one per row that breaks the column's rule."""
    benar = {id(c) for k in (*bahan.koreksi, *bahan.koreksi_lajur) for c in k.peubah.cetakan}
    for tabel in bahan.tabel:
        tumbuh = tabel.kolom_peran(Peran.TUMBUH)
        buta: list[KepalaKolom] = []
        for kolom in tumbuh:
            hasil = _cek(tabel, kolom, benar)
            if hasil is None:
                continue
            if isinstance(hasil, list):
                yield from hasil
            else:
                buta.append(kolom)
        if buta:
            yield _tak_terhitung(tabel, buta)


def uji_selisih(bahan: Bahan) -> Iterator[Temuan]:
    """J05: columns called efisiensi, selisih or deviasi as the difference of two others."""
    uang = {t.asal.nomor for t in bahan.uang}
    for tabel in bahan.tabel:
        for kolom in tabel.kolom:
            if kolom.peran == Peran.SISA and tabel.nomor in uang:
                continue
            if POLA_SELISIH.search(kolom.judul.casefold()):
                yield from _cek_selisih(tabel, kolom)


def _cek_selisih(tabel: TabelBaca, kolom: KepalaKolom) -> Iterator[Temuan]:
    lain = [k for k in tabel.kolom if k is not kolom and k.peran not in (Peran.KODE, Peran.NOMOR)]
    baris = [b for b in tabel.baris if _nilai(b, kolom) is not None]
    terbaik: tuple[int, list[tuple[BarisIsi, Decimal]], KepalaKolom, KepalaKolom] | None = None
    for a, b in combinations(lain, 2):
        isi = [(x, n) for x in baris if (n := _hitung(x, b, a, "selisih")) is not None]
        cocok = sum(_sama(x.nilai[kolom.indeks], n) for x, n in isi)
        if len(isi) >= 2 and (terbaik is None or cocok > terbaik[0]):
            terbaik = (cocok, isi, a, b)
    if terbaik is None:
        return
    cocok, isi, a, b = terbaik
    if cocok == len(isi) or 2 * cocok < len(isi):
        return
    pas = [(x.nilai[kolom.indeks].cetak.nilai, n) for x, n in isi]
    if sum(cetak == -n for cetak, n in pas) > sum(cetak == n for cetak, n in pas):
        a, b, isi = b, a, [(x, -n) for x, n in isi]
    for x, n in isi:
        if _sama(x.nilai[kolom.indeks], n):
            continue
        sel = x.nilai[kolom.indeks]
        teks = format_angka(n, max(2, sel.cetak.desimal))
        yield buat(
            "J05",
            x.lokasi,
            tertulis=sel.cetak.teks,
            terhitung=teks,
            pesan=f"{tabel.sebutan}, “{x.sebutan}”, kolom {kolom.judul}: "
            f"{x.nilai[a.indeks].cetak.teks} − {x.nilai[b.indeks].cetak.teks} = {teks}, tertulis "
            f"{sel.cetak.teks}.",
            saran=f"Ganti menjadi {teks}.",
            keyakinan=Keyakinan.SEDANG,
        )


def _cek(tabel: TabelBaca, kolom: KepalaKolom, salah: set[int]) -> list[Temuan] | bool | None:
    """Findings row by row; True when the column fits no rule at all; None when it is fine or
    cannot be judged. `salah`: cells that are wrong by another check."""
    pasangan = _pasangan(tabel, kolom)
    baris = [
        b
        for b in tabel.baris
        if kolom.indeks in b.nilai and b.nilai[kolom.indeks].cetak.nilai is not None
    ]
    if not pasangan or not baris:
        return None
    terbaik: tuple[int, int, str, KepalaKolom, KepalaKolom] | None = None
    for a, b in pasangan:
        for cara in ("selisih", "balik", "persen"):
            nilai = [(x, _hitung(x, a, b, cara)) for x in baris]
            dapat = [(x, n) for x, n in nilai if n is not None]
            cocok = sum(_sama(x.nilai[kolom.indeks], n) for x, n in dapat)
            if dapat and (terbaik is None or cocok > terbaik[0]):
                terbaik = (cocok, len(dapat), cara, a, b)
    if terbaik is None:
        return None
    cocok, banyak, cara, a, b = terbaik
    tanda = any(_nilai(x, kolom) < 0 for x in baris) and cara != "balik"
    if cocok == banyak and not tanda:
        return None
    if cocok >= max(2, 0.6 * banyak) or (cocok and banyak <= BANYAK and cara != "persen"):
        return [
            _baris_salah(tabel, x, kolom, n, cara, a, b)
            for x in baris
            if (n := _hitung(x, a, b, cara)) is not None
            and not _sama(x.nilai[kolom.indeks], n, bertanda=tanda)
            and not any(id(x.nilai[k.indeks].cetak) in salah for k in (a, b))
        ] or None
    buta = (
        banyak >= BANYAK and not cocok and _kuat(kolom) and not _terhitung_lain(tabel, kolom, baris)
    )
    return True if buta else None


def _terhitung_lain(tabel: TabelBaca, kolom: KepalaKolom, baris: Sequence[BarisIsi]) -> bool:
    """Whether two other columns give the whole column: their heads were lost or span both."""
    lain = [k for k in tabel.kolom if k is not kolom and k.peran not in (Peran.KODE, Peran.NOMOR)]
    for a, b in combinations(lain, 2):
        for cara in ("selisih", "persen"):
            isi = [(x, n) for x in baris if (n := _hitung(x, a, b, cara)) is not None]
            if len(isi) >= BANYAK and all(_sama(x.nilai[kolom.indeks], n) for x, n in isi):
                return True
    return False


def _kuat(kolom: KepalaKolom) -> bool:
    return "pertumbuhan" in kolom.judul.casefold()


def _pasangan(tabel: TabelBaca, kolom: KepalaKolom) -> list[tuple[KepalaKolom, KepalaKolom]]:
    """Pairs of columns (before, after) that the growth may be about."""
    peran = Peran.REALISASI if "realisasi" in kolom.judul.casefold() else None
    hasil = []
    pagu = [k for k in tabel.kolom_peran(Peran.PAGU) if k.tahap and k.indeks < kolom.indeks]
    if [k.tahap for k in pagu[-2:]] == ["murni", "perubahan"]:
        hasil.append((pagu[-2], pagu[-1]))
    for jenis in (Peran.PAGU, Peran.REALISASI, Peran.CAPAIAN, Peran.PERSEN, Peran.LAIN):
        if peran is not None and jenis != peran:
            continue
        k = [isi for isi in tabel.kolom_peran(jenis) if isi.tahun is not None]
        k.sort(key=lambda isi: isi.tahun or 0)
        if len(k) >= 2:
            hasil.append((k[-2], k[-1]))
            if len(k) > 2:
                hasil.append((k[0], k[-1]))
    return hasil


def _hitung(baris: BarisIsi, a: KepalaKolom, b: KepalaKolom, cara: str) -> Decimal | None:
    x, y = _nilai(baris, a), _nilai(baris, b)
    if x is None or y is None:
        return None
    if cara == "selisih":
        return y - x
    if cara == "balik":
        return x - y
    return bagi_persen(y - x, x)


def _nilai(baris: BarisIsi, kolom: KepalaKolom) -> Decimal | None:
    sel = baris.nilai.get(kolom.indeks)
    return sel.cetak.nilai if sel is not None else None


def _sama(sel: SelNilai, harus: Decimal, *, bertanda: bool = False) -> bool:
    """`bertanda`: the column marks falls, so that a rise must not be printed as one."""
    nilai = sel.cetak.nilai
    galat = Decimal(1).scaleb(-min(sel.cetak.desimal, 2))
    if nilai is None:
        return False
    return abs(nilai - harus) < galat or (not bertanda and abs(nilai + harus) < galat)


def _baris_salah(
    tabel: TabelBaca,
    baris: BarisIsi,
    kolom: KepalaKolom,
    harus: Decimal,
    cara: str,
    a: KepalaKolom,
    b: KepalaKolom,
) -> Temuan:
    sel = baris.nilai[kolom.indeks]
    teks = f"{format_angka(harus, 2)} %" if cara == "persen" else tulis(harus, sel.cetak.desimal)
    return buat(
        "J05",
        baris.lokasi,
        tertulis=sel.cetak.teks,
        terhitung=teks,
        pesan=f"{tabel.sebutan}, “{baris.sebutan}”, kolom {kolom.judul}: tertulis "
        f"{sel.cetak.teks}, terhitung {teks} dari {a.tahun or a.tahap} "
        f"({baris.nilai[a.indeks].cetak.teks}) ke {b.tahun or b.tahap} "
        f"({baris.nilai[b.indeks].cetak.teks}).",
        saran=f"Ganti menjadi {teks}.",
    )


def _tak_terhitung(tabel: TabelBaca, kolom: Sequence[KepalaKolom]) -> Temuan:
    tahun = sorted({k.tahun for k in tabel.kolom if k.tahun is not None})
    nama = " dan ".join(f"“{k.judul}”" for k in kolom)
    tertulis = re.findall(r"20\d\d", " ".join(k.judul for k in kolom))
    rentang = sorted({int(t) for t in tertulis})
    a, b = _pasangan(tabel, kolom[0])[0]
    baris = next(x for x in tabel.baris if _hitung(x, a, b, "selisih") is not None)
    harus = tulis(_hitung(baris, a, b, "selisih"))
    pesan = f"{tabel.sebutan}: kolom {nama} tidak dapat dihitung ulang dari tahun "
    pesan += f"{tahun[0]}–{tahun[-1]} yang ditampilkan"
    if rentang and (rentang[0], rentang[-1]) != (tahun[0], tahun[-1]):
        pesan += f" (judulnya menyebut {rentang[0]}–{rentang[-1]})"
    sel = baris.nilai[kolom[0].indeks]
    pesan += f". Contoh “{baris.sebutan}”: tertulis {sel.cetak.teks}, sedangkan selisih {a.tahun} "
    pesan += f"ke {b.tahun} adalah {harus}."
    lokasi = [tabel.asal.baris[0].lokasi, baris.lokasi]
    return buat(
        "J05",
        tuple(lokasi),
        tertulis=sel.cetak.teks,
        terhitung=harus,
        pesan=pesan,
        saran="Hitung ulang dari tahun yang ditampilkan (dengan tanda naik atau turun), atau "
        "tampilkan semua tahun dasarnya.",
        keyakinan=Keyakinan.SEDANG,
    )
