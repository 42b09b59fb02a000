"""All checks on the report of one OPD-year, each root cause once."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lkjip.rumus.ikhtisar import Ikhtisar
from lkjip.rumus.potret import Potret
from lkjip.rumus.uji import Keyakinan, Lokasi
from lkjip.rumus.uji.katalog import buat
from lkjip.rumus.uji.temuan import URUTAN_KEPARAHAN

from ..dokumen.banding import daftar_beda
from ..dokumen.kamus import Butir, tulis
from ..dokumen.klaim import susun_klaim
from ..dokumen.nomor import GalatDokumen, nomori
from ..dokumen.susun import susun_sebisanya
from ..susunan import Susunan
from ..tautan import Tautan
from .dinyatakan import periksa_dinyatakan
from .jenis import Letak, TemuanLaporan, bedakan, susun_temuan
from .naskah import periksa_naskah
from .sumber import perbaiki_potret, periksa_sumber
from .tercetak import daftar_tercetak


@dataclass(frozen=True, slots=True)
class HasilUji:
    """The findings; and every figure they may rest on ({key: (what it is, its text)}), with the
    figures that stand in each table or section, so that a change can be told from its effect."""

    temuan: tuple[TemuanLaporan, ...]
    angka: Mapping[str, tuple[str, str]]
    isi_node: Mapping[str, tuple[str, ...]]


def periksa_laporan(susunan: Susunan) -> HasilUji:
    """Findings of the families J, S, H, N, R and F. About a second; pure but for its inputs."""
    hasil = susun_sebisanya(susunan.potret, susunan.narasi, susunan.gambar)
    ikhtisar, kamus = hasil.ikhtisar, hasil.kamus
    angka = {
        **_angka(kamus),
        **daftar_tercetak(susunan.potret),
        **_naskah(susunan, {s.kunci: s.judul for s in hasil.naskah}),
    }
    try:
        dok = nomori(hasil.dokumen)
    except GalatDokumen:  # a reference to nothing: the gate names it, and nothing can be numbered
        return HasilUji((), angka, {})
    beda = daftar_beda(susunan.potret, ikhtisar, kamus)
    sumber, salah = periksa_sumber(dok, susunan.potret, ikhtisar, beda)
    benar = perbaiki_potret(susunan.potret, sumber, salah)
    klaim = susun_klaim(dok, hasil.isi)
    semua = [
        *(susun_temuan(t, sumber.tempat) for t in salah),
        *periksa_dinyatakan(benar, ikhtisar, kamus),
        *_fakta(susunan.potret, ikhtisar),
        *(susun_temuan(t, klaim.tempat) for t in periksa_naskah(klaim)),
    ]
    semua.sort(key=lambda t: (URUTAN_KEPARAHAN[t.temuan.keparahan], t.temuan.kode, t.kunci))
    return HasilUji(bedakan(semua), angka, _isi_node(klaim.tempat.values()))


def _angka(kamus: Mapping[str, Butir]) -> dict[str, tuple[str, str]]:
    return {kunci: (butir.label, tulis(butir)) for kunci, butir in kamus.items()}


def _naskah(susunan: Susunan, judul: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Prose is compared by its fingerprint."""
    return {
        f"naskah.{kunci}": (
            f"Naskah “{judul.get(kunci, kunci)}”",
            hashlib.sha256(isi.encode()).hexdigest()[:12],
        )
        for kunci, isi in susunan.narasi.items()
    }


def _isi_node(tempat: Iterable) -> dict[str, tuple[str, ...]]:
    hasil: dict[str, dict[str, None]] = {}
    for satu in tempat:
        hasil.setdefault(satu.kunci, {}).update(dict.fromkeys(a.asal for a in satu.angka))
    return {kunci: tuple(isi) for kunci, isi in hasil.items() if isi}


# --- what the facts say by themselves


def _fakta(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[TemuanLaporan]:
    yield from _tak_terukur(potret, ikhtisar)
    yield from _tak_terpetakan(ikhtisar)


def _tak_terukur(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[TemuanLaporan]:
    """S05: promised in the agreement of the year, and not measured."""
    for satu in ikhtisar.indikator:
        target = satu.fakta.target_pk
        if potret.pk is None or target is None or not target.diukur:
            continue
        if satu.tahun_ini.realisasi is not None:
            continue
        teks = tulis_target(target)
        kutipan = f"{satu.kode} {satu.fakta.nama}"
        temuan = buat(
            "S05",
            Lokasi(kutipan=kutipan),
            tertulis=f"target {teks}",
            terhitung="tidak ada realisasi",
            pesan=f"Indikator {kutipan} diperjanjikan dengan target {teks}, tetapi realisasi "
            f"tahun {potret.tahun} tidak ada.",
            saran="Isi realisasinya, atau jelaskan mengapa indikator ini tidak diukur.",
        )
        awal = f"indikator.{satu.kode}"
        yield TemuanLaporan(
            f"S05:{awal}",
            temuan,
            (Letak(f"Indikator {satu.kode}", "tabel-perjanjian-kinerja", satu.fakta.nama),),
            Tautan("indikator", (("indikator", satu.kode),)),
            (f"{awal}.target", f"{awal}.realisasi"),
        )


def tulis_target(target) -> str:
    """A promised target as people wrote it."""
    return target.teks or (
        f"{target.nilai:f}".replace(".", ",") if target.nilai is not None else "–"
    )


def _tak_terpetakan(ikhtisar: Ikhtisar) -> Iterable[TemuanLaporan]:
    """S06: money that serves no sasaran."""
    lepas = ikhtisar.anggaran.tak_terpetakan
    total = ikhtisar.anggaran.total.serapan.pagu
    jumlah = sum((s.pagu for s in lepas if s.pagu is not None), start=0)
    if not lepas or total is None or not ikhtisar.sasaran:
        return
    nama = "; ".join(f"{s.program.kode} {s.program.nama}" for s in lepas)
    yield TemuanLaporan(
        "S06:anggaran.dipetakan",
        buat(
            "S06",
            Lokasi(kutipan="Jumlah yang dipetakan ke sasaran"),
            tertulis=f"{total - jumlah:,.0f}".replace(",", "."),
            terhitung=f"{total:,.0f}".replace(",", "."),
            pesan=f"Program yang belum dipetakan ke sasaran beranggaran {jumlah:,.0f}".replace(
                ",", "."
            )
            + f": {nama}.",
            saran="Petakan program itu ke sasaran yang didukungnya, atau nyatakan sebagai program "
            "penunjang.",
            keyakinan=Keyakinan.TINGGI,
        ),
        (Letak("Tabel anggaran per sasaran", "tabel-anggaran-sasaran", nama),),
        Tautan("anggaran"),
        ("anggaran.dipetakan.anggaran", "anggaran.total"),
        ("tabel.anggaran-sasaran",),
    )
