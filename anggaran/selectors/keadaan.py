"""The budget of an OPD-year as one value."""

from collections.abc import Iterable

from django.db.models import Q

from lkjip.organisasi.models import PerangkatDaerah

from ..keadaan import KOLOM_BELANJA, KOLOM_SERAPAN, Belanja, Keadaan, Simpul
from ..models import (
    DinyatakanAnggaran,
    Kegiatan,
    Pagu,
    PemetaanSasaran,
    Program,
    RealisasiAnggaran,
    RekapBelanja,
    SubKegiatan,
)


def milik_tahun(opd: PerangkatDaerah, tahun: int) -> Q:
    """Rows on the leaves of one OPD-year (Pagu, RealisasiAnggaran)."""
    kegiatan = Q(kegiatan__program__opd=opd, kegiatan__program__tahun=tahun)
    jalur = "sub_kegiatan__kegiatan__program"
    return kegiatan | Q(**{f"{jalur}__opd": opd, f"{jalur}__tahun": tahun})


def list_tahap_ada(opd: PerangkatDaerah, tahun: int) -> list[tuple[str, int]]:
    """(stage, position) of every stage that has figures in the year."""
    rows = Pagu.objects.filter(milik_tahun(opd, tahun)).order_by("urutan")
    return list(dict.fromkeys(rows.values_list("tahap", "urutan")))


def take_keadaan(opd: PerangkatDaerah, tahun: int) -> Keadaan:
    """Everything of the year. Eight queries, whatever the number of rows."""
    hasil = Keadaan(belanja={}, dinyatakan={})
    program: dict[int, Simpul] = {}
    for p in Program.objects.filter(opd=opd, tahun=tahun).select_related("urusan"):
        simpul = Simpul(p.kode, p.nama, p.urusan.kode, p.urutan, pemetaan={})
        program[p.pk] = hasil.program[p.urusan.kode, p.kode] = simpul
    kegiatan: dict[int, Simpul] = {}
    for k in Kegiatan.objects.filter(program__opd=opd, program__tahun=tahun):
        simpul = Simpul(k.kode, k.nama, "", k.urutan, k.penjelasan, pemetaan={})
        kegiatan[k.pk] = program[k.program_id].anak[k.kode] = simpul
    sub: dict[int, Simpul] = {}
    for s in SubKegiatan.objects.filter(kegiatan__program__opd=opd, kegiatan__program__tahun=tahun):
        simpul = Simpul(s.kode, s.nama, "", s.urutan, s.penjelasan)
        sub[s.pk] = kegiatan[s.kegiatan_id].anak[s.kode] = simpul
    _isi_nilai(opd, tahun, kegiatan, sub)
    _isi_dinyatakan(opd, tahun, hasil, (program, kegiatan, sub))
    for peta in PemetaanSasaran.objects.filter(program__opd=opd, program__tahun=tahun):
        simpul = kegiatan[peta.kegiatan_id] if peta.kegiatan_id else program[peta.program_id]
        simpul.pemetaan[peta.sasaran_id] = peta.bobot
    _isi_belanja(hasil, RekapBelanja.objects.filter(opd=opd, tahun=tahun).select_related("induk"))
    return hasil


def _isi_nilai(
    opd: PerangkatDaerah, tahun: int, kegiatan: dict[int, Simpul], sub: dict[int, Simpul]
) -> None:
    milik = milik_tahun(opd, tahun)
    for pagu in Pagu.objects.filter(milik):
        daun = sub[pagu.sub_kegiatan_id] if pagu.sub_kegiatan_id else kegiatan[pagu.kegiatan_id]
        daun.pagu[pagu.urutan] = (pagu.tahap, pagu.nilai)
    for satu in RealisasiAnggaran.objects.filter(milik):
        daun = sub[satu.sub_kegiatan_id] if satu.sub_kegiatan_id else kegiatan[satu.kegiatan_id]
        daun.realisasi[satu.periode] = {k: getattr(satu, k) for k in KOLOM_SERAPAN}


def _isi_dinyatakan(
    opd: PerangkatDaerah, tahun: int, hasil: Keadaan, peta: tuple[dict[int, Simpul], ...]
) -> None:
    program, kegiatan, sub = peta
    for satu in DinyatakanAnggaran.objects.filter(opd=opd, tahun=tahun):
        if satu.program_id:
            tempat = program[satu.program_id].dinyatakan
        elif satu.kegiatan_id:
            tempat = kegiatan[satu.kegiatan_id].dinyatakan
        elif satu.sub_kegiatan_id:
            tempat = sub[satu.sub_kegiatan_id].dinyatakan
        else:
            tempat = hasil.dinyatakan
        tempat[satu.kolom, satu.sumber] = (satu.nilai, satu.teks)


def _isi_belanja(hasil: Keadaan, rows: Iterable[RekapBelanja]) -> None:
    for satu in rows:
        hasil.belanja[satu.kode] = Belanja(
            satu.kode,
            satu.uraian,
            satu.struktur,
            satu.induk.kode if satu.induk else None,
            satu.urutan,
            {k: getattr(satu, k) for k in KOLOM_BELANJA},
            satu.anggaran_teks,
        )
