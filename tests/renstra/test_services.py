"""Writing the plan: checked, traced, refused for locked years and stale forms."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from kinerja.models import Realisasi, TargetPK
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Jejak, PerangkatDaerah, UnitKerja
from renstra.kisi import GalatKisi, Sel
from renstra.models import Indikator, Renstra, Sasaran, Strategi, TargetTahunan, Tujuan
from renstra.selectors.ketergantungan import list_ketergantungan
from renstra.selectors.rencana import get_pohon, get_renstra, list_tahun_dipakai
from renstra.services.rencana import activate_renstra, create_renstra, update_renstra
from renstra.services.simpul import KOLOM, archive_simpul, restore_simpul, save_simpul
from renstra.services.syarat import RencanaTerpakai, versi_isi
from renstra.services.target import save_target
from renstra.services.uraian import (
    get_lingkungan,
    list_strategi,
    save_lingkungan,
    save_strategi,
)
from renstra.services.versi import create_perubahan

pytestmark = pytest.mark.django_db


def segar(objek):
    return type(objek).objects.get(pk=objek.pk)


# --- nodes ---------------------------------------------------------------------------------------


def test_tambah_dan_ubah_simpul_meninggalkan_jejak(renstra, penyusun):
    tujuan = save_simpul(
        oleh=penyusun, simpul=Tujuan(renstra=renstra, nomor="2", teks="Tujuan kedua")
    )
    tujuan.teks = "Tujuan kedua yang jelas"
    save_simpul(oleh=penyusun, simpul=tujuan)
    baru, lama = Jejak.objects.order_by("-nomor")[:2]
    assert (lama.tindakan, baru.tindakan) == ("tambah tujuan", "ubah tujuan")
    assert baru.perubahan == {"tujuan": ["Tujuan kedua", "Tujuan kedua yang jelas"]}
    save_simpul(oleh=penyusun, simpul=tujuan)
    assert Jejak.objects.count() == 2  # nothing changed, nothing traced


def test_nomor_ganda_ditolak(renstra, penyusun):
    with pytest.raises(ValidationError, match="Nomor tujuan ini sudah dipakai"):
        save_simpul(oleh=penyusun, simpul=Tujuan(renstra=renstra, nomor="1", teks="Kembar"))


def test_formulir_usang_menyebut_kedua_nilai(renstra, indikator, penyusun):
    lihat = segar(indikator["1.1"])
    versi = versi_isi(lihat, KOLOM[Indikator])
    lain = segar(lihat)
    lain.nama = "Nama dari orang lain"
    save_simpul(oleh=penyusun, simpul=lain)
    lihat.nama = "Nama ketikan saya"
    with pytest.raises(Usang) as e:
        save_simpul(oleh=penyusun, simpul=lihat, versi=versi)
    assert [(s.tersimpan, s.diketik) for s in e.value.selisih] == [
        ("Nama dari orang lain", "Nama ketikan saya")
    ]
    save_simpul(oleh=penyusun, simpul=lihat, versi=e.value.versi)
    assert segar(lihat).nama == "Nama ketikan saya"


def test_induk_dari_renstra_lain_ditolak(renstra, penyusun, opd):
    lain = Renstra.objects.create(
        opd=opd, nama="Lain", periode="2024-2029", tahun_awal=2024, tahun_akhir=2029,
        berlaku_mulai_tahun=2024,
    )  # fmt: skip
    asing = Tujuan.objects.create(renstra=lain, nomor="1", teks="Asing")
    with pytest.raises(ValidationError, match="bukan bagian dari Renstra ini"):
        save_simpul(
            oleh=penyusun,
            simpul=Indikator(renstra=renstra, tujuan=asing, kode="9", nama="x", satuan="y"),
        )


def test_unit_opd_lain_ditolak(renstra, indikator, penyusun, opd):
    lain = PerangkatDaerah.objects.create(pemda=opd.pemda, kode="lain", nama="L", singkatan="L")
    satu = indikator["1.1"]
    satu.penanggung_jawab = UnitKerja.objects.create(opd=lain, kode="u", jenis="bidang", nama="U")
    with pytest.raises(ValidationError, match="milik perangkat daerah lain"):
        save_simpul(oleh=penyusun, simpul=satu)


def test_arah_tidak_berubah_selama_targetnya_tak_terbaca(indikator, penyusun):
    satu = indikator["1.1"]
    satu.arah = "predikat"
    with pytest.raises(ValidationError, match="tidak dapat dibaca menurut arah baru"):
        save_simpul(oleh=penyusun, simpul=satu)
    satu.arah = "turun"
    save_simpul(oleh=penyusun, simpul=satu)


def test_tahun_terkunci_membekukan_isi_tetapi_bukan_tata_kelola(indikator, penyusun, kunci, unit):
    kunci(2019)
    satu = indikator["1.1"]
    satu.nama = "Nama baru"
    with pytest.raises(RencanaTerpakai, match="tahun 2019 yang sudah dikunci"):
        save_simpul(oleh=penyusun, simpul=satu)
    satu = segar(satu)
    satu.sumber_data = "Bidang Statistik"
    save_simpul(oleh=penyusun, simpul=satu)
    assert segar(satu).sumber_data == "Bidang Statistik"


# --- archive -------------------------------------------------------------------------------------


def test_tanpa_ketergantungan_dihapus(indikator, penyusun):
    assert archive_simpul(oleh=penyusun, simpul=indikator["1.10"]) is True
    assert not Indikator.objects.filter(kode="1.10").exists()
    assert Jejak.objects.get().perubahan["nama indikator"] == ["Jumlah KIM", None]


def test_yang_dipakai_diarsipkan_dengan_alasan_lalu_dipulihkan(indikator, penyusun):
    satu = indikator["1.1"]
    Realisasi.objects.create(indikator=satu, tahun=2020, periode=0)
    with pytest.raises(ValidationError, match="Tulis alasannya"):
        archive_simpul(oleh=penyusun, simpul=satu)
    assert archive_simpul(oleh=penyusun, simpul=satu, alasan="Diganti") is False
    assert segar(satu).diarsipkan_pada is not None
    restore_simpul(oleh=penyusun, simpul=segar(satu))
    assert segar(satu).diarsipkan_pada is None


def test_ketergantungan_dihitung_lintas_ruang(indikator):
    satu = indikator["1.1"]
    Realisasi.objects.create(indikator=satu, tahun=2020, periode=1)
    Realisasi.objects.create(indikator=satu, tahun=2020, periode=0)
    pk = satu.renstra.opd.perjanjian_kinerja.create(tahun=2020)
    TargetPK.objects.create(pk_induk=pk, indikator=satu, nilai=Decimal(40))
    daftar = {k.nama: (k.jumlah, k.tahun) for k in list_ketergantungan(satu)}
    assert daftar["realisasi"] == (2, (2020,))
    assert daftar["target tahunan"] == (3, (2019, 2020, 2021))
    assert daftar["target Perjanjian Kinerja"] == (1, ())


def test_anak_aktif_menahan_induknya(renstra, penyusun):
    with pytest.raises(ValidationError, match="Arsipkan dahulu"):
        archive_simpul(oleh=penyusun, simpul=Sasaran.objects.get(), alasan="x")


def test_pulih_menunggu_induk_dan_nomor(indikator, penyusun):
    satu = indikator["1.1"]
    archive_simpul(oleh=penyusun, simpul=satu, alasan="x")
    kembar = Indikator(renstra=satu.renstra, sasaran=satu.sasaran, kode="1.1", nama="B", satuan="C")
    save_simpul(oleh=penyusun, simpul=kembar)
    with pytest.raises(ValidationError, match="sudah dipakai"):
        restore_simpul(oleh=penyusun, simpul=segar(satu))


# --- targets -------------------------------------------------------------------------------------


def test_kisi_menulis_yang_berubah_saja(renstra, indikator, penyusun):
    satu, kim = indikator["1.1"], indikator["1.10"]
    catatan = save_target(
        oleh=penyusun,
        renstra=renstra,
        isian={
            (satu.pk, 2020): Sel("45", "40"),
            (satu.pk, 2021): Sel("60", "60"),
            (kim.pk, 2020): Sel("1.234", ""),
            (kim.pk, 2021): Sel("tidak diukur", ""),
            (satu.pk, 2019): Sel("", "20"),
        },
    )
    assert satu.target.get(tahun=2020).nilai == 45
    assert not satu.target.filter(tahun=2019).exists()
    assert kim.target.get(tahun=2021).diukur is False
    assert "1.234" in catatan[0]
    jejak = Jejak.objects.get(objek_id=str(satu.pk))
    assert jejak.perubahan == {"target 2020": ["40", "45"], "target 2019": ["20", None]}


def test_kisi_semua_atau_tidak_sama_sekali(renstra, indikator, penyusun):
    satu = indikator["1.1"]
    with pytest.raises(GalatKisi) as e:
        save_target(
            oleh=penyusun,
            renstra=renstra,
            isian={(satu.pk, 2020): Sel("45", "40"), (satu.pk, 2021): Sel("0.125", "60")},
        )
    assert list(e.value.sel) == [(satu.pk, 2021)]
    assert satu.target.get(tahun=2020).nilai == 40


def test_dua_orang_mengisi_satu_kisi(renstra, indikator, penyusun):
    satu = indikator["1.1"]
    save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2020): Sel("41", "40")})
    # Another cell of the same grid: no quarrel.
    save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2021): Sel("61", "60")})
    with pytest.raises(GalatKisi) as e:
        save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2020): Sel("42", "40")})
    assert e.value.bentrokan == {(satu.pk, 2020): "41"}
    save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2020): Sel("42", "41")})


def test_target_tahun_terkunci_tidak_berubah(renstra, indikator, penyusun, kunci):
    kunci(2020)
    satu = indikator["1.1"]
    with pytest.raises(GalatKisi) as e:
        save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2020): Sel("45", "40")})
    assert "Tahun 2020 sudah dikunci" in e.value.sel[(satu.pk, 2020)]
    save_target(oleh=penyusun, renstra=renstra, isian={(satu.pk, 2021): Sel("65", "60")})


def test_sel_asing_ditolak(renstra, penyusun):
    with pytest.raises(ValidationError, match="bukan bagian"):
        save_target(oleh=penyusun, renstra=renstra, isian={(999999, 2020): Sel("1", "")})


# --- texts ---------------------------------------------------------------------------------------


def test_strategi_dan_lingkungan_diganti_seutuhnya(renstra, penyusun):
    sasaran = Sasaran.objects.get()
    isi = [("Strategi A", ["Kebijakan 1", "Kebijakan 2"]), ("Strategi B", [])]
    save_strategi(oleh=penyusun, sasaran=sasaran, strategi=isi, dilihat=[])
    assert list_strategi(sasaran) == isi
    with pytest.raises(ValidationError, match="sudah diubah orang lain"):
        save_strategi(oleh=penyusun, sasaran=sasaran, strategi=[("C", [])], dilihat=[])
    save_lingkungan(
        oleh=penyusun,
        renstra=renstra,
        isi={"peluang": ["P1", "P2"], "isu": ["I1"], "visi": [("Melayani", "Artinya …")]},
    )
    baca = get_lingkungan(renstra)
    assert (baca["peluang"], baca["isu"]) == (["P1", "P2"], ["I1"])
    assert baca["visi"] == [("Melayani", "Artinya …")]


# --- the document and its versions ---------------------------------------------------------------


def test_renstra_baru_mulai_sebagai_draf(opd, penyusun):
    r = create_renstra(
        oleh=penyusun,
        renstra=Renstra(
            opd=opd, nama="R", periode="2024-2029", tahun_awal=2024, tahun_akhir=2029,
            berlaku_mulai_tahun=2024, status="berlaku",
        ),
    )  # fmt: skip
    assert r.status == "draf"
    assert get_renstra(opd, 2024) is None
    with pytest.raises(ValidationError) as e:
        activate_renstra(oleh=penyusun, renstra=r)
    assert "Belum ada tujuan. Tambahkan sekurang-kurangnya satu." in e.value.messages


def test_periode_tidak_membuang_target(renstra, penyusun):
    renstra.tahun_akhir = 2020
    with pytest.raises(ValidationError, match="target tahun 2021 di luar"):
        update_renstra(oleh=penyusun, renstra=renstra)


def test_perubahan_menyalin_semua_dan_ingat_asalnya(renstra, penyusun, indikator, kunci):
    kunci(2019)
    sasaran = Sasaran.objects.get()
    Strategi.objects.create(sasaran=sasaran, nomor=1, teks="S").kebijakan.create(nomor=1, teks="K")
    baru = create_perubahan(oleh=penyusun, renstra=renstra, berlaku_mulai_tahun=2021, dasar="SK 1")
    assert (baru.versi, baru.status, baru.asal) == (2, "draf", renstra)
    pohon = get_pohon(baru)
    salinan = pohon.daftar_tujuan[0].daftar_sasaran[0].daftar_indikator[0]
    assert (salinan.kode, salinan.asal.kode, salinan.silsilah) == ("1.1", "1.1", "tetap")
    assert {t: b.nilai for t, b in salinan.per_tahun.items()} == {2019: 20, 2020: 40, 2021: 60}
    assert list_strategi(pohon.daftar_tujuan[0].daftar_sasaran[0]) == [("S", ["K"])]
    salinan.formula = "Rumus yang diperbaiki"
    assert save_simpul(oleh=penyusun, simpul=salinan).silsilah == "revisi"
    with pytest.raises(ValidationError, match="masih berupa draf"):
        create_perubahan(oleh=penyusun, renstra=renstra, berlaku_mulai_tahun=2022)


def test_versi_yang_berlaku_menurut_tahun(renstra, penyusun, opd, indikator, kunci):
    for kode, nilai in (("T", "2,5"), ("1.10", "3"), ("1.2", "WTP"), ("1.3", "7-8")):
        save_target(
            oleh=penyusun, renstra=renstra, isian={(indikator[kode].pk, 2021): Sel(nilai, "")}
        )
    baru = create_perubahan(oleh=penyusun, renstra=renstra, berlaku_mulai_tahun=2021)
    assert get_renstra(opd, 2021) == renstra
    kunci(2021)
    with pytest.raises(ValidationError, match="Tahun 2021 sudah dikunci"):
        activate_renstra(oleh=penyusun, renstra=baru)
    opd.tahun_kinerja.all().delete()
    activate_renstra(oleh=penyusun, renstra=baru)
    assert segar(renstra).status == "diganti"
    assert get_renstra(opd, 2020) == renstra
    assert get_renstra(opd, 2021) == baru
    assert list_tahun_dipakai(segar(renstra)) == [2019, 2020]
    assert list_tahun_dipakai(segar(baru)) == [2021, 2022, 2023]
    with pytest.raises(RencanaTerpakai, match="sudah diganti versi"):
        satu = segar(indikator["1.1"])
        satu.nama = "Tidak boleh"
        save_simpul(oleh=penyusun, simpul=satu)


def test_pohon_jumlah_kueri_tetap(renstra, django_assert_max_num_queries):
    with django_assert_max_num_queries(7):
        get_pohon(renstra)
    assert [i.kode for i in renstra.daftar_tujuan[0].daftar_sasaran[0].daftar_indikator] == [
        "1.1",
        "1.2",
        "1.3",
        "1.10",
    ]
    assert TargetTahunan.objects.count() == 3
