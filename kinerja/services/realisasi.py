"""Recording a realisasi: append-only values, a reason where one is due."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from lkjip.organisasi import jejak
from lkjip.organisasi.akses import get_hak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from renstra.models import Indikator

from ..alur import DAPAT_DIISI
from ..models import NAMA_PERIODE, NilaiRealisasi, Realisasi
from ..nilai import KODE_DIPILIH, KOLOM_FAKTA, IsianNilai, dari_tersimpan, lengkapi, sama
from ..pemicu import Pemicu
from ..selectors.buku import BukuPengukuran, get_buku
from ..selectors.isian import boleh_isi, pemicu_isian

Kode = NilaiRealisasi.KodeAlasan


class AlasanDiperlukan(ValidationError):
    """The value is fine, but must say why. `pemicu` names the causes."""

    def __init__(self, pemicu: tuple[Pemicu, ...], kolom: str):
        self.pemicu = pemicu
        sebab = " ".join(p.pesan for p in pemicu)
        super().__init__({kolom: f"{sebab} Pilih kode alasan dan jelaskan sebabnya."})


@transaction.atomic
def record_realisasi(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    indikator_id: int,
    periode: int,
    isian: IsianNilai,
    versi: int,
) -> Realisasi:
    """Append the value of one indicator in one period (0 the year, 1–4 a quarter).

    `versi` is the version the form was made from (0: there was no value yet). An entry that says
    what is stored already adds nothing. Raises `TahunTerkunci`, `Http404` for an indicator that is
    not measured here this year, `PermissionDenied` for another unit's indicator, `Usang`,
    `AlasanDiperlukan`, or `ValidationError` keyed by field.
    """
    buku = buka_buku(opd, tahun)
    return rekam(buku, oleh, buku.get(indikator_id), periode, isian, versi)


@transaction.atomic
def record_kisi(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    periode: int,
    isian: Mapping[int, tuple[IsianNilai, int]],
) -> tuple[dict[int, Realisasi], dict[int, ValidationError]]:
    """Append the values of one period for many indicators: {indicator id: (entry, versi)}.

    What is refused stays out and comes back with its reason; the others are saved.
    """
    buku = buka_buku(opd, tahun)
    tersimpan: dict[int, Realisasi] = {}
    ditolak: dict[int, ValidationError] = {}
    for indikator_id, (satu, versi) in isian.items():
        try:
            tersimpan[indikator_id] = rekam(
                buku, oleh, buku.get(indikator_id), periode, satu, versi
            )
        except ValidationError as galat:
            ditolak[indikator_id] = galat
        except PermissionDenied as galat:
            ditolak[indikator_id] = ValidationError(str(galat))
    return tersimpan, ditolak


def buka_buku(opd: PerangkatDaerah, tahun: int) -> BukuPengukuran:
    """The year's book inside a write: the year is open, and writers take turns."""
    tahun_kinerja = wajib_terbuka(opd, tahun)
    tahun_kinerja.opd = opd
    return get_buku(tahun_kinerja, timezone.localdate())


def rekam(
    buku: BukuPengukuran,
    oleh: Pengguna,
    indikator: Indikator,
    periode: int,
    isian: IsianNilai,
    versi: int,
) -> Realisasi:
    """`record_realisasi` inside an open transaction, with the book of `buka_buku`; later values
    are judged against this one. Raises as it does."""
    realisasi = buku.sel(indikator, periode)
    wajib_dapat_diisi(buku, oleh, indikator, periode)
    lama = dari_tersimpan(realisasi.terkini if realisasi else None)
    isian = lengkapi(indikator, isian)
    wajib_terbaru(realisasi, versi, _fakta(isian), _fakta(lama))
    if realisasi is not None and realisasi.terkini is not None and sama(isian, lama):
        return realisasi
    _wajib_beralasan(buku, indikator, periode, isian)
    with transaction.atomic():
        realisasi = _tulis(
            oleh, buku.tahun_kinerja.opd, indikator, buku.tahun, periode, realisasi, lama, isian
        )
    buku.realisasi[indikator.pk, buku.tahun, periode] = realisasi
    return realisasi


def wajib_dapat_diisi(
    buku: BukuPengukuran, oleh: Pengguna, indikator: Indikator, periode: int
) -> None:
    """Raise unless this period of this indicator is open for `oleh`, with what to do instead."""
    if not boleh_isi(get_hak(oleh), buku.tahun_kinerja.opd, indikator):
        raise PermissionDenied("Indikator ini diisi oleh unit penanggung jawabnya.")
    if periode not in buku.periode_terukur(indikator):
        raise ValidationError(
            f"Indikator ini tidak diisi pada periode {NAMA_PERIODE.get(periode, periode)}."
        )
    jendela = buku.jendela.get(periode)
    if jendela and timezone.localdate() < jendela.dibuka:
        raise ValidationError(f"Pengisian {jendela} baru dibuka {date_format(jendela.dibuka)}.")
    realisasi = buku.sel(indikator, periode)
    if realisasi is not None and realisasi.status not in DAPAT_DIISI:
        raise ValidationError(
            f"Realisasi ini berstatus {realisasi.get_status_display().lower()}, sehingga tidak "
            "dapat diubah. Tarik pengajuannya, atau minta dikembalikan, lalu perbaiki.",
            code="status",
        )


def _wajib_beralasan(
    buku: BukuPengukuran, indikator: Indikator, periode: int, isian: IsianNilai
) -> None:
    pemicu = pemicu_isian(buku, indikator, periode, isian)
    if not pemicu:
        return
    if isian.kode_alasan not in KODE_DIPILIH:
        raise AlasanDiperlukan(pemicu, "kode_alasan")
    if not isian.alasan:
        raise AlasanDiperlukan(pemicu, "alasan")


def _tulis(
    oleh: Pengguna,
    opd: PerangkatDaerah,
    indikator: Indikator,
    tahun: int,
    periode: int,
    realisasi: Realisasi | None,
    lama: IsianNilai,
    isian: IsianNilai,
) -> Realisasi:
    pertama = realisasi is None or realisasi.terkini is None
    if realisasi is None:
        realisasi = Realisasi(indikator=indikator, tahun=tahun, periode=periode)
        realisasi.full_clean()
        realisasi.save()
    realisasi.indikator = indikator
    kode = isian.kode_alasan or (Kode.PENGISIAN if pertama else Kode.DRAF)
    nilai = NilaiRealisasi(
        realisasi=realisasi,
        kode_alasan=kode,
        alasan=isian.alasan,
        oleh=oleh,
        oleh_nama=str(oleh),
        waktu=timezone.now(),
        **_fakta(isian),
    )
    nilai.full_clean()
    nilai.save(force_insert=True)
    realisasi.terkini = nilai
    realisasi.versi += 1
    realisasi.save(update_fields=["terkini", "versi"])
    jejak.catat(
        oleh=oleh,
        tindakan="catat realisasi",
        objek=realisasi,
        opd=opd,
        tahun=tahun,
        perubahan=_perubahan(lama, isian),
        alasan=f"{Kode(kode).label}: {isian.alasan}" if isian.alasan else Kode(kode).label,
    )
    return realisasi


def _fakta(isian: IsianNilai) -> dict:
    return {nama: getattr(isian, nama) for nama in KOLOM_FAKTA}


def _perubahan(lama: IsianNilai, baru: IsianNilai) -> dict:
    label = {f.name: str(f.verbose_name) for f in NilaiRealisasi._meta.fields}
    return {
        label[nama]: (getattr(lama, nama), getattr(baru, nama))
        for nama in KOLOM_FAKTA
        if getattr(lama, nama) != getattr(baru, nama)
    }
