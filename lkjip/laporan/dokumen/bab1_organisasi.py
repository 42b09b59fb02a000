"""Bab I, the organisation: its position and structure, the chart, duties of every post."""

from collections.abc import Iterable

from lkjip.rumus.potret import PotretUnit

from .gambar import gambar_struktur
from .perakit import Perakit, akhiri, daftar_teks, rangkai
from .pohon import Blok, ButirDaftar, Daftar, Paragraf, SubBab, Teks
from .unit import susun_induk

KEDUDUKAN = """
<p>{{ opd.lengkap }} menyelenggarakan urusan pemerintahan bidang {{ opd.urusan }} yang menjadi
kewenangan daerah.</p>
"""

SUSUNAN = "<p>Susunan organisasi {{ opd.nama }} adalah sebagai berikut:</p>"

TUGAS = """
<p>Tugas dan fungsi setiap jabatan dalam susunan organisasi tersebut diuraikan di bawah ini.</p>
"""


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapters on position, structure and duties."""
    unit = p.potret.opd.unit
    return (
        SubBab("bab.1.kedudukan", "Kedudukan dan Susunan Organisasi", _kedudukan(p, unit)),
        SubBab("bab.1.tugas", "Uraian Tugas dan Fungsi", _tugas(p, unit)),
    )


def _kedudukan(p: Perakit, unit: tuple[PotretUnit, ...]) -> tuple[Blok, ...]:
    isi: list[Blok] = [*p.prosa("bab.1.kedudukan", KEDUDUKAN)]
    dasar = p.potret.opd.dasar_organisasi
    if dasar:
        isi.append(p.paragraf("Kedudukan, susunan, tugas, dan fungsinya ditetapkan dengan:"))
        isi.append(daftar_teks(rangkai(dasar), "a"))
    else:
        isi.append(p.paragraf("Dasar hukum organisasi belum diisi."))
    if not unit:
        isi.append(p.paragraf("Susunan organisasi belum diisi."))
        return tuple(isi)
    isi.extend(p.prosa("bab.1.susunan", SUSUNAN))
    isi.append(Daftar(tuple(_cabang(unit, susun_induk(unit), None)), "1"))
    isi.append(gambar_struktur(p))
    return tuple(isi)


def _cabang(
    unit: tuple[PotretUnit, ...], atasan: dict[str, str | None], induk: str | None
) -> Iterable[ButirDaftar]:
    for satu in unit:
        if atasan[satu.kode] == induk:
            yield ButirDaftar((Teks(satu.nama),), tuple(_cabang(unit, atasan, satu.kode)))


def _tugas(p: Perakit, unit: tuple[PotretUnit, ...]) -> tuple[Blok, ...]:
    pos = [satu for satu in unit if satu.jabatan]
    if not pos:
        return (p.paragraf("Uraian tugas dan fungsi jabatan belum diisi."),)
    return (
        *p.prosa("bab.1.tugas", TUGAS),
        *(blok for urut, satu in enumerate(pos, start=1) for blok in _satu_pos(p, satu, urut)),
    )


def _satu_pos(p: Perakit, unit: PotretUnit, urut: int) -> tuple[Blok, ...]:
    nama = unit.jabatan
    isi: list[Blok] = []
    if unit.tugas:
        tugas = akhiri(unit.tugas[:1].lower() + unit.tugas[1:])
        isi.append(Paragraf((Teks(nama, tebal=True), Teks(f" mempunyai tugas {tugas}"))))
    else:
        isi.append(Paragraf((Teks(nama, tebal=True), Teks(": uraian tugasnya belum diisi."))))
    if unit.fungsi:
        isi.append(
            Paragraf((Teks(f"Untuk melaksanakan tugas tersebut, {nama} menyelenggarakan fungsi:"),))
        )
        isi.append(daftar_teks(rangkai(unit.fungsi), "a"))
    return (SubBab(f"bab.1.jabatan.{urut}", nama, tuple(isi), bernomor=False),)
