"""Tables as offices print them: read, contradictions named, applied, taken back."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from anggaran.impor.jenis import alamat
from anggaran.models import (
    BerkasImpor,
    DinyatakanAnggaran,
    Kegiatan,
    Pagu,
    Program,
    RealisasiAnggaran,
)
from anggaran.selectors.impor import get_pratinjau
from anggaran.selectors.keadaan import take_keadaan
from anggaran.selectors.potret import get_potret_anggaran
from anggaran.services.impor import (
    Bergeser,
    buang_impor,
    koreksi_impor,
    pulihkan_impor,
    terapkan_impor,
)
from lkjip.organisasi.models import Jejak
from lkjip.rumus.ikhtisar_anggaran import hitung_program

from .buku_cetak import ke_byte, tabel_serapan, tulis_pagu, tulis_serapan
from .conftest import temuan

KEPALA = 4  # row of the head of Tabel 3.7 in these workbooks


def sel(kode: str, kolom: str, nama: str = "") -> str:
    """Where a figure of Tabel 3.7 stands, found in the printed rows themselves."""
    for i, baris in enumerate(tabel_serapan()):
        if "".join(baris[0].split()) == kode and baris[1].startswith(nama):
            return alamat(KEPALA + 2 + i, "ABCDEF".index(kolom))
    raise AssertionError(kode)


def test_tepat_pertentangan_yang_tercetak(pengimpor):
    """Tabel 3.7 as printed contradicts itself in five cells, and in no other."""
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    assert impor.status == BerkasImpor.Status.SIAP
    assert temuan(impor) == sorted(
        [
            ("jumlah_tidak_cocok", sel("31", "C"), "700.513.683"),
            ("realisasi_bertentangan", sel("02.24", "D"), "79.234.571"),
            ("sisa_tidak_cocok", sel("01.18", "E"), "126"),
            ("angka_rusak", sel("31.10", "E"), "4.300.000,00"),
            ("angka_rusak", sel("31.07", "E"), "211.897.500,00"),
        ]
    )
    assert {m.lembar for m in impor.masalah.filter(keparahan__gte=2)} == {"LRA 2020"}
    assert impor.baris.count() == len(tabel_serapan())


def test_bertanya_apa_yang_tidak_disebut(pengimpor):
    impor = pengimpor.unggah(ke_byte(tulis_serapan()))
    assert impor.status == BerkasImpor.Status.BERTANYA
    kunci = [p["kunci"] for p in impor.pertanyaan]
    assert {"tahap", "periode"} < set(kunci)
    statistik = next(p for p in impor.pertanyaan if "statistik" in p["kunci"])
    assert statistik["baku"] == "2.14"  # "Statistik Sektoral" suggests the urusan Statistik
    assert not Program.objects.exists()


def test_dua_program_berkode_16(pengimpor):
    """Told apart by their names; each keeps its own kegiatan 16.01."""
    persandian = "urusan:16:programpenyelenggaraanpengamananinformas"
    impor = pengimpor.siapkan(
        ke_byte(tulis_serapan()), tahap="perubahan-baru", **{persandian: "2.15"}
    )
    pengimpor.terapkan(impor)
    dua = Program.objects.filter(kode="16").order_by("urusan__kode")
    assert [(p.urusan.kode, p.kegiatan.count()) for p in dua] == [("2.14", 2), ("2.15", 1)]


def test_diterapkan_dihitung_sama_dengan_contoh(pengimpor):
    """Stored are the leaves; the sums come from the engine and differ from the print only there
    where the print is wrong."""
    dua = pengimpor.siapkan(ke_byte(tulis_pagu()))
    pengimpor.terapkan(dua)
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()))
    ubahan = pengimpor.terapkan(impor)
    assert {u.kolom for u in ubahan if not u.dinyatakan} == {"realisasi setahun"}
    potret = get_potret_anggaran(pengimpor.kantor.opd, 2020, {})
    baris = [hitung_program(p) for p in potret.program]
    assert sum(b.pagu_perubahan.terhitung for b in baris) == Decimal(1964821178)
    tiga_satu = next(b for b in baris if b.kode == "31")
    assert tiga_satu.pagu_perubahan.terhitung == Decimal(700513683)
    assert tiga_satu.pagu_perubahan.dinyatakan == Decimal(700904303)
    assert Kegiatan.objects.get(kode="01.09").realisasi.count() == 0
    rusak = DinyatakanAnggaran.objects.get(kegiatan__kode="31.10", kolom="sisa")
    assert (rusak.nilai, rusak.teks, rusak.sumber) == (None, "4.300.00,00", "Tabel 3.7")


def test_pagu_dua_tahap_dari_judul_kolom(pengimpor):
    """Tabel 2.5 names its stages in a head over two merged rows; "-" is nought."""
    impor = pengimpor.siapkan(ke_byte(tulis_pagu()))
    assert "tahap" not in [p["kunci"] for p in impor.pertanyaan]
    pengimpor.terapkan(impor)
    pagu = dict(Pagu.objects.filter(kegiatan__kode="02.03").values_list("tahap", "nilai"))
    assert pagu == {"murni": Decimal(0), "perubahan": Decimal(41245000)}
    nol = Pagu.objects.filter(kegiatan__kode="01.09").values_list("nilai", flat=True)
    assert list(nol) == [0, 0]


def test_dua_lembar_dibaca_bersama(pengimpor):
    impor = pengimpor.siapkan(
        ke_byte(tulis_pagu(tulis_serapan())),
        tahap="perubahan-baru",
        lembar=["LRA 2020", "DPA 2020"],
    )
    assert impor.status == BerkasImpor.Status.SIAP
    assert len(impor.ringkasan["lembar"]) == 2
    # the same wrong total stands in both tables
    assert [t[0] for t in temuan(impor)].count("jumlah_tidak_cocok") == 2
    pengimpor.terapkan(impor)
    assert Pagu.objects.count() == 35 * 2
    assert RealisasiAnggaran.objects.count() == 34


@pytest.mark.parametrize("atas", [1, 3, 30])
def test_judul_kolom_di_baris_mana_pun(pengimpor, atas):
    impor = pengimpor.unggah(ke_byte(tulis_serapan(atas=atas)))
    assert impor.ringkasan["lembar"][0]["kepala"] == atas + 1
    assert impor.ringkasan["lembar"][0]["judul"].startswith("Tabel 3.7")


def test_koreksi_menjadi_bacaan_baru(pengimpor):
    """A value typed in the preview is read in place of the cell; the file stays as it is."""
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    usul = {f"{m.lembar}!{m.sel}": m.usulan for m in impor.masalah.exclude(usulan="")}
    impor = pengimpor.baca(koreksi_impor(oleh=pengimpor.oleh, impor=impor, koreksi=usul))
    # what followed from the two corrected figures is printed wrong as well
    ikut = {sel("02.24", "E"): "7.694.417", sel("31", "E"): "252.494.500"}
    assert temuan(impor) == [("sisa_tidak_cocok", s, u) for s, u in sorted(ikut.items())]
    lagi = {f"LRA 2020!{s}": u for s, u in ikut.items()}
    impor = pengimpor.baca(koreksi_impor(oleh=pengimpor.oleh, impor=impor, koreksi=lagi))
    assert temuan(impor) == []
    pengimpor.terapkan(impor)
    nilai = RealisasiAnggaran.objects.get(kegiatan__kode="02.24").keuangan
    assert nilai == Decimal(79234571)


def test_koreksi_dapat_dikembalikan(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    kunci = f"LRA 2020!{sel('01.18', 'E')}"
    impor = pengimpor.baca(koreksi_impor(oleh=pengimpor.oleh, impor=impor, koreksi={kunci: "126"}))
    assert "sisa_tidak_cocok" not in [t[0] for t in temuan(impor)]
    impor = pengimpor.baca(koreksi_impor(oleh=pengimpor.oleh, impor=impor, koreksi={kunci: ""}))
    assert "sisa_tidak_cocok" in [t[0] for t in temuan(impor)]
    with pytest.raises(ValidationError, match="bukan alamat sel"):
        koreksi_impor(oleh=pengimpor.oleh, impor=impor, koreksi={"LRA 2020!ZZZZ9": "1"})


def test_dua_kali_tidak_berbahaya(pengimpor):
    isi = ke_byte(tulis_serapan())
    impor = pengimpor.siapkan(isi, tahap="perubahan-baru")
    pengimpor.terapkan(impor)
    sesudah = take_keadaan(pengimpor.kantor.opd, 2020).sidik()
    jejak = Jejak.objects.count()
    assert pengimpor.terapkan(impor) == []  # the same import
    assert Jejak.objects.count() == jejak
    lagi = pengimpor.siapkan(isi, tahap="perubahan-1")  # the same file, uploaded again
    assert lagi.pk != impor.pk
    assert pengimpor.terapkan(lagi) == []
    assert take_keadaan(pengimpor.kantor.opd, 2020).sidik() == sesudah


def test_berkas_sama_yang_masih_menunggu_tidak_digandakan(pengimpor):
    isi = ke_byte(tulis_serapan())
    assert pengimpor.unggah(isi).pk == pengimpor.unggah(isi).pk


def test_dipulihkan_persis(pengimpor):
    """The former state comes back, rows and ids of what stayed included."""
    pengimpor.terapkan(pengimpor.siapkan(ke_byte(tulis_pagu())))
    sebelum = take_keadaan(pengimpor.kantor.opd, 2020)
    id_lama = set(Kegiatan.objects.values_list("pk", flat=True))
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()))
    pengimpor.terapkan(impor)
    assert take_keadaan(pengimpor.kantor.opd, 2020).sidik() != sebelum.sidik()
    with pytest.raises(ValidationError, match="mengapa"):
        pulihkan_impor(oleh=pengimpor.oleh, impor=impor, alasan=" ")
    pulihkan_impor(oleh=pengimpor.oleh, impor=impor, alasan="Salah berkas")
    assert take_keadaan(pengimpor.kantor.opd, 2020).sidik() == sebelum.sidik()
    assert set(Kegiatan.objects.values_list("pk", flat=True)) == id_lama
    assert Jejak.objects.latest("id").alasan == "Salah berkas"


def test_pulih_menyebut_perubahan_sesudahnya(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    pengimpor.terapkan(impor)
    Kegiatan.objects.filter(kode="31.02").update(penjelasan="Ditulis belakangan")
    with pytest.raises(ValidationError, match="diubah lagi"):
        pulihkan_impor(oleh=pengimpor.oleh, impor=impor, alasan="Salah")
    pulihkan_impor(oleh=pengimpor.oleh, impor=impor, alasan="Salah", timpa=True)
    assert not Kegiatan.objects.exists()


def test_pratinjau_usang_ditolak(pengimpor):
    """What was shown is what is applied: a change in between asks for another look."""
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    sidik = get_pratinjau(impor).sidik
    pengimpor.terapkan(pengimpor.siapkan(ke_byte(tulis_pagu())))
    with pytest.raises(Bergeser):
        terapkan_impor(oleh=pengimpor.oleh, impor=impor, sidik_lama=sidik, setuju=True)
    assert not RealisasiAnggaran.objects.exists()


def test_peringatan_harus_dibaca(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    with pytest.raises(ValidationError, match="5 peringatan"):
        pengimpor.terapkan(impor, setuju=False)
    assert not Program.objects.exists()


def test_tahun_terkunci_menolak(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    tahun = pengimpor.kantor.tahun
    tahun.status = "terkunci"
    tahun.save()
    with pytest.raises(ValidationError, match="dikunci"):
        pengimpor.terapkan(impor)
    assert not Program.objects.exists()


def test_yang_hilang_hanya_dihapus_bila_diminta(pengimpor):
    pengimpor.terapkan(pengimpor.siapkan(ke_byte(tulis_pagu())))
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()))
    assert [s.kode for _, s in get_pratinjau(impor).hilang] == ["01.09"]
    pengimpor.terapkan(impor)
    assert Kegiatan.objects.filter(kode="01.09").exists()
    lagi = pengimpor.siapkan(ke_byte(tulis_serapan(atas=5)))
    pengimpor.terapkan(lagi, hapus_hilang=True)
    assert not Kegiatan.objects.filter(kode="01.09").exists()


def test_dibuang_tidak_mengubah_apa_pun(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    buang_impor(oleh=pengimpor.oleh, impor=impor)
    impor.refresh_from_db()
    assert impor.status == BerkasImpor.Status.DIBUANG
    assert not Program.objects.exists()
    assert not impor.baris.exists()


def test_jejak_memuat_setiap_angka(pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    pengimpor.terapkan(impor)
    baris = Jejak.objects.latest("id")
    assert baris.tindakan == "terapkan impor anggaran"
    assert baris.perubahan["kegiatan 31.07 pagu APBD Perubahan"] == [None, "400.375.000"]
    assert baris.perubahan["SHA-256"] == [None, impor.sidik]


def test_sampai_dengan_bulan_dikurangi_bulan_sebelumnya(pengimpor):
    """A sum since January is stored on its last month, less what earlier months hold."""
    from_juni = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru", periode="sd-6")
    pengimpor.terapkan(from_juni)
    # the same figures again as "to November": nothing was spent in between
    ke_november = pengimpor.siapkan(ke_byte(tulis_serapan(atas=6)), periode="sd-11")
    pengimpor.terapkan(ke_november)
    isi = RealisasiAnggaran.objects.filter(kegiatan__kode="01.02").values_list(
        "periode", "keuangan"
    )
    assert sorted(isi) == [(6, Decimal(92130622)), (11, Decimal(0))]
