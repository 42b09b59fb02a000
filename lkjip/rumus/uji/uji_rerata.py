"""J06: means of capaian, in the rows called Rata-rata and in sentences."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..bentuk import format_angka
from ..jumlah import compute_rerata
from .bahan import Bahan
from .capaian_ulang import hitung_ulang, makin_rendah
from .indikator import Indikator
from .kalimat import AngkaKalimat, Kalimat
from .kata import normal
from .katalog import buat
from .peran import Peran
from .tabel import BarisIsi, TabelBaca
from .temuan import Keyakinan, Temuan

POLA_RERATA = re.compile(r"rata-?\s?rata\s+(?:tingkat\s+|persentase\s+)?capaian", re.IGNORECASE)
BATASAN = re.compile(r"program|kegiatan|anggaran|triwulan|semester|nasional|provinsi|bidang", re.I)


def uji_rerata(bahan: Bahan, indikator: list[Indikator]) -> Iterator[Temuan]:
    """J06: rows called Rata-rata, recomputed as simple means of the rows above them. Where one
    row's value is wrong by another check, its right value is tried first."""
    lain = _pengganti(bahan, indikator)
    for tabel in bahan.tabel:
        for letak, baris in enumerate(tabel.baris):
            if baris.jenis != "rerata":
                continue
            for indeks, sel in baris.nilai.items():
                temuan = _rerata(tabel, letak, baris, indeks, lain)
                if temuan is not None and sel.cetak.nilai is not None:
                    yield temuan


def _pengganti(bahan: Bahan, indikator: list[Indikator]) -> dict[tuple[int, int], set[Decimal]]:
    """What a printed value may have to be: by its own target and realisasi, or by other tables."""
    hasil: dict[tuple[int, int], set[Decimal]] = {}
    for satu in indikator:
        for b in satu.baris:
            for peran, tahun in b.nilai:
                if peran != Peran.CAPAIAN:
                    continue
                sel = [b.ambil(str(p), tahun) for p in (Peran.TARGET, Peran.REALISASI, peran)]
                calon = satu.nilai(str(peran), tahun)
                if all(isi is not None for isi in sel):
                    hasil_ulang = hitung_ulang(*sel)
                    terbalik = makin_rendah(b.indikator) and hasil_ulang.cara == "naik"
                    if terbalik or hasil_ulang.cara not in ("naik", "turun", "rasio"):
                        calon |= set(hasil_ulang.harus.values())
                indeks = next(i for i, s in b.baris.nilai.items() if s is b.nilai[peran, tahun])
                hasil[id(b.baris), indeks] = calon
    return hasil


def _salah_satu(
    atas: list[BarisIsi],
    indeks: int,
    lain: dict[tuple[int, int], set[Decimal]],
    harus: Decimal,
    galat: Decimal,
) -> bool:
    """Whether the mean comes out once a single row has its right value."""
    isi = [
        (b, b.nilai[indeks].cetak.nilai)
        for b in atas
        if b.jenis == "isi" and indeks in b.nilai and b.nilai[indeks].cetak.nilai is not None
    ]
    jumlah = sum(n for _, n in isi)
    return any(
        abs((jumlah - n + ganti) / len(isi) - harus) < galat
        for b, n in isi
        for ganti in lain.get((id(b), indeks), ())
    )


def _rerata(
    tabel: TabelBaca,
    letak: int,
    baris: BarisIsi,
    indeks: int,
    lain: dict[tuple[int, int], set[Decimal]],
) -> Temuan | None:
    sel = baris.nilai[indeks]
    atas = tabel.baris[:letak]
    awal = max((i + 1 for i, b in enumerate(atas) if b.jenis == "rerata"), default=0)
    semua = _nilai(atas, indeks)
    blok = _nilai(atas[awal:], indeks)
    if len(semua) < 2 or sel.cetak.nilai is None:
        return None
    calon = []
    for isi in (blok, semua, _nilai([b for b in atas if b.jenis == "rerata"], indeks, "rerata")):
        for batas in (None, Decimal(100), Decimal(120)):
            nilai = [n if batas is None else min(n, batas) for n in isi]
            hasil = compute_rerata(nilai)
            if hasil.persen is not None:
                calon.append(hasil.persen)
    galat = (
        Decimal("0.51") if sel.cetak.desimal == 0 else Decimal(1).scaleb(-min(sel.cetak.desimal, 2))
    )
    if any(abs(isi - sel.cetak.nilai) < galat for isi in calon):
        return None
    if _salah_satu(atas[awal:], indeks, lain, sel.cetak.nilai, galat):
        return None
    harus = calon[0]
    if abs(harus - sel.cetak.nilai) > abs(harus) / 2:
        return None  # a mean of something else
    return buat(
        "J06",
        baris.lokasi,
        tertulis=sel.cetak.teks,
        terhitung=format_angka(harus, 2),
        pesan=f"{tabel.sebutan}, “{baris.uraian}”: rata-rata {len(blok or semua)} nilai di atasnya "
        f"adalah {format_angka(harus, 2)}, tertulis {sel.cetak.teks}.",
        saran=f"Ganti menjadi {format_angka(harus, 2)}.",
    )


def _nilai(baris: list[BarisIsi], indeks: int, jenis: str = "isi") -> list[Decimal]:
    return [
        b.nilai[indeks].cetak.nilai
        for b in baris
        if b.jenis == jenis and indeks in b.nilai and b.nilai[indeks].cetak.nilai is not None
    ]


def uji_rerata_narasi(bahan: Bahan) -> Iterator[Temuan]:
    """ "Rata-rata capaian kinerja 103,35 %": the mean of some measurement table of the year."""
    calon = _calon_rerata(bahan)
    if not calon:
        return
    for kalimat in bahan.kalimat:
        cocok = POLA_RERATA.search(kalimat.teks)
        if cocok is None:
            continue
        batas = next((a.awal for a in kalimat.angka if a.persen and a.awal > cocok.end()), None)
        if BATASAN.search(kalimat.teks[:batas]):
            continue
        tahun = set(re.findall(r"\b(20\d\d)\b", kalimat.teks))
        if tahun and str(bahan.tahun) not in tahun:
            continue
        angka = [a for a in kalimat.angka if a.persen and a.awal > cocok.start()]
        if not angka or angka[0].nilai is None or _dekat(angka[0], calon):
            continue
        sasaran = _per_sasaran(bahan) if "sasaran" in kalimat.teks.casefold() else {}
        if _dekat(angka[0], list(sasaran.values())):
            continue
        kepala = normal(kalimat.bab.judul) if kalimat.bab is not None else ""
        milik = [n for s, n in sasaran.items() if s in kepala or s in normal(kalimat.teks)]
        if len(milik) == 1:
            yield _rerata_kalimat(kalimat, angka[0], milik[0])
            continue
        if abs(calon[0] - angka[0].nilai) <= max(calon[0], angka[0].nilai) / 4:
            yield _rerata_kalimat(kalimat, angka[0], calon[0])


def _calon_rerata(bahan: Bahan) -> list[Decimal]:
    """Means that a sentence may state: of each table, of the means per sasaran, capped or not,
    and those that a table prints."""
    tabel: dict[int, list[tuple[str, Decimal]]] = {}
    for b in bahan.kinerja:
        sel = b.ambil(str(Peran.CAPAIAN), bahan.tahun)
        if sel is not None:
            tabel.setdefault(b.tabel.nomor, []).append((normal(b.sasaran), sel.cetak.nilai))
    hasil = []
    for isi in sorted(tabel.values(), key=len, reverse=True):
        if len(isi) < 2:
            continue
        for batas in (None, Decimal(100), Decimal(120)):
            nilai = [(s, n if batas is None else min(n, batas)) for s, n in isi]
            per = {s: [n for lain, n in nilai if lain == s] for s, _ in nilai}
            for kumpulan in ([n for _, n in nilai], [sum(k) / len(k) for k in per.values()]):
                rerata = compute_rerata(kumpulan)
                if rerata.persen is not None:
                    hasil.append(rerata.persen)
    for t in bahan.tabel:
        for baris in t.baris:
            if baris.jenis in ("rerata", "jumlah"):
                hasil += [s.cetak.nilai for s in baris.nilai.values() if s.cetak.nilai is not None]
    return hasil


def _per_sasaran(bahan: Bahan) -> dict[str, Decimal]:
    """The mean capaian of each sasaran, by the table that shows most indicators of it."""
    isi: dict[str, dict[int, list[Decimal]]] = {}
    for b in bahan.kinerja:
        sel = b.ambil(str(Peran.CAPAIAN), bahan.tahun)
        if sel is not None and b.sasaran:
            isi.setdefault(normal(b.sasaran), {}).setdefault(b.tabel.nomor, []).append(
                sel.cetak.nilai
            )
    milik = {normal(b.indikator): normal(b.sasaran) for b in bahan.kinerja if b.sasaran}
    for b in bahan.kinerja:
        sel = b.ambil(str(Peran.CAPAIAN), bahan.tahun)
        if sel is not None and not b.sasaran and (s := milik.get(normal(b.indikator))):
            isi.setdefault(s, {}).setdefault(b.tabel.nomor, []).append(sel.cetak.nilai)
    hasil = {}
    for s, tabel in isi.items():
        nilai = max(tabel.values(), key=len)
        hasil[s] = sum(nilai, Decimal(0)) / len(nilai)
    return hasil


def _dekat(angka: AngkaKalimat, calon: Sequence[Decimal]) -> bool:
    galat = Decimal(1).scaleb(-min(angka.desimal, 2)) if angka.desimal else Decimal("0.51")
    return any(abs(n - angka.nilai) < galat for n in calon)


def _rerata_kalimat(kalimat: Kalimat, angka: AngkaKalimat, harus: Decimal) -> Temuan:
    teks = f"{format_angka(harus, 2)} %"
    return buat(
        "J06",
        kalimat.lokasi_angka(angka),
        tertulis=angka.teks,
        terhitung=teks,
        pesan=f"Rata-rata capaian dalam kalimat {angka.teks}, sedangkan rata-rata nilai capaian di "
        f"tabel pengukuran {teks}.",
        saran=f"Ganti menjadi {teks}.",
        keyakinan=Keyakinan.SEDANG,
    )
