"""Signs in to a running portal as the demo PEP staff and reads the report; exit status 1 if not."""

import http.cookiejar
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

AKAR = sys.argv[1]
SANDI = "contoh-lkjip-2020"


def main() -> None:
    pembuka = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    akhir = time.monotonic() + 180
    while True:
        try:
            halaman = pembuka.open(f"{AKAR}/akun/login/", timeout=10).read().decode()
            break
        except OSError:
            if time.monotonic() > akhir:
                sys.exit("situs tidak menjawab")
            time.sleep(0.5)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', halaman).group(1)
    isi = urllib.parse.urlencode(
        {"login": "pep", "password": SANDI, "csrfmiddlewaretoken": token}
    ).encode()
    minta = urllib.request.Request(f"{AKAR}/akun/login/", isi, {"Referer": f"{AKAR}/akun/login/"})
    pembuka.open(minta, timeout=30)
    for jalur, kata in (
        ("/opd/diskominfo/2020/", "Dinas Komunikasi dan Informatika"),
        ("/opd/diskominfo/2020/laporan/pratinjau/", "BAB III"),
    ):
        halaman = pembuka.open(f"{AKAR}{jalur}", timeout=60).read().decode()
        if kata not in halaman:
            sys.exit(f"{jalur} tidak memuat “{kata}”")
        print(f"{jalur} baik ({len(halaman)} huruf)")


main()
