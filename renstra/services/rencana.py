"""Creating, changing and bringing into force a Renstra."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, TahunKinerja
from renstra.models import Indikator, Renstra, TargetTahunan

from .syarat import gabung, kunci_renstra, wajib_bebas, wajib_segar

KOLOM_RENSTRA = [
    "nama",
    "periode",
    "tahun_awal",
    "tahun_akhir",
    "berlaku_mulai_tahun",
    "dasar",
    "visi",
]

KOSONG = Q(nilai__isnull=True, teks="", diukur=True)
"""A target cell that says nothing."""


@transaction.atomic
def create_renstra(*, oleh: Pengguna | None, renstra: Renstra) -> Renstra:
    """Save a new plan as a draft, version 1 of its period (or the next free one)."""
    renstra.status = Renstra.Status.DRAF
    renstra.full_clean()
    renstra.save()
    perubahan = jejak.bandingkan(None, renstra, KOLOM_RENSTRA)
    jejak.catat(
        oleh=oleh, tindakan="buat Renstra", objek=renstra, opd=renstra.opd, perubahan=perubahan
    )
    return renstra


@transaction.atomic
def update_renstra(*, oleh: Pengguna | None, renstra: Renstra, versi: int | None = None) -> Renstra:
    """Save changed columns. `versi`: what `versi_isi` was when the form was made.

    Raises `Usang` for a stale form, `RencanaTerpakai` when locked years use the plan, and
    `ValidationError` when targets would fall outside the period.
    """
    lama = kunci_renstra(renstra)
    wajib_segar(lama, renstra, KOLOM_RENSTRA, versi)
    perubahan = jejak.bandingkan(lama, renstra, KOLOM_RENSTRA)
    if not perubahan:
        return renstra
    wajib_bebas(lama, "isi Renstra")
    renstra.full_clean()
    _periksa_rentang_tahun(renstra)
    renstra.save(update_fields=KOLOM_RENSTRA)
    jejak.catat(
        oleh=oleh, tindakan="ubah Renstra", objek=renstra, opd=renstra.opd, perubahan=perubahan
    )
    return renstra


@transaction.atomic
def activate_renstra(*, oleh: Pengguna | None, renstra: Renstra) -> Renstra:
    """Bring a draft into force; the version it was copied from becomes *diganti*.

    Raises `ValidationError` naming everything that is missing, or the locked years that would
    suddenly rest on this version.
    """
    renstra = kunci_renstra(renstra)
    masalah = list_penghalang(renstra)
    if masalah:
        raise ValidationError(masalah)
    diganti = Renstra.objects.filter(
        opd=renstra.opd, tahun_awal=renstra.tahun_awal, status=Renstra.Status.BERLAKU
    )
    for lama in diganti:
        _ganti_status(oleh, lama, Renstra.Status.DIGANTI)
    return _ganti_status(oleh, renstra, Renstra.Status.BERLAKU)


def list_penghalang(renstra: Renstra) -> list[str]:
    """Why this draft cannot come into force yet; empty when it can."""
    if renstra.status != Renstra.Status.DRAF:
        return [f"{renstra} bukan draf: statusnya {renstra.get_status_display().lower()}."]
    masalah = []
    aktif = Indikator.objects.filter(renstra=renstra, diarsipkan_pada__isnull=True)
    if not renstra.tujuan.filter(diarsipkan_pada__isnull=True).exists():
        masalah.append("Belum ada tujuan. Tambahkan sekurang-kurangnya satu.")
    if not aktif.filter(sasaran__isnull=False).exists():
        masalah.append("Belum ada indikator sasaran. Tambahkan sekurang-kurangnya satu.")
    berisi = TargetTahunan.objects.filter(indikator__renstra=renstra).exclude(KOSONG)
    tanpa_target = aktif.exclude(pk__in=berisi.values("indikator"))
    if kode := sorted(tanpa_target.values_list("kode", flat=True)):
        masalah.append(f"Belum ada target sama sekali untuk indikator {gabung(kode)}.")
    terkunci = TahunKinerja.objects.filter(
        opd=renstra.opd,
        tahun__gte=renstra.berlaku_mulai_tahun,
        tahun__lte=renstra.tahun_akhir,
        status=TahunKinerja.Status.TERKUNCI,
    ).values_list("tahun", flat=True)
    if terkunci:
        masalah.append(
            f"Tahun {gabung(sorted(terkunci))} sudah dikunci dan tidak boleh beralih ke versi "
            f"ini. Ubah “dipakai mulai tahun” menjadi tahun sesudahnya."
        )
    return masalah


def _ganti_status(oleh: Pengguna | None, renstra: Renstra, status: str) -> Renstra:
    dari = renstra.get_status_display()
    renstra.status = status
    renstra.full_clean()
    renstra.save(update_fields=["status"])
    jejak.catat(
        oleh=oleh,
        tindakan="ubah status Renstra",
        objek=renstra,
        opd=renstra.opd,
        perubahan={"status": (dari, renstra.get_status_display())},
    )
    return renstra


def _periksa_rentang_tahun(renstra: Renstra) -> None:
    """Targets that people typed may not silently fall out of the period."""
    luar = (
        TargetTahunan.objects.filter(indikator__renstra=renstra)
        .exclude(tahun__gte=renstra.tahun_awal, tahun__lte=renstra.tahun_akhir)
        .exclude(KOSONG)
        .values_list("tahun", flat=True)
    )
    if luar:
        raise ValidationError(
            {
                "tahun_akhir": f"Masih ada target tahun {gabung(sorted(set(luar)))} di luar "
                "periode ini. Kosongkan target itu dahulu."
            }
        )
