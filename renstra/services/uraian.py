"""Lists of texts in the plan: strategies with their policies, SWOT, strategic issues, vision.

They have a number and a text and nothing points at them, so a list is replaced as a whole: what
keeps its text keeps its row.
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna
from renstra.models import (
    ArahKebijakan,
    FaktorLingkungan,
    IsuStrategis,
    PenjelasanVisi,
    Renstra,
    Sasaran,
    Strategi,
)

from .syarat import kunci_renstra, wajib_bebas

type DaftarStrategi = Sequence[tuple[str, Sequence[str]]]


@transaction.atomic
def save_strategi(
    *,
    oleh: Pengguna | None,
    sasaran: Sasaran,
    strategi: DaftarStrategi,
    dilihat: DaftarStrategi | None = None,
) -> Sasaran:
    """Replace the strategies of a sasaran by (text, policies) pairs, numbered from 1.

    `dilihat`: the list that the form was made from; when the stored list is another one by now,
    `ValidationError` says so.
    """
    renstra = kunci_renstra(sasaran.tujuan.renstra)
    lama = list_strategi(sasaran)
    baru = [(teks, list(kebijakan)) for teks, kebijakan in strategi]
    if lama == baru:
        return sasaran
    _wajib_sama(dilihat, lama)
    wajib_bebas(renstra, "strategi di dalamnya")
    for baris in sasaran.strategi.all():
        baris.delete()
    for nomor, (teks, kebijakan) in enumerate(baru, start=1):
        baris = Strategi(sasaran=sasaran, nomor=nomor, teks=teks)
        baris.full_clean()
        baris.save()
        for urutan, isi in enumerate(kebijakan, start=1):
            butir = ArahKebijakan(strategi=baris, nomor=urutan, teks=isi)
            butir.full_clean()
            butir.save()
    _catat(oleh, "ubah strategi", sasaran, renstra, {"strategi": (_rata(lama), _rata(baru))})
    return sasaran


@transaction.atomic
def save_lingkungan(
    *,
    oleh: Pengguna | None,
    renstra: Renstra,
    isi: dict[str, list],
    dilihat: dict[str, list] | None = None,
) -> Renstra:
    """Replace SWOT lists (keys of `FaktorLingkungan.Jenis`), "isu" and "visi" ((word, text)).

    Kinds that `isi` does not name stay as they are.
    """
    renstra = kunci_renstra(renstra)
    lama = get_lingkungan(renstra)
    perubahan = {
        jenis: (_rata(lama[jenis]), _rata(baru))
        for jenis, baru in isi.items()
        if lama[jenis] != baru
    }
    if not perubahan:
        return renstra
    for jenis in perubahan:
        _wajib_sama(None if dilihat is None else dilihat.get(jenis), lama[jenis])
    wajib_bebas(renstra, "analisis lingkungan di dalamnya")
    for jenis in perubahan:
        _ganti(renstra, jenis, isi[jenis])
    label = {
        **dict(FaktorLingkungan.Jenis.choices),
        "isu": "Isu strategis",
        "visi": "Penjelasan visi",
    }
    _catat(
        oleh,
        "ubah uraian Renstra",
        renstra,
        renstra,
        {str(label[jenis]): dari_ke for jenis, dari_ke in perubahan.items()},
    )
    return renstra


def list_strategi(sasaran: Sasaran) -> list[tuple[str, list[str]]]:
    """(text, policies) in order."""
    return [
        (s.teks, [k.teks for k in s.kebijakan.all()])
        for s in sasaran.strategi.order_by("nomor").prefetch_related("kebijakan")
    ]


def get_lingkungan(renstra: Renstra) -> dict[str, list]:
    """All lists of texts of a plan by kind, in order. Three queries."""
    hasil: dict[str, list] = {jenis: [] for jenis in FaktorLingkungan.Jenis.values}
    for faktor in renstra.lingkungan.order_by("urutan"):
        hasil[faktor.jenis].append(faktor.teks)
    hasil["isu"] = list(renstra.isu.order_by("urutan").values_list("teks", flat=True))
    hasil["visi"] = [(p.kata, p.teks) for p in renstra.penjelasan_visi.order_by("urutan")]
    return hasil


def _ganti(renstra: Renstra, jenis: str, isi: list) -> None:
    if jenis == "isu":
        renstra.isu.all().delete()
        baris = [IsuStrategis(renstra=renstra, urutan=n, teks=t) for n, t in enumerate(isi, 1)]
    elif jenis == "visi":
        renstra.penjelasan_visi.all().delete()
        baris = [
            PenjelasanVisi(renstra=renstra, urutan=n, kata=k, teks=t)
            for n, (k, t) in enumerate(isi, 1)
        ]
    else:
        renstra.lingkungan.filter(jenis=jenis).delete()
        baris = [
            FaktorLingkungan(renstra=renstra, jenis=jenis, urutan=n, teks=t)
            for n, t in enumerate(isi, 1)
        ]
    for satu in baris:
        satu.full_clean()
        satu.save()


def _wajib_sama(dilihat: object, lama: object) -> None:
    if dilihat is not None and dilihat != lama:
        raise ValidationError(
            "Daftar ini sudah diubah orang lain sejak halaman Anda dibuka. Ketikan Anda masih ada "
            "di bawah; simpan sekali lagi untuk memakainya, atau muat ulang halaman untuk memakai "
            "yang tersimpan.",
            code="usang",
        )


def _rata(isi: list) -> str:
    baris = []
    for butir in isi:
        kepala, ekor = butir if isinstance(butir, tuple) else (butir, [])
        baris.append(kepala)
        baris += [f"  – {e}" for e in ([ekor] if isinstance(ekor, str) else ekor)]
    return "\n".join(baris)


def _catat(oleh, tindakan: str, objek, renstra: Renstra, perubahan: dict) -> None:
    jejak.catat(oleh=oleh, tindakan=tindakan, objek=objek, opd=renstra.opd, perubahan=perubahan)
