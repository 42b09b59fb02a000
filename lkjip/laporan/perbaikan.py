"""Where every figure that a finding may rest on is put right: the form that holds it.

Keys are those of the dictionary of figures. A printed figure has a form of its own; a stored one
has the page on which it is typed; a computed one has neither.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from anggaran.kisi import KISI
from anggaran.models import DinyatakanAnggaran, Kegiatan, Program, RekapBelanja, SubKegiatan
from anggaran.services.tercetak import KOLOM_AKUN, teks_akun
from lkjip.organisasi.models import AngkaDinyatakan, PerangkatDaerah
from renstra.models import Indikator

from .dokumen.banding import KOLOM
from .dokumen.kamus.kunci import (
    kunci_belanja,
    kunci_indikator,
    kunci_kegiatan,
    kunci_program,
    kunci_sub_kegiatan,
)
from .tautan import Tautan

KOLOM_TERCETAK = DinyatakanAnggaran.Kolom
TERBANYAK = 40


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """One form: which figure, where it is printed ("" for the portal's own), what stands there."""

    kunci: str
    sumber: str
    teks: str
    tautan: Tautan
    tercetak: bool


@dataclass(frozen=True, slots=True)
class _Program:
    urusan: str
    kode: str


class PetaPerbaikan:
    """The forms of one OPD-year by the key of their figure. Seven queries, once made."""

    def __init__(self, opd: PerangkatDaerah, tahun: int) -> None:
        self.opd, self.tahun = opd, tahun
        self.isi: dict[str, list[Perbaikan]] = defaultdict(list)
        awal = self._anggaran()
        self._dinyatakan(awal)
        self._belanja()
        self._umum()
        self._indikator()

    def cari(self, kunci: Iterable[str]) -> list[Perbaikan]:
        """The forms of these figures, printed ones first, each once."""
        hasil = [p for satu in dict.fromkeys(kunci) for p in self.isi.get(satu, ())]
        unik = {p.tautan: p for p in reversed(hasil)}
        urut = [p for p in hasil if unik.pop(p.tautan, None)]
        return sorted(urut, key=lambda p: not p.tercetak)[:TERBANYAK]

    def _catat(
        self, kunci: Iterable[str], sumber: str, teks: str, tautan: Tautan, tercetak: bool = True
    ) -> None:
        for satu in kunci:
            self.isi[satu].append(Perbaikan(satu, sumber, teks, tautan, tercetak))

    def _anggaran(self) -> dict[tuple[str, int], str]:
        """{(kind, id): key} of the rows; the lowest ones hold money and are typed in the grids."""
        milik = {"opd": self.opd, "tahun": self.tahun}
        program = {
            p.pk: _Program(p.urusan.kode if p.urusan_id else "", p.kode)
            for p in Program.objects.filter(**milik).select_related("urusan")
        }
        awal = {("program", pk): kunci_program(p) for pk, p in program.items()}
        kegiatan = {k.pk: k for k in Kegiatan.objects.filter(program__in=program)}
        for k in kegiatan.values():
            awal["kegiatan", k.pk] = kunci_kegiatan(program[k.program_id], k.kode)
        daun = {("kegiatan", pk) for pk in kegiatan}
        for s in SubKegiatan.objects.filter(kegiatan__in=kegiatan):
            k = kegiatan[s.kegiatan_id]
            awal["sub_kegiatan", s.pk] = kunci_sub_kegiatan(program[k.program_id], k.kode, s.kode)
            daun = daun - {("kegiatan", k.pk)} | {("sub_kegiatan", s.pk)}
        for jenis, pk in daun:
            self._kisi(awal[jenis, pk], f"{jenis[0]}{pk}")
        return awal

    def _kisi(self, awal: str, sel: str) -> None:
        for kolom, jenis in (
            (("realisasi",), "keuangan"),
            (("anggaran", "pagu_murni", "pagu_perubahan"), "pagu"),
        ):
            tautan = Tautan("isi_anggaran", (("jenis", jenis),), f"baris-{sel}")
            self._catat([f"{awal}.{k}" for k in kolom], KISI[jenis], "", tautan, False)

    def _dinyatakan(self, awal: dict[tuple[str, int], str]) -> None:
        for satu in DinyatakanAnggaran.objects.filter(opd=self.opd, tahun=self.tahun):
            jenis = next(
                (j for j in ("program", "kegiatan", "sub_kegiatan") if getattr(satu, f"{j}_id")), ""
            )
            pangkal = awal.get((jenis, getattr(satu, f"{jenis}_id", 0)), "anggaran")
            nama = KOLOM[satu.kolom][1]
            if not jenis:
                nama = tuple("total" if n == "anggaran" else n for n in nama)
            tautan = Tautan("dinyatakan_ubah", (("nomor", satu.pk),))
            self._catat([f"{pangkal}.{n}" for n in nama], satu.sumber, satu.teks, tautan)

    def _belanja(self) -> None:
        induk = set()
        semua = list(RekapBelanja.objects.filter(opd=self.opd, tahun__lte=self.tahun))
        induk = {b.induk_id for b in semua}
        for satu in semua:
            awal = kunci_belanja(satu.tahun, satu.kode)
            for kolom in KOLOM_AKUN:
                if teks := teks_akun(satu, kolom):
                    bagian = (("nomor", satu.pk), ("kolom", kolom))
                    tautan = Tautan("akun_tercetak_ubah", bagian)
                    self._catat([f"{awal}.{kolom}"], "Rekap belanja", teks, tautan)
                elif satu.pk not in induk and kolom != "persen" and satu.tahun == self.tahun:
                    tautan = Tautan("belanja_anggaran")
                    self._catat([f"{awal}.{kolom}"], "Belanja per akun", "", tautan, False)

    def _umum(self) -> None:
        for satu in AngkaDinyatakan.objects.filter(opd=self.opd, tahun=self.tahun):
            tautan = Tautan("angka_dinyatakan_ubah", (("nomor", satu.pk),))
            kunci = [satu.kunci, f"dinyatakan.{satu.kunci}"]
            bagian = satu.kunci.split(".")
            if bagian[0] == "rekening":
                kode = ".".join(bagian[1:-1])
                kunci.append(f"{kunci_belanja(self.tahun, kode)}.{bagian[-1]}")
            self._catat(kunci, satu.sumber, satu.teks, tautan)
        for tabel in ("pendidikan", "golongan", "abk"):
            tautan = Tautan("kepegawaian_ubah", (("tabel", tabel),))
            kunci = [f"tabel.{tabel}"] + (["pegawai.total"] if tabel == "pendidikan" else [])
            self._catat(kunci, "Tabel kepegawaian", "", tautan, False)

    def _indikator(self) -> None:
        rows = Indikator.objects.filter(
            renstra__opd=self.opd,
            renstra__tahun_awal__lte=self.tahun,
            renstra__tahun_akhir__gte=self.tahun,
        )
        for satu in rows:
            tautan = Tautan("realisasi", (("indikator_id", satu.pk), ("periode", 0)))
            kunci = f"{kunci_indikator(satu.kode)}.realisasi"
            self._catat([kunci], "Pengukuran kinerja", "", tautan, False)
