"""The policy: the dated choices by which an agency computes and shows its capaian.

The sources of the field disagree (inverted formula, cap, floor, zero target, categories, averages),
so each report names one policy, stores its name and prints its sentences in Bab III.
"""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal

from .bentuk import format_angka
from .kategori import SKALA, get_skala

RUMUS_TURUN = {
    "dua_target": "(2 × target − realisasi) ÷ target × 100 %",
    "rasio": "target ÷ realisasi × 100 %",
    "sisa_akumulasi": "(target − akumulasi realisasi) ÷ target × 100 %",
}
TARGET_NOL = {
    "baku": "target nol tidak dihitung, kecuali pada indikator semakin rendah semakin baik: "
    "realisasi nol dinilai 100 % dan realisasi di atas nol dinilai 0 %",
    "tidak_dihitung": "target nol tidak pernah dihitung",
    "seratus_atau_nol": "pada target nol, indikator semakin tinggi semakin baik dinilai 100 % bila "
    "realisasinya di atas nol dan 0 % bila nol; indikator semakin rendah semakin baik sebaliknya",
}
REALISASI_NOL_RASIO = {
    "tidak_dihitung": "realisasi nol tidak dihitung pada rumus target ÷ realisasi",
    "seratus": "realisasi nol dinilai 100 % pada rumus target ÷ realisasi",
}
METODE_EFISIENSI = {
    "sisa_serapan": "100 % − serapan anggaran, bila capaian sekurang-kurangnya 100 %",
    "selisih": "capaian kinerja − serapan anggaran",
    "perbandingan": "capaian kinerja dibandingkan dengan serapan anggaran",
    "pmk_249_2011": "efisiensi per keluaran menurut PMK 249/PMK.02/2011",
    "pmk_22_2021": "efisiensi menurut PMK 22/PMK.02/2021",
    "manual": "penjelasan tertulis",
}
RERATA = {
    "sasaran": "rata-rata keseluruhan dihitung dari rata-rata setiap sasaran",
    "indikator": "rata-rata keseluruhan dihitung langsung dari semua indikator",
}
NILAI_RERATA = {
    "dibatasi": "nilai capaian setelah pembatasan",
    "mentah": "nilai capaian sebelum pembatasan",
}
BATAS_ATAS = (None, Decimal(100), Decimal(120))
BATAS_BAWAH = (None, Decimal(0))


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """A named, dated policy. Percentages are percent (100 = on target), `pembulatan` decimals."""

    nama: str
    berlaku_sejak: date
    dasar: str
    rumus_turun: str = "dua_target"
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = None
    target_nol: str = "baku"
    realisasi_nol_rasio: str = "tidak_dihitung"
    pembulatan: int = 2
    skala: str = "permendagri-86-2017"
    efisiensi: str = "selisih"
    rerata: str = "sasaran"
    nilai_rerata: str = "dibatasi"

    def __post_init__(self) -> None:
        for kunci, pilihan in PILIHAN.items():
            nilai = getattr(self, kunci)
            if nilai not in pilihan:
                raise ValueError(_pesan_pilihan(kunci, nilai, pilihan))
        if not isinstance(self.berlaku_sejak, date):
            raise ValueError("Kebijakan “berlaku_sejak” harus berupa tanggal.")

    def kalimat_pembulatan(self) -> str:
        """Return the rule of rounding as an Indonesian sentence."""
        return (
            f"Angka dibulatkan ke {self.pembulatan} desimal (setengah ke atas) hanya saat "
            "ditampilkan; perhitungan memakai nilai yang belum dibulatkan."
        )

    def penjelasan(self) -> list[str]:
        """Return the policy as Indonesian sentences, for printing in Bab III."""
        return [
            "Indikator semakin tinggi semakin baik dihitung dengan rumus "
            "realisasi ÷ target × 100 %.",
            "Indikator semakin rendah semakin baik dihitung dengan rumus "
            f"{RUMUS_TURUN[self.rumus_turun]}.",
            _kalimat_batas(self.batas_atas, self.batas_bawah),
            _kalimat(TARGET_NOL[self.target_nol]),
            *(
                [_kalimat(REALISASI_NOL_RASIO[self.realisasi_nol_rasio])]
                if self.rumus_turun == "rasio"
                else []
            ),
            "Indikator yang realisasinya belum tersedia tidak dianggap nol: indikator itu tidak "
            "ikut dirata-ratakan dan disebutkan tersendiri.",
            "Rata-rata setiap sasaran adalah rata-rata sederhana dari "
            f"{NILAI_RERATA[self.nilai_rerata]}; {RERATA[self.rerata]}.",
            self.kalimat_pembulatan(),
            f"Kategori capaian mengikuti {get_skala(self.skala).sumber}; nilai yang jatuh di "
            "antara dua kategori masuk ke kategori yang lebih rendah.",
            f"Efisiensi dinilai dengan cara: {METODE_EFISIENSI[self.efisiensi]}.",
        ]


PILIHAN: dict[str, tuple] = {
    "rumus_turun": tuple(RUMUS_TURUN),
    "batas_atas": BATAS_ATAS,
    "batas_bawah": BATAS_BAWAH,
    "target_nol": tuple(TARGET_NOL),
    "realisasi_nol_rasio": tuple(REALISASI_NOL_RASIO),
    "pembulatan": (0, 1, 2, 3, 4),
    "skala": tuple(SKALA),
    "efisiensi": tuple(METODE_EFISIENSI),
    "rerata": tuple(RERATA),
    "nilai_rerata": tuple(NILAI_RERATA),
}
"""The values that each key of a policy may take."""

BAKU = Kebijakan(
    nama="baku-2014",
    berlaku_sejak=date(2014, 1, 1),  # the first reporting year of PermenPANRB 53/2014
    dasar="PermenPANRB 53 Tahun 2014; kategori menurut Permendagri 86 Tahun 2017",
)

_DAFTAR = (
    BAKU,
    replace(
        BAKU,
        nama="pangkalpinang-2020",
        berlaku_sejak=date(2020, 1, 1),
        dasar="LKjIP Dinas Komunikasi dan Informatika Kota Pangkalpinang Tahun 2020, Bab III",
        batas_atas=Decimal(100),
    ),
    replace(
        BAKU,
        nama="batas-120",
        dasar="Pengelolaan kinerja Kementerian Keuangan (nilai tertinggi 120)",
        batas_atas=Decimal(120),
    ),
    replace(
        BAKU,
        nama="tanpa-negatif",
        dasar="Praktik Kabupaten Banjarnegara dan Kementerian Hukum: capaian paling rendah nol",
        batas_bawah=Decimal(0),
    ),
    replace(
        BAKU,
        nama="manggarai-timur-2019",
        berlaku_sejak=date(2019, 1, 1),
        dasar="LKjIP Kabupaten Manggarai Timur 2019",
        rumus_turun="rasio",
        skala="sampang-2019",
    ),
)

KEBIJAKAN: dict[str, Kebijakan] = {kebijakan.nama: kebijakan for kebijakan in _DAFTAR}


def get_kebijakan(nama: str) -> Kebijakan:
    """Return the policy of that name. Raises ValueError naming the policies that exist."""
    kebijakan = KEBIJAKAN.get(nama) if isinstance(nama, str) else None
    if kebijakan is None:
        raise ValueError(
            f"Kebijakan “{str(nama)[:40]}” tidak dikenal. Pilihan: {', '.join(KEBIJAKAN)}."
        )
    return kebijakan


def kebijakan_dari_dict(isi: dict | str | None) -> Kebijakan:
    """Return a policy from plain data (JSON): a registered name, or keys of `Kebijakan`.

    Every key is optional. "nama" of a registered policy is the starting point, otherwise the
    defaults. Raises ValueError with an Indonesian message that names the unknown key or value.
    """
    if isi is None:
        return BAKU
    if isinstance(isi, str):
        return get_kebijakan(isi)
    if not isinstance(isi, dict):
        raise ValueError('“kebijakan” harus berupa objek, misalnya {"batas_atas": "100"}.')
    dikenal = {bidang.name for bidang in fields(Kebijakan)}
    asing = sorted(str(kunci) for kunci in isi if kunci not in dikenal)
    if asing:
        raise ValueError(
            f"Kunci kebijakan “{asing[0][:40]}” tidak dikenal. "
            f"Pilihan: {', '.join(sorted(dikenal))}."
        )
    nama = isi.get("nama")
    dasar = get_kebijakan(nama) if nama is not None else BAKU
    ubah = {kunci: _baca_nilai(kunci, nilai) for kunci, nilai in isi.items() if kunci != "nama"}
    if not ubah:
        return dasar
    ubah["nama"] = f"{nama} (disesuaikan)" if nama else "khusus"
    return replace(dasar, **ubah)


def _baca_nilai(kunci: str, nilai: object) -> object:
    if kunci in ("batas_atas", "batas_bawah"):
        return _baca_batas(kunci, nilai)
    if kunci == "pembulatan":
        if isinstance(nilai, str) and re.fullmatch(r"[0-9]", nilai):
            nilai = int(nilai)
        if isinstance(nilai, bool) or nilai not in PILIHAN[kunci]:
            raise ValueError(_pesan_pilihan(kunci, nilai, PILIHAN[kunci]))
        return int(nilai)
    if not isinstance(nilai, str):
        raise ValueError(f"Nilai kebijakan “{kunci}” harus berupa teks.")
    if kunci == "berlaku_sejak":
        try:
            return date.fromisoformat(nilai)
        except ValueError:
            raise ValueError(
                "Nilai kebijakan “berlaku_sejak” harus berupa tanggal, misalnya 2020-01-01."
            ) from None
    return nilai


def _baca_batas(kunci: str, nilai: object) -> Decimal | None:
    if nilai is None:
        return None
    teks = "" if isinstance(nilai, bool) else str(nilai)
    angka = Decimal(teks) if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,4})?", teks) else None
    if angka is None or angka not in PILIHAN[kunci]:
        raise ValueError(_pesan_pilihan(kunci, nilai, PILIHAN[kunci]))
    return angka.to_integral_value()


def _pesan_pilihan(kunci: str, nilai: object, pilihan: tuple) -> str:
    sebut = ", ".join("null" if isi is None else str(isi) for isi in pilihan)
    return f"Nilai kebijakan “{kunci}” tidak dikenal: “{str(nilai)[:40]}”. Pilihan: {sebut}."


def _kalimat(teks: str) -> str:
    return f"{teks[0].upper()}{teks[1:]}."


def _kalimat_batas(atas: Decimal | None, bawah: Decimal | None) -> str:
    if atas is None and bawah is None:
        return "Capaian ditampilkan apa adanya: tidak dibatasi ke atas maupun ke bawah."
    bagian = []
    if atas is not None:
        bagian.append(f"paling tinggi {format_angka(atas)} %")
    if bawah is not None:
        bagian.append(f"paling rendah {format_angka(bawah)} %")
    return (
        f"Capaian ditampilkan {' dan '.join(bagian)}; nilai sebelum dibatasi tetap disimpan dan "
        "disebutkan dalam catatan."
    )
