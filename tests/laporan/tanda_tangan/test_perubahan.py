"""What may follow a signature, and what may not."""

from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from weasyprint import HTML

from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.bacaan import Perubahan
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.jenis import Permintaan
from lkjip.laporan.tanda_tangan.perubahan import SetelahTandaTangan

from .conftest import append_revision, read_satu


def _lapisan(penulis):
    """Paint over the page with an annotation, whose page keeps its contents."""
    halaman = penulis.root["/Pages"]["/Kids"][0]
    kotak = generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 300, 300)])
    cap = {"/Type": "/Annot", "/Subtype": "/Stamp", "/Rect": kotak}
    anotasi = generic.DictionaryObject(
        {
            generic.pdf_name(k): generic.pdf_name(v) if isinstance(v, str) else v
            for k, v in cap.items()
        }
    )
    daftar = halaman.get_object().raw_get("/Annots") if "/Annots" in halaman else None
    isi = list(daftar.get_object()) if daftar is not None else []
    halaman["/Annots"] = generic.ArrayObject([*isi, penulis.add_object(anotasi)])
    penulis.update_container(halaman)


def _isi_halaman(penulis):
    """Write the page's content stream anew under its old number."""
    halaman = penulis.root["/Pages"]["/Kids"][0]
    ref = halaman.raw_get("/Contents").reference
    baru = generic.StreamObject(stream_data=b"0 0 99 99 re f")
    penulis.objects[(ref.generation, ref.idnum)] = baru
    baru.container_ref = ref


def _bidang_teks(penulis):
    """Add a text field: it could be filled in with anything."""
    formulir = penulis.root["/AcroForm"]
    bidang = generic.DictionaryObject(
        {
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
            generic.pdf_name("/T"): generic.pdf_string("x"),
        }
    )
    formulir["/Fields"].append(penulis.add_object(bidang))
    penulis.update_container(formulir["/Fields"])


def _katalog(penulis):
    penulis.root["/PageMode"] = generic.pdf_name("/FullScreen")
    penulis.update_root()


def _tukar_tanda_tangan(penulis):
    """Empty the signature's field, so that another could be put there."""
    bidang = penulis.root["/AcroForm"]["/Fields"][0]
    bidang["/T"] = generic.pdf_string("Lain")
    penulis.update_container(bidang)


@pytest.mark.parametrize(
    "ubah", [_lapisan, _isi_halaman, _bidang_teks, _katalog, _tukar_tanda_tangan]
)
def test_perubahan_setelah_tanda_tangan_ketahuan(ditandatangani, kepercayaan, ubah):
    tanda = read_satu(append_revision(ditandatangani, ubah), kepercayaan)
    assert tanda.perubahan is Perubahan.ISI
    assert not tanda.sah


def test_yang_boleh_menyusul(demo, terarsip, bertanda, kepercayaan, frasa):
    """Revocation data and timestamps, metadata, and a second signature."""
    assert read_satu(terarsip, kepercayaan).perubahan is Perubahan.ARSIP

    def metadata(penulis):
        penulis.set_info(
            generic.DictionaryObject({generic.pdf_name("/Producer"): generic.pdf_string("x")})
        )

    assert read_satu(append_revision(bertanda, metadata), kepercayaan).perubahan is Perubahan.ARSIP
    juru = PenandatanganP12(demo.penanda)
    dua = juru.sign(terarsip, Permintaan(bidang="TandaTangan2"), frasa)
    pertama, kedua = read_pdf(dua, kepercayaan).tanda_tangan
    assert (pertama.perubahan, kedua.perubahan) == (Perubahan.TANDA_TANGAN, Perubahan.TIDAK_ADA)
    assert pertama.sah
    assert kedua.sah


def test_dokumen_besar_diperiksa_cepat(demo, frasa, kepercayaan):
    """Ten thousand structure elements cost no more objects than a small document: only what a later
    revision overrides is looked at."""
    baris = "<tr><td>a</td><td>b</td></tr>" * 1500
    besar = HTML(string=f"<html lang=id><title>x</title><table>{baris}</table>").write_pdf(
        pdf_tags=True
    )
    cap = demo.cap_waktu()
    pdf = (
        Meja(PenandatanganP12(demo.penanda, cap), cap, kepercayaan)
        .sign(besar, Permintaan(), frasa)
        .pdf
    )
    pembaca = PdfFileReader(BytesIO(pdf))
    dibaca = []
    asli = PdfFileReader.get_object
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(
            PdfFileReader, "get_object", lambda *a, **k: dibaca.append(a[1]) or asli(*a, **k)
        )
        hasil = SetelahTandaTangan().review_file(pembaca, 1)
    assert hasil.modification_level is ModificationLevel.LTA_UPDATES
    assert len(dibaca) < 100


@pytest.mark.parametrize("kunci", ["/Extensions", "/DSS", "/Info"])
def test_isi_halaman_diganti_lewat_jalan_memutar(ditandatangani, kepercayaan, kunci):
    """An entry that may change is turned to the page's contents; then these are overridden."""

    def alihkan(penulis):
        isi = penulis.root["/Pages"]["/Kids"][0].raw_get("/Contents")
        if kunci == "/Info":
            penulis.set_info(generic.IndirectObject(isi.idnum, isi.generation, penulis))
            return
        penulis.root[generic.pdf_name(kunci)] = isi
        penulis.update_root()

    satu = append_revision(ditandatangani, alihkan)
    bacaan = read_pdf(append_revision(satu, _isi_halaman), kepercayaan)
    assert bacaan.galat or not bacaan.sah
