"""N01, N02, N06, N07: amounts and percentages in sentences against tables and each other."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ..bentuk import format_angka
from .bahan import Bahan
from .bilangan import serupa_digit, tulis
from .fakta import SEBUTAN_AKUN, Fakta, KumpulanFakta, kumpulkan_fakta
from .katalog import buat
from .klaim import Klaim, baca_klaim
from .temuan import Keyakinan, Temuan
from .uji_persen import cek_persen, nilai_sebaris, pasangan

LANJUTAN = re.compile(
    r"\W*(?:dengan demikian|dengan begitu|sehingga|jadi|maka|artinya)\b",
    re.IGNORECASE,
)
SELURUH = re.compile(r"\b(?:total|seluruh\w*|keseluruhan|jumlah)\b", re.IGNORECASE)
SEBUTAN = {"pagu": "anggaran", "realisasi": "realisasi", "sisa": "sisa anggaran"}


def uji_narasi(bahan: Bahan) -> Iterator[Temuan]:
    """All findings about money in sentences; each wrong figure gives one."""
    fakta = kumpulkan_fakta(bahan.uang, bahan.tahun)
    baris = [b for t in bahan.uang for b in t.baris if b.baris.jenis == "isi"]
    klaim = [k for kal in bahan.kalimat for k in baca_klaim(kal, bahan.tahun, baris)]
    for _, isi in groupby(klaim, key=lambda k: k.kalimat.unsur):
        yield from _alinea(list(isi), fakta)
    yield from _antar_klaim(klaim, fakta)


def _alinea(klaim: list[Klaim], fakta: KumpulanFakta) -> Iterator[Temuan]:
    uang = [k for k in klaim if k.angka.uang and not k.gerak]
    for satu in uang:
        temuan = _cek_uang(satu, uang, fakta)
        if temuan is not None:
            satu.ditolak = True
            yield temuan
    for satu in uang:
        temuan = _cek_sisa(satu, uang)
        if temuan is not None:
            satu.ditolak = True
            yield temuan
    for satu in klaim:
        if satu.angka.persen and not (satu.fisik or satu.gerak or satu.pangsa):
            temuan = cek_persen(satu, klaim, fakta)
            if temuan is not None:
                satu.ditolak = True
                yield temuan


# --- amounts -------------------------------------------------------------------------------------


def _cek_uang(satu: Klaim, uang: Sequence[Klaim], fakta: KumpulanFakta) -> Temuan | None:
    nilai = satu.nilai
    if nilai is None or satu.angka.kali:
        return _cek_bulat(satu, fakta) if nilai is not None else None
    tepat = [f for f in fakta.tepat(nilai) if f.jenis != "persen"]
    if satu.baris:
        return _cek_subjek(satu, tepat)
    if tepat:
        return _cek_jenis(satu, tepat, fakta) or _cek_akun(satu, tepat, fakta)
    return _cek_asing(satu, uang, fakta)


def _cek_subjek(satu: Klaim, tepat: list[Fakta]) -> Temuan | None:
    """A sentence about one programme: its amount must be that of the programme's row."""
    if any(f.baris in (*satu.baris, *satu.sebaris) for f in tepat) or not satu.jenis:
        return None
    if satu.sebaris and tepat:
        return None  # the amount of a row that the sentence does not name
    depan = satu.kalimat.teks[: satu.angka.awal]
    if SELURUH.search(depan) and any(f.jumlah and f.jenis == satu.jenis for f in tepat):
        return None  # the total, before the sentence comes to one programme
    ada = [b for b in satu.baris if satu.jenis in b.isi and (b.tahun or satu.tahun) == satu.tahun]
    nilai = {b.isi[satu.jenis].benar for b in ada}
    if satu.tahap == "murni" and not any(b.tahap == "murni" for b in ada):
        return None
    if not ada or satu.nilai in nilai or any(satu.nilai == p.nilai for b in satu.baris
                                             for p in b.isi.values()):  # fmt: skip
        return None
    benar = ada[-1].isi[satu.jenis]
    if not serupa_digit(satu.nilai, benar.benar) and len(nilai) > 1:
        return None
    return _beda(satu, benar.benar, f"{ada[-1].tabel.sebutan}, {ada[-1].sebutan}", ada[-1].lokasi)


def _cek_jenis(satu: Klaim, tepat: list[Fakta], fakta: KumpulanFakta) -> Temuan | None:
    """N06: an amount that is the realisasi of a row, called its anggaran (or the reverse)."""
    if satu.jenis not in ("pagu", "realisasi") or any(f.jenis == satu.jenis for f in tepat):
        return None
    lawan = [
        f
        for f in tepat
        if f.baris is not None
        and f.jenis in ("pagu", "realisasi")
        and satu.jenis in f.baris.isi
        and f.baris.isi[satu.jenis].benar != satu.nilai
        and f.tahun == satu.tahun
    ]
    if not lawan:
        return None
    utama = lawan[0]
    benar = utama.baris.isi[satu.jenis]
    return buat(
        "N06",
        (satu.lokasi, utama.lokasi),
        tertulis=satu.angka.teks,
        terhitung=tulis(benar.benar, benar.desimal),
        pesan=f"{satu.angka.teks} disebut {SEBUTAN[satu.jenis]}, padahal menurut {utama.tempat} "
        f"itu adalah {SEBUTAN[utama.jenis]} {utama.nama} {utama.tahun or ''}; "
        f"{SEBUTAN[satu.jenis]}nya {benar.cetakan[0].teks}.".replace("  ", " "),
        saran=f"Ganti menjadi {tulis(benar.benar, benar.desimal)}.",
    )


def _cek_akun(satu: Klaim, tepat: list[Fakta], fakta: KumpulanFakta) -> Temuan | None:
    """N07: a total called by the name of one account."""
    sejenis = [f for f in tepat if f.akun and f.jenis == satu.jenis or not satu.jenis]
    if not satu.akun_dekat or not satu.akun or not sejenis:
        return None
    if any(f.akun == satu.akun or (not f.akun and not f.jumlah) for f in tepat):
        return None
    seharusnya = [
        f for f in fakta.saring(sejenis[0].jenis, sejenis[0].tahun) if f.akun == satu.akun
    ]
    if any(satu.nilai in (f.tercetak, f.benar) for f in seharusnya):
        return None
    if not seharusnya:
        return _akun_tanpa_fakta(satu, sejenis[0])
    asal, benar = sejenis[0], seharusnya[0]
    nama = SEBUTAN_AKUN.get(asal.akun, f"belanja {asal.akun}")
    return buat(
        "N07",
        (satu.lokasi, asal.lokasi),
        tertulis=f"belanja {satu.akun} {satu.angka.teks}",
        terhitung=f"belanja {satu.akun} {format_angka(benar.benar)}",
        pesan=f"{satu.angka.teks} disebut belanja {satu.akun} tahun {asal.tahun}, padahal menurut "
        f"{asal.tempat} itu adalah {nama}; belanja {satu.akun} tahun {asal.tahun} "
        f"{format_angka(benar.benar)}.",
        saran=f"Sebut nilai itu {nama}, atau ganti dengan {format_angka(benar.benar)}.",
    )


def _akun_tanpa_fakta(satu: Klaim, asal: Fakta) -> Temuan | None:
    """The account that a sentence names is in no table, while its amount is another account's."""
    if asal.tahun != satu.tahun or asal.jenis != satu.jenis:
        return None
    nama = SEBUTAN_AKUN.get(asal.akun, f"belanja {asal.akun}")
    return buat(
        "N07",
        (satu.lokasi, asal.lokasi),
        tertulis=f"belanja {satu.akun} {satu.angka.teks}",
        terhitung=nama,
        pesan=f"{satu.angka.teks} disebut belanja {satu.akun}, padahal menurut {asal.tempat} itu "
        f"adalah {nama} tahun {asal.tahun}.",
        saran=f"Sebut nilai itu {nama}.",
        keyakinan=Keyakinan.SEDANG,
    )


def _cek_asing(satu: Klaim, uang: Sequence[Klaim], fakta: KumpulanFakta) -> Temuan | None:
    """An amount that no table prints: named so that one must, or nearly one that does."""
    if satu.akun and satu.jenis:
        sama = fakta.saring(satu.jenis, satu.tahun, satu.akun)
        sama = [f for f in sama if satu.tahap != "murni" or f.tahap == "murni"]
        if satu.nilai in nilai_sebaris(sama):
            return None
        if sama and len({f.benar for f in sama}) == 1:
            return _beda(satu, sama[0].benar, f"{sama[0].tempat}, {sama[0].nama}", sama[0].lokasi)
    jangkar = _jangkar(satu, uang, fakta)
    if jangkar is not None:
        return jangkar
    dekat = [
        f
        for f in fakta.semua
        if f.jenis == satu.jenis
        and f.tahun == satu.tahun
        and serupa_digit(satu.nilai, f.benar)
        and (satu.tahap != "murni" or f.tahap != "perubahan")
    ]
    if len({f.benar for f in dekat}) == 1:
        utama = dekat[0]
        return _beda(satu, utama.benar, f"{utama.tempat}, {utama.nama}", utama.lokasi)
    return None


def _jangkar(satu: Klaim, uang: Sequence[Klaim], fakta: KumpulanFakta) -> Temuan | None:
    """Its neighbour in the sentence is an amount of a known row: then this is one of it too."""
    if satu.jenis not in ("pagu", "realisasi", "sisa") or satu.tahap == "murni":
        return None
    for lain in uang:
        if (
            lain is satu
            or lain.ditolak
            or lain.jenis in ("", satu.jenis)
            or lain.tahun != satu.tahun
            or lain.kalimat is not satu.kalimat
            or abs(uang.index(lain) - uang.index(satu)) > 1
        ):
            continue
        baris = {
            id(f.baris): f.baris
            for f in fakta.tepat(lain.nilai)
            if f.baris is not None and f.jenis == lain.jenis and satu.jenis in f.baris.isi
        }
        nilai = {b.isi[satu.jenis].benar for b in baris.values()}
        if len(nilai) == 1 and satu.nilai not in nilai:
            b = next(iter(baris.values()))
            return _beda(satu, nilai.pop(), f"{b.tabel.sebutan}, {b.sebutan}", b.lokasi)
    return None


def _cek_sisa(satu: Klaim, uang: Sequence[Klaim]) -> Temuan | None:
    """A remainder told in the sentence that tells what it is the remainder of."""
    if satu.jenis != "sisa" or satu.ditolak or satu.nilai is None or satu.angka.kali:
        return None
    p, r = pasangan([k for k in uang[: uang.index(satu)] if k.tahun == satu.tahun])
    if p is None or r is None or r.kalimat.unsur != satu.kalimat.unsur:
        return None
    if r.kalimat is not satu.kalimat and not (
        p.kalimat is r.kalimat and LANJUTAN.match(satu.kalimat.teks)
    ):
        return None
    if p.ditolak or r.ditolak or p.angka.kali or r.angka.kali:
        return None
    if p.nilai is None or r.nilai is None or p.nilai - r.nilai == satu.nilai:
        return None
    return _beda(
        satu, p.nilai - r.nilai, f"kalimat itu sendiri ({p.angka.teks} − {r.angka.teks})", r.lokasi
    )


def _cek_bulat(satu: Klaim, fakta: KumpulanFakta) -> Temuan | None:
    """ "Rp 4,9 miliar" beside a known account: right within its rounding."""
    if satu.baris:
        return _cek_bulat_subjek(satu)
    if not satu.akun or not satu.jenis:
        return None
    sama = fakta.saring(satu.jenis, satu.tahun, satu.akun)
    if not sama or satu.tahap == "murni":
        return None
    galat = Decimal(1).scaleb(satu.angka.kali - satu.angka.desimal)
    ada = {f.benar for f in fakta.saring(satu.jenis)} | nilai_sebaris(sama)
    if any(abs(n - satu.nilai) <= galat for n in ada):
        return None
    return _beda(satu, sama[0].benar, f"{sama[0].tempat}, {sama[0].nama}", sama[0].lokasi)


def _cek_bulat_subjek(satu: Klaim) -> Temuan | None:
    """ "Rp 7,6 miliar untuk Program X": near one of the programme's amounts, or none of them."""
    galat = Decimal(1).scaleb(satu.angka.kali - satu.angka.desimal)
    nilai = [(p.benar, b) for b in satu.baris for p in b.isi.values() if p.jenis != "persen"]
    if not nilai or any(abs(n - satu.nilai) <= galat for n, _ in nilai):
        return None
    benar, b = min(nilai, key=lambda isi: abs(isi[0] - satu.nilai))
    if abs(benar - satu.nilai) > benar / 2:
        return None
    return _beda(satu, benar, f"{b.tabel.sebutan}, {b.sebutan}", b.lokasi)


def _beda(satu: Klaim, benar: Decimal, tempat: str, lokasi: object) -> Temuan:
    return buat(
        "N01",
        (satu.lokasi, lokasi),
        tertulis=satu.angka.teks,
        terhitung=tulis(benar, 2 if satu.angka.desimal else 0),
        pesan=f"{SEBUTAN.get(satu.jenis, 'nilai').capitalize()} {satu.angka.teks} dalam kalimat "
        f"tidak sama dengan {format_angka(benar)} menurut {tempat}.",
        saran=f"Ganti menjadi {tulis(benar, 2 if satu.angka.desimal else 0)}.",
        keyakinan=Keyakinan.TINGGI if serupa_digit(satu.nilai, benar) else Keyakinan.SEDANG,
    )


# --- sentence against sentence -------------------------------------------------------------------


def _antar_klaim(klaim: list[Klaim], fakta: KumpulanFakta) -> Iterator[Temuan]:
    """One amount given two values in two sentences, where no table decides."""
    menurut: dict[tuple[str, str, int | None, str], list[Klaim]] = {}
    for k in klaim:
        bebas = k.angka.uang and k.jenis and not k.ditolak and not k.baris and not k.angka.kali
        if bebas and k.nilai is not None and not fakta.tepat(k.nilai):
            menurut.setdefault((k.jenis, k.akun, k.tahun, k.tahap), []).append(k)
    for isi in menurut.values():
        for nomor, satu in enumerate(isi):
            lain = [k for k in isi[nomor + 1 :] if serupa_digit(satu.nilai, k.nilai)]
            if not lain or satu.ditolak:
                continue
            for k in lain:
                k.ditolak = True
            yield buat(
                "N01",
                (satu.lokasi, *(k.lokasi for k in lain)),
                tertulis=f"{satu.angka.teks} dan {lain[0].angka.teks}",
                pesan=f"{SEBUTAN[satu.jenis].capitalize()} yang sama tertulis {satu.angka.teks} "
                f"di satu tempat dan {lain[0].angka.teks} di tempat lain.",
                saran="Cocokkan dengan dokumen sumber, lalu pakai satu nilai di semua tempat.",
                keyakinan=Keyakinan.SEDANG,
            )
