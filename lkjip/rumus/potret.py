"""The types of one *potret*: everything known of one OPD in one year, frozen.

A potret holds facts only: what people typed or imported, exactly as they did. Whatever is
derived (capaian, totals, categories) is computed from it by the rest of `lkjip.rumus` and never
written back. Rupiah and all other figures are `Decimal`; unknown is `None`, never 0. Every
collection is a tuple in the order in which it is printed, so that equal facts give equal bytes
(see `lkjip.rumus.kanonik`).

A *dinyatakan* ("stated") value is a total or percentage that a source document prints beside
its rows. It is kept, never used in a computation, and shown beside the computed one.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .potret_laporan import PotretKerangka, PotretLampiran, PotretPenghargaan

SKEMA_POTRET = 1
"""Version of this layout; part of the canonical JSON, so that old publications stay readable."""


# --- who -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PotretPemda:
    nama: str  # "Kota Pangkalpinang"
    jenis: str  # kota | kabupaten | provinsi
    sebutan_kepala: str  # "Walikota"
    tempat: str  # place written above a signature: "Pangkalpinang"


@dataclass(frozen=True, slots=True)
class PotretPejabat:
    """An official as of 31 December of the year (or the date of signing, once there is one)."""

    peran: str  # kepala_daerah | kepala_opd | inspektur
    jabatan: str
    nama: str
    pangkat: str
    nip: str
    status: str  # definitif | plt | plh | pj


@dataclass(frozen=True, slots=True)
class PotretUnit:
    kode: str
    induk: str | None  # kode of the unit above
    jenis: str  # dinas | sekretariat | bidang | subbagian | seksi | fungsional
    nama: str
    jabatan: str  # title of its head; "" when it has none
    tugas: str
    fungsi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PotretOpd:
    kode: str  # slug used in addresses: "diskominfo"
    nama: str  # "Dinas Komunikasi dan Informatika"
    singkatan: str
    tipe: str  # A | B | C
    alamat: str
    telepon: str
    laman: str
    pos_el: str
    urusan: tuple[str, ...]
    dasar_organisasi: tuple[str, ...]
    unit: tuple[PotretUnit, ...]


@dataclass(frozen=True, slots=True)
class BarisPendidikan:
    """A row of the table *pegawai menurut pendidikan* (persons)."""

    tingkat: str
    pns_l: int | None
    pns_p: int | None
    phl_l: int | None
    phl_p: int | None
    jumlah_dinyatakan: int | None


@dataclass(frozen=True, slots=True)
class BarisGolongan:
    golongan: str
    l: int | None  # noqa: E741 - the column head of the official table
    p: int | None
    jumlah_dinyatakan: int | None


@dataclass(frozen=True, slots=True)
class BarisAbk:
    """A row of the workload analysis (ABK): persons in place beside persons needed."""

    nomor: str
    jabatan: str
    judul: bool  # a heading row that names a unit and carries no counts
    bezetting: int | None
    kebutuhan: int | None


@dataclass(frozen=True, slots=True)
class PotretPegawai:
    pendidikan: tuple[BarisPendidikan, ...] = ()
    golongan: tuple[BarisGolongan, ...] = ()
    abk: tuple[BarisAbk, ...] = ()


@dataclass(frozen=True, slots=True)
class AngkaDinyatakan:
    """A figure that a source document prints, under a stable key, beside what is computed.

    `kunci` is dotted, for example `pegawai.total`, `abk.bezetting`, `anggaran.jumlah_program`.
    """

    kunci: str
    nilai: Decimal | None  # None when the printed text is malformed
    teks: str  # exactly as printed
    sumber: str


# --- plan ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PotretTarget:
    """A target: one number, a range (`nilai`–`nilai_atas`), or a word (predikat, biner, manual).

    `diukur` False: the plan says that the indicator is not measured in that year.
    """

    nilai: Decimal | None = None
    nilai_atas: Decimal | None = None
    teks: str = ""
    diukur: bool = True


@dataclass(frozen=True, slots=True)
class PotretRealisasi:
    """The reported value of an indicator in one period (`periode` 0 = the year, 1–4 = quarter)."""

    tahun: int
    periode: int
    nilai: Decimal | None
    teks: str  # for predikat, biner, manual
    alasan_kosong: str  # why there is no value, as people wrote it
    status: str  # draf | diajukan | dikembalikan | diverifikasi | disetujui | dikunci
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class PotretAnalisis:
    """What people say of an indicator's year (elements 4, 5 and 7 of PermenPANRB 53/2014)."""

    sebab: str = ""
    hambatan: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""
    pembanding_nama: str = ""
    pembanding_nilai: Decimal | None = None
    pembanding_tahun: int | None = None
    pembanding_sumber: str = ""
    tanpa_pembanding: bool = False  # somebody stated that no national standard exists


@dataclass(frozen=True, slots=True)
class PotretBukti:
    """An evidence file of this year's value of an indicator. `periode` as in `PotretRealisasi`."""

    nama: str  # file name as uploaded
    letak: str  # page or cell inside it
    periode: int
    sidik: str  # SHA-256


@dataclass(frozen=True, slots=True)
class PotretIndikator:
    id: int  # database id, for links on screen only
    kode: str  # "1.1", "T.1"; unique within the Renstra
    nama: str
    satuan: str
    desimal: int  # decimals in which its values are written
    arah: str  # see rumus.capaian.ARAH
    agregasi: str  # see rumus.agregasi.AGREGASI
    iku: bool
    definisi: str
    formula: str
    sumber_data: str
    penanggung_jawab: str
    kondisi_awal: Decimal | None
    kondisi_awal_teks: str  # "NA", as printed
    kondisi_awal_tahun: int | None
    target: tuple[tuple[int, PotretTarget], ...]  # Renstra targets by year, ascending
    target_pk: PotretTarget | None  # promise of the year; None when the PK does not name it
    realisasi: tuple[PotretRealisasi, ...]  # this year and earlier ones, by year, then period
    analisis: PotretAnalisis
    rencana_aksi: tuple[tuple[int, PotretTarget], ...] = ()  # quarter → target
    bukti: tuple[str, ...] = ()  # titles of the evidence bound to this year's value
    berkas_bukti: tuple[PotretBukti, ...] = ()  # the same files with their fingerprints
    skala_predikat: str = ""  # see rumus.capaian; only for arah "predikat"
    capaian_manual: Decimal | None = None  # percent; only for arah "manual"
    alasan_manual: str = ""


@dataclass(frozen=True, slots=True)
class PotretStrategi:
    nomor: str
    teks: str
    kebijakan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PotretSasaran:
    id: int
    nomor: str
    teks: str
    indikator: tuple[PotretIndikator, ...]
    strategi: tuple[PotretStrategi, ...]


@dataclass(frozen=True, slots=True)
class PotretTujuan:
    id: int
    nomor: str
    teks: str
    indikator: tuple[PotretIndikator, ...]
    sasaran: tuple[PotretSasaran, ...]


@dataclass(frozen=True, slots=True)
class PotretMisi:
    nomor: int
    teks: str
    didukung: bool  # the mission that this OPD supports


@dataclass(frozen=True, slots=True)
class PotretRenstra:
    nama: str
    tahun_awal: int  # first year with targets
    tahun_akhir: int
    periode: str  # as the document calls it: "2018-2023"
    visi: str
    visi_penjelasan: tuple[tuple[str, str], ...]  # (word, explanation)
    misi: tuple[PotretMisi, ...]
    tujuan: tuple[PotretTujuan, ...]
    lingkungan: tuple[tuple[str, str], ...]  # (tantangan|peluang|kekuatan|kelemahan, text)
    isu_strategis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PotretPk:
    """The Perjanjian Kinerja in force at the end of the year."""

    jenis: str  # murni | perubahan
    tanggal: date | None
    pihak_pertama: PotretPejabat | None
    pihak_kedua: PotretPejabat | None


# --- money (rupiah) ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DinyatakanAnggaran:
    """What the source prints for one row of the budget tables, beside the computed value."""

    kolom: str  # pagu_murni | pagu_perubahan | realisasi | sisa | persen
    nilai: Decimal | None  # None when malformed
    teks: str
    sumber: str  # "Tabel 3.7"


@dataclass(frozen=True, slots=True)
class PotretPagu:
    tahap: str  # murni | pergeseran | perubahan
    urutan: int  # 0 murni; rises with each later stage
    nilai: Decimal | None


@dataclass(frozen=True, slots=True)
class PotretSerapanPeriode:
    periode: int  # 0 = the whole year in one figure, 1–12 = month (not cumulative)
    keuangan: Decimal | None
    fisik: Decimal | None  # percent, cumulative to the end of the period
    rencana_kas: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PotretSubKegiatan:
    id: int
    kode: str
    nama: str
    pagu: tuple[PotretPagu, ...]
    realisasi: tuple[PotretSerapanPeriode, ...]
    dinyatakan: tuple[DinyatakanAnggaran, ...] = ()
    penjelasan: str = ""


@dataclass(frozen=True, slots=True)
class PotretKegiatan:
    """Money sits on the kegiatan itself (until TA 2020) or on its sub kegiatan (from TA 2021)."""

    id: int
    kode: str
    nama: str
    pagu: tuple[PotretPagu, ...]
    realisasi: tuple[PotretSerapanPeriode, ...]
    sub_kegiatan: tuple[PotretSubKegiatan, ...] = ()
    dinyatakan: tuple[DinyatakanAnggaran, ...] = ()
    penjelasan: str = ""  # asked when less than 60 % was spent


@dataclass(frozen=True, slots=True)
class PotretPemetaan:
    """Share of a programme (or one of its kegiatan) that serves a sasaran, in percent."""

    sasaran_id: int  # PotretSasaran.id
    kegiatan: str | None  # kode; None = the whole programme
    bobot: Decimal


@dataclass(frozen=True, slots=True)
class PotretProgram:
    id: int
    urusan: str  # code of the urusan; with `kode` the key (two programmes of 2020 share code 16)
    urusan_nama: str
    kode: str
    nama: str
    kegiatan: tuple[PotretKegiatan, ...]
    dinyatakan: tuple[DinyatakanAnggaran, ...] = ()
    pemetaan: tuple[PotretPemetaan, ...] = ()


@dataclass(frozen=True, slots=True)
class PotretBelanja:
    """A row of belanja by account in one year. `nilai` None on rows that only sum their children;
    what the source prints for those stands in the `_dinyatakan` fields."""

    tahun: int
    kode: str
    induk: str | None
    uraian: str
    anggaran: Decimal | None
    realisasi: Decimal | None
    anggaran_dinyatakan: Decimal | None = None
    realisasi_dinyatakan: Decimal | None = None
    persen_dinyatakan: Decimal | None = None
    anggaran_teks: str = ""  # as printed, when it was malformed


@dataclass(frozen=True, slots=True)
class PotretAnggaran:
    program: tuple[PotretProgram, ...] = ()
    belanja: tuple[PotretBelanja, ...] = ()  # this year and earlier ones, by year, then order
    dinyatakan: tuple[DinyatakanAnggaran, ...] = ()  # printed totals of the whole OPD


# --- the whole -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Potret:
    """One OPD in one year."""

    skema: int
    tahun: int
    kebijakan: str  # name in rumus.kebijakan.KEBIJAKAN
    terkunci: bool
    pemda: PotretPemda
    opd: PotretOpd
    pejabat: tuple[PotretPejabat, ...]
    dasar_hukum: tuple[str, ...]
    pegawai: PotretPegawai
    renstra: PotretRenstra | None  # None: no plan covers this year
    pk: PotretPk | None
    anggaran: PotretAnggaran
    dinyatakan: tuple[AngkaDinyatakan, ...] = ()
    penghargaan: tuple[PotretPenghargaan, ...] = ()
    lampiran: tuple[PotretLampiran, ...] = ()
    kerangka: PotretKerangka = PotretKerangka()
