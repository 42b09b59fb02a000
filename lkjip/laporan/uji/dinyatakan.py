"""Figures that sources print in their text, or in tables of which the portal keeps no copy."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkjip.rumus.angka import format_angka, format_persen, parse_angka
from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.ikhtisar_angka import AngkaDibandingkan, bandingkan_dinyatakan, daftar_angka
from lkjip.rumus.potret import Potret
from lkjip.rumus.uji import Keyakinan, Lokasi, Temuan
from lkjip.rumus.uji.katalog import buat

from ..dokumen.banding import sebut_kunci
from ..dokumen.kamus import Butir
from ..tautan import Tautan
from .jenis import PANJANG_KUNCI, Letak, TemuanLaporan, tautan_angka
from .sumber import PROSA

# Keys whose printed figures stand in the cells that `sumber` has judged already.
DI_TABEL = re.compile(r"^(?:kegiatan|program|sub_kegiatan|rekening)\.|^indikator\..+\.capaian$")
PEGAWAI = ("pegawai.total", "pegawai.pns", "pegawai.phl")


def periksa_dinyatakan(
    potret: Potret, ikhtisar: Ikhtisar, kamus: Mapping[str, Butir]
) -> Iterable[TemuanLaporan]:
    """`potret` with the corrections of its own tables taken; `kamus` of the facts as they are."""
    angka = daftar_angka(hitung_ikhtisar(potret))
    pegawai: dict[str, list[AngkaDibandingkan]] = {}
    for satu in bandingkan_dinyatakan(potret, hitung_ikhtisar(potret)):
        if not satu.dikenal or DI_TABEL.match(satu.kunci) or _sebagian(satu.kunci, kamus):
            continue
        if satu.kunci in PEGAWAI and PROSA.match(satu.sumber):
            if satu.nilai.cocok is False:
                pegawai.setdefault(satu.sumber, []).append(satu)
            continue
        for temuan in _banding(satu, angka, kamus):
            yield _lengkapi(satu, temuan, kamus)
    golongan = sum((b.jumlah.terhitung or Decimal(0) for b in ikhtisar.pegawai.golongan), Decimal())
    for daftar in pegawai.values():
        if temuan := _pegawai(daftar, golongan):
            yield _lengkapi(_utama(daftar), temuan, kamus, [s.kunci for s in daftar])


def _sebagian(kunci: str, kamus: Mapping[str, Butir]) -> bool:
    """A sum that leaves something out agrees or disagrees with nothing."""
    butir = kamus.get(kunci)
    return butir is not None and bool(butir.alasan)


def _banding(
    satu: AngkaDibandingkan, angka: Mapping[str, Decimal | None], kamus: Mapping[str, Butir]
) -> Iterable[Temuan]:
    hal, lokasi = _sebut(satu.kunci, kamus), _lokasi(satu)
    nilai, harus = satu.nilai.dinyatakan, satu.nilai.terhitung
    if nilai is None:
        hasil = parse_angka(satu.teks)
        yield buat(
            "F01",
            lokasi,
            tertulis=satu.teks,
            terhitung=hasil.usulan or "",
            pesan=f"{hal} pada {satu.sumber} tertulis {satu.teks}: {hasil.alasan}",
            saran=f"Tulis {hasil.usulan}." if hasil.usulan else "Tulis menurut dokumen sumbernya.",
        )
        nilai = parse_angka(hasil.usulan).nilai if hasil.usulan else None
    if nilai is None or harus is None or _sama(satu.kunci, nilai, harus):
        return
    yield _beda(satu, hal, nilai, harus, angka)


def _beda(
    satu: AngkaDibandingkan,
    hal: str,
    nilai: Decimal,
    harus: Decimal,
    angka: Mapping[str, Decimal | None],
) -> Temuan:
    kode, sebab = _kode(satu, nilai, angka)
    teks = f"{_tulis(satu.kunci, harus)} {_benda(satu.kunci)}".strip()
    return buat(
        kode,
        _lokasi(satu),
        tertulis=satu.teks,
        terhitung=teks,
        pesan=f"{hal} pada {satu.sumber} tertulis {satu.teks}, terhitung {teks} "
        f"(selisih {_tulis(satu.kunci, nilai - harus)}).{sebab}",
        saran=f"Gunakan {teks} pada {satu.sumber}; laporan portal sudah memakai hasil hitung."
        if kode not in ("N06", "N07")
        else f"Betulkan sebutannya pada {satu.sumber}, atau ganti nilainya menjadi {teks}.",
        keyakinan=Keyakinan.TINGGI if PROSA.match(satu.sumber) else Keyakinan.SEDANG,
    )


def _kode(
    satu: AngkaDibandingkan, nilai: Decimal, angka: Mapping[str, Decimal | None]
) -> tuple[str, str]:
    """The code, and what else the printed figure is."""
    kunci, prosa = satu.kunci, bool(PROSA.match(satu.sumber))
    ekor = kunci.rpartition(".")[2] if kunci.rpartition(".")[2].isdigit() else ""
    pokok = kunci.removesuffix(f".{ekor}") if ekor else kunci
    awal, _, kolom = pokok.rpartition(".")
    akhir = f".{ekor}" if ekor else ""
    if kolom in ("persen", "fisik", "capaian"):
        return ("N02" if prosa else "J03"), ""
    if ".jumlah" in kunci or kunci.startswith("iku."):
        return "N03", ""
    if kunci.startswith(("pegawai.", "abk.")):
        return ("N04" if prosa else "S07"), ""
    lawan = {"anggaran": "realisasi", "perubahan": "realisasi", "realisasi": "anggaran"}.get(kolom)
    if lawan and angka.get(f"{awal}.{lawan}{akhir}") == nilai:
        return "N06", f" Angka itu {lawan}nya."
    if awal == "belanja.langsung" and angka.get(f"belanja.total.{kolom}{akhir}") == nilai:
        return "N07", " Angka itu jumlah seluruh belanja, bukan belanja langsung."
    return ("N01" if prosa else "S01"), ""


def _pegawai(daftar: list[AngkaDibandingkan], golongan: Decimal) -> Temuan | None:
    """The counts of one source in one finding: they add up to each other. A number of PNS that is
    the sum of another table is that table's matter (S07)."""
    sisa = [s for s in daftar if not (s.kunci == "pegawai.pns" and s.nilai.dinyatakan == golongan)]
    if not sisa:
        return None
    utama = _utama(sisa)
    lain = ", ".join(
        f"{s.kunci.partition('.')[2].upper()} tertulis {s.teks}, terhitung "
        f"{format_angka(s.nilai.terhitung)}"
        for s in sisa
        if s is not utama
    )
    return buat(
        "N04",
        _lokasi(utama),
        tertulis=utama.teks,
        terhitung=f"{format_angka(utama.nilai.terhitung)} orang",
        pesan=f"Jumlah pegawai pada {utama.sumber} tertulis {utama.teks}, sedangkan tabel "
        f"kepegawaian berjumlah {format_angka(utama.nilai.terhitung)}."
        + (f" Rinciannya pun berbeda: {lain}." if lain else ""),
        saran="Betulkan jumlah dalam kalimat, atau lengkapi tabel kepegawaian.",
    )


def _utama(daftar: list[AngkaDibandingkan]) -> AngkaDibandingkan:
    return min(daftar, key=lambda s: PEGAWAI.index(s.kunci))


def _lengkapi(
    satu: AngkaDibandingkan,
    temuan: Temuan,
    kamus: Mapping[str, Butir],
    semua: Sequence[str] = (),
) -> TemuanLaporan:
    """`semua`: the keys of figures that add up to each other and make one finding together, named
    by what they count, so that it stays the same while they are put right one after the other."""
    pokok = satu.kunci.partition(".")[0] if semua else satu.kunci
    kunci = f"{temuan.kode}:{pokok}@{satu.sumber}"[:PANJANG_KUNCI]
    tautan = tautan_angka(satu.kunci)
    daftar = [n for k in (semua or [satu.kunci]) for n in (k, f"dinyatakan.{k}")]
    masukan = tuple(n for n in daftar if n in kamus)
    return TemuanLaporan(
        kunci,
        temuan,
        (Letak(f"Dokumen sumber, {satu.sumber}", "lampiran-mutu-data", satu.teks),),
        tautan or Tautan("laporan_pratinjau", jangkar="lampiran-mutu-data"),
        masukan or (satu.kunci,),
        (),
    )


def _lokasi(satu: AngkaDibandingkan) -> Lokasi:
    return Lokasi(kutipan=f"{satu.sumber}: {satu.teks}")


def _benda(kunci: str) -> str:
    """What a count counts: "anggaran.jumlah_sub_kegiatan" → "sub kegiatan"."""
    if "jumlah_" in kunci:
        return kunci.partition("jumlah_")[2].partition(".")[0].replace("_", " ")
    awal = kunci.partition(".")[0]
    return {"iku": "indikator", "sasaran": "sasaran", "tujuan": "tujuan"}.get(awal, "") * (
        kunci.endswith((".jumlah", ".tercapai", ".tidak_tercapai"))
    )


def _sebut(kunci: str, kamus: Mapping[str, Butir]) -> str:
    return kamus[kunci].label if kunci in kamus else sebut_kunci(kunci)


def _persen(kunci: str) -> bool:
    return bool({"persen", "fisik", "capaian"} & set(kunci.split(".")))


def _tulis(kunci: str, nilai: Decimal) -> str:
    return format_persen(nilai) if _persen(kunci) else format_angka(nilai)


def _sama(kunci: str, satu: Decimal, dua: Decimal) -> bool:
    return abs(satu - dua) < Decimal("0.01") if _persen(kunci) else satu == dua
