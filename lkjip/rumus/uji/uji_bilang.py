"""N03: how many programmes, kegiatan, sasaran and indicators a sentence says there are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .capaian_ulang import hitung_ulang, makin_rendah
from .indikator import Indikator
from .kalimat import Kalimat
from .kata import baca_terbilang, normal
from .katalog import buat
from .kinerja import tabel_program
from .peran import Peran
from .rincian import komponen
from .temuan import Keyakinan, Lokasi, Temuan
from .uang import TabelUang

NAMA_TINGKAT = ("program", "kegiatan", "sub kegiatan")
POLA_BANYAK = re.compile(
    r"(?<![\w.,/])(?P<angka>\d{1,3})(?:\s*\((?P<kata>[a-zA-Z ]+)\))?\s+(?:buah\s+|jenis\s+)?"
    r"(?P<apa>program|sub\s?kegiatan|kegiatan|sasaran(?:\s+strategis)?|indikator(?:\s+kinerja)?"
    r"(?:\s+(?:utama|sasaran|program))?|IKU)\b"
    # A further noun makes it something else: "18 sasaran RPJMD", "3 program studi".
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:dan|dengan|yang|pada|dalam|untuk|serta|atau|tahun|ini|di|dari|"
    r"sebagaimana|sebagai|adalah|yaitu|yakni|telah|akan|tersebut|beserta|melalui|oleh|ke|"
    r"Dinas|Badan|strategis|semua|seluruhnya|sehingga|diukur|utama|kinerja|menggunakan)\b)",
    re.IGNORECASE,
)
GLOBAL = re.compile(
    r"memuat|mempunyai|terdapat|berisi|menggunakan|tercantum|melaksanakan|terdiri|terbagi|dijabarkan|diukur|ditetapkan|menetapkan|sebanyak|memiliki|"
    r"mengelola|didukung|dilaksanakan|jumlah|adalah|dari|dengan|meliputi|mencakup|yaitu|tertuang|"
    r"disediakan|dialokasikan|untuk|melalui|terealisasi",
    re.IGNORECASE,
)
SEBAGIAN = re.compile(
    r"(?i:sasaran ini)|yang (?:belum|tidak) (?:di|ter)\w+|"
    r"(?i:yang (?:belum |tidak |telah |sudah )?(?:men)?capai target "
    r"(?:sebanyak|berjumlah|adalah|ada))|"
    r"sasaran (?:pertama|kedua|ketiga|keempat|kelima|tersebut|\d)|program (?:ini|tersebut)|"
    r"bidang (?:ini|tersebut)|di antaranya|diantaranya|salah satu|beberapa|bawah \d|di ?atas \d|"
    r"yang (?:dapat|bisa|belum|tidak) (?:di|ter)(?:hitung|ukur|nilai)\w*|"
    r"bidang [A-Z]|seksi|masing-masing sasaran|rencana|akan datang|tahun berikutnya|baru\b",
)
KATA_ANGKA = r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
TUJUAN = re.compile(r"tujuan\b")
# A number word counts the whole only behind words that introduce the whole.
POLA_KATA = re.compile(
    r"\b(?:memuat|menetapkan|mempunyai|memiliki|mengemban|melalui|diukur dengan|"
    rf"terdiri atas|dari|meliputi|mencakup)\s+(?P<angka>{KATA_ANGKA})\s+"
    r"(?P<apa>program|sub\s?kegiatan|kegiatan|sasaran(?:\s+strategis)?|indikator"
    r"(?:\s+kinerja)?(?:\s+utama)?)\b(?!\s+(?:yang|lain\w*|tersebut|berikut\w*|pertama|di)\b)",
    re.IGNORECASE,
)
POLA_CAPAI = re.compile(
    rf"(?<![\w.,/])(?P<angka>\d{{1,3}}|\b(?:{KATA_ANGKA})\b)(?:\s*\([a-zA-Z ]+\))?\s+"
    rf"(?:(?:indikator\s+)?dari\s+(?:\d{{1,3}}|{KATA_ANGKA})(?:\s*\([a-zA-Z ]+\))?\s+)?"
    r"(?:indikator|IKU)[^.;,]{0,60}?"
    r"(?P<apa>(?:tidak|belum)\s+(?:men)?(?:capai|tercapai|memenuhi)\w*|tercapai|mencapai target|"
    r"memenuhi target|melampaui|terpenuhi)",
    re.IGNORECASE,
)

POLA_CAPAI_BALIK = re.compile(
    r"\b(?:indikator(?:\s+\w+){0,3}?\s+)?yang\s+(?P<apa>(?:(?:tidak|belum)\s+)?(?:mencapai|memenuhi|"
    r"melampaui)\s+target)\s+(?:sebanyak|berjumlah|adalah|ada)\s+"
    rf"(?P<angka>\d{{1,3}}|(?:{KATA_ANGKA}))\b(?!\s*(?:%|persen|program|kegiatan|[.,]\d))",
    re.IGNORECASE,
)


def uji_banyak(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """N03: how many programmes, kegiatan, sasaran and indicators a sentence says there are."""
    hitung = _hitung(bahan, indikator)
    sudah: dict[tuple[str, int], list[tuple[Kalimat, re.Match[str]]]] = {}
    for kalimat in bahan.kalimat:
        if bahan.tahun and _tahun_lain(kalimat.teks, bahan.tahun):
            continue
        for cocok in (
            *POLA_BANYAK.finditer(kalimat.teks),
            *POLA_KATA.finditer(kalimat.teks),
        ):
            apa = _apa(cocok["apa"])
            dekat = kalimat.teks[max(0, cocok.start() - 90) : cocok.end() + 50]
            if apa not in hitung or SEBAGIAN.search(dekat) or not GLOBAL.search(dekat):
                continue
            if _bagian_dari(kalimat.teks[: cocok.start()], apa, _banyaknya(cocok["angka"])):
                continue
            if _milik_lain(apa, kalimat.teks):
                continue
            if POLA_CAPAI.match(kalimat.teks, cocok.start()):
                continue
            if _program_bernama(kalimat.teks[: cocok.start()], bahan):
                continue
            banyak = _banyaknya(cocok["angka"])
            if banyak not in hitung[apa]:
                sudah.setdefault((apa, banyak), []).append((kalimat, cocok))
    for (apa, angka), tempat in sudah.items():
        yield _banyak(apa, angka, tempat, hitung[apa])
    yield from _tercapai(bahan, indikator)


def _apa(teks: str) -> str:
    n = normal(teks)
    if n.startswith(("indikator", "iku")):
        return "indikator"
    if n.startswith("sasaran"):
        return "sasaran"
    return "sub kegiatan" if n.startswith("sub") else n


def _bagian_dari(depan: str, apa: str, angka: int) -> bool:
    """Whether the words before a count name the whole that it is a part of ("Dari 4 indikator, 3
    indikator mencapai target dan 1 indikator, yaitu …")."""
    return any(
        _apa(cocok["apa"]) == apa
        and int(cocok["angka"]) > angka
        and re.search(r"\bdari\s+(?:\w+\s+)?$", depan[: cocok.start()], re.IGNORECASE)
        for cocok in POLA_BANYAK.finditer(depan)
    )


def _milik_lain(apa: str, teks: str) -> bool:
    """A sentence that also counts those of another plan ("14 sasaran RPJMD … dari 18 sasaran")."""
    return bool(
        re.search(rf"(?i:\d\s+{apa})\s+(?!Dinas|Badan|Strategis|Kinerja|Utama|SKPD|OPD)[A-Z]", teks)
    )


def _tahun_lain(teks: str, tahun: int) -> bool:
    """A sentence about another year only."""
    ada = {int(isi) for isi in re.findall(r"(?<![-–/\d])\b(20\d\d)\b(?!\s*[-–/])", teks)}
    return bool(ada) and tahun not in ada


def _program_bernama(teks: str, bahan: Bahan) -> bool:
    """A sentence that counts the kegiatan of one named programme."""
    n = normal(teks)
    return any(
        len(b.nama.split()) >= 3 and normal(b.nama) in n
        for t in bahan.uang
        for b in t.baris
        if b.baris.jenis == "isi" and t.cara != "datar"
    )


def _hitung(
    bahan: Bahan, indikator: Sequence[Indikator]
) -> dict[str, dict[int, tuple[str, Lokasi]]]:
    """What there is how many times: noun → {count: (table, place)}; every table is a witness."""
    hasil: dict[str, dict[int, tuple[str, Lokasi]]] = {}

    def catat(apa: str, banyak: int, tabel: str, lokasi: Lokasi) -> None:
        if banyak:
            hasil.setdefault(apa, {}).setdefault(banyak, (tabel, lokasi))

    lanjut: Counter[str] = Counter()
    for tabel in bahan.uang:
        lokasi = tabel.asal.asal.posisi.lokasi(f"{tabel.sebutan} {tabel.asal.judul}")
        tingkat = Counter(_tingkat(tabel))
        for apa, banyak in tingkat.items():
            catat(apa, banyak, tabel.sebutan, lokasi)
        # A table without a caption may be the rest of the one before it.
        lanjut = tingkat if tabel.asal.asal.judul is not None else lanjut + tingkat
        for apa, banyak in lanjut.items():
            catat(apa, banyak, tabel.sebutan, lokasi)
    utama = {id(b.tabel): b.tabel for b in bahan.kinerja if not tabel_program(b.tabel)}
    for tabel in utama.values():
        baris = [b for b in bahan.kinerja if b.tabel is tabel]
        lokasi = tabel.asal.posisi.lokasi(f"{tabel.sebutan} {tabel.judul}")
        catat("indikator", len({normal(b.indikator) for b in baris}), tabel.sebutan, lokasi)
        # Those of the tujuan stand in the same table; "7 IKU" may be those of the sasaran alone.
        bawah = {
            normal(b.indikator)
            for b in baris
            if not TUJUAN.match(normal(b.sasaran)) and not b.milik_tujuan
        }
        catat("indikator", len(bawah), tabel.sebutan, lokasi)
        sasaran = {normal(b.sasaran) for b in baris if b.sasaran}
        catat("sasaran", len(sasaran), tabel.sebutan, lokasi)
    for apa in ("indikator", "sasaran"):
        _gabungan(hasil, apa, bahan, indikator)
    return hasil


def _gabungan(
    hasil: dict[str, dict[int, tuple[str, Lokasi]]],
    apa: str,
    bahan: Bahan,
    indikator: Sequence[Indikator],
) -> None:
    """Counts over all measurement tables together: each sasaran may have its own table."""
    ukur = [
        i
        for i in indikator
        if any(b.macam == "ukur" and not tabel_program(b.tabel) for b in i.baris)
    ]
    if not ukur:
        return
    b = ukur[0].baris[0]
    if apa == "indikator":
        utama = [i for i in indikator if any(not tabel_program(b.tabel) for b in i.baris)]
        for banyak in (len(ukur), len(utama)):
            hasil.setdefault(apa, {}).setdefault(banyak, ("tabel pengukuran", b.lokasi))
        return
    nama = {normal(x.sasaran) for i in ukur for x in i.baris if x.sasaran}
    if nama:
        hasil.setdefault(apa, {}).setdefault(len(nama), ("tabel pengukuran", b.lokasi))


def _tingkat(tabel: TabelUang) -> dict[str, int]:
    """Rows by level: programmes, kegiatan, sub kegiatan."""
    baris = [
        b
        for b in tabel.baris
        if (b.tahun, b.tahap) == tabel.kelompok[-1] and b.baris.jenis == "isi"
    ]
    if tabel.cara == "kata":
        hasil = {}
        for apa in NAMA_TINGKAT:
            hasil[apa] = sum(normal(b.nama).startswith(apa) for b in baris)
        if not hasil["kegiatan"] and hasil["program"]:
            hasil["kegiatan"] = len(baris) - hasil["program"]
        return hasil
    if tabel.cara == "kolom":
        dalam = Counter(b.baris.tingkat_kolom for b in baris)
        return {apa: dalam[i] for i, apa in enumerate(NAMA_TINGKAT) if dalam[i]}
    if sum(normal(b.nama).startswith("belanja") for b in baris) > 0.5 * len(baris):
        return {}  # accounts
    if tabel.cara != "kode":
        kepala = {normal(k.judul) for k in tabel.asal.kolom_peran(Peran.URAIAN)}
        if kepala == {"program"}:
            return {"program": len(baris)}
        program = [b for b in baris if normal(b.nama).startswith("program")]
        return {"program": len(program)} if len(program) == len(baris) and program else {}
    return _tingkat_kode(baris)


def _tingkat_kode(baris: list) -> dict[str, int]:
    dalam: dict[int, list] = {}
    for b in baris:
        if not b.baris.kode:
            continue
        tingkat, atas = 0, b.induk
        while atas is not None:
            tingkat, atas = tingkat + 1, atas.induk
        dalam.setdefault(tingkat, []).append(b)
    program = next(
        (
            t
            for t in sorted(dalam)
            if sum(normal(b.nama).startswith("program") for b in dalam[t]) > 0.5 * len(dalam[t])
        ),
        None,
    )
    if program is None:
        panjang = {len(komponen(b.baris.kode)) for b in dalam.get(0, [])}
        program = 0 if panjang & {1, 3} else None
    if program is None:
        return {}
    return {
        apa: len(dalam[program + i]) for i, apa in enumerate(NAMA_TINGKAT) if program + i in dalam
    }


def _banyak(
    apa: str,
    angka: int,
    tempat: list[tuple[Kalimat, re.Match[str]]],
    ada: dict[int, tuple[str, Lokasi]],
) -> Temuan:
    kalimat, cocok = tempat[0]
    terhitung = " atau ".join(str(n) for n in sorted(ada, reverse=True))
    saksi = "; ".join(f"{tabel} memuat {n} {apa}" for n, (tabel, _) in ada.items())
    return buat(
        "N03",
        (
            *(k.lokasi(c.start(), c.end()) for k, c in tempat),
            *(lokasi for _, lokasi in ada.values()),
        ),
        tertulis=cocok[0],
        terhitung=f"{terhitung} {apa}",
        pesan=f"Kalimat menyebut {angka} {apa}, sedangkan {saksi}.",
        saran=f"Ganti menjadi {terhitung} {apa} (beserta terbilangnya), atau lengkapi tabelnya.",
        keyakinan=Keyakinan.TINGGI if len(ada) == 1 else Keyakinan.SEDANG,
    )


def _tanpa_angka(bahan: Bahan) -> int:
    """How many indicators of a measurement table have no capaian in figures while others have:
    whether those reached their target is for people to say."""
    per: dict[int, list[bool]] = {}
    for b in bahan.kinerja:
        if b.macam == "ukur" and not tabel_program(b.tabel):
            ada = b.ambil(str(Peran.CAPAIAN), bahan.tahun) is not None
            per.setdefault(b.tabel.nomor, []).append(ada)
    return max((isi.count(False) for isi in per.values() if any(isi)), default=0)


def _nilai_capaian(bahan: Bahan) -> list[tuple[list[Decimal], list[Decimal]]]:
    """The capaian of the year in every measurement table of two rows or more: as printed, and
    with wrong ones recomputed."""
    tabel: dict[int, tuple[list[Decimal], list[Decimal]]] = {}
    for b in bahan.kinerja:
        sel = [b.ambil(str(p), bahan.tahun) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)]
        if sel[2] is None or tabel_program(b.tabel):
            continue
        cetak = nilai = sel[2].cetak.nilai
        if all(isi is not None for isi in sel):
            hasil = hitung_ulang(*sel)
            rendah = makin_rendah(b.indikator)
            if hasil.cara == "salah" or (rendah and hasil.cara == "naik"):
                nilai = hasil.harus["turun" if rendah else "naik"]
        tercetak, dihitung = tabel.setdefault(b.tabel.nomor, ([], []))
        tercetak.append(cetak)
        dihitung.append(nilai)
    return [isi for isi in tabel.values() if len(isi[0]) >= 2]


def _banyaknya(teks: str) -> int:
    return int(teks) if teks.isdigit() else (baca_terbilang(teks) or (0, ""))[0]


def _harus_tercapai(apa: str, nilai: Sequence[Decimal]) -> set[int]:
    """The counts that the words may mean: "mencapai" may leave out those that went beyond."""
    capai = sum(n >= 100 for n in nilai)
    lebih = sum(n > 100 for n in nilai)
    if apa.startswith(("tidak", "belum")):
        return {len(nilai) - capai}
    return {lebih, capai} if apa.startswith("melampaui") else {capai, capai - lebih}


def _tercapai(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """How many indicators reached their target, against the capaian column."""
    tabel = _nilai_capaian(bahan)
    if not tabel:
        return
    tercetak = max((cetak for cetak, _ in tabel), key=len)
    bebas = _tanpa_angka(bahan)
    for kalimat in bahan.kalimat:
        if SEBAGIAN.search(kalimat.teks) or _tahun_lain(kalimat.teks, bahan.tahun or 0):
            continue
        for cocok in (*POLA_CAPAI.finditer(kalimat.teks), *POLA_CAPAI_BALIK.finditer(kalimat.teks)):
            apa, angka = normal(cocok["apa"]), _banyaknya(cocok["angka"])
            harus = {n for isi in tabel for nilai in isi for n in _harus_tercapai(apa, nilai)}
            if any(n <= angka <= n + bebas for n in harus):
                continue
            if angka > len(tercetak) and angka == len(indikator):
                continue
            if re.search(r"\bdari\s+$", kalimat.teks[: cocok.start()], re.IGNORECASE):
                continue  # the number of all, of which some
            dekat = min(harus, key=lambda n: abs(n - angka))
            yield buat(
                "N03",
                kalimat.lokasi(cocok.start(), cocok.end()),
                tertulis=cocok[0],
                terhitung=f"{dekat} indikator",
                pesan=f"Kalimat menyebut {angka} indikator {cocok['apa']}, sedangkan menurut "
                f"kolom capaian ada {dekat} dari {len(tercetak)} indikator.",
                saran=f"Ganti menjadi {dekat} indikator.",
                keyakinan=Keyakinan.SEDANG,
            )
