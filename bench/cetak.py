"""How long a print takes: from nothing, after an edit, and against other engines.

    python bench/cetak.py [rounds]

Prints the example's LKjIP 2020 (76 pages) cold, unchanged and after edits; plain WeasyPrint,
headless Chromium and LibreOffice then print the same HTML in one go. Ratios are to a cold print in
one process of the same run: by CPU time, so that a busy machine does not count, and by the clock,
which alone shows what a second process gains, and only on a machine that is idle otherwise. Of
several rounds the fastest counts. The other engines do less: they neither fill in the page numbers
of the lists nor tag, attach or archive.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))
os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "LKJIP_DATA": tempfile.mkdtemp()}

if __name__ == "__main__":  # the processes that the printer starts need none of this
    import django

    django.setup()

    from django.conf import settings
    from django.db import connection
    from weasyprint import CSS, HTML

    from lkjip.laporan.cetak import akar_statis, print_pdf
    from lkjip.laporan.contoh.muat import FOLDER_CONTOH, load_contoh
    from lkjip.laporan.kertas.mesin import GAYA
    from lkjip.laporan.naskah import susun_naskah
    from lkjip.laporan.potret import take_potret
    from lkjip.laporan.render import render_html
    from lkjip.laporan.susunan import Susunan, susun_bernomor
    from lkjip.rumus.potret import Potret

SUNTINGAN = {
    "paragraf di bagian satu halaman": ("depan.kata-pengantar", 1),
    "paragraf di bab 33 halaman": ("bab.3.sasaran.1", 1),
    "halaman bertambah di depan": ("bab.1.latar-belakang", 40),
}
DUA = "dingin, dua proses"
KALIMAT = "<p>Kalimat ini ditambahkan untuk mengukur lamanya mencetak ulang setelah disunting.</p>"
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def ambil_potret() -> "Potret":
    """The facts of the example, through a throw-away database."""
    nama = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        return take_potret(load_contoh(dengan_akun=False).opd, 2020)
    finally:
        connection.creation.destroy_test_db(nama, verbosity=0)


def jam() -> tuple[float, float]:
    """(CPU seconds of this process and the ended ones it started, seconds)."""
    pakai = [resource.getrusage(apa) for apa in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(p.ru_utime + p.ru_stime for p in pakai), time.perf_counter()


def ukur(kerja: Callable[[], object]) -> tuple[float, float]:
    cpu, detik = jam()
    kerja()
    cpu_akhir, detik_akhir = jam()
    return cpu_akhir - cpu, detik_akhir - detik


class Percobaan:
    """The example, its edits, and a folder for what is kept."""

    def __init__(self, potret: "Potret", folder: Path):
        self.potret, self.folder = potret, folder
        self.narasi = {b.stem: b.read_text() for b in (FOLDER_CONTOH / "narasi").glob("*.html")}
        self.ke = 0
        settings.DATA_DIR, settings.CETAK_SIMPANAN_MB = folder, 256
        dok = susun_bernomor(Susunan(potret, self.narasi))
        gaya = "".join(f'<link rel="stylesheet" href="{self.alamat(nama)}">' for nama in GAYA)
        self.html = folder / "laporan.html"
        self.html.write_text(render_html(dok, "cetak").replace("</head>", f"{gaya}</head>"))

    def alamat(self, nama: str) -> str:
        return (akar_statis() / "laporan" / nama).as_uri()

    def cetak(self, proses: int = 1, suntingan: str = "") -> None:
        narasi = dict(self.narasi)
        if suntingan:
            bagian, banyak = SUNTINGAN[suntingan]
            self.ke += 1  # another text every time: nothing kept fits
            narasi[bagian] = narasi.get(bagian, "") + KALIMAT * banyak + f"<p>{self.ke}.</p>"
        settings.CETAK_PROSES = proses
        print_pdf(susun_naskah(susun_bernomor(Susunan(self.potret, narasi))))

    def dingin(self, proses: int) -> None:
        shutil.rmtree(self.folder / "simpanan-cetak", ignore_errors=True)
        self.cetak(proses)

    def polos(self) -> None:
        gaya = [CSS(filename=akar_statis() / "laporan" / nama) for nama in GAYA]
        HTML(filename=self.html).write_pdf(stylesheets=gaya)

    def luar(self, perintah: list[str]) -> None:
        subprocess.run(perintah, check=True, capture_output=True, cwd=self.folder, timeout=300)

    def kasus(self) -> dict[str, Callable[[], object] | None]:
        """What is measured, by name; None where a program is not installed. In this order: what
        is kept by one print serves the next."""
        hasil: dict[str, Callable[[], object] | None] = {
            DUA: lambda: self.dingin(2),
            "dingin, satu proses": lambda: self.dingin(1),
            "tidak ada yang berubah": self.cetak,
        }
        for nama in SUNTINGAN:
            hasil[nama] = lambda nama=nama: self.cetak(suntingan=nama)
        hasil["WeasyPrint polos, sekali tata"] = self.polos
        html = str(self.html)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        hasil["Chromium"] = chromium and (
            lambda: self.luar(
                [chromium, "--headless", *CHROMIUM, "--print-to-pdf=c.pdf", f"file://{html}"]
            )
        )
        kantor = shutil.which("soffice")
        profil = f"-env:UserInstallation=file://{self.folder}/profil"
        hasil["LibreOffice"] = kantor and (
            lambda: self.luar([kantor, profil, "--headless", "--convert-to", "pdf", html])
        )
        return hasil


def jalankan(putaran: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kasus = Percobaan(ambil_potret(), Path(folder)).kasus()
        hasil: dict[str, tuple[float, float]] = {}
        for _ in range(putaran):
            for nama, kerja in kasus.items():
                if kerja:
                    baru = ukur(kerja)
                    lama = hasil.get(nama, baru)
                    hasil[nama] = (min(baru[0], lama[0]), min(baru[1], lama[1]))
    cpu, detik = hasil["dingin, satu proses"]
    print(f"{'':32}{'CPU (d)':>9}{'rasio':>8}{'jam (d)':>10}{'rasio':>8}")
    for nama in kasus:
        if nama in hasil:
            a, b = hasil[nama]
            # The work of the second process is not this one's to count.
            kiri = f"{'':17}" if nama == DUA else f"{a:9.2f}{a / cpu:8.3f}"
            print(f"{nama:32}{kiri}{b:10.2f}{b / detik:8.3f}")
        else:
            print(f"{nama:32}{'tidak terpasang':>17}")


if __name__ == "__main__":
    jalankan(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
