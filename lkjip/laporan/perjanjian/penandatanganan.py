"""Writes: freezing the print of an agreement, and its two signatures.

Signing happens in the request of whoever signs (the passphrase is stored nowhere) and outside any
transaction, because a service may be slow. The row that records it exists once per party, so that
of two signings at once one is kept.
"""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import list_kekurangan, sign_pk
from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

from ..models import Cetakan, DokumenPK, TandaTanganPK
from ..pencetakan import berkas_utuh
from ..services import ask_cetakan
from ..tanda_tangan.alur import Meja
from ..tanda_tangan.jenis import GalatTandaTangan, HasilDitolak, Permintaan, Rahasia
from ..terbit import berkas
from ..terbit.isi import new_kode
from .keadaan import KeadaanPK, Pihak, list_keadaan, sidik_janji

DRAF = PerjanjianKinerja.Status.DRAF


def prepare_dokumen(
    *, pk: PerjanjianKinerja, oleh: Pengguna, alasan: str = ""
) -> DokumenPK | Cetakan:
    """Freeze the print of the agreement as it is now. The print itself when it is not ready yet:
    call again when it is. Raises `ValidationError` or `GalatCetak`."""
    if masalah := list_kekurangan(pk) if pk.status == DRAF else []:
        raise ValidationError(masalah)
    cetakan = ask_cetakan(opd=pk.opd, tahun=pk.tahun, oleh=oleh, pk=pk)
    cetakan.refresh_from_db()
    if cetakan.status != Cetakan.Status.SELESAI:
        return cetakan
    if not berkas_utuh(cetakan):
        raise ValidationError("Cetakannya hilang atau berubah di penyimpanan. Cetak lagi.")
    with cetakan.berkas.open("rb") as satu:
        return _freeze(pk, cetakan, satu.read(), alasan.strip(), oleh)


@transaction.atomic
def _freeze(
    pk: PerjanjianKinerja, cetakan: Cetakan, isi: bytes, alasan: str, oleh: Pengguna
) -> DokumenPK:
    # Two at once take turns here.
    PerangkatDaerah.objects.select_for_update().get(pk=pk.opd_id)
    ada = list_keadaan(pk)
    if ada and ada[0].sesuai and not alasan:
        raise ValidationError({"alasan": "Tuliskan mengapa dokumennya disiapkan ulang."})
    kode = new_kode()
    baru = DokumenPK(
        opd=pk.opd,
        tahun=pk.tahun,
        perjanjian=pk,
        revisi=1 + DokumenPK.objects.filter(opd=pk.opd, tahun=pk.tahun).count(),
        kode=kode,
        sidik_janji=sidik_janji(pk),
        alasan=alasan,
        berkas=berkas.save_beku(_folder(pk, kode), "cetak", isi),
        sidik=berkas.sidik(isi),
        ukuran=len(isi),
        halaman=cetakan.halaman or 1,
        disiapkan_oleh=oleh,
    )
    baru.full_clean()
    baru.save()
    _catat(oleh, "siapkan dokumen Perjanjian Kinerja", baru, {"sidik cetakan": baru.sidik}, alasan)
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
    dokumen = keadaan.dokumen
    require_giliran(keadaan, pihak)
    try:
        asal = berkas.read_utuh(keadaan.akhir.berkas.name, keadaan.akhir.sidik)
    except berkas.BerkasBerubah as galat:
        raise HasilDitolak(
            "Berkas yang akan ditandatangani hilang atau berubah di penyimpanan, sehingga tidak "
            "ditandatangani. Siapkan ulang dokumennya."
        ) from galat
    permintaan = Permintaan(
        f"TandaTangan{pihak.value}",
        identitas=identitas,
        alasan=f"{pihak.label} {dokumen}",
        tempat=dokumen.opd.pemda.tempat,
    )
    hasil = meja.sign(asal, permintaan, sandi, jumlah=pihak.value)
    nama = berkas.save_beku(_folder(dokumen.perjanjian, dokumen.kode), f"pihak-{pihak}", hasil.pdf)
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
    isi = {"penanda tangan": tanda.penanda_tangan, "sidik berkas": tanda.sidik}
    apa = f"tanda tangani Perjanjian Kinerja ({Pihak(tanda.pihak).label.lower()})"
    _catat(oleh, apa, tanda.dokumen, isi)


def _folder(pk: PerjanjianKinerja, kode: str) -> str:
    return f"perjanjian/{pk.tahun}/{kode}"


def _catat(oleh: Pengguna, tindakan: str, dokumen: DokumenPK, isi: dict, alasan: str = "") -> None:
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=dokumen,
        opd=dokumen.opd,
        tahun=dokumen.tahun,
        perubahan={nama: (None, nilai) for nama, nilai in isi.items()},
        alasan=alasan,
    )
