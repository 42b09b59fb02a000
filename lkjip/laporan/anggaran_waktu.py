"""What the page of money in time shows: against the cash plan to a chosen month, by quarter, and
every programme beside last year."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django_tables2 import RequestConfig

from anggaran.selectors.susunan import get_susunan
from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.daun import DESEMBER
from lkjip.rumus.ikhtisar import BarisKas
from lkjip.rumus.ikhtisar_kas import ada_rencana_kas, hitung_kas, posisi_realisasi
from lkjip.rumus.ikhtisar_waktu import (
    ProgramDuaTahun,
    SerapanWaktu,
    bandingkan_program,
    hitung_waktu,
)
from lkjip.rumus.periode import BULAN, TRIWULAN
from lkjip.rumus.potret import PotretAnggaran

from .dokumen.kamus.kunci import daftar_kunci_baris
from .gambar_anggaran import gambar_dua_tahun, gambar_kas, gambar_triwulan
from .gambar_dasbor import GambarLayar
from .tabel.anggaran_tahun import TabelProgramTahun
from .tabel.anggaran_waktu import (
    BarisTriwulan,
    TabelDeviasi,
    TabelProgramKumulatif,
    TabelProgramTriwulan,
    TabelTriwulan,
)
from .tabel.asal_uang import Asal

HANYA_SETAHUN = "Hanya diketahui setahun"


@dataclass(frozen=True, slots=True)
class HalamanWaktu:
    """Everything on the page. `sampai` is the month to whose end the cash plan is compared."""

    tahun: TahunKinerja
    ada_program: bool
    ada_rencana: bool
    sampai: int
    kas: BarisKas
    waktu: SerapanWaktu
    dua_tahun: ProgramDuaTahun | None
    deviasi: TabelDeviasi
    deviasi_kegiatan: TabelDeviasi
    triwulan: TabelTriwulan
    program_triwulan: TabelProgramTriwulan
    program_kumulatif: TabelProgramKumulatif
    program_tahun: TabelProgramTahun | None
    gambar_kas: GambarLayar | None
    gambar_triwulan: GambarLayar | None
    gambar_tahun: GambarLayar | None

    @property
    def bulan(self) -> str:
        """The month chosen."""
        return BULAN[self.sampai - 1]

    @property
    def pilihan_bulan(self) -> list[tuple[int, str]]:
        """Months to choose from; the last one of a quarter says so."""
        return [
            (n, f"{nama} (akhir {TRIWULAN[n // 3 - 1]})" if n % 3 == 0 else nama)
            for n, nama in enumerate(BULAN, start=1)
        ]

    @property
    def tahun_lalu(self) -> int:
        return self.tahun.tahun - 1


def susun_waktu(request: HttpRequest, tahun: TahunKinerja) -> HalamanWaktu:
    """Compute the page: the money of this year and of last year, eight queries each."""
    susunan, lalu = get_susunan(tahun.opd, tahun.tahun), get_susunan(tahun.opd, tahun.tahun - 1)
    fakta, total = susunan.potret, susunan.total
    sampai = baca_sampai(request.GET.get("sampai", ""), fakta)
    kas = hitung_kas(fakta, total, sampai)
    waktu, program = hitung_waktu(fakta, total)
    dua = bandingkan_program(total, lalu.total, tahun.tahun) if lalu.potret.program else None
    asal = Asal(tahun, daftar_kunci_baris(fakta))
    dulu = _asal_lalu(tahun, lalu.potret) if dua else None
    halaman = HalamanWaktu(
        tahun,
        bool(fakta.program),
        ada_rencana_kas(fakta),
        sampai,
        kas,
        waktu,
        dua[0] if dua else None,
        TabelDeviasi(kas.anak, kas, asal, sampai, prefix="deviasi-"),
        TabelDeviasi(
            [giat for satu in kas.anak for giat in satu.anak],
            kas,
            asal,
            sampai,
            sebutan="Kegiatan",
            prefix="deviasi-kegiatan-",
        ),
        TabelTriwulan(list(_baris_triwulan(fakta, waktu)), total, asal, prefix="triwulan-"),
        TabelProgramTriwulan(program, waktu, asal, prefix="program-triwulan-"),
        TabelProgramKumulatif(program, waktu, asal, prefix="program-kumulatif-"),
        TabelProgramTahun(dua[1], dua[0], asal, dulu, prefix="program-tahun-") if dua else None,
        gambar_kas(kas, BULAN[sampai - 1]),
        gambar_triwulan(program),
        gambar_dua_tahun(dua[1], tahun.tahun) if dua else None,
    )
    _siapkan(request, halaman)
    return halaman


def _asal_lalu(tahun: TahunKinerja, fakta: PotretAnggaran) -> Asal | None:
    """Last year, where it is open in the portal. One query."""
    rows = TahunKinerja.objects.filter(opd=tahun.opd, tahun=tahun.tahun - 1).select_related("opd")
    lalu = rows.first()
    return Asal(lalu, daftar_kunci_baris(fakta)) if lalu else None


def baca_sampai(teks: str, fakta: PotretAnggaran) -> int:
    """The month asked for (1–12), or the last one with spending."""
    if teks.isascii() and teks.isdigit() and 1 <= int(teks[:3]) <= DESEMBER:
        return int(teks[:3])
    return posisi_realisasi(fakta)


def _baris_triwulan(fakta: PotretAnggaran, waktu: SerapanWaktu) -> Iterator[BarisTriwulan]:
    for satu in waktu.triwulan:
        kas = hitung_kas(fakta, waktu.hasil, satu.bulan)
        yield BarisTriwulan(satu.nomor, satu.nama, satu.keuangan, satu.kumulatif, satu.serapan, kas)
    if waktu.baris_setahun:
        yield BarisTriwulan(0, HANYA_SETAHUN, waktu.setahun, None, None, None)


def _siapkan(request: HttpRequest, halaman: HalamanWaktu) -> None:
    tabel = (
        halaman.deviasi,
        halaman.deviasi_kegiatan,
        halaman.triwulan,
        halaman.program_triwulan,
        halaman.program_kumulatif,
        halaman.program_tahun,
    )
    for satu in tabel:
        if satu is not None:
            RequestConfig(request, paginate=False).configure(satu)
