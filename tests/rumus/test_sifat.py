"""Properties that hold for every value, searched for by hypothesis."""

from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lkjip.rumus.angka import format_angka, format_rupiah, parse_angka
from lkjip.rumus.arah import ARAH
from lkjip.rumus.capaian import Rentang, compute_capaian
from lkjip.rumus.kategori import SKALA, kategori
from lkjip.rumus.kebijakan import KEBIJAKAN
from lkjip.rumus.masukan import compute_capaian_teks
from lkjip.rumus.rekap import compute_perubahan, compute_rerata
from lkjip.rumus.rentang import parse_rentang
from lkjip.rumus.serapan import compute_serapan
from lkjip.rumus.terbilang import terbilang

POSITIF = st.decimals("0.01", "1e12", places=2)
BILANGAN = st.decimals("-1e12", "1e12", places=3)
BEBAS = st.decimals(allow_nan=True, allow_infinity=True)
TEKS_ANGKA = st.text(st.sampled_from("0123456789.,-−–+ %RprR:/()<>=≤eE#xmiljuta"), max_size=40)
NAMA_KEBIJAKAN = st.sampled_from(sorted(KEBIJAKAN))


@given(st.one_of(st.text(max_size=250), TEKS_ANGKA))
@example("\ud800")
@example("1" * 250)
@settings(max_examples=600)
def test_parse_tidak_pernah_gagal(teks):
    hasil = parse_angka(teks)
    assert hasil.ok is (hasil.nilai is not None)
    assert not (hasil.ok and hasil.kosong)
    assert hasil.alasan.isprintable()
    if hasil.ok:
        assert hasil.nilai.is_finite()
    parse_rentang(teks)


@given(TEKS_ANGKA)
@settings(max_examples=400)
def test_usulan_selalu_dapat_dibaca(teks):
    usulan = parse_angka(teks).usulan
    if usulan is not None:
        assert parse_angka(usulan).ok


@given(BILANGAN)
def test_parse_kebalikan_format(nilai):
    assert parse_angka(format_angka(nilai)).nilai == nilai


@given(st.decimals("-1e12", "1e12", places=2))
def test_parse_kebalikan_format_rupiah(nilai):
    assert parse_angka(format_rupiah(nilai)).nilai == nilai
    assert parse_angka(f"Rp {format_rupiah(nilai)}").nilai == nilai


@given(BEBAS, st.one_of(st.none(), st.integers(0, 6)))
def test_format_tidak_pernah_gagal(nilai, desimal):
    assert len(format_angka(nilai, desimal)) < 200


@given(
    st.one_of(BEBAS, st.text(max_size=30), st.none(), st.integers()),
    st.one_of(BEBAS, st.text(max_size=30), st.none(), st.integers()),
    st.sampled_from(sorted(ARAH)),
    NAMA_KEBIJAKAN,
)
@settings(max_examples=400)
def test_capaian_tidak_pernah_gagal(target, realisasi, arah, kebijakan):
    for hitung in (compute_capaian, compute_capaian_teks):
        hasil = hitung(target, realisasi, arah, KEBIJAKAN[kebijakan])
        assert (hasil.persen is None) is (hasil.status != "terhitung")
        assert (hasil.persen is None) is (hasil.kategori is None)
        assert hasil.alasan


@given(TEKS_ANGKA, TEKS_ANGKA, st.sampled_from(sorted(ARAH)))
@settings(max_examples=300)
def test_capaian_teks_tidak_pernah_gagal(target, realisasi, arah):
    assert compute_capaian_teks(target, realisasi, arah).alasan


@given(POSITIF, BILANGAN, BILANGAN, NAMA_KEBIJAKAN)
def test_naik_monoton(target, satu, dua, kebijakan):
    rendah, tinggi = sorted((satu, dua))
    aturan = KEBIJAKAN[kebijakan]
    kiri = compute_capaian(target, rendah, "naik", aturan)
    kanan = compute_capaian(target, tinggi, "naik", aturan)
    assert kiri.persen <= kanan.persen


@given(POSITIF, POSITIF, POSITIF, NAMA_KEBIJAKAN)
def test_turun_monoton(target, satu, dua, kebijakan):
    rendah, tinggi = sorted((satu, dua))
    aturan = KEBIJAKAN[kebijakan]
    kiri = compute_capaian(target, rendah, "turun", aturan)
    kanan = compute_capaian(target, tinggi, "turun", aturan)
    assert kiri.persen >= kanan.persen


@given(POSITIF, st.sampled_from(["naik", "turun", "tepat"]), NAMA_KEBIJAKAN)
def test_tepat_pada_target_seratus(target, arah, kebijakan):
    assert compute_capaian(target, target, arah, KEBIJAKAN[kebijakan]).persen == 100


@given(POSITIF, st.decimals("0", "1e6", places=2))
def test_turun_cermin_dari_naik(target, jarak):
    """Under the two-target formula, R above T loses what R below T gains."""
    assume(jarak <= target)
    lebih = compute_capaian(target, target + jarak, "turun").persen
    kurang = compute_capaian(target, target - jarak, "turun").persen
    assert abs((lebih + kurang) - 200) < Decimal("1e-30")
    cermin = compute_capaian(target, target - jarak, "naik").persen
    assert abs(lebih - cermin) < Decimal("1e-30")


@given(POSITIF, POSITIF, POSITIF)
def test_rentang_seratus_di_dalam(satu, dua, tiga):
    bawah, tengah, atas = sorted((satu, dua, tiga))
    for arah in ("rentang", "rentang_turun"):
        assert compute_capaian(Rentang(bawah, atas), tengah, arah).persen == 100


@given(BILANGAN, BILANGAN, st.sampled_from(sorted(SKALA)))
def test_kategori_tidak_naik_bila_persen_turun(satu, dua, skala):
    rendah, tinggi = sorted((satu, dua))
    label = SKALA[skala].label
    assert label.index(kategori(rendah, skala)) >= label.index(kategori(tinggi, skala))


@given(st.lists(st.one_of(st.none(), BILANGAN), max_size=20))
def test_rerata_di_antara_terkecil_dan_terbesar(nilai):
    hasil = compute_rerata(nilai)
    dikenal = [isi for isi in nilai if isi is not None]
    assert hasil.dihitung + hasil.dilewati == len(nilai)
    if dikenal:
        assert min(dikenal) - 1 <= hasil.persen <= max(dikenal) + 1
    else:
        assert hasil.persen is None


@given(st.one_of(st.none(), BILANGAN), st.one_of(st.none(), BILANGAN))
def test_serapan_dan_perubahan_tidak_pernah_gagal(satu, dua):
    hasil = compute_serapan(satu, dua)
    if satu is not None and dua is not None:
        assert hasil.sisa + dua == satu
    assert compute_perubahan(satu, dua).alasan


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_terbilang_tanpa_spasi_ganda(nilai):
    kata = terbilang(nilai)
    assert "  " not in kata and kata == kata.strip()
    assert "satu ratus" not in kata and "satu puluh" not in kata


@pytest.mark.parametrize("arah", ["naik", "turun", "tepat", "rentang", "rentang_turun"])
def test_kosong_tidak_pernah_menjadi_nol(arah):
    target = Rentang(Decimal(1), Decimal(2)) if arah.startswith("rentang") else Decimal(1)
    for kebijakan in KEBIJAKAN.values():
        assert compute_capaian(target, None, arah, kebijakan).persen is None
