"""Equations between budget tables: rows, sums and sasaran that stand for one fact."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ..bentuk import format_angka
from .kata import mirip
from .persamaan import JENIS_UANG, Hubungan
from .rincian import BERTINGKAT
from .saksi import Persamaan
from .uang import BarisUang, TabelUang

NILAI_TAUTAN = Decimal(100_000)
PROGRAM_TERBANYAK = 14
SUKU_TERBANYAK = 5
TABEL_BANYAK = 60
TABEL_BERDEKATAN = 12


def susun_tautan(hasil: Hubungan, tabel: Sequence[TabelUang], tahun: int | None) -> None:
    """Add what must agree between the budget tables of a report about `tahun`."""
    _samakan(hasil, tabel, tahun)
    _tautkan(hasil, tabel, tahun)
    _tautkan_jumlah(hasil, tabel, tahun)
    _tautkan_sasaran(hasil, tabel, tahun)


def _pasangan(tabel: Sequence[TabelUang]) -> Iterator[tuple[TabelUang, TabelUang]]:
    """Every two tables; in a document of very many, those not far from each other."""
    jauh = len(tabel) if len(tabel) <= TABEL_BANYAK else TABEL_BERDEKATAN
    for nomor, satu in enumerate(tabel):
        for dua in tabel[nomor + 1 : nomor + 1 + jauh]:
            yield satu, dua


def _tahun(satu: BarisUang, tahun: int | None) -> int | None:
    return satu.tahun or tahun


def sama_baris(satu: BarisUang, dua: BarisUang) -> bool:
    """Whether two rows of two tables are about the same programme, kegiatan or account."""
    a, b = satu.akun, dua.akun
    if a or b:
        return a == b and (satu.induk.akun if satu.induk else "") == (
            dua.induk.akun if dua.induk else ""
        )
    if satu.baris.jenis != "isi" or dua.baris.jenis != "isi":
        return False
    serupa = mirip(satu.nama, dua.nama)
    kode_sama = bool(satu.baris.kode) and satu.baris.kode == dua.baris.kode
    return serupa >= 0.93 or (kode_sama and serupa >= 0.75)


def _samakan(hasil: Hubungan, tabel: Sequence[TabelUang], tahun: int | None) -> None:
    for satu, dua in _pasangan(tabel):
        if satu.skala != dua.skala:
            continue
        cocok = [
            (_banyak_sama(satu, ka, dua, kb), ka, kb)
            for ka in satu.kelompok
            for kb in dua.kelompok
            if (ka[0] or tahun) == (kb[0] or tahun) and {ka[1], kb[1]} != {"murni", "perubahan"}
        ]
        # A stage may only be compared with the stage that it agrees with most.
        cocok.sort(key=lambda isi: isi[0], reverse=True)
        kiri: set[tuple[int | None, str]] = set()
        kanan: set[tuple[int | None, str]] = set()
        for _, ka, kb in cocok:
            if ka not in kiri and kb not in kanan:
                kiri.add(ka)
                kanan.add(kb)
                _samakan_kelompok(hasil, satu, ka, dua, kb)


def _banyak_sama(
    satu: TabelUang, ka: tuple[int | None, str], dua: TabelUang, kb: tuple[int | None, str]
) -> int:
    kiri = [b for b in satu.baris if (b.tahun, b.tahap) == ka]
    kanan = [b for b in dua.baris if (b.tahun, b.tahap) == kb]
    return sum(
        a.isi[jenis].nilai == b.isi[jenis].nilai
        for a, b in _pasangkan(kiri, kanan)
        for jenis in ("pagu", "realisasi")
        if jenis in a.isi and jenis in b.isi
    )


def _samakan_kelompok(
    hasil: Hubungan,
    satu: TabelUang,
    ka: tuple[int | None, str],
    dua: TabelUang,
    kb: tuple[int | None, str],
) -> None:
    kiri = [b for b in satu.baris if (b.tahun, b.tahap) == ka]
    kanan = [b for b in dua.baris if (b.tahun, b.tahap) == kb]
    pasangan = _pasangkan(kiri, kanan)
    if not pasangan:
        return
    for jenis in ("pagu", "realisasi", "sisa", "persen"):
        isi = [
            (a.isi[jenis], b.isi[jenis], a)
            for a, b in pasangan
            if jenis in a.isi and jenis in b.isi
        ]
        isi = [(a, b, baris) for a, b, baris in isi if a is not b]
        sama = sum(a.nilai == b.nilai for a, b, _ in isi)
        if not sama or (jenis != "persen" and sama < 0.5 * len(isi)):
            continue
        for a, b, baris in isi:
            if jenis == "persen" and abs(a.nilai - b.nilai) < Decimal("0.51"):
                continue
            hasil.tambah(
                Persamaan(
                    "sama",
                    a,
                    ((1, b),),
                    f"{baris.sebutan}: {jenis} di {satu.sebutan} = {jenis} di {dua.sebutan}",
                )
            )


def _pasangkan(kiri: list[BarisUang], kanan: list[BarisUang]) -> list[tuple[BarisUang, BarisUang]]:
    menurut_nama: dict[str, list[BarisUang]] = {}
    for b in kanan:
        menurut_nama.setdefault(b.nama.casefold(), []).append(b)
    hasil, terpakai = [], set()
    for a in kiri:
        if a.baris.jenis != "isi":
            continue
        calon = menurut_nama.get(a.nama.casefold(), kanan)
        cocok = [b for b in calon if id(b) not in terpakai and sama_baris(a, b)]
        if len(cocok) > 1:
            cocok = [b for b in cocok if b.baris.kode == a.baris.kode] or cocok
        if len(cocok) > 1:
            cocok = [b for b in cocok if (b.induk is None) == (a.induk is None)] or cocok
        if cocok:
            terpakai.add(id(cocok[0]))
            hasil.append((a, cocok[0]))
    return hasil


def _unik(baris: Iterable[BarisUang], jenis: str) -> dict[Decimal, BarisUang]:
    """Rows by a value that only one row (or a parent with its only child) has."""
    hasil: dict[Decimal, list[BarisUang]] = {}
    for b in baris:
        peubah = b.isi.get(jenis)
        if peubah is not None and abs(peubah.nilai) >= NILAI_TAUTAN:
            hasil.setdefault(peubah.nilai, []).append(b)
    bersih = {}
    for nilai, isi in hasil.items():
        puncak = [b for b in isi if b.induk not in isi]
        if len(puncak) == 1:
            bersih[nilai] = puncak[0]
    return bersih


def _boleh_tertaut(satu: BarisUang, dua: BarisUang) -> bool:
    """Rows of different kinds (a sasaran, a total, an account) may stand for one another; two
    programmes with different names may not."""
    if sama_baris(satu, dua) or not (_bernama(satu) and _bernama(dua)):
        return False  # compared already, or a row whose name is lost
    if satu.baris.jenis == "jumlah" or dua.baris.jenis == "jumlah":
        return True
    if bool(satu.akun) != bool(dua.akun):
        return True
    return _jenis_isi(satu) != _jenis_isi(dua)


def _bernama(satu: BarisUang) -> bool:
    return satu.baris.jenis == "jumlah" or sum(huruf.isalpha() for huruf in satu.nama) >= 4


def _jenis_isi(satu: BarisUang) -> str:
    n = satu.nama.casefold()
    if n.startswith(("meningkat", "terwujud", "tersedia", "optimal", "menurun", "tercapai")):
        return "sasaran"
    return "sasaran" if any(k.peran == "sasaran" for k in satu.tabel.asal.kolom) else "program"


def _tautkan(hasil: Hubungan, tabel: Sequence[TabelUang], tahun: int | None) -> None:
    """Rows of two tables that print one equal large amount are one fact: the rest must agree."""
    for satu, dua in _pasangan(tabel):
        for jangkar in ("realisasi", "pagu"):
            kiri, kanan = _unik(satu.baris, jangkar), _unik(dua.baris, jangkar)
            for nilai in kiri.keys() & kanan.keys():
                a, b = kiri[nilai], kanan[nilai]
                if _tahun(a, tahun) != _tahun(b, tahun) or not _boleh_tertaut(a, b):
                    continue
                for jenis in ("pagu", "realisasi", "sisa"):
                    if jenis != jangkar and jenis in a.isi and jenis in b.isi:
                        hasil.tambah(
                            Persamaan(
                                "tautan",
                                a.isi[jenis],
                                ((1, b.isi[jenis]),),
                                f"{jenis} {a.sebutan} ({satu.sebutan}) = {jenis} {b.sebutan} "
                                f"({dua.sebutan}), karena {jangkar}-nya sama",
                            )
                        )


def _tautkan_jumlah(hasil: Hubungan, tabel: Sequence[TabelUang], tahun: int | None) -> None:
    """The sum of a table without a total row, where another table prints that sum."""
    for satu in tabel:
        if satu.cara not in BERTINGKAT:
            continue
        for kelompok in satu.kelompok:
            atas = satu.atas(kelompok)
            if len(atas) < 2 or satu.jumlah(kelompok):
                continue
            jumlah = {
                jenis: sum(b.isi[jenis].nilai for b in atas)
                for jenis in JENIS_UANG
                if all(jenis in b.isi for b in atas)
            }
            for dua in tabel:
                if dua is not satu:
                    _taut_jumlah(hasil, atas, jumlah, dua, kelompok[0] or tahun, tahun)


def _taut_jumlah(
    hasil: Hubungan,
    atas: list[BarisUang],
    jumlah: dict[str, Decimal],
    dua: TabelUang,
    tahun_satu: int | None,
    tahun: int | None,
) -> None:
    for b in dua.baris:
        if _tahun(b, tahun) != tahun_satu or b.tahap == "murni":
            continue
        jangkar = [
            jenis
            for jenis, nilai in jumlah.items()
            if jenis in b.isi and b.isi[jenis].nilai == nilai and nilai >= NILAI_TAUTAN
        ]
        if not jangkar:
            continue
        for jenis in jumlah:
            if jenis in jangkar or jenis not in b.isi:
                continue
            hasil.tambah(
                Persamaan(
                    "tautan",
                    b.isi[jenis],
                    tuple((1, a.isi[jenis]) for a in atas),
                    f"{jenis} {b.sebutan} di {dua.sebutan} = jumlah {jenis} {len(atas)} baris di "
                    f"{atas[0].tabel.sebutan} (jumlah {jangkar[0]}-nya sama: "
                    f"{format_angka(b.isi[jangkar[0]].nilai)})",
                )
            )
        return


def _tautkan_sasaran(hasil: Hubungan, tabel: Sequence[TabelUang], tahun: int | None) -> None:
    """A sasaran's money is that of some programmes: find which, by the column that agrees."""
    for satu in tabel:
        if satu.cara != "datar" or not any(_jenis_isi(b) == "sasaran" for b in satu.baris):
            continue
        for dua in tabel:
            if dua is satu or dua.cara not in BERTINGKAT:
                continue
            for kelompok in dua.kelompok:
                program = dua.atas(kelompok)
                if 2 <= len(program) <= PROGRAM_TERBANYAK:
                    for b in satu.baris:
                        if _tahun(b, tahun) == (kelompok[0] or tahun):
                            _taut_sasaran(hasil, b, program)


def _taut_sasaran(hasil: Hubungan, satu: BarisUang, program: list[BarisUang]) -> None:
    for jangkar, jenis in (("realisasi", "pagu"), ("pagu", "realisasi")):
        if jangkar not in satu.isi or jenis not in satu.isi:
            continue
        nilai = satu.isi[jangkar].nilai
        if nilai < NILAI_TAUTAN or any(jangkar not in b.isi or jenis not in b.isi for b in program):
            continue
        pilihan = [
            isi
            for banyak in range(2, min(SUKU_TERBANYAK, len(program)) + 1)
            for isi in combinations(program, banyak)
            if sum(b.isi[jangkar].nilai for b in isi) == nilai
        ]
        if len(pilihan) != 1:
            continue
        hasil.tambah(
            Persamaan(
                "tautan",
                satu.isi[jenis],
                tuple((1, b.isi[jenis]) for b in pilihan[0]),
                f"{jenis} “{satu.nama}” di {satu.tabel.sebutan} = jumlah {jenis} "
                + " dan ".join(b.sebutan for b in pilihan[0])
                + f" (jumlah {jangkar}-nya sama)",
            )
        )
        return
