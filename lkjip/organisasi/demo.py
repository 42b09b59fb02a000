"""Accounts of the demo mode (`LKJIP_DEMO=1`); made by `muat_contoh`, shown on the sign-in page.

They exist in demo mode only. The names say the role and belong to nobody.
"""

from dataclasses import dataclass

from .models import Keanggotaan

Peran = Keanggotaan.Peran
SANDI_DEMO = "contoh-lkjip-2020"


@dataclass(frozen=True, slots=True)
class AkunDemo:
    """One demo account. `opd` is the code of the OPD its role is in; None: all of them."""

    username: str
    nama: str
    peran: str
    opd: str | None
    penjelasan: str

    @property
    def email(self) -> str:
        return f"{self.username}@contoh.invalid"


AKUN_DEMO = (
    AkunDemo(
        "pep",
        "Staf Subbagian PEP",
        Peran.PEP,
        "diskominfo",
        "Staf Subbagian PEP: menyusun rencana, mengisi kinerja dan anggaran, menulis laporan",
    ),
    AkunDemo(
        "bidang",
        "Staf Bidang",
        Peran.BIDANG,
        "diskominfo",
        "Staf bidang: mengisi realisasi dan menulis analisis",
    ),
    AkunDemo(
        "verifikator",
        "Sekretaris Dinas",
        Peran.VERIFIKATOR,
        "diskominfo",
        "Sekretaris: memeriksa realisasi yang diajukan",
    ),
    AkunDemo(
        "kepala",
        "Kepala Dinas",
        Peran.KEPALA,
        "diskominfo",
        "Kepala Dinas: menyetujui, mengunci tahun, mengambil laporan",
    ),
    AkunDemo(
        "peninjau",
        "Auditor Inspektorat",
        Peran.PENINJAU,
        None,
        "Inspektorat: membaca semua perangkat daerah dan meninjau",
    ),
    AkunDemo(
        "admin",
        "Administrator",
        Peran.ADMIN,
        None,
        "Administrator: mengelola pengguna dan organisasi",
    ),
)
