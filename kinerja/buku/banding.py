"""What a workbook changes: its cells, what they said when it was made, and what is stored now.

A fact that nobody touched in the workbook stays as it is stored, also when somebody changed it in
the portal meanwhile. A fact changed on both sides is a conflict, and people choose.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError

from renstra.lembar.sel import GalatSel
from renstra.models import Indikator
from renstra.target import baca_target, tulis_target

from ..nilai import KOLOM_FAKTA, lengkapi, pakai_rasio
from . import bentuk as b
from .ambil import Tersimpan, tulis_isi
from .baca import HasilBaca
from .bentuk import Baris, Kunci, Lembar
from .isian import baca_isian

type Beda = tuple[tuple[str, str, str], ...]
"""(column, from, to) of every column that differs."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One fact of one row. `jenis`: baru | berubah | hilang. `lain` goes with it without being a
    difference by itself (the reason of a value). `semula` is set for a conflict only, `nama` is
    the indicator's."""

    lembar: str
    kunci: Kunci
    kelompok: str
    jenis: str
    isi: Beda
    lain: tuple[tuple[str, str], ...] = ()
    sel: str = ""
    semula: tuple[tuple[str, str], ...] | None = None
    nama: str = ""

    @property
    def sebutan(self) -> str:
        return b.sebutan(self.lembar, self.kunci)

    @property
    def rincian(self) -> list[tuple[str, str, str]]:
        """(column as people call it, from, to)."""
        lembar = b.MENURUT_NAMA[self.lembar]
        return [(lembar.judul(nama), dari, ke) for nama, dari, ke in self.isi]

    @property
    def berdampingan(self) -> list[tuple[str, str, str, str]]:
        """(column, when made, stored now, in the workbook) of a conflict."""
        semula = dict(self.semula or ())
        lembar = b.MENURUT_NAMA[self.lembar]
        return [(lembar.judul(n), semula.get(n, ""), dari, ke) for n, dari, ke in self.isi]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Perbandingan:
    """`ditinggal`: facts that the workbook leaves alone and that changed in the portal since.
    `hilang`: stored rows that it does not name; they stay."""

    ubahan: list[Ubahan] = field(default_factory=list)
    bentrok: list[Ubahan] = field(default_factory=list)
    ditinggal: list[Ubahan] = field(default_factory=list)
    hilang: list[tuple[str, str]] = field(default_factory=list)
    galat: list[GalatSel] = field(default_factory=list)
    peringatan: list[GalatSel] = field(default_factory=list)

    @property
    def banyak_dibiarkan(self) -> int:
        return len(self.ditinggal) + len(self.hilang)

    @property
    def sidik(self) -> str:
        """Fingerprint of what is shown: a confirmation must be about the same differences."""
        isi = repr((self.ubahan, self.bentrok, self.ditinggal))
        return hashlib.sha256(isi.encode()).hexdigest()[:32]


def bandingkan(tersimpan: Tersimpan, hasil: HasilBaca) -> Perbandingan:
    """Lay the workbook over what is stored."""
    tahun = tersimpan.buku.tahun_kinerja
    milik_sendiri = hasil.milik == f"{tahun.opd.kode} {tahun.tahun}"
    juru = _Juru(tersimpan, hasil, hasil.semula if milik_sendiri else None)
    juru.keluar.galat += hasil.galat
    if hasil.semula is not None and not milik_sendiri:
        juru.ingatkan(
            "", "", f"Buku kerja ini berasal dari {hasil.milik}. Pastikan memang hendak disalin."
        )
    for lembar in b.SEMUA:
        if lembar.nama not in hasil.isi:
            continue
        juru.lembar(lembar)
    return juru.keluar


@dataclass(slots=True)
class _Juru:
    tersimpan: Tersimpan
    hasil: HasilBaca
    semula: dict[str, dict[Kunci, Baris]] | None
    keluar: Perbandingan = field(default_factory=Perbandingan)

    def ingatkan(self, lembar: str, sel: str, pesan: str) -> None:
        self.keluar.peringatan.append(GalatSel(lembar, sel, pesan))

    def lembar(self, lembar: Lembar) -> None:
        isi = self.hasil.isi[lembar.nama]
        for kunci, baris in isi.items():
            kini = self.tersimpan.baris(lembar.nama, kunci)
            if kini is None:
                self._tak_dikenal(lembar, kunci, baris)
                continue
            dulu = (self.semula or {}).get(lembar.nama, {}).get(kunci)
            for kelompok, kolom in lembar.kelompok.items():
                if lembar is b.REALISASI and kelompok == "alasan":
                    self._alasan_saja(kunci, kolom, (baris, kini, dulu))
                    continue  # goes with its value
                if set(kolom) <= self.hasil.letak[lembar.nama, kunci].keys():
                    self._kelompok(lembar, kunci, kelompok, kolom, (baris, kini, dulu))
        for kunci, kini in self.tersimpan.isi[lembar.nama].items():
            if kunci not in isi and any(kini.values()):
                self.keluar.hilang.append((lembar.nama, b.sebutan(lembar.nama, kunci)))

    def _alasan_saja(
        self, kunci: Kunci, kolom: tuple[str, ...], tiga: tuple[Baris, Baris, Baris | None]
    ) -> None:
        """A reason without a new value is not kept; say so."""
        baris, kini, dulu = (None if s is None else _ambil(s, kolom) for s in tiga)
        nilai = [_ambil(s, KOLOM_FAKTA) for s in tiga[:2]]
        if nilai[0] == nilai[1] and any(baris.values()) and baris not in (kini, dulu):
            sel = self.hasil.sel(b.REALISASI.nama, kunci, "alasan")
            pesan = "Alasan ditulis tanpa perubahan nilai, jadi tidak disimpan."
            self.ingatkan(b.REALISASI.nama, sel, pesan)

    def _tak_dikenal(self, lembar: Lembar, kunci: Kunci, baris: Baris) -> None:
        if not any(baris.values()):
            return
        kolom = lembar.kunci[-1].nama
        sel = self.hasil.sel(lembar.nama, kunci, kolom)
        indikator = _kode(lembar.nama, kunci)
        if indikator and indikator not in self.tersimpan.indikator:
            sel = self.hasil.sel(lembar.nama, kunci, "kode")
            pesan = (
                f"Indikator “{indikator[:40]}” tidak ada pada Renstra yang berlaku. Perbaiki "
                "kodenya, atau susun Renstranya dahulu."
            )
        elif lembar in (b.PERJANJIAN, b.TARGET_PK):
            sel = self.hasil.sel(lembar.nama, kunci, "perjanjian")
            pesan = (
                f"Perjanjian “{kunci[0][:40]}” tidak ada dan belum dapat dibuat. Perjanjian "
                "perubahan dibuat setelah yang sebelumnya ditandatangani."
            )
        elif lembar is b.REALISASI:
            pesan = f"Indikator {kunci[0]} tidak diisi pada periode “{kunci[1][:20]}”."
        else:
            pesan = f"{indikator} tidak mempunyai target tahun ini, jadi tidak ada rencananya."
        self.keluar.galat.append(GalatSel(lembar.nama, sel, pesan))

    def _kelompok(
        self,
        lembar: Lembar,
        kunci: Kunci,
        kelompok: str,
        kolom: tuple[str, ...],
        tiga: tuple[Baris, Baris, Baris | None],
    ) -> None:
        baris, kini, dulu = (None if s is None else _ambil(s, kolom) for s in tiga)
        if baris == kini:
            return
        siapa = (lembar.nama, kunci, kelompok)
        sel = next(
            (n for n in kolom if baris[n] != kini[n]),
            kolom[0],
        )
        alamat = self.hasil.sel(lembar.nama, kunci, sel)
        belum_ada = not any(tiga[1].values())
        if dulu == baris and not belum_ada:
            if dulu != kini:
                self.keluar.ditinggal.append(self._buat(siapa, kini, baris, alamat))
            return
        try:
            baris, lain = self._periksa(lembar, kunci, kelompok, tiga)
        except ValidationError as galat:
            self._tolak(lembar, kunci, kolom, galat)
            return
        if baris == kini:
            return
        satu = self._buat(siapa, kini, baris, alamat, lain)
        if dulu is None or dulu == kini or belum_ada:
            self.keluar.ubahan.append(satu)
        else:
            self.keluar.bentrok.append(replace(satu, semula=tuple(dulu.items())))

    def _buat(
        self,
        siapa: tuple[str, Kunci, str],
        dari: Baris,
        ke: Baris,
        sel: str,
        lain: tuple[tuple[str, str], ...] = (),
    ) -> Ubahan:
        indikator = self.tersimpan.indikator.get(_kode(siapa[0], siapa[1]))
        nama = indikator.nama if indikator else ""
        jenis = "baru" if not any(dari.values()) else "berubah" if any(ke.values()) else "hilang"
        beda = tuple((n, dari[n], ke[n]) for n in ke if dari[n] != ke[n])
        return Ubahan(*siapa, jenis, beda, lain, sel, nama=nama)

    def _periksa(
        self, lembar: Lembar, kunci: Kunci, kelompok: str, tiga: tuple[Baris, Baris, Baris | None]
    ) -> tuple[Baris, tuple[tuple[str, str], ...]]:
        """The fact in the portal's spelling, and what goes with it. Raises `ValidationError`
        keyed by column."""
        baris, kini, dulu = tiga
        kolom = lembar.kelompok[kelompok]
        if lembar is b.REALISASI:
            return _periksa_nilai(self.tersimpan.indikator[kunci[0]], baris, kini, dulu)
        rapi = _ambil(baris, kolom)
        for nama in kolom:
            if nama.startswith("target"):
                rapi[nama] = _rapikan_target(nama, rapi[nama], self.tersimpan.indikator[kunci[-1]])
        return rapi, ()

    def _tolak(
        self, lembar: Lembar, kunci: Kunci, kolom: tuple[str, ...], galat: ValidationError
    ) -> None:
        for nama, pesan in galat_per_kolom(galat, kolom[0]):
            sel = self.hasil.sel(lembar.nama, kunci, nama)
            self.keluar.galat.append(GalatSel(lembar.nama, sel, pesan))


def galat_per_kolom(galat: ValidationError, baku: str) -> Iterator[tuple[str, str]]:
    """(column, message) of everything that was refused."""
    if hasattr(galat, "error_dict"):
        for nama, daftar in galat.message_dict.items():
            yield (nama if nama != "__all__" else baku), " ".join(daftar)
    else:
        yield baku, " ".join(galat.messages)


def _ambil(baris: Baris, kolom: tuple[str, ...]) -> Baris:
    return {nama: baris.get(nama, "") for nama in kolom}


def _kode(lembar: str, kunci: Kunci) -> str:
    """The indicator's code in the key of a row; "" where it has none."""
    nama = [k.nama for k in b.MENURUT_NAMA[lembar].kunci]
    return kunci[nama.index("kode")] if "kode" in nama else ""


def _rapikan_target(kolom: str, teks: str, indikator: Indikator) -> str:
    """The target as it would be stored. Raises `ValidationError` keyed by `kolom`."""
    try:
        isi = baca_target(teks, indikator)
    except ValidationError as galat:
        raise ValidationError({kolom: galat.messages}) from None
    return tulis_target(isi) if isi.diukur else ""


def _periksa_nilai(
    indikator: Indikator, baris: Baris, kini: Baris, dulu: Baris | None
) -> tuple[Baris, tuple[tuple[str, str], ...]]:
    """A value completed as the form completes it. A result that was left beside parts that were
    changed is computed anew; a reason counts only when it was written for this value."""
    isi = _ambil(baris, KOLOM_FAKTA)
    if not any(isi.values()):
        raise ValidationError(
            {
                "nilai": "Nilai yang sudah tercatat tidak dapat dikosongkan. Isi nilainya, atau "
                "tulis mengapa belum ada nilai."
            }
        )
    acuan = dulu if dulu is not None else kini
    bagian = ("pembilang", "penyebut")
    berubah = any(isi[n] != acuan.get(n, "") for n in bagian) and all(isi[n] for n in bagian)
    if pakai_rasio(indikator) and berubah and isi["nilai"] == acuan.get("nilai", ""):
        isi["nilai"] = ""
    isian = lengkapi(indikator, baca_isian(indikator, isi))
    rapi = {nama: tulis_isi(getattr(isian, nama)) for nama in KOLOM_FAKTA}
    alasan = ("kode_alasan", "alasan")
    ditulis = _ambil(baris, alasan)
    if any(kini.values()) and ditulis == _ambil(acuan, alasan):
        ditulis = dict.fromkeys(alasan, "")
    return rapi, tuple(ditulis.items())
