"""For every code a text that passes and one that fails: the tests run them, the guide shows."""

from .contoh_angka import CONTOH_ANGKA
from .contoh_kata import CONTOH_KATA

_TABEL = "No | Uraian | Jumlah\n1 | Buku | 4\n2 | Meja | 3\n"
_DAFTAR = (
    """DAFTAR ISI

BAB I PENDAHULUAN	1
1.1 Latar Belakang	1
1.2 {isi}	{halaman}
BAB II PENUTUP	4

DAFTAR TABEL

Tabel 1.1 {satu}	2
Tabel 1.2 {dua}	3

BAB I

PENDAHULUAN

1.1 Latar Belakang

Keadaan kantor diuraikan di sini.

{nomor} Sarana Kantor

Sarana dapat dilihat pada tabel {rujuk} berikut:

Tabel {tabel} Sarana Kantor Dinas

"""
    + _TABEL
    + """
Tabel {tabel2} {judul2}

No | Uraian | Jumlah
1 | Mobil | 1
2 | Motor | 2

BAB II

PENUTUP

Demikian laporan ini. Perinciannya ada pada Bab {bab}.
"""
)
_DASAR = {
    "isi": "Sarana Kantor", "halaman": "2", "satu": "Sarana Kantor Dinas",
    "dua": "Kendaraan Dinas", "nomor": "1.2", "rujuk": "1.1", "tabel": "1.1", "tabel2": "1.2",
    "judul2": "Kendaraan Dinas", "bab": "I",
}  # fmt: skip
_BUTIR = "Tugas dinas:\n\na. Merumuskan kebijakan teknis\nb. Membina lembaga sosial\nc. {butir}\n"
_KODE = """Tabel 3.1 Anggaran Tahun 2022

Kode | Kegiatan | Anggaran | Realisasi
1.06.02 | Program Pemberdayaan Sosial | 50.000.000 | 45.000.000
1.06.02.2.01 | Pembinaan lembaga | 30.000.000 | 27.000.000
{kode} | Bantuan usaha | 20.000.000 | 18.000.000
"""


def _daftar(**ganti: str) -> str:
    return _DAFTAR.format(**{**_DASAR, **ganti})


def _lengkap(bab: str, uraian: str) -> str:
    """A whole report in outline: chapters, one table, and enough words to be one."""
    isi = " ".join(["Uraian kinerja disampaikan secara runtut."] * 320)
    return f"""BAB I

PENDAHULUAN

{isi}

BAB II

PERENCANAAN KINERJA

BAB III

AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2022

Indikator Kinerja | Target | Realisasi | Capaian (%)
Persentase layanan sesuai standar | 80 | 76 | 95,00

{uraian}

3.1 Realisasi Anggaran

Anggaran dibahas pada laporan keuangan.

BAB IV

{bab}
"""


_URAIAN = (
    "Dibandingkan dengan tahun sebelumnya capaian naik. Target akhir Renstra hampir tercapai. "
    "Standar nasional tidak ada. Penyebab keberhasilan adalah pendampingan. Efisiensi anggaran "
    "dihitung dari serapan. Program yang mendukung adalah program pelayanan."
)

_LAIN: dict[str, tuple[str, str]] = {
    "R01": (_daftar(), _daftar(nomor="1.1")),
    "R02": (_daftar(), _daftar(tabel2="1.3").replace("Tabel 1.2", "Tabel 1.3")),
    "R03": (_daftar(), _daftar(judul2="Sarana Kantor Dinas")),
    "R04": (_daftar(), _daftar(tabel2="1.1")),
    "R05": (_daftar(), _daftar(rujuk="1.2")),
    "R06": (_daftar(), _daftar(bab="V")),
    "R07": (_daftar(), _daftar(isi="Isu Strategis")),
    "R08": (_daftar(), _daftar(dua="Peta Wilayah")),
    "R09": (
        _BUTIR.format(butir="Menyalurkan bantuan sosial"),
        _BUTIR.format(butir="Membina lembaga sosial"),
    ),
    "R10": (_KODE.format(kode="1.06.02.2.02"), _KODE.format(kode="1.06.02.2.01")),
    "R11": (_daftar(), _daftar(halaman="9")),
    "R12": (_daftar(), _daftar(dua="Sarana Kantor Dinas")),
    "K01": (_lengkap("PENUTUP", _URAIAN), _lengkap("LAMPIRAN FOTO", _URAIAN)),
    "K02": (_lengkap("PENUTUP", _URAIAN), _lengkap("PENUTUP", "Capaian kinerja baik.")),
}  # fmt: skip

CONTOH: dict[str, tuple[str, str]] = {**CONTOH_ANGKA, **CONTOH_KATA, **_LAIN}


def jadi_naskah(contoh: str) -> str:
    """An example as a plain-text report, its cells parted by tabs."""
    return "\n".join(
        "\t".join(sel.strip() for sel in baris.split("|")) if " | " in baris else baris
        for baris in contoh.split("\n")
    )
