"""The gate: what blocks, what may be let pass and by whom, what is printed of it."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from lkjip.laporan.models import PengecualianTemuan, Terbitan
from lkjip.laporan.susunan import Susunan, take_susunan
from lkjip.laporan.terbit.gerbang import check_gerbang
from lkjip.laporan.terbit.pengecualian import (
    except_temuan,
    read_gerbang,
    withdraw_pengecualian,
)
from lkjip.laporan.terbit.penyiapan import GerbangTertutup, prepare_terbitan
from lkjip.organisasi.models import Jejak

from .pembuat import ALASAN, TANGGAL


@pytest.fixture
def hasil(opd):
    return read_gerbang(opd, 2020)[1]


def test_angka_dinyatakan_yang_berbeda_menahan(hasil):
    """Program 31 states 700.904.303; its own rows give 700.513.683."""
    temuan = [satu for satu in hasil.terbuka if satu.kode == "J01"]
    assert any("700.904.303" in t.pesan and "700.513.683" in t.pesan for t in temuan)
    assert not hasil.boleh


def test_setiap_temuan_berkunci_tunggal(hasil):
    kunci = [satu.kunci for satu in (*hasil.terbuka, *hasil.peringatan)]
    assert len(kunci) == len(set(kunci))


def test_kelengkapan_menghitung_tujuh_unsur(hasil):
    """The findings of the gate are those of the completeness page, one by one."""
    kurang = {(u.nomor, u.indikator) for u in hasil.kelengkapan.semua if not u.ada}
    temuan = {t.kunci for t in (*hasil.terbuka, *hasil.peringatan) if t.kode.startswith("U0")}
    assert temuan == {f"unsur.{nomor}.{kode}" for nomor, kode in kurang}


def test_unsur_wajib_yang_hilang_menahan(opd):
    susunan = take_susunan(opd, 2020)
    renstra = susunan.potret.renstra
    tujuan = renstra.tujuan[0]
    sasaran = tujuan.sasaran[0]
    kosong = replace(
        sasaran.indikator[0], realisasi=(), analisis=type(sasaran.indikator[0].analisis)()
    )
    sasaran = replace(sasaran, indikator=(kosong, *sasaran.indikator[1:]))
    tujuan = replace(tujuan, sasaran=(sasaran, *tujuan.sasaran[1:]))
    potret = replace(susunan.potret, renstra=replace(renstra, tujuan=(tujuan, *renstra.tujuan[1:])))
    hasil = check_gerbang(Susunan(potret, susunan.narasi), {})
    menahan = {satu.kode for satu in hasil.terbuka if f" {kosong.kode} " in satu.pesan}
    assert {"U01", "U05"} <= menahan
    memperingatkan = {satu.kode for satu in hasil.peringatan if f" {kosong.kode} " in satu.pesan}
    assert "U04" in memperingatkan


def test_naskah_rusak_tidak_dapat_dikecualikan(opd, orang):
    susunan = take_susunan(opd, 2020)
    narasi = dict(susunan.narasi) | {"bab.1.latar-belakang": "<p>{{ angka.tak.ada }}</p>"}
    hasil = check_gerbang(Susunan(susunan.potret, narasi), {})
    rusak = [satu for satu in hasil.terbuka if satu.kode == "G01"]
    assert rusak
    assert all(satu.wajib for satu in rusak)
    lewat = {satu.kunci: satu.sidik for satu in hasil.terbuka}
    assert {s.kode for s in check_gerbang(Susunan(susunan.potret, narasi), lewat).terbuka} == {
        "G01"
    }


def test_kesalahan_terbuka_menolak_penyiapan(opd, orang, hasil):
    with pytest.raises(GerbangTertutup, match=rf"{len(hasil.terbuka)} kesalahan terbuka"):
        prepare_terbitan(opd=opd, tahun=2020, tanggal=TANGGAL, oleh=orang["pep"])
    assert not Terbitan.objects.exists()


@pytest.mark.parametrize("alasan", ["", "   ", "ya"])
def test_pengecualian_harus_beralasan(opd, orang, hasil, alasan):
    with pytest.raises(ValidationError):
        except_temuan(
            opd=opd,
            tahun=2020,
            kunci=[hasil.terbuka[0].kunci],
            alasan=alasan,
            oleh=orang["kepala"],
        )


def test_pengecualian_harus_memilih(opd, orang):
    with pytest.raises(ValidationError):
        except_temuan(opd=opd, tahun=2020, kunci=["x"], alasan=ALASAN, oleh=orang["kepala"])


def test_pengecualian_tercatat_dan_dapat_dicabut(opd, orang, hasil):
    satu = hasil.terbuka[0]
    except_temuan(opd=opd, tahun=2020, kunci=[satu.kunci], alasan=ALASAN, oleh=orang["kepala"])
    sesudah = read_gerbang(opd, 2020)[1]
    assert len(sesudah.terbuka) == len(hasil.terbuka) - 1
    assert [t.kunci for t in sesudah.dikecualikan] == [satu.kunci]
    jejak = Jejak.objects.get(tindakan="kecualikan temuan")
    assert jejak.alasan == ALASAN
    withdraw_pengecualian(opd=opd, tahun=2020, kunci=satu.kunci, oleh=orang["kepala"])
    assert len(read_gerbang(opd, 2020)[1].terbuka) == len(hasil.terbuka)


def test_pengecualian_gugur_bila_temuannya_berubah(opd, orang, hasil):
    """It was let pass with these numbers; with others it is open again."""
    satu = hasil.terbuka[0]
    except_temuan(opd=opd, tahun=2020, kunci=[satu.kunci], alasan=ALASAN, oleh=orang["kepala"])
    PengecualianTemuan.objects.update(sidik="0" * 64)
    assert satu.kunci in {t.kunci for t in read_gerbang(opd, 2020)[1].terbuka}
