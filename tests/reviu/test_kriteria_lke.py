"""The criteria of the LKE as a pemda words and weighs them: by year, and adding up."""

from decimal import Decimal

import pytest
from django.urls import reverse

from lkjip.organisasi.models import TahunKinerja
from lkjip.reviu.models import ButirLke, EvaluasiAkip, LembarLke, PenilaianKriteria, Rekomendasi
from lkjip.reviu.selectors.evaluasi import baca_isi
from lkjip.reviu.services.evaluasi import open_evaluasi
from lkjip.reviu.services.lke import open_lembar
from lkjip.rumus.akip import PERMENPAN_88_2021, hitung_akip, periksa_bobot
from tests.dunia import TAHUN_TERBUKA, Dunia, buat_dunia

from .formulir import isi_formulir

SUB = PERMENPAN_88_2021.komponen[0].sub[1]  # 1.b Kualitas, 9 points


@pytest.fixture
def dunia(db) -> Dunia:
    return buat_dunia()


@pytest.fixture
def lembar(dunia) -> LembarLke:
    return open_lembar(pemda=dunia.opd.pemda, mulai=2023, oleh=dunia.pengguna["admin"])


@pytest.mark.parametrize(
    ("bobot", "kata"),
    [
        (("4,5", "4,5"), ""),
        ((None, None), ""),
        (("4", "4"), "1.b Kualitas: bobot kriterianya berjumlah 8"),
        (("4", "4"), "kurang 1"),
        (("6", "4"), "kelebihan 1"),
        (("9", None), "1 dari 2 kriteria diberi bobot"),
        (("9", "0"), "lebih dari 0"),
        ((), "paling sedikit satu"),
    ],
)
def test_bobot_harus_berjumlah_bobot_subkomponennya(bobot, kata):
    isi = [None if b is None else Decimal(b.replace(",", ".")) for b in bobot]
    pesan = periksa_bobot(SUB, isi)
    assert kata in pesan and bool(pesan) == bool(kata)


def test_bobot_menentukan_nilai_subkomponen():
    """AA and E on 8 and 1 of 9 points: 8; on equal shares: 4,5."""
    nilai = {
        cara: hitung_akip(PERMENPAN_88_2021, {"1.b": ["AA", "E"]}, bobot).komponen[0].sub[1].nilai
        for cara, bobot in {"berbobot": {"1.b": [Decimal(8), Decimal(1)]}, "rata": None}.items()
    }
    assert nilai == {"berbobot": Decimal(8), "rata": Decimal("4.5")}


def kirim(dunia: Dunia, lembar: LembarLke, **ubah: str):
    client, alamat = dunia.client("admin"), reverse("lke_lembar", args=[lembar.mulai])
    isian = isi_formulir(client.get(alamat).content.decode(), "")
    assert set(ubah) <= set(isian), set(ubah) - set(isian)
    return client.post(alamat, isian | {k: [v] for k, v in ubah.items()})


def butir(lembar: LembarLke, sub: str) -> list[ButirLke]:
    return list(lembar.butir.filter(sub=sub))


def test_kriteria_diubah_ditambah_dan_ditimbang(dunia, lembar):
    satu, dua = butir(lembar, "4.a")[:2]
    ubah = {f"l{b.pk}-bobot": "1" for b in butir(lembar, "4.a")}
    ubah |= {f"l{satu.pk}-teks": "Ada pedoman evaluasi kota.", f"l{satu.pk}-urutan": "9"}
    ubah |= {"baru-4-a-teks": "Hasil evaluasi dibahas pimpinan.", "baru-4-a-bobot": "2"}
    jawab = kirim(dunia, lembar, **ubah)
    assert jawab.status_code == 302
    TahunKinerja.objects.create(opd=dunia.opd, tahun=2023)
    evaluasi = open_evaluasi(opd=dunia.opd, tahun=2023, oleh=dunia.pengguna["pep"])
    isi = [(k.nomor, k.teks, k.bobot) for k in baca_isi(evaluasi).kriteria if k.sub == "4.a"]
    assert isi[0] == (1, dua.teks, Decimal(1))
    assert isi[-1] == (4, "Ada pedoman evaluasi kota.", Decimal(1))


def test_yang_tidak_berjumlah_ditolak_seluruhnya(dunia, lembar):
    satu = butir(lembar, "4.a")[0]
    ubah = {f"l{b.pk}-bobot": "2" for b in butir(lembar, "4.a")}
    jawab = kirim(dunia, lembar, **ubah, **{f"l{satu.pk}-teks": "Bunyi baru."})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert (
        "4.a Keberadaan: bobot kriterianya berjumlah 6, padahal subkomponen ini berbobot 5" in isi
    )
    assert "kelebihan 1" in isi and "Bunyi baru." in isi
    satu.refresh_from_db()
    assert satu.teks != "Bunyi baru." and satu.bobot is None


def test_dua_orang_tidak_saling_menimpa(dunia, lembar):
    satu = butir(lembar, "4.a")[0]
    client, alamat = dunia.client("admin"), reverse("lke_lembar", args=[2023])
    lama = isi_formulir(client.get(alamat).content.decode(), "")
    kirim(dunia, lembar, **{f"l{satu.pk}-teks": "Bunyi orang pertama."})
    jawab = client.post(alamat, lama | {f"l{satu.pk}-teks": ["Bunyi orang kedua."]})
    isi = jawab.content.decode()
    assert jawab.status_code == 422 and "Bunyi orang pertama." in isi and "kedua" in isi
    satu.refresh_from_db()
    assert satu.teks == "Bunyi orang pertama."


def test_berlaku_menurut_tahun_dan_yang_lama_tetap(dunia):
    """A sheet from next year on leaves this year's evaluation, and one opened later, alone."""
    tahun, admin = TAHUN_TERBUKA, dunia.pengguna["admin"]
    kini = open_lembar(pemda=dunia.opd.pemda, mulai=tahun, oleh=admin)
    nanti = open_lembar(pemda=dunia.opd.pemda, mulai=tahun + 1, oleh=admin)
    sub = kini.butir.first().sub
    for lembar, kata in ((kini, "Bunyi tahun ini."), (nanti, "Bunyi tahun depan.")):
        lembar.butir.filter(sub=sub, urutan=1).update(teks=kata)
    evaluasi = open_evaluasi(opd=dunia.opd, tahun=tahun, oleh=admin)
    kini.butir.filter(sub=sub, urutan=1).update(teks="Diubah sesudah dibuka.")
    assert evaluasi.kriteria.get(sub=sub, nomor=1).teks == "Bunyi tahun ini."


def test_hanya_administrator(dunia, lembar):
    for siapa in ("pep", "peninjau", "kepala"):
        assert dunia.client(siapa).get(reverse("lke")).status_code == 403
    jawab = dunia.client("admin").post(reverse("lke"), {"mulai": "2023"})
    assert jawab.status_code == 422 and "Sudah ada lembar" in jawab.content.decode()
    jawab = dunia.client("admin").post(reverse("lke"), {"mulai": "2014"})
    assert jawab.status_code == 422


def test_rekomendasi_tahun_lalu_tampil_tahun_ini(dunia):
    orang, tahun = dunia.pengguna["pep"], TAHUN_TERBUKA
    lama = EvaluasiAkip.objects.create(
        opd=dunia.opd, tahun=tahun - 1, aturan=PERMENPAN_88_2021.kode, dibuka_oleh=orang
    )
    Rekomendasi.objects.create(
        evaluasi=lama, nomor=1, komponen="1", teks="Lengkapi kamus.", tenggat=f"{tahun}-06-30"
    )
    open_evaluasi(opd=dunia.opd, tahun=tahun, oleh=orang)
    isi = (
        dunia.client("pep").get(reverse("evaluasi", args=[dunia.opd.kode, tahun])).content.decode()
    )
    assert "Tindak lanjut rekomendasi tahun sebelumnya" in isi and "Lengkapi kamus." in isi
    assert reverse("rekomendasi", args=[dunia.opd.kode, tahun - 1, 1]) in isi
    assert "belum ada tindak lanjut" in isi
    assert PenilaianKriteria.objects.filter(kriteria__evaluasi__tahun=tahun).exists()
