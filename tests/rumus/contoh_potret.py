"""A small OPD-year for the tests, after the report of Diskominfo Pangkalpinang 2020."""

from decimal import Decimal

from lkjip.rumus.potret import (
    SKEMA_POTRET,
    AngkaDinyatakan,
    BarisAbk,
    BarisGolongan,
    BarisPendidikan,
    DinyatakanAnggaran,
    Potret,
    PotretAnalisis,
    PotretAnggaran,
    PotretBelanja,
    PotretIndikator,
    PotretKegiatan,
    PotretOpd,
    PotretPagu,
    PotretPegawai,
    PotretPemda,
    PotretPemetaan,
    PotretProgram,
    PotretRealisasi,
    PotretRenstra,
    PotretSasaran,
    PotretSerapanPeriode,
    PotretSubKegiatan,
    PotretTarget,
    PotretTujuan,
)

TABEL_2_5, TABEL_3_7, TABEL_3_8 = "Tabel 2.5", "Tabel 3.7", "Tabel 3.8"


def d(teks):
    return None if teks is None else Decimal(teks)


def target(nilai=None, atas=None, teks="", diukur=True):
    return PotretTarget(d(nilai), d(atas), teks, diukur)


def realisasi(tahun, nilai=None, periode=0, teks="", alasan="", status="disetujui"):
    return PotretRealisasi(tahun, periode, d(nilai), teks, alasan, status)


def indikator(kode, *, arah="naik", agregasi="akhir", iku=True, **lain):
    dasar = {
        "id": 1,
        "kode": kode,
        "nama": f"Indikator {kode}",
        "satuan": "%",
        "desimal": 0,
        "arah": arah,
        "agregasi": agregasi,
        "iku": iku,
        "definisi": "",
        "formula": "",
        "sumber_data": "",
        "penanggung_jawab": "",
        "kondisi_awal": None,
        "kondisi_awal_teks": "NA",
        "kondisi_awal_tahun": 2018,
        "target": (),
        "target_pk": None,
        "realisasi": (),
        "analisis": PotretAnalisis(),
    }
    return PotretIndikator(**{**dasar, **lain})


def kegiatan(kode, murni, pagu, realisasi, *, dinyatakan=(), penjelasan="", fisik=None, sub=()):
    return PotretKegiatan(
        id=1,
        kode=kode,
        nama=f"Kegiatan {kode}",
        pagu=() if sub else (PotretPagu("murni", 0, d(murni)), PotretPagu("perubahan", 2, d(pagu))),
        realisasi=()
        if sub or realisasi is None
        else (PotretSerapanPeriode(0, d(realisasi), d(fisik)),),
        sub_kegiatan=tuple(sub),
        dinyatakan=tuple(DinyatakanAnggaran(k, d(n), t, s) for k, n, t, s in dinyatakan),
        penjelasan=penjelasan,
    )


def sub_kegiatan(kode, pagu, bulan):
    return PotretSubKegiatan(
        id=1,
        kode=kode,
        nama=f"Sub {kode}",
        pagu=(PotretPagu("murni", 0, d(pagu)),),
        realisasi=tuple(
            PotretSerapanPeriode(nomor, d(uang), d(fisik), d(kas))
            for nomor, uang, fisik, kas in bulan
        ),
    )


def program(kode, *isi, urusan="2.10", dinyatakan=(), pemetaan=()):
    return PotretProgram(
        id=int(kode),
        urusan=urusan,
        urusan_nama="Komunikasi dan Informatika",
        kode=kode,
        nama=f"Program {kode}",
        kegiatan=isi,
        dinyatakan=tuple(DinyatakanAnggaran(k, d(n), t, s) for k, n, t, s in dinyatakan),
        pemetaan=tuple(PotretPemetaan(s, k, d(b)) for s, k, b in pemetaan),
    )


PROGRAM_31 = program(
    "31",
    kegiatan("31.00", "0", "0", None),
    kegiatan("31.01", "66379303", "72904303", "65904303", fisik="100"),
    kegiatan("31.02", "6250000", "6250000", "0", fisik="0"),
    kegiatan("31.03", "62375000", "62375000", "49678000", fisik="100"),
    kegiatan("31.04", "67625000", "91475000", "83725000", fisik="100"),
    kegiatan("31.05", "57059380", "62834380", "60234380", fisik="100"),
    kegiatan(
        "31.07",
        "200375000",
        "400375000",
        "188477500",
        fisik="50",
        dinyatakan=(
            ("sisa", None, "211.897.500,0", TABEL_3_7),
            ("persen", "47.08", "47,08%", TABEL_3_7),
        ),
        penjelasan="Waktu tidak mencukupi.",
    ),
    kegiatan("31.10", "4300000", "4300000", "0", fisik="0"),
    dinyatakan=(
        ("pagu_perubahan", "700904303", "700.904.303,00", TABEL_2_5),
        ("pagu_perubahan", "700904303", "700.904.303,00", TABEL_3_7),
        ("realisasi", "448019183", "448.019.183,00", TABEL_3_7),
    ),
    pemetaan=((1, None, "100"),),
)
PROGRAM_02 = program("02", kegiatan("02.24", "86928988", "86928988", "79234571"))
PROGRAM_16 = program(
    "16",
    kegiatan("16.01", "100", "200", "150"),
    kegiatan("16.02", "100", "200", "100"),
    urusan="2.14",
    pemetaan=((2, None, "100"), (1, "16.02", "60"), (2, "16.02", "30")),
)

SASARAN_1 = PotretSasaran(
    id=1,
    nomor="1",
    teks="Layanan publik bermutu",
    strategi=(),
    indikator=(
        indikator(
            "1.1",
            target=((2019, target("20")), (2020, target("40")), (2023, target("100"))),
            target_pk=target("40"),
            realisasi=(realisasi(2019, "10"), realisasi(2020, "100")),
        ),
        indikator(
            "1.2",
            agregasi="jumlah",
            target=((2020, target("8")), (2023, target("16"))),
            realisasi=(realisasi(2020, "2", 1), realisasi(2020, "0", 2), realisasi(2020, "4", 3)),
            rencana_aksi=tuple((nomor, target("2")) for nomor in (1, 2, 3, 4)),
        ),
    ),
)
SASARAN_2 = PotretSasaran(
    id=2,
    nomor="2",
    teks="Statistik",
    strategi=(),
    indikator=(
        indikator(
            "2.1",
            arah="turun",
            target=((2019, target("10")), (2020, target("10")), (2023, target("8"))),
            realisasi=(realisasi(2019, "10"), realisasi(2020, "12")),
        ),
        indikator(
            "2.2",
            arah="rentang",
            iku=False,
            target=((2020, target("80", "90")),),
            realisasi=(realisasi(2020, None, alasan="Belum dirilis BPS"),),
        ),
    ),
)
TUJUAN = PotretTujuan(
    id=1,
    nomor="1",
    teks="Layanan informasi yang efektif",
    indikator=(
        indikator(
            "T.1",
            iku=False,
            satuan="indeks",
            target=((2020, target("2.9")), (2023, target("3.8"))),
            realisasi=(realisasi(2020, None, alasan="Hasil penilaian belum ada"),),
        ),
    ),
    sasaran=(SASARAN_1, SASARAN_2),
)
RENSTRA = PotretRenstra(
    nama="Renstra",
    tahun_awal=2019,
    tahun_akhir=2023,
    periode="2018-2023",
    visi="",
    visi_penjelasan=(),
    misi=(),
    tujuan=(TUJUAN,),
    lingkungan=(),
    isu_strategis=(),
)


def _belanja(tahun, kode, induk, uraian, anggaran, realisasi, **stated):
    return PotretBelanja(tahun, kode, induk, uraian, d(anggaran), d(realisasi), **stated)


BELANJA = (
    _belanja(2019, "5", None, "Belanja Daerah", None, None, anggaran_dinyatakan=d("6568655256")),
    _belanja(2019, "5.1", "5", "Belanja Tidak Langsung", "2912580836", "2638381770"),
    _belanja(2019, "5.2", "5", "Belanja Langsung", "3656074420", "2926728338"),
    _belanja(
        2020,
        "5",
        None,
        "Belanja Daerah",
        None,
        None,
        anggaran_teks="4.894,043,446,88",
        realisasi_dinyatakan=d("4553437721"),
        persen_dinyatakan=d("93.04"),
    ),
    _belanja(2020, "5.1", "5", "Belanja Tidak Langsung", "2929222268.88", "2885340854"),
    _belanja(2020, "5.2", "5", "Belanja Langsung", None, None),
    _belanja(2020, "5.2.1", "5.2", "Belanja Pegawai", "211175000", "177935000"),
    _belanja(2020, "5.2.2", "5.2", "Belanja Barang Jasa", "1643076008", "1380474867"),
    _belanja(2020, "5.2.3", "5.2", "Belanja Modal", "110570170", "109687000"),
)
PEGAWAI = PotretPegawai(
    pendidikan=(
        BarisPendidikan("SMA Sederajat", 1, 2, 6, 2, 11),
        BarisPendidikan("S1", 13, 7, 5, 7, 33),
    ),
    golongan=(BarisGolongan("Golongan III", 12, 7, 19), BarisGolongan("Golongan IV", 3, 1, None)),
    abk=(
        BarisAbk("1", "Dinas", True, None, None),
        BarisAbk("2", "Kepala Dinas", False, 0, 1),
        BarisAbk("3", "Sekretaris", False, 1, 1),
    ),
)


def potret(**lain):
    """The whole example; keyword arguments replace parts of it."""
    dasar = {
        "skema": SKEMA_POTRET,
        "tahun": 2020,
        "kebijakan": "pangkalpinang-2020",
        "terkunci": False,
        "pemda": PotretPemda("Kota Contoh", "kota", "Walikota", "Contoh"),
        "opd": PotretOpd(
            "diskominfo", "Dinas Kominfo", "Diskominfo", "B", "", "", "", "", (), (), ()
        ),
        "pejabat": (),
        "dasar_hukum": (),
        "pegawai": PEGAWAI,
        "renstra": RENSTRA,
        "pk": None,
        "anggaran": PotretAnggaran(
            program=(PROGRAM_02, PROGRAM_16, PROGRAM_31),
            belanja=BELANJA,
            dinyatakan=(DinyatakanAnggaran("persen", d("84.90"), "84,90 %", "Bab IV"),),
        ),
        "dinyatakan": (
            AngkaDinyatakan("pegawai.total", d("43"), "43 orang", "Bab I"),
            AngkaDinyatakan("abk.kebutuhan", d("2"), "2", "Tabel 1.3"),
            AngkaDinyatakan("sasaran.1.persen", d("77.76"), "77,76 %", "Tabel 3.6"),
            AngkaDinyatakan("belanja.total.persen", d("93.09"), "93,09 %", "Ikhtisar"),
            AngkaDinyatakan("kegiatan.31.07.persen", d("47.08"), "47,08%", "Bab III"),
            AngkaDinyatakan("indikator.1.1.capaian", d("100"), "100%", "Tabel 3.1"),
            AngkaDinyatakan("belanja.langsung.anggaran", None, "4.894.043.446.88,-", "Bab II"),
            AngkaDinyatakan("entah.apa", d("1"), "1", "Bab II"),
        ),
    }
    return Potret(**{**dasar, **lain})
