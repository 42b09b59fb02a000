"""The money of a year, as the potret holds it: the programme tree and belanja by account."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import Q

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus import potret as p
from lkjip.rumus.desimal import ringkas
from renstra.selectors.rencana import kunci_nomor

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

Daun = tuple[str, int]
"""("kegiatan" | "sub_kegiatan", id): where money sits."""


def get_potret_anggaran(
    opd: PerangkatDaerah, tahun: int, sasaran: Mapping[int, int]
) -> p.PotretAnggaran:
    """Everything of the year. Eight queries, whatever the number of rows.

    `sasaran` maps the ids of sasaran of any version of the plan to the node that continues them
    in the plan of the year; a mapping to a sasaran outside it is left out.
    """
    dinyatakan = _group_dinyatakan(opd, tahun)
    return p.PotretAnggaran(
        program=_list_program(opd, tahun, sasaran, dinyatakan),
        belanja=_list_belanja(opd, tahun),
        dinyatakan=tuple(dinyatakan["opd", 0]),
    )


def _list_program(
    opd: PerangkatDaerah,
    tahun: int,
    sasaran: Mapping[int, int],
    dinyatakan: dict[Daun, list[p.DinyatakanAnggaran]],
) -> tuple[p.PotretProgram, ...]:
    semua = Program.objects.filter(opd=opd, tahun=tahun).select_related("urusan")
    kegiatan = _group_kegiatan(opd, tahun, dinyatakan)
    pemetaan = _group_pemetaan(opd, tahun, sasaran)
    urut = sorted(
        semua, key=lambda b: (b.urutan, kunci_nomor(b.urusan.kode), kunci_nomor(b.kode), b.pk)
    )
    return tuple(
        p.PotretProgram(
            id=satu.pk,
            urusan=satu.urusan.kode,
            urusan_nama=satu.urusan.nama,
            kode=satu.kode,
            nama=satu.nama,
            kegiatan=tuple(kegiatan[satu.pk]),
            dinyatakan=tuple(dinyatakan["program", satu.pk]),
            pemetaan=tuple(pemetaan[satu.pk]),
        )
        for satu in urut
    )


def _group_kegiatan(
    opd: PerangkatDaerah, tahun: int, dinyatakan: dict[Daun, list[p.DinyatakanAnggaran]]
) -> dict[int, list[p.PotretKegiatan]]:
    pagu, serapan = _group_pagu(opd, tahun), _group_serapan(opd, tahun)
    sub: dict[int, list[p.PotretSubKegiatan]] = defaultdict(list)
    semua_sub = SubKegiatan.objects.filter(
        kegiatan__program__opd=opd, kegiatan__program__tahun=tahun
    )
    for satu in _urut(semua_sub):
        daun = ("sub_kegiatan", satu.pk)
        sub[satu.kegiatan_id].append(
            p.PotretSubKegiatan(
                id=satu.pk,
                kode=satu.kode,
                nama=satu.nama,
                pagu=tuple(pagu[daun]),
                realisasi=tuple(serapan[daun]),
                dinyatakan=tuple(dinyatakan[daun]),
                penjelasan=satu.penjelasan,
            )
        )
    hasil: dict[int, list[p.PotretKegiatan]] = defaultdict(list)
    for satu in _urut(Kegiatan.objects.filter(program__opd=opd, program__tahun=tahun)):
        daun = ("kegiatan", satu.pk)
        hasil[satu.program_id].append(
            p.PotretKegiatan(
                id=satu.pk,
                kode=satu.kode,
                nama=satu.nama,
                pagu=tuple(pagu[daun]),
                realisasi=tuple(serapan[daun]),
                sub_kegiatan=tuple(sub[satu.pk]),
                dinyatakan=tuple(dinyatakan[daun]),
                penjelasan=satu.penjelasan,
            )
        )
    return hasil


def _group_pagu(opd: PerangkatDaerah, tahun: int) -> dict[Daun, list[p.PotretPagu]]:
    hasil: dict[Daun, list[p.PotretPagu]] = defaultdict(list)
    for satu in Pagu.objects.filter(_milik(opd, tahun)).order_by("urutan", "id"):
        hasil[_daun(satu)].append(p.PotretPagu(satu.tahap, satu.urutan, ringkas(satu.nilai)))
    return hasil


def _group_serapan(opd: PerangkatDaerah, tahun: int) -> dict[Daun, list[p.PotretSerapanPeriode]]:
    hasil: dict[Daun, list[p.PotretSerapanPeriode]] = defaultdict(list)
    for satu in RealisasiAnggaran.objects.filter(_milik(opd, tahun)).order_by("periode", "id"):
        isi = p.PotretSerapanPeriode(
            periode=satu.periode,
            keuangan=ringkas(satu.keuangan),
            fisik=ringkas(satu.fisik),
            rencana_kas=ringkas(satu.rencana_kas),
        )
        hasil[_daun(satu)].append(isi)
    return hasil


def _group_dinyatakan(opd: PerangkatDaerah, tahun: int) -> dict[Daun, list[p.DinyatakanAnggaran]]:
    hasil: dict[Daun, list[p.DinyatakanAnggaran]] = defaultdict(list)
    kolom = {nama: ke for ke, nama in enumerate(DinyatakanAnggaran.Kolom.values)}
    semua = DinyatakanAnggaran.objects.filter(opd=opd, tahun=tahun)
    for satu in sorted(semua, key=lambda b: (kolom[b.kolom], kunci_nomor(b.sumber), b.pk)):
        kunci = ("program", satu.program_id) if satu.program_id else _daun(satu)
        isi = p.DinyatakanAnggaran(satu.kolom, ringkas(satu.nilai), satu.teks, satu.sumber)
        hasil[kunci].append(isi)
    return hasil


def _group_pemetaan(
    opd: PerangkatDaerah, tahun: int, sasaran: Mapping[int, int]
) -> dict[int, list[p.PotretPemetaan]]:
    hasil: dict[int, list[p.PotretPemetaan]] = defaultdict(list)
    semua = PemetaanSasaran.objects.filter(program__opd=opd, program__tahun=tahun)
    for satu in semua.select_related("kegiatan").order_by("kegiatan__kode", "sasaran__nomor", "id"):
        if satu.sasaran_id in sasaran:
            kode = satu.kegiatan.kode if satu.kegiatan else None
            isi = p.PotretPemetaan(sasaran[satu.sasaran_id], kode, ringkas(satu.bobot))
            hasil[satu.program_id].append(isi)
    return hasil


def _list_belanja(opd: PerangkatDaerah, tahun: int) -> tuple[p.PotretBelanja, ...]:
    semua = RekapBelanja.objects.filter(opd=opd, tahun__lte=tahun).select_related("induk")
    urut = sorted(semua, key=lambda b: (b.tahun, b.urutan, kunci_nomor(b.kode)))
    return tuple(
        p.PotretBelanja(
            tahun=satu.tahun,
            kode=satu.kode,
            induk=satu.induk.kode if satu.induk else None,
            uraian=satu.uraian,
            anggaran=ringkas(satu.anggaran),
            realisasi=ringkas(satu.realisasi),
            anggaran_dinyatakan=ringkas(satu.anggaran_dinyatakan),
            realisasi_dinyatakan=ringkas(satu.realisasi_dinyatakan),
            persen_dinyatakan=ringkas(satu.persen_dinyatakan),
            anggaran_teks=satu.anggaran_teks,
        )
        for satu in urut
    )


def _milik(opd: PerangkatDaerah, tahun: int) -> Q:
    """Rows on the leaves of one OPD-year."""
    kegiatan = Q(kegiatan__program__opd=opd, kegiatan__program__tahun=tahun)
    jalur = "sub_kegiatan__kegiatan__program"
    return kegiatan | Q(**{f"{jalur}__opd": opd, f"{jalur}__tahun": tahun})


def _daun(baris: Pagu | RealisasiAnggaran | DinyatakanAnggaran) -> Daun:
    if baris.sub_kegiatan_id:
        return "sub_kegiatan", baris.sub_kegiatan_id
    return ("kegiatan", baris.kegiatan_id) if baris.kegiatan_id else ("opd", 0)


def _urut[K: (Kegiatan, SubKegiatan)](baris: Iterable[K]) -> list[K]:
    return sorted(baris, key=lambda satu: (satu.urutan, kunci_nomor(satu.kode), satu.pk))
