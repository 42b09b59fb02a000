"""Making, changing and signing a Perjanjian Kinerja. Signed, it never changes again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pejabat, Pengguna, PerangkatDaerah
from lkjip.rumus.kosakata import rapikan
from renstra.kisi import GalatKisi, Sel
from renstra.selectors.rencana import get_renstra, list_indikator
from renstra.services.syarat import gabung, wajib_segar
from renstra.target import IsiTarget, baca_target, isi_target, isikan, tulis_target

from ..models import PerjanjianKinerja, TargetPK
from ..selectors.perjanjian import (
    BarisPK,
    get_pejabat_pada,
    isi_renstra,
    list_baris,
    list_pihak,
    list_pk,
)

KOLOM_PK = ["tanggal", "pihak_pertama", "pihak_kedua", "alasan"]
Status = PerjanjianKinerja.Status


@dataclass(frozen=True, slots=True)
class IsianPK:
    """What was typed for one indicator: the target cell and why it departs from the Renstra."""

    target: Sel
    alasan: Sel = Sel("")


@transaction.atomic
def create_pk(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, alasan: str = ""
) -> PerjanjianKinerja:
    """A draft: murni from the Renstra targets of the year, afterwards perubahan from the last one.

    Raises `ValidationError` without a plan in force, while a draft is under way, or for a
    perubahan without a reason.
    """
    wajib_terbuka(opd, tahun)
    renstra = get_renstra(opd, tahun)
    if renstra is None:
        raise ValidationError(
            f"Belum ada Renstra yang berlaku untuk tahun {tahun}. Berlakukan Renstranya dahulu."
        )
    terakhir = list_pk(opd, tahun).last()
    if terakhir and terakhir.status == Status.DRAF:
        raise ValidationError(f"{terakhir} masih berupa draf. Lanjutkan draf itu.")
    if terakhir and not alasan.strip():
        raise ValidationError({"alasan": "Tulis alasan perubahan Perjanjian Kinerja."})
    pertama, kedua = list_pihak(opd)
    hari = date(tahun, 1, 31)
    pk = PerjanjianKinerja(
        opd=opd,
        tahun=tahun,
        jenis="perubahan" if terakhir else "murni",
        urutan=terakhir.urutan + 1 if terakhir else 0,
        pihak_pertama=get_pejabat_pada(pertama, hari) or pertama.first(),
        pihak_kedua=get_pejabat_pada(kedua, hari) or kedua.first(),
        alasan=alasan.strip(),
    )
    pk.full_clean()
    pk.save()
    perubahan: dict = {}
    lama = {t.indikator_id: t for t in terakhir.target.all()} if terakhir else {}
    for satu in list_indikator(renstra):
        asal = lama.get(satu.pk) or lama.get(satu.asal_id)
        isi = isi_target(asal) if asal else isi_renstra(satu.per_tahun.get(tahun))
        if isi.kosong:
            continue
        _simpan_target(TargetPK(pk_induk=pk, indikator=satu), isi, asal.alasan if asal else "")
        perubahan[f"target {satu.kode}"] = (None, tulis_target(isi))
    _catat(oleh, f"buat {pk}", pk, perubahan, pk.alasan)
    return pk


@transaction.atomic
def update_pk(
    *,
    oleh: Pengguna | None,
    pk: PerjanjianKinerja,
    isian: Mapping[int, IsianPK],
    versi: int | None = None,
) -> list[str]:
    """Save date, parties and targets of a draft (`pk` carries the new columns).

    `isian`: {indicator id: what was typed}. A target that departs from the Renstra needs a
    reason. Raises `GalatKisi` naming every refused row, `Usang` for a stale form. Returns notes
    on numbers that are easily misread.
    """
    lama = _kunci_draf(pk)
    wajib_segar(lama, pk, KOLOM_PK, versi)
    perubahan = jejak.bandingkan(lama, pk, KOLOM_PK)
    _periksa_pihak(pk)
    galat, catatan, tulis = GalatKisi(), [], []
    baris = {b.indikator.pk: b for b in list_baris(lama)}
    for nomor, satu in isian.items():
        if nomor not in baris:
            raise ValidationError("Indikator yang dikirim bukan bagian dari Renstra ini.")
        if isi := _periksa_baris(baris[nomor], satu, galat):
            tulis.append((baris[nomor], isi, satu.alasan.tampil(baris[nomor].alasan).strip()))
            if isi.catatan:
                catatan.append(f"{baris[nomor].indikator.kode}: {isi.catatan}")
    if galat.sel:
        raise galat
    pk.full_clean()
    pk.save(update_fields=KOLOM_PK)
    for satu, isi, alasan in tulis:
        perubahan |= _tulis_baris(pk, satu, isi, alasan)
    if perubahan:
        _catat(oleh, f"ubah {pk}", pk, perubahan)
    return catatan


@transaction.atomic
def sign_pk(*, oleh: Pengguna | None, pk: PerjanjianKinerja) -> PerjanjianKinerja:
    """Freeze the draft. Raises `ValidationError` with everything that is missing."""
    pk = _kunci_draf(pk)
    masalah = list_kekurangan(pk)
    if masalah:
        raise ValidationError(masalah)
    pk.status = Status.DITANDATANGANI
    pk.full_clean()
    pk.save(update_fields=["status"])
    _catat(oleh, f"tandatangani {pk}", pk, {"status": ("Draf", "Ditandatangani")})
    return pk


@transaction.atomic
def delete_pk(*, oleh: Pengguna | None, pk: PerjanjianKinerja) -> None:
    """Throw a draft away; what it said stays in the audit trail. Raises `ValidationError` when it
    was frozen for signing: that document must keep what it belongs to."""
    pk = _kunci_draf(pk)
    isi = {f"target {t.indikator.kode}": (tulis_target(t), None) for t in pk.target.all()}
    _catat(oleh, f"hapus draf {pk}", pk, isi)
    pk.target.all().delete()
    try:
        pk.delete()
    except ProtectedError as galat:
        raise ValidationError(
            "Draf ini sudah disiapkan sebagai dokumen yang ditandatangani, sehingga tidak dapat "
            "dihapus. Ubah isinya, lalu siapkan ulang dokumennya."
        ) from galat


def list_kekurangan(pk: PerjanjianKinerja) -> list[str]:
    """What keeps this draft from being signed; empty when nothing does."""
    masalah = []
    if pk.tanggal is None:
        masalah.append("Tanggal belum diisi.")
    if pk.pihak_pertama is None or pk.pihak_kedua is None:
        masalah.append("Pihak pertama dan pihak kedua belum lengkap.")
    if pk.tanggal:
        masalah += _periksa_tanggal(pk)
    baris = list_baris(pk)
    if not any(b.janji for b in baris):
        masalah.append("Belum ada target satu pun.")
    kosong = [b.indikator.kode for b in baris if not b.janji and not isi_renstra(b.renstra).kosong]
    if kosong:
        masalah.append(f"Indikator {gabung(kosong)} bertarget di Renstra tetapi belum di sini.")
    beda = [b.indikator.kode for b in baris if b.janji and b.berbeda and not b.janji.alasan]
    if beda:
        masalah.append(f"Target {gabung(beda)} berbeda dari Renstra tanpa alasan.")
    return masalah


def _periksa_tanggal(pk: PerjanjianKinerja) -> list[str]:
    masalah = []
    if not date(pk.tahun - 1, 10, 1) <= pk.tanggal <= date(pk.tahun, 12, 31):
        masalah.append(f"Tanggal harus antara 1 Oktober {pk.tahun - 1} dan 31 Desember {pk.tahun}.")
    for sebutan, pejabat in (("Pihak pertama", pk.pihak_pertama), ("Pihak kedua", pk.pihak_kedua)):
        if pejabat and not _menjabat(pejabat, pk.tanggal):
            masalah.append(f"{sebutan} ({pejabat.nama}) tidak menjabat pada tanggal itu.")
    sebelum = list_pk(pk.opd, pk.tahun).filter(urutan__lt=pk.urutan).last()
    if sebelum and sebelum.tanggal and pk.tanggal < sebelum.tanggal:
        masalah.append(f"Tanggalnya mendahului {sebelum}.")
    return masalah


def _menjabat(pejabat: Pejabat, hari: date) -> bool:
    return pejabat.mulai <= hari and (pejabat.sampai is None or hari <= pejabat.sampai)


def _kunci_draf(pk: PerjanjianKinerja) -> PerjanjianKinerja:
    wajib_terbuka(pk.opd, pk.tahun)
    segar = PerjanjianKinerja.objects.select_for_update().select_related("opd").get(pk=pk.pk)
    if segar.status != Status.DRAF:
        raise ValidationError(
            f"{segar} sudah ditandatangani, sehingga tidak dapat diubah. "
            "Bila isinya harus berubah, buat Perjanjian Kinerja Perubahan."
        )
    return segar


def _periksa_pihak(pk: PerjanjianKinerja) -> None:
    pertama, kedua = list_pihak(pk.opd)
    for nama, calon in (("pihak_pertama", pertama), ("pihak_kedua", kedua)):
        satu = getattr(pk, nama)
        if satu is not None and not calon.filter(pk=satu.pk).exists():
            raise ValidationError({nama: "Pejabat ini bukan pihak yang sesuai."})


def _periksa_baris(baris: BarisPK, isian: IsianPK, galat: GalatKisi) -> IsiTarget | None:
    """The value to write, or None when the row stays as it is or was refused."""
    nomor = baris.indikator.pk
    try:
        isi = baca_target(isian.target.tampil(baris.teks_janji), baris.indikator)
    except ValidationError as e:
        galat.tolak(nomor, e.messages[0])
        return None
    isi = isi if isi.diukur else IsiTarget(catatan="“Tidak diukur” berarti tidak diperjanjikan.")
    rencana = isi_renstra(baris.renstra)
    alasan = isian.alasan.tampil(baris.alasan).strip()
    if isian.target.usang(baris.teks_janji) and not isi.sama(isi_target(baris.janji)):
        galat.bentrok(nomor, baris.teks_janji)
    elif isian.alasan.usang(baris.alasan) and rapikan(alasan) != rapikan(baris.alasan):
        galat.bentrok(nomor, baris.alasan)
    elif isi.kosong and not rencana.kosong:
        galat.tolak(
            nomor,
            f"Renstra menargetkan {baris.teks_renstra}. Isi targetnya, atau nyatakan “tidak "
            "diukur” pada target Renstra tahun ini.",
        )
    elif not isi.kosong and not isi.sama(rencana) and not alasan:
        galat.tolak(
            nomor,
            f"Berbeda dari Renstra ({baris.teks_renstra or 'belum bertarget'}). Tulis alasannya.",
        )
    else:
        return isi
    return None


def _tulis_baris(pk: PerjanjianKinerja, baris: BarisPK, isi: IsiTarget, alasan: str) -> dict:
    dari, ke = baris.teks_janji, tulis_target(isi)
    if isi.sama(isi_renstra(baris.renstra)):
        alasan = ""
    lama = baris.janji
    alasan_lama = baris.alasan
    if (dari, alasan_lama) == (ke, alasan):
        return {}
    if isi.kosong:
        lama.delete()
    else:
        _simpan_target(lama or TargetPK(pk_induk=pk, indikator=baris.indikator), isi, alasan)
    hasil = {}
    if dari != ke:
        hasil[f"target {baris.indikator.kode}"] = (dari or None, ke or None)
    if alasan != alasan_lama:
        hasil[f"alasan {baris.indikator.kode}"] = (alasan_lama or None, alasan or None)
    return hasil


def _simpan_target(target: TargetPK, isi: IsiTarget, alasan: str) -> None:
    isikan(target, isi)
    target.alasan = alasan
    target.full_clean()
    target.save()


def _catat(
    oleh: Pengguna | None, tindakan: str, pk: PerjanjianKinerja, perubahan: dict, alasan: str = ""
) -> None:
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=pk,
        opd=pk.opd,
        tahun=pk.tahun,
        perubahan=perubahan,
        alasan=alasan,
    )
