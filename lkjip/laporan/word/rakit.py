"""Walks the numbered tree and builds the Word file."""

import io
import re
from collections.abc import Callable
from typing import Any

from docx.oxml.ns import qn

from ..dokumen.huruf import satukan
from ..dokumen.nomor import DokumenBernomor, Entri
from ..dokumen.pohon import (
    Angka,
    Bagian,
    Baris,
    Daftar,
    DaftarOtomatis,
    Gambar,
    HalamanBaru,
    Isian,
    JenisBagian,
    Kop,
    Kotak,
    Paragraf,
    Rujukan,
    Rumus,
    Sampul,
    SubBab,
    Tabel,
    TandaTangan,
    Teks,
)
from ..gambar_svg import siapkan_svg
from ..qr import draw_qr
from .bagian_halaman import Penghalaman, Seri, pasang
from .daftar import Penomoran
from .gambar import Citra, lukis, sebaris, ukur, ukur_foto, ukur_lambang
from .gaya import buka_dokumen, simpan
from .tabel import susun_tabel
from .xml import gabung, medan, paragraf, run, urai

SERI: dict[JenisBagian, Seri] = {JenisBagian.SAMPUL: "sampul", JenisBagian.DEPAN: "depan"}
LEBAR_QR = 62.0
GAYA_PARAGRAF = {"biasa": "", "tengah": "Tengah", "kutipan": "Kutipan", "kecil": "Kecil"}
MEDAN_DAFTAR = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": 'TOC \\h \\z \\c "Gambar"',
}
KOSONG = paragraf("", "CatatanTabel")
TINGGI_LAMBANG_SAMPUL, TINGGI_LAMBANG_KOP = 80.0, 46.0  # points, as in print


def render_docx(dok: DokumenBernomor) -> bytes:
    """The whole document as DOCX bytes. Raises `GalatCetak` when a drawing cannot be made."""
    return _Perakit(dok).rakit()


class _Perakit:
    """One walk. `isi` collects XML; pictures are drawn beforehand, all at once."""

    def __init__(self, dok: DokumenBernomor):
        self.dok = dok
        d = dok.dokumen
        self.word = buka_dokumen(
            f"{d.judul} {d.opd} {d.pemda} Tahun {d.tahun}",
            f"{d.opd} {d.pemda}",
            f"Laporan kinerja {d.opd} {d.pemda} untuk tahun {d.tahun}",
        )
        self.penomoran = Penomoran(self.word)
        self.halaman = Penghalaman()
        self.seri: Seri = "isi"
        self.tanda = {kunci: n for n, kunci in enumerate(dok.register)}  # bookmark "r{n}"
        self.nomor_gambar = 0
        self.citra = self._lukis_semua()
        self.cara: dict[type, Callable[[Any], str]] = {
            Paragraf: self.paragraf,
            Daftar: self.daftar,
            Tabel: self.tabel,
            Gambar: self.gambar,
            Rumus: self.rumus,
            Kotak: self.kotak,
            TandaTangan: self.tanda_tangan,
            Kop: self.kop,
            Isian: self.isian,
            DaftarOtomatis: self.daftar_otomatis,
            Sampul: self.sampul,
            HalamanBaru: self.halaman_baru,
            SubBab: self.subbab,
        }

    def rakit(self) -> bytes:
        d = self.dok.dokumen
        xml = gabung(self.bagian(b) for b in d.bagian)
        badan = self.word.element.body
        for anak in list(badan):
            if anak.tag != qn("w:sectPr"):
                badan.remove(anak)
        for anak in list(urai(f"<w:body>{xml}</w:body>")):
            badan.insert(len(badan) - 1, anak)
        pasang(self.word, self.halaman, f"{d.judul} {d.opd} Tahun {d.tahun}")
        return simpan(self.word)

    def _lukis_semua(self) -> dict[str, Any]:
        semua = [b for bagian in self.dok.dokumen.bagian for b in _cari(bagian.isi)]
        gambar = {b.kunci: b for b in semua if isinstance(b, Gambar)}
        pesanan = [
            (siapkan_svg(g, f"w{n}", "cetak"), *ukur(g.svg, g.mendatar))
            for n, g in enumerate(gambar.values())
            if not g.foto
        ]
        foto = {kunci: ukur_foto(g.foto) for kunci, g in gambar.items() if g.foto}
        alamat = {b.pengesahan.alamat for b in semua if isinstance(b, TandaTangan) and b.pengesahan}
        pesanan += [(draw_qr(a), LEBAR_QR, LEBAR_QR) for a in sorted(alamat)]
        lukisan = [*(kunci for kunci in gambar if kunci not in foto), *sorted(alamat)]
        return foto | dict(zip(lukisan, lukis(pesanan), strict=True))

    # --- containers ---

    def bagian(self, bagian: Bagian) -> str:
        self.seri = SERI.get(bagian.jenis, "isi")
        entri = self.dok.entri(bagian.kunci)
        kepala = ""
        if bagian.jenis not in (JenisBagian.SAMPUL, JenisBagian.FORMULIR):
            kepala = paragraf(self._judul(entri, entri.label), "Heading1")
        return self.halaman.pindah(self.seri, False) + kepala + self.urut(bagian.isi)

    def subbab(self, s: SubBab) -> str:
        entri = self.dok.entri(s.kunci)
        gaya = f"Heading{min(entri.tingkat, 4)}" if entri.nomor else "JudulTanpaNomor"
        # The heading stands on the paper of what follows it, never alone on the page before.
        akhir = self.halaman.pindah(self.seri, bool(s.isi) and _mendatar(s.isi[0]))
        return akhir + paragraf(self._judul(entri, entri.angka), gaya) + self.urut(s.isi)

    def urut(self, isi: tuple) -> str:
        return gabung(self._blok(b) for b in isi)

    def _blok(self, b: Any) -> str:
        akhir = "" if isinstance(b, SubBab) else self.halaman.pindah(self.seri, _mendatar(b))
        return akhir + self.cara[type(b)](b)

    def _judul(self, entri: Entri, nomor: str) -> str:
        if not nomor:
            return self._bertanda(entri, run(entri.judul))
        return self._bertanda(entri, run(nomor)) + run(f"  {entri.judul}")

    def _bertanda(self, entri: Entri, isi: str) -> str:
        n = self.tanda[entri.kunci]
        return f'<w:bookmarkStart w:id="{n}" w:name="r{n}"/>{isi}<w:bookmarkEnd w:id="{n}"/>'

    # --- inside a line ---

    def sebaris(self, baris: Baris, tebal: bool = False) -> str:
        return gabung(self._satu(s, tebal) for s in baris)

    def _satu(self, s: Teks | Angka | Rujukan, tebal: bool) -> str:
        if isinstance(s, Teks):
            return run(s.isi, tebal=tebal or s.tebal, miring=s.miring)
        if isinstance(s, Angka):
            return run(satukan(s.isi), tebal=tebal or s.tebal)
        entri = self.dok.rujuk(s)
        nama = f"r{self.tanda[entri.kunci]}"
        if not entri.nomor:
            return (
                f'<w:hyperlink w:anchor="{nama}">{run(entri.sebutan, gaya="Rujukan")}</w:hyperlink>'
            )
        # The heading of "subbab 2.4" carries the number alone.
        nomor = entri.angka if entri.jenis == "subbab" else entri.label
        kata = entri.label.removesuffix(nomor)
        return run(kata) + medan(f"REF {nama} \\h", run(satukan(nomor), gaya="Rujukan"))

    # --- blocks ---

    def paragraf(self, p: Paragraf) -> str:
        return paragraf(self.sebaris(p.isi), GAYA_PARAGRAF[p.gaya])

    def daftar(self, d: Daftar) -> str:
        nomor = self.penomoran.mulai(d.penomoran)
        return gabung(
            paragraf(self.sebaris(b.isi), gaya, sifat)
            for b, gaya, sifat in self.penomoran.butir(d.butir, nomor)
        )

    def tabel(self, t: Tabel) -> str:
        return self._keterangan(t.kunci, "JudulTabel") + susun_tabel(t, self.dok, self.sebaris)

    def gambar(self, g: Gambar) -> str:
        isi = paragraf(self._citra(g.kunci, g.judul, g.alt), "Gambar")
        isi += self._keterangan(g.kunci, "JudulGambar")
        return isi + (paragraf(run(f"Sumber: {g.sumber}"), "CatatanTabel") if g.sumber else "")

    def _keterangan(self, kunci: str, gaya: str) -> str:
        """The caption: "Tabel 3." and a counter of its chapter; a hidden counter of all, by which
        Word collects the list of tables."""
        entri = self.dok.entri(kunci)
        if not entri.nomor:
            return paragraf(self._bertanda(entri, run(entri.judul)), gaya)
        kata = entri.label.split(" ")[0]
        awal, urutan = entri.nomor.rsplit(".", 1)
        hitung = medan(f"SEQ {kata}_{re.sub(r'\W', '_', awal)} \\* ARABIC", run(urutan))
        isi = self._bertanda(entri, run(f"{kata} {awal}.") + hitung)
        return paragraf(
            medan(f"SEQ {kata} \\h", "", tersembunyi=True) + isi + run(f" {entri.judul}"), gaya
        )

    def _citra(self, kunci: str, nama: str, alt: str) -> str:
        return self._pasang(self.citra[kunci], nama, alt)

    def _lambang(self, b: Kop | Sampul, tinggi: float, gaya: str) -> str:
        if b.lambang is None:
            return ""
        citra = ukur_lambang(b.lambang, tinggi)
        return paragraf(self._pasang(citra, "Lambang", b.alt_lambang), gaya)

    def _pasang(self, citra: Citra, nama: str, alt: str) -> str:
        rid, _ = self.word.part.get_or_add_image(io.BytesIO(citra.isi))
        self.nomor_gambar += 1
        return sebaris(rid, self.nomor_gambar, nama, alt, citra)

    def rumus(self, r: Rumus) -> str:
        return paragraf(run(r.kiri, miring=True) + run(f" = {r.kanan}"), "Rumus")

    def kotak(self, k: Kotak) -> str:
        isi = paragraf(run(k.judul), "JudulKotak") + gabung(self.cara[type(b)](b) for b in k.isi)
        return _bingkai("Kotak", [f"{isi}{KOSONG if isi.endswith('</w:tbl>') else ''}"]) + KOSONG

    def tanda_tangan(self, t: TandaTangan) -> str:
        sel = [] if len(t.penanda) > 1 else [paragraf("")]
        for n, p in enumerate(t.penanda):
            tempat = t.tempat_tanggal if n == len(t.penanda) - 1 else ""
            baris = [paragraf(run(tempat), "Penanda"), paragraf(run(p.jabatan), "Penanda")]
            if t.pengesahan:
                alt = f"Kode QR menuju halaman verifikasi {t.pengesahan.alamat}"
                baris.append(paragraf(self._citra(t.pengesahan.alamat, "QR", alt), "Penanda"))
                kata = "Ditandatangani secara elektronik pada berkas PDF"
                baris.append(paragraf(run(kata), "Penanda"))
            else:
                baris += [paragraf("", "Penanda")] * 4
            baris.append(paragraf(run(p.nama, tebal=True), "Penanda"))
            baris += [
                paragraf(run(x), "Penanda") for x in (p.pangkat, p.nip and f"NIP {p.nip}") if x
            ]
            sel.append(gabung(baris))
        return _bingkai("TabelPolos", sel) + KOSONG

    def kop(self, k: Kop) -> str:
        garis = (
            '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="4" w:color="1B2733"/>'
            "</w:pBdr>"
        )
        alamat = " · ".join(x for x in (k.alamat, k.kontak) if x)
        return (
            self._lambang(k, TINGGI_LAMBANG_KOP, "Tengah")
            + paragraf(run(k.pemerintah), "Kop")
            + paragraf(run(k.opd), "Kop")
            + paragraf(run(alamat), "Tengah", garis)
        )

    def isian(self, i: Isian) -> str:
        return gabung(
            paragraf(
                run(nama) + "<w:r><w:tab/></w:r>" + run(f": {isi}"),
                sifat='<w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs>',
            )
            for nama, isi in i.butir
        )

    def daftar_otomatis(self, d: DaftarOtomatis) -> str:
        """The field with what it will list; Word adds the page numbers."""
        butir = [self._entri_daftar(e) for e in self.dok.daftar[d.jenis]] or [run("–")]
        awal, akhir = medan(MEDAN_DAFTAR[d.jenis], "\0", kotor=True).split("\0")
        butir[0], butir[-1] = awal + butir[0], butir[-1] + akhir
        tingkat = [max(e.tingkat, 1) for e in self.dok.daftar[d.jenis]] or [1]
        return gabung(paragraf(isi, f"TOC{n}") for isi, n in zip(butir, tingkat, strict=True))

    def _entri_daftar(self, e: Entri) -> str:
        nomor = e.angka if e.jenis == "subbab" else satukan(e.label)
        return (
            f'<w:hyperlink w:anchor="r{self.tanda[e.kunci]}" w:history="1">'
            f"{run(f'{nomor} {e.judul}'.strip())}</w:hyperlink>"
        )

    def sampul(self, s: Sampul) -> str:
        jarak = f'<w:spacing w:before="{1700 if s.lambang else 3400}" w:after="240"/>'
        bawah = '<w:spacing w:before="4800" w:after="120"/>'
        return (
            self._lambang(s, TINGGI_LAMBANG_SAMPUL, "SampulAnak")
            + paragraf(run(s.judul), "SampulJudul", jarak)
            + paragraf(run(s.anak_judul), "SampulAnak")
            + paragraf(run(f"Tahun {s.tahun}"), "SampulAnak")
            + paragraf(run(s.opd), "SampulAnak", bawah)
            + paragraf(run(s.pemda), "SampulAnak")
        )

    def halaman_baru(self, _: HalamanBaru) -> str:
        return paragraf('<w:r><w:br w:type="page"/></w:r>')


def _bingkai(gaya: str, sel: list[str]) -> str:
    """A one-row table that holds blocks side by side."""
    lebar = 8790 // max(len(sel), 1)
    isi = gabung(
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/></w:tcPr>{s}</w:tc>' for s in sel
    )
    kisi = f'<w:gridCol w:w="{lebar}"/>' * len(sel)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="8790" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{isi}</w:tr></w:tbl>"
    )


def _mendatar(b: Any) -> bool:
    return isinstance(b, Tabel | Gambar) and b.mendatar


def _cari(isi: tuple) -> list[Any]:
    """Every block below, flattened."""
    hasil = []
    for b in isi:
        hasil.append(b)
        if isinstance(b, SubBab | Kotak):
            hasil += _cari(b.isi)
    return hasil
