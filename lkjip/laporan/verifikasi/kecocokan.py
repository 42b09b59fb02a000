"""Which publication a file belongs to, by its bytes, not by what it says of itself."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..models import Terbitan
from ..tanda_tangan.bacaan import Bacaan
from ..terbit.isi import parse_kode
from ..terbit.selectors import get_terbaru

POTONGAN = 1 << 20


class Hubungan(StrEnum):
    SAMA = "sama"  # byte for byte the file that was published
    LANJUTAN = "lanjutan"  # the published file with something appended
    CETAKAN = "cetakan"  # our print, without the signature we published
    MENGAKU = "mengaku"  # carries our code, but other bytes
    ASING = "asing"


@dataclass(frozen=True, slots=True)
class Kecocokan:
    """`data_sama`: whether the embedded data are those that the publication was printed from;
    None when the file carries none, or belongs to no publication."""

    hubungan: Hubungan
    terbitan: Terbitan | None = None
    terbaru: Terbitan | None = None
    data_sama: bool | None = None

    @property
    def usang(self) -> bool:
        """Whether a newer revision has been published."""
        return (
            self.terbitan is not None
            and self.terbaru is not None
            and self.terbaru.pk != self.terbitan.pk
        )


def match_terbitan(berkas: Path, bacaan: Bacaan) -> Kecocokan:
    """Compare the file with every publication. Reads it once, in pieces."""
    daftar = list(
        Terbitan.objects.filter(status=Terbitan.Status.TERBIT)
        .defer("isi")
        .select_related("opd__pemda")
    )
    sidik = dict(_sidik_awalan(berkas, {u for t in daftar for u in (t.ukuran, t.ukuran_cetak)}))
    for satu in daftar:
        if sidik.get(satu.ukuran) == satu.sidik:
            sama = satu.ukuran == bacaan.ukuran
            return _cocok(Hubungan.SAMA if sama else Hubungan.LANJUTAN, satu, bacaan)
    for satu in daftar:
        if sidik.get(satu.ukuran_cetak) == satu.sidik_cetak:
            return _cocok(Hubungan.CETAKAN, satu, bacaan)
    kode = parse_kode(bacaan.kode)
    for satu in daftar:
        if kode and satu.kode == kode:
            return _cocok(Hubungan.MENGAKU, satu, bacaan)
    return Kecocokan(Hubungan.ASING)


def _cocok(hubungan: Hubungan, terbitan: Terbitan, bacaan: Bacaan) -> Kecocokan:
    data = [satu.sidik for satu in bacaan.lampiran if satu.nama.endswith(".json")]
    sama = (terbitan.sidik_isi in data) if data else None
    return Kecocokan(hubungan, terbitan, get_terbaru(terbitan), sama)


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
