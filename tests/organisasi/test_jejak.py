"""The audit trail: its chain, its pages, its files."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from openpyxl import load_workbook

from lkjip.organisasi import jejak, penjaga
from lkjip.organisasi.models import Jejak


@pytest.fixture
def rantai(dunia):
    """Five rows of dinas-a, one of dinas-b, one of the centre."""
    with transaction.atomic():
        for nomor in range(1, 6):
            jejak.catat(
                oleh=dunia.pengguna["pep"],
                tindakan="catat realisasi" if nomor % 2 else "tulis analisis",
                objek=dunia.opd,
                opd=dunia.opd,
                tahun=2020,
                perubahan={"nilai": (nomor - 1, nomor), "catatan": (None, "ada")},
                alasan=f"Alasan {nomor}",
            )
        jejak.catat(oleh=None, tindakan="uji", objek=dunia.lain, opd=dunia.lain)
        jejak.catat(oleh=None, tindakan="uji", objek=dunia.opd.pemda)
    return dunia


def rusak(perintah: str) -> None:
    """What somebody with the database's password could do; {} is the chain of dinas-a."""
    penjaga.lepas(connection, "organisasi_jejak")
    with connection.cursor() as kursor:
        kursor.execute(perintah.format("WHERE rantai = 'dinas-a'"))
    penjaga.pasang(connection, "organisasi_jejak")


def periksa(*argumen, **pilihan) -> tuple[str, str]:
    keluar, galat = io.StringIO(), io.StringIO()
    try:
        call_command("periksa_jejak", *argumen, stdout=keluar, stderr=galat, **pilihan)
    except CommandError as salah:
        galat.write(str(salah))
    return keluar.getvalue(), galat.getvalue()


def test_rantai_utuh(rantai):
    keluar, galat = periksa()
    assert "dinas-a: 5 baris utuh" in keluar
    assert "pusat: 1 baris utuh" in keluar
    assert not galat


@pytest.mark.parametrize(
    ("perintah", "nomor", "sebab"),
    [
        (
            "UPDATE organisasi_jejak SET alasan = 'lain' {} AND nomor = 3",
            3,
            "isi tidak cocok dengan sidiknya",
        ),
        (
            "UPDATE organisasi_jejak SET pelaku = 'Orang lain' {} AND nomor = 2",
            2,
            "isi tidak cocok",
        ),
        ("DELETE FROM organisasi_jejak {} AND nomor = 4", 5, "hilang"),
        (
            "UPDATE organisasi_jejak SET sidik_sebelum = 'x' {} AND nomor = 2",
            2,
            "sidik sebelumnya",
        ),
    ],
)
def test_baris_rusak_pertama_disebut(rantai, perintah, nomor, sebab):
    rusak(perintah)
    keluar, galat = periksa()
    assert f"dinas-a: RUSAK pada nomor {nomor}" in galat
    assert sebab in galat
    assert "1 pemeriksaan gagal" in galat
    assert "dinas-b: 1 baris utuh" in keluar


def test_ekor_terpotong_ketahuan_dari_sidik_yang_dicatat(rantai):
    keluar, _ = periksa("dinas-a")
    catatan = keluar.rpartition("terakhir ")[2].strip()
    assert periksa(sidik=[catatan])[1] == ""
    rusak("DELETE FROM organisasi_jejak {} AND nomor = 5")
    assert "dinas-a: 4 baris utuh" in periksa("dinas-a")[0]
    assert "nomor 5 tidak seperti yang dicatat (barisnya hilang)" in periksa(sidik=[catatan])[1]


def test_halaman_memuat_dari_dan_ke(rantai):
    halaman = rantai.client("peninjau").get("/opd/dinas-a/jejak/").content.decode()
    assert "5 baris" in halaman
    assert "<del>4</del> → <ins>5</ins>" in halaman
    assert '<span class="redup">catatan</span> <ins>ada</ins>' in halaman
    assert "Alasan 5" in halaman
    assert "Dinas B" not in halaman


@pytest.mark.parametrize(
    ("saring", "jumlah"),
    [
        ({"tindakan": "tulis analisis"}, 2),
        ({"q": "pep"}, 5),
        ({"q": "tidak ada"}, 0),
        ({"tahun": "2020"}, 5),
        ({"objek_jenis": "organisasi.perangkatdaerah"}, 5),
        ({"dari": "2999-01-01"}, 0),
        ({"sampai": "2999-01-01"}, 5),
    ],
)
def test_saringan(rantai, saring, jumlah):
    jawab = rantai.client("pep").get("/opd/dinas-a/jejak/", saring)
    assert jawab.context["jumlah"] == jumlah


def test_halaman_objek(rantai):
    alamat = f"/opd/dinas-a/jejak/organisasi.perangkatdaerah/{rantai.opd.pk}/"
    assert rantai.client("pep").get(alamat).context["tabel"].data.data.count() == 5
    lain = f"/opd/dinas-a/jejak/organisasi.perangkatdaerah/{rantai.lain.pk}/"
    assert rantai.client("pep").get(lain).status_code == 404


def test_ekspor_csv_dan_xlsx(rantai):
    with transaction.atomic():
        jejak.catat(
            oleh=rantai.pengguna["pep"],
            tindakan="uji",
            objek=rantai.opd,
            opd=rantai.opd,
            alasan="=HYPERLINK(1)",
        )
    client = rantai.client("pep")
    jawab = client.get("/opd/dinas-a/jejak/ekspor/csv/")
    teks = b"".join(jawab.streaming_content).decode("utf-8-sig")
    baris = list(csv.DictReader(io.StringIO(teks), delimiter=";"))
    assert len(baris) == 6
    assert baris[0]["Alasan"] == "'=HYPERLINK(1)"
    assert baris[1]["Perubahan"] == "nilai: 4 → 5; catatan: (kosong) → ada"
    jawab = client.get("/opd/dinas-a/jejak/ekspor/xlsx/", {"tindakan": "uji"})
    lembar = load_workbook(io.BytesIO(b"".join(jawab.streaming_content))).active
    alasan = [baris[8] for baris in lembar.iter_rows() if baris[8].value]
    assert [sel.value for sel in alasan] == ["Alasan", "=HYPERLINK(1)"]
    assert alasan[1].data_type == "s"
    assert client.get("/opd/dinas-a/jejak/ekspor/pdf/").status_code == 404


def test_angka_di_jejak_ditulis_cara_indonesia(dunia):
    with transaction.atomic():
        baris = jejak.catat(
            oleh=None, tindakan="uji", objek=dunia.opd, perubahan={"x": (None, dunia.opd.pk)}
        )
    assert Jejak.objects.get(pk=baris.pk).perubahan == {"x": [None, str(dunia.opd.pk)]}
