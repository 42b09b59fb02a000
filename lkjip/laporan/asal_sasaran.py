"""Where the absorption and the efficiency of one sasaran come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django_tables2 import RequestConfig

from lkjip.organisasi.models import TahunKinerja
from lkjip.rumus.efisiensi import PENILAIAN, RUMUS
from lkjip.rumus.ikhtisar import Ikhtisar, IkhtisarIndikator, IkhtisarSasaran
from lkjip.rumus.kebijakan import Kebijakan
from lkjip.rumus.potret import Potret

from .dokumen.kamus.kunci import daftar_kunci_baris, daftar_kunci_sasaran, kolom_kunci
from .tabel.sasaran import TabelDukungan, TabelIndikatorSasaran

NAMA_METODE = {
    "sisa_serapan": "Sisa serapan",
    "selisih": "Selisih capaian dan serapan",
    "perbandingan": "Perbandingan capaian dan serapan",
    "pmk_249_2011": "PMK 249/PMK.02/2011",
    "pmk_22_2021": "PMK 22/PMK.02/2021",
    "manual": "Penjelasan tertulis",
}


@dataclass(frozen=True, slots=True)
class AsalSasaran:
    """What the page of the money of one sasaran shows. `kunci`: the keys of its figures by
    column."""

    kunci: Mapping[str, str]
    sasaran: IkhtisarSasaran
    kebijakan: Kebijakan
    indikator: TabelIndikatorSasaran
    dukungan: TabelDukungan

    @property
    def metode(self) -> tuple[str, str, str]:
        return sebut_metode(self.kebijakan)

    @property
    def tanpa_capaian(self) -> Sequence[IkhtisarIndikator]:
        """Indicators that are not in the mean."""
        return [satu for satu in self.sasaran.indikator if satu.capaian.persen is None]


def sebut_metode(kebijakan: Kebijakan) -> tuple[str, str, str]:
    """(name, formula, how it is judged) of the efficiency method of a policy."""
    nama = kebijakan.efisiensi
    return NAMA_METODE[nama], RUMUS[nama], PENILAIAN[nama]


def susun_sasaran(
    request: HttpRequest,
    potret: Potret,
    ikhtisar: Ikhtisar,
    tahun: TahunKinerja,
    sasaran: IkhtisarSasaran,
) -> AsalSasaran:
    kunci = daftar_kunci_sasaran(potret)[sasaran.fakta.id]
    baris = daftar_kunci_baris(potret.anggaran)
    indikator = TabelIndikatorSasaran(sasaran, tahun, kunci, prefix="indikator-")
    dukungan = TabelDukungan(sasaran.anggaran, tahun, kunci, baris, prefix="dukungan-")
    for satu in (indikator, dukungan):
        RequestConfig(request, paginate=False).configure(satu)
    kolom = kolom_kunci(kunci, "capaian", "persen", "efisiensi_kesimpulan")
    return AsalSasaran(kolom, sasaran, ikhtisar.kebijakan, indikator, dukungan)
