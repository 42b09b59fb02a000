"""Writing the framework of a pemda, each change with its trace."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pemda, Pengguna, TahunKinerja
from lkjip.rumus.kerangka import BAKU, KERANGKA_BAKU, PENOMORAN, periksa_kerangka, susun_aturan
from lkjip.rumus.potret_laporan import AturanBagian, PotretKerangka

from ..models import Kerangka, KerangkaBeku
from .selectors import build_kerangka, list_beku

Uraian = dict[str, str]


@transaction.atomic
def save_kerangka(
    *, oleh: Pengguna, pemda: Pemda, penomoran: str, aturan: Sequence[AturanBagian], versi: int
) -> Kerangka:
    """Save the framework; `aturan` holds every section in order. Raises `ValidationError` keyed
    "judul.<key>", "urutan.<key>" or "tampil.<key>", or `Usang` when it was changed meanwhile."""
    # Two administrators at once take turns here.
    pemda = Pemda.objects.select_for_update().get(pk=pemda.pk)
    baris = Kerangka.objects.filter(pemda=pemda).first()
    dulu = uraikan(build_kerangka(baris))
    kini = uraikan(PotretKerangka(penomoran, tuple(aturan)))
    wajib_terbaru(baris, versi, kini, dulu)
    salah: dict[str, list[str]] = {}
    for satu in periksa_kerangka(aturan):
        salah.setdefault(f"{satu.kolom}.{satu.kunci}", []).append(satu.pesan)
    if penomoran not in PENOMORAN:
        salah["penomoran"] = [f"Penomoran “{penomoran}” tidak dikenal. Pilih salah satu."]
    if salah:
        raise ValidationError(salah)
    if kini == dulu and baris is not None:
        return baris
    return _simpan(oleh, pemda, baris, penomoran, aturan, "ubah kerangka laporan")


@transaction.atomic
def reset_kerangka(*, oleh: Pengguna, pemda: Pemda) -> None:
    """Go back to the standard; nothing happens when it is in use already."""
    pemda = Pemda.objects.select_for_update().get(pk=pemda.pk)
    baris = Kerangka.objects.filter(pemda=pemda).first()
    if baris is not None and build_kerangka(baris) != PotretKerangka():
        _simpan(oleh, pemda, baris, "angka", (), "kembalikan kerangka laporan ke baku")


def _simpan(
    oleh: Pengguna,
    pemda: Pemda,
    baris: Kerangka | None,
    penomoran: str,
    aturan: Iterable[AturanBagian],
    tindakan: str,
) -> Kerangka:
    dulu = uraikan(build_kerangka(baris))
    _bekukan(pemda, baris)
    if baris is None:
        baris = Kerangka(pemda=pemda)
    else:
        baris.versi += 1
    baris.penomoran = penomoran
    baris.bagian = [] if _baku(aturan) else [asdict(satu) for satu in aturan]
    baris.full_clean()
    baris.save()
    kini = uraikan(build_kerangka(baris))
    beda = {nama: (dulu[nama], kini[nama]) for nama in kini if dulu[nama] != kini[nama]}
    jejak.catat(oleh=oleh, tindakan=tindakan, objek=baris, perubahan=beda)
    return baris


def _bekukan(pemda: Pemda, lama: Kerangka | None) -> None:
    """Let every locked year keep the framework that it has."""
    ada = list_beku().values("tahun_kinerja")
    terkunci = TahunKinerja.objects.filter(
        opd__pemda=pemda, status=TahunKinerja.Status.TERKUNCI
    ).exclude(pk__in=ada)
    # Rows left here are of an earlier lock.
    KerangkaBeku.objects.filter(tahun_kinerja__in=list(terkunci)).delete()
    isi = {"penomoran": lama.penomoran if lama else "angka", "bagian": lama.bagian if lama else []}
    KerangkaBeku.objects.bulk_create(
        KerangkaBeku(tahun_kinerja=satu, terkunci_pada=satu.terkunci_pada, **isi)
        for satu in terkunci
    )


def _baku(aturan: Iterable[AturanBagian]) -> bool:
    return tuple(aturan) in {(), tuple(AturanBagian(s.kunci, s.judul) for s in KERANGKA_BAKU)}


def uraikan(kerangka: PotretKerangka) -> Uraian:
    """{section: how it is set, in words}: what people compare and the trace keeps."""
    hasil = {"Penomoran subbab": PENOMORAN.get(kerangka.penomoran, kerangka.penomoran)}
    hitung: dict[str, int] = {}
    for satu in susun_aturan(kerangka):
        baku = BAKU[satu.kunci]
        hitung[baku.induk] = hitung.get(baku.induk, 0) + 1
        letak = f" (urutan {hitung[baku.induk]})" if baku.pindah else ""
        tampil = "" if satu.tampil else ", tidak ditampilkan"
        hasil[sebut_baku(satu.kunci)] = f"{satu.judul}{letak}{tampil}"
    return hasil


def sebut_baku(kunci: str) -> str:
    """A section of the standard in words that no two share."""
    induk = {"lampiran": "Lampiran"}.get(BAKU[kunci].induk, "")
    if BAKU[kunci].induk in BAKU:
        induk = BAKU[BAKU[kunci].induk].judul
    return f"{induk}: {BAKU[kunci].judul}" if induk else BAKU[kunci].judul
