"""The plan: Renstra with its vision, missions, tree of tujuan, sasaran and indikator."""

from dataclasses import dataclass, field
from pathlib import Path

from lkjip.organisasi.models import PerangkatDaerah, UnitKerja
from renstra.models import (
    ArahKebijakan,
    FaktorLingkungan,
    Indikator,
    IsuStrategis,
    Misi,
    PenjelasanVisi,
    Renstra,
    Sasaran,
    Strategi,
    TargetTahunan,
    Tujuan,
)

from .catatan import Catatan, read_berkas
from .gudang import Gudang


@dataclass(slots=True)
class Rencana:
    """What later files refer to: indikator by code, sasaran by number."""

    indikator: dict[str, Indikator] = field(default_factory=dict)
    sasaran: dict[str, Sasaran] = field(default_factory=dict)


def load_rencana(
    folder: Path, opd: PerangkatDaerah, unit: dict[str, UnitKerja], gudang: Gudang
) -> Rencana:
    """The whole plan."""
    berkas = read_berkas(folder, "renstra.json")
    renstra = _load_renstra(berkas, opd, gudang)
    misi = {}
    for isi in berkas.daftar("misi"):
        baris = Misi(
            renstra=renstra,
            nomor=isi.bulat("nomor"),
            teks=isi.teks("teks"),
            didukung=isi.benar("didukung"),
        )
        misi[baris.nomor] = gudang.save(baris, isi)
    hasil = Rencana()
    for isi in berkas.daftar("tujuan"):
        tujuan = Tujuan(
            renstra=renstra,
            misi=misi.get(isi.bulat("misi")),
            nomor=isi.teks("nomor"),
            teks=isi.teks("teks"),
        )
        gudang.save(tujuan, isi)
        _load_indikator(isi, {"renstra": renstra, "tujuan": tujuan}, unit, hasil, gudang)
        for dalam in isi.daftar("sasaran"):
            sasaran = _load_sasaran(dalam, tujuan, gudang)
            hasil.sasaran[sasaran.nomor] = sasaran
            _load_indikator(dalam, {"renstra": renstra, "sasaran": sasaran}, unit, hasil, gudang)
    berkas.check_habis()
    return hasil


def _load_renstra(berkas: Catatan, opd: PerangkatDaerah, gudang: Gudang) -> Renstra:
    isi = berkas.satu("renstra")
    renstra = Renstra(
        opd=opd,
        status=Renstra.Status.BERLAKU,
        **{nama: isi.teks(nama) for nama in ("nama", "periode", "visi")},
        **{nama: isi.bulat(nama) for nama in ("tahun_awal", "tahun_akhir", "berlaku_mulai_tahun")},
        dasar=isi.teks("dasar", wajib=False),
    )
    gudang.save(renstra, isi)
    for urutan, isi in enumerate(berkas.daftar("penjelasan_visi"), start=1):
        baris = PenjelasanVisi(
            renstra=renstra, urutan=urutan, kata=isi.teks("kata"), teks=isi.teks("teks")
        )
        gudang.save(baris, isi)
    lingkungan = berkas.satu("lingkungan")
    for jenis in FaktorLingkungan.Jenis.values:
        for urutan, teks in enumerate(lingkungan.daftar_teks(jenis), start=1):
            baris = FaktorLingkungan(renstra=renstra, jenis=jenis, urutan=urutan, teks=teks)
            gudang.save(baris, lingkungan)
    for urutan, teks in enumerate(berkas.daftar_teks("isu_strategis"), start=1):
        gudang.save(IsuStrategis(renstra=renstra, urutan=urutan, teks=teks), berkas)
    return renstra


def _load_sasaran(isi: Catatan, tujuan: Tujuan, gudang: Gudang) -> Sasaran:
    sasaran = Sasaran(tujuan=tujuan, nomor=isi.teks("nomor"), teks=isi.teks("teks"))
    gudang.save(sasaran, isi)
    for dalam in isi.daftar("strategi"):
        strategi = Strategi(sasaran=sasaran, nomor=dalam.bulat("nomor"), teks=dalam.teks("teks"))
        gudang.save(strategi, dalam)
        for nomor, teks in enumerate(dalam.daftar_teks("kebijakan"), start=1):
            gudang.save(ArahKebijakan(strategi=strategi, nomor=nomor, teks=teks), dalam)
    return sasaran


def _load_indikator(
    induk: Catatan,
    kunci: dict[str, Renstra | Tujuan | Sasaran],
    unit: dict[str, UnitKerja],
    hasil: Rencana,
    gudang: Gudang,
) -> None:
    for isi in induk.daftar("indikator"):
        penanggung_jawab = isi.teks("penanggung_jawab")
        if penanggung_jawab not in unit:
            raise isi.galat("penanggung_jawab", f"unit “{penanggung_jawab}” tidak dikenal.")
        satuan = isi.teks("satuan")
        kondisi_awal = isi.dinyatakan("kondisi_awal")
        baris = Indikator(
            **kunci,
            kode=isi.teks("kode"),
            nama=isi.teks("nama"),
            satuan=satuan,
            desimal=isi.bulat("desimal"),
            arah=isi.teks("arah"),
            agregasi=isi.teks("agregasi"),
            frekuensi=isi.teks("frekuensi"),
            iku=isi.benar("iku", baku=True),
            penanggung_jawab=unit[penanggung_jawab],
            kondisi_awal=kondisi_awal.nilai if kondisi_awal else None,
            kondisi_awal_teks=kondisi_awal.teks if kondisi_awal else "",
            kondisi_awal_tahun=isi.bulat("kondisi_awal_tahun"),
            **{nama: isi.teks(nama) for nama in ("formula", "definisi", "sumber_data")},
            **{
                nama: isi.teks(nama, wajib=False)
                for nama in ("alasan_pemilihan", "label_pembilang", "label_penyebut")
            },
        )
        hasil.indikator[baris.kode] = gudang.save(baris, isi)
        for dalam in isi.daftar("target"):
            target = TargetTahunan(
                indikator=baris, tahun=dalam.bulat("tahun"), nilai=dalam.angka("nilai", satuan)
            )
            gudang.save(target, dalam)
