"""Writing yearly targets, a whole grid at once: all or nothing."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna
from renstra.kisi import GalatKisi, Sel
from renstra.models import Indikator, Renstra, TargetTahunan
from renstra.selectors.rencana import list_indikator, list_tahun_terkunci
from renstra.target import IsiTarget, baca_target, isi_target, isikan, tulis_target

from .syarat import kunci_renstra


@transaction.atomic
def save_target(
    *, oleh: Pengguna | None, renstra: Renstra, isian: Mapping[tuple[int, int], Sel]
) -> list[str]:
    """Write the cells {(indikator id, year): what was seen and typed} that really changed.

    Two people may fill one grid: a cell is refused only when somebody else changed *that cell*
    meanwhile. Raises `GalatKisi` naming every cell that is refused; then nothing is written.
    Returns notes to show (how an ambiguous number was read).
    """
    renstra = kunci_renstra(renstra)
    indikator = {i.pk: i for i in list_indikator(renstra)}
    terkunci = set(list_tahun_terkunci(renstra))
    galat, catatan, tulis = GalatKisi(), [], []
    for (nomor, tahun), sel in isian.items():
        satu = indikator.get(nomor)
        if satu is None or tahun not in renstra.tahun:
            raise ValidationError("Sel yang dikirim bukan bagian dari Renstra ini.")
        lama = satu.per_tahun.get(tahun)
        tersimpan = tulis_target(lama)
        if not sel.berubah:
            continue
        try:
            baru = baca_target(sel.diketik, satu)
        except ValidationError as e:
            galat.tolak((nomor, tahun), e.messages[0])
            continue
        if baru.sama(isi_target(lama)):
            continue
        if tahun in terkunci:
            galat.tolak(
                (nomor, tahun),
                f"Tahun {tahun} sudah dikunci; targetnya ({tersimpan or 'kosong'}) tidak dapat "
                "diubah.",
            )
        elif sel.usang(tersimpan):
            galat.bentrok((nomor, tahun), tersimpan)
        else:
            tulis.append((satu, tahun, lama, baru))
            if baru.catatan:
                catatan.append(f"{satu.kode} tahun {tahun}: {baru.catatan}")
    if galat.sel:
        raise galat
    ubahan: dict[Indikator, dict[str, tuple[str | None, str | None]]] = {}
    for satu, tahun, lama, baru in tulis:
        dari_ke = (tulis_target(lama) or None, tulis_target(baru) or None)
        ubahan.setdefault(satu, {})[f"target {tahun}"] = dari_ke
        _tulis(satu, tahun, lama, baru)
    for satu, perubahan in ubahan.items():
        jejak.catat(
            oleh=oleh, tindakan="ubah target", objek=satu, opd=renstra.opd, perubahan=perubahan
        )
    return catatan


def _tulis(satu: Indikator, tahun: int, lama: TargetTahunan | None, baru: IsiTarget) -> None:
    if baru.kosong:
        lama.delete()
        return
    baris = lama or TargetTahunan(indikator=satu, tahun=tahun)
    isikan(baris, baru)
    baris.full_clean()
    baris.save()
