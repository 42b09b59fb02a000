"""Typed rows of a table → what they say about the year, matched with the codes stored."""

from dataclasses import dataclass, field
from decimal import Decimal

from ..keadaan import Belanja, Dinyatakan, Keadaan, Simpul
from ..kode import kunci_kode, nama_setara
from .gabung import sampai_dengan
from .jenis import BarisTafsir, DaftarMasalah, Keparahan, Masalah, NilaiSel
from .konteks import Konteks
from .saksi import KOLOM_PAGU
from .tafsir_tabel import HasilTabel

DINYATAKAN_PAGU = {
    "murni": "pagu_murni",
    "pergeseran": "pagu_perubahan",
    "perubahan": "pagu_perubahan",
}


@dataclass(slots=True)
class Penyusun:
    """Builds `rencana` from one or more tables of the same file."""

    konteks: Konteks
    masalah: DaftarMasalah
    rencana: Keadaan = field(default_factory=Keadaan)
    _urutan_belanja: int = 0

    def tambah(self, tabel: HasilTabel) -> None:
        """Lay a table over what earlier ones said."""
        if tabel.belanja:
            self._belanja(tabel.program)
            return
        for baris in tabel.program:
            self._program(baris)
        for baris in tabel.total:
            if self.rencana.dinyatakan is None:
                self.rencana.dinyatakan = {}
            self.rencana.dinyatakan |= self._dinyatakan(baris, semua=True)

    def _program(self, baris: BarisTafsir) -> None:
        urusan = self._urusan(baris)
        if urusan is None:
            return
        dulu = self._cari_program(urusan, baris.kode)
        kode = dulu.kode if dulu else _rapikan(baris.kode)
        simpul = self.rencana.program.setdefault((urusan, kode), Simpul(kode, urusan=urusan))
        self._simpul(simpul, dulu, baris)
        simpul.dinyatakan |= self._dinyatakan(baris, semua=True)
        if not baris.anak and baris.nilai:
            self._lapor(
                baris,
                "program_tanpa_kegiatan",
                Keparahan.PERINGATAN,
                f"Program {baris.kode} tidak mempunyai baris kegiatan, sehingga angkanya hanya "
                "disimpan sebagai pembanding dan tidak dihitung.",
            )
        for anak in baris.anak:
            self._kegiatan(simpul, dulu, anak)

    def _kegiatan(self, induk: Simpul, dulu_induk: Simpul | None, baris: BarisTafsir) -> None:
        dulu = _cari(dulu_induk, baris.kode)
        kode = dulu.kode if dulu else _rapikan(baris.kode)
        simpul = induk.anak.setdefault(kode, Simpul(kode))
        if dulu and dulu.anak and not baris.anak and baris.nilai:
            self._lapor(
                baris,
                "kegiatan_berinci",
                Keparahan.GALAT,
                f"Kegiatan {baris.kode} tersimpan dengan {len(dulu.anak)} sub kegiatan. Angkanya "
                "harus diisi per sub kegiatan; pakai berkas yang memuat sub kegiatan.",
            )
            return
        self._simpul(simpul, dulu, baris)
        if baris.anak:
            simpul.dinyatakan |= self._dinyatakan(baris, semua=True)
            for anak in baris.anak:
                self._sub(simpul, dulu, anak)
        else:
            self._daun(simpul, dulu, baris)

    def _sub(self, induk: Simpul, dulu_induk: Simpul | None, baris: BarisTafsir) -> None:
        dulu = _cari(dulu_induk, baris.kode)
        kode = dulu.kode if dulu else _rapikan(baris.kode)
        simpul = induk.anak.setdefault(kode, Simpul(kode))
        self._simpul(simpul, dulu, baris)
        self._daun(simpul, dulu, baris)

    def _simpul(self, simpul: Simpul, dulu: Simpul | None, baris: BarisTafsir) -> None:
        if dulu is None:
            simpul.nama = baris.nama
            if not any(k in baris.nilai for k in KOLOM_PAGU) and baris.nilai:
                self._lapor(
                    baris,
                    "kode_tak_dikenal",
                    Keparahan.GALAT,
                    f"Kode {baris.kode} ({baris.nama}) belum ada pada anggaran "
                    f"{self.konteks.tahun} yang tersimpan. Impor pagunya (DPA) lebih dahulu, "
                    "atau perbaiki kodenya.",
                )
        elif nama_setara(dulu.nama) != nama_setara(baris.nama):
            self._lapor(
                baris,
                "nama_berbeda",
                Keparahan.PERINGATAN,
                f"Kode {baris.kode} tersimpan sebagai “{dulu.nama}”, tetapi di berkas tertulis "
                f"“{baris.nama}”. Nama tersimpan tidak diubah; pastikan kodenya benar.",
            )
        if baris.penjelasan:
            simpul.penjelasan = baris.penjelasan

    def _daun(self, simpul: Simpul, dulu: Simpul | None, baris: BarisTafsir) -> None:
        for kolom in KOLOM_PAGU:
            nilai = baris.nilai.get(kolom)
            tahap = self.konteks.tahap(kolom) if nilai is not None else None
            if tahap is None or nilai.nilai is None:
                continue
            self._periksa_ganda(simpul, baris, nilai, tahap)
            simpul.pagu[tahap[1]] = (tahap[0], nilai.nilai)
        self._realisasi(simpul, dulu, baris)
        simpul.dinyatakan |= self._dinyatakan(baris, semua=False)

    def _realisasi(self, simpul: Simpul, dulu: Simpul | None, baris: BarisTafsir) -> None:
        isi: dict[str, Decimal] = {}
        for kolom, nama in (
            ("realisasi", "keuangan"),
            ("fisik", "fisik"),
            ("rencana_kas", "rencana_kas"),
        ):
            if kolom in baris.nilai and baris.nilai[kolom].nilai is not None:
                isi[nama] = baris.nilai[kolom].nilai
        if not isi:
            return
        periode = self.konteks.tanya_periode()
        if periode is None:
            return
        bulan = int(periode.removeprefix("sd-"))
        if periode.startswith("sd-") and "keuangan" in isi:
            isi["keuangan"] = sampai_dengan(dulu, bulan, isi["keuangan"])
            if isi["keuangan"] < 0:
                self._lapor(
                    baris,
                    "kumulatif_turun",
                    Keparahan.PERINGATAN,
                    f"Realisasi {baris.kode} sampai bulan ini lebih kecil daripada bulan-bulan "
                    "sebelumnya yang tersimpan; selisihnya dicatat sebagai pengurangan.",
                    baris.nilai["realisasi"],
                )
        if (
            bulan == 0
            and dulu
            and any(p and d.get("keuangan") is not None for p, d in dulu.realisasi.items())
        ):
            self._lapor(
                baris,
                "menutupi_bulanan",
                Keparahan.PERINGATAN,
                f"{baris.kode} sudah mempunyai realisasi bulanan. Angka setahun dari berkas akan "
                "dipakai menggantikan jumlah bulanan dalam laporan.",
                baris.nilai.get("realisasi"),
            )
        simpul.realisasi[bulan] = simpul.realisasi.get(bulan, {}) | isi

    def _periksa_ganda(
        self, simpul: Simpul, baris: BarisTafsir, nilai: NilaiSel, tahap: tuple[str, int]
    ) -> None:
        ada = simpul.pagu.get(tahap[1])
        if ada and ada[1] != nilai.nilai:
            self._lapor(
                baris,
                "nilai_ganda",
                Keparahan.GALAT,
                f"Pagu {baris.kode} pada tahap yang sama ditulis dua kali dengan nilai berbeda di "
                "berkas ini. Perbaiki salah satunya, atau pilih satu lembar saja.",
                nilai,
            )

    def _dinyatakan(self, baris: BarisTafsir, *, semua: bool) -> Dinyatakan:
        """Figures the table only states: all of a parent row, sisa and percentage of a leaf."""
        hasil: Dinyatakan = {}
        for kolom, nilai in baris.nilai.items():
            if kolom in {"sisa", "persen"} or semua and kolom == "realisasi":
                nama = kolom
            elif semua and kolom in KOLOM_PAGU and (tahap := self.konteks.tahap(kolom)):
                nama = DINYATAKAN_PAGU[tahap[0]]
            else:
                continue
            hasil[nama, baris.sumber] = (nilai.nilai, nilai.teks)
        return hasil

    def _urusan(self, baris: BarisTafsir) -> str | None:
        if baris.urusan:
            if baris.urusan in self.konteks.urusan:
                return baris.urusan
            self._lapor_sel(
                baris.lembar,
                baris.sel_urusan,
                "urusan_tak_dikenal",
                f"Urusan {baris.urusan} (program {baris.kode}) belum dikenal portal. Perbaiki "
                "kodenya, atau minta administrator menambahkan urusan itu.",
                baris.urusan,
            )
            return None
        kunci = kunci_kode(baris.kode)
        sama = [s for s in self.konteks.lama.program.values() if kunci_kode(s.kode) == kunci]
        if len(sama) > 1:
            sama = [s for s in sama if nama_setara(s.nama) == nama_setara(baris.nama)] or sama
        if len(sama) == 1:
            return sama[0].urusan
        return self.konteks.tanya_urusan(baris.kode, baris.nama)

    def _cari_program(self, urusan: str, kode: str) -> Simpul | None:
        kunci = kunci_kode(kode)
        return next(
            (
                s
                for (u, _), s in self.konteks.lama.program.items()
                if u == urusan and kunci_kode(s.kode) == kunci
            ),
            None,
        )

    def _belanja(self, baris: list[BarisTafsir]) -> None:
        if self.rencana.belanja is None:
            self.rencana.belanja = {}
        kode = {b.kode for b in baris}
        induk = {b.kode: _induk_akun(b.kode, kode) for b in baris}
        langsung = any("langsung" in b.nama.casefold() for b in baris)
        for b in baris:
            self._urutan_belanja += 1
            daun = b.kode not in induk.values()
            pagu = next((b.nilai[k] for k in reversed(KOLOM_PAGU) if k in b.nilai), None)
            pagu = b.nilai.get("pagu", pagu)
            akhiran = "" if daun else "_dinyatakan"
            self.rencana.belanja[b.kode] = Belanja(
                b.kode,
                b.nama[:160],
                "lama" if langsung or self.konteks.tahun <= 2020 else "baru",
                induk[b.kode],
                self._urutan_belanja,
                {
                    f"anggaran{akhiran}": pagu.nilai if pagu else None,
                    f"realisasi{akhiran}": b.angka("realisasi"),
                    "persen_dinyatakan": b.angka("persen"),
                },
                pagu.teks[:40] if pagu and pagu.nilai is None else "",
            )

    def _lapor(
        self,
        baris: BarisTafsir,
        kode: str,
        keparahan: Keparahan,
        pesan: str,
        nilai: NilaiSel | None = None,
    ) -> None:
        sel, dibaca = (nilai.sel, nilai.teks) if nilai else (baris.sel_kode, baris.kode)
        self.masalah.tambah(Masalah(kode, keparahan, baris.lembar, sel, pesan, dibaca))

    def _lapor_sel(self, lembar: str, sel: str, kode: str, pesan: str, dibaca: str) -> None:
        self.masalah.tambah(Masalah(kode, Keparahan.GALAT, lembar, sel, pesan, dibaca))


def _cari(induk: Simpul | None, kode: str) -> Simpul | None:
    if induk is None:
        return None
    kunci = kunci_kode(kode)
    for simpul in induk.anak.values():
        if kunci_kode(simpul.kode) == kunci:
            return simpul
    return None


def _punya_bulanan(simpul: Simpul | None) -> bool:
    dulu = simpul.realisasi if simpul else {}
    return any(p and isi.get("keuangan") is not None for p, isi in dulu.items())


def _rapikan(kode: str) -> str:
    """A short code as documents write it: "1" → "01", "1.2" → "01.02"; a full one stays."""
    if kode.count(".") > 1:
        return kode
    return ".".join(r.zfill(2) if r.isdigit() else r for r in kode.split("."))


def _induk_akun(kode: str, semua: set[str]) -> str | None:
    """The nearest account above that the table has."""
    while "." in kode:
        kode = kode.rpartition(".")[0]
        if kode in semua:
            return kode
    return None
