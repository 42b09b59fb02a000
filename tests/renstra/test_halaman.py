"""The plan's pages over HTTP: they work, they refuse bad input, they keep what was typed."""

import json

import pytest
from django.urls import reverse

from lkjip.organisasi.models import Jejak
from renstra.models import Indikator, Renstra, Sasaran, Tujuan

pytestmark = pytest.mark.django_db


def alamat(nama, *argumen):
    return reverse(nama, args=["dinas-uji", 2020, *argumen])


def teks(jawab) -> str:
    return jawab.content.decode()


# --- reading -------------------------------------------------------------------------------------


def test_opd_tanpa_renstra_diajak_mulai(masuk):
    isi = teks(masuk().get(alamat("renstra")))
    assert "Belum ada Renstra" in isi
    assert alamat("renstra_buat") in isi


def test_pohon_menampilkan_semua_dan_target_tahun_itu(renstra, masuk):
    isi = teks(masuk().get(alamat("renstra")))
    for kata in ("Layanan yang efektif", "Layanan bermutu", "Indeks SPBE", "Bidang Satu"):
        assert kata in isi
    assert 'data-label="Target 2020" class="kanan">40</td>' in isi
    assert alamat("simpul_buat", renstra.pk, "tujuan") in isi


def test_pembaca_tidak_melihat_tombol(renstra, masuk):
    isi = teks(masuk("kepala").get(alamat("renstra")))
    assert "Layanan bermutu" in isi
    assert "Ubah" not in isi
    assert alamat("target_renstra", renstra.pk) in isi


def test_jumlah_kueri_tidak_tergantung_isi(renstra, masuk, django_assert_max_num_queries):
    client = masuk()
    client.get(alamat("renstra"))
    sasaran = Sasaran.objects.get()
    for n in range(20):
        Indikator.objects.create(
            renstra=renstra, sasaran=sasaran, kode=f"9.{n}", nama="x", satuan="%"
        )
    with django_assert_max_num_queries(22):
        client.get(alamat("renstra"))


def test_catatan_kamus_tampil_bagi_penyusun(renstra, indikator, masuk):
    satu = indikator["1.1"]
    satu.formula, satu.label_penyebut = "(Jumlah komponen yang terpenuhi) x 100 %", ""
    satu.save()
    assert "belum menyebut pembagi" in teks(masuk().get(alamat("renstra")))


def test_renstra_opd_lain_404(renstra, masuk, opd):
    lain = opd.pemda.opd.create(kode="lain", nama="Lain", singkatan="Lain")
    lain.tahun_kinerja.create(tahun=2020, kebijakan="baku-2014")
    client = masuk("pep", lain)
    assert client.get(alamat("renstra_versi", renstra.pk)).status_code == 404
    jawab = client.get(reverse("renstra_versi", args=["lain", 2020, renstra.pk]))
    assert jawab.status_code == 404


@pytest.mark.parametrize(
    ("nama", "argumen"),
    [
        ("renstra_versi", [999]),
        ("simpul_ubah", ["R", "indikator", 999]),
        ("simpul_ubah", ["R", "karangan", 1]),
        ("simpul_buat", ["R", "karangan"]),
        ("strategi_sasaran", ["R", 999]),
    ],
)
def test_id_yang_tidak_ada_404(renstra, masuk, nama, argumen):
    argumen = [renstra.pk if a == "R" else a for a in argumen]
    assert masuk().get(alamat(nama, *argumen)).status_code == 404


def test_memulihkan_hanya_lewat_post(renstra, indikator, masuk):
    url = alamat("simpul_pulihkan", renstra.pk, "indikator", indikator["1.1"].pk)
    assert masuk().get(url).status_code == 405


# --- the document --------------------------------------------------------------------------------


def test_membuat_renstra_dari_kosong_sampai_berlaku(opd, unit, masuk):
    client = masuk()
    data = {
        "nama": "Renstra Dinas Uji 2020-2024",
        "periode": "2020-2024",
        "tahun_awal": 2020,
        "tahun_akhir": 2024,
        "berlaku_mulai_tahun": 2020,
        "visi": "Kota yang melayani",
    }
    client.post(alamat("renstra_buat"), data)
    r = Renstra.objects.get()
    client.post(alamat("simpul_buat", r.pk, "misi"), {"nomor": 1, "teks": "Misi"})
    client.post(alamat("simpul_buat", r.pk, "tujuan"), {"nomor": "1", "teks": "Tujuan"})
    tujuan = Tujuan.objects.get()
    client.post(
        alamat("simpul_buat", r.pk, "sasaran"),
        {"tujuan": tujuan.pk, "nomor": "1", "teks": "Sasaran"},
    )
    jawab = client.post(
        alamat("simpul_buat", r.pk, "indikator"),
        {
            "induk": f"sasaran-{Sasaran.objects.get().pk}",
            "kode": "1.1",
            "nama": "Persentase pengaduan selesai",
            "satuan": "persen",
            "desimal": 2,
            "arah": "naik",
            "agregasi": "akhir",
            "frekuensi": "triwulan",
            "kondisi_awal": "72,5 %",
            "penanggung_jawab": unit.pk,
        },
        follow=True,
    )
    indikator = Indikator.objects.get()
    assert str(indikator.kondisi_awal) == "72.5000"
    assert "Kamus indikator belum lengkap" in teks(jawab)
    assert "Belum ada target sama sekali" in teks(client.get(alamat("renstra_berlakukan", r.pk)))
    client.post(
        alamat("target_renstra_ubah", r.pk), {f"t-{indikator.pk}-2020": "80", "semula": "{}"}
    )
    client.post(alamat("renstra_berlakukan", r.pk))
    r.refresh_from_db()
    assert r.status == "berlaku"
    assert Jejak.objects.filter(opd=opd).count() == 7


def test_tahun_terbalik_ditolak_dan_ketikan_tetap(masuk, opd):
    data = {
        "nama": "Renstra X",
        "periode": "x",
        "tahun_awal": 2024,
        "tahun_akhir": 2020,
        "berlaku_mulai_tahun": 2024,
    }
    jawab = masuk().post(alamat("renstra_buat"), data)
    assert "Tahun terakhir tidak boleh sebelum tahun pertama" in teks(jawab)
    assert 'value="Renstra X"' in teks(jawab)
    assert not Renstra.objects.exists()


def test_perubahan_lewat_halaman(renstra, masuk):
    client = masuk()
    data = {"berlaku_mulai_tahun": 2021, "nama": "Renstra Perubahan", "alasan": "Evaluasi"}
    jawab = client.post(alamat("renstra_perubahan", renstra.pk), data, follow=True)
    assert "dibuat sebagai draf dengan seluruh isi versi 1" in teks(jawab)
    jawab = client.post(alamat("renstra_perubahan", renstra.pk), data)
    assert "masih berupa draf" in teks(jawab)
    jawab = client.post(
        alamat("renstra_perubahan", renstra.pk), data | {"berlaku_mulai_tahun": 2030}
    )
    assert Renstra.objects.count() == 2


# --- nodes ---------------------------------------------------------------------------------------


def data_indikator(client, url) -> dict:
    form = client.get(url).context["form"]
    return {
        n: form[n].value() if form[n].value() is not None else "" for n in form.fields
    } | dict.fromkeys(("iku", "bukti_wajib"), "on")


def test_dua_nilai_ditampilkan_berdampingan(renstra, indikator, masuk):
    client = masuk()
    url = alamat("simpul_ubah", renstra.pk, "indikator", indikator["1.1"].pk)
    data = data_indikator(client, url)
    client.post(url, data | {"nama": "Nama dari rekan"})
    jawab = client.post(url, data | {"nama": "Nama ketikan saya"})
    isi = teks(jawab)
    assert "Nama dari rekan" in isi
    assert "Nama ketikan saya" in isi
    assert "Pakai yang saya ketik" in isi
    ulang = data | {
        "nama": "Nama ketikan saya",
        "versi": jawab.context["form"]["versi"].value(),
    }
    client.post(url, ulang)
    assert Indikator.objects.get(pk=indikator["1.1"].pk).nama == "Nama ketikan saya"


def test_angka_yang_meragukan_ditolak(renstra, indikator, masuk):
    client = masuk()
    url = alamat("simpul_ubah", renstra.pk, "indikator", indikator["1.1"].pk)
    jawab = client.post(url, data_indikator(client, url) | {"kondisi_awal": "0.125"})
    assert "Mungkin maksudnya 0,125" in teks(jawab)
    assert 'value="0.125"' in teks(jawab)


def test_predikat_perlu_skala(renstra, indikator, masuk):
    client = masuk()
    url = alamat("simpul_ubah", renstra.pk, "indikator", indikator["T"].pk)
    jawab = client.post(url, data_indikator(client, url) | {"arah": "predikat"})
    assert "Pilih skala yang mengurutkan predikatnya" in teks(jawab)


def test_halaman_arsip_menyebut_ketergantungan(renstra, indikator, masuk):
    satu = indikator["1.1"]
    satu.realisasi.create(tahun=2020, periode=0)
    client = masuk()
    url = alamat("simpul_arsip", renstra.pk, "indikator", satu.pk)
    isi = teks(client.get(url))
    assert "1 realisasi (tahun" in isi
    assert "3 target tahunan" in isi
    assert "Tulis alasannya" in teks(client.post(url))
    client.post(url, {"alasan": "Diganti"})
    assert "Tampilkan yang diarsipkan" in teks(client.get(alamat("renstra")))
    assert "Pulihkan" in teks(client.get(alamat("renstra") + "?arsip=ya"))
    client.post(alamat("simpul_pulihkan", renstra.pk, "indikator", satu.pk))
    assert Indikator.objects.get(pk=satu.pk).diarsipkan_pada is None


def test_tahun_terkunci_menyisakan_tata_kelola(renstra, indikator, masuk, kunci):
    kunci(2019)
    client = masuk()
    url = alamat("simpul_ubah", renstra.pk, "indikator", indikator["1.1"].pk)
    assert "Dipakai laporan tahun 2019" in teks(client.get(url))
    data = data_indikator(client, url)
    client.post(url, data | {"nama": "Diselundupkan", "sumber_data": "Bidang Dua"})
    satu = Indikator.objects.get(pk=indikator["1.1"].pk)
    assert (satu.nama, satu.sumber_data) == ("Persentase kebijakan terpenuhi", "Bidang Dua")
    jawab = client.post(alamat("simpul_buat", renstra.pk, "tujuan"), {"nomor": "7", "teks": "x"})
    assert "yang sudah dikunci, sehingga tujuan di dalamnya tidak dapat diubah" in teks(jawab)


# --- grids and texts -----------------------------------------------------------------------------


def test_kisi_disimpan_dan_yang_ambigu_diberitahukan(renstra, indikator, masuk):
    kim = indikator["1.10"]
    data = {f"t-{kim.pk}-2020": "1.234", "semula": json.dumps({f"t-{kim.pk}-2020": ""})}
    jawab = masuk().post(alamat("target_renstra_ubah", renstra.pk), data, follow=True)
    assert kim.target.get().nilai == 1234
    assert "seribu dua ratus tiga puluh empat" in teks(jawab)


def test_kisi_yang_ditolak_tidak_mengembalikan_sel_yang_tidak_disentuh(renstra, indikator, masuk):
    """A colleague changes one cell while another is typed wrong: saving again keeps both."""
    persen, kim = indikator["1.1"], indikator["1.10"]
    milik_rekan, milik_saya = f"t-{persen.pk}-2020", f"t-{kim.pk}-2020"
    url, client = alamat("target_renstra_ubah", renstra.pk), masuk()
    dilihat = json.dumps({milik_rekan: "40", milik_saya: ""})
    persen.target.filter(tahun=2020).update(nilai=45)
    jawab = client.post(url, {milik_rekan: "40", milik_saya: "tiga", "semula": dilihat})
    sel = {s.nama: s.teks for b in jawab.context["baris"] for s in b.sel}
    assert (sel[milik_rekan], sel[milik_saya]) == ("45", "tiga")
    client.post(url, sel | {milik_saya: "3", "semula": jawab.context["semula"]})
    assert (persen.target.get(tahun=2020).nilai, kim.target.get(tahun=2020).nilai) == (45, 3)


@pytest.mark.parametrize("salah", ["4.300.00,00", "0.125", "1,234.5", "12 %", "-3", "tiga", "2,5"])
def test_kisi_menolak_dan_menyimpan_ketikan(renstra, indikator, masuk, salah):
    kim = indikator["1.10"]
    nama = f"t-{kim.pk}-2020"
    jawab = masuk().post(alamat("target_renstra_ubah", renstra.pk), {nama: salah, "semula": "{}"})
    isi = teks(jawab)
    assert "Belum ada yang disimpan" in isi
    assert f'href="#{nama}"' in isi
    assert f'value="{salah}"' in isi
    assert not kim.target.exists()


def test_kisi_menolak_sel_renstra_lain(renstra, indikator, masuk):
    data = {"t-99999-2020": "5", f"t-{indikator['1.1'].pk}-1999": "5"}
    jawab = masuk().post(alamat("target_renstra_ubah", renstra.pk), data)
    assert "bukan bagian dari Renstra ini" in teks(jawab)


def test_strategi_dan_lingkungan_lewat_halaman(renstra, masuk):
    client = masuk()
    sasaran = Sasaran.objects.get()
    url = alamat("strategi_sasaran", renstra.pk, sasaran.pk)
    jawab = client.post(url, {"teks": "- Kebijakan tanpa strategi", "semula": "[]"})
    assert "Tulis strateginya dahulu" in teks(jawab)
    client.post(url, {"teks": "Strategi A\n- Kebijakan A1\n\nStrategi B", "semula": "[]"})
    assert [s.teks for s in sasaran.strategi.all()] == ["Strategi A", "Strategi B"]
    assert "Kebijakan A1" in teks(client.get(alamat("renstra")))
    url = alamat("lingkungan_renstra_ubah", renstra.pk)
    jawab = client.post(url, {"visi": "Tanpa penjelasan"})
    assert "belum berbentuk" in teks(jawab)
    client.post(url, {"visi": "Melayani: Warga didahulukan", "isu": "Isu satu\nIsu dua"})
    assert list(renstra.isu.values_list("teks", flat=True)) == ["Isu satu", "Isu dua"]
    assert "Warga didahulukan" in teks(client.get(alamat("lingkungan_renstra", renstra.pk)))


def test_daftar_yang_usang_ditolak_sekali(renstra, masuk):
    client = masuk()
    sasaran = Sasaran.objects.get()
    url = alamat("strategi_sasaran", renstra.pk, sasaran.pk)
    client.post(url, {"teks": "Dari rekan", "semula": "[]"})
    jawab = client.post(url, {"teks": "Ketikan saya", "semula": "[]"})
    assert "sudah diubah orang lain" in teks(jawab)
    assert "Ketikan saya" in teks(jawab)
    semula = jawab.context["form"]["semula"].value()
    client.post(url, {"teks": "Ketikan saya", "semula": semula})
    assert sasaran.strategi.get().teks == "Ketikan saya"
