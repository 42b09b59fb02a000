"""The verdict on a file, in words for a stranger: the conclusion first, then every point checked.

Plain functions from what was read (`Bacaan`) and matched (`Kecocokan`) to a `Putusan`; no file, no
network.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone
from django.utils.formats import date_format

from ..tanda_tangan.bacaan import (
    Bacaan,
    BacaanTandaTangan,
    Cakupan,
    Perubahan,
    StatusSertifikat,
)
from ..tanda_tangan.jenis import PENJELASAN_TINGKAT
from ..tanda_tangan.lanjutan import reason_invalid
from .kecocokan import Hubungan, Kecocokan


class Kesimpulan(StrEnum):
    """Stable codes, also in the answer of `manage.py verifikasi_pdf --json`."""

    SAH = "sah"  # our publication, unchanged, newest
    SAH_USANG = "sah_usang"  # the same, but a newer revision exists
    SAH_ASING = "sah_asing"  # validly signed, but not published here
    DITAMBAH = "ditambah"  # something was appended after the signature
    BERUBAH = "berubah"  # signed bytes were altered
    TANPA_TANDA_TANGAN = "tanpa_tanda_tangan"
    SERTIFIKAT = "sertifikat"  # intact, but the certificate does not hold
    ISI_AKTIF = "isi_aktif"  # carries JavaScript or the like
    TAK_TERBACA = "tak_terbaca"
    TERLALU_BESAR = "terlalu_besar"


NADA = {
    Kesimpulan.SAH: "tercapai",
    Kesimpulan.SAH_USANG: "mendekati",
    Kesimpulan.SAH_ASING: "mendekati",
}
JUDUL = {
    Kesimpulan.SAH: "Asli dan tidak berubah",
    Kesimpulan.SAH_USANG: "Asli, tetapi sudah ada revisi yang lebih baru",
    Kesimpulan.SAH_ASING: "Tanda tangannya sah, tetapi bukan terbitan portal ini",
    Kesimpulan.DITAMBAH: "Diubah setelah ditandatangani",
    Kesimpulan.BERUBAH: "Isinya berubah: tanda tangan tidak sah",
    Kesimpulan.TANPA_TANDA_TANGAN: "Tidak bertanda tangan elektronik",
    Kesimpulan.SERTIFIKAT: "Sertifikat penanda tangan tidak dapat diterima",
    Kesimpulan.ISI_AKTIF: "Memuat isi aktif yang tidak semestinya",
    Kesimpulan.TAK_TERBACA: "Berkas tidak dapat diperiksa",
    Kesimpulan.TERLALU_BESAR: "Berkas terlalu besar",
}
KATA_STATUS = {
    StatusSertifikat.TEPERCAYA: "Tepercaya",
    StatusSertifikat.KEDALUWARSA: "Sudah habis masa berlakunya",
    StatusSertifikat.BELUM_BERLAKU: "Belum berlaku",
    StatusSertifikat.DICABUT: "Sudah dicabut penerbitnya",
    StatusSertifikat.TAK_DIKENAL: "Penerbitnya tidak dikenal portal ini",
    StatusSertifikat.SWATANDA: "Dibuat sendiri oleh penanda tangan (swatanda)",
    StatusSertifikat.SALAH_GUNA: "Bukan untuk menandatangani dokumen",
    StatusSertifikat.LEMAH: "Tidak dinilai: algoritma sidik tanda tangannya lemah",
    StatusSertifikat.TAK_TERPERIKSA: "Tidak dapat diperiksa",
}
KATA_CAKUPAN = {
    Cakupan.SELURUH: "Seluruh berkas",
    Cakupan.REVISI: "Seluruh berkas sampai saat ditandatangani",
    Cakupan.SEBAGIAN: "Hanya sebagian berkas",
}
KATA_PERUBAHAN = {
    Perubahan.TIDAK_ADA: "Tidak ada",
    Perubahan.ARSIP: "Hanya cap waktu, data pencabutan sertifikat, dan metadata berkas",
    Perubahan.TANDA_TANGAN: "Tanda tangan berikutnya",
    Perubahan.ISI: "Ada perubahan lain setelah ditandatangani",
}


@dataclass(frozen=True, slots=True)
class Butir:
    """One point that was checked. `nada` "" is neutral."""

    label: str
    nilai: str
    nada: str = ""


@dataclass(frozen=True, slots=True)
class Putusan:
    """The verdict. `tanda_tangan` are the points of each signature, in order."""

    kesimpulan: Kesimpulan
    kalimat: str
    butir: tuple[Butir, ...] = ()
    tanda_tangan: tuple[tuple[Butir, ...], ...] = ()
    kecocokan: Kecocokan = Kecocokan(Hubungan.ASING)

    @property
    def judul(self) -> str:
        return JUDUL[self.kesimpulan]

    @property
    def nada(self) -> str:
        return NADA.get(self.kesimpulan, "belum")

    @property
    def sah(self) -> bool:
        """Whether it is a publication of this portal, unchanged."""
        return self.kesimpulan in {Kesimpulan.SAH, Kesimpulan.SAH_USANG}


def too_large(ukuran: int, batas: int) -> Putusan:
    """The verdict on a file that is not even read. Sizes in bytes; 0 when unknown."""
    besar = f" ({_mega(ukuran)})" if ukuran else ""
    return Putusan(
        Kesimpulan.TERLALU_BESAR,
        f"Berkas ini{besar} melebihi {_mega(batas)}, lebih besar daripada laporan mana pun yang "
        "terbit di sini, jadi tidak diperiksa.",
    )


def compute_putusan(bacaan: Bacaan, kecocokan: Kecocokan) -> Putusan:
    """Draw the conclusion: what is wrong outweighs what is right."""
    kesimpulan, kalimat = _conclude(bacaan, kecocokan)
    return Putusan(
        kesimpulan,
        kalimat,
        tuple(_umum(bacaan, kecocokan)),
        tuple(tuple(_tanda(satu)) for satu in bacaan.tanda_tangan),
        kecocokan,
    )


def _conclude(bacaan: Bacaan, cocok: Kecocokan) -> tuple[Kesimpulan, str]:
    if bacaan.galat:
        return Kesimpulan.TAK_TERBACA, bacaan.galat
    if not bacaan.tanda_tangan:
        return Kesimpulan.TANPA_TANDA_TANGAN, _tanpa(cocok)
    for satu in bacaan.tanda_tangan:
        if satu.galat or not satu.utuh or satu.cakupan is Cakupan.SEBAGIAN:
            return Kesimpulan.BERUBAH, (
                f"Tanda tangan tidak sah: {reason_invalid(satu)}. Jangan dipercaya; minta berkas "
                "asli dari penerbitnya."
            )
    if any(satu.perubahan is Perubahan.ISI for satu in bacaan.tanda_tangan):
        return Kesimpulan.DITAMBAH, (
            "Yang ditandatangani masih utuh, tetapi sesudahnya berkas ini ditambah atau diubah. "
            "Yang tampak di layar mungkin bukan yang ditandatangani."
        )
    if bacaan.aktif:
        return Kesimpulan.ISI_AKTIF, (
            f"Berkas ini memuat {', '.join(bacaan.aktif)}. Terbitan portal ini tidak pernah "
            "memuatnya; tampilan berkas dapat berubah tanpa mengubah tanda tangannya."
        )
    for satu in bacaan.tanda_tangan:
        if alasan := reason_invalid(satu):
            return Kesimpulan.SERTIFIKAT, (
                f"Isi berkas utuh, tetapi {alasan}. Tanda tangan ini tidak membuktikan siapa "
                "penanda tangannya."
            )
    return _sah(cocok)


def _sah(cocok: Kecocokan) -> tuple[Kesimpulan, str]:
    if cocok.hubungan is not Hubungan.SAMA or cocok.terbitan is None:
        return Kesimpulan.SAH_ASING, _sah_asing(cocok)
    if cocok.usang:
        return Kesimpulan.SAH_USANG, (
            f"Ini benar {cocok.terbitan} dan tidak berubah sejak terbit, tetapi revisi "
            f"{cocok.terbaru.revisi} sudah terbit menggantikannya."
        )
    return Kesimpulan.SAH, (
        f"Ini benar {cocok.terbitan}, persis seperti yang diterbitkan portal ini, dan tanda "
        "tangannya sah."
    )


def _sah_asing(cocok: Kecocokan) -> str:
    if cocok.hubungan is Hubungan.ASING:
        return (
            "Berkas ini ditandatangani dengan sah, tetapi tidak pernah diterbitkan melalui portal "
            "ini."
        )
    if cocok.hubungan is Hubungan.SEBAGIAN:
        return (
            f"Ini {cocok.terbitan} ketika baru ditandatangani pihak pertama. Yang berlaku ialah "
            "berkas yang ditandatangani kedua pihak; ambil dari portal ini."
        )
    return (
        f"Berkas ini ditandatangani dengan sah dan menyerupai {cocok.terbitan}, tetapi bukan "
        "berkas yang diterbitkan portal ini. Bandingkan dengan berkas aslinya."
    )


def _tanpa(cocok: Kecocokan) -> str:
    if cocok.hubungan is Hubungan.CETAKAN:
        return (
            f"Isinya sama dengan cetakan {cocok.terbitan}, tetapi tanda tangan elektroniknya "
            "tidak ada. Unduh berkas yang bertanda tangan dari portal ini."
        )
    if cocok.terbitan is not None:
        return (
            f"Berkas ini menyebut dirinya {cocok.terbitan}, tetapi tanda tangannya tidak ada dan "
            "isinya bukan berkas yang diterbitkan. Jangan dipercaya."
        )
    return (
        "Berkas ini tidak memuat tanda tangan elektronik, jadi asal dan keutuhannya tidak terbukti."
    )


def _umum(bacaan: Bacaan, cocok: Kecocokan) -> Iterable[Butir]:
    terbitan = cocok.terbitan
    if terbitan is not None:
        kata, nada = {
            Hubungan.SAMA: ("Ya, byte demi byte sama", "tercapai"),
            Hubungan.LANJUTAN: ("Terbitan portal ini, tetapi sudah ditambahi", "belum"),
            Hubungan.SEBAGIAN: ("Ya, tetapi baru ditandatangani pihak pertama", "mendekati"),
            Hubungan.CETAKAN: ("Cetakan portal ini, bukan berkas terbitnya", "belum"),
            Hubungan.MENGAKU: ("Hanya memakai kodenya; isinya lain", "belum"),
        }[cocok.hubungan]
        yield Butir("Terbitan portal ini", f"{kata}: {terbitan}", nada)
        if cocok.usang:
            yield Butir("Revisi terbaru", f"Revisi {cocok.terbaru.revisi}", "mendekati")
        else:
            yield Butir("Revisi terbaru", f"Revisi {terbitan.revisi}, ini yang terbaru", "tercapai")
    else:
        yield Butir("Terbitan portal ini", "Bukan")
    if bacaan.galat:
        return
    yield Butir("Data tersemat", *_data(bacaan, cocok))
    if bacaan.aktif:
        yield Butir("Isi aktif", ", ".join(bacaan.aktif), "belum")
    else:
        yield Butir("Isi aktif", "Tidak ada")
    yield Butir("Sidik berkas (SHA-256)", bacaan.sidik)


def _data(bacaan: Bacaan, cocok: Kecocokan) -> tuple[str, str]:
    if cocok.data_sama is True:
        return "Sama dengan data yang dicetak pada tabelnya (JSON dan lembar kerja)", "tercapai"
    if cocok.data_sama is False:
        return "Berbeda dari data yang dicetak pada tabelnya", "belum"
    if bacaan.lampiran:
        return "Ada, tetapi tidak ada terbitan pembandingnya", ""
    return "Tidak ada", ""


def _tanda(satu: BacaanTandaTangan) -> Iterable[Butir]:
    alasan = reason_invalid(satu)
    if alasan:
        yield Butir("Tanda tangan", f"Tidak diterima: {alasan}", "belum")
    else:
        yield Butir("Tanda tangan", "Sah", "tercapai")
    if satu.sertifikat is not None:
        yield Butir("Penanda tangan", satu.sertifikat.nama)
        yield Butir("Penerbit sertifikat", satu.sertifikat.penerbit)
        yield Butir("Masa berlaku sertifikat", _masa(satu))
    nada = "tercapai" if satu.status is StatusSertifikat.TEPERCAYA else "belum"
    yield Butir("Keadaan sertifikat", _status(satu), nada)
    if satu.waktu is not None:
        bukti = "dibuktikan cap waktu" if satu.waktu_dibuktikan else "menurut jam penanda tangan"
        yield Butir("Waktu", f"{_waktu(satu.waktu)} ({bukti})")
    yield Butir("Cakupan", KATA_CAKUPAN[satu.cakupan])
    nada = "belum" if satu.perubahan is Perubahan.ISI else ""
    yield Butir("Tambahan sesudahnya", KATA_PERUBAHAN[satu.perubahan], nada)
    yield Butir("Tingkat", f"PAdES {satu.tingkat}. {PENJELASAN_TINGKAT[satu.tingkat]}")


def _status(satu: BacaanTandaTangan) -> str:
    kata = KATA_STATUS[satu.status]
    if satu.dicabut_pada is not None:
        return f"{kata} pada {_waktu(satu.dicabut_pada)}"
    return kata


def _masa(satu: BacaanTandaTangan) -> str:
    mulai, sampai = satu.sertifikat.mulai, satu.sertifikat.sampai
    return f"{date_format(mulai, 'j F Y')} sampai {date_format(sampai, 'j F Y')}"


def _waktu(waktu) -> str:
    return date_format(timezone.localtime(waktu), "j F Y, H.i.s") + " WIB"


def _mega(ukuran: int) -> str:
    return f"{ukuran / (1024 * 1024):.0f} MB"
