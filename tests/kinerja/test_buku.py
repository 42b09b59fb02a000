"""The performance side of the workbook goes out and comes back: nothing lost, no rule skipped."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from kinerja import penjaga_pk
from kinerja.models import (
    Analisis,
    NilaiRealisasi,
    PerjanjianKinerja,
    Realisasi,
    TargetAksi,
    TargetPK,
)
from kinerja.services.analisis import record_analisis
from kinerja.services.impor import (
    Bergeser,
    Ditolak,
    buang_impor,
    gladi_impor,
    periksa_impor,
    pulihkan_impor,
    terapkan_impor,
    unggah_impor,
)
from lkjip.organisasi import penjaga
from lkjip.organisasi.berkas_aman import BerkasDitolak
from lkjip.organisasi.models import Pejabat
from tests.kinerja.buku import isi_lembar, sel, ubah, unduh, unggah

AKSI, NILAI, ANALISIS, TARGET = (
    "Rencana Aksi",
    "Realisasi kinerja",
    "Analisis kinerja",
    "Target PK",
)


@pytest.fixture
def terisi(catat, opd, orang, indikator):
    """Values of TW I of every kind, an analysis with awkward texts, a step of the plan."""
    kota = Pejabat.objects.create(
        pemda=opd.pemda, peran="kepala_daerah", jabatan="Wali Kota", nama="Wali Contoh",
        mulai=date(2024, 1, 1),
    )  # fmt: skip
    penjaga_pk.lepas(connection)
    PerjanjianKinerja.objects.update(pihak_kedua=kota)
    penjaga_pk.pasang(connection)
    catat("1.1", pembilang=8, penyebut=20)
    catat("1.2", nilai=11, keterangan="=HYPERLINK(“x”)")
    catat("1.3", nilai="7.5", alasan="-", kode_alasan="lainnya")
    catat("1.4", alasan_kosong="Hasil penilaian belum terbit")
    TargetAksi.objects.filter(indikator=indikator["1.2"], triwulan=1).update(
        kegiatan="+62 pelatihan"
    )
    isi = {"sebab": "@rapat\r\n\r\n-- dua baris", "pembanding_nama": "Nasional",
           "pembanding_nilai": Decimal("61.25"), "pembanding_tahun": 2024}  # fmt: skip
    record_analisis(
        oleh=orang["pep"], opd=opd, tahun=2025, indikator_id=indikator["1.1"].pk, isi=isi, versi=0
    )


@pytest.fixture
def kerja(opd, orang):
    """Download, type, hand in; optionally apply. Gives (import, comparison)."""

    def lakukan(*isi, oleh="pep", buku=None, terapkan=False, pilihan=None):
        buku = ubah(buku or unduh(opd, 2025), *isi)
        impor = unggah(buku, oleh=orang[oleh], opd=opd, tahun=2025)
        banding = periksa_impor(impor)
        if terapkan:
            terapkan_impor(
                oleh=orang[oleh], impor=impor, sidik=banding.sidik, pilihan=pilihan or {}
            )
            impor.refresh_from_db()
        return impor, banding

    return lakukan


def kosongkan() -> None:
    """As if nothing had ever been entered: only the plan is left."""
    jaga = ("kinerja_nilairealisasi", "kinerja_peralihan")
    penjaga_pk.lepas(connection)
    for tabel in jaga:
        penjaga.lepas(connection, tabel)
    Realisasi.objects.update(terkini=None)
    for model in (NilaiRealisasi, Realisasi, Analisis, TargetAksi, TargetPK, PerjanjianKinerja):
        model.objects.all().delete()
    penjaga_pk.pasang(connection)
    for tabel in jaga:
        penjaga.pasang(connection, tabel)


def tanpa_keadaan(isi: dict) -> dict:
    """Without what only the portal writes: states, who recorded it, when."""
    potong = {NILAI: -3, "Perjanjian Kinerja": -1}
    return {nama: [r[: potong.get(nama)] for r in baris] for nama, baris in isi.items()}


def galat(banding_atau_daftar) -> dict[str, str]:
    daftar = getattr(banding_atau_daftar, "galat", banding_atau_daftar)
    return {f"{g.lembar}!{g.sel}": g.pesan for g in daftar}


def test_pulang_pergi_ke_salinan_yang_dikosongkan(terisi, kerja, opd):
    """Also texts that look like formulas, two paragraphs, and a reason for having no value."""
    Realisasi.objects.update(status="disetujui")  # states do not travel
    buku = unduh(opd, 2025)
    asal = isi_lembar(buku)
    kosongkan()
    impor, banding = kerja(buku=buku, terapkan=True)
    assert not (banding.galat or banding.bentrok or banding.ditinggal)
    assert {u.jenis for u in banding.ubahan} == {"baru"}
    pulang = isi_lembar(unduh(opd, 2025))
    assert tanpa_keadaan(pulang) == tanpa_keadaan(asal)
    assert sel(buku, NILAI, ("1.2", "TW I"), "Keterangan").data_type == "s"
    assert PerjanjianKinerja.objects.get().status == "draf"
    assert set(Realisasi.objects.values_list("status", flat=True)) == {"draf"}
    assert kerja()[1].ubahan == []


def test_buku_yang_tidak_diubah_tidak_mengubah_apa_pun(terisi, kerja, orang):
    impor, banding = kerja()
    assert not (banding.ubahan or banding.bentrok or banding.galat or banding.hilang)
    assert terapkan_impor(oleh=orang["pep"], impor=impor, sidik=banding.sidik, pilihan={}) == []
    assert NilaiRealisasi.objects.count() == 4


def test_yang_diubah_disimpan_lewat_aturan_yang_sama(terisi, kerja, indikator, orang):
    """A ratio left beside changed parts is computed anew; the reason goes with its value."""
    impor, banding = kerja(
        (NILAI, ("1.1", "TW I"), "Pembilang", 9),
        (NILAI, ("1.2", "TW I"), "Nilai", "12"),
        (NILAI, ("1.2", "TW I"), "Kode alasan", "koreksi salah ketik"),
        (NILAI, ("1.2", "TW I"), "Alasan", "Terlewat satu"),
        (AKSI, ("1.2",), "Langkah TW II", "Pelatihan kedua"),
        (ANALISIS, ("1.1",), "Hambatan", "Listrik padam"),
        terapkan=True,
    )  # fmt: skip
    rincian = {(u.sebutan, u.kelompok): u.rincian for u in banding.ubahan}
    assert rincian["1.1, TW I", "nilai"] == [("Nilai", "40", "45"), ("Pembilang", "8", "9")]
    nilai = {r.indikator.kode: r.terkini for r in Realisasi.objects.select_related("terkini")}
    assert nilai["1.1"].nilai == 45
    assert (nilai["1.2"].nilai, nilai["1.2"].kode_alasan) == (12, "koreksi")
    assert nilai["1.2"].alasan == "Terlewat satu"
    assert Analisis.objects.get().hambatan == "Listrik padam"
    assert TargetAksi.objects.get(indikator=indikator["1.2"], triwulan=2).kegiatan
    assert NilaiRealisasi.objects.count() == 6
    # applying once more writes nothing
    assert terapkan_impor(oleh=orang["pep"], impor=impor, sidik="x", pilihan={}) == []


def test_yang_dibuang_tidak_dapat_diterapkan_lagi(terisi, kerja, client, orang, opd):
    impor, banding = kerja((NILAI, ("1.1", "TW I"), "Pembilang", 9))
    client.force_login(orang["pep"])
    alamat = (opd.kode, 2025)
    jawab = client.post(reverse("impor_kinerja_buang", args=[*alamat, impor.pk]), follow=True)
    assert "dibuang; data kinerja tidak berubah" in jawab.content.decode()
    isi = client.get(reverse("impor_kinerja_berkas", args=[*alamat, impor.pk])).content.decode()
    assert "dibuang sebelum diterapkan" in isi
    assert "Terapkan semua" not in isi
    berkas = {"oleh": orang["pep"], "impor": impor}
    assert terapkan_impor(**berkas, sidik=banding.sidik, pilihan={}) == []
    assert NilaiRealisasi.objects.count() == 4
    lain, _ = kerja((NILAI, ("1.1", "TW I"), "Pembilang", 9), terapkan=True)
    with pytest.raises(ValidationError, match="sudah pernah diterapkan"):
        buang_impor(oleh=orang["pep"], impor=lain)


def test_dua_orang_tidak_saling_menimpa(terisi, kerja, opd, catat, orang, indikator):
    """What the workbook left alone stays; what both changed is shown side by side and chosen."""
    buku = unduh(opd, 2025)
    catat("1.2", nilai=9, versi=1, keterangan="=HYPERLINK(“x”)")
    catat("1.3", nilai=7, versi=1)
    isi = [(NILAI, ("1.2", "TW I"), "Nilai", 12), (AKSI, ("1.3",), "Langkah TW I", "Uji genset")]
    impor, banding = kerja(*isi, buku=buku)
    assert [u.berdampingan for u in banding.bentrok] == [[("Nilai", "11", "9", "12")]]
    assert [u.sebutan for u in banding.ditinggal] == ["1.3, TW I"]
    dasar = {"oleh": orang["pep"], "impor": impor, "sidik": banding.sidik}
    with pytest.raises(ValidationError, match="Pilih dahulu nilai yang dipakai untuk 1.2"):
        terapkan_impor(**dasar, pilihan={})
    catat("1.2", nilai=8, versi=2, keterangan="=HYPERLINK(“x”)")
    with pytest.raises(Bergeser):
        terapkan_impor(**dasar, pilihan={0: "berkas"})
    dasar["sidik"] = periksa_impor(impor).sidik
    terapkan_impor(**dasar, pilihan={0: "tersimpan"})
    nilai = {r.indikator.kode: r.terkini.nilai for r in Realisasi.objects.all()}
    assert (nilai["1.2"], nilai["1.3"]) == (8, 7)
    assert TargetAksi.objects.get(indikator=indikator["1.3"], triwulan=1).kegiatan == "Uji genset"


def test_aturan_berlaku_dan_semua_atau_tidak(terisi, kerja, orang, opd, indikator):
    """Every refused cell is named in the rehearsal; nothing of the workbook is kept."""
    pep = orang["pep"]
    Realisasi.objects.filter(indikator=indikator["1.2"]).update(status="diajukan")
    impor, banding = kerja(
        (NILAI, ("1.2", "TW I"), "Nilai", 20),
        (NILAI, ("1.3", "TW II"), "Nilai", 5),
        (TARGET, ("Murni", "1.1"), "Target", 41),
        (AKSI, ("1.1",), "Target TW IV", 99),
        (AKSI, ("1.3",), "Langkah TW I", "Uji genset"),
    )  # fmt: skip
    assert banding.galat == []
    ditolak = gladi_impor(oleh=pep, impor=impor, ubahan=banding.ubahan)
    pesan = " ".join(galat(ditolak).values())
    assert len(ditolak) == 4
    for bagian in (
        "berstatus diajukan",
        "baru dibuka",
        "sudah ditandatangani",
        "berbeda dari target tahunan",
    ):
        assert bagian in pesan
    with pytest.raises(Ditolak):
        terapkan_impor(oleh=pep, impor=impor, sidik=banding.sidik, pilihan={})
    assert not TargetAksi.objects.filter(kegiatan="Uji genset").exists()


def test_bidang_hanya_mengubah_indikatornya(terisi, kerja, orang):
    isi = [(NILAI, ("1.1", "TW I"), "Pembilang", 3), (AKSI, ("1.2",), "Langkah TW I", "Rapat")]
    impor, banding = kerja(*isi, oleh="bidang2")
    ditolak = galat(gladi_impor(oleh=orang["bidang2"], impor=impor, ubahan=banding.ubahan))
    assert any("unit penanggung jawab" in p for p in ditolak.values())
    assert any("tidak menyusun perjanjian" in p for p in ditolak.values())


@pytest.mark.parametrize(
    ("letak", "nilai", "pesan"),
    [
        ((NILAI, ("1.2", "TW I"), "Nilai"), "4.300.00,00", "4.300.00,00"),
        ((NILAI, ("1.2", "TW I"), "Nilai"), "12 %", "satuannya “KIM”"),
        ((NILAI, ("1.2", "TW I"), "Nilai"), "=1+1", "berisi rumus"),
        ((NILAI, ("1.2", "TW I"), "Nilai"), "#REF!", "galat Excel"),
        ((NILAI, ("1.4", "TW II"), "Nilai kata"), "juara", "bukan predikat"),
        ((NILAI, ("1.1", "TW I"), "Penyebut"), None, "Isi pembilang dan penyebut"),
        ((NILAI, ("1.2", "TW I"), "Kode"), "9.9", "tidak ada pada Renstra"),
        ((NILAI, ("1.2", "TW I"), "Periode"), "tahunan", "tidak diisi pada periode"),
        ((NILAI, ("1.2", "TW II"), "Periode"), "TW I", "sudah ada di B"),
        ((NILAI, ("1.2", "TW I"), "Kode alasan"), "iseng", None),
        ((AKSI, ("1.4",), "Target TW I"), "juara", "bukan predikat"),
        ((TARGET, ("Murni", "1.1"), "Perjanjian"), "Perubahan 7", "belum dapat dibuat"),
    ],
)
def test_sel_yang_salah_disebut(terisi, kerja, letak, nilai, pesan, opd):
    buku = unduh(opd, 2025)
    satu = sel(buku, *letak)
    alamat = f"{letak[0]}!{satu.coordinate}"
    satu.value = nilai
    satu.data_type = {"#REF!": "e", "=1+1": "f"}.get(nilai, satu.data_type)
    _, banding = kerja(buku=buku)
    if pesan is None:  # a reason without a new value is told, not refused
        assert "tidak disimpan" in galat(banding.peringatan)[alamat.replace("!L", "!M")]
        return
    assert pesan in galat(banding)[alamat]


def test_dibatalkan_lewat_aturan_yang_sama(terisi, kerja, orang, catat, indikator):
    """Values are added, never taken away; what changed since asks first."""
    impor, _ = kerja(
        (NILAI, ("1.2", "TW I"), "Nilai", 12),
        (ANALISIS, ("1.1",), "Hambatan", "Listrik padam"),
        (ANALISIS, ("1.2",), "Sebab keberhasilan atau kegagalan", "Pelatihan"),
        terapkan=True,
    )  # fmt: skip
    dasar = {"oleh": orang["pep"], "impor": impor}
    with pytest.raises(ValidationError, match="Sebutkan mengapa"):
        pulihkan_impor(**dasar, alasan=" ")
    catat("1.2", nilai=9, versi=2)
    with pytest.raises(ValidationError, match="diubah lagi sejak impor"):
        pulihkan_impor(**dasar, alasan="Salah berkas")
    pulihkan_impor(**dasar, alasan="Salah berkas", timpa=True)
    terkini = Realisasi.objects.get(indikator=indikator["1.2"]).terkini
    assert (terkini.nilai, terkini.kode_alasan) == (11, "koreksi")
    assert "Salah berkas" in terkini.alasan
    assert [a.hambatan or a.sebab for a in Analisis.objects.order_by("indikator__kode")][1] == ""
    with pytest.raises(ValidationError, match="sedang diterapkan"):
        pulihkan_impor(**dasar, alasan="Lagi")


def test_nilai_baru_yang_dibatalkan_menyebut_sebabnya(kerja, indikator, orang, terisi, opd):
    """An agreement that began with the import goes again; its values say why they are withdrawn."""
    buku = unduh(opd, 2025)
    kosongkan()
    impor, _ = kerja(buku=buku, terapkan=True)
    assert PerjanjianKinerja.objects.get().tanggal == date(2025, 1, 20)
    pulihkan_impor(oleh=orang["pep"], impor=impor, alasan="Salah tahun")
    assert not PerjanjianKinerja.objects.exists() and not TargetAksi.objects.exists()
    terkini = Realisasi.objects.get(indikator=indikator["1.2"]).terkini
    assert terkini.nilai is None and "Salah tahun" in terkini.alasan_kosong


def test_yang_sudah_diajukan_tidak_dapat_dibatalkan(kerja, indikator, orang, terisi):
    impor, _ = kerja((NILAI, ("1.2", "TW I"), "Nilai", 12), terapkan=True)
    satu = Realisasi.objects.get(indikator=indikator["1.2"])
    satu.status = "diajukan"
    satu.save()
    with pytest.raises(Ditolak) as ditolak:
        pulihkan_impor(oleh=orang["pep"], impor=impor, alasan="Salah berkas")
    assert "berstatus diajukan" in next(iter(galat(ditolak.value).values()))


def test_tahun_terkunci_dan_berkas_asing(terisi, opd, tahun, orang, kerja):
    dasar = {"oleh": orang["pep"], "opd": opd, "tahun": 2025}
    with pytest.raises(BerkasDitolak):
        unggah_impor(**dasar, berkas=SimpleUploadedFile("a.xlsx", b"bukan buku kerja"))
    buku = unduh(opd, 2025)
    for lembar in buku.sheetnames:
        buku[lembar].title = f"x {lembar}"[:31]
    with pytest.raises(BerkasDitolak, match="tidak memuat lembar kinerja"):
        unggah(buku, **dasar)
    tahun.status = "terkunci"
    tahun.save()
    with pytest.raises(ValidationError, match="sudah dikunci"):
        kerja()


def test_halaman_dari_unggah_sampai_dibatalkan(
    terisi, opd, orang, client, django_assert_max_num_queries
):
    client.force_login(orang["pep"])
    buku = ubah(unduh(opd, 2025), (NILAI, ("1.2", "TW I"), "Nilai", 12))
    impor = unggah(buku, oleh=orang["pep"], opd=opd, tahun=2025)
    alamat = reverse("impor_kinerja_berkas", args=[opd.kode, 2025, impor.pk])
    with django_assert_max_num_queries(110):
        isi = client.get(alamat).content.decode()
    assert "0 baru, 1 berubah, 0 dikosongkan" in isi and "<del>11</del>" in isi
    client.post(alamat, {"sidik": periksa_impor(impor).sidik})
    isi = client.get(alamat).content.decode()
    assert "1 isian" in isi and "Batalkan impor" in isi
    pulih = reverse("impor_kinerja_pulihkan", args=[opd.kode, 2025, impor.pk])
    client.post(pulih, {"alasan": "Salah berkas"})
    daftar = client.get(reverse("impor_kinerja", args=[opd.kode, 2025])).content.decode()
    assert "Dibatalkan" in daftar
    client.force_login(orang["verifikator"])
    assert client.get(alamat).status_code == 403
