"""Mapping programmes and kegiatan to sasaran: shares, what is left over, what follows."""

import json
import re

import pytest
from django.urls import reverse

from anggaran.models import Kegiatan, PemetaanSasaran
from tests.dunia import TAHUN_TERBUKA
from tests.pabrik import buat_program, buat_renstra, buat_sasaran


@pytest.fixture
def rencana(dunia):
    """Sasaran 1 and 2; programme 01 with 1.000 and 500."""
    tujuan = buat_renstra(dunia.opd).tujuan.get()
    dua = buat_sasaran(tujuan, "2")
    program = buat_program(dunia.opd, kegiatan={"01.01": (1000, 100), "01.02": (500, 50)})
    return program, tujuan.sasaran.get(nomor="1"), dua


def kirim(dunia, rencana, sel: dict, dilihat: dict | None = None):
    """Post {(row, sasaran): text}; a row is "program" or the code of a kegiatan."""
    program, *sasaran = rencana

    def nama(kunci):
        baris, ke = kunci
        awal = "p" if baris == "program" else "k"
        nomor = program.pk if baris == "program" else Kegiatan.objects.get(kode=baris).pk
        return f"{awal}{nomor}.{sasaran[ke - 1].pk}"

    data = {nama(k): v for k, v in sel.items()}
    data["semula"] = json.dumps({nama(k): v for k, v in (dilihat or {}).items()})
    tujuan = reverse("pemetaan_anggaran", args=[dunia.opd.kode, TAHUN_TERBUKA])
    return dunia.client("pep").post(tujuan, data)


def bagian() -> set:
    rows = PemetaanSasaran.objects.values_list("kegiatan__kode", "sasaran__nomor", "bobot")
    return {(k, s, int(b)) for k, s, b in rows}


def uang(dunia) -> dict[str, tuple]:
    """{sasaran: (pagu, realisasi)} and what is left, as the page shows them."""
    tujuan = reverse("pemetaan_anggaran", args=[dunia.opd.kode, TAHUN_TERBUKA])
    halaman = dunia.client("pep").get(tujuan).context["pemetaan"]
    hasil = {s.nomor: (a.serapan.pagu, a.serapan.realisasi) for s, a in halaman.per_sasaran}
    return hasil | {"lepas": halaman.pagu_lepas}


@pytest.mark.parametrize(
    ("sel", "tersimpan", "rupiah"),
    [
        (
            {("program", 1): "100"},
            {(None, "1", 100)},
            {"1": (1500, 150), "2": (None, None), "lepas": None},
        ),
        (
            {("program", 1): "60 %", ("program", 2): "40"},
            {(None, "1", 60), (None, "2", 40)},
            {"1": (900, 90), "2": (600, 60), "lepas": None},
        ),
        (  # a kegiatan of its own overrides its programme
            {("program", 1): "100", ("01.02", 2): "100"},
            {(None, "1", 100), ("01.02", "2", 100)},
            {"1": (1000, 100), "2": (500, 50), "lepas": None},
        ),
        (  # only one kegiatan serves a sasaran: the rest is left over
            {("01.01", 1): "100"},
            {("01.01", "1", 100)},
            {"1": (1000, 100), "2": (None, None), "lepas": 500},
        ),
    ],
)
def test_bagian_dan_uangnya(dunia, rencana, sel, tersimpan, rupiah):
    assert kirim(dunia, rencana, sel).status_code == 302
    assert bagian() == tersimpan
    assert uang(dunia) == rupiah


@pytest.mark.parametrize(
    ("sel", "jawab"),
    [
        ({("program", 1): "60", ("program", 2): "30"}, "jumlah bagiannya 90 %, kurang 10 %"),
        ({("program", 1): "60", ("program", 2): "50"}, "jumlah bagiannya 110 %, lebih 10 %"),
        ({("01.02", 1): "33,3"}, "01.02 Giat 01.02, sasaran 1: jumlah bagiannya 33,3 %, kurang"),
        ({("program", 1): "120"}, "Dibaca 120. Paling banyak 100 %."),
        ({("program", 1): "separuh"}, "separuh"),
    ],
)
def test_tidak_seratus_ditolak(dunia, rencana, sel, jawab):
    hasil = kirim(dunia, rencana, {("01.01", 1): "100"} | sel)
    assert hasil.status_code == 422
    assert jawab in hasil.content.decode()
    assert 'value="100"' in hasil.content.decode()
    assert bagian() == set()


def test_dua_orang(dunia, rencana):
    """Somebody else's row stays; the cell that both changed is shown, not overwritten."""
    program, satu, dua = rencana
    PemetaanSasaran.objects.create(program=program, sasaran=satu, bobot=100)  # meanwhile
    dilihat = {("program", 1): "", ("program", 2): "", ("01.01", 2): ""}
    assert kirim(dunia, rencana, dilihat | {("01.01", 2): "100"}, dilihat).status_code == 302
    assert bagian() == {(None, "1", 100), ("01.01", "2", 100)}
    bentrok = kirim(dunia, rencana, dilihat | {("program", 1): "70"}, dilihat)
    assert bentrok.status_code == 422
    assert "orang lain menyimpan “100”" in bentrok.content.decode()


def test_contoh_menyebut_program_2_dan_6(opd_contoh, client, django_user_model):
    client.force_login(django_user_model.objects.get(username="pep"))
    halaman = client.get(reverse("pemetaan_anggaran", args=[opd_contoh.kode, 2020]))
    isi = re.sub(r"\s+", " ", halaman.content.decode())
    assert "Belum dipetakan: Rp 187.596.240" in isi
    lepas = halaman.context["pemetaan"].tak_terpetakan
    assert [satu.program.kode for satu in lepas] == ["02", "06"]
