"""A budget workbook back into the value it was written from. Problems name sheet and cell."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import Any

from lkjip.rumus.angka import format_angka
from lkjip.rumus.jumlah import compute_jumlah

from ..impor.baca import Bacaan
from ..impor.jenis import DaftarMasalah, Keparahan, NilaiSel
from ..impor.konteks import Konteks
from ..keadaan import KOLOM_BELANJA, Belanja, Keadaan, Simpul
from ..kode import is_kode, rapikan_kode
from ..models import DinyatakanAnggaran, RekapBelanja
from . import bentuk as b
from .juru import BarisBuku, JuruBuku, LembarBuku

KEPALA_DICARI = 15
KOLOM_DINYATAKAN = set(DinyatakanAnggaran.Kolom.values)
STRUKTUR = set(RekapBelanja.Struktur.values)
SERAPAN = {"keuangan": b.KEUANGAN, "fisik": b.FISIK, "rencana_kas": b.KAS}
NAMA_TAMPIL = {"keuangan": "realisasi", "fisik": "fisik", "rencana_kas": "rencana_kas"}


def cari_buku(bacaan: Bacaan) -> dict[str, LembarBuku]:
    """The sheets of a budget workbook in an open file; empty for every other file."""
    hasil = {}
    for lembar in bacaan.tampak:
        wajib = b.WAJIB.get(lembar.nama)
        if wajib is None:
            continue
        subjek = ""
        for baris in islice(bacaan.baris(lembar), KEPALA_DICARI):
            judul = {sel.teks.strip(): k for k, sel in baris.sel.items() if sel.jenis == "teks"}
            if set(wajib) <= judul.keys():
                hasil[lembar.nama] = LembarBuku(lembar, baris.nomor, judul, subjek)
                break
            subjek = next((t for t in judul if b.POLA_SUBJEK.fullmatch(t)), subjek)
    return hasil if b.ANGGARAN in hasil else {}


def baca_buku(
    bacaan: Bacaan,
    lembar: dict[str, LembarBuku],
    konteks: Konteks,
    masalah: DaftarMasalah,
    tampung: Callable[..., None],
    ringkasan: dict[str, Any],
) -> Keadaan:
    """Read every sheet there is. A sheet that was taken out leaves what is stored alone."""
    juru = _Juru(bacaan, konteks, masalah, tampung)
    juru.periksa_subjek(lembar[b.ANGGARAN])
    bagian = {"pagu"}
    juru.anggaran(lembar[b.ANGGARAN])
    for nama, kunci, cara in (
        (b.REALISASI, "realisasi", juru.realisasi),
        (b.PEMETAAN, "pemetaan", juru.pemetaan),
        (b.DINYATAKAN, "dinyatakan", juru.dinyatakan),
    ):
        if nama in lembar:
            cara(lembar[nama])
            bagian.add(kunci)
    if b.BELANJA in lembar:
        juru.belanja(lembar[b.BELANJA])
    juru.periksa_jumlah(ringkasan)
    juru.tuang()
    ringkasan["baris"] = len(juru.tampil)
    juru.rencana.lengkap = frozenset(bagian)
    return juru.rencana


@dataclass(slots=True)
class _Juru(JuruBuku):
    induk: list[tuple[Simpul, str, dict[int, NilaiSel]]] = field(default_factory=list)

    def periksa_subjek(self, milik: LembarBuku) -> None:
        cocok = b.POLA_SUBJEK.fullmatch(milik.subjek)
        if cocok and (cocok[1], int(cocok[2])) != (self.konteks.opd_nama, self.konteks.tahun):
            self.lapor(
                milik.lembar.nama,
                "A2",
                "buku_lain",
                f"Buku kerja ini berasal dari {milik.subjek}, sedangkan yang dibuka "
                f"{self.konteks.opd_nama} tahun {self.konteks.tahun}. Pastikan memang hendak "
                "disalin.",
                parah=Keparahan.PERINGATAN,
            )

    def anggaran(self, milik: LembarBuku) -> None:
        tahap = {
            judul: (cocok[1], int(cocok[2]))
            for judul in milik.kolom
            if (cocok := b.POLA_PAGU.fullmatch(judul))
        }
        tanpa_hasil = []
        for baris in self.baris(milik, b.TINGKAT):
            if (dibuat := self._simpul(baris)) is None:
                continue
            simpul, tingkat = dibuat
            pagu: dict[int, NilaiSel] = {}
            for judul, (nama, urutan) in tahap.items():
                if baris.teks(judul).casefold() == b.TAK_DIKETAHUI:
                    simpul.pagu[urutan] = (nama, None)
                elif baris.jenis(judul) == "rumus_kosong":
                    tanpa_hasil.append((baris, judul, simpul, tingkat))
                elif nilai := self.uang(baris, judul):
                    pagu[urutan] = nilai
                    simpul.pagu[urutan] = (nama, nilai.nilai)
            self.induk.append((simpul, milik.lembar.nama, pagu))
            isi = [(f"pagu_{simpul.pagu[u][0]}", nilai) for u, nilai in pagu.items()]
            self.catat(baris, tingkat, simpul.kode, simpul.nama, isi)
        for baris, judul, simpul, tingkat in tanpa_hasil:
            if tingkat != "program" and not simpul.anak:
                self.uang(baris, judul)  # tells what to do; a parent's sum is not needed
        for simpul in (*self.rencana.program.values(), *(s for s, _, _ in self.induk if s.anak)):
            simpul.pagu = {}  # money sits on the lowest level only

    def _simpul(self, baris: BarisBuku) -> tuple[Simpul, str] | None:
        """The node of a row at its place in the tree, or None after telling why not."""
        label = {v.casefold(): k for k, v in b.LABEL_TINGKAT.items()}
        tingkat = label.get(baris.teks(b.TINGKAT).casefold())
        if tingkat is None:
            pilihan = ", ".join(b.LABEL_TINGKAT.values())
            self.lapor_baris(
                baris, b.TINGKAT, "tingkat_asing", f"Isi tingkat dengan salah satu dari {pilihan}."
            )
            return None
        dalam = list(b.LABEL_TINGKAT).index(tingkat) + 1
        jalur = self.jalur(baris, dalam)
        if jalur is None:
            return None
        if jalur in self.tempat:
            self.lapor_baris(
                baris,
                b.KODE[dalam - 1],
                "kode_ganda",
                f"Kode {jalur[-1]} muncul dua kali: sudah ada di {self.tempat[jalur][1]}. Hapus "
                "salah satunya, atau perbaiki kodenya.",
            )
            return None
        simpul = Simpul(jalur[-1], baris.teks(b.URAIAN), penjelasan=baris.teks(b.PENJELASAN))
        simpul.urutan = self.bulat(baris, b.URUTAN)
        if not simpul.nama:
            self.lapor_baris(
                baris, b.URAIAN, "tanpa_nama", f"Baris berkode {simpul.kode} tidak beruraian."
            )
        if dalam == 1:
            simpul.urusan = jalur[0]
            self.rencana.program[jalur[0], jalur[1]] = simpul
        elif induk := self.tempat.get(jalur[:-1]):
            induk[0].anak[simpul.kode] = simpul
        else:
            self.lapor_baris(
                baris,
                b.KODE[dalam - 2],
                "tanpa_induk",
                f"{b.LABEL_TINGKAT[tingkat]} {simpul.kode} tidak mempunyai baris induk di atasnya "
                f"(urusan {jalur[0]}, kode {' › '.join(jalur[1:-1])}).",
            )
            return None
        self.tempat[jalur] = (simpul, baris.sel(b.KODE[dalam - 1]))
        return simpul, tingkat

    def realisasi(self, milik: LembarBuku) -> None:
        terlihat: dict[tuple, str] = {}
        for baris in self.baris(milik, b.URUSAN):
            ditemukan = self.cari(baris, b.KODE)
            if ditemukan is None:
                continue
            simpul, jalur = ditemukan
            periode = b.baca_periode(baris.teks(b.PERIODE))
            if periode is None:
                self.lapor_baris(
                    baris, b.PERIODE, "periode_asing", "Isi periode dengan Setahun atau nama bulan."
                )
                continue
            if (jalur, periode) in terlihat:
                self.lapor_baris(
                    baris,
                    b.PERIODE,
                    "nilai_ganda",
                    f"Realisasi {simpul.kode} periode ini sudah ditulis di "
                    f"{terlihat[jalur, periode]}. Hapus salah satunya.",
                )
                continue
            terlihat[jalur, periode] = baris.sel(b.PERIODE)
            if simpul.anak:
                self.lapor_baris(
                    baris,
                    b.KODE[len(jalur) - 2],
                    "kegiatan_berinci",
                    f"{simpul.kode} mempunyai rincian di bawahnya; isi realisasinya per rincian.",
                )
                continue
            isi = {
                "keuangan": self.uang(baris, b.KEUANGAN, negatif=periode > 0),
                "fisik": self.persen(baris, b.FISIK),
                "rencana_kas": self.uang(baris, b.KAS),
            }
            simpul.realisasi[periode] = {k: n.nilai if n else None for k, n in isi.items()}
            self._periksa_pagu(baris, simpul)
            tingkat = list(b.LABEL_TINGKAT)[len(jalur) - 2]
            tampil = [(NAMA_TAMPIL[k], n) for k, n in isi.items() if n]
            self.catat(
                baris, tingkat, simpul.kode, f"{simpul.nama}, {baris.teks(b.PERIODE)}", tampil
            )

    def _periksa_pagu(self, baris: BarisBuku, simpul: Simpul) -> None:
        """Warn once the sum of a row's periods passes its last ceiling."""
        pagu = simpul.pagu[max(simpul.pagu)][1] if simpul.pagu else None
        setahun = simpul.realisasi.get(0, {}).get("keuangan")
        bulan = [n.get("keuangan") for p, n in simpul.realisasi.items() if p]
        jumlah = setahun if setahun is not None else compute_jumlah(bulan).nilai
        if pagu is not None and jumlah is not None and jumlah > pagu:
            self.lapor_baris(
                baris,
                b.KEUANGAN,
                "realisasi_melebihi_pagu",
                f"Realisasi {simpul.kode} sampai baris ini {format_angka(jumlah)}, melebihi "
                f"pagunya {format_angka(pagu)}. Periksa keduanya pada dokumen sumber.",
                parah=Keparahan.PERINGATAN,
            )

    def pemetaan(self, milik: LembarBuku) -> None:
        for simpul, jalur in ((s, j) for j, (s, _) in self.tempat.items()):
            simpul.pemetaan = {} if len(jalur) < 4 else None
        for baris in self.baris(milik, b.URUSAN):
            ditemukan = self.cari(baris, b.KODE[:2])
            if ditemukan is None:
                continue
            simpul = ditemukan[0]
            nomor = baris.teks(b.NOMOR_SASARAN)
            if nomor not in self.konteks.sasaran:
                self.lapor_baris(
                    baris,
                    b.NOMOR_SASARAN,
                    "sasaran_tak_dikenal",
                    f"Sasaran {nomor or '(kosong)'} tidak ada pada Renstra yang berlaku. Susun "
                    "Renstranya dahulu, perbaiki nomornya, atau hapus baris ini.",
                )
                continue
            bobot = self.persen(baris, b.BOBOT)
            if bobot is None or bobot.nilai is None:
                if bobot is None:
                    self.lapor_baris(baris, b.BOBOT, "bobot_kosong", "Bobot belum diisi.")
                continue
            simpul.pemetaan[self.konteks.sasaran[nomor][0]] = bobot.nilai
            jumlah = sum(simpul.pemetaan.values(), Decimal(0))
            if jumlah > 100:
                self.lapor_baris(
                    baris,
                    b.BOBOT,
                    "bobot_berlebih",
                    f"Bobot {simpul.kode} berjumlah {format_angka(jumlah)} %; paling banyak 100 %.",
                )

    def belanja(self, milik: LembarBuku) -> None:
        self.rencana.belanja = {}
        for baris in self.baris(milik, b.KODE_AKUN):
            kode = rapikan_kode(baris.teks(b.KODE_AKUN))
            if not is_kode(kode) or kode in self.rencana.belanja:
                sebab = "sudah ada di atasnya" if is_kode(kode) else "bukan kode akun"
                self.lapor_baris(
                    baris,
                    b.KODE_AKUN,
                    "kode_ganda" if is_kode(kode) else "kode_rusak",
                    f"“{kode[:40]}” {sebab}. Perbaiki kodenya.",
                )
                continue
            struktur = baris.teks(b.STRUKTUR)
            if struktur not in STRUKTUR:
                self.lapor_baris(
                    baris, b.STRUKTUR, "struktur_asing", "Isi struktur dengan lama atau baru."
                )
                continue
            nilai = {
                k: self.persen(baris, judul) if k.startswith("persen") else self.uang(baris, judul)
                for k, judul in b.NILAI_BELANJA.items()
            }
            self.rencana.belanja[kode] = Belanja(
                kode,
                baris.teks(b.URAIAN),
                struktur,
                rapikan_kode(baris.teks(b.INDUK)) or None,
                self.bulat(baris, b.URUTAN),
                {k: n.nilai if (n := nilai[k]) else None for k in KOLOM_BELANJA},
                baris.teks(b.TEKS_ANGGARAN),
            )
            tampil = [("pagu", nilai["anggaran"]), ("realisasi", nilai["realisasi"])]
            self.catat(baris, "belanja", kode, baris.teks(b.URAIAN), [t for t in tampil if t[1]])

    def dinyatakan(self, milik: LembarBuku) -> None:
        self.rencana.dinyatakan = {}
        for baris in self.baris(milik, b.TINGKAT):
            tempat = self.rencana.dinyatakan
            if baris.teks(b.TINGKAT) != b.TINGKAT_OPD:
                ditemukan = self.cari(baris, b.KODE)
                if ditemukan is None:
                    continue
                tempat = ditemukan[0].dinyatakan
            kolom, teks = baris.teks(b.KOLOM), baris.teks(b.TEKS)
            if kolom not in KOLOM_DINYATAKAN:
                self.lapor_baris(
                    baris,
                    b.KOLOM,
                    "kolom_asing",
                    f"Isi kolom dengan salah satu dari {', '.join(sorted(KOLOM_DINYATAKAN))}.",
                )
                continue
            nilai = self.uang(baris, b.NILAI, negatif=True)
            tempat[kolom, baris.teks(b.SUMBER)] = (nilai.nilai if nilai else None, teks)

    def periksa_jumlah(self, ringkasan: dict[str, Any]) -> None:
        """Parent rows only repeat: where they differ from their rows, the rows count."""
        for simpul, lembar, pagu in self.induk:
            if not simpul.anak:
                continue
            for urutan, tertulis in pagu.items():
                jumlah = _jumlah_pagu(simpul, urutan)
                cocok = None if None in (jumlah, tertulis.nilai) else jumlah == tertulis.nilai
                ringkasan["jumlah"].append(
                    {
                        "sebutan": f"{simpul.kode} {simpul.nama}",
                        "lembar": lembar,
                        "kolom": "Pagu",
                        "dihitung": None if jumlah is None else str(jumlah),
                        "tertulis": None if tertulis.nilai is None else str(tertulis.nilai),
                        "sel": tertulis.sel,
                        "cocok": cocok,
                    }
                )
                if cocok is False:
                    self.lapor(
                        lembar,
                        tertulis.sel,
                        "jumlah_tidak_cocok",
                        f"Pagu {simpul.kode} tertulis {tertulis.teks}, sedangkan jumlah baris di "
                        f"bawahnya {format_angka(jumlah)}. Yang dipakai jumlah barisnya.",
                        tertulis.teks,
                        Keparahan.PERINGATAN,
                    )


def _jumlah_pagu(simpul: Simpul, urutan: int) -> Decimal | None:
    if simpul.anak:
        return compute_jumlah(_jumlah_pagu(a, urutan) for a in simpul.anak.values()).nilai
    return simpul.pagu.get(urutan, ("", None))[1]
