"""Analysis of an indicator's year: causes, obstacles, solutions, follow-up, standard."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.akses import get_hak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.organisasi.services.draf import buang_draf
from renstra.models import Indikator

from ..alur import DAPAT_DIISI
from ..models import Analisis
from ..selectors.analisis import get_analisis
from ..selectors.buku import BukuPengukuran
from ..selectors.isian import boleh_isi
from .realisasi import buka_buku

KOLOM = (
    "sebab",
    "hambatan",
    "solusi",
    "tindak_lanjut",
    "pembanding_nama",
    "pembanding_nilai",
    "pembanding_tahun",
    "pembanding_sumber",
    "tanpa_pembanding",
)


def kunci_draf(indikator_id: int, tahun: int) -> str:
    """Key under which a half-written analysis is kept for its author."""
    return f"analisis:{indikator_id}:{tahun}"


@transaction.atomic
def record_analisis(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    indikator_id: int,
    isi: Mapping[str, Any],
    versi: int,
) -> Analisis:
    """Save the analysis of one indicator; `isi` holds the fields of `KOLOM`.

    The author's draft of it is thrown away. Raises as `record_realisasi`, and `ValidationError`
    when the closing value is already submitted or a standard is both given and denied.
    """
    buku = buka_buku(opd, tahun)
    return rekam_analisis(buku, oleh, buku.get(indikator_id), isi, versi)


def rekam_analisis(
    buku: BukuPengukuran,
    oleh: Pengguna,
    indikator: Indikator,
    isi: Mapping[str, Any],
    versi: int | None,
) -> Analisis:
    """`record_analisis` inside an open transaction, with the book of `buka_buku`. `versi` None:
    the caller has compared by itself (imports). Raises as it does."""
    opd, tahun, indikator_id = buku.tahun_kinerja.opd, buku.tahun, indikator.pk
    if not boleh_isi(get_hak(oleh), opd, indikator):
        raise PermissionDenied("Analisis ini ditulis oleh unit penanggung jawab indikatornya.")
    _wajib_belum_ditutup(buku, indikator)
    tersimpan = get_analisis(buku, indikator)
    isi = {nama: isi[nama] for nama in KOLOM if nama in isi}
    if versi is not None:
        wajib_terbaru(tersimpan, versi, isi)
    lama = copy(tersimpan)
    analisis = tersimpan or Analisis(indikator=indikator, tahun=tahun)
    for nama, nilai in isi.items():
        setattr(analisis, nama, nilai)
    perubahan = jejak.bandingkan(lama, analisis, list(isi))
    if lama is not None and not perubahan:
        buang_draf(oleh=oleh, kunci=kunci_draf(indikator_id, tahun))
        return lama
    analisis.versi += 1
    analisis.full_clean()
    analisis.save()
    jejak.catat(
        oleh=oleh,
        tindakan="tulis analisis",
        objek=analisis,
        opd=opd,
        tahun=tahun,
        perubahan=perubahan,
    )
    buang_draf(oleh=oleh, kunci=kunci_draf(indikator_id, tahun))
    return analisis


def dapat_ditulis(buku: BukuPengukuran, indikator: Indikator) -> bool:
    """Whether the analysis may still change: the closing value is not submitted yet."""
    urut = buku.periode_terukur(indikator)
    penutup = buku.sel(indikator, urut[-1]) if urut else None
    return penutup is None or penutup.status in DAPAT_DIISI


def _wajib_belum_ditutup(buku: BukuPengukuran, indikator: Indikator) -> None:
    if not dapat_ditulis(buku, indikator):
        raise ValidationError(
            "Nilai akhir tahun indikator ini sudah diajukan, sehingga analisisnya tidak dapat "
            "diubah. Tarik pengajuannya, atau minta dikembalikan.",
            code="status",
        )
