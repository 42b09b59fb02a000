"""Archive quality: a print is PDF/A-3a and PDF/UA-1, carries its data, and stays so when signed."""

import hashlib
import io
import re
import shutil
import subprocess
from datetime import date

import openpyxl
import pikepdf
import pytest
import time_machine
from pikepdf import Name

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.data_cetak import build_lampiran
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Permintaan, Rahasia
from lkjip.laporan.tanda_tangan.pilih import get_meja
from lkjip.rumus import kanonik
from lkjip.rumus.potret import Potret
from lkjip.rumus.urai_kanonik import urai
from tests.laporan.dokumen.potret_uji import potret_lain

from .contoh_dokumen import dokumen

TANGGAL = date(2020, 12, 31)


@pytest.fixture(scope="module")
def potret():
    return potret_lain()


@pytest.fixture(scope="module")
def cetakan(potret):
    lampiran = build_lampiran(potret, "LKjIP-2020-contoh", TANGGAL)
    return print_pdf(susun_naskah(nomori(dokumen())), lampiran=lampiran).pdf


@pytest.fixture(scope="module")
def bertanda(cetakan):
    meja = get_meja()
    permintaan = Permintaan(identitas="", alasan="Uji", tempat="Contoh")
    return meja.sign(cetakan, permintaan, Rahasia(FRASA_DEMO)).pdf


@pytest.fixture(params=["cetakan", "bertanda"])
def dok(request):
    with pikepdf.open(io.BytesIO(request.getfixturevalue(request.param))) as dok:
        yield dok


def simpul(dok):
    return [o for o in dok.objects if isinstance(o, pikepdf.Dictionary) and Name.S in o]


def test_kedua_standar_dinyatakan_dalam_satu_blok(dok):
    paket = dok.Root.Metadata.read_raw_bytes().decode()  # readable without a PDF reader
    assert paket.count("<rdf:RDF") == 1
    with dok.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == str(dok.docinfo.Title)
        assert meta["dc:creator"] == [str(dok.docinfo.Author)]
        assert meta["pdf:Producer"] in str(dok.docinfo.Producer)
    # The signer writes the address as a resource, which is the same to a reader of RDF.
    assert re.search(r"<pdfaSchema:namespaceURI[^<]*http://www.aiim.org/pdfua/ns/id/", paket)


def test_tag_bahasa_judul_dan_warna(dok):
    akar = dok.Root
    assert akar.MarkInfo.Marked
    assert akar.Lang == "id"
    assert akar.ViewerPreferences.DisplayDocTitle
    (warna,) = akar.OutputIntents
    assert warna.S == Name.GTS_PDFA1
    assert warna.DestOutputProfile.read_bytes()[36:40] == b"acsp"  # an ICC profile
    assert len(dok.open_outline().root) >= 8
    assert dok.pdf_version >= "1.7"
    assert Name.Encrypt not in dok.trailer


def test_setiap_gambar_bersebutan_dan_setiap_kepala_bercakupan(dok):
    gambar = [s for s in simpul(dok) if Name.Figure == s.S]
    kepala = [s for s in simpul(dok) if s.S == Name.TH]
    assert gambar and all(str(s.Alt) for s in gambar)
    assert {str(s.A.Scope) for s in kepala} == {"/Column", "/Row"}
    nama = [bytes(s.ID) for s in kepala]
    assert len(set(nama)) == len(nama)
    assert [bytes(n) for n in list(dok.Root.StructTreeRoot.IDTree.Names)[::2]] == sorted(nama)
    sel = [s for s in simpul(dok) if s.S == Name.TD and Name.Headers in s.A]
    assert sel and {bytes(n) for s in sel for n in s.A.Headers} <= set(nama)


def test_setiap_huruf_tertanam_dan_dapat_disalin(dok):
    huruf = [
        o
        for o in dok.objects
        if isinstance(o, pikepdf.Dictionary) and o.get(Name.Type) == Name.Font
    ]
    turunan = [o for o in huruf if Name.FontDescriptor in o]
    assert turunan
    for satu in turunan:
        assert {"/FontFile2", "/FontFile3"} & set(satu.FontDescriptor.keys())
    assert all(Name.ToUnicode in o for o in huruf if o.Subtype == Name.Type0)


def test_catatan_kaki_halaman_ikut_tercetak(dok):
    catatan = [a for hal in dok.pages for a in hal.get(Name.Annots, ())]
    assert catatan and all(int(a.F) & 4 for a in catatan)
    assert all(Name.Contents in a for a in catatan if a.Subtype == Name.Link)


def test_pohon_tag_utuh(dok):
    """Every page and link finds its tags, and every tag its parent."""
    nomor = dok.Root.StructTreeRoot.ParentTree.Nums
    pohon = dict(zip(map(int, nomor[::2]), nomor[1::2], strict=True))
    assert list(map(int, nomor[::2])) == sorted(pohon)
    for hal in dok.pages:
        assert hal.Tabs == Name.S
        assert all(s.Pg.objgen == hal.obj.objgen for s in pohon[int(hal.StructParents)])
        for catatan in hal.get(Name.Annots, ()):
            if catatan.Subtype == Name.Link:
                assert Name.Link == pohon[int(catatan.StructParent)].S


def test_data_tertanam_sebagai_json_dan_lembar_kerja(dok, potret):
    assert set(dok.attachments) == {"LKjIP-2020-contoh.json", "LKjIP-2020-contoh.xlsx"}
    assert [str(f.AFRelationship) for f in dok.Root.AF] == ["/Data", "/Data"]
    teks = dok.attachments["LKjIP-2020-contoh.json"].get_file().read_bytes()
    assert urai(Potret, teks) == potret
    assert hashlib.sha256(teks).hexdigest() == kanonik.sidik(potret)
    buku = openpyxl.load_workbook(
        io.BytesIO(dok.attachments["LKjIP-2020-contoh.xlsx"].get_file().read_bytes())
    )
    assert buku.sheetnames == ["Kinerja", "Anggaran", "Keterangan"]
    kode = [baris[1] for baris in buku["Kinerja"].iter_rows(min_row=2, values_only=True)]
    tujuan = potret.renstra.tujuan
    semua = [i for t in tujuan for i in t.indikator]
    semua += [i for t in tujuan for s in t.sasaran for i in s.indikator]
    assert kode == [i.kode for i in semua]


def test_lembar_kerja_tidak_menyimpan_jam(potret):
    with time_machine.travel("2021-02-03 04:05:06"):
        dulu = build_lampiran(potret, "x", TANGGAL)
    assert build_lampiran(potret, "x", TANGGAL) == dulu


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF tidak terpasang")
@pytest.mark.parametrize("ragam", ["3a", "ua1"])
def test_verapdf(request, ragam, tmp_path):
    for nama in ("cetakan", "bertanda"):
        berkas = tmp_path / f"{nama}.pdf"
        berkas.write_bytes(request.getfixturevalue(nama))
        hasil = subprocess.run(
            ["verapdf", "--format", "text", "--flavour", ragam, berkas],
            capture_output=True,
            text=True,
        )
        assert hasil.stdout.startswith("PASS"), hasil.stdout
