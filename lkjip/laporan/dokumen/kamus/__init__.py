"""The figure dictionary: every fact and computed figure of one OPD-year under a stable key.

Prose names figures by these keys (`{{ indikator.1.1.capaian }}`), tables and drawings take theirs
from here, and so one figure has one value wherever the report shows it. Keys are dotted, lower
case, and do not depend on the order or the number of things:

    tahun, tahun.lalu, opd.nama, pemda.nama, pejabat.kepala_opd.nama, renstra.periode, pk.tanggal
    tujuan.jumlah, sasaran.jumlah, iku.jumlah, iku.tercapai, organisasi.jabatan, pegawai.total
    indikator.<kode>.{nama,target,realisasi,capaian,capaian_mentah,kategori,realisasi_lalu,
        capaian_lalu,perubahan,target_akhir,kemajuan,target.<tahun>,tahun.<tahun>.capaian,…}
    sasaran.<nomor>.{teks,capaian,kategori,tercapai,anggaran,realisasi,sisa,persen,efisiensi,…}
    program.<urusan>.<kode>.{nama,pagu_murni,pagu_perubahan,anggaran,realisasi,sisa,persen}
    kegiatan.<urusan>.<program>.<kode>.…, sub_kegiatan.…, anggaran.{total,realisasi,persen,…}
    belanja.<tahun>.<akun>.{anggaran,realisasi,sisa,persen,pertumbuhan_anggaran,…}
    belanja.<tahun>.kelompok-{operasi,modal,…}.…  only where the years cross 2020/2021
    dinyatakan.<kunci>  what a source document prints
"""

from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.potret import Potret

from .anggaran import butir_anggaran
from .butir import PILIHAN, Butir, tulis
from .dinyatakan import butir_dinyatakan
from .identitas import butir_identitas
from .kas import butir_kas, butir_triwulan
from .kinerja import butir_kinerja
from .pegawai import butir_pegawai
from .rencana import butir_rencana

__all__ = ["PILIHAN", "Butir", "susun_kamus", "tulis"]


def susun_kamus(potret: Potret, ikhtisar: Ikhtisar | None = None) -> dict[str, Butir]:
    """Build the dictionary. `ikhtisar` may be passed when it is at hand already.

    Raises ValueError when two entries claim one key, which names a defect in this package.
    """
    ikhtisar = ikhtisar or hitung_ikhtisar(potret)
    kamus: dict[str, Butir] = {}
    for butir in (
        *butir_identitas(potret),
        *butir_pegawai(potret),
        *butir_rencana(potret),
        *butir_kinerja(potret, ikhtisar),
        *butir_anggaran(potret, ikhtisar),
        *butir_kas(potret, ikhtisar),
        *butir_triwulan(potret, ikhtisar),
        *butir_dinyatakan(potret, ikhtisar),
    ):
        if butir.kunci in kamus:
            raise ValueError(f"Kunci kamus “{butir.kunci}” dipakai dua kali.")
        kamus[butir.kunci] = butir
    return kamus
