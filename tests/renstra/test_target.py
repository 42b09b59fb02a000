"""Reading targets: numbers, ranges, words, and "tidak diukur"."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from renstra.models import Indikator
from renstra.target import IsiTarget, baca_target, tulis_target


def buat(arah="naik", **lain):
    return Indikator(**{"arah": arah, "satuan": "persen", "desimal": 2, **lain})


@pytest.mark.parametrize(
    ("arah", "teks", "isi"),
    [
        ("naik", "40", IsiTarget(Decimal(40))),
        ("naik", "40,50 %", IsiTarget(Decimal("40.5"))),
        ("naik", "", IsiTarget()),
        ("naik", "-", IsiTarget(diukur=False)),
        ("naik", "Tidak diukur", IsiTarget(diukur=False)),
        ("naik", ">= 90", IsiTarget(Decimal(90))),
        ("turun", "paling banyak 2,8", IsiTarget(Decimal("2.8"))),
        ("rentang", "80-90", IsiTarget(Decimal(80), Decimal(90))),
        ("rentang_turun", "7 s/d 8", IsiTarget(Decimal(7), Decimal(8))),
        ("predikat", "bb", IsiTarget(teks="BB")),
        ("biner", "Ada", IsiTarget(teks="ya")),
        ("biner", "belum", IsiTarget(teks="tidak")),
        ("manual", "1:17,9", IsiTarget(teks="1:17,9")),
    ],
)
def test_dibaca_dan_ditulis_kembali(arah, teks, isi):
    indikator = buat(arah)
    baca = baca_target(teks, indikator)
    assert baca.sama(isi)
    assert baca_target(tulis_target(baca), indikator).sama(baca)


@pytest.mark.parametrize(
    ("arah", "teks", "pesan"),
    [
        ("naik", "0.125", "Mungkin maksudnya"),
        ("naik", "80-90", "rentang"),
        ("naik", "12 KIM", "satuannya “persen”"),
        ("naik", "-5", "target negatif"),
        ("naik", "1,125", "paling banyak 2 angka"),
        ("naik", "<= 3", "tidak sejalan dengan arah"),
        ("rentang", "90", "bukan rentang"),
        ("rentang", "90-80", "melebihi batas atasnya"),
        ("predikat", "juara", "Pilihan: TMP, TW, WDP, WTP"),
        ("biner", "mungkin", "ya"),
        ("manual", "x" * 81, "80 huruf"),
    ],
)
def test_ditolak_dengan_alasan(arah, teks, pesan):
    skala = "opini-bpk" if arah == "predikat" else ""
    with pytest.raises(ValidationError, match=pesan):
        baca_target(teks, buat(arah, skala_predikat=skala))


def test_kata_kosong_diberi_catatan():
    isi = baca_target("n/a", buat())
    assert isi.kosong
    assert "belum ada target" in isi.catatan
