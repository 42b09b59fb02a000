"""What a potret takes where there is a choice: versions, dates, archives, lineage, other OPD."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from anggaran.models import Kegiatan, Pagu, RealisasiAnggaran, RekapBelanja, SubKegiatan
from kinerja.models import Analisis, Bukti, TargetAksi
from lkjip.laporan.potret import take_potret
from lkjip.organisasi.models import DasarHukum, FungsiJabatan, UnitKerja
from lkjip.rumus.potret import Potret, PotretIndikator
from renstra.models import Indikator, Sasaran
from renstra.services.rencana import activate_renstra
from renstra.services.versi import create_perubahan
from tests.laporan.test_potret import KUERI
from tests.pabrik import (
    buat_indikator,
    buat_opd,
    buat_pejabat,
    buat_pengguna,
    buat_pk,
    buat_program,
    buat_realisasi,
    buat_renstra,
    buat_sasaran,
    simpan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def opd():
    return buat_opd(tahun=(2019, 2020, 2021))


@pytest.fixture
def sasaran(opd) -> Sasaran:
    return Sasaran.objects.get(tujuan__renstra=buat_renstra(opd))


def indikator_sasaran(potret: Potret) -> tuple[PotretIndikator, ...]:
    return potret.renstra.tujuan[0].sasaran[0].indikator


def buat_perubahan(opd, mulai: int):
    baru = create_perubahan(
        oleh=None, renstra=opd.renstra.get(status="berlaku"), berlaku_mulai_tahun=mulai
    )
    return activate_renstra(oleh=None, renstra=baru)


class TestRenstra:
    def test_tanpa_renstra(self, opd):
        potret = take_potret(opd, 2020)
        assert potret.renstra is None
        assert potret.anggaran.program == ()

    def test_draf_tidak_dipakai(self, opd):
        buat_renstra(opd, status="draf")
        assert take_potret(opd, 2020).renstra is None

    def test_versi_menurut_tahun(self, opd, sasaran):
        buat_indikator(sasaran, target={2020: 40, 2021: 60})
        baru = buat_perubahan(opd, 2021)
        Indikator.objects.filter(renstra=baru).update(nama="Nama baru")
        assert indikator_sasaran(take_potret(opd, 2020))[0].nama == "Indikator 1.1"
        assert indikator_sasaran(take_potret(opd, 2021))[0].nama == "Nama baru"

    def test_simpul_terarsip_tidak_ikut(self, opd, sasaran):
        buat_indikator(sasaran, "1.1")
        buat_indikator(sasaran, "1.2", diarsipkan_pada=timezone.now())
        buat_sasaran(sasaran.tujuan, "2", diarsipkan_pada=timezone.now())
        (tujuan,) = take_potret(opd, 2020).renstra.tujuan
        assert [s.nomor for s in tujuan.sasaran] == ["1"]
        assert [i.kode for i in tujuan.sasaran[0].indikator] == ["1.1"]

    def test_urut_menurut_angka(self, opd, sasaran):
        for kode in ("1.10", "1.9", "1.1"):
            buat_indikator(sasaran, kode)
        buat_sasaran(sasaran.tujuan, "10")
        buat_sasaran(sasaran.tujuan, "9")
        (tujuan,) = take_potret(opd, 2020).renstra.tujuan
        assert [s.nomor for s in tujuan.sasaran] == ["1", "9", "10"]
        assert [i.kode for i in tujuan.sasaran[0].indikator] == ["1.1", "1.9", "1.10"]


class TestSilsilah:
    """Values recorded on an earlier version count for the indicator that continues it."""

    @pytest.fixture
    def lama(self, sasaran) -> Indikator:
        lama = buat_indikator(sasaran, target={2019: 20, 2020: 40, 2021: 60})
        buat_realisasi(lama, 10, tahun=2019)
        buat_realisasi(lama, 35, tahun=2020)
        return lama

    def test_realisasi_versi_lama_terbawa(self, opd, lama):
        baru = buat_perubahan(opd, 2021)
        buat_realisasi(Indikator.objects.get(renstra=baru), 55, tahun=2021)
        (indikator,) = indikator_sasaran(take_potret(opd, 2021))
        assert [(r.tahun, r.nilai) for r in indikator.realisasi] == [
            (2019, 10), (2020, 35), (2021, 55),
        ]  # fmt: skip
        (dulu,) = indikator_sasaran(take_potret(opd, 2020))
        assert [r.tahun for r in dulu.realisasi] == [2019, 2020]

    def test_versi_terdekat_menang(self, opd, lama):
        baru = buat_perubahan(opd, 2021)
        buat_realisasi(Indikator.objects.get(renstra=baru), 36, tahun=2020)
        (indikator,) = indikator_sasaran(take_potret(opd, 2021))
        assert [(r.tahun, r.nilai) for r in indikator.realisasi] == [(2019, 10), (2020, 36)]

    def test_pengganti_tidak_mewarisi(self, opd, lama):
        baru = buat_perubahan(opd, 2021)
        Indikator.objects.filter(renstra=baru).update(silsilah="pengganti")
        (indikator,) = indikator_sasaran(take_potret(opd, 2021))
        assert indikator.realisasi == ()

    def test_pk_atas_versi_lama(self, opd, lama):
        buat_pk(opd, {lama: 58}, tahun=2021)
        buat_perubahan(opd, 2021)
        (indikator,) = indikator_sasaran(take_potret(opd, 2021))
        assert indikator.target_pk.nilai == 58

    def test_pemetaan_atas_versi_lama(self, opd, sasaran, lama):
        buat_program(opd, "30", sasaran=sasaran, tahun=2021)
        buat_perubahan(opd, 2021)
        potret = take_potret(opd, 2021)
        (peta,) = potret.anggaran.program[0].pemetaan
        assert peta.sasaran_id == potret.renstra.tujuan[0].sasaran[0].id != sasaran.pk


class TestPerjanjianKinerja:
    @pytest.fixture
    def indikator(self, sasaran) -> Indikator:
        return buat_indikator(sasaran, target={2020: 40})

    def test_perubahan_terakhir_yang_ditandatangani(self, opd, indikator):
        buat_pk(opd, {indikator: 40})
        buat_pk(opd, {indikator: 45}, urutan=1, tanggal=date(2020, 10, 1))
        buat_pk(opd, {indikator: 50}, urutan=2, status="draf")
        potret = take_potret(opd, 2020)
        assert (potret.pk.jenis, potret.pk.tanggal) == ("perubahan", date(2020, 10, 1))
        assert indikator_sasaran(potret)[0].target_pk.nilai == 45

    def test_ditandatangani_sesudah_tahun_berakhir(self, opd, indikator):
        buat_pk(opd, {indikator: 40})
        buat_pk(opd, {indikator: 30}, urutan=1, tanggal=date(2021, 1, 2))
        assert indikator_sasaran(take_potret(opd, 2020))[0].target_pk.nilai == 40

    def test_draf_tidak_menjanjikan_apa_pun(self, opd, indikator):
        buat_pk(opd, {indikator: 40}, status="draf")
        potret = take_potret(opd, 2020)
        assert potret.pk is None
        assert indikator_sasaran(potret)[0].target_pk is None

    def test_indikator_di_luar_pk(self, opd, sasaran, indikator):
        buat_indikator(sasaran, "1.2")
        buat_pk(opd, {indikator: 40})
        dua = indikator_sasaran(take_potret(opd, 2020))[1]
        assert dua.target_pk is None


class TestTanggal:
    def test_pejabat_pada_31_desember(self, opd):
        buat_pejabat(opd, nama="Lama", sampai=date(2020, 6, 30))
        buat_pejabat(opd, nama="Plt", mulai=date(2020, 7, 1), status="plt")
        buat_pejabat(opd, nama="Berikutnya", mulai=date(2021, 1, 1))
        (kepala,) = take_potret(opd, 2020).pejabat
        assert (kepala.nama, kepala.status) == ("Plt", "plt")
        assert take_potret(opd, 2021).pejabat[0].nama == "Berikutnya"

    def test_pejabat_yang_lebih_baru(self, opd):
        buat_pejabat(opd, nama="Definitif lama")
        buat_pejabat(opd, nama="Baru", mulai=date(2020, 12, 31))
        assert [p.nama for p in take_potret(opd, 2020).pejabat] == ["Baru"]

    def test_unit_yang_sudah_dihapus(self, opd):
        for kode, sampai in (("A", date(2020, 6, 30)), ("B", date(2020, 12, 31))):
            unit = UnitKerja(opd=opd, kode=kode, jenis="bidang", nama=kode, berlaku_sampai=sampai)
            simpan(FungsiJabatan(unit=simpan(unit), urutan=1, teks="Fungsi"))
        assert {u.kode for u in take_potret(opd, 2020).opd.unit} == {"DINAS", "B"}

    def test_dasar_hukum_menurut_tahun(self, opd):
        lain = buat_opd()
        for teks, milik, mulai, sampai in (
            ("umum", None, None, None),
            ("milik opd", opd, None, None),
            ("sudah dicabut", None, None, 2019),
            ("belum berlaku", None, 2021, None),
            ("milik opd lain", lain, None, None),
        ):
            tahun = {"berlaku_mulai_tahun": mulai, "berlaku_sampai_tahun": sampai}
            simpan(DasarHukum(pemda=opd.pemda, opd=milik, teks=teks, **tahun))
        assert take_potret(opd, 2020).dasar_hukum == ("umum", "milik opd")


class TestUkuran:
    @pytest.fixture
    def indikator(self, sasaran) -> Indikator:
        return buat_indikator(sasaran, target={2020: 40})

    def test_triwulan_sebelum_tahun_berikutnya(self, opd, indikator):
        buat_realisasi(indikator, 20, tahun=2020, periode=2)
        buat_realisasi(indikator, 10, tahun=2020, periode=1)
        buat_realisasi(indikator, 9, tahun=2019)
        buat_realisasi(indikator, 99, tahun=2021)
        (satu,) = indikator_sasaran(take_potret(opd, 2020))
        assert [(r.tahun, r.periode, r.nilai) for r in satu.realisasi] == [
            (2019, 0, 9), (2020, 1, 10), (2020, 2, 20),
        ]  # fmt: skip

    def test_belum_ada_bukan_nol(self, opd, indikator):
        buat_realisasi(indikator, None)
        (satu,) = indikator_sasaran(take_potret(opd, 2020))
        assert satu.realisasi[0].nilai is None
        assert satu.realisasi[0].alasan_kosong == "Belum rilis"

    def test_capaian_manual_dengan_alasannya(self, opd, indikator):
        buat_realisasi(indikator, 1, capaian_manual=Decimal("87.5"), keterangan="Menurut tim")
        (satu,) = indikator_sasaran(take_potret(opd, 2020))
        assert (satu.capaian_manual, satu.alasan_manual) == (Decimal("87.5"), "Menurut tim")

    def test_rencana_aksi_analisis_bukti(self, opd, indikator):
        simpan(TargetAksi(indikator=indikator, tahun=2020, triwulan=4, nilai=40))
        simpan(TargetAksi(indikator=indikator, tahun=2020, triwulan=1, nilai=10))
        simpan(Analisis(indikator=indikator, tahun=2020, sebab="Sebab 2020"))
        simpan(Analisis(indikator=indikator, tahun=2019, sebab="Sebab 2019"))
        realisasi = buat_realisasi(indikator, 40)
        oleh = buat_pengguna("pep", opd)
        for nama, ditarik in (("sk.pdf", None), ("batal.pdf", timezone.now())):
            Bukti.objects.create(
                realisasi=realisasi, berkas=nama, nama_asli=nama, jenis="SK", letak="hlm. 3",
                ukuran=1, sidik="0" * 64, oleh=oleh, waktu=timezone.now(), ditarik_pada=ditarik,
            )  # fmt: skip
        (satu,) = indikator_sasaran(take_potret(opd, 2020))
        assert [(tw, t.nilai) for tw, t in satu.rencana_aksi] == [(1, 10), (4, 40)]
        assert satu.analisis.sebab == "Sebab 2020"
        assert satu.bukti == ("sk.pdf (hlm. 3)",)


class TestAnggaran:
    def test_uang_pada_sub_kegiatan(self, opd):
        program = buat_program(opd, "2.16.02", kegiatan={"2.16.02.2.01": (None, None)})
        sub = simpan(
            SubKegiatan(
                kegiatan=Kegiatan.objects.get(program=program), kode="2.16.02.2.01.01", nama="Sub"
            )
        )
        simpan(Pagu(sub_kegiatan=sub, tahap="perubahan", urutan=2, nilai=150))
        simpan(Pagu(sub_kegiatan=sub, tahap="murni", urutan=0, nilai=100))
        for bulan in (2, 1):
            simpan(RealisasiAnggaran(sub_kegiatan=sub, periode=bulan, keuangan=10 * bulan))
        (kegiatan,) = take_potret(opd, 2020).anggaran.program[0].kegiatan
        assert (kegiatan.pagu, kegiatan.realisasi) == ((), ())
        (potret_sub,) = kegiatan.sub_kegiatan
        assert [(p.tahap, p.nilai) for p in potret_sub.pagu] == [("murni", 100), ("perubahan", 150)]
        assert [(s.periode, s.keuangan) for s in potret_sub.realisasi] == [(1, 10), (2, 20)]

    def test_pemetaan_ke_sasaran_terarsip_tidak_ikut(self, opd, sasaran):
        buat_program(opd, sasaran=sasaran)
        Sasaran.objects.filter(pk=sasaran.pk).update(diarsipkan_pada=timezone.now())
        assert take_potret(opd, 2020).anggaran.program[0].pemetaan == ()

    def test_belanja_tahun_ini_dan_sebelumnya(self, opd):
        for tahun in (2021, 2019, 2020):
            simpan(RekapBelanja(opd=opd, tahun=tahun, struktur="lama", kode="5", uraian="Belanja"))
        assert [b.tahun for b in take_potret(opd, 2020).anggaran.belanja] == [2019, 2020]


def isi_opd(opd) -> None:
    sasaran = Sasaran.objects.get(tujuan__renstra=buat_renstra(opd))
    indikator = buat_indikator(sasaran, target={2020: 40})
    buat_pk(opd, {indikator: 40})
    buat_realisasi(indikator, 40)
    buat_program(opd, kegiatan={"01.01": (1000, 900)}, sasaran=sasaran)


def test_opd_lain_tidak_tercampur(opd_contoh, django_assert_num_queries):
    """Another OPD of the pemda changes nothing in this one, nor the number of queries."""
    sebelum = take_potret(opd_contoh, 2020)
    for _ in range(2):
        isi_opd(buat_opd())
    with django_assert_num_queries(KUERI):
        assert take_potret(opd_contoh, 2020) == sebelum


def test_kueri_tetap_saat_data_bertambah(opd_contoh, django_assert_num_queries):
    tujuan = opd_contoh.renstra.get().tujuan.get()
    for nomor in ("5", "6", "7"):
        sasaran = buat_sasaran(tujuan, nomor)
        for urutan in range(1, 5):
            indikator = buat_indikator(sasaran, f"{nomor}.{urutan}", target={2020: 10, 2021: 20})
            buat_realisasi(indikator, 10)
        kegiatan = {f"{nomor}.{n}": (1000, 900) for n in range(10)}
        buat_program(opd_contoh, nomor, kegiatan=kegiatan, sasaran=sasaran)
    with django_assert_num_queries(KUERI):
        potret = take_potret(opd_contoh, 2020)
    assert len(potret.renstra.tujuan[0].sasaran) == 7
    assert len(potret.anggaran.program) == 10
