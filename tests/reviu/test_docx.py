"""DOCX: tracked changes, automatic numbers, merged cells, content controls."""

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from lkjip.reviu.dokumen_asing import baca_isi
from lkjip.rumus.uji.dokumen import Butir, DokumenKlaim, Kepala, Paragraf, Tabel


def baca(dokumen) -> DokumenKlaim:
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return baca_isi(wadah.getvalue(), "laporan.docx")


def test_perubahan_terlacak_diterima():
    """Deleted words are ignored, inserted ones kept, and the reader says so."""
    dokumen = Document()
    p = dokumen.add_paragraph("Realisasi sebesar ")._p
    p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>Rp 10</w:delText></w:r>'
            "</w:del>"
        )
    )
    p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="2" w:author="a"><w:r><w:t>Rp 12</w:t></w:r></w:ins>'
        )
    )
    hasil = baca(dokumen)
    assert hasil.semua(Paragraf)[0].teks == "Realisasi sebesar Rp 12"
    assert "1 tambahan, 1 hapusan" in hasil.catatan[0]


def test_baris_tabel_terhapus_tidak_dibaca():
    dokumen = Document()
    dokumen.add_paragraph("Isi laporan kinerja.")
    tabel = dokumen.add_table(rows=3, cols=2)
    for nomor, baris in enumerate(tabel.rows):
        baris.cells[0].text, baris.cells[1].text = f"Uraian {nomor}", str(nomor)
    tabel.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="3"/>'))
    teks = [b.teks for b in baca(dokumen).semua(Tabel)[0].baris]
    assert teks == ["Uraian 0 | 0", "Uraian 2 | 2"]


def test_sel_gabungan_dibaca_sekali():
    dokumen = Document()
    tabel = dokumen.add_table(rows=3, cols=3)
    for r in range(3):
        for c in range(3):
            tabel.rows[r].cells[c].text = f"{r}{c}"
    tabel.rows[0].cells[1].merge(tabel.rows[0].cells[2]).text = "atas"
    tabel.rows[1].cells[0].merge(tabel.rows[2].cells[0]).text = "kiri"
    baris = baca(dokumen).semua(Tabel)[0].baris
    assert [[s.teks for s in b.sel] for b in baris] == [
        ["00", "atas", ""],
        ["kiri", "11", "12"],
        ["", "21", "22"],
    ]


def test_nomor_otomatis_dan_kepala_bergaya():
    dokumen = Document()
    dokumen.add_heading("BAB I PENDAHULUAN", 1)
    dokumen.add_heading("1.1 Latar Belakang", 2)
    for isi in ("Pertama sekali dibaca", "Kedua sesudahnya"):
        dokumen.add_paragraph(isi, style="List Number")
    dokumen.add_paragraph("Butir tanpa nomor", style="List Bullet")
    hasil = baca(dokumen)
    assert [(k.nomor, k.judul, k.tingkat) for k in hasil.semua(Kepala)] == [
        ("I", "PENDAHULUAN", 1),
        ("1.1", "Latar Belakang", 2),
    ]
    assert [b.penanda for b in hasil.semua(Butir)] == ["1", "2", "-"]


def test_kendali_isi_dan_posisi():
    """Text inside a content control is read; positions count paragraphs and table rows."""
    dokumen = Document()
    dokumen.add_paragraph("Paragraf pertama.")
    p = dokumen.add_paragraph("Paragraf kedua.")._p
    sdt = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    p.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(p)
    hasil = baca(dokumen)
    assert [(x.teks, x.posisi.baris) for x in hasil.semua(Paragraf)] == [
        ("Paragraf pertama.", 1),
        ("Paragraf kedua.", 2),
    ]
