"""A hand-written factory: small valid rows of every room, for any number of OPD.

Each function takes what a test cares about and makes up the rest; numbers in names keep rows
apart. Rows are validated, so a factory cannot build what the portal would refuse.
"""

from datetime import date
from decimal import Decimal
from itertools import count

from django.db.models import Model

from anggaran.models import Kegiatan, Pagu, PemetaanSasaran, Program, RealisasiAnggaran
from kinerja.models import NilaiRealisasi, PerjanjianKinerja, Realisasi, TargetPK
from lkjip.organisasi.models import (
    Keanggotaan,
    Pejabat,
    Pemda,
    Pengguna,
    PerangkatDaerah,
    TahunKinerja,
    UnitKerja,
    Urusan,
)
from renstra.models import Indikator, Misi, Renstra, Sasaran, TargetTahunan, Tujuan

_nomor = count(1)
SANDI = "sandi-uji-2020"


def simpan[M: Model](baris: M) -> M:
    """Validate and save."""
    baris.full_clean()
    baris.save()
    return baris


def buat_pemda(**isi) -> Pemda:
    """The pemda of the tests; the same one every time."""
    baku = {"jenis": "kota", "sebutan_kepala": "Wali Kota", "tempat": "Kota Uji"}
    return Pemda.objects.get_or_create(nama="Kota Uji", defaults=baku | isi)[0]


def buat_opd(*, tahun: tuple[int, ...] = (2020,), **isi) -> PerangkatDaerah:
    """An OPD of the one pemda with a top unit, and the years opened."""
    n = next(_nomor)
    baku = {"kode": f"dinas-{n}", "nama": f"Dinas Uji {n}", "singkatan": f"Duji {n}"}
    opd = simpan(PerangkatDaerah(pemda=buat_pemda(), **(baku | isi)))
    simpan(UnitKerja(opd=opd, kode="DINAS", jenis="dinas", nama=opd.nama, jabatan="Kepala Dinas"))
    for satu in tahun:
        simpan(TahunKinerja(opd=opd, tahun=satu, kebijakan="baku-2014"))
    return opd


def buat_pejabat(opd: PerangkatDaerah, peran: str = "kepala_opd", **isi) -> Pejabat:
    """An official in office since 2019."""
    baku = {"jabatan": peran, "nama": f"Nama {next(_nomor)} (uji)", "mulai": date(2019, 1, 1)}
    milik = opd if peran == "kepala_opd" else None
    return simpan(Pejabat(pemda=opd.pemda, opd=milik, peran=peran, **(baku | isi)))


def buat_pengguna(peran: str, opd: PerangkatDaerah | None = None, **isi) -> Pengguna:
    """A user with one role since 2019; `opd` None means every OPD (peninjau, admin)."""
    n = next(_nomor)
    baku = {"username": f"{peran}{n}", "nama": f"{peran} {n}", "email": f"{n}@uji.example"}
    pengguna = Pengguna(**(baku | isi))
    pengguna.set_password(SANDI)
    simpan(pengguna)
    simpan(Keanggotaan(pengguna=pengguna, peran=peran, opd=opd, mulai=date(2019, 1, 1)))
    return pengguna


def buat_renstra(opd: PerangkatDaerah, **isi) -> Renstra:
    """A plan in force 2019–2023 with misi 1 › tujuan 1 › sasaran 1."""
    baku = {
        "nama": f"Renstra {opd.singkatan}", "periode": "2018-2023", "tahun_awal": 2019,
        "tahun_akhir": 2023, "berlaku_mulai_tahun": 2019, "status": "berlaku",
    }  # fmt: skip
    renstra = simpan(Renstra(opd=opd, **(baku | isi)))
    misi = simpan(Misi(renstra=renstra, nomor=1, teks="Misi uji", didukung=True))
    tujuan = simpan(Tujuan(renstra=renstra, misi=misi, nomor="1", teks="Tujuan uji"))
    buat_sasaran(tujuan)
    return renstra


def buat_sasaran(tujuan: Tujuan, nomor: str = "1", **isi) -> Sasaran:
    """A sasaran below `tujuan`."""
    return simpan(Sasaran(tujuan=tujuan, **({"nomor": nomor, "teks": f"Sasaran {nomor}"} | isi)))


def buat_indikator(
    induk: Sasaran | Tujuan, kode: str = "1.1", *, target: dict[int, int] | None = None, **isi
) -> Indikator:
    """An indicator in percent below a sasaran or a tujuan, with yearly targets."""
    sasaran = isinstance(induk, Sasaran)
    renstra = induk.tujuan.renstra if sasaran else induk.renstra
    kunci = {"sasaran" if sasaran else "tujuan": induk, "renstra": renstra}
    baku = {"kode": kode, "nama": f"Indikator {kode}", "satuan": "%"}
    indikator = simpan(Indikator(**kunci, **(baku | isi)))
    for tahun, nilai in (target or {}).items():
        simpan(TargetTahunan(indikator=indikator, tahun=tahun, nilai=Decimal(nilai)))
    return indikator


def buat_pk(
    opd: PerangkatDaerah, target: dict[Indikator, int], *, tahun: int = 2020, **isi
) -> PerjanjianKinerja:
    """A signed Perjanjian Kinerja of 31 January; `urutan` above 0 makes it a perubahan."""
    pihak = {"pihak_pertama": buat_pejabat(opd), "pihak_kedua": buat_pejabat(opd, "kepala_daerah")}
    baku = {"status": "ditandatangani", "tanggal": date(tahun, 1, 31)} | pihak | isi
    status = baku.pop("status")
    jenis = "perubahan" if isi.get("urutan") else "murni"
    pk = simpan(PerjanjianKinerja(opd=opd, tahun=tahun, jenis=jenis, **baku))
    for indikator, nilai in target.items():
        simpan(TargetPK(pk_induk=pk, indikator=indikator, nilai=Decimal(nilai)))
    pk.status = status  # signed last: what is signed takes no more targets
    return simpan(pk)


def buat_realisasi(
    indikator: Indikator, nilai: int | None, *, tahun: int = 2020, periode: int = 0, **isi
) -> Realisasi:
    """An approved value; None is unknown, with a reason."""
    realisasi = Realisasi(indikator=indikator, tahun=tahun, periode=periode, status="disetujui")
    simpan(realisasi)
    baku = {"nilai": nilai, "alasan_kosong": "" if nilai is not None else "Belum rilis"}
    waktu = {"oleh_nama": "Uji", "waktu": "2021-01-05T08:00:00+07:00"}
    realisasi.terkini = simpan(NilaiRealisasi(realisasi=realisasi, **(baku | waktu | isi)))
    return simpan(realisasi)


def buat_program(
    opd: PerangkatDaerah,
    kode: str = "01",
    *,
    kegiatan: dict[str, tuple[int | None, int | None]] | None = None,
    sasaran: Sasaran | None = None,
    tahun: int = 2020,
    urusan: str = "2.10",
) -> Program:
    """A programme; `kegiatan` maps codes to (pagu murni, realisasi of the year) in rupiah."""
    baris, _ = Urusan.objects.get_or_create(kode=urusan, defaults={"nama": f"Urusan {urusan}"})
    isi = {"opd": opd, "tahun": tahun, "urusan": baris, "kode": kode}
    program = simpan(Program(**isi, nama=f"Program {kode}"))
    for kode_kegiatan, (pagu, realisasi) in (kegiatan or {}).items():
        satu = simpan(Kegiatan(program=program, kode=kode_kegiatan, nama=f"Giat {kode_kegiatan}"))
        if pagu is not None:
            simpan(Pagu(kegiatan=satu, tahap="murni", nilai=pagu))
        if realisasi is not None:
            simpan(RealisasiAnggaran(kegiatan=satu, keuangan=realisasi))
    if sasaran:
        simpan(PemetaanSasaran(program=program, sasaran=sasaran))
    return program
