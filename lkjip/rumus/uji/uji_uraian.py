"""N09: target, realisasi and capaian of an indicator as its paragraph states them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .capaian_ulang import CapaianUlang, hitung_ulang
from .dokumen import Kepala
from .indikator import Indikator
from .kalimat import AngkaKalimat, Kalimat
from .kata import KATA_SAMBUNG, kata_isi, normal
from .katalog import buat
from .kinerja import BarisKinerja
from .peran import Peran
from .tabel import SelNilai
from .temuan import Keyakinan, Temuan

POLA_LABEL = re.compile(
    r"(?P<realisasi>realisasi(?:\s+(?:capaian|kinerja|indikator))?\w*|terealisasi\w*|"
    r"(?:ter)?capai\s+sebesar|dicapai|diperoleh|mencapai)|"
    r"(?P<kemajuan>tingkat\s+kemajuan\w*)|"
    r"(?P<capaian>capaian\w*\s+(?:terhadap|dari|atas)\s+target\w*|(?:persentase|tingkat|persen)\s+capaian\w*|(?:persentase\s+)?pencapaian\w*|"
    r"capaian(?:nya)?(?:\s+kinerja\w*)?)|"
    r"(?P<target>target\w*|ditargetkan)",
    re.IGNORECASE,
)
LEWATI = re.compile(
    r"akhir (?:periode|renstra|rpjmd)|nasional|provinsi|rata-rata|renstra|rpjmd|"
    r"jangka menengah|anggaran|keuangan|fisik|triwulan|semester|naik|turun|meningkat sebesar|"
    r"selisih|dibandingkan|kenaikan|penurunan sebesar",
    re.IGNORECASE,
)


SELA_TERBANYAK = 9
TANPA_SATUAN = frozenset({"%", "persen", "nilai", "indeks", "poin", "angka", "skor", "level"})
AWALAN = re.compile(
    r"^(?:persentase|jumlah|cakupan|angka|nilai|indeks|tingkat|rata rata|prevalensi|rasio|skor|"
    r"capaian) "
)
SUPERLATIF = re.compile(r"\b(?:tertinggi|terendah|terbesar|terkecil)\b", re.IGNORECASE)
RUMUS = re.compile(r"\brumus\b|[x×*]\s*100\s*%?|\bdibagi\b|\bdikali", re.IGNORECASE)
SUBJEK = re.compile(
    r"(?:persentase|angka|indeks|nilai|jumlah|tingkat|cakupan|prevalensi|rasio|skor|luas|panjang|"
    r"laju|proporsi)\s+(?!target|realisasi|capaian|tersebut|ini|itu|kinerja|kemajuan)"
    r"[\w/-]+",
    re.IGNORECASE,
)
INDIKATOR_LAIN = re.compile(
    r"\bindikator\s+(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|ke-?\s?\d|"
    r"kinerja\s+(?:utama\s+)?(?:ini|tersebut)?\s*(?:adalah|yaitu))",
    re.IGNORECASE,
)
# "… dibandingkan tahun 2023 yang mencapai 72,22 %" states the value of that year.
DIBANDING = re.compile(
    r"(?:naik|turun|meningkat|menurun|\bpoin|dibanding\w*)[^.;]*?"
    r"(?=(?:yang\s+(?:mencapai|sebesar)|realisasi\w*)[^.;]*$)",
    re.IGNORECASE,
)


AKHIR_RENCANA = re.compile(r"target akhir|akhir (?:renstra|rpjmd|periode)")
"""Tables that measure against the end of the plan: their target is not that of the year."""


def uji_uraian(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """Values in sentences about exactly one indicator, against every table that has it."""
    bernama = _sebutan(indikator)
    kini: Indikator | None = None
    dari_bab: Indikator | None = None
    unsur = -1
    bab = None
    sudah: set[tuple[int, str, int | None, Decimal]] = set()
    for kalimat in bahan.kalimat:
        if kalimat.bab is not bab:
            bab = kalimat.bab
            kini = dari_bab = _dari_kepala(bab, bernama)
        disebut = _disebut(kalimat.teks, bernama)
        if len(disebut) > 1:
            kini = None
        elif disebut:
            kini = disebut[0]
        elif INDIKATOR_LAIN.search(kalimat.teks):
            kini = None
        elif kalimat.unsur > unsur + 2:
            kini = _dari_kepala(bab, bernama)
        unsur = kalimat.unsur
        yield from _puncak(kalimat, bernama, bahan.tahun)
        if not disebut and (kini is None or _subjek_lain(kalimat.teks, kini)):
            kini = _menurut_nilai(kalimat, indikator, bahan.tahun)
        if kini is not None and not disebut and _milik_lain(kalimat, kini, indikator, bahan.tahun):
            continue
        if kini is None or len(disebut) > 1 or RUMUS.search(kalimat.teks):
            continue
        for temuan, kunci in _cek(kalimat, kini, bahan.tahun, kini in (*disebut, dari_bab)):
            if kunci not in sudah:
                sudah.add(kunci)
                yield temuan


def _sebutan(indikator: Sequence[Indikator]) -> list[tuple[str, Indikator]]:
    """The ways in which a sentence may name each indicator: in full, without its acronym, by its
    acronym, without the measure before it ("Persentase …"). What two could mean names none."""
    milik: dict[str, list[Indikator]] = {}
    for satu in indikator:
        nama = set()
        for b in satu.baris:
            polos = normal(re.sub(r"\([^)]*\)", " ", b.indikator))
            nama |= {normal(b.indikator), polos}
            inti = AWALAN.sub("", polos)
            nama |= {inti} if len(inti.split()) >= 3 else set()
            nama |= {normal(isi) for isi in re.findall(r"\(([A-Z]{3,8})\)", b.indikator)}
        for satu_nama in nama:
            if len(satu_nama.split()) >= 2 or f"({satu_nama.upper()})" in satu.nama:
                milik.setdefault(satu_nama, []).append(satu)
    return [(nama, isi[0]) for nama, isi in sorted(milik.items()) if len(isi) == 1]


def _menurut_nilai(
    kalimat: Kalimat, indikator: Sequence[Indikator], tahun: int | None
) -> Indikator | None:
    """The indicator whose realisasi a sentence with a target states, where its words fit too."""
    if "target" not in kalimat.teks.casefold():
        return None
    kata = set(kata_isi(kalimat.teks))
    calon = [
        i
        for i in indikator
        for a in kalimat.angka
        if a.nilai in i.nilai(str(Peran.REALISASI), tahun)
        and (a.desimal or a.nilai > 100)
        and len({k for k in kata_isi(AWALAN.sub("", normal(i.nama))) if len(k) > 4} & kata) >= 1
    ]
    return calon[0] if len({id(i) for i in calon}) == 1 else None


def _milik_lain(
    kalimat: Kalimat, kini: Indikator, indikator: Sequence[Indikator], tahun: int | None
) -> bool:
    """Whether the figures of a sentence that names no indicator are those of another one."""
    angka = {a.nilai for a in kalimat.angka if a.nilai is not None and (a.desimal or a.persen)}

    def kena(satu: Indikator) -> int:
        semua = {n for p in ("target", "realisasi", "capaian") for n in satu.nilai(p, tahun)}
        return len(angka & semua)

    milik = kena(kini)
    return any(i is not kini and kena(i) >= max(1, milik + 1) for i in indikator)


def _puncak(
    kalimat: Kalimat, bernama: Sequence[tuple[str, Indikator]], tahun: int | None
) -> Iterator[Temuan]:
    """ "Capaian tertinggi adalah A (106 %), terendah B (92 %)": each figure belongs to the name
    before it."""
    if not SUPERLATIF.search(kalimat.teks) or not re.search("capaian", kalimat.teks, re.I):
        return
    tempat = []
    for nama, satu in bernama:
        pola = r"[\W_]+".join(map(re.escape, nama.split()))
        tempat += [(c.end(), satu) for c in re.finditer(rf"\b{pola}\b", kalimat.teks, re.I)]
    for angka in kalimat.angka:
        dekat = [(akhir, i) for akhir, i in tempat if 0 <= angka.awal - akhir <= 40]
        if not angka.persen or not dekat:
            continue
        satu = max(dekat, key=lambda isi: isi[0])[1]
        semua = satu.sel(str(Peran.CAPAIAN), tahun)
        nilai = satu.nilai(str(Peran.CAPAIAN), tahun) | satu.nilai(str(Peran.REALISASI), tahun)
        galat = Decimal(1).scaleb(-min(angka.desimal, 2)) if angka.desimal else Decimal("0.51")
        if semua and not any(abs(n - angka.nilai) < galat for n in nilai):
            yield _temuan(kalimat, angka, satu, "capaian", tahun, semua)


def _subjek_lain(teks: str, kini: Indikator | None) -> bool:
    """Whether a sentence opens with the name of some other measure ("Angka infeksi …")."""
    cocok = SUBJEK.match(teks.strip())
    if cocok is None or kini is None:
        return False
    kata = normal(cocok[0])
    return not any(kata in normal(b.indikator) for b in kini.baris)


def _dari_kepala(
    kepala: Kepala | None, bernama: Sequence[tuple[str, Indikator]]
) -> Indikator | None:
    disebut = _disebut(kepala.judul, bernama) if kepala is not None else []
    return disebut[0] if len(disebut) == 1 else None


def _disebut(teks: str, bernama: Sequence[tuple[str, Indikator]]) -> list[Indikator]:
    n = f" {normal(teks)} "
    ada = [(nama, i) for nama, i in bernama if f" {nama} " in n]
    hasil = [i for nama, i in ada if not any(nama != lain and nama in lain for lain, _ in ada)]
    return list(dict.fromkeys(hasil))


def _cek(
    kalimat: Kalimat, indikator: Indikator, tahun: int | None, disebut: bool
) -> Iterator[tuple[Temuan, tuple[int, str, int | None, Decimal]]]:
    awal = 0
    label = ""
    for angka in kalimat.angka:
        if _bertahun(angka):
            continue
        sela = kalimat.teks[awal : angka.awal]
        label_sela = list(POLA_LABEL.finditer(sela))
        if label_sela and len(sela[label_sela[-1].end() :].split()) > SELA_TERBANYAK:
            awal, label = angka.akhir, ""
            continue  # too far behind the word to be its value
        ada = [c.lastgroup for c in label_sela]
        if not ada and disebut and _bersatuan(kalimat, angka, indikator):
            ada = ["realisasi"]  # "Jumlah kejadian … sebanyak 108 kejadian"
        if not ada and label == "target" and angka.persen and sela.strip() in ("(", "atau"):
            ada = ["capaian"]  # "41,36 % dari target 45 % (91,91 %)"
        lama, label = label, (ada[-1] if ada else label)
        awal = angka.akhir
        if _satuan_lain(kalimat, angka, indikator):
            continue
        if _bukan_nilai(kalimat, angka, sela) or not label or (not ada and lama == label):
            continue
        if LEWATI.search(DIBANDING.sub(" ", sela)):
            continue
        t = _tahun_susul(kalimat.teks[angka.akhir :]) or _tahun(
            sela, kalimat.teks[: angka.awal], tahun
        )
        if t != tahun and str(t) not in sela and not indikator.sel(label, t):
            if tahun and t and t < tahun and str(tahun) not in kalimat.teks:
                continue  # a sentence about another year, which no table shows
            t = tahun  # the year of another value in the sentence
        temuan = _banding(kalimat, angka, indikator, label, t)
        if temuan is not None and not (len(set(ada)) > 1 and _dikenal(indikator, angka)):
            yield temuan, (id(indikator), label, t, angka.nilai)


def _bukan_nilai(kalimat: Kalimat, angka: AngkaKalimat, sela: str) -> bool:
    """Years, numbers of documents, counts of other things."""
    if angka.nilai is None or angka.uang:
        return True
    susul = kalimat.teks[angka.akhir : angka.akhir + 25]
    return bool(
        re.search(r"(?:nomor|no|tahun|pasal|tabel|gambar|bab|ke|minimal|sasaran|indikator)\s*[-.]?\s*$",
                  sela, re.I)
        or re.match(r"\s*(?:indikator|sasaran|program|kegiatan|\(|tahun|bulan)", susul)
    )  # fmt: skip


def _dikenal(indikator: Indikator, angka: AngkaKalimat) -> bool:
    """Whether some table prints this value for the indicator, in whatever role."""
    return any(s.cetak.nilai == angka.nilai for b in indikator.baris for s in b.nilai.values())


def _bersatuan(kalimat: Kalimat, angka: AngkaKalimat, indikator: Indikator) -> bool:
    """Whether "sebanyak" or "sebesar" comes before the figure and the indicator's unit behind."""
    depan = kalimat.teks[: angka.awal]
    if not re.search(r"\b(?:sebanyak|sebesar|berjumlah|sejumlah|menjadi|seluas)\s*$", depan):
        return False
    satuan = {normal(b.satuan) for b in indikator.baris if b.satuan}
    susul = normal(kalimat.teks[angka.akhir : angka.akhir + 40])
    return any(len(isi) > 1 and f"{susul} ".startswith(f"{isi} ") for isi in satuan)


def _satuan_lain(kalimat: Kalimat, angka: AngkaKalimat, indikator: Indikator) -> bool:
    """Whether a whole number counts something that is not the indicator's unit ("1 panti")."""
    satuan = {kata for b in indikator.baris for kata in normal(b.satuan).split()}
    if re.match(r"\s*poin\b", kalimat.teks[angka.akhir :]) and "poin" not in satuan:
        return True  # a difference
    if angka.persen or angka.desimal or angka.uang:
        return False
    susul = re.match(r"\s*([a-z]{3,})\b", kalimat.teks[angka.akhir :])
    if not satuan or satuan & TANPA_SATUAN or susul is None:
        return False
    return susul[1] not in satuan | KATA_SAMBUNG | {"sehingga", "namun", "tetapi", "telah", "sudah"}


def _bertahun(angka: AngkaKalimat) -> bool:
    return (
        angka.nilai is not None
        and not angka.persen
        and angka.desimal == 0
        and 1990 <= angka.nilai <= 2100
    )


def _tahun_susul(susul: str) -> int | None:
    """The year told right behind a value: "69,85 % pada tahun 2022"."""
    cocok = re.match(
        r"\s*(?:%|(?!dan|serta|sedang|dari|diband|atau)\w+)?\s*\(?(?:pada|di|untuk|\()?\s*tahun\s+(20\d\d)\b",
        susul,
    )
    return int(cocok[1]) if cocok else None


def _tahun(sela: str, depan: str, tahun: int | None) -> int | None:
    ada = re.findall(r"(?<![-–/])\b(20\d\d)\b", sela) or re.findall(
        r"(?<![-–/])\b(20\d\d)\b(?!\s*[-–])", depan
    )
    return int(ada[-1]) if ada else tahun


def _banding(
    kalimat: Kalimat, angka: AngkaKalimat, indikator: Indikator, label: str, tahun: int | None
) -> Temuan | None:
    semua = indikator.sel(label, tahun)
    if label == "kemajuan":
        semua = [x for t in {t for _, t in indikator.kunci} for x in indikator.sel(label, t)]
    if label == "target":
        semua = [(b, s) for b, s in semua if not AKHIR_RENCANA.search(normal(b.tabel.judul))]
    if not semua:
        return None
    persen_tabel = any(
        re.search(r"%|persen|prosen", f"{s.cetak.teks} {b.satuan}".casefold())
        for b in indikator.baris
        for (peran, _), s in b.nilai.items()
        if peran in (Peran.TARGET, Peran.REALISASI)
    )
    if persen_tabel and not angka.persen:
        return None  # a count of something else
    if label != "capaian" and angka.persen and not persen_tabel:
        if label == "target":
            return None
        # "realisasinya 100 %" of an indicator that is counted otherwise speaks of the capaian.
        semua = indikator.sel("capaian", tahun)
        if not semua:
            return None
    nilai = {s.cetak.nilai for _, s in semua}
    galat = Decimal(1).scaleb(-min(angka.desimal, 2)) if angka.desimal else Decimal("0.51")
    if any(abs(n - angka.nilai) < galat for n in nilai):
        return None
    if label == "capaian" and angka.nilai in indikator.nilai(str(Peran.REALISASI), tahun):
        return None
    if label == "realisasi" and angka.nilai in indikator.nilai(str(Peran.CAPAIAN), tahun):
        return None
    if label == "capaian" and _menurut_rumus(indikator, angka.nilai, tahun):
        return None
    return _temuan(kalimat, angka, indikator, label, tahun, semua)


def _temuan(
    kalimat: Kalimat,
    angka: AngkaKalimat,
    indikator: Indikator,
    label: str,
    tahun: int | None,
    semua: Sequence[tuple[BarisKinerja, SelNilai]],
) -> Temuan:
    nilai = {s.cetak.nilai for _, s in semua}
    b, s = semua[0]
    return buat(
        "N09",
        (kalimat.lokasi_angka(angka), b.lokasi),
        tertulis=angka.teks,
        terhitung=s.cetak.teks,
        pesan=f"{label.capitalize()} {tahun or ''} “{indikator.nama.strip(' .')}” dalam kalimat "
        f"tertulis {angka.teks}, sedangkan di {b.tabel.sebutan} {s.cetak.teks}.".replace("  ", " "),
        saran=f"Samakan dengan tabel ({s.cetak.teks}), atau betulkan tabelnya menurut bukti.",
        keyakinan=Keyakinan.TINGGI if len(semua) > 1 and len(nilai) == 1 else Keyakinan.SEDANG,
    )


def _menurut_rumus(indikator: Indikator, nilai: Decimal, tahun: int | None) -> bool:
    """Whether the sentence gives the right capaian where the table gives a wrong one."""
    for b in indikator.baris:
        t, r, c = (b.ambil(str(p), tahun) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN))
        if t is None or r is None or c is None:
            continue
        hasil: CapaianUlang = hitung_ulang(t, r, c)
        if any(abs(n - nilai) < Decimal("0.02") for n in hasil.harus.values()):
            return True
    return False
