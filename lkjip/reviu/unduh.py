"""Findings as working papers in a file."""

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, KolomUnduh, LembarUnduh

from .selectors.temuan import KotakTemuan

KOLOM = (
    KolomUnduh("No.", Bentuk.BULAT, 6),
    KolomUnduh("Kode", lebar=8),
    KolomUnduh("Uraian uji", lebar=34),
    KolomUnduh("Keparahan", lebar=11),
    KolomUnduh("Keyakinan", lebar=11),
    KolomUnduh("Letak", lebar=26),
    KolomUnduh("Tertulis", lebar=24),
    KolomUnduh("Terhitung", lebar=24),
    KolomUnduh("Penjelasan", lebar=60),
    KolomUnduh("Saran", lebar=44),
)


def unduhan_temuan(tahun: TahunKinerja, kotak: KotakTemuan) -> Unduhan:
    """The rows that the filter leaves."""

    def lembar() -> LembarUnduh:
        return LembarUnduh(
            "Temuan pemeriksaan laporan",
            subjek_tahun(tahun),
            (*KOLOM, KolomUnduh("Keadaan", lebar=22)),
            [
                BarisUnduh(
                    (
                        ke,
                        s.temuan.kode,
                        s.kode.judul,
                        s.temuan.keparahan,
                        s.temuan.isi["keyakinan"],
                        s.sebutan,
                        s.temuan.isi["tertulis"],
                        s.temuan.isi["terhitung"],
                        s.temuan.isi["pesan"],
                        s.temuan.isi["saran"],
                        s.temuan.get_status_display(),
                    )
                )
                for ke, s in enumerate(kotak.baris, start=1)
            ],
            sumber="Pemeriksaan Portal LKjIP",
        )

    return Unduhan(f"temuan-{tahun.opd.kode}-{tahun.tahun}", {"temuan": lembar})
