"""The base of every table of the portal, on django-tables2.

What differs from the stock: cells are prepared per column instead of per cell (six times as
fast), every cell carries its column's label so that rows become cards on a phone, heads tell how
they are sorted, and figures are right-aligned with "–" where they are unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.rumus.angka import format_angka, format_persen

from .sajian import desimal_uang, format_uang, html_nilai
from .unduhan.lembar import Bentuk, Isi


class Kolom(tables.Column):
    """A column. `rata` is kiri, kanan or tengah; `judul_kartu` makes it the title of the card
    that a row becomes on a phone; `baris_kepala` makes its cells row heads.

    In a downloaded file: `unduh` False leaves the column out (a drawing), `bentuk_unduh` says how
    its figures are written, `hitung` from which columns it follows ("persen", a, b: a ÷ b × 100;
    "selisih", a, b: a − b)."""

    rata = "kiri"
    empty_values = ()

    def __init__(
        self,
        judul: str = "",
        *,
        rata: str = "",
        judul_kartu: bool = False,
        panjang: bool = False,
        baris_kepala: bool = False,
        unduh: bool = True,
        bentuk_unduh: Bentuk = Bentuk.TEKS,
        hitung: tuple[Literal["persen", "selisih"], str, str] | None = None,
        **kwargs: object,
    ) -> None:
        super().__init__(verbose_name=judul, **kwargs)
        self.rata = rata or self.rata
        self.judul_kartu = judul_kartu
        self.panjang = panjang
        self.baris_kepala = baris_kepala
        self.unduh, self.bentuk_unduh, self.hitung = unduh, bentuk_unduh, hitung

    @property
    def kelas(self) -> str:
        pilihan = (
            (self.rata, self.rata != "kiri"),
            ("judul-kartu", self.judul_kartu),
            ("panjang", self.panjang),
        )
        return " ".join(nama for nama, pakai in pilihan if pakai)

    def render(self, value: object) -> object:
        return "" if value is None else value


class KolomAngka(Kolom):
    """A figure with as many decimals as it has, or `desimal` of them."""

    rata = "kanan"

    def __init__(self, judul: str = "", *, desimal: int | None = None, **kwargs: object) -> None:
        super().__init__(judul, **kwargs)
        self.desimal = desimal

    def render(self, value: Decimal | None) -> SafeString:
        return html_nilai(format_angka(value, self.desimal))


class KolomPersen(KolomAngka):
    """Percent with two decimals; the sign stands in the head."""

    def render(self, value: Decimal | None) -> SafeString:
        teks = format_persen(value, 2 if self.desimal is None else self.desimal)
        return html_nilai(teks.removesuffix(" %"))


class KolomRupiah(KolomAngka):
    """Rupiah. When any amount of the column has sen, all are written with two decimals."""

    def render(self, value: Decimal | None, bound_column: tables.columns.BoundColumn) -> SafeString:
        return html_nilai(self.tulis(value, bound_column))

    def tulis(self, value: Decimal | None, bound_column: tables.columns.BoundColumn) -> str:
        desimal = bound_column._table.desimal_kolom(bound_column)
        return format_uang(value, desimal)


@dataclass(frozen=True, slots=True)
class KepalaKolom:
    """What the head and the foot of one column show."""

    nama: str
    judul: str
    kelas: str
    baris_kepala: bool
    urut: str  # value of the sort key in the address; "" when not sortable
    arah: str  # ascending, descending or ""
    kaki: object


class Tabel(tables.Table):
    """A table of dataclasses or of a queryset.

    `judul` becomes the caption. `baris_kelas(record)` may give classes of a row, `kaki(nama)` the
    cell of a column in the row of totals.
    """

    judul = ""
    kartu = True  # rows become cards below 768 px
    lekat = False  # the head stays in view; for long tables

    class Meta:
        template_name = "komponen/tabel.html"
        empty_text = "Belum ada baris."

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.empty_text is None:  # a table whose own Meta does not inherit this one
            self.empty_text = Tabel.Meta.empty_text

    def baris_kelas(self, record: object) -> str:
        return ""

    def kaki(self, nama: str) -> object:
        return self.columns[nama].footer

    def kaki_unduh(self, nama: str) -> Isi:
        """The same cell in a downloaded file: a figure as it is, not as it is written."""
        return None

    def catatan_unduh(self, record: object) -> str:
        """What a file says beside a row (None: the row of totals) that its cells cannot."""
        return ""

    @property
    def berkaki(self) -> bool:
        return self.has_footer() or type(self).kaki is not Tabel.kaki

    def kepala(self) -> list[KepalaKolom]:
        return [self._kepala(kolom) for kolom in self.columns]

    def baris_siap(self) -> Iterator[tuple[str, list[tuple[KepalaKolom, object]]]]:
        """(classes, [(column, cell), …]) of every row on this page."""
        kepala = self.kepala()
        for baris in self.paginated_rows:
            sel = [(k, baris.get_cell(k.nama)) for k in kepala]
            yield self.baris_kelas(baris.record), sel

    def desimal_kolom(self, kolom: tables.columns.BoundColumn) -> int:
        """Decimals of a rupiah column, looked up once."""
        tembolok = self.__dict__.setdefault("_desimal", {})
        if kolom.name not in tembolok:
            nilai = [kolom.accessor.resolve(r, quiet=True) for r in self.data]
            tembolok[kolom.name] = desimal_uang([n for n in nilai if isinstance(n, Decimal)])
        return tembolok[kolom.name]

    def _kepala(self, kolom: tables.columns.BoundColumn) -> KepalaKolom:
        asal = kolom.column
        arah = ""
        if kolom.order_by_alias.is_ascending and kolom.is_ordered:
            arah = "ascending"
        elif kolom.is_ordered:
            arah = "descending"
        return KepalaKolom(
            nama=kolom.name,
            judul=kolom.header,
            kelas=getattr(asal, "kelas", ""),
            baris_kepala=getattr(asal, "baris_kepala", False),
            urut=str(kolom.order_by_alias.next) if kolom.orderable else "",
            arah=arah,
            kaki=self.kaki(kolom.name) if self.berkaki else "",
        )


def tautan(url: str, teks: str) -> SafeString:
    """A link as cell content."""
    return format_html('<a href="{}">{}</a>', url, teks)
