"""Category scales: read from the document's own table, or compared row with row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bilangan import baca_badan
from .capaian_ulang import hitung_ulang, makin_rendah
from .kata import normal
from .katalog import buat
from .kinerja import BarisKinerja
from .tabel import POLA_STATUS, SelNilai, TabelBaca
from .temuan import Keyakinan, Lokasi, Temuan

URUTAN = (
    ("sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah"),
    ("sangat baik", "baik", "cukup", "kurang", "sangat kurang"),
    ("sangat berhasil", "berhasil", "cukup berhasil", "kurang berhasil", "tidak berhasil"),
    ("melampaui target", "mencapai target", "tidak mencapai target"),
    ("melampaui", "tercapai", "tidak tercapai"),
    ("melampaui", "tercapai", "belum tercapai"),
)
POLA_SELANG = re.compile(
    r"(\d[\d.,]*)\s*%?\s*(?:-|–|−|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga|≤|<)\s*"
    r"(?:x\s*[<≤]\s*)?(\d[\d.,]*)"
)
POLA_BATAS = re.compile(r"(≥|>=|=>|>|≤|<=|=<|<|lebih dari|kurang dari)\s*(\d[\d.,]*)")


@dataclass(frozen=True, slots=True)
class Selang:
    label: str
    bawah: Decimal | None
    atas: Decimal | None
    tertutup: bool  # the upper end belongs to it
    lokasi: Lokasi

    def memuat(self, nilai: Decimal) -> bool:
        if self.bawah is not None and nilai < self.bawah:
            return False
        if self.atas is None:
            return True
        return nilai <= self.atas if self.tertutup else nilai < self.atas


def peringkat(label: str) -> tuple[int, int] | None:
    """(scale, rank) of a label, rank 0 the best; None when it is of no known scale."""
    n = normal(label)
    for nomor, urutan in enumerate(URUTAN):
        if n in urutan:
            return nomor, urutan.index(n)
    return None


BAKU = tuple(
    (label, Decimal(bawah), None if atas is None else Decimal(atas))
    for label, bawah, atas in (
        ("Sangat Tinggi", 91, None),
        ("Tinggi", 76, 90),
        ("Sedang", 66, 75),
        ("Rendah", 51, 65),
        ("Sangat Rendah", -1000, 50),
    )
)
LABEL = sorted({label for urutan in URUTAN for label in urutan}, key=len, reverse=True)
POLA_PROSA = re.compile(
    r"(?:(?P<a>\d[\d,.]*)\s*%?\s*(?:-|–|−|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*"
    r"(?P<b>\d[\d,.]*\d|\d)|(?P<c>\d[\d,.]*\d|\d)\s*%?\s*(?P<arah>ke atas|ke bawah)|"
    r"(?P<tanda>≥|>=|>|≤|<=|<)\s*(?P<d>\d[\d,.]*\d|\d))\s*%?\s*[:=(]?\s*(?:berkategori\s*|kategori\s*)?"
    rf"(?P<label>{'|'.join(LABEL)})\b",
    re.IGNORECASE,
)


def skala_baku(lokasi: Lokasi) -> list[Selang]:
    """Permendagri 86/2017, for documents that use its labels without printing a scale. The gaps
    of the regulation (90 to 91, …) stay open."""
    return [Selang(label, a, b, True, lokasi) for label, a, b in BAKU]


def baca_skala_prosa(teks: str, lokasi: Lokasi) -> list[Selang]:
    """A scale told in one sentence: "91 ke atas Sangat Tinggi, 76–90,99 Tinggi, …"."""
    hasil = []
    for cocok in POLA_PROSA.finditer(teks):
        angka = {k: baca_badan(v.rstrip(".,")).nilai for k in "abcd" if (v := cocok[k])}
        if "a" in angka:
            batas = (angka["a"], angka["b"], True)
        elif "c" in angka:
            atas = cocok["arah"].lower() == "ke atas"
            batas = (angka["c"], None, True) if atas else (None, angka["c"], True)
        elif cocok["tanda"] in ("≥", ">=", ">"):
            batas = (angka["d"], None, True)
        else:
            batas = (None, angka["d"], cocok["tanda"] in ("≤", "<="))
        hasil.append(Selang(cocok["label"], *batas, lokasi))
    return _lengkapi(hasil) if len(hasil) >= 3 else []


def baca_skala(tabel: Sequence[TabelBaca]) -> list[Selang]:
    """The scale that the document prints: at least three intervals with a label."""
    for satu in tabel:
        hasil = []
        for baris in satu.baris:
            sel = [isi for isi in baris.semua_sel if isi.strip()]
            selang = next((s for isi in sel if (s := _selang(isi)) is not None), None)
            label = [isi for isi in sel if _selang(isi) is None and re.search(r"[A-Za-z]{3}", isi)]
            if selang is not None and label:
                hasil.append(Selang(label[0].strip(), *selang, baris.lokasi))
        if len(hasil) >= 3 and len(hasil) >= 0.8 * len(satu.baris):
            return _lengkapi(hasil)
    return []


def _selang(teks: str) -> tuple[Decimal | None, Decimal | None, bool] | None:
    selang = POLA_SELANG.search(teks)
    if selang:
        a, b = baca_badan(selang[1].rstrip(".,")).nilai, baca_badan(selang[2].rstrip(".,")).nilai
        return (min(a, b), max(a, b), True) if a is not None and b is not None else None
    batas = POLA_BATAS.search(teks)
    if not batas:
        return None
    nilai = baca_badan(batas[2].rstrip(".,")).nilai
    if nilai is None:
        return None
    tanda = batas[1]
    if tanda in ("≥", ">=", "=>", ">", "lebih dari"):
        return nilai, None, True
    return None, nilai, tanda in ("≤", "<=", "=<")


def _lengkapi(selang: list[Selang]) -> list[Selang]:
    """The best interval has no end: a capaian of 130 is in it."""
    puncak = max(selang, key=lambda s: s.bawah if s.bawah is not None else Decimal(-1))
    if puncak.atas == 100:
        return [
            Selang(s.label, s.bawah, None, True, s.lokasi) if s is puncak else s for s in selang
        ]
    return selang


def uji_kategori(
    baris: list[tuple[BarisKinerja, SelNilai]], skala: list[Selang]
) -> Iterator[Temuan]:
    """One finding per row whose category cannot be right."""
    label = {normal(s.label) for s in skala}
    for satu, sel in baris:
        tertulis = normal(satu.kategori)
        nilai = sel.cetak.nilai
        if skala and tertulis in label:
            cocok = [s for s in skala if s.memuat(nilai)]
            if any(
                tertulis == normal(s.label) and s.memuat(n) for s in skala for n in _benar(satu)
            ):
                continue  # the capaian is wrong, not its category
            if cocok and tertulis not in {normal(s.label) for s in cocok}:
                yield _temuan(satu, sel, cocok[0].label, cocok[0].lokasi, Keyakinan.TINGGI)
            continue
        if POLA_STATUS.fullmatch(tertulis):
            gagal = tertulis.startswith(("tidak", "belum"))
            if gagal == (nilai >= 100):
                harus = "Tercapai" if gagal else "Tidak tercapai"
                yield _temuan(satu, sel, harus, None, Keyakinan.SEDANG)
            continue
        if _bertentangan(satu, nilai, baris):
            yield _temuan(satu, sel, "", None, Keyakinan.SEDANG)


def _benar(satu: BarisKinerja) -> list[Decimal]:
    """The capaian that target and realisasi give, where the printed one is none of a sound row."""
    tahun = {t for peran, t in satu.nilai if peran == "capaian"}
    hasil = []
    for t in tahun:
        sel = [satu.ambil(peran, t) for peran in ("target", "realisasi", "capaian")]
        if all(isi is not None for isi in sel):
            ulang = hitung_ulang(*sel)
            rendah = makin_rendah(satu.indikator)
            if ulang.cara == "salah" or (rendah and ulang.cara == "naik"):
                hasil.append(ulang.harus["turun" if rendah else "naik"])
    return hasil


def _bertentangan(
    satu: BarisKinerja, nilai: Decimal, baris: list[tuple[BarisKinerja, SelNilai]]
) -> bool:
    """Whether at least two rows contradict this one, and fewer contradict them."""

    def lawan(ini: BarisKinerja, n: Decimal) -> int:
        a = peringkat(ini.kategori)
        banyak = 0
        for lain, sel in baris:
            b = peringkat(lain.kategori)
            if a is None or b is None or a[0] != b[0] or a[1] == b[1]:
                continue
            banyak += (n > sel.cetak.nilai) == (a[1] > b[1]) and n != sel.cetak.nilai
        return banyak

    ini = lawan(satu, nilai)
    return ini >= 2 and ini == max(lawan(lain, sel.cetak.nilai) for lain, sel in baris)


def _temuan(
    satu: BarisKinerja, sel: SelNilai, harus: str, dasar: Lokasi | None, keyakinan: Keyakinan
) -> Temuan:
    pesan = f"{satu.tabel.sebutan}, “{satu.indikator}”: capaian {sel.cetak.teks} diberi kategori "
    pesan += f"“{satu.kategori}”, "
    pesan += (
        f"padahal menurut skala dalam dokumen termasuk “{harus}”."
        if dasar is not None
        else "padahal baris lain dengan capaian lebih rendah berkategori lebih tinggi, atau "
        "sebaliknya."
        if not harus
        else "padahal capaiannya 100 % atau lebih."
        if harus == "Tercapai"
        else "padahal capaiannya di bawah 100 %."
    )
    lokasi = (satu.lokasi, dasar) if dasar is not None else (satu.lokasi,)
    return buat(
        "H05",
        lokasi,
        tertulis=satu.kategori,
        terhitung=harus,
        pesan=pesan,
        saran=f"Ganti kategori menjadi “{harus}”." if harus else "Periksa kategori baris ini.",
        keyakinan=keyakinan,
    )
