"""Demo accounts, one per role. Their password is public: only the demo mode may have them."""

from datetime import date

from lkjip.organisasi.models import Keanggotaan, Pengguna, PerangkatDaerah, UnitKerja

from .catatan import Catatan
from .gudang import Gudang

SANDI_CONTOH = "contoh-lkjip-2020"  # noqa: S105 - printed on purpose, see the module's docstring
MULAI = date(2019, 1, 1)
Peran = Keanggotaan.Peran
AKUN = (
    # username, name, role, code of the unit (None: every OPD)
    ("pep", "Staf Sub Bagian PEP (contoh)", Peran.PEP, "SEK.PEP"),
    ("bidang", "Staf Bidang e-Government (contoh)", Peran.BIDANG, "EGOV"),
    ("verifikator", "Sekretaris Dinas (contoh)", Peran.VERIFIKATOR, "SEK"),
    ("kepala", "Kepala Dinas (contoh)", Peran.KEPALA, "DINAS"),
    ("peninjau", "Peninjau Inspektorat (contoh)", Peran.PENINJAU, None),
    ("admin", "Administrator (contoh)", Peran.ADMIN, None),
)


def muat_akun(opd: PerangkatDaerah, gudang: Gudang) -> list[str]:
    """Create the accounts that are missing and return their names; existing ones stay as they
    are, password included."""
    nama_akun = [akun[0] for akun in AKUN]
    ada = set(Pengguna.objects.filter(username__in=nama_akun).values_list("username", flat=True))
    unit = {satu.kode: satu for satu in UnitKerja.objects.filter(opd=opd)}
    baru = []
    for username, nama, peran, kode_unit in AKUN:
        if username in ada:
            continue
        catatan = Catatan("akun contoh", username, {})
        pengguna = Pengguna(username=username, nama=nama, email=f"{username}@contoh.example")
        pengguna.set_password(SANDI_CONTOH)
        gudang.simpan(pengguna, catatan)
        anggota = Keanggotaan(
            pengguna=pengguna,
            peran=peran,
            opd=opd if kode_unit else None,
            unit=unit.get(kode_unit),
            mulai=MULAI,
        )
        gudang.simpan(anggota, catatan)
        baru.append(username)
    return baru
