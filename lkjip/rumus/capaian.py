"""Capaian: how far an indicator came, in percent of its target, always with its reason.

`compute_capaian` takes values; `lkjip.rumus.masukan` takes text as people type it.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from .arah import ARAH, ARAH_RENTANG, check_arah
from .bentuk import bulatkan, format_persen
from .hitung import (
    CATATAN_TARGET_NEGATIF,
    HITUNG,
    Langkah,
    hitung_biner,
    hitung_peringkat,
)
from .kategori import kategori
from .kebijakan import BAKU, Kebijakan
from .kosakata import is_kosong, kutip
from .predikat import SKALA_PREDIKAT, baca_biner, cari_predikat
from .rentang import Rentang

__all__ = [
    "ARAH",
    "SKALA_PREDIKAT",
    "STATUS",
    "Capaian",
    "Rentang",
    "compute_capaian",
]

STATUS: dict[str, str] = {
    "terhitung": "Terhitung",
    "belum_ada_realisasi": "Belum ada realisasi",
    "tidak_dapat_dihitung": "Tidak dapat dihitung",
    "tidak_diukur": "Tidak diukur tahun ini",
}

type Target = Decimal | Rentang | str | None
type Realisasi = Decimal | str | None


@dataclass(frozen=True, slots=True)
class Capaian:
    """The result for one indicator. Percentages are unrounded Decimals (100 = on target).

    `persen` is what is shown and averaged, after the policy's cap and floor; `persen_mentah` is
    the raw signed value. Both are None unless `status` is "terhitung". `alasan` is an Indonesian
    sentence; `rumus` the formula, `hitungan` the formula with the numbers; `catatan` short notes
    that must stand beside the figure wherever it is printed.
    """

    persen: Decimal | None
    persen_mentah: Decimal | None
    dibatasi: bool
    kategori: str | None
    status: str
    alasan: str
    rumus: str = ""
    hitungan: str = ""
    catatan: tuple[str, ...] = ()
    arah: str = ""
    kebijakan: str = ""

    @property
    def terhitung(self) -> bool:
        return self.status == "terhitung"

    @property
    def tercapai(self) -> bool | None:
        """Whether the target was met (raw value at least 100 %); None when unknown."""
        return None if self.persen_mentah is None else self.persen_mentah >= 100

    def dengan_catatan(self, *catatan: str) -> "Capaian":
        """Return a copy with more notes."""
        return replace(self, catatan=(*self.catatan, *catatan)) if catatan else self


def compute_capaian(
    target: Target,
    realisasi: Realisasi,
    arah: str,
    kebijakan: Kebijakan = BAKU,
    *,
    skala_predikat: str = "",
    capaian_manual: Decimal | None = None,
    alasan_manual: str = "",
) -> Capaian:
    """Compute the capaian of one indicator.

    `target` is a Decimal, a `Rentang` (arah rentang, rentang_turun) or text (predikat, biner,
    manual); `realisasi` a Decimal or text. None is unknown, which is never zero. `capaian_manual`
    is the percentage somebody entered for arah "manual", with `alasan_manual`.
    Never raises for any value; raises ValueError for an unknown arah or predicate scale.
    Source: PermenPANRB 53/2014 practice, rules of the field sections 2.1 and 2.2.
    """
    check_arah(arah)
    if arah == "manual":
        return _manual(realisasi, kebijakan, capaian_manual, alasan_manual)
    if _tidak_ada(target, arah):
        return _tanpa_nilai(
            "tidak_diukur",
            "Indikator ini tidak mempunyai target (tidak diukur) pada tahun ini, "
            "sehingga capaiannya tidak dihitung.",
            arah,
            kebijakan,
        )
    if _tidak_ada(realisasi, arah):
        return _tanpa_nilai(
            "belum_ada_realisasi",
            "Belum ada realisasi, sehingga capaian belum dihitung dan tidak ikut dirata-ratakan.",
            arah,
            kebijakan,
        )
    if arah == "predikat":
        langkah = _predikat(target, realisasi, skala_predikat)
    elif arah == "biner":
        langkah = _biner(target, realisasi)
    else:
        langkah = _bilangan(target, realisasi, arah, kebijakan)
    return _simpulkan(langkah, arah, kebijakan)


def _bilangan(target: Target, realisasi: Realisasi, arah: str, kebijakan: Kebijakan) -> Langkah:
    if arah in ARAH_RENTANG:
        if not isinstance(target, Rentang):
            return _gagal(f"Target untuk arah “{arah}” harus berupa rentang, misalnya 80-90.")
        batas = (target.bawah, target.atas)
    else:
        if isinstance(target, Rentang):
            return _gagal(f"Target berupa rentang {target}, sedangkan arahnya “{arah}”.")
        batas = (target,)
    for sebutan, nilai in (("Target", batas[0]), ("Target", batas[-1]), ("Realisasi", realisasi)):
        salah = _periksa_bilangan(sebutan, nilai)
        if salah:
            return _gagal(salah)
    if batas[0] < 0:
        return Langkah(
            None,
            "",
            alasan="Target negatif: rumus capaian tidak bermakna. "
            "Pilih arah manual dan isi capaiannya beserta alasan.",
            catatan=(CATATAN_TARGET_NEGATIF,),
        )
    bersih = target if isinstance(target, Rentang) else Decimal(target)
    return HITUNG[arah](bersih, Decimal(realisasi), kebijakan)


def _predikat(target: Target, realisasi: Realisasi, skala: str) -> Langkah:
    hasil = cari_predikat(_teks(target), _teks(realisasi), skala)
    if isinstance(hasil, str):
        return _gagal(hasil)
    pilihan, letak_target, letak_realisasi = hasil
    return hitung_peringkat(letak_target, letak_realisasi, pilihan.judul, len(pilihan.urutan))


def _biner(target: Target, realisasi: Realisasi) -> Langkah:
    jawaban = []
    for sebutan, nilai in (("Target", target), ("Realisasi", realisasi)):
        baca = baca_biner(_teks(nilai))
        if baca is None:
            return _gagal(f"{sebutan} {kutip(_teks(nilai))} bukan jawaban ya atau tidak.")
        jawaban.append(baca)
    return hitung_biner(*jawaban)


def _manual(
    realisasi: Realisasi, kebijakan: Kebijakan, persen: Decimal | None, alasan: str
) -> Capaian:
    if persen is None:
        if _tidak_ada(realisasi, "manual"):
            return _tanpa_nilai(
                "belum_ada_realisasi",
                "Belum ada realisasi, sehingga capaian belum diisi.",
                "manual",
                kebijakan,
            )
        langkah = _gagal(
            "Arah manual tidak berumus: isi capaiannya beserta alasan supaya dapat ditampilkan."
        )
    elif (salah := _periksa_bilangan("Capaian manual", persen)) is not None:
        langkah = _gagal(salah)
    else:
        sebab = alasan.strip().rstrip(".")
        langkah = Langkah(
            Decimal(persen),
            "diisi manual",
            f"diisi {format_persen(persen)}" + (f" karena {sebab}" if sebab else ""),
            catatan=("diisi manual",) if sebab else ("diisi manual", "alasan belum diisi"),
        )
    return _simpulkan(langkah, "manual", kebijakan)


def _simpulkan(langkah: Langkah, arah: str, kebijakan: Kebijakan) -> Capaian:
    if langkah.persen is None:
        kosong = _tanpa_nilai("tidak_dapat_dihitung", langkah.alasan, arah, kebijakan)
        return replace(kosong, rumus=langkah.rumus, catatan=langkah.catatan)
    mentah = langkah.persen
    persen = mentah
    if kebijakan.batas_atas is not None:
        persen = min(persen, kebijakan.batas_atas)
    if kebijakan.batas_bawah is not None:
        persen = max(persen, kebijakan.batas_bawah)
    dibatasi = persen != mentah
    catatan = list(langkah.catatan)
    alasan = f"{ARAH[arah]}: {langkah.hitungan}."
    if dibatasi:
        catatan.append(
            f"dibatasi {format_persen(persen, 0)} (nilai mentah {format_persen(mentah)})"
        )
        alasan += f" Ditampilkan {format_persen(persen)} karena dibatasi oleh kebijakan."
    label = kategori(persen, kebijakan.skala)
    tertulis = kategori(bulatkan(persen, kebijakan.pembulatan), kebijakan.skala)
    if label != tertulis:
        catatan.append(f"kategori {label} ditetapkan dari nilai sebelum dibulatkan")
    return Capaian(
        persen,
        mentah,
        dibatasi,
        label,
        "terhitung",
        alasan,
        langkah.rumus,
        langkah.hitungan,
        tuple(catatan),
        arah,
        kebijakan.nama,
    )


def _tanpa_nilai(status: str, alasan: str, arah: str, kebijakan: Kebijakan) -> Capaian:
    return Capaian(None, None, False, None, status, alasan, arah=arah, kebijakan=kebijakan.nama)


def _gagal(alasan: str) -> Langkah:
    return Langkah(None, "", alasan=alasan)


def _tidak_ada(nilai: object, arah: str) -> bool:
    if nilai is None:
        return True
    if not isinstance(nilai, str) or (arah == "biner" and baca_biner(nilai) is not None):
        return False
    return is_kosong(nilai)


def _periksa_bilangan(sebutan: str, nilai: object) -> str | None:
    if isinstance(nilai, bool) or not isinstance(nilai, Decimal | int):
        return f"{sebutan} {kutip(_teks(nilai))} bukan bilangan."
    angka = Decimal(nilai)
    if not angka.is_finite():
        return f"{sebutan} bukan bilangan."
    if angka and not (-20 <= angka.adjusted() < 18):
        return f"{sebutan} di luar jangkauan yang dapat dihitung."
    return None


def _teks(nilai: object) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai)
