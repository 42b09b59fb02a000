"""Writing a grid of budget figures: the cells that somebody changed, all or nothing."""

from collections.abc import Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.rumus.daun import Daun, KunciDaun, list_daun
from lkjip.rumus.desimal import ringkas
from lkjip.rumus.potret import PotretAnggaran
from renstra.kisi import GalatKisi, Sel

from ..kisi import (
    KISI,
    KOLOM_MODEL,
    PAGU,
    KolomKisi,
    baca_sel,
    isi_periode,
    isi_sel,
    periksa_setahun,
    tulis_sel,
)
from ..models import Pagu, Program, RealisasiAnggaran
from ..selectors.keadaan import list_tahap_ada, milik_tahun
from ..selectors.potret import get_potret_anggaran

type Alamat = tuple[KunciDaun, str]
"""(row, key of the column)."""
type Perubahan = tuple[KunciDaun, Daun, KolomKisi, Decimal | None, Decimal | None]
"""Row (key and facts), column, from, to."""


@transaction.atomic
def save_kisi(
    *,
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    jenis: str,
    kolom: list[KolomKisi],
    isian: Mapping[Alamat, Sel],
) -> tuple[int, list[str]]:
    """Write the cells that really changed; returns their number and notes on how a number was read.

    Two people may fill one grid: a cell is refused only when somebody else changed *that cell*
    meanwhile. Raises `TahunTerkunci`, or `GalatKisi` naming every refused cell; then nothing is
    written.
    """
    wajib_terbuka(opd, tahun)
    potret = get_potret_anggaran(opd, tahun, {})
    per_kunci = {satu.kunci: satu for satu in kolom}
    if jenis == PAGU:
        _wajib_tahap(kolom, list_tahap_ada(opd, tahun))
    daun = dict(list_daun(potret))
    galat, catatan, ubah = GalatKisi(), [], []
    for (kunci, nama), sel in isian.items():
        if not sel.berubah:
            continue
        satu, lajur = daun.get(kunci), per_kunci.get(nama)
        if satu is None or lajur is None:
            raise ValidationError(
                "Baris yang Anda isi sudah tidak ada: sementara itu orang lain mengubah susunan "
                "program. Belum ada yang disimpan; muat ulang halaman ini."
            )
        lama, dapat = isi_sel(satu, jenis, lajur)
        try:
            baru, pesan = baca_sel(sel.diketik, jenis, lajur)
        except ValidationError as e:
            galat.tolak((kunci, nama), e.messages[0])
            continue
        if ringkas(baru) == ringkas(lama):
            continue
        if not dapat:
            galat.tolak(
                (kunci, nama),
                "Sel ini sudah dirinci per bulan; ubah pada tampilan per bulan.",
            )
        elif sel.usang(tulis_sel(lama)):
            galat.bentrok((kunci, nama), tulis_sel(lama))
        else:
            ubah.append((kunci, satu, lajur, lama, baru))
            if pesan:
                catatan.append(f"{satu.kode}, {lajur.label}: {pesan}")
    if jenis != PAGU:
        _periksa_baris(jenis, ubah, galat)
    if galat.sel:
        raise galat
    if jenis == PAGU:
        _tulis_pagu(opd, tahun, ubah)
    else:
        _tulis_periode(opd, tahun, KOLOM_MODEL[jenis], ubah)
    _catat(oleh, opd, tahun, jenis, potret, ubah)
    return len(ubah), catatan


def _wajib_tahap(kolom: list[KolomKisi], ada: list[tuple[str, int]]) -> None:
    """Two people may open a stage at once; the later one must look again."""
    punya = {urutan: tahap for tahap, urutan in ada}
    if any(punya.get(satu.urutan, satu.tahap) != satu.tahap for satu in kolom):
        raise ValidationError(
            "Sementara itu orang lain membuka tahap anggaran lain. Belum ada yang disimpan; muat "
            "ulang halaman ini lalu isi kembali."
        )


def _periksa_baris(jenis: str, ubah: list[Perubahan], galat: GalatKisi) -> None:
    """The year's figure and its parts must agree on every row that was touched."""
    isi: dict[KunciDaun, dict[int, Decimal | None]] = {}
    for kunci, daun, kolom, _, baru in ubah:
        isi.setdefault(kunci, dict(isi_periode(daun, jenis)))[kolom.letak] = baru
    for kunci, _, kolom, *_ in ubah:
        if pesan := periksa_setahun(jenis, isi[kunci]):
            galat.tolak((kunci, kolom.kunci), pesan)


def _tulis_pagu(opd: PerangkatDaerah, tahun: int, ubah: list[Perubahan]) -> None:
    ada = {(*_daun(p), p.urutan): p for p in Pagu.objects.filter(milik_tahun(opd, tahun))}
    baru, lama, buang = [], [], []
    for (jenis, pk), _, kolom, _, nilai in ubah:
        satu = ada.get((jenis, pk, kolom.urutan))
        if satu is None:
            isi = {f"{jenis}_id": pk, "tahap": kolom.tahap, "urutan": kolom.urutan}
            baru.append(Pagu(**isi, nilai=nilai))
        elif nilai is None:
            buang.append(satu.pk)
        else:
            satu.nilai = nilai
            lama.append(satu)
    Pagu.objects.bulk_create(baru)
    Pagu.objects.bulk_update(lama, ["nilai"])
    Pagu.objects.filter(pk__in=buang).delete()


def _tulis_periode(opd: PerangkatDaerah, tahun: int, nama: str, ubah: list[Perubahan]) -> None:
    semua = RealisasiAnggaran.objects.filter(milik_tahun(opd, tahun))
    ada = {(*_daun(r), r.periode): r for r in semua}
    baru, lama = [], []
    for (jenis, pk), _, kolom, _, nilai in ubah:
        satu = ada.get((jenis, pk, kolom.letak))
        if satu is None:
            satu = RealisasiAnggaran(**{f"{jenis}_id": pk}, periode=kolom.letak)
            baru.append(satu)
        else:
            lama.append(satu)
        setattr(satu, nama, nilai)
    kosong = [r.pk for r in lama if all(getattr(r, k) is None for k in KOLOM_MODEL.values())]
    RealisasiAnggaran.objects.bulk_create(baru)
    RealisasiAnggaran.objects.bulk_update(lama, [nama])
    RealisasiAnggaran.objects.filter(pk__in=kosong).delete()


def _catat(
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    jenis: str,
    potret: PotretAnggaran,
    ubah: list[Perubahan],
) -> None:
    """One audit row a programme that was touched, with every figure from and to."""
    pemilik = {
        kunci: program.id
        for program in potret.program
        for kunci, _ in list_daun(PotretAnggaran((program,)))
    }
    per_program: dict[int, dict[str, tuple[Decimal | None, Decimal | None]]] = {}
    for kunci, daun, kolom, dari, ke in ubah:
        hal = f"{daun.kode} {KISI[jenis].lower()} {kolom.label}"
        per_program.setdefault(pemilik[kunci], {})[hal] = (dari, ke)
    program = Program.objects.in_bulk(per_program)
    for nomor, perubahan in per_program.items():
        jejak.catat(
            oleh=oleh,
            tindakan=f"isi {KISI[jenis].lower()}",
            objek=program[nomor],
            opd=opd,
            tahun=tahun,
            perubahan=perubahan,
        )


def _daun(baris: Pagu | RealisasiAnggaran) -> KunciDaun:
    if baris.sub_kegiatan_id:
        return "sub_kegiatan", baris.sub_kegiatan_id
    return "kegiatan", baris.kegiatan_id
