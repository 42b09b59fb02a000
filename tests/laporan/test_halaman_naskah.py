"""Pages of writing by HTTP: list, editor, picker, values, preview, draft."""

import pytest
from django.urls import reverse

from lkjip.laporan.models import Narasi
from lkjip.organisasi.models import DrafIsian

BAGIAN = "bab.1.latar-belakang"
ISI = "<p>{{ opd.nama }} pada tahun {{ tahun }}.</p>"


def alamat(nama: str, *lagi: object, tahun: int = 2020) -> str:
    return reverse(nama, args=["dinas-a", tahun, *lagi])


@pytest.fixture
def masuk(client, pep):
    client.force_login(pep)
    return client


@pytest.fixture
def simpan(masuk):
    """`simpan(isi, versi)`: what pressing "Simpan" answers."""

    def lakukan(isi: str = ISI, versi: int = 0, **lain: object):
        data = {"isi": isi, "versi": versi, **lain}
        return masuk.post(alamat("naskah_bagian", BAGIAN), data)

    return lakukan


def test_daftar_menyebut_keadaan_dan_menyaringnya(masuk, simpan, opd):
    simpan()
    html = masuk.get(alamat("naskah")).content.decode()
    assert "Latar belakang" in html and "Draf dari data" in html
    opd.nama = "Dinas Baru"
    opd.save()
    html = masuk.get(alamat("naskah") + "?keadaan=ulang").content.decode()
    assert "Perlu dibaca ulang" in html and "1 angka berubah" in html
    assert "Maksud dan tujuan" not in html
    html = masuk.get(alamat("naskah") + "?keadaan=rusak").content.decode()
    assert "Tidak ada bagian dengan keadaan itu" in html


def test_daftar_menampilkan_tulisan_tanpa_tempat(masuk, opd):
    Narasi.objects.create(opd=opd, tahun=2020, bagian="bab.3.indikator.9.9", isi="<p>Sisa</p>")
    html = masuk.get(alamat("naskah")).content.decode()
    assert "Tulisan tanpa tempat" in html and "&lt;p&gt;Sisa&lt;/p&gt;" in html


def test_pembaca_melihat_daftar_tanpa_editor(client, dunia):
    client.force_login(dunia.pengguna["peninjau"])
    html = client.get(alamat("naskah")).content.decode()
    assert alamat("naskah_bagian", BAGIAN) not in html
    assert client.get(alamat("naskah_bagian", BAGIAN)).status_code == 403


def test_editor_mulai_dengan_teks_baku_lalu_menyimpan(masuk, simpan):
    html = masuk.get(alamat("naskah_bagian", BAGIAN)).content.decode()
    assert "Draf dari data, belum diubah" in html and "{{ opd.nama }}" in html
    jawaban = simpan(ISI + "<script>x()</script>")
    assert jawaban.status_code == 302
    html = masuk.get(jawaban.url).content.decode()
    assert "Latar belakang tersimpan." in html and "Skrip dan isi tertanam dibuang." in html
    assert "Versi 1 tersimpan" in html
    assert Narasi.objects.get().isi == ISI


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("<p>{{ opd.nma }}</p>", "opd.nama"),
        ("<p>{{ indikator.9.9.capaian }}</p>", "indikator 9.9 tidak ada dalam data tahun ini"),
        ("<p>{{ rujuk:tabel.hilang }}</p>", "tidak ada"),
        ("<p> </p>", "Teksnya kosong"),
        ("<p>" + "a" * 100_001 + "</p>", "Bagilah ke beberapa bagian"),
    ],
)
def test_yang_tidak_dapat_dicetak_ditolak_dan_yang_diketik_tetap(simpan, isi, kata):
    jawaban = simpan(isi)
    assert jawaban.status_code == 422
    assert kata in jawaban.content.decode()
    assert jawaban.context["form"]["isi"].value() == isi
    assert not Narasi.objects.exists()


def test_suntingan_usang_dibandingkan_lalu_ditimpa_dengan_sadar(simpan):
    simpan()
    jawaban = simpan("<p>Tulisan saya</p>", versi=0)
    html = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Bagian ini sudah diubah oleh" in html and "Tulisan saya" in html
    assert "Dinas A pada tahun 2020" in html.replace('<span class="angka">', "")
    assert simpan("<p>Tulisan saya</p>", versi=0, timpa=1).status_code == 302
    assert Narasi.objects.get().isi == "<p>Tulisan saya</p>"


def test_draf_tersimpan_terpasang_lalu_dibuang(masuk):
    jawaban = masuk.post(alamat("naskah_draf", BAGIAN), {"isi": "<p>Separuh"})
    assert jawaban.content.decode().startswith("Draf tersimpan ")
    html = masuk.get(alamat("naskah_bagian", BAGIAN)).content.decode()
    assert "dipasang di editor" in html and "&lt;p&gt;Separuh" in html
    assert "Draf Anda" in masuk.get(alamat("naskah")).content.decode()
    masuk.post(alamat("naskah_bagian", BAGIAN), {"buang": "1"})
    assert not DrafIsian.objects.exists()
    assert masuk.post(alamat("naskah_draf", BAGIAN), {}).status_code == 400


def test_kembali_ke_draf_dan_sudah_dibaca(masuk, simpan, opd):
    simpan()
    opd.nama = "Dinas Baru"
    opd.save()
    html = masuk.get(alamat("naskah_bagian", BAGIAN)).content.decode()
    assert "<s>Dinas A</s>" in html and "<strong>Dinas Baru</strong>" in html
    html = masuk.post(alamat("naskah_dibaca", BAGIAN), follow=True).content.decode()
    assert "Ditandai sudah dibaca ulang." in html and "<s>Dinas A</s>" not in html
    tertinggal = masuk.post(alamat("naskah_terima", BAGIAN), {"versi": "x"}, follow=True)
    assert "sudah diubah orang lain" in tertinggal.content.decode()
    masuk.post(alamat("naskah_terima", BAGIAN), {"versi": "1"})
    assert Narasi.objects.get().isi == ""


def test_pemilih_mencari_angka_dan_rujukan(masuk):
    sini = alamat("naskah_cari", BAGIAN)
    html = masuk.get(sini, {"kata": "dinas a"}).content.decode()
    assert 'data-sisip="opd.nama"' in html and "<h1" in html
    potong = masuk.get(sini, {"kata": "zzz"}, headers={"HX-Request": "true"}).content.decode()
    assert "Tidak ada yang cocok" in potong and "<h1" not in potong
    html = masuk.get(sini, {"kata": "latar", "jenis": "rujukan"}).content.decode()
    assert 'data-sisip="rujuk:bab.1.latar-belakang"' in html
    assert masuk.get(alamat("naskah_cari", "bab.9.entah")).status_code == 404


def test_nilai_isian_untuk_editor(masuk):
    isian = ["opd.nama|kapital", "opd.nma", "rujuk:bab.1", "opd.nama|entah"]
    nilai = masuk.get(alamat("naskah_nilai"), {"isian": isian}).json()
    assert [(nilai[satu]["teks"], nilai[satu]["ada"]) for satu in isian] == [
        ("DINAS A", True),
        ("opd.nma", False),
        ("Bab I", True),
        ("opd.nama|entah", False),
    ]


def test_pratinjau_menampilkan_atau_menyebut_masalah(masuk):
    sini = alamat("naskah_pratinjau", BAGIAN)
    html = masuk.post(sini, {"isi": ISI + "<p onclick=x()>b</p>"}).content.decode()
    assert "pada tahun 2020" in html and "Skrip" in html and "onclick" not in html
    html = masuk.post(sini, {"isi": "<p>{{ opd.nma }}</p>"}).content.decode()
    assert "belum dapat dicetak" in html and "opd.nama" in html
    assert not Narasi.objects.exists()


def test_tahun_terkunci_hanya_dibaca(masuk):
    html = masuk.get(alamat("naskah_bagian", BAGIAN, tahun=2019)).content.decode()
    assert "Tahun ini terkunci" in html and "disabled" in html
    jawaban = masuk.post(alamat("naskah_draf", BAGIAN, tahun=2019), {"isi": "x"})
    assert jawaban.status_code == 409
    assert not DrafIsian.objects.exists()


def test_angka_ketik_ditawarkan_diikat_lalu_dibiarkan(masuk, simpan, opd):
    isi = "<p>Dinas mempunyai 1 bidang; bertanggal 31 Desember 2020.</p>"
    html = masuk.post(alamat("naskah_pratinjau", BAGIAN), {"isi": isi}).content.decode()
    assert 'hx-swap-oob="true"' in html
    assert 'data-ikat="tahun.hari_akhir"' in html
    ikat = {"isi": isi, "ikat": f"{isi.index('31 Des')}:tahun.hari_akhir"}
    assert masuk.post(alamat("naskah_ikat", BAGIAN), ikat).status_code == 302
    terikat = isi.replace("31 Desember 2020", "{{ tahun.hari_akhir }}")
    assert DrafIsian.objects.get().isi == {"isi": terikat}

    ingatan = "bertanggal [31 desember 2020]"
    for _ in range(2):  # twice is once
        jawaban = masuk.post(
            alamat("naskah_biarkan", BAGIAN),
            {"isi": isi, "ingatan": ingatan},
            headers={"HX-Request": "true"},
        )
    html = jawaban.content.decode()
    assert "data-ikat=" not in html and "1 angka dibiarkan" in html
    simpan(isi)
    assert "data-ikat=" not in masuk.get(alamat("naskah_bagian", BAGIAN)).content.decode()
    masuk.post(alamat("naskah_biarkan", BAGIAN), {"isi": isi, "lagi": "1"})
    assert "data-ikat=" in masuk.get(alamat("naskah_bagian", BAGIAN)).content.decode()


def test_mengikat_yang_tidak_ditawarkan_tidak_mengubah_teks(masuk):
    isi = "<p>31 Desember 2020.</p>"
    for ikat in ("3:opd.nama", "x:tahun.hari_akhir", "", "9:tahun.hari_akhir"):
        html = masuk.post(
            alamat("naskah_ikat", BAGIAN), {"isi": isi, "ikat": ikat}, follow=True
        ).content.decode()
        assert "tidak ditemukan lagi" in html
        assert DrafIsian.objects.get().isi == {"isi": isi}
