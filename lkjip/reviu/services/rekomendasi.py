"""Recommendations of an evaluation, and how the OPD follows them up."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna
from lkjip.rumus.akip import get_aturan

from ..models import EvaluasiAkip, Rekomendasi, TindakLanjut
from .giliran import ambil_giliran

Status = Rekomendasi.Status
Jenis = TindakLanjut.Jenis
STATUS_SESUDAH = {
    Jenis.KEMAJUAN: Status.TERBUKA,
    Jenis.SELESAI: Status.DILAPORKAN,
    Jenis.DITERIMA: Status.SELESAI,
    Jenis.DIBUKA: Status.TERBUKA,
}
MILIK_EVALUATOR = {Jenis.DITERIMA, Jenis.DIBUKA}


@transaction.atomic
def add_rekomendasi(
    *, evaluasi: EvaluasiAkip, komponen: str, teks: str, tenggat: date, oleh: Pengguna
) -> Rekomendasi:
    """Recommend something about one component. Raises `ValidationError` naming the field."""
    ambil_giliran(evaluasi.opd, evaluasi.tahun)
    if evaluasi.status == EvaluasiAkip.Status.MANDIRI:
        raise ValidationError("Rekomendasi diberikan setelah penilaian mandiri diajukan.")
    if komponen not in {satu.kode for satu in get_aturan(evaluasi.aturan).komponen}:
        raise ValidationError({"komponen": "Pilih komponen yang direkomendasikan."})
    terakhir = evaluasi.rekomendasi.aggregate(n=Max("nomor"))["n"] or 0
    baru = Rekomendasi(
        evaluasi=evaluasi,
        nomor=terakhir + 1,
        komponen=komponen,
        teks=teks.strip(),
        tenggat=tenggat,
    )
    baru.full_clean()
    baru.save()
    _catat(baru, "beri rekomendasi AKIP", oleh, {"rekomendasi": (None, baru.teks)})
    return baru


@transaction.atomic
def follow_up(
    *, rekomendasi: Rekomendasi, jenis: str, isi: str, bukti: str = "", oleh: Pengguna
) -> TindakLanjut:
    """Add a step: progress or "done" by the OPD, acceptance or reopening by the evaluator.

    Raises `ValidationError`: nothing written, done without evidence, a finished recommendation.
    """
    evaluasi = rekomendasi.evaluasi
    ambil_giliran(evaluasi.opd, evaluasi.tahun)
    rekomendasi = (
        Rekomendasi.objects.select_for_update()
        .select_related("evaluasi__opd")
        .get(pk=rekomendasi.pk)
    )
    if not isi.strip():
        raise ValidationError({"isi": "Tuliskan keterangannya."})
    if jenis == Jenis.SELESAI and not bukti.strip():
        raise ValidationError({"bukti": "Sebutkan buktinya: nama dokumen atau tautan."})
    if rekomendasi.status == Status.SELESAI and jenis != Jenis.DIBUKA:
        raise ValidationError("Rekomendasi ini sudah selesai.")
    if jenis in MILIK_EVALUATOR and rekomendasi.status == Status.TERBUKA:
        raise ValidationError("Perangkat daerah belum melaporkan penyelesaian rekomendasi ini.")
    baru = TindakLanjut(
        rekomendasi=rekomendasi, jenis=jenis, isi=isi.strip(), bukti=bukti.strip(), oleh=oleh
    )
    baru.full_clean()
    baru.save()
    lama = rekomendasi.get_status_display()
    rekomendasi.status = STATUS_SESUDAH[Jenis(jenis)]
    rekomendasi.save(update_fields=["status"])
    kini = rekomendasi.get_status_display()
    perubahan = {"tindak lanjut": (None, baru.isi), "status": (lama, kini)}
    _catat(rekomendasi, f"tindak lanjut: {baru.get_jenis_display().lower()}", oleh, perubahan)
    return baru


def _catat(rekomendasi: Rekomendasi, tindakan: str, oleh: Pengguna, perubahan: dict) -> None:
    evaluasi = rekomendasi.evaluasi
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=rekomendasi,
        opd=evaluasi.opd,
        tahun=evaluasi.tahun,
        perubahan=perubahan,
    )
