"""The completeness meter: the seven elements that PermenPANRB 53/2014 asks for every indicator."""

from collections.abc import Iterable
from dataclasses import dataclass

from lkjip.rumus.ikhtisar import Ikhtisar, IkhtisarIndikator, IkhtisarSasaran
from lkjip.rumus.potret import Potret

JUDUL_UNSUR = {
    1: "Target dan realisasi tahun ini",
    2: "Perbandingan dengan tahun sebelumnya",
    3: "Perbandingan dengan target akhir Renstra",
    4: "Perbandingan dengan standar nasional",
    5: "Analisis penyebab dan solusi",
    6: "Efisiensi penggunaan sumber daya",
    7: "Program dan kegiatan pendukung",
}
WAJIB = {1, 5}
"""Missing ones block; the others print a sentence that says so, and are warnings."""


@dataclass(frozen=True, slots=True)
class Unsur:
    """One element of one indicator. `kurang` is what is missing, as the end of a sentence."""

    nomor: int
    indikator: str  # its code
    nama: str
    ada: bool
    kurang: str

    @property
    def judul(self) -> str:
        return JUDUL_UNSUR[self.nomor]

    @property
    def wajib(self) -> bool:
        return self.nomor in WAJIB


def periksa_unsur(potret: Potret, ikhtisar: Ikhtisar) -> tuple[Unsur, ...]:
    """All elements of all indicators, in printed order."""
    return tuple(_semua(potret, ikhtisar))


def _semua(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Unsur]:
    for tujuan in ikhtisar.tujuan:
        for satu in tujuan.indikator:
            yield from _indikator(potret, satu, None)
        for sasaran in tujuan.sasaran:
            for satu in sasaran.indikator:
                yield from _indikator(potret, satu, sasaran)


def _indikator(
    potret: Potret, satu: IkhtisarIndikator, sasaran: IkhtisarSasaran | None
) -> Iterable[Unsur]:
    fakta, analisis = satu.fakta, satu.fakta.analisis
    kini = [isi for isi in fakta.realisasi if isi.tahun == potret.tahun]
    # A value that is not there is told with its reason; without one, nobody has looked.
    terisi = any(isi.nilai is not None or isi.teks or isi.alasan_kosong for isi in kini)
    bertarget = satu.tahun_ini.target is not None
    pembanding = analisis.pembanding_nilai is not None or analisis.tanpa_pembanding
    isi = {
        1: (
            terisi and bertarget,
            "realisasinya belum diisi dan tanpa alasan."
            if bertarget
            else "targetnya tahun ini tidak ada.",
        ),
        2: (
            any(r.tahun == potret.tahun - 1 for r in satu.riwayat),
            f"realisasi tahun {potret.tahun - 1} tidak ada.",
        ),
        3: (
            satu.target_akhir is not None,
            f"target akhir Renstra ({satu.tahun_akhir}) tidak ada.",
        ),
        4: (pembanding, "standar nasional belum diisi, dan belum dinyatakan tidak ada."),
        5: (
            bool(analisis.sebab and (analisis.solusi or analisis.tindak_lanjut)),
            "analisis penyebab dan solusinya belum ditulis.",
        ),
    }
    if sasaran is not None:
        isi[6] = (
            not sasaran.efisiensi.alasan,
            f"efisiensi sasarannya tidak dapat dihitung ({sasaran.efisiensi.alasan}).",
        )
        isi[7] = (
            bool(sasaran.anggaran.dukungan),
            "sasarannya belum dipetakan ke program pendukung.",
        )
    for nomor, (ada, kurang) in isi.items():
        yield Unsur(nomor, fakta.kode, fakta.nama, ada, "" if ada else kurang)
