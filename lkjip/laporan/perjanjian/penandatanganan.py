"""Writes: asking for the print that is signed, and its two signatures, given here or elsewhere.

Signing happens in the request of whoever signs (the passphrase is stored nowhere) and outside any
transaction, because a service may be slow. The row that records it exists once per party, so that
of two signings at once one is kept.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import list_kekurangan, sign_pk
from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from ..models import Cetakan, PenyiapanPK, TandaTanganPK
from ..services import pulihkan_cetakan, queue_cetakan
from ..tanda_tangan.alur import Meja
from ..tanda_tangan.jenis import (
    GalatTandaTangan,
    HasilDitolak,
    HasilTandaTangan,
    Permintaan,
    Rahasia,
)
from ..terbit import berkas
from ..terbit.isi import new_kode
from ..terbit.penyiapan import list_catatan
from .keadaan import KeadaanPK, Pihak, folder, get_penyiapan, list_keadaan, sidik_janji

Cara = TandaTanganPK.Cara
DRAF = PerjanjianKinerja.Status.DRAF


@transaction.atomic
def prepare_dokumen(
    *, pk: PerjanjianKinerja, oleh: Pengguna, alasan: str = "", alamat_situs: str = ""
) -> Cetakan:
    """Queue the print of the agreement as it is now, with a verification code of its own; when it
    is ready it is frozen for signing (`pembekuan.freeze_dokumen`).

    `alamat_situs` is where this portal is reached from outside, for the QR code. One that is being
    printed already is returned instead. Raises `ValidationError`.
    """
    # Two at once take turns here, and the second finds the first.
    PerangkatDaerah.objects.select_for_update().get(pk=pk.opd_id)
    pulihkan_cetakan(opd=pk.opd, tahun=pk.tahun)
    if masalah := list_kekurangan(pk) if pk.status == DRAF else []:
        raise ValidationError(masalah)
    if (berjalan := get_penyiapan(pk)) is not None and berjalan.cetakan.berjalan:
        return berjalan.cetakan
    ada, alasan = list_keadaan(pk), alasan.strip()
    if ada and ada[0].sesuai and not alasan:
        raise ValidationError({"alasan": "Tuliskan mengapa dokumennya disiapkan ulang."})
    kode = new_kode()
    baru = Cetakan(opd=pk.opd, tahun=pk.tahun, perjanjian=pk, oleh=oleh, langkah="Menunggu giliran")
    penyiapan = PenyiapanPK(
        kode=kode,
        alamat=f"{alamat_situs.rstrip('/')}{reverse('verifikasi_kode', args=[kode])}",
        catatan=list_catatan(),
        alasan=alasan,
        sidik_janji=sidik_janji(pk),
    )
    queue_cetakan(baru, penyiapan)
    return baru


def sign_dokumen(
    *,
    keadaan: KeadaanPK,
    pihak: Pihak,
    identitas: str,
    sandi: Rahasia,
    oleh: Pengguna,
    meja: Meja,
) -> TandaTanganPK:
    """Add the signature of one party, by increment. Raises `GalatTandaTangan`; nothing has changed
    then. With the second one a draft agreement becomes the signed one."""
    permintaan = Permintaan(
        f"TandaTangan{pihak.value}",
        identitas=identitas,
        alasan=f"{pihak.label} {keadaan.dokumen}",
        tempat=keadaan.dokumen.opd.pemda.tempat,
    )

    def lakukan(pdf: bytes) -> HasilTandaTangan:
        return meja.sign(pdf, permintaan, sandi, jumlah=pihak.value)

    return _sign(keadaan, pihak, lakukan, Cara.PORTAL, oleh)


def accept_dokumen(
    *, keadaan: KeadaanPK, pihak: Pihak, unggahan: bytes, oleh: Pengguna, meja: Meja
) -> TandaTanganPK:
    """Take the document that one party signed elsewhere: our bytes so far with one more signature,
    and all of them hold. Raises `GalatTandaTangan`; nothing has changed then."""

    def lakukan(pdf: bytes) -> HasilTandaTangan:
        return meja.receive(pdf, unggahan, jumlah=pihak.value)

    return _sign(keadaan, pihak, lakukan, Cara.UNGGAH, oleh)


def _sign(
    keadaan: KeadaanPK,
    pihak: Pihak,
    lakukan: Callable[[bytes], HasilTandaTangan],
    cara: str,
    oleh: Pengguna,
) -> TandaTanganPK:
    dokumen = keadaan.dokumen
    require_giliran(keadaan, pihak)
    try:
        asal = berkas.read_utuh(keadaan.akhir.berkas.name, keadaan.akhir.sidik)
    except berkas.BerkasBerubah as galat:
        raise HasilDitolak(
            "Berkas yang akan ditandatangani hilang atau berubah di penyimpanan, sehingga tidak "
            "ditandatangani. Siapkan ulang dokumennya."
        ) from galat
    hasil = lakukan(asal)
    nama = berkas.save_beku(folder(dokumen.perjanjian, dokumen.kode), f"pihak-{pihak}", hasil.pdf)
    tanda = TandaTanganPK(
        dokumen=dokumen,
        pihak=pihak,
        berkas=nama,
        sidik=berkas.sidik(hasil.pdf),
        ukuran=len(hasil.pdf),
        penanda_tangan=hasil.penanda_tangan,
        penerbit_sertifikat=hasil.penerbit,
        tingkat=hasil.tingkat,
        waktu=hasil.waktu,
        cara=cara,
        oleh=oleh,
    )
    try:
        _record(tanda, oleh)
    except (IntegrityError, ValidationError) as galat:
        berkas.remove(nama)
        pesan = galat.messages[0] if isinstance(galat, ValidationError) else SUDAH
        raise GalatTandaTangan(pesan) from galat
    return tanda


SUDAH = "Dokumen ini sudah ditandatangani melalui proses lain. Muat ulang halaman."


def require_giliran(keadaan: KeadaanPK, pihak: Pihak) -> None:
    """It is this party's turn. Raises `GalatTandaTangan` saying why not."""
    if keadaan.digantikan:
        raise GalatTandaTangan("Dokumen ini sudah digantikan revisi berikutnya.")
    if not keadaan.sesuai:
        raise GalatTandaTangan(
            "Isi perjanjian berubah setelah dokumennya disiapkan. Minta staf menyiapkannya ulang."
        )
    if len(keadaan.tanda) >= pihak:
        raise GalatTandaTangan(f"{pihak.label} sudah menandatangani dokumen ini.")
    if keadaan.giliran != pihak:
        raise GalatTandaTangan("Pihak pertama belum menandatangani dokumen ini.")


@transaction.atomic
def _record(tanda: TandaTanganPK, oleh: Pengguna) -> None:
    # The state is looked at again under the lock: the agreement may have moved on meanwhile.
    pk = PerjanjianKinerja.objects.select_for_update().get(pk=tanda.dokumen.perjanjian_id)
    kini = next(k for k in list_keadaan(pk) if k.dokumen.pk == tanda.dokumen_id)
    try:
        require_giliran(kini, Pihak(tanda.pihak))
    except GalatTandaTangan as galat:
        raise ValidationError(str(galat)) from galat
    tanda.full_clean()
    tanda.save()
    if tanda.pihak == Pihak.KEDUA and pk.status == DRAF:
        sign_pk(oleh=oleh, pk=pk)
    isi = {
        "penanda tangan": tanda.penanda_tangan,
        "cara": tanda.get_cara_display(),
        "sidik berkas": tanda.sidik,
    }
    apa = f"tanda tangani Perjanjian Kinerja ({Pihak(tanda.pihak).label.lower()})"
    jejak.catat(
        oleh=oleh,
        tindakan=apa,
        objek=tanda.dokumen,
        opd=tanda.dokumen.opd,
        tahun=tanda.dokumen.tahun,
        perubahan={nama: (None, nilai) for nama, nilai in isi.items()},
    )
