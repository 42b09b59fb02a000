"""One entry of the figure dictionary, and the ways in which it can be written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lkjip.rumus.angka import (
    format_angka,
    format_persen,
    format_rupiah,
    format_satuan,
    terbilang,
    terbilang_rupiah,
)
from lkjip.rumus.bentuk import TIDAK_DIKETAHUI, bulatkan

NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TANPA_SEBUTAN = frozenset({"", "indeks", "nilai", "poin", "skor", "predikat"})
"""Units that a table head names but that nobody writes behind the number."""

SKALA_RINGKAS = (
    (Decimal(10) ** 12, "triliun"),
    (Decimal(10) ** 9, "miliar"),
    (Decimal(10) ** 6, "juta"),
)


@dataclass(frozen=True, slots=True)
class Butir:
    """A fact or a computed figure of one OPD-year under a stable key.

    `nilai` is Decimal, int, str or date; None when unknown, and then `alasan` says why.
    `bentuk` is a key of `PILIHAN`; its first way of writing is the one used without a choice.
    `asal` says in Indonesian where the value comes from. `satuan` and `desimal` belong to
    bentuk "satuan" and "angka".
    """

    kunci: str
    nilai: Decimal | int | str | date | None
    bentuk: str
    label: str
    asal: str
    alasan: str = ""
    satuan: str = ""
    desimal: int | None = None

    @property
    def besar(self) -> Decimal:
        """The value as a number. Raises TypeError for an entry without one."""
        if not isinstance(self.nilai, Decimal | int):
            raise TypeError(f"“{self.kunci}” tidak berupa bilangan.")
        return Decimal(self.nilai)

    @property
    def is_teks(self) -> bool:
        """Whether the value is a name or a year, which prose carries as plain words."""
        return self.bentuk in ("teks", "tahun") and self.nilai is not None


def sebut_satuan(satuan: str) -> str:
    """Return the unit as it is printed behind a value; an index has none."""
    if satuan.strip().casefold() in TANPA_SEBUTAN:
        return ""
    return "%" if satuan.strip().casefold() in ("%", "persen") else satuan.strip()


def _tanpa_rp(butir: Butir) -> str:
    """Write sen only where there are any."""
    bulat = butir.besar == butir.besar.to_integral_value()
    return format_angka(butir.besar) if bulat else format_rupiah(butir.besar)


def _rupiah(butir: Butir) -> str:
    return f"Rp\u00a0{_tanpa_rp(butir)}"


def _ringkas(butir: Butir) -> str:
    for batas, nama in SKALA_RINGKAS:
        if abs(butir.besar) >= batas:
            return f"Rp\u00a0{format_angka(butir.besar / batas, 2)} {nama}"
    return _rupiah(butir)


def _lengkap_rupiah(butir: Butir) -> str:
    return f"{_rupiah(butir)} ({terbilang_rupiah(butir.besar)})"


def _satuan(butir: Butir) -> str:
    return format_satuan(butir.besar, sebut_satuan(butir.satuan), butir.desimal, tak_putus=True)


def _terbilang_satuan(butir: Butir) -> str:
    satuan = sebut_satuan(butir.satuan)
    return f"{terbilang(butir.besar)} {'persen' if satuan == '%' else satuan}".strip()


def _terbilang_persen(butir: Butir) -> str:
    return f"{terbilang(bulatkan(butir.besar, 2))} persen"


def _lengkap_persen(butir: Butir) -> str:
    return f"{format_persen(butir.besar, tak_putus=True)} ({_terbilang_persen(butir)})"


def _lengkap_satuan(butir: Butir) -> str:
    """Write "3 (tiga) KIM", but "40 % (empat puluh persen)"."""
    satuan = sebut_satuan(butir.satuan)
    if satuan == "%":
        return f"{_satuan(butir)} ({_terbilang_satuan(butir)})"
    angka = format_angka(butir.besar, butir.desimal)
    return f"{angka} ({terbilang(butir.besar)}) {satuan}".strip()


def _poin(butir: Butir) -> str:
    tanda = "+" if butir.besar > 0 else ""
    return f"{tanda}{format_angka(butir.besar, 2)}\u00a0poin"


def _bilangan(butir: Butir) -> str:
    return format_angka(butir.besar)


def format_tanggal(nilai: date) -> str:
    """Return "20 Maret 2020"."""
    return f"{nilai.day} {NAMA_BULAN[nilai.month - 1]} {nilai.year}"


def _ambil_tanggal(butir: Butir) -> date:
    if not isinstance(butir.nilai, date):
        raise TypeError(f"“{butir.kunci}” tidak berupa tanggal.")
    return butir.nilai


def _tanggal(butir: Butir) -> str:
    return format_tanggal(_ambil_tanggal(butir))


def _tanggal_hari(butir: Butir) -> str:
    return f"{NAMA_HARI[_ambil_tanggal(butir).weekday()]}, {_tanggal(butir)}"


def _tanggal_terbilang(butir: Butir) -> str:
    hari = _ambil_tanggal(butir)
    return f"{terbilang(hari.day)} {NAMA_BULAN[hari.month - 1]} {terbilang(hari.year)}"


def _kecil(butir: Butir) -> str:
    """Lower the first letter, unless the first word is an abbreviation ("SPBE")."""
    teks = str(butir.nilai)
    kata = teks.split(" ", 1)[0]
    return teks if len(kata) > 1 and kata[1:] != kata[1:].lower() else teks[:1].lower() + teks[1:]


def _tanpa_titik(butir: Butir) -> str:
    return str(butir.nilai).rstrip(". ")


def _anak_kalimat(butir: Butir) -> str:
    return _kecil(butir).rstrip(". ")


Penulis = Callable[[Butir], str]

PILIHAN: dict[str, dict[str, tuple[str, Penulis]]] = {
    "rupiah": {
        "rupiah": ("rupiah, “Rp 1.234.567”", _rupiah),
        "ringkas": ("ringkas, “Rp 1,23 juta”", _ringkas),
        "angka": ("tanpa Rp, “1.234.567”", _tanpa_rp),
        "sen": ("tanpa Rp dengan sen, “1.234.567,00”", lambda b: format_rupiah(b.besar)),
        "terbilang": ("terbilang, “seribu rupiah”", lambda b: terbilang_rupiah(b.besar)),
        "lengkap": ("angka dan terbilang", _lengkap_rupiah),
    },
    "persen": {
        "persen": ("persen, “84,90 %”", lambda b: format_persen(b.besar, tak_putus=True)),
        "angka": ("tanpa tanda, “84,90”", lambda b: format_angka(b.besar, 2)),
        "terbilang": ("terbilang", _terbilang_persen),
        "lengkap": ("angka dan terbilang", _lengkap_persen),
    },
    "poin": {
        "poin": ("selisih bertanda, “+5,00 poin”", _poin),
        "mutlak": (
            "selisih tanpa tanda, “5,00 poin”",
            lambda b: f"{format_angka(abs(b.besar), 2)}\u00a0poin",
        ),
        "terbilang": (
            "terbilang tanpa tanda",
            lambda b: f"{terbilang(bulatkan(abs(b.besar), 2))} poin",
        ),
    },
    "satuan": {
        "satuan": ("dengan satuan, “3 KIM”", _satuan),
        "angka": ("tanpa satuan, “3”", lambda b: format_angka(b.besar, b.desimal)),
        "terbilang": ("terbilang, “tiga KIM”", _terbilang_satuan),
        "lengkap": ("angka dan terbilang, “3 (tiga) KIM”", _lengkap_satuan),
    },
    "angka": {
        "angka": ("angka", lambda b: format_angka(b.besar, b.desimal)),
        "terbilang": ("terbilang", lambda b: terbilang(b.besar)),
    },
    "bilangan": {
        "bilangan": ("angka, “7”", _bilangan),
        "terbilang": ("terbilang, “tujuh”", lambda b: terbilang(b.besar)),
        "lengkap": (
            "angka dan terbilang, “7 (tujuh)”",
            lambda b: f"{_bilangan(b)} ({terbilang(b.besar)})",
        ),
    },
    "tanggal": {
        "tanggal": ("tanggal, “20 Maret 2020”", _tanggal),
        "hari": ("dengan hari, “Jumat, 20 Maret 2020”", _tanggal_hari),
        "terbilang": ("terbilang, “dua puluh Maret …”", _tanggal_terbilang),
        "tahun": ("tahun saja", lambda b: str(_ambil_tanggal(b).year)),
    },
    "tahun": {
        "tahun": ("tahun, “2020”", lambda b: str(b.nilai)),
        "terbilang": ("terbilang", lambda b: terbilang(b.besar)),
    },
    "teks": {
        "teks": ("apa adanya", lambda b: str(b.nilai)),
        "kapital": ("huruf kapital", lambda b: str(b.nilai).upper()),
        "kecil": ("huruf pertama kecil", _kecil),
        "ringkas": ("tanpa titik di akhir", _tanpa_titik),
        "anak": ("huruf pertama kecil, tanpa titik di akhir", _anak_kalimat),
    },
    "kategori": {
        "kategori": ("apa adanya", lambda b: str(b.nilai)),
        "kecil": ("huruf kecil", lambda b: str(b.nilai).lower()),
    },
}
"""bentuk → name of a way of writing → (Indonesian title for the picker, the writer)."""


def tulis(butir: Butir, pilihan: str = "") -> str:
    """Return the value as text, "–" when it is unknown.

    Raises KeyError when `pilihan` is no way of writing of this bentuk.
    """
    cara = PILIHAN[butir.bentuk]
    _, penulis = cara[pilihan] if pilihan else next(iter(cara.values()))
    return TIDAK_DIKETAHUI if butir.nilai is None or butir.nilai == "" else penulis(butir)
