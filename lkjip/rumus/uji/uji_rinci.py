"""N11: "61 orang, terdiri dari 27 laki-laki dan 34 perempuan": a whole and its parts."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .bilangan import serupa_digit, tulis
from .kalimat import AngkaKalimat, Kalimat
from .katalog import buat
from .temuan import Keyakinan, Temuan

PEMBUKA = re.compile(
    r"\bterdiri\s+(?:dari|atas)\b|\bterbagi\s+(?:atas|menjadi|ke\s?dalam)\b|\bdengan\s+rincian\b|"
    r"\bdengan\s+komposisi\b|\bmeliputi\b|\b(?:yaitu|yakni)\b|\bberasal\s+dari\b",
    re.IGNORECASE,
)
PENUTUP = re.compile(
    r"\bsehingga\b[^\d]*\b(?:ber)?jumlah\w*[^\d]*$|\bseluruhnya\s+(?:ber)?jumlah\w*[^\d]*$|"
    r"\b(?:total|jumlah)\s+(?:seluruhnya|keseluruhan)\w*[^\d]*$",
    re.IGNORECASE,
)
# What ends the list of parts, or makes it a list of some parts only.
AKHIR_RINCIAN = re.compile(r"\b(?:sedangkan|sementara|adapun|selain|di\s?mana|dimana)\b", re.I)
SEBAGIAN = re.compile(
    r"di\s?antaranya|antara\s+lain|termasuk|sebagian|terutama|salah\s+satu|beberapa|lebih\s+dari|"
    r"sekitar|kurang\s+lebih|minimal|maksimal|rata-?\s?rata|per\s+(?:hari|bulan|orang)|\d\s*:\s*\d|"
    r"seluas|luas\b|panjang|ketinggian|rasio",
    re.IGNORECASE,
)
ANTARA = re.compile(r"[,;]|\bdan\b|\bserta\b|/|\bdengan\b", re.IGNORECASE)
KATA_TERBANYAK = 11


def uji_rinci(bahan: Bahan) -> Iterator[Temuan]:
    """Wholes whose parts, told in the same sentence, add up to something else."""
    for kalimat in bahan.kalimat:
        teks = _tanpa_kurung(kalimat)
        for cocok in PEMBUKA.finditer(teks):
            temuan = _cek(kalimat, teks, cocok.start(), cocok.end())
            if temuan is not None:
                yield temuan
                break


def _tanpa_kurung(kalimat: Kalimat) -> str:
    """The sentence with what stands in brackets blanked, offsets kept."""
    return re.sub(r"\([^()]*\)", lambda c: " " * len(c[0]), kalimat.teks)


def _cek(kalimat: Kalimat, teks: str, awal: int, akhir: int) -> Temuan | None:
    angka = [a for a in kalimat.angka if _bilangan(a, teks)]
    depan = [a for a in angka if a.akhir <= awal]
    belakang = _rincian([a for a in angka if a.awal >= akhir], teks, akhir)
    jumlah = None
    if len(belakang) >= 3 and PENUTUP.search(teks[belakang[-2].akhir : belakang[-1].awal]):
        jumlah = belakang.pop()
    elif depan and awal - depan[-1].akhir <= 45 and not SEBAGIAN.search(teks[:akhir]):
        jumlah = depan[-1]
    if jumlah is None or len(belakang) < 2 or SEBAGIAN.search(teks[akhir : belakang[-1].akhir]):
        return None
    if any(a.uang != jumlah.uang for a in belakang) or not _tertutup(belakang, teks):
        return None
    hasil = sum((a.nilai for a in belakang), Decimal(0))
    galat = sum((_galat(a) for a in (*belakang, jumlah)), Decimal(0))
    if abs(hasil - jumlah.nilai) <= galat or not _dekat(hasil, jumlah.nilai):
        return None
    rincian = " + ".join(a.teks.strip() for a in belakang)
    return buat(
        "N11",
        kalimat.lokasi(min(jumlah.awal, awal), belakang[-1].akhir),
        tertulis=jumlah.teks.strip(),
        terhitung=tulis(hasil),
        pesan=f"Rincian dalam kalimat berjumlah {rincian} = {tulis(hasil)}, sedangkan jumlahnya "
        f"tertulis {jumlah.teks.strip()}.",
        saran=f"Ganti jumlahnya menjadi {tulis(hasil)}, atau betulkan rinciannya.",
        keyakinan=Keyakinan.TINGGI if _mirip(hasil, jumlah.nilai) else Keyakinan.SEDANG,
    )


def _bilangan(angka: AngkaKalimat, teks: str) -> bool:
    """Whether a number counts something: no year, percentage, number of a table or a regulation."""
    if angka.nilai is None or angka.persen or not teks[angka.awal : angka.akhir].strip():
        return False
    if angka.desimal == 0 and not angka.rp and 1990 <= angka.nilai <= 2100:
        return False
    return not re.search(
        r"(?:nomor|no\.?|pasal|ayat|tabel|gambar|bab|ke-?|tanggal|kelas|tipe|golongan|triwulan|"
        r"semester|usia|jalan|jl\.?|pukul)\s*$",
        teks[: angka.awal],
        re.IGNORECASE,
    )


def _rincian(angka: Sequence[AngkaKalimat], teks: str, mulai: int) -> list[AngkaKalimat]:
    """The parts: numbers with few words between them, parted by commas or "dan"."""
    hasil: list[AngkaKalimat] = []
    lalu = mulai
    for satu in angka:
        sela = teks[lalu : satu.awal]
        if len(sela.split()) > KATA_TERBANYAK or AKHIR_RINCIAN.search(sela):
            break
        if hasil and (not ANTARA.search(sela) or satu.uang != hasil[0].uang):
            break
        hasil.append(satu)
        lalu = satu.akhir
    return hasil


def _tertutup(rincian: Sequence[AngkaKalimat], teks: str) -> bool:
    """Whether the list is closed by "dan" or "serta" before its last part."""
    sela = teks[rincian[-2].akhir : rincian[-1].awal]
    return bool(re.search(r"\b(?:dan|serta)\b|&", sela))


def _galat(angka: AngkaKalimat) -> Decimal:
    return Decimal("0.5").scaleb(angka.kali - angka.desimal) if angka.kali else Decimal(0)


def _dekat(hasil: Decimal, jumlah: Decimal) -> bool:
    """Whether the parts come near the whole: parts far from it are parts of something else."""
    if jumlah <= 2 or hasil <= 2:
        return False
    return abs(hasil - jumlah) <= max(jumlah, hasil) / 4 or _mirip(hasil, jumlah)


def _mirip(hasil: Decimal, jumlah: Decimal) -> bool:
    a, b = str(int(hasil)), str(int(jumlah))
    tertukar = len(a) == len(b) and sorted(a) == sorted(b)
    satu_angka = len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return tertukar or satu_angka or serupa_digit(hasil, jumlah)
