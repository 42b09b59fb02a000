"""The fill-in board: every indicator × period with its state, deadline and next step."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from lkjip.organisasi.akses import Hak, Tindakan
from lkjip.organisasi.models import PeriodePengisian
from lkjip.rumus.angka import format_persen
from lkjip.rumus.capaian import Capaian
from renstra.models import Indikator

from ..alur import DAPAT_DIISI, langkah_tersedia
from ..models import NAMA_PERIODE, Realisasi
from ..nilai import tulis_nilai
from .buku import TRIWULAN, BukuPengukuran, hitung_capaian
from .isian import boleh_isi

Status = Realisasi.Status

KEADAAN: dict[str, tuple[str, str]] = {
    "belum_diisi": ("tak-diketahui", "Belum diisi"),
    "draf": ("keterangan", "Draf"),
    "dikembalikan": ("belum", "Dikembalikan"),
    "diajukan": ("mendekati", "Diajukan"),
    "diverifikasi": ("mendekati", "Diverifikasi"),
    "disetujui": ("tercapai", "Disetujui"),
    "dikunci": ("terkunci", "Terkunci"),
    "terlambat": ("belum", "Terlambat"),
}
"""State → (tone, word). "terlambat" also counts drafts and returned values past their deadline."""
BELUM_DIBUKA = "Belum dibuka"
KATA_ISI = {"belum_diisi": "Isi", "draf": "Lanjutkan", "dikembalikan": "Perbaiki"}
KATA_PERIKSA = {
    Status.DIAJUKAN: "Verifikasi",
    Status.DIVERIFIKASI: "Setujui",
    Status.DISETUJUI: "Kunci",
}


@dataclass(frozen=True, slots=True)
class Sel:
    """One indicator in one period. `keadaan` "" means that nothing is asked here (`catatan` says
    why); `tugas` is what this user can do, "" when nothing."""

    periode: int
    keadaan: str = ""
    nada: str = ""
    kata: str = ""
    nilai: str = ""
    persen: str = ""
    tenggat: str = ""
    tanggal: str = ""
    terlambat: bool = False
    catatan: str = ""
    tugas: str = ""
    ada: bool = False

    @property
    def dapat_dipilih(self) -> bool:
        """Whether the step can be taken from the board: there is a value to look at."""
        return bool(self.tugas and self.nilai)

    @property
    def nama_periode(self) -> str:
        return NAMA_PERIODE[self.periode]


@dataclass(frozen=True, slots=True)
class BarisPapan:
    """One indicator: its cells TW I–IV and year, its owner, and the next step."""

    indikator: Indikator
    induk: str
    pemilik: str
    orang: str
    sel: tuple[Sel, ...]
    langkah: Sel | None

    @property
    def punya_tugas(self) -> bool:
        return self.langkah is not None


@dataclass(frozen=True, slots=True)
class Papan:
    baris: tuple[BarisPapan, ...]
    jumlah: dict[str, int]  # filter code → number of indicators, of all rows
    # period → (what, date): ("3 hari lagi", "31 Maret 2021"); only periods still waited for
    tenggat: dict[int, tuple[str, str]]


def get_papan(buku: BukuPengukuran, hak: Hak, hari: date) -> Papan:
    """The whole board for one user on one day. No query of its own."""
    baris = tuple(_baris(buku, hak, hari, i) for i in buku.indikator)
    hitung: Counter[str] = Counter(semua=len(baris))
    for b in baris:
        keadaan = {s.keadaan for s in b.sel if s.keadaan} - {"terlambat"}
        if any(s.terlambat for s in b.sel):
            keadaan.add("terlambat")
        hitung.update(keadaan)
        hitung["tugas"] += b.punya_tugas
    tenggat = {p: _tenggat_kolom(j, hari) for p, j in buku.jendela.items() if _ditunggu(baris, p)}
    return Papan(baris, dict(hitung), tenggat)


def saring(
    papan: Papan, *, keadaan: str = "", unit: int | None = None, kata: str = ""
) -> tuple[BarisPapan, ...]:
    """The rows that a filter leaves: a state, "tugas" (something to do for me), a unit, words."""

    def cocok(b: BarisPapan) -> bool:
        if keadaan == "tugas" and not b.punya_tugas:
            return False
        if keadaan == "terlambat" and not any(s.terlambat for s in b.sel):
            return False
        khusus = keadaan in ("", "tugas", "terlambat")
        if not khusus and all(s.keadaan != keadaan for s in b.sel):
            return False
        if unit is not None and b.indikator.penanggung_jawab_id != unit:
            return False
        isi = f"{b.indikator.kode} {b.indikator.nama}".casefold()
        return all(potong in isi for potong in kata.casefold().split())

    return tuple(b for b in papan.baris if cocok(b))


def tulis_tenggat(tenggat: date, hari: date) -> str:
    """A deadline as people count: "3 hari lagi (31 Maret 2021)"."""
    return f"{_sisa_hari(tenggat, hari)} ({date_format(tenggat)})"


def _sisa_hari(tenggat: date, hari: date) -> str:
    sisa = (tenggat - hari).days
    dekat = {0: "hari ini", 1: "besok", -1: "lewat sejak kemarin"}
    return dekat.get(sisa) or (f"{sisa} hari lagi" if sisa > 0 else f"lewat {-sisa} hari")


def _ditunggu(baris: Iterable[BarisPapan], periode: int) -> bool:
    """Whether anything of this period is still open: not before its window, nor after it."""
    sel = (s for b in baris for s in b.sel if s.periode == periode)
    return any(s.tenggat or s.catatan == BELUM_DIBUKA for s in sel)


def _tenggat_kolom(jendela: PeriodePengisian, hari: date) -> tuple[str, str]:
    if hari < jendela.dibuka:
        return "dibuka", date_format(jendela.dibuka)
    return _sisa_hari(jendela.tenggat, hari), date_format(jendela.tenggat)


def keadaan_sel(
    buku: BukuPengukuran, indikator: Indikator, periode: int, hari: date
) -> tuple[str, bool]:
    """(state, whether late) of a period that is filled in; ("", False) before its window."""
    realisasi = buku.sel(indikator, periode)
    jendela = buku.jendela.get(periode)
    terisi = realisasi is not None and realisasi.terkini_id is not None
    if realisasi is not None and (terisi or realisasi.status != Status.DRAF):
        keadaan = realisasi.status
    else:
        keadaan = "belum_diisi"
    menunggu = keadaan == "belum_diisi" or keadaan in DAPAT_DIISI
    if keadaan == "belum_diisi" and jendela and hari < jendela.dibuka:
        return "", False
    terlambat = menunggu and jendela is not None and hari > jendela.tenggat
    if keadaan == "belum_diisi" and terlambat:
        keadaan = "terlambat"
    return str(keadaan), terlambat


def _baris(buku: BukuPengukuran, hak: Hak, hari: date, i: Indikator) -> BarisPapan:
    sel = tuple(_sel(buku, hak, hari, i, p) for p in (*TRIWULAN, 0))
    unit = i.penanggung_jawab
    orang = buku.pemilik.get(unit.pk if unit else None) or buku.pemilik.get(None, ())
    return BarisPapan(
        indikator=i,
        induk=str(i.sasaran or i.tujuan),
        pemilik=unit.nama if unit else "Sub Bagian PEP",
        orang=", ".join(orang),
        sel=sel,
        langkah=_langkah_pertama(sel),
    )


def _langkah_pertama(sel: Iterable[Sel]) -> Sel | None:
    urut = [s for s in sel if s.tugas]
    mendesak = [s for s in urut if s.terlambat or s.keadaan == "dikembalikan"]
    return next(iter(mendesak or urut), None)


def _sel(buku: BukuPengukuran, hak: Hak, hari: date, i: Indikator, periode: int) -> Sel:
    if periode not in buku.periode_terukur(i):
        return _sel_turunan(buku, i, periode)
    keadaan, terlambat = keadaan_sel(buku, i, periode, hari)
    jendela = buku.jendela.get(periode)
    if not keadaan:
        return Sel(periode, catatan=BELUM_DIBUKA)
    nada, kata = KEADAAN[keadaan]
    nilai = buku.nilai(i, periode)
    realisasi = buku.sel(i, periode)
    ajuan = buku.diajukan.get(realisasi.pk) if realisasi else None
    menunggu = keadaan in ("belum_diisi", "terlambat", *DAPAT_DIISI)
    return Sel(
        periode,
        keadaan=keadaan,
        nada=nada,
        kata=kata,
        nilai=tulis_nilai(nilai, i) if nilai else "",
        persen=_persen(buku.capaian(i, periode)) if nilai else "",
        tenggat=_sisa_hari(jendela.tenggat, hari) if jendela and menunggu else "",
        tanggal=date_format(jendela.tenggat) if jendela and menunggu else "",
        terlambat=terlambat,
        catatan="diajukan lewat tenggat" if ajuan and ajuan.terlambat and not menunggu else "",
        tugas=_tugas(buku, hak, i, keadaan, realisasi),
        ada=True,
    )


def _sel_turunan(buku: BukuPengukuran, i: Indikator, periode: int) -> Sel:
    """A cell that nobody fills in: the year made of its quarters, or nothing at all."""
    if not buku.periode_terukur(i):
        return Sel(periode, catatan="Tidak diukur tahun ini" if periode == 0 else "")
    if periode != 0:
        return Sel(periode)
    nilai = buku.nilai_setahun(i)
    if nilai is None:
        return Sel(0)
    capaian = hitung_capaian(i, buku.target(i, 0), nilai, buku.kebijakan)
    return Sel(0, nilai=tulis_nilai(nilai, i), persen=_persen(capaian), catatan="dari triwulan")


def _tugas(
    buku: BukuPengukuran, hak: Hak, i: Indikator, keadaan: str, realisasi: Realisasi | None
) -> str:
    if buku.tahun_kinerja.terkunci:
        return ""
    opd = buku.tahun_kinerja.opd
    kata_isi = KATA_ISI.get("belum_diisi" if keadaan == "terlambat" else keadaan)
    if kata_isi:
        return kata_isi if boleh_isi(hak, opd, i) else ""
    boleh = hak.tindakan(opd) & {Tindakan.VERIFIKASI, Tindakan.SETUJUI, Tindakan.KUNCI}
    maju = [b for b in langkah_tersedia(realisasi.status, boleh) if not b.catatan]
    return KATA_PERIKSA[realisasi.status] if maju else ""


def _persen(capaian: Capaian) -> str:
    return format_persen(capaian.persen) if capaian.persen is not None else ""
