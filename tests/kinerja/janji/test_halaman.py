"""Pages of the promise over HTTP."""

import json

import pytest
from django.urls import reverse

from kinerja.models import PerjanjianKinerja, TargetAksi

pytestmark = pytest.mark.django_db


def alamat(nama, *argumen):
    return reverse(nama, args=["dinas-uji", 2020, *argumen])


def teks(jawab) -> str:
    return jawab.content.decode()


def test_tanpa_renstra_ditunjukkan_jalannya(tahun, masuk):
    isi = teks(masuk().get(alamat("pk")))
    assert "Belum ada Renstra yang berlaku" in isi
    assert alamat("renstra") in isi


def test_dari_renstra_sampai_ditandatangani(rencana, pejabat, masuk):
    client = masuk()
    client.post(alamat("pk_buat"))
    pk = PerjanjianKinerja.objects.get()
    satu = rencana["1.1"]
    data = {
        "tanggal": "2020-01-31",
        "pihak_pertama": pejabat[0].pk,
        "pihak_kedua": pejabat[1].pk,
        "versi": client.get(alamat("pk_ubah", pk.pk)).context["form"]["versi"].value(),
        "semula": json.dumps({f"t-{satu.pk}": "40"}),
        f"t-{satu.pk}": "35",
        f"a-{satu.pk}": "",
    }
    jawab = client.post(alamat("pk_ubah", pk.pk), data)
    isi = teks(jawab)
    assert "Berbeda dari Renstra (40). Tulis alasannya." in isi
    assert 'value="35"' in isi
    client.post(alamat("pk_ubah", pk.pk), data | {f"a-{satu.pk}": "Refocusing anggaran"})
    assert pk.target.get(indikator=satu).alasan == "Refocusing anggaran"

    assert client.post(alamat("pk_tanda_tangan", pk.pk)).status_code == 403
    kepala = masuk("kepala")
    assert "isinya <strong>tetap</strong>" in teks(kepala.get(alamat("pk_tanda_tangan", pk.pk)))
    kepala.post(alamat("pk_tanda_tangan", pk.pk))
    pk.refresh_from_db()
    assert pk.status == "ditandatangani"

    client = masuk()
    isi = teks(client.get(alamat("pk")))
    assert "Refocusing anggaran" in isi
    assert alamat("pk_ubah", pk.pk) not in isi
    assert client.get(alamat("pk_ubah", pk.pk)).status_code == 302
    assert "tidak dapat dihapus" in teks(client.get(alamat("pk_hapus", pk.pk)))
    jawab = client.post(alamat("pk_buat"))
    assert "alasan" in jawab.context["form"].errors
    client.post(alamat("pk_buat"), {"alasan": "Pergantian pejabat"})
    assert PerjanjianKinerja.objects.filter(jenis="perubahan").exists()
    client.post(alamat("pk_hapus", PerjanjianKinerja.objects.last().pk))
    assert PerjanjianKinerja.objects.count() == 1


def test_yang_kurang_disebut_satu_per_satu(rencana, masuk):
    client = masuk()
    client.post(alamat("pk_buat"))
    isi = teks(client.get(alamat("pk")))
    assert "Sebelum dapat ditandatangani" in isi
    assert "Tanggal belum diisi." in isi
    jawab = masuk("kepala").post(alamat("pk_tanda_tangan", PerjanjianKinerja.objects.get().pk))
    assert "Belum dapat ditandatangani" in teks(jawab)


def test_pk_opd_atau_tahun_lain_404(rencana, opd, masuk):
    opd.tahun_kinerja.create(tahun=2021, kebijakan="baku-2014")
    pk = opd.perjanjian_kinerja.create(tahun=2021)
    assert masuk().get(alamat("pk_rincian", pk.pk)).status_code == 404


def test_tahun_terkunci_tanpa_tombol(rencana, tahun, opd, masuk):
    pk = opd.perjanjian_kinerja.create(tahun=2020)
    tahun.status = "terkunci"
    tahun.save()
    isi = teks(masuk().get(alamat("pk")))
    assert alamat("pk_ubah", pk.pk) not in isi
    assert "sudah dikunci" in teks(masuk().post(alamat("pk_ubah", pk.pk), {"versi": "0"}))
    assert alamat("rencana_aksi_ubah") not in teks(masuk().get(alamat("rencana_aksi")))


def test_rencana_aksi_diisi_dan_ditolak_per_baris(rencana, masuk):
    client = masuk()
    satu = rencana["1.1"]
    kosong = {f"{j}-{satu.pk}-{n}": "" for j in "tk" for n in range(1, 5)}
    data = kosong | {f"t-{satu.pk}-{n}": str(n * 10) for n in range(1, 5)}
    data |= {f"k-{satu.pk}-1": "Menyusun naskah kebijakan", "semula": json.dumps(kosong)}
    jawab = client.post(alamat("rencana_aksi_ubah"), data | {f"t-{satu.pk}-4": "45"})
    isi = teks(jawab)
    assert "Target periode terakhir (45) berbeda dari target tahunan (40)" in isi
    assert 'value="45"' in isi
    assert not TargetAksi.objects.exists()
    client.post(alamat("rencana_aksi_ubah"), data)
    assert [str(t.nilai.normalize()) for t in satu.target_aksi.order_by("triwulan")] == [
        "1E+1",
        "2E+1",
        "3E+1",
        "4E+1",
    ]
    isi = teks(masuk("kepala").get(alamat("rencana_aksi")))
    assert "Menyusun naskah kebijakan" in isi
    assert "1 dari 5 indikator" in isi
    assert "Sesuai target tahunan" in isi


def test_rencana_aksi_yang_ditolak_tidak_mengembalikan_langkah_rekan(rencana, masuk):
    """A colleague writes a step while a target is refused: saving again keeps both."""
    client, satu = masuk(), rencana["1.1"]
    sel = {f"{j}-{satu.pk}-{n}": "" for j in "tk" for n in range(1, 5)}
    TargetAksi.objects.create(indikator=satu, tahun=2020, triwulan=1, kegiatan="Rapat")
    kirim = sel | {f"t-{satu.pk}-4": "45", "semula": json.dumps(sel)}
    jawab = client.post(alamat("rencana_aksi_ubah"), kirim)
    semula = jawab.context["semula"]
    assert 'value="45"' in teks(jawab) and "Rapat" in teks(jawab)
    kirim |= {f"k-{satu.pk}-1": "Rapat", f"t-{satu.pk}-4": "40", "semula": semula}
    client.post(alamat("rencana_aksi_ubah"), kirim)
    aksi = {t.triwulan: t for t in satu.target_aksi.all()}
    assert (aksi[1].kegiatan, aksi[4].nilai) == ("Rapat", 40)


@pytest.mark.parametrize("nama", ["pk", "rencana_aksi"])
def test_jumlah_kueri_tetap(rencana, masuk, nama, django_assert_max_num_queries):
    client = masuk()
    client.post(alamat("pk_buat"))
    client.get(alamat(nama))
    with django_assert_max_num_queries(24):
        client.get(alamat(nama))


def test_halaman_isi_tidak_mengajak_mengisi_lagi(rencana, masuk):
    """The reading page leads staff to the grid, the grid not to itself, and readers nowhere."""
    ajakan = f'href="{alamat("rencana_aksi_ubah")}"'
    client = masuk()
    assert ajakan in teks(client.get(alamat("rencana_aksi")))
    assert ajakan not in teks(client.get(alamat("rencana_aksi_ubah")))
    assert ajakan not in teks(masuk("kepala").get(alamat("rencana_aksi")))
