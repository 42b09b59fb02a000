"""Shadow attacks and their kin: what an attacker appends, or prepares before somebody signs.

Every document here is validly signed; the change must be seen on the first signature.
"""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.bacaan import Perubahan
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Permintaan

from .conftest import append_revision, save_again

LUKISAN = b"0 0 1 rg 0 0 400 400 re f"


def angka(*nilai):
    return generic.ArrayObject([generic.NumberObject(n) for n in nilai])


def kamus(**isi):
    return generic.DictionaryObject({pdf_name(f"/{k}"): v for k, v in isi.items()})


def halaman(penulis):
    return penulis.root["/Pages"]["/Kids"][0]


def ganti(penulis, rujukan, baru):
    """Write an object anew under its old number."""
    ref = getattr(rujukan, "reference", rujukan)
    penulis.objects[(ref.generation, ref.idnum)] = baru
    baru.container_ref = generic.Reference(ref.idnum, ref.generation, penulis)


def lukisan(penulis, **isi):
    """A form that paints over everything."""
    dasar = {"Type": pdf_name("/XObject"), "Subtype": pdf_name("/Form"), "BBox": angka(0, 0, 9, 9)}
    return penulis.add_object(generic.StreamObject(kamus(**dasar, **isi), stream_data=LUKISAN))


def tambah_bidang(penulis, bidang, anotasi=True):
    """A new field in the form, and its widget on the page."""
    ref = bidang if isinstance(bidang, generic.IndirectObject) else penulis.add_object(bidang)
    formulir = penulis.root["/AcroForm"]
    formulir["/Fields"].append(ref)
    penulis.update_container(formulir["/Fields"])
    if anotasi:
        hal = halaman(penulis)
        lama = list(hal["/Annots"]) if "/Annots" in hal else []
        mentah = [hal["/Annots"].raw_get(n) for n in range(len(lama))]
        hal["/Annots"] = generic.ArrayObject([*mentah, ref])
        penulis.update_container(hal)


def bidang_ttd(penulis, kotak=(-9, -9, -8, -8), **isi):
    return kamus(
        FT=pdf_name("/Sig"),
        T=generic.pdf_string("Lain"),
        Type=pdf_name("/Annot"),
        Subtype=pdf_name("/Widget"),
        Rect=angka(*kotak),
        P=halaman(penulis).container_ref
        and generic.IndirectObject(halaman(penulis).container_ref.idnum, 0, penulis),
        **isi,
    )


# --- appended to a document of ours


def bidang_menutupi_teks(p):
    """A second signature field in sight, whose appearance covers what was signed."""
    tambah_bidang(p, bidang_ttd(p, (0, 0, 500, 500), AP=kamus(N=lukisan(p))))


def bidang_di_luar_tetapi_tak_berputar(p):
    f = generic.NumberObject(4 | 16)
    tambah_bidang(p, bidang_ttd(p, (-900, 0, -1, 900), F=f, AP=kamus(N=lukisan(p))))


def bidang_dengan_tindakan(p):
    aksi = kamus(S=pdf_name("/JavaScript"), JS=generic.pdf_string("app.alert(1)"))
    tambah_bidang(p, bidang_ttd(p, AA=kamus(E=p.add_object(aksi))))


def bidang_beralur(p):
    """A field that is also a stream, so that it could pass for contents."""
    isi = dict(bidang_ttd(p).items())
    tambah_bidang(p, p.add_object(generic.StreamObject(isi, stream_data=LUKISAN)))


def sumber_huruf_formulir(p):
    formulir = p.root["/AcroForm"]
    formulir["/DR"] = kamus(Font=kamus(Helv=p.add_object(kamus(Type=pdf_name("/Font")))))
    p.update_container(formulir)


def butuh_rupa(p):
    """Viewers would draw fields anew from their values."""
    formulir = p.root["/AcroForm"]
    formulir["/NeedAppearances"] = generic.BooleanObject(True)
    p.update_container(formulir)


def nama_javascript(p):
    aksi = kamus(S=pdf_name("/JavaScript"), JS=generic.pdf_string("1"))
    daftar = generic.ArrayObject([generic.pdf_string("a"), p.add_object(aksi)])
    p.root["/Names"] = kamus(JavaScript=kamus(Names=daftar))
    p.update_root()


def lapisan_pilihan(p):
    p.root["/OCProperties"] = kamus(OCGs=generic.ArrayObject(), D=kamus())
    p.update_root()


def lampiran_catalog(p):
    p.root["/AF"] = generic.ArrayObject([p.add_object(kamus(Type=pdf_name("/Filespec")))])
    p.update_root()


def teks_pengganti(p):
    """What a screen reader says instead of the text."""
    unsur = p.root["/StructTreeRoot"]["/K"]
    unsur = unsur[0] if isinstance(unsur, generic.ArrayObject) else unsur
    unsur["/ActualText"] = generic.pdf_string("Capaian 100 persen")
    p.update_container(unsur)


def pohon_halaman(p):
    p.root["/Pages"]["/Rotate"] = generic.NumberObject(180)
    p.update_container(p.root["/Pages"])


def huruf_diganti(p):
    sumber = halaman(p)["/Resources"]
    huruf = sumber["/Font"][next(iter(sumber["/Font"]))]
    huruf["/BaseFont"] = pdf_name("/Lain")
    p.update_container(huruf)


def versi_diturunkan(p):
    p.root["/Version"] = pdf_name("/1.2")
    p.update_root()


@pytest.mark.parametrize(
    "ubah",
    [
        *(bidang_menutupi_teks, bidang_di_luar_tetapi_tak_berputar, bidang_dengan_tindakan),
        *(bidang_beralur, sumber_huruf_formulir, butuh_rupa, nama_javascript, lapisan_pilihan),
        *(lampiran_catalog, teks_pengganti, pohon_halaman, huruf_diganti, versi_diturunkan),
    ],
    ids=lambda satu: satu.__name__,
)
def test_tambahan_yang_mengubah_tampilan(ubah, ditandatangani, kepercayaan):
    bacaan = read_pdf(append_revision(ditandatangani, ubah), kepercayaan)
    assert not bacaan.galat
    assert bacaan.tanda_tangan[0].perubahan is Perubahan.ISI
    assert not bacaan.sah


def test_wadah_objek_ditulis_ulang(dokumen, demo, frasa, kepercayaan):
    """The object stream that holds signed objects is replaced under its own number."""
    pdf = PenandatanganP12(demo.penanda).sign(dokumen, Permintaan(), frasa)
    with pikepdf.open(BytesIO(pdf)) as dok:
        nomor = next(
            o.objgen[0]
            for o in dok.objects
            if isinstance(o, pikepdf.Stream) and o.get("/Type") == "/ObjStm"
        )

    def ubah(p):
        ganti(p, generic.Reference(nomor, 0, p), generic.StreamObject(stream_data=LUKISAN))

    assert not read_pdf(append_revision(pdf, ubah), kepercayaan).sah


def test_daftar_objek_ganda(bertanda, kepercayaan):
    """A hybrid file shows one list of objects to old readers and another to new ones."""
    pdf = save_again(bertanda)
    ekor = (
        f"\nxref\n0 0\ntrailer\n<< /Size 99 /Root 2 0 R /XRefStm 15 /Prev {pdf.rindex(b'xref')} >>"
    )
    ekor += f"\nstartxref\n{len(pdf) + 1}\n%%EOF\n"
    assert not read_pdf(pdf + ekor.encode(), kepercayaan).sah


# --- prepared before signing


def _gambar(dok):
    gambar = pikepdf.Stream(dok, b"% kosong")
    gambar.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 500, 500])
    return dok.make_indirect(gambar)


def siapkan_sumber_bersama(dok):
    """The document information is the page's table of images as well."""
    info = dok.make_indirect(Dictionary(Title=_gambar(dok)))
    dok.trailer["/Info"] = info
    dok.pages[0].obj.Resources.XObject = info


def siapkan_simpanan_bersama(dok):
    dok.Root.DSS = dok.make_indirect(Dictionary(Cap=_gambar(dok)))
    dok.pages[0].obj.Resources.XObject = dok.Root.DSS


def siapkan_halaman_semu(dok):
    """Contents that call themselves a page: of a page only the entries would be compared."""
    isi = pikepdf.Stream(dok, dok.pages[0].obj.Contents.read_bytes())
    isi.stream_dict = Dictionary(Type=Name.Page)
    dok.pages[0].obj.Contents = dok.make_indirect(isi)


@pytest.fixture
def tandatangani(demo, dokumen, frasa):
    """`dokumen` prepared by an attacker, then signed in good faith."""

    def lakukan(siapkan):
        pdf = save_again(dokumen, siapkan)
        return PenandatanganP12(demo.penanda).sign(pdf, Permintaan(), frasa)

    return lakukan


def perubahan_pertama(pdf, kepercayaan):
    bacaan = read_pdf(pdf, kepercayaan)
    assert not bacaan.galat
    return bacaan.tanda_tangan[0].perubahan


def test_simpanan_yang_juga_daftar_gambar(tandatangani, kepercayaan):
    """The security store may be written anew, unless the page draws from it."""
    pdf = tandatangani(siapkan_simpanan_bersama)

    def ubah(p):
        ganti(p, p.root.raw_get("/DSS"), kamus(Cap=lukisan(p)))

    assert perubahan_pertama(append_revision(pdf, ubah), kepercayaan) is Perubahan.ISI


def test_info_yang_juga_daftar_gambar(tandatangani, kepercayaan):
    def ubah(p):
        p.set_info(p.trailer.raw_get("/Info"))
        ganti(p, p.trailer.raw_get("/Info"), kamus(Title=lukisan(p)))

    pdf = append_revision(tandatangani(siapkan_sumber_bersama), ubah)
    assert perubahan_pertama(pdf, kepercayaan) is Perubahan.ISI


def test_isi_yang_mengaku_halaman(tandatangani, kepercayaan):
    pdf = tandatangani(siapkan_halaman_semu)

    def ubah(p):
        isi = halaman(p).raw_get("/Contents")
        baru = generic.StreamObject(kamus(Type=pdf_name("/Page")), stream_data=LUKISAN)
        ganti(p, isi, baru)

    assert perubahan_pertama(append_revision(pdf, ubah), kepercayaan) is Perubahan.ISI


def test_rujukan_menggantung_diisi_kemudian(demo, dokumen, frasa, kepercayaan):
    """Made by hand: libraries do not write references to nothing."""
    pdf = save_again(dokumen, lambda dok: None)
    juru = PenandatanganP12(demo.penanda)
    nomor = 400

    def gantung(p):
        hal = halaman(p)
        isi = hal.raw_get("/Contents")
        hal["/Contents"] = generic.ArrayObject([isi, generic.IndirectObject(nomor, 0, p)])
        p.update_container(hal)

    bertanda = juru.sign(append_revision(pdf, gantung), Permintaan(), frasa)
    assert read_pdf(bertanda, kepercayaan).sah

    def isi_kemudian(p):
        p._lastobj_id = nomor - 1
        ref = p.add_object(generic.StreamObject(stream_data=LUKISAN))
        assert ref.idnum == nomor

    pdf = append_revision(bertanda, isi_kemudian)
    assert perubahan_pertama(pdf, kepercayaan) is Perubahan.ISI


def test_bidang_kosong_diberi_rupa_tanpa_ditandatangani(demo, dokumen, frasa, kepercayaan):
    """An empty field that was there when it was signed gets a picture, and no signature."""

    def bidang_kosong(dok):
        bidang = dok.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T="Kosong",
                Rect=[0, 0, 500, 500],
                P=dok.pages[0].obj,
            )
        )
        dok.Root.AcroForm = Dictionary(Fields=Array([bidang]), SigFlags=1)
        dok.pages[0].obj.Annots = Array([bidang])

    pdf = save_again(dokumen, bidang_kosong)
    bertanda = PenandatanganP12(demo.penanda).sign(pdf, Permintaan(), frasa)

    def beri_rupa(p):
        bidang = p.root["/AcroForm"]["/Fields"][0]
        bidang["/AP"] = kamus(N=lukisan(p))
        p.update_container(bidang)

    pdf = append_revision(bertanda, beri_rupa)
    assert perubahan_pertama(pdf, kepercayaan) is Perubahan.ISI


# --- what the first signatory forbade


def sign_terkunci(demo, pdf, **aturan):
    juru = SimpleSigner.load_pkcs12_data(demo.penanda.read_bytes(), (), FRASA_DEMO.encode())
    meta = PdfSignatureMetadata(field_name="TandaTangan1", **aturan.pop("meta", {}))
    bidang = SigFieldSpec("TandaTangan1", **aturan)
    penulis = IncrementalPdfFileWriter(BytesIO(pdf))
    return PdfSigner(meta, juru, new_field_spec=bidang).sign_pdf(penulis).getvalue()


@pytest.mark.parametrize(
    "aturan",
    [
        {"meta": {"certify": True, "docmdp_permissions": MDPPerm.NO_CHANGES}},
        {"field_mdp_spec": FieldMDPSpec(FieldMDPAction.ALL)},
    ],
    ids=["DocMDP", "FieldMDP"],
)
def test_larangan_penanda_tangan_pertama(demo, dokumen, kepercayaan, aturan):
    pdf = sign_terkunci(demo, dokumen, **aturan)
    assert read_pdf(pdf, kepercayaan).sah
    pdf = append_revision(pdf, lambda p: tambah_bidang(p, bidang_ttd(p)))
    assert perubahan_pertama(pdf, kepercayaan) is Perubahan.ISI


def test_tanda_tangan_kedua_yang_sah_tetap_diterima(demo, terarsip, kepercayaan, frasa):
    """Two parties, each with timestamp and revocation data: five revisions, both hold."""
    cap = demo.cap_waktu()
    meja = Meja(PenandatanganP12(demo.penanda, cap), cap, kepercayaan)
    hasil = meja.sign(terarsip, Permintaan("TandaTangan2"), frasa, jumlah=2)
    pertama, kedua = read_pdf(hasil.pdf, kepercayaan).tanda_tangan
    assert (pertama.sah, kedua.sah) == (True, True)
    assert pertama.perubahan is Perubahan.TANDA_TANGAN
    assert kedua.perubahan is Perubahan.ARSIP
