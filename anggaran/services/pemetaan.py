"""Writing which sasaran a programme or kegiatan serves."""

from collections.abc import Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.rumus.angka import format_angka
from renstra.kisi import GalatKisi, Sel

from ..models import PemetaanSasaran, Program
from ..selectors.pemetaan import (
    SERATUS,
    Bagian,
    FaktaPemetaan,
    KunciBaris,
    get_fakta_pemetaan,
    kurang_seratus,
    tulis_bagian,
)

type Alamat = tuple[KunciBaris, int]
"""(row, id of the sasaran)."""


@transaction.atomic
def save_pemetaan(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, isian: Mapping[Alamat, Sel]
) -> int:
    """Write the rows that were touched; each must add up to 100 % or be empty.

    Returns the number of rows. Raises `TahunTerkunci`, or `GalatKisi` naming every refused cell
    (a row that does not add up is named at the cell that was typed last); then nothing is written.
    """
    wajib_terbuka(opd, tahun)
    fakta = get_fakta_pemetaan(opd, tahun)
    galat = GalatKisi()
    baru: dict[KunciBaris, Bagian] = {}
    terakhir: dict[KunciBaris, Alamat] = {}
    for alamat, sel in isian.items():
        kunci, sasaran = alamat
        if not sel.berubah:
            continue
        if kunci not in fakta.bagian or sasaran not in {s.id for s in fakta.sasaran}:
            raise ValidationError(
                "Susunan program atau sasaran berubah sejak halaman ini dibuka. Belum ada yang "
                "disimpan; muat ulang halaman ini."
            )
        try:
            nilai = _baca(sel.diketik)
        except ValidationError as e:
            galat.tolak(alamat, e.messages[0])
            continue
        tersimpan = fakta.bagian[kunci].get(sasaran)
        if (nilai or None) == tersimpan:
            continue
        if sel.usang(tulis_bagian(tersimpan)):
            galat.bentrok(alamat, tulis_bagian(tersimpan))
            continue
        bagian = baru.setdefault(kunci, dict(fakta.bagian[kunci]))
        bagian.pop(sasaran, None)
        if nilai:
            bagian[sasaran] = nilai
        terakhir[kunci] = alamat
    for kunci, bagian in baru.items():
        if kurang := kurang_seratus(bagian):
            galat.tolak(terakhir[kunci], f"{kurang}. Bagian setiap baris harus berjumlah 100 %.")
    if galat.sel:
        raise galat
    _tulis(fakta, baru)
    _catat(oleh, opd, tahun, fakta, baru)
    return len(baru)


def _baca(teks: str) -> Decimal | None:
    field = AngkaField(desimal=2, digit=3, satuan="%", negatif=False, required=False)
    nilai = field.clean(teks)
    if nilai is not None and nilai > SERATUS:
        raise ValidationError(f"Dibaca {format_angka(nilai)}. Paling banyak 100 %.")
    return nilai


def _pemilik(fakta: FaktaPemetaan) -> dict[KunciBaris, tuple[int, str]]:
    """{row: (id of its programme, its code)}."""
    hasil = {}
    for program in fakta.potret.program:
        hasil["program", program.id] = (program.id, program.kode)
        for kegiatan in program.kegiatan:
            hasil["kegiatan", kegiatan.id] = (program.id, kegiatan.kode)
    return hasil


def _tulis(fakta: FaktaPemetaan, baru: Mapping[KunciBaris, Bagian]) -> None:
    pemilik = _pemilik(fakta)
    nomor = {j: [pk for jenis, pk in baru if jenis == j] for j in ("program", "kegiatan")}
    lama = PemetaanSasaran.objects.filter(program__in=nomor["program"], kegiatan=None)
    lama.delete()
    PemetaanSasaran.objects.filter(kegiatan__in=nomor["kegiatan"]).delete()
    PemetaanSasaran.objects.bulk_create(
        PemetaanSasaran(
            program_id=pemilik[kunci][0],
            kegiatan_id=kunci[1] if kunci[0] == "kegiatan" else None,
            sasaran_id=sasaran,
            bobot=bobot,
        )
        for kunci, bagian in baru.items()
        for sasaran, bobot in bagian.items()
    )


def _catat(
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    fakta: FaktaPemetaan,
    baru: Mapping[KunciBaris, Bagian],
) -> None:
    """One audit row a programme."""
    pemilik = _pemilik(fakta)
    per_program: dict[int, dict[str, tuple[str | None, str | None]]] = {}
    for kunci, bagian in baru.items():
        nomor, kode = pemilik[kunci]
        for sasaran in fakta.sasaran:
            dari, ke = fakta.bagian[kunci].get(sasaran.id), bagian.get(sasaran.id)
            if dari != ke:
                hal = f"{kunci[0]} {kode} → sasaran {sasaran.nomor} (%)"
                tulis = (tulis_bagian(dari) or None, tulis_bagian(ke) or None)
                per_program.setdefault(nomor, {})[hal] = tulis
    program = Program.objects.in_bulk(per_program)
    for nomor, perubahan in per_program.items():
        jejak.catat(
            oleh=oleh,
            tindakan="petakan ke sasaran",
            objek=program[nomor],
            opd=opd,
            tahun=tahun,
            perubahan=perubahan,
        )
