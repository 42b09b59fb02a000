"""A printed capaian recomputed: which formula gives it, if any."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ..capaian import compute_capaian
from ..kebijakan import BAKU, kebijakan_dari_dict
from ..kosakata import pisah_operator
from .kata import normal
from .tabel import SelNilai

RASIO = kebijakan_dari_dict({"rumus_turun": "rasio"})
BATAS_LAZIM = (Decimal(100), Decimal(110), Decimal(120), Decimal(125), Decimal(150), Decimal(200))

MAKIN_RENDAH = re.compile(
    r"\b(?:angka (?:kemiskinan|kematian|kesakitan|pengangguran|putus sekolah|stunting|"
    r"kriminalitas|kecelakaan|buta|kelahiran|perceraian)|tingkat (?:pengangguran|kemiskinan|"
    r"inflasi|kehilangan|kebocoran|kejahatan|kemacetan)|prevalensi|penduduk miskin|stunting|"
    r"gizi buruk|gizi kurang|jalan rusak|rumah tidak layak|kawasan kumuh|inflasi|gini|"
    r"waktu tunggu|waktu tanggap|response time|respon time|waktu respon|"
    r"jumlah (?:kasus|kejadian|pelanggaran|kecelakaan|korban|kebakaran|gangguan|insiden|temuan|"
    r"keluhan)|persentase (?:temuan|pelanggaran|keluhan|kehilangan|kebocoran|kerusakan)|"
    r"luas (?:kawasan |wilayah |daerah )?(?:genangan|kumuh|permukiman kumuh|lahan kritis|"
    r"kebakaran|tergenang)|genangan banjir|infeksi nosokomial|"
    r"(?:anak|lansia|balita|jiwa|penduduk|keluarga) (?:terlantar|telantar|miskin)|"
    r"titik (?:banjir|genangan|rawan)|daerah rawan|kekerasan|konflik|putus sekolah|lahan kritis|"
    r"emisi|gangguan (?:jaringan|layanan)|downtime)\b"
)
PEMBALIK = re.compile(
    r"penurunan|pengurangan|menurun|berkurang|penanganan|ditangani|tertangani|penyelesaian|"
    r"diselesaikan|terselesaikan|tindak lanjut|ditindaklanjuti|pencegahan|penanggulangan|"
    r"terlayani|layanan (?:pengaduan|gangguan)|pengendalian|mendapat|memperoleh|dibantu|"
    r"perbaikan|diperbaiki|penerima"
)
MAKIN_TINGGI = re.compile(
    r"\b(?:pemenuhan|kepuasan|cakupan|ketersediaan|kelulusan|pertumbuhan|harapan|partisipasi|"
    r"akuntabilitas|sakip|kualitas|penyajian|kepatuhan|ketepatan|keterisian|pencapaian|"
    r"yang menggunakan|sesuai standar|tertangani|terselesaikan|ditindaklanjuti|aktif|"
    r"indeks (?:pembangunan|kepuasan|reformasi|sistem|profesionalitas))\b"
)


@dataclass(frozen=True, slots=True)
class CapaianUlang:
    """`cara` is "naik", "turun", "rasio" (the formula that gives the printed value), "batas" (it
    was capped), "salah" (none does) or "" (cannot be judged). `harus` maps formulas to values."""

    cara: str
    harus: dict[str, Decimal]


def hitung_ulang(target: SelNilai, realisasi: SelNilai, capaian: SelNilai) -> CapaianUlang:
    """Compare a printed capaian with what the formulas give for its target and realisasi."""
    t, r, c = target.cetak.nilai, realisasi.cetak.nilai, capaian.cetak.nilai
    operator, _ = pisah_operator(target.cetak.teks.strip())
    if t is None or r is None or c is None or t <= 0 or operator:
        return CapaianUlang("", {})
    harus = {
        "naik": compute_capaian(t, r, "naik", BAKU).persen_mentah,
        "turun": compute_capaian(t, r, "turun", BAKU).persen_mentah,
        "rasio": compute_capaian(t, r, "turun", RASIO).persen_mentah,
    }
    ada = {cara: nilai for cara, nilai in harus.items() if nilai is not None}
    galat = _galat(target, realisasi, capaian)
    for cara, nilai in ada.items():
        if abs(nilai - c) < galat:
            return CapaianUlang(cara, ada)
    for cara, nilai in ada.items():
        if c in BATAS_LAZIM and nilai > c:
            return CapaianUlang("batas" if cara == "naik" else "batas turun", ada)
    if c == 0 and any(nilai < 0 for nilai in ada.values()):
        return CapaianUlang("batas", ada)
    return CapaianUlang("salah", ada)


def _galat(target: SelNilai, realisasi: SelNilai, capaian: SelNilai) -> Decimal:
    """How far off the printed value may be through the rounding of all three figures."""
    galat = Decimal(1).scaleb(-min(capaian.cetak.desimal, 2))
    if capaian.cetak.desimal == 0:
        galat = Decimal("0.51")
    t, r = target.cetak.nilai, realisasi.cetak.nilai
    for sel in (target, realisasi):
        if sel.cetak.desimal >= 2:
            bulat = Decimal("0.5").scaleb(-sel.cetak.desimal)
            galat += 100 * bulat * max(Decimal(1), abs(r) / t) / t
    return galat


def makin_rendah(nama: str) -> bool:
    """Whether the words say that less is better."""
    n = normal(nama)
    return bool(MAKIN_RENDAH.search(n)) and not PEMBALIK.search(n)


def makin_tinggi(nama: str) -> bool:
    """Whether the words say clearly that more is better."""
    n = normal(nama)
    return bool(MAKIN_TINGGI.search(n)) and not MAKIN_RENDAH.search(n)
