"""Everything derived from one potret."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip.rumus.ikhtisar import hitung_ikhtisar
from lkjip.rumus.ikhtisar_angka import bandingkan_dinyatakan, daftar_angka
from lkjip.rumus.ikhtisar_kinerja import ambil_target, hitung_indikator
from lkjip.rumus.kebijakan import BAKU, KEBIJAKAN
from lkjip.rumus.potret import (
    AngkaDinyatakan,
    BarisAbk,
    PotretAnggaran,
    PotretPagu,
    PotretPegawai,
    PotretSerapanPeriode,
)
from lkjip.rumus.rentang import Rentang
from tests.rumus.contoh_potret import (
    indikator,
    kegiatan,
    potret,
    program,
    realisasi,
    sub_kegiatan,
    target,
)


@pytest.fixture(scope="module")
def hasil():
    return hitung_ikhtisar(potret())


def bulat(nilai):
    return round(nilai, 2)


# --- kinerja


def test_capaian_dibatasi_kebijakan_laporan(hasil):
    satu = hasil.cari_indikator("1.1")
    assert satu.capaian.persen == 100
    assert satu.capaian.persen_mentah == 250
    assert satu.tahun_ini.asal_target == "pk"
    assert [isi.kode for isi in hasil.dibatasi] == ["1.1"]


def test_tahun_lalu_dan_perubahan_dalam_poin(hasil):
    satu = hasil.cari_indikator("1.1")
    assert [isi.tahun for isi in satu.riwayat] == [2019]
    assert satu.riwayat[0].capaian.persen == 50
    assert satu.perubahan.poin == 50
    assert satu.pada(2018) is None
    assert hasil.cari_indikator("1.2").perubahan.poin is None


def test_kemajuan_ke_akhir_renstra_menurut_arah(hasil):
    assert hasil.cari_indikator("1.1").kemajuan.persen == 100
    assert hasil.cari_indikator("2.1").kemajuan.persen == 50
    assert hasil.cari_indikator("T.1").kemajuan.persen is None


def test_triwulan_menjadi_tahun(hasil):
    satu = hasil.cari_indikator("1.2")
    assert satu.tahun_ini.realisasi == 6
    assert satu.tahun_ini.agregasi.terisi == 3
    assert satu.capaian.persen == 75
    assert "1 dari 4 periode belum terisi" in satu.capaian.catatan
    assert satu.kemajuan_periode.capaian.persen == 100
    assert satu.target_periode.cocok is True


def test_tanpa_nilai_disebut_dengan_alasannya(hasil):
    assert [isi.kode for isi in hasil.tanpa_nilai] == ["T.1", "2.2"]
    assert hasil.tanpa_nilai[1].tahun_ini.alasan_kosong == "Belum dirilis BPS"
    assert hasil.tanpa_nilai[1].capaian.status == "belum_ada_realisasi"


def test_rerata_sasaran_dan_opd(hasil):
    satu, dua = hasil.sasaran
    assert satu.rerata.persen == Decimal("87.5")
    assert satu.rerata.kategori == "Tinggi"
    assert (dua.rerata.persen, dua.rerata.rerata.dilewati) == (80, 1)
    assert hasil.rerata.persen == Decimal("83.75")
    assert hasil.rerata.lalu.persen == 75
    assert hasil.rerata.perubahan.poin == Decimal("8.75")
    assert hasil.tujuan[0].rerata.persen == Decimal("83.75")


def test_ketercapaian(hasil):
    assert (hasil.iku.tercapai, hasil.iku.tidak_tercapai, hasil.iku.tanpa_nilai) == (1, 2, 0)
    assert hasil.ketercapaian.tanpa_nilai == 1


def test_efisiensi_menyebut_capaian_rendah(hasil):
    satu = hasil.sasaran[0].efisiensi
    assert satu.metode == "selisih"
    assert satu.kesimpulan == "Efisien"
    assert any("di bawah 100" in isi for isi in satu.catatan)


def test_target_terbalik_tidak_menghentikan():
    terbalik = ambil_target(target("90", "80"), "rentang")
    assert isinstance(terbalik, str)
    assert ambil_target(target("80", "90"), "rentang") == Rentang(Decimal(80), Decimal(90))
    satu = indikator(
        "x",
        arah="rentang",
        target=((2020, target("90", "80")),),
        realisasi=(realisasi(2020, "85"),),
    )
    assert hitung_indikator(satu, 2020, 2023, BAKU).capaian.status == "tidak_dapat_dihitung"


def test_tidak_diukur_tahun_ini():
    satu = indikator("x", target=((2020, target(diukur=False)),), realisasi=(realisasi(2020, "5"),))
    assert hitung_indikator(satu, 2020, 2023, BAKU).capaian.status == "tidak_diukur"


def test_setahun_berbeda_dari_triwulan_diberi_catatan():
    satu = indikator(
        "x",
        agregasi="jumlah",
        target=((2020, target("10")),),
        realisasi=(realisasi(2020, "9"), realisasi(2020, "4", 1), realisasi(2020, "4", 2)),
    )
    isi = hitung_indikator(satu, 2020, 2023, BAKU)
    assert isi.tahun_ini.realisasi == 9
    assert any("berbeda dari hasil triwulan 8" in catatan for catatan in isi.capaian.catatan)


def test_indikator_semesteran_tidak_kurang_triwulan():
    satu = indikator(
        "x",
        agregasi="jumlah",
        target=((2020, target("10")),),
        realisasi=(realisasi(2020, "4", 2), realisasi(2020, "6", 4)),
        rencana_aksi=((2, target("5")), (4, target("5"))),
    )
    isi = hitung_indikator(satu, 2020, 2023, BAKU)
    assert isi.capaian.persen == 100
    assert isi.capaian.catatan == ()
    assert isi.kemajuan_periode.capaian.persen == 100


def test_predikat_dari_triwulan_dan_manual():
    predikat = indikator(
        "x",
        arah="predikat",
        target=((2020, target(teks="WTP")),),
        realisasi=(realisasi(2020, teks="WDP", periode=2), realisasi(2020, teks="WTP", periode=4)),
    )
    assert hitung_indikator(predikat, 2020, 2023, BAKU).capaian.persen == 100
    manual = indikator(
        "x",
        arah="manual",
        target=((2019, target(teks="1:18")), (2020, target(teks="1:18"))),
        realisasi=(realisasi(2019, teks="1:19"), realisasi(2020, teks="1:17")),
        capaian_manual=Decimal(105),
        alasan_manual="rasio",
    )
    isi = hitung_indikator(manual, 2020, 2023, BAKU)
    assert isi.capaian.persen == 105
    assert isi.riwayat[0].capaian.persen is None


# --- anggaran


def test_program_31_dinyatakan_di_samping_terhitung(hasil):
    baris = hasil.anggaran.program[2]
    assert baris.pagu_perubahan.terhitung == 700513683
    assert baris.pagu_perubahan.dinyatakan == 700904303
    assert baris.pagu_perubahan.selisih == 390620
    assert baris.pagu_perubahan.cocok is False
    assert baris.realisasi.cocok is True
    assert [isi.sumber for isi in baris.tidak_cocok] == ["Tabel 2.5", "Tabel 3.7"]
    assert baris.pagu_murni.terhitung == 464363683
    assert baris.belum_lengkap == 0
    assert baris.tahap == "perubahan"


def test_fisik_rerata_anak_langsung(hasil):
    assert bulat(hasil.anggaran.program[2].fisik) == Decimal("64.29")


def test_kegiatan_rendah_dan_yang_tidak_terbaca(hasil):
    assert [isi.kode for isi in hasil.anggaran.rendah] == ["16.02", "31.02", "31.07", "31.10"]
    tujuh = hasil.anggaran.rendah[2]
    assert tujuh.penjelasan
    assert [isi.teks for isi in tujuh.tidak_cocok] == ["211.897.500,0"]
    assert tujuh.tidak_cocok[0].tidak_terbaca
    assert tujuh.persen.cocok is True


def test_pemetaan_kegiatan_mengalahkan_program(hasil):
    satu, dua = (isi.anggaran for isi in hasil.sasaran)
    assert satu.serapan.pagu == 700513683 + 120
    assert dua.serapan.pagu == 200 + 60
    assert dua.serapan.realisasi == 150 + 30
    assert [isi.program.kode for isi in satu.dukungan] == ["16", "31"]
    assert satu.dukungan[0].kegiatan[0].bobot == 60
    assert satu.persen.dinyatakan == Decimal("77.76")
    assert satu.persen.cocok is False


def test_program_tanpa_sasaran(hasil):
    dua, enam_belas = hasil.anggaran.tak_terpetakan
    assert dua.program.kode == "02"
    assert (dua.pagu, dua.realisasi) == (86928988, 79234571)
    assert (enam_belas.program.kode, enam_belas.pagu, enam_belas.realisasi) == ("16", 20, 10)


def test_total_opd(hasil):
    total = hasil.anggaran.total
    assert total.pagu_perubahan.terhitung == 700513683 + 86928988 + 400
    assert total.persen.dinyatakan == Decimal("84.90")
    terpetakan = sum(isi.anggaran.serapan.pagu for isi in hasil.sasaran)
    sisa = sum(isi.pagu for isi in hasil.anggaran.tak_terpetakan)
    assert terpetakan + sisa == total.pagu_perubahan.terhitung


def test_sub_kegiatan_bulanan():
    isi = program(
        "01",
        kegiatan(
            "01.01",
            None,
            None,
            None,
            sub=(
                sub_kegiatan("a", "1000", ((1, "100", "10", "200"), (2, "300", "40", "300"))),
                sub_kegiatan("b", "500", ((1, None, None, "50"), (2, None, None, "50"))),
            ),
        ),
    )
    hasil = hitung_ikhtisar(potret(anggaran=PotretAnggaran(program=(isi,))))
    baris = hasil.anggaran.kegiatan[0]
    assert baris.pagu_perubahan.terhitung == 1500
    assert baris.realisasi.terhitung == 400
    assert baris.belum_lengkap == 1
    assert "1 baris belum lengkap" in baris.serapan.catatan
    assert baris.fisik == 40
    assert [isi.kode for isi in hasil.anggaran.total.daun] == ["a", "b"]
    assert baris.tahap == "murni"


def test_jumlah_yang_tidak_lengkap_tidak_dituduh_salah():
    isi = program(
        "01",
        kegiatan("01.01", "10", "10", "5"),
        kegiatan("01.02", "10", "10", None),
        dinyatakan=(("realisasi", "15", "15", "Tabel 3.7"),),
    )
    hasil = hitung_ikhtisar(potret(anggaran=PotretAnggaran(program=(isi,))))
    assert hasil.anggaran.program[0].realisasi.cocok is None
    assert hasil.anggaran.program[0].realisasi.terhitung == 5


def test_tahap_terakhir_menjadi_dasar():
    isi = replace(
        kegiatan("01.01", "10", "10", "5"),
        pagu=(
            PotretPagu("murni", 0, Decimal(10)),
            PotretPagu("perubahan", 5, Decimal(30)),
            PotretPagu("pergeseran", 1, Decimal(20)),
        ),
        realisasi=(PotretSerapanPeriode(0, Decimal(15), None),),
    )
    anggaran = PotretAnggaran(program=(program("01", isi),))
    baris = hitung_ikhtisar(potret(anggaran=anggaran)).anggaran.kegiatan[0]
    assert (baris.tahap, baris.serapan.persen) == ("perubahan", 50)
    assert baris.pagu_murni.terhitung == 10


# --- belanja, pegawai, dinyatakan


def test_pohon_belanja(hasil):
    tahun = hasil.cari_belanja(2020)
    akar, langsung = tahun.pada("5"), tahun.pada("5.2")
    assert akar.anggaran.terhitung == Decimal("4894043446.88")
    assert akar.anggaran.cocok is None
    assert akar.anggaran_teks == "4.894,043,446,88"
    assert akar.realisasi.cocok is True
    assert akar.persen.cocok is True
    assert langsung.realisasi.terhitung == 1668096867
    assert bulat(langsung.persen.terhitung) == Decimal("84.90")
    assert (akar.tingkat, langsung.tingkat, tahun.pada("5.2.1").tingkat) == (0, 1, 2)
    assert (langsung.daun, tahun.pada("5.2.1").daun) == (False, True)
    assert tahun.total.pagu == akar.anggaran.terhitung


def test_pertumbuhan_belanja(hasil):
    akar = hasil.pertumbuhan_belanja[0]
    assert (akar.tahun_lalu, akar.tahun) == (2019, 2020)
    assert bulat(akar.anggaran.persen) == Decimal("-25.49")


def test_belanja_melingkar_tidak_menghentikan():
    satu, dua = potret().anggaran.belanja[1:3]
    lingkar = (replace(satu, induk="5.2"), replace(dua, induk="5.1"))
    hasil = hitung_ikhtisar(potret(anggaran=PotretAnggaran(belanja=lingkar)))
    assert hasil.belanja[0].pada("5.1").anggaran.terhitung is None


def test_pegawai(hasil):
    pegawai = hasil.pegawai
    assert pegawai.total.terhitung == 43
    assert pegawai.total.cocok is True
    assert (pegawai.pns.terhitung, pegawai.phl.terhitung) == (23, 20)
    assert [isi.jumlah.cocok for isi in pegawai.pendidikan] == [True, False]
    assert pegawai.golongan_total.cocok is True
    assert (pegawai.abk_bezetting.terhitung, pegawai.abk_kebutuhan.terhitung) == (1, 2)
    assert pegawai.abk_selisih == 1


def test_angka_dinyatakan_di_samping_terhitung(hasil):
    banding = {isi.kunci: isi for isi in bandingkan_dinyatakan(potret(), hasil)}
    assert banding["pegawai.total"].nilai.cocok is True
    assert banding["belanja.total.persen"].nilai.cocok is False
    assert banding["kegiatan.31.07.persen"].nilai.cocok is True
    assert banding["indikator.1.1.capaian"].nilai.cocok is True
    assert banding["belanja.langsung.anggaran"].nilai.cocok is None
    assert banding["belanja.langsung.anggaran"].dikenal
    assert not banding["entah.apa"].dikenal


def test_daftar_angka(hasil):
    angka = daftar_angka(hasil)
    assert angka["anggaran.jumlah_program"] == 3
    assert angka["sasaran.jumlah"] == 2
    assert angka["iku.jumlah"] == 3
    assert angka["belanja.total.anggaran.2019"] == 6568655256
    assert angka["belanja.langsung.anggaran.2019"] == 3656074420
    assert angka["program.2.10/31.anggaran"] == 700513683
    assert angka["indikator.T.1.capaian"] is None
    assert angka["pegawai.golongan_iii"] == 19
    assert all(isi is None or isinstance(isi, Decimal) for isi in angka.values())


def test_kode_kembar_bukan_kunci():
    kembar = (
        program("16", kegiatan("16.01", "1", "1", "1"), urusan="2.14"),
        program("16", kegiatan("16.01", "2", "2", "2"), urusan="2.15"),
    )
    angka = daftar_angka(hitung_ikhtisar(potret(anggaran=PotretAnggaran(program=kembar))))
    assert "program.16.anggaran" not in angka
    assert angka["program.2.15/16.anggaran"] == 2


# --- tepi


def test_potret_kosong_tidak_menghentikan():
    hasil = hitung_ikhtisar(
        potret(renstra=None, anggaran=PotretAnggaran(), pegawai=PotretPegawai(), dinyatakan=())
    )
    assert hasil.rerata.persen is None
    assert hasil.anggaran.total.serapan.persen is None
    assert hasil.pegawai.total.terhitung is None
    assert hasil.efisiensi.kesimpulan == "Tidak Dapat Dihitung"
    assert hasil.indikator == ()
    assert daftar_angka(hasil)["sasaran.jumlah"] == 0


@pytest.mark.parametrize("nama", sorted(KEBIJAKAN))
def test_setiap_kebijakan_berlaku(nama):
    hasil = hitung_ikhtisar(potret(kebijakan=nama))
    assert hasil.kebijakan.nama == nama
    assert all(isi.capaian.kebijakan == nama for isi in hasil.indikator)


def test_kebijakan_tidak_dikenal():
    with pytest.raises(ValueError, match="Kebijakan “entah”"):
        hitung_ikhtisar(potret(kebijakan="entah"))


def test_jumlah_yang_belum_lengkap_tidak_dibandingkan():
    """48 needed is stated; of the three posts one is unknown: 40 neither agrees nor differs."""
    abk = tuple(
        BarisAbk(str(urut), "Jabatan", False, 1, butuh)
        for urut, butuh in ((1, 30), (2, 10), (3, None))
    )
    isi = replace(
        potret(pegawai=PotretPegawai(abk=abk)),
        dinyatakan=tuple(
            AngkaDinyatakan(kunci, Decimal(nilai), nilai, "Tabel 1.3")
            for kunci, nilai in (("abk.kebutuhan", "48"), ("abk.bezetting", "4"))
        ),
    )
    kebutuhan, bezetting = bandingkan_dinyatakan(isi, hitung_ikhtisar(isi))
    assert (kebutuhan.nilai.terhitung, kebutuhan.nilai.cocok, kebutuhan.dilewati) == (40, None, 1)
    assert "1 baris rinciannya belum diketahui" in kebutuhan.alasan
    assert (bezetting.nilai.cocok, bezetting.alasan) == (False, "")
