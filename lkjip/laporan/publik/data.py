"""The figures of a publication for machines: computed by the engine from the frozen potret.

Rupiah and percentages are text with a decimal point, as exact as the engine has them; unknown is
null, with its reason beside it.
"""

from decimal import Decimal
from typing import Any

from lkjip.rumus.bentuk import bulatkan
from lkjip.rumus.ikhtisar import IkhtisarIndikator, IkhtisarSasaran, hitung_ikhtisar
from lkjip.rumus.ikhtisar_anggaran import IkhtisarBaris
from lkjip.rumus.urai_kanonik import urai

from ..models import Terbitan
from ..terbit.isi import IsiTerbitan

type Json = dict[str, Any]


def build_ringkas(terbitan: Terbitan, alamat) -> Json:
    """One row of the list. `alamat(nama)` gives the absolute address of a page of it."""
    return {
        "kode": terbitan.kode,
        "opd": {"kode": terbitan.opd.kode, "nama": terbitan.opd.nama},
        "pemda": terbitan.opd.pemda.nama,
        "tahun": terbitan.tahun,
        "revisi": terbitan.revisi,
        "terbit": terbitan.terbit_pada.isoformat(),
        "tanggal_dokumen": terbitan.tanggal.isoformat(),
        "sidik_pdf": terbitan.sidik,
        "sidik_data": terbitan.sidik_isi,
        "laman": alamat("publik_laporan"),
        "pdf": alamat("publik_unduh"),
        "data": alamat("publik_data"),
        "angka": alamat("api_laporan"),
    }


def build_angka(terbitan: Terbitan, alamat) -> Json:
    """All published figures of one report."""
    isi = urai(IsiTerbitan, terbitan.isi)
    ikhtisar = hitung_ikhtisar(isi.potret)
    total = ikhtisar.anggaran.total
    return build_ringkas(terbitan, alamat) | {
        "kebijakan_hitung": {
            "nama": isi.kebijakan.nama,
            "penjelasan": isi.kebijakan.penjelasan(),
        },
        "capaian": _persen(ikhtisar.rerata.persen),
        "kategori": ikhtisar.rerata.kategori,
        "sasaran": [_sasaran(satu) for satu in ikhtisar.sasaran],
        "indikator_tujuan": [_indikator(i) for t in ikhtisar.tujuan for i in t.indikator],
        "anggaran": _baris(total),
        "program": [_program(satu) for satu in ikhtisar.anggaran.program],
    }


def _sasaran(satu: IkhtisarSasaran) -> Json:
    return {
        "nomor": satu.fakta.nomor,
        "sasaran": satu.fakta.teks,
        "capaian": _persen(satu.rerata.persen),
        "kategori": satu.rerata.kategori,
        "indikator": [_indikator(isi) for isi in satu.indikator],
    }


def _indikator(satu: IkhtisarIndikator) -> Json:
    fakta, kini = satu.fakta, satu.tahun_ini
    return {
        "kode": fakta.kode,
        "indikator": fakta.nama,
        "satuan": fakta.satuan,
        "arah": fakta.arah,
        "iku": fakta.iku,
        "target": _nilai(kini.target),
        "realisasi": _nilai(kini.realisasi),
        "capaian": _persen(satu.capaian.persen),
        "capaian_mentah": _persen(satu.capaian.persen_mentah),
        "dibatasi": satu.capaian.dibatasi,
        "alasan": satu.capaian.alasan,
    }


def _program(satu: IkhtisarBaris) -> Json:
    return _baris(satu) | {"kegiatan": [_baris(anak) for anak in satu.anak]}


def _baris(satu: IkhtisarBaris) -> Json:
    return {
        "kode": satu.kode,
        "nama": satu.nama,
        "pagu": _nilai(satu.serapan.pagu),
        "realisasi": _nilai(satu.serapan.realisasi),
        "sisa": _nilai(satu.serapan.sisa),
        "serapan": _persen(satu.serapan.persen),
    }


def _persen(nilai: Decimal | None) -> str | None:
    return None if nilai is None else str(bulatkan(nilai, 2))


def _nilai(nilai: object) -> str | None:
    if nilai is None:
        return None
    return format(nilai, "f") if isinstance(nilai, Decimal) else str(nilai)
