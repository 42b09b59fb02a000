"""Uses a running portal as its user would: signs in as the demo PEP staff, reads the dashboard and
the report, has it printed and downloads the PDF. Exit status 1 with a sentence when it cannot.

    .ci/kunjungi.py http://127.0.0.1:8000
"""

import http.cookiejar
import io
import re
import sys
import time
import urllib.parse
import urllib.request

from pypdf import PdfReader

AKAR = sys.argv[1]
SANDI = "contoh-lkjip-2020"
LAPORAN = f"{AKAR}/opd/diskominfo/2020/laporan/"
pembuka = urllib.request.build_opener(
    urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
)


def tunggu(alamat: str, detik: int) -> str:
    """The page at `alamat`, asked for until it answers."""
    akhir = time.monotonic() + detik
    while True:
        try:
            return pembuka.open(alamat, timeout=10).read().decode()
        except OSError:
            if time.monotonic() > akhir:
                sys.exit(f"situs tidak menjawab: {alamat}")
            time.sleep(0.5)


def kirim(alamat: str, halaman: str, **isi: str) -> tuple[str, str]:
    """Post a form of `halaman`; (address, text) of the page that answers."""
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', halaman).group(1)
    data = urllib.parse.urlencode({**isi, "csrfmiddlewaretoken": token}).encode()
    minta = urllib.request.Request(alamat, data, {"Referer": alamat})
    with pembuka.open(minta, timeout=60) as jawab:
        return jawab.geturl(), jawab.read().decode()


def baca(alamat: str, *kata: str) -> str:
    """The page at `alamat`, which must contain every word of `kata`."""
    halaman = pembuka.open(alamat, timeout=60).read().decode()
    for k in kata:
        if k not in halaman:
            sys.exit(f"{alamat} tidak memuat “{k}”")
    print(f"{alamat} baik ({len(halaman)} huruf)")
    return halaman


def main() -> None:
    masuk = f"{AKAR}/akun/login/"
    kirim(masuk, tunggu(masuk, 240), login="pep", password=SANDI)
    baca(f"{AKAR}/opd/diskominfo/2020/", "Dinas Komunikasi dan Informatika", "700.513.683")
    baca(f"{LAPORAN}pratinjau/", "Bab III", "Tabel 3.8", "Gambar 3.2", "Perjanjian Kinerja")
    alamat, _ = kirim(f"{LAPORAN}cetakan/", baca(LAPORAN, "Cetak"))
    akhir = time.monotonic() + 300
    while "unduh/" not in (halaman := pembuka.open(alamat, timeout=60).read().decode()):
        if time.monotonic() > akhir or "Gagal" in halaman:
            sys.exit(f"PDF tidak jadi: {alamat}")
        time.sleep(1)
    pdf = pembuka.open(f"{alamat}unduh/", timeout=60).read()
    halaman_pdf = len(PdfReader(io.BytesIO(pdf)).pages)
    if halaman_pdf < 60:
        sys.exit(f"PDF hanya {halaman_pdf} halaman")
    print(f"PDF {halaman_pdf} halaman, {len(pdf)} byte")


main()
