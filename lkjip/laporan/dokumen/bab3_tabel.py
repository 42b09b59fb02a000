"""Tables of capaian: 3.1 for the whole OPD and one for every sasaran (3.2 …)."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import IkhtisarIndikator, IkhtisarSasaran, RerataTahun

from .bab2_tabel import BUKAN_IKU, baris_kelompok, sel_target
from .kamus.kunci import daftar_kunci_sasaran, kunci_indikator, kunci_simpul, kunci_tujuan
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, JenisBaris, Kolom, Sel, Tabel, Teks


def tabel_capaian(
    p: Perakit, kunci_tabel: str = "tabel.capaian", *, bernomor: bool = True
) -> Tabel:
    """Tabel 3.1: target, realisasi, capaian and category of every indicator, with the means.

    Also the form Pengukuran Kinerja of the appendix.
    """
    kolom = (
        Kolom("Kode", "tengah", 8),
        Kolom("Indikator Kinerja", "kiri", 44),
        Kolom(f"Target {p.potret.tahun}", "kanan", 12),
        Kolom(f"Realisasi {p.potret.tahun}", "kanan", 12),
        Kolom("Capaian", "kanan", 12),
        Kolom("Kategori", "kiri", 12),
    )
    kaki = CatatanKaki()
    nama_sasaran = daftar_kunci_sasaran(p.potret)
    baris: list[BarisTabel] = []
    for tujuan in p.ikhtisar.tujuan:
        fakta = tujuan.fakta
        baris.append(baris_kelompok(f"Tujuan {fakta.nomor}", fakta.teks, len(kolom)))
        baris.extend(_baris_capaian(p, satu, kaki) for satu in tujuan.indikator)
        for sasaran in tujuan.sasaran:
            nomor = sasaran.fakta.nomor
            baris.append(baris_kelompok(f"Sasaran {nomor}", sasaran.fakta.teks, len(kolom)))
            baris.extend(_baris_capaian(p, satu, kaki) for satu in sasaran.indikator)
            baris.extend(
                _baris_rerata(
                    p,
                    kaki,
                    f"Rata-rata sasaran {nomor}",
                    nama_sasaran[sasaran.fakta.id],
                    sasaran.rerata,
                )
            )
        if len(tujuan.sasaran) > 1 and len(p.ikhtisar.tujuan) > 1:
            baris.extend(
                _baris_rerata(
                    p,
                    kaki,
                    f"Rata-rata tujuan {fakta.nomor}",
                    kunci_tujuan(fakta),
                    tujuan.rerata,
                )
            )
    baris.extend(_baris_rerata(p, kaki, f"Rata-rata {p.potret.opd.nama}", "opd", p.ikhtisar.rerata))
    return Tabel(
        kunci_tabel,
        f"Capaian Kinerja {p.potret.opd.nama} Tahun {p.potret.tahun}",
        kolom,
        tuple(baris),
        sumber="Perjanjian Kinerja dan data realisasi kinerja, diolah",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
        bernomor=bernomor,
    )


def _baris_capaian(p: Perakit, hasil: IkhtisarIndikator, kaki: CatatanKaki) -> BarisTabel:
    kunci = kunci_indikator(hasil.kode)
    catatan = () if hasil.fakta.iku else (kaki.tambah("bukan-iku", (Teks(BUKAN_IKU),)),)
    return BarisTabel(
        (
            sel_teks(hasil.kode),
            Sel((Teks(hasil.fakta.nama),), kepala=True, catatan=catatan),
            sel_target(p, f"{kunci}.target", kaki),
            sel_target(p, f"{kunci}.realisasi", kaki),
            p.sel_capaian(kunci, kaki),
            p.sel(f"{kunci}.kategori"),
        )
    )


def _baris_rerata(
    p: Perakit, kaki: CatatanKaki, judul: str, kunci: str, hasil: RerataTahun
) -> Iterable[BarisTabel]:
    """The row of a mean; a footnote counts the indicators that it leaves out."""
    if not (hasil.rerata.dihitung or hasil.rerata.dilewati):
        return
    catatan: tuple[str, ...] = ()
    if hasil.rerata.dilewati or hasil.persen is None:
        catatan = (kaki.tambah("rerata", (Teks(hasil.rerata.alasan),)),)
    yield BarisTabel(
        (
            Sel((Teks(judul),), rentang_kolom=4, kepala=True),
            p.sel(f"{kunci}.capaian", catatan=catatan),
            p.sel(f"{kunci}.kategori"),
        ),
        JenisBaris.JUMLAH,
    )


def tabel_sasaran(p: Perakit, sasaran: IkhtisarSasaran, kunci_sasaran: str) -> Tabel:
    """Tabel 3.2 and on: this year beside last year for the indicators of one sasaran."""
    lalu = p.potret.tahun - 1
    kaki = CatatanKaki()
    baris = []
    for satu in sasaran.indikator:
        kunci = kunci_indikator(satu.kode)
        baris.append(
            BarisTabel(
                (
                    sel_teks(satu.kode),
                    sel_teks(satu.fakta.nama, kepala=True),
                    sel_target(p, f"{kunci}.realisasi_lalu", kaki),
                    p.sel_capaian(kunci, kaki, "_lalu"),
                    sel_target(p, f"{kunci}.target", kaki),
                    sel_target(p, f"{kunci}.realisasi", kaki),
                    p.sel_capaian(kunci, kaki),
                )
            )
        )
    if sasaran.rerata.rerata.dihitung and len(sasaran.indikator) > 1:
        baris.append(
            BarisTabel(
                (
                    Sel((Teks("Rata-rata sasaran"),), rentang_kolom=3, kepala=True),
                    p.sel(f"{kunci_sasaran}.capaian_lalu"),
                    sel_teks(""),
                    sel_teks(""),
                    p.sel(f"{kunci_sasaran}.capaian"),
                ),
                JenisBaris.JUMLAH,
            )
        )
    kini = str(p.potret.tahun)
    return Tabel(
        kunci_simpul(f"tabel.{kunci_sasaran}"),
        f"Capaian Sasaran Strategis {sasaran.fakta.nomor}: {sasaran.fakta.teks.rstrip('. ')}",
        (
            Kolom("Kode", "tengah", 7),
            Kolom("Indikator Kinerja", "kiri", 35),
            Kolom("Realisasi", "kanan", 12, str(lalu)),
            Kolom("Capaian", "kanan", 12, str(lalu)),
            Kolom("Target", "kanan", 10, kini),
            Kolom("Realisasi", "kanan", 12, kini),
            Kolom("Capaian", "kanan", 12, kini),
        ),
        tuple(baris),
        sumber="Data realisasi kinerja, diolah",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
        kosong="Belum ada indikator pada sasaran ini.",
    )
