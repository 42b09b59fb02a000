"""Everything of one OPD-year's measurement, read once: the board, the forms and the grid share it.

`get_buku` asks a fixed number of queries, whatever the number of indicators.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q
from django.http import Http404

from lkjip.organisasi.models import Keanggotaan, PeriodePengisian, TahunKinerja
from lkjip.rumus.agregasi import HasilAgregasi, compute_tahunan
from lkjip.rumus.arah import ARAH_BILANGAN
from lkjip.rumus.capaian import Capaian, compute_capaian
from lkjip.rumus.kebijakan import Kebijakan, get_kebijakan
from renstra.models import Indikator, Renstra, TargetTahunan
from renstra.selectors.rencana import get_renstra, kunci_nomor
from renstra.selectors.silsilah import Silsilah, get_silsilah_indikator

from ..models import NilaiRealisasi, Peralihan, PerjanjianKinerja, Realisasi, TargetAksi, TargetPK
from ..nilai import IsianNilai
from .target import TargetBerlaku, baca_target_tersimpan, sumber_pk

TRIWULAN = (1, 2, 3, 4)
SEMESTER = (2, 4)
SETAHUN = (0,)


@dataclass(frozen=True, slots=True)
class BukuPengukuran:
    """One OPD-year. Dictionaries are keyed by indicator id (and year or period)."""

    tahun_kinerja: TahunKinerja
    kebijakan: Kebijakan
    renstra: Renstra | None
    indikator: tuple[Indikator, ...]
    realisasi: dict[tuple[int, int, int], Realisasi]  # (indicator, year, period)
    target_tahun: dict[int, TargetBerlaku]
    target_triwulan: dict[tuple[int, int], TargetBerlaku]
    tidak_diukur: frozenset[int]
    jendela: dict[int, PeriodePengisian]
    diajukan: dict[int, Peralihan]  # realisasi id → its latest submission
    dikembalikan: dict[int, Peralihan]  # realisasi id → its latest return or unlocking
    pemilik: dict[int | None, tuple[str, ...]]  # unit id → names; None: the PEP staff
    silsilah: Silsilah  # indicator id → itself and those it continues, nearest first

    @property
    def tahun(self) -> int:
        return self.tahun_kinerja.tahun

    def get(self, indikator_id: int) -> Indikator:
        """The indicator of this year with that id; 404 when it is another OPD's or year's."""
        for indikator in self.indikator:
            if indikator.pk == indikator_id:
                return indikator
        raise Http404("Indikator ini tidak diukur oleh perangkat daerah ini pada tahun ini.")

    def sel(self, indikator: Indikator, periode: int, tahun: int | None = None) -> Realisasi | None:
        return self.realisasi.get((indikator.pk, tahun or self.tahun, periode))

    def nilai(
        self, indikator: Indikator, periode: int, tahun: int | None = None
    ) -> NilaiRealisasi | None:
        realisasi = self.sel(indikator, periode, tahun)
        return realisasi.terkini if realisasi else None

    def target(self, indikator: Indikator, periode: int) -> TargetBerlaku | None:
        if periode == 0:
            return self.target_tahun.get(indikator.pk)
        return self.target_triwulan.get((indikator.pk, periode))

    def periode_terukur(self, indikator: Indikator) -> tuple[int, ...]:
        """Periods in which this indicator is filled in; () when it is not measured this year.

        A year entered as one figure (an older report) asks for no quarters any more.
        """
        ada = {p for p in (0, *TRIWULAN) if self.sel(indikator, p)}
        if indikator.pk in self.tidak_diukur and not ada:
            return ()
        if ada == {0} or is_tahunan(indikator):
            return SETAHUN
        if indikator.frekuensi == Indikator.Frekuensi.SEMESTER:
            return SEMESTER
        return TRIWULAN

    def periode_sebelum(self, indikator: Indikator, periode: int) -> tuple[int, int] | None:
        """(year, period) of the value before: the period before, or the end of last year."""
        urut = self.periode_terukur(indikator)
        if periode in urut and urut.index(periode) > 0:
            return self.tahun, urut[urut.index(periode) - 1]
        if periode == 0:
            return self.tahun - 1, 0
        akhir = [p for p in (*TRIWULAN, 0) if self.nilai(indikator, p, self.tahun - 1)]
        return (self.tahun - 1, akhir[-1]) if akhir else None

    def nilai_sebelum(self, indikator: Indikator, periode: int) -> NilaiRealisasi | None:
        letak = self.periode_sebelum(indikator, periode)
        return self.nilai(indikator, letak[1], letak[0]) if letak else None

    def nilai_tahun_lalu(self, indikator: Indikator, periode: int) -> NilaiRealisasi | None:
        return self.nilai(indikator, periode, self.tahun - 1)

    def penutup(self, indikator: Indikator, periode: int) -> bool:
        """Whether this period closes the year of the indicator."""
        urut = self.periode_terukur(indikator)
        return bool(urut) and periode == urut[-1]

    def capaian(
        self,
        indikator: Indikator,
        periode: int,
        isian: IsianNilai | NilaiRealisasi | None = None,
    ) -> Capaian:
        """Capaian of one period against its own target; of what is typed when `isian` is given."""
        nilai = isian if isian is not None else self.nilai(indikator, periode)
        return hitung_capaian(indikator, self.target(indikator, periode), nilai, self.kebijakan)

    def agregat(self, indikator: Indikator) -> HasilAgregasi:
        """The year's value out of its quarters (numbers only)."""
        isi = [getattr(self.nilai(indikator, p), "nilai", None) for p in TRIWULAN]
        if indikator.frekuensi == Indikator.Frekuensi.SEMESTER:
            isi = [isi[1], isi[3]]
        return compute_tahunan(isi, indikator.agregasi)

    def nilai_setahun(self, indikator: Indikator) -> IsianNilai | NilaiRealisasi | None:
        """The figure of the year: entered as such, or made of the periods."""
        langsung = self.nilai(indikator, 0)
        if langsung is not None:
            return langsung
        if indikator.arah not in ARAH_BILANGAN:
            isi = [self.nilai(indikator, p) for p in TRIWULAN]
            terisi = [n for n in isi if n is not None and (n.teks or n.nilai is not None)]
            return terisi[-1] if terisi else None
        hasil = self.agregat(indikator)
        return IsianNilai(nilai=hasil.nilai) if hasil.nilai is not None else None


def is_tahunan(indikator: Indikator) -> bool:
    """Measured once, at the end of the year."""
    return indikator.frekuensi == Indikator.Frekuensi.TAHUN or indikator.agregasi == "tahunan"


def hitung_capaian(
    indikator: Indikator,
    target: TargetBerlaku | None,
    nilai: IsianNilai | NilaiRealisasi | None,
    kebijakan: Kebijakan,
) -> Capaian:
    """The engine's answer for one value, with everything the indicator's arah needs."""
    isi: Decimal | str | None = None
    if nilai is not None:
        isi = nilai.teks or None if nilai.nilai is None else nilai.nilai
    return compute_capaian(
        target.isi if target else None,
        isi,
        indikator.arah,
        kebijakan,
        skala_predikat=indikator.skala_predikat,
        capaian_manual=nilai.capaian_manual if nilai else None,
        alasan_manual=nilai.keterangan if nilai else "",
    )


def get_buku(tahun_kinerja: TahunKinerja, hari: date) -> BukuPengukuran:
    """Read one OPD-year (with `.opd` set). 12 queries, however many indicators.

    What was promised, planned and measured on an earlier version of an indicator (a Renstra changed
    within the year) counts for the one that continues it; the nearer version holds.
    """
    opd, tahun = tahun_kinerja.opd, tahun_kinerja.tahun
    renstra = get_renstra(opd, tahun)
    indikator = _get_indikator(renstra, tahun)
    semua = get_silsilah_indikator(opd)
    silsilah = {i.pk: semua[i.pk] for i in indikator}
    penerus = _get_penerus(silsilah)
    milik = {i.pk: i for i in indikator}
    realisasi = {}
    for baris in Realisasi.objects.filter(
        indikator_id__in=list(penerus), tahun__in=(tahun - 1, tahun)
    ).select_related("terkini"):
        for pk, jarak in penerus[baris.indikator_id]:
            kunci = (pk, baris.tahun, baris.periode)
            if kunci not in realisasi or jarak < realisasi[kunci][0]:
                realisasi[kunci] = (jarak, baris)
    rencana = {
        t.indikator_id: t
        for t in TargetTahunan.objects.filter(indikator__renstra=renstra, tahun=tahun)
    }
    diajukan, dikembalikan = _get_peralihan(opd.pk, tahun)
    return BukuPengukuran(
        tahun_kinerja=tahun_kinerja,
        kebijakan=get_kebijakan(tahun_kinerja.kebijakan),
        renstra=renstra,
        indikator=indikator,
        realisasi={kunci: baris for kunci, (_, baris) in realisasi.items()},
        target_tahun=_get_target_tahun(opd.pk, tahun, indikator, silsilah, rencana),
        target_triwulan=_get_target_triwulan(tahun, milik, silsilah, penerus),
        tidak_diukur=frozenset(pk for pk, t in rencana.items() if not t.diukur),
        jendela={p.periode: p for p in PeriodePengisian.objects.filter(opd_id=opd.pk, tahun=tahun)},
        diajukan=diajukan,
        dikembalikan=dikembalikan,
        pemilik=get_pemilik(opd.pk, hari),
        silsilah=silsilah,
    )


def _get_penerus(silsilah: Silsilah) -> dict[int, list[tuple[int, int]]]:
    """{indicator id of any version: [(the one of this year that continues it, how far back)]}."""
    hasil: dict[int, list[tuple[int, int]]] = {}
    for pk, rantai in silsilah.items():
        for jarak, asal in enumerate(rantai):
            hasil.setdefault(asal, []).append((pk, jarak))
    return hasil


def get_pemilik(opd_id: int, hari: date) -> dict[int | None, tuple[str, ...]]:
    """Who fills in, by unit: the members of a bidang; under None the PEP staff. One query."""
    hasil: dict[int | None, list[str]] = {}
    for k in pemilik_pada(opd_id, hari):
        unit = k.unit_id if k.peran == Keanggotaan.Peran.BIDANG else None
        hasil.setdefault(unit, []).append(str(k.pengguna))
    return {unit: tuple(nama) for unit, nama in hasil.items()}


def pemilik_pada(opd_id: int, hari: date) -> Iterable[Keanggotaan]:
    """Memberships of people who fill in, in force on a day, of active users."""
    return (
        Keanggotaan.objects.filter(
            Q(sampai__isnull=True) | Q(sampai__gte=hari),
            opd_id=opd_id,
            peran__in=[Keanggotaan.Peran.BIDANG, Keanggotaan.Peran.PEP],
            mulai__lte=hari,
            pengguna__is_active=True,
        )
        .select_related("pengguna")
        .order_by("pengguna__nama")
    )


def _get_indikator(renstra: Renstra | None, tahun: int) -> tuple[Indikator, ...]:
    """In the order of the plan: tujuan, then sasaran, then kode ("1.2" before "1.10")."""
    if renstra is None:
        return ()
    baris = (
        Indikator.objects.filter(renstra=renstra)
        .filter(Q(diarsipkan_pada__isnull=True) | Q(realisasi__tahun=tahun))
        .select_related("renstra", "tujuan", "sasaran__tujuan", "penanggung_jawab")
        .distinct()
    )
    return tuple(sorted(baris, key=_urutan))


def _urutan(i: Indikator) -> tuple:
    tujuan = i.tujuan or i.sasaran.tujuan
    sasaran = kunci_nomor(i.sasaran.nomor) if i.sasaran else []
    return kunci_nomor(tujuan.nomor), sasaran, kunci_nomor(i.kode), i.pk


def _get_target_tahun(
    opd_id: int,
    tahun: int,
    indikator: tuple[Indikator, ...],
    silsilah: Silsilah,
    rencana: dict[int, TargetTahunan],
) -> dict[int, TargetBerlaku]:
    """The signed PK's targets where it names the indicator, else the Renstra's."""
    pk = (
        PerjanjianKinerja.objects.filter(
            opd_id=opd_id, tahun=tahun, status=PerjanjianKinerja.Status.DITANDATANGANI
        )
        .order_by("-urutan")
        .first()
    )
    janji = {t.indikator_id: t for t in TargetPK.objects.filter(pk_induk=pk)} if pk else {}
    hasil = {}
    for i in indikator:
        terdekat = next((janji[n] for n in silsilah[i.pk] if n in janji), None)
        if terdekat:
            target = baca_target_tersimpan(terdekat, i, sumber_pk(pk))
        else:
            target = baca_target_tersimpan(rencana.get(i.pk), i, "Renstra")
        if target:
            hasil[i.pk] = target
    return hasil


def _get_target_triwulan(
    tahun: int,
    milik: dict[int, Indikator],
    silsilah: Silsilah,
    penerus: dict[int, list[tuple[int, int]]],
) -> dict[tuple[int, int], TargetBerlaku]:
    baris = {
        (t.indikator_id, t.triwulan): t
        for t in TargetAksi.objects.filter(indikator__in=list(penerus), tahun=tahun)
    }
    hasil = {}
    for pk, indikator in milik.items():
        for triwulan in TRIWULAN:
            ada = (baris.get((asal, triwulan)) for asal in silsilah[pk])
            terdekat = next((t for t in ada if t), None)
            if target := baca_target_tersimpan(terdekat, indikator, "Rencana Aksi"):
                hasil[pk, triwulan] = target
    return hasil


def _get_peralihan(opd_id: int, tahun: int) -> tuple[dict[int, Peralihan], dict[int, Peralihan]]:
    diajukan: dict[int, Peralihan] = {}
    dikembalikan: dict[int, Peralihan] = {}
    for p in (
        Peralihan.objects.filter(
            realisasi__indikator__renstra__opd_id=opd_id,
            realisasi__tahun=tahun,
            aksi__in=("ajukan", "kembalikan", "buka_kunci"),
        )
        .select_related("nilai")
        .order_by("waktu", "id")
    ):
        (diajukan if p.aksi == "ajukan" else dikembalikan)[p.realisasi_id] = p
    return diajukan, dikembalikan
