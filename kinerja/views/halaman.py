"""What the pages of one figure share: fetching with permission, and the page's context."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from lkjip.organisasi.akses import Hak, Tindakan, get_tahun_or_404, hak_permintaan
from renstra.models import Indikator

from ..alur import TRANSISI, langkah_tersedia
from ..forms.alur import AlurForm
from ..forms.bukti import BuktiForm
from ..forms.realisasi import RealisasiForm
from ..models import NAMA_PERIODE, Bukti, NilaiRealisasi, Peralihan, Realisasi
from ..nilai import dari_tersimpan
from ..selectors.analisis import get_analisis
from ..selectors.buku import BukuPengukuran, get_buku
from ..selectors.isian import boleh_isi, dapat_diisi, hitung_isian
from ..selectors.kelengkapan import periksa_kelengkapan
from ..selectors.papan import KEADAAN, keadaan_sel, tulis_tenggat
from ..services.analisis import dapat_ditulis


def ambil_buku(request: HttpRequest, kode: str, tahun: int, *tindakan: Tindakan) -> BukuPengukuran:
    """The year's book, if the user may do (one of) `tindakan`."""
    return get_buku(get_tahun_or_404(request, kode, tahun, *tindakan), timezone.localdate())


def ambil_sel(
    request: HttpRequest,
    kode: str,
    tahun: int,
    indikator_id: int,
    periode: int,
    *tindakan: Tindakan,
) -> tuple[BukuPengukuran, Indikator]:
    """The book and the indicator; 404 for a period in which it is not filled in."""
    buku = ambil_buku(request, kode, tahun, *tindakan)
    indikator = buku.get(indikator_id)
    if periode not in buku.periode_terukur(indikator):
        sebut = NAMA_PERIODE.get(periode, str(periode))
        raise Http404(f"Indikator {indikator.kode} tidak diisi pada periode {sebut} {tahun}.")
    return buku, indikator


def alamat_sel(
    buku: BukuPengukuran, indikator_id: int, periode: int, nama: str = "realisasi"
) -> str:
    """The address of one figure's page or action."""
    kode = buku.tahun_kinerja.opd.kode
    return reverse(nama, args=[kode, buku.tahun, indikator_id, periode])


def tampilkan(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator: Indikator,
    periode: int,
    *,
    status: int = 200,
    **tambahan: Any,
) -> HttpResponse:
    """The page of one figure; `tambahan` replaces parts of its context (a form with errors)."""
    konteks = susun_konteks(request, buku, indikator, periode, tambahan)
    return render(request, "kinerja/realisasi.html", konteks, status=status)


def susun_konteks(
    request: HttpRequest,
    buku: BukuPengukuran,
    indikator: Indikator,
    periode: int,
    tambahan: Mapping[str, Any],
) -> dict[str, Any]:
    """Everything the page of one figure shows; `tambahan` wins."""
    hak = hak_permintaan(request)
    return {
        "buku": buku,
        "indikator": indikator,
        "periode": periode,
        "nama_periode": NAMA_PERIODE[periode],
        "target": buku.target(indikator, periode),
        "tetangga": _tetangga(buku, indikator, periode),
        "tab": _tab(buku, indikator, periode),
        **_alur(buku, hak, indikator, periode),
        **_jendela(buku, hak, indikator, periode),
        **_isian(buku, indikator, periode, tambahan.get("form")),
        **_pembanding(buku, indikator, periode),
        **_pendukung(buku, hak, indikator, periode),
        **tambahan,
    }


def dapat_isi_analisis(buku: BukuPengukuran, hak: Hak, indikator: Indikator) -> bool:
    """Whether this user may write the indicator's analysis now."""
    return (
        not buku.tahun_kinerja.terkunci
        and dapat_ditulis(buku, indikator)
        and boleh_isi(hak, buku.tahun_kinerja.opd, indikator)
    )


def _alur(buku: BukuPengukuran, hak: Hak, indikator: Indikator, periode: int) -> dict[str, Any]:
    """Where the figure stands on its way to approval, how it came there, and the next steps."""
    realisasi = buku.sel(indikator, periode)
    return {
        "realisasi": realisasi,
        "tahap": _tahap(realisasi),
        "langkah": _langkah(buku, hak, indikator, realisasi),
        "kembalian": buku.dikembalikan.get(realisasi.pk) if realisasi else None,
        "riwayat": _riwayat(realisasi),
    }


def _jendela(buku: BukuPengukuran, hak: Hak, indikator: Indikator, periode: int) -> dict[str, Any]:
    """When the period is filled in, how the figure stands in it, and whether one may type today."""
    hari = timezone.localdate()
    jendela = buku.jendela.get(periode)
    keadaan, terlambat = keadaan_sel(buku, indikator, periode, hari)
    nada, kata = KEADAAN.get(keadaan, ("tak-diketahui", "Belum dibuka"))
    return {
        "jendela": jendela,
        "tenggat": tulis_tenggat(jendela.tenggat, hari) if jendela else "",
        "nada": nada,
        "kata": kata,
        "terlambat": terlambat,
        "dapat_isi": dapat_diisi(buku, hak, indikator, periode, hari),
    }


def _isian(
    buku: BukuPengukuran, indikator: Indikator, periode: int, terisi: RealisasiForm | None
) -> dict[str, Any]:
    """The three forms, and what the engine says of the value that stands in the first."""
    realisasi = buku.sel(indikator, periode)
    form = terisi or buat_form(buku, indikator, periode)
    isian = getattr(form, "isian", None) or dari_tersimpan(realisasi.terkini if realisasi else None)
    return {
        "form": form,
        "form_bukti": BuktiForm(batas=settings.BUKTI_UKURAN_TERBESAR),
        "form_alur": AlurForm(initial={"versi": realisasi.versi if realisasi else 0}),
        "isian": isian,
        "hasil": hitung_isian(buku, indikator, periode, isian),
    }


def _pembanding(buku: BukuPengukuran, indikator: Indikator, periode: int) -> dict[str, Any]:
    """The values that one compares with: the period before and the same one last year."""
    letak = buku.periode_sebelum(indikator, periode)
    return {
        "sebelum": buku.nilai_sebelum(indikator, periode),
        "nama_sebelum": f"{NAMA_PERIODE[letak[1]]} {letak[0]}" if letak else "",
        "tahun_lalu": buku.nilai_tahun_lalu(indikator, periode),
    }


def _pendukung(
    buku: BukuPengukuran, hak: Hak, indikator: Indikator, periode: int
) -> dict[str, Any]:
    """Evidence and analysis, and what is still missing of them."""
    realisasi = buku.sel(indikator, periode)
    analisis = get_analisis(buku, indikator)
    bukti = list(Bukti.objects.filter(realisasi=realisasi)) if realisasi else []
    berlaku = sum(b.ditarik_pada is None for b in bukti)
    return {
        "analisis": analisis,
        "boleh_analisis": dapat_isi_analisis(buku, hak, indikator),
        "bukti": bukti,
        "kelengkapan": periksa_kelengkapan(buku, indikator, periode, analisis, berlaku),
    }


def buat_form(
    buku: BukuPengukuran,
    indikator: Indikator,
    periode: int,
    data: Any = None,
    awalan: str | None = None,
) -> RealisasiForm:
    """The form of one value, bound when `data` is given; `awalan` prefixes its fields."""
    realisasi = buku.sel(indikator, periode)
    return RealisasiForm(
        data,
        prefix=awalan,
        indikator=indikator,
        tersimpan=realisasi.terkini if realisasi else None,
        versi=realisasi.versi if realisasi else 0,
    )


def _tahap(realisasi: Realisasi | None) -> list[tuple[str, str, bool, bool]]:
    """[(status, word, passed, current)] of the main line; a returned value stands at its draft."""
    garis = [s for s in Realisasi.Status if s != Realisasi.Status.DIKEMBALIKAN]
    kini = realisasi.status if realisasi else Realisasi.Status.DRAF
    letak = garis.index(kini) if kini in garis else 0
    hasil = [(s.value, str(s.label), n < letak, n == letak) for n, s in enumerate(garis)]
    if kini == Realisasi.Status.DIKEMBALIKAN:
        hasil[0] = (kini, "Dikembalikan", False, True)
    return hasil


def _langkah(buku, hak, indikator: Indikator, realisasi: Realisasi | None) -> tuple:
    """The steps that this user may take, forward ones first."""
    if buku.tahun_kinerja.terkunci or realisasi is None or realisasi.terkini_id is None:
        return ()
    boleh = hak.tindakan(buku.tahun_kinerja.opd)
    if not boleh_isi(hak, buku.tahun_kinerja.opd, indikator):
        boleh = boleh - {Tindakan.ISI_REALISASI}
    langkah = langkah_tersedia(realisasi.status, boleh)
    return tuple(sorted(langkah, key=lambda b: (b.catatan, b.aksi == "tarik", TRANSISI.index(b))))


def _riwayat(realisasi: Realisasi | None) -> list[tuple[Any, str, Any]]:
    """[(when, kind, row)] of values and steps, newest first."""
    if realisasi is None:
        return []
    nilai = NilaiRealisasi.objects.filter(realisasi=realisasi)
    langkah = Peralihan.objects.filter(realisasi=realisasi)
    baris = [(n.waktu, "nilai", n) for n in nilai] + [(p.waktu, "alur", p) for p in langkah]
    return sorted(baris, key=lambda b: (b[0], b[2].pk), reverse=True)


def _tab(buku: BukuPengukuran, indikator: Indikator, periode: int) -> list[tuple[str, str, bool]]:
    urut = buku.periode_terukur(indikator)
    if len(urut) < 2:
        return []
    return [(NAMA_PERIODE[p], alamat_sel(buku, indikator.pk, p), p == periode) for p in urut]


def _tetangga(
    buku: BukuPengukuran, indikator: Indikator, periode: int
) -> tuple[tuple[Indikator, str] | None, tuple[Indikator, str] | None]:
    """The indicators before and after that are filled in for the same period."""
    daftar = [i for i in buku.indikator if periode in buku.periode_terukur(i)]
    letak = next(n for n, i in enumerate(daftar) if i.pk == indikator.pk)

    def tuju(n: int) -> tuple[Indikator, str] | None:
        if 0 <= n < len(daftar):
            return daftar[n], alamat_sel(buku, daftar[n].pk, periode)
        return None

    return tuju(letak - 1), tuju(letak + 1)
