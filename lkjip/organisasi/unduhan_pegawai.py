"""The personnel tables as sheets."""

from collections.abc import Sequence
from functools import partial

from .forms.pegawai import KisiPegawai
from .models import TahunKinerja
from .unduhan.halaman import Unduhan, subjek_tahun
from .unduhan.lembar import BarisUnduh, Bentuk, Isi, KolomUnduh, LembarUnduh
from .unduhan.tampilan import baca_tampilan


def unduhan_pegawai(tahun: TahunKinerja, tabel: Sequence[tuple[str, str, KisiPegawai]]) -> Unduhan:
    return Unduhan(
        f"kepegawaian-{tahun.opd.kode}-{tahun.tahun}",
        {kunci: partial(_lembar, judul, kisi, tahun) for kunci, judul, kisi in tabel},
    )


def _lembar(judul: str, kisi: KisiPegawai, tahun: TahunKinerja) -> LembarUnduh:
    tampak = [n for n, (_, jenis) in enumerate(kisi.judul) if jenis != "centang"]
    return LembarUnduh(
        judul,
        subjek_tahun(tahun),
        tuple(
            KolomUnduh(label, Bentuk.ANGKA if jenis == "angka" else Bentuk.TEKS)
            for label, jenis in (kisi.judul[n] for n in tampak)
        ),
        [BarisUnduh([_isi(baris[n]) for n in tampak]) for baris in kisi.baris],
        "Data kepegawaian",
    )


def _isi(sel) -> Isi:
    return baca_tampilan(sel.isi) if sel.jenis == "angka" else sel.isi or None
