"""N10: "serapan tertinggi pada Program A": superlatives in sentences against the tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bahan import Bahan
from .bilangan import tulis
from .kalimat import AngkaKalimat, Kalimat
from .kata import normal
from .katalog import buat
from .nama_baris import Sebutan, daftar_nama, saudara
from .peran import KepalaKolom, Peran
from .tabel import BarisIsi, TabelBaca
from .temuan import Keyakinan, Temuan

POLA_PUNCAK = re.compile(
    r"\b(?:(?P<naik>tertinggi|terbesar|terbanyak|paling\s+(?:tinggi|besar|banyak|sering|"
    r"(?:men)?dominasi|dominan))|"
    r"(?P<turun>terendah|terkecil|tersedikit|paling\s+(?:rendah|kecil|sedikit|jarang)))\b",
    re.IGNORECASE,
)
URUTAN_LAIN = re.compile(
    r"^\s*(?:kedua|ketiga|keempat|kelima|ke-?\s?\d|nasional|se-?\w+|dalam \w+ tahun|"
    r"(?:\w+\s+){0,2}(?:di|se)\s+(?:provinsi|indonesia|kabupaten|kota)\b|hingga|sampai)",
    re.IGNORECASE,
)
LEWATI = re.compile(r"salah satu|\bsalah\b|antara lain|rata-?rata (?:nasional|provinsi)", re.I)
HUBUNG = re.compile(
    r"\b(?:adalah|yaitu|yakni|ialah|dicapai|terdapat|berada|pada|oleh|merupakan|dari|terjadi|di|"
    r"diperoleh|dimiliki|diraih|dialami|dialokasikan|tercatat)\b|\W*$",
    re.IGNORECASE,
)
LANJUT = re.compile(r"[;:]|\b(?:disusul|diikuti|sedangkan|sementara|kemudian)\b", re.IGNORECASE)
BALIK = re.compile(
    r"\b(?:merupakan|adalah|menjadi|mencatat\w*|memiliki|mempunyai|dengan|menempati|sebagai)\b",
    re.IGNORECASE,
)
# What the words before the superlative say is compared, and the columns that hold it.
UKURAN = (
    (re.compile(r"\bsisa\b|silpa", re.I), "sisa"),
    (re.compile(r"\bporsi|proporsi|pangsa|kontribusi", re.I), "bagian"),
    (re.compile(r"serapan|penyerapan|realisasi keuangan", re.I), "serapan"),
    (re.compile(r"\bcapaian\b|\bpencapaian\b", re.I), "capaian"),
    (re.compile(r"\banggaran\b|\bpagu\b|alokasi", re.I), "pagu"),
    (re.compile(r"realisasi", re.I), "realisasi"),
)
BOLEH = {
    "sisa": frozenset({Peran.SISA}),
    "bagian": frozenset({Peran.PAGU, Peran.REALISASI}),
    "serapan": frozenset({Peran.PERSEN}),
    "capaian": frozenset({Peran.CAPAIAN}),
    "pagu": frozenset({Peran.PAGU}),
    "realisasi": frozenset({Peran.REALISASI, Peran.PERSEN}),
}
KEMAJUAN = re.compile(r"kemajuan|akhir|renstra|rpjmd", re.IGNORECASE)
BUKAN = frozenset({Peran.NOMOR, Peran.KODE, Peran.KATEGORI, Peran.SATUAN, Peran.FORMULA})
TERSEDIKIT = 3


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column of values for the rows that compete."""

    tabel: TabelBaca
    judul: str
    isi: tuple[tuple[BarisIsi, Decimal], ...]
    sendiri: BarisIsi
    peran: Peran

    @property
    def bagian(self) -> bool:
        """Whether the values are shares: percentages that make up the whole."""
        return self.peran == Peran.PERSEN and abs(sum(n for _, n in self.isi) - 100) < 1

    def juara(self, naik: bool) -> Decimal:
        return (max if naik else min)(n for _, n in self.isi)

    @property
    def nilai(self) -> Decimal:
        return next(n for b, n in self.isi if b is self.sendiri)


def uji_puncak(bahan: Bahan) -> Iterator[Temuan]:
    """Sentences that name the wrong row as the highest or lowest."""
    if not any(POLA_PUNCAK.search(k.teks) for k in bahan.kalimat):
        return
    nama = daftar_nama(bahan.tabel)
    for kalimat in bahan.kalimat:
        puncak = list(POLA_PUNCAK.finditer(kalimat.teks))
        if not puncak or LEWATI.search(kalimat.teks):
            continue
        sebut = nama.cari(kalimat.teks)
        for urut, cocok in enumerate(puncak):
            batas = puncak[urut + 1].start() if urut + 1 < len(puncak) else len(kalimat.teks)
            mulai = puncak[urut - 1].end() if urut else 0
            temuan = _cek(kalimat, cocok, mulai, batas, sebut)
            if temuan is not None:
                yield temuan


def _cek(
    kalimat: Kalimat, cocok: re.Match[str], mulai: int, batas: int, sebut: Sequence[Sebutan]
) -> Temuan | None:
    if URUTAN_LAIN.match(kalimat.teks[cocok.end() :]):
        return None
    satu = _yang_disebut(kalimat.teks, cocok, mulai, batas, sebut)
    if satu is None:
        return None
    naik = cocok["naik"] is not None
    depan = kalimat.teks[mulai : cocok.start()]
    sela = kalimat.teks[cocok.end() : satu.awal]
    if mulai and not any(pola.search(depan + sela) for pola, _ in UKURAN):
        depan = kalimat.teks[:mulai] + depan  # "serapan tertinggi …, dan terendah …"
    angka = [
        a
        for a in kalimat.angka
        if min(satu.awal, cocok.start()) <= a.awal < batas and a.nilai is not None
    ]
    lajur = [x for t, b in satu.baris for x in _lajur(t, b)]
    lajur = _saring(lajur, depan + sela, angka)
    if not lajur or any(x.nilai == x.juara(naik) for x in lajur):
        return None
    utama = lajur[-1]
    juara = [b for b, n in utama.isi if n == utama.juara(naik)]
    if len(juara) != 1:
        return None
    benar = juara[0].uraian or juara[0].mentah
    kata = "tertinggi" if naik else "terendah"
    return buat(
        "N10",
        (kalimat.lokasi(cocok.start(), cocok.end()), juara[0].lokasi),
        tertulis=kalimat.teks[satu.awal : satu.akhir],
        terhitung=benar,
        pesan=f"Kalimat menyebut “{kalimat.teks[satu.awal : satu.akhir]}” {cocok[0]}, sedangkan "
        f"menurut {utama.tabel.sebutan}, kolom {utama.judul}, yang {kata} adalah “{benar}” "
        f"({tulis(utama.juara(naik))}); “{satu.nama}” {tulis(utama.nilai)}.",
        saran=f"Ganti menjadi “{benar}”, atau betulkan tabelnya.",
        keyakinan=Keyakinan.SEDANG,
    )


def _yang_disebut(
    teks: str, cocok: re.Match[str], mulai: int, batas: int, sebut: Sequence[Sebutan]
) -> Sebutan | None:
    """The row that the superlative is said of: behind it ("terbanyak adalah A"), or before it ("A
    merupakan yang terbanyak")."""
    balik = [
        s
        for s in sebut
        if mulai <= s.awal
        and s.akhir <= cocok.start()
        and (
            BALIK.search(teks[s.akhir : cocok.start()])
            or (cocok[0].casefold().startswith("paling") and s.akhir + 1 == cocok.start())
        )
        and not re.search(r"[;.]|\bsedangkan\b|\bnamun\b", teks[s.akhir : cocok.start()])
    ]
    if balik:
        dekat = balik[-1]
        if len(teks[dekat.akhir : cocok.start()].split()) <= 9:
            return dekat
    for s in sebut:
        if cocok.end() <= s.awal < batas:
            sela = teks[cocok.end() : s.awal]
            if len(sela.split()) <= 9 and HUBUNG.search(sela) and not LANJUT.search(sela):
                return s
            return None
    return None


def _lajur(tabel: TabelBaca, baris: BarisIsi) -> Iterator[Lajur]:
    kawan = saudara(tabel, baris)
    if len(kawan) < TERSEDIKIT:
        return
    for k in tabel.kolom:
        if k.peran in BUKAN or k.rentang or KEMAJUAN.search(k.judul):
            continue
        isi = tuple((b, n) for b in kawan if (n := _nilai(b, k)) is not None)
        if len(isi) == len(kawan):
            yield Lajur(tabel, k.judul, isi, baris, k.peran)
    yield from _turunan(tabel, baris, kawan)


def _turunan(tabel: TabelBaca, baris: BarisIsi, kawan: list[BarisIsi]) -> Iterator[Lajur]:
    """Serapan and sisa where the table prints anggaran and realisasi alone."""
    p = tabel.kolom_peran(Peran.PAGU)
    r = tabel.kolom_peran(Peran.REALISASI)
    if len(p) != 1 or len(r) != 1:
        return
    pasang = [(b, _nilai(b, p[0]), _nilai(b, r[0])) for b in kawan]
    if any(x is None or y is None or not x for _, x, y in pasang):
        return
    if not tabel.kolom_peran(Peran.PERSEN):
        yield Lajur(
            tabel, "% (dihitung)", tuple((b, y / x) for b, x, y in pasang), baris, Peran.PERSEN
        )
    if not tabel.kolom_peran(Peran.SISA):
        yield Lajur(
            tabel, "sisa (dihitung)", tuple((b, x - y) for b, x, y in pasang), baris, Peran.SISA
        )


def _nilai(baris: BarisIsi, kolom: KepalaKolom) -> Decimal | None:
    sel = baris.nilai.get(kolom.indeks)
    return sel.cetak.nilai if sel is not None else None


def _saring(lajur: list[Lajur], kata: str, angka: Sequence[AngkaKalimat]) -> list[Lajur]:
    """The columns that the claim can be about: those that hold a figure of the sentence, else
    those of the measure that it names. None where the table is about something else."""
    disebut = {a.nilai for a in angka}
    berangka = [x for x in lajur if any(n in disebut for _, n in x.isi)]
    ukuran = next((apa for pola, apa in UKURAN if pola.search(kata)), None)
    if ukuran is not None:
        menurut = [x for x in lajur if _seukuran(x, ukuran)]
        return [x for x in menurut if x in berangka] or menurut
    if berangka and any(a.desimal or a.nilai > 9 for a in angka):
        return [x for x in berangka if _sehal(x, kata)] or berangka
    return [x for x in lajur if _sehal(x, kata)]


def _seukuran(lajur: Lajur, ukuran: str) -> bool:
    if lajur.peran == Peran.PERSEN and ukuran in ("bagian", "serapan"):
        return lajur.bagian == (ukuran == "bagian")
    return lajur.peran in BOLEH[ukuran]


def _sehal(lajur: Lajur, kata: str) -> bool:
    """Whether the words of the claim occur over the column or in the caption."""
    kepala = set(normal(f"{lajur.judul} {lajur.tabel.judul}").split())
    kepala |= {normal(k.judul).split()[0] for k in lajur.tabel.kolom[:3] if normal(k.judul)}
    return any(len(k) > 3 and k in kepala for k in normal(kata).split())
