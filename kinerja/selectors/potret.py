"""What was promised and measured in a year, as the potret holds it, by indicator."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.organisasi.selectors.potret import build_potret_pejabat
from lkjip.rumus import potret as p
from lkjip.rumus.desimal import ringkas
from renstra.selectors.potret import build_potret_target
from renstra.selectors.silsilah import Silsilah

from ..models import Analisis, Bukti, PerjanjianKinerja, Realisasi, TargetAksi, TargetPK


@dataclass(slots=True)
class Ukuran:
    """The kinerja fields of one `PotretIndikator`."""

    target_pk: p.PotretTarget | None = None
    realisasi: tuple[p.PotretRealisasi, ...] = ()
    analisis: p.PotretAnalisis = field(default_factory=p.PotretAnalisis)
    rencana_aksi: tuple[tuple[int, p.PotretTarget], ...] = ()
    bukti: tuple[str, ...] = ()
    berkas_bukti: tuple[p.PotretBukti, ...] = ()
    capaian_manual: Decimal | None = None
    alasan_manual: str = ""


def get_pk(opd: PerangkatDaerah, tahun: int) -> PerjanjianKinerja | None:
    """The agreement in force at the end of the year: the newest that was signed by then.

    A draft promises nothing: while none is signed there is no PK, and no target of it. One query.
    """
    return (
        PerjanjianKinerja.objects.filter(
            opd=opd,
            tahun=tahun,
            status=PerjanjianKinerja.Status.DITANDATANGANI,
            tanggal__lte=date(tahun, 12, 31),
        )
        .select_related("pihak_pertama", "pihak_kedua")
        .order_by("-urutan")
        .first()
    )


def list_pk(opd: Collection[int], tahun: int) -> list[PerjanjianKinerja]:
    """The agreements in force of many OPD, by their ids (see `get_pk`). One query."""
    hasil: dict[int, PerjanjianKinerja] = {}
    for satu in PerjanjianKinerja.objects.filter(
        opd__in=opd,
        tahun=tahun,
        status=PerjanjianKinerja.Status.DITANDATANGANI,
        tanggal__lte=date(tahun, 12, 31),
    ).order_by("-urutan"):
        hasil.setdefault(satu.opd_id, satu)
    return list(hasil.values())


def build_potret_pk(pk: PerjanjianKinerja) -> p.PotretPk:
    """No query."""
    pihak = (pk.pihak_pertama, pk.pihak_kedua)
    pertama, kedua = (build_potret_pejabat(satu) if satu else None for satu in pihak)
    return p.PotretPk(pk.jenis, pk.tanggal, pertama, kedua)


def get_ukuran(
    silsilah: Silsilah, tahun: int, pk: Iterable[PerjanjianKinerja]
) -> dict[int, Ukuran]:
    """{indicator id: its measures} for the indicators named by `silsilah` (id → own id and those
    that it continues, nearest first). Five queries, whatever their number.

    `pk` are the agreements in force, one for every OPD of these indicators.

    A value reported on an earlier version of an indicator counts for the one that continues it;
    where both carry the same period the nearer one holds.
    """
    semua = {pk_ for rantai in silsilah.values() for pk_ in rantai}
    hasil = {pk_: Ukuran() for pk_ in silsilah}
    target = _list_target_pk(pk)
    realisasi = _group_realisasi(semua, tahun)
    analisis = {
        satu.indikator_id: satu
        for satu in Analisis.objects.filter(indikator__in=semua, tahun=tahun)
    }
    aksi, bukti = _group_aksi(semua, tahun), _group_bukti(semua, tahun)
    for pk_, ukuran in hasil.items():
        rantai = silsilah[pk_]
        ukuran.target_pk = _terdekat(rantai, target)
        ukuran.realisasi = _merge_realisasi(rantai, realisasi)
        ukuran.capaian_manual, ukuran.alasan_manual = _find_manual(rantai, realisasi, tahun)
        if catatan := _terdekat(rantai, analisis):
            ukuran.analisis = _build_analisis(catatan)
        ukuran.rencana_aksi = tuple(_terdekat(rantai, aksi) or ())
        ukuran.berkas_bukti = tuple(_terdekat(rantai, bukti) or ())
        ukuran.bukti = tuple(
            f"{satu.nama} ({satu.letak})" if satu.letak else satu.nama
            for satu in ukuran.berkas_bukti
        )
    return hasil


def _terdekat[N](rantai: Iterable[int], nilai: dict[int, N]) -> N | None:
    return next((nilai[pk] for pk in rantai if pk in nilai), None)


def _list_target_pk(pk: Iterable[PerjanjianKinerja]) -> dict[int, p.PotretTarget]:
    baris = TargetPK.objects.filter(pk_induk__in=[satu.pk for satu in pk])
    return {satu.indikator_id: build_potret_target(satu) for satu in baris}


def _group_realisasi(
    indikator: set[int], tahun: int
) -> dict[int, dict[tuple[int, int], Realisasi]]:
    hasil: dict[int, dict[tuple[int, int], Realisasi]] = defaultdict(dict)
    baris = Realisasi.objects.filter(
        indikator__in=indikator, tahun__lte=tahun, terkini__isnull=False
    ).select_related("terkini")
    for satu in baris:
        hasil[satu.indikator_id][satu.tahun, satu.periode] = satu
    return hasil


def _merge_realisasi(
    rantai: tuple[int, ...], realisasi: dict[int, dict[tuple[int, int], Realisasi]]
) -> tuple[p.PotretRealisasi, ...]:
    gabungan: dict[tuple[int, int], Realisasi] = {}
    for pk in reversed(rantai):
        gabungan |= realisasi.get(pk, {})
    return tuple(_build_realisasi(gabungan[kunci]) for kunci in sorted(gabungan))


def _build_realisasi(baris: Realisasi) -> p.PotretRealisasi:
    nilai = baris.terkini
    return p.PotretRealisasi(
        tahun=baris.tahun,
        periode=baris.periode,
        nilai=ringkas(nilai.nilai),
        teks=nilai.teks,
        alasan_kosong=nilai.alasan_kosong,
        status=baris.status,
        pembilang=ringkas(nilai.pembilang),
        penyebut=ringkas(nilai.penyebut),
        keterangan=nilai.keterangan,
    )


def _find_manual(
    rantai: tuple[int, ...],
    realisasi: dict[int, dict[tuple[int, int], Realisasi]],
    tahun: int,
) -> tuple[Decimal | None, str]:
    """The capaian that people set by hand for the year, or for its last quarter, with why."""
    for pk in rantai:
        milik = realisasi.get(pk, {})
        for periode in (0, 4, 3, 2, 1):
            baris = milik.get((tahun, periode))
            if baris and baris.terkini.capaian_manual is not None:
                nilai = baris.terkini
                return ringkas(nilai.capaian_manual), nilai.alasan or nilai.keterangan
    return None, ""


def _build_analisis(baris: Analisis) -> p.PotretAnalisis:
    return p.PotretAnalisis(
        sebab=baris.sebab,
        hambatan=baris.hambatan,
        solusi=baris.solusi,
        tindak_lanjut=baris.tindak_lanjut,
        pembanding_nama=baris.pembanding_nama,
        pembanding_nilai=ringkas(baris.pembanding_nilai),
        pembanding_tahun=baris.pembanding_tahun,
        pembanding_sumber=baris.pembanding_sumber,
        tanpa_pembanding=baris.tanpa_pembanding,
    )


def _group_aksi(indikator: set[int], tahun: int) -> dict[int, list[tuple[int, p.PotretTarget]]]:
    hasil: dict[int, list[tuple[int, p.PotretTarget]]] = defaultdict(list)
    baris = TargetAksi.objects.filter(indikator__in=indikator, tahun=tahun)
    for satu in baris.order_by("indikator", "triwulan"):
        hasil[satu.indikator_id].append((satu.triwulan, build_potret_target(satu)))
    return hasil


def _group_bukti(indikator: set[int], tahun: int) -> dict[int, list[p.PotretBukti]]:
    hasil: dict[int, list[p.PotretBukti]] = defaultdict(list)
    baris = Bukti.objects.filter(
        realisasi__indikator__in=indikator, realisasi__tahun=tahun, ditarik_pada__isnull=True
    ).select_related("realisasi")
    for satu in baris.order_by("realisasi__periode", "waktu", "id"):
        hasil[satu.realisasi.indikator_id].append(
            p.PotretBukti(satu.nama_asli, satu.letak, satu.realisasi.periode, satu.sidik)
        )
    return hasil
