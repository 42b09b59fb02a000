"""Where any figure of an OPD-year comes from: formula, policy, inputs, evidence, history."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404

from kinerja.models import NilaiRealisasi
from lkjip.organisasi.models import Jejak, TahunKinerja
from lkjip.rumus.ikhtisar import IkhtisarIndikator
from lkjip.rumus.kebijakan import Kebijakan

from .asal import list_nilai
from .dasbor import hitung
from .dokumen.kamus import Butir, susun_kamus, tulis
from .dokumen.kamus.kunci import kunci_indikator
from .dokumen.kamus.masukan import cari_masukan
from .perbaikan import Perbaikan, PetaPerbaikan

JEJAK_TERBANYAK = 8
MASUKAN_TERBANYAK = 60
BENDA = {
    "anggaran": ("anggaran.",),
    "pegawai": ("organisasi.angkadinyatakan",),
    "kinerja": ("kinerja.", "renstra."),
}
TINDAKAN = {
    "anggaran": ("isi ", "petakan", "tambah akun", "impor"),
    "pegawai": ("ubah tabel",),
    "kinerja": ("kebijakan",),
}
"""Audit rows of a kind of figure: by the object they name, or by the deed where it is the year."""
KELUARGA = {
    "pegawai": "pegawai",
    "abk": "pegawai",
    **dict.fromkeys(
        ("program", "kegiatan", "sub_kegiatan", "anggaran", "belanja", "rekening"), "anggaran"
    ),
}


BERCAPAIAN = ("indikator.", "opd.", "sasaran.", "tujuan.", "iku.", "indikator_sasaran.")


@dataclass(frozen=True, slots=True)
class AngkaMasukan:
    kunci: str
    label: str
    teks: str
    alasan: str


@dataclass(frozen=True, slots=True)
class AsalAngka:
    """What the page of one figure shows. `isian`: where it is typed, or its inputs are."""

    kunci: str
    label: str
    teks: str
    alasan: str
    asal: str
    rumus: str
    masukan: tuple[AngkaMasukan, ...]
    kebijakan: tuple[str, ...]
    nama_kebijakan: str
    dasar_kebijakan: str
    indikator: IkhtisarIndikator | None
    nilai: list[NilaiRealisasi]
    tercetak: list[Perbaikan]
    isian: list[tuple[str, str]]
    jejak: list[Jejak]


def susun_asal_angka(tahun: TahunKinerja, kunci: str) -> AsalAngka:
    """A fixed number of queries. Raises `Http404` for a key that the report does not know."""
    potret, ikhtisar = hitung(tahun)
    kamus = susun_kamus(potret, ikhtisar)
    butir = kamus.get(kunci)
    if butir is None:
        raise Http404(f"Angka “{kunci[:80]}” tidak ada dalam laporan tahun ini.")
    masukan = cari_masukan(kunci, kamus, potret, ikhtisar)
    indikator = next(
        (i for i in ikhtisar.indikator if kunci.startswith(f"{kunci_indikator(i.kode)}.")), None
    )
    peta = PetaPerbaikan(tahun.opd, tahun.tahun).cari([kunci])
    kebijakan = ikhtisar.kebijakan
    return AsalAngka(
        kunci,
        butir.label[:1].upper() + butir.label[1:],
        _tulis(butir),
        butir.alasan,
        butir.asal,
        masukan.rumus,
        tuple(_masukan(kamus[k]) for k in masukan.kunci[:MASUKAN_TERBANYAK]),
        _kebijakan(kunci, butir, kebijakan),
        kebijakan.nama,
        kebijakan.dasar,
        indikator,
        list_nilai(indikator.fakta.id, tahun.tahun) if indikator else [],
        [p for p in peta if p.tercetak],
        [(p.sumber, p.tautan.alamat(tahun.opd, tahun.tahun)) for p in peta if not p.tercetak],
        _list_jejak(tahun, kunci),
    )


def _kebijakan(kunci: str, butir: Butir, kebijakan: Kebijakan) -> tuple[str, ...]:
    """The sentences of the policy that bear on a figure: all of them on capaian and what is
    counted or averaged from it, the rounding on any other percentage."""
    if kunci.startswith(BERCAPAIAN):
        return tuple(kebijakan.penjelasan())
    return (kebijakan.kalimat_pembulatan(),) if butir.bentuk in ("persen", "poin") else ()


def _masukan(butir: Butir) -> AngkaMasukan:
    return AngkaMasukan(butir.kunci, butir.label, _tulis(butir), butir.alasan)


def _tulis(butir: Butir) -> str:
    return tulis(butir) if butir.nilai is not None else "–"


def _list_jejak(tahun: TahunKinerja, kunci: str) -> list[Jejak]:
    """The latest audit rows of figures of this kind. One query."""
    keluarga = KELUARGA.get(kunci.partition(".")[0], "kinerja")
    cocok = Q()
    for awalan in BENDA[keluarga]:
        cocok |= Q(objek_jenis__startswith=awalan)
    for awalan in TINDAKAN[keluarga]:
        cocok |= Q(tindakan__startswith=awalan)
    rows = Jejak.objects.filter(cocok, opd=tahun.opd).filter(
        Q(tahun=tahun.tahun) | Q(tahun__isnull=True)
    )
    return list(rows.order_by("-nomor")[:JEJAK_TERBANYAK])
