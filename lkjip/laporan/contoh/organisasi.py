"""Who: pemda, OPD, units with their duties, officials, legal bases, years, personnel."""

from pathlib import Path

from lkjip.organisasi.models import (
    AnalisisBebanKerja,
    AngkaDinyatakan,
    DasarHukum,
    FungsiJabatan,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    RekapGolongan,
    RekapPendidikan,
    UnitKerja,
    Urusan,
)
from lkjip.organisasi.services.tahun import buka_tahun, kunci_tahun

from .catatan import Catatan, Dinyatakan, read_berkas
from .gudang import Gudang, translate_galat


def load_opd(berkas: Catatan, gudang: Gudang) -> PerangkatDaerah:
    """The OPD with its years and legal bases. The pemda and its urusan may be there already."""
    pemda = _load_pemda(berkas.satu("pemda"), gudang)
    catatan = berkas.satu("opd")
    kolom = ("nama", "singkatan", "tipe", "alamat", "telepon", "laman", "pos_el")
    opd = PerangkatDaerah(
        pemda=pemda,
        kode=catatan.teks("kode"),
        **{nama: catatan.teks(nama, wajib=nama in kolom[:2]) for nama in kolom},
    )
    gudang.save(opd, catatan)
    opd.urusan.set([_load_urusan(isi, gudang) for isi in berkas.daftar("urusan")])
    for isi in berkas.daftar("tahun_kinerja"):
        tahun, kebijakan = isi.bulat("tahun"), isi.teks("kebijakan")
        with translate_galat(isi, "tahun kinerja"):
            buka_tahun(oleh=None, opd=opd, tahun=tahun, kebijakan=kebijakan)
    for urutan, isi in enumerate(berkas.daftar("dasar_hukum"), start=1):
        dasar = DasarHukum(
            pemda=pemda, opd=opd, jenis=isi.teks("jenis"), urutan=urutan, teks=isi.teks("teks")
        )
        gudang.save(dasar, isi)
    return opd


def lock_tahun_lama(berkas: Catatan, opd: PerangkatDaerah) -> None:
    """Lock the years that the fixture says are closed; last, because a lock refuses writes."""
    for isi in berkas.daftar("tahun_kinerja"):
        if isi.benar("terkunci"):
            kunci_tahun(
                oleh=None,
                opd=opd,
                tahun=isi.bulat("tahun"),
                alasan="Tahun yang laporannya sudah selesai.",
            )


def load_pejabat(berkas: Catatan, opd: PerangkatDaerah, gudang: Gudang) -> dict[str, Pejabat]:
    """The officials by their key in the fixture."""
    hasil = {}
    for isi in berkas.daftar("pejabat"):
        peran = isi.teks("peran")
        pejabat = Pejabat(
            pemda=opd.pemda,
            opd=opd if peran == Pejabat.Peran.KEPALA_OPD else None,
            peran=peran,
            jabatan=isi.teks("jabatan"),
            nama=isi.teks("nama"),
            pangkat=isi.teks("pangkat", wajib=False),
            nip=isi.teks("nip", wajib=False),
            mulai=isi.tanggal("mulai"),
            sampai=isi.tanggal("sampai"),
        )
        hasil[isi.teks("kunci")] = gudang.save(pejabat, isi)
    return hasil


def load_unit(folder: Path, opd: PerangkatDaerah, gudang: Gudang) -> dict[str, UnitKerja]:
    """The units by code, each after the one above it."""
    berkas = read_berkas(folder, "unit.json")
    hasil: dict[str, UnitKerja] = {}
    for urutan, isi in enumerate(berkas.daftar("unit"), start=1):
        induk = isi.teks("induk", wajib=False)
        if induk and induk not in hasil:
            raise isi.galat("induk", f"unit “{induk}” belum disebut sebelumnya.")
        unit = UnitKerja(
            opd=opd,
            induk=hasil.get(induk),
            kode=isi.teks("kode"),
            jenis=isi.teks("jenis"),
            nama=isi.teks("nama"),
            jabatan=isi.teks("jabatan", wajib=False),
            tugas=isi.teks("tugas", wajib=False),
            urutan=urutan,
        )
        hasil[unit.kode] = gudang.save(unit, isi)
        for ke, teks in enumerate(isi.daftar_teks("fungsi"), start=1):
            gudang.save(FungsiJabatan(unit=unit, urutan=ke, teks=teks), isi)
    berkas.check_habis()
    return hasil


def load_pegawai(folder: Path, opd: PerangkatDaerah, gudang: Gudang) -> None:
    """The personnel tables of Bab I."""
    berkas = read_berkas(folder, "pegawai.json")
    umum = {"opd": opd, "tahun": berkas.bulat("tahun")}
    for urutan, isi in enumerate(berkas.daftar("pendidikan"), start=1):
        banyak = {nama: isi.banyak(nama) for nama in ("pns_l", "pns_p", "phl_l", "phl_p")}
        baris = RekapPendidikan(
            **umum,
            urutan=urutan,
            tingkat=isi.teks("tingkat"),
            **banyak,
            jumlah_dinyatakan=isi.banyak("jumlah"),
        )
        gudang.save(baris, isi)
    for urutan, isi in enumerate(berkas.daftar("golongan"), start=1):
        baris = RekapGolongan(
            **umum,
            urutan=urutan,
            golongan=isi.teks("golongan"),
            l=isi.banyak("l"),
            p=isi.banyak("p"),
            jumlah_dinyatakan=isi.banyak("jumlah"),
        )
        gudang.save(baris, isi)
    for urutan, isi in enumerate(berkas.daftar("abk"), start=1):
        baris = AnalisisBebanKerja(
            **umum,
            urutan=urutan,
            nomor=isi.teks("nomor"),
            jabatan=isi.teks("jabatan"),
            judul=isi.benar("judul"),
            bezetting=isi.banyak("bezetting"),
            kebutuhan=isi.banyak("kebutuhan"),
        )
        gudang.save(baris, isi)
    berkas.check_habis()


def build_dinyatakan(
    opd: PerangkatDaerah, tahun: int, kunci: str, sumber: str, angka: Dinyatakan
) -> AngkaDinyatakan:
    """The row, not stored yet, of one printed figure."""
    return AngkaDinyatakan(
        opd=opd, tahun=tahun, kunci=kunci, sumber=sumber, nilai=angka.nilai, teks=angka.teks
    )


def _load_pemda(catatan: Catatan, gudang: Gudang) -> Pemda:
    kolom = ("nama", "jenis", "sebutan_kepala", "tempat", "kebijakan")
    pemda = Pemda(**{nama: catatan.teks(nama) for nama in kolom})
    return Pemda.objects.filter(nama=pemda.nama).first() or gudang.save(pemda, catatan)


def _load_urusan(catatan: Catatan, gudang: Gudang) -> Urusan:
    urusan = Urusan(kode=catatan.teks("kode"), nama=catatan.teks("nama"))
    return Urusan.objects.filter(kode=urusan.kode).first() or gudang.save(urusan, catatan)
