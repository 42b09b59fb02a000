"""S06: money per sasaran against all programmes; S07: people between tables; R10: codes."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ..bentuk import format_rupiah
from .bahan import Bahan
from .kata import mirip, normal
from .katalog import buat
from .pegawai import Orang, TabelPegawai
from .rincian import BERTINGKAT, komponen
from .temuan import Keparahan, Keyakinan, Temuan
from .uang import BarisUang, TabelUang


def uji_peta(bahan: Bahan) -> Iterator[Temuan]:
    """Sasaran tables whose money is less than that of all programmes, by whole programmes."""
    program = [t for t in bahan.uang if t.cara in BERTINGKAT]
    for satu in bahan.uang:
        if satu.cara != "datar" or not _tentang_sasaran(satu):
            continue
        for dua in reversed(program):
            temuan = _kurang(satu, dua, bahan.tahun)
            if temuan is not None:
                yield temuan
                break


def _tentang_sasaran(tabel: TabelUang) -> bool:
    return "sasaran" in normal(tabel.asal.judul) or any(
        k.peran == "sasaran" for k in tabel.asal.kolom
    )


def _kurang(satu: TabelUang, dua: TabelUang, tahun: int | None) -> Temuan | None:
    kiri = [b for b in satu.atas(satu.kelompok[-1]) if "pagu" in b.isi]
    atas = [b for b in dua.atas(dua.kelompok[-1]) if "pagu" in b.isi]
    if len(kiri) < 2 or len(atas) < 2 or not kiri:
        return None
    jumlah = sum((b.isi["pagu"].benar for b in kiri), Decimal(0))
    semua = sum((b.isi["pagu"].benar for b in atas), Decimal(0))
    selisih = semua - jumlah
    if selisih <= 0 or len(atas) > 16:
        return None
    hilang = _pilihan(atas, selisih)
    if hilang is None:
        return None
    nama = "; ".join(f"{b.sebutan} ({format_rupiah(b.isi['pagu'].benar)})" for b in hilang)
    return buat(
        "S06",
        tuple(b.lokasi for b in (*kiri, *hilang)),
        tertulis=format_rupiah(jumlah),
        terhitung=format_rupiah(semua),
        pesan=f"{satu.sebutan} mencakup anggaran {format_rupiah(jumlah)} dari "
        f"{format_rupiah(semua)} menurut {dua.sebutan}; selisih {format_rupiah(selisih)} sama "
        f"dengan program yang tidak dipetakan ke sasaran: {nama}.",
        saran="Petakan program tersebut ke sasaran yang didukungnya, atau jelaskan bahwa "
        "program itu tidak mendukung sasaran tertentu.",
        keyakinan=Keyakinan.SEDANG,
    )


def _pilihan(atas: list[BarisUang], selisih: Decimal) -> tuple[BarisUang, ...] | None:
    cocok = [
        isi
        for banyak in range(1, min(5, len(atas)))
        for isi in combinations(atas, banyak)
        if sum(b.isi["pagu"].benar for b in isi) == selisih
    ]
    return cocok[0] if cocok else None


# --- people --------------------------------------------------------------------------------------


def uji_pegawai(bahan: Bahan) -> Iterator[Temuan]:
    """S07: one group of people counted differently in two tables."""
    dilihat: set[frozenset[int]] = set()
    for satu, dua in combinations(bahan.pegawai, 2):
        pasangan = frozenset((satu.tabel.nomor, dua.tabel.nomor))
        if pasangan in dilihat:
            continue
        temuan = _beda_orang(satu, dua)
        if temuan is not None:
            dilihat.add(pasangan)
            yield temuan


def _beda_orang(satu: TabelPegawai, dua: TabelPegawai) -> Temuan | None:
    for kelompok in _kelompok_bersama(satu, dua):
        a, b = satu.hitung[kelompok, "", ""], dua.hitung[kelompok, "", ""]
        if a.nilai == b.nilai:
            beda = _beda_kelamin(satu, dua, kelompok)
            if beda is None:
                continue
            kelamin, a, b = beda
            sebut = {"L": "laki-laki", "P": "perempuan"}[kelamin]
            return _temuan_orang(satu, dua, f"{kelompok or 'pegawai'} {sebut}", a, b)
        if max(a.nilai, b.nilai) > 2 * min(a.nilai, b.nilai):
            continue  # tables about different people
        if not kelompok and (_hanya_sebagian(satu, dua) or _hanya_sebagian(dua, satu)):
            continue
        return _temuan_orang(satu, dua, kelompok or "pegawai", a, b)
    return None


def _hanya_sebagian(satu: TabelPegawai, dua: TabelPegawai) -> bool:
    """Whether a table by rank counts only those whom the other counts as one of its groups: civil
    servants have ranks, contract staff have none."""
    if satu.dimensi not in ("golongan", "pangkat", "eselon"):
        return False
    semua = satu.hitung["", "", ""].nilai
    return any(k and not s and not c and o.nilai == semua for (k, s, c), o in dua.hitung.items())


def _kelompok_bersama(satu: TabelPegawai, dua: TabelPegawai) -> list[str]:
    a = {k for k, s, c in satu.hitung if not s and not c}
    b = {k for k, s, c in dua.hitung if not s and not c}
    bersama = sorted(a & b)
    if "" in bersama and (satu.kelompok or dua.kelompok):
        bersama.remove("")
    return bersama


def _beda_kelamin(
    satu: TabelPegawai, dua: TabelPegawai, kelompok: str
) -> tuple[str, Orang, Orang] | None:
    for kelamin in ("L", "P"):
        a = satu.hitung.get((kelompok, kelamin, ""))
        b = dua.hitung.get((kelompok, kelamin, ""))
        if a is not None and b is not None and a.nilai != b.nilai:
            return kelamin, a, b
    return None


def _temuan_orang(
    satu: TabelPegawai, dua: TabelPegawai, sebutan: str, a: Orang, b: Orang
) -> Temuan:
    return buat(
        "S07",
        tuple(x.asal.posisi.lokasi(f"{x.sebutan} {x.judul}") for x in (satu.tabel, dua.tabel)),
        tertulis=f"{a.nilai} dan {b.nilai}",
        pesan=f"Jumlah {sebutan} adalah {a.nilai} orang menurut {satu.tabel.sebutan} "
        f"({satu.dimensi or 'tabel'}), tetapi {b.nilai} orang menurut {dua.tabel.sebutan} "
        f"({dua.dimensi or 'tabel'}).",
        saran="Cocokkan kedua tabel dengan daftar pegawai per 31 Desember.",
        keyakinan=Keyakinan.SEDANG,
    )


# --- codes ---------------------------------------------------------------------------------------


def uji_kode(bahan: Bahan) -> Iterator[Temuan]:
    """R10: one code for two names in one table."""
    sudah: set[tuple[str, ...]] = set()
    for tabel in bahan.uang:
        lengkap = [b for b in tabel.baris if len(komponen(b.baris.kode)) >= 3]
        if tabel.cara != "kode" and len(lengkap) < 3:
            continue
        baris = [b for b in tabel.baris if (b.tahun, b.tahap) == tabel.kelompok[-1]]
        kunci = Counter(komponen(b.baris.kode) for b in baris if b.baris.kode)
        for kode, banyak in kunci.items():
            kembar = [b for b in baris if b.baris.kode and komponen(b.baris.kode) == kode]
            if banyak < 2 or kode in sudah or any(kode[: len(s)] == s for s in sudah):
                continue
            sudah.add(kode)
            yield _kode_kembar(kembar, tabel)


def _kode_kembar(kembar: list[BarisUang], tabel: TabelUang) -> Temuan:
    pendek = len(komponen(kembar[0].baris.kode)) <= 2
    sama = mirip(kembar[0].nama, kembar[1].nama) > 0.9
    return buat(
        "R10",
        tuple(b.lokasi for b in kembar),
        tertulis=kembar[0].baris.kode,
        pesan=f"{tabel.sebutan}: kode {kembar[0].baris.kode} dipakai untuk "
        + " dan ".join(f"“{b.nama}”" for b in kembar)
        + "."
        + (" Kedua program mungkin berasal dari urusan yang berbeda." if pendek else ""),
        saran="Tulis kode lengkap dengan kode urusannya supaya tidak tertukar."
        if pendek and not sama
        else "Periksa kodenya menurut DPA.",
        keyakinan=Keyakinan.RENDAH if pendek else Keyakinan.TINGGI,
        keparahan=Keparahan.INFO if pendek and not sama else Keparahan.SEDANG,
    )
