"""Letting an open error of the gate pass, in writing."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from ..lampiran.selectors import list_dokumen_kurang
from ..models import PengecualianTemuan
from ..susunan import Susunan, take_susunan
from .gerbang import HasilGerbang, TemuanGerbang, check_gerbang
from .selectors import get_pengecualian

ALASAN_TERPENDEK = 15  # characters: one word explains nothing


def read_gerbang(opd: PerangkatDaerah, tahun: int) -> tuple[Susunan, HasilGerbang]:
    """The report as it is now, and what the gate says of it."""
    susunan = take_susunan(opd, tahun)
    lewat = {kunci: satu.sidik for kunci, satu in get_pengecualian(opd, tahun).items()}
    return susunan, check_gerbang(susunan, lewat, list_dokumen_kurang(opd, tahun))


@transaction.atomic
def except_temuan(
    *, opd: PerangkatDaerah, tahun: int, kunci: Iterable[str], alasan: str, oleh: Pengguna
) -> list[PengecualianTemuan]:
    """Let open errors pass, all for one written reason. Raises `ValidationError`."""
    alasan = alasan.strip()
    if len(alasan) < ALASAN_TERPENDEK:
        raise ValidationError(
            {"alasan": "Tuliskan alasannya dengan jelas; alasan ini dicetak dalam laporan."}
        )
    _, gerbang = read_gerbang(opd, tahun)
    terbuka = {satu.kunci: satu for satu in gerbang.terbuka if not satu.wajib}
    dipilih = [terbuka[satu] for satu in dict.fromkeys(kunci) if satu in terbuka]
    if not dipilih:
        raise ValidationError({"kunci": "Pilih sekurang-kurangnya satu temuan yang dikecualikan."})
    return [_except(opd, tahun, temuan, alasan, oleh) for temuan in dipilih]


def _except(
    opd: PerangkatDaerah, tahun: int, temuan: TemuanGerbang, alasan: str, oleh: Pengguna
) -> PengecualianTemuan:
    # An exception of the same finding in other words no longer fits: it is replaced.
    PengecualianTemuan.objects.filter(opd=opd, tahun=tahun, kunci=temuan.kunci).delete()
    baru = PengecualianTemuan(
        opd=opd,
        tahun=tahun,
        kunci=temuan.kunci,
        kode=temuan.kode,
        pesan=temuan.pesan,
        sidik=temuan.sidik,
        alasan=alasan,
        oleh=oleh,
    )
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="kecualikan temuan",
        objek=baru,
        opd=opd,
        tahun=tahun,
        perubahan={"temuan": (None, temuan.pesan)},
        alasan=alasan,
    )
    return baru


@transaction.atomic
def withdraw_pengecualian(*, opd: PerangkatDaerah, tahun: int, kunci: str, oleh: Pengguna) -> None:
    """Take an exception back: the finding is open again."""
    satu = PengecualianTemuan.objects.filter(opd=opd, tahun=tahun, kunci=kunci).first()
    if satu is None:
        return
    jejak.catat(
        oleh=oleh,
        tindakan="cabut pengecualian",
        objek=satu,
        opd=opd,
        tahun=tahun,
        perubahan={"temuan": (satu.pesan, None)},
    )
    satu.delete()
