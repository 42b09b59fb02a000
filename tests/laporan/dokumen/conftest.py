"""The example's potret and prose, read once, and two made-up OPD-years at the edges."""

from pathlib import Path

import pytest
from django.db import transaction

from lkjip.laporan.contoh.muat import FOLDER_CONTOH, load_contoh
from lkjip.laporan.dokumen.kamus import Butir, susun_kamus
from lkjip.laporan.dokumen.pohon import Dokumen
from lkjip.laporan.dokumen.susun import susun_dokumen
from lkjip.laporan.potret import take_potret
from lkjip.rumus.potret import Potret

from .potret_uji import potret_hampir_kosong, potret_lain


@pytest.fixture(scope="session")
def potret_contoh(django_db_setup, django_db_blocker) -> Potret:
    """The potret of the example, loaded and rolled back once for all tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        potret = take_potret(load_contoh(dengan_akun=False).opd, 2020)
        transaction.set_rollback(True)
    return potret


@pytest.fixture(scope="session")
def narasi_contoh() -> dict[str, str]:
    folder = Path(FOLDER_CONTOH) / "narasi"
    return {berkas.stem: berkas.read_text() for berkas in sorted(folder.glob("*.html"))}


@pytest.fixture(scope="session")
def kamus_contoh(potret_contoh) -> dict[str, Butir]:
    return susun_kamus(potret_contoh)


@pytest.fixture(scope="session")
def dokumen_contoh(potret_contoh, narasi_contoh) -> Dokumen:
    return susun_dokumen(potret_contoh, narasi_contoh)


@pytest.fixture(scope="session", params=["contoh", "tanpa_narasi", "kosong", "lain"])
def dokumen(request, potret_contoh, narasi_contoh) -> Dokumen:
    """The example, the example without prose, an almost empty year, and a very different one."""
    potret, narasi = {
        "contoh": (potret_contoh, narasi_contoh),
        "tanpa_narasi": (potret_contoh, {}),
        "kosong": (potret_hampir_kosong(), {}),
        "lain": (potret_lain(), {}),
    }[request.param]
    return susun_dokumen(potret, narasi)
