"""A publication of the example. The real print is tried in `test_cetak_terbitan.py`; everywhere
else one page stands for it."""

import pytest

from lkjip.laporan.models import Terbitan
from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Rahasia
from lkjip.laporan.tanda_tangan.pilih import get_meja
from lkjip.laporan.terbit.penandatanganan import sign_terbitan
from lkjip.laporan.terbit.penyiapan import prepare_terbitan
from lkjip.organisasi.models import Pengguna

from .pembuat import SITUS, TANGGAL, buka_gerbang, cetak_cepat


@pytest.fixture
def opd(opd_contoh):
    return opd_contoh


@pytest.fixture
def orang(opd):
    """{username: demo account}"""
    return {satu.username: satu for satu in Pengguna.objects.all()}


@pytest.fixture
def siapkan(opd, orang):
    """Prepare (and, tasks being immediate in tests, print) a publication."""
    buka_gerbang(opd, orang["kepala"])

    def lakukan(**ganti) -> Terbitan:
        isi = {
            "opd": opd,
            "tahun": 2020,
            "tanggal": TANGGAL,
            "alamat_situs": SITUS,
            "oleh": orang["pep"],
        }
        satu = prepare_terbitan(**(isi | ganti))
        satu.refresh_from_db()
        return satu

    with cetak_cepat():
        yield lakukan


@pytest.fixture
def frasa():
    return Rahasia(FRASA_DEMO)


@pytest.fixture
def tandatangani(orang, frasa):
    def lakukan(satu: Terbitan, langsung: bool = True, meja: Meja | None = None) -> Terbitan:
        return sign_terbitan(
            terbitan=satu,
            identitas="",
            sandi=frasa,
            langsung=langsung,
            oleh=orang["kepala"],
            meja=meja or get_meja(),
        )

    return lakukan


@pytest.fixture
def terbit(siapkan, tandatangani) -> Terbitan:
    """A published report."""
    satu = tandatangani(siapkan())
    satu.refresh_from_db()
    return satu
