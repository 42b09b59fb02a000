"""What the walked pages show besides the example: made on first use, as people would make it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models

from anggaran.models import BerkasImpor, DinyatakanAnggaran, Kegiatan, Program
from anggaran.pembacaan import baca_impor
from anggaran.selectors.impor import get_pratinjau
from anggaran.services.impor import jawab_impor, terapkan_impor, unggah_impor
from kinerja.services.impor import periksa_impor
from kinerja.services.impor import terapkan_impor as terapkan_kinerja
from lkjip.laporan.komentar.jangkar import Jangkar
from lkjip.laporan.models import DokumenLampiran, Komentar, Penghargaan, Terbitan
from lkjip.organisasi.models import (
    Jejak,
    Pemda,
    Pengguna,
    PerangkatDaerah,
)
from lkjip.reviu.models import DokumenAsing, EvaluasiAkip, LembarLke, PutaranReviu, TemuanTercatat
from lkjip.reviu.services.dokumen import add_dokumen
from lkjip.reviu.services.evaluasi import open_evaluasi
from lkjip.reviu.services.komentar import write_komentar
from lkjip.reviu.services.lke import open_lembar
from lkjip.reviu.services.pemeriksaan import sync_temuan
from lkjip.reviu.services.putaran import open_putaran
from renstra.models import Renstra
from tests.anggaran.buku_cetak import ke_byte, tulis_serapan
from tests.kinerja import buku as buku_kinerja
from tests.laporan.terbit.pembuat import buat_terbitan

TAHUN = 2020


def opd(**lain: object) -> dict:
    return {"kode": "diskominfo", "tahun": TAHUN, **lain}


def lampiran(jenis: type[models.Model]) -> int:
    """An award or an attached document of the example's year."""
    milik = PerangkatDaerah.objects.get()
    if jenis is Penghargaan:
        satu = Penghargaan.objects.create(opd=milik, tahun=TAHUN, nama="Anugerah", pemberi="KI")
    else:
        pep = Pengguna.objects.get(username="pep")
        satu = DokumenLampiran.objects.create(opd=milik, tahun=TAHUN, judul="SK", oleh=pep)
    return satu.pk


def renstra() -> Renstra:
    return Renstra.objects.get()


def indikator() -> int:
    return renstra().indikator.get(kode="1.1").pk


def sasaran() -> int:
    return renstra().tujuan.first().sasaran.first().pk


def program() -> int:
    return Program.objects.get(kode="31").pk


def dinyatakan() -> DinyatakanAnggaran:
    """A total printed the same in two tables."""
    return DinyatakanAnggaran.objects.get(
        program__kode="31", kolom="pagu_perubahan", sumber="Tabel 3.7"
    )


def kegiatan() -> dict:
    satu = Kegiatan.objects.filter(program__kode="31").first()
    return opd(jenis="kegiatan", nomor=satu.pk)


def impor_kinerja(*, diterapkan: bool = False) -> dict:
    """The year's own workbook with one step of the plan of action added; applied when asked."""
    opd_ini, pep = PerangkatDaerah.objects.get(), Pengguna.objects.get(username="pep")
    langkah = ("Rencana Aksi", ("1.1",), "Langkah TW I", "Menyusun jadwal")
    berkas = buku_kinerja.ubah(buku_kinerja.unduh(opd_ini, TAHUN), langkah)
    impor = buku_kinerja.unggah(berkas, oleh=pep, opd=opd_ini, tahun=TAHUN)
    if diterapkan:
        sidik = periksa_impor(impor).sidik
        terapkan_kinerja(oleh=pep, impor=impor, sidik=sidik, pilihan={})
    return opd(nomor=impor.pk)


def impor(*, diterapkan: bool = False) -> dict:
    """An import of Tabel 3.7 that is read, and applied when asked."""
    opd_ini, pep = PerangkatDaerah.objects.get(), Pengguna.objects.get(username="pep")
    berkas = SimpleUploadedFile("lra-2020.xlsx", ke_byte(tulis_serapan()).getvalue())
    impor = unggah_impor(oleh=pep, opd=opd_ini, tahun=TAHUN, berkas=berkas)
    for _ in range(2):
        baca_impor(impor.pk)
        impor.refresh_from_db()
        jawaban = {p["kunci"]: p["baku"] for p in impor.pertanyaan}
        if impor.status == BerkasImpor.Status.BERTANYA:
            impor = jawab_impor(oleh=pep, impor=impor, jawaban=jawaban)
    if diterapkan:
        sidik = get_pratinjau(impor).sidik
        terapkan_impor(oleh=pep, impor=impor, sidik_lama=sidik, setuju=True)
    return opd(nomor=impor.pk)


def temuan() -> dict:
    sync_temuan(opd=PerangkatDaerah.objects.get(), tahun=TAHUN)
    return opd(nomor=TemuanTercatat.objects.filter(kode="J01").first().pk)


def komentar() -> dict:
    """A comment on a figure that has changed since."""
    satu = Komentar.objects.first() or write_komentar(
        opd=PerangkatDaerah.objects.get(),
        tahun=TAHUN,
        jangkar=Jangkar("angka", "opd.capaian", "Capaian perangkat daerah", "84,90 %"),
        isi="Mohon jelaskan asal capaian ini.",
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    return opd(nomor=satu.pk)


def dokumen() -> dict:
    """A report from elsewhere, read and marked."""
    isi = (Path(__file__).parents[1] / "reviu/data/lkjip_2020.txt").read_bytes()
    satu = DokumenAsing.objects.first() or add_dokumen(
        berkas=SimpleUploadedFile("lkjip-2020.txt", isi),
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    return {"nomor": satu.pk}


def simpul() -> dict:
    return opd(pk=renstra().pk, jenis="indikator", simpul_id=indikator())


def pk() -> dict:
    return opd(pk_id=PerangkatDaerah.objects.get().perjanjian_kinerja.first().pk)


def milik(model: type[models.Model], **saring: object) -> dict:
    """The first object of that kind."""
    return {"pk": model.objects.filter(**saring).order_by("pk").first().pk}


def objek_berjejak() -> dict:
    baris = Jejak.objects.filter(opd__kode="diskominfo").first()
    return {"kode": "diskominfo", "jenis": baris.objek_jenis, "objek_id": baris.objek_id}


def kode_terbitan() -> dict:
    """A published report, made once. Signing has an event loop of its own: not the browser's."""
    satu = Terbitan.objects.filter(status="terbit").first()
    if satu is None:
        with ThreadPoolExecutor(1) as utas:
            satu = utas.submit(terbitkan).result()
    return {"kode_terbitan": satu.kode}


def terbitkan() -> Terbitan:
    try:
        return buat_terbitan()
    finally:
        connection.close()


def evaluasi() -> dict:
    """An open evaluation with one recommendation."""
    satu = EvaluasiAkip.objects.first() or open_evaluasi(
        opd=PerangkatDaerah.objects.get(),
        tahun=TAHUN,
        oleh=Pengguna.objects.get(username="pep"),
    )
    satu.rekomendasi.get_or_create(
        nomor=1,
        defaults={"komponen": "A", "teks": "Lengkapi rencana aksi.", "tenggat": "2021-12-31"},
    )
    return {}


def putaran() -> dict:
    """A running round of review."""
    satu = PutaranReviu.objects.first() or open_putaran(
        opd=PerangkatDaerah.objects.get(),
        tahun=TAHUN,
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    return opd(nomor=satu.nomor)


def lembar_lke() -> dict:
    """Criteria of the LKE that the pemda adapted."""
    lembar = LembarLke.objects.first() or open_lembar(
        pemda=Pemda.objects.get(), mulai=TAHUN, oleh=Pengguna.objects.get(username="admin")
    )
    return {"mulai": lembar.mulai}
