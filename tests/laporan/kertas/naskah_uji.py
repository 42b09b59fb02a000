"""A report of three chapters and a list, long enough for several windows each, to edit and print.

Made without the document tree, so that one paragraph can be changed by its number.
"""

from collections.abc import Mapping

from lkjip.laporan.cetak import Naskah
from lkjip.laporan.kertas.potong import BLOK, BLOK_MENDATAR
from lkjip.laporan.tata_letak import Petunjuk

KALIMAT = "Realisasi melampaui target karena layanan terpadu berjalan sepanjang tahun anggaran. "
PANJANG = {"satu": 26, "dua": 48, "tiga": 6}
KEPALA = (
    '<!DOCTYPE html><html lang="id"><head><title>Uji</title>'
    '<meta name="author" content="Dinas Uji"></head>'
)


def bab(nama: str, ganti: Mapping[str, str]) -> str:
    """Paragraphs with headings, tables, drawings and a landscape table among them. `ganti` gives
    other text to a paragraph by its name: "dua-3"."""
    isi = [f'<section id="{nama}" class="bagian" data-kepala="{nama}" data-laporan="Uji">']
    isi.append(f'<h1 class="judul-bagian">Bab {nama}</h1>')
    for i in range(PANJANG[nama]):
        if i % 9 == 4:
            isi.append(f'{BLOK}<section id="{nama}-s{i}" class="subbab"><h2>Subbab {i}</h2>')
        teks = ganti.get(f"{nama}-{i}", f"Butir {i}. " + KALIMAT * (2 + i % 5))
        isi.append(f'{BLOK}<p>{teks} <a href="#tiga">Bab tiga</a></p>')
        if i % 9 == 6:
            isi.append(
                f'{BLOK}<div id="{nama}-t{i}" class="blok-tabel"><table>{_baris(12)}</table>'
            )
            isi.append("</div></section>" if i > 4 else "</div>")
        if i == 30:
            isi.append(f'{BLOK_MENDATAR}<div id="{nama}-l" class="blok-tabel mendatar"><table>')
            isi.append(f"{_baris(9)}</table></div>")
        if i % 9 == 8:
            isi.append(f'{BLOK}<figure class="gambar"><svg viewBox="0 0 300 120" role="img">')
            isi.append('<title>Diagram</title><rect width="280" height="90" fill="#0b5394"/>')
            isi.append(f"</svg><figcaption>Gambar {i}</figcaption></figure>")
    html = "".join(isi)
    terbuka = html.count("<section") - html.count("</section>") - 1
    html += "</section>" * terbuka + f'<div id="akhir-{nama}" class="tanda"></div></section>'
    return f'{KEPALA}<body class="isi">{html}</body></html>'


def _baris(n: int) -> str:
    kepala = '<thead><tr><th scope="col">No</th><th scope="col">Uraian</th></tr></thead>'
    return kepala + "".join(f"<tr><td>{i}</td><td>Uraian {i}</td></tr>" for i in range(n))


def daftar(folio: Mapping[str, str], _: Petunjuk) -> str:
    butir = "".join(
        f'<li><a href="#{nama}">Bab {nama} {folio.get(nama, "")}</a></li>' for nama in PANJANG
    )
    return f'{KEPALA}<body class="depan"><h1>Daftar Isi</h1><ol>{butir}</ol></body></html>'


def naskah(**ganti: str) -> list[Naskah]:
    """The report; `dua_3="…"` gives other text to paragraph 3 of chapter "dua"."""
    lain = {nama.replace("_", "-"): isi for nama, isi in ganti.items()}
    return [
        Naskah("daftar", "Daftar Isi", "romawi", daftar, berdaftar=True),
        *(
            Naskah(nama, f"Bab {nama}", "arab", lambda f, p, nama=nama: bab(nama, lain))
            for nama in PANJANG
        ),
    ]
