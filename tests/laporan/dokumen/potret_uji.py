"""Made-up OPD-years: one where almost nothing is known, one unlike the example in every way."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from lkjip.rumus.potret import (
    SKEMA_POTRET,
    Potret,
    PotretAnalisis,
    PotretAnggaran,
    PotretBelanja,
    PotretIndikator,
    PotretKegiatan,
    PotretMisi,
    PotretOpd,
    PotretPagu,
    PotretPegawai,
    PotretPejabat,
    PotretPemda,
    PotretPemetaan,
    PotretPk,
    PotretProgram,
    PotretRealisasi,
    PotretRenstra,
    PotretSasaran,
    PotretSerapanPeriode,
    PotretStrategi,
    PotretSubKegiatan,
    PotretTarget,
    PotretTujuan,
    PotretUnit,
)


def potret_hampir_kosong() -> Potret:
    """A year that was just opened: a name and a policy, nothing else."""
    return Potret(
        skema=SKEMA_POTRET,
        tahun=2024,
        kebijakan="baku-2014",
        terkunci=False,
        pemda=PotretPemda("Kabupaten Contoh", "kabupaten", "Bupati", "Kota Contoh"),
        opd=PotretOpd("dinas", "Dinas Contoh", "Discon", "", "", "", "", "", (), (), ()),
        pejabat=(),
        dasar_hukum=(),
        pegawai=PotretPegawai(),
        renstra=None,
        pk=None,
        anggaran=PotretAnggaran(),
    )


def indikator(kode: str, **ubah) -> PotretIndikator:
    """An indicator of 2024 with target 10 and realisasi 8, changed as wanted."""
    dasar = PotretIndikator(
        id=1,
        kode=kode,
        nama=f"Indikator {kode}",
        satuan="%",
        desimal=2,
        arah="naik",
        agregasi="akhir",
        iku=True,
        definisi="",
        formula="",
        sumber_data="",
        penanggung_jawab="",
        kondisi_awal=None,
        kondisi_awal_teks="",
        kondisi_awal_tahun=None,
        target=((2024, PotretTarget(Decimal(10))), (2026, PotretTarget(Decimal(20)))),
        target_pk=None,
        realisasi=(laporan(2024, Decimal(8)),),
        analisis=PotretAnalisis(),
    )
    return replace(dasar, **ubah)


def laporan(
    tahun: int, nilai: Decimal | None, periode: int = 0, teks: str = "", alasan: str = ""
) -> PotretRealisasi:
    return PotretRealisasi(tahun, periode, nilai, teks, alasan, "disetujui")


def potret_lain() -> Potret:
    """Two tujuan whose sasaran share a number, every arah, sub kegiatan, three budget stages,
    quarters, a share of a programme, money without last year, and a circle of units."""
    kosong = potret_hampir_kosong()
    sasaran = (
        PotretSasaran(
            11,
            "1",
            "Sasaran pertama",
            (
                indikator(
                    "1.1",
                    arah="turun",
                    realisasi=(laporan(2023, Decimal(12)), laporan(2024, Decimal(25))),
                    analisis=PotretAnalisis(
                        sebab="Gangguan <besar> & lama {{ bukan.isian }}.",
                        pembanding_nama="Rata-rata nasional",
                        pembanding_nilai=Decimal("9.5"),
                        pembanding_tahun=2023,
                    ),
                ),
                indikator(
                    "1.2",
                    satuan="predikat",
                    arah="predikat",
                    skala_predikat="akip",
                    target=((2024, PotretTarget(teks="BB")), (2026, PotretTarget(teks="A"))),
                    realisasi=(laporan(2024, None, teks="B"),),
                ),
                indikator(
                    "1.3",
                    arah="rentang",
                    target=((2024, PotretTarget(Decimal(80), Decimal(90))),),
                    realisasi=(laporan(2024, Decimal(85)),),
                ),
            ),
            (PotretStrategi("1", "Strategi pertama", ()),),
        ),
        PotretSasaran(12, "2", "Sasaran tanpa indikator", (), ()),
    )
    kedua = (
        PotretSasaran(
            21,
            "1",
            "Sasaran bernomor sama",
            (
                indikator(
                    "2.1",
                    agregasi="jumlah",
                    realisasi=(laporan(2024, Decimal(3), 1), laporan(2024, Decimal(4), 2)),
                    rencana_aksi=tuple((n, PotretTarget(Decimal(3))) for n in (1, 2, 3, 4)),
                    bukti=("Berita acara", "Daftar hadir"),
                ),
                indikator("2.2", target=((2024, PotretTarget(diukur=False)),), realisasi=()),
                indikator("2.3", realisasi=(laporan(2024, None, alasan="Belum rilis."),)),
            ),
            (),
        ),
    )
    return replace(
        kosong,
        opd=replace(
            kosong.opd,
            unit=(
                PotretUnit("a", "b", "dinas", "Dinas", "Kepala Dinas", "", ()),
                PotretUnit("b", "a", "bidang", "Bidang", "Kepala Bidang", "", ("Fungsi satu",)),
                PotretUnit("c", "zz", "seksi", "Seksi", "", "", ()),
            ),
        ),
        pejabat=(PotretPejabat("kepala_opd", "Kepala Dinas Contoh", "A. B.", "", "", "plt"),),
        renstra=PotretRenstra(
            nama="Renstra Dinas Contoh",
            tahun_awal=2024,
            tahun_akhir=2026,
            periode="2024-2026",
            visi="",
            visi_penjelasan=(),
            misi=(PotretMisi(1, "Misi pertama.", True), PotretMisi(2, "Misi kedua.", True)),
            tujuan=(
                PotretTujuan(1, "1", "Tujuan pertama", (indikator("T.1", iku=False),), sasaran),
                PotretTujuan(2, "2", "Tujuan kedua", (), kedua),
            ),
            lingkungan=(("peluang", "Peluang pertama."),),
            isu_strategis=(),
        ),
        pk=PotretPk("perubahan", date(2024, 9, 2), None, None),
        anggaran=PotretAnggaran(program=_program(), belanja=_belanja()),
    )


def _program() -> tuple[PotretProgram, ...]:
    sub = PotretSubKegiatan(
        1,
        "2.16.02.2.01.0001",
        "Sub kegiatan",
        (
            PotretPagu("murni", 0, Decimal(100)),
            PotretPagu("pergeseran", 1, Decimal(120)),
            PotretPagu("perubahan", 2, Decimal("150.50")),
        ),
        tuple(PotretSerapanPeriode(bulan, Decimal(5), None) for bulan in range(1, 13)),
    )
    kegiatan = PotretKegiatan(1, "2.16.02.2.01", "Kegiatan", (), (), (sub,))
    tanpa = PotretKegiatan(
        2, "2.16.02.2.02", "Kegiatan tanpa realisasi", (PotretPagu("murni", 0, Decimal(50)),), ()
    )
    return (
        PotretProgram(
            1,
            "2.16",
            "Komunikasi dan Informatika",
            "2.16.02",
            "Program",
            (kegiatan, tanpa),
            pemetaan=(
                PotretPemetaan(11, None, Decimal(40)),
                PotretPemetaan(21, None, Decimal(35)),
            ),
        ),
    )


def _belanja() -> tuple[PotretBelanja, ...]:
    return (
        PotretBelanja(2024, "5", None, "Belanja Daerah", None, None),
        PotretBelanja(2024, "5.1", "5", "Belanja Operasi", Decimal(150), Decimal(60)),
    )
