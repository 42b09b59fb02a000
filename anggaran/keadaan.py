"""The budget of one OPD-year as one value: what an import lays over it, what a restore puts back.

Comparing, applying and restoring all work on this value, so that the difference shown in a preview
is exactly what applying does. Codes are the keys; the database's ids never enter.
"""

import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lkjip.rumus.desimal import ringkas

KOLOM_SERAPAN = ("keuangan", "fisik", "rencana_kas")
KOLOM_BELANJA = (
    "anggaran",
    "realisasi",
    "anggaran_dinyatakan",
    "realisasi_dinyatakan",
    "persen_dinyatakan",
)

BAGIAN = ("pagu", "realisasi", "pemetaan", "dinyatakan")

type Dinyatakan = dict[tuple[str, str], tuple[Decimal | None, str]]
"""(column, source) → (value, text as written)."""


@dataclass(slots=True)
class Simpul:
    """A programme, kegiatan or sub kegiatan.

    `pagu` by position of the stage → (stage, rupiah); `realisasi` by period → {column: value}.
    `pemetaan` (programme and kegiatan) by id of the sasaran → percent. In what an import says,
    things that are absent are left as they are.
    """

    kode: str
    nama: str = ""
    urusan: str = ""
    urutan: int = 0
    penjelasan: str = ""
    pagu: dict[int, tuple[str, Decimal | None]] = field(default_factory=dict)
    realisasi: dict[int, dict[str, Decimal | None]] = field(default_factory=dict)
    dinyatakan: Dinyatakan = field(default_factory=dict)
    pemetaan: dict[int, Decimal] | None = None
    anak: dict[str, "Simpul"] = field(default_factory=dict)


@dataclass(slots=True)
class Belanja:
    """An account of the year."""

    kode: str
    uraian: str
    struktur: str
    induk: str | None = None
    urutan: int = 0
    nilai: dict[str, Decimal | None] = field(default_factory=dict)
    anggaran_teks: str = ""


@dataclass(slots=True)
class Keadaan:
    """Everything. Programmes by (urusan, code). `belanja` and `dinyatakan` None: not spoken of.

    `lengkap` names the parts (`BAGIAN`) of which an import says all there is for every row it
    names: laid over what is stored, they replace instead of adding.
    """

    program: dict[tuple[str, str], Simpul] = field(default_factory=dict)
    belanja: dict[str, Belanja] | None = None
    dinyatakan: Dinyatakan | None = None
    lengkap: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """Plain lists and texts, in a fixed order."""
        tambahan = {"lengkap": sorted(self.lengkap)} if self.lengkap else {}
        return tambahan | {
            "program": [_simpul_json(s) for _, s in sorted(self.program.items())],
            "belanja": None
            if self.belanja is None
            else [_belanja_json(b) for _, b in sorted(self.belanja.items())],
            "dinyatakan": None if self.dinyatakan is None else _dinyatakan_json(self.dinyatakan),
        }

    def sidik(self) -> str:
        """SHA-256 over the canonical JSON."""
        teks = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(teks.encode()).hexdigest()


def baca_keadaan(isi: dict[str, Any]) -> Keadaan:
    """The value that `Keadaan.as_json` wrote."""
    program = {}
    for satu in isi.get("program", []):
        simpul = _baca_simpul(satu)
        program[simpul.urusan, simpul.kode] = simpul
    belanja, dinyatakan = isi.get("belanja"), isi.get("dinyatakan")
    return Keadaan(
        program,
        None if belanja is None else {b["kode"]: _baca_belanja(b) for b in belanja},
        None if dinyatakan is None else _baca_dinyatakan(dinyatakan),
        frozenset(isi.get("lengkap", ())),
    )


def _teks(nilai: Decimal | None) -> str | None:
    rapi = ringkas(nilai)
    return None if rapi is None else format(rapi, "f")


def _angka(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)


def _simpul_json(s: Simpul) -> dict[str, Any]:
    return {
        "kode": s.kode,
        "nama": s.nama,
        "urusan": s.urusan,
        "urutan": s.urutan,
        "penjelasan": s.penjelasan,
        "pagu": [[u, t, _teks(n)] for u, (t, n) in sorted(s.pagu.items())],
        "realisasi": [
            [p, {k: _teks(n) for k, n in sorted(isi.items())}]
            for p, isi in sorted(s.realisasi.items())
        ],
        "dinyatakan": _dinyatakan_json(s.dinyatakan),
        "pemetaan": None
        if s.pemetaan is None
        else [[i, _teks(b)] for i, b in sorted(s.pemetaan.items())],
        "anak": [_simpul_json(a) for _, a in sorted(s.anak.items())],
    }


def _baca_simpul(isi: dict[str, Any]) -> Simpul:
    peta = isi["pemetaan"]
    return Simpul(
        kode=isi["kode"],
        nama=isi["nama"],
        urusan=isi["urusan"],
        urutan=isi["urutan"],
        penjelasan=isi["penjelasan"],
        pagu={u: (t, _angka(n)) for u, t, n in isi["pagu"]},
        realisasi={p: {k: _angka(n) for k, n in dalam.items()} for p, dalam in isi["realisasi"]},
        dinyatakan=_baca_dinyatakan(isi["dinyatakan"]),
        pemetaan=None if peta is None else {i: Decimal(b) for i, b in peta},
        anak={a["kode"]: _baca_simpul(a) for a in isi["anak"]},
    )


def _dinyatakan_json(d: Dinyatakan) -> list[list[str | None]]:
    return [[k, s, _teks(n), t] for (k, s), (n, t) in sorted(d.items())]


def _baca_dinyatakan(isi: list[list[Any]]) -> Dinyatakan:
    return {(k, s): (_angka(n), t) for k, s, n, t in isi}


def _belanja_json(b: Belanja) -> dict[str, Any]:
    return {
        "kode": b.kode,
        "uraian": b.uraian,
        "struktur": b.struktur,
        "induk": b.induk,
        "urutan": b.urutan,
        "nilai": {k: _teks(b.nilai.get(k)) for k in KOLOM_BELANJA},
        "anggaran_teks": b.anggaran_teks,
    }


def _baca_belanja(isi: dict[str, Any]) -> Belanja:
    return Belanja(
        isi["kode"],
        isi["uraian"],
        isi["struktur"],
        isi["induk"],
        isi["urutan"],
        {k: _angka(n) for k, n in isi["nilai"].items()},
        isi["anggaran_teks"],
    )
