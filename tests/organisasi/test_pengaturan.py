"""A new OPD made in the portal: identity, units, officials, legal bases, year, personnel tables."""

import pytest

from lkjip.organisasi.models import (
    DasarHukum,
    Jejak,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    PeriodePengisian,
    RekapGolongan,
    RekapPendidikan,
    UnitKerja,
    Urusan,
)
from lkjip.organisasi.selectors.potret import list_dasar_hukum


@pytest.fixture
def admin(dunia):
    return dunia.client("admin")


def test_opd_baru_dari_nol(dunia, admin):
    urusan = Urusan.objects.create(kode="2.16", nama="Komunikasi dan Informatika")
    isi = {"kode": "dinas-baru", "nama": "Dinas Baru", "singkatan": "Disbar", "aktif": "on"}
    jawab = admin.post("/pengaturan/opd/baru/", isi | {"urusan": [urusan.pk]})
    assert jawab.url == "/opd/dinas-baru/pengaturan/"
    opd = PerangkatDaerah.objects.get(kode="dinas-baru")
    assert list(opd.urusan.all()) == [urusan]
    akar = "/opd/dinas-baru/pengaturan/"
    unit = {"kode": "kadis", "jenis": "dinas", "nama": "Dinas Baru", "jabatan": "Kepala Dinas"}
    fungsi = "Merumuskan kebijakan\n\n  Melaksanakan kebijakan  \n"
    assert (
        admin.post(f"{akar}unit/baru/", unit | {"urutan": 1, "fungsi": fungsi}).status_code == 302
    )
    kadis = UnitKerja.objects.get(opd=opd)
    assert [f.teks for f in kadis.fungsi.all()] == [
        "Merumuskan kebijakan",
        "Melaksanakan kebijakan",
    ]
    pejabat = {
        "peran": "kepala_opd",
        "jabatan": "Kepala Dinas Baru",
        "nama": "Nama Contoh",
        "status": "plt",
        "mulai": "2025-01-01",
    }
    assert admin.post(f"{akar}pejabat/baru/", pejabat).status_code == 302
    assert Pejabat.objects.get(opd=opd).get_status_display() == "Plt."
    dasar = {"jenis": "organisasi", "urutan": 1, "teks": "Peraturan tentang susunan organisasi"}
    assert admin.post(f"{akar}dasar-hukum/baru/", dasar).status_code == 302
    assert DasarHukum.objects.get().opd == opd
    buka = admin.post(f"{akar}tahun/buka/", {"tahun": 2025, "kebijakan": "batas-120"})
    assert buka.status_code == 302
    assert opd.tahun_kinerja.get().kebijakan == "batas-120"
    assert PeriodePengisian.objects.filter(opd=opd, tahun=2025).count() == 5
    assert Jejak.objects.filter(rantai="dinas-baru").count() == 7


@pytest.mark.parametrize(
    ("url", "isi", "pesan"),
    [
        (
            "/pengaturan/opd/baru/",
            {"kode": "Dinas X", "nama": "X", "singkatan": "X"},
            "slug",
        ),
        (
            "/pengaturan/opd/baru/",
            {"kode": "dinas-a", "nama": "X", "singkatan": "X"},
            "Kode ini sudah dipakai perangkat daerah lain",
        ),
        (
            "/opd/dinas-a/pengaturan/pejabat/baru/",
            {
                "peran": "kepala_opd",
                "jabatan": "K",
                "nama": "N",
                "status": "definitif",
                "mulai": "2025-01-01",
                "sampai": "2024-01-01",
            },
            "Tanggal selesai tidak boleh mendahului",
        ),
        (
            "/opd/dinas-a/pengaturan/pejabat/baru/",
            {
                "peran": "inspektur",
                "jabatan": "K",
                "nama": "N",
                "status": "plt",
                "mulai": "2025-01-01",
            },
            "Masukkan pilihan yang valid",
        ),
        ("/opd/dinas-a/pengaturan/tahun/buka/", {"tahun": 2020, "kebijakan": "baku-2014"}, "sudah"),
        ("/opd/dinas-a/pengaturan/tahun/buka/", {"tahun": 1999, "kebijakan": "baku-2014"}, "2014"),
        ("/opd/dinas-a/pengaturan/tahun/buka/", {"tahun": 2021, "kebijakan": "karangan"}, "valid"),
    ],
)
def test_isian_keliru(admin, url, isi, pesan):
    sebelum = Jejak.objects.count()
    jawab = admin.post(url, isi)
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert Jejak.objects.count() == sebelum


def test_unit_tidak_di_bawah_dirinya(dunia, admin):
    atas = dunia.opd.unit.create(kode="a", jenis="dinas", nama="Atas")
    bawah = dunia.opd.unit.create(kode="b", jenis="bidang", nama="Bawah", induk=atas)
    isi = {"kode": "a", "jenis": "dinas", "nama": "Atas", "urutan": 1, "induk": bawah.pk}
    jawab = admin.post(f"/opd/dinas-a/pengaturan/unit/{atas.pk}/", isi)
    assert "tidak dapat berada di bawah unitnya sendiri" in jawab.content.decode()


def test_kode_opd_tidak_berubah_dan_objek_opd_lain_tidak_tersentuh(dunia, admin):
    isi = {"kode": "kode-lain", "nama": "Dinas A Jaya", "singkatan": "A", "aktif": "on"}
    isi["versi"] = admin.get("/opd/dinas-a/pengaturan/identitas/").context["form"]["versi"].value()
    assert admin.post("/opd/dinas-a/pengaturan/identitas/", isi).status_code == 302
    dunia.opd.refresh_from_db()
    assert (dunia.opd.kode, dunia.opd.nama) == ("dinas-a", "Dinas A Jaya")
    unit = dunia.lain.unit.create(kode="x", jenis="dinas", nama="X")
    assert admin.get(f"/opd/dinas-a/pengaturan/unit/{unit.pk}/").status_code == 404


def test_formulir_usang(dunia, admin):
    url = "/pengaturan/pemda/"
    versi = admin.get(url).context["form"]["versi"].value()
    isi = {
        "nama": "Kota Contoh",
        "jenis": "kota",
        "sebutan_kepala": "Wali Kota",
        "tempat": "Contoh",
        "kebijakan": "baku-2014",
        "letak_pernyataan": "depan",
        "versi": versi,
    }
    assert admin.post(url, isi).status_code == 302
    jawab = admin.post(url, isi | {"sebutan_kepala": "Walikota Besar"})
    assert jawab.status_code == 409
    halaman = jawab.content.decode()
    assert "<td>Wali Kota</td><td>Walikota Besar</td>" in halaman
    baru = jawab.context["form"]["versi"].value()
    assert (
        admin.post(url, isi | {"sebutan_kepala": "Walikota Besar", "versi": baru}).status_code
        == 302
    )
    assert Pemda.objects.get().sebutan_kepala == "Walikota Besar"


def test_periode_dan_kebijakan_tahun(dunia, admin):
    url = "/opd/dinas-a/pengaturan/tahun/2020/"
    halaman = admin.get(url)
    isi = {"periode": "1"}
    for form in halaman.context["daftar"]:
        for nama in ("periode", "versi", "dibuka", "tenggat"):
            isi[form.add_prefix(nama)] = str(form.initial[nama])
    isi["p1-tenggat"] = "2020-05-02"
    assert admin.post(url, isi).status_code == 302
    assert str(PeriodePengisian.objects.get(periode=1).tenggat) == "2020-05-02"
    assert admin.post(url, isi | {"p2-tenggat": "2020-01-01"}).status_code == 422
    assert (
        admin.post(url, {"ganti": "1", "kebijakan": "batas-120", "alasan": ""}).status_code == 422
    )
    ganti = {"ganti": "1", "kebijakan": "batas-120", "alasan": "Keputusan wali kota"}
    assert admin.post(url, ganti).status_code == 302
    dunia.tahun.refresh_from_db()
    assert dunia.tahun.kebijakan == "batas-120"
    terkunci = admin.post("/opd/dinas-a/pengaturan/tahun/2019/", ganti)
    assert "sudah dikunci" in terkunci.content.decode()


def isi_tabel(url, client, baris):
    sidik = client.get(url).context["sidik"]
    data = {"sidik": sidik}
    for nomor, satu in enumerate(baris):
        data |= {f"{nomor}-{k}": v for k, v in satu.items()}
    return data


def test_tabel_kepegawaian(dunia):
    client = dunia.client("pep")
    url = "/opd/dinas-a/2020/kepegawaian/pendidikan/"
    baris = [
        {"tingkat": "S2", "pns_l": "3", "pns_p": "1.002", "phl_l": "", "phl_p": "0"},
        {"tingkat": "", "pns_l": "", "pns_p": "", "phl_l": "", "phl_p": ""},
        {"tingkat": "S1", "pns_l": "10", "pns_p": "12", "phl_l": "n/a", "phl_p": ""},
    ]
    data = isi_tabel(url, client, baris)
    assert client.post(url, data).status_code == 302
    nilai = list(RekapPendidikan.objects.values_list("tingkat", "pns_l", "pns_p", "phl_l", "phl_p"))
    assert nilai == [("S2", 3, 1002, None, 0), ("S1", 10, 12, None, None)]
    usang = client.post(url, data | {"0-pns_l": "4"})
    assert usang.status_code == 409
    assert RekapPendidikan.objects.first().pns_l == 3
    assert client.post(url, data | {"0-pns_l": "4", "timpa": "1"}).status_code == 302
    assert RekapPendidikan.objects.first().pns_l == 4
    assert Jejak.objects.first().perubahan == {
        "baris 1": ["S2; 3; 1002; –; 0", "S2; 4; 1002; –; 0"]
    }


@pytest.mark.parametrize(
    ("sel", "pesan"),
    [
        ({"l": "-1"}, "tidak boleh negatif"),
        ({"l": "2,5"}, "koma"),
        ({"l": "1.2"}, "memakai titik"),
        ({"l": "12 %"}, "satuan"),
        ({"l": "banyak"}, "bukan angka"),
        ({"golongan": "", "l": "3"}, "belum diisi"),
        ({"golongan": "x" * 41, "l": "3"}, "paling banyak 40 huruf"),
    ],
)
def test_sel_keliru_ditolak_dan_ketikan_tetap(dunia, sel, pesan):
    client = dunia.client("pep")
    url = "/opd/dinas-a/2020/kepegawaian/golongan/"
    data = isi_tabel(url, client, [{"golongan": "Golongan III", "l": "", "p": ""} | sel])
    jawab = client.post(url, data)
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    if "l" in sel:
        assert f'value="{sel["l"]}"' in jawab.content.decode()
    assert not RekapGolongan.objects.exists()


def test_tabel_kembar_dan_tahun_terkunci(dunia):
    client = dunia.client("pep")
    url = "/opd/dinas-a/2020/kepegawaian/golongan/"
    dua = [{"golongan": "Golongan III", "l": "1", "p": "2"}] * 2
    jawab = client.post(url, isi_tabel(url, client, dua))
    assert "tertulis dua kali" in jawab.content.decode()
    terkunci = "/opd/dinas-a/2019/kepegawaian/golongan/"
    jawab = client.post(terkunci, isi_tabel(terkunci, client, dua[:1]))
    assert "sudah dikunci" in jawab.content.decode()
    assert client.get("/opd/dinas-a/2020/kepegawaian/tidak-ada/").status_code == 404


def test_data_daerah(dunia, admin):
    assert (
        admin.post("/pengaturan/urusan/baru/", {"kode": "2.16", "nama": "Kominfo"}).status_code
        == 302
    )
    kembar = admin.post("/pengaturan/urusan/baru/", {"kode": "2.16", "nama": "Lain"})
    assert kembar.status_code == 422
    wali = {
        "peran": "kepala_daerah",
        "jabatan": "Wali Kota Contoh",
        "nama": "Nama Wali",
        "status": "definitif",
        "mulai": "2024-01-01",
    }
    assert admin.post("/pengaturan/pejabat/baru/", wali).status_code == 302
    assert Pejabat.objects.get().opd is None
    dasar = {"jenis": "pelaporan", "urutan": 1, "teks": "Peraturan Presiden"}
    assert admin.post("/pengaturan/dasar-hukum/baru/", dasar).status_code == 302
    halaman = admin.get("/pengaturan/daerah/").content.decode()
    for kata in ("2.16 Kominfo", "Nama Wali", "Peraturan Presiden"):
        assert kata in halaman


def test_dasar_hukum_baku_diisi_sekali_dan_dicetak_sekali(dunia, admin):
    opd = dunia.opd
    sama = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
    DasarHukum.objects.create(pemda=opd.pemda, opd=opd, urutan=1, teks=f"{sama}Pemerintah")
    for _ in range(2):
        assert admin.post("/pengaturan/dasar-hukum/baku/").status_code == 302
    bersama = DasarHukum.objects.filter(opd=None)
    assert [d.urutan for d in bersama] == [1, 2, 3]
    assert Jejak.objects.filter(tindakan="tambah dasar hukum", opd=None).count() == 3
    tercetak = list_dasar_hukum(opd, 2020)["pelaporan"]
    assert len(tercetak) == len(set(tercetak)) == 3
