"""Loads the demo accounts of `lkjip.organisasi.demo`: only the demo mode may have them."""

from datetime import date

from lkjip.organisasi.demo import AKUN_DEMO, SANDI_DEMO
from lkjip.organisasi.models import Keanggotaan, Pengguna, PerangkatDaerah, UnitKerja

from .catatan import Catatan
from .gudang import Gudang

MULAI = date(2019, 1, 1)


def load_akun(opd: PerangkatDaerah, gudang: Gudang) -> list[str]:
    """Create the accounts that are missing and return their names; existing ones stay as they
    are, password included."""
    nama_akun = [akun.username for akun in AKUN_DEMO]
    ada = set(Pengguna.objects.filter(username__in=nama_akun).values_list("username", flat=True))
    unit = {satu.kode: satu for satu in UnitKerja.objects.filter(opd=opd)}
    baru = []
    for akun in AKUN_DEMO:
        if akun.username in ada:
            continue
        catatan = Catatan("akun contoh", akun.username, {})
        pengguna = Pengguna(username=akun.username, nama=akun.nama, email=akun.email)
        pengguna.set_password(SANDI_DEMO)
        gudang.save(pengguna, catatan)
        anggota = Keanggotaan(
            pengguna=pengguna,
            peran=akun.peran,
            opd=opd if akun.unit else None,
            unit=unit.get(akun.unit),
            mulai=MULAI,
        )
        gudang.save(anggota, catatan)
        baru.append(akun.username)
    return baru
