"""A table whose heads we do not know: people show which column holds what.

Nothing is guessed silently. Every column is offered with its letter and what stands in it; what it
most likely is only stands preselected.
"""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from ..kode import is_kode, rapikan_kode
from .baca import Bacaan
from .buku import Lembar
from .jenis import Baris, DaftarMasalah, Keparahan, Masalah, Pertanyaan, huruf_kolom
from .kenali import BARIS_DICARI, Kenalan
from .kode_terpisah import cari_serumpun
from .kolom import PER_NAMA
from .konteks import Konteks
from .nilai import tulis_sel

TANPA = "-"
PERAN: tuple[tuple[str, str], ...] = (
    ("kode", "kode program dan kegiatan"),
    ("uraian", "uraian (nama program dan kegiatan)"),
    ("pagu", "pagu atau anggaran"),
    ("pagu_murni", "pagu sebelum perubahan"),
    ("pagu_perubahan", "pagu sesudah perubahan"),
    ("realisasi", "realisasi keuangan"),
    ("sisa", "sisa anggaran"),
    ("persen", "persentase serapan"),
    ("fisik", "realisasi fisik (%)"),
)
WAJIB = ("kode", "uraian")
UANG = ("pagu", "pagu_murni", "pagu_perubahan", "realisasi")
PANJANG_CONTOH = 40


def tunjuk_kolom(bacaan: Bacaan, konteks: Konteks, masalah: DaftarMasalah) -> list[Kenalan] | None:
    """The table as people showed it; [] while they are still asked; None when no sheet holds
    anything like a table (two columns, three rows)."""
    calon = {s.nama: (s, baris) for s in bacaan.tampak if _mirip_tabel(baris := _awal(bacaan, s))}
    if not calon:
        return None
    nama = next(iter(calon)) if len(calon) == 1 else _tanya_lembar(konteks, list(calon))
    if nama is None:
        return []
    lembar, baris = calon[nama]
    masalah.tambah(
        Masalah(
            "judul_ditunjukkan",
            Keparahan.KETERANGAN,
            nama,
            "",
            f"Judul kolom lembar “{nama}” tidak dikenali portal; kolomnya dibaca menurut jawaban "
            "Anda.",
        )
    )
    kolom = _tanya_kolom(konteks, baris)
    if kolom is None:
        return []
    return _periksa(lembar, baris, kolom, masalah)


def _awal(bacaan: Bacaan, lembar: Lembar) -> list[Baris]:
    return list(islice(bacaan.baris(lembar), BARIS_DICARI))


def _mirip_tabel(baris: Sequence[Baris]) -> bool:
    return sum(len(b.sel) > 1 for b in baris) >= 3


def _tanya_lembar(konteks: Konteks, nama: Sequence[str]) -> str | None:
    return konteks.tanya(
        Pertanyaan(
            "tunjuk:lembar",
            "Lembar mana yang berisi tabel anggaran?",
            "Tidak satu lembar pun mempunyai judul kolom yang dikenali.",
            tuple((n, n) for n in nama),
            nama[0],
        )
    )


def _tanya_kolom(konteks: Konteks, baris: Sequence[Baris]) -> dict[str, int] | None:
    """Role → column, or None while an answer is missing."""
    ada = sorted({k for b in baris for k in b.sel})
    tebakan = _tebak(ada, baris)
    hasil: dict[str, int] = {}
    lengkap = True
    for peran, label in PERAN:
        pilihan = [(huruf_kolom(k), f"{huruf_kolom(k)}: {_contoh(k, baris)}") for k in ada]
        if peran not in WAJIB:
            pilihan.insert(0, (TANPA, "Tidak ada dalam berkas"))
        baku = huruf_kolom(tebakan[peran]) if peran in tebakan else pilihan[0][0]
        jawab = konteks.tanya(
            Pertanyaan(
                f"tunjuk:{peran}",
                f"Kolom mana berisi {label}?",
                "Pilihan menyebut isi pertama dan terakhir tiap kolom." if peran == "kode" else "",
                tuple(pilihan),
                baku,
            )
        )
        if jawab is None:
            lengkap = False
        elif jawab != TANPA:
            hasil[peran] = next(k for k in ada if huruf_kolom(k) == jawab)
    return hasil if lengkap else None


def _tebak(ada: Sequence[int], baris: Sequence[Baris]) -> dict[str, int]:
    """The likeliest columns: most codes, longest texts, then money from left to right."""
    if not ada:
        return {}
    kode = max(ada, key=lambda k: (sum(is_kode(_kode(b, k)) for b in baris), -k))
    uraian = max(
        (k for k in ada if k != kode),
        key=lambda k: sum(len(b.sel[k].teks) for b in baris if _teks(b, k)),
        default=kode,
    )
    uang = [
        k
        for k in ada
        if k not in (kode, uraian)
        and sum(_besar(b, k) for b in baris) * 3 >= sum(is_kode(_kode(b, kode)) for b in baris)
    ]
    return {
        "kode": kode,
        "uraian": uraian,
        **dict(zip(("pagu", "realisasi", "sisa"), uang, strict=False)),
    }


def _kode(baris: Baris, kolom: int) -> str:
    sel = baris.sel.get(kolom)
    return rapikan_kode(sel.teks) if sel and sel.jenis in {"teks", "angka"} else ""


def _teks(baris: Baris, kolom: int) -> bool:
    return kolom in baris.sel and baris.sel[kolom].jenis == "teks"


def _besar(baris: Baris, kolom: int) -> bool:
    """Whether a cell looks like rupiah: five digits or more."""
    sel = baris.sel.get(kolom)
    return sel is not None and sum(h.isdigit() for h in sel.teks) > 4


def _contoh(kolom: int, baris: Sequence[Baris]) -> str:
    """The first and the last text of a column, so that people recognise it."""
    isi = [tulis_sel(b.sel[kolom]) for b in baris if kolom in b.sel and len(b.sel) > 1]
    beda = list(dict.fromkeys(t for t in isi if t.strip()))
    pilih = beda[:1] + beda[-1:] if len(beda) > 1 else beda
    return " … ".join(f"“{' '.join(t.split())[:PANJANG_CONTOH]}”" for t in pilih) or "(kosong)"


def _periksa(
    lembar: Lembar, baris: Sequence[Baris], kolom: Mapping[str, int], masalah: DaftarMasalah
) -> list[Kenalan]:
    """The table, unless the answers contradict each other."""

    def tolak(kode: str, pesan: str) -> list[Kenalan]:
        masalah.tambah(Masalah(kode, Keparahan.GALAT, lembar.nama, "", pesan))
        return []

    nama: dict[str, Any] = dict(PERAN)
    for peran, k in kolom.items():
        lain = [nama[p] for p, n in kolom.items() if n == k and p != peran]
        if lain:
            return tolak(
                "kolom_ganda",
                f"Kolom {huruf_kolom(k)} ditunjuk untuk {nama[peran]} dan juga {lain[0]}. Ubah "
                "salah satu jawabannya.",
            )
    if not kolom.keys() & set(UANG):
        return tolak("tanpa_angka", "Tunjukkan setidaknya satu kolom pagu atau realisasi.")
    pertama = next(
        (i for i, b in enumerate(baris) if is_kode(_kode(b, kolom["kode"])) and len(b.sel) > 1),
        None,
    )
    if pertama is None:
        return tolak(
            "tanpa_kode",
            f"Kolom {huruf_kolom(kolom['kode'])} tidak berisi satu kode pun. Tunjukkan kolom kode "
            "yang benar, misalnya yang berisi 01.02.",
        )
    kepala = baris[pertama - 1].nomor if pertama else 0
    judul = {
        k: tulis_sel(s) for b in baris[:pertama] for k, s in b.sel.items() if s.jenis == "teks"
    }
    return [
        Kenalan(
            PER_NAMA["tabel"],
            lembar,
            kepala,
            dict(kolom),
            "",
            judul,
            cari_serumpun(
                kolom,
                [k for k in judul if k not in kolom.values()] + list(kolom.values()),
                baris[pertama:],
            ),
        )
    ]
