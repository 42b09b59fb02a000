"""N02: percentages in sentences, by the amounts before them, by rows, and by accounts."""

import re
from collections.abc import Iterable
from decimal import Decimal

from ..bentuk import format_angka
from ..jumlah import bagi_persen
from .fakta import Fakta, KumpulanFakta
from .katalog import buat
from .klaim import Klaim
from .temuan import Temuan
from .uang import BarisUang

SERAPAN = re.compile(
    r"(?:serapan|penyerapan|realisasi)\s+(?:anggaran|keuangan|belanja)\w*\s+"
    r"(?:\w+\s+){0,4}?\d[\d.,]*\s*(?:%|persen)",
    re.IGNORECASE,
)


def cek_persen(satu: Klaim, klaim: list[Klaim], fakta: KumpulanFakta) -> Temuan | None:
    if satu.nilai is None or satu.jenis == "":
        return None
    letak = klaim.index(satu)
    if satu.jenis == "sisa":
        return _persen_sisa(satu, klaim[:letak])
    sebelum = [
        k
        for k in klaim[:letak]
        if k.angka.uang and not k.gerak and (k.tahun == satu.tahun or k.kalimat is satu.kalimat)
    ]
    if any(k.angka.persen and not k.fisik for k in klaim[:letak] if sebelum and k.angka.awal >
           sebelum[-1].angka.awal and k.kalimat is sebelum[-1].kalimat):  # fmt: skip
        sebelum = []
    if satu.baris:
        ada = [b for b in satu.baris if "persen" in b.isi]
        nilai = {n for b in (*ada, *satu.sebaris) for n in persen_baris(b)}
        if ada and not _persen_cocok(satu, nilai):
            return _persen_beda(satu, ada[0].isi["persen"].benar, ada[0].lokasi,
                                f"{ada[0].tabel.sebutan}, {ada[0].sebutan}")  # fmt: skip
        return None
    hasil = _hitung_kalimat(satu, sebelum)
    if hasil is not None and _persen_cocok(satu, {hasil}):
        return None  # right by the amounts beside it, which are checked themselves
    baris = _baris_jangkar(sebelum, fakta)
    if baris is not None and "persen" in baris.isi:
        benar = baris.isi["persen"].benar
        if _persen_cocok(satu, persen_baris(baris)) or _persen_lain(satu, fakta):
            return None
        return _persen_beda(satu, benar, baris.lokasi, f"{baris.tabel.sebutan}, {baris.nama}")
    if hasil is not None and not _persen_cocok(satu, {hasil}):
        p, r = pasangan(sebelum)
        return _persen_beda(
            satu, hasil, r.lokasi, f"perhitungan {r.angka.teks} ÷ {p.angka.teks} × 100"
        )
    if hasil is None:
        return _persen_berlabel(satu, fakta)
    return None


def _persen_sisa(satu: Klaim, sebelum: list[Klaim]) -> Temuan | None:
    """ "sisa Rp 2 atau 3,5 %": the share of the anggaran told just before."""
    s = sebelum[-1] if sebelum else None
    p, r = pasangan([k for k in sebelum if k.angka.uang and k.tahun == satu.tahun])
    if s is None or p is None or s.jenis != "sisa" or not s.angka.uang or s.ditolak or p.ditolak:
        return None
    if s.angka.kali or p.angka.kali or not p.nilai or s.kalimat is not satu.kalimat:
        return None
    sekalimat = p.kalimat is s.kalimat
    if not sekalimat and (r is None or r.nilai is None or p.nilai - r.nilai != s.nilai):
        return None  # the anggaran of something else
    hasil = bagi_persen(s.nilai, p.nilai)
    if hasil is None or _persen_cocok(satu, {hasil, 100 - hasil}):
        return None
    tempat = f"perhitungan {s.angka.teks} ÷ {p.angka.teks} × 100"
    return _persen_beda(satu, hasil, p.lokasi, tempat)


def persen_baris(baris: BarisUang) -> set[Decimal]:
    """The percentage that a row prints, and the same with more decimals than it prints."""
    isi = baris.isi
    hasil = {isi["persen"].benar} if "persen" in isi else set()
    if "pagu" in isi and "realisasi" in isi and isi["pagu"].benar:
        hitung = bagi_persen(isi["realisasi"].benar, isi["pagu"].benar)
        if hitung is not None and all(abs(hitung - n) < 1 for n in hasil):
            hasil.add(hitung)
    return hasil


def _persen_lain(satu: Klaim, fakta: KumpulanFakta) -> bool:
    """A sentence over several rows may go on with another row's percentage."""
    return satu.kalimat.teks.count("%") > 1 and any(
        _persen_cocok(satu, {f.benar}) for f in fakta.saring("persen", satu.tahun)
    )


def pasangan(sebelum: list[Klaim]) -> tuple[Klaim | None, Klaim | None]:
    """The last anggaran and the last realisasi before a percentage."""
    p = next((k for k in reversed(sebelum) if k.jenis == "pagu"), None)
    r = next((k for k in reversed(sebelum) if k.jenis == "realisasi"), None)
    return p, r


def _hitung_kalimat(satu: Klaim, sebelum: list[Klaim]) -> Decimal | None:
    p, r = pasangan(sebelum)
    if p is None or r is None or p.ditolak or r.ditolak or p.tahun != r.tahun:
        return None
    if satu.tahun != r.tahun or r.angka.kali or p.angka.kali or not p.nilai:
        return None
    if satu.kalimat.unsur != r.kalimat.unsur:
        return None
    return bagi_persen(r.nilai, p.nilai)


def _baris_jangkar(sebelum: list[Klaim], fakta: KumpulanFakta) -> object | None:
    """The one row whose realisasi (or anggaran) stands right before the percentage."""
    for k in reversed(sebelum[-2:]):
        baris = {
            f.baris.isi["persen"].benar: f.baris
            for f in fakta.tepat(k.nilai)
            if f.baris is not None and f.jenis == k.jenis and "persen" in f.baris.isi
        }
        if len(baris) == 1:
            return next(iter(baris.values()))
        if baris:
            return None
    return None


def _persen_berlabel(satu: Klaim, fakta: KumpulanFakta) -> Temuan | None:
    """ "Realisasi belanja modal 97,5 %": an account with one percentage in that year."""
    if satu.jenis != "realisasi" or satu.baris:
        return None
    if not satu.akun or satu.akun == "daerah":
        return _persen_seluruh(satu, fakta)
    sama = fakta.saring("persen", satu.tahun, satu.akun)
    if not sama or _persen_cocok(satu, {f.benar for f in sama} | nilai_sebaris(sama)):
        return None
    return _persen_beda(satu, sama[0].benar, sama[0].lokasi, f"{sama[0].tempat}, {sama[0].nama}")


def _persen_seluruh(satu: Klaim, fakta: KumpulanFakta) -> Temuan | None:
    """ "Serapan anggaran 97,14 %" with no amount beside it: the one total of the tables, when the
    figure is no other row's either."""
    if satu.angka.desimal < 2 or satu.sebaris or not SERAPAN.search(satu.kalimat.teks):
        return None
    milik = [f for f in fakta.saring("persen", satu.tahun) if f.baris is not None]
    if _persen_cocok(satu, {n for f in milik for n in persen_baris(f.baris)}):
        return None
    total = [f for f in milik if f.jumlah]
    nilai = {f.baris.isi["pagu"].benar for f in total if "pagu" in f.baris.isi}
    if len(nilai) != 1 or _persen_cocok(satu, {f.benar for f in fakta.saring("persen")}):
        return None
    tepat = max((n for f in total for n in persen_baris(f.baris)), key=lambda n: len(str(n)))
    return _persen_beda(satu, tepat, total[0].lokasi, f"{total[0].tempat}, {total[0].nama}")


def nilai_sebaris(fakta: Iterable[Fakta]) -> set[Decimal]:
    """Every number printed in the rows of these facts: where heads span columns of two years, a
    figure may stand in one that has lost its head."""
    return {
        sel.cetak.nilai
        for f in fakta
        if f.baris is not None
        for sel in f.baris.baris.nilai.values()
        if sel.cetak.nilai is not None
    }


def _persen_cocok(satu: Klaim, nilai: set[Decimal]) -> bool:
    galat = Decimal(1).scaleb(-min(satu.angka.desimal, 2))
    if satu.angka.desimal == 0:
        galat = Decimal("0.51")
    return any(abs(isi - satu.nilai) < galat for isi in nilai)


def _persen_beda(satu: Klaim, benar: Decimal, lokasi: object, tempat: str) -> Temuan:
    teks = f"{format_angka(benar, 2)} %"
    return buat(
        "N02",
        (satu.lokasi, lokasi),
        tertulis=satu.angka.teks,
        terhitung=teks,
        pesan=f"Persentase {satu.angka.teks} dalam kalimat tidak sama dengan {teks} menurut "
        f"{tempat}.",
        saran=f"Ganti menjadi {teks}.",
    )
