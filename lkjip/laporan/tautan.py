"""A link by URL name, for rooms that may not know each other's views."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from lkjip.organisasi.models import PerangkatDaerah


@dataclass(frozen=True, slots=True)
class Tautan:
    """Where to put something right: a URL name with what it takes besides the OPD and the year."""

    nama: str
    tambahan: tuple[tuple[str, str | int], ...] = ()
    jangkar: str = ""

    def alamat(self, opd: PerangkatDaerah, tahun: int) -> str:
        """The address; "" while that page does not exist."""
        isi = {"kode": opd.kode, "tahun": tahun, **dict(self.tambahan)}
        try:
            alamat = reverse(self.nama, kwargs=isi)
        except NoReverseMatch:
            return ""
        return f"{alamat}#{self.jangkar}" if self.jangkar else alamat
