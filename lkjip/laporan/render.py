"""Renders the numbered tree to HTML with the block templates that screen and paper share.

One template per block type under `templates/laporan/dokumen/blok/`. Runs inside a line and the
cells of a table are joined in Python, because a report of 90 pages holds some ten thousand of
them; everything is escaped here once and handed to the templates as safe text.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

from django.template import Context, Template
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .dokumen.alir import Tanda, alirkan
from .dokumen.huruf import berakhir_titik_dua, satukan
from .dokumen.nomor import DokumenBernomor, Entri
from .dokumen.pohon import (
    Angka,
    Bagian,
    Baris,
    Blok,
    ButirDaftar,
    Daftar,
    DaftarOtomatis,
    Foto,
    Gambar,
    HalamanBaru,
    Isian,
    JenisBagian,
    Kop,
    Kotak,
    Paragraf,
    Pengesahan,
    Rujukan,
    Rumus,
    Sampul,
    SubBab,
    Tabel,
    TandaTangan,
    Teks,
)
from .gambar_html import AlamatFoto, susun_img, tanpa_alamat
from .gambar_naskah.gudang import alamat_berkas
from .gambar_svg import siapkan_svg
from .kertas.potong import BLOK, BLOK_MENDATAR
from .komentar.paragraf import baca_paragraf
from .komentar.penanda import TANPA_PENANDA, PenandaKomentar
from .qr import draw_qr
from .tabel_html import susun_tabel

Media = Literal["layar", "cetak"]
NAMA_DAFTAR = {"isi": "daftar isi", "tabel": "tabel bernomor", "gambar": "gambar bernomor"}


def render_html(
    dok: DokumenBernomor,
    media: Media = "layar",
    *,
    unduh: bool = False,
    asal: str = "",
    alamat_foto: AlamatFoto = tanpa_alamat,
    komentar: PenandaKomentar = TANPA_PENANDA,
) -> SafeString:
    """The whole document: on screen a fragment of <section>s; on paper a full page of HTML.

    `unduh`: the page answers with a table as a file (`unduh_dokumen`), so each table links to it.
    `asal`: the address below which the origin of each figure stands, so each figure links to it.
    `alamat_foto`: where a screen finds a picture; a document that has some cannot do without.
    `komentar`: the marks of comments, on screen only.
    """
    perender = _Perender(
        dok, media, {}, {}, unduh=unduh, asal=asal, alamat_foto=alamat_foto, komentar=komentar
    )
    isi = gabung(perender.bagian(bagian) for bagian in dok.dokumen.bagian)
    return isi if media == "layar" else bungkus_cetak(dok, isi)


def render_bagian(
    dok: DokumenBernomor,
    bagian: Bagian,
    media: Media,
    halaman: Mapping[str, str] | None = None,
    batas: Mapping[str, int] | None = None,
    ingat: dict[int, SafeString] | None = None,
) -> SafeString:
    """One part. `halaman` gives the page number printed for each anchor, for the lists; `batas`
    how many blocks run ahead of a landscape one (see `dokumen.alir`). `ingat` keeps the blocks of
    the part, when it is rendered again in another order."""
    return _Perender(dok, media, halaman or {}, batas or {}, ingat=ingat).bagian(bagian)


def render_blok(
    dok: DokumenBernomor, isi: tuple[Blok, ...], alamat_foto: AlamatFoto = tanpa_alamat
) -> SafeString:
    """Some blocks of `dok` on screen, such as one section's prose."""
    return _Perender(dok, "layar", {}, {}, alamat_foto=alamat_foto).isi(isi)


def bungkus_cetak(dok: DokumenBernomor, isi: SafeString, kelas: str = "") -> SafeString:
    """A full HTML page around `isi`, with the metadata that goes into the PDF."""
    d = dok.dokumen
    return _isi_templat(
        "laporan/dokumen/cetak.html",
        judul=f"{d.judul} {d.opd} {d.pemda} Tahun {d.tahun}",
        penulis=f"{d.opd} {d.pemda}",
        uraian=f"Laporan kinerja {d.opd} {d.pemda} untuk tahun {d.tahun}",
        kata_kunci=f"kode-verifikasi:{d.kode}" if d.kode else "",
        kelas=kelas,
        isi=isi,
    )


class _Perender:
    """Renders blocks for one medium. `tingkat` follows the heading level while walking."""

    def __init__(
        self,
        dok: DokumenBernomor,
        media: Media,
        halaman: Mapping[str, str],
        batas: Mapping[str, int],
        *,
        unduh: bool = False,
        ingat: dict[int, SafeString] | None = None,
        asal: str = "",
        alamat_foto: AlamatFoto = tanpa_alamat,
        komentar: PenandaKomentar = TANPA_PENANDA,
    ):
        self.komentar = komentar if media == "layar" else TANPA_PENANDA
        self.tanda_paragraf: Mapping[str, SafeString] = {}  # below the heading being rendered
        self.alamat_foto = alamat_berkas if media == "cetak" else alamat_foto
        self.dok, self.media, self.halaman, self.batas = dok, media, halaman, batas
        self.unduh, self.ingat, self.asal = unduh, ingat, asal
        self.jangkar = ""  # of the part being rendered
        self.rebah = False  # whether that part is landscape from end to end
        self.jumlah_qr = 0
        # On screen the page itself has the h1.
        self.geser = 1 if media == "layar" else 0
        self.cara: dict[type, Callable[[Any], SafeString]] = {
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
            Tanda: self.tanda,
        }

    def kepala(self, entri: Entri) -> int:
        return min(6, entri.tingkat + self.geser)

    # --- containers ---

    def bagian(self, bagian: Bagian) -> SafeString:
        d = self.dok.dokumen
        entri = self.dok.entri(bagian.kunci)
        self.jangkar, self.rebah = entri.jangkar, bagian.jenis is JenisBagian.KERTAS
        return blok(
            "bagian",
            e=entri,
            jenis=bagian.jenis.value,
            h=self.kepala(entri),
            kepala=f"{entri.label} {bagian.judul}".strip(),
            laporan=f"{d.judul} Tahun {d.tahun}",
            isi=self.isi(bagian.isi, potong=True),
            media=self.media,
            komentari=self.komentar.komentari(bagian),
        )

    def subbab(self, s: SubBab) -> SafeString:
        entri = self.dok.entri(s.kunci)
        luar, self.tanda_paragraf = self.tanda_paragraf, self.komentar.paragraf.get(s.kunci, {})
        isi = self.isi(s.isi, potong=True)
        self.tanda_paragraf = luar
        return blok(
            "subbab", e=entri, h=self.kepala(entri), isi=isi, komentari=self.komentar.komentari(s)
        )

    def isi(self, isi: tuple[Blok, ...], *, potong: bool = False) -> SafeString:
        """The blocks in order; with `potong` it is marked where paper may be cut."""
        if self.media == "layar":
            return gabung(self.cara[type(b)](b) for b in isi)
        urut = isi if self.rebah else alirkan(isi, self.batas)
        return gabung((self.tanda_potong(b) if potong else "") + self.di_kertas(b) for b in urut)

    def tanda_potong(self, b: Blok | Tanda) -> str:
        mendatar = self.rebah or (isinstance(b, Tabel | Gambar) and b.mendatar)
        return BLOK_MENDATAR if mendatar else BLOK

    def di_kertas(self, b: Blok | Tanda) -> SafeString:
        """One block on paper, remembered unless what is in it may change its order or numbers."""
        if self.ingat is None or isinstance(b, SubBab | Tanda | DaftarOtomatis):
            return self.cara[type(b)](b)
        if id(b) not in self.ingat:
            self.ingat[id(b)] = self.cara[type(b)](b)
        return self.ingat[id(b)]

    # --- inside a line ---

    def sebaris(self, baris: Baris) -> SafeString:
        return gabung(map(self.satu, baris))

    def bertanda(self, baris: Baris) -> SafeString:
        """A paragraph's line, with the mark of the comments that wait on it."""
        isi = self.sebaris(baris)
        if not self.tanda_paragraf:
            return isi
        paragraf = baca_paragraf(self.dok, baris)
        return isi + self.tanda_paragraf.get(paragraf.sidik, "") if paragraf else isi

    def satu(self, s: Teks | Angka | Rujukan) -> str:
        if isinstance(s, Teks):
            isi = escape(s.isi)
            isi = f"<em>{isi}</em>" if s.miring else isi
            return f"<strong>{isi}</strong>" if s.tebal else isi
        if isinstance(s, Rujukan):
            entri = self.dok.rujuk(s)
            return (
                f'<a class="rujukan" href="#{entri.jangkar}">{escape(satukan(entri.sebutan))}</a>'
            )
        isi = escape(satukan(s.isi))
        isi = f"<strong>{isi}</strong>" if s.tebal else isi
        if self.media == "cetak":
            return isi
        asal = escape(s.asal)
        if self.asal:
            alasan = f' beralasan" title="{escape(s.alasan)}' if s.alasan else ""
            return (
                f'<a class="angka{alasan}" data-asal="{asal}" href="{self.asal}{asal}/">{isi}</a>'
                f"{self.komentar.angka.get(s.asal, '')}"
            )
        if not s.alasan:
            return f'<span class="angka" data-asal="{asal}">{isi}</span>'
        return (
            f'<span class="angka beralasan keterangan" data-asal="{asal}">'
            f'<button type="button">{isi}</button>'
            f'<span class="isi-keterangan" role="tooltip">{escape(s.alasan)}</span></span>'
        )

    # --- blocks ---

    def paragraf(self, p: Paragraf) -> SafeString:
        kelas = [p.gaya] if p.gaya != "biasa" else []
        if berakhir_titik_dua(p.isi):
            kelas.append("pengantar")
        return blok("paragraf", gaya=p.gaya, kelas=" ".join(kelas), isi=self.bertanda(p.isi))

    def daftar(self, d: Daftar) -> SafeString:
        kelas = {"": "", "1": "", "a": "huruf"}[d.penomoran]
        return self._daftar(d.butir, "ol" if d.penomoran else "ul", kelas)

    def _daftar(self, butir: tuple[ButirDaftar, ...], tag: str, kelas: str) -> SafeString:
        """Children of a numbered list are lettered, those of a lettered list are numbered."""
        kelas_anak = {"ul": "", "ol": "" if kelas else "huruf"}[tag]
        pasangan = [
            (self.bertanda(b.isi), self._daftar(b.anak, tag, kelas_anak) if b.anak else "")
            for b in butir
        ]
        return blok("daftar", tag=tag, kelas=kelas, butir=pasangan)

    def tabel(self, t: Tabel) -> SafeString:
        nomor = self.dok.catatan[t.kunci]
        catatan = sorted(
            ((nomor.get(c.kunci), self.sebaris(c.isi)) for c in t.catatan),
            key=lambda c: (c[0] is None, c[0] or 0),
        )
        return blok(
            "tabel",
            t=t,
            e=self.dok.entri(t.kunci),
            media=self.media,
            catatan=catatan,
            unduh=self.unduh and t.bernomor,
            **susun_tabel(t, self.dok, self.sebaris),
        )

    def gambar(self, g: Gambar) -> SafeString:
        entri = self.dok.entri(g.kunci)
        if foto := g.foto or (g.laman if self.media == "layar" else None):
            isi = self.citra(foto, g.alt, "laman" if g.laman else "")
        else:
            isi = siapkan_svg(g, entri.jangkar, self.media)
        return blok("gambar", g=g, e=entri, isi=isi, media=self.media)

    def citra(self, foto: Foto, alt: str, kelas: str = "") -> SafeString:
        return susun_img(foto, alt, self.alamat_foto(foto), kelas, malas=self.media == "layar")

    def lambang(self, b: Kop | Sampul) -> SafeString | str:
        return self.citra(b.lambang, b.alt_lambang) if b.lambang else ""

    def rumus(self, r: Rumus) -> SafeString:
        return blok("rumus", kiri=r.kiri, kanan=r.kanan)

    def kotak(self, k: Kotak) -> SafeString:
        return blok("kotak", judul=k.judul, nada=k.nada, isi=self.isi(k.isi))

    def tanda_tangan(self, t: TandaTangan) -> SafeString:
        sah = t.pengesahan
        return blok(
            "tanda_tangan",
            tempat_tanggal=t.tempat_tanggal,
            penanda=[(p, self.qr(sah) if sah else "") for p in t.penanda],
            sah=sah,
        )

    def qr(self, sah: Pengesahan) -> SafeString:
        alt = f"Kode QR menuju halaman verifikasi {sah.alamat}"
        gambar = Gambar("qr", "Kode QR verifikasi", draw_qr(sah.alamat), alt, bernomor=False)
        self.jumlah_qr += 1
        return siapkan_svg(gambar, f"qr{self.jumlah_qr}-{self.jangkar}", self.media)

    def kop(self, k: Kop) -> SafeString:
        return blok("kop", k=k, lambang=self.lambang(k))

    def isian(self, i: Isian) -> SafeString:
        return blok("isian", butir=i.butir)

    def daftar_otomatis(self, d: DaftarOtomatis) -> SafeString:
        butir = [
            {
                "entri": e,
                "nomor": e.angka if e.jenis == "subbab" else satukan(e.label),
                "halaman": self.halaman.get(e.jangkar, ""),
            }
            for e in self.dok.daftar[d.jenis]
        ]
        return blok(
            "daftar_otomatis",
            jenis=d.jenis,
            nama=NAMA_DAFTAR[d.jenis],
            butir=butir,
            halaman=self.media == "cetak",
        )

    def sampul(self, s: Sampul) -> SafeString:
        return blok("sampul", s=s, h=1 + self.geser, lambang=self.lambang(s))

    def halaman_baru(self, _: HalamanBaru) -> SafeString:
        return blok("halaman_baru", media=self.media)

    def tanda(self, t: Tanda) -> SafeString:
        return blok("tanda", jangkar=t.jangkar)


@cache
def _templat(nama: str) -> Template:
    return get_template(nama).template


def _isi_templat(nama: str, /, **isi: Any) -> SafeString:
    return _templat(nama).render(Context(isi))


def blok(nama: str, /, **isi: Any) -> SafeString:
    """The template of one block, filled."""
    return _isi_templat(f"laporan/dokumen/blok/{nama}.html", **isi)


def gabung(bagian: Any) -> SafeString:
    """Join pieces that are safe already."""
    return mark_safe("".join(bagian))  # noqa: S308 - every piece was escaped where it was made
