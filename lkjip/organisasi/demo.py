"""Accounts of the demo mode (`LKJIP_DEMO=1`); made by `muat_contoh`, shown on the sign-in page.

They exist in demo mode only, because their password is public. The names say the role and belong
to nobody.
"""

from dataclasses import dataclass

from .models import Keanggotaan

Peran = Keanggotaan.Peran
SANDI_DEMO = "contoh-lkjip-2020"  # noqa: S105 - printed on purpose, see above


@dataclass(frozen=True, slots=True)
class AkunDemo:
    """One demo account. `unit` is the code of the unit its role is in; None: every OPD."""

    username: str
    nama: str
    peran: str
    unit: str | None
    penjelasan: str

    @property
    def email(self) -> str:
        return f"{self.username}@contoh.example"


AKUN_DEMO = (
    AkunDemo(
        "pep",
        "Staf Sub Bagian PEP (contoh)",
        Peran.PEP,
        "SEK.PEP",
        "Staf PEP: menyusun rencana, mengisi kinerja dan anggaran, menulis laporan",
    ),
    AkunDemo(
        "bidang",
        "Staf Bidang e-Government (contoh)",
        Peran.BIDANG,
        "EGOV",
        "Staf bidang: mengisi realisasi dan menulis analisis",
    ),
    AkunDemo(
        "verifikator",
        "Sekretaris Dinas (contoh)",
        Peran.VERIFIKATOR,
        "SEK",
        "Sekretaris: memeriksa realisasi yang diajukan",
    ),
    AkunDemo(
        "kepala",
        "Kepala Dinas (contoh)",
        Peran.KEPALA,
        "DINAS",
        "Kepala Dinas: menyetujui, mengunci tahun, mengambil laporan",
    ),
    AkunDemo(
        "walikota",
        "Wali Kota (contoh)",
        Peran.PIMPINAN,
        None,
        "Wali Kota: menandatangani Perjanjian Kinerja sebagai pihak kedua",
    ),
    AkunDemo(
        "peninjau",
        "Peninjau Inspektorat (contoh)",
        Peran.PENINJAU,
        None,
        "Inspektorat: membaca semua perangkat daerah dan meninjau",
    ),
    AkunDemo(
        "admin",
        "Administrator (contoh)",
        Peran.ADMIN,
        None,
        "Administrator: mengelola pengguna dan organisasi",
    ),
)
