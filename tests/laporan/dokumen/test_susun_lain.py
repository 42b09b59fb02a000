"""The tree of other OPD-years: newly opened, another agency's, and whatever part is missing."""

from dataclasses import replace
from decimal import Decimal as D

import pytest

from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.susun import susun_dokumen
from lkjip.laporan.render import render_html
from lkjip.rumus.potret import (
    Potret,
    PotretAnggaran,
    PotretBukti,
    PotretKegiatan,
    PotretPagu,
    PotretProgram,
    PotretSerapanPeriode,
)
from lkjip.rumus.potret_laporan import PotretPenghargaan

from .jalan import baris_narasi, tabel_dokumen, teks_baris, teks_dokumen
from .potret_uji import potret_hampir_kosong, potret_lain

pytestmark = pytest.mark.django_db


def test_tahun_yang_baru_dibuka_menyebut_yang_kurang():
    teks = teks_dokumen(susun_dokumen(potret_hampir_kosong(), {}))
    for kalimat in (
        "Landasan hukum penyusunan laporan ini belum diisi.",
        "Susunan organisasi belum diisi.",
        "Data kepegawaian tahun 2024 belum diisi.",
        "Belum ada Renstra yang mencakup tahun 2024",
        "Program dan anggaran tahun 2024 belum diisi",
        "Rekap belanja menurut jenisnya belum diisi.",
        "Perjanjian Kinerja tahun 2024 belum ada.",
    ):
        assert kalimat in teks
    assert "0,00" not in teks


def test_opd_lain():
    dokumen = susun_dokumen(potret_lain(), {})
    teks = teks_dokumen(dokumen)
    assert "(2 × target − realisasi) ÷ target" in render_html(nomori(dokumen), "layar")
    assert "Target tahun 2024 adalah 10\u00a0%. Realisasinya 25\u00a0%, sehingga capaiannya" in teks
    assert "−50,00" in teks
    assert "Rata-rata nasional tahun 2023 adalah 9,5\u00a0%" in teks
    assert "di atas standar itu" in teks
    assert "Target tahun 2024 adalah BB. Realisasinya B" in teks
    assert "Target tahun 2024 adalah 80–90 %" in teks.replace("\u00a0", " ")
    assert "Indikator ini tidak mempunyai target yang diukur pada tahun 2024." in teks
    assert "Belum rilis." in teks
    assert "Sasaran ini belum mempunyai indikator, sehingga belum dapat diukur." in teks
    assert "baru sebagian yang dipetakan" in teks
    assert "Perjanjian Kinerja Perubahan tanggal 2 September 2024." in teks
    assert "misi ke-1, yaitu “Misi pertama” dan misi ke-2, yaitu “Misi kedua”" in teks
    assert "Gangguan <besar> & lama {{ bukan.isian }}." in teks  # people's words, never markup
    tabel = tabel_dokumen(dokumen)
    assert {"tabel.sasaran.1", "tabel.sasaran.2-1", "tabel.triwulan.2.1"} <= set(tabel)
    dukungan = [isi for kunci, isi in tabel.items() if kunci.endswith(".dukungan")]
    assert any("mendukung sasaran lain" in teks_baris(c.isi) for t in dukungan for c in t.catatan)
    assert [k.judul for k in tabel["tabel.program-anggaran"].kolom][2:] == [
        "APBD",
        "APBD Pergeseran",
        "APBD Perubahan",
    ]
    kepala = next(b for b in dokumen.bagian if b.kunci == "depan.kata-pengantar").isi[-1]
    assert kepala.penanda[0].jabatan == "Plt. Kepala Dinas Contoh Kabupaten Contoh"


def tanpa_realisasi(potret: Potret) -> Potret:
    def kosongkan(indikator):
        return tuple(replace(i, realisasi=(), target=(), target_pk=None) for i in indikator)

    tujuan = tuple(
        replace(
            t,
            indikator=kosongkan(t.indikator),
            sasaran=tuple(replace(s, indikator=kosongkan(s.indikator)) for s in t.sasaran),
        )
        for t in potret.renstra.tujuan
    )
    return replace(potret, renstra=replace(potret.renstra, tujuan=tujuan))


POTONGAN = {
    "tanpa Renstra": lambda p: replace(p, renstra=None),
    "tanpa tujuan": lambda p: replace(p, renstra=replace(p.renstra, tujuan=())),
    "tanpa sasaran": lambda p: replace(
        p,
        renstra=replace(p.renstra, tujuan=tuple(replace(t, sasaran=()) for t in p.renstra.tujuan)),
    ),
    "tanpa target dan realisasi": tanpa_realisasi,
    "tanpa PK": lambda p: replace(p, pk=None),
    "tanpa program": lambda p: replace(p, anggaran=replace(p.anggaran, program=())),
    "tanpa kegiatan": lambda p: replace(
        p,
        anggaran=replace(
            p.anggaran,
            program=tuple(replace(satu, kegiatan=()) for satu in p.anggaran.program),
        ),
    ),
    "tanpa pemetaan": lambda p: replace(
        p,
        anggaran=replace(
            p.anggaran,
            program=tuple(replace(satu, pemetaan=()) for satu in p.anggaran.program),
        ),
    ),
    "tanpa belanja": lambda p: replace(p, anggaran=replace(p.anggaran, belanja=())),
    "belanja tahun lalu saja": lambda p: replace(
        p,
        anggaran=replace(
            p.anggaran, belanja=tuple(b for b in p.anggaran.belanja if b.tahun < p.tahun)
        ),
    ),
    "tanpa pejabat": lambda p: replace(p, pejabat=()),
    "tanpa unit": lambda p: replace(p, opd=replace(p.opd, unit=())),
    "tanpa rekap pendidikan": lambda p: replace(p, pegawai=replace(p.pegawai, pendidikan=())),
    "tanpa golongan dan ABK": lambda p: replace(p, pegawai=replace(p.pegawai, golongan=(), abk=())),
    "tanpa yang dinyatakan": lambda p: replace(p, dinyatakan=()),
    "kebijakan lain": lambda p: replace(p, kebijakan="manggarai-timur-2019"),
}


@pytest.mark.parametrize("potong", POTONGAN.values(), ids=POTONGAN.keys())
@pytest.mark.parametrize("asal", ["contoh", "lain"])
def test_apa_pun_yang_kurang_laporan_tetap_utuh(potret_contoh, potong, asal):
    """Whatever is missing, the tree numbers, its tables are whole, and no sentence is empty."""
    dokumen = susun_dokumen(potong(potret_contoh if asal == "contoh" else potret_lain()), {})
    render_html(nomori(dokumen), "cetak")
    for baris in baris_narasi(dokumen):
        teks = teks_baris(baris)
        assert teks.strip()
        assert "  " not in teks
        assert ".." not in teks
        assert " ." not in teks
        assert " ," not in teks
        assert "None" not in teks


def test_lampiran_bila_ada():
    """Rencana Aksi, awards and evidence are appendices once there are any, in this order."""
    potret = potret_lain()
    bukti = PotretBukti("laporan.pdf", "hlm. 3", 2, "ab12" * 16)
    potret = replace(
        ubah_indikator(potret, "2.1", berkas_bukti=(bukti,)),
        penghargaan=(
            PotretPenghargaan("Anugerah Keterbukaan", "Komisi Informasi", "Nasional", None),
        ),
    )
    dokumen = susun_dokumen(potret, {})
    urut = [b.kunci for b in dokumen.bagian if b.kunci.startswith("lampiran.")]
    assert urut == [
        "lampiran.pk",
        "lampiran.rencana-aksi",
        "lampiran.pengukuran",
        "lampiran.penghargaan",
        "lampiran.bukti",
        "lampiran.mutu-data",
    ]
    (satu,) = tabel_dokumen(dokumen)["tabel.bukti"].baris
    isi = [teks_baris(s.isi) for s in satu.sel]
    assert isi[2:] == ["Triwulan 2", "4\u00a0%", "laporan.pdf (hlm. 3)", "ab12ab12ab12"]


def ubah_indikator(potret: Potret, kode: str, **ubah) -> Potret:
    """The potret with one indicator changed."""

    def ganti(isi):
        return tuple(replace(i, **ubah) if i.kode == kode else i for i in isi)

    tujuan = tuple(
        replace(
            t,
            indikator=ganti(t.indikator),
            sasaran=tuple(replace(s, indikator=ganti(s.indikator)) for s in t.sasaran),
        )
        for t in potret.renstra.tujuan
    )
    return replace(potret, renstra=replace(potret.renstra, tujuan=tujuan))


def test_rencana_kas_dibandingkan_baris_demi_baris():
    """Planned 400 and spent 300 on one kegiatan; the other has no plan and stays outside."""
    satu = PotretKegiatan(
        1, "01", "Satu", pagu(1000), (PotretSerapanPeriode(12, D(300), None, D(400)),)
    )
    dua = PotretKegiatan(2, "02", "Dua", pagu(500), (PotretSerapanPeriode(0, D(450), None),))
    program = PotretProgram(1, "2.10", "Kominfo", "01", "Program A", (satu, dua))
    potret = replace(potret_hampir_kosong(), anggaran=PotretAnggaran((program,)))
    dokumen = susun_dokumen(potret, {})
    teks = teks_dokumen(dokumen).replace("\u00a0", " ")
    assert "berjumlah Rp 400 dan realisasinya Rp 300 dengan deviasi −25,00 %" in teks
    assert "dengan pagu Rp 500 dan realisasi Rp 450: belum ada rencana kas (1)." in teks
    (baris, jumlah) = tabel_dokumen(dokumen)["tabel.kas"].baris
    assert [teks_baris(s.isi) for s in baris.sel][2:] == [
        "400",
        "300",
        "−100",
        "−25,00\u00a0%",
        "1 dari 2 kegiatan",
    ]
    assert [teks_baris(s.isi) for s in jumlah.sel][1:4] == ["400", "300", "−100"]
    tanpa = replace(potret, anggaran=PotretAnggaran((replace(program, kegiatan=(dua,)),)))
    assert "tabel.kas" not in tabel_dokumen(susun_dokumen(tanpa, {}))


def pagu(nilai: int) -> tuple[PotretPagu, ...]:
    return (PotretPagu("murni", 0, D(nilai)),)
