"""N09: values of earlier years in sentences ("tahun 2017 sebesar 66,67 %") against the tables."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .indikator import Indikator
from .kalimat import AngkaKalimat, Kalimat
from .katalog import buat
from .temuan import Keyakinan, Temuan

POLA_SILAM = re.compile(
    r"\btahun\s+(?P<depan>20\d\d)\s*(?:\w+\s+){0,2}?(?:sebesar|mencapai|yaitu|yakni|adalah|:|\()?\s*$",
    re.IGNORECASE,
)
POLA_SUSUL = re.compile(
    r"^\s*(?:\w+\s+)?\(?(?:pada|di|untuk)?\s*tahun\s+(?P<susul>20\d\d)\b", re.IGNORECASE
)
PERAN = ("realisasi", "capaian", "target")


def uji_silam(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """A sentence that gives the value of this year of exactly one indicator, and another value
    for an earlier year than every table has."""
    tahun = bahan.tahun
    if tahun is None:
        return
    lalu: Kalimat | None = None
    for kalimat in bahan.kalimat:
        sebelum = lalu if lalu is not None and lalu.unsur == kalimat.unsur else None
        lalu = kalimat
        for angka in kalimat.angka:
            t = _tahun(kalimat.teks, angka)
            if t is None or t >= tahun or not angka.desimal:
                continue
            lain = [a.nilai for k in (kalimat, sebelum) if k for a in k.angka
                    if a is not angka and a.desimal and a.nilai is not None]  # fmt: skip
            temuan = _cek(kalimat, angka, t, _pemilik(lain, indikator, tahun, t), indikator)
            if temuan is not None:
                yield temuan


def _tahun(teks: str, angka: AngkaKalimat) -> int | None:
    depan = POLA_SILAM.search(teks[: angka.awal])
    susul = POLA_SUSUL.match(teks[angka.akhir :])
    if angka.uang or angka.nilai is None or (depan is None) == (susul is None):
        return None
    return int(depan["depan"] if depan is not None else susul["susul"])


def _pemilik(
    nilai: Sequence[Decimal], indikator: Sequence[Indikator], tahun: int, t: int
) -> Indikator | None:
    """The one indicator whose realisasi of this year the sentence gives and whose earlier value
    some table prints."""
    calon = [
        i for i in indikator if i.nilai("realisasi", tahun) & set(nilai) and i.nilai("realisasi", t)
    ]
    return calon[0] if len(calon) == 1 else None


def _cek(
    kalimat: Kalimat,
    angka: AngkaKalimat,
    t: int,
    milik: Indikator | None,
    indikator: Sequence[Indikator],
) -> Temuan | None:
    if milik is None:
        return None
    semua = milik.sel("realisasi", t)
    dikenal = {n for i in indikator for p in PERAN for n in i.nilai(p, t)}
    galat = Decimal("1.01").scaleb(-min(angka.desimal, 2))
    if any(abs(n - angka.nilai) < galat for n in dikenal):
        return None
    b, s = semua[0]
    if abs(s.cetak.nilai - angka.nilai) > abs(s.cetak.nilai) / 4:
        return None
    return buat(
        "N09",
        (kalimat.lokasi_angka(angka), b.lokasi),
        tertulis=angka.teks,
        terhitung=s.cetak.teks,
        pesan=f"Realisasi {t} “{milik.nama.strip(' .')}” dalam kalimat tertulis {angka.teks}, "
        f"sedangkan di {b.tabel.sebutan} {s.cetak.teks}.",
        saran=f"Samakan dengan tabel ({s.cetak.teks}), atau betulkan tabelnya menurut bukti.",
        keyakinan=Keyakinan.SEDANG,
    )
