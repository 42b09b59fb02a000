"""S04: names of indicators, sasaran and programmes that differ by a word between places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .bahan import Bahan
from .dokumen import Paragraf
from .indikator import Indikator
from .kata import beda_kata, mirip, normal
from .katalog import buat
from .kinerja import hampir_indikator
from .temuan import Keyakinan, Lokasi, Temuan

SATUAN = frozenset(
    {"persen", "%", "nilai", "indeks", "poin", "angka", "orang", "unit", "skor", "per", "kh"}
)


@dataclass(frozen=True, slots=True)
class Nama:
    """A name as it is printed in one place."""

    teks: str
    tempat: str
    lokasi: Lokasi


def uji_nama_indikator(indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """Two indicators of two tables whose names differ by a content word mean one."""
    for nomor, satu in enumerate(indikator):
        for dua in indikator[nomor + 1 :]:
            if not hampir_indikator(satu.nama, dua.nama) or _bersama(satu, dua):
                continue
            a, b = (_tanpa_satuan(isi) for isi in beda_kata(satu.nama, dua.nama))
            if len(a) > 2 or len(b) > 2 or not (a or b):
                continue
            yield _temuan(
                "Indikator",
                [Nama(x.indikator, x.tabel.sebutan, x.lokasi) for x in (*satu.baris, *dua.baris)],
            )


def _tanpa_satuan(kata: list[str]) -> list[str]:
    """Words that differ, without row numbers and units that a narrow table runs into the name."""
    return [isi for isi in kata if not isi.isdigit() and isi not in SATUAN]


def _bersama(satu: Indikator, dua: Indikator) -> bool:
    """Whether one table has both: then they are two indicators."""
    return bool({b.tabel.nomor for b in satu.baris} & {b.tabel.nomor for b in dua.baris})


def uji_nama_sasaran(bahan: Bahan) -> Iterator[Temuan]:
    """Sasaran named in tables and standing alone in the text (charts, lists of sasaran)."""
    nama: list[Nama] = []
    for baris in bahan.kinerja:
        if len(baris.sasaran.split()) >= 4:
            nama.append(Nama(baris.sasaran, baris.tabel.sebutan, baris.lokasi))
    for uang in bahan.uang:
        for b in uang.baris:
            if uang.cara == "datar" and len(b.nama.split()) >= 4 and b.baris.jenis == "isi":
                nama.append(Nama(b.nama, uang.sebutan, b.lokasi))
    dikenal = list({normal(n.teks): n for n in nama}.values())
    for isi in bahan.dokumen.unsur:
        if not isinstance(isi, Paragraf) or not 5 <= len(isi.teks.split()) <= 25:
            continue
        if any(mirip(isi.teks, n.teks) >= 0.8 for n in dikenal):
            tanpa_kode = re.sub(
                r"^(?:sasaran(?:\s+strategis)?\s*)?(?:\d[\d.]*|[IVX]+)?\s*[.:)]?\s+(?=[A-Z])",
                "",
                isi.teks,
                flags=re.IGNORECASE,
            )
            nama.append(Nama(tanpa_kode, "teks", isi.posisi.lokasi(isi.teks)))
    yield from _kelompok_beda("Sasaran", nama)


def uji_nama_program(bahan: Bahan) -> Iterator[Temuan]:
    """Programmes and kegiatan with one code and one amount, named differently in two tables."""
    menurut: dict[tuple[str, object], list[Nama]] = {}
    for uang in bahan.uang:
        if uang.cara == "datar":
            continue
        for b in uang.baris:
            pagu = b.isi.get("pagu")
            if b.baris.kode and pagu is not None and pagu.nilai:
                kunci = (b.baris.kode, pagu.benar)
                menurut.setdefault(kunci, []).append(Nama(b.nama, uang.sebutan, b.lokasi))
    for nama in menurut.values():
        yield from _kelompok_beda("Program/kegiatan", nama)


def _kelompok_beda(jenis: str, nama: list[Nama]) -> Iterator[Temuan]:
    kelompok: list[list[Nama]] = []
    for satu in nama:
        for isi in kelompok:
            if normal(isi[0].teks) == normal(satu.teks) or mirip(isi[0].teks, satu.teks) >= 0.78:
                isi.append(satu)
                break
        else:
            kelompok.append([satu])
    for isi in kelompok:
        ejaan: dict[str, list[Nama]] = {}
        for satu in isi:
            for kunci, daftar in ejaan.items():
                a, b = beda_kata(daftar[0].teks, satu.teks)
                terpotong = kunci.startswith(normal(satu.teks)) or normal(satu.teks).startswith(
                    kunci
                )
                if (not a and not b) or terpotong:
                    daftar.append(satu)
                    break
            else:
                ejaan[normal(satu.teks)] = [satu]
        if len(ejaan) > 1 and _satu_maksud(list(ejaan.values())):
            yield _temuan(jenis, [satu for daftar in ejaan.values() for satu in daftar])


def _satu_maksud(ejaan: list[list[Nama]]) -> bool:
    """Two names in one table are two things; names in different places mean one."""
    for nomor, satu in enumerate(ejaan):
        for dua in ejaan[nomor + 1 :]:
            if {n.tempat for n in satu} & {n.tempat for n in dua} - {"teks"}:
                return False
    return True


def _temuan(jenis: str, nama: list[Nama]) -> Temuan:
    banyak: dict[str, list[Nama]] = {}
    for satu in nama:
        for daftar in banyak.values():
            a, b = beda_kata(daftar[0].teks, satu.teks)
            if not a and not b:
                daftar.append(satu)
                break
        else:
            banyak[normal(satu.teks)] = [satu]
    urut = sorted(banyak.values(), key=len, reverse=True)
    utama, lain = urut[0], [n for isi in urut[1:] for n in isi]
    a, b = beda_kata(utama[0].teks, lain[0].teks)
    beda = "; ".join(
        isi
        for isi in (
            f"kata “{' '.join(a)}” tidak ada di {lain[0].tempat}" if a else "",
            f"kata “{' '.join(b)}” hanya ada di {lain[0].tempat}" if b else "",
        )
        if isi
    )
    return buat(
        "S04",
        tuple(n.lokasi for n in (*lain[:2], *utama[:2])),
        tertulis=lain[0].teks,
        terhitung=utama[0].teks,
        pesan=f"{jenis} tertulis “{lain[0].teks}” di {lain[0].tempat}, tetapi "
        f"“{utama[0].teks}” di {', '.join(dict.fromkeys(n.tempat for n in utama[:4]))}"
        f" ({beda or 'urutan katanya berbeda'}).",
        saran="Gunakan satu nama yang sama dengan dokumen perencanaannya di semua tempat.",
        keyakinan=Keyakinan.SEDANG,
    )
