"""The whole way of 100.000 transactions: upload, background reading, preview, applying.

    python bench/jalur_penuh.py [rows]

Runs on a SQLite database of its own, made and thrown away here. Every step is timed in CPU
seconds beside openpyxl's read-only mode reading the bare cells of the same file (ratio 1); the
queries of the preview's pages and of applying are counted, because they must not grow with the
rows. Peak memory is that of the whole process. Progress is what the waiting page would show.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(AKAR), str(AKAR / "bench")]

import impor as impor_bench  # noqa: E402 (sets Django up)
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from anggaran import pembacaan  # noqa: E402
from anggaran.models import BerkasImpor, Kegiatan, Program, SubKegiatan  # noqa: E402
from anggaran.pembacaan import baca_impor  # noqa: E402
from anggaran.selectors.impor import get_pratinjau  # noqa: E402
from anggaran.services.impor import jawab_impor, terapkan_impor, unggah_impor  # noqa: E402
from lkjip.organisasi.models import (  # noqa: E402
    Keanggotaan,
    Pemda,
    Pengguna,
    PerangkatDaerah,
    Urusan,
)
from lkjip.organisasi.services.tahun import buka_tahun  # noqa: E402
from tests.anggaran.buku_datar import KEGIATAN, PROGRAM  # noqa: E402

TAHUN = 2020


def main() -> None:
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    if len(sys.argv) == 3:
        _jalan(Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "lkjip.settings",
            "LKJIP_DEMO": "1",
            "LKJIP_DATA": folder,
        }
        env.pop("DATABASE_URL", None)
        perintah = [sys.executable, str(AKAR / "manage.py"), "migrate", "--verbosity", "0"]
        subprocess.run(perintah, check=True, env=env)
        berkas = Path(folder) / "realisasi.xlsx"
        tulis = f"import impor, pathlib; impor.tulis(pathlib.Path({str(berkas)!r}), {banyak})"
        di_bench = env | {"PYTHONPATH": str(AKAR / "bench")}
        subprocess.run([sys.executable, "-c", tulis], check=True, env=di_bench)
        dasar = subprocess.run(
            [sys.executable, str(AKAR / "bench" / "impor.py"), "openpyxl", str(berkas)],
            check=True, env=env, capture_output=True, text=True,
        ).stdout.split()  # fmt: skip
        print(f"{banyak} baris, {berkas.stat().st_size // 1024 // 1024} MB")
        print(f"openpyxl, sel saja       {dasar[1]:>8} s  1,00  puncak {dasar[2]} MiB")
        env["DASAR"] = dasar[1]
        subprocess.run([sys.executable, __file__, str(banyak), str(berkas)], check=True, env=env)


def _jalan(berkas: Path) -> None:
    pep, opd = _dunia()
    dasar = float(os.environ["DASAR"])
    kabar = _dengarkan_kabar()

    def ukur[T](nama: str, kerja: Callable[[], T]) -> T:
        with CaptureQueriesContext(connection) as kueri:
            awal = time.process_time()
            hasil = kerja()
            lama = time.process_time() - awal
        nisbah = f"{lama / dasar:.2f}".replace(".", ",")
        print(f"{nama:24} {lama:8.2f} s  {nisbah}  {len(kueri)} kueri")
        return hasil

    def unggah() -> BerkasImpor:
        with open(berkas, "rb") as isi:
            satu = SimpleUploadedFile("realisasi.xlsx", isi.read())
        return unggah_impor(oleh=pep, opd=opd, tahun=TAHUN, berkas=satu)

    impor = ukur("unggah dan simpan", unggah)
    ukur("baca di latar", lambda: baca_impor(impor.pk))
    impor.refresh_from_db()
    if impor.status == BerkasImpor.Status.BERTANYA:
        jawaban = {p["kunci"]: p["baku"] for p in impor.pertanyaan}
        impor = jawab_impor(oleh=pep, impor=impor, jawaban=jawaban)
        ukur("baca sesudah dijawab", lambda: baca_impor(impor.pk))
        impor.refresh_from_db()
    assert impor.status == BerkasImpor.Status.SIAP, (impor.status, impor.galat, impor.pertanyaan)
    print(f"  {impor.baris.count()} baris tersimpan, {len(kabar)} kabar kemajuan")
    klien = Client()
    klien.force_login(pep)
    alamat = reverse("impor_berkas", args=[opd.kode, TAHUN, impor.pk])
    klien.get(alamat)
    akhir = impor.baris.count() // 50
    for nama, kueri in (
        ("pratinjau: temuan", "?tab=masalah"),
        ("pratinjau: perubahan", "?tab=selisih"),
        ("pratinjau: baris akhir", f"?tab=baris&page={akhir}"),
        ("pratinjau: cari baris", "?tab=baris&cari=0007"),
    ):
        assert ukur(nama, lambda k=kueri: klien.get(alamat + k)).status_code == 200
    sidik = get_pratinjau(impor).sidik
    ubahan = ukur(
        "terapkan",
        lambda: terapkan_impor(oleh=pep, impor=impor, sidik_lama=sidik, setuju=True),
    )
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  {len(ubahan)} perubahan; puncak {puncak} MiB")


def _dengarkan_kabar() -> list[int]:
    """Every progress that the waiting page could have shown."""
    kabar: list[int] = []
    asli = pembacaan._tulis

    def tulis(impor: BerkasImpor, **kolom: object) -> None:
        if "ke" in kolom:
            kabar.append(kolom["ke"])
        asli(impor, **kolom)

    pembacaan._tulis = tulis
    return kabar


def _dunia() -> tuple[Pengguna, PerangkatDaerah]:
    """An agency whose budget has the sub kegiatan of the file."""
    pemda = Pemda.objects.create(nama="Kota A", jenis="kota", sebutan_kepala="Wali Kota")
    opd = PerangkatDaerah.objects.create(pemda=pemda, kode="a", nama="Dinas A", singkatan="A")
    urusan, _ = Urusan.objects.get_or_create(kode="2.16", defaults={"nama": "Kominfo"})
    opd.urusan.add(urusan)
    buka_tahun(oleh=None, opd=opd, tahun=TAHUN, kebijakan="baku-2014")
    pep = Pengguna.objects.create(username="p", nama="PEP", email="p@contoh.example")
    Keanggotaan.objects.create(pengguna=pep, peran="pep", opd=opd, mulai=date(2015, 1, 1))
    program = Program.objects.create(
        opd=opd, tahun=TAHUN, urusan=urusan, kode=PROGRAM, nama="Program"
    )
    kegiatan = Kegiatan.objects.create(program=program, kode=KEGIATAN, nama="Kegiatan")
    SubKegiatan.objects.bulk_create(
        SubKegiatan(kegiatan=kegiatan, kode=kode, nama=f"Sub {kode}") for kode in impor_bench.SUB
    )
    return pep, opd


if __name__ == "__main__":
    main()
