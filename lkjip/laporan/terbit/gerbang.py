"""The gate before a publication: all findings, which of them block, which were let pass.

Each source of findings is a plain function from the frozen report to `TemuanGerbang`; the list is
`SUMBER`. An open error blocks until it is put right or the head of the OPD lets it pass in
writing; a warning is shown and does not block.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lkjip.rumus.angka import format_persen, format_satuan
from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.kelengkapan import Kelengkapan, hitung_kelengkapan
from lkjip.rumus.uji import Keparahan

from ..dokumen.narasi import GalatNarasi
from ..dokumen.nomor import GalatDokumen
from ..susunan import Susunan, susun_bernomor
from ..tautan import Tautan
from ..uji import get_hasil


@dataclass(frozen=True, slots=True)
class TemuanGerbang:
    """One finding. `kunci` names it from check to check; `wajib` True: nobody can let it pass."""

    kode: str
    kunci: str
    pesan: str
    tautan: Tautan
    kesalahan: bool = True
    wajib: bool = False

    @property
    def sidik(self) -> str:
        """What an exception is bound to: the finding with these very words."""
        return hashlib.sha256(f"{self.kunci}\0{self.pesan}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class HasilGerbang:
    """`terbuka` block; `dikecualikan` were let pass; `kelengkapan` holds the seven elements."""

    terbuka: tuple[TemuanGerbang, ...]
    dikecualikan: tuple[TemuanGerbang, ...]
    peringatan: tuple[TemuanGerbang, ...]
    kelengkapan: Kelengkapan

    @property
    def boleh(self) -> bool:
        return not self.terbuka


Sumber = Callable[[Susunan, Ikhtisar], Iterable[TemuanGerbang]]


def check_gerbang(
    susunan: Susunan,
    pengecualian: Mapping[str, str],
    lampiran: Iterable[tuple[int, str]] = (),
) -> HasilGerbang:
    """Run every source. `pengecualian`: {finding key: fingerprint that was let pass}; `lampiran`:
    attached documents that cannot be printed, (number, why)."""
    ikhtisar = hitung_ikhtisar(susunan.potret)
    semua = [temuan for sumber in SUMBER for temuan in sumber(susunan, ikhtisar)]
    semua += [
        TemuanGerbang("G06", f"lampiran.{nomor}", pesan, Tautan("lampiran"), wajib=True)
        for nomor, pesan in lampiran
    ]
    terbuka, dikecualikan = [], []
    for temuan in semua:
        if not temuan.kesalahan:
            continue
        lewat = not temuan.wajib and pengecualian.get(temuan.kunci) == temuan.sidik
        (dikecualikan if lewat else terbuka).append(temuan)
    return HasilGerbang(
        tuple(terbuka),
        tuple(dikecualikan),
        tuple(satu for satu in semua if not satu.kesalahan),
        hitung_kelengkapan(ikhtisar),
    )


def _naskah(susunan: Susunan, ikhtisar: Ikhtisar) -> Iterable[TemuanGerbang]:
    """The document must fit together: no unknown placeholder, no broken reference."""
    try:
        susun_bernomor(susunan)
    except (GalatNarasi, GalatDokumen) as galat:
        for satu in galat.masalah:
            sidik = hashlib.sha256(str(satu).encode()).hexdigest()
            yield TemuanGerbang(
                "G01",
                f"naskah.{sidik[:16]}",
                f"Naskah belum utuh. {satu}",
                Tautan("laporan_pratinjau"),
                wajib=True,
            )


def _rencana(susunan: Susunan, ikhtisar: Ikhtisar) -> Iterable[TemuanGerbang]:
    """Without a plan or a signed agreement there is nothing to report on."""
    if not ikhtisar.indikator:
        yield TemuanGerbang(
            "G02",
            "rencana.indikator",
            "Belum ada indikator kinerja pada Renstra yang berlaku tahun ini.",
            Tautan("renstra"),
            wajib=True,
        )
    if susunan.potret.pk is None:
        yield TemuanGerbang(
            "G03",
            "rencana.pk",
            "Belum ada Perjanjian Kinerja yang ditandatangani untuk tahun ini.",
            Tautan("pk"),
        )


def _unsur(susunan: Susunan, ikhtisar: Ikhtisar) -> Iterable[TemuanGerbang]:
    """The seven elements of PermenPANRB 53/2014 for every indicator."""
    for satu in hitung_kelengkapan(ikhtisar).semua:
        if not satu.ada:
            yield TemuanGerbang(
                f"U0{satu.nomor}",
                f"unsur.{satu.nomor}.{satu.indikator}",
                f"Indikator {satu.indikator} ({satu.nama}): {satu.pesan}",
                Tautan("indikator", (("indikator", satu.indikator),)),
                kesalahan=satu.wajib,
            )


def _uji(susunan: Susunan, ikhtisar: Ikhtisar) -> Iterable[TemuanGerbang]:
    """The checks that the inspectorate sees as well: a wrong figure blocks, form does not."""
    for satu in get_hasil(susunan).temuan:
        yield TemuanGerbang(
            satu.temuan.kode,
            satu.kunci,
            satu.temuan.pesan,
            satu.tautan,
            kesalahan=satu.temuan.keparahan is Keparahan.TINGGI,
        )


def _anggaran(susunan: Susunan, ikhtisar: Ikhtisar) -> Iterable[TemuanGerbang]:
    """Low spending that nobody explained, and money that serves no sasaran."""
    for satu in ikhtisar.anggaran.rendah:
        if not satu.penjelasan:
            persen = format_persen(satu.serapan.persen)
            argumen = (("jenis", satu.jenis.replace("_", "-")), ("nomor", satu.id))
            yield TemuanGerbang(
                "G04",
                f"serapan.{satu.jenis}.{satu.id}",
                f"Kegiatan {satu.kode} {satu.nama}: serapannya {persen}, dan belum dijelaskan.",
                Tautan("serapan_penjelasan", argumen),
                kesalahan=False,
            )
    for lepas in ikhtisar.anggaran.tak_terpetakan:
        program = lepas.program
        yield TemuanGerbang(
            "G05",
            f"pemetaan.{program.id}",
            f"Program {program.kode} {program.nama}: {format_satuan(lepas.pagu, 'Rp')} belum "
            "dipetakan ke sasaran.",
            Tautan("pemetaan_anggaran", jangkar=f"p{program.id}"),
            kesalahan=False,
        )


SUMBER: tuple[Sumber, ...] = (_naskah, _rencana, _unsur, _anggaran, _uji)
