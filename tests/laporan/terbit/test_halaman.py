"""Signing and downloading through the pages: providers, failures, ranges, what is kept secret."""

import logging
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.log import AdminEmailHandler

from lkjip.laporan.models import Terbitan, UnduhanTerbitan
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, make_p12
from lkjip.laporan.tanda_tangan.pilih import get_demo
from lkjip.laporan.terbit import berkas

ARG = ["diskominfo", 2020]
PENANDA_RAHASIA = "frasa-penanda-XQ7-rahasia"


@pytest.fixture(autouse=True)
def faktor_kedua(monkeypatch):
    cache.clear()  # how often one may sign
    for nama in ("faktor_kedua_segar", "punya_faktor_kedua"):
        monkeypatch.setattr(f"lkjip.organisasi.faktor_kedua.{nama}", lambda request: True)


@pytest.fixture
def kepala(orang) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(orang["kepala"])
    return client


def alamat(nama: str, satu: Terbitan) -> str:
    return reverse(nama, args=[*ARG, satu.kode])


def kirim(
    client: Client, satu: Terbitan, penyedia: str = "", nik: str = "1", frasa: str = FRASA_DEMO
):
    tujuan = alamat("terbitan_tanda_tangan", satu) + (f"?penyedia={penyedia}" if penyedia else "")
    return client.post(tujuan, {"identitas": nik, "frasa": frasa, "langsung": "on"})


# --- providers


@pytest.mark.parametrize("penyedia", ["demo", "sidik", "cms", "pdf"])
def test_setiap_penyedia_menandatangani(penyedia, siapkan, kepala):
    satu = siapkan()
    formulir = kepala.get(alamat("terbitan_tanda_tangan", satu) + f"?penyedia={penyedia}")
    assert ("NIK penanda tangan" in formulir.content.decode()) == (penyedia != "demo")
    assert kirim(kepala, satu, penyedia).status_code == 302
    satu.refresh_from_db()
    assert (satu.status, satu.tingkat) == (Terbitan.Status.TERBIT, "B-LTA")


@pytest.mark.parametrize("penyedia", ["sidik", "cms", "pdf"])
@pytest.mark.parametrize(
    ("nik", "frasa", "pesan"),
    [
        ("1", "keliru", "menolak identitas atau frasa sandi"),
        ("lambat", FRASA_DEMO, "tidak menjawab dalam waktu yang wajar"),
        ("galat", FRASA_DEMO, "sedang bermasalah (HTTP 500)"),
        ("sampah", FRASA_DEMO, ""),
    ],
)
def test_gangguan_disebut_di_halaman(penyedia, nik, frasa, pesan, siapkan, kepala, settings):
    if nik == "lambat":
        settings.TTE_BATAS_WAKTU = 0.5
    satu = siapkan()
    jawab = kirim(kepala, satu, penyedia, nik, frasa)
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert pesan in isi
    assert 'role="alert"' in isi
    assert f'value="{frasa}"' not in isi
    satu.refresh_from_db()
    assert (satu.status, satu.berjalan, satu.sidik) == (Terbitan.Status.SIAP, False, "")


def test_pdf_lain_dari_layanan_ditolak_di_halaman(siapkan, kepala):
    satu = siapkan()
    isi = kirim(kepala, satu, "pdf", "lain").content.decode()
    assert "berbeda dari yang dikirimkan, sehingga ditolak" in isi
    satu.refresh_from_db()
    assert satu.status == Terbitan.Status.SIAP


def test_penyedia_tiruan_hanya_dalam_mode_contoh(siapkan, kepala, settings):
    settings.TTE_JENIS = ""
    satu = siapkan()
    isi = kepala.get(alamat("terbitan_tanda_tangan", satu) + "?penyedia=sidik").content.decode()
    assert "Layanan tiruan" not in isi
    assert "Tanda tangani di sini" not in isi


def test_terlalu_sering_menandatangani_ditahan(siapkan, kepala, settings):
    settings.ACCOUNT_RATE_LIMITS |= {"tanda_tangan": "2/h/user"}
    satu = siapkan()
    jawab = [kirim(kepala, satu, frasa="keliru").status_code for _ in range(3)]
    assert jawab == [422, 422, 429]


# --- downloads


@pytest.fixture
def isi_asli(terbit) -> bytes:
    return berkas.read_utuh(terbit.berkas.name, terbit.sidik)


@pytest.fixture(params=["terbitan_unduh", "publik_unduh"])
def unduh(request, terbit, kepala):
    """Ask for the signed file, as its own people and as a stranger."""
    umum = request.param == "publik_unduh"
    tujuan = reverse(request.param, args=[terbit.kode] if umum else [*ARG, terbit.kode])
    client = Client() if umum else kepala
    return lambda **kepala_http: client.get(tujuan, headers=kepala_http)


def test_unduh_utuh_bernama_dan_tercatat(unduh, isi_asli, terbit):
    jawab = unduh()
    assert jawab.content == isi_asli
    assert jawab["Accept-Ranges"] == "bytes"
    assert jawab["ETag"] == f'"{terbit.sidik}"'
    assert "LKjIP-2020-diskominfo-pangkalpinang-r1.pdf" in jawab["Content-Disposition"]
    assert UnduhanTerbitan.objects.filter(terbitan=terbit).count() == 1


def test_unduhan_terputus_dilanjutkan(unduh, isi_asli, terbit):
    """Half of it, then the rest under the same ETag: together the file, noted once."""
    paruh = len(isi_asli) // 2
    awal = unduh(range=f"bytes=0-{paruh - 1}")
    sisa = unduh(range=f"bytes={paruh}-", if_range=awal["ETag"])
    assert (awal.status_code, sisa.status_code) == (206, 206)
    assert sisa["Content-Range"] == f"bytes {paruh}-{len(isi_asli) - 1}/{len(isi_asli)}"
    assert awal.content + sisa.content == isi_asli
    assert UnduhanTerbitan.objects.filter(terbitan=terbit).count() == 1


@pytest.mark.parametrize(
    ("kepala_http", "status"),
    [
        ({"range": "bytes=-5"}, 206),
        ({"range": "bytes=999999999-"}, 416),
        ({"range": "bytes=0-4", "if_range": '"versi-lain"'}, 200),
        ({"range": "bytes=0-1,5-6"}, 200),
        ({"range": "baris=1-2"}, 200),
    ],
)
def test_rentang_lain(unduh, isi_asli, kepala_http, status):
    jawab = unduh(**kepala_http)
    assert jawab.status_code == status
    if status == 200:
        assert jawab.content == isi_asli
    if kepala_http["range"] == "bytes=-5":
        assert jawab.content == isi_asli[-5:]


def test_tak_berubah_tidak_dikirim_ulang(unduh, terbit):
    assert unduh(if_none_match=f'"{terbit.sidik}"').status_code == 304


def test_yang_diunduh_tetap_pdf_a3a_dan_pdf_ua(unduh):
    """The standards are still declared, and what they ask of a signature field holds."""
    with pikepdf.open(BytesIO(unduh().content)) as dok:
        with dok.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
            assert meta["pdfuaid:part"] == "1"
        assert dok.Root.MarkInfo.Marked
        assert dok.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert {str(satu.AFRelationship) for satu in dok.Root.AF} <= {"/Data", "/Source"}
        assert str(dok.Root.Lang).startswith("id")
        for bidang in dok.Root.AcroForm.Fields:
            assert int(bidang.F) & 4
            assert max(float(n) for n in bidang.Rect) < 0
            assert str(bidang.TU)


# --- the passphrase


@pytest.fixture
def p12_penanda(settings, tmp_path):
    """A signer whose key opens with the marker, so that signing succeeds with it."""
    otoritas, kini = get_demo().otoritas(), datetime.now(UTC)
    hari = timedelta(days=1)
    sertifikat, kunci = otoritas.issue("Penanda Uji", kini - hari, kini + 9 * hari)
    tempat = tmp_path / "kunci.p12"
    tempat.write_bytes(make_p12("x", sertifikat, kunci, [otoritas.sertifikat], PENANDA_RAHASIA))
    settings.TTE_JENIS, settings.TTE_P12 = "pkcs12", str(tempat)


def semua_isi_basis_data() -> str:
    """Every cell of every table: sessions, queue with arguments and results, audit trail, cache."""
    hasil = []
    with connection.cursor() as kursor:
        for tabel in connection.introspection.table_names(kursor):
            kursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")
            hasil += [f"{tabel}: {baris}" for baris in kursor.fetchall()]
    return "\n".join(hasil)


@pytest.mark.parametrize(
    "akhir", ["berhasil", "frasa salah", "penandatangan runtuh", "galat tak terduga"]
)
def test_frasa_tidak_tertinggal_di_mana_pun(
    akhir, siapkan, kepala, p12_penanda, settings, tmp_path, caplog, capfd, monkeypatch
):
    """Sign through the page with a marker, then look for it everywhere."""
    settings.MEDIA_ROOT = tmp_path / "berkas"
    settings.ADMINS = ["admin@contoh.example"]
    satu = siapkan()
    if akhir == "penandatangan runtuh":

        def runtuh(self, pdf, permintaan, sandi):
            isi = sandi.buka()  # as the real ones have it, in a local variable
            raise RuntimeError(len(isi))

        monkeypatch.setattr(PenandatanganP12, "sign", runtuh)
    if akhir == "galat tak terduga":

        def penuh(*args):
            raise OSError("No space left on device")

        monkeypatch.setattr(berkas, "save_bertanda", penuh)
    surat = logging.getLogger("django.request")
    penyurat = AdminEmailHandler(include_html=True)
    penyurat.setLevel(logging.ERROR)
    monkeypatch.setattr(surat, "handlers", [*surat.handlers, penyurat])
    frasa = PENANDA_RAHASIA + ("-salah" if akhir == "frasa salah" else "")
    with caplog.at_level(logging.DEBUG):
        jawab = kirim(kepala, satu, frasa=frasa)
    status = {"berhasil": 302, "galat tak terduga": 500}.get(akhir, 422)
    assert jawab.status_code == status
    satu.refresh_from_db()
    assert (satu.status == Terbitan.Status.TERBIT) == (akhir == "berhasil")
    keluar = capfd.readouterr()
    tempat = {
        "jawaban": jawab.content.decode(),
        "catatan": caplog.text + "".join(str(r.__dict__) for r in caplog.records),
        "keluaran": keluar.out + keluar.err,
        "surat": "".join(
            f"{s.subject}{s.body}{getattr(s, 'alternatives', '')}" for s in mail.outbox
        ),
        "basis data": semua_isi_basis_data(),
        "sesi": str(dict(kepala.session)),
    }
    assert [nama for nama, isi in tempat.items() if PENANDA_RAHASIA in isi] == []
    assert (len(mail.outbox) > 0) == (akhir == "galat tak terduga")
    cari = PENANDA_RAHASIA.encode()
    folder = [settings.MEDIA_ROOT, tmp_path]
    semua = [f for satu in folder for f in satu.rglob("*") if f.is_file()]
    assert semua
    assert [f for f in semua if cari in f.read_bytes()] == []
