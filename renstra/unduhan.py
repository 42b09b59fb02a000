"""The yearly targets of a plan as a sheet."""

from collections.abc import Sequence

from lkjip.organisasi.unduhan.halaman import Unduhan
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, KolomUnduh, LembarUnduh
from lkjip.organisasi.unduhan.tampilan import baca_tampilan

from .models import Indikator, Renstra
from .target import tulis_target


def unduhan_target(renstra: Renstra, indikator: Sequence[Indikator]) -> Unduhan:
    """A column a year; each indicator has `.per_tahun`."""
    kolom = [
        KolomUnduh("Kode", lebar=8),
        KolomUnduh("Indikator", lebar=48),
        KolomUnduh("Satuan", lebar=12),
        KolomUnduh("Arah", lebar=16),
        *(KolomUnduh(str(t), Bentuk.ANGKA, 14, "Target") for t in renstra.tahun),
    ]

    def buat() -> LembarUnduh:
        return LembarUnduh(
            "Target tahunan Renstra",
            f"{renstra.opd.nama}, {renstra}",
            tuple(kolom),
            [
                BarisUnduh(
                    [
                        i.kode,
                        i.nama,
                        i.satuan,
                        i.get_arah_display(),
                        *(baca_tampilan(tulis_target(i.per_tahun.get(t))) for t in renstra.tahun),
                    ]
                )
                for i in indikator
            ],
            f"Renstra {renstra.tahun_awal}–{renstra.tahun_akhir}, versi {renstra.versi}",
        )

    return Unduhan(f"target-renstra-{renstra.opd.kode}-{renstra.tahun_awal}", {"target": buat})
