"""What is stored of a year, as texts in the shape of the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone

from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.angka import format_angka
from renstra.models import Indikator
from renstra.target import tulis_target

from ..models import NAMA_PERIODE, Analisis, NilaiRealisasi, PerjanjianKinerja, TargetPK
from ..nilai import KODE_DIPILIH, KOLOM_FAKTA
from ..selectors.buku import BukuPengukuran, get_buku
from ..selectors.perjanjian import list_pk
from ..selectors.rencana_aksi import list_aksi
from . import bentuk as b
from .bentuk import Baris, Isi, Kunci

DRAF = PerjanjianKinerja.Status.DRAF


@dataclass(slots=True)
class Tersimpan:
    """`isi` names every row that can be filled, also the empty ones. `keadaan`: the state of a row
    that only the portal changes. `boleh_pk`: agreements that an import may begin."""

    buku: BukuPengukuran
    indikator: Mapping[str, Indikator]
    isi: Isi = field(default_factory=dict)
    keadaan: dict[tuple[str, Kunci], str] = field(default_factory=dict)
    pk: dict[str, PerjanjianKinerja] = field(default_factory=dict)
    boleh_pk: frozenset[str] = frozenset()

    def baris(self, lembar: str, kunci: Kunci) -> Baris | None:
        """The stored row, {} for one that could begin, None for one that cannot exist."""
        ada = self.isi[lembar].get(kunci)
        if ada is not None:
            return ada
        if lembar == b.PERJANJIAN.nama and kunci[0] in self.boleh_pk:
            return {}
        if lembar == b.TARGET_PK.nama and kunci[1] in self.indikator:
            return {} if kunci[0] in self.boleh_pk or kunci[0] in self.pk else None
        return None


def ambil_tersimpan(tahun: TahunKinerja) -> Tersimpan:
    """Everything of one OPD-year (with `.opd`). A fixed number of queries."""
    buku = get_buku(tahun, timezone.localdate())
    hasil = Tersimpan(buku, _menurut_kode(buku))
    _ambil_pk(hasil)
    hasil.isi[b.AKSI.nama] = _aksi(tahun)
    _ambil_realisasi(hasil)
    hasil.isi[b.ANALISIS.nama] = _analisis(buku)
    return hasil


def _menurut_kode(buku: BukuPengukuran) -> dict[str, Indikator]:
    """An archived indicator keeps its code from one that is in use only when nobody else has it."""
    urut = sorted(buku.indikator, key=lambda i: i.diarsipkan_pada is None)
    return {i.kode: i for i in urut}


def _ambil_pk(hasil: Tersimpan) -> None:
    tahun = hasil.buku.tahun_kinerja
    daftar = list(list_pk(tahun.opd, tahun.tahun))
    hasil.pk = {b.nama_pk(pk.urutan): pk for pk in daftar}
    if not daftar or daftar[-1].status != DRAF:
        hasil.boleh_pk = frozenset({b.nama_pk(len(daftar) and daftar[-1].urutan + 1)})
    kepala: dict[Kunci, Baris] = {}
    target: dict[Kunci, Baris] = {}
    for nama, pk in hasil.pk.items():
        pk.opd = tahun.opd
        kepala[(nama,)] = {
            "tanggal": f"{pk.tanggal:%d/%m/%Y}" if pk.tanggal else "",
            "pihak_pertama": pk.pihak_pertama.nama if pk.pihak_pertama else "",
            "pihak_kedua": pk.pihak_kedua.nama if pk.pihak_kedua else "",
            "alasan": b.teks_bersih(pk.alasan),
        }
        hasil.keadaan[b.PERJANJIAN.nama, (nama,)] = pk.get_status_display()
    janji = TargetPK.objects.filter(pk_induk__in=daftar).select_related("indikator")
    menurut_id = {pk.pk: nama for nama, pk in hasil.pk.items()}
    for t in janji:
        isi = {"target": tulis_target(t), "alasan": b.teks_bersih(t.alasan)}
        target[menurut_id[t.pk_induk_id], t.indikator.kode] = isi
    terbuka = [nama for nama, pk in hasil.pk.items() if pk.status == DRAF]
    if not daftar:
        terbuka = ["Murni"]
        kepala["Murni",] = {}
    for nama in terbuka:
        for kode, i in hasil.indikator.items():
            if i.diarsipkan_pada is None:
                target.setdefault((nama, kode), {})
    hasil.isi[b.PERJANJIAN.nama] = kepala
    hasil.isi[b.TARGET_PK.nama] = target


def _aksi(tahun: TahunKinerja) -> dict[Kunci, Baris]:
    hasil = {}
    for baris in list_aksi(tahun.opd, tahun.tahun):
        isi: Baris = {}
        for n, t in baris.triwulan.items():
            isi[f"target_{n}"] = tulis_target(t)
            isi[f"kegiatan_{n}"] = b.teks_bersih(t.kegiatan)
        hasil[baris.indikator.kode,] = isi
    return hasil


def _ambil_realisasi(hasil: Tersimpan) -> None:
    buku = hasil.buku
    isi: dict[Kunci, Baris] = {}
    for kode, i in hasil.indikator.items():
        for periode in buku.periode_terukur(i):
            kunci = (kode, NAMA_PERIODE[periode])
            satu = buku.sel(i, periode)
            isi[kunci] = _nilai(satu.terkini) if satu and satu.terkini else {}
            if satu:
                hasil.keadaan[b.REALISASI.nama, kunci] = satu.get_status_display()
    hasil.isi[b.REALISASI.nama] = isi


def _nilai(n: NilaiRealisasi) -> Baris:
    dipilih = n.kode_alasan in KODE_DIPILIH
    return {nama: tulis_isi(getattr(n, nama)) for nama in KOLOM_FAKTA} | {
        "kode_alasan": n.get_kode_alasan_display() if dipilih else "",
        "alasan": b.teks_bersih(n.alasan),
    }


def _analisis(buku: BukuPengukuran) -> dict[Kunci, Baris]:
    """The nearest analysis in each indicator's lineage."""
    semua = {asal for rantai in buku.silsilah.values() for asal in rantai}
    jarak: dict[int, tuple[int, Analisis]] = {}
    for a in Analisis.objects.filter(indikator__in=semua, tahun=buku.tahun):
        for pk, rantai in buku.silsilah.items():
            if a.indikator_id in rantai:
                ke = rantai.index(a.indikator_id)
                if pk not in jarak or ke < jarak[pk][0]:
                    jarak[pk] = (ke, a)
    hasil: dict[Kunci, Baris] = {}
    for i in buku.indikator:
        ada = jarak.get(i.pk)
        isi = {k.nama: tulis_isi(getattr(ada[1], k.nama)) for k in b.ANALISIS.kolom} if ada else {}
        if (i.kode,) not in hasil or i.diarsipkan_pada is None:
            hasil[i.kode,] = isi
    return hasil


def tulis_isi(nilai: Decimal | str | int | bool | None) -> str:
    """A stored value as text."""
    if nilai is None or nilai is False:
        return ""
    if nilai is True:
        return "ya"
    if isinstance(nilai, Decimal):
        return format_angka(nilai)
    return b.teks_bersih(str(nilai))
