"""Tables as files: figures, formulas that are proven, and text that stays text."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal as D

import pytest
from openpyxl import load_workbook

from lkjip.organisasi.unduhan.lembar import (
    BarisUnduh,
    Bentuk,
    Hitung,
    Jenis,
    KolomUnduh,
    LembarUnduh,
    Ukuran,
)
from lkjip.organisasi.unduhan.rumus import cari_rumus
from lkjip.organisasi.unduhan.tampilan import baca_tampilan
from lkjip.organisasi.unduhan.teks_csv import tulis_csv
from lkjip.organisasi.unduhan.xlsx import nama_lembar, tulis_xlsx

KALA = datetime(2021, 3, 1, 8, 0, tzinfo=UTC)
UANG = (
    KolomUnduh("Program"),
    KolomUnduh("Pagu (Rp)", Bentuk.UANG),
    KolomUnduh("Realisasi (Rp)", Bentuk.UANG),
    KolomUnduh("Sisa (Rp)", Bentuk.UANG, hitung=Hitung("selisih", 1, 2)),
    KolomUnduh("Serapan (%)", Bentuk.PERSEN, hitung=Hitung("persen", 2, 1)),
)


def baris(*isi, jenis=Jenis.BIASA, catatan=""):
    angka = [D(n) if isinstance(n, str) and n[:1].isdigit() else n for n in isi]
    return BarisUnduh(angka, jenis, catatan)


def rumus(*semua, kolom=UANG, pertama=10):
    return {k: v.teks for k, v in cari_rumus(kolom, semua, pertama).items()}


def tulis(lembar, **baca):
    aliran = io.BytesIO()
    tulis_xlsx(aliran, [lembar], kala=KALA)
    return load_workbook(aliran, **baca)


@pytest.mark.parametrize(
    ("nama", "semua", "harap"),
    [
        (
            "total, difference and percentage of every row",
            [
                baris("A", "100", "80", "20", "80"),
                baris("B", "300", "100", "200", "33.33"),
                baris("Jumlah", "400", "180", "220", "45", jenis=Jenis.JUMLAH),
            ],
            {
                (0, 3): "=B10-C10",
                (1, 3): "=B11-C11",
                (2, 3): "=B12-C12",
                (0, 4): "=C10/B10*100",
                (1, 4): "=C11/B11*100",
                (2, 4): "=C12/B12*100",
                (2, 1): "=SUM(B10:B11)",
                (2, 2): "=SUM(C10:C11)",
            },
        ),
        (
            "a total that is not the sum of its rows stays a figure",
            [
                baris("A", "100", None, None, None),
                baris("Jumlah", "101", None, None, None, jenis=Jenis.JUMLAH),
            ],
            {},
        ),
        (
            "groups carry the sum of their rows, the total that of all rows",
            [
                baris("I", "30", None, None, None, jenis=Jenis.KELOMPOK),
                baris("A", "10", None, None, None),
                baris("B", "20", None, None, None),
                baris("II", "5", None, None, None, jenis=Jenis.KELOMPOK),
                baris("C", "5", None, None, None),
                baris("Jumlah", "35", None, None, None, jenis=Jenis.JUMLAH),
            ],
            {(0, 1): "=SUM(B11:B12)", (3, 1): "=SUM(B14)", (5, 1): "=SUM(B11:B12,B14)"},
        ),
        (
            "a grand total adds the totals above it",
            [
                baris("A", "1", None, None, None),
                baris("Jumlah", "1", None, None, None, jenis=Jenis.JUMLAH),
                baris("B", "2", None, None, None),
                baris("Jumlah", "2", None, None, None, jenis=Jenis.JUMLAH),
                baris("Seluruhnya", "3", None, None, None, jenis=Jenis.JUMLAH),
            ],
            {(1, 1): "=SUM(B10)", (3, 1): "=SUM(B12)", (4, 1): "=SUM(B11,B13)"},
        ),
        (
            "no division by zero, nothing made of what is unknown",
            [baris("A", "0", "0", None, None), baris("B", None, "5", None, "7")],
            {},
        ),
    ],
)
def test_rumus(nama, semua, harap):
    assert rumus(*semua) == harap, nama


def test_rerata_kolom_persen():
    kolom = (KolomUnduh("OPD"), KolomUnduh("Capaian (%)", Bentuk.PERSEN))
    semua = [
        baris("A", "90.10"),
        baris("B", None),
        baris("C", "80.05"),
        baris("Rata-rata", "85.08", jenis=Jenis.JUMLAH),
    ]
    assert rumus(*semua, kolom=kolom) == {(3, 1): "=AVERAGE(B10,B12)"}


def test_xlsx_angka_rumus_dan_hasilnya():
    lembar = LembarUnduh(
        "Serapan: per [program]",
        "Dinas A, tahun 2020",
        UANG,
        [
            baris("A", "100.50", "80", "20.50", "79.60", catatan="Di sumber tertulis 99."),
            baris("B", "300", None, None, None),
            baris("Jumlah", "400.50", "80", None, "19.98", jenis=Jenis.JUMLAH),
        ],
        "DPA",
        ("Catatan kaki.",),
    )
    rumusnya = tulis(lembar)["Serapan per program"]
    hasil = tulis(lembar, data_only=True)["Serapan per program"]
    assert [hasil.cell(r, 1).value for r in (1, 2, 3, 4)] == [
        "Serapan: per [program]",
        "Dinas A, tahun 2020",
        "Sumber: DPA",
        "Diunduh dari Portal LKjIP 01/03/2021 15.00",
    ]
    assert [sel.value for sel in hasil[6]] == [k.judul for k in UANG] + ["Catatan"]
    assert rumusnya["B9"].value == "=SUM(B7:B8)"
    assert hasil["B9"].value == 400.5, "the result is stored with the formula"
    assert hasil["E9"].value == pytest.approx(19.975, abs=0.001)
    assert hasil["C8"].value is None, "unknown is empty, not 0"
    assert {hasil[f"B{n}"].number_format for n in (7, 8, 9)} == {"[$-421]#,##0.00"}
    assert hasil["F7"].value == "Di sumber tertulis 99."
    assert hasil["A11"].value == "Catatan kaki."
    cetak = hasil.page_setup
    assert (cetak.orientation, cetak.paperSize) == ("landscape", 9)
    assert cetak.fitToWidth in (None, 1), "absent is one page wide"
    assert cetak.fitToHeight == 0 and hasil.sheet_properties.pageSetUpPr.fitToPage
    assert hasil.print_title_rows == "$6:$6"
    assert hasil.freeze_panes == "A7"
    assert hasil.auto_filter.ref == "A6:F8", "the row of totals is not sorted in"


BERBAHAYA = (
    "=1+1",
    "+62",
    "-2",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://x";"y")',
    "{=1+1}",
)


@pytest.mark.parametrize("jahat", BERBAHAYA)
def test_teks_tidak_pernah_menjadi_rumus(jahat):
    kolom = (KolomUnduh("Uraian"), KolomUnduh("Nilai", Bentuk.ANGKA))
    lembar = LembarUnduh(jahat, jahat, kolom, [BarisUnduh([jahat, jahat])], jahat, (jahat,))
    for satu in tulis(lembar).active.iter_rows():
        for sel in satu:
            assert sel.value is None or sel.data_type == "s", sel.coordinate
    teks = "".join(tulis_csv(lembar)).removeprefix("\ufeff")
    judul, isi = csv.reader(io.StringIO(teks), delimiter=";")
    assert judul == ["Uraian", "Nilai", "Catatan"]
    if jahat.startswith("{"):
        assert isi == [jahat, jahat, ""]
    else:
        assert isi[:2] == [f"'{jahat}", f"'{jahat}"]
        assert "Tanda ' ditambahkan di depan “Uraian”" in isi[2]


def test_csv_cara_indonesia():
    kolom = (
        KolomUnduh("Nama"),
        KolomUnduh("Nilai", Bentuk.ANGKA, kelompok="2020"),
        KolomUnduh("Kala", Bentuk.WAKTU),
    )
    isi = [
        BarisUnduh(["a;b", D("-1234.50"), KALA]),
        BarisUnduh(["c", None, None]),
        BarisUnduh(["d", Ukuran(D("84.90"), 2, "%"), None], catatan="lihat"),
    ]
    teks = "".join(tulis_csv(LembarUnduh("T", "S", kolom, isi)))
    assert teks.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(teks[1:]), delimiter=";")) == [
        ["Nama", "2020: Nilai", "Kala", "Catatan"],
        ["a;b", "-1234,5", "2021-03-01 15:00:00", ""],
        ["c", "", "", ""],
        ["d", "84,9", "", "lihat"],
    ]


@pytest.mark.parametrize(
    ("tampak", "harap"),
    [
        ("84,90\u00a0%", Ukuran(D("84.90"), 2, "%")),
        ("1.182.038.934", Ukuran(D("1182038934"), 0, "")),
        ("Rp\u00a02,5", Ukuran(D("2.5"), 1, "")),
        ("3 KIM", Ukuran(D(3), 0, "KIM")),
        ("−1,25", Ukuran(D("-1.25"), 2, "")),
        ("120,00†", Ukuran(D("120.00"), 2, "")),
        ("–", None),
        ("", None),
        ("80–90", "80–90"),
        ("BB", "BB"),
        ("Rp 1,25 miliar", "Rp 1,25 miliar"),
    ],
)
def test_baca_tampilan(tampak, harap):
    assert baca_tampilan(tampak) == harap


def test_nama_lembar_sah_dan_berbeda():
    dipakai: set[str] = set()
    panjang = "Tabel 3.7 Realisasi Anggaran Program/Kegiatan [2020]"
    nama = [nama_lembar(j, dipakai) for j in (panjang, panjang, "'", "???")]
    assert nama == [
        "Tabel 3.7 Realisasi Anggaran Pr",
        "Tabel 3.7 Realisasi Anggara (2)",
        "Tabel",
        "Tabel (2)",
    ]
