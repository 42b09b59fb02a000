"""Attacks on the file itself: cross-reference tables, byte ranges, fields, algorithms, bombs.

What each makes of a validly signed file, and the verdict that a stranger reads.
"""

import re
import time
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, NAMA_PENANDA
from lkjip.laporan.tanda_tangan.jenis import HasilDitolak, Permintaan
from lkjip.laporan.tanda_tangan.pekerja import read_pdf_terkurung
from lkjip.laporan.verifikasi.kecocokan import Hubungan, Kecocokan
from lkjip.laporan.verifikasi.putusan import Kesimpulan, compute_putusan

from .conftest import append_revision, save_again

K = Kesimpulan
LUKISAN = b"0 0 1 rg 0 0 400 400 re f"


def putusan(pdf: bytes, kepercayaan) -> Kesimpulan:
    return compute_putusan(read_pdf(pdf, kepercayaan), Kecocokan(Hubungan.ASING)).kesimpulan


def juru(demo) -> SimpleSigner:
    return SimpleSigner.load_pkcs12_data(demo.penanda.read_bytes(), (), FRASA_DEMO.encode())


# --- cross-reference tables written by hand


def klasik(bertanda: bytes) -> bytes:
    """An increment with a plain table, in place of `ekor` below."""
    return bertanda if bertanda.endswith(b"\n") else bertanda + b"\n"


def trailer(pdf: bytes, prev: str = "") -> str:
    """A trailer as the next increment would have; `prev`: where the former table is said to be."""
    asli = re.findall(rb"startxref\s+(\d+)", pdf)[-1].decode()
    with pikepdf.open(BytesIO(pdf)) as dok:
        akar, besar = dok.Root.objgen[0], int(dok.trailer["/Size"])
    return f"trailer\n<</Size {besar}/Root {akar} 0 R/Prev {prev or asli}>>\n"


def tabel(pdf: bytes, baris: str, prev: str = "") -> bytes:
    """`pdf` with one more cross-reference table."""
    ekor = f"xref\n{baris}{trailer(pdf, prev)}startxref\n{len(klasik(pdf))}\n%%EOF\n"
    return klasik(pdf) + ekor.encode()


def isi_halaman(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as dok:
        return dok.pages[0].obj.Contents.objgen[0]


def prev_berputar(pdf):
    letak = len(klasik(pdf))
    return tabel(pdf, "0 0\n", str(letak))


def prev_berputar_berdua(pdf):
    """Two tables, each of which says that the other came before it."""
    awal = klasik(pdf)
    satu = f"xref\n0 0\n{trailer(pdf, str(len(awal) + 400))}".ljust(400, "\n")
    dua = f"xref\n0 0\n{trailer(pdf, str(len(awal)))}startxref\n{len(awal) + 400}\n%%EOF\n"
    return awal + satu.encode() + dua.encode()


def prev_keluar_berkas(pdf):
    return tabel(pdf, "0 0\n", str(10**12))


def prev_negatif(pdf):
    return tabel(pdf, "0 0\n", "-20")


def isi_dibayangi(pdf):
    """The page's contents come from another place, although nothing that was signed is touched."""
    nomor, awal = isi_halaman(pdf), klasik(pdf)
    objek = f"{nomor} 0 obj\n<</Length {len(LUKISAN)}>>stream\n".encode() + LUKISAN
    satu = awal + objek + b"\nendstream\nendobj\n"
    ekor = f"xref\n{nomor} 1\n{len(awal):010d} 00000 n \n{trailer(pdf)}"
    return satu + ekor.encode() + f"startxref\n{len(satu)}\n%%EOF\n".encode()


def isi_dihapus(pdf):
    return tabel(pdf, f"{isi_halaman(pdf)} 1\n0000000000 00001 f \n")


def akar_lain(pdf):
    """The trailer names another catalogue."""
    awal = klasik(pdf)
    prev = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    objek = b"9000 0 obj\n<</Type/Catalog/Pages 9001 0 R>>\nendobj\n"
    kedua = b"9001 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    letak = len(awal) + len(objek) + len(kedua)
    ekor = f"xref\n9000 2\n{len(awal):010d} 00000 n \n{len(awal) + len(objek):010d} 00000 n \n"
    ekor += f"trailer\n<</Size 9002/Root 9000 0 R/Prev {prev}>>\nstartxref\n{letak}\n%%EOF\n"
    return awal + objek + kedua + ekor.encode()


RUJUKAN_SILANG = [
    *(prev_berputar, prev_berputar_berdua, prev_keluar_berkas, prev_negatif),
    *(isi_dibayangi, isi_dihapus, akar_lain),
]


@pytest.mark.parametrize("ubah", RUJUKAN_SILANG, ids=lambda satu: satu.__name__)
def test_rujukan_silang_yang_dipelintir(ubah, ditandatangani, kepercayaan):
    mulai = time.monotonic()
    hasil = putusan(ubah(ditandatangani), kepercayaan)
    assert time.monotonic() - mulai < 10
    assert hasil in {K.DITAMBAH, K.BERUBAH, K.TAK_TERBACA, K.TANPA_TANDA_TANGAN}


# --- what the signature claims to cover


def ganti_rentang(pdf: bytes, baru: str) -> bytes:
    """The signature's /ByteRange overwritten in place."""
    cocok = re.search(rb"/ByteRange\s*\[[^\]]*\]", pdf)
    isi = f"/ByteRange [{baru}]".encode()
    assert len(isi) <= len(cocok[0]) + 40
    return pdf[: cocok.start()] + isi.ljust(len(cocok[0])) + pdf[cocok.end() :]


@pytest.mark.parametrize(
    "rentang",
    [
        "0 10",
        "0 0 0 0",
        "0 -1 5 5",
        "0 99999999999 5 5",
        "0 10 20 9999999999",
        "9 9 9 9",
        "x y z w",
    ],
)
def test_rentang_yang_tidak_wajar(rentang, bertanda, kepercayaan):
    assert putusan(ganti_rentang(bertanda, rentang), kepercayaan) in {K.BERUBAH, K.TAK_TERBACA}


def test_tanda_tangan_dikosongkan(bertanda, kepercayaan):
    """Universal signature forgery: the signature's bytes are zeros, or not there at all."""
    cocok = re.search(rb"/Contents <([0-9a-fA-F]{1000,})>", bertanda)
    nol = bertanda[: cocok.start(1)] + b"0" * len(cocok[1]) + bertanda[cocok.end(1) :]
    tanpa = bertanda.replace(b"/Contents <" + cocok[1][:20], b"/Kontents <" + cocok[1][:20])
    for pdf in (nol, tanpa):
        assert putusan(pdf, kepercayaan) in {K.BERUBAH, K.TAK_TERBACA}


def test_tanda_tangan_berkas_lain_dipindahkan(bertanda, demo, dokumen, frasa, kepercayaan):
    """A genuine signature of another document in the place of ours."""
    lain = PenandatanganP12(demo.penanda).sign(
        save_again(dokumen, lambda dok: dok.add_blank_page()), Permintaan(), frasa
    )
    pola = re.compile(rb"/Contents <([0-9a-fA-F]{1000,})>")
    sini, sana = pola.search(bertanda), pola.search(lain)
    assert len(sini[1]) == len(sana[1])
    pdf = bertanda[: sini.start(1)] + sana[1] + bertanda[sini.end(1) :]
    assert putusan(pdf, kepercayaan) is K.BERUBAH


def test_tanda_tangan_kedua_sah_atas_isi_yang_sudah_diubah(bertanda, demo, frasa, kepercayaan):
    """The second one is good and covers the whole file; the first was betrayed before it."""

    def ubah(penulis):
        hal = penulis.root["/Pages"]["/Kids"][0]
        ref = hal.raw_get("/Contents").reference
        baru = generic.StreamObject(stream_data=LUKISAN)
        penulis.objects[(ref.generation, ref.idnum)] = baru
        baru.container_ref = ref

    diubah = append_revision(bertanda, ubah)
    pdf = PenandatanganP12(demo.penanda).sign(diubah, Permintaan("TandaTangan2"), frasa)
    assert putusan(pdf, kepercayaan) is K.DITAMBAH


# --- fields, actions and embedded files that were there when it was signed


def siapkan_isian(dok):
    """A text field with a value, in sight."""
    bidang = dok.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("Capaian"),
            V=String("84,90"),
            Rect=[10, 10, 90, 30],
            P=dok.pages[0].obj,
        )
    )
    dok.Root.AcroForm = Dictionary(Fields=Array([bidang]), NeedAppearances=False)
    dok.pages[0].obj.Annots = Array([bidang])


def siapkan_lampiran(dok):
    dok.attachments["data.json"] = b'{"capaian": "84,90"}'


def isi_bidang(p):
    bidang = p.root["/AcroForm"]["/Fields"][0]
    bidang["/V"] = generic.pdf_string("100,00")
    p.update_container(bidang)


def pindah_bidang(p):
    bidang = p.root["/AcroForm"]["/Fields"][0]
    bidang["/Rect"] = generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 500, 500)])
    p.update_container(bidang)


def ganti_lampiran(p):
    nama = p.root["/Names"]["/EmbeddedFiles"]["/Names"]
    aliran = nama[1]["/EF"]["/F"]
    ref = aliran.container_ref
    baru = generic.StreamObject(stream_data=b'{"capaian": "100,00"}')
    p.objects[(ref.generation, ref.idnum)] = baru
    baru.container_ref = generic.Reference(ref.idnum, ref.generation, p)


def tautan_saat_dibuka(p):
    aksi = generic.DictionaryObject(
        {
            pdf_name("/S"): pdf_name("/URI"),
            pdf_name("/URI"): generic.pdf_string("https://contoh.example/"),
        }
    )
    p.root["/OpenAction"] = aksi
    p.update_root()


@pytest.mark.parametrize(
    ("siapkan", "ubah"),
    [
        (siapkan_isian, isi_bidang),
        (siapkan_isian, pindah_bidang),
        (siapkan_lampiran, ganti_lampiran),
        (siapkan_lampiran, tautan_saat_dibuka),
    ],
    ids=lambda satu: satu.__name__,
)
def test_yang_ada_lalu_diganti(siapkan, ubah, demo, dokumen, frasa, kepercayaan):
    asal = save_again(dokumen, siapkan)
    bertanda = PenandatanganP12(demo.penanda).sign(asal, Permintaan(), frasa)
    assert putusan(bertanda, kepercayaan) is K.SAH_ASING
    assert putusan(append_revision(bertanda, ubah), kepercayaan) is K.DITAMBAH


def saat_dibuka(**isi):
    def siapkan(dok):
        dok.Root.OpenAction = Dictionary(**isi)

    return siapkan


@pytest.mark.parametrize(
    "aksi",
    [
        {"S": Name.JavaScript, "JS": String("app.alert(1)")},
        {"S": Name.Launch, "F": String("cmd.exe")},
        {"S": Name.URI, "URI": String("https://contoh.example/")},
        {"S": Name.GoToR, "F": String("lain.pdf"), "D": Array([0, Name.Fit])},
        {"S": Name.GoToE, "D": Array([0, Name.Fit])},
    ],
    ids=lambda satu: str(satu["S"]),
)
def test_tindakan_saat_dibuka_disebut(aksi, demo, dokumen, frasa, kepercayaan):
    """Validly signed as it is: still nothing that we would ever publish."""
    asal = save_again(dokumen, saat_dibuka(**aksi))
    bertanda = PenandatanganP12(demo.penanda).sign(asal, Permintaan(), frasa)
    assert putusan(bertanda, kepercayaan) is K.ISI_AKTIF


# --- algorithms


@pytest.mark.parametrize("algoritma", ["sha1", "md5"])
def test_sidik_lemah_tidak_diterima(algoritma, demo, dokumen, kepercayaan):
    meta = PdfSignatureMetadata(field_name="TandaTangan1", md_algorithm=algoritma)
    penulis = IncrementalPdfFileWriter(BytesIO(dokumen))
    pdf = PdfSigner(meta, juru(demo)).sign_pdf(penulis).getvalue()
    hasil = compute_putusan(read_pdf(pdf, kepercayaan), Kecocokan(Hubungan.ASING))
    assert hasil.kesimpulan in {K.SERTIFIKAT, K.BERUBAH}
    assert "lemah" in hasil.kalimat


# --- bombs


def bersarang(dalam: int, buka: bytes, tutup: bytes) -> bytes:
    isi = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/X " + buka * dalam + tutup * dalam
    isi += b">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    return isi + b"trailer<</Root 1 0 R>>\n"


def anak_halaman_berputar() -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )


def wadah_objek_bom() -> bytes:
    """An object stream that says it holds a hundred million objects."""
    isi = zlib.compress(b"0 " * (1 << 22), 9)
    kepala = f"5 0 obj<</Type/ObjStm/N 100000000/First 8/Filter/FlateDecode/Length {len(isi)}>>"
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + kepala.encode()
        + b"stream\n"
        + isi
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
    )


def bidang_tak_terhingga() -> bytes:
    """Form fields that are their own children."""
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</T(a)/FT/Sig/Kids[3 0 R 3 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n"
    )


@pytest.mark.parametrize(
    "pdf",
    [
        bersarang(200_000, b"[", b"]"),
        bersarang(100_000, b"<</a ", b">>"),
        anak_halaman_berputar(),
        wadah_objek_bom(),
        bidang_tak_terhingga(),
    ],
    ids=["larik", "kamus", "halaman", "wadah", "bidang"],
)
def test_bom_berakhir_dengan_putusan(pdf, tmp_path, kepercayaan):
    berkas = tmp_path / "bom.pdf"
    berkas.write_bytes(pdf)
    mulai = time.monotonic()
    bacaan = read_pdf_terkurung(berkas, kepercayaan)
    assert time.monotonic() - mulai < 60
    assert not bacaan.sah
    hasil = compute_putusan(bacaan, Kecocokan(Hubungan.ASING))
    assert hasil.kesimpulan in {K.TAK_TERBACA, K.TANPA_TANDA_TANGAN, K.BERUBAH}


def test_unggahan_yang_terlalu_berat_tidak_dibaca_di_portal(
    dokumen, bertanda, kepercayaan, monkeypatch
):
    """What a party uploads is read in a process of its own, too; our own bytes come first in it."""
    meja = Meja(None, None, kepercayaan)
    assert meja.receive(dokumen, bertanda).penanda_tangan == NAMA_PENANDA
    monkeypatch.setattr("lkjip.laporan.tanda_tangan.pekerja.TENGGAT", 0.01)
    with pytest.raises(HasilDitolak, match="melampaui batas waktu atau memori"):
        meja.receive(dokumen, bertanda)
