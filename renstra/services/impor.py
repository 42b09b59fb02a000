"""Holding an uploaded workbook, and applying it: all of it or nothing."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, UnitKerja
from lkjip.rumus.angka import parse_angka
from renstra.kisi import Sel
from renstra.lembar.ambil import ambil_buku
from renstra.lembar.baca import HasilBaca, baca_buku
from renstra.lembar.banding import HILANG, Beda, banding
from renstra.lembar.bentuk import (
    INDIKATOR,
    JENIS_URAIAN,
    MISI,
    SASARAN,
    TUJUAN,
    YA,
    BukuRenstra,
)
from renstra.models import ImporRenstra, Indikator, Misi, Renstra, Sasaran, Tujuan
from renstra.selectors.rencana import list_indikator
from renstra.target import tulis_target

from .rencana import KOLOM_RENSTRA, create_renstra, update_renstra
from .simpul import archive_simpul, save_simpul
from .target import save_target
from .uraian import list_strategi, save_lingkungan, save_strategi


class Dibatalkan(Exception):
    """Rolls a rehearsal back."""


@transaction.atomic
def hold_impor(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    renstra: Renstra | None,
    isi: bytes,
    nama_asli: str,
) -> ImporRenstra:
    """Keep the uploaded bytes for preview. Raises `BerkasDitolak` when it is no workbook."""
    baca_buku(isi, opd)
    satu = ImporRenstra(
        opd=opd,
        renstra=renstra,
        nama_asli=nama_asli[-200:],
        sidik=hashlib.sha256(isi).hexdigest(),
        oleh=oleh,
    )
    satu.berkas.save("renstra.xlsx", ContentFile(isi), save=False)
    satu.full_clean()
    satu.save()
    return satu


def read_impor(impor: ImporRenstra) -> tuple[HasilBaca, list[Beda]]:
    """The held file read again, and how it differs from what is stored now. Raises
    `ValidationError` when the bytes are not those that were uploaded."""
    with impor.berkas.open("rb") as berkas:
        isi = berkas.read()
    if hashlib.sha256(isi).hexdigest() != impor.sidik:
        raise ValidationError("Berkas tersimpan berubah sejak diunggah. Unggah ulang berkasnya.")
    hasil = baca_buku(isi, impor.opd)
    lama = ambil_buku(impor.renstra) if impor.renstra else BukuRenstra()
    return hasil, [] if hasil.galat else banding(lama, hasil.buku)


def rehearse_impor(*, oleh: Pengguna, impor: ImporRenstra, buku: BukuRenstra) -> list[str]:
    """Apply and roll back: what would be refused, so that the preview can say it already."""
    try:
        with transaction.atomic():
            _terapkan(oleh, impor, buku)
            raise Dibatalkan
    except Dibatalkan:
        return []
    except ValidationError as galat:
        return list(galat.messages)


@transaction.atomic
def apply_impor(*, oleh: Pengguna, impor: ImporRenstra, buku: BukuRenstra) -> Renstra:
    """Write the workbook's plan through the same services as the pages do.

    Raises `ValidationError` with the first thing refused; then nothing was written.
    """
    segar = ImporRenstra.objects.select_for_update().get(pk=impor.pk)
    if segar.diterapkan:
        raise ValidationError("Berkas ini sudah diterapkan.")
    renstra = _terapkan(oleh, impor, buku)
    impor.renstra, impor.diterapkan = renstra, timezone.now()
    impor.full_clean()
    impor.save()
    jejak.catat(
        oleh=oleh,
        tindakan="impor Renstra",
        objek=renstra,
        opd=impor.opd,
        perubahan={"berkas": (None, impor.nama_asli), "SHA-256": (None, impor.sidik)},
    )
    return renstra


def _terapkan(oleh: Pengguna, impor: ImporRenstra, buku: BukuRenstra) -> Renstra:
    renstra = _tulis_renstra(oleh, impor, buku)
    beda = {(b.lembar, b.kunci): b for b in banding(ambil_buku(renstra), buku)}

    def berubah(lembar, kunci) -> bool:
        return (lembar.nama, kunci) in beda and beda[lembar.nama, kunci].jenis != HILANG

    save_lingkungan(
        oleh=oleh,
        renstra=renstra,
        isi={"visi": buku.visi} | {j: buku.lingkungan.get(j, []) for j in JENIS_URAIAN},
    )
    misi = {str(m.nomor): m for m in renstra.misi.all()}
    for kunci, isi in buku.misi.items():
        if berubah(MISI, kunci):
            satu = misi.get(isi["nomor"]) or Misi(renstra=renstra, nomor=int(isi["nomor"]))
            satu.teks, satu.didukung = isi["teks"], isi["didukung"] == YA
            misi[isi["nomor"]] = save_simpul(oleh=oleh, simpul=satu)
    tujuan = {t.nomor: t for t in renstra.tujuan.filter(diarsipkan_pada__isnull=True)}
    for kunci, isi in buku.tujuan.items():
        if berubah(TUJUAN, kunci):
            satu = tujuan.get(isi["nomor"]) or Tujuan(renstra=renstra, nomor=isi["nomor"])
            satu.teks, satu.misi = isi["teks"], misi.get(isi["misi"])
            tujuan[isi["nomor"]] = save_simpul(oleh=oleh, simpul=satu)
    sasaran = {
        (s.tujuan.nomor, s.nomor): s
        for s in Sasaran.objects.filter(
            tujuan__renstra=renstra, diarsipkan_pada__isnull=True
        ).select_related("tujuan")
    }
    for kunci, isi in buku.sasaran.items():
        if berubah(SASARAN, kunci):
            satu = sasaran.get(kunci) or Sasaran(tujuan=tujuan[isi["tujuan"]], nomor=isi["nomor"])
            satu.teks = isi["teks"]
            sasaran[kunci] = save_simpul(oleh=oleh, simpul=satu)
    for kunci in buku.sasaran:
        isi = buku.strategi.get(kunci, [])
        if list_strategi(sasaran[kunci]) != isi:
            save_strategi(oleh=oleh, sasaran=sasaran[kunci], strategi=isi)
    _tulis_indikator(oleh, renstra, buku, tujuan, sasaran, berubah)
    _arsipkan_yang_hilang(oleh, impor, renstra, buku, misi, tujuan, sasaran)
    _tulis_target(oleh, renstra, buku)
    return renstra


def _tulis_renstra(oleh: Pengguna, impor: ImporRenstra, buku: BukuRenstra) -> Renstra:
    isi = {
        n: int(v) if n.startswith("tahun") or n == "berlaku_mulai_tahun" else v
        for n, v in buku.renstra.items()
    }
    if impor.renstra is None:
        versi = Renstra.objects.filter(opd=impor.opd, tahun_awal=isi["tahun_awal"]).count() + 1
        return create_renstra(oleh=oleh, renstra=Renstra(opd=impor.opd, versi=versi, **isi))
    renstra = Renstra.objects.select_related("opd").get(pk=impor.renstra_id)
    for nama in KOLOM_RENSTRA:
        setattr(renstra, nama, isi.get(nama, getattr(renstra, nama)))
    return update_renstra(oleh=oleh, renstra=renstra)


def _tulis_indikator(oleh, renstra, buku: BukuRenstra, tujuan, sasaran, berubah) -> None:
    unit = {u.nama: u for u in UnitKerja.objects.filter(opd=renstra.opd)}
    kode = {k.nama: {label: c for c, label in k.pilihan.items()} for k in INDIKATOR.kolom}
    lama = {i.kode: i for i in list_indikator(renstra)}
    for kunci, isi in buku.indikator.items():
        if not berubah(INDIKATOR, kunci):
            continue
        satu = lama.get(isi["kode"]) or Indikator(renstra=renstra, kode=isi["kode"])
        for kolom in INDIKATOR.kolom:
            teks = isi[kolom.nama]
            if kolom.nama == "kondisi_awal":
                angka = parse_angka(teks)
                satu.kondisi_awal = angka.nilai if angka.ok else None
                satu.kondisi_awal_teks = "" if angka.ok else teks
            elif kolom.nama == "penanggung_jawab":
                satu.penanggung_jawab = unit.get(teks)
            elif kolom.jenis == "pilihan":
                setattr(satu, kolom.nama, kode[kolom.nama].get(teks, ""))
            elif kolom.jenis == "ya":
                setattr(satu, kolom.nama, teks == YA)
            elif kolom.jenis == "bulat":
                setattr(satu, kolom.nama, int(teks) if teks else None)
            elif kolom.nama not in ("tujuan", "sasaran"):
                setattr(satu, kolom.nama, teks)
        induk = sasaran[isi["tujuan"], isi["sasaran"]] if isi["sasaran"] else None
        satu.sasaran, satu.tujuan = induk, None if induk else tujuan[isi["tujuan"]]
        save_simpul(oleh=oleh, simpul=satu)


def _arsipkan_yang_hilang(oleh, impor, renstra, buku: BukuRenstra, misi, tujuan, sasaran) -> None:
    """What the workbook no longer names, children before parents."""
    alasan = f"Tidak ada lagi dalam berkas impor “{impor.nama_asli}”"
    hilang = [
        *(i for i in list_indikator(renstra) if (i.kode,) not in buku.indikator),
        *(s for k, s in sasaran.items() if k not in buku.sasaran),
        *(t for n, t in tujuan.items() if (n,) not in buku.tujuan),
        *(m for n, m in misi.items() if (n,) not in buku.misi),
    ]
    for simpul in hilang:
        archive_simpul(oleh=oleh, simpul=simpul, alasan=alasan)


def _tulis_target(oleh: Pengguna, renstra: Renstra, buku: BukuRenstra) -> None:
    isian = {}
    for satu in list_indikator(renstra):
        for tahun in renstra.tahun:
            baru = buku.target.get((satu.kode, tahun), "")
            if baru != tulis_target(satu.per_tahun.get(tahun)):
                isian[satu.pk, tahun] = Sel(baru)
    save_target(oleh=oleh, renstra=renstra, isian=isian)
