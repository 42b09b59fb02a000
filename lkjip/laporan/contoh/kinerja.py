"""Promise and measurement: Perjanjian Kinerja, realisasi of the years, analysis."""

from pathlib import Path

from django.utils import timezone

from kinerja.models import Analisis, NilaiRealisasi, PerjanjianKinerja, Realisasi, TargetPK
from lkjip.organisasi.models import Pejabat, PerangkatDaerah
from renstra.models import Indikator

from .catatan import Catatan, read_berkas
from .gudang import Gudang, translate_galat

PELAKU = "Sistem (pemuatan contoh)"
"""Who stands behind the example's values: no person, hence no account either."""


def load_kinerja(
    folder: Path,
    opd: PerangkatDaerah,
    indikator: dict[str, Indikator],
    pejabat: dict[str, Pejabat],
    gudang: Gudang,
) -> None:
    """The performance side of the example."""
    berkas = read_berkas(folder, "kinerja.json")
    _load_pk(berkas.satu("perjanjian_kinerja"), opd, indikator, pejabat, gudang)
    for isi in berkas.daftar("realisasi"):
        _load_realisasi(isi, _find(isi, indikator), gudang)
    for isi in berkas.daftar("analisis"):
        _load_analisis(isi, _find(isi, indikator), gudang)
    berkas.check_habis()


def _load_pk(
    isi: Catatan,
    opd: PerangkatDaerah,
    indikator: dict[str, Indikator],
    pejabat: dict[str, Pejabat],
    gudang: Gudang,
) -> None:
    pihak = {}
    for nama in ("pihak_pertama", "pihak_kedua"):
        kunci = isi.teks(nama)
        if kunci not in pejabat:
            raise isi.galat(nama, f"pejabat “{kunci}” tidak dikenal.")
        pihak[nama] = pejabat[kunci]
    pk = PerjanjianKinerja(
        opd=opd,
        tahun=isi.bulat("tahun"),
        jenis=isi.teks("jenis"),
        tanggal=isi.tanggal("tanggal"),
        **pihak,
    )
    gudang.save(pk, isi)
    for dalam in isi.daftar("target"):
        satu = _find(dalam, indikator)
        target = TargetPK(pk_induk=pk, indikator=satu, nilai=dalam.angka("nilai", satu.satuan))
        gudang.save(target, dalam)
    pk.status = isi.teks("status")  # last: a signed agreement takes no more targets
    with translate_galat(isi, "status"):
        pk.full_clean()
    pk.save(update_fields=["status"])


def _load_realisasi(isi: Catatan, indikator: Indikator, gudang: Gudang) -> None:
    realisasi = Realisasi(
        indikator=indikator,
        tahun=isi.bulat("tahun"),
        periode=0,
        status=isi.teks("status"),
        versi=1,
    )
    gudang.save(realisasi, isi)
    nilai = NilaiRealisasi(
        realisasi=realisasi,
        nilai=isi.angka("nilai", indikator.satuan),
        alasan_kosong=isi.teks("alasan_kosong", wajib=False),
        keterangan=isi.teks("keterangan", wajib=False),
        oleh_nama=PELAKU,
        waktu=timezone.now(),
    )
    gudang.save(nilai, isi)
    realisasi.terkini = nilai
    realisasi.save(update_fields=["terkini"])


def _load_analisis(isi: Catatan, indikator: Indikator, gudang: Gudang) -> None:
    analisis = Analisis(
        indikator=indikator,
        tahun=isi.bulat("tahun"),
        versi=1,
        **{nama: isi.teks(nama) for nama in ("sebab", "hambatan", "solusi", "tindak_lanjut")},
        tanpa_pembanding=isi.benar("tanpa_pembanding"),
    )
    if isi.ada("pembanding"):
        dalam = isi.satu("pembanding")
        analisis.pembanding_nama = dalam.teks("nama")
        analisis.pembanding_nilai = dalam.angka("nilai", indikator.satuan)
        analisis.pembanding_tahun = dalam.bulat("tahun")
        analisis.pembanding_sumber = dalam.teks("sumber")
    gudang.save(analisis, isi)


def _find(isi: Catatan, indikator: dict[str, Indikator]) -> Indikator:
    kode = isi.teks("indikator")
    if kode not in indikator:
        raise isi.galat("indikator", f"kode “{kode}” tidak ada dalam Renstra.")
    return indikator[kode]
