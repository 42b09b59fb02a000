"""The PDF: page numbers, repeated heads, refused addresses, equal bytes."""

import gc
import io
import os
import subprocess
import sys

import pikepdf
import pytest
from django.conf import settings
from pypdf import PdfReader

from lkjip.laporan.cetak import GalatCetak, Naskah, print_pdf, tanpa_pemungut, tulis_folio
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.naskah import susun_naskah

from .contoh_dokumen import dokumen
from .pdf import baca_daftar, folio_tercetak, huruf_di_luar, teks_halaman


@pytest.fixture(scope="module")
def dok():
    return nomori(dokumen())


@pytest.fixture(scope="module")
def langkah():
    return []


@pytest.fixture(scope="module")
def hasil(dok, langkah):
    return print_pdf(susun_naskah(dok), lambda *apa: langkah.append(apa))


@pytest.fixture(scope="module")
def halaman(hasil):
    return teks_halaman(hasil.pdf)


def test_folio_romawi_lalu_arab(halaman):
    assert folio_tercetak(halaman)[1:] == [
        "i",
        "ii",
        "iii",
        "iv",
        *map(str, range(1, len(halaman) - 4)),
    ]
    assert not halaman[0].endswith(("i", "1"))


def test_nomor_di_ketiga_daftar_sesuai_letak_sebenarnya(dok, halaman):
    """Reads each list back from the PDF and looks where its headings really stand."""
    daftar = baca_daftar(dok, halaman)
    assert len(daftar) == 12 + 3 + 2
    assert {k: tercetak for k, (tercetak, _) in daftar.items()} == {
        k: letak for k, (_, letak) in daftar.items()
    }
    assert daftar["depan.isi"][0] == "ii"
    assert daftar["bab.1"][0] == "1"


def test_kemajuan_menyebut_setiap_bagian(langkah):
    assert [(ke, dari) for ke, dari, _ in langkah] == [(i, 9) for i in range(1, 10)]
    assert {"Menata Bab I", "Menata Bab II", "Menata Daftar Isi"} <= {apa for *_, apa in langkah}


def test_kepala_tabel_berulang_dan_jumlah_hanya_sekali(halaman):
    anggaran = [h for h in halaman if "Indikator" in h and "(5)" in h]
    assert len(anggaran) >= 3
    assert sum("Jumlah 700.513.683" in h for h in anggaran) == 2  # once in each of two tables


def test_halaman_mendatar(hasil):
    ukuran = [(p.mediabox.width, p.mediabox.height) for p in PdfReader(io.BytesIO(hasil.pdf)).pages]
    assert sum(w > h for w, h in ukuran) >= 3
    assert ukuran[0][0] < ukuran[0][1]


def test_penanda_buku_dan_bahasa(hasil):
    pdf = PdfReader(io.BytesIO(hasil.pdf))

    def judul(isi):
        return [judul(b) if isinstance(b, list) else b.title for b in isi]

    assert judul(pdf.outline)[5:7] == [
        "Bab I Pendahuluan",
        ["1.1 Latar Belakang", "1.2 Landasan Hukum", ["1.2.1 Peraturan Daerah", "Catatan"]],
    ]
    assert pdf.trailer["/Root"]["/Lang"] == "id"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Dinas Contoh" in pdf.metadata.title


def test_tautan_daftar_isi_menuju_bab(hasil):
    pdf = PdfReader(io.BytesIO(hasil.pdf))
    tujuan = {a.get_object()["/Dest"] for a in pdf.pages[2]["/Annots"]}
    assert {"bab-1", "bab-2-anggaran", "lampiran-pk"} <= tujuan
    assert tujuan <= set(pdf.named_destinations)


def test_tidak_ada_huruf_di_luar_bidang_halaman(hasil):
    assert huruf_di_luar(hasil.pdf) == []


def test_huruf_tertanam(hasil):
    nama = set()
    for hal in PdfReader(io.BytesIO(hasil.pdf)).pages:
        for huruf in hal["/Resources"]["/Font"].values():
            turunan = huruf["/DescendantFonts"][0]
            assert (
                "/FontFile2" in turunan["/FontDescriptor"]
                or "/FontFile3" in turunan["/FontDescriptor"]
            )
            nama.add(huruf["/BaseFont"].split("+")[-1])
    assert nama and all("Source" in n for n in nama)


def test_isi_sama_menghasilkan_bita_yang_sama(dok, hasil):
    assert print_pdf(susun_naskah(dok)).sidik == hasil.sidik


def test_bita_sama_dari_proses_lain(hasil):
    """Another process with another hash seed prints the same file."""
    perintah = (
        "import django; django.setup();"
        "from lkjip.laporan.cetak import print_pdf;"
        "from lkjip.laporan.dokumen.nomor import nomori;"
        "from lkjip.laporan.naskah import susun_naskah;"
        "from tests.laporan.contoh_dokumen import dokumen;"
        "print(print_pdf(susun_naskah(nomori(dokumen()))).sidik)"
    )
    lain = subprocess.run(
        [sys.executable, "-c", perintah],
        env=os.environ | {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=settings.AKAR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert lain.stdout.strip() == hasil.sidik


def simpul_struktur(berkas: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every element of the structure tree."""
    tumpuk, hasil = [berkas.Root.StructTreeRoot.K], []
    while tumpuk:
        simpul = tumpuk.pop()
        if isinstance(simpul, pikepdf.Array):
            tumpuk.extend(simpul)
        elif isinstance(simpul, pikepdf.Dictionary) and "/S" in simpul:
            hasil.append(simpul)
            tumpuk.append(simpul.get("/K", pikepdf.Array()))
    return hasil


def test_struktur_bertanda(hasil):
    """Tagged, as PDF/UA asks: drawings with their alternative, tables, lists, headings."""
    berkas = pikepdf.open(io.BytesIO(hasil.pdf))
    simpul = simpul_struktur(berkas)
    gambar = [str(s.Alt) for s in simpul if s.S == "/Figure"]
    assert sorted(gambar) == ["Bagan contoh.", "Diagram batang: 57 pegawai."]
    ada = {str(s.S) for s in simpul}
    assert {"/H1", "/H2", "/H3", "/Table", "/THead", "/TH", "/Caption", "/L", "/LI", "/Link"} <= ada


def naskah(html: str) -> list[Naskah]:
    return [Naskah("a", "A", "arab", lambda *_: f"<html lang=id><body>{html}</body></html>")]


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="file:///etc/passwd">',
        '<img alt="" src="http://127.0.0.1:9/x.png">',
        '<img alt="" src="data:text/html,x">',
        '<img alt="" src="relatif.png">',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<svg viewBox="0 0 1 1"><image href="file:///etc/passwd"/></svg>',
        "<p style=\"background: url('file:///etc/passwd')\">x</p>",
    ],
)
def test_alamat_di_luar_folder_ditolak(html):
    with pytest.raises(GalatCetak, match="tidak (boleh dimuat|dapat dicetak)"):
        print_pdf(naskah(html))


def test_jalan_memutar_ke_luar_folder_ditolak(tmp_path):
    (tmp_path / "dalam").mkdir()
    (tmp_path / "rahasia.png").write_bytes(b"x")
    (tmp_path / "dalam" / "tautan.png").symlink_to(tmp_path / "rahasia.png")
    for alamat in ("dalam/tautan.png", "dalam/../rahasia.png"):
        with pytest.raises(GalatCetak, match="tidak boleh dimuat"):
            print_pdf(
                naskah(f'<img alt="" src="file://{tmp_path}/{alamat}">'), akar=[tmp_path / "dalam"]
            )


def test_gambar_di_folder_yang_diizinkan_dimuat(tmp_path):
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0"
        "000003010100c9fe92ef0000000049454e44ae426082"
    )
    (tmp_path / "a.png").write_bytes(png)
    hasil = print_pdf(naskah(f'<img alt="a" src="file://{tmp_path}/a.png">'), akar=[tmp_path])
    assert hasil.halaman == 1
    assert PdfReader(io.BytesIO(hasil.pdf)).pages[0].images


def test_bagian_yang_gagal_dicetak_tidak_dilewati_diam_diam():
    with pytest.raises(GalatCetak, match="Sebagian isi laporan tidak dapat dicetak"):
        print_pdf(naskah('<p><a href="#tidak-ada">x</a></p>'))


def test_tanpa_isi_ditolak_dengan_pesan():
    with pytest.raises(GalatCetak, match="belum mempunyai isi"):
        print_pdf([])


def test_daftar_yang_tak_kunjung_tetap_ditolak():
    """A list whose length depends on its own page numbers would never settle."""

    def susun(folio):
        return (
            "<html lang=id>"
            + "<p>x</p>" * (200 if folio.get("z") == "1" else 1)
            + '<p id="z">z</p>'
        )

    n = Naskah(
        "a",
        "A",
        "romawi",
        lambda f, _: susun({"z": "1"} if f.get("z") == "i" else {}),
        berdaftar=True,
    )
    with pytest.raises(GalatCetak, match="tidak kunjung tetap"):
        print_pdf([n])


def test_pemungut_dihidupkan_kembali_setelah_galat():
    with pytest.raises(RuntimeError), tanpa_pemungut():
        assert not gc.isenabled()
        raise RuntimeError
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_tulis_folio():
    assert [tulis_folio("romawi", n) for n in (1, 4, 9, 14, 49)] == ["i", "iv", "ix", "xiv", "xlix"]
    assert tulis_folio("arab", 12) == "12"
    assert tulis_folio("tanpa", 1) == ""
