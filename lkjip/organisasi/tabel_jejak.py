"""The table of the audit trail."""

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from .models import Jejak
from .selectors.jejak import KOSONG, list_perubahan
from .tabel import Kolom, Tabel

PERUBAHAN_TAMPIL = 25
"""Changed fields that one row shows; an import can change hundreds. The export has them all."""


class TabelJejak(Tabel):
    """Who, when, what from → to, why."""

    judul = ""
    waktu = Kolom("Waktu", orderable=False, judul_kartu=True)
    pelaku = Kolom("Oleh", orderable=False)
    tindakan = Kolom("Tindakan", orderable=False)
    perubahan = Kolom("Perubahan", orderable=False, panjang=True)
    alasan = Kolom("Alasan", orderable=False, panjang=True)

    class Meta(Tabel.Meta):
        model = Jejak
        fields = ("waktu", "pelaku", "tindakan", "perubahan", "alasan")
        empty_text = "Tidak ada jejak yang cocok dengan saringan ini."

    def __init__(self, *args, alamat_objek=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.alamat_objek = alamat_objek

    def render_waktu(self, record: Jejak) -> SafeString:
        return format_html(
            '<time datetime="{}" title="nomor {}, sidik {}">{}</time>',
            record.waktu.isoformat(),
            record.nomor,
            record.sidik,
            date_format(localtime(record.waktu), "j M Y H.i"),
        )

    def render_pelaku(self, record: Jejak) -> SafeString:
        if not record.peran:
            return format_html("{}", record.pelaku)
        return format_html('{}<span class="rinci-sel">{}</span>', record.pelaku, record.peran)

    def render_tindakan(self, record: Jejak) -> SafeString:
        objek = record.objek_nama
        if self.alamat_objek:
            objek = format_html('<a href="{}">{}</a>', self.alamat_objek(record), objek)
        return format_html(
            '{}<span class="rinci-sel">{}</span>', record.tindakan.capitalize(), objek
        )

    def render_perubahan(self, record: Jejak) -> SafeString:
        semua = list_perubahan(record)
        isi = format_html_join(
            "",
            '<div class="ubah"><span class="redup">{}</span> {}<ins>{}</ins></div>',
            ((p.kolom, _dari(p.dari), _potong(p.ke)) for p in semua[:PERUBAHAN_TAMPIL]),
        )
        lain = len(semua) - PERUBAHAN_TAMPIL
        if lain <= 0:
            return isi
        return format_html('{}<div class="ubah redup">dan {} perubahan lain</div>', isi, lain)


def _dari(teks: str) -> SafeString:
    if teks == KOSONG:
        return SafeString("")
    return format_html("<del>{}</del> → ", _potong(teks))


def _potong(teks: str) -> str:
    return teks if len(teks) <= 160 else f"{teks[:159]}…"
