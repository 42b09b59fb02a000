"""What the worker does for a publication: print it, and publish it once it is signed.

Each attempt claims the row and carries a number. A worker that was taken for dead and replaced can
no longer write (`Tersusul`). Every state can be resumed: printing again gives the same bytes, and
publishing is one transaction.
"""

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.services.tahun import kunci_tahun
from lkjip.rumus.urai_kanonik import urai

from ..cetak import GalatCetak, HasilCetak, print_pdf
from ..data_cetak import build_lampiran
from ..dokumen.narasi import GalatNarasi
from ..dokumen.nomor import GalatDokumen
from ..gambar_naskah.gudang import akar_foto
from ..models import Terbitan
from ..models.terbitan import number_berikut
from ..naskah import susun_naskah
from ..tanda_tangan.jenis import HasilDitolak
from ..tanda_tangan.lanjutan import require_lanjutan
from ..tanda_tangan.pilih import get_kepercayaan
from . import berkas
from .isi import IsiTerbitan, susun_terbitan

log = logging.getLogger(__name__)
Status = Terbitan.Status


class Tersusul(Exception):
    """Another worker has taken this publication over, or it was cancelled."""


def work_terbitan(nomor: int) -> str:
    """Do the next thing for publication `nomor`; returns its state afterwards."""
    terbitan = _claim(nomor)
    if terbitan is None:
        return "bukan giliran"
    try:
        if terbitan.status == Status.DISIAPKAN:
            _print(terbitan)
        else:
            _publish(terbitan)
    except Tersusul:
        return "tersusul"
    except GalatCetak as galat:
        _fail(terbitan, str(galat))
    except (GalatNarasi, GalatDokumen) as galat:
        _fail(terbitan, f"Naskah laporan tidak utuh:\n{galat}")
    except (HasilDitolak, berkas.BerkasBerubah) as galat:
        _fail(terbitan, f"Berkas bertanda tangan tidak lolos pemeriksaan terakhir. {galat}")
    except Exception:
        kode = f"T{terbitan.pk}-{terbitan.percobaan}"
        log.exception("Terbitan %s gagal (%s)", terbitan.pk, kode)
        _fail(
            terbitan,
            "Pekerjaan gagal karena kesalahan di portal. Coba lagi; bila terulang, sampaikan "
            f"kode {kode} kepada administrator.",
        )
    return terbitan.status


def print_terbitan(isi: IsiTerbitan, teks: bytes, nama: str, kemajuan=None) -> HasilCetak:
    """The print of a publication, from its frozen content and nothing else. `nama` names the
    embedded data, of which `teks` is the canonical JSON."""
    lampiran = build_lampiran(isi.potret, nama, isi.tanggal, teks)
    return print_pdf(
        susun_naskah(susun_terbitan(isi)), kemajuan, akar=[akar_foto()], lampiran=lampiran
    )


def _claim(nomor: int) -> Terbitan | None:
    diambil = Terbitan.objects.filter(
        pk=nomor, status__in=[Status.DISIAPKAN, Status.DITANDATANGANI], berjalan=False, galat=""
    ).exclude(status=Status.DITANDATANGANI, minta_terbit=False)
    if not diambil.update(berjalan=True, percobaan=F("percobaan") + 1, denyut=timezone.now()):
        return None
    return Terbitan.objects.select_related("opd__pemda").get(pk=nomor)


def _print(terbitan: Terbitan) -> None:
    teks = terbitan.isi.encode()
    isi = urai(IsiTerbitan, teks)

    def kemajuan(ke: int, dari: int, apa: str) -> None:
        _write(terbitan, ke=ke, dari=dari, langkah=apa)

    nama_data = berkas.nama_unduhan(terbitan).removesuffix(".pdf")
    hasil = print_terbitan(isi, teks, nama_data, kemajuan)
    nama = berkas.save_cetak(terbitan, hasil.pdf)
    _write(
        terbitan,
        status=Status.SIAP,
        percobaan=number_berikut(terbitan.percobaan),
        berkas_cetak=nama,
        sidik_cetak=hasil.sidik,
        ukuran_cetak=len(hasil.pdf),
        halaman=hasil.halaman,
        langkah="",
        berjalan=False,
    )


def _publish(terbitan: Terbitan) -> None:
    """Check the stored files a last time, then make it public and lock the year, all or nothing."""
    cetak = berkas.read_utuh(terbitan.berkas_cetak.name, terbitan.sidik_cetak)
    bertanda = berkas.read_utuh(terbitan.berkas.name, terbitan.sidik)
    require_lanjutan(cetak, bertanda, get_kepercayaan())
    with transaction.atomic():
        tahun = TahunKinerja.objects.get(opd=terbitan.opd, tahun=terbitan.tahun)
        if not tahun.terkunci:
            kunci_tahun(
                oleh=terbitan.ditandatangani_oleh,
                opd=terbitan.opd,
                tahun=terbitan.tahun,
                alasan=f"Laporan terbit dengan kode {terbitan.kode}",
            )
        _write(
            terbitan,
            status=Status.TERBIT,
            terbit_pada=timezone.now(),
            langkah="",
            berjalan=False,
        )
        jejak.catat(
            oleh=terbitan.ditandatangani_oleh,
            tindakan="laporan terbit",
            objek=terbitan,
            opd=terbitan.opd,
            tahun=terbitan.tahun,
            perubahan={"sidik berkas": (None, terbitan.sidik)},
        )


def _fail(terbitan: Terbitan, pesan: str) -> None:
    try:
        _write(terbitan, galat=pesan, berjalan=False)
    except Tersusul:
        return


def _write(terbitan: Terbitan, **kolom) -> None:
    """Write into the row if it is still ours; also its sign of life."""
    milik = Terbitan.objects.filter(pk=terbitan.pk, berjalan=True, percobaan=terbitan.percobaan)
    if not milik.update(denyut=timezone.now(), **kolom):
        raise Tersusul
    for nama, nilai in kolom.items():
        setattr(terbitan, nama, nilai)
