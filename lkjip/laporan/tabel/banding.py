"""Figures that a source document prints differently from what its own rows give."""

from lkjip.organisasi.tabel import Kolom, Tabel


class TabelBeda(Tabel):
    """Over `dokumen.banding.Beda`, whose figures are text already."""

    hal = Kolom("Angka", accessor="hal", judul_kartu=True)
    sumber = Kolom("Sumber", accessor="sumber")
    tercetak = Kolom("Tertulis", accessor="tercetak", rata="kanan", orderable=False)
    terhitung = Kolom("Terhitung", accessor="terhitung", rata="kanan", orderable=False)
    selisih = Kolom("Selisih", accessor="selisih", rata="kanan", orderable=False)

    class Meta:
        empty_text = "Semua angka yang tertulis di dokumen sumber cocok dengan hitungan."
