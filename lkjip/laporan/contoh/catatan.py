"""Reading records of a fixture file: every refusal names the file, the record and the field."""

import json
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkjip.rumus.angka import parse_angka
from lkjip.rumus.kosakata import kutip, sama_satuan

PENANDA = ("kunci", "kode", "nomor", "indikator", "kata", "tingkat", "golongan", "peran", "tahun")
"""Fields by which a record is named in a message, the first that it has."""


class GalatContoh(ValueError):
    """The fixture is not usable; the message says where and why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Dinyatakan:
    """A figure as printed (`teks`) and its reading; `nilai` None when the print is malformed."""

    nilai: Decimal | None
    teks: str


@dataclass(slots=True)
class Catatan:
    """One record. Numbers are text as people print them, read by the engine's strict grammar.

    `strip` is what a dash means in this file: 0 where the printed sums show that it stands for
    nothing, None where it stands for unknown.
    """

    berkas: str
    letak: str
    isi: dict[str, Any]
    strip: Decimal | None = None
    terbaca: set[str] = field(default_factory=set)
    anak: dict[str, "Catatan"] = field(default_factory=dict)

    def galat(self, nama: str, pesan: str) -> GalatContoh:
        """The error to raise for field `nama`."""
        letak = f", catatan {self.letak}" if self.letak else ""
        return GalatContoh(f"Berkas {self.berkas}{letak}, isian “{nama}”: {pesan}")

    def ada(self, nama: str) -> bool:
        """Whether the record has the field, even an empty one."""
        return nama in self.isi

    def teks(self, nama: str, *, wajib: bool = True) -> str:
        """A text; "" when it is absent and not required."""
        nilai = self._take(nama)
        if nilai is None and not wajib:
            return ""
        if not isinstance(nilai, str) or wajib and not nilai.strip():
            raise self.galat(nama, "harus berupa teks yang terisi.")
        return nilai.strip()

    def bulat(self, nama: str) -> int:
        """A whole number that is no measured value: a year, a rank, an order."""
        nilai = self._take(nama)
        if not isinstance(nilai, int) or isinstance(nilai, bool):
            raise self.galat(nama, "harus berupa bilangan bulat tanpa tanda kutip.")
        return nilai

    def benar(self, nama: str, *, baku: bool = False) -> bool:
        """A yes or no."""
        nilai = self._take(nama)
        if nilai is None:
            return baku
        if not isinstance(nilai, bool):
            raise self.galat(nama, "harus true atau false.")
        return nilai

    def tanggal(self, nama: str) -> date | None:
        """A day as YYYY-MM-DD; None when absent."""
        if not self.ada(nama):
            return None
        teks = self.teks(nama)
        try:
            return date.fromisoformat(teks)
        except ValueError:
            raise self.galat(nama, f"{kutip(teks)} bukan tanggal (TTTT-BB-HH).") from None

    def angka(self, nama: str, satuan: str | None = None) -> Decimal | None:
        """A number in `satuan`; None when absent or when the text says that there is none."""
        nilai = self._take(nama)
        if nilai is None:
            return None
        if not isinstance(nilai, str):
            raise self.galat(nama, "angka ditulis sebagai teks, seperti tercetak.")
        return self._read(nama, nilai, satuan)

    def banyak(self, nama: str) -> int | None:
        """A count: whole and not negative."""
        nilai = self.angka(nama)
        if nilai is None:
            return None
        if nilai < 0 or nilai != nilai.to_integral_value():
            raise self.galat(nama, "harus bilangan bulat yang tidak negatif.")
        return int(nilai)

    def dinyatakan(self, nama: str, satuan: str | None = None) -> Dinyatakan | None:
        """A printed figure: text, or `{"teks": …, "nilai": …}` where the print is malformed.

        In the second form `nilai` is the reading that the context leaves no doubt of, or null.
        """
        nilai = self._take(nama)
        if nilai is None:
            return None
        if isinstance(nilai, str):
            return Dinyatakan(self._read(nama, nilai, satuan), nilai)
        if not isinstance(nilai, dict) or set(nilai) != {"teks", "nilai"}:
            raise self.galat(nama, "harus berupa teks, atau “teks” beserta “nilai”.")
        dalam = Catatan(self.berkas, self._dalam(nama), nilai)
        return Dinyatakan(dalam.angka("nilai", satuan), dalam.teks("teks"))

    def satu(self, nama: str) -> "Catatan":
        """A record inside this one."""
        nilai = self._take(nama)
        if not isinstance(nilai, dict):
            raise self.galat(nama, "harus berupa catatan.")
        return self._make_anak(nilai, self._dalam(nama))

    def daftar(self, nama: str) -> list["Catatan"]:
        """The records in a list; empty when absent."""
        nilai = self._take(nama)
        if nilai is None:
            return []
        if not isinstance(nilai, list) or not all(isinstance(isi, dict) for isi in nilai):
            raise self.galat(nama, "harus berupa daftar catatan.")
        return [
            self._make_anak(isi, f"{self._dalam(nama)} {ke}{_sebutan(isi)}")
            for ke, isi in enumerate(nilai, start=1)
        ]

    def daftar_teks(self, nama: str) -> list[str]:
        """A list of texts; empty when absent."""
        nilai = self._take(nama)
        if nilai is None:
            return []
        if not isinstance(nilai, list) or not all(isinstance(i, str) and i.strip() for i in nilai):
            raise self.galat(nama, "harus berupa daftar teks yang terisi.")
        return [isi.strip() for isi in nilai]

    def check_habis(self) -> None:
        """Refuse fields that nobody read: a misspelt name would silently lose a value."""
        for nama in self.isi:
            if nama not in self.terbaca:
                raise self.galat(nama, "isian ini tidak dikenal.")
        for anak in self.anak.values():
            anak.check_habis()

    def _take(self, nama: str) -> Any:
        self.terbaca.add(nama)
        return self.isi.get(nama)

    def _dalam(self, nama: str) -> str:
        return f"{self.letak} › {nama}" if self.letak else nama

    def _make_anak(self, isi: dict[str, Any], letak: str) -> "Catatan":
        if letak not in self.anak:
            self.anak[letak] = Catatan(self.berkas, letak, isi, self.strip)
        return self.anak[letak]

    def _read(self, nama: str, teks: str, satuan: str | None) -> Decimal | None:
        hasil = parse_angka(teks)
        if hasil.kosong:
            strip = teks.strip() and not teks.strip("-–— ")
            return self.strip if strip else None
        if not hasil.ok:
            raise self.galat(nama, hasil.alasan)
        if hasil.operator:
            raise self.galat(nama, f"{kutip(teks)} adalah batas, bukan satu nilai.")
        if satuan and not sama_satuan(hasil.satuan, satuan):
            raise self.galat(nama, f"{kutip(teks)} seharusnya bersatuan {kutip(satuan)}.")
        return hasil.nilai


def read_berkas(folder: Path, nama: str) -> Catatan:
    """The whole file as one record. Raises `GalatContoh` when it is missing or not JSON."""
    alamat = folder / nama
    try:
        isi = json.loads(alamat.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GalatContoh(f"Berkas {alamat} tidak ada.") from None
    except (json.JSONDecodeError, UnicodeDecodeError) as galat:
        raise GalatContoh(f"Berkas {alamat} bukan JSON yang sah: {galat}.") from None
    if not isinstance(isi, dict):
        raise GalatContoh(f"Berkas {alamat} harus berisi satu catatan.")
    catatan = Catatan(f"{folder.name}/{nama}", "", isi)
    catatan.strip = catatan.angka("arti_strip")
    return catatan


def _sebutan(isi: dict[str, Any]) -> str:
    return next((f" ({isi[nama]})" for nama in PENANDA if nama in isi), "")
