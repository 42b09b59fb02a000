"""The tables of Perjanjian Kinerja, Rencana Aksi and the fill-in board as sheets."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Jenis, KolomUnduh, LembarUnduh
from lkjip.organisasi.unduhan.tampilan import baca_tampilan
from renstra.target import tulis_target

from .models import NAMA_PERIODE, PerjanjianKinerja
from .selectors.papan import BarisPapan
from .selectors.perjanjian import BarisPK
from .selectors.rencana_aksi import ROMAWI, TRIWULAN, BarisAksi

KODE = KolomUnduh("Kode", lebar=8)
NAMA = KolomUnduh("Indikator", lebar=48)
SATUAN = KolomUnduh("Satuan", lebar=12)


def _angka(judul: str, kelompok: str = "") -> KolomUnduh:
    return KolomUnduh(judul, Bentuk.ANGKA, 14, kelompok)


def unduhan_pk(
    tahun: TahunKinerja, pk: PerjanjianKinerja | None, baris: Sequence[BarisPK]
) -> Unduhan:
    """What the agreement promises beside what the plan says."""

    def buat() -> LembarUnduh:
        return LembarUnduh(
            f"{pk}",
            subjek_tahun(tahun),
            (
                KODE,
                NAMA,
                SATUAN,
                _angka(f"Renstra {tahun.tahun}"),
                _angka("Perjanjian"),
                KolomUnduh("Alasan berbeda", lebar=40),
            ),
            list(_baris_pk(baris)),
            f"{pk}, {pk.get_status_display().lower()}",
        )

    return Unduhan(
        f"perjanjian-kinerja-{tahun.opd.kode}-{tahun.tahun}", {"target": buat} if pk else {}
    )


def unduhan_aksi(tahun: TahunKinerja, baris: Sequence[BarisAksi]) -> Unduhan:
    """Quarterly targets and steps, a row an indicator."""
    kolom = [KODE, NAMA, SATUAN, _angka(f"Target {tahun.tahun}"), KolomUnduh("Dasar target")]
    kolom += [_angka(f"Triwulan {ROMAWI[n]}", "Target triwulan") for n in TRIWULAN]
    kolom += [
        KolomUnduh(f"Triwulan {ROMAWI[n]}", lebar=36, kelompok="Langkah kegiatan") for n in TRIWULAN
    ]

    def buat() -> LembarUnduh:
        return LembarUnduh(
            f"Rencana Aksi {tahun.tahun}",
            subjek_tahun(tahun),
            tuple(kolom),
            [BarisUnduh(_isi_aksi(b), catatan=_catatan_aksi(b)) for b in baris],
            "Rencana Aksi",
        )

    return Unduhan(f"rencana-aksi-{tahun.opd.kode}-{tahun.tahun}", {"target": buat})


def unduhan_papan(tahun: TahunKinerja, baris: Sequence[BarisPapan]) -> Unduhan:
    """The rows of the board that the filter leaves: value and state of each period."""
    kolom = [KODE, NAMA, KolomUnduh("Penanggung jawab", lebar=28), SATUAN]
    for periode in (1, 2, 3, 4, 0):
        nama = NAMA_PERIODE[periode].capitalize()
        kolom += [
            _angka("Nilai", nama),
            _angka("Capaian", nama),
            KolomUnduh("Keadaan", lebar=16, kelompok=nama),
        ]

    def buat() -> LembarUnduh:
        return LembarUnduh(
            f"Papan pengukuran {tahun.tahun}",
            subjek_tahun(tahun),
            tuple(kolom),
            [
                BarisUnduh(
                    [
                        b.indikator.kode,
                        b.indikator.nama,
                        b.pemilik,
                        b.indikator.satuan,
                        *(
                            isi
                            for s in b.sel
                            for isi in (
                                baca_tampilan(s.nilai),
                                baca_tampilan(s.persen),
                                s.kata or s.catatan or None,
                            )
                        ),
                    ]
                )
                for b in baris
            ],
            "Papan pengukuran",
        )

    return Unduhan(f"pengukuran-{tahun.opd.kode}-{tahun.tahun}", {"papan": buat})


def _baris_pk(baris: Sequence[BarisPK]) -> Iterator[BarisUnduh]:
    for induk, isi in groupby(baris, key=lambda b: b.induk):
        yield BarisUnduh([induk, None, None, None, None, None], Jenis.KELOMPOK)
        for b in isi:
            janji = b.janji
            yield BarisUnduh(
                [
                    b.indikator.kode,
                    b.indikator.nama,
                    b.indikator.satuan,
                    baca_tampilan(b.teks_renstra),
                    baca_tampilan(b.teks_janji),
                    (janji.alasan if janji else "") or None,
                ],
                catatan="Berbeda tanpa alasan."
                if b.berbeda and not (janji and janji.alasan)
                else "",
            )


def _isi_aksi(b: BarisAksi) -> list:
    target = [baca_tampilan(tulis_target(b.triwulan.get(n))) for n in TRIWULAN]
    langkah = [b.triwulan[n].kegiatan or None if n in b.triwulan else None for n in TRIWULAN]
    i = b.indikator
    return [i.kode, i.nama, i.satuan, baca_tampilan(b.teks_tahunan), b.sumber, *target, *langkah]


def _catatan_aksi(b: BarisAksi) -> str:
    return b.hasil.alasan if b.hasil.cocok is False else ""
