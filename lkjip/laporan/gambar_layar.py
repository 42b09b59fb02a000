"""The pictures of a report for screens, each at an address of its own: those of the prose and the
pages of attached documents. All were drawn anew by the portal and are named by their content, so
they never change and browsers may keep them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.urai_kanonik import urai

from .gambar_naskah.gudang import FOLDER
from .gambar_naskah.selectors import find_gambar
from .lampiran.gudang import MIME, nama_gambar
from .lampiran.selectors import has_halaman
from .models import Terbitan
from .terbit.isi import IsiTerbitan

UMUR = 30 * 86400  # seconds
TIDAK_ADA = "Gambar itu tidak ada pada laporan ini."


@dataclass(frozen=True, slots=True)
class GambarLayar:
    """A picture: its name in the storage, and image/png or image/jpeg."""

    nama: str
    mime: str


def get_gambar_or_404(opd: PerangkatDaerah, tahun: int, sidik: str) -> GambarLayar:
    """The picture with this SHA-256, if the report of this year has it."""
    if satu := find_gambar(opd, tahun, sidik):
        return GambarLayar(f"{FOLDER}/{satu.jadi_foto().nama}", satu.mime)
    if has_halaman(opd, tahun, sidik):
        return GambarLayar(nama_gambar(sidik), MIME)
    raise Http404(TIDAK_ADA)


def get_gambar_publik_or_404(terbitan: Terbitan, sidik: str) -> GambarLayar:
    """The picture with this SHA-256, if the frozen content of the publication names it."""
    satu = _list_publik(terbitan).get(sidik)
    if satu is None:
        raise Http404(TIDAK_ADA)
    return GambarLayar(*satu)


def _list_publik(terbitan: Terbitan) -> Mapping[str, tuple[str, str]]:
    """{SHA-256: (name, MIME)}, read once from the content, which never changes."""
    kunci = f"gambar-publik:{terbitan.sidik_isi}"
    ada = cache.get(kunci)
    if ada is None:
        isi = urai(IsiTerbitan, terbitan.isi)
        ada = {g.sidik: (f"{FOLDER}/{g.jadi_foto().nama}", g.mime) for g in isi.gambar.values()}
        if (satu := isi.lambang) is not None:
            ada[satu.sidik] = (f"{FOLDER}/{satu.jadi_foto().nama}", satu.mime)
        laman = (h.sidik for lampiran in isi.potret.lampiran for h in lampiran.halaman)
        ada |= {sidik: (nama_gambar(sidik), MIME) for sidik in laman}
        cache.set(kunci, ada, UMUR)
    return ada


def send_gambar(gambar: GambarLayar, *, umum: bool) -> FileResponse:
    """Answer with the picture. `umum`: shared caches may keep it as well."""
    try:
        berkas = default_storage.open(gambar.nama)
    except OSError as galat:
        raise Http404("Berkas gambar itu tidak ditemukan di penyimpanan.") from galat
    nama = gambar.nama.rpartition("/")[2]
    jawab = FileResponse(berkas, filename=nama, content_type=gambar.mime)
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = "default-src 'none'; sandbox"
    boleh = {"public": True} if umum else {"private": True}
    patch_cache_control(jawab, max_age=UMUR, immutable=True, **boleh)
    return jawab
