"""What a sentence claims about money: of what kind, of what, in which year and stage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from .kalimat import AngkaKalimat, Kalimat
from .kata import mirip, normal
from .temuan import Lokasi
from .uang import BarisUang

POLA_JENIS = re.compile(
    r"(?P<realisasi>realisasi\w*(?:\s+\w+){0,2}?\s+(?:anggaran|belanja|keuangan|dana|pagu)|"
    r"(?:penyerapan|serapan|penggunaan|capaian|persentase)\s+(?:\w+\s+)?(?:anggaran|keuangan|dana)|"
    r"realisasi\w*|terealisasi\w*|direalisasi\w*|terserap|diserap|penyerapan|serapan|"
    r"dibelanjakan|pencairan|dicairkan|digunakan sebesar|menyerap|merealisasikan|menghabiskan|"
    r"membelanjakan|terpakai)|"
    r"(?P<sisa>sisa(?:\s+\w+){0,1}?\s+(?:anggaran|belanja|dana|pagu)|\bsisa\w*|menyisakan|"
    r"tersisa|tidak terserap|efisiensi anggaran|selisih)|"
    r"(?P<pagu>anggaran\w*|pagu\w*|alokasi|dialokasikan|dianggarkan|APBD|\bDPA\b|DPPA|plafon|"
    r"\bdana\b)",
    re.IGNORECASE,
)
POLA_KEDUANYA = re.compile(
    r"(?:anggaran|pagu|target)\s*(?:dan|serta|/|&)\s*realisasi\w*(?:\s+(?:anggaran|pendanaan|belanja))?|"
    r"realisasi\w*(?:\s+anggaran)?\s*(?:dan|serta|/|&)\s*(?:anggaran|pagu)",
    re.IGNORECASE,
)
POLA_FISIK = re.compile(r"\bfisik\b", re.IGNORECASE)
POLA_AKUN = re.compile(
    r"belanja\s+(?P<akun>tidak\s+langsung|tak\s+langsung|langsung|operasi(?:onal)?|modal|pegawai|"
    r"barang(?:\s+(?:dan|&)\s+jasa|[/ ]jasa)?|hibah|tidak\s+terduga|daerah|bantuan\s+sosial)",
    re.IGNORECASE,
)
POLA_TAHUN = re.compile(
    r"\b(?:tahun|TA|T\.A\.?|thn)\.?\s*(?:anggaran\s*)?(20\d\d)\b", re.IGNORECASE
)
POLA_BERUBAH = re.compile(r"perubahan|berubah|bertambah|berkurang|bergeser|menjadi", re.IGNORECASE)
POLA_MURNI = re.compile(r"\bmurni\b|\binduk\b|semula|sebelum perubahan|\bawal\b", re.IGNORECASE)
POLA_PERUBAHAN = re.compile(
    r"APBD[- ]?P\b|APBDP|perubahan|setelah|menjadi|DPPA|pergeseran", re.IGNORECASE
)
# "terealisasi Rp 9 dari Rp 10": what stands behind "dari" is what was there to be spent.
POLA_DARI = re.compile(r"\W*\b(?:dari|terhadap|dibanding(?:kan)?)\b\W*", re.IGNORECASE)
POLA_BERGERAK = re.compile(
    r"\b(?:naik|turun|tumbuh|bertambah|berkurang|kenaikan|penurunan|peningkatan|pertumbuhan|"
    r"pengurangan|penambahan|meningkat|menurun|lebih (?:tinggi|rendah|besar|kecil|baik))\b"
    r"(?!.*\bmenjadi\b)",
    re.IGNORECASE | re.DOTALL,
)
POLA_PANGSA = re.compile(
    r"menyumbang|kontribusi|\b(?:porsi|proporsi|pangsa)|memberikan andil", re.IGNORECASE
)
POLA_SUSUL = re.compile(r"disusul|diikuti|selanjutnya|kemudian|sisanya", re.IGNORECASE)
POLA_SELURUH = re.compile(
    r"\s*\)?\s*dari\s+(?:total|seluruh\w*|keseluruhan|jumlah|realisasi)\b(?!\s+tahun)",
    re.IGNORECASE,
)
BERURUTAN = re.compile(r"masing-?\s?masing|berturut-?\s?turut|secara berurutan", re.IGNORECASE)
POLA_SUBJEK = re.compile(
    r"\b(?P<jenis>Sub\s*Kegiatan|Kegiatan|Program)\s+(?P<nama>[A-Z][^.;:()\d]{8,220})",
)
AKHIR_SUBJEK = re.compile(
    r"\b(?:yaitu|yakni|sebesar|dengan|adalah|disebabkan|terealisasi|realisasi|anggaran|pagu|"
    r"mendapat|memiliki|mencapai|dari|karena|hanya|tidak|telah|merupakan|terserap|sejumlah)\b"
)


@dataclass(slots=True)
class Klaim:
    """One amount or percentage in a sentence with its reading. `jenis` "" when unclear."""

    kalimat: Kalimat
    angka: AngkaKalimat
    jenis: str
    akun: str
    tahun: int | None
    tahap: str
    baris: list[BarisUang]  # the programme or kegiatan that the sentence is about
    akun_dekat: bool  # the account is named right before the amount
    fisik: bool = False
    gerak: bool = False  # a rise or fall, not a share
    pangsa: bool = False  # the share of a total, not what was spent of it
    sebaris: list[BarisUang] = field(default_factory=list)  # all rows that the sentence names
    ditolak: bool = False  # another finding says already that it is wrong

    @property
    def nilai(self) -> Decimal | None:
        return self.angka.nilai

    @property
    def lokasi(self) -> Lokasi:
        return self.kalimat.lokasi_angka(self.angka)


def baca_klaim(kalimat: Kalimat, tahun: int | None, baris: Sequence[BarisUang]) -> Iterator[Klaim]:
    """The money claims of a sentence in order; what one does not say is taken from the last."""
    angka = [a for a in kalimat.angka if a.uang or a.persen]
    if not angka:
        return
    teks = kalimat.teks
    if any(
        a.uang and b.uang and not teks[a.akhir : b.awal].strip(" |")
        for a, b in zip(angka, angka[1:], strict=False)
    ):
        return  # the remains of a table row, not a sentence
    subjek = _subjek(teks, baris)
    nama = [] if subjek else _nama_baris(teks, baris)
    semua = [b for _, isi in nama for b in isi]
    awal = 0
    jenis = akun = ""
    gerak = pangsa = False
    tahun_kini = _tahun_awal(teks[: angka[0].awal], teks, tahun)
    for nomor, satu in enumerate(angka):
        sela = teks[awal : satu.awal]
        batas = angka[nomor + 1].awal if nomor + 1 < len(angka) else len(teks)
        susul = teks[satu.akhir : batas]
        ada_jenis = _jenis(sela)
        bergerak = _bergerak(sela) if satu.persen else POLA_BERGERAK.search(sela)
        gerak = bool(bergerak or _bukan_tepat(sela, susul)) or (gerak and len(sela.split()) <= 2)
        ada_akun = _akun(sela)
        if not ada_jenis and not satu.persen and (nomor == 0 or ada_akun):
            jenis = _jenis_susul(susul, nomor + 1 < len(angka) and angka[nomor + 1].uang)
        if not ada_jenis and jenis == "realisasi" and satu.uang and POLA_DARI.fullmatch(sela):
            ada_jenis = "pagu"
        jenis = ada_jenis or jenis
        akun = ada_akun or ("" if re.search(r"\b(?:program|kegiatan)\b", sela, re.I) else akun)
        ada_tahun = POLA_TAHUN.findall(sela)
        if ada_tahun:
            tahun_kini = int(ada_tahun[-1])
        pangsa = satu.persen and (
            _pangsa(sela, teks[satu.akhir :]) or (pangsa and bool(POLA_SUSUL.search(sela)))
        )
        yield Klaim(
            kalimat,
            satu,
            jenis,
            akun,
            tahun_kini,
            _tahap(sela, susul, nomor + 1 < len(angka) and not angka[nomor + 1].persen, jenis),
            subjek or _terdekat(nama, satu.awal),
            bool(ada_akun),
            bool(POLA_FISIK.search(sela)),
            gerak,
            pangsa,
            semua,
        )
        awal = satu.akhir


def _pangsa(sela: str, susul: str) -> bool:
    """Whether a percentage is a share ("menyumbang 56 %", "38 % dari total anggaran")."""
    kata = POLA_PANGSA.search(sela)
    if kata and not re.search(r"terserap|terealisasi|serapan", sela[kata.end() :], re.IGNORECASE):
        return True
    seluruh = POLA_SELURUH.match(susul)
    if re.search(r"serap|realisasi|terpakai", sela, re.IGNORECASE):
        return bool(seluruh) and "realisasi" in seluruh[0].lower()
    return bool(seluruh)


def _bergerak(sela: str) -> bool:
    """Whether words of movement stand before a figure, names ("Peningkatan Sarana …") aside."""
    return any(
        not (c[0][0].isupper() and sela[: c.start()].strip()) for c in POLA_BERGERAK.finditer(sela)
    )


def _bukan_tepat(sela: str, susul: str) -> bool:
    """A bound ("lebih dari 90 %") or a difference ("41 % lebih rendah")."""
    batas = re.search(
        r"\b(?:lebih|kurang) dari\s*$|\b(?:minimal|maksimal)\s*$", sela, re.IGNORECASE
    )
    beda = re.match(r"\s*lebih\s+(?:tinggi|rendah|besar|kecil)\b", susul, re.IGNORECASE)
    return bool(batas or beda)


def _nama_baris(teks: str, baris: Sequence[BarisUang]) -> list[tuple[int, list[BarisUang]]]:
    """The rows whose whole name the sentence says, by where the name ends; the longest names win
    over those inside them. None where it deals out amounts in turn ("masing-masing")."""
    if BERURUTAN.search(teks):
        return []
    datar = normal(teks)
    menurut: dict[str, list[BarisUang]] = {}
    for b in baris:
        n = normal(b.nama)
        if len(n) >= 10 and " " in n and not b.akun and n in datar:
            menurut.setdefault(n, []).append(b)
    hasil = []
    for n, isi in menurut.items():
        if any(n != lain and n in lain for lain in menurut):
            continue
        pola = r"[\W_]+".join(map(re.escape, n.split()))
        hasil += [(c.end(), isi) for c in re.finditer(pola, teks, re.IGNORECASE)]
    return sorted(hasil, key=lambda isi: isi[0])


def _terdekat(nama: list[tuple[int, list[BarisUang]]], letak: int) -> list[BarisUang]:
    """The rows named last before a figure."""
    return next((isi for akhir, isi in reversed(nama) if akhir <= letak), [])


def _jenis(teks: str) -> str:
    """The kind that the words before an amount name last; "anggaran dan realisasi" names none."""
    hasil = ""
    teks = POLA_KEDUANYA.sub(" ", teks)
    for cocok in POLA_JENIS.finditer(teks):
        hasil = cocok.lastgroup or hasil
    return hasil


def _jenis_susul(susul: str, uang_lagi: bool) -> str:
    """The kind told behind an amount: "Rp 5 terealisasi Rp 4" makes the first one the pagu."""
    jenis = _jenis(susul[:60])
    if jenis == "realisasi":
        return "pagu" if uang_lagi else ""
    return jenis


def _akun(teks: str) -> str:
    cocok = list(POLA_AKUN.finditer(teks))
    if not cocok:
        return ""
    kata = " ".join(cocok[-1]["akun"].lower().split()).replace("tak ", "tidak ")
    if kata.startswith("barang"):
        return "barang"
    return "operasi" if kata.startswith("operasi") else kata


def _tahun_awal(depan: str, teks: str, tahun: int | None) -> int | None:
    ada = POLA_TAHUN.findall(depan)
    if ada:
        return int(ada[-1])
    semua = {int(isi) for isi in POLA_TAHUN.findall(teks)}
    return semua.pop() if len(semua) == 1 else tahun


def _tahap(sela: str, susul: str, ada_lagi: bool, jenis: str) -> str:
    if jenis != "pagu":
        return ""
    if POLA_PERUBAHAN.search(sela):
        return "perubahan"
    if POLA_MURNI.search(sela) or (ada_lagi and POLA_BERUBAH.search(susul)):
        return "murni"
    return ""


def _subjek(teks: str, baris: Sequence[BarisUang]) -> list[BarisUang]:
    """The rows whose name the sentence says, when it speaks of one programme or kegiatan."""
    calon = []
    for cocok in POLA_SUBJEK.finditer(teks):
        nama = AKHIR_SUBJEK.split(cocok["nama"])[0].strip(" ,")
        if len(nama.split()) >= 2:
            calon.append((cocok["jenis"], nama))
    if len({normal(n) for _, n in calon}) != 1:
        return []
    jenis, nama = calon[0]
    penuh = normal(f"{jenis} {nama}")
    hasil = []
    for b in baris:
        n = normal(b.nama)
        if n in (penuh, normal(nama)) or mirip(n, nama) >= 0.9 or mirip(n, penuh) >= 0.92:
            hasil.append(b)
    return hasil
