"""The checklist of a pemda: made on first use, adapted by the inspectorate."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pemda, Pengguna

from ..daftar_baku import BUTIR_BAKU
from ..models import ButirReviu, DaftarReviu


@dataclass(frozen=True, slots=True)
class IsianDaftar:
    """The words of one item as typed, whether new rounds use it, and the version seen."""

    teks: str
    aktif: bool
    versi: int


@transaction.atomic
def ensure_daftar(*, pemda: Pemda) -> DaftarReviu:
    """The checklist of `pemda`, made from the paraphrase of the regulation on first use."""
    Pemda.objects.select_for_update().get(pk=pemda.pk)
    daftar, baru = DaftarReviu.objects.get_or_create(pemda=pemda)
    if baru:
        urut: Counter[str] = Counter()
        for kelompok, teks, usulan in BUTIR_BAKU:
            urut[kelompok] += 1
            ButirReviu.objects.create(
                daftar=daftar, kelompok=kelompok, nomor=urut[kelompok], teks=teks, usulan=usulan
            )
    return daftar


@transaction.atomic
def change_butir(
    *, daftar: DaftarReviu, isian: Mapping[int, IsianDaftar], oleh: Pengguna
) -> tuple[int, dict[int, ValidationError]]:
    """Change the words or the use of items by id: (saved, refused). Rounds that exist keep their
    own words. A changed wording is unconfirmed again."""
    daftar = DaftarReviu.objects.select_for_update().get(pk=daftar.pk)
    disimpan, ditolak = 0, {}
    for butir in daftar.butir.select_for_update().filter(pk__in=isian):
        try:
            disimpan += _ubah(butir, isian[butir.pk], oleh)
        except ValidationError as galat:
            ditolak[butir.pk] = galat
    if disimpan and daftar.dikonfirmasi:
        _konfirmasi(daftar, False, oleh)
    return disimpan, ditolak


@transaction.atomic
def confirm_daftar(*, daftar: DaftarReviu, oleh: Pengguna) -> None:
    """State that the wording was compared with Lampiran III of Permen PANRB 53/2014."""
    daftar = DaftarReviu.objects.select_for_update().get(pk=daftar.pk)
    if not daftar.dikonfirmasi:
        _konfirmasi(daftar, True, oleh)


def _ubah(butir: ButirReviu, isian: IsianDaftar, oleh: Pengguna) -> bool:
    diketik = {"teks": isian.teks.strip(), "aktif": isian.aktif}
    wajib_terbaru(butir, isian.versi, diketik)
    lama = {"teks": butir.teks, "aktif": butir.aktif}
    if lama == diketik:
        return False
    butir.teks, butir.aktif = diketik["teks"], diketik["aktif"]
    butir.versi += 1
    butir.full_clean()
    butir.save()
    jejak.catat(
        oleh=oleh,
        tindakan="ubah daftar uji reviu",
        objek=butir,
        perubahan={k: (lama[k], diketik[k]) for k in lama if lama[k] != diketik[k]},
    )
    return True


def _konfirmasi(daftar: DaftarReviu, ya: bool, oleh: Pengguna) -> None:
    lama, daftar.dikonfirmasi = daftar.dikonfirmasi, ya
    daftar.dikonfirmasi_oleh = str(oleh) if ya else ""
    daftar.dikonfirmasi_pada = timezone.localdate() if ya else None
    daftar.save()
    jejak.catat(
        oleh=oleh,
        tindakan="konfirmasi daftar uji reviu",
        objek=daftar,
        perubahan={"sesuai Lampiran III": (lama, ya)},
    )
