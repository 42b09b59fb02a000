"""Making the stored budget of an OPD-year equal to a given state.

Rows that stay keep their ids; only what differs is written, in a fixed number of statements.
The callers hold the year's lock and write the audit row.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from lkjip.organisasi.models import PerangkatDaerah, Urusan
from lkjip.rumus.desimal import ringkas
from renstra.selectors.rencana import kunci_nomor

from ..keadaan import KOLOM_BELANJA, KOLOM_SERAPAN, Dinyatakan, Keadaan, Simpul
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
from ..selectors.keadaan import milik_tahun

KEPING = 500


def put_keadaan(opd: PerangkatDaerah, tahun: int, baru: Keadaan) -> None:
    """Write `baru` over the year. Must run inside a transaction that holds the year's lock.

    Raises `ValidationError` (Indonesian) for an urusan that does not exist, or for a figure that
    its column cannot hold.
    """
    program = _tulis_program(opd, tahun, baru)
    kegiatan = _tulis_anak(
        Kegiatan,
        "program",
        {(p, k.kode): k for kunci, p in program.items() for k in baru.program[kunci].anak.values()},
        Kegiatan.objects.filter(program__opd=opd, program__tahun=tahun).select_related("program"),
    )
    sub = _tulis_anak(
        SubKegiatan,
        "kegiatan",
        {(k, s.kode): s for (k, simpul) in kegiatan.values() for s in simpul.anak.values()},
        SubKegiatan.objects.filter(
            kegiatan__program__opd=opd, kegiatan__program__tahun=tahun
        ).select_related("kegiatan"),
    )
    daun = [("kegiatan", *pasang) for pasang in kegiatan.values()]
    daun += [("sub_kegiatan", *pasang) for pasang in sub.values()]
    simpul = [("program", p, baru.program[kunci]) for kunci, p in program.items()] + daun
    _tulis_pagu(opd, tahun, daun)
    _tulis_realisasi(opd, tahun, daun)
    _tulis_dinyatakan(opd, tahun, simpul, baru.dinyatakan)
    _tulis_pemetaan(opd, tahun, program, kegiatan, baru)
    if baru.belanja is not None:
        _tulis_belanja(opd, tahun, baru)
    _hapus_sisa(opd, tahun, program, kegiatan, sub)


def _selaraskan[M: models.Model](
    model: type[M],
    ada: Iterable[M],
    kunci: Callable[[M], Hashable],
    mau: Mapping[Hashable, dict[str, Any]],
    *,
    hapus: bool = True,
) -> dict[Hashable, M]:
    """Create, update and (unless `hapus` is False) delete rows until `mau` is what is stored."""
    milik = {kunci(satu): satu for satu in ada}
    baru, ubah, kolom = [], [], set()
    for k, isi in mau.items():
        satu = milik.get(k)
        if satu is None:
            satu = milik[k] = model(**isi)
            baru.append(satu)
            continue
        beda = [n for n, v in isi.items() if _beda(satu, n, v)]
        if beda:
            for nama in beda:
                setattr(satu, nama, isi[nama])
            ubah.append(satu)
            kolom.update(beda)
    for satu in (*baru, *ubah):
        # Uniqueness is the database's; fields and limits are checked here, with our words.
        satu.clean_fields(exclude=[f.name for f in model._meta.fields if f.is_relation])
    if hapus:
        buang = [satu.pk for k, satu in milik.items() if k not in mau]
        for i in range(0, len(buang), KEPING):
            model.objects.filter(pk__in=buang[i : i + KEPING]).delete()
        milik = {k: satu for k, satu in milik.items() if k in mau}
    model.objects.bulk_create(baru, batch_size=KEPING)
    if ubah:
        model.objects.bulk_update(ubah, sorted(kolom), batch_size=KEPING)
    return milik


def _beda(satu: models.Model, nama: str, nilai: Any) -> bool:
    kolom = satu._meta.get_field(nama)
    if nama.endswith("_id"):
        return getattr(satu, nama) != nilai
    if kolom.is_relation:
        return getattr(satu, kolom.attname) != (nilai.pk if nilai is not None else None)
    lama = getattr(satu, nama)
    return ringkas(lama) != ringkas(nilai) if hasattr(nilai, "as_tuple") else lama != nilai


def _tulis_program(
    opd: PerangkatDaerah, tahun: int, baru: Keadaan
) -> dict[tuple[str, str], Program]:
    urusan = {u.kode: u for u in Urusan.objects.filter(kode__in={u for u, _ in baru.program})}
    asing = sorted({u for u, _ in baru.program} - set(urusan))
    if asing:
        raise ValidationError(
            f"Urusan {', '.join(asing)} belum dikenal portal. Minta administrator menambahkannya."
        )
    mau = {
        kunci: {
            "opd": opd,
            "tahun": tahun,
            "urusan": urusan[s.urusan],
            "kode": s.kode,
            "nama": s.nama,
            "urutan": s.urutan,
        }
        for kunci, s in baru.program.items()
    }
    ada = Program.objects.filter(opd=opd, tahun=tahun).select_related("urusan")
    semua = _selaraskan(Program, ada, lambda p: (p.urusan.kode, p.kode), mau, hapus=False)
    return {kunci: semua[kunci] for kunci in mau}


def _tulis_anak[M: (Kegiatan, SubKegiatan)](
    model: type[M], induk: str, mau: dict[tuple[Any, str], Simpul], ada: Iterable[M]
) -> dict[Hashable, tuple[M, Simpul]]:
    isi = {
        (i.pk, kode): {
            induk: i,
            "kode": s.kode,
            "nama": s.nama,
            "urutan": s.urutan,
            "penjelasan": s.penjelasan,
        }
        for (i, kode), s in mau.items()
    }
    hasil = _selaraskan(model, ada, lambda r: (getattr(r, f"{induk}_id"), r.kode), isi, hapus=False)
    simpul = {(i.pk, kode): s for (i, kode), s in mau.items()}
    return {k: (hasil[k], simpul[k]) for k in isi}


def _tulis_pagu(opd: PerangkatDaerah, tahun: int, daun: list[tuple[str, Any, Simpul]]) -> None:
    mau = {
        (jenis, satu.pk, urutan): {jenis: satu, "tahap": tahap, "urutan": urutan, "nilai": nilai}
        for jenis, satu, simpul in daun
        for urutan, (tahap, nilai) in simpul.pagu.items()
    }
    ada = Pagu.objects.filter(milik_tahun(opd, tahun))
    _selaraskan(Pagu, ada, lambda r: (*_daun(r), r.urutan), mau)


def _tulis_realisasi(opd: PerangkatDaerah, tahun: int, daun: list[tuple[str, Any, Simpul]]) -> None:
    mau = {
        (jenis, satu.pk, periode): {jenis: satu, "periode": periode}
        | {k: isi.get(k) for k in KOLOM_SERAPAN}
        for jenis, satu, simpul in daun
        for periode, isi in simpul.realisasi.items()
        if any(isi.get(k) is not None for k in KOLOM_SERAPAN)
    }
    ada = RealisasiAnggaran.objects.filter(milik_tahun(opd, tahun))
    _selaraskan(RealisasiAnggaran, ada, lambda r: (*_daun(r), r.periode), mau)


def _tulis_dinyatakan(
    opd: PerangkatDaerah,
    tahun: int,
    simpul: list[tuple[str, Any, Simpul]],
    atas: Dinyatakan | None,
) -> None:
    semua = [(jenis, satu, s.dinyatakan) for jenis, satu, s in simpul]
    if atas is not None:
        semua.append(("opd", None, atas))
    mau = {}
    for jenis, satu, dinyatakan in semua:
        for (kolom, sumber), (nilai, teks) in dinyatakan.items():
            isi = {"opd": opd, "tahun": tahun, "kolom": kolom, "sumber": sumber}
            isi |= {"nilai": nilai, "teks": teks}
            if satu is not None:
                isi[jenis] = satu
            mau[jenis, satu.pk if satu else 0, kolom, sumber] = isi
    ada = DinyatakanAnggaran.objects.filter(opd=opd, tahun=tahun)
    if atas is None:
        ada = ada.exclude(program=None, kegiatan=None, sub_kegiatan=None)
    _selaraskan(DinyatakanAnggaran, ada, lambda r: (*_daun(r), r.kolom, r.sumber), mau)


def _tulis_pemetaan(
    opd: PerangkatDaerah,
    tahun: int,
    program: dict[tuple[str, str], Program],
    kegiatan: dict[Hashable, tuple[Kegiatan, Simpul]],
    baru: Keadaan,
) -> None:
    mau = {}
    for kunci, p in program.items():
        for sasaran_id, bobot in (baru.program[kunci].pemetaan or {}).items():
            mau[p.pk, None, sasaran_id] = {
                "program_id": p.pk,
                "sasaran_id": sasaran_id,
                "bobot": bobot,
            }
    for k, simpul in kegiatan.values():
        for sasaran_id, bobot in (simpul.pemetaan or {}).items():
            mau[k.program_id, k.pk, sasaran_id] = {
                "program_id": k.program_id,
                "kegiatan_id": k.pk,
                "sasaran_id": sasaran_id,
                "bobot": bobot,
            }
    ada = PemetaanSasaran.objects.filter(program__opd=opd, program__tahun=tahun)
    _selaraskan(PemetaanSasaran, ada, lambda r: (r.program_id, r.kegiatan_id, r.sasaran_id), mau)


def _tulis_belanja(opd: PerangkatDaerah, tahun: int, baru: Keadaan) -> None:
    urut = sorted(baru.belanja.values(), key=lambda b: (b.urutan, kunci_nomor(b.kode)))
    isi = {
        b.kode: {
            "opd": opd,
            "tahun": tahun,
            "kode": b.kode,
            "struktur": b.struktur,
            "uraian": b.uraian,
            "urutan": b.urutan,
            "anggaran_teks": b.anggaran_teks,
        }
        | {k: b.nilai.get(k) for k in KOLOM_BELANJA}
        for b in urut
    }
    ada = RekapBelanja.objects.filter(opd=opd, tahun=tahun)
    # Parents are set once all rows exist; a row to be deleted may still be a parent until then.
    milik = _selaraskan(RekapBelanja, ada, lambda r: r.kode, isi, hapus=False)
    ubah = []
    for b in urut:
        induk = milik.get(b.induk) if b.induk in isi else None
        if milik[b.kode].induk_id != (induk.pk if induk else None):
            milik[b.kode].induk = induk
            ubah.append(milik[b.kode])
    RekapBelanja.objects.bulk_update(ubah, ["induk"], batch_size=KEPING)
    buang = [r.pk for k, r in milik.items() if k not in isi]
    RekapBelanja.objects.filter(pk__in=buang).update(induk=None)
    RekapBelanja.objects.filter(pk__in=buang).delete()


def _hapus_sisa(
    opd: PerangkatDaerah,
    tahun: int,
    program: dict[tuple[str, str], Program],
    kegiatan: dict[Hashable, tuple[Kegiatan, Simpul]],
    sub: dict[Hashable, tuple[SubKegiatan, Simpul]],
) -> None:
    """Delete nodes that are no longer there, from the bottom up."""
    _hapus(
        SubKegiatan,
        SubKegiatan.objects.filter(kegiatan__program__opd=opd, kegiatan__program__tahun=tahun),
        {satu.pk for satu, _ in sub.values()},
    )
    _hapus(
        Kegiatan,
        Kegiatan.objects.filter(program__opd=opd, program__tahun=tahun),
        {satu.pk for satu, _ in kegiatan.values()},
    )
    _hapus(
        Program,
        Program.objects.filter(opd=opd, tahun=tahun),
        {satu.pk for satu in program.values()},
    )


def _hapus(model: type[models.Model], ada: models.QuerySet, tetap: set[int]) -> None:
    buang = [pk for pk in ada.order_by().values_list("pk", flat=True) if pk not in tetap]
    for i in range(0, len(buang), KEPING):
        model.objects.filter(pk__in=buang[i : i + KEPING]).delete()


def _daun(baris: Pagu | RealisasiAnggaran | DinyatakanAnggaran) -> tuple[str, int]:
    if getattr(baris, "program_id", None):
        return "program", baris.program_id
    if baris.sub_kegiatan_id:
        return "sub_kegiatan", baris.sub_kegiatan_id
    return ("kegiatan", baris.kegiatan_id) if baris.kegiatan_id else ("opd", 0)
