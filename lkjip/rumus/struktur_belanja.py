"""The two account structures of belanja and how they compare (aturan 4.2).

Until TA 2020 belanja was tidak langsung or langsung (Permendagri 13/2006), from TA 2021 it is
operasi, modal, tidak terduga or transfer (PP 12/2019). The same code means another thing in each.
"""

from dataclasses import dataclass

LAMA, BARU = "lama", "baru"
TAHUN_BARU = 2021
LABEL_STRUKTUR = {
    LAMA: "struktur lama (langsung dan tidak langsung, Permendagri 13/2006)",
    BARU: "struktur baru (operasi, modal, tidak terduga, transfer; PP 12/2019)",
}
KELOMPOK = {
    "operasi": "Belanja Operasi",
    "modal": "Belanja Modal",
    "tidak-terduga": "Belanja Tidak Terduga",
    "transfer": "Belanja Transfer",
    "lain": "Belum dapat dipadankan",
}
"""What both structures can be read as, in printed order; "lain" is what neither table knows."""

CATATAN_PADANAN = (
    "Sampai TA 2020 belanja dikelompokkan menjadi langsung dan tidak langsung (Permendagri "
    "13/2006), sejak TA 2021 menjadi operasi, modal, tidak terduga, dan transfer (PP 12/2019). "
    "Supaya sebanding, belanja pegawai (langsung dan tidak langsung), barang dan jasa, bunga, "
    "subsidi, hibah, dan bantuan sosial sampai 2020 dibaca sebagai belanja operasi, sedangkan bagi "
    "hasil dan bantuan keuangan sebagai belanja transfer."
)
"""The footnote under every table that crosses 2020/2021."""


@dataclass(frozen=True, slots=True)
class Akun:
    """A standard account; `induk` is the code above it."""

    kode: str
    induk: str | None
    uraian: str


AKUN: dict[str, tuple[Akun, ...]] = {
    LAMA: (
        Akun("5", None, "Belanja Daerah"),
        Akun("5.1", "5", "Belanja Tidak Langsung"),
        Akun("5.1.1", "5.1", "Belanja Pegawai"),
        Akun("5.1.2", "5.1", "Belanja Bunga"),
        Akun("5.1.3", "5.1", "Belanja Subsidi"),
        Akun("5.1.4", "5.1", "Belanja Hibah"),
        Akun("5.1.5", "5.1", "Belanja Bantuan Sosial"),
        Akun("5.1.6", "5.1", "Belanja Bagi Hasil"),
        Akun("5.1.7", "5.1", "Belanja Bantuan Keuangan"),
        Akun("5.1.8", "5.1", "Belanja Tidak Terduga"),
        Akun("5.2", "5", "Belanja Langsung"),
        Akun("5.2.1", "5.2", "Belanja Pegawai"),
        Akun("5.2.2", "5.2", "Belanja Barang dan Jasa"),
        Akun("5.2.3", "5.2", "Belanja Modal"),
    ),
    BARU: (
        Akun("5", None, "Belanja Daerah"),
        Akun("5.1", "5", "Belanja Operasi"),
        Akun("5.1.01", "5.1", "Belanja Pegawai"),
        Akun("5.1.02", "5.1", "Belanja Barang dan Jasa"),
        Akun("5.1.03", "5.1", "Belanja Bunga"),
        Akun("5.1.04", "5.1", "Belanja Subsidi"),
        Akun("5.1.05", "5.1", "Belanja Hibah"),
        Akun("5.1.06", "5.1", "Belanja Bantuan Sosial"),
        Akun("5.2", "5", "Belanja Modal"),
        Akun("5.2.01", "5.2", "Belanja Modal Tanah"),
        Akun("5.2.02", "5.2", "Belanja Modal Peralatan dan Mesin"),
        Akun("5.2.03", "5.2", "Belanja Modal Gedung dan Bangunan"),
        Akun("5.2.04", "5.2", "Belanja Modal Jalan, Jaringan, dan Irigasi"),
        Akun("5.2.05", "5.2", "Belanja Modal Aset Tetap Lainnya"),
        Akun("5.3", "5", "Belanja Tidak Terduga"),
        Akun("5.4", "5", "Belanja Transfer"),
    ),
}
PADANAN: dict[str, dict[tuple[int, ...], str]] = {
    LAMA: {
        **{(5, 1, n): "operasi" for n in (1, 2, 3, 4, 5)},
        (5, 1, 6): "transfer",
        (5, 1, 7): "transfer",
        (5, 1, 8): "tidak-terduga",
        (5, 2, 1): "operasi",
        (5, 2, 2): "operasi",
        (5, 2, 3): "modal",
    },
    BARU: {
        (5, 1): "operasi",
        (5, 2): "modal",
        (5, 3): "tidak-terduga",
        (5, 4): "transfer",
    },
}
"""Beginning of a code → what it compares as."""


def struktur_tahun(tahun: int) -> str:
    """Which structure a year's codes are read by."""
    return BARU if tahun >= TAHUN_BARU else LAMA


def kelompok_akun(tahun: int, kode: str) -> str:
    """What an account of that year compares as: a key of `KELOMPOK`."""
    ruas = kunci_akun(kode)
    for awal, kelompok in PADANAN[struktur_tahun(tahun)].items():
        if ruas[: len(awal)] == awal:
            return kelompok
    return "lain"


def kunci_akun(kode: str) -> tuple[int, ...]:
    """The parts of a code as numbers: "5.1.01" and "5.1.1" are one account. What is no number
    counts as −1."""
    return tuple(int(r) if r.isdecimal() else -1 for r in kode.replace(" ", "").split("."))
