"""Figures in forms: strict, explained, never silently changed."""

import re
from decimal import Decimal

import pytest
from django import forms

from lkjip.organisasi.fields import AngkaField, RupiahField


class Formulir(forms.Form):
    kim = AngkaField(desimal=0, satuan="KIM", negatif=False, required=False)
    persen = AngkaField(desimal=2, satuan="persen", required=False)
    pagu = RupiahField(required=False)


@pytest.mark.parametrize(
    ("kolom", "teks", "nilai"),
    [
        ("persen", "92,5 %", "92.5"),
        ("persen", "92,5", "92.5"),
        ("persen", "−3,25", "-3.25"),
        ("kim", "3 KIM", "3"),
        ("kim", "1.234", "1234"),
        ("pagu", "Rp 423.370.516,-", "423370516"),
        ("pagu", "5 juta", "5000000"),
        ("pagu", "", None),
        ("pagu", "n/a", None),
    ],
)
def test_dibaca(kolom, teks, nilai):
    f = Formulir({kolom: teks})
    assert f.is_valid(), f.errors
    assert f.cleaned_data[kolom] == (None if nilai is None else Decimal(nilai))


@pytest.mark.parametrize(
    ("kolom", "teks", "pesan"),
    [
        ("pagu", "4.300.00,00", "Mungkin maksudnya|kelompok ribuan"),
        ("persen", "0.125", "Mungkin maksudnya 0,125"),
        ("persen", "1,234.5", "mencampur titik dan koma"),
        ("kim", "12 %", "Tertulis satuan “%”, padahal satuannya “KIM”"),
        ("kim", "-2", "tidak boleh negatif"),
        ("kim", "2,5", "tanpa angka di belakang koma"),
        ("persen", "92,555", "paling banyak 2 angka"),
        ("persen", "tiga", "bukan angka"),
        ("persen", "<= 3", "Tulis satu angka"),
        ("pagu", "99.999.999.999.999", "13 angka"),
    ],
)
def test_ditolak_dengan_alasan_dan_ketikan_tetap(kolom, teks, pesan):
    f = Formulir({kolom: teks})
    assert not f.is_valid()
    assert re.search(pesan, f.errors[kolom][0])
    assert f'value="{forms.utils.escape(teks)}"' in str(f[kolom])


def test_yang_mudah_salah_baca_diberi_catatan():
    f = Formulir({"kim": "1.234"})
    assert f.is_valid()
    assert "seribu dua ratus tiga puluh empat" in f.fields["kim"].catatan


def test_nilai_tersimpan_ditulis_cara_indonesia_dan_rata_kanan():
    html = str(Formulir(initial={"persen": Decimal("1234.5000")})["persen"])
    assert 'value="1.234,5"' in html
    assert "isian-angka" in html
    assert 'inputmode="decimal"' in html


def test_perubahan_menurut_nilai_bukan_ejaan():
    f = Formulir({"persen": "40,0"}, initial={"persen": Decimal(40)})
    assert not f.has_changed()
