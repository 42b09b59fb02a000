"""What differs between two versions: figures by key, and sentences word by word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..dokumen.kamus import Butir, tulis
from ..dokumen.nomor import nomori
from ..dokumen.susun import susun_sebisanya
from ..penulisan.ikatan import bekukan
from .beda import Beda, beda_barisan
from .isi import IsiBeku
from .kalimat import Tempat, kumpulkan_kalimat

KELOMPOK = {
    "indikator": "Indikator",
    "sasaran": "Sasaran",
    "tujuan": "Tujuan",
    "iku": "Rekap capaian",
    "indikator_sasaran": "Rekap capaian",
    "opd": "Perangkat daerah",
    "pemda": "Pemerintah daerah",
    "anggaran": "Anggaran",
    "belanja": "Belanja",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub kegiatan",
    "pk": "Perjanjian Kinerja",
    "renstra": "Renstra",
    "pegawai": "Kepegawaian",
    "abk": "Kepegawaian",
    "organisasi": "Organisasi",
    "dinyatakan": "Tertulis di dokumen sumber",
}
"""First part of a figure's key → the heading under which it is listed."""


@dataclass(frozen=True, slots=True)
class AngkaBerubah:
    """One figure. `dulu` None: it is new; `kini` None: it is gone."""

    kunci: str
    label: str
    dulu: str | None
    kini: str | None


@dataclass(frozen=True, slots=True)
class TempatBerubah:
    """A heading of the report under which sentences changed."""

    judul: str
    beda: tuple[Beda, ...]


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """All differences, in the order of the newer version; `angka` by heading."""

    angka: Mapping[str, tuple[AngkaBerubah, ...]]
    tempat: tuple[TempatBerubah, ...]

    @property
    def sama(self) -> bool:
        return not self.angka and not self.tempat

    @property
    def banyak_angka(self) -> int:
        return sum(map(len, self.angka.values()))

    @property
    def banyak_kalimat(self) -> int:
        return sum(len(satu.beda) for satu in self.tempat)


def bandingkan_isi(lama: IsiBeku, baru: IsiBeku) -> Perbandingan:
    """Everything that differs from `lama` to `baru`."""
    satu, dua = (susun_sebisanya(isi.potret, isi.narasi, isi.gambar) for isi in (lama, baru))
    angka: dict[str, list[AngkaBerubah]] = {}
    for berubah in _angka(satu.kamus, dua.kamus, baru.potret.tahun):
        kelompok = KELOMPOK.get(berubah.kunci.partition(".")[0], "Lain-lain")
        angka.setdefault(kelompok, []).append(berubah)
    kalimat = (kumpulkan_kalimat(nomori(hasil.dokumen)) for hasil in (satu, dua))
    return Perbandingan(
        {kelompok: tuple(isi) for kelompok, isi in angka.items()}, tuple(_tempat(*kalimat))
    )


def _angka(
    lama: Mapping[str, Butir], baru: Mapping[str, Butir], tahun: int
) -> Iterator[AngkaBerubah]:
    for kunci in dict.fromkeys((*baru, *lama)):
        if f".tahun.{tahun}." in kunci or kunci.rpartition(".")[2].startswith("besar_"):
            continue  # the same figure under its longer name, or without its sign
        a, b = lama.get(kunci), baru.get(kunci)
        dulu, kini = (None if satu is None else bekukan(satu) for satu in (a, b))
        if a and b and dulu == kini:
            continue
        yield AngkaBerubah(
            kunci,
            (b or a).label,
            None if a is None else tulis(a),
            None if b is None else tulis(b),
        )


def _tempat(lama: dict[str, Tempat], baru: dict[str, Tempat]) -> Iterator[TempatBerubah]:
    for kunci in dict.fromkeys((*baru, *lama)):
        a, b = (sisi[kunci].teks if kunci in sisi else [] for sisi in (lama, baru))
        if beda := tuple(beda_barisan(a, b)):
            yield TempatBerubah((baru.get(kunci) or lama[kunci]).judul, beda)
