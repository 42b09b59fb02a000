"""The criteria of the LKE, adapted by the pemda: a sheet from a year on, changed as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pemda, Pengguna
from lkjip.rumus.akip import get_aturan, periksa_bobot, pilih_aturan

from ..models import ButirLke, LembarLke
from ..selectors.lke import list_kriteria

KOLOM = ("urutan", "teks", "bobot", "aktif")


@dataclass(frozen=True, slots=True)
class IsianKriteria:
    """One criterion as typed; `versi` is what the page showed."""

    urutan: int
    teks: str
    bobot: Decimal | None
    aktif: bool = True
    versi: int = 0


class LembarDitolak(Exception):
    """Nothing was saved. `baris`: what is wrong, by id of the criterion or code of the
    sub-component whose new row it is; `sub`: by code of the sub-component as a whole."""

    def __init__(self, baris: dict[int | str, ValidationError], sub: dict[str, str]):
        self.baris, self.sub = baris, sub
        super().__init__("Kriteria LKE ditolak.")


@transaction.atomic
def open_lembar(*, pemda: Pemda, mulai: int, oleh: Pengguna) -> LembarLke:
    """A sheet valid from `mulai` on, as a copy of what was valid in that year until now.

    Raises `ValidationError` for a year without a known regulation or with a sheet already.
    """
    Pemda.objects.select_for_update().get(pk=pemda.pk)
    try:
        aturan = pilih_aturan(mulai)
    except ValueError as galat:
        raise ValidationError({"mulai": str(galat)}) from galat
    baru = LembarLke(pemda=pemda, aturan=aturan.kode, mulai=mulai)
    baru.full_clean()
    salinan = list_kriteria(pemda.pk, aturan, mulai)
    baru.save()
    ButirLke.objects.bulk_create(
        ButirLke(
            lembar=baru,
            sub=satu.sub,
            urutan=satu.nomor,
            teks=satu.teks,
            bobot=satu.bobot,
            usulan=satu.usulan,
        )
        for satu in salinan
    )
    jejak.catat(
        oleh=oleh,
        tindakan="buka kriteria LKE",
        objek=baru,
        perubahan={"berlaku mulai tahun": (None, mulai), "aturan": (None, aturan.nama)},
    )
    return baru


@transaction.atomic
def change_lembar(
    *,
    lembar: LembarLke,
    isian: Mapping[int, IsianKriteria],
    baru: Mapping[str, IsianKriteria],
    oleh: Pengguna,
) -> int:
    """Change criteria by id and add new ones by sub-component; how many of both.

    All or nothing, because weights of neighbours must add up. Raises `LembarDitolak`.
    """
    lembar = LembarLke.objects.select_for_update().get(pk=lembar.pk)
    semua = {satu.pk: satu for satu in lembar.butir.all()}
    ditolak: dict[int | str, ValidationError] = {}
    berubah = 0
    for pk, satu in isian.items():
        if pk not in semua:
            continue
        try:
            berubah += _ubah(semua[pk], satu, oleh)
        except ValidationError as galat:
            ditolak[pk] = galat
    for sub, satu in baru.items():
        try:
            _tambah(lembar, sub, satu, oleh)
            berubah += 1
        except ValidationError as galat:
            ditolak[sub] = galat
    salah = periksa_lembar(lembar)
    if ditolak or salah:
        raise LembarDitolak(ditolak, salah)
    return berubah


def periksa_lembar(lembar: LembarLke) -> dict[str, str]:
    """What is wrong with the weights, by code of the sub-component. One query."""
    bobot: dict[str, list[Decimal | None]] = {}
    for satu in ButirLke.objects.filter(lembar=lembar, aktif=True):
        bobot.setdefault(satu.sub, []).append(satu.bobot)
    salah = {
        sub.kode: periksa_bobot(sub, bobot.get(sub.kode, ()))
        for komponen in get_aturan(lembar.aturan).komponen
        for sub in komponen.sub
    }
    return {kode: pesan for kode, pesan in salah.items() if pesan}


def _ubah(butir: ButirLke, isian: IsianKriteria, oleh: Pengguna) -> bool:
    diketik = {nama: getattr(isian, nama) for nama in KOLOM}
    wajib_terbaru(butir, isian.versi, diketik)
    lama = {nama: getattr(butir, nama) for nama in KOLOM}
    if lama == diketik:
        return False
    for nama, nilai in diketik.items():
        setattr(butir, nama, nilai)
    butir.versi += 1
    butir.full_clean()
    butir.save()
    beda = {nama: (lama[nama], diketik[nama]) for nama in KOLOM if lama[nama] != diketik[nama]}
    jejak.catat(oleh=oleh, tindakan="ubah kriteria LKE", objek=butir, perubahan=beda)
    return True


def _tambah(lembar: LembarLke, sub: str, isian: IsianKriteria, oleh: Pengguna) -> None:
    if sub not in _daftar_sub(lembar):
        raise ValidationError(f"Subkomponen “{sub}” tidak ada dalam aturan ini.")
    baru = ButirLke(lembar=lembar, sub=sub, urutan=isian.urutan, teks=isian.teks, bobot=isian.bobot)
    baru.full_clean()
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="tambah kriteria LKE",
        objek=baru,
        perubahan={"kriteria": (None, isian.teks), "bobot": (None, isian.bobot)},
    )


def _daftar_sub(lembar: LembarLke) -> Sequence[str]:
    return [s.kode for k in get_aturan(lembar.aturan).komponen for s in k.sub]
