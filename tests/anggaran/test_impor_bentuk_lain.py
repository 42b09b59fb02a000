"""Workbooks of other offices: codes in several columns, heads the portal does not know."""

from decimal import Decimal

import pytest
from openpyxl import Workbook

from anggaran.models import BerkasImpor, Kegiatan, Program, SubKegiatan

from .buku_cetak import ke_byte
from .conftest import temuan

BERTANYA = BerkasImpor.Status.BERTANYA


def buku(baris: list[list], *gabung: str) -> bytes:
    hasil = Workbook()
    for satu in baris:
        hasil.active.append(satu)
    for daerah in gabung:
        hasil.active.merge_cells(daerah)
    return ke_byte(hasil).getvalue()


# The code in five columns below one merged head, names indented by level, as a DPA prints them.
DPA = [
    ["DOKUMEN PELAKSANAAN ANGGARAN"],
    ["Kode", None, None, None, None, "Program / Kegiatan / Sub Kegiatan", None, None, "Anggaran"],
    [2, 10, "02", None, None, "Program Informasi dan Komunikasi Publik", None, None, 150_000_000],
    [2, 10, "02", "2.01", None, None, "Pengelolaan Informasi", None, 150_000_000],
    [2, 10, "02", "2.01", "01", None, None, "Monitoring Opini Publik", 100_000_000],
    [2, 10, "02", "2.01", "02", None, None, "Penyusunan Konten", 50_000_000],
]


def test_kode_dan_nama_dalam_beberapa_kolom(pengimpor):
    impor = pengimpor.siapkan(buku(DPA, "A2:E2", "F2:H2"), tahap="murni-0")
    assert temuan(impor) == []
    pengimpor.terapkan(impor)
    assert [(p.urusan.kode, p.kode, p.nama) for p in Program.objects.all()] == [
        ("2.10", "2.10.02", "Program Informasi dan Komunikasi Publik")
    ]
    assert [k.nama for k in Kegiatan.objects.all()] == ["Pengelolaan Informasi"]
    assert sorted(SubKegiatan.objects.values_list("nama", flat=True)) == [
        "Monitoring Opini Publik",
        "Penyusunan Konten",
    ]


def test_kolom_tanpa_judul_yang_bukan_kode_dibiarkan(pengimpor):
    """A note beside the code is no part of it."""
    baris = [
        ["Kode", None, "Uraian", "Anggaran"],
        ["2.10.02", "lanjutan", "Program Informasi", 30],
        ["2.10.02.2.01", "baru", "Pengelolaan Informasi", 30],
        ["2.10.02.2.01.01", "baru", "Monitoring", 10],
        ["2.10.02.2.01.02", "baru", "Konten", 20],
    ]
    impor = pengimpor.siapkan(buku(baris), tahap="murni-0")
    assert temuan(impor) == []
    pengimpor.terapkan(impor)
    assert SubKegiatan.objects.count() == 2


ASING = [
    ["DAFTAR BELANJA DINAS"],
    ["No. Rek.", "Nama Pos", "Plafon Dana", "Terpakai s.d. Desember", "Cat."],
    ["01", "Program Pelayanan Administrasi", 1_000_000, 900_000, ""],
    ["01.01", "Penyediaan Jasa Surat", 600_000, 600_000, "lunas"],
    ["01.02", "Penyediaan Jasa Listrik", 400_000, 300_000, ""],
]


def test_judul_asing_ditunjukkan_sendiri(pengimpor):
    """The likeliest columns stand preselected; nothing is read before they are confirmed."""
    impor = pengimpor.unggah(buku(ASING))
    assert impor.status == BERTANYA
    assert {p["kunci"]: p["baku"] for p in impor.pertanyaan if p["baku"] != "-"} == {
        "tunjuk:kode": "A",
        "tunjuk:uraian": "B",
        "tunjuk:pagu": "C",
        "tunjuk:realisasi": "D",
    }
    impor = pengimpor.siapkan(buku(ASING), tahap="murni-0")
    assert temuan(impor) == []
    pengimpor.terapkan(impor)
    satu = Kegiatan.objects.get(kode="01.02")
    assert satu.pagu.get().nilai == Decimal(400_000)
    assert satu.realisasi.get().keuangan == Decimal(300_000)


@pytest.mark.parametrize(
    ("jawaban", "kode", "kata"),
    [
        ({"tunjuk:realisasi": "C"}, "kolom_ganda", "Kolom C ditunjuk untuk"),
        ({"tunjuk:pagu": "-", "tunjuk:realisasi": "-"}, "tanpa_angka", "satu kolom pagu"),
        ({"tunjuk:kode": "E", "tunjuk:sisa": "-"}, "tanpa_kode", "Kolom E tidak berisi"),
    ],
    ids=["satu kolom dua peran", "tanpa kolom uang", "kolom kode tanpa kode"],
)
def test_jawaban_yang_bertentangan_dikembalikan(pengimpor, jawaban, kode, kata):
    """The refusal says what to change; the questions stay open to be answered anew."""
    impor = pengimpor.siapkan(buku(ASING), tahap="murni-0", **jawaban)
    pesan = impor.masalah.get(kode=kode)
    assert kata in pesan.pesan
    assert not Program.objects.exists()
    lagi = pengimpor.jawab(impor)
    for _ in range(2):
        lagi = pengimpor.jawab(lagi, tahap="murni-0") if lagi.status == BERTANYA else lagi
    assert temuan(lagi) == []


def test_lembar_dipilih_dahulu_bila_beberapa(pengimpor):
    hasil = Workbook()
    for satu in ASING:
        hasil.active.append(satu)
    dua = hasil.create_sheet("Lain")
    for satu in ASING:
        dua.append(satu)
    impor = pengimpor.unggah(ke_byte(hasil))
    assert [p["kunci"] for p in impor.pertanyaan] == ["tunjuk:lembar"]
