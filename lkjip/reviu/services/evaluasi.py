"""The AKIP evaluation: opening, grading by either side, handing over, the official value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.rumus.akip import get_aturan, pilih_aturan

from ..models import EvaluasiAkip, KriteriaEvaluasi, PenilaianKriteria
from ..selectors.lke import list_kriteria
from .giliran import ambil_giliran

Status = EvaluasiAkip.Status
Pihak = PenilaianKriteria.Pihak
GILIRAN = {Pihak.OPD: Status.MANDIRI, Pihak.EVALUATOR: Status.DINILAI}
"""Who grades in which state."""


@dataclass(frozen=True, slots=True)
class IsianNilaiKriteria:
    """The grade and note typed for one criterion, and the version the page showed."""

    nilai: str
    catatan: str
    versi: int


@transaction.atomic
def open_evaluasi(*, opd: PerangkatDaerah, tahun: int, oleh: Pengguna) -> EvaluasiAkip:
    """Open the evaluation of a year under the regulation of that year.

    Raises `ValidationError` when it is open already, or no regulation is known for the year.
    """
    ambil_giliran(opd, tahun)
    try:
        aturan = pilih_aturan(tahun)
    except ValueError as galat:
        raise ValidationError(str(galat)) from galat
    baru = EvaluasiAkip(opd=opd, tahun=tahun, aturan=aturan.kode, dibuka_oleh=oleh)
    baru.full_clean()
    baru.save()
    for satu in list_kriteria(opd.pemda_id, aturan, tahun):
        kriteria = KriteriaEvaluasi.objects.create(
            evaluasi=baru,
            sub=satu.sub,
            nomor=satu.nomor,
            teks=satu.teks,
            kunci_usulan=satu.usulan,
            bobot=satu.bobot,
        )
        PenilaianKriteria.objects.bulk_create(
            PenilaianKriteria(kriteria=kriteria, pihak=pihak) for pihak in Pihak
        )
    _catat(baru, "buka evaluasi AKIP", oleh, {"aturan": (None, aturan.nama)})
    return baru


@transaction.atomic
def grade_kriteria(
    *,
    evaluasi: EvaluasiAkip,
    pihak: str,
    isian: Mapping[int, IsianNilaiKriteria],
    oleh: Pengguna,
) -> tuple[list[PenilaianKriteria], dict[int, ValidationError]]:
    """Save grades of one side by id of its `PenilaianKriteria`: (saved, refused with reason).

    Raises `ValidationError` when it is not that side's turn.
    """
    evaluasi = _ambil(evaluasi)
    _wajib_giliran(evaluasi, pihak)
    rows = PenilaianKriteria.objects.filter(
        pk__in=isian, pihak=pihak, kriteria__evaluasi=evaluasi
    ).select_related("kriteria")
    tersimpan, ditolak = [], {}
    for penilaian in rows:
        try:
            if _nilai(evaluasi, penilaian, isian[penilaian.pk], oleh):
                tersimpan.append(penilaian)
        except ValidationError as galat:
            ditolak[penilaian.pk] = galat
    return tersimpan, ditolak


@transaction.atomic
def submit_mandiri(*, evaluasi: EvaluasiAkip, oleh: Pengguna) -> EvaluasiAkip:
    """Hand the self-assessment over to the evaluator. Every criterion must be graded."""
    evaluasi = _ambil(evaluasi)
    _wajib_giliran(evaluasi, Pihak.OPD)
    _wajib_lengkap(evaluasi, Pihak.OPD)
    return _pindah(evaluasi, Status.DINILAI, "ajukan penilaian mandiri", oleh)


@transaction.atomic
def return_mandiri(*, evaluasi: EvaluasiAkip, alasan: str, oleh: Pengguna) -> EvaluasiAkip:
    """Give the self-assessment back to the OPD; the evaluator's grades stay."""
    evaluasi = _ambil(evaluasi)
    if evaluasi.status != Status.DINILAI:
        raise ValidationError("Hanya penilaian yang sudah diajukan dapat dikembalikan.")
    if not alasan.strip():
        raise ValidationError({"alasan": "Tuliskan mengapa penilaian mandiri dikembalikan."})
    return _pindah(evaluasi, Status.MANDIRI, "kembalikan penilaian mandiri", oleh, alasan.strip())


@transaction.atomic
def finish_evaluasi(*, evaluasi: EvaluasiAkip, oleh: Pengguna) -> EvaluasiAkip:
    """Close the evaluation: no grade changes any more; recommendations go on."""
    evaluasi = _ambil(evaluasi)
    _wajib_giliran(evaluasi, Pihak.EVALUATOR)
    _wajib_lengkap(evaluasi, Pihak.EVALUATOR)
    return _pindah(evaluasi, Status.SELESAI, "selesaikan evaluasi AKIP", oleh)


@transaction.atomic
def set_resmi(
    *,
    evaluasi: EvaluasiAkip,
    nilai: Decimal | None,
    sumber: str,
    tanggal: date | None,
    oleh: Pengguna,
) -> EvaluasiAkip:
    """Enter the official value with its source, or take it back (`nilai` None)."""
    evaluasi = _ambil(evaluasi)
    lama = evaluasi.nilai_resmi
    if nilai is not None and not sumber.strip():
        raise ValidationError({"sumber": "Sebutkan sumbernya, misalnya nomor LHE."})
    if nilai is not None and tanggal is None:
        raise ValidationError({"tanggal": "Isi tanggal LHE."})
    if tanggal is not None and tanggal > timezone.localdate():
        raise ValidationError({"tanggal": "Tanggal LHE tidak boleh di masa depan."})
    evaluasi.nilai_resmi = nilai
    evaluasi.sumber_resmi = sumber.strip() if nilai is not None else ""
    evaluasi.tanggal_resmi = tanggal if nilai is not None else None
    try:
        evaluasi.full_clean()
    except ValidationError as galat:
        if "nilai_resmi" in galat.error_dict:
            raise ValidationError({"nilai": "Nilai resmi antara 0 dan 100."}) from galat
        raise
    evaluasi.save()
    _catat(
        evaluasi,
        "isi nilai resmi AKIP",
        oleh,
        {"nilai resmi": (lama, nilai), "sumber": (None, evaluasi.sumber_resmi)},
    )
    return evaluasi


def _ambil(evaluasi: EvaluasiAkip) -> EvaluasiAkip:
    ambil_giliran(evaluasi.opd, evaluasi.tahun)
    return EvaluasiAkip.objects.select_for_update().select_related("opd").get(pk=evaluasi.pk)


def _wajib_giliran(evaluasi: EvaluasiAkip, pihak: str) -> None:
    if evaluasi.status == GILIRAN[Pihak(pihak)]:
        return
    pesan = {
        Status.MANDIRI: "Perangkat daerah belum mengajukan penilaian mandirinya.",
        Status.DINILAI: "Penilaian mandiri sudah diajukan; minta evaluator mengembalikannya.",
        Status.SELESAI: "Evaluasi ini sudah selesai, sehingga nilainya tidak berubah lagi.",
    }
    raise ValidationError(pesan[Status(evaluasi.status)])


def _wajib_lengkap(evaluasi: EvaluasiAkip, pihak: str) -> None:
    rows = PenilaianKriteria.objects.filter(kriteria__evaluasi=evaluasi, pihak=pihak, nilai="")
    kosong = [f"{p.kriteria.sub}.{p.kriteria.nomor}" for p in rows.select_related("kriteria")]
    if kosong:
        sebut = ", ".join(kosong[:12]) + (" …" if len(kosong) > 12 else "")
        raise ValidationError(f"Masih ada {len(kosong)} kriteria yang belum dinilai: {sebut}.")


def _nilai(
    evaluasi: EvaluasiAkip,
    penilaian: PenilaianKriteria,
    isian: IsianNilaiKriteria,
    oleh: Pengguna,
) -> bool:
    """Whether something changed."""
    aturan = get_aturan(evaluasi.aturan)
    if isian.nilai and isian.nilai not in aturan.nilai:
        raise ValidationError(f"Nilai “{isian.nilai}” tidak dikenal dalam {aturan.nama}.")
    baru = {"nilai": isian.nilai, "catatan": isian.catatan.strip()}
    lama = {"nilai": penilaian.nilai, "catatan": penilaian.catatan}
    wajib_terbaru(penilaian, isian.versi, baru)
    if baru == lama:
        return False
    penilaian.nilai, penilaian.catatan = baru["nilai"], baru["catatan"]
    penilaian.oleh, penilaian.waktu = oleh, timezone.now()
    penilaian.versi += 1
    penilaian.full_clean()
    penilaian.save()
    jejak.catat(
        oleh=oleh,
        tindakan=f"nilai kriteria AKIP ({penilaian.get_pihak_display().lower()})",
        objek=penilaian,
        opd=evaluasi.opd,
        tahun=evaluasi.tahun,
        perubahan={k: (lama[k], baru[k]) for k in baru if lama[k] != baru[k]},
    )
    return True


def _pindah(
    evaluasi: EvaluasiAkip, ke: str, tindakan: str, oleh: Pengguna, alasan: str = ""
) -> EvaluasiAkip:
    dari, evaluasi.status = evaluasi.get_status_display(), ke
    evaluasi.save(update_fields=["status"])
    _catat(evaluasi, tindakan, oleh, {"status": (dari, evaluasi.get_status_display())}, alasan)
    return evaluasi


def _catat(
    evaluasi: EvaluasiAkip, tindakan: str, oleh: Pengguna, perubahan: dict, alasan: str = ""
) -> None:
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=evaluasi,
        opd=evaluasi.opd,
        tahun=evaluasi.tahun,
        perubahan=perubahan,
        alasan=alasan,
    )
