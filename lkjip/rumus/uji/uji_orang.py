"""N04: people counted in sentences; N10: "didominasi oleh …, diikuti …" against the table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bahan import Bahan
from .kalimat import Kalimat
from .kata import kata_isi, normal
from .katalog import buat
from .pegawai import LAKI, PEREMPUAN, Orang, TabelPegawai, kelompok_teks
from .temuan import Keyakinan, Lokasi, Temuan

POLA_ORANG = re.compile(
    r"(?<![\w.,/-])(?P<angka>\d{1,4})(?:\s*\((?P<kata>[a-zA-Z ]+)\))?\s*"
    r"(?P<satuan>orang|laki-laki|perempuan|pria|wanita|pegawai|personil|aparatur|ASN|PNS|PHL|PPPK|P3K)\b(?=(?P<ekor>[^.;,]{0,40}))",
    re.IGNORECASE,
)
POLA_URUT = re.compile(
    r"(?:didominasi oleh|terbanyak (?:adalah|berasal dari)|paling banyak (?:adalah|berasal dari))"
    r"\s+(?P<satu>[^.;]+?)\s+(?:dan\s+)?(?:diikuti|disusul)\s+(?:dengan|oleh|kemudian)?\s*"
    r"(?P<lain>[^.;]+?)(?:\s+yang\b|\s+seperti\b|\s+sebagaimana\b|[.;]|$)",
    re.IGNORECASE,
)
AKHIR_EKOR = re.compile(r"\b(?:dan|serta|terdiri|yang|dengan|atau|yaitu|yakni)\b|[:\d(]")
SINONIM = {
    "sarjana": ("s1", "sarjana", "strata 1"),
    "pasca sarjana": ("s2", "s3", "magister", "pascasarjana", "doktor"),
    "pascasarjana": ("s2", "s3", "magister", "pascasarjana", "doktor"),
    "magister": ("s2", "magister"),
    "diploma iii": ("d3", "diploma iii", "d iii", "diploma 3"),
    "diploma": ("d3", "d4", "d1", "d2", "diploma"),
    "sma": ("sma", "slta", "smk"),
    "slta": ("sma", "slta", "smk"),
    "smp": ("smp", "sltp"),
    "sd": ("sd",),
}


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A count of people in a sentence, with the words around it."""

    kalimat: Kalimat
    nilai: int
    depan: str
    belakang: str
    awal: int
    akhir: int
    teks: str

    @property
    def lokasi(self) -> Lokasi:
        return self.kalimat.lokasi(self.awal, self.akhir)


def uji_orang(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per paragraph and table: the figures that the table does not bear out."""
    if not bahan.pegawai:
        return
    menurut: dict[int, list[tuple[Sebutan, str, list[tuple[TabelPegawai, Orang]]]]] = {}
    for satu in _sebutan(bahan.kalimat, bahan.tahun):
        sebutan, calon = _cocokkan(satu, bahan.pegawai)
        if calon and all(satu.nilai not in {o.nilai, *o.tercetak} for _, o in calon):
            menurut.setdefault(satu.kalimat.unsur, []).append((satu, sebutan, calon))
    for isi in menurut.values():
        yield _temuan(isi)
    yield from _urutan(bahan)


def _sebutan(kalimat: Sequence[Kalimat], tahun: int | None) -> Iterator[Sebutan]:
    for satu in kalimat:
        ada = {int(t) for t in re.findall(r"(?<![-–/])\b(20\d\d)\b", satu.teks)}
        if ada and tahun and tahun not in ada:
            continue
        akhir = 0
        for cocok in POLA_ORANG.finditer(satu.teks):
            depan = satu.teks[akhir : cocok.start()]
            depan = _milik_sendiri(depan)
            ekor = AKHIR_EKOR.split(cocok["ekor"])[0]
            belakang = f"{cocok['satuan']} {ekor}"
            yield Sebutan(
                satu, int(cocok["angka"]), depan, belakang, cocok.start(), cocok.end("satuan"),
                cocok[0].strip(),
            )  # fmt: skip
            akhir = cocok.end("satuan")


def _milik_sendiri(depan: str) -> str:
    """The words before a figure without those that follow another figure ("31 auditor, dan 12
    orang pelaksana": the auditors are counted already)."""
    potong = re.split(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d[\d.,]*\s", depan)
    if len(potong) == 1:
        return depan
    sisa = re.split(r"[,;]|\bdan\b|\bserta\b", potong[-1], maxsplit=1)
    return sisa[1] if len(sisa) > 1 else ""


def _cocokkan(
    satu: Sebutan, tabel: Sequence[TabelPegawai]
) -> tuple[str, list[tuple[TabelPegawai, Orang]]]:
    """What the figure counts, and what each table says about it."""
    konteks = normal(satu.kalimat.teks)
    alinea = normal(satu.kalimat.asal.teks)
    if not re.search(r"\b(pegawai|pns|asn|phl|pppk|aparatur|sdm|sumber daya manusia)\b", alinea):
        return "", []
    if re.search(r"kebutuhan|kekurangan|pensiun|mutasi|peserta|responden|pelatihan|bimtek|diklat"
                 r"|jabatan|eselon|usia|formasi|beban kerja", konteks):  # fmt: skip
        return "", []
    dekat_belakang, dekat_depan = normal(satu.belakang), normal(satu.depan)[-80:]
    kelamin = _kelamin(dekat_belakang) or _kelamin(dekat_depan[-25:])
    kelompok = kelompok_teks(satu.belakang) or kelompok_teks(satu.depan[-45:])
    kategori = _kategori(satu, tabel)
    if kategori and not kelompok_teks(kategori):
        hasil = [
            (t, o)
            for t in tabel
            for (k, s, c), o in t.hitung.items()
            if c == kategori and s == kelamin and k == (kelompok[0] if kelompok else t.kelompok)
        ]
        return kategori, hasil
    if len(kelompok) == 1:
        hasil = [
            (t, o) for t in tabel if (o := t.hitung.get((kelompok[0], kelamin, ""))) is not None
        ]
        return kelompok[0], hasil
    if kelompok or not re.search(r"jumlah|sejumlah|sebanyak|total|seluruh|memiliki|didukung|"
                                 r"terdiri|berjumlah|terdapat", konteks):  # fmt: skip
        return "", []
    if not re.search(r"\b(pegawai|aparatur|asn|personil|sdm|sumber daya manusia)\b",
                     f"{dekat_depan} {dekat_belakang}") and not kelamin:  # fmt: skip
        return "", []
    return "pegawai", [(t, o) for t in tabel if (o := t.hitung.get(("", kelamin, ""))) is not None]


def _kelamin(teks: str) -> str:
    if LAKI.search(teks) or "laki laki" in teks or "pria" in teks.split():
        return "L"
    return "P" if PEREMPUAN.search(teks) else ""


def _kategori(satu: Sebutan, tabel: Sequence[TabelPegawai]) -> str:
    """A row label of a table right before or behind the figure ("golongan III", "S1")."""
    depan, belakang = f" {normal(satu.depan)[-45:]} ", f" {normal(satu.belakang)} "
    semua = {c for t in tabel for _, _, c in t.hitung if c}
    for nama in sorted(semua, key=len, reverse=True):
        n = normal(nama)
        polos = re.sub(r"\b(sederajat|golongan)\b", "", n).strip()
        for kata in (n, polos if len(polos) > 1 and not polos.isdigit() else ""):
            if kata and (f" {kata} " in depan or f" {kata} " in belakang):
                if re.fullmatch(r"[ivx]+", kata) and "golongan" not in depan + belakang:
                    continue
                return nama
    return ""


def _temuan(isi: list[tuple[Sebutan, str, list[tuple[TabelPegawai, Orang]]]]) -> Temuan:
    bagian = []
    for satu, sebutan, calon in isi:
        nilai = " atau ".join(dict.fromkeys(f"{o.nilai} ({t.tabel.sebutan})" for t, o in calon))
        bagian.append(f"{sebutan} {satu.nilai}, menurut tabel {nilai}")
    tabel = {id(t.tabel): t.tabel for _, _, calon in isi for t, _ in calon}
    return buat(
        "N04",
        (
            *(s.lokasi for s, _, _ in isi),
            *(t.asal.posisi.lokasi(f"{t.sebutan} {t.judul}") for t in tabel.values()),
        ),
        tertulis="; ".join(s.teks for s, _, _ in isi),
        terhitung="; ".join(f"{calon[0][1].nilai} {sebutan}" for _, sebutan, calon in isi),
        pesan="Jumlah pegawai dalam kalimat tidak cocok dengan tabel: " + "; ".join(bagian) + ".",
        saran="Hitung ulang dari daftar pegawai, lalu samakan kalimat dan tabelnya.",
        keyakinan=Keyakinan.TINGGI if len(isi) > 1 else Keyakinan.SEDANG,
    )


# --- order ---------------------------------------------------------------------------------------


def _urutan(bahan: Bahan) -> Iterator[Temuan]:
    for kalimat in bahan.kalimat:
        cocok = POLA_URUT.search(kalimat.teks)
        if cocok is None:
            continue
        sebut = [cocok["satu"], *re.split(r",|\bdan\b|\bserta\b|\bkemudian\b", cocok["lain"])]
        sebut = [isi.strip() for isi in sebut if isi.strip()]
        for tabel in bahan.pegawai:
            nilai = [_nilai_kategori(isi, tabel) for isi in sebut]
            if len(nilai) < 2 or any(isi is None for isi in nilai):
                continue
            if all(a >= b for a, b in zip(nilai, nilai[1:], strict=False)):
                break
            yield buat(
                "N10",
                (
                    kalimat.lokasi(cocok.start(), cocok.end()),
                    tabel.tabel.asal.posisi.lokasi(f"{tabel.tabel.sebutan} {tabel.tabel.judul}"),
                ),
                tertulis=", ".join(sebut),
                terhitung=", ".join(
                    f"{s} {n}"
                    for n, s in sorted(
                        zip(nilai, sebut, strict=True), key=lambda isi: isi[0], reverse=True
                    )
                ),
                pesan="Urutan dalam kalimat tidak sesuai dengan "
                f"{tabel.tabel.sebutan}: "
                + ", ".join(f"{s} {n} orang" for s, n in zip(sebut, nilai, strict=True))
                + ".",
                saran="Susun ulang kalimatnya menurut jumlah di tabel.",
                keyakinan=Keyakinan.SEDANG,
            )
            break


def _nilai_kategori(teks: str, tabel: TabelPegawai) -> Decimal | None:
    n = re.sub(r"\b(?:lulusan|pegawai|berpendidikan|tingkat|pendidikan)\b", "", normal(teks))
    n = " ".join(n.split())
    kata = SINONIM.get(n, (n,))
    cocok = [
        o.nilai
        for (k, s, c), o in tabel.hitung.items()
        if c and not s and k == tabel.kelompok and any(isi in kata_isi(c) or normal(c) == isi
                                                       for isi in kata)
    ]  # fmt: skip
    return sum(cocok, Decimal(0)) if cocok else None
