"""N12: "turun 2,9 poin dari 20,1 %": a rise or fall in a sentence against its two values."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .bahan import Bahan
from .bilangan import tulis
from .kalimat import AngkaKalimat, Kalimat
from .katalog import buat
from .temuan import Keyakinan, Temuan

NAIK = (
    r"naik|meningkat|bertambah|tumbuh|kenaikan|peningkatan|pertumbuhan|penambahan|"
    r"lebih (?:tinggi|besar|baik|cepat)"
)
TURUN = (
    r"turun|menurun|berkurang|penurunan|pengurangan|lebih (?:rendah|kecil|lambat)|"
    r"masih kurang"
)
POLA_GERAK = re.compile(
    rf"\b(?:(?P<naik>{NAIK})|(?P<turun>{TURUN}))\b(?:\s+(?:sebesar|sebanyak|hanya|sekitar|menjadi|"
    r"kurang|lebih|mencapai|yaitu|yakni))*\s*(?:Rp\.?\s*)?[(]?\s*$",
    re.IGNORECASE,
)
ASAL = re.compile(
    r"\b(?:dari|daripada|ketimbang|diband\w+|terhadap|semula|sebelumnya)\b", re.IGNORECASE
)
SEMULA = re.compile(r"\b(?:dari|semula|awal\w*|sebelumnya)\b[^\d]*(?:20\d\d[^\d]*)?$", re.I)
MENJADI = re.compile(r"\bmenjadi\b", re.IGNORECASE)
DIBANDING = re.compile(r"^\W*(?:\w+ )?diband\w+", re.IGNORECASE)
MENUNJUK = re.compile(
    r"^\W*\w+(?:\s+\w+)?\s+(?:tersebut|ini|itu)\b",
    re.IGNORECASE,
)
ATAU = re.compile(r"(?:\s*[a-z]+)?\s*(?:atau|\()\s*(?:sebesar\s*)?", re.IGNORECASE)
BERGANDA = re.compile(r"masing-?\s?masing|berturut-?\s?turut|rata-?\s?rata|kumulatif", re.I)


def uji_gerak(bahan: Bahan) -> Iterator[Temuan]:
    """Rises and falls that do not follow from the values that the sentence gives."""
    sebelum: Kalimat | None = None
    alinea: list[AngkaKalimat] = []  # the values of the sentences before in the paragraph
    for kalimat in bahan.kalimat:
        lalu = sebelum if sebelum is not None and sebelum.unsur == kalimat.unsur else None
        if lalu is None:
            alinea = []
        else:
            alinea += [a for a in lalu.angka if _nilai(a, lalu.teks)]
        sebelum = kalimat
        angka = [a for a in kalimat.angka if _nilai(a, kalimat.teks)]
        for letak in range(len(angka)):
            gerak = _gerak(kalimat.teks, angka, letak)
            if gerak is None:
                continue
            temuan = _cek(kalimat, angka, letak, gerak, alinea)
            if temuan is not None:
                yield temuan
                break


def _nilai(angka: AngkaKalimat, teks: str) -> bool:
    """A value: no year, no number of a table."""
    if angka.nilai is None or angka.nilai <= 0:
        return False
    tahun = angka.desimal == 0 and not (angka.rp or angka.persen) and 1990 <= angka.nilai <= 2100
    return not tahun and not re.search(
        r"(?:nomor|no\.?|pasal|tabel|gambar|bab|ke-?)\s*$", teks[: angka.awal], re.IGNORECASE
    )


def _gerak(teks: str, angka: Sequence[AngkaKalimat], letak: int) -> str | None:
    """ "naik" or "turun" where the number is the size of a movement; None where it is a value."""
    satu = angka[letak]
    awal = angka[letak - 1].akhir if letak else 0
    sela = teks[awal : satu.awal]
    if letak and sela.strip() == "(" and satu.persen and not angka[letak - 1].persen:
        return _gerak(teks, angka, letak - 1)  # "bertambah Rp 5 (7 %)"
    if letak and satu.persen and not angka[letak - 1].persen and ATAU.fullmatch(sela):
        return _gerak(teks, angka, letak - 1)  # "naik 16 kali atau 9,6 %"
    cocok = POLA_GERAK.search(sela)
    if cocok is None or MENJADI.search(cocok[0]):
        return None
    return "naik" if cocok["naik"] else "turun"


def _poin(teks: str, angka: AngkaKalimat) -> bool:
    return bool(re.match(r"\s*(?:\w+\s+)?poin\b", teks[angka.akhir :], re.IGNORECASE))


def _cek(
    kalimat: Kalimat,
    angka: Sequence[AngkaKalimat],
    letak: int,
    gerak: str,
    alinea: Sequence[AngkaKalimat],
) -> Temuan | None:
    besar = angka[letak]
    pasangan = _pasangan(kalimat, angka, letak, alinea)
    if not pasangan or BERGANDA.search(kalimat.teks[: besar.awal][-60:]):
        return None
    poin = _poin(kalimat.teks, besar)
    if any(_cocok(a, b, besar, poin) for a, b in pasangan):
        return None
    a, b = min(pasangan, key=lambda p: _jauh(*p, besar, poin))
    harus, satuan = _harus(a, b, besar, poin)
    if harus is None or harus == 0:
        return None
    tertulis = f"{gerak} {besar.teks.strip()}{' poin' if poin else ''}"
    return buat(
        "N12",
        kalimat.lokasi_angka(besar),
        tertulis=besar.teks.strip(),
        terhitung=f"{harus}{satuan}",
        pesan=f"Kalimat menyebut {tertulis}, padahal dari {a.teks.strip()} ke {b.teks.strip()} "
        f"perubahannya {harus}{satuan}.",
        saran=f"Ganti menjadi {harus}{satuan}, atau betulkan nilai asalnya.",
        keyakinan=Keyakinan.TINGGI if poin or len(pasangan) == 1 else Keyakinan.SEDANG,
    )


def _pasangan(
    kalimat: Kalimat, angka: Sequence[AngkaKalimat], letak: int, alinea: Sequence[AngkaKalimat]
) -> list[tuple[AngkaKalimat, AngkaKalimat]]:
    """Pairs (before, after) that the movement may be about."""
    teks, besar = kalimat.teks, angka[letak]
    depan = [a for i, a in enumerate(angka[:letak]) if _gerak(teks, angka, i) is None]
    for i in range(len(depan) - 1, 0, -1):
        a, b = depan[i - 1], depan[i]
        mulai = depan[i - 2].akhir if i > 1 else 0
        if (
            MENJADI.search(teks[a.akhir : b.awal])
            and SEMULA.search(teks[mulai : a.awal])
            and _sejenis(a, b)
        ):
            return [(a, b)]
    semula = _dibanding_depan(kalimat, depan, alinea)
    if semula:
        return semula
    if (
        letak + 1 < len(angka)
        and angka[letak + 1].persen
        and ATAU.fullmatch(teks[besar.akhir : angka[letak + 1].awal])
    ):
        letak += 1  # the size once more, as a percentage
    if letak + 1 >= len(angka):
        return []
    asal = angka[letak + 1]
    sela = teks[angka[letak].akhir : asal.awal]
    if len(sela) > 90 or not ASAL.search(sela) or MENJADI.search(sela):
        return []
    if letak + 2 < len(angka) and MENJADI.search(teks[asal.akhir : angka[letak + 2].awal]):
        kini = angka[letak + 2]  # "naik 5 % dari 20 menjadi 21"
        return [(asal, kini)] if _sejenis(asal, kini) else []
    calon = [a for a in depan if _sejenis(a, asal)]
    if not calon and MENUNJUK.search(teks):
        calon = [a for a in alinea if _sejenis(a, asal) and bool(a.desimal) == bool(asal.desimal)]
    return [(asal, a) for a in calon]


def _dibanding_depan(
    kalimat: Kalimat, depan: Sequence[AngkaKalimat], alinea: Sequence[AngkaKalimat]
) -> list[tuple[AngkaKalimat, AngkaKalimat]]:
    """ "Dibandingkan tahun 2020 sebesar 82,31, nilai ini meningkat 2,95 poin": the value before
    stands first, the value of now in the sentence before."""
    if len(depan) != 1 or not DIBANDING.match(kalimat.teks):
        return []
    asal = depan[0]
    calon = [a for a in alinea if _sejenis(a, asal)]
    return [(asal, a) for a in calon if bool(a.desimal) == bool(asal.desimal)]


def _sejenis(satu: AngkaKalimat, dua: AngkaKalimat) -> bool:
    return satu.persen == dua.persen and satu.uang == dua.uang


def _cocok(a: AngkaKalimat, b: AngkaKalimat, besar: AngkaKalimat, poin: bool) -> bool:
    beda = abs(b.nilai - a.nilai)
    galat = Decimal("0.51") * (_satuan(a) + _satuan(b)) if a.kali or b.kali else Decimal(0)
    galat += Decimal("0.51") * _satuan(besar)
    if abs(beda - besar.nilai) <= galat:
        return True
    if poin or not besar.persen:
        return False
    galat = Decimal("1.01") * _satuan(besar) if besar.desimal else Decimal("0.51")
    if a.kali or b.kali:
        galat += 100 * (_satuan(a) + _satuan(b)) / a.nilai
    return abs(bagi_persen(beda, a.nilai) - besar.nilai) <= galat


def _jauh(a: AngkaKalimat, b: AngkaKalimat, besar: AngkaKalimat, poin: bool) -> Decimal:
    """How far a pair is from the printed movement: the nearest is the one meant."""
    beda = abs(b.nilai - a.nilai)
    jauh = abs(beda - besar.nilai)
    if besar.persen and not poin:
        jauh = min(jauh, abs(bagi_persen(beda, a.nilai) - besar.nilai))
    return jauh


def _satuan(angka: AngkaKalimat) -> Decimal:
    return Decimal(1).scaleb(angka.kali - angka.desimal)


def _harus(
    a: AngkaKalimat, b: AngkaKalimat, besar: AngkaKalimat, poin: bool
) -> tuple[str | None, str]:
    beda = abs(b.nilai - a.nilai)
    if besar.persen and not poin and not a.persen:
        return format_angka(bagi_persen(beda, a.nilai), 2), " %"
    if besar.uang or not besar.persen:
        return tulis(beda), " poin" if poin else ""
    return tulis(beda), " poin"
