"""Taking a file in, answering and correcting it, applying it, taking it back.

Reading itself happens in `anggaran.pembacaan`: at once when the file is small, else in a task.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.berkas_aman import periksa_aman
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from ..impor.gabung import gabung
from ..impor.jenis import Keparahan
from ..keadaan import baca_keadaan
from ..models import BerkasImpor
from ..selectors.keadaan import take_keadaan
from ..selisih import Ubahan, bandingkan_keadaan
from .keadaan import put_keadaan

POLA_SEL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
KOREKSI_TERBANYAK = 2000
PERUBAHAN_DICATAT = 1000
Status = BerkasImpor.Status


class Bergeser(ValidationError):
    """What is stored has changed since the preview was shown."""


@transaction.atomic
def unggah_impor(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, berkas: UploadedFile
) -> BerkasImpor:
    """Keep the file under a random name, once it has passed the safety check.

    The same bytes, uploaded again while they still wait, give the import that is there already.
    Raises `ValidationError` (Indonesian) for a file that is refused; then nothing is kept.
    """
    wajib_terbuka(opd, tahun)
    periksa_aman(berkas.file, berkas.name)
    sidik = _hitung_sidik(berkas)
    menunggu = {Status.MENUNGGU, Status.BERJALAN, Status.BERTANYA, Status.SIAP}
    lama = BerkasImpor.objects.filter(opd=opd, tahun=tahun, sidik=sidik, status__in=menunggu)
    if ada := lama.first():
        return ada
    akhiran = "csv" if not berkas.name.casefold().endswith(".xlsx") else "xlsx"
    baru = BerkasImpor(
        opd=opd,
        tahun=tahun,
        nama_asli=berkas.name[-200:],
        ukuran=berkas.size,
        sidik=sidik,
        oleh=oleh,
        oleh_nama=str(oleh),
        langkah="Menunggu giliran",
    )
    baru.berkas.save(f"{secrets.token_hex(16)}.{akhiran}", berkas, save=False)
    baru.full_clean(exclude=["rencana", "jawaban", "koreksi", "pertanyaan", "ringkasan"])
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="unggah impor anggaran",
        objek=baru,
        opd=opd,
        tahun=tahun,
        perubahan={"berkas": (None, baru.nama_asli), "SHA-256": (None, sidik)},
    )
    return baru


@transaction.atomic
def jawab_impor(*, oleh: Pengguna, impor: BerkasImpor, jawaban: Mapping[str, Any]) -> BerkasImpor:
    """Answer what the file does not say; the file must be read again afterwards."""
    impor = _buka(impor)
    dikenal = {p["kunci"] for p in impor.pertanyaan}
    impor.jawaban = impor.jawaban | {k: v for k, v in jawaban.items() if k in dikenal}
    return _baca_ulang(impor, "jawaban")


@transaction.atomic
def koreksi_impor(*, oleh: Pengguna, impor: BerkasImpor, koreksi: Mapping[str, str]) -> BerkasImpor:
    """Lay typed texts over cells {"sheet!E14": text}; "" takes a correction back.

    The uploaded file itself never changes. Raises `ValidationError` for an address that is none.
    """
    impor = _buka(impor)
    baru = dict(impor.koreksi)
    for kunci, teks in koreksi.items():
        lembar, _, sel = kunci.rpartition("!")
        if not lembar or not POLA_SEL.fullmatch(sel):
            raise ValidationError(f"“{kunci[:40]}” bukan alamat sel.")
        if teks.strip():
            baru[kunci] = " ".join(teks.split())[:200]
        else:
            baru.pop(kunci, None)
    if len(baru) > KOREKSI_TERBANYAK:
        raise ValidationError(
            f"Paling banyak {KOREKSI_TERBANYAK} sel dapat dikoreksi di sini. Perbaiki berkas "
            "asalnya, lalu unggah lagi."
        )
    impor.koreksi = baru
    return _baca_ulang(impor, "koreksi")


@transaction.atomic
def terapkan_impor(
    *,
    oleh: Pengguna,
    impor: BerkasImpor,
    sidik_lama: str,
    setuju: bool = False,
    hapus_hilang: bool = False,
) -> list[Ubahan]:
    """Store what the preview showed: everything or nothing.

    `sidik_lama` is the fingerprint of the stored state that the preview compared with; when it
    has changed meanwhile `Bergeser` is raised. `setuju`: the warnings were read. Applying again is
    harmless: the state is the same, nothing is written. Returns the changes.
    """
    impor = _kunci(impor)
    if impor.status == Status.DITERAPKAN:
        return []
    _wajib_siap(impor, setuju)
    lama = take_keadaan(impor.opd, impor.tahun)
    if lama.sidik() != sidik_lama:
        raise Bergeser(
            "Data anggaran berubah sejak pratinjau ini dibuka. Periksa kembali selisihnya, lalu "
            "terapkan sekali lagi."
        )
    baru = gabung(lama, baca_keadaan(impor.rencana), hapus_hilang=hapus_hilang)
    ubahan = bandingkan_keadaan(lama, baru)
    if ubahan:
        put_keadaan(impor.opd, impor.tahun, baru)
    impor.sebelum = lama.as_json()
    impor.sidik_sesudah = take_keadaan(impor.opd, impor.tahun).sidik()
    impor.selisih = [u.as_json() for u in ubahan]
    impor.status = Status.DITERAPKAN
    impor.diterapkan_pada, impor.diterapkan_oleh_nama = timezone.now(), str(oleh)
    impor.save()
    _catat(oleh, impor, "terapkan impor anggaran", ubahan, {"SHA-256": (None, impor.sidik)})
    return ubahan


@transaction.atomic
def pulihkan_impor(
    *, oleh: Pengguna, impor: BerkasImpor, alasan: str, timpa: bool = False
) -> list[Ubahan]:
    """Put the budget back as it was before this import.

    When it was changed again since, those changes would go too: `timpa` must say that this is
    wanted. Returns the changes.
    """
    impor = _kunci(impor)
    if impor.status != Status.DITERAPKAN or impor.sebelum is None:
        raise ValidationError("Hanya impor yang sedang diterapkan dapat dibatalkan.")
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan mengapa impor ini dibatalkan."})
    kini = take_keadaan(impor.opd, impor.tahun)
    if kini.sidik() != impor.sidik_sesudah and not timpa:
        raise ValidationError(
            {
                "timpa": "Anggaran sudah diubah lagi sejak impor ini diterapkan. Centang bila "
                "perubahan itu juga boleh hilang."
            }
        )
    sebelum = baca_keadaan(impor.sebelum)
    ubahan = bandingkan_keadaan(kini, sebelum)
    put_keadaan(impor.opd, impor.tahun, sebelum)
    impor.status = Status.DIPULIHKAN
    impor.dipulihkan_pada, impor.dipulihkan_oleh_nama = timezone.now(), str(oleh)
    impor.save()
    _catat(oleh, impor, "pulihkan anggaran sebelum impor", ubahan, {}, alasan.strip())
    return ubahan


@transaction.atomic
def buang_impor(*, oleh: Pengguna, impor: BerkasImpor) -> BerkasImpor:
    """Set an import aside that was never applied; the file stays in the history."""
    impor = _kunci(impor)
    if impor.status in {Status.DITERAPKAN, Status.DIPULIHKAN}:
        raise ValidationError("Impor ini sudah pernah diterapkan; batalkan lewat pemulihan.")
    impor.status = Status.DIBUANG
    impor.baris.all().delete()
    impor.masalah.all().delete()
    impor.save()
    jejak.catat(
        oleh=oleh, tindakan="buang impor anggaran", objek=impor, opd=impor.opd, tahun=impor.tahun
    )
    return impor


def _kunci(impor: BerkasImpor) -> BerkasImpor:
    """The import with its year open and its row locked."""
    wajib_terbuka(impor.opd, impor.tahun)
    return BerkasImpor.objects.select_for_update().select_related("opd").get(pk=impor.pk)


def _buka(impor: BerkasImpor) -> BerkasImpor:
    impor = _kunci(impor)
    if not impor.terbuka:
        raise ValidationError(
            f"Impor ini berstatus “{impor.get_status_display()}”, jadi tidak dapat diubah lagi."
        )
    return impor


def _baca_ulang(impor: BerkasImpor, kolom: str) -> BerkasImpor:
    impor.status, impor.langkah, impor.ke = Status.MENUNGGU, "Menunggu giliran", 0
    impor.denyut = timezone.now()
    impor.save(update_fields=[kolom, "status", "langkah", "ke", "denyut"])
    return impor


def _wajib_siap(impor: BerkasImpor, setuju: bool) -> None:
    if impor.status != Status.SIAP:
        raise ValidationError("Impor ini belum siap diterapkan. Selesaikan pertanyaannya dahulu.")
    hitung = impor.ringkasan.get("masalah", {})
    galat = hitung.get(str(int(Keparahan.GALAT)), 0)
    peringatan = hitung.get(str(int(Keparahan.PERINGATAN)), 0)
    if galat:
        raise ValidationError(
            f"Masih ada {galat} kesalahan. Perbaiki nilainya di sini, atau perbaiki berkasnya lalu "
            "unggah lagi. Belum ada yang disimpan."
        )
    if peringatan and not setuju:
        raise ValidationError(
            {
                "setuju": f"Centang bahwa {peringatan} peringatan sudah dibaca. "
                "Belum ada yang disimpan."
            }
        )


def _catat(
    oleh: Pengguna,
    impor: BerkasImpor,
    tindakan: str,
    ubahan: list[Ubahan],
    perubahan: dict[str, tuple[Any, Any]],
    alasan: str = "",
) -> None:
    """One audit row that holds every changed figure, from and to."""
    for satu in ubahan[:PERUBAHAN_DICATAT]:
        kunci = " ".join(t for t in (satu.tingkat, satu.kode, satu.kolom or satu.nama) if t)
        perubahan[kunci] = (satu.dari or None, satu.ke or None)
    if len(ubahan) > PERUBAHAN_DICATAT:
        perubahan["perubahan lain"] = (None, f"{len(ubahan) - PERUBAHAN_DICATAT} (lihat impornya)")
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=impor,
        opd=impor.opd,
        tahun=impor.tahun,
        perubahan=perubahan,
        alasan=alasan,
    )


def _hitung_sidik(berkas: UploadedFile) -> str:
    sidik = hashlib.sha256()
    for potong in berkas.chunks():
        sidik.update(potong)
    berkas.seek(0)
    return sidik.hexdigest()
