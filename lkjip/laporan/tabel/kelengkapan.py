"""The matrix of indicators and elements as a sheet."""

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Jenis, KolomUnduh, LembarUnduh

from ..kelengkapan import HalamanKelengkapan, SelUnsur


def unduhan_kelengkapan(tahun: TahunKinerja, halaman: HalamanKelengkapan) -> Unduhan:
    """A row an indicator, below its sasaran; elements as words."""
    judul = halaman.judul_unsur
    kolom = (
        KolomUnduh("Kode", lebar=8),
        KolomUnduh("Indikator", lebar=48),
        *(KolomUnduh(f"{n}. {kata}", lebar=16) for n, kata in judul.items()),
        KolomUnduh("Yang kurang", lebar=70),
    )

    def buat() -> LembarUnduh:
        baris = []
        for kelompok in halaman.kelompok:
            baris.append(BarisUnduh([kelompok.judul, *[None] * (len(judul) + 2)], Jenis.KELOMPOK))
            for b in kelompok.baris:
                kurang = "\n".join(f"{nomor}. {satu.pesan}" for nomor, satu in b.kurang)
                sel = [_kata(s) for s in b.sel]
                baris.append(BarisUnduh([b.kode, b.nama, *sel, kurang or None]))
        return LembarUnduh(
            f"Kelengkapan {tahun.tahun}", subjek_tahun(tahun), kolom, baris, "Portal LKjIP"
        )

    return Unduhan(f"kelengkapan-{tahun.opd.kode}-{tahun.tahun}", {"unsur": buat})


def _kata(sel: SelUnsur) -> str:
    if sel.unsur is None:
        return "tidak berlaku"
    return "terpenuhi" if sel.unsur.ada else "kurang"
