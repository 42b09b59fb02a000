"""The drawings of the report, from the figure dictionary."""

from collections.abc import Callable, Iterable

from lkjip.laporan.grafik import (
    BaganOrganisasi,
    Bagian,
    BarisCapaian,
    BatangKelompok,
    BatangMendatar,
    BulletCapaian,
    DuaBagian,
    Grafik,
    KelompokBatang,
    Nilai,
    SiklusSakip,
    Simpul,
    Status,
)
from lkjip.rumus.ikhtisar import IkhtisarIndikator, IkhtisarSasaran

from .kamus import tulis
from .kamus.kunci import daftar_kunci_sasaran, jadikan_kunci, kunci_indikator, kunci_simpul
from .perakit import Perakit
from .pohon import Gambar
from .unit import susun_induk

LEBAR_TEGAK = 640
LEBAR_MENDATAR = 940


def nilai_gambar(p: Perakit, kunci: str, pilihan: str = "", akhiran: str = "") -> Nilai:
    """A figure of the dictionary as a value to draw; `akhiran` is put behind its label."""
    butir = p.kamus[kunci]
    if butir.nilai is None:
        return Nilai(None, alasan="belum ada data")
    return Nilai(butir.besar, f"{tulis(butir, pilihan)}{akhiran}")


def jadikan_gambar(
    kunci: str,
    grafik: Grafik,
    *,
    sumber: str = "",
    mendatar: bool = False,
    bernomor: bool = True,
) -> Gambar:
    """Draw it for paper."""
    lebar = LEBAR_MENDATAR if mendatar else LEBAR_TEGAK
    return Gambar(
        kunci,
        grafik.judul,
        grafik.svg(kunci.replace(".", "-"), lebar),
        grafik.alt(),
        sumber,
        mendatar,
        bernomor,
    )


# --- Bab I


def gambar_struktur(p: Perakit) -> Gambar:
    """The organisation chart, printed without a number as regulations print it."""
    induk = susun_induk(p.potret.opd.unit)
    simpul = tuple(
        Simpul(satu.kode, induk[satu.kode], satu.nama, satu.jabatan, satu.jenis)
        for satu in p.potret.opd.unit
    )
    judul = f"Bagan Struktur Organisasi {p.potret.opd.nama} {p.potret.pemda.nama}"
    return jadikan_gambar(
        "gambar.struktur",
        BaganOrganisasi(judul, simpul),
        sumber=p.potret.opd.dasar_organisasi[0] if p.potret.opd.dasar_organisasi else "",
        mendatar=True,
        bernomor=False,
    )


def gambar_pns_phl(p: Perakit) -> Gambar:
    """Gambar 1.1: staff by status."""

    def bagian(nama: str, kunci: str) -> Bagian:
        porsi = p.kamus[f"{kunci}.porsi"]
        return Bagian(
            nama,
            nilai_gambar(p, kunci, akhiran=" orang"),
            "" if porsi.nilai is None else tulis(porsi),
        )

    return jadikan_gambar(
        "gambar.pns-phl",
        DuaBagian(
            f"Jumlah PNS dan PHL {p.potret.opd.nama} Tahun {p.potret.tahun}",
            bagian("PNS", "pegawai.pns"),
            bagian("PHL", "pegawai.phl"),
            nilai_gambar(p, "pegawai.total", akhiran=" orang"),
            "Jumlah pegawai",
        ),
        sumber="Diolah dari data kepegawaian",
    )


def gambar_pendidikan(p: Perakit, kelompok: str) -> Gambar:
    """Gambar 1.2 (PNS) and 1.3 (PHL): staff by education."""
    sebutan = kelompok.upper()
    butir = tuple(
        (
            baris.tingkat,
            nilai_gambar(
                p, f"pegawai.pendidikan.{jadikan_kunci(baris.tingkat)}.{kelompok}", akhiran=" orang"
            ),
        )
        for baris in p.potret.pegawai.pendidikan
    )
    return jadikan_gambar(
        f"gambar.pendidikan-{kelompok}",
        BatangMendatar(
            f"Jumlah {sebutan} {p.potret.opd.nama} Menurut Tingkat Pendidikan "
            f"Tahun {p.potret.tahun}",
            butir,
            f"Jumlah {sebutan}",
            "Tingkat pendidikan",
        ),
        sumber="Diolah dari data kepegawaian",
    )


# --- Bab III


def gambar_siklus() -> Gambar:
    """Gambar 3.1: the SAKIP cycle."""
    return jadikan_gambar(
        "gambar.siklus-sakip",
        SiklusSakip("Siklus Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    )


def gambar_belanja(
    p: Perakit, baris: Iterable[tuple[str, Callable[[int], str]]], tahun: Iterable[int]
) -> Gambar:
    """Gambar 3.2: budget beside spending of the stored years. `baris`: (uraian, key by year)."""
    tahun = tuple(tahun)
    kelompok = tuple(
        KelompokBatang(
            f"{uraian} {satu}",
            (
                nilai_gambar(p, f"{kunci(satu)}.anggaran", "ringkas"),
                nilai_gambar(p, f"{kunci(satu)}.realisasi", "ringkas"),
            ),
            _catatan_serapan(p, f"{kunci(satu)}.persen"),
        )
        for uraian, kunci in baris
        for satu in tahun
    )
    sebutan = " dan ".join(str(satu) for satu in tahun)
    return jadikan_gambar(
        "gambar.belanja",
        BatangKelompok(
            f"Anggaran dan Realisasi Belanja {p.potret.opd.nama} Tahun {sebutan}",
            ("Anggaran", "Realisasi"),
            kelompok,
            anggaran=True,
        ),
        sumber="Laporan Realisasi Anggaran, diolah",
    )


def _catatan_serapan(p: Perakit, kunci: str) -> str:
    butir = p.kamus[kunci]
    return "" if butir.nilai is None else f"serapan {tulis(butir)}"


def gambar_capaian_serapan(p: Perakit) -> Gambar:
    """Gambar 3.3: capaian beside absorption of every sasaran."""
    kunci = daftar_kunci_sasaran(p.potret)
    kelompok = tuple(
        KelompokBatang(
            f"Sasaran {satu.fakta.nomor}",
            (
                nilai_gambar(p, f"{kunci[satu.fakta.id]}.capaian"),
                nilai_gambar(p, f"{kunci[satu.fakta.id]}.persen"),
            ),
        )
        for satu in p.ikhtisar.sasaran
    )
    return jadikan_gambar(
        "gambar.capaian-serapan",
        BatangKelompok(
            f"Capaian Kinerja dan Serapan Anggaran per Sasaran Tahun {p.potret.tahun}",
            ("Capaian kinerja", "Serapan anggaran"),
            kelompok,
        ),
        sumber="Diolah dari data kinerja dan anggaran",
    )


# --- the seven elements, drawn

CAPAIAN_STATUS = {
    True: Status.TERCAPAI,
    False: Status.BELUM,
    None: Status.TIDAK_DIKETAHUI,
}


def gambar_sasaran(p: Perakit, sasaran: IkhtisarSasaran, kunci_sasaran: str) -> Gambar:
    """Capaian of the indicators of one sasaran against target and last year, without a number."""
    nomor = sasaran.fakta.nomor
    return jadikan_gambar(
        kunci_simpul(f"gambar.{kunci_sasaran}"),
        BulletCapaian(
            f"Capaian Indikator Sasaran {nomor} terhadap Target dan Tahun Sebelumnya",
            tuple(_baris_capaian(p, satu) for satu in sasaran.indikator),
            f"capaian {p.potret.tahun - 1}",
        ),
        bernomor=False,
    )


def _baris_capaian(p: Perakit, hasil: IkhtisarIndikator) -> BarisCapaian:
    kunci = kunci_indikator(hasil.kode)
    return BarisCapaian(
        f"{hasil.kode} {hasil.fakta.nama.rstrip('. ')}",
        nilai_gambar(p, f"{kunci}.capaian"),
        CAPAIAN_STATUS[hasil.capaian.tercapai],
        mentah=nilai_gambar(p, f"{kunci}.capaian_mentah"),
        tahun_lalu=nilai_gambar(p, f"{kunci}.capaian_lalu"),
        kata=hasil.capaian.kategori or "",
    )


def gambar_antartahun(p: Perakit, tahun: tuple[int, ...]) -> Gambar:
    """Gambar 3.4: capaian of every indicator, year beside year."""

    def nilai(hasil: IkhtisarIndikator, satu: int) -> Nilai:
        kunci = f"{kunci_indikator(hasil.kode)}.tahun.{satu}.capaian"
        return nilai_gambar(p, kunci) if kunci in p.kamus else Nilai(None, alasan="belum ada data")

    return jadikan_gambar(
        "gambar.antartahun",
        BatangKelompok(
            f"Capaian Setiap Indikator Tahun {tahun[0]}–{tahun[-1]}"
            if len(tahun) > 1
            else f"Capaian Setiap Indikator Tahun {tahun[0]}",
            tuple(str(satu) for satu in tahun),
            tuple(
                KelompokBatang(
                    f"{hasil.kode} {hasil.fakta.nama.rstrip('. ')}",
                    tuple(nilai(hasil, satu) for satu in tahun),
                )
                for hasil in p.ikhtisar.indikator
            ),
        ),
        sumber="Data realisasi kinerja, diolah",
    )


def gambar_kemajuan(p: Perakit) -> Gambar:
    """Gambar 3.5: how much of the Renstra's last target is reached, per indicator."""
    return jadikan_gambar(
        "gambar.kemajuan",
        BatangMendatar(
            f"Kemajuan Setiap Indikator terhadap Target Akhir Renstra Tahun "
            f"{p.renstra.tahun_akhir}",
            tuple(
                (
                    f"{hasil.kode} {hasil.fakta.nama.rstrip('. ')}",
                    nilai_gambar(p, f"{kunci_indikator(hasil.kode)}.kemajuan_mentah"),
                )
                for hasil in p.ikhtisar.indikator
            ),
            "Kemajuan",
            "Indikator",
        ),
        sumber="Renstra dan data realisasi kinerja, diolah",
    )


def gambar_dukungan(p: Perakit) -> Gambar:
    """Gambar 3.6: the money of the programmes that serve each sasaran."""
    kunci = daftar_kunci_sasaran(p.potret)
    return jadikan_gambar(
        "gambar.dukungan",
        BatangKelompok(
            f"Anggaran dan Realisasi Program Pendukung Setiap Sasaran Tahun {p.potret.tahun}",
            ("Anggaran", "Realisasi"),
            tuple(
                KelompokBatang(
                    f"Sasaran {satu.fakta.nomor}",
                    (
                        nilai_gambar(p, f"{kunci[satu.fakta.id]}.anggaran", "ringkas"),
                        nilai_gambar(p, f"{kunci[satu.fakta.id]}.realisasi", "ringkas"),
                    ),
                    _catatan_serapan(p, f"{kunci[satu.fakta.id]}.persen"),
                )
                for satu in p.ikhtisar.sasaran
            ),
            anggaran=True,
        ),
        sumber="DPA dan Laporan Realisasi Anggaran, diolah menurut pemetaan program ke sasaran",
    )
