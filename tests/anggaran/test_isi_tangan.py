"""Budget figures typed by hand: the tree, the grids, two people at once, a locked year."""

import json
from decimal import Decimal

import pytest
from django.urls import reverse

from anggaran.models import Kegiatan, Pagu, Program, RealisasiAnggaran, SubKegiatan
from lkjip.organisasi.models import Jejak, Urusan
from tests.dunia import TAHUN_TERBUKA, TAHUN_TERKUNCI
from tests.pabrik import buat_program


@pytest.fixture
def program(dunia):
    return buat_program(dunia.opd, kegiatan={"01.01": (1000, None), "01.02": (500, 200)})


def alamat(dunia, nama: str, tahun: int = TAHUN_TERBUKA, **lain) -> str:
    return reverse(nama, kwargs={"kode": dunia.opd.kode, "tahun": tahun, **lain})


def isi(client, dunia, jenis: str, sel: dict, dilihat: dict | None = None, cari: str = ""):
    """Post the cells {(kode kegiatan, kolom): text}; `dilihat` is what the page had shown."""
    nomor = dict(Kegiatan.objects.values_list("kode", "pk"))

    def nama(kunci):
        return f"k{nomor[kunci[0]]}.{kunci[1]}"

    semula = {nama(k): v for k, v in (dilihat or {}).items()}
    data = {nama(k): v for k, v in sel.items()} | {"semula": json.dumps(semula)}
    return client.post(alamat(dunia, "isi_anggaran", jenis=jenis) + cari, data)


def uang(kode: str) -> dict[int, Decimal | None]:
    rows = RealisasiAnggaran.objects.filter(kegiatan__kode=kode)
    return {r.periode: r.keuangan for r in rows}


# --- the tree


def test_dari_kosong_sampai_sub_kegiatan(dunia):
    """A whole small DPA, typed; the money of a kegiatan moves to its first sub kegiatan."""
    pep, urusan = dunia.client("pep"), Urusan.objects.create(kode="2.16", nama="Kominfo")
    kosong = pep.get(alamat(dunia, "susunan_anggaran")).content.decode()
    assert "Belum ada program" in kosong
    buat = alamat(dunia, "baris_anggaran_buat", jenis="program", induk=0)
    pep.post(buat, {"urusan": urusan.pk, "kode": "02", "nama": "Informasi  publik"})
    program = Program.objects.get()
    assert (program.kode, program.nama, program.urutan) == ("02", "Informasi publik", 1)
    buat = alamat(dunia, "baris_anggaran_buat", jenis="kegiatan", induk=program.pk)
    pep.post(buat, {"kode": "2 . 01", "nama": "Pengelolaan"})
    kegiatan = Kegiatan.objects.get()
    assert kegiatan.kode == "2.01"
    isi(pep, dunia, "pagu", {("2.01", "murni-0"): "Rp 1.500.000,-"})
    buat = alamat(dunia, "baris_anggaran_buat", jenis="sub-kegiatan", induk=kegiatan.pk)
    assert "dipindahkan" in pep.get(buat).content.decode()
    pep.post(buat, {"kode": "0001", "nama": "Relasi media"})
    assert Pagu.objects.get().sub_kegiatan == SubKegiatan.objects.get()
    assert "1.500.000" in pep.get(alamat(dunia, "anggaran")).content.decode()


@pytest.mark.parametrize(
    ("kode", "urusan", "jawab"),
    [
        ("01", "2.10", "Kode 01 sudah dipakai program “01 Program 01” pada urusan 2.10 tahun 2020"),
        ("1", "2.10", "Kode 1 sudah dipakai program “01 Program 01”"),
        ("01", "2.16", ""),  # another urusan has its own numbers
        ("a b", "2.10", "“a b” bukan kode"),
    ],
)
def test_kode_program(dunia, program, kode, urusan, jawab):
    pilih, _ = Urusan.objects.get_or_create(kode=urusan, defaults={"nama": urusan})
    buat = alamat(dunia, "baris_anggaran_buat", jenis="program", induk=0)
    hasil = dunia.client("pep").post(buat, {"urusan": pilih.pk, "kode": kode, "nama": "Dua"})
    assert hasil.status_code == (422 if jawab else 302)
    assert jawab in hasil.content.decode()
    assert Program.objects.count() == (1 if jawab else 2)


def test_ubah_yang_usang_berdampingan(dunia, program):
    pep = dunia.client("pep")
    ubah = alamat(dunia, "baris_anggaran_ubah", jenis="program", nomor=program.pk)
    versi = pep.get(ubah).context["form"].initial["versi"]
    Program.objects.update(nama="Nama dari orang lain")
    kirim = {"urusan": program.urusan_id, "kode": "01", "nama": "Nama saya", "versi": versi}
    hasil = pep.post(ubah, kirim).content.decode()
    assert "Nama dari orang lain" in hasil
    assert "Nama saya" in hasil
    assert Program.objects.get().nama == "Nama dari orang lain"


def test_hapus_menyebut_yang_ikut_hilang(dunia, program):
    pep = dunia.client("pep")
    hapus = alamat(dunia, "baris_anggaran_hapus", jenis="program", nomor=program.pk)
    halaman = pep.get(hapus).content.decode()
    assert "2 kegiatan" in halaman
    assert "Rp\N{NO-BREAK SPACE}1.500" in halaman
    assert pep.post(hapus, {"alasan": " "}).status_code == 422
    pep.post(hapus, {"alasan": "Salah tahun"})
    assert not Program.objects.exists()
    jejak = Jejak.objects.get(tindakan="hapus program")
    assert jejak.alasan == "Salah tahun"
    assert jejak.perubahan["kegiatan"][0] == "2"


# --- the grids


def test_triwulan_tersimpan_pada_bulan_terakhir_dan_dijumlahkan(dunia, program):
    sel = {("01.01", "t1"): "100", ("01.01", "t2"): "250,5", ("01.01", "t3"): ""}
    pep = dunia.client("pep")
    assert isi(pep, dunia, "keuangan", sel).status_code == 302
    assert uang("01.01") == {3: Decimal(100), 6: Decimal("250.50")}
    halaman = pep.get(alamat(dunia, "isi_anggaran", jenis="keuangan")).content.decode()
    assert "350,50" in halaman  # the row's sum, from the server
    bulan = alamat(dunia, "isi_anggaran", jenis="keuangan") + "?rinci=bulan"
    assert 'value="250,5"' in pep.get(bulan).content.decode()


@pytest.mark.parametrize(
    ("jenis", "sel", "jawab"),
    [
        ("pagu", {("01.01", "murni-0"): "4.300.00,00"}, "kolom APBD (murni): “4.300.00,00”"),
        ("pagu", {("01.01", "murni-0"): "-5"}, "Nilai ini tidak boleh negatif"),
        ("fisik", {("01.01", "t1"): "120"}, "Realisasi fisik paling banyak 100 %"),
        ("keuangan", {("01.02", "t1"): "150"}, "Angka setahun 200,00 berbeda dari jumlah rinci"),
        ("keuangan", {("01.01", "t9"): "1"}, "Baris yang Anda isi sudah tidak ada"),
    ],
)
def test_salah_satu_sel_tidak_menyimpan_apa_pun(dunia, program, jenis, sel, jawab):
    kolom = "murni-0" if jenis == "pagu" else "t4"
    sebelum = [*Pagu.objects.values(), *RealisasiAnggaran.objects.values()]
    benar = ("01.02" if jenis == "pagu" else "01.01", kolom)
    hasil = isi(dunia.client("pep"), dunia, jenis, {benar: "77"} | sel)
    assert hasil.status_code == 422
    isi_halaman = hasil.content.decode()
    assert jawab in isi_halaman
    if "t9" not in str(sel):
        assert 'value="77"' in isi_halaman  # what was typed stays
        assert f'value="{next(iter(sel.values()))}"' in isi_halaman
    assert [*Pagu.objects.values(), *RealisasiAnggaran.objects.values()] == sebelum


def test_dua_orang_pada_satu_kisi(dunia, program):
    """Only the cell that both changed is stale; after looking, the second save takes mine."""
    pep = dunia.client("pep")
    dilihat = {("01.01", "murni-0"): "1.000", ("01.02", "murni-0"): "500"}
    Pagu.objects.filter(kegiatan__kode="01.02").update(nilai=900)  # somebody else
    hasil = isi(pep, dunia, "pagu", dilihat | {("01.01", "murni-0"): "1.100"}, dilihat)
    assert hasil.status_code == 302
    assert set(Pagu.objects.values_list("nilai", flat=True)) == {1100, 900}

    Pagu.objects.filter(kegiatan__kode="01.01").update(nilai=1200)
    dilihat = {("01.01", "murni-0"): "1.100", ("01.02", "murni-0"): "500"}
    bentrok = isi(pep, dunia, "pagu", dilihat | {("01.01", "murni-0"): "1.300"}, dilihat)
    assert bentrok.status_code == 422
    halaman = bentrok.content.decode()
    assert "orang lain menyimpan “1.200”" in halaman
    assert 'value="1.300"' in halaman
    assert 'value="900"' in halaman  # untouched: what is stored now, not the old text
    semula = json.loads(bentrok.context["kisi"].semula)
    kirim = {s.nama: s.teks for b in bentrok.context["kisi"].baris for s in b.sel if s.nama}
    tujuan = alamat(dunia, "isi_anggaran", jenis="pagu")
    pep.post(tujuan, kirim | {"semula": json.dumps(semula)})
    assert set(Pagu.objects.values_list("nilai", flat=True)) == {1300, 900}


def test_tahap_baru(dunia, program):
    pep = dunia.client("pep")
    sel = {("01.01", "perubahan-1"): "1.200"}
    assert isi(pep, dunia, "pagu", sel, cari="?tahap=perubahan").status_code == 302
    satu = Pagu.objects.get(tahap="perubahan")
    assert (satu.urutan, satu.nilai) == (1, 1200)
    jejak = Jejak.objects.get(tindakan="isi pagu")
    assert jejak.perubahan == {"01.01 pagu APBD Perubahan": [None, "1.200"]}


def test_melebihi_pagu_disebut(dunia, program):
    pep = dunia.client("pep")
    isi(pep, dunia, "keuangan", {("01.01", "t1"): "1.001"})
    halaman = pep.get(alamat(dunia, "isi_anggaran", jenis="keuangan")).content.decode()
    assert "Realisasi melebihi pagu" in halaman


def test_tahun_terkunci_menolak(dunia):
    buat_program(dunia.opd, kegiatan={"01.01": (1000, None)}, tahun=TAHUN_TERKUNCI)
    pep, nomor = dunia.client("pep"), Kegiatan.objects.get().pk
    tujuan = alamat(dunia, "isi_anggaran", TAHUN_TERKUNCI, jenis="pagu")
    halaman = pep.get(tujuan).content.decode()
    assert "sudah dikunci" in halaman
    assert "<input class" not in halaman
    assert pep.post(tujuan, {f"k{nomor}.murni-0": "5"}).status_code == 422
    assert Pagu.objects.get().nilai == 1000


def test_penjelasan_dari_bidang_sampai_laporan(dunia, program):
    """A row under 60 % links to its form; a member of a bidang may write, and it is printed."""
    bidang, satu = dunia.client("bidang"), Kegiatan.objects.get(kode="01.02")
    tujuan = alamat(dunia, "serapan_penjelasan", jenis="kegiatan", nomor=satu.pk)
    assert tujuan in bidang.get(alamat(dunia, "anggaran")).content.decode()
    versi = bidang.get(tujuan).context["form"].initial["versi"]
    kirim = {"penjelasan": "Lelang gagal dua kali.", "versi": versi}
    assert bidang.post(tujuan, kirim).status_code == 302
    laporan = bidang.get(alamat(dunia, "laporan_pratinjau")).content.decode()
    assert "Lelang gagal dua kali." in laporan
