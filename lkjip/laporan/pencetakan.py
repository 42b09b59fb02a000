"""Makes one print: claims it, lays it out with progress, stores the file.

No transaction spans the work: the claim, each step and the result are short writes of their own,
so the progress is seen while it runs. The attempt number fences them: a worker that was taken for
dead and replaced can no longer write into the print.
"""

import hashlib
import logging
from datetime import date

from django.core.files.base import ContentFile
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from .cetak import GalatCetak, print_pdf
from .data_cetak import build_lampiran
from .dokumen.nomor import GalatDokumen
from .gambar_naskah.gudang import akar_foto
from .models import Cetakan
from .naskah import susun_naskah
from .perjanjian.pembekuan import read_pengesahan
from .potret import TahunBelumDibuka
from .susunan import susun_bernomor, take_susunan
from .versi.isi import freeze_isi
from .word.rakit import render_docx

log = logging.getLogger(__name__)
Status = Cetakan.Status


class Tersusul(Exception):
    """Another worker has taken this print over."""


def jalankan_cetakan(nomor: int) -> str:
    """Make print `nomor` if it is waiting; returns its state afterwards.

    Failures people can act on are kept in `galat` and shown; unforeseen ones are logged under a
    code that is shown instead.
    """
    cetakan = _ambil(nomor)
    if cetakan is None:
        return "bukan giliran"
    try:
        _simpan(cetakan, *_cetak(cetakan))
    except Tersusul:
        return "tersusul"
    except (GalatCetak, TahunBelumDibuka) as galat:
        _gagal(cetakan, str(galat))
    except GalatDokumen as galat:
        _gagal(cetakan, f"Naskah laporan belum utuh:\n{galat}")
    except Exception:
        kode = f"C{cetakan.pk}-{cetakan.percobaan}"
        log.exception("Cetakan %s gagal (%s)", cetakan.pk, kode)
        _gagal(
            cetakan,
            "Pencetakan gagal karena kesalahan di portal. Coba cetak ulang; bila terulang, "
            f"sampaikan kode {kode} kepada administrator.",
        )
    return cetakan.status


def _ambil(nomor: int) -> Cetakan | None:
    """Claim a waiting print; None when it is not waiting (finished, failed, or somebody's)."""
    sekarang = timezone.now()
    diambil = Cetakan.objects.filter(pk=nomor, status=Status.MENUNGGU).update(
        status=Status.BERJALAN,
        percobaan=F("percobaan") + 1,
        mulai=sekarang,
        denyut=sekarang,
        langkah="Mengumpulkan data",
        galat="",
    )
    if not diambil:
        return None
    return Cetakan.objects.select_related("opd__pemda", "perjanjian__opd").get(pk=nomor)


def _cetak(cetakan: Cetakan) -> tuple[bytes, int | None]:
    """The bytes of the file, and its number of pages where that is known (Word lays out itself)."""
    susunan = take_susunan(
        cetakan.opd,
        cetakan.tahun,
        cetakan.perjanjian,
        pernyataan=cetakan.pernyataan,
        pengesahan=read_pengesahan(cetakan),
    )
    # Facts may have moved on while it waited: the print says what it really shows.
    _tulis(cetakan, sidik_potret=susunan.sidik_potret, sidik_isi=susunan.sidik_isi)
    if cetakan.perjanjian is None and not cetakan.pernyataan:
        freeze_isi(cetakan, susunan)
    dokumen = susun_bernomor(susunan)
    if cetakan.bentuk == Cetakan.Bentuk.WORD:
        _tulis(cetakan, ke=1, dari=1, langkah="Menulis berkas Word")
        return render_docx(dokumen), None

    def kemajuan(ke: int, dari: int, apa: str) -> None:
        _tulis(cetakan, ke=ke, dari=dari, langkah=apa)

    nama = nama_unduhan(cetakan).removesuffix(".pdf")
    lampiran = build_lampiran(susunan.potret, nama, date(cetakan.tahun, 12, 31))
    hasil = print_pdf(susun_naskah(dokumen), kemajuan, akar=[akar_foto()], lampiran=lampiran)
    return hasil.pdf, hasil.halaman


def _simpan(cetakan: Cetakan, isi: bytes, halaman: int | None) -> None:
    """Store the file first, then say that it is there."""
    awal, akhiran = nama_unduhan(cetakan).rsplit(".", 1)
    nama = f"{awal}-{cetakan.pk}-{cetakan.percobaan}.{akhiran}"
    nama = cetakan.berkas.field.generate_filename(cetakan, nama)
    tersimpan = cetakan.berkas.storage.save(nama, ContentFile(isi))
    try:
        _tulis(
            cetakan,
            status=Status.SELESAI,
            berkas=tersimpan,
            sidik=hashlib.sha256(isi).hexdigest(),
            halaman=halaman,
            langkah="Selesai",
            selesai=timezone.now(),
        )
    except Tersusul:
        cetakan.berkas.storage.delete(tersimpan)
        raise


def _gagal(cetakan: Cetakan, pesan: str) -> None:
    try:
        _tulis(cetakan, status=Status.GAGAL, galat=pesan, selesai=timezone.now())
    except Tersusul:
        return


def _tulis(cetakan: Cetakan, **kolom) -> None:
    """Write into the print, if it is still ours; also its sign of life."""
    milik = Cetakan.objects.filter(
        pk=cetakan.pk, status=Status.BERJALAN, percobaan=cetakan.percobaan
    )
    if not milik.update(denyut=timezone.now(), **kolom):
        raise Tersusul
    for nama, nilai in kolom.items():
        setattr(cetakan, nama, nilai)


def nama_unduhan(cetakan: Cetakan) -> str:
    """File name for people: "LKjIP-2020-diskominfo-kota-pangkalpinang.pdf",
    "PK-murni-2020-…pdf" for the form of an agreement, "pernyataan-telah-direviu-2020-…pdf"."""
    apa = "LKjIP"
    if cetakan.pernyataan:
        apa = "pernyataan-telah-direviu"
    elif pk := cetakan.perjanjian:
        apa = f"PK-{pk.jenis}{f'-{pk.urutan}' if pk.urutan > 1 else ''}"
    pemda = slugify(cetakan.opd.pemda.nama)
    return f"{apa}-{cetakan.tahun}-{cetakan.opd.kode}-{pemda}.{cetakan.bentuk}"


def berkas_utuh(cetakan: Cetakan) -> bool:
    """Whether the stored bytes are still those that were printed."""
    try:
        with cetakan.berkas.open("rb") as berkas:
            return hashlib.file_digest(berkas, "sha256").hexdigest() == cetakan.sidik
    except (FileNotFoundError, ValueError):
        return False
