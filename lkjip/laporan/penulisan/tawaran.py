"""Offers to bind a typed figure to the figure of the potret that it equals or nearly equals.

Candidates are ranked by what the sentence is about: the indicator or programme it names, the
section it stands in, and the word before the figure (target, realisasi, serapan, …).
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.uji.bilangan import serupa_digit
from lkjip.rumus.uji.kata import kata_isi

from ..dokumen.cari_butir import daftar_cara
from ..dokumen.kamus import Butir, tulis
from ..dokumen.kamus.butir import sebut_satuan
from ..dokumen.narasi import AWALAN_RUJUKAN
from ..dokumen.nomor import Entri
from .ketikan import Ketikan, cari_ketikan

CALON_TERBANYAK = 4
LEBAR_KUTIPAN = 6
KECIL = 100
"""Below it a bare count fits so many figures that only one the sentence names is offered."""
DEKAT_PERSEN = Decimal("0.1")
BENTUK = {
    "rupiah": ("rupiah",),
    "persen": ("persen", "satuan", "poin"),
    "angka": ("rupiah", "bilangan", "satuan", "angka", "persen"),
}
PERAN = (
    (("target", "ditargetkan"), ("target",)),
    (("realisasi", "terealisasi", "direalisasikan"), ("realisasi",)),
    (("capaian", "tercapai", "mencapai", "pencapaian"), ("capaian", "kemajuan", "tercapai")),
    (("pagu", "anggaran", "dianggarkan", "alokasi"), ("anggaran", "pagu", "total")),
    (("serapan", "terserap", "menyerap", "penyerapan", "diserap"), ("persen",)),
    (("sisa", "tersisa", "selebihnya"), ("sisa",)),
    (("efisiensi", "efisien", "hemat"), ("efisiensi",)),
    (("naik", "meningkat", "kenaikan", "peningkatan", "turun", "menurun", "penurunan", "selisih",
      "bertambah", "berkurang"),
     ("perubahan", "besar_perubahan", "selisih", "kekurangan", "pertumbuhan")),
)  # fmt: skip
"""Words of a sentence → beginnings of the last part of the keys that they speak of."""
LALU = frozenset({"lalu", "sebelumnya", "silam"})


@dataclass(frozen=True, slots=True)
class Calon:
    """A figure offered. `isian` goes between the braces; `teks` is what the sentence then says.
    `tambah` is how many letters behind the typed figure, its unit, go with it."""

    isian: str
    teks: str
    label: str
    tepat: bool
    tambah: int = 0


@dataclass(frozen=True, slots=True)
class Tawaran:
    """One typed figure with what it may be bound to, the likeliest first. `kiri` and `kanan` are
    the words around it, to recognise the place by."""

    ketikan: Ketikan
    calon: tuple[Calon, ...]
    kiri: str
    kanan: str

    @property
    def tepat(self) -> bool:
        """Whether the likeliest says the same, so that only the binding is missing."""
        return self.calon[0].tepat


def cari_tawaran(
    html: str,
    kamus: Mapping[str, Butir],
    utamakan: Sequence[str] = (),
    entri: Iterable[Entri] = (),
    dibiarkan: Collection[str] = (),
) -> tuple[Tawaran, ...]:
    """Every typed figure of clean prose that can be bound, without those left alone on purpose."""
    ketikan = [satu for satu in cari_ketikan(html) if satu.ingatan not in dibiarkan]
    if not ketikan:
        return ()
    pencari = _Pencari(kamus, tuple(utamakan), tuple(entri), _nama(kamus))
    return tuple(
        Tawaran(
            satu,
            calon,
            _kutip(satu.sebelum.split()[-LEBAR_KUTIPAN:], kamus),
            _kutip(satu.sesudah.split()[:LEBAR_KUTIPAN], kamus),
        )
        for satu in ketikan
        if (calon := pencari.cari(satu))
    )


def ikatkan(html: str, ketikan: Ketikan, calon: Calon) -> str:
    """The prose with one typed figure replaced by its placeholder."""
    akhir = ketikan.akhir + calon.tambah
    return f"{html[: ketikan.awal]}{{{{ {calon.isian} }}}}{html[akhir:]}"


def _nama(kamus: Mapping[str, Butir]) -> dict[str, frozenset[str]]:
    """{beginning of keys: the words of its name} of everything that a sentence may be about."""
    awal = ("indikator.", "program.", "kegiatan.", "sub_kegiatan.", "sasaran.", "tujuan.")
    return {
        kunci.rpartition(".")[0] + ".": frozenset(kata_isi(str(butir.nilai)))
        for kunci, butir in kamus.items()
        if kunci.startswith(awal) and kunci.endswith((".nama", ".teks")) and butir.nilai
    }


@dataclass(slots=True)
class _Pencari:
    kamus: Mapping[str, Butir]
    utamakan: tuple[str, ...]
    entri: tuple[Entri, ...]
    nama: Mapping[str, frozenset[str]]

    def cari(self, ketikan: Ketikan) -> tuple[Calon, ...]:
        if ketikan.jenis == "rujukan":
            return self._rujukan(ketikan)
        if ketikan.jenis == "tanggal":
            return tuple(
                Calon(b.kunci, ketikan.teks, b.label, True)
                for b in self.kamus.values()
                if b.bentuk == "tanggal" and tulis(b) == _rapat(ketikan.teks)
            )
        kalimat = _Kalimat(ketikan, self.nama)
        nilai: list[tuple[tuple[int, int, str], Calon]] = []
        for butir in self.kamus.values():
            beda = _beda(ketikan, butir)
            if beda is None:
                continue
            skor = kalimat.skor(butir) + self._skor_bagian(butir.kunci)
            wajib = _wajib(ketikan, beda, kalimat, butir)
            if skor < wajib:
                continue
            urut = (-(skor + 4 - 2 * beda), len(butir.kunci), butir.kunci)
            nilai.append((urut, _calon(ketikan, butir, beda)))
        nilai.sort(key=lambda satu: satu[0])
        return tuple(dict.fromkeys(calon for _, calon in nilai))[:CALON_TERBANYAK]

    def _rujukan(self, ketikan: Ketikan) -> tuple[Calon, ...]:
        kata = _rapat(ketikan.teks).casefold()
        return tuple(
            Calon(f"{AWALAN_RUJUKAN}{e.kunci}", e.sebutan, e.judul, True)
            for e in self.entri
            if e.nomor and e.sebutan.replace("\u00a0", " ").casefold() == kata
        )

    def _skor_bagian(self, kunci: str) -> int:
        return next((2 for awal in self.utamakan if kunci.startswith(awal)), 0)


class _Kalimat:
    """What the sentence around a typed figure speaks of."""

    def __init__(self, ketikan: Ketikan, nama: Mapping[str, frozenset[str]]) -> None:
        self.sebelum = [_pokok(kata) for kata in ketikan.sebelum.casefold().split()]
        self.sesudah = [_pokok(kata) for kata in ketikan.sesudah.casefold().split()]
        semua = {*self.sebelum, *self.sesudah}
        self.kata = semua
        self.lalu = bool(semua & LALU)
        self.disebut = {
            awal
            for awal, kata in nama.items()
            if len(kata) > 1 and 5 * len(kata & semua) > 3 * len(kata)
        }
        teks = " ".join([*self.sebelum, "#", *self.sesudah])
        self.disebut |= {
            f"{jenis}.{kode}."
            for jenis, kode in re.findall(
                r"\b(indikator|sasaran|tujuan)\.? ((?:[a-z]\.)?\d+(?:\.\d+)*)", teks
            )
        }
        self.dekat = {
            f"{kunci.rpartition('.')[0]}."
            for kunci in (kata.partition("|")[0] for kata in semua)
            if kunci.count(".") > 1
        }
        self.peran = self._peran()

    def _peran(self) -> tuple[str, ...]:
        """Beginnings of keys that the nearest word before the figure speaks of."""
        for kata in reversed(self.sebelum):
            for ucapan, awalan in PERAN:
                if kata in ucapan:
                    return awalan
        return next((a for kata in self.sesudah[:4] for u, a in PERAN if kata in u), ())

    def skor(self, butir: Butir) -> int:
        """How well a figure fits what the sentence speaks of."""
        kunci, ujung = butir.kunci, butir.kunci.rpartition(".")[2]
        skor = 0
        if any(kunci.startswith(awal) for awal in self.disebut):
            skor += 5
        if any(kunci.startswith(awal) for awal in self.dekat):
            skor += 3
        if self.peran and ujung.startswith(self.peran):
            skor += 3
        if ujung.endswith("_lalu") or re.search(r"\.(?:19|20)\d\d(?:\.|$)", kunci):
            skor += 2 if self.lalu and ujung.endswith("_lalu") else -3
        if kunci.startswith("dinyatakan."):
            skor -= 4
        return skor + min(2, len(self.kata.intersection(kata_isi(butir.label))))

    def sebut(self, butir: Butir) -> bool:
        """Whether the word after the figure is what it counts ("7 program", "enam KIM")."""
        if not self.sesudah:
            return False
        label = {*kata_isi(butir.label), butir.satuan.casefold()}
        return self.sesudah[0] in label


def _beda(ketikan: Ketikan, butir: Butir) -> int | None:
    """0 the same figure, 1 the same but rounded, 2 nearly the same; None when it is another."""
    nilai = butir.nilai
    if ketikan.nilai is None or butir.bentuk not in BENTUK[ketikan.jenis]:
        return None
    if not isinstance(nilai, Decimal | int) or isinstance(nilai, bool):
        return None
    if ketikan.jenis == "persen" and butir.bentuk == "satuan" and "%" not in tulis(butir):
        return None
    besar = abs(Decimal(nilai))
    jarak = abs(besar - ketikan.nilai)
    if jarak == 0:
        return 0
    if not besar:
        return None
    if butir.bentuk in ("persen", "poin"):
        if round(besar, 2) == ketikan.nilai:
            return 0
        return 1 if jarak <= ketikan.kelonggaran else 2 if jarak <= DEKAT_PERSEN else None
    if jarak <= ketikan.kelonggaran:
        return 1
    return 2 if serupa_digit(ketikan.nilai, besar) else None


def _wajib(ketikan: Ketikan, beda: int, kalimat: _Kalimat, butir: Butir) -> int:
    """The least score with which a figure is worth an offer."""
    if beda == 2 and butir.bentuk != "rupiah":  # six digits that nearly agree are no chance
        return 5
    if ketikan.jenis == "angka" and ketikan.nilai is not None and ketikan.nilai < KECIL:
        return -9 if kalimat.sebut(butir) else 8 if ketikan.dengan_kata else 5
    return -9


def _calon(ketikan: Ketikan, butir: Butir, beda: int) -> Calon:
    """The figure in the way of writing that comes nearest to what was typed."""
    cara = {satu.isian.partition("|")[2]: satu for satu in daftar_cara(butir)}
    tambah = _tambah(ketikan, butir)
    diketik = _rapat(ketikan.teks + ketikan.ekor[:tambah]).casefold()
    for satu in cara.values():
        if _rapat(satu.teks).casefold() == diketik:
            return Calon(satu.isian, satu.teks, butir.label, True, tambah)
    nama = "" if tambah else _cara_terdekat(ketikan, diketik)
    satu = cara.get(nama) or next(iter(cara.values()))
    return Calon(satu.isian, satu.teks, butir.label, beda == 0, tambah)


def _tambah(ketikan: Ketikan, butir: Butir) -> int:
    """Length of the unit that follows the figure in the text, with the space before it."""
    satuan = sebut_satuan(butir.satuan) if butir.bentuk == "satuan" else ""
    cocok = satuan and re.match(rf"\s{re.escape(satuan)}\b", ketikan.ekor, re.IGNORECASE)
    return cocok.end() if cocok else 0


def _pokok(kata: str) -> str:
    """A word without marks around it and without "-nya"."""
    kata = kata.strip("(),:“”")
    return kata.removesuffix("nya") if len(kata) > 6 else kata


def _cara_terdekat(ketikan: Ketikan, diketik: str) -> str:
    if diketik.endswith(")"):
        return "lengkap"
    if ketikan.dengan_kata:
        return "terbilang"
    if ketikan.jenis == "rupiah":
        return "ringkas" if re.search(r"ribu|juta|mil[iy]ar|triliun", diketik) else ""
    return "" if ketikan.jenis == "persen" else "angka"


def _kutip(kata: Iterable[str], kamus: Mapping[str, Butir]) -> str:
    """Words as one line, with the values of the placeholders among them."""
    isi = (tulis(kamus[k]) if (k := satu.partition("|")[0]) in kamus else satu for satu in kata)
    return re.sub(r" (?=[,.;:!?)](?:\s|$))", "", " ".join(isi))


def _rapat(teks: str) -> str:
    return " ".join(teks.replace("\u00a0", " ").split())
