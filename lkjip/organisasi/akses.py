"""**The** permission table: peran × tindakan. Default deny; nothing else grants anything.

A page asks for one `Tindakan`; whoever has no role that allows it in that OPD gets 404 when they
are a stranger to the OPD (its existence is nobody's business) and 403 when they may read it but
not do this. "all OPD" memberships (`opd` empty) count for every OPD.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils import timezone

from .models import Keanggotaan, Pengguna, PerangkatDaerah, TahunKinerja

Peran = Keanggotaan.Peran


class Tindakan(StrEnum):
    """What a page or service does. One word a row; see `IZIN`."""

    BACA = "baca"  # read everything of an OPD
    CETAK = "cetak"  # ask for a print
    SUSUN_RENCANA = "susun_rencana"
    SUSUN_PK = "susun_pk"
    TANDA_TANGAN_PK = "tanda_tangan_pk"  # as pihak pertama
    TANDA_TANGAN_PK_KEDUA = "tanda_tangan_pk_kedua"  # as pihak kedua, the head of the region
    ISI_REALISASI = "isi_realisasi"
    VERIFIKASI = "verifikasi"
    SETUJUI = "setujui"
    KUNCI = "kunci"
    ISI_ANGGARAN = "isi_anggaran"
    ISI_KEPEGAWAIAN = "isi_kepegawaian"
    TULIS_NARASI = "tulis_narasi"
    SIAPKAN_TERBITAN = "siapkan_terbitan"
    TANDA_TANGAN_LAPORAN = "tanda_tangan_laporan"  # exceptions, signing, publishing
    TINJAU = "tinjau"
    TANGGAPI_TEMUAN = "tanggapi_temuan"  # the OPD's answer to a finding
    JAWAB_KOMENTAR = "jawab_komentar"  # the OPD's answer to a comment of the reviewer
    ISI_EVALUASI = "isi_evaluasi"  # self-assessment (AKIP) and follow-up of recommendations
    KELOLA_PENGGUNA = "kelola_pengguna"
    KELOLA_ORGANISASI = "kelola_organisasi"


T = Tindakan
IZIN: dict[str, frozenset[Tindakan]] = {
    Peran.PEP: frozenset(
        {
            T.BACA,
            T.CETAK,
            T.SUSUN_RENCANA,
            T.SUSUN_PK,
            T.ISI_REALISASI,
            T.ISI_ANGGARAN,
            T.ISI_KEPEGAWAIAN,
            T.TULIS_NARASI,
            T.SIAPKAN_TERBITAN,
            T.TANGGAPI_TEMUAN,
            T.JAWAB_KOMENTAR,
            T.ISI_EVALUASI,
        }
    ),
    Peran.BIDANG: frozenset({T.BACA, T.CETAK, T.ISI_REALISASI, T.TULIS_NARASI, T.JAWAB_KOMENTAR}),
    Peran.VERIFIKATOR: frozenset({T.BACA, T.CETAK, T.VERIFIKASI, T.JAWAB_KOMENTAR}),
    Peran.KEPALA: frozenset(
        {
            T.BACA,
            T.CETAK,
            T.SETUJUI,
            T.TANDA_TANGAN_PK,
            T.KUNCI,
            T.SIAPKAN_TERBITAN,
            T.TANDA_TANGAN_LAPORAN,
            T.TANGGAPI_TEMUAN,
            T.JAWAB_KOMENTAR,
        }
    ),
    Peran.PIMPINAN: frozenset({T.BACA, T.CETAK, T.TANDA_TANGAN_PK_KEDUA}),
    Peran.PENINJAU: frozenset({T.BACA, T.CETAK, T.TINJAU}),
    Peran.ADMIN: frozenset({T.BACA, T.CETAK, T.KELOLA_PENGGUNA, T.KELOLA_ORGANISASI}),
}


@dataclass(frozen=True, slots=True)
class Hak:
    """The memberships of one user on one day, fetched once per request."""

    keanggotaan: tuple[Keanggotaan, ...]

    def tindakan(self, opd: PerangkatDaerah) -> frozenset[Tindakan]:
        """Everything this user may do in `opd`."""
        izin = (IZIN[k.peran] for k in self.keanggotaan if k.opd_id is None or k.opd_id == opd.pk)
        return frozenset().union(*izin)

    def boleh(self, tindakan: Tindakan, opd: PerangkatDaerah) -> bool:
        return tindakan in self.tindakan(opd)

    def boleh_umum(self, tindakan: Tindakan) -> bool:
        """Whether an all-OPD membership allows `tindakan` (pages above any single OPD)."""
        return any(k.opd_id is None and tindakan in IZIN[k.peran] for k in self.keanggotaan)

    @property
    def semua_opd(self) -> bool:
        return any(k.opd_id is None for k in self.keanggotaan)

    @property
    def peran(self) -> frozenset[str]:
        return frozenset(k.peran for k in self.keanggotaan)


def get_hak(pengguna: Pengguna, pada: date | None = None) -> Hak:
    """Memberships of `pengguna` in force on `pada` (default: today). One query."""
    hari = pada or timezone.localdate()
    if not pengguna.is_authenticated or not pengguna.is_active:
        return Hak(())
    rows = pengguna.keanggotaan.filter(mulai__lte=hari).filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari)
    )
    return Hak(tuple(rows.select_related("opd", "unit")))


def hak_permintaan(request: HttpRequest) -> Hak:
    """`get_hak` of the request's user, remembered on the request."""
    if not hasattr(request, "hak"):
        request.hak = get_hak(request.user)
    return request.hak


def get_opd_or_404(request: HttpRequest, kode: str, *tindakan: Tindakan) -> PerangkatDaerah:
    """The OPD, if the user may do (any of) `tindakan` in it.

    Raises `Http404` for a stranger or an unknown code, `PermissionDenied` for a mere reader.
    """
    opd = PerangkatDaerah.objects.select_related("pemda").filter(kode=kode).first()
    if opd is None:
        raise Http404(f"Perangkat daerah “{kode}” tidak ditemukan.")
    boleh = hak_permintaan(request).tindakan(opd)
    if Tindakan.BACA not in boleh:
        raise Http404(f"Perangkat daerah “{kode}” tidak ditemukan.")
    if boleh.isdisjoint(tindakan):
        raise PermissionDenied("Peran Anda tidak mengizinkan tindakan ini.")
    return opd


def get_tahun_or_404(
    request: HttpRequest, kode: str, tahun: int, *tindakan: Tindakan
) -> TahunKinerja:
    """The OPD-year (with `.opd`), if the user may do (any of) `tindakan` in it.

    Remembered as `request.tahun_kinerja`: the frame shows it as the current context.
    """
    opd = get_opd_or_404(request, kode, *tindakan)
    tahun_kinerja = TahunKinerja.objects.filter(opd=opd, tahun=tahun).first()
    if tahun_kinerja is None:
        raise Http404(f"Tahun {tahun} belum dibuka untuk {opd.nama}.")
    tahun_kinerja.opd = opd
    request.tahun_kinerja = tahun_kinerja
    return tahun_kinerja


def wajib_umum(request: HttpRequest, tindakan: Tindakan) -> None:
    """Raise `PermissionDenied` unless an all-OPD membership allows `tindakan`."""
    if not hak_permintaan(request).boleh_umum(tindakan):
        raise PermissionDenied("Peran Anda tidak mengizinkan halaman ini.")
