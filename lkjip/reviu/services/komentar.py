"""Comments of reviewers on figures and paragraphs, the OPD's answers, and what becomes of them.

A comment is no fact of its year: reviews happen after the lock, so it is written then as well.
"""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.laporan.komentar.jangkar import Jangkar
from lkjip.laporan.models import Komentar, TanggapanKomentar
from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from .giliran import ambil_giliran
from .langkah import simpan_langkah, wajib_beralasan

Status, Jenis = Komentar.Status, TanggapanKomentar.Jenis
TERPANJANG = 4000  # characters
BATAS_KEMBAR = timedelta(minutes=10)
"""The same words at the same place within this time are one comment, sent twice."""


@transaction.atomic
def write_komentar(
    *, opd: PerangkatDaerah, tahun: int, jangkar: Jangkar, isi: str, oleh: Pengguna
) -> Komentar:
    """Pin a comment. Raises `ValidationError`. Sent twice it is there once."""
    isi = _baca(isi, "Tuliskan komentarnya; yang terkirim masih kosong.")
    ambil_giliran(opd, tahun)
    if kembar := _cari_kembar(opd, tahun, jangkar, isi, oleh):
        return kembar
    satu = Komentar(
        opd=opd,
        tahun=tahun,
        jenis=jangkar.jenis,
        kunci=jangkar.kunci,
        sebutan=jangkar.sebutan,
        dilihat=jangkar.dilihat,
        sidik=jangkar.sidik,
        naskah=jangkar.naskah,
        oleh=oleh,
    )
    satu.full_clean()
    satu.save()
    _langkah(satu, Jenis.TULIS, isi, oleh).save()
    jejak.catat(
        oleh=oleh,
        tindakan="tulis komentar",
        objek=satu,
        opd=opd,
        tahun=tahun,
        perubahan={"yang dikomentari": (None, satu.dilihat)},
        alasan=isi,
    )
    return satu


@transaction.atomic
def answer_komentar(*, komentar: Komentar, isi: str, oleh: Pengguna) -> TanggapanKomentar:
    """The OPD's answer. Raises `ValidationError`: nothing is added to what is settled."""
    isi = _baca(isi, "Tuliskan jawabannya; yang terkirim masih kosong.")
    satu, akhir = _ambil(komentar)
    if _sama(akhir, Jenis.JAWAB, isi, oleh):
        return akhir
    if satu.status == Status.SELESAI:
        raise ValidationError(
            f"Komentar ini sudah dinyatakan selesai oleh {akhir.oleh_nama}, sehingga jawaban Anda "
            "belum terkirim. Tulisannya masih ada di bawah; bila tetap perlu disampaikan, minta "
            "peninjau membukanya kembali."
        )
    baru = _langkah(satu, Jenis.JAWAB, isi, oleh)
    return simpan_langkah(satu, baru, Status.DIJAWAB, oleh, "jawab komentar")


@transaction.atomic
def decide_komentar(
    *, komentar: Komentar, selesai: bool, isi: str, versi: int, oleh: Pengguna
) -> TanggapanKomentar:
    """The reviewer settles a comment, or opens it again with a reason.

    Raises `ValidationError`, and `Usang` when something was said that the reviewer has not seen.
    """
    isi = _baca(isi)
    satu, akhir = _ambil(komentar)
    jenis = Jenis.SELESAI if selesai else Jenis.BUKA
    if _sama(akhir, jenis, isi, oleh):
        return akhir
    tujuan = Status.SELESAI if selesai else Status.TERBUKA
    if satu.status == tujuan:
        raise ValidationError(
            f"Komentar ini sudah dinyatakan selesai oleh {akhir.oleh_nama}."
            if selesai
            else "Komentar ini masih terbuka dan belum dijawab."
        )
    wajib_terbaru(satu, versi, {})
    if not selesai:
        wajib_beralasan(isi, "Tuliskan apa yang masih perlu dijawab.")
    tindakan = "selesaikan komentar" if selesai else "buka kembali komentar"
    return simpan_langkah(satu, _langkah(satu, jenis, isi, oleh), tujuan, oleh, tindakan)


def _baca(isi: str, bila_kosong: str = "") -> str:
    isi = isi.replace("\r\n", "\n").strip()
    if not isi and bila_kosong:
        raise ValidationError({"isi": bila_kosong})
    if len(isi) > TERPANJANG:
        raise ValidationError({"isi": f"Tulisannya {len(isi)} huruf; paling panjang {TERPANJANG}."})
    return isi


def _ambil(komentar: Komentar) -> tuple[Komentar, TanggapanKomentar]:
    """The comment under lock, and the last that was said."""
    satu = Komentar.objects.select_for_update().get(pk=komentar.pk)
    return satu, satu.langkah.last()


def _sama(akhir: TanggapanKomentar, jenis: str, isi: str, oleh: Pengguna) -> bool:
    """Whether this was the last step already: a form sent twice."""
    return (akhir.jenis, akhir.isi, akhir.oleh_id) == (jenis, isi, oleh.pk)


def _cari_kembar(
    opd: PerangkatDaerah, tahun: int, jangkar: Jangkar, isi: str, oleh: Pengguna
) -> Komentar | None:
    return Komentar.objects.filter(
        opd=opd,
        tahun=tahun,
        kunci=jangkar.kunci,
        sidik=jangkar.sidik,
        oleh=oleh,
        waktu__gte=timezone.now() - BATAS_KEMBAR,
        langkah__jenis=Jenis.TULIS,
        langkah__isi=isi,
    ).first()


def _langkah(satu: Komentar, jenis: str, isi: str, oleh: Pengguna) -> TanggapanKomentar:
    return TanggapanKomentar(
        komentar=satu, jenis=jenis, isi=isi, oleh=oleh, oleh_nama=str(oleh)[:200]
    )
