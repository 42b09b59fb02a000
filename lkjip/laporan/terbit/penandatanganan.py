"""Signing a publication, by the configured signer or elsewhere.

It happens in the request of whoever signs, because the passphrase must not be stored anywhere.
Three short steps fence it: claim (a write), sign (no transaction, maybe slow), record (a write
that succeeds only while the claim holds). So a publication carries exactly one signing.
"""

from collections.abc import Callable

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna

from ..models import Terbitan
from ..models.terbitan import number_berikut
from ..tanda_tangan.alur import Meja
from ..tanda_tangan.jenis import (
    GalatTandaTangan,
    HasilDitolak,
    HasilTandaTangan,
    Permintaan,
    Rahasia,
)
from ..tanda_tangan.lanjutan import require_lanjutan
from ..tanda_tangan.pilih import get_kepercayaan, get_meja
from . import berkas
from .reviu import check_reviu
from .tugas import kerjakan_terbitan

Status = Terbitan.Status


def sign_terbitan(
    *,
    terbitan: Terbitan,
    identitas: str,
    sandi: Rahasia,
    langsung: bool,
    oleh: Pengguna,
    meja: Meja | None = None,
) -> Terbitan:
    """Sign with the configured signer. Raises `GalatTandaTangan`; nothing has changed then."""
    meja = meja or get_meja()

    def lakukan(pdf: bytes) -> HasilTandaTangan:
        permintaan = Permintaan(
            identitas=identitas,
            alasan=f"Pengesahan {terbitan}",
            tempat=terbitan.opd.pemda.tempat,
        )
        return meja.sign(pdf, permintaan, sandi)

    return _sign(terbitan, lakukan, Terbitan.Cara.PORTAL, langsung, oleh)


def accept_terbitan(
    *,
    terbitan: Terbitan,
    unggahan: bytes,
    langsung: bool,
    oleh: Pengguna,
    meja: Meja | None = None,
) -> Terbitan:
    """Take the print signed elsewhere, if it is ours and its signature holds."""
    meja = meja or get_meja()
    return _sign(
        terbitan, lambda pdf: meja.receive(pdf, unggahan), Terbitan.Cara.UNGGAH, langsung, oleh
    )


def _sign(
    terbitan: Terbitan,
    lakukan: Callable[[bytes], HasilTandaTangan],
    cara: str,
    langsung: bool,
    oleh: Pengguna,
) -> Terbitan:
    percobaan = _claim(terbitan)
    if adopt_bertanda(terbitan, percobaan):
        terbitan.refresh_from_db()
        return terbitan
    try:
        asal = berkas.read_utuh(terbitan.berkas_cetak.name, terbitan.sidik_cetak)
        hasil = lakukan(asal)
        nama = berkas.save_bertanda(terbitan, hasil.pdf, oleh.pk)
    except berkas.BerkasBerubah as galat:
        _release(terbitan, percobaan)
        raise HasilDitolak(
            "Cetakan yang akan ditandatangani hilang atau berubah di penyimpanan, sehingga tidak "
            "ditandatangani. Batalkan terbitan ini lalu siapkan kembali."
        ) from galat
    except BaseException:
        _release(terbitan, percobaan)
        raise
    try:
        record_tanda_tangan(terbitan, percobaan, nama, hasil, cara, langsung, oleh)
    except GalatTandaTangan:
        berkas.remove(nama)  # somebody else was recorded meanwhile
        raise
    terbitan.refresh_from_db()
    return terbitan


@transaction.atomic
def _claim(terbitan: Terbitan) -> int:
    """Make this the only signing of the publication; returns the attempt's number."""
    satu = Terbitan.objects.select_for_update().defer("isi").get(pk=terbitan.pk)
    if satu.status != Status.SIAP:
        raise GalatTandaTangan(
            f"Terbitan ini {satu.get_status_display().lower()}, jadi tidak dapat ditandatangani."
        )
    if halangan := check_reviu(terbitan.opd, terbitan.tahun, lambda: satu.sidik_potret).halangan:
        raise GalatTandaTangan(halangan)
    if satu.berjalan and not satu.terputus:
        raise GalatTandaTangan(
            "Terbitan ini sedang ditandatangani. Tunggu sampai selesai, lalu muat ulang halaman."
        )
    Terbitan.objects.filter(pk=satu.pk).update(
        berjalan=True, percobaan=F("percobaan") + 1, denyut=timezone.now()
    )
    return satu.percobaan + 1


def adopt_bertanda(terbitan: Terbitan, percobaan: int) -> bool:
    """Take up a signed file that a process stored and died before recording: nobody signs again."""
    for nama, pengguna_id, isi in berkas.list_bertanda(terbitan):
        try:
            cetak = berkas.read_utuh(terbitan.berkas_cetak.name, terbitan.sidik_cetak)
            hasil = require_lanjutan(cetak, isi, get_kepercayaan())
        except (HasilDitolak, berkas.BerkasBerubah):
            continue
        oleh = Pengguna.objects.filter(pk=pengguna_id).first()
        cara = Terbitan.Cara.PORTAL
        record_tanda_tangan(terbitan, percobaan, nama, hasil, cara, langsung=False, oleh=oleh)
        return True
    return False


def _release(terbitan: Terbitan, percobaan: int) -> None:
    """Nothing was signed: let the next attempt begin at once."""
    Terbitan.objects.filter(pk=terbitan.pk, status=Status.SIAP, percobaan=percobaan).update(
        berjalan=False
    )


@transaction.atomic
def record_tanda_tangan(
    terbitan: Terbitan,
    percobaan: int,
    nama: str,
    hasil: HasilTandaTangan,
    cara: str,
    langsung: bool,
    oleh: Pengguna | None,
) -> None:
    """Write the signed file into the publication, if the claim still holds."""
    milik = Terbitan.objects.filter(pk=terbitan.pk, status=Status.SIAP, percobaan=percobaan)
    tercatat = milik.update(
        status=Status.DITANDATANGANI,
        percobaan=number_berikut(percobaan),
        berkas=nama,
        sidik=berkas.sidik(hasil.pdf),
        ukuran=len(hasil.pdf),
        cara=cara,
        penanda_tangan=hasil.penanda_tangan,
        penerbit_sertifikat=hasil.penerbit,
        tingkat=hasil.tingkat,
        ditandatangani_pada=hasil.waktu,
        ditandatangani_oleh=oleh,
        minta_terbit=langsung,
        berjalan=False,
        galat="",
        langkah="Menunggu giliran terbit" if langsung else "",
        denyut=timezone.now(),
    )
    if not tercatat:
        raise GalatTandaTangan(
            "Terbitan ini sudah ditandatangani atau dibatalkan melalui proses lain. Muat ulang "
            "halaman untuk melihat keadaannya."
        )
    jejak.catat(
        oleh=oleh,
        tindakan="tanda tangani laporan",
        objek=terbitan,
        opd=terbitan.opd,
        tahun=terbitan.tahun,
        perubahan={
            "penanda tangan": (None, hasil.penanda_tangan),
            "tingkat": (None, hasil.tingkat),
            "sidik berkas": (None, berkas.sidik(hasil.pdf)),
        },
    )
    if langsung:
        kerjakan_terbitan.enqueue(terbitan.pk)
