"""Personnel tables of Bab I: education, rank, workload. Saved as a whole, one table at a time."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from .. import jejak
from ..konkurensi import wajib_terbaru
from ..kunci import wajib_terbuka
from ..models import Pengguna, PerangkatDaerah, TahunKinerja
from ..models.pegawai import BarisTahunan


@transaction.atomic
def save_tabel_pegawai[M: BarisTahunan](
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    model: type[M],
    baris: Sequence[dict[str, Any]],
    sidik: str,
) -> list[M]:
    """Replace one table of an open year by `baris` (fields by name, in order).

    `sidik` is `sidik_tabel` of what the form was made from. Raises `TahunTerkunci`, `Usang` with
    both tables, or `ValidationError` naming the row.
    """
    tahun_kinerja = wajib_terbuka(opd, tahun)
    lama = list(model.objects.filter(opd=opd, tahun=tahun).order_by("urutan"))
    _wajib_segar(tahun_kinerja, lama, baris, sidik)
    kunci = kolom_kunci(model)
    tetap = {getattr(b, kunci): b for b in lama}
    baru = []
    for nomor, isi in enumerate(baris, start=1):
        satu = tetap.get(isi[kunci]) if kunci != "urutan" else None
        objek = model(opd=opd, tahun=tahun, urutan=nomor, **isi)
        stated = getattr(satu, "jumlah_dinyatakan", None)
        # The total that a source prints beside a row is said of that row as it stood there.
        if stated is not None and tulis_tabel([satu]) == tulis_tabel([objek]):
            objek.jumlah_dinyatakan = stated
        try:
            objek.full_clean(validate_unique=False, validate_constraints=False)
        except ValidationError as galat:
            raise ValidationError(f"Baris {nomor}: {' '.join(galat.messages)}") from None
        baru.append(objek)
    _wajib_unik(baru, kunci)
    dulu, kini = tulis_tabel(lama), tulis_tabel(baru)
    if dulu == kini:
        return lama
    model.objects.filter(opd=opd, tahun=tahun).delete()
    model.objects.bulk_create(baru)
    jejak.catat(
        oleh=oleh,
        tindakan=f"ubah tabel {model._meta.verbose_name}",
        objek=tahun_kinerja,
        opd=opd,
        tahun=tahun,
        perubahan=_perubahan(dulu, kini),
    )
    return baru


def kolom_isi(model: type[BarisTahunan]) -> list[str]:
    """The fields people fill in."""
    bukan = {"id", "opd", "tahun", "urutan", "jumlah_dinyatakan"}
    return [f.name for f in model._meta.concrete_fields if f.name not in bukan]


def kolom_kunci(model: type[BarisTahunan]) -> str:
    """The field that names a row; rows of the workload analysis only have their place."""
    return {"RekapPendidikan": "tingkat", "RekapGolongan": "golongan"}.get(model.__name__, "urutan")


def sidik_tabel(baris: Sequence[BarisTahunan]) -> str:
    """A text that changes whenever the table does."""
    return "\n".join(tulis_tabel(baris))


def tulis_tabel(baris: Sequence[BarisTahunan]) -> list[str]:
    """Every row as one line of text."""
    if not baris:
        return []
    kolom = kolom_isi(type(baris[0]))
    return ["; ".join(_teks(getattr(b, k)) for k in kolom) for b in baris]


def _teks(nilai: Any) -> str:
    if isinstance(nilai, bool):
        return "judul" if nilai else ""
    return "–" if nilai is None else str(nilai)


def _wajib_segar(
    tahun_kinerja: TahunKinerja, lama: list, baris: Sequence[dict[str, Any]], sidik: str
) -> None:
    kini = sidik_tabel(lama)
    if sidik.replace("\r\n", "\n") == kini:
        return
    diketik = "\n".join("; ".join(_teks(n) for n in b.values()) for b in baris)
    tahun_kinerja.versi = 1  # the stored table has another fingerprint than the form saw
    wajib_terbaru(tahun_kinerja, 0, {"isi tabel": diketik}, {"isi tabel": kini})


def _wajib_unik(baris: Sequence[BarisTahunan], kunci: str) -> None:
    terlihat: set[str] = set()
    for b in baris:
        nilai = str(getattr(b, kunci)).casefold()
        if nilai in terlihat:
            raise ValidationError(f"“{getattr(b, kunci)}” tertulis dua kali.")
        terlihat.add(nilai)


def _perubahan(dulu: list[str], kini: list[str]) -> dict[str, tuple[str | None, str | None]]:
    hasil: dict[str, tuple[str | None, str | None]] = {}
    for nomor in range(max(len(dulu), len(kini))):
        a = dulu[nomor] if nomor < len(dulu) else None
        b = kini[nomor] if nomor < len(kini) else None
        if a != b:
            hasil[f"baris {nomor + 1}"] = (a, b)
    return hasil
