"""Review rounds: opening, answering item by item, closing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from lkjip.laporan.potret import take_potret
from lkjip.laporan.terbit.reviu import Hasil, set_status_reviu
from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.organisasi.selectors.potret import build_potret_pejabat
from lkjip.rumus.kanonik import sidik

from ..models import JawabanReviu, PutaranReviu
from ..selectors.putaran import get_inspektur
from ..usulan.bahan import siapkan_bahan
from ..usulan.butir import usulkan_butir
from .daftar_uji import ensure_daftar
from .giliran import ambil_giliran

Status = PutaranReviu.Status
Jawaban = JawabanReviu.Jawaban


@dataclass(frozen=True, slots=True)
class IsianButir:
    """What a reviewer typed for one item, and the version of it that the page showed."""

    jawaban: str
    catatan: str
    versi: int


@transaction.atomic
def open_putaran(*, opd: PerangkatDaerah, tahun: int, oleh: Pengguna) -> PutaranReviu:
    """Open the next round with the pemda's checklist. Raises `ValidationError` while another one
    is running."""
    ambil_giliran(opd, tahun)
    rows = PutaranReviu.objects.filter(opd=opd, tahun=tahun)
    if any(satu.berjalan for satu in rows):
        raise ValidationError("Masih ada putaran reviu yang belum ditutup. Lanjutkan putaran itu.")
    terakhir = rows.aggregate(n=Max("nomor"))["n"] or 0
    baru = PutaranReviu(opd=opd, tahun=tahun, nomor=terakhir + 1, dibuka_oleh=oleh)
    baru.full_clean()
    baru.save()
    daftar = ensure_daftar(pemda=opd.pemda)
    JawabanReviu.objects.bulk_create(
        JawabanReviu(
            putaran=baru,
            kelompok=butir.kelompok,
            nomor=butir.nomor,
            teks=butir.teks,
            kunci_usulan=butir.usulan,
        )
        for butir in daftar.butir.filter(aktif=True)
    )
    jejak.catat(oleh=oleh, tindakan="buka putaran reviu", objek=baru, opd=opd, tahun=tahun)
    set_status_reviu(opd=opd, tahun=tahun, hasil=Hasil.BERJALAN, putaran=baru.nomor, oleh=oleh)
    return baru


@transaction.atomic
def answer_butir(
    *, putaran: PutaranReviu, isian: Mapping[int, IsianButir], oleh: Pengguna
) -> tuple[list[JawabanReviu], dict[int, ValidationError]]:
    """Save answers by item id. What is refused (somebody else answered meanwhile) stays out and
    comes back with its reason; the others are saved.

    Raises `ValidationError` when the round is closed.
    """
    putaran = _ambil(putaran)
    tersimpan, ditolak = [], {}
    rows = putaran.jawaban_butir.filter(pk__in=isian)
    for jawaban in rows:
        try:
            if _rekam(putaran, jawaban, isian[jawaban.pk], oleh):
                tersimpan.append(jawaban)
        except ValidationError as galat:
            ditolak[jawaban.pk] = galat
    if tersimpan and putaran.status == Status.DIBUKA:
        PutaranReviu.objects.filter(pk=putaran.pk).update(status=Status.DIKERJAKAN)
    return tersimpan, ditolak


@transaction.atomic
def finish_putaran(
    *, putaran: PutaranReviu, catatan: str, nomor: str, tanggal: date, oleh: Pengguna
) -> PutaranReviu:
    """Close the round with the statement that the report has been reviewed; `catatan` "" means
    without notes.

    Raises `ValidationError`: items without an answer, a "tidak" without a note, no Inspektur on
    `tanggal`, a date in the future.
    """
    putaran = _ambil(putaran)
    _wajib_lengkap(putaran)
    inspektur = get_inspektur(putaran.opd.pemda_id, tanggal)
    if inspektur is None:
        raise ValidationError(
            {
                "tanggal": "Tidak ada Inspektur yang tercatat menjabat pada tanggal ini. Pilih "
                "tanggal lain, atau minta administrator melengkapi pejabat daerah."
            }
        )
    if tanggal.year < putaran.tahun:
        raise ValidationError(
            {"tanggal": f"Pernyataan tidak boleh bertanggal sebelum tahun {putaran.tahun}."}
        )
    putaran.nomor_pernyataan, putaran.tanggal = nomor.strip(), tanggal
    _tutup(putaran, Status.SELESAI, catatan, oleh)
    set_status_reviu(
        opd=putaran.opd,
        tahun=putaran.tahun,
        hasil=Hasil.DINYATAKAN,
        putaran=putaran.nomor,
        nomor=putaran.nomor_pernyataan,
        tanggal=tanggal,
        pereviu=f"{inspektur.nama}, {inspektur.jabatan}",
        catatan=putaran.catatan,
        penanda=build_potret_pejabat(inspektur),
        sidik_potret=putaran.sidik_potret,
        oleh=oleh,
    )
    return putaran


@transaction.atomic
def return_putaran(*, putaran: PutaranReviu, catatan: str, oleh: Pengguna) -> PutaranReviu:
    """Close the round by sending the report back with what must be put right."""
    putaran = _ambil(putaran)
    if not catatan.strip():
        raise ValidationError({"catatan": "Tuliskan apa yang harus diperbaiki."})
    _tutup(putaran, Status.DIKEMBALIKAN, catatan, oleh)
    set_status_reviu(
        opd=putaran.opd,
        tahun=putaran.tahun,
        hasil=Hasil.PERBAIKAN,
        putaran=putaran.nomor,
        sidik_potret=putaran.sidik_potret,
        oleh=oleh,
    )
    return putaran


def _ambil(putaran: PutaranReviu) -> PutaranReviu:
    ambil_giliran(putaran.opd, putaran.tahun)
    satu = PutaranReviu.objects.select_for_update().select_related("opd__pemda").get(pk=putaran.pk)
    if not satu.berjalan:
        raise ValidationError(
            f"Putaran {satu.nomor} sudah ditutup. Buka putaran baru untuk menilai perbaikannya."
        )
    return satu


def _rekam(putaran: PutaranReviu, jawaban: JawabanReviu, isian: IsianButir, oleh: Pengguna) -> bool:
    """Whether something changed."""
    ke, catatan = Jawaban(isian.jawaban).label if isian.jawaban else "", isian.catatan.strip()
    dari = jawaban.get_jawaban_display()
    kini = {"jawaban": dari, "catatan": jawaban.catatan}
    wajib_terbaru(jawaban, isian.versi, {"jawaban": ke, "catatan": catatan}, kini)
    if (jawaban.jawaban, jawaban.catatan) == (isian.jawaban, catatan):
        return False
    perubahan = {"jawaban": (dari, ke), "catatan": (jawaban.catatan, catatan)}
    jawaban.jawaban, jawaban.catatan = isian.jawaban, catatan
    jawaban.oleh, jawaban.waktu = oleh, timezone.now()
    jawaban.versi += 1
    jawaban.full_clean()
    jawaban.save()
    jejak.catat(
        oleh=oleh,
        tindakan="jawab butir reviu",
        objek=jawaban,
        opd=putaran.opd,
        tahun=putaran.tahun,
        perubahan={k: v for k, v in perubahan.items() if v[0] != v[1]},
    )
    return True


def _wajib_lengkap(putaran: PutaranReviu) -> None:
    butir = list(putaran.jawaban_butir.all())
    kosong = [str(satu.nomor_penuh) for satu in butir if not satu.jawaban]
    if kosong:
        raise ValidationError(
            f"Masih ada {len(kosong)} butir yang belum dijawab: {', '.join(kosong)}."
        )
    tanpa = [s.nomor_penuh for s in butir if s.jawaban == Jawaban.TIDAK and not s.catatan]
    if tanpa:
        raise ValidationError(
            f"Butir yang dijawab “tidak” perlu catatan: {', '.join(tanpa)}. Jelaskan apa yang "
            "kurang."
        )


def _tutup(putaran: PutaranReviu, status: str, catatan: str, oleh: Pengguna) -> None:
    """Freeze the proposals and the fingerprint of the data they came from."""
    potret = take_potret(putaran.opd, putaran.tahun)
    bahan = siapkan_bahan(potret)
    for jawaban in putaran.jawaban_butir.all():
        usulan = usulkan_butir(jawaban.kunci_usulan, bahan)
        jawaban.usulan, jawaban.alasan_usulan = usulan.jawaban, usulan.alasan
        jawaban.save(update_fields=["usulan", "alasan_usulan"])
    lama = putaran.get_status_display()
    putaran.status, putaran.catatan = status, catatan.strip()
    putaran.ditutup_oleh, putaran.ditutup_pada = oleh, timezone.now()
    putaran.sidik_potret = sidik(potret)
    putaran.full_clean()
    putaran.save()
    jejak.catat(
        oleh=oleh,
        tindakan="tutup putaran reviu",
        objek=putaran,
        opd=putaran.opd,
        tahun=putaran.tahun,
        perubahan={"status": (lama, putaran.hasil)},
        alasan=putaran.catatan,
    )
