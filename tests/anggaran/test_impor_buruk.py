"""Bad input: named with sheet and cell, the way out said, nothing stored."""

import io
import struct
import zipfile

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook, load_workbook

from anggaran.impor.baca import buka_bacaan
from anggaran.impor.catatan import catat_di_buku
from anggaran.models import BerkasImpor, Program
from lkjip.organisasi.berkas_aman import BerkasDitolak, periksa_aman

from .buku_cetak import ke_byte, tulis_serapan
from .conftest import temuan

KEPALA = ["Kode", "Program/Kegiatan", "Anggaran", "Realisasi", "Sisa", "%"]
BAIK = [
    ["01", "Program A", 300, 150, 150, "50,00 %"],
    ["01.02", "Kegiatan dua", 100, 50, 50, "50,00 %"],
    ["01.03", "Kegiatan tiga", 200, 100, 100, "50,00 %"],
]


def buku(*baris: list, kepala: list | None = None) -> Workbook:
    satu = Workbook()
    satu.active.title = "LRA"
    satu.active.append(kepala or KEPALA)
    for isi in baris:
        satu.active.append(isi)
    return satu


def ubah(baris: int, kolom: int, nilai: object) -> Workbook:
    """The good table with one cell changed (row of the sheet, column from 0)."""
    isi = [list(b) for b in BAIK]
    isi[baris - 2][kolom] = nilai
    return buku(*isi)


def kode_galat(isi: bytes, nama: str = "anggaran.xlsx") -> str:
    with pytest.raises(BerkasDitolak) as galat, buka_bacaan(io.BytesIO(isi), nama) as bacaan:
        for lembar in bacaan.lembar:
            list(bacaan.baris(lembar))
    assert len(galat.value.messages[0]) > 40  # says what to do, too
    return galat.value.code


def xlsx(bagian: dict[str, bytes]) -> bytes:
    """A zip with these parts added to a good workbook."""
    hasil = io.BytesIO(ke_byte(buku(*BAIK)).getvalue())
    with zipfile.ZipFile(hasil, "a", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return hasil.getvalue()


CELLS = [
    # (cell, what it holds, kind of problem)
    (ubah(3, 2, "4.300.00,00"), "C3", "angka_rusak", "4.300.000,00"),
    (ubah(3, 3, "211.897.500,0"), "D3", "angka_rusak", "211.897.500,00"),
    (ubah(3, 2, "=#REF!"), "C3", "rumus_tanpa_hasil", ""),
    (ubah(4, 2, "=C2+C3"), "C4", "rumus_tanpa_hasil", ""),
    (ubah(4, 2, 0.125), "C4", "desimal", "0,13"),
    (ubah(4, 2, -5), "C4", "negatif", ""),
    (ubah(4, 2, True), "C4", "bukan_angka", ""),
    (ubah(4, 2, "12 bulan"), "C4", "bukan_angka", ""),
    (ubah(4, 2, 10**14), "C4", "terlalu_besar", ""),
    (ubah(4, 0, "01.02"), "A4", "kode_ganda", ""),
    (ubah(4, 0, "07.03"), "A4", "kode_tanpa_induk", ""),
    (ubah(4, 0, None), "A4", "kode_tak_dikenal", ""),
    (ubah(4, 0, "tiga"), "A4", "kode_tak_dikenal", ""),
    (ubah(4, 1, None), "B4", "tanpa_nama", ""),
    (ubah(2, 2, 301), "C2", "jumlah_tidak_cocok", "300"),
    (ubah(3, 3, 101), "D3", "realisasi_melebihi_pagu", ""),
    (ubah(3, 4, 49), "E3", "sisa_tidak_cocok", "50"),
    (ubah(3, 5, "51,00 %"), "F3", "persen_tidak_cocok", "50,00 %"),
    (ubah(3, 5, "50.25%"), "F3", "angka_rusak", "50,25 %"),
    (buku(), "A2", "lembar_kosong", ""),
    (Workbook(), "A1", "lembar_kosong", ""),
    (buku(["Yth. Kepala Dinas"], kepala=["Nota dinas"]), "A1", "tata_letak_asing", ""),
]


@pytest.mark.parametrize(("isi", "sel", "kode", "usulan"), CELLS, ids=lambda x: str(x)[:24])
def test_sel_disebut_dan_tidak_ada_yang_disimpan(pengimpor, isi, sel, kode, usulan):
    impor = pengimpor.siapkan(ke_byte(isi))
    assert (kode, sel, usulan) in temuan(impor)
    masalah = impor.masalah.filter(kode=kode, sel=sel).first()
    assert masalah.lembar == isi.sheetnames[0]
    assert len(masalah.pesan) > 20
    assert not Program.objects.exists()


@pytest.mark.parametrize(
    "isi", [ubah(3, 2, "4.300.00,00"), ubah(4, 0, "01.02"), ubah(4, 2, "=C2+C3"), buku()]
)
def test_kesalahan_menghalangi_penerapan(pengimpor, isi):
    impor = pengimpor.siapkan(ke_byte(isi))
    with pytest.raises(ValidationError, match="kesalahan|belum siap"):
        pengimpor.terapkan(impor)
    assert not Program.objects.exists()


def test_galat_lembar_tersimpan_sebagai_galat(pengimpor):
    """#REF! as Excel stores it: an error value with its formula."""
    isi = ke_byte(ubah(3, 2, 1)).getvalue()
    isi = _ganti_sel(
        isi, b'<c r="C3" t="n"><v>1</v></c>', b'<c r="C3" t="e"><f>#REF!</f><v>#REF!</v></c>'
    )
    impor = pengimpor.siapkan(isi)
    assert ("galat_lembar", "C3", "") in temuan(impor)


def test_tautan_luar_disebut_per_sel(pengimpor):
    isi = _ganti_sel(
        ke_byte(ubah(3, 2, 100)).getvalue(),
        b'<c r="C3" t="n"><v>100</v></c>',
        b'<c r="C3"><f>[1]DPA!C3</f><v>100</v></c>',
        {
            "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
            "xl/externalLinks/_rels/externalLink1.xml.rels": b'<?xml version="1.0"?>'
            b'<Relationships xmlns="x"><Relationship Id="rId1" Type="t" '
            b'Target="file:///D:/DPA%202020.xlsx" TargetMode="External"/></Relationships>',
        },
    )
    impor = pengimpor.siapkan(isi)
    assert ("sel_tautan_luar", "C3", "") in temuan(impor)
    assert "DPA%202020.xlsx" in impor.masalah.get(kode="tautan_luar").pesan


def test_rumus_ke_buku_lain_tanpa_hasil(pengimpor):
    impor = pengimpor.siapkan(ke_byte(ubah(3, 2, "='[lain.xlsx]DPA'!A1")))
    pesan = impor.masalah.get(kode="rumus_tanpa_hasil").pesan
    assert "“='[lain.xlsx]DPA'!A1”" in pesan
    assert "mengambil nilai dari buku kerja lain" in pesan


def test_lembar_kosong_tidak_menawarkan_koreksi_sel(pengimpor):
    kosong = Workbook()
    kosong.active.title = "LRA"
    satu = pengimpor.siapkan(ke_byte(kosong)).masalah.get()
    assert (satu.kode, satu.lembar, satu.dapat_dikoreksi) == ("lembar_kosong", "LRA", False)
    assert "Unggah berkas yang memuat tabelnya" in satu.pesan


def test_hasil_rumus_dibaca(pengimpor):
    isi = _ganti_sel(
        ke_byte(ubah(2, 2, 300)).getvalue(),
        b'<c r="C2" t="n"><v>300</v></c>',
        b'<c r="C2"><f>SUM(C3:C4)</f><v>300</v></c>',
    )
    assert temuan(pengimpor.siapkan(isi)) == []


def test_derau_pecahan_excel_dirapikan(pengimpor):
    impor = pengimpor.siapkan(ke_byte(ubah(3, 2, 100.00000000000001)))
    assert temuan(impor) == []


def test_lembar_tersembunyi_tidak_dibaca(pengimpor):
    satu = buku(*BAIK)
    rahasia = satu.create_sheet("Rahasia")
    rahasia.append(KEPALA)
    rahasia.append(["02", "Program lain", 1, 1, 0, "100 %"])
    rahasia.sheet_state = "hidden"
    impor = pengimpor.siapkan(ke_byte(satu))
    assert [s["nama"] for s in impor.ringkasan["lembar"]] == ["LRA"]
    assert "disembunyikan" in impor.masalah.get(kode="lembar_tersembunyi").pesan


def test_sel_digabung(pengimpor):
    """A merged programme name repeats for its rows; a merged amount is counted once."""
    satu = buku(*BAIK)
    satu.active.merge_cells("C3:C4")
    impor = pengimpor.siapkan(ke_byte(satu))
    baris = impor.baris.get(kode="01.03")
    assert "pagu" not in [i["kolom"] for i in baris.isi]


KUNCI = "EncryptedPackage".encode("utf-16-le")
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
BERKAS = {
    "kosong": (b"", "anggaran.xlsx"),
    "sandi": (CFB + KUNCI, "anggaran.xlsx"),
    "xls": (CFB + "Workbook".encode("utf-16-le"), "anggaran.xls"),
    "terpotong": (ke_byte(tulis_serapan()).getvalue()[:4000], "anggaran.xlsx"),
    "makro": (xlsx({"xl/vbaProject.bin": b"x"}), "anggaran.xlsm"),
    "xlsb": (xlsx({"xl/workbook.bin": b"x"}), "anggaran.xlsx"),
    "bom": (xlsx({"xl/media/a.bin": b"\x00" * 30_000_000}), "anggaran.xlsx"),
    "rusak": (xlsx({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}), "a.xlsx"),
}


@pytest.mark.parametrize("kode", BERKAS)
def test_berkas_ditolak_dengan_jalan_keluar(kode):
    assert kode_galat(*BERKAS[kode]) == kode


@pytest.mark.parametrize(
    ("isi", "apa"),
    [
        (b"%PDF-1.7 isi", "PDF"),
        (b"<html><table><tr><td>SIPD</td></tr></table></html>", "halaman web"),
        (b"\x89PNG\r\n\x1a\n", "gambar PNG"),
        (b"MZ\x90\x00", "program"),
        (b"Kode;Uraian\n1;a\n", "bukan buku kerja"),
    ],
)
def test_berkas_berganti_nama(isi, apa):
    with pytest.raises(BerkasDitolak, match=apa):
        periksa_aman(io.BytesIO(isi), "anggaran.xlsx")


def test_dokumen_word_bukan_buku_kerja():
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        arsip.writestr("word/document.xml", "<w/>")
    assert kode_galat(hasil.getvalue()) == "isi"


def test_entitas_xml_ditolak():
    """A document type is what entity bombs need, and no workbook has one."""
    bom = b'<!DOCTYPE a [<!ENTITY b "ha">]><worksheet><sheetData/></worksheet>'
    assert kode_galat(xlsx({"xl/worksheets/sheet1.xml": bom})) == "rusak"


def test_ukuran_palsu_di_direktori_zip():
    """A directory that lies about a size gives a refusal, not an endless stream."""
    isi = bytearray(ke_byte(tulis_serapan()).getvalue())
    letak = isi.rfind(b"xl/worksheets/sheet1.xml") - 46  # its record in the central directory
    assert isi[letak : letak + 4] == b"PK\x01\x02"
    isi[letak + 24 : letak + 28] = struct.pack("<I", 5)
    with pytest.raises(BerkasDitolak), buka_bacaan(io.BytesIO(bytes(isi)), "a.xlsx") as bacaan:
        for lembar in bacaan.lembar:
            list(bacaan.baris(lembar))


def test_unggahan_ditolak_tidak_meninggalkan_apa_pun(pengimpor):
    with pytest.raises(BerkasDitolak):
        pengimpor.unggah(BERKAS["makro"][0])
    assert not BerkasImpor.objects.exists()


def test_buku_kembali_dengan_catatan(pengimpor):
    """The remarks stand in the cells themselves, and on a sheet in front."""
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    hasil = load_workbook(catat_di_buku(impor))
    assert hasil.sheetnames == ["Catatan", "LRA 2020"]
    catatan = {
        sel.coordinate: sel.comment.text
        for baris in hasil["LRA 2020"].iter_rows()
        for sel in baris
        if sel.comment
    }
    assert len(catatan) == 5
    assert "Usulan: 79.234.571" in catatan["D20"]
    daftar = [[sel.value for sel in b] for b in hasil["Catatan"].iter_rows(min_row=4)]
    assert [b[2] for b in daftar] == ["E14", "D20", "C39", "E45", "E46"]
    assert all(sel.data_type != "f" for b in hasil["Catatan"].iter_rows() for sel in b)


def _ganti_sel(isi: bytes, dari: bytes, ke: bytes, tambah: dict[str, bytes] | None = None) -> bytes:
    """The workbook with a cell rewritten in its XML."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(hasil, "w") as baru:
        for bagian in lama.infolist():
            teks = lama.read(bagian)
            if bagian.filename.startswith("xl/worksheets/sheet"):
                assert dari in teks, teks[:600]
                teks = teks.replace(dari, ke)
            baru.writestr(bagian, teks)
        for nama, teks in (tambah or {}).items():
            baru.writestr(nama, teks)
    return hasil.getvalue()
