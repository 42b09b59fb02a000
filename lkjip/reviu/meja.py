"""The reviewer's desk: every OPD of a year with what an inspector looks at first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django_tables2 import RequestConfig

from lkjip.laporan.kota import rekap_kota
from lkjip.laporan.models import Komentar
from lkjip.laporan.papan_kota import list_pengisian
from lkjip.organisasi.akses import Hak
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.selectors.pilihan import opd_terbaca
from lkjip.rumus.serapan import BATAS_RENDAH

from .baris_meja import BarisMeja
from .models import Pemeriksaan, TemuanTercatat
from .tabel import TabelMeja, TabelPapan

OPD_TERBANYAK = 300
SARING = {
    "": "Semua",
    "temuan": "Ada temuan terbuka",
    "komentar": "Ada komentar belum selesai",
    "belum-lengkap": "Pengisian belum selesai",
    "serapan-rendah": f"Serapan di bawah {BATAS_RENDAH:f} %",
    "tanpa-nilai": "Ada indikator belum bernilai",
}


@dataclass(frozen=True, slots=True)
class Meja:
    tahun: int
    banding: int | None
    daftar_tahun: tuple[int, ...]
    saring: str
    pilihan: tuple[tuple[str, str], ...]
    kata: str
    tabel: TabelMeja
    papan: TabelPapan


def susun_meja(request: HttpRequest, hak: Hak) -> Meja:
    """A fixed number of queries, however many OPD there are."""
    rows = TahunKinerja.objects.filter(opd__in=opd_terbaca(hak)).select_related("opd")
    daftar_tahun = tuple(rows.values_list("tahun", flat=True).order_by("-tahun").distinct())
    tahun = _tahun(request, "tahun", daftar_tahun, daftar_tahun[:1])
    banding = _tahun(
        request, "banding", daftar_tahun, [t for t in daftar_tahun if t < (tahun or 0)]
    )
    kata = request.GET.get("q", "").strip()[:80]
    saring = request.GET.get("saring", "")
    saring = saring if saring in SARING else ""
    for potong in kata.split():
        rows = rows.filter(Q(opd__nama__icontains=potong) | Q(opd__singkatan__icontains=potong))
    daftar = list(rows.filter(tahun=tahun).order_by("opd__nama")[:OPD_TERBANYAK])
    baris = [b for b in _baris(daftar, rows, banding) if b.cocok(saring)]
    tabel, papan = TabelMeja(baris, banding), TabelPapan(baris)
    for satu in (tabel, papan):
        RequestConfig(request, paginate=False).configure(satu)
    return Meja(
        tahun or timezone.localdate().year,
        banding,
        daftar_tahun,
        saring,
        tuple(SARING.items()),
        kata,
        tabel,
        papan,
    )


def _baris(daftar: list[TahunKinerja], rows, banding: int | None) -> Iterable[BarisMeja]:
    if not daftar:
        return
    opd = [satu.opd_id for satu in daftar]
    lalu = {r.tahun.opd_id: r for r in rekap_kota(list(rows.filter(tahun=banding, opd__in=opd)))}
    pengisian = list_pengisian(daftar)
    temuan = _hitung(TemuanTercatat, opd, daftar[0].tahun)
    komentar = _hitung(Komentar, opd, daftar[0].tahun)
    periksa = {
        p.opd_id: p
        for p in Pemeriksaan.objects.filter(opd__in=opd, tahun=daftar[0].tahun).defer(
            "angka", "isi_node"
        )
    }
    hari = timezone.localdate()
    for rekap in rekap_kota(daftar):
        nomor = rekap.tahun.opd_id
        terbuka, dijawab = temuan[nomor, "terbuka"], komentar[nomor, "dijawab"]
        yield BarisMeja(
            rekap,
            lalu.get(nomor),
            pengisian[nomor],
            terbuka if nomor in periksa else None,
            temuan[nomor, "ditanggapi"],
            periksa.get(nomor),
            hari,
            komentar[nomor, "terbuka"] + dijawab,
            dijawab,
        )


def _hitung(
    model: type[TemuanTercatat | Komentar], opd: list[int], tahun: int
) -> Counter[tuple[int, str]]:
    """{(number of the OPD, status): how many}. One query."""
    rows = model.objects.filter(opd__in=opd, tahun=tahun).order_by()
    hitung = rows.values_list("opd", "status").annotate(n=Count("id"))
    return Counter({(nomor, status): n for nomor, status, n in hitung})


def _tahun(request: HttpRequest, nama: str, ada: Iterable[int], baku: Iterable[int]) -> int | None:
    diminta = request.GET.get(nama, "")
    if diminta.isdecimal() and int(diminta) in ada:
        return int(diminta)
    return next(iter(baku), None)
