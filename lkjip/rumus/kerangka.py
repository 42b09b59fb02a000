"""The framework of the report: which sections it has, in which order, under which headings.

The standard is that of PermenPANRB 53/2014 as this portal prints it. A pemda may rename every
section, move those whose place the regulation leaves open, and leave out those that it does not
ask for. What a pemda changed is a fact of the potret: a publication keeps its own framework.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .potret import Potret
from .potret_laporan import AturanBagian, PotretKerangka

JUDUL_TERPANJANG = 120
ISIAN = ("opd.nama", "opd.singkatan", "pemda.nama", "tahun")
"""Placeholders that a heading may hold, written {{ opd.nama }}."""
POLA_ISIAN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
PENOMORAN = {"angka": "Angka: 1.1, 1.1.1", "huruf": "Huruf: A, lalu 1, lalu a"}


@dataclass(frozen=True, slots=True)
class BagianBaku:
    """A section of the standard. `wajib` names the element it carries; "" when it may be left out.
    `pindah` False: the regulation fixes its place."""

    kunci: str
    induk: str
    judul: str
    wajib: str = ""
    pindah: bool = True

    @property
    def dalam(self) -> bool:
        """Whether it is a heading inside a sub-chapter: it may be renamed, and stays there."""
        return self.induk.count(".") > 1


@dataclass(frozen=True, slots=True)
class MasalahKerangka:
    """Something wrong with one section. `kolom` is "judul", "urutan" or "tampil"."""

    kunci: str
    kolom: str
    pesan: str


DALAM: Mapping[str, tuple[tuple[str, str], ...]] = {
    "bab.1.gambaran-umum": (
        ("bab.1.kedudukan", "Kedudukan dan Susunan Organisasi"),
        ("bab.1.tugas", "Uraian Tugas dan Fungsi"),
        ("bab.1.kepegawaian", "Kepegawaian"),
    ),
    "bab.1.aspek-strategis": (
        ("bab.1.lingkungan", "Analisis Lingkungan"),
        ("bab.1.isu-strategis", "Isu Strategis"),
    ),
    "bab.3.kerangka": (
        ("bab.3.rumus", "Rumus Capaian"),
        ("bab.3.kebijakan", "Kebijakan Pengukuran dan Kategori"),
        ("bab.3.capaian", "Capaian Kinerja Tahun {{ tahun }}"),
    ),
    "bab.3.anggaran": (
        ("bab.3.anggaran-sasaran", "Anggaran per Sasaran"),
        ("bab.3.anggaran-program", "Anggaran per Program dan Kegiatan"),
        ("bab.3.anggaran-kas", "Realisasi Dibandingkan dengan Rencana Kas"),
        ("bab.3.anggaran-tahunan", "Perkembangan Anggaran dan Realisasi"),
    ),
}
"""Headings inside a sub-chapter, apart from those that are the names of goals and indicators."""


def _bab(kunci: str, judul: str, wajib: str, *isi: tuple[str, ...]) -> Iterator[BagianBaku]:
    yield BagianBaku(kunci, "", judul, wajib, pindah=False)
    for nama, *lain in isi:
        yield (satu := BagianBaku(f"{kunci}.{nama}", kunci, *lain))
        for anak, judul_anak in DALAM.get(satu.kunci, ()):
            yield BagianBaku(anak, satu.kunci, judul_anak, "isi subbabnya", pindah=False)


KERANGKA_BAKU: tuple[BagianBaku, ...] = (
    BagianBaku("depan.kata-pengantar", "", "Kata Pengantar", "kata pengantar", pindah=False),
    BagianBaku("depan.ikhtisar", "", "Ikhtisar Eksekutif", "ikhtisar eksekutif", pindah=False),
    *_bab(
        "bab.1",
        "Pendahuluan",
        "Bab I",
        ("latar-belakang", "Latar Belakang"),
        ("maksud-tujuan", "Maksud dan Tujuan"),
        ("landasan-hukum", "Landasan Hukum"),
        ("gambaran-umum", "Gambaran Umum {{ opd.nama }}", "gambaran umum organisasi"),
        ("aspek-strategis", "Aspek Strategis", "aspek dan isu strategis"),
        ("sistematika", "Sistematika Penyusunan"),
    ),
    *_bab(
        "bab.2",
        "Perencanaan dan Perjanjian Kinerja",
        "Bab II",
        ("visi-misi", "Visi dan Misi", "ikhtisar Renstra"),
        (
            "tujuan-sasaran",
            "Tujuan, Sasaran, Strategi, dan Arah Kebijakan",
            "ikhtisar Renstra",
        ),
        ("iku", "Indikator Kinerja Utama", "indikator kinerja utama"),
        ("perjanjian-kinerja", "Perjanjian Kinerja", "Perjanjian Kinerja"),
    ),
    *_bab(
        "bab.3",
        "Akuntabilitas Kinerja",
        "Bab III",
        ("akuntabilitas", "Akuntabilitas Kinerja"),
        ("kerangka", "Kerangka Pengukuran Kinerja", "unsur 1, target dan realisasi"),
        ("analisis", "Analisis Capaian Kinerja", "unsur 1 sampai 7 setiap sasaran"),
        ("anggaran", "Realisasi Anggaran", "realisasi anggaran"),
        ("efisiensi", "Efisiensi Penggunaan Sumber Daya", "unsur 6, efisiensi"),
        (
            "lintas-waktu",
            "Perbandingan Antartahun dan Kemajuan Renstra",
            "unsur 2 dan 3, perbandingan antartahun",
        ),
        (
            "unsur",
            "Standar Nasional, Penyebab, dan Solusi",
            "unsur 4 dan 5, standar nasional dan penyebab",
        ),
    ),
    *_bab(
        "bab.4",
        "Penutup",
        "Bab IV",
        ("kesimpulan", "Simpulan", "simpulan"),
        ("tindak-lanjut", "Langkah Perbaikan", "langkah perbaikan"),
    ),
    BagianBaku("lampiran.pk", "lampiran", "Perjanjian Kinerja", "Perjanjian Kinerja"),
    BagianBaku("lampiran.rencana-aksi", "lampiran", "Rencana Aksi"),
    BagianBaku("lampiran.pengukuran", "lampiran", "Pengukuran Kinerja", "pengukuran kinerja"),
    BagianBaku("lampiran.penghargaan", "lampiran", "Penghargaan"),
    BagianBaku("lampiran.bukti", "lampiran", "Daftar Bukti Dukung"),
    BagianBaku(
        "lampiran.mutu-data", "lampiran", "Catatan Mutu Data", "catatan mutu data yang dirujuk"
    ),
)
BAKU: Mapping[str, BagianBaku] = {satu.kunci: satu for satu in KERANGKA_BAKU}
SESUDAH = (("bab.3.anggaran", "bab.3.kerangka"), ("bab.3.anggaran", "bab.3.analisis"))
"""(later, earlier): Bab III A tells what was achieved, B what was spent."""


def susun_aturan(kerangka: PotretKerangka) -> tuple[AturanBagian, ...]:
    """A rule for every section of the standard: what the pemda chose, else the standard itself.

    Sections that the pemda's framework does not know (it is older) follow their neighbours.
    """
    dipilih = {satu.kunci: satu for satu in kerangka.bagian if satu.kunci in BAKU}
    urut = list(dipilih)
    for ke, baku in enumerate(KERANGKA_BAKU):
        if baku.kunci not in dipilih:
            sebelum = KERANGKA_BAKU[ke - 1].kunci if ke else ""
            urut.insert(urut.index(sebelum) + 1 if sebelum else 0, baku.kunci)
    hasil = [dipilih.get(kunci) or AturanBagian(kunci, BAKU[kunci].judul) for kunci in urut]
    induk = list(dict.fromkeys(satu.induk or satu.kunci for satu in KERANGKA_BAKU))
    return tuple(sorted(hasil, key=lambda satu: induk.index(_kelompok(satu.kunci))))


def _kelompok(kunci: str) -> str:
    return BAKU[kunci].induk or kunci


def tersembunyi(kerangka: PotretKerangka) -> frozenset[str]:
    """Keys of the sections that are left out. A mandatory one is never, whatever is stored."""
    return frozenset(
        satu.kunci
        for satu in kerangka.bagian
        if not satu.tampil and satu.kunci in BAKU and not BAKU[satu.kunci].wajib
    )


def judul_bagian(potret: Potret, kunci: str) -> str:
    """The heading of a section of this report. Raises KeyError for a section of no framework."""
    dipilih = next((s.judul for s in potret.kerangka.bagian if s.kunci == kunci), "")
    return isi_judul(dipilih or BAKU[kunci].judul, potret)


def isi_judul(judul: str, potret: Potret) -> str:
    """The heading with its placeholders filled; an unknown one stays as it is written."""
    nilai = {
        "opd.nama": potret.opd.nama,
        "opd.singkatan": potret.opd.singkatan,
        "pemda.nama": potret.pemda.nama,
        "tahun": str(potret.tahun),
    }
    return POLA_ISIAN.sub(lambda cocok: nilai.get(cocok[1], cocok[0]), judul)


def periksa_kerangka(aturan: Sequence[AturanBagian]) -> tuple[MasalahKerangka, ...]:
    """Everything that keeps a framework from being used, in reading order."""
    hasil = [masalah for satu in aturan for masalah in _periksa_satu(satu)]
    hasil += _judul_kembar(aturan)
    letak = {satu.kunci: ke for ke, satu in enumerate(aturan)}
    for nanti, dulu in SESUDAH:
        if letak[nanti] < letak[dulu]:
            hasil.append(
                MasalahKerangka(
                    nanti,
                    "urutan",
                    f"“{BAKU[nanti].judul}” harus sesudah “{BAKU[dulu].judul}”: PermenPANRB "
                    "53/2014 menempatkan capaian kinerja sebelum realisasi anggaran.",
                )
            )
            break
    return tuple(hasil)


def _periksa_satu(satu: AturanBagian) -> Iterable[MasalahKerangka]:
    baku = BAKU[satu.kunci]
    if not satu.judul.strip():
        yield MasalahKerangka(
            satu.kunci, "judul", f"Judul masih kosong. Judul bakunya “{baku.judul}”."
        )
    elif len(satu.judul) > JUDUL_TERPANJANG:
        yield MasalahKerangka(
            satu.kunci,
            "judul",
            f"Judul ini {len(satu.judul)} huruf; paling panjang {JUDUL_TERPANJANG}. Persingkat.",
        )
    asing = [nama for nama in POLA_ISIAN.findall(satu.judul) if nama not in ISIAN]
    if asing:
        dikenal = ", ".join(f"{{{{ {nama} }}}}" for nama in ISIAN)
        yield MasalahKerangka(
            satu.kunci,
            "judul",
            f"Isian {{{{ {asing[0]} }}}} tidak dikenal. Yang dapat dipakai: {dikenal}.",
        )
    elif "{" in (sisa := POLA_ISIAN.sub("", satu.judul)) or "}" in sisa:
        yield MasalahKerangka(
            satu.kunci, "judul", "Kurung kurawal tidak berpasangan. Tulis seperti {{ tahun }}."
        )
    if not satu.tampil and baku.wajib:
        yield MasalahKerangka(
            satu.kunci,
            "tampil",
            f"“{baku.judul}” memuat {baku.wajib}, yang diwajibkan PermenPANRB 53/2014. Judul dan "
            "tempatnya dapat diganti, tetapi tidak dapat dihilangkan.",
        )


def _judul_kembar(aturan: Sequence[AturanBagian]) -> Iterable[MasalahKerangka]:
    pernah: dict[tuple[str, str], str] = {}
    for satu in aturan:
        if not satu.tampil or not satu.judul.strip():
            continue
        kelompok = (BAKU[satu.kunci].induk, " ".join(satu.judul.split()).casefold())
        if kelompok in pernah:
            yield MasalahKerangka(
                satu.kunci,
                "judul",
                f"Judul “{satu.judul}” sudah dipakai bagian lain di tempat yang sama.",
            )
        pernah[kelompok] = satu.kunci
