"""The smallest city for tests of pages: two OPD, two years, a user per role, a stranger."""

from dataclasses import dataclass
from datetime import date

from django.test import Client

from lkjip.organisasi.models import Keanggotaan, Pemda, Pengguna, PerangkatDaerah, TahunKinerja

TAHUN_TERBUKA, TAHUN_TERKUNCI = 2020, 2019
SANDI = "sandi-uji-yang-panjang"
SEMUA_OPD = {Keanggotaan.Peran.PENINJAU, Keanggotaan.Peran.ADMIN, Keanggotaan.Peran.PIMPINAN}


@dataclass
class Dunia:
    """`pengguna` by role ("pep", "kepala", …), plus "orang-lain" (PEP of the other OPD) and
    "tanpa-peran" (no membership at all). `tahun` is the open year of `opd`."""

    opd: PerangkatDaerah
    lain: PerangkatDaerah
    tahun: TahunKinerja
    pengguna: dict[str, Pengguna]

    def client(self, nama: str) -> Client:
        """A client signed in as that user."""
        client = Client()
        client.force_login(self.pengguna[nama])
        return client


def buat_dunia() -> Dunia:
    pemda = Pemda.objects.create(
        nama="Kota Contoh", jenis="kota", sebutan_kepala="Walikota", tempat="Contoh"
    )
    opd, lain = (
        PerangkatDaerah.objects.create(pemda=pemda, kode=kode, nama=nama, singkatan=nama)
        for kode, nama in (("dinas-a", "Dinas A"), ("dinas-b", "Dinas B"))
    )
    tahun = {
        (satu.kode, angka): TahunKinerja.objects.create(
            opd=satu, tahun=angka, status=status, kebijakan="baku-2014"
        )
        for satu in (opd, lain)
        for angka, status in ((TAHUN_TERBUKA, "terbuka"), (TAHUN_TERKUNCI, "terkunci"))
    }
    pengguna = {
        peran.value: buat_pengguna(peran.value, peran, None if peran in SEMUA_OPD else opd)
        for peran in Keanggotaan.Peran
    }
    pengguna["orang-lain"] = buat_pengguna("orang-lain", Keanggotaan.Peran.PEP, lain)
    pengguna["tanpa-peran"] = buat_pengguna("tanpa-peran")
    return Dunia(opd, lain, tahun[opd.kode, TAHUN_TERBUKA], pengguna)


def buat_pengguna(
    nama: str, peran: str | None = None, opd: PerangkatDaerah | None = None
) -> Pengguna:
    """A user with the password `SANDI`, and with one role unless `peran` is None."""
    orang = Pengguna(username=nama, nama=nama.title(), email=f"{nama}@contoh.invalid")
    orang.set_password(SANDI)
    orang.save()
    if peran is not None:
        Keanggotaan.objects.create(pengguna=orang, peran=peran, opd=opd, mulai=date(2015, 1, 1))
    return orang
