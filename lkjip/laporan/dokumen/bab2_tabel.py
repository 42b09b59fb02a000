"""The plan's tables: 2.1 to 2.4. Groups are rows of their own, so that pages break cleanly."""

from collections.abc import Callable, Iterable

from lkjip.rumus.potret import PotretIndikator, PotretSasaran, PotretTujuan

from .kamus.kunci import kunci_indikator
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, JenisBaris, Kolom, Sel, Tabel, Teks

SUMBER_RENSTRA = "Renstra"
PembuatBaris = Callable[[PotretIndikator, CatatanKaki], BarisTabel]


def baris_kelompok(judul: str, isi: str, lebar: int) -> BarisTabel:
    """A heading row across the whole table: "Sasaran 1: …"."""
    return BarisTabel(
        (
            Sel(
                (Teks(f"{judul}: ", tebal=True), Teks(isi.rstrip(". "))),
                rentang_kolom=lebar,
                kepala=True,
            ),
        ),
        JenisBaris.KELOMPOK,
    )


def _baris_indikator(
    p: Perakit,
    lebar: int,
    kaki: CatatanKaki,
    buat: PembuatBaris,
    pilih: Callable[[PotretIndikator], bool] = lambda _: True,
) -> Iterable[BarisTabel]:
    """Indicator rows under heading rows of their tujuan and sasaran; empty groups are left out."""
    for tujuan in p.potret.renstra.tujuan if p.potret.renstra else ():
        milik = [i for i in tujuan.indikator if pilih(i)]
        anak = [(s, [i for i in s.indikator if pilih(i)]) for s in tujuan.sasaran]
        if milik or any(isi for _, isi in anak):
            yield _kelompok_tujuan(tujuan, lebar)
        yield from (buat(i, kaki) for i in milik)
        for sasaran, isi in anak:
            if isi:
                yield _kelompok_sasaran(sasaran, lebar)
            yield from (buat(i, kaki) for i in isi)


def _kelompok_tujuan(tujuan: PotretTujuan, lebar: int) -> BarisTabel:
    return baris_kelompok(f"Tujuan {tujuan.nomor}", tujuan.teks, lebar)


def _kelompok_sasaran(sasaran: PotretSasaran, lebar: int) -> BarisTabel:
    return baris_kelompok(f"Sasaran {sasaran.nomor}", sasaran.teks, lebar)


def sel_target(p: Perakit, kunci: str, kaki: CatatanKaki) -> Sel:
    """A target's or realisasi's cell; when there is none, a footnote says why."""
    butir = p.kamus[kunci]
    catatan: tuple[str, ...] = ()
    if butir.nilai is None and butir.alasan:
        catatan = (kaki.tambah("kosong", (Teks(butir.alasan),)),)
    return p.sel(kunci, catatan=catatan)


# --- 2.1


def tabel_tujuan_sasaran(p: Perakit) -> Tabel:
    """Tabel 2.1: indicators with formula, unit, baseline and the targets of every year."""
    renstra = p.renstra
    tahun = tuple(range(renstra.tahun_awal, renstra.tahun_akhir + 1))
    awal = sorted(
        {
            i.kondisi_awal_tahun
            for t in renstra.tujuan
            for i in (*t.indikator, *(i for s in t.sasaran for i in s.indikator))
            if i.kondisi_awal_tahun
        }
    )
    kepala_awal = f"Kondisi Awal {awal[0]}" if len(awal) == 1 else "Kondisi Awal"
    kolom = (
        Kolom("Kode", "tengah", 5),
        Kolom("Indikator Kinerja Tujuan/Sasaran", "kiri", 22),
        Kolom("Formula", "kiri", 24),
        Kolom("Satuan", "tengah", 7),
        Kolom(kepala_awal, "tengah", 8),
        *(Kolom(str(satu), "kanan", 7, "Target Kinerja") for satu in tahun),
    )

    def baris(indikator: PotretIndikator, kaki: CatatanKaki) -> BarisTabel:
        kunci = kunci_indikator(indikator.kode)
        return BarisTabel(
            (
                sel_teks(indikator.kode),
                sel_teks(indikator.nama, kepala=True),
                sel_teks(indikator.formula or "–"),
                sel_teks(indikator.satuan or "–"),
                sel_target(p, f"{kunci}.kondisi_awal", kaki),
                *(sel_target(p, f"{kunci}.target.{satu}", kaki) for satu in tahun),
            )
        )

    kaki = CatatanKaki()
    isi = tuple(_baris_indikator(p, len(kolom), kaki, baris))
    return Tabel(
        "tabel.tujuan-sasaran",
        f"Tujuan dan Sasaran Jangka Menengah {p.potret.opd.nama}",
        kolom,
        isi,
        sumber=renstra.nama,
        catatan=kaki.jadi(),
        mendatar=True,
        bernomor_kolom=True,
        kosong="Indikator belum diisi dalam Renstra.",
    )


# --- 2.2


def tabel_strategi(p: Perakit) -> Tabel:
    """Tabel 2.2: strategies and policies by sasaran, under the vision and mission they serve."""
    renstra = p.renstra
    kolom = (
        Kolom("No.", "tengah", 6),
        Kolom("Strategi", "kiri", 42),
        Kolom("Arah Kebijakan", "kiri", 52),
    )
    baris: list[BarisTabel] = []
    if renstra.visi:
        baris.append(baris_kelompok("Visi", renstra.visi, len(kolom)))
    baris.extend(
        baris_kelompok(f"Misi {misi.nomor}", misi.teks, len(kolom))
        for misi in renstra.misi
        if misi.didukung
    )
    for tujuan in renstra.tujuan:
        baris.append(_kelompok_tujuan(tujuan, len(kolom)))
        for sasaran in tujuan.sasaran:
            baris.append(_kelompok_sasaran(sasaran, len(kolom)))
            if not sasaran.strategi:
                baris.append(
                    BarisTabel((sel_teks("–"), sel_teks("Strategi belum diisi."), sel_teks("–")))
                )
            for strategi in sasaran.strategi:
                kebijakan = strategi.kebijakan or ("–",)
                baris.extend(
                    BarisTabel(
                        (
                            Sel((Teks(strategi.nomor),), rentang_baris=len(kebijakan)),
                            Sel(
                                (Teks(strategi.teks.rstrip(". ")),),
                                rentang_baris=len(kebijakan),
                                kepala=True,
                            ),
                            sel_teks(teks.rstrip(". ")),
                        )
                        if ke == 0
                        else (sel_teks(teks.rstrip(". ")),)
                    )
                    for ke, teks in enumerate(kebijakan)
                )
    return Tabel(
        "tabel.strategi",
        f"Strategi dan Arah Kebijakan Jangka Menengah {p.potret.opd.nama}",
        kolom,
        tuple(baris),
        sumber=renstra.nama,
        bernomor_kolom=True,
    )


# --- 2.3


def tabel_iku(p: Perakit) -> Tabel:
    """Tabel 2.3: key indicators with the unit that answers for each.

    Indicators of a tujuan that are no IKU are listed with a footnote that says so.
    """
    kolom = (
        Kolom("Kode", "tengah", 7),
        Kolom("Indikator Kinerja", "kiri", 38),
        Kolom("Satuan", "tengah", 10),
        Kolom("Sumber Data", "kiri", 23),
        Kolom("Penanggung Jawab", "kiri", 22),
    )
    milik_tujuan = {i.kode for t in p.renstra.tujuan for i in t.indikator}

    def baris(indikator: PotretIndikator, kaki: CatatanKaki) -> BarisTabel:
        catatan: tuple[str, ...] = ()
        if not indikator.iku:
            catatan = (kaki.tambah("bukan-iku", (Teks(BUKAN_IKU),)),)
        return BarisTabel(
            (
                sel_teks(indikator.kode),
                Sel((Teks(indikator.nama),), kepala=True, catatan=catatan),
                sel_teks(indikator.satuan or "–"),
                sel_teks(indikator.sumber_data or "–"),
                sel_teks(indikator.penanggung_jawab or "–"),
            )
        )

    kaki = CatatanKaki()
    isi = tuple(
        _baris_indikator(p, len(kolom), kaki, baris, lambda i: i.iku or i.kode in milik_tujuan)
    )
    return Tabel(
        "tabel.iku",
        f"Indikator Kinerja Utama {p.potret.opd.nama} Tahun {p.potret.tahun}",
        kolom,
        isi,
        sumber=p.renstra.nama,
        catatan=kaki.jadi(),
        bernomor_kolom=True,
        kosong="Belum ada indikator yang ditetapkan sebagai IKU.",
    )


BUKAN_IKU = "Indikator tujuan; tidak dihitung sebagai IKU."


# --- 2.4


def tabel_perjanjian(p: Perakit, kunci_tabel: str, *, bernomor: bool = True) -> Tabel:
    """Tabel 2.4, also the annex of the agreement: the promised target of every indicator."""
    dari_pk = p.potret.pk is not None
    # The form of the agreement has no column for the unit, which stands behind the target.
    kolom = (
        Kolom("Kode", "tengah", 8),
        Kolom("Indikator Kinerja", "kiri", 62 if bernomor else 77),
        *((Kolom("Satuan", "tengah", 14),) if bernomor else ()),
        Kolom(f"Target {p.potret.tahun}", "kanan", 16 if bernomor else 15),
    )

    def baris(indikator: PotretIndikator, kaki: CatatanKaki) -> BarisTabel:
        kunci = kunci_indikator(indikator.kode)
        return BarisTabel(
            (
                sel_teks(indikator.kode),
                sel_teks(indikator.nama, kepala=True),
                *((sel_teks(indikator.satuan or "–"),) if bernomor else ()),
                sel_target(p, f"{kunci}.target", kaki),
            )
        )

    kaki = CatatanKaki()
    isi = tuple(
        _baris_indikator(
            p, len(kolom), kaki, baris, lambda i: not dari_pk or i.target_pk is not None
        )
    )
    sebutan = str(p.kamus["pk.jenis"].nilai or "Target Kinerja")
    return Tabel(
        kunci_tabel,
        f"{sebutan} {p.potret.opd.nama} Tahun {p.potret.tahun}",
        kolom,
        isi,
        sumber=_sumber_target(p, sebutan) if bernomor else "",
        catatan=kaki.jadi(),
        bernomor_kolom=bernomor,
        kosong="Belum ada target yang diperjanjikan.",
        bernomor=bernomor,
    )


def _sumber_target(p: Perakit, sebutan: str) -> str:
    if p.potret.pk is not None:
        return f"{sebutan} Tahun {p.potret.tahun}"
    return p.potret.renstra.nama if p.potret.renstra else ""
