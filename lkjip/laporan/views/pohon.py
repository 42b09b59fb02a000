"""The performance tree (pohon kinerja) of one version of the plan, as a drawing with links."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan
from renstra.models import Indikator, Renstra
from renstra.selectors.rencana import get_pohon
from renstra.target import tulis_target
from renstra.views.dasar import alamat, get_renstra_or_404

from ..gambar_dasbor import siapkan
from ..grafik import PohonKinerja, SimpulKinerja

LEBAR = 1100


@require_safe
def pohon_kinerja(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Tujuan → sasaran → indikator with the targets of the year; every box leads to the plan."""
    renstra = get_renstra_or_404(request, kode, tahun, pk, Tindakan.BACA)
    rencana = alamat("renstra_versi", kode, tahun, pk)
    grafik = PohonKinerja(f"Pohon kinerja {renstra.nama}", _akar(renstra, tahun, rencana))
    konteks = {
        "renstra": renstra,
        "gambar": siapkan(grafik, "pohon", LEBAR),
        "data": grafik.data_tabel(),
        "tab": "pohon",
    }
    return render(request, "laporan/pohon_kinerja.html", konteks)


def _akar(renstra: Renstra, tahun: int, rencana: str) -> tuple[SimpulKinerja, ...]:
    return tuple(
        SimpulKinerja(
            f"Tujuan {t.nomor}",
            t.teks,
            (
                *(_indikator(i, tahun, rencana) for i in t.daftar_indikator),
                *(
                    SimpulKinerja(
                        f"Sasaran {s.nomor}",
                        s.teks,
                        tuple(_indikator(i, tahun, rencana) for i in s.daftar_indikator),
                        tautan=f"{rencana}#sasaran-{s.pk}",
                    )
                    for s in t.daftar_sasaran
                ),
            ),
            tautan=f"{rencana}#tujuan-{t.pk}",
        )
        for t in get_pohon(renstra).daftar_tujuan
    )


def _indikator(satu: Indikator, tahun: int, rencana: str) -> SimpulKinerja:
    target = tulis_target(satu.per_tahun.get(tahun))
    bawah = f", target {tahun}: {target} {satu.satuan}" if target else ""
    return SimpulKinerja(
        f"Indikator {satu.kode}{bawah}",
        satu.nama,
        tautan=f"{rencana}#indikator-{satu.pk}",
        daun=True,
    )
