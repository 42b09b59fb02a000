"""N02: "1 dari 3 indikator (33,33 %)": a percentage beside the counts that it comes from."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .bahan import Bahan
from .bilangan import baca_badan
from .katalog import buat
from .temuan import Temuan

_PERSEN = (
    r"(?:\(|atau|sebesar|yakni|yaitu|=)\s*\(?(?:sebesar\s*)?(?P<p>\d[\d.,]*\d|\d)\s*(?:%|persen)"
)
_ANGKA = r"(?<![\w.,/])\d{1,3}(?:\.\d{3})*(?![\w,/]|\.\d)"
POLA_DEPAN = re.compile(
    rf"(?P<a>{_ANGKA})\s+(?:[a-zA-Z]+\s+){{0,4}}?dari\s+(?:[a-zA-Z]+\s+){{0,3}}?(?P<b>{_ANGKA})"
    rf"\s+[^.;:()%\d]{{1,70}}?{_PERSEN}"
)
# "Dari 17 rekomendasi, 9 rekomendasi … (52,94 %)", "Dari … 812,45 km, … 580,09 km atau 71,40 %"
_NILAI = r"(?<![\w.,/])(?:\d[\d.,]*\d|\d)"
POLA_BELAKANG = re.compile(
    rf"[Dd]ari\s+(?:[a-zA-Z]+\s+){{0,8}}?(?P<b>{_NILAI})\s+(?P<apa>[a-zA-Z]+)\b[^.;:()%\d]{{0,90}}?"
    rf"(?P<a>{_NILAI})\s+(?P=apa)\b[^.;:()%\d]{{0,70}}?{_PERSEN}"
)


def uji_bagian(bahan: Bahan) -> Iterator[Temuan]:
    """Parts of a whole in one sentence, with their percentage."""
    for kalimat in bahan.kalimat:
        for pola in (POLA_DEPAN, POLA_BELAKANG):
            for cocok in pola.finditer(kalimat.teks):
                a, b, p = (baca_badan(cocok[nama]) for nama in ("a", "b", "p"))
                harus = bagi_persen(a.nilai, b.nilai)
                if harus is None or p.nilai is None or a.nilai > b.nilai:
                    continue
                galat = Decimal(1).scaleb(-min(p.desimal, 2)) if p.desimal else Decimal("0.51")
                if abs(harus - p.nilai) < galat:
                    continue
                yield buat(
                    "N02",
                    kalimat.lokasi(cocok.start(), cocok.end()),
                    tertulis=f"{cocok['p']} %",
                    terhitung=f"{format_angka(harus, 2)} %",
                    pesan=f"{cocok['a']} dari {cocok['b']} adalah {format_angka(harus, 2)} %, "
                    f"tertulis {cocok['p']} %.",
                    saran=f"Ganti menjadi {format_angka(harus, 2)} %, atau betulkan banyaknya.",
                )
