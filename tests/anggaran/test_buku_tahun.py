"""The budget of a year as a workbook: out, in again, out again, and not a figure is lost."""

import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from anggaran.buku import bentuk as b
from anggaran.buku.tulis import susun_buku
from anggaran.models import BerkasImpor, Pagu, PemetaanSasaran, Program
from anggaran.selectors.impor import get_pratinjau
from anggaran.selectors.keadaan import take_keadaan
from anggaran.services.impor import pulihkan_impor
from lkjip.organisasi.models import Pengguna, TahunKinerja
from lkjip.organisasi.unduhan.xlsx import tulis_xlsx

from .conftest import Pengimpor, temuan

KALA = datetime(2021, 1, 1, tzinfo=UTC)


class Kantor:
    """The example office with its accounts."""

    def __init__(self, opd, tahun):
        self.opd, self.tahun = opd, TahunKinerja.objects.get(opd=opd, tahun=tahun)
        self.pengguna = {"pep": Pengguna.objects.get(username="pep")}


@pytest.fixture
def penuh(opd_contoh):
    """The example year 2020, with figures of every kind."""
    program = Program.objects.filter(opd=opd_contoh, tahun=2020).order_by("urutan").first()
    kegiatan = program.kegiatan.first()
    Pagu.objects.filter(kegiatan=kegiatan, tahap="murni").update(nilai=None)
    kegiatan.penjelasan = "=BUKAN rumus\nbaris kedua"
    kegiatan.save()
    kegiatan.realisasi.all().delete()
    for bulan, uang in ((1, "100.55"), (2, "-3")):
        kegiatan.realisasi.create(periode=bulan, keuangan=Decimal(uang), rencana_kas=Decimal(200))
    return Pengimpor(Kantor(opd_contoh, 2020))


def ekspor(pengimpor) -> bytes:
    aliran = io.BytesIO()
    kantor = pengimpor.kantor
    tulis_xlsx(aliran, susun_buku(kantor.opd, kantor.tahun.tahun), kala=KALA)
    return aliran.getvalue()


def isi(berkas: bytes) -> dict[str, list[tuple]]:
    """Every cell's value and formula, sheet by sheet."""
    hasil, rumus = (load_workbook(io.BytesIO(berkas), data_only=d) for d in (True, False))
    return {
        s.title: [
            (c.coordinate, c.value, rumus[s.title][c.coordinate].value)
            for r in s.iter_rows()
            for c in r
            if c.value is not None
        ]
        for s in hasil
    }


def ubah(berkas: bytes, lembar: str, sel: str, nilai) -> bytes:
    buku = load_workbook(io.BytesIO(berkas))
    buku[lembar][sel] = nilai
    aliran = io.BytesIO()
    buku.save(aliran)
    return aliran.getvalue()


def letak(berkas: bytes, lembar: str, judul: str, **cocok) -> str:
    """The cell under `judul` in the row whose other columns hold `cocok`."""
    ws = load_workbook(io.BytesIO(berkas))[lembar]
    kepala = next(r for r in range(1, 15) if judul in [c.value for c in ws[r]])
    kolom = {c.value: c.column for c in ws[kepala]}
    for r in range(kepala + 1, ws.max_row + 1):
        if all(ws.cell(r, kolom[k.replace("_", " ")]).value == v for k, v in cocok.items()):
            return ws.cell(r, kolom[judul]).coordinate
    raise AssertionError(cocok)


def test_ekspor_impor_ekspor_sama(penuh):
    """Into the same year nothing changes; into an emptied year everything comes back."""
    awal = ekspor(penuh)
    keadaan = take_keadaan(penuh.kantor.opd, 2020)
    impor = penuh.siapkan(awal)
    assert (impor.status, temuan(impor)) == (BerkasImpor.Status.SIAP, [])
    assert impor.tata_letak == "buku_tahun"
    pratinjau = get_pratinjau(impor)
    assert (pratinjau.ubahan, pratinjau.hilang) == ((), ())
    assert penuh.terapkan(impor) == []

    kosongkan(penuh)
    assert not take_keadaan(penuh.kantor.opd, 2020).program
    impor = penuh.siapkan(awal)
    assert temuan(impor) == []
    penuh.terapkan(impor)
    assert take_keadaan(penuh.kantor.opd, 2020).as_json() == keadaan.as_json()
    assert isi(ekspor(penuh)) == isi(awal)
    assert PemetaanSasaran.objects.filter(program__opd=penuh.kantor.opd).exists()

    pulihkan_impor(oleh=penuh.oleh, impor=impor, alasan="uji")
    assert not take_keadaan(penuh.kantor.opd, 2020).program


def kosongkan(pengimpor) -> None:
    opd = pengimpor.kantor.opd
    PemetaanSasaran.objects.filter(program__opd=opd, program__tahun=2020).delete()
    for program in Program.objects.filter(opd=opd, tahun=2020):
        for kegiatan in program.kegiatan.all():
            kegiatan.sub_kegiatan.all().delete()
            kegiatan.delete()
        program.delete()
    opd.dinyatakan_anggaran.filter(tahun=2020).delete()
    opd.belanja.filter(tahun=2020).update(induk=None)
    opd.belanja.filter(tahun=2020).delete()


def test_jumlah_induk_berupa_rumus(penuh):
    rumus = {k: r for k, _, r in isi(ekspor(penuh))[b.ANGGARAN]}
    tulisan = [r for r in rumus.values() if str(r).startswith("=SUM(")]
    programs = Program.objects.filter(opd=penuh.kantor.opd, tahun=2020).count()
    assert len(tulisan) >= 2 * (programs - 1)
    assert "=BUKAN rumus\nbaris kedua" in rumus.values()


def test_satu_angka_diubah_satu_perubahan(penuh):
    awal = ekspor(penuh)
    judul = next(v for _, v, _ in isi(awal)[b.ANGGARAN] if str(v).startswith("Pagu APBD Per"))
    sel = letak(awal, b.ANGGARAN, judul, Kode_kegiatan="31.02")
    impor = penuh.siapkan(ubah(awal, b.ANGGARAN, sel, 7_000_000))
    # openpyxl drops the stored results: parent rows are then formulas without one, which is fine
    assert temuan(impor) == []
    ubahan = get_pratinjau(impor).ubahan
    assert [(u.kode, u.dari, u.ke) for u in ubahan] == [("31.02", "6.250.000", "7.000.000")]


@pytest.mark.parametrize(
    ("lembar", "judul", "cocok", "nilai", "kode"),
    [
        (b.ANGGARAN, b.KODE[1], {"Kode_kegiatan": "31.03"}, "31.02", "kode_ganda"),
        (b.ANGGARAN, b.URUSAN, {"Kode_kegiatan": "31.03"}, "9.99", "urusan_tak_dikenal"),
        (b.ANGGARAN, b.KODE[0], {"Kode_kegiatan": "31.03"}, "77", "tanpa_induk"),
        (b.ANGGARAN, b.TINGKAT, {"Kode_kegiatan": "31.03"}, "Subprogram", "tingkat_asing"),
        (b.REALISASI, b.KODE[1], {"Kode_kegiatan": "31.03"}, "31.99", "kode_tak_dikenal"),
        (b.REALISASI, b.PERIODE, {"Kode_kegiatan": "31.03"}, "Triwulan I", "periode_asing"),
        (b.REALISASI, b.KEUANGAN, {"Kode_kegiatan": "31.03"}, "4.300.00,00", "angka_rusak"),
        (b.REALISASI, b.KEUANGAN, {"Kode_kegiatan": "31.03"}, 9e12, "realisasi_melebihi_pagu"),
        (b.PEMETAAN, b.NOMOR_SASARAN, {"Nomor_sasaran": "1"}, "9", "sasaran_tak_dikenal"),
        (b.PEMETAAN, b.BOBOT, {"Nomor_sasaran": "1"}, 101, "bobot_berlebih"),
        (b.BELANJA, b.STRUKTUR, {"Urutan": 1}, "kuno", "struktur_asing"),
    ],
)
def test_yang_salah_disebut_selnya(penuh, lembar, judul, cocok, nilai, kode):
    awal = ekspor(penuh)
    sel = letak(awal, lembar, judul, **cocok)
    impor = penuh.siapkan(ubah(awal, lembar, sel, nilai))
    assert (kode, sel) in {(k, s) for k, s, _ in temuan(impor)}


def test_buku_tahun_lain_diperingatkan(penuh):
    berkas = ubah(ekspor(penuh), b.ANGGARAN, "A2", "Dinas Lain, tahun 2019")
    assert ("buku_lain", "A2") in {(k, s) for k, s, _ in temuan(penuh.siapkan(berkas))}


def test_lembar_yang_dibuang_membiarkan_isinya(penuh):
    """A workbook without the sheet of realisasi says nothing of realisasi."""
    buku = load_workbook(io.BytesIO(ekspor(penuh)))
    del buku[b.REALISASI]
    aliran = io.BytesIO()
    buku.save(aliran)
    impor = penuh.siapkan(aliran)
    assert get_pratinjau(impor).ubahan == ()
