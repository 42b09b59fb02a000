"""Writing the changes of a workbook through the services that the pages use.

Everything is tried, so that all that is refused is told at once, each by its cell; whoever calls
rolls back when anything was.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet

from lkjip.organisasi.akses import Tindakan, get_hak
from lkjip.organisasi.models import Pejabat, Pengguna, TahunKinerja
from renstra.kisi import GalatKisi, Sel
from renstra.lembar.sel import GalatSel

from ..buku import bentuk as b
from ..buku.ambil import Tersimpan, ambil_tersimpan
from ..buku.banding import Ubahan, galat_per_kolom
from ..buku.isian import baca_analisis, baca_isian
from ..models import PerjanjianKinerja
from ..selectors.perjanjian import list_pihak, list_pk
from .analisis import rekam_analisis
from .perjanjian import IsianPK, create_pk, update_pk
from .realisasi import buka_buku, rekam
from .rencana_aksi import save_aksi


@dataclass(slots=True)
class Penerapan:
    """One run. `galat`: what was refused; `pk_dibuat`: agreements that began."""

    oleh: Pengguna
    tahun: TahunKinerja
    galat: list[GalatSel] = field(default_factory=list)
    pk_dibuat: list[int] = field(default_factory=list)
    tersimpan: Tersimpan | None = None

    def terapkan(self, semua: Iterable[Ubahan]) -> None:
        """Agreements first: the other sheets are judged against them. Raises `TahunTerkunci`."""
        self.tersimpan = ambil_tersimpan(self.tahun)
        menurut: dict[str, list[Ubahan]] = {}
        for satu in semua:
            menurut.setdefault(satu.lembar, []).append(satu)
        self._pk(menurut.get(b.PERJANJIAN.nama, []), menurut.get(b.TARGET_PK.nama, []))
        self._aksi(menurut.get(b.AKSI.nama, []))
        nilai = menurut.get(b.REALISASI.nama, [])
        analisis = menurut.get(b.ANALISIS.nama, [])
        if nilai or analisis:
            self._ukur(nilai, analisis)

    def tolak(self, satu: Ubahan, pesan: str) -> None:
        teks = pesan if satu.sel else f"{satu.sebutan}: {pesan}"
        self.galat.append(GalatSel(satu.lembar, satu.sel, teks))

    def _boleh_susun(self, semua: list[Ubahan]) -> bool:
        if not semua or get_hak(self.oleh).boleh(Tindakan.SUSUN_PK, self.tahun.opd):
            return True
        for satu in semua:
            self.tolak(satu, "Peran Anda tidak menyusun perjanjian dan rencana aksi.")
        return False

    def _pk(self, kepala: list[Ubahan], target: list[Ubahan]) -> None:
        if not self._boleh_susun([*kepala, *target]):
            return
        nama = sorted({s.kunci[0] for s in (*kepala, *target)}, key=lambda n: b.urutan_pk(n) or 0)
        for satu in nama:
            milik = [s for s in kepala if s.kunci[0] == satu]
            janji = [s for s in target if s.kunci[0] == satu]
            try:
                self._satu_pk(satu, milik, janji)
            except GalatKisi as galat:
                sel = {self.tersimpan.indikator[s.kunci[1]].pk: s for s in janji}
                for pk, pesan in galat.sel.items():
                    self.tolak(sel[pk], pesan)
            except ValidationError as galat:
                self._tolak_pk([*milik, *janji], galat)

    def _tolak_pk(self, milik: list[Ubahan], galat: ValidationError) -> None:
        per_kolom = {s.kelompok: s for s in milik}
        for kolom, pesan in galat_per_kolom(galat, ""):
            self.tolak(per_kolom.get(kolom, milik[0]), pesan)

    def _satu_pk(self, nama: str, kepala: list[Ubahan], target: list[Ubahan]) -> None:
        isi = {kolom: ke for s in kepala for kolom, _, ke in s.isi}
        pk = self._buka_pk(nama, isi.get("alasan", ""))
        for kolom, teks in isi.items():
            setattr(pk, kolom, _KEPALA[kolom](pk, teks))
        isian = {}
        for satu in target:
            ke = {kolom: Sel(teks) for kolom, _, teks in satu.isi}
            kini = self.tersimpan.isi[b.TARGET_PK.nama].get(satu.kunci, {})
            isian[self.tersimpan.indikator[satu.kunci[1]].pk] = IsianPK(
                ke.get("target", Sel(kini.get("target", ""))),
                ke.get("alasan", Sel(kini.get("alasan", ""))),
            )
        update_pk(oleh=self.oleh, pk=pk, isian=isian)

    def _buka_pk(self, nama: str, alasan: str) -> PerjanjianKinerja:
        opd, tahun = self.tahun.opd, self.tahun.tahun
        ada = list_pk(opd, tahun).filter(urutan=b.urutan_pk(nama)).first()
        if ada is None:
            ada = create_pk(oleh=self.oleh, opd=opd, tahun=tahun, alasan=alasan)
            self.pk_dibuat.append(ada.pk)
        ada.opd = opd
        return ada

    def _aksi(self, semua: list[Ubahan]) -> None:
        if not semua or not self._boleh_susun(semua):
            return
        letak, isian = {}, {}
        for satu in semua:
            indikator = self.tersimpan.indikator[satu.kunci[0]]
            for kolom, _, ke in satu.isi:
                jenis, _, triwulan = kolom.partition("_")
                kunci = (indikator.pk, int(triwulan), jenis)
                letak[kunci] = satu
                letak.setdefault((indikator.pk, "baris", "target"), satu)
                isian[kunci] = Sel(ke)
        try:
            save_aksi(oleh=self.oleh, opd=self.tahun.opd, tahun=self.tahun.tahun, isian=isian)
        except GalatKisi as galat:
            for kunci, pesan in galat.sel.items():
                self.tolak(letak[kunci], pesan)
        except ValidationError as galat:
            self.tolak(semua[0], " ".join(galat.messages))

    def _ukur(self, nilai: list[Ubahan], analisis: list[Ubahan]) -> None:
        buku = buka_buku(self.tahun.opd, self.tahun.tahun)
        for satu in sorted(nilai, key=lambda s: b.urutan_baris(s.lembar, s.kunci)):
            kode, periode = satu.kunci
            kini = dict(self.tersimpan.isi[satu.lembar].get(satu.kunci, {}))
            kini |= {"kode_alasan": "", "alasan": ""}
            baris = kini | {kolom: ke for kolom, _, ke in satu.isi} | dict(satu.lain)
            with self._jaga(satu):
                indikator = self.tersimpan.indikator[kode]
                nomor = b.PERIODE_TEKS[periode.casefold()]
                ada = buku.sel(indikator, nomor)
                isian = baca_isian(indikator, baris)
                rekam(buku, self.oleh, indikator, nomor, isian, ada.versi if ada else 0)
        menurut: dict[str, list[Ubahan]] = {}
        for satu in analisis:
            menurut.setdefault(satu.kunci[0], []).append(satu)
        for kode, milik in menurut.items():
            baris = {kolom: ke for s in milik for kolom, _, ke in s.isi}
            with self._jaga(*milik):
                indikator = self.tersimpan.indikator[kode]
                rekam_analisis(buku, self.oleh, indikator, baca_analisis(baris), None)

    def _jaga(self, *milik: Ubahan) -> "_Jaga":
        return _Jaga(self, milik)


@dataclass(slots=True)
class _Jaga:
    """Notes what a service refuses, at the cell of the fact it belongs to."""

    penerapan: Penerapan
    milik: tuple[Ubahan, ...]

    def __enter__(self) -> None:
        return None

    def __exit__(self, jenis: type | None, galat: BaseException | None, _: object) -> bool:
        if isinstance(galat, PermissionDenied):
            self.penerapan.tolak(self.milik[0], str(galat))
            return True
        if isinstance(galat, ValidationError):
            per_kolom = {kolom: s for s in self.milik for kolom, _, _ in s.isi}
            for kolom, pesan in galat_per_kolom(galat, ""):
                self.penerapan.tolak(per_kolom.get(kolom, self.milik[0]), pesan)
            return True
        return False


def _baca_tanggal(_: PerjanjianKinerja, teks: str) -> date | None:
    if not teks:
        return None
    try:
        return datetime.strptime(teks, "%d/%m/%Y").date()
    except ValueError:
        raise ValidationError(
            {"tanggal": f"“{teks[:40]}” bukan tanggal. Tulis misalnya 31/01/2020."}
        ) from None


def _cari_pejabat(kolom: str, calon: QuerySet[Pejabat], nama: str) -> Pejabat | None:
    """The official by name; of several terms the latest."""
    if not nama:
        return None
    satu = calon.filter(nama__iexact=nama).first()
    if satu is None:
        raise ValidationError({kolom: f"Pejabat “{nama[:60]}” tidak terdaftar sebagai pihak ini."})
    return satu


_KEPALA = {
    "tanggal": _baca_tanggal,
    "alasan": lambda _, teks: teks,
    "pihak_pertama": lambda pk, t: _cari_pejabat("pihak_pertama", list_pihak(pk.opd)[0], t),
    "pihak_kedua": lambda pk, t: _cari_pejabat("pihak_kedua", list_pihak(pk.opd)[1], t),
}
