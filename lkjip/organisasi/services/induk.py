"""Saving one row of master data (pemda, OPD, unit, official, legal basis …) with its trace."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction

from .. import jejak
from ..konkurensi import wajib_segar
from ..models import FungsiJabatan, Pengguna, PerangkatDaerah, UnitKerja


@transaction.atomic
def save_induk[M: models.Model](
    *,
    oleh: Pengguna | None,
    objek: M,
    opd: PerangkatDaerah | None = None,
    versi: int | None = None,
    kolom: Iterable[str] | None = None,
    alasan: str = "",
) -> M:
    """Check and save one object, new or changed; the audit row tells every field from → to.

    `versi` is the content version the form was made from (`konkurensi.versi_isi` over `kolom`);
    None skips the check. Raises `ValidationError` keyed by field, or `Usang`.
    """
    lama = type(objek).objects.filter(pk=objek.pk).first() if objek.pk else None
    if lama is not None:
        wajib_segar(lama, objek, list(kolom or kolom_isi(objek)), versi)
    objek.full_clean()
    perubahan = jejak.bandingkan(lama, objek, kolom_isi(objek))
    if lama is not None and not perubahan:
        return objek
    objek.save()
    jejak.catat(
        oleh=oleh,
        tindakan=f"{'ubah' if lama else 'tambah'} {objek._meta.verbose_name}",
        objek=objek,
        opd=opd,
        perubahan=perubahan,
        alasan=alasan,
    )
    return objek


@transaction.atomic
def save_opd(
    *,
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    urusan: Iterable[Any],
    versi: int | None = None,
    kolom: Iterable[str] | None = None,
) -> PerangkatDaerah:
    """Save an OPD with the urusan it serves. Its code is part of addresses and of the audit chain,
    so it never changes once it exists."""
    if opd.pk:
        opd.kode = PerangkatDaerah.objects.values_list("kode", flat=True).get(pk=opd.pk)
    dulu = sorted(map(str, opd.urusan.all())) if opd.pk else []
    baru = opd.pk is None
    if baru:
        opd.full_clean()
        opd.save()
        jejak.catat(
            oleh=oleh,
            tindakan="tambah perangkat daerah",
            objek=opd,
            opd=opd,
            perubahan=jejak.bandingkan(None, opd, kolom_isi(opd)),
        )
    else:
        save_induk(oleh=oleh, objek=opd, opd=opd, versi=versi, kolom=kolom)
    opd.urusan.set(urusan)
    kini = sorted(map(str, opd.urusan.all()))
    if kini != dulu:
        jejak.catat(
            oleh=oleh,
            tindakan="ubah urusan",
            objek=opd,
            opd=opd,
            perubahan={"urusan": ("; ".join(dulu), "; ".join(kini))},
        )
    return opd


@transaction.atomic
def save_unit(
    *,
    oleh: Pengguna | None,
    unit: UnitKerja,
    fungsi: Iterable[str],
    versi: int | None = None,
    kolom: Iterable[str] | None = None,
) -> UnitKerja:
    """Save a unit with the functions of its head, one text each, in order."""
    save_induk(oleh=oleh, objek=unit, opd=unit.opd, versi=versi, kolom=kolom)
    dulu = [f.teks for f in unit.fungsi.order_by("urutan")]
    kini = [teks.strip() for teks in fungsi if teks.strip()]
    if kini == dulu:
        return unit
    unit.fungsi.all().delete()
    for nomor, teks in enumerate(kini, start=1):
        baris = FungsiJabatan(unit=unit, urutan=nomor, teks=teks)
        baris.full_clean()
        baris.save()
    jejak.catat(
        oleh=oleh,
        tindakan="ubah fungsi unit kerja",
        objek=unit,
        opd=unit.opd,
        perubahan={"fungsi": ("; ".join(dulu), "; ".join(kini))},
    )
    return unit


def kolom_isi(objek: models.Model) -> list[str]:
    """The fields that hold facts: everything but the key and what only the system sets."""
    return [
        f.name
        for f in objek._meta.concrete_fields
        if not f.primary_key and (f.editable or f.name in ("opd", "pemda"))
    ]
