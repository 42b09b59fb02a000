"""The drawings of money in time."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip.organisasi.sajian import format_uang
from lkjip.rumus.angka import format_persen
from lkjip.rumus.ikhtisar import BarisKas, IkhtisarBaris
from lkjip.rumus.ikhtisar_waktu import ProgramDuaTahun, SerapanWaktu
from lkjip.rumus.periode import TRIWULAN

from .gambar_dasbor import GambarLayar, siapkan
from .grafik import (
    BarisTumpuk,
    BatangKelompok,
    BatangTumpuk,
    ButirLereng,
    KelompokBatang,
    LerengDuaTahun,
    Nilai,
)
from .nada import titik, titik_rupiah

BELUM = "belum diketahui"


def gambar_kas(kas: BarisKas, bulan: str) -> GambarLayar | None:
    """Plan and spending of every programme that is compared; None when none is."""
    kelompok = tuple(
        KelompokBatang(
            _nama(satu.hasil),
            (titik_rupiah(satu.rencana), titik_rupiah(satu.realisasi)),
            f"deviasi {format_persen(satu.deviasi.persen)}"
            if satu.deviasi.persen is not None
            else "",
        )
        for satu in kas.anak
        if satu.dibandingkan
    )
    if not kelompok:
        return None
    judul = f"Rencana kas dan realisasi sampai {bulan} per program"
    grafik = BatangKelompok(
        judul, ("Rencana kas", "Realisasi"), kelompok, anggaran=True, kepala="Program"
    )
    return siapkan(grafik, "kas")


def gambar_triwulan(program: Sequence[SerapanWaktu]) -> GambarLayar | None:
    """Spending of every programme, stacked by the quarters of which anything is known."""
    isi = [satu for satu in program if satu.bertriwulan]
    dipakai = [n for n in range(4) if any(satu.triwulan[n].keuangan is not None for satu in isi)]
    if not dipakai:
        return None
    baris = tuple(
        BarisTumpuk(
            _nama(satu.hasil),
            tuple(titik_rupiah(satu.triwulan[n].keuangan, BELUM) for n in dipakai),
            _jumlah(satu),
        )
        for satu in isi
    )
    seri = tuple(TRIWULAN[n] for n in dipakai)
    grafik = BatangTumpuk(
        "Realisasi per triwulan setiap program", seri, baris, "Realisasi", "Program"
    )
    return siapkan(grafik, "triwulan")


def gambar_dua_tahun(program: Sequence[ProgramDuaTahun], tahun: int) -> GambarLayar | None:
    """A slope per programme that has an absorption in both years."""
    butir = tuple(
        ButirLereng(
            _nama(satu.hasil), titik(satu.lalu.serapan.persen), titik(satu.kini.serapan.persen)
        )
        for satu in program
        if satu.perubahan.poin is not None
    )
    if not butir:
        return None
    judul = f"Serapan program {tahun - 1} dan {tahun}"
    grafik = LerengDuaTahun(judul, (tahun - 1, tahun), butir, "Serapan", "Program")
    return siapkan(grafik, "dua-tahun")


def _jumlah(satu: SerapanWaktu) -> Nilai:
    """What the quarters add up to; what is known of the year alone has no place in the bar."""
    nilai = [t.kumulatif for t in satu.triwulan if t.kumulatif is not None]
    akhir: Decimal | None = nilai[-1] if nilai else None
    return Nilai(akhir, format_uang(akhir))


def _sebut_deviasi(satu: BarisKas) -> str:
    persen = satu.deviasi.persen
    return "" if persen is None else f"deviasi {format_persen(persen)}"


def _nama(hasil: IkhtisarBaris) -> str:
    return f"{hasil.kode} {hasil.nama}"
