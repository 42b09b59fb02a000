"""The workflow of a realisasi as one closed table: what leads where, who may, what it demands.

    draf → diajukan → diverifikasi → disetujui → dikunci

plus *kembalikan* (with a note), *tarik* and *buka kunci* (with a reason). What is not a row here
does not happen. `kinerja.services.alur.pindahkan` is the only code that walks it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lkjip.organisasi.akses import Tindakan

from .models import Realisasi

Status = Realisasi.Status


@dataclass(frozen=True, slots=True)
class Langkah:
    """One row. `catatan` True: a note is demanded. `lengkap`: completeness is checked first.
    `bukan_pengisi`: refused for whoever entered or submitted the value (maker-checker)."""

    aksi: str
    label: str
    dari: Status
    ke: Status
    tindakan: Tindakan
    catatan: bool = False
    lengkap: bool = False
    bukan_pengisi: bool = False


T = Tindakan
TRANSISI: tuple[Langkah, ...] = (
    Langkah("ajukan", "Ajukan", Status.DRAF, Status.DIAJUKAN, T.ISI_REALISASI, lengkap=True),
    Langkah(
        "ajukan",
        "Ajukan kembali",
        Status.DIKEMBALIKAN,
        Status.DIAJUKAN,
        T.ISI_REALISASI,
        lengkap=True,
    ),
    Langkah("tarik", "Tarik pengajuan", Status.DIAJUKAN, Status.DRAF, T.ISI_REALISASI),
    Langkah(
        "verifikasi",
        "Verifikasi",
        Status.DIAJUKAN,
        Status.DIVERIFIKASI,
        T.VERIFIKASI,
        bukan_pengisi=True,
    ),
    Langkah(
        "kembalikan", "Kembalikan", Status.DIAJUKAN, Status.DIKEMBALIKAN, T.VERIFIKASI, catatan=True
    ),
    Langkah(
        "kembalikan",
        "Kembalikan",
        Status.DIVERIFIKASI,
        Status.DIKEMBALIKAN,
        T.VERIFIKASI,
        catatan=True,
    ),
    Langkah(
        "kembalikan",
        "Kembalikan",
        Status.DIVERIFIKASI,
        Status.DIKEMBALIKAN,
        T.SETUJUI,
        catatan=True,
    ),
    Langkah(
        "setujui",
        "Setujui",
        Status.DIVERIFIKASI,
        Status.DISETUJUI,
        T.SETUJUI,
        bukan_pengisi=True,
    ),
    Langkah(
        "kembalikan", "Kembalikan", Status.DISETUJUI, Status.DIKEMBALIKAN, T.SETUJUI, catatan=True
    ),
    Langkah("kunci", "Kunci", Status.DISETUJUI, Status.DIKUNCI, T.KUNCI),
    Langkah("buka_kunci", "Buka kunci", Status.DIKUNCI, Status.DIKEMBALIKAN, T.KUNCI, catatan=True),
)
AKSI: dict[str, str] = {
    "ajukan": "mengajukan",
    "tarik": "menarik pengajuan",
    "verifikasi": "memverifikasi",
    "kembalikan": "mengembalikan",
    "setujui": "menyetujui",
    "kunci": "mengunci",
    "buka_kunci": "membuka kunci",
}
"""Every action as a verb, for sentences."""

DAPAT_DIISI = frozenset({Status.DRAF, Status.DIKEMBALIKAN})
"""States in which values, evidence and analysis may change."""


def langkah_tersedia(status: str, boleh: Iterable[Tindakan]) -> tuple[Langkah, ...]:
    """The rows that start at `status` and that somebody with the rights `boleh` may take.

    An action appears once, even when two of their roles allow it.
    """
    izin = frozenset(boleh)
    hasil = {}
    for baris in TRANSISI:
        if baris.dari == status and baris.tindakan in izin:
            hasil.setdefault(baris.aksi, baris)
    return tuple(hasil.values())


def cari_langkah(status: str, aksi: str) -> tuple[Langkah, ...]:
    """The rows of one action from one state (several when several roles may); () when closed."""
    return tuple(baris for baris in TRANSISI if baris.dari == status and baris.aksi == aksi)
