"""The left column, in one place: a page is added to it by one line in `MENU`.

An entry shows once its URL name exists and the user's roles allow its `tindakan` in the OPD of
the current context; entries without a context (`per_tahun=False`) ask an all-OPD membership when
they name a `tindakan`, and show to everybody when they name none.
"""

from dataclasses import dataclass, replace

from django.urls import NoReverseMatch, reverse

from .akses import Hak, Tindakan
from .models import TahunKinerja

T = Tindakan


@dataclass(frozen=True, slots=True)
class Butir:
    """One entry. `url` is a URL name, replaced by the address in what `susun_menu` returns."""

    label: str
    url: str
    ikon: str = ""
    tindakan: Tindakan | None = T.BACA
    per_tahun: bool = True
    anak: tuple["Butir", ...] = ()
    kini: str = ""  # aria-current: "page" for the page itself, "true" for one inside it


MENU = (
    Butir("Beranda", "beranda", "beranda", None, per_tahun=False),
    Butir(
        "Meja reviu",
        "meja",
        "sasaran",
        T.TINJAU,
        per_tahun=False,
        anak=(Butir("Dokumen dari luar", "dokumen_daftar", "", T.TINJAU, per_tahun=False),),
    ),
    Butir("Ringkasan", "dasbor", "opd"),
    Butir(
        "Rencana",
        "",
        "rencana",
        anak=(
            Butir("Renstra", "renstra"),
            Butir("Perjanjian Kinerja", "pk"),
            Butir("Rencana Aksi", "rencana_aksi"),
        ),
    ),
    Butir("Pengukuran", "pengukuran", "pengukuran"),
    Butir("Anggaran", "anggaran", "anggaran"),
    Butir("Kepegawaian", "kepegawaian", "pengguna"),
    Butir(
        "Laporan",
        "laporan",
        "laporan",
        anak=(
            Butir("Kelengkapan", "kelengkapan"),
            Butir("Penerbitan", "terbitan"),
        ),
    ),
    Butir(
        "Reviu",
        "reviu",
        "reviu",
        anak=(
            Butir("Komentar", "komentar_daftar"),
            Butir("Putaran reviu", "putaran"),
            Butir("Evaluasi AKIP", "evaluasi"),
        ),
    ),
    Butir("Jejak", "jejak", "jejak"),
    Butir("Pengaturan", "pengaturan", "pengaturan", T.KELOLA_ORGANISASI, per_tahun=False),
    Butir("Panduan", "panduan_daftar", "bantuan", None, per_tahun=False),
)


def susun_menu(hak: Hak, aktif: TahunKinerja | None, alamat: str) -> list[Butir]:
    """The entries this user sees, with addresses; `alamat` is the path of the current page."""
    hasil = [b for b in (_isi(b, hak, aktif) for b in MENU) if b is not None]
    return _tandai(hasil, alamat)


def _isi(butir: Butir, hak: Hak, aktif: TahunKinerja | None) -> Butir | None:
    if not _boleh(butir, hak, aktif):
        return None
    anak = tuple(b for b in (_isi(b, hak, aktif) for b in butir.anak) if b is not None)
    url = _alamat(butir, aktif) if butir.url else ""
    if not url and not anak:
        return None
    return replace(butir, url=url, anak=anak)


def _boleh(butir: Butir, hak: Hak, aktif: TahunKinerja | None) -> bool:
    if butir.per_tahun:
        return aktif is not None and hak.boleh(butir.tindakan, aktif.opd)
    return butir.tindakan is None or hak.boleh_umum(butir.tindakan)


def _alamat(butir: Butir, aktif: TahunKinerja | None) -> str:
    calon: list[dict] = [{}]
    if butir.per_tahun and aktif:  # a page of the OPD-year, or of the OPD alone
        calon = [{"kode": aktif.opd.kode, "tahun": aktif.tahun}, {"kode": aktif.opd.kode}]
    for kwargs in calon:
        try:
            return reverse(butir.url, kwargs=kwargs)
        except NoReverseMatch:
            continue
    return ""


def _tandai(butir: list[Butir], alamat: str) -> list[Butir]:
    """Mark the entry with the longest address that begins `alamat` ("/" begins all: exact)."""
    semua = [b.url for atas in butir for b in (atas, *atas.anak) if b.url]
    cocok = max(
        (u for u in semua if u == alamat or (u != "/" and alamat.startswith(u))),
        key=len,
        default="",
    )

    def beri(b: Butir) -> Butir:
        kini = ("page" if b.url == alamat else "true") if b.url and b.url == cocok else ""
        return replace(b, kini=kini, anak=tuple(beri(a) for a in b.anak))

    return [beri(b) for b in butir]
