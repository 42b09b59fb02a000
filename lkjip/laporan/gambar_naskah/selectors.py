"""Reads of pictures."""

from collections.abc import Mapping

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.narasi import BerkasGambar, daftar_sidik
from ..models import GambarNaskah, LambangPemda


def get_gambar(opd: PerangkatDaerah, tahun: int) -> dict[str, BerkasGambar]:
    """All pictures of an OPD-year by their SHA-256."""
    rows = GambarNaskah.objects.filter(opd=opd, tahun=tahun)
    semua = rows.values_list("sidik", "mime", "lebar", "tinggi")
    return {satu[0]: BerkasGambar(*satu) for satu in semua}


def get_gambar_terpakai(
    opd: PerangkatDaerah, tahun: int, narasi: Mapping[str, str]
) -> dict[str, BerkasGambar]:
    """Those pictures that the prose shows, to be frozen with it."""
    sidik = {satu for isi in narasi.values() for satu in daftar_sidik(isi)}
    return {k: v for k, v in get_gambar(opd, tahun).items() if k in sidik}


def find_gambar(opd: PerangkatDaerah, tahun: int, sidik: str) -> BerkasGambar | None:
    """The picture, if this report has it; a coat of arms of its pemda as well."""
    satu = (
        GambarNaskah.objects.filter(opd=opd, tahun=tahun, sidik=sidik).first()
        or LambangPemda.objects.filter(pemda=opd.pemda_id, sidik=sidik).first()
    )
    return satu and BerkasGambar(satu.sidik, satu.mime, satu.lebar, satu.tinggi)
