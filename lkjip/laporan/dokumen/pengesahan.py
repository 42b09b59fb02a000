"""Turns a report into its publication: date and QR in the signature blocks, exceptions told.

Works on the finished tree, so that no builder has to know whether it builds a draft.
"""

from dataclasses import dataclass, replace

from .pohon import (
    Bagian,
    BarisTabel,
    Blok,
    Dokumen,
    JenisBagian,
    Kolom,
    Kotak,
    Paragraf,
    Penanda,
    Pengesahan,
    Sel,
    SubBab,
    Tabel,
    TandaTangan,
    Teks,
)

BAGIAN_PENGANTAR = "depan.kata-pengantar"
BAGIAN_MUTU = "lampiran.mutu-data"


@dataclass(frozen=True, slots=True)
class PengecualianCetak:
    """One open error that the head of the OPD let pass, as printed."""

    kode: str
    pesan: str
    alasan: str
    oleh: str
    tanggal: str


def sahkan(
    dokumen: Dokumen,
    pengesahan: Pengesahan,
    penanda: Penanda,
    tempat_tanggal: str,
    pengecualian: tuple[PengecualianCetak, ...] = (),
    alasan_revisi: str = "",
) -> Dokumen:
    """`dokumen` as published: every signature block of the head of the OPD is dated and carries
    the verification code, and the note on data quality tells what was let pass and why this is a
    revision."""
    polos = _blok_kepala(dokumen)
    bersah = TandaTangan(tempat_tanggal, (penanda,), pengesahan)
    bagian = [
        replace(satu, isi=tuple(_ganti(b, polos, bersah) for b in satu.isi))
        for satu in dokumen.bagian
    ]
    catatan = (*_revisi(alasan_revisi), *_pengecualian(pengecualian))
    return replace(dokumen, bagian=tuple(_catat(bagian, catatan)), kode=pengesahan.kode)


def _blok_kepala(dokumen: Dokumen) -> TandaTangan | None:
    for bagian in dokumen.bagian:
        if bagian.kunci == BAGIAN_PENGANTAR:
            return next((b for b in bagian.isi if isinstance(b, TandaTangan)), None)
    return None


def _ganti(blok: Blok, lama: TandaTangan | None, baru: TandaTangan) -> Blok:
    if blok == lama:
        return baru
    if isinstance(blok, SubBab | Kotak):
        return replace(blok, isi=tuple(_ganti(b, lama, baru) for b in blok.isi))
    return blok


def _catat(bagian: list[Bagian], catatan: tuple[Blok, ...]) -> list[Bagian]:
    """The note on data quality with `catatan` first; made when the report has none."""
    if not catatan:
        return bagian
    if not any(b.kunci == BAGIAN_MUTU for b in bagian):
        bagian = [*bagian, Bagian(BAGIAN_MUTU, JenisBagian.LAMPIRAN, "Catatan Mutu Data", ())]
    return [replace(b, isi=(*catatan, *b.isi)) if b.kunci == BAGIAN_MUTU else b for b in bagian]


def _revisi(alasan: str) -> tuple[Blok, ...]:
    if not alasan:
        return ()
    return (Paragraf((Teks(f"Laporan ini adalah revisi. Alasan perubahannya: {alasan}"),)),)


def _pengecualian(daftar: tuple[PengecualianCetak, ...]) -> tuple[Blok, ...]:
    if not daftar:
        return ()
    baris = tuple(
        BarisTabel(
            tuple(
                Sel((Teks(isi),), kepala=kepala)
                for isi, kepala in (
                    (str(nomor), False),
                    (satu.pesan, True),
                    (satu.alasan, False),
                    (f"{satu.oleh}, {satu.tanggal}", False),
                )
            )
        )
        for nomor, satu in enumerate(daftar, start=1)
    )
    return (
        Paragraf(
            (
                Teks(
                    "Pemeriksaan sebelum penerbitan menemukan hal-hal berikut, yang dibiarkan "
                    "terbit atas keputusan tertulis Kepala Perangkat Daerah."
                ),
            )
        ),
        Tabel(
            "tabel.pengecualian",
            "Temuan yang Dikecualikan",
            (
                Kolom("No.", "tengah", 6),
                Kolom("Temuan", "kiri", 44),
                Kolom("Alasan", "kiri", 32),
                Kolom("Diputuskan oleh", "kiri", 18),
            ),
            baris,
            bernomor=False,
        ),
    )
