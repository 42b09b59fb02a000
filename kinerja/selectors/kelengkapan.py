"""What is missing before a realisasi may be submitted, item by item, each with its place.

The seven elements of PermenPANRB 53/2014 (aturan 1.2) that people must supply themselves.
"""

from dataclasses import dataclass

from lkjip.rumus.capaian import Capaian
from renstra.models import Indikator

from ..models import Analisis, Bukti, Realisasi
from .analisis import get_analisis
from .buku import BukuPengukuran


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of the checklist. `jangkar`: the part of the indicator's page where it is filled in;
    `bagian`: "nilai", "bukti" or "analisis"."""

    kode: str
    label: str
    beres: bool
    bagian: str
    jangkar: str
    pesan: str = ""


def periksa_kelengkapan(
    buku: BukuPengukuran,
    indikator: Indikator,
    periode: int,
    analisis: Analisis | None,
    jumlah_bukti: int,
) -> tuple[Butir, ...]:
    """The checklist of one indicator and period. Only what applies is listed."""
    nilai = buku.nilai(indikator, periode)
    ada_nilai = nilai is not None and (nilai.nilai is not None or bool(nilai.teks))
    capaian = buku.capaian(indikator, periode)
    butir = [
        Butir(
            "nilai",
            "Nilai, atau alasan belum ada nilai",
            nilai is not None,
            "nilai",
            "isian",
            "Isi nilainya, atau sebutkan mengapa belum ada nilai.",
        )
    ]
    if indikator.bukti_wajib and ada_nilai:
        butir.append(
            Butir(
                "bukti",
                "Bukti dukung",
                jumlah_bukti > 0,
                "bukti",
                "bukti",
                "Unggah sedikitnya satu bukti dukung untuk nilai ini.",
            )
        )
    if ada_nilai or buku.penutup(indikator, periode):
        butir += _butir_analisis(capaian, analisis)
    if buku.penutup(indikator, periode):
        butir.append(_butir_pembanding(analisis))
    return tuple(butir)


def get_kelengkapan(buku: BukuPengukuran, indikator: Indikator, periode: int) -> tuple[Butir, ...]:
    """The same, reading analysis and evidence. Two queries."""
    analisis = get_analisis(buku, indikator)
    realisasi = buku.sel(indikator, periode)
    return periksa_kelengkapan(buku, indikator, periode, analisis, hitung_bukti(realisasi))


def hitung_bukti(realisasi: Realisasi | None) -> int:
    """Evidence in force (not withdrawn)."""
    if realisasi is None:
        return 0
    return Bukti.objects.filter(realisasi=realisasi, ditarik_pada__isnull=True).count()


def _butir_analisis(capaian: Capaian, analisis: Analisis | None) -> list[Butir]:
    sebutan = "kegagalan" if capaian.tercapai is False else "keberhasilan atau kegagalan"
    hasil = [
        Butir(
            "sebab",
            f"Sebab {sebutan}",
            bool(analisis and analisis.sebab.strip()),
            "analisis",
            "id_sebab",
            "Jelaskan sebab keberhasilan atau kegagalan.",
        )
    ]
    if capaian.tercapai is False:
        hasil += [
            Butir(
                "hambatan",
                "Hambatan (target belum tercapai)",
                bool(analisis and analisis.hambatan.strip()),
                "analisis",
                "id_hambatan",
                "Target belum tercapai: jelaskan hambatannya.",
            ),
            Butir(
                "solusi",
                "Solusi (target belum tercapai)",
                bool(analisis and analisis.solusi.strip()),
                "analisis",
                "id_solusi",
                "Target belum tercapai: jelaskan solusi yang telah dilakukan.",
            ),
        ]
    return hasil


def _butir_pembanding(analisis: Analisis | None) -> Butir:
    beres = bool(
        analisis
        and (
            analisis.tanpa_pembanding
            or (analisis.pembanding_nama and analisis.pembanding_nilai is not None)
        )
    )
    return Butir(
        "pembanding",
        "Pembanding nasional, atau pernyataan tidak ada",
        beres,
        "analisis",
        "id_pembanding_nama",
        "Isi standar pembanding nasional, atau nyatakan bahwa standar itu tidak ada.",
    )
