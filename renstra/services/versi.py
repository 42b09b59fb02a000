"""A new version of a plan (perubahan): a full copy that remembers where each node came from."""

from django.core.exceptions import ValidationError
from django.db import models, transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna
from renstra.models import Indikator, Misi, Renstra, Sasaran, Tujuan
from renstra.selectors.rencana import get_pohon

from .rencana import KOLOM_RENSTRA
from .syarat import kunci_renstra
from .uraian import get_lingkungan, save_lingkungan, save_strategi


@transaction.atomic
def create_perubahan(
    *,
    oleh: Pengguna | None,
    renstra: Renstra,
    berlaku_mulai_tahun: int,
    nama: str = "",
    dasar: str = "",
    alasan: str = "",
) -> Renstra:
    """Copy everything but archived nodes into a draft that will be used from the given year.

    Nodes keep a link to their origin (`asal`); indicators start as *tetap*. Raises
    `ValidationError` for a draft (change it directly) or while another draft is under way.
    """
    renstra = kunci_renstra(renstra)
    if renstra.status != Renstra.Status.BERLAKU:
        raise ValidationError("Versi perubahan dibuat dari Renstra yang berlaku.")
    seperiode = Renstra.objects.filter(opd=renstra.opd, tahun_awal=renstra.tahun_awal)
    if draf := seperiode.filter(status=Renstra.Status.DRAF).first():
        raise ValidationError(f"{draf} masih berupa draf. Lanjutkan draf itu.")
    baru = _salin(
        renstra,
        asal=renstra,
        versi=max(seperiode.values_list("versi", flat=True)) + 1,
        status=Renstra.Status.DRAF,
        berlaku_mulai_tahun=berlaku_mulai_tahun,
        nama=nama or renstra.nama,
        dasar=dasar,
    )
    jejak.catat(
        oleh=oleh,
        tindakan="buat perubahan Renstra",
        objek=baru,
        opd=baru.opd,
        perubahan=jejak.bandingkan(None, baru, KOLOM_RENSTRA),
        alasan=alasan,
    )
    save_lingkungan(oleh=oleh, renstra=baru, isi=get_lingkungan(renstra))
    _salin_pohon(oleh, get_pohon(renstra), baru)
    return baru


def _salin_pohon(oleh: Pengguna | None, lama: Renstra, baru: Renstra) -> None:
    misi: dict[int, Misi] = {m.pk: _salin(m, renstra=baru) for m in lama.daftar_misi}
    for tujuan in lama.daftar_tujuan:
        induk: Tujuan = _salin(
            tujuan, renstra=baru, asal=tujuan, misi=misi[tujuan.misi_id] if tujuan.misi_id else None
        )
        for indikator in tujuan.daftar_indikator:
            _salin_indikator(indikator, baru, tujuan=induk)
        for sasaran in tujuan.daftar_sasaran:
            anak: Sasaran = _salin(sasaran, tujuan=induk, asal=sasaran)
            for indikator in sasaran.daftar_indikator:
                _salin_indikator(indikator, baru, sasaran=anak)
            save_strategi(
                oleh=oleh,
                sasaran=anak,
                strategi=[
                    (s.teks, [k.teks for k in s.daftar_kebijakan]) for s in sasaran.daftar_strategi
                ],
            )


def _salin_indikator(lama: Indikator, renstra: Renstra, **induk: models.Model) -> None:
    baru = _salin(lama, renstra=renstra, asal=lama, silsilah=Indikator.Silsilah.TETAP, **induk)
    for target in lama.baris_target:
        _salin(target, indikator=baru)


def _salin[M: models.Model](lama: M, **ganti: object) -> M:
    """A saved copy of all columns, with some replaced."""
    kolom = {
        f.attname: getattr(lama, f.attname)
        for f in lama._meta.concrete_fields
        if not f.primary_key and f.name not in ganti
    }
    baru = type(lama)(**kolom, **ganti)
    baru.full_clean()
    baru.save()
    return baru
