"""N14: words that compare two figures of a sentence the wrong way round."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .bahan import Bahan
from .capaian_ulang import hitung_ulang, makin_rendah
from .kalimat import AngkaKalimat, Kalimat
from .katalog import buat
from .peran import Peran
from .temuan import Temuan

DARIPADA = r"(?:\s+(?:dari|daripada|dibanding(?:kan)?))?(?:\s+dengan)?"
POLA_BANDING = re.compile(
    r"\b(?:"
    rf"(?P<atas>di\s?atas|lebih (?:tinggi|besar|banyak){DARIPADA})|"
    rf"(?P<bawah>di\s?bawah|lebih (?:rendah|kecil|sedikit){DARIPADA})|"
    r"(?P<lebih>melampaui|melebihi|(?:telah|sudah|berhasil) (?:mencapai|memenuhi))|"
    r"(?P<kurang>(?:belum|tidak) (?:dapat )?(?:mencapai|memenuhi|mampu mencapai))|"
    rf"(?P<naik>(?:meningkat|naik|mengalami (?:kenaikan|peningkatan)){DARIPADA})|"
    rf"(?P<turun>(?:menurun|turun|mengalami penurunan){DARIPADA})"
    r")\b",
    re.IGNORECASE,
)
# What stands between the words and the figure they compare with.
SASARAN_BANDING = re.compile(
    r"^(?:[^\d;:.]|\b(?:tahun|TA)\s+20\d\d|\b20\d\d\b)*$", re.IGNORECASE | re.DOTALL
)
ACUAN = re.compile(
    r"target|nasional|provinsi|standar|tahun|sebelum|realisasi|rata-?rata|lalu|periode", re.I
)
ASAL = re.compile(r"\b(?:dari|daripada|dibanding\w*)\b", re.IGNORECASE)
PUTUS = re.compile(r"[;]|\.\s|\b(?:sedangkan|namun|tetapi|sementara|menjadi|kecuali)\b", re.I)
MENUNJUK = re.compile(
    r"^\W*\w+(?:\s+\w+)?\s+(?:tersebut|ini|itu)\b|"
    r"\b(?:capaian|nilai|angka|realisasi|persentase)\s+(?:ini|tersebut|itu)\b",
    re.IGNORECASE,
)
ANGKA_LAIN = re.compile(
    r"(?:target\w*(?:\s+\w+){0,3}|tahun\s+20\d\d(?:\s+\w+){0,2}|nasional|provinsi|nomor|pasal|"
    r"tabel|gambar|bab|dari|bobot|sebelumnya(?:\s+\w+)?|maksimal|minimal|ke)\s*[(]?\s*$",
    re.IGNORECASE,
)
BALIKAN = re.compile(
    r"\bmaksimal|makin rendah|semakin (?:rendah|kecil|sedikit)|lebih cepat|lebih lambat|menit|"
    r"\bhari\b|\bjam\b|waktu",
    re.IGNORECASE,
)
POLA_CAPAIAN = re.compile(r"capaian\w*(?:\s+\w+){0,5}?\s*$", re.IGNORECASE)
POLA_INDIKATOR = re.compile(
    r"\b(?:\d+|\w+)\s+(?:\(\w+\)\s+)?indikator\b.*\bindikator\b", re.I | re.DOTALL
)
JAUH = 110


def uji_banding(bahan: Bahan) -> Iterator[Temuan]:
    """Comparisons whose words contradict every figure that they can be about."""
    turun = _makin_rendah(bahan)
    lalu: Kalimat | None = None
    for kalimat in bahan.kalimat:
        sebelum = lalu if lalu is not None and lalu.unsur == kalimat.unsur else None
        lalu = kalimat
        for cocok in POLA_BANDING.finditer(kalimat.teks):
            temuan = (
                _cek(kalimat, cocok, sebelum, turun, bahan.tahun)
                or _cek_capaian(kalimat, cocok)
                or _cek_menjadi(kalimat, cocok)
            )
            if temuan is not None:
                yield temuan
                break


def _cek_menjadi(kalimat: Kalimat, cocok: re.Match[str]) -> Temuan | None:
    """ "naik dari 10,2 % … menjadi 8,5 %"."""
    jenis = cocok.lastgroup or ""
    if jenis not in ("naik", "turun"):
        return None
    angka = [a for a in kalimat.angka if a.awal >= cocok.start() and not _bertahun(a)]
    if len(angka) < 2:
        return None
    a, b = angka[:2]
    teks = kalimat.teks
    if not re.fullmatch(
        r"[^.;\d]*\bdari\s+(?:[^.;\d]*\s)?(?:Rp\.?\s*)?", teks[cocok.start() : a.awal]
    ):
        return None
    sela = re.sub(r"tahun\s+20\d\d", "", teks[a.akhir : b.awal])
    if not _sejenis(a, b) or not re.fullmatch(r"[^.;\d]*\bmenjadi\s+(?:[^.;\d]*\s)?", sela):
        return None
    return _temuan(kalimat, cocok, b, a) if _bertentangan(jenis, b.nilai, a.nilai) else None


def _makin_rendah(bahan: Bahan) -> set[tuple[Decimal, Decimal]]:
    """(target, realisasi) of the indicators of which less is better."""
    hasil = set()
    for b in bahan.kinerja:
        sel = [b.ambil(str(p), bahan.tahun) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)]
        if sel[0] is None or sel[1] is None:
            continue
        cara = hitung_ulang(*sel).cara if sel[2] is not None else ""
        if makin_rendah(b.indikator) or cara in ("turun", "rasio"):
            hasil.add((sel[0].cetak.nilai, sel[1].cetak.nilai))
    return hasil


def _cek(
    kalimat: Kalimat,
    cocok: re.Match[str],
    sebelum: Kalimat | None,
    turun: set[tuple[Decimal, Decimal]],
    tahun: int | None,
) -> Temuan | None:
    jenis = cocok.lastgroup or ""
    b = _pembanding(kalimat, cocok, jenis)
    if b is None:
        return None
    calon = _calon(kalimat, cocok, b, tahun)
    if not calon and sebelum is not None and MENUNJUK.search(kalimat.teks):
        calon = [a for a in sebelum.angka if _sejenis(a, b) and not _lain(sebelum.teks, a, tahun)][
            -1:
        ]
    if not calon:
        return None
    if jenis in ("lebih", "kurang") and (
        makin_rendah(kalimat.teks)
        or BALIKAN.search(kalimat.teks)
        or any((b.nilai, a.nilai) in turun for a in calon)
    ):
        return None
    if not all(_bertentangan(jenis, a.nilai, b.nilai) for a in calon):
        return None
    a = calon[-1]
    return _temuan(kalimat, cocok, a, b)


def _pembanding(kalimat: Kalimat, cocok: re.Match[str], jenis: str) -> AngkaKalimat | None:
    """The figure that the words compare with; behind "naik" only after "dari" or "dibandingkan",
    a size of the movement between them passed over."""
    teks = kalimat.teks
    bergerak = jenis in ("naik", "turun")
    for a in kalimat.angka:
        if a.awal < cocok.end() or _bertahun(a):
            continue
        sela = teks[cocok.end() : a.awal]
        if len(sela) > JAUH or PUTUS.search(sela):
            return None
        asal = ASAL.search(teks[cocok.start() : a.awal])
        if bergerak and not asal:
            continue  # by how much
        polos = re.sub(r"\d[\d.,]*\s*(?:%|poin|persen|\w+)?", " ", sela) if bergerak else sela
        if not SASARAN_BANDING.match(polos) or a.nilai is None:
            return None
        if not bergerak and not ACUAN.search(sela):
            return None
        if PUTUS.match(teks[a.akhir :].strip()[:9]) or re.match(
            r"[^.;]{0,60}\bmenjadi\b", teks[a.akhir :]
        ):
            return None
        if re.match(r"\s*(?:poin|kali)\b", teks[a.akhir :]):
            return None
        return a
    return None


def _calon(
    kalimat: Kalimat, cocok: re.Match[str], b: AngkaKalimat, tahun: int | None
) -> list[AngkaKalimat]:
    """The figures before the words that they can be said of."""
    return [
        a
        for a in kalimat.angka
        if a.akhir <= cocok.start()
        and cocok.start() - a.akhir <= 160
        and _sejenis(a, b)
        and not _lain(kalimat.teks, a, tahun)
    ]


def _lain(teks: str, a: AngkaKalimat, tahun: int | None) -> bool:
    """A figure of something else: a target, another year, the size of a movement."""
    depan = teks[max(0, a.awal - 45) : a.awal]
    cocok = ANGKA_LAIN.search(depan)
    if cocok is not None and not (tahun and re.search(rf"tahun\s+{tahun}\b", cocok[0], re.I)):
        return True
    return (
        _bertahun(a)
        or bool(re.match(r"\s*(?:\w+\s+)?poin\b", teks[a.akhir :]))
        or bool(
            re.search(
                r"\b(?:naik|turun|meningkat|menurun|sebanyak|selisih)\s+(?:sebesar\s+)?$", depan
            )
        )
    )


def _bertahun(a: AngkaKalimat) -> bool:
    return a.nilai is not None and not (a.persen or a.desimal or a.rp) and 1990 <= a.nilai <= 2100


def _sejenis(a: AngkaKalimat, b: AngkaKalimat) -> bool:
    if a.nilai is None or b.nilai is None or a.persen != b.persen or a.uang != b.uang:
        return False
    return a.persen or a.uang or bool(a.desimal and b.desimal)


def _bertentangan(jenis: str, a: Decimal, b: Decimal) -> bool:
    if jenis in ("atas", "lebih", "naik"):
        return a < b
    return a >= b if jenis == "kurang" else a > b


def _cek_capaian(kalimat: Kalimat, cocok: re.Match[str]) -> Temuan | None:
    """ "melampaui target … dengan capaian 94,68 %": beyond the target is 100 % or more."""
    jenis = cocok.lastgroup or ""
    susul = kalimat.teks[cocok.end() :]
    if jenis not in ("atas", "bawah", "lebih", "kurang") or not re.match(
        r"\s*(?:dari\s+)?(?:target\w*)", susul, re.IGNORECASE
    ):
        return None
    if jenis in ("atas", "bawah") and (makin_rendah(kalimat.teks) or BALIKAN.search(kalimat.teks)):
        return None
    for a in kalimat.angka:
        if not a.persen or a.nilai is None or not POLA_CAPAIAN.search(kalimat.teks[: a.awal]):
            continue
        if re.search(r"rata-?\s?rata", kalimat.teks[: a.awal], re.I) or POLA_INDIKATOR.search(
            kalimat.teks
        ):
            continue
        if PUTUS.search(kalimat.teks[min(a.akhir, cocok.end()) : max(a.awal, cocok.start())]):
            continue
        gagal = jenis in ("bawah", "kurang")
        if gagal == (a.nilai >= 100):
            return _temuan(kalimat, cocok, a, None)
    return None


def _temuan(
    kalimat: Kalimat, cocok: re.Match[str], a: AngkaKalimat, b: AngkaKalimat | None
) -> Temuan:
    lawan = b.teks.strip() if b is not None else "100 %"
    batas = b.nilai if b is not None else Decimal(100)
    tanda = ">" if a.nilai > batas else "<" if a.nilai < batas else "="
    return buat(
        "N14",
        kalimat.lokasi(cocok.start(), cocok.end()),
        tertulis=cocok[0],
        terhitung=f"{a.teks.strip()} {tanda} {lawan}",
        pesan=f"Kalimat menyebut “{cocok[0]}”, padahal {a.teks.strip()} {tanda} {lawan}.",
        saran="Betulkan kata pembandingnya, atau angkanya bila angkanya yang keliru.",
    )
