"""The frozen content of a publication, and the document that follows from it alone."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lkjip.rumus.kebijakan import Kebijakan
from lkjip.rumus.potret import Potret, PotretPejabat

from ..dokumen.depan import penanda
from ..dokumen.lambang import pasang_lambang
from ..dokumen.narasi import BerkasGambar
from ..dokumen.nomor import DokumenBernomor, nomori
from ..dokumen.pengesahan import PengecualianCetak, sahkan
from ..dokumen.pernyataan import Pernyataan, sisipkan_pernyataan
from ..dokumen.pohon import Pengesahan
from ..dokumen.susun import susun_dokumen
from ..lampiran.gudang import muat_gambar

SKEMA_ISI = 1
ABJAD_KODE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is read as a digit."""
PANJANG_KODE, KELOMPOK = 12, 4
BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
CATATAN_BSRE = (
    "Sesuai UU Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik Pasal 5 ayat (1), "
    "informasi elektronik, dokumen elektronik, dan hasil cetaknya merupakan alat bukti hukum yang "
    "sah.",
    "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang "
    "diterbitkan Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara.",
)
CATATAN_DEMO = (
    "CONTOH: dokumen ini ditandatangani dengan sertifikat DEMO dan tidak mempunyai kekuatan hukum.",
)


@dataclass(frozen=True, slots=True)
class IsiTerbitan:
    """Everything a published report is made from. Its canonical JSON is stored, hashed, embedded
    in the PDF, and is all that the printer sees."""

    skema: int
    kode: str
    revisi: int
    tanggal: date  # of the document
    alamat: str  # where the QR code leads
    potret: Potret
    narasi: Mapping[str, str]
    kebijakan: Kebijakan
    penanda: PotretPejabat  # head of the OPD on the date of the document
    mesin: str  # fingerprint of the code that was to print it
    catatan: tuple[str, ...] = ()  # notice lines below the signature
    pengecualian: tuple[PengecualianCetak, ...] = ()
    alasan_revisi: str = ""
    pernyataan: Pernyataan | None = None  # of the APIP review of exactly these facts
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)  # that the prose shows
    lambang: BerkasGambar | None = None  # of the pemda, on cover and letterheads


def new_kode() -> str:
    """A random verification code, "7K3M-9QXA-2FTB": 60 bits, not guessable."""
    acak = "".join(secrets.choice(ABJAD_KODE) for _ in range(PANJANG_KODE))
    return "-".join(acak[i : i + KELOMPOK] for i in range(0, PANJANG_KODE, KELOMPOK))


def parse_kode(teks: str) -> str:
    """The code as stored, from what people type: "7k3m 9qxa2ftb" → "7K3M-9QXA-2FTB".

    Letters that look like digits are taken as these. "" when it cannot be a code.
    """
    rapi = teks.upper().translate(str.maketrans("OIL", "011"))
    rapi = "".join(huruf for huruf in rapi if huruf not in " -–.")
    if len(rapi) != PANJANG_KODE or set(rapi) - set(ABJAD_KODE):
        return ""
    return "-".join(rapi[i : i + KELOMPOK] for i in range(0, PANJANG_KODE, KELOMPOK))


def susun_terbitan(isi: IsiTerbitan) -> DokumenBernomor:
    """The numbered document of a publication. Raises `GalatDokumen`."""
    potret = isi.potret
    jabatan = f"Kepala {potret.opd.nama} {potret.pemda.nama}"
    laporan = susun_dokumen(potret, isi.narasi, isi.gambar, muat_gambar(potret))
    if isi.pernyataan is not None:
        laporan = sisipkan_pernyataan(laporan, potret, isi.pernyataan)
    dokumen = sahkan(
        laporan,
        Pengesahan(isi.kode, isi.alamat, isi.catatan),
        penanda(potret.pemda.nama, isi.penanda, jabatan),
        f"{potret.pemda.tempat}, {tulis_tanggal(isi.tanggal)}",
        isi.pengecualian,
        isi.alasan_revisi,
    )
    return nomori(pasang_lambang(dokumen, isi.lambang))


def tulis_tanggal(tanggal: date) -> str:
    """ "12 Februari 2021"."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"
