"""The plan as XLSX: round trip without loss, problems by cell, all or nothing."""

from decimal import Decimal
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from renstra.lembar.ambil import ambil_buku
from renstra.lembar.baca import baca_buku
from renstra.lembar.banding import banding
from renstra.lembar.sel import BerkasDitolak, buka_buku
from renstra.lembar.tulis import tulis_buku
from renstra.models import ImporRenstra, Indikator, Renstra, Sasaran, TargetTahunan
from renstra.services.impor import apply_impor, hold_impor, read_impor, rehearse_impor
from renstra.services.uraian import save_lingkungan, save_strategi

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def penuh(renstra, indikator, penyusun):
    """The plan with everything in it, and texts that a spreadsheet would like to spoil."""
    isi = {
        ("T", 2020): {"nilai": Decimal("2.9")},
        ("1.10", 2020): {"nilai": Decimal(1234)},
        ("1.10", 2021): {"diukur": False},
        ("1.2", 2020): {"teks": "WTP"},
        ("1.3", 2020): {"nilai": Decimal(7), "nilai_atas": Decimal(8)},
    }
    for (kode, tahun), nilai in isi.items():
        TargetTahunan.objects.create(indikator=indikator[kode], tahun=tahun, **nilai)
    Indikator.objects.filter(kode="T").update(
        definisi="=1+1",
        formula="+62 811",
        alasan_pemilihan="- karena perlu",
        sumber_data="@kominfo",
    )
    Indikator.objects.filter(kode="1.1").update(
        kondisi_awal=Decimal("0.3"), kondisi_awal_tahun=2018
    )
    Indikator.objects.filter(kode="1.2").update(kondisi_awal_teks="NA")
    save_strategi(
        oleh=penyusun,
        sasaran=Sasaran.objects.get(),
        strategi=[("Strategi A", ["K1", "=K2"]), ("Strategi B", [])],
    )
    save_lingkungan(
        oleh=penyusun,
        renstra=renstra,
        isi={"peluang": ["P1"], "isu": ["I1", "I2"], "visi": [("Melayani", "Artinya …")]},
    )
    return Renstra.objects.get(pk=renstra.pk)


def ubah(isi: bytes, **sel) -> bytes:
    """The workbook with some cells changed: ubah(isi, Target={"E2": "50"})."""
    wb = load_workbook(BytesIO(isi))
    for lembar, nilai in sel.items():
        for alamat, baru in nilai.items():
            wb[lembar][alamat] = baru
    keluar = BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def test_bolak_balik_tanpa_kehilangan(penuh, opd):
    buku = ambil_buku(penuh)
    hasil = baca_buku(tulis_buku(buku), opd)
    assert hasil.galat == []
    assert hasil.buku == buku
    assert banding(buku, hasil.buku) == []


def test_ekspor_impor_ekspor_sama(penuh, opd, penyusun):
    """Into a new plan: what comes out is what went in."""
    isi = tulis_buku(ambil_buku(penuh))
    impor = hold_impor(oleh=penyusun, opd=opd, renstra=None, isi=isi, nama_asli="r.xlsx")
    hasil, _ = read_impor(impor)
    baru = apply_impor(oleh=penyusun, impor=impor, buku=hasil.buku)
    assert (baru.pk, baru.versi, baru.status) != (penuh.pk, penuh.versi, "berlaku")
    assert ambil_buku(baru) == ambil_buku(penuh)


def test_teks_tidak_pernah_menjadi_rumus(penuh):
    wb = load_workbook(BytesIO(tulis_buku(ambil_buku(penuh))))
    jenis = {sel.data_type for ws in wb for baris in ws for sel in baris}
    assert "f" not in jenis
    assert {sel.value for sel in wb["Indikator"]["L"]} >= {"=1+1"}


def test_perubahan_diterapkan_semua(penuh, opd, penyusun, indikator):
    isi = ubah(
        tulis_buku(ambil_buku(penuh)),
        Target={"E2": 55, "G2": "75,5"},
        Indikator={"B2": "Persentase kebijakan SPBE terpenuhi"},
        Sasaran={"C2": "Layanan bermutu dan cepat"},
    )
    impor = hold_impor(oleh=penyusun, opd=opd, renstra=penuh, isi=isi, nama_asli="r.xlsx")
    hasil, beda = read_impor(impor)
    assert [(b.lembar, b.jenis) for b in beda] == [
        ("Sasaran", "ubah"),
        ("Indikator", "ubah"),
        ("Target", "ubah"),
    ]
    kode = beda[2].kunci[0]
    apply_impor(oleh=penyusun, impor=impor, buku=hasil.buku)
    satu = Indikator.objects.get(kode=kode)
    assert {t.tahun: t.nilai for t in satu.target.all()}[2020] == 55
    assert ambil_buku(Renstra.objects.get(pk=penuh.pk)) == hasil.buku
    with pytest.raises(ValidationError, match="sudah diterapkan"):
        apply_impor(oleh=penyusun, impor=impor, buku=hasil.buku)


def test_yang_hilang_diarsipkan_bila_dipakai(penuh, opd, penyusun, indikator):
    indikator["1.2"].realisasi.create(tahun=2020, periode=0)
    wb = load_workbook(BytesIO(tulis_buku(ambil_buku(penuh))))
    for lembar in ("Indikator", "Target"):
        ws = wb[lembar]
        for nomor in range(ws.max_row, 1, -1):
            if ws.cell(nomor, 1).value in ("1.2", "1.3"):
                ws.delete_rows(nomor)
    keluar = BytesIO()
    wb.save(keluar)
    impor = hold_impor(
        oleh=penyusun, opd=opd, renstra=penuh, isi=keluar.getvalue(), nama_asli="r.xlsx"
    )
    hasil, beda = read_impor(impor)
    assert [b.sebutan for b in beda if b.jenis == "hilang"] == ["indikator 1.2", "indikator 1.3"]
    apply_impor(oleh=penyusun, impor=impor, buku=hasil.buku)
    assert Indikator.objects.get(kode="1.2").diarsipkan_pada
    assert Indikator.objects.get(kode="1.3").diarsipkan_pada  # it had a target


@pytest.mark.parametrize(
    ("sel", "lembar", "alamat", "pesan"),
    [
        ({"Target": {"E2": "0.125"}}, "Target", "E2", "Mungkin maksudnya 0,125"),
        ({"Target": {"E2": "=SUM(1,2)"}}, "Target", "E2", "rumus"),
        ({"Target": {"A2": "9.9"}}, "Target", "A2", "tidak ada di lembar Indikator"),
        ({"Target": {"I1": "2030"}}, "Target", "I1", "di luar periode"),
        ({"Indikator": {"G2": "ke samping"}}, "Indikator", "G2", "tidak dikenal. Pilihan:"),
        ({"Indikator": {"B2": None}}, "Indikator", "B2", "belum diisi"),
        ({"Indikator": {"D2": "77"}}, "Indikator", "D2", "tidak ada di lembar Sasaran"),
        ({"Indikator": {"Q2": "Bidang Khayal"}}, "Indikator", "Q2", "bukan unit kerja"),
        ({"Indikator": {"F2": "banyak"}}, "Indikator", "F2", "bukan bilangan bulat"),
        ({"Indikator": {"E2": "x" * 41}}, "Indikator", "E2", "40"),
        ({"Sasaran": {"A2": "7"}}, "Sasaran", "A2", "tidak ada di lembar Tujuan"),
        ({"Tujuan": {"B2": "9"}}, "Tujuan", "B2", "tidak ada di lembar Misi"),
        ({"Tujuan": {"A1": "No"}}, "Tujuan", "", "Kolom “Nomor” tidak ada"),
        ({"Renstra": {"B3": "tahun ini"}}, "Renstra", "B3", "bukan bilangan bulat"),
    ],
)
def test_kesalahan_disebut_per_sel(penuh, opd, sel, lembar, alamat, pesan):
    galat = baca_buku(ubah(tulis_buku(ambil_buku(penuh)), **sel), opd).galat
    cocok = [g for g in galat if (g.lembar, g.sel) == (lembar, alamat) and pesan in g.pesan]
    assert cocok, galat


def test_angka_excel_dibaca_bersih(penuh, opd):
    wb = load_workbook(BytesIO(tulis_buku(ambil_buku(penuh))))
    ws = wb["Target"]
    baris = {ws.cell(n, 1).value: n for n in range(2, ws.max_row + 1)}
    ws.cell(baris["1.1"], 4).value = 0.1 + 0.2
    ws.cell(baris["1.1"], 5).value = 0.4
    ws.cell(baris["1.1"], 5).number_format = "0%"
    keluar = BytesIO()
    wb.save(keluar)
    hasil = baca_buku(keluar.getvalue(), opd)
    assert hasil.galat == []
    assert (hasil.buku.target["1.1", 2019], hasil.buku.target["1.1", 2020]) == ("0,3", "40")


@pytest.mark.parametrize("isi", [b"", b"MZ\x90\x00 program", b"PK\x03\x04rusak", b"%PDF-1.7"])
def test_bukan_buku_kerja_ditolak(isi):
    with pytest.raises(BerkasDitolak, match="bukan buku kerja Excel"):
        buka_buku(isi)


def test_gladi_menyebut_halangan_tanpa_menulis(penuh, opd, penyusun, kunci):
    kunci(2019)
    isi = ubah(tulis_buku(ambil_buku(penuh)), Sasaran={"C2": "Diubah"})
    impor = hold_impor(oleh=penyusun, opd=opd, renstra=penuh, isi=isi, nama_asli="r.xlsx")
    hasil, _ = read_impor(impor)
    halangan = rehearse_impor(oleh=penyusun, impor=impor, buku=hasil.buku)
    assert "sudah dikunci" in halangan[0]
    assert Sasaran.objects.get().teks == "Layanan bermutu"


# --- pages ---------------------------------------------------------------------------------------


def alamat(nama, *argumen):
    return reverse(nama, args=["dinas-uji", 2020, *argumen])


def unggah(client, url, isi, nama="renstra.xlsx"):
    return client.post(url, {"berkas": SimpleUploadedFile(nama, isi)})


def test_unduh_unggah_lihat_terapkan(penuh, masuk):
    client = masuk()
    isi = client.get(alamat("renstra_ekspor", penuh.pk)).content
    jawab = unggah(client, alamat("renstra_impor_ke", penuh.pk), ubah(isi, Sasaran={"C2": "Baru"}))
    pratinjau = jawab.url
    jawab = client.get(pratinjau)
    assert "<del>Layanan bermutu</del> → <ins>Baru</ins>" in jawab.content.decode()
    assert Sasaran.objects.get().teks == "Layanan bermutu"
    assert "berubah sejak pratinjau" in client.post(pratinjau, {"sidik": "x"}).content.decode()
    jawab = client.post(pratinjau, {"sidik": jawab.context["sidik"]}, follow=True)
    assert "diterapkan pada" in jawab.content.decode()
    assert Sasaran.objects.get().teks == "Baru"
    assert "sudah diterapkan" in client.get(pratinjau).content.decode()


def test_templat_kosong_menjadi_renstra_baru(opd, masuk):
    client = masuk()
    isi = client.get(alamat("renstra_templat")).content
    isi = ubah(
        isi,
        Renstra={"B1": "Renstra Baru"},
        Tujuan={"A2": "1", "C2": "Tujuan"},
        Sasaran={"A2": 1, "B2": 1, "C2": "Sasaran"},
        Indikator={
            "A2": 1.1,
            "B2": "Persentase",
            "C2": 1,
            "D2": 1,
            "E2": "persen",
            "G2": "naik",
            "H2": "akhir",
        },
        Target={"A2": "1.1", "D2": 40, "E2": "50,5 %"},
    )
    jawab = unggah(client, alamat("renstra_impor"), isi)
    lihat = client.get(jawab.url)
    assert lihat.context["galat"] == []
    client.post(jawab.url, {"sidik": lihat.context["sidik"]})
    satu = Renstra.objects.get()
    assert (satu.nama, satu.status) == ("Renstra Baru", "draf")
    assert [t.nilai for t in Indikator.objects.get().target.all()] == [40, Decimal("50.5")]


def test_unggahan_buruk_dijelaskan(penuh, masuk):
    client = masuk()
    url = alamat("renstra_impor_ke", penuh.pk)
    jawab = unggah(client, url, b"MZ\x90\x00", "renstra.xlsx")
    assert "bukan buku kerja Excel" in jawab.content.decode()
    jawab = unggah(client, url, b"0" * (2 * 1024 * 1024 + 1))
    assert "terlalu besar" in jawab.content.decode()
    assert client.post(url).context["form"].errors["berkas"]
    assert not ImporRenstra.objects.exists()


def test_kesalahan_tampil_dan_tidak_dapat_diterapkan(penuh, masuk):
    client = masuk()
    isi = ubah(tulis_buku(ambil_buku(penuh)), Target={"E2": "1,234.5"})
    jawab = unggah(client, alamat("renstra_impor_ke", penuh.pk), isi)
    halaman = client.get(jawab.url)
    assert "mencampur titik dan koma" in halaman.content.decode()
    client.post(jawab.url, {"sidik": halaman.context["sidik"]})
    assert not ImporRenstra.objects.filter(diterapkan__isnull=False).exists()


def test_impor_opd_lain_404(penuh, opd, masuk, penyusun):
    lain = opd.pemda.opd.create(kode="lain", nama="Lain", singkatan="L")
    impor = hold_impor(
        oleh=penyusun,
        opd=lain,
        renstra=None,
        isi=tulis_buku(ambil_buku(penuh)),
        nama_asli="r.xlsx",
    )
    assert masuk().get(alamat("renstra_impor_pratinjau", impor.pk)).status_code == 404


def test_semua_kesalahan_disebut_sekaligus(penuh, opd):
    """A refused indicator does not hide what is wrong with the targets of the others."""
    isi = tulis_buku(ambil_buku(penuh))
    galat = baca_buku(
        ubah(isi, Indikator={"G2": "ke samping"}, Target={"F3": "1,234.5", "G4": "=A1"}), opd
    ).galat
    assert [(g.lembar, g.sel) for g in galat] == [
        ("Indikator", "G2"),
        ("Target", "F3"),
        ("Target", "G4"),
    ]
