"""Preparing a publication: everything it is made from, frozen, and its print queued."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.selectors.potret import build_potret_pejabat
from lkjip.rumus.kanonik import kanonik, sidik
from lkjip.rumus.kebijakan import get_kebijakan

from ..dokumen.pengesahan import PengecualianCetak
from ..models import Terbitan
from ..susunan import Susunan, versi_cetak
from ..tanda_tangan.pilih import DEMO
from . import berkas
from .gerbang import check_gerbang
from .isi import CATATAN_BSRE, CATATAN_DEMO, SKEMA_ISI, IsiTerbitan, new_kode, tulis_tanggal
from .pengecualian import read_gerbang
from .selectors import get_berjalan, get_kepala, get_pengecualian
from .tugas import kerjakan_terbitan

Status = Terbitan.Status


class GerbangTertutup(ValidationError):
    """Open errors keep the report from being published."""


@transaction.atomic
def prepare_terbitan(
    *,
    opd: PerangkatDaerah,
    tahun: int,
    tanggal: date,
    alasan_revisi: str = "",
    alamat_situs: str = "",
    oleh: Pengguna,
) -> Terbitan:
    """Freeze the report as it is now and queue its print.

    `alamat_situs` is where this portal is reached from outside, for the QR code. Raises
    `GerbangTertutup`, or `ValidationError` naming the field.
    """
    # Two at once take turns here, and the second finds the first.
    PerangkatDaerah.objects.select_for_update().get(pk=opd.pk)
    if not TahunKinerja.objects.filter(opd=opd, tahun=tahun).exists():
        raise ValidationError(f"Tahun {tahun} belum dibuka untuk {opd.nama}.")
    if get_berjalan(opd, tahun):
        raise ValidationError(
            "Masih ada terbitan tahun ini yang belum selesai. Terbitkan atau batalkan dahulu."
        )
    revisi = _next_revisi(opd, tahun)
    alasan_revisi = alasan_revisi.strip() if revisi > 1 else ""
    if revisi > 1 and not alasan_revisi:
        raise ValidationError({"alasan_revisi": "Tuliskan mengapa laporan yang terbit direvisi."})
    susunan, gerbang = read_gerbang(opd, tahun)
    if not gerbang.boleh:
        raise GerbangTertutup(
            f"Masih ada {len(gerbang.terbuka)} kesalahan terbuka, jadi laporan belum dapat "
            "disiapkan untuk terbit. Perbaiki, atau mintakan pengecualian Kepala Perangkat Daerah."
        )
    kode = new_kode()
    isi = _freeze(opd, tahun, susunan, kode, revisi, tanggal, alasan_revisi, alamat_situs)
    teks = kanonik(isi)
    baru = Terbitan(
        opd=opd,
        tahun=tahun,
        revisi=revisi,
        kode=kode,
        isi=teks.decode(),
        sidik_isi=berkas.sidik(teks),
        sidik_potret=sidik(susunan.potret),
        tanggal=tanggal,
        alasan_revisi=alasan_revisi,
        disiapkan_oleh=oleh,
        langkah="Menunggu giliran",
        denyut=timezone.now(),
    )
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="siapkan terbitan",
        objek=baru,
        opd=opd,
        tahun=tahun,
        perubahan={"sidik isi": (None, baru.sidik_isi), "kode verifikasi": (None, kode)},
        alasan=alasan_revisi,
    )
    kerjakan_terbitan.enqueue(baru.pk)
    return baru


def _next_revisi(opd: PerangkatDaerah, tahun: int) -> int:
    terbit = Terbitan.objects.filter(opd=opd, tahun=tahun, status=Status.TERBIT)
    return 1 + terbit.count()


def _freeze(
    opd: PerangkatDaerah,
    tahun: int,
    susunan: Susunan,
    kode: str,
    revisi: int,
    tanggal: date,
    alasan_revisi: str,
    alamat_situs: str,
) -> IsiTerbitan:
    if tanggal > timezone.localdate():
        raise ValidationError({"tanggal": "Tanggal dokumen tidak boleh di masa depan."})
    if tanggal.year < tahun:
        raise ValidationError({"tanggal": f"Tanggal dokumen tidak boleh sebelum tahun {tahun}."})
    kepala = get_kepala(opd, tanggal)
    if kepala is None:
        raise ValidationError(
            {
                "tanggal": "Tidak ada Kepala Perangkat Daerah yang tercatat menjabat pada tanggal "
                "ini. Pilih tanggal lain, atau minta administrator melengkapi data pejabat."
            }
        )
    return IsiTerbitan(
        skema=SKEMA_ISI,
        kode=kode,
        revisi=revisi,
        tanggal=tanggal,
        alamat=f"{alamat_situs.rstrip('/')}{reverse('verifikasi_kode', args=[kode])}",
        potret=susunan.potret,
        narasi=dict(susunan.narasi),
        kebijakan=get_kebijakan(susunan.potret.kebijakan),
        penanda=build_potret_pejabat(kepala),
        mesin=versi_cetak(),
        catatan=list_catatan(),
        pengecualian=_pengecualian(opd, tahun, susunan),
        alasan_revisi=alasan_revisi,
        pernyataan=susunan.pernyataan,
        gambar=dict(susunan.gambar),
        lambang=susunan.lambang,
    )


def list_catatan() -> tuple[str, ...]:
    """The notice lines that the configured provider asks for below a signature."""
    if settings.TTE_JENIS == DEMO:
        return CATATAN_DEMO
    return CATATAN_BSRE if settings.TTE_BSRE else ()


def _pengecualian(
    opd: PerangkatDaerah, tahun: int, susunan: Susunan
) -> tuple[PengecualianCetak, ...]:
    """Only exceptions of findings that are still there, in the order of the gate."""
    ada = get_pengecualian(opd, tahun)
    hasil = check_gerbang(susunan, {kunci: satu.sidik for kunci, satu in ada.items()})
    return tuple(
        PengecualianCetak(
            temuan.kode,
            temuan.pesan,
            ada[temuan.kunci].alasan,
            str(ada[temuan.kunci].oleh),
            tulis_tanggal(timezone.localdate(ada[temuan.kunci].waktu)),
        )
        for temuan in hasil.dikecualikan
    )
