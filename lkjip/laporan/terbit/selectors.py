"""Reads of publications."""

from django.db.models import F
from django.http import Http404

from lkjip.organisasi.models import Pejabat, PerangkatDaerah

from ..models import PengecualianTemuan, Terbitan

Status = Terbitan.Status


def list_terbitan(opd: PerangkatDaerah, tahun: int) -> list[Terbitan]:
    """All revisions of an OPD-year, newest first, cancelled ones included."""
    rows = Terbitan.objects.filter(opd=opd, tahun=tahun).defer("isi")
    return list(rows.select_related("disiapkan_oleh", "ditandatangani_oleh", "opd__pemda"))


def get_terbitan_or_404(opd: PerangkatDaerah, tahun: int, kode: str) -> Terbitan:
    """The publication with this code, if it belongs to the OPD-year."""
    rows = Terbitan.objects.filter(opd=opd, tahun=tahun, kode=kode).defer("isi")
    satu = rows.select_related("opd__pemda", "disiapkan_oleh", "ditandatangani_oleh").first()
    if satu is None:
        raise Http404(f"Terbitan {kode} tidak ada pada laporan ini.")
    return satu


def find_publik(kode: str) -> Terbitan | None:
    """The published report with this verification code."""
    rows = Terbitan.objects.filter(kode=kode, status=Status.TERBIT)
    return rows.select_related("opd__pemda").first()


def get_publik_or_404(kode: str) -> Terbitan:
    """The published report with this verification code."""
    satu = find_publik(kode)
    if satu is None:
        raise Http404(
            "Tidak ada laporan terbit dengan kode ini. Periksa kembali kode yang tercetak."
        )
    return satu


def list_publik() -> list[Terbitan]:
    """The newest published revision of every OPD-year, newest year first."""
    rows = Terbitan.objects.filter(status=Status.TERBIT).defer("isi").select_related("opd__pemda")
    terbaru = {}
    for satu in rows.order_by("-tahun", "opd__nama", "-revisi"):
        terbaru.setdefault((satu.opd_id, satu.tahun), satu)
    return list(terbaru.values())


def get_terbaru(terbitan: Terbitan) -> Terbitan:
    """The newest published revision of the same OPD-year (may be `terbitan` itself)."""
    rows = Terbitan.objects.filter(
        opd=terbitan.opd_id, tahun=terbitan.tahun, status=Status.TERBIT
    ).defer("isi")
    return rows.order_by("-revisi").first() or terbitan


def list_revisi(terbitan: Terbitan) -> list[Terbitan]:
    """All published revisions of the same OPD-year, newest first."""
    rows = Terbitan.objects.filter(
        opd=terbitan.opd_id, tahun=terbitan.tahun, status=Status.TERBIT
    ).defer("isi")
    return list(rows.order_by("-revisi"))


def get_berjalan(opd: PerangkatDaerah, tahun: int) -> Terbitan | None:
    """The publication of the OPD-year that is neither published nor cancelled yet."""
    rows = Terbitan.objects.filter(
        opd=opd, tahun=tahun, status__in=[Status.DISIAPKAN, Status.SIAP, Status.DITANDATANGANI]
    )
    return rows.defer("isi").first()


def get_pengecualian(opd: PerangkatDaerah, tahun: int) -> dict[str, PengecualianTemuan]:
    """{finding key: its exception}."""
    rows = PengecualianTemuan.objects.filter(opd=opd, tahun=tahun).select_related("oleh")
    return {satu.kunci: satu for satu in rows}


def get_kepala(opd: PerangkatDaerah, pada) -> Pejabat | None:
    """The head of the OPD on a day; of two at once the one who came later."""
    rows = Pejabat.objects.filter(opd=opd, peran=Pejabat.Peran.KEPALA_OPD, mulai__lte=pada).exclude(
        sampai__lt=pada
    )
    return rows.order_by(F("mulai").desc(), "-id").first()
