"""The analysis of one indicator: the seven elements of PermenPANRB 53/2014 as far as data go.

Efficiency and supporting programmes (elements 6 and 7) stand with the sasaran, to which the money
is mapped; everything else stands here, and what is missing is said in words.
"""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.arah import ARAH
from lkjip.rumus.ikhtisar import IkhtisarIndikator
from lkjip.rumus.potret import PotretIndikator

from .bab2_tabel import sel_target
from .kamus.kunci import kunci_indikator, kunci_simpul
from .perakit import CatatanKaki, Perakit, akhiri, aman, sel_teks
from .pohon import (
    Baris,
    BarisTabel,
    Blok,
    ButirDaftar,
    Daftar,
    Kolom,
    Paragraf,
    SubBab,
    Tabel,
    Teks,
)

SEBUTAN_SEBAB = {
    True: "Sebab keberhasilan",
    False: "Sebab target belum tercapai",
    None: "Keadaan dan sebabnya",
}
URAIAN = (
    ("hambatan", "Hambatan"),
    ("solusi", "Solusi yang telah dilakukan"),
    ("tindak_lanjut", "Rencana tindak lanjut"),
)


def susun_indikator(p: Perakit, hasil: IkhtisarIndikator) -> SubBab:
    """Build the analysis of one indicator as an unnumbered sub-chapter."""
    fakta = hasil.fakta
    kunci = kunci_indikator(fakta.kode)
    return SubBab(
        kunci_simpul(f"bab.3.{kunci}"),
        f"Indikator {fakta.kode}: {fakta.nama.rstrip('. ')}",
        (
            *_pengertian(fakta),
            _berjudul(
                "Target dan realisasi", p.baris(" ".join(_kalimat_tahun_ini(p, hasil, kunci)))
            ),
            *_keterangan(p, fakta),
            *p.prosa(f"bab.3.{kunci}", ""),
            _berjudul(
                "Perbandingan dengan tahun sebelumnya",
                p.baris(" ".join(_kalimat_lalu(p, hasil, kunci))),
            ),
            *_triwulan(p, fakta, kunci),
            _berjudul(
                "Kemajuan terhadap target akhir Renstra",
                p.baris(" ".join(_kalimat_kemajuan(hasil, kunci))),
            ),
            _berjudul("Standar nasional", _kalimat_standar(p, hasil, kunci)),
            *_analisis(p, hasil),
            *_bukti(fakta),
        ),
        bernomor=False,
    )


def _berjudul(judul: str, isi: Baris) -> Paragraf:
    """A paragraph with a bold run-in head."""
    return Paragraf((Teks(f"{judul}. ", tebal=True), *isi))


def _pengertian(fakta: PotretIndikator) -> Iterable[Blok]:
    kalimat = []
    if fakta.definisi:
        kalimat.append(akhiri(fakta.definisi))
    if fakta.formula:
        kalimat.append(f"Formula: {akhiri(fakta.formula)}")
    if fakta.arah != "naik":
        kalimat.append(f"Arah penilaian: {ARAH[fakta.arah].lower()}.")
    if fakta.sumber_data:
        kalimat.append(f"Sumber data: {akhiri(fakta.sumber_data)}")
    if fakta.penanggung_jawab:
        kalimat.append(f"Penanggung jawab: {akhiri(fakta.penanggung_jawab)}")
    if kalimat:
        yield _berjudul("Pengertian dan cara ukur", (Teks(" ".join(kalimat)),))


# --- element 1


def _kalimat_tahun_ini(p: Perakit, hasil: IkhtisarIndikator, kunci: str) -> Iterable[str]:
    capaian, kini = hasil.capaian, hasil.tahun_ini
    if capaian.status == "tidak_diukur":
        yield "Indikator ini tidak mempunyai target yang diukur pada tahun {{ tahun }}."
        return
    yield f"Target tahun {{{{ tahun }}}} adalah {{{{ {kunci}.target }}}}."
    if kini.realisasi is None:
        yield "Realisasinya belum tersedia."
        if kini.alasan_kosong:
            yield aman(akhiri(kini.alasan_kosong))
        yield "Capaiannya karena itu belum dihitung dan tidak ikut dirata-ratakan."
        return
    if not capaian.terhitung:
        yield (
            f"Realisasinya {{{{ {kunci}.realisasi }}}}, tetapi capaiannya tidak dapat dihitung. "
            f"{aman(akhiri(capaian.alasan))}"
        )
        return
    yield (
        f"Realisasinya {{{{ {kunci}.realisasi }}}}, sehingga capaiannya {{{{ {kunci}.capaian }}}} "
        f"dengan kategori {{{{ {kunci}.kategori }}}}."
    )
    if capaian.dibatasi:
        yield (
            f"Sebelum dibatasi menurut kebijakan pengukuran, hasil hitungannya "
            f"{{{{ {kunci}.capaian_mentah }}}}."
        )
    yield from _kalimat_selisih(p, hasil, kunci)


def _kalimat_selisih(p: Perakit, hasil: IkhtisarIndikator, kunci: str) -> Iterable[str]:
    selisih = p.nilai(f"{kunci}.selisih")
    if hasil.fakta.arah != "naik" or not isinstance(selisih, Decimal):
        return
    if selisih == 0:
        yield "Realisasi sama dengan target."
    elif selisih > 0:
        yield f"Realisasi melampaui target sebesar {{{{ {kunci}.selisih }}}}."
    else:
        yield f"Realisasi berada {{{{ {kunci}.kekurangan }}}} di bawah target."


def _keterangan(p: Perakit, fakta: PotretIndikator) -> Iterable[Blok]:
    """What the reporting unit wrote beside this year's figure."""
    for laporan in fakta.realisasi:
        if laporan.tahun == p.potret.tahun and laporan.keterangan:
            awal = f"Triwulan {laporan.periode}: " if laporan.periode else ""
            yield Paragraf((Teks(f"{awal}{akhiri(laporan.keterangan)}"),))


# --- element 2


def _kalimat_lalu(p: Perakit, hasil: IkhtisarIndikator, kunci: str) -> Iterable[str]:
    lalu = hasil.pada(p.potret.tahun - 1)
    if lalu is None or lalu.realisasi is None:
        yield "Realisasi tahun {{ tahun.lalu }} belum tersedia, sehingga belum dapat dibandingkan."
        if lalu is not None and lalu.alasan_kosong:
            yield aman(akhiri(lalu.alasan_kosong))
        return
    if lalu.capaian.terhitung:
        yield (
            f"Pada tahun {{{{ tahun.lalu }}}} realisasinya {{{{ {kunci}.realisasi_lalu }}}} dari "
            f"target {{{{ {kunci}.target_lalu }}}}, atau capaian {{{{ {kunci}.capaian_lalu }}}}"
            + (
                f" (sebelum dibatasi {{{{ {kunci}.capaian_mentah_lalu }}}})."
                if lalu.capaian.dibatasi
                else "."
            )
        )
    else:
        yield (
            f"Pada tahun {{{{ tahun.lalu }}}} realisasinya {{{{ {kunci}.realisasi_lalu }}}}; "
            "capaiannya tidak dapat dihitung."
        )
    yield from _kalimat_gerak(p, hasil, kunci)
    for satu in hasil.riwayat[:-1]:
        yield (
            f"Pada tahun {satu.tahun} realisasinya {{{{ {kunci}.tahun.{satu.tahun}.realisasi }}}}."
        )


def _kalimat_gerak(p: Perakit, hasil: IkhtisarIndikator, kunci: str) -> Iterable[str]:
    beda = p.nilai(f"{kunci}.perubahan_realisasi")
    if isinstance(beda, Decimal) and beda != 0:
        arah = "naik" if beda > 0 else "turun"
        yield f"Realisasi tahun {{{{ tahun }}}} {arah} {{{{ {kunci}.besar_perubahan }}}}."
    elif isinstance(beda, Decimal):
        yield "Realisasi tahun {{ tahun }} sama dengan tahun {{ tahun.lalu }}."
    gerak = hasil.perubahan.gerak
    if gerak == "tetap":
        yield "Capaiannya tetap."
    elif gerak:
        yield f"Capaiannya {gerak} {{{{ {kunci}.perubahan|mutlak }}}}."
    kini, lalu = (p.nilai(f"{kunci}.capaian_mentah{akhir}") for akhir in ("", "_lalu"))
    if hasil.capaian.dibatasi and kini is not None and lalu is not None and kini != lalu:
        arah = "naik" if kini > lalu else "turun"
        yield (
            f"Tanpa pembatasan, capaiannya {arah} dari {{{{ {kunci}.capaian_mentah_lalu }}}} "
            f"menjadi {{{{ {kunci}.capaian_mentah }}}}."
        )


# --- quarters, where they are reported


def _triwulan(p: Perakit, fakta: PotretIndikator, kunci: str) -> Iterable[Blok]:
    periode = sorted(
        {
            *(laporan.periode for laporan in fakta.realisasi if laporan.tahun == p.potret.tahun),
            *(nomor for nomor, _ in fakta.rencana_aksi),
        }
        - {0}
    )
    if not periode:
        return
    kaki = CatatanKaki()
    baris = []
    for nama, judul in (("target", "Target rencana aksi"), ("realisasi", "Realisasi")):
        baris.append(
            BarisTabel(
                (
                    sel_teks(judul, kepala=True),
                    *(sel_target(p, f"{kunci}.triwulan.{n}.{nama}", kaki) for n in periode),
                )
            )
        )
    yield Tabel(
        kunci_simpul(f"tabel.triwulan.{kunci.removeprefix('indikator.')}"),
        f"Target dan Realisasi Triwulanan Indikator {fakta.kode}",
        (
            Kolom("Uraian", "kiri", 32),
            *(Kolom(f"Triwulan {n}", "kanan", 17) for n in periode),
        ),
        tuple(baris),
        catatan=kaki.jadi(),
        bernomor=False,
    )


# --- element 3


def _kalimat_kemajuan(hasil: IkhtisarIndikator, kunci: str) -> Iterable[str]:
    kemajuan = hasil.kemajuan
    if hasil.target_akhir is None:
        yield (
            "Target akhir Renstra untuk indikator ini belum ditetapkan, sehingga kemajuannya belum "
            "dapat dihitung."
        )
        return
    yield (
        f"Target akhir Renstra pada tahun {{{{ renstra.tahun_akhir }}}} adalah "
        f"{{{{ {kunci}.target_akhir }}}}."
    )
    if not kemajuan.terhitung:
        yield (
            "Kemajuannya belum dapat dihitung karena realisasi tahun {{ tahun }} belum tersedia."
            if hasil.tahun_ini.realisasi is None
            else aman(akhiri(kemajuan.alasan))
        )
        return
    if hasil.fakta.arah == "naik":
        yield (
            "Realisasi sampai dengan tahun {{ tahun }} mencapai "
            f"{{{{ {kunci}.kemajuan_mentah }}}} dari target tersebut."
        )
    else:
        yield (
            "Dihitung dengan cara yang sama seperti capaian, kemajuan sampai dengan tahun "
            f"{{{{ tahun }}}} adalah {{{{ {kunci}.kemajuan_mentah }}}}."
        )
    if kemajuan.tercapai and hasil.tahun_ini.tahun < hasil.tahun_akhir:
        awal = hasil.fakta.target and all(
            target.nilai == hasil.target_akhir for _, target in hasil.fakta.target
        )
        yield (
            "Targetnya sama setiap tahun, sehingga yang dijaga adalah kesinambungannya."
            if awal
            else "Target akhir sudah terpenuhi lebih awal; target tahun-tahun berikutnya perlu "
            "ditinjau agar tetap menantang."
        )


# --- element 4


def _kalimat_standar(p: Perakit, hasil: IkhtisarIndikator, kunci: str) -> Baris:
    analisis = hasil.fakta.analisis
    if analisis.pembanding_nilai is not None:
        tahun = f" tahun {analisis.pembanding_tahun}" if analisis.pembanding_tahun else ""
        nama = analisis.pembanding_nama or "Standar pembanding"
        sumber = analisis.pembanding_sumber
        return (
            Teks(f"{nama}{tahun} adalah "),
            *p.baris(f"{{{{ {kunci}.pembanding }}}}"),
            *p.baris(_banding_standar(hasil, kunci)),
            Teks(f" Sumber: {akhiri(sumber)}" if sumber else ""),
        )
    if analisis.tanpa_pembanding:
        return p.baris(
            "Tidak ada standar nasional atau provinsi yang ditetapkan untuk indikator ini, "
            "sehingga perbandingannya tidak disajikan."
        )
    return p.baris(
        "Standar nasional yang dapat dibandingkan dengan indikator ini belum dicatat oleh unit "
        "penanggung jawab."
    )


def _banding_standar(hasil: IkhtisarIndikator, kunci: str) -> str:
    realisasi = hasil.tahun_ini.realisasi
    standar = hasil.fakta.analisis.pembanding_nilai
    if not isinstance(realisasi, Decimal) or standar is None:
        return "; realisasi tahun {{ tahun }} belum dapat dibandingkan dengannya."
    if realisasi == standar:
        banding = "sama dengan standar itu"
    else:
        banding = "di atas standar itu" if realisasi > standar else "di bawah standar itu"
    return f"; realisasi tahun {{{{ tahun }}}} ({{{{ {kunci}.realisasi }}}}) berada {banding}."


# --- element 5


def _analisis(p: Perakit, hasil: IkhtisarIndikator) -> Iterable[Blok]:
    analisis = hasil.fakta.analisis
    judul_sebab = SEBUTAN_SEBAB[hasil.capaian.tercapai]
    ada = [
        (judul, isi)
        for nama, judul in (("sebab", judul_sebab), *URAIAN)
        if (isi := getattr(analisis, nama))
    ]
    if not ada:
        yield _berjudul(
            "Sebab, hambatan, dan solusi",
            p.baris("Penjelasannya belum diisi oleh unit penanggung jawab."),
        )
        return
    yield _berjudul("Sebab, hambatan, dan solusi", ())
    yield Daftar(
        tuple(
            ButirDaftar((Teks(f"{judul}. ", tebal=True), Teks(akhiri(isi)))) for judul, isi in ada
        )
    )


def _bukti(fakta: PotretIndikator) -> Iterable[Blok]:
    if fakta.bukti:
        yield _berjudul("Bukti dukung", (Teks(akhiri("; ".join(fakta.bukti))),))
