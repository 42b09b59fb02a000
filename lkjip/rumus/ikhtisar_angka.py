"""All figures of an ikhtisar under stable keys, and the stated figures of sources beside them.

The keys are those of `potret.AngkaDinyatakan`: "pegawai.total", "sasaran.1.persen",
"indikator.1.4.capaian", "kegiatan.31.07.sisa", "belanja.total.realisasi.2019".
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .ikhtisar import Ikhtisar
from .ikhtisar_anggaran import IkhtisarBaris
from .ikhtisar_belanja import BelanjaTahun
from .jumlah import Nilai, bandingkan
from .kosakata import rapikan
from .potret import AngkaDinyatakan, Potret
from .serapan import Serapan

type Angka = dict[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class AngkaDibandingkan:
    """One stated figure beside the computed one of the same key.

    `dikenal` False: the engine computes nothing under that key. `nilai.dinyatakan` is None when
    the printed text is malformed. `dilewati` counts the rows that the computed sum leaves out as
    unknown: such a sum agrees or disagrees with nothing.
    """

    kunci: str
    sumber: str
    teks: str
    nilai: Nilai
    dikenal: bool
    dilewati: int = 0

    @property
    def alasan(self) -> str:
        """Why the two cannot be compared, as a sentence; "" when they can."""
        if self.dilewati:
            return (
                f"Tidak dapat dibandingkan: {self.dilewati} baris rinciannya belum diketahui, "
                "sehingga jumlah terhitungnya belum lengkap."
            )
        if self.nilai.dinyatakan is None:
            return "Tidak dapat dibandingkan: angka yang tercetak tidak terbaca."
        if self.nilai.terhitung is None:
            return "Tidak dapat dibandingkan: angka ini belum dapat dihitung dari data."
        return ""


def daftar_angka(ikhtisar: Ikhtisar) -> Angka:
    """Return every computed figure by key: rupiah, percent (unrounded), counts; None = unknown."""
    return {
        **_angka_kinerja(ikhtisar),
        **_angka_anggaran(ikhtisar),
        **_angka_belanja(ikhtisar),
        **_angka_pegawai(ikhtisar),
    }


def bandingkan_dinyatakan(potret: Potret, ikhtisar: Ikhtisar) -> tuple[AngkaDibandingkan, ...]:
    """Put every stated figure of the potret beside the computed one; percent at 2 decimals."""
    angka, dilewati = daftar_angka(ikhtisar), _hitung_dilewati(ikhtisar)
    return tuple(
        AngkaDibandingkan(
            isi.kunci,
            isi.sumber,
            isi.teks,
            _bandingkan(isi, angka.get(isi.kunci), dilewati.get(isi.kunci, 0)),
            isi.kunci in angka,
            dilewati.get(isi.kunci, 0),
        )
        for isi in potret.dinyatakan
    )


def _bandingkan(isi: AngkaDinyatakan, terhitung: Decimal | None, dilewati: int) -> Nilai:
    if dilewati:
        return Nilai(terhitung, isi.nilai, None, None)
    return bandingkan(terhitung, isi.nilai, desimal=2 if _berupa_persen(isi.kunci) else None)


def _berupa_persen(kunci: str) -> bool:
    return bool({"persen", "fisik", "capaian"} & set(kunci.split(".")))


def _angka_kinerja(ikhtisar: Ikhtisar) -> Angka:
    iku = ikhtisar.iku
    hasil: Angka = {
        "tujuan.jumlah": Decimal(len(ikhtisar.tujuan)),
        "sasaran.jumlah": Decimal(len(ikhtisar.sasaran)),
        "indikator.jumlah": Decimal(len(ikhtisar.indikator)),
        "iku.jumlah": Decimal(iku.terhitung + iku.tanpa_nilai),
        "iku.tercapai": Decimal(iku.tercapai),
        "iku.tidak_tercapai": Decimal(iku.tidak_tercapai),
        "iku.tanpa_nilai": Decimal(iku.tanpa_nilai),
        "opd.capaian": ikhtisar.rerata.persen,
    }
    for sasaran in ikhtisar.sasaran:
        awal = f"sasaran.{sasaran.fakta.nomor}"
        hasil[f"{awal}.capaian"] = sasaran.rerata.persen
        hasil[f"{awal}.murni"] = sasaran.anggaran.pagu_murni.nilai
        hasil |= _kolom_serapan(awal, sasaran.anggaran.serapan)
    for indikator in ikhtisar.indikator:
        awal, kini = f"indikator.{indikator.kode}", indikator.tahun_ini
        hasil[f"{awal}.target"] = kini.target if isinstance(kini.target, Decimal) else None
        hasil[f"{awal}.realisasi"] = kini.realisasi if isinstance(kini.realisasi, Decimal) else None
        hasil[f"{awal}.capaian"] = kini.capaian.persen
        hasil[f"{awal}.capaian_mentah"] = kini.capaian.persen_mentah
        hasil[f"{awal}.kemajuan"] = indikator.kemajuan.persen
    return hasil


def _angka_anggaran(ikhtisar: Ikhtisar) -> Angka:
    anggaran = ikhtisar.anggaran
    hasil: Angka = {
        "anggaran.jumlah_program": Decimal(len(anggaran.program)),
        "anggaran.jumlah_kegiatan": Decimal(len(anggaran.kegiatan)),
        **_kolom_baris("anggaran", anggaran.total),
        # Until TA 2020 the programmes carry the belanja langsung, and only that.
        **_kolom_baris("belanja.langsung", anggaran.total),
    }
    hasil |= _kolom_berkode("program", anggaran.program)
    hasil |= _kolom_berkode("kegiatan", anggaran.kegiatan)
    for baris in anggaran.program:
        hasil |= _kolom_baris(f"program.{baris.urusan}/{baris.kode}", baris)
        for anak in baris.anak:
            hasil |= _kolom_baris(f"kegiatan.{anak.urusan}/{anak.kode}", anak)
    return hasil


def _kolom_berkode(jenis: str, baris: Iterable[IkhtisarBaris]) -> Angka:
    """Figures by bare code; a code that two urusan share is no key."""
    semua = list(baris)
    jumlah = Counter(isi.kode for isi in semua)
    hasil: Angka = {}
    for isi in semua:
        if jumlah[isi.kode] == 1:
            hasil |= _kolom_baris(f"{jenis}.{isi.kode}", isi)
    return hasil


def _kolom_baris(awal: str, baris: IkhtisarBaris) -> Angka:
    return {
        f"{awal}.murni": baris.pagu_murni.terhitung,
        f"{awal}.fisik": baris.fisik,
        **_kolom_serapan(awal, baris.serapan),
    }


def _kolom_serapan(awal: str, serapan: Serapan) -> Angka:
    return {
        f"{awal}.anggaran": serapan.pagu,
        f"{awal}.perubahan": serapan.pagu,
        f"{awal}.realisasi": serapan.realisasi,
        f"{awal}.sisa": serapan.sisa,
        f"{awal}.persen": serapan.persen,
    }


def _angka_belanja(ikhtisar: Ikhtisar) -> Angka:
    hasil: Angka = {}
    for tahun in ikhtisar.belanja:
        ini = tahun.tahun == ikhtisar.tahun
        for akhir in (f".{tahun.tahun}", "") if ini else (f".{tahun.tahun}",):
            hasil |= _kolom_belanja(tahun, akhir)
    if ikhtisar.cari_belanja(ikhtisar.tahun) is not None:
        hasil["belanja.total.fisik"] = ikhtisar.anggaran.total.fisik
    return hasil


def _kolom_belanja(tahun: BelanjaTahun, akhir: str) -> Angka:
    nama = {"belanja langsung": "langsung", "belanja tidak langsung": "tidak_langsung"}
    hasil = {
        f"{kunci}{akhir}": nilai
        for kunci, nilai in _kolom_serapan("belanja.total", tahun.total).items()
    }
    for baris in tahun.baris:
        kelompok = nama.get(baris.uraian.casefold())
        # This year's belanja langsung stands under the programmes, which know every stage.
        if kelompok and (akhir or kelompok != "langsung"):
            awal = f"belanja.{kelompok}"
            hasil |= {
                f"{kunci}{akhir}": nilai
                for kunci, nilai in _kolom_serapan(awal, baris.serapan).items()
            }
        hasil |= {
            f"{kunci}{akhir}": nilai
            for kunci, nilai in _kolom_serapan(f"rekening.{baris.kode}", baris.serapan).items()
        }
    return hasil


def _angka_pegawai(ikhtisar: Ikhtisar) -> Angka:
    pegawai = ikhtisar.pegawai
    hasil: Angka = {
        "pegawai.total": pegawai.total.terhitung,
        "pegawai.pns": pegawai.pns.terhitung,
        "pegawai.phl": pegawai.phl.terhitung,
        "abk.bezetting": pegawai.abk_bezetting.terhitung,
        "abk.kebutuhan": pegawai.abk_kebutuhan.terhitung,
        "abk.selisih": pegawai.abk_selisih,
    }
    for baris in pegawai.golongan:
        hasil[f"pegawai.{_kunci(baris.fakta.golongan)}"] = baris.jumlah.terhitung
    for baris in pegawai.pendidikan:
        hasil[f"pegawai.pendidikan.{_kunci(baris.fakta.tingkat)}"] = baris.jumlah.terhitung
    return hasil


def _kunci(teks: str) -> str:
    return rapikan(teks).casefold().replace(" ", "_")


# --- sums that leave unknown rows out


def _hitung_dilewati(ikhtisar: Ikhtisar) -> dict[str, int]:
    """{key of a sum: how many of its rows are unknown}, where there are any."""
    hasil: Counter[str] = Counter()
    for kunci, nilai in _rincian_pegawai(ikhtisar):
        hasil[kunci] += sum(isi is None for isi in nilai)
    anggaran = ikhtisar.anggaran
    for awal, baris in (
        *(("anggaran", anggaran.total), ("belanja.langsung", anggaran.total)),
        *((f"program.{isi.urusan}/{isi.kode}", isi) for isi in anggaran.program),
        *((f"program.{isi.kode}", isi) for isi in anggaran.program),
    ):
        for kolom in ("realisasi", "sisa", "persen"):
            hasil[f"{awal}.{kolom}"] = baris.belum_lengkap
    return {kunci: n for kunci, n in hasil.items() if n}


def _rincian_pegawai(ikhtisar: Ikhtisar) -> Iterable[tuple[str, tuple[int | None, ...]]]:
    """The counts that each personnel total is added from."""
    pegawai = ikhtisar.pegawai
    for baris in pegawai.pendidikan:
        fakta = baris.fakta
        pns, phl = (fakta.pns_l, fakta.pns_p), (fakta.phl_l, fakta.phl_p)
        yield "pegawai.pns", pns
        yield "pegawai.phl", phl
        yield "pegawai.total", (*pns, *phl)
        yield f"pegawai.pendidikan.{_kunci(fakta.tingkat)}", (*pns, *phl)
    for baris in pegawai.golongan:
        yield f"pegawai.{_kunci(baris.fakta.golongan)}", (baris.fakta.l, baris.fakta.p)
    for satu in pegawai.abk:
        if not satu.judul:
            yield "abk.bezetting", (satu.bezetting,)
            yield "abk.kebutuhan", (satu.kebutuhan,)
            yield "abk.selisih", (satu.kebutuhan,)
