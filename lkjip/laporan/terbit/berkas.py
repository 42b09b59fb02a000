"""Files of publications: written once under names that say what they hold, read with their hash
compared, never overwritten."""

import hashlib
import os
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.text import slugify

from ..models import DokumenPK, Terbitan

AWAL_TANDA = "bertanda-"


class BerkasBerubah(Exception):
    """A stored file is missing or no longer has the hash it was stored with."""


def folder(terbitan: Terbitan) -> str:
    return f"terbitan/{terbitan.tahun}/{terbitan.kode}"


def sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


def save_cetak(terbitan: Terbitan, isi: bytes) -> str:
    """Store a print; the same bytes are stored once."""
    nama = f"{folder(terbitan)}/cetak-{sidik(isi)[:16]}.pdf"
    return nama if _sama(nama, isi) else _save(nama, isi)


def save_bertanda(terbitan: Terbitan, isi: bytes, pengguna_id: int) -> str:
    """Store a signed file; its name keeps who signed, until the row does."""
    return _save(f"{folder(terbitan)}/{AWAL_TANDA}{pengguna_id}-{sidik(isi)[:16]}.pdf", isi)


def save_beku(tempat: str, awal: str, isi: bytes) -> str:
    """Store a file in folder `tempat` under a name with its hash, never over another."""
    return _save(f"{tempat}/{awal}-{sidik(isi)[:16]}.pdf", isi)


def list_bertanda(terbitan: Terbitan) -> Iterator[tuple[str, int, bytes]]:
    """(name, signer's id, bytes) of signed files that were stored but not yet recorded."""
    try:
        _, daftar = default_storage.listdir(folder(terbitan))
    except FileNotFoundError:
        return
    for satu in sorted(daftar):
        if satu.startswith(AWAL_TANDA):
            nama = f"{folder(terbitan)}/{satu}"
            with default_storage.open(nama) as berkas:
                yield nama, int(satu.removeprefix(AWAL_TANDA).split("-")[0]), berkas.read()


def remove(nama: str) -> None:
    """Delete a stored file that no publication has recorded."""
    default_storage.delete(nama)


def read_utuh(nama: str, sidik_tersimpan: str) -> bytes:
    """The bytes of a stored file. Raises `BerkasBerubah`."""
    try:
        with default_storage.open(nama) as berkas:
            isi = berkas.read()
    except (FileNotFoundError, ValueError) as galat:
        raise BerkasBerubah(nama) from galat
    if sidik(isi) != sidik_tersimpan:
        raise BerkasBerubah(nama)
    return isi


def nama_unduhan(terbitan: Terbitan, ujung: str = "pdf") -> str:
    """ "LKjIP-2020-diskominfo-pangkalpinang-r1.pdf"."""
    return f"LKjIP-{_sebut(terbitan)}.{ujung}"


def nama_dokumen_pk(dokumen: DokumenPK, tanda: int) -> str:
    """ "PK-2020-diskominfo-pangkalpinang-r1.pdf" once both parties signed (`tanda` signatures)."""
    belum = ("-belum-ditandatangani", "-pihak-pertama", "")[tanda]
    return f"PK-{_sebut(dokumen)}{belum}.pdf"


def _sebut(satu: Terbitan | DokumenPK) -> str:
    daerah = satu.opd.pemda.nama.removeprefix("Kota ").removeprefix("Kabupaten ")
    daerah = slugify(daerah.removeprefix("Provinsi "))
    return f"{satu.tahun}-{satu.opd.kode}-{daerah}-r{satu.revisi}"


def _sama(nama: str, isi: bytes) -> bool:
    if not default_storage.exists(nama):
        return False
    with default_storage.open(nama) as berkas:
        return berkas.read() == isi


def _save(nama: str, isi: bytes) -> str:
    tersimpan = default_storage.save(nama, ContentFile(isi))
    # Against a slip of the hand; what is against malice is the hash.
    os.chmod(default_storage.path(tersimpan), 0o400)
    return tersimpan
