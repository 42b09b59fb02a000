"""Reads of laporan: prose and prints."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef
from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah

from .models import Cetakan, IsiCetakan, Narasi


def get_narasi(opd: PerangkatDaerah, tahun: int) -> dict[str, str]:
    """{section key: its prose} of an OPD-year, without the sections back at their default."""
    rows = Narasi.objects.filter(opd=opd, tahun=tahun).exclude(isi="")
    return dict(rows.values_list("bagian", "isi"))


def list_cetakan(opd: PerangkatDaerah, tahun: int, batas: int = 20) -> list[Cetakan]:
    """The latest prints of the report, newest first, each with the user who asked for it and
    `berisi`: whether what it was made from was kept."""
    berisi = Exists(IsiCetakan.objects.filter(cetakan=OuterRef("pk")))
    rows = Cetakan.objects.filter(opd=opd, tahun=tahun, perjanjian=None, pernyataan=False)
    return list(rows.select_related("oleh").annotate(berisi=berisi)[:batas])


def get_cetakan_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> Cetakan:
    """The print with this number, if it belongs to the OPD-year."""
    rows = Cetakan.objects.filter(opd=opd, tahun=tahun, pk=nomor).select_related(
        "oleh", "opd__pemda", "perjanjian"
    )
    cetakan = rows.first()
    if cetakan is None:
        raise Http404(f"Cetakan nomor {nomor} tidak ada pada laporan ini.")
    return cetakan


def get_cetakan_terbaru(opd: PerangkatDaerah, tahun: int) -> Cetakan | None:
    """The newest finished PDF of the report."""
    return Cetakan.objects.filter(
        opd=opd,
        tahun=tahun,
        perjanjian=None,
        bentuk=Cetakan.Bentuk.PDF,
        pernyataan=False,
        status=Cetakan.Status.SELESAI,
    ).first()


def cari_cetakan_sama(
    opd: PerangkatDaerah, tahun: int, sidik_isi: str, bentuk: str
) -> Cetakan | None:
    """A print of exactly this content that is finished (with its file) or on its way."""
    rows = Cetakan.objects.filter(opd=opd, tahun=tahun, sidik_isi=sidik_isi, bentuk=bentuk)
    return next(_berguna(rows.exclude(status=Cetakan.Status.GAGAL)), None)


def _berguna(rows) -> Iterator[Cetakan]:
    for cetakan in rows:
        if cetakan.berjalan or (
            cetakan.berkas and cetakan.berkas.storage.exists(cetakan.berkas.name)
        ):
            yield cetakan
