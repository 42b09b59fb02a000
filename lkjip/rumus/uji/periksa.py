"""Run all checks on a document and hand back each root cause once, the gravest first."""

import re
from collections.abc import Iterable, Iterator

from .bahan import Bahan, siapkan
from .dokumen import DokumenKlaim
from .indikator import kumpulkan
from .kata import normal
from .temuan import URUTAN_KEPARAHAN, Temuan
from .uji_acuan import uji_butir_ganda, uji_rujukan, uji_rujukan_bab, uji_salinan
from .uji_bagian import uji_bagian
from .uji_banding import uji_banding
from .uji_bilang import uji_banyak
from .uji_cacah import uji_cacah
from .uji_capaian import uji_capaian, uji_rumus, uji_skala
from .uji_daftar import uji_butir, uji_terbilang
from .uji_fisik import uji_fisik
from .uji_format import uji_angka_kalimat, uji_angka_tabel
from .uji_gerak import uji_gerak
from .uji_identitas import uji_instansi, uji_peraturan, uji_tahun
from .uji_indikator import uji_nilai, uji_satuan, uji_terukur
from .uji_jumlah import uji_lajur, uji_uang
from .uji_kolom_persen import uji_kolom_persen
from .uji_lengkap import uji_lengkap
from .uji_nama import uji_nama_indikator, uji_nama_program, uji_nama_sasaran
from .uji_narasi import uji_narasi
from .uji_nomor import uji_halaman, uji_kepala, uji_keterangan
from .uji_orang import uji_orang
from .uji_pangsa import uji_pangsa
from .uji_peta import uji_kode, uji_pegawai, uji_peta
from .uji_puncak import uji_puncak
from .uji_rerata import uji_rerata, uji_rerata_narasi
from .uji_rinci import uji_rinci
from .uji_silam import uji_silam
from .uji_tumbuh import uji_selisih, uji_tumbuh
from .uji_uraian import uji_uraian

# Findings on a figure in a sentence, beside which its number words (N05) are no second cause.
BERANGKA = frozenset({"N01", "N03", "N04", "N06", "N07", "N08"})
# Checks of a sentence by itself: where a figure in it is wrong, they only follow from that.
DALAM_KALIMAT = frozenset({"N11", "N12"})
# Figures that a sentence gives to the row which it wrongly calls the highest (N10).
BERNAMA = frozenset({"N02", "N04", "N09", "N13"})
# Shares and comparisons, which say nothing new about a figure that another finding calls wrong.
BERBANDING = frozenset({"N13", "N14"})
BERSEL = frozenset({"N10", "N13"})


def periksa(dokumen: DokumenKlaim) -> tuple[Temuan, ...]:
    """All findings of a document, each root cause once, by severity and then by place."""
    bahan = siapkan(dokumen)
    temuan = _satukan(list(dict.fromkeys(_semua(bahan))))
    return tuple(sorted(temuan, key=_urutan))


def _satukan(temuan: list[Temuan]) -> list[Temuan]:
    """A figure that is wrong disagrees with its number words and with the growth beside it too:
    that is said once."""
    lain = [t for t in temuan if t.kode in BERANGKA]
    beda = [t for t in temuan if t.kode == "S11"]
    angka = [t for t in temuan if t.kode[0] == "N" and t.kode not in DALAM_KALIMAT]

    puncak = [t for t in temuan if t.kode == "N10"]
    sel = {x.tertulis for x in temuan if x.kode[0] in "JH"}

    def ikutan(t: Temuan) -> bool:
        if t.kode in BERNAMA and any(_sekalimat(t, p) and _menyebut(t, p) for p in puncak):
            return True
        if t.kode in BERSEL and any(
            pola in t.pesan for s in sel for pola in (f"÷ {s} ×", f"({s})")
        ):
            return True  # it only leans on a cell that is wrong itself
        if t.kode in BERBANDING:
            tepat = [x for x in angka if x.kode not in BERBANDING and _sekalimat(t, x)]
            return any(_bilangan(x.tertulis) & _bilangan(t.tertulis + t.terhitung) for x in tepat)
        if t.kode == "J05":
            return any(_setempat(t, satu) for satu in beda)
        saksi = lain if t.kode == "N05" else angka if t.kode in DALAM_KALIMAT else []
        return any(_sekalimat(t, satu) and _sama_angka(t, satu) for satu in saksi)

    return [t for t in temuan if not ikutan(t)]


def _menyebut(satu: Temuan, puncak: Temuan) -> bool:
    """Whether a finding is about the row that a sentence wrongly calls the highest."""
    return normal(puncak.tertulis) in normal(satu.pesan)


def _sama_angka(satu: Temuan, dua: Temuan) -> bool:
    """Whether two findings are about one printed figure."""
    if satu.kode == "N05":
        return satu.tertulis in dua.tertulis
    return bool(_bilangan(satu.pesan) & _bilangan(dua.tertulis))


def _bilangan(teks: str) -> set[str]:
    return {isi.strip(".,") for isi in re.findall(r"\d[\d.,]*", teks)}


def _setempat(satu: Temuan, dua: Temuan) -> bool:
    a = satu.lokasi[0]
    return any((a.baris, a.halaman) == (b.baris, b.halaman) for b in dua.lokasi)


def _sekalimat(satu: Temuan, dua: Temuan) -> bool:
    """The same place, or a few lines from it: in plain text a sentence runs over several."""
    a, b = satu.lokasi[0], dua.lokasi[0]
    dekat = a.baris is not None and b.baris is not None and abs(a.baris - b.baris) <= 3
    return dekat or _setempat(satu, dua)


def _semua(bahan: Bahan) -> Iterator[Temuan]:
    indikator = kumpulkan(bahan.kinerja)
    bagian: tuple[Iterable[Temuan], ...] = (
        uji_uang(bahan),
        uji_lajur(bahan),
        uji_kolom_persen(bahan),
        uji_tumbuh(bahan),
        uji_selisih(bahan),
        uji_peta(bahan),
        uji_pegawai(bahan),
        uji_kode(bahan),
        uji_capaian(bahan, indikator),
        uji_rumus(bahan),
        uji_rerata(bahan, indikator),
        uji_rerata_narasi(bahan),
        uji_fisik(bahan),
        uji_skala(bahan),
        uji_nilai(bahan, indikator),
        uji_terukur(bahan, indikator),
        uji_satuan(bahan, indikator),
        uji_nama_indikator(indikator),
        uji_nama_sasaran(bahan),
        uji_nama_program(bahan),
        uji_narasi(bahan),
        uji_bagian(bahan),
        uji_terbilang(bahan),
        uji_banyak(bahan, indikator),
        uji_butir(bahan),
        uji_orang(bahan),
        uji_rinci(bahan),
        uji_gerak(bahan),
        uji_uraian(bahan, indikator),
        uji_silam(bahan, indikator),
        uji_cacah(bahan),
        uji_pangsa(bahan),
        uji_banding(bahan),
        uji_puncak(bahan),
        uji_kepala(bahan),
        uji_keterangan(bahan),
        uji_halaman(bahan),
        uji_rujukan(bahan),
        uji_rujukan_bab(bahan),
        uji_salinan(bahan),
        uji_butir_ganda(bahan),
        uji_angka_tabel(bahan),
        uji_angka_kalimat(bahan),
        uji_instansi(bahan),
        uji_tahun(bahan),
        uji_peraturan(bahan),
        uji_lengkap(bahan),
    )
    for isi in bagian:
        yield from isi


def _urutan(temuan: Temuan) -> tuple[int, int, str]:
    awal = temuan.lokasi[0]
    letak = awal.halaman if awal.halaman is not None else awal.baris
    return URUTAN_KEPARAHAN[temuan.keparahan], letak or 0, temuan.kode
