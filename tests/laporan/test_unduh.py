"""Every page with tables hands them out as files: as much as it shows, not more."""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from anggaran.pembacaan import baca_impor
from anggaran.selectors.impor import get_pratinjau
from anggaran.services.impor import unggah_impor
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.unduh_dokumen import list_tabel
from lkjip.organisasi.models import Pengguna
from renstra.models import Renstra

TAHUN = 2020
TANPA_UNDUHAN = {
    # Forms and steps of work, not tables to take away; the imports give their workbook back.
    "renstra/renstra_impor_pratinjau.html",
    "renstra/renstra_daftar.html",
    "renstra/_indikator.html",
    "organisasi/kepegawaian_ubah.html",
    "kinerja/pk_tanda_tangan.html",
    "kinerja/pk_ubah.html",
    "kinerja/kisi_realisasi.html",
    "komponen/riwayat_impor.html",
    "kinerja/impor_kinerja_berkas.html",
    "kinerja/_impor_sel.html",
    "kinerja/_impor_ubahan.html",
    "anggaran/_impor_baris.html",
    "anggaran/_impor_jumlah.html",
    "anggaran/_impor_masalah.html",
    "anggaran/_impor_selisih.html",
    # grids to type in; the budget page and the workbook of the year hand the figures out
    "anggaran/isi_anggaran.html",
    "anggaran/belanja_anggaran.html",
    "anggaran/pemetaan_anggaran.html",
    "anggaran/susunan_anggaran.html",
    "laporan/naskah.html",
    "laporan/naskah_bagian.html",
    "laporan/terbitan.html",
    "laporan/laporan.html",
    "laporan/laporan_banding.html",  # both versions are files themselves
    "laporan/publik.html",  # its data has an address of its own
    "laporan/pohon_kinerja.html",  # the plan's own workbook has the same rows
    "organisasi/jejak_objek.html",  # the whole trail is exported, filtered
    "organisasi/jejak.html",
    "komponen/tabel.html",
    "komponen/selisih.html",
    "allauth/elements/table.html",
    "panduan/hitungan.html",  # worked examples of the guide, no data of anybody
    # one finding on its way, not a list
    "reviu/temuan.html",
}


@pytest.fixture
def masuk(client, opd_contoh):
    client.force_login(Pengguna.objects.get(username="pep"))
    return client


def alamat(opd, nama, *lain):
    return reverse(nama, args=[opd.kode, TAHUN, *lain])


def buku(jawab, **pilihan):
    return load_workbook(io.BytesIO(b"".join(jawab.streaming_content)), **pilihan)


def tautan_unduh(html: str) -> list[str]:
    return re.findall(r'href="(\?[^"]*unduh=[^"]*)"', html.replace("&amp;", "&"))


def test_setiap_templat_bertabel_menawarkan_unduhan():
    akar = Path(settings.AKAR) / "templates"
    tanpa = {
        nama
        for satu in akar.rglob("*.html")
        if re.search(r"<table|render_table", isi := satu.read_text())
        and not re.search(r"\{% unduh |\?unduh=", isi)
        and (nama := satu.relative_to(akar).as_posix())
    }
    assert tanpa - TANPA_UNDUHAN == set()


@pytest.mark.parametrize(
    ("nama", "tabel"),
    [
        ("dasbor", 5),
        ("anggaran", 5),
        ("pk", 1),
        ("rencana_aksi", 1),
        ("pengukuran", 1),
        ("target_renstra", 1),
        ("kepegawaian", 3),
        ("kelengkapan", 1),
    ],
)
def test_tautan_halaman_memberi_berkas(masuk, opd_contoh, nama, tabel):
    lain = [Renstra.objects.first().pk] if nama == "target_renstra" else []
    url = alamat(opd_contoh, nama, *lain)
    tautan = tautan_unduh(masuk.get(url).content.decode())
    assert len(tautan) == tabel * 2
    for satu in tautan:
        jawab = masuk.get(url + satu)
        assert jawab.status_code == 200
        assert jawab["Content-Disposition"].startswith("attachment")
        if "bentuk=xlsx" in satu:
            assert buku(jawab).active["A1"].value
        else:
            assert len(b"".join(jawab.streaming_content).splitlines()) > 1


def test_tabel_program_bertotal_rumus(masuk, opd_contoh):
    url = alamat(opd_contoh, "anggaran") + "?unduh=program"
    lembar = buku(masuk.get(url)).active
    dihitung = buku(masuk.get(url), data_only=True).active
    kepala = next(r for r in range(1, 10) if lembar.cell(r, 2).value == "Pagu (Rp)")
    akhir = next(r for r in range(kepala, 40) if lembar.cell(r, 1).value == "Jumlah")
    for kolom in "BC":
        assert lembar[f"{kolom}{akhir}"].value == f"=SUM({kolom}{kepala + 1}:{kolom}{akhir - 1})"
        baris = [dihitung[f"{kolom}{r}"].value for r in range(kepala + 1, akhir)]
        assert dihitung[f"{kolom}{akhir}"].value == pytest.approx(sum(baris))
    assert lembar[f"E{akhir}"].value == f"=C{akhir}/B{akhir}*100"


def test_berkas_menurut_saringan_dan_urutan_halaman(masuk, opd_contoh):
    url = alamat(opd_contoh, "dasbor") + "?program-sort=-pagu&unduh=program&bentuk=csv"
    teks = b"".join(masuk.get(url).streaming_content).decode("utf-8-sig")
    pagu = [b["Pagu (Rp)"] for b in csv.DictReader(io.StringIO(teks), delimiter=";")][:-1]
    angka = [Decimal(n.replace(",", ".")) for n in pagu]
    assert angka == sorted(angka, reverse=True) and len(angka) > 3
    url = alamat(opd_contoh, "pengukuran") + "?q=tidak+ada+yang+begini&unduh=papan&bentuk=csv"
    assert len(b"".join(masuk.get(url).streaming_content).splitlines()) == 1


@pytest.mark.parametrize("kueri", ["?unduh=rahasia", "?unduh=program&bentuk=exe", "?unduh="])
def test_yang_tidak_ada_404(masuk, opd_contoh, kueri):
    assert masuk.get(alamat(opd_contoh, "anggaran") + kueri).status_code == 404


def test_orang_lain_tidak_dapat_mengunduh(client, opd_contoh, masuk):
    asing = Pengguna.objects.create_user("asing", email="asing@example.test", nama="Orang asing")
    for nama in ("dasbor", "anggaran", "pengukuran", "laporan_pratinjau"):
        masuk.logout()
        url = alamat(opd_contoh, nama) + "?unduh=semua&bentuk=xlsx"
        assert masuk.get(url).status_code == 302
        masuk.force_login(asing)
        assert masuk.get(url).status_code == 404


def test_kueri_unduhan_tidak_lebih_dari_halamannya(
    masuk, opd_contoh, django_assert_max_num_queries
):
    url = alamat(opd_contoh, "anggaran")
    masuk.get(url)
    with django_assert_max_num_queries(200) as halaman:
        masuk.get(url)
    with django_assert_max_num_queries(len(halaman)):
        masuk.get(url + "?unduh=kegiatan")


def test_semua_tabel_laporan(masuk, opd_contoh):
    """The totals of every report table are formulas unless its own rows do not add up to them."""
    url = alamat(opd_contoh, "laporan_pratinjau") + "?unduh=semua"
    semua = buku(masuk.get(url))
    dok = susun_bernomor(take_susunan(opd_contoh, TAHUN))
    tabel = list(list_tabel(dok))
    assert len(semua.sheetnames) == len(tabel) > 15
    rumus = {
        s.title: [c.value for r in s.iter_rows() for c in r if c.data_type == "f"] for s in semua
    }
    program = next(n for n in rumus if n.startswith("Tabel 3.7"))
    assert any(str(r).startswith("=SUM(") for r in rumus[program])
    assert any(re.fullmatch(r"=\w+/\w+\*100", str(r)) for r in rumus[program])
    assert sum(bool(r) for r in rumus.values()) >= 8


def test_rumus_tabel_laporan_tidak_melingkar(masuk, opd_contoh):
    """A percentage comes from figures of its own year, never from another percentage."""
    semua = buku(masuk.get(alamat(opd_contoh, "laporan_pratinjau") + "?unduh=semua"))
    nama = {s.split()[1]: s for s in semua.sheetnames}
    capaian = semua[nama["3.3"]]  # Kode, Indikator, 2019: Realisasi, Capaian; 2020: T, R, Capaian
    assert [capaian.cell(8, n).value for n in range(3, 8)] == [100, 100, 100, 100, "=F8/E8*100"]
    belanja = semua[nama["3.8"]]
    assert [belanja.cell(8, n).value for n in (6, 7)] == ["=D8/B8*100", "=E8/C8*100"]


def test_buku_kerja_memuat_semua_dan_lembar_anggarannya_terbaca_lagi(
    masuk, opd_contoh, django_assert_max_num_queries
):
    with django_assert_max_num_queries(46):
        jawab = masuk.get(alamat(opd_contoh, "buku_tahun"))
    isi = b"".join(jawab.streaming_content)
    semua = load_workbook(io.BytesIO(isi))
    assert semua.sheetnames == [
        "Buku kerja 2020",
        "Anggaran",
        "Realisasi anggaran",
        "Pemetaan sasaran",
        "Belanja",
        "Angka tertulis",
        "Perjanjian Kinerja",
        "Target PK",
        "Rencana Aksi",
        "Realisasi kinerja",
        "Analisis kinerja",
        "Daftar bukti",
        "Semula",
    ]
    assert all(lembar.max_row > 6 for lembar in semua if lembar.title != "Daftar bukti")
    pep = Pengguna.objects.get(username="pep")
    impor = unggah_impor(
        oleh=pep, opd=opd_contoh, tahun=TAHUN, berkas=SimpleUploadedFile("buku.xlsx", isi)
    )
    baca_impor(impor.pk)
    impor.refresh_from_db()
    assert (impor.status, impor.tata_letak) == ("siap", "buku_tahun")
    assert get_pratinjau(impor).ubahan == ()
    berkas = SimpleUploadedFile("buku.xlsx", isi)
    halaman = masuk.post(alamat(opd_contoh, "impor_kinerja"), {"berkas": berkas}, follow=True)
    assert "Tidak ada perubahan" in halaman.content.decode()
