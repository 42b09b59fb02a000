"""Writing the Rencana Aksi: quarterly targets and steps, a whole grid at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from renstra.kisi import GalatKisi, Sel
from renstra.target import IsiTarget, baca_target, isi_target, isikan, tulis_target

from ..models import TargetAksi
from ..selectors.rencana_aksi import ROMAWI, BarisAksi, list_aksi, periksa_triwulan

type Kunci = tuple[int, int | str, str]
"""(indicator id, quarter, "target" | "kegiatan"), the names of the cells."""


@dataclass
class _Rencana:
    """What would be written for one indicator."""

    baris: BarisAksi
    target: dict[int, IsiTarget] = field(default_factory=dict)
    kegiatan: dict[int, str] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)


@transaction.atomic
def save_aksi(
    *,
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    isian: Mapping[Kunci, Sel],
) -> list[str]:
    """Write the changed cells, all or nothing; returns notes to show.

    The quarters of a row must end where the annual target says, in the way the indicator adds up
    (`rumus.agregasi.periksa_target_akhir`); a row that is not complete yet may be saved. Raises
    `GalatKisi` naming cells and rows (row key: (id, "baris", "target")), `TahunTerkunci`.
    """
    wajib_terbuka(opd, tahun)
    baris = {b.indikator.pk: b for b in list_aksi(opd, tahun)}
    if asing := {k[0] for k in isian} - set(baris):
        raise ValidationError(f"{len(asing)} indikator yang dikirim bukan bagian dari Renstra ini.")
    galat = GalatKisi()
    rencana = [_baca(b, isian, galat) for b in baris.values()]
    for satu in rencana:
        _periksa(satu, galat)
    if galat.sel:
        raise galat
    catatan = []
    for satu in rencana:
        perubahan = _tulis(satu, tahun)
        catatan += satu.catatan
        if perubahan:
            jejak.catat(
                oleh=oleh,
                tindakan="ubah Rencana Aksi",
                objek=satu.baris.indikator,
                opd=opd,
                tahun=tahun,
                perubahan=perubahan,
            )
    return catatan


def _baca(baris: BarisAksi, isian: Mapping[Kunci, Sel], galat: GalatKisi) -> _Rencana:
    rencana = _Rencana(baris)
    for kunci, sel in isian.items():
        nomor, triwulan, jenis = kunci
        if nomor != baris.indikator.pk or not sel.berubah:
            continue
        lama = baris.triwulan.get(triwulan)
        if jenis == "kegiatan":
            teks = sel.diketik.strip()
            tersimpan = lama.kegiatan if lama else ""
            if teks != tersimpan and sel.usang(tersimpan):
                galat.bentrok(kunci, tersimpan)
            rencana.kegiatan[triwulan] = teks
            continue
        try:
            isi = baca_target(sel.diketik, baris.indikator)
        except ValidationError as e:
            galat.tolak(kunci, e.messages[0])
            continue
        if not isi.diukur:
            isi = IsiTarget()
        if not isi.sama(isi_target(lama)) and sel.usang(tulis_target(lama)):
            galat.bentrok(kunci, tulis_target(lama))
        if isi.catatan:
            rencana.catatan.append(
                f"{baris.indikator.kode} triwulan {ROMAWI[triwulan]}: {isi.catatan}"
            )
        rencana.target[triwulan] = isi
    return rencana


def _periksa(rencana: _Rencana, galat: GalatKisi) -> None:
    """Only rows whose targets were touched are held to the rule."""
    if not rencana.target:
        return
    baris = rencana.baris
    isi = {n: isi_target(t) for n, t in baris.triwulan.items()} | rencana.target
    hasil = periksa_triwulan(baris.indikator, baris.tahunan, isi)
    if hasil.cocok is False:
        galat.tolak(
            (baris.indikator.pk, "baris", "target"),
            f"{hasil.alasan} ({baris.indikator.get_agregasi_display()})",
        )


def _tulis(rencana: _Rencana, tahun: int) -> dict:
    perubahan = {}
    baris = rencana.baris
    for triwulan in sorted({*rencana.target, *rencana.kegiatan}):
        lama = baris.triwulan.get(triwulan)
        dari_isi, dari_teks = isi_target(lama), lama.kegiatan if lama else ""
        isi = rencana.target.get(triwulan, dari_isi)
        teks = rencana.kegiatan.get(triwulan, dari_teks)
        if isi.sama(dari_isi) and teks == dari_teks:
            continue
        dari, ke = tulis_target(dari_isi), tulis_target(isi)
        if dari != ke:
            perubahan[f"target triwulan {ROMAWI[triwulan]}"] = (dari or None, ke or None)
        if teks != dari_teks:
            perubahan[f"langkah triwulan {ROMAWI[triwulan]}"] = (dari_teks or None, teks or None)
        _simpan(
            lama or TargetAksi(indikator=baris.indikator, tahun=tahun, triwulan=triwulan), isi, teks
        )
    return perubahan


def _simpan(target: TargetAksi, isi: IsiTarget, teks: str) -> None:
    if isi.kosong and not teks:
        if target.pk:
            target.delete()
        return
    isikan(target, isi)
    target.kegiatan = teks
    target.full_clean()
    target.save()
