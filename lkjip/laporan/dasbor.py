"""What the dashboard of an OPD-year shows: computed once, handed to the template."""

from dataclasses import dataclass

from django.http import HttpRequest
from django_tables2 import RequestConfig

from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.potret import Potret

from .dokumen.banding import daftar_beda
from .dokumen.kamus import susun_kamus
from .dokumen.kamus.kunci import daftar_kunci_baris, daftar_kunci_sasaran
from .gambar_dasbor import GambarLayar, gambar_sasaran, gambar_serapan
from .potret import take_potret
from .tabel.anggaran import TabelBaris, TabelRendah
from .tabel.banding import TabelBeda
from .tabel.kinerja import TabelIndikator, TabelSasaran


@dataclass(frozen=True, slots=True)
class Dasbor:
    """Everything on the page."""

    potret: Potret
    ikhtisar: Ikhtisar
    sasaran: TabelSasaran
    indikator: TabelIndikator
    program: TabelBaris
    rendah: TabelRendah
    beda: TabelBeda
    gambar_sasaran: GambarLayar
    gambar_program: GambarLayar

    @property
    def tercapai(self) -> str:
        """ "6 dari 7": indicators of the sasaran that reach their target, of all of them."""
        hitung = self.ikhtisar.ketercapaian
        return f"{hitung.tercapai} dari {hitung.terhitung + hitung.tanpa_nilai}"


def hitung(tahun: TahunKinerja) -> tuple[Potret, Ikhtisar]:
    """The facts of an OPD-year and all that follows from them."""
    potret = take_potret(tahun.opd, tahun.tahun, berlampiran=False)
    return potret, hitung_ikhtisar(potret)


def susun_dasbor(request: HttpRequest, tahun: TahunKinerja) -> Dasbor:
    potret, ikhtisar = hitung(tahun)
    anggaran, kebijakan = ikhtisar.anggaran, ikhtisar.kebijakan
    kunci = daftar_kunci_baris(potret.anggaran)
    tabel = (
        TabelSasaran(ikhtisar.sasaran, kebijakan, tahun, daftar_kunci_sasaran(potret)),
        TabelIndikator(ikhtisar.indikator, tahun, kebijakan),
        TabelBaris(
            anggaran.program,
            anggaran.total,
            tahun,
            kunci=kunci,
            prefix="program-",
            sebutan="Program",
        ),
        TabelRendah(anggaran.rendah, tahun, kunci, prefix="rendah-"),
        TabelBeda(daftar_beda(potret, ikhtisar, susun_kamus(potret, ikhtisar)), prefix="beda-"),
    )
    for satu in tabel:
        RequestConfig(request, paginate=False).configure(satu)
    return Dasbor(
        potret,
        ikhtisar,
        *tabel,
        gambar_sasaran=gambar_sasaran(ikhtisar, tahun),
        gambar_program=gambar_serapan(anggaran.program, tahun, "Program"),
    )
