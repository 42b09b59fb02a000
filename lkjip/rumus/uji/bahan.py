"""Everything the checks read from a document, interpreted once."""

import re
from collections import Counter
from dataclasses import dataclass, field

from .capaian_ulang import hitung_ulang
from .dokumen import Butir, DokumenKlaim, Kepala, Keterangan, Paragraf, Posisi, Tabel
from .hubungan import susun_hubungan
from .instansi import Instansi, cari_instansi
from .kalimat import Kalimat, pecah_kalimat
from .kinerja import BarisKinerja, baca_kinerja
from .lajur import koreksi_sel, susun_lajur
from .pegawai import TabelPegawai, baca_pegawai
from .persamaan import Hubungan
from .saksi import Koreksi, cari_koreksi
from .tabel import TabelBaca, baca_tabel
from .uang import PERAN_UANG, TabelUang, baca_uang


@dataclass(slots=True)
class Bahan:
    """The document with its tables, money, indicators, people and sentences.

    `tahun` is the year reported on (None when unclear), `instansi` who reports.
    """

    dokumen: DokumenKlaim
    tahun: int | None
    instansi: Instansi
    tabel: list[TabelBaca]
    uang: list[TabelUang]
    kinerja: list[BarisKinerja]
    pegawai: list[TabelPegawai]
    kalimat: list[Kalimat]
    hubungan: Hubungan
    koreksi: list[Koreksi] = field(default_factory=list)
    koreksi_lajur: list[Koreksi] = field(default_factory=list)

    @property
    def keterangan(self) -> tuple[Keterangan, ...]:
        return self.dokumen.semua(Keterangan)

    @property
    def kepala(self) -> tuple[Kepala, ...]:
        return self.dokumen.semua(Kepala)


def siapkan(dokumen: DokumenKlaim) -> Bahan:
    """Interpret the document. Linear in its length but for the links between budget tables."""
    tahun = tebak_tahun(dokumen)
    tabel = [baca_tabel(isi, nomor) for nomor, isi in enumerate(dokumen.semua(Tabel))]
    uang = [satu for satu in map(baca_uang, tabel) if satu is not None]
    berisi_uang = {id(satu.asal) for satu in uang}
    lajur = _koreksi_lajur(tabel, uang)
    benar = koreksi_sel(lajur)
    hubungan = susun_hubungan(uang, tahun)
    koreksi = cari_koreksi(hubungan.semua, hubungan.dasar)
    return Bahan(
        dokumen,
        tahun,
        cari_instansi(dokumen),
        tabel,
        uang,
        [b for t in tabel for b in _andal(baca_kinerja(t, tahun), tahun)],
        [
            p
            for t in tabel
            if id(t) not in berisi_uang and (p := baca_pegawai(t, benar)) is not None
        ],
        list(pecah_kalimat(dokumen)),
        hubungan,
        koreksi,
        lajur,
    )


def _andal(baris: list[BarisKinerja], tahun: int | None) -> list[BarisKinerja]:
    """The rows of a table whose columns are understood: where most capaian follow from no
    formula at all, the heads stand over other columns than they seem to."""
    hasil = []
    for b in baris:
        sel = [b.ambil(peran, tahun) for peran in ("target", "realisasi", "capaian")]
        if all(isi is not None for isi in sel):
            hasil.append(hitung_ulang(*sel).cara)
    salah = hasil.count("salah")
    return [] if len(hasil) >= 3 and salah > 0.6 * len(hasil) else baris


def _koreksi_lajur(tabel: list[TabelBaca], uang: list[TabelUang]) -> list[Koreksi]:
    """Wrong cells in rows and columns called Jumlah, budget columns left to their own check."""
    sudah: dict[int, set[int]] = {}
    for satu in uang:
        sudah.setdefault(satu.asal.nomor, set()).update(
            k.indeks for k in satu.asal.kolom if k.peran in PERAN_UANG
        )
    hasil = []
    for satu in tabel:
        persamaan = susun_lajur(satu, frozenset(sudah.get(satu.nomor, ())))
        hasil += cari_koreksi(persamaan, ())
    return hasil


def tebak_tahun(dokumen: DokumenKlaim) -> int | None:
    """The year that the report is about: the one its title and captions name most."""
    suara: Counter[int] = Counter()
    for isi in dokumen.unsur:
        teks = getattr(isi, "teks", "") if not isinstance(isi, Tabel) else ""
        kuat = re.findall(
            r"(?:LKj?IP|LAKIP|LKj|Laporan (?:Akuntabilitas )?Kinerja)[^.;]{0,160}?"
            r"(?:tahun(?: anggaran)?|TA)\s*(20\d\d)(?!\s*[-–/]\s*20)",
            teks,
            re.IGNORECASE,
        )
        suara.update({int(satu): 4 for satu in kuat})
        if isinstance(isi, Keterangan | Paragraf | Butir | Kepala):
            for satu in re.findall(r"(?<![-–/\d])\b(20\d\d)\b(?!\s*[-–/]\s*\d)", teks):
                if not re.search(rf"(?:Nomor|No\.?)\s*\S+\s*Tahun\s*{satu}", teks, re.IGNORECASE):
                    suara[int(satu)] += 1
    return suara.most_common(1)[0][0] if suara else None


__all__ = ["Bahan", "Posisi", "siapkan", "tebak_tahun"]
