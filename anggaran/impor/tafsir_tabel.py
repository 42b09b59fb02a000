"""A table of programmes and kegiatan (Tabel 2.5, 3.7 and their kin) into a tree of typed rows.

Rows of a programme or a total only *state* figures; rows without rows below them are the facts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..kode import is_kode, kunci_kode, nama_setara, pisah_urusan, rapikan_kode
from .jenis import Baris, BarisTafsir, DaftarMasalah, Keparahan, Masalah, Sel, alamat
from .kenali import Kenalan
from .nilai import Cara, baca_persen, baca_rupiah, tulis_sel

KOLOM_UANG = {
    "pagu": "Anggaran",
    "pagu_murni": "Pagu murni",
    "pagu_pergeseran": "Pagu pergeseran",
    "pagu_perubahan": "Pagu perubahan",
    "realisasi": "Realisasi",
    "sisa": "Sisa",
    "rencana_kas": "Rencana kas",
}
TURUNAN = {"sisa", "persen"}
POLA_JUMLAH = re.compile(r"(?:grand |sub ?)?total\b.*|jumlah\b.*", re.IGNORECASE)


@dataclass(slots=True)
class HasilTabel:
    """The rows in printed order, and the programmes as a tree. `total`: rows that sum up all."""

    baris: list[BarisTafsir] = field(default_factory=list)
    program: list[BarisTafsir] = field(default_factory=list)
    total: list[BarisTafsir] = field(default_factory=list)
    belanja: bool = False
    dilewati: int = 0


def tafsir_tabel(
    kenalan: Kenalan,
    aliran: Iterator[Baris],
    masalah: DaftarMasalah,
    cara: Cara = Cara.INDONESIA,
) -> HasilTabel:
    """Read every row below the head. Problems are named with sheet and cell."""
    mentah = [b for b in kenalan.serumpun.satukan(aliran) if b.nomor > kenalan.baris_kepala]
    kode = [k for b in mentah if is_kode(k := _kode(b.sel.get(kenalan.kolom["kode"])))]
    hasil = HasilTabel(belanja=_is_belanja(kode))
    juru = _Juru(kenalan, masalah, cara, panjang=any(k.count(".") >= 4 for k in kode))
    for baris in mentah:
        if _is_nomor_kolom(baris):
            continue
        satu = juru.baca(baris, hasil)
        if satu is None:
            hasil.dilewati += 1
            continue
        hasil.baris.append(satu)
    if not hasil.baris:
        masalah.tambah(
            Masalah(
                "lembar_kosong",
                Keparahan.GALAT,
                kenalan.lembar.nama,
                alamat(kenalan.baris_kepala + 1, kenalan.kolom["kode"]),
                f"Lembar “{kenalan.lembar.nama}” mempunyai judul kolom, tetapi tidak satu baris "
                "pun di bawahnya. Isi tabelnya, lalu unggah lagi.",
            )
        )
    _rapikan_persen(hasil.baris)
    return hasil


class _Juru:
    """Reads row after row, remembering the programme and kegiatan above."""

    def __init__(self, kenalan: Kenalan, masalah: DaftarMasalah, cara: Cara, panjang: bool):
        self.k, self.masalah, self.cara, self.panjang = kenalan, masalah, cara, panjang
        self.urusan = ""
        self.program: BarisTafsir | None = None
        self.kegiatan: BarisTafsir | None = None
        self.terlihat: dict[tuple, BarisTafsir] = {}

    def baca(self, baris: Baris, hasil: HasilTabel) -> BarisTafsir | None:
        kolom, lembar = self.k.kolom, self.k.lembar.nama
        sel_kode, sel_nama = baris.sel.get(kolom["kode"]), baris.sel.get(kolom["uraian"])
        kode = _kode(sel_kode)
        nama = " ".join(sel_nama.teks.split())[:300] if sel_nama else ""
        tempat = alamat(baris.nomor, kolom["kode"])
        ada_nilai = any(
            k in baris.sel and not baris.sel[k].gabungan
            for p, k in kolom.items()
            if p in KOLOM_UANG or p in {"persen", "fisik"}
        )
        if POLA_JUMLAH.fullmatch(nama or kode) and not is_kode(kode):
            if not ada_nilai:
                return None
            satu = self._isi(
                BarisTafsir(lembar, baris.nomor, "jumlah", "", nama or kode, tempat), baris
            )
            hasil.total.append(satu)
            return satu
        if not is_kode(kode):
            # Notes above and below the table ("Sumber: …") carry no figures.
            if ada_nilai:
                self._tolak_kode(baris, tempat, kode, nama)
            return None
        kode, tambahan = self._kode_angka(sel_kode, kode, tempat)
        satu = self._tempatkan(BarisTafsir(lembar, baris.nomor, "", kode, nama, tempat), hasil)
        if satu is None:
            return None
        if tambahan:
            self.masalah.tambah(tambahan)
        if not nama:
            self.masalah.tambah(
                Masalah(
                    "tanpa_nama",
                    Keparahan.GALAT,
                    lembar,
                    alamat(baris.nomor, kolom["uraian"]),
                    f"Baris berkode {kode} tidak mempunyai uraian.",
                )
            )
        if "urusan" in kolom and kolom["urusan"] in baris.sel:
            satu.urusan = rapikan_kode(baris.sel[kolom["urusan"]].teks)
            satu.sel_urusan = alamat(baris.nomor, kolom["urusan"])
        return self._isi(satu, baris)

    def _kode_angka(self, sel: Sel | None, kode: str, tempat: str) -> tuple[str, Masalah | None]:
        """A code kept as a number has lost its last nought: 31.1 was 31.10."""
        if sel is None or sel.jenis != "angka" or "." not in kode:
            return kode, None
        depan, _, belakang = kode.partition(".")
        if len(belakang) != 1:
            return kode, None
        utuh = f"{depan}.{belakang}0"
        return utuh, Masalah(
            "kode_angka",
            Keparahan.PERINGATAN,
            self.k.lembar.nama,
            tempat,
            f"Kode tersimpan sebagai angka {kode.replace('.', ',')}, sehingga nol di belakangnya "
            f"hilang. Dibaca {utuh}; jadikan kolom kode bertipe teks.",
            kode,
            utuh,
        )

    def _tempatkan(self, satu: BarisTafsir, hasil: HasilTabel) -> BarisTafsir | None:
        """Give the row its level and its parent; None when it only names an urusan."""
        if hasil.belanja:
            satu.jenis = "belanja"
            return self._catat(satu, ("belanja",), hasil.program)
        tingkat = self._tingkat(satu.kode)
        if tingkat == 0:
            self.urusan = satu.kode
            return None
        urusan, _ = pisah_urusan(satu.kode)
        satu.urusan = urusan or self.urusan
        satu.sel_urusan = satu.sel_kode
        if tingkat == 1:
            satu.jenis = "program"
            self.program, self.kegiatan = satu, None
            # Programmes of two urusan may share a code: the name tells them apart.
            return self._catat(satu, ("program", nama_setara(satu.nama)), hasil.program)
        if self.program is None or not _di_bawah(satu, self.program):
            self._yatim(satu, "program", self.program)
            return None
        if tingkat == 2:
            satu.jenis = "kegiatan"
            self.kegiatan = satu
            return self._catat(satu, ("kegiatan", id(self.program)), self.program.anak)
        if self.kegiatan is None or not _di_bawah(satu, self.kegiatan):
            self._yatim(satu, "kegiatan", self.kegiatan)
            return None
        satu.jenis = "sub_kegiatan"
        return self._catat(satu, ("sub", id(self.kegiatan)), self.kegiatan.anak)

    def _tingkat(self, kode: str) -> int:
        """0 urusan, 1 programme, 2 kegiatan, 3 sub kegiatan."""
        titik = kode.count(".")
        if self.panjang:
            return 0 if titik < 2 else 1 if titik == 2 else 2 if titik <= 4 else 3
        return min(titik + 1, 3)

    def _catat(self, satu: BarisTafsir, wadah: tuple, tempat: list[BarisTafsir]) -> BarisTafsir:
        kunci = (*wadah, satu.urusan, kunci_kode(satu.kode))
        dulu = self.terlihat.get(kunci)
        if dulu is None:
            self.terlihat[kunci] = satu
            tempat.append(satu)
            return satu
        self.masalah.tambah(
            Masalah(
                "kode_ganda",
                Keparahan.GALAT,
                satu.lembar,
                satu.sel_kode,
                f"Kode {satu.kode} ({satu.nama}) muncul dua kali: sudah ada di {dulu.sel_kode}. "
                "Hapus salah satunya, atau perbaiki kodenya.",
                satu.kode,
            )
        )
        return satu

    def _yatim(self, satu: BarisTafsir, apa: str, atas: BarisTafsir | None) -> None:
        di_atas = f" Baris {apa} terdekat di atasnya berkode {atas.kode}." if atas else ""
        self.masalah.tambah(
            Masalah(
                "kode_tanpa_induk",
                Keparahan.GALAT,
                satu.lembar,
                satu.sel_kode,
                f"Kode {satu.kode} ({satu.nama}) tidak berada di bawah {apa}nya.{di_atas} "
                f"Perbaiki kodenya, atau tambahkan baris {apa}.",
                satu.kode,
            )
        )

    def _tolak_kode(self, baris: Baris, tempat: str, kode: str, nama: str) -> None:
        apa = f"“{kode}” bukan kode" if kode else "kosong"
        self.masalah.tambah(
            Masalah(
                "kode_tak_dikenal",
                Keparahan.GALAT,
                self.k.lembar.nama,
                tempat,
                f"Baris ini berisi angka, tetapi kodenya {apa}"
                f"{f' ({nama[:80]})' if nama else ''}. Isi kodenya, atau hapus barisnya.",
                kode,
            )
        )

    def _isi(self, satu: BarisTafsir, baris: Baris) -> BarisTafsir:
        satu.sumber = self.k.sumber
        fakta = satu.jenis not in {"jumlah", "program"}
        for peran, k in self.k.kolom.items():
            sel, tempat = baris.sel.get(k), alamat(baris.nomor, k)
            if peran in KOLOM_UANG:
                nilai, masalah = baca_rupiah(
                    sel,
                    satu.lembar,
                    tempat,
                    sebutan=f"{KOLOM_UANG[peran]} {satu.kode or satu.nama}",
                    cara=self.cara,
                    fakta=fakta and peran not in TURUNAN,
                    negatif=peran in {"sisa", "realisasi"},
                )
            elif peran in {"persen", "fisik"}:
                apa = "Persentase" if peran == "persen" else "Fisik"
                nilai, masalah = baca_persen(
                    sel,
                    satu.lembar,
                    tempat,
                    sebutan=f"{apa} {satu.kode or satu.nama}",
                    fakta=fakta and peran == "fisik",
                )
            else:
                if peran == "penjelasan" and sel is not None:
                    satu.penjelasan = tulis_sel(sel) if sel.jenis != "teks" else sel.teks.strip()
                continue
            self.masalah.tambah_semua(masalah)
            if nilai is not None:
                satu.nilai[peran] = nilai
        return satu


def _kode(sel: Sel | None) -> str:
    if sel is None or sel.jenis not in {"teks", "angka"}:
        return ""
    if sel.jenis == "angka" and sel.teks.endswith(".0"):
        return sel.teks[:-2]
    return rapikan_kode(sel.teks)


def _di_bawah(anak: BarisTafsir, induk: BarisTafsir) -> bool:
    """Whether a code begins with that of its parent; relative codes (one part) always do."""
    satu, dua = kunci_kode(induk.kode), kunci_kode(anak.kode)
    return dua[: len(satu)] == satu


def _is_belanja(kode: list[str]) -> bool:
    """Whether the codes are accounts (5.1.02) and not programmes."""
    return (
        len(kode) > 1
        and all(k == "5" or k.startswith("5.") for k in kode)
        and any(re.match(r"5\.[1-4](?:\.|$)", k) for k in kode)
    )


def _is_nomor_kolom(baris: Baris) -> bool:
    """The row under a head that numbers the columns: 1 2 3 4 5."""
    isi = [s.teks.strip() for _, s in sorted(baris.sel.items()) if not s.gabungan]
    return len(isi) > 2 and isi == [str(i + 1) for i in range(len(isi))]


def _rapikan_persen(baris: list[BarisTafsir]) -> None:
    """A column of fractions (0.96 without a percent format) holds percentages all the same."""
    isi = [b.nilai["persen"] for b in baris if "persen" in b.nilai]
    angka = [n.nilai for n in isi if n.nilai is not None]
    if angka and all(n <= 1 for n in angka) and any(0 < n < 1 for n in angka):
        for b in baris:
            n = b.nilai.get("persen")
            if n is not None and n.nilai is not None:
                b.nilai["persen"] = type(n)(n.sel, n.teks, n.nilai * 100)
