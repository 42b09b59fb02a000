"""Sending reminders, once a day to each person."""

from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse

from ..models import Pengingat
from ..selectors.pengingat import Tagihan, list_tagihan


def kirim_pengingat(*, hari: date, kering: bool = False) -> list[Tagihan]:
    """Mail everybody whose figures are due on `hari`; returns what was sent now.

    A second run on the same day sends nothing. `kering`: only tell what would be sent.
    """
    terkirim = []
    for tagihan in list_tagihan(hari):
        if kering or _kirim(tagihan, hari):
            terkirim.append(tagihan)
    return terkirim


def _kirim(tagihan: Tagihan, hari: date) -> bool:
    """False when this person was reminded of this OPD-year today already.

    The row is written first: when the mail server fails, the row goes with the transaction and the
    next run tries again.
    """
    tahun = tagihan.tahun_kinerja
    try:
        with transaction.atomic():
            Pengingat.objects.create(
                pengguna=tagihan.pengguna,
                opd=tahun.opd,
                tahun=tahun.tahun,
                hari=hari,
                jumlah=len(tagihan.butir),
            )
            send_mail(_judul(tagihan), _isi(tagihan), None, [tagihan.pengguna.email])
    except IntegrityError:
        return False
    return True


def _judul(tagihan: Tagihan) -> str:
    tahun = tagihan.tahun_kinerja
    return f"{len(tagihan.butir)} realisasi {tahun.opd.singkatan} {tahun.tahun} menunggu Anda"


def _isi(tagihan: Tagihan) -> str:
    tahun = tagihan.tahun_kinerja
    alamat = reverse("pengukuran", args=[tahun.opd.kode, tahun.tahun])
    konteks = {
        "tagihan": tagihan,
        "alamat": f"{settings.ALAMAT_PORTAL.rstrip('/')}{alamat}?keadaan=tugas",
    }
    return render_to_string("kinerja/surel/pengingat.txt", konteks)
