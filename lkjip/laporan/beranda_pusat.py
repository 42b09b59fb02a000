"""The home page above any single OPD: all of them beside each other, or counts."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django_tables2 import RequestConfig

from lkjip.organisasi.akses import Hak
from lkjip.organisasi.models import Keanggotaan, Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.selectors.pilihan import opd_terbaca
from lkjip.organisasi.unduhan.halaman import KUNCI

from .kota import rekap_kota
from .langkah_awal import Langkah, list_langkah_awal
from .tabel.kota import TabelKota

PER_HALAMAN = 60
OPD_TERBANYAK = 1_000
"""In one file; no Indonesian city or regency has a tenth of this."""


@dataclass(frozen=True, slots=True)
class BerandaKota:
    """All OPD of one year, a page of them in `tabel`; `jumlah` counts those of every page."""

    tahun: int
    daftar_tahun: tuple[int, ...]
    tabel: TabelKota
    kata: str
    jumlah: int
    halaman: int
    halaman_akhir: int


def susun_kota(request: HttpRequest, hak: Hak) -> BerandaKota:
    """A page of OPD by name; a table that has one page only can be sorted by every column."""
    terbaca = opd_terbaca(hak)
    rows = TahunKinerja.objects.filter(opd__in=terbaca)
    daftar = tuple(rows.values_list("tahun", flat=True).order_by("-tahun").distinct())
    diminta = request.GET.get("tahun", "")
    tahun = int(diminta) if diminta.isdecimal() and int(diminta) in daftar else _kini(daftar)
    kata = request.GET.get("q", "").strip()[:80]
    rows = rows.filter(tahun=tahun)
    for potong in kata.split():
        rows = rows.filter(Q(opd__nama__icontains=potong) | Q(opd__singkatan__icontains=potong))
    jumlah = rows.count()
    akhir = max(1, -(-jumlah // PER_HALAMAN))
    ke = request.GET.get("halaman", "")
    ke = min(max(1, int(ke)), akhir) if ke.isdecimal() else 1
    awal, banyak = ((ke - 1) * PER_HALAMAN, PER_HALAMAN)
    if KUNCI in request.GET:  # a file holds every page
        awal, banyak = 0, OPD_TERBANYAK
    potongan = rows.select_related("opd").order_by("opd__nama")[awal : awal + banyak]
    tabel = TabelKota(rekap_kota(list(potongan)), orderable=akhir == 1)
    RequestConfig(request, paginate=False).configure(tabel)
    return BerandaKota(tahun, daftar, tabel, kata, jumlah, ke, akhir)


def _kini(daftar: tuple[int, ...]) -> int:
    return daftar[0] if daftar else timezone.localdate().year


@dataclass(frozen=True, slots=True)
class BerandaAdmin:
    """Counts for the administrator, and what needs a hand."""

    opd: int
    tahun_terbuka: int
    tahun_terkunci: int
    pengguna: int
    tanpa_peran: tuple[Pengguna, ...]
    tanpa_tahun: tuple[PerangkatDaerah, ...]
    langkah_awal: list[Langkah]


def susun_admin() -> BerandaAdmin:
    hari = timezone.localdate()
    status = Counter(
        dict(TahunKinerja.objects.values_list("status").order_by("status").annotate(n=Count("id")))
    )
    berlaku = Keanggotaan.objects.filter(mulai__lte=hari).filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari)
    )
    aktif = Pengguna.objects.filter(is_active=True)
    return BerandaAdmin(
        opd=PerangkatDaerah.objects.filter(aktif=True).count(),
        tahun_terbuka=status[TahunKinerja.Status.TERBUKA],
        tahun_terkunci=status[TahunKinerja.Status.TERKUNCI],
        pengguna=aktif.count(),
        tanpa_peran=tuple(aktif.exclude(keanggotaan__in=berlaku)[:20]),
        tanpa_tahun=tuple(
            PerangkatDaerah.objects.filter(aktif=True, tahun_kinerja__isnull=True)[:20]
        ),
        langkah_awal=list_langkah_awal(),
    )
