"""Which publication a file belongs to, by its bytes, not by what it says of itself."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pikepdf

from ..models import DokumenPK, Terbitan
from ..perjanjian.keadaan import get_terbaru as get_pk_terbaru
from ..perjanjian.keadaan import list_lengkap
from ..tanda_tangan.bacaan import Bacaan, BacaanLampiran
from ..tanda_tangan.isi_pdf import read_isi
from ..terbit.berkas import BerkasBerubah, read_utuh
from ..terbit.isi import parse_kode
from ..terbit.selectors import get_terbaru

POTONGAN = 1 << 20


class Hubungan(StrEnum):
    SAMA = "sama"  # byte for byte the file that was published
    LANJUTAN = "lanjutan"  # the published file with something appended
    SEBAGIAN = "sebagian"  # an agreement that only pihak pertama has signed
    CETAKAN = "cetakan"  # our print, without the signature we published
    MENGAKU = "mengaku"  # carries our code, but other bytes
    ASING = "asing"


@dataclass(frozen=True, slots=True)
class Kecocokan:
    """`data_sama`: whether the embedded data (JSON and workbook) are those that the publication was
    printed with; None when the file carries none, or belongs to no publication."""

    hubungan: Hubungan
    terbitan: Terbitan | DokumenPK | None = None
    terbaru: Terbitan | DokumenPK | None = None
    data_sama: bool | None = None

    @property
    def usang(self) -> bool:
        """Whether a newer revision has been published."""
        return (
            self.terbitan is not None
            and self.terbaru is not None
            and self.terbaru.pk != self.terbitan.pk
        )


@dataclass(frozen=True, slots=True)
class _Jejak:
    """What a publication is known by. `sebagian`: size and hash with fewer signatures; `data`: hash
    of the embedded JSON."""

    asal: Terbitan | DokumenPK
    berkas: tuple[int, str]
    cetak: tuple[int, str]
    sebagian: tuple[int, str] | None = None
    data: str = ""

    @property
    def nama_cetak(self) -> str:
        """Where the print is stored."""
        laporan = isinstance(self.asal, Terbitan)
        return self.asal.berkas_cetak.name if laporan else self.asal.berkas.name


def match_terbitan(berkas: Path, bacaan: Bacaan) -> Kecocokan:
    """Compare the file with every publication and every signed agreement. Reads it once."""
    daftar = [*_laporan(), *_perjanjian()]
    semua = {u for j in daftar for u in (j.berkas, j.cetak, j.sebagian) if u is not None}
    sidik = dict(_sidik_awalan(berkas, {ukuran for ukuran, _ in semua}))

    def awalan(jejak: tuple[int, str] | None) -> bool:
        return jejak is not None and sidik.get(jejak[0]) == jejak[1]

    for satu in daftar:
        if awalan(satu.berkas):
            sama = satu.berkas[0] == bacaan.ukuran
            return _cocok(Hubungan.SAMA if sama else Hubungan.LANJUTAN, satu, bacaan)
    for hubungan, nama in ((Hubungan.SEBAGIAN, "sebagian"), (Hubungan.CETAKAN, "cetak")):
        for satu in daftar:
            if awalan(getattr(satu, nama)):
                return _cocok(hubungan, satu, bacaan)
    kode = parse_kode(bacaan.kode)
    for satu in daftar:
        if kode and satu.asal.kode == kode:
            return _cocok(Hubungan.MENGAKU, satu, bacaan)
    return Kecocokan(Hubungan.ASING)


def _laporan() -> Iterator[_Jejak]:
    rows = Terbitan.objects.filter(status=Terbitan.Status.TERBIT).defer("isi")
    for satu in rows.select_related("opd__pemda"):
        cetak = (satu.ukuran_cetak, satu.sidik_cetak)
        yield _Jejak(satu, (satu.ukuran, satu.sidik), cetak, data=satu.sidik_isi)


def _perjanjian() -> Iterator[_Jejak]:
    for satu in list_lengkap():
        pertama, kedua = sorted(satu.tanda.all(), key=lambda tanda: tanda.pihak)
        yield _Jejak(
            satu,
            (kedua.ukuran, kedua.sidik),
            (satu.ukuran, satu.sidik),
            (pertama.ukuran, pertama.sidik),
        )


def _cocok(hubungan: Hubungan, jejak: _Jejak, bacaan: Bacaan) -> Kecocokan:
    asal = jejak.asal
    terbaru = get_pk_terbaru(asal) if isinstance(asal, DokumenPK) else get_terbaru(asal)
    return Kecocokan(hubungan, asal, terbaru, _data_sama(jejak, bacaan))


def _data_sama(jejak: _Jejak, bacaan: Bacaan) -> bool | None:
    """Compared with what the stored print carries: it was made from the same facts as its tables,
    in the same moment, by the same code. The JSON must be the frozen content besides."""
    data = _list_data(bacaan.lampiran)
    if not data:
        return None
    try:
        asli = _list_data(read_isi(read_utuh(jejak.nama_cetak, jejak.cetak[1]))[1])
    except (BerkasBerubah, pikepdf.PdfError):
        return jejak.data in data.values() if jejak.data else None
    return data == asli and (not jejak.data or jejak.data in data.values())


def _list_data(lampiran: Iterable[BacaanLampiran]) -> dict[str, str]:
    """{name: hash} of the data among the embedded files."""
    return {satu.nama: satu.sidik for satu in lampiran if satu.nama.endswith((".json", ".xlsx"))}


def _sidik_awalan(berkas: Path, ukuran: Iterable[int]) -> Iterator[tuple[int, str]]:
    """(n, SHA-256 of the first n bytes) for every n that the file is long enough for."""
    sidik, sudah = hashlib.sha256(), 0
    with berkas.open("rb") as masuk:
        for sasaran in sorted(ukuran):
            while sudah < sasaran:
                potong = masuk.read(min(POTONGAN, sasaran - sudah))
                if not potong:
                    return
                sidik.update(potong)
                sudah += len(potong)
            yield sasaran, sidik.hexdigest()
