"""Putting right a figure that a source states in its text or in a table kept nowhere else."""

from django.db import transaction

from ..kunci import wajib_terbuka
from ..models import AngkaDinyatakan, Pengguna, PerangkatDaerah
from ..tercetak import baca_tercetak, catat_tercetak, wajib_alasan, wajib_teks_segar


@transaction.atomic
def save_angka_dinyatakan(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    angka: AngkaDinyatakan,
    teks: str,
    apa_adanya: bool,
    alasan: str,
    versi: int,
    ikut: bool = False,
) -> int:
    """Write what the source prints now; an empty `teks` removes the figure. Returns how many rows
    changed.

    `ikut`: also where other sources print the same text for the same figure. Raises
    `TahunTerkunci`, `Usang` or `ValidationError`.
    """
    wajib_terbuka(opd, tahun)
    satu = AngkaDinyatakan.objects.select_for_update().get(pk=angka.pk, opd=opd, tahun=tahun)
    lama, teks, alasan = satu.teks, teks.strip(), wajib_alasan(alasan)
    wajib_teks_segar(satu, lama, teks, versi)
    nilai = baca_tercetak(teks, apa_adanya=apa_adanya) if teks else None
    if teks == lama:
        return 0
    kena = [satu, *(list_kembaran(satu) if ikut else ())]
    for baris in kena:
        hal = f"{baris.kunci} ({baris.sumber})"
        catat_tercetak(
            oleh=oleh,
            opd=opd,
            tahun=tahun,
            objek=baris,
            hal=hal,
            dari=lama,
            ke=teks,
            alasan=alasan,
        )
        if not teks:
            baris.delete()
            continue
        baris.teks, baris.nilai = teks, nilai
        baris.full_clean()
        baris.save(update_fields=["teks", "nilai"])
    return len(kena)


def list_kembaran(satu: AngkaDinyatakan) -> list[AngkaDinyatakan]:
    """The same figure, printed the same by other sources. One query."""
    rows = AngkaDinyatakan.objects.filter(
        opd=satu.opd_id, tahun=satu.tahun, kunci=satu.kunci, teks=satu.teks
    )
    return list(rows.exclude(pk=satu.pk).order_by("sumber"))
