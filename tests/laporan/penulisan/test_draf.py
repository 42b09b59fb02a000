"""The draft from data beside the own text: accept, edit, join, keep; nothing is ever lost."""

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from lkjip.laporan.dokumen.susun import daftar_naskah
from lkjip.laporan.models import Narasi, VersiNarasi
from lkjip.laporan.penulisan.bahan import ambil_bahan
from lkjip.laporan.penulisan.draf import BarisGabung, beda_draf, gabungkan, sandingkan, teks_draf
from lkjip.laporan.penulisan.keadaan import keadaan_bagian
from lkjip.laporan.penulisan.services import confirm_narasi, write_narasi
from lkjip.laporan.penulisan.services_draf import accept_draf, merge_draf, take_teks
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import DrafIsian, Jejak

BAGIAN = "bab.1.latar-belakang"
ISI = "<p>Tulisan kami tentang {{ opd.nama }}.</p>"
D, T = "<p>Dari draf.</p>", "<p>Dari kami.</p>"


@pytest.fixture
def siapa(opd, pep):
    return {"oleh": pep, "opd": opd, "tahun": 2020, "bagian": BAGIAN}


@pytest.fixture
def meja(dunia, pep):
    """What the two services that fill the editor take."""
    return {"oleh": pep, "t": dunia.tahun, "bagian": BAGIAN, "versi": "1"}


def keadaan(opd) -> str:
    bahan = ambil_bahan(opd, 2020)
    return keadaan_bagian(bahan, bahan.bagian(BAGIAN)).keadaan


def di_editor() -> str:
    return DrafIsian.objects.get().isi["isi"]


def ganti_nama(opd, nama: str) -> None:
    opd.nama = nama
    opd.save()


def test_terima_mengganti_tulisan_dan_menyimpannya_sebagai_versi(siapa, opd):
    write_narasi(**siapa, isi=ISI, versi=0)
    accept_draf(**siapa, versi=1, ketikan="<p>Belum disimpan.</p>")
    assert Narasi.objects.get().isi == ""
    assert keadaan(opd) == "baku"
    assert set(VersiNarasi.objects.values_list("isi", "sebab")) == {
        (ISI, "versi 1"),
        ("<p>Belum disimpan.</p>", "ketikan yang belum disimpan"),
    }
    assert Jejak.objects.get(tindakan="terima draf dari data").perubahan["isi"] == [ISI, ""]
    write_narasi(**siapa, isi="<p>Tulisan rekan.</p>", versi=2)
    with pytest.raises(Usang):
        accept_draf(**siapa, versi=2)
    assert Narasi.objects.get().isi == "<p>Tulisan rekan.</p>"


def test_draf_yang_berubah_ditunjukkan_sampai_dibaca_dan_tulisan_tetap(siapa, opd):
    write_narasi(**siapa, isi="<p>Tanpa angka.</p>", versi=0)
    assert beda_draf(ambil_bahan(opd, 2020), BAGIAN) == ()
    ganti_nama(opd, "Badan Baru")
    beda = beda_draf(ambil_bahan(opd, 2020), BAGIAN)
    hapus = {p.teks for b in beda for p in b.dulu if p.jenis == "hapus"}
    tambah = {p.teks for b in beda for p in b.kini if p.jenis == "tambah"}
    assert any("Dinas A" in teks for teks in hapus)
    assert any("Badan Baru" in teks for teks in tambah)
    # Saving an own text does not hide it; saying that it was read does.
    write_narasi(**siapa, isi="<p>Tetap tanpa angka.</p>", versi=1)
    assert beda_draf(ambil_bahan(opd, 2020), BAGIAN) == beda
    confirm_narasi(**siapa)
    assert beda_draf(ambil_bahan(opd, 2020), BAGIAN) == ()
    assert Narasi.objects.get().isi == "<p>Tetap tanpa angka.</p>"


def test_draf_yang_diterima_tanpa_tulisan_juga_diawasi(siapa, opd):
    accept_draf(**siapa, versi=0)
    assert keadaan(opd) == "baku"
    ganti_nama(opd, "Badan Baru")
    assert keadaan(opd) == "draf"
    confirm_narasi(**siapa)
    assert keadaan(opd) == "baku"


@pytest.mark.parametrize(
    ("baris", "pilihan", "hasil"),
    [
        ([("a", D, T)], {}, [T]),
        ([("a", D, T)], {"a": "tulisan"}, [T]),
        ([("a", D, T)], {"a": "draf"}, [D]),
        ([("a", D, T)], {"a": "keduanya"}, [T, D]),
        ([("a", D, "")], {}, []),
        ([("a", D, "")], {"a": "draf"}, [D]),
        ([("a", "", T)], {"a": "buang"}, []),
        ([("a", "", T)], {"a": "entah"}, [T]),
        ([("a", D, D)], {"a": "keduanya"}, [D]),
        ([("a", D, T), ("b", D, "")], {"lain": "draf", "b": "draf"}, [T, D]),
    ],
)
def test_gabung_per_paragraf(baris, pilihan, hasil):
    baris = [BarisGabung(tanda, draf, tulisan, draf, tulisan) for tanda, draf, tulisan in baris]
    assert gabungkan(baris, pilihan).splitlines() == hasil


def test_gabungan_masuk_ke_editor_dan_belum_tersimpan(siapa, meja, opd):
    write_narasi(**siapa, isi=ISI, versi=0)
    ketikan = f"{ISI}<p>Ketikan baru.</p>"
    baris = sandingkan(ambil_bahan(opd, 2020), BAGIAN, ketikan)
    draf = [b for b in baris if b.draf]
    assert [b.teks_draf for b in draf] == teks_draf(ambil_bahan(opd, 2020), BAGIAN)
    assert not merge_draf(**meja, isi=ketikan, pilihan={})
    assert di_editor() == ketikan
    assert merge_draf(**meja, isi=ketikan, pilihan={draf[0].tanda: "draf"})
    assert draf[0].draf in di_editor() and "Ketikan baru." in di_editor()
    assert Narasi.objects.get().isi == ISI
    assert VersiNarasi.objects.get().isi == f"{ISI}\n<p>Ketikan baru.</p>"


def test_mulai_dari_draf_dan_memulihkan_versi(siapa, meja, opd, dunia):
    write_narasi(**siapa, isi=ISI, versi=0)
    take_teks(**meja, ambil="draf", ketikan=ISI)
    assert di_editor() == ambil_bahan(opd, 2020).bagian(BAGIAN).draf
    assert not VersiNarasi.objects.exists()  # what was in the editor is stored already
    write_narasi(**siapa, isi="<p>Versi dua.</p>", versi=1)
    lama = VersiNarasi.objects.get()
    take_teks(**meja, ambil=str(lama.pk), ketikan="<p>Ketikan.</p>")
    assert di_editor() == ISI
    assert Narasi.objects.get().isi == "<p>Versi dua.</p>"
    assert VersiNarasi.objects.filter(isi="<p>Ketikan.</p>").exists()
    for ambil in ("999999", "", "x", "-1"):
        with pytest.raises(ValidationError, match="tidak ada lagi"):
            take_teks(**meja, ambil=ambil, ketikan="")
    with pytest.raises(PermissionDenied):
        take_teks(**meja | {"oleh": dunia.pengguna["kepala"]}, ambil="draf", ketikan="")


def test_halaman_bekerja_tanpa_skrip(client, pep, siapa, opd):
    client.force_login(pep)
    write_narasi(**siapa, isi=ISI, versi=0)
    ganti_nama(opd, "Badan Baru")
    url = reverse("naskah_bagian", args=["dinas-a", 2020, BAGIAN])
    html = client.get(url).content.decode()
    assert "Draf ketika diterima" in html and "[ditambah:" in html and "[dihapus:" in html
    tanda = re.search(r'name="(baris-[0-9a-f]+)" value="draf"', html)[1]
    kirim = {"isi": ISI, "versi": "1", tanda: "draf"}
    jawaban = client.post(reverse("naskah_gabung", args=["dinas-a", 2020, BAGIAN]), kirim)
    html = client.get(jawaban.url).content.decode()
    assert "Pilihan digabung di editor." in html and "Badan Baru" in html
    ambil = reverse("naskah_ambil", args=["dinas-a", 2020, BAGIAN])
    html = client.post(ambil, {"ambil": "9"}, follow=True).content.decode()
    assert "Teks itu tidak ada lagi." in html


def test_setiap_usulan_dapat_dicetak_dan_menyebut_sebabnya(potret_contoh):
    naskah = {satu.kunci: satu for satu in daftar_naskah(potret_contoh)}
    usulan = {kunci for kunci, satu in naskah.items() if satu.usulan}
    assert {"bab.3.capaian", "bab.3.sasaran.1", "bab.3.indikator.1.1", "bab.4.kesimpulan"} <= usulan
    sebab = next(
        i.analisis.sebab
        for t in potret_contoh.renstra.tujuan
        for s in t.sasaran
        for i in s.indikator
        if i.kode == "1.1"
    )
    assert sebab.rstrip(".") in naskah["bab.3.indikator.1.1"].usulan
    assert "{{ batas.serapan_rendah }}" in naskah["bab.3.anggaran.rendah"].usulan
