"""The LKE and its recommendations as sheets of a workbook."""

from collections.abc import Iterable

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import subjek_tahun
from lkjip.organisasi.unduhan.lembar import (
    BarisUnduh,
    Bentuk,
    Hitung,
    Jenis,
    KolomUnduh,
    LembarUnduh,
)

from .lembar_akip import RingkasKomponen, ringkas
from .models import PenilaianKriteria, Rekomendasi
from .selectors.evaluasi import IsiEvaluasi

Pihak = PenilaianKriteria.Pihak
KOLOM_LKE = (
    KolomUnduh("Kode", lebar=8),
    KolomUnduh("Komponen, subkomponen, kriteria", lebar=60),
    KolomUnduh("Bobot", Bentuk.ANGKA),
    KolomUnduh("Nilai mandiri", Bentuk.ANGKA),
    KolomUnduh("Nilai evaluator", Bentuk.ANGKA),
    KolomUnduh("Selisih", Bentuk.ANGKA, hitung=Hitung("selisih", 4, 3)),
    KolomUnduh("Jawaban mandiri", lebar=10),
    KolomUnduh("Jawaban evaluator", lebar=10),
    KolomUnduh("Bukti atau catatan perangkat daerah", lebar=40),
    KolomUnduh("Catatan evaluator", lebar=40),
)


def lembar_lke(tahun: TahunKinerja, isi: IsiEvaluasi) -> LembarUnduh:
    """The whole worksheet; says itself that it is not the official value."""
    e = isi.evaluasi
    resmi = (
        f"Nilai resmi {e.nilai_resmi:n} menurut {e.sumber_resmi}."
        if e.nilai_resmi is not None
        else "Bukan nilai resmi: hasil hitung portal dari jawaban di atas."
    )
    return LembarUnduh(
        f"LKE AKIP {e.tahun}",
        subjek_tahun(tahun),
        KOLOM_LKE,
        list(_baris_lke(isi)),
        sumber=isi.aturan.nama,
        keterangan=(resmi, "Bunyi kriteria adalah parafrasa; cocokkan dengan peraturannya."),
    )


def lembar_rekomendasi(tahun: TahunKinerja, daftar: Iterable[Rekomendasi]) -> LembarUnduh:
    """Recommendations with the last thing done about each."""
    kolom = (
        KolomUnduh("No.", Bentuk.BULAT),
        KolomUnduh("Komponen", lebar=10),
        KolomUnduh("Rekomendasi", lebar=60),
        KolomUnduh("Tenggat", Bentuk.WAKTU),
        KolomUnduh("Keadaan", lebar=24),
        KolomUnduh("Tindak lanjut terakhir", lebar=50),
        KolomUnduh("Bukti", lebar=40),
    )
    baris = []
    for satu in daftar:
        langkah = list(satu.tindak_lanjut.all())
        akhir = langkah[-1] if langkah else None
        baris.append(
            BarisUnduh(
                (
                    satu.nomor,
                    satu.komponen,
                    satu.teks,
                    satu.tenggat,
                    satu.get_status_display(),
                    akhir.isi if akhir else None,
                    next((s.bukti for s in reversed(langkah) if s.bukti), None),
                )
            )
        )
    return LembarUnduh("Rekomendasi", subjek_tahun(tahun), kolom, baris)


def _baris_lke(isi: IsiEvaluasi) -> Iterable[BarisUnduh]:
    for satu in ringkas(isi):
        yield _kepala(satu)
        if satu.sub:
            for kriteria in isi.kriteria:
                if kriteria.sub == satu.kode:
                    nilai = {p.pihak: p for p in kriteria.penilaian.all()}
                    a, b = nilai[Pihak.OPD], nilai[Pihak.EVALUATOR]
                    kode = f"{kriteria.sub}.{kriteria.nomor}"
                    yield BarisUnduh(
                        (kode, kriteria.teks, None, None, None, None, a.nilai or None,
                         b.nilai or None, a.catatan or None, b.catatan or None)
                    )  # fmt: skip
    total = (isi.mandiri.nilai, isi.evaluator.nilai)
    huruf = [p.kode if p else None for p in (isi.mandiri.predikat, isi.evaluator.predikat)]
    yield BarisUnduh((None, "Nilai AKIP", 100, *total, None, *huruf, None, None), Jenis.JUMLAH)


def _kepala(satu: RingkasKomponen) -> BarisUnduh:
    return BarisUnduh(
        (satu.kode, satu.nama, satu.bobot, satu.mandiri, satu.evaluator, None) + (None,) * 4,
        Jenis.KELOMPOK,
        tingkat=int(satu.sub),
    )
