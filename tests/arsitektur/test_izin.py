"""Every page has a right, and keeps to it: roles × own and other OPD × open and locked year.

The walker takes each URL name of `IZIN_URL`, builds its address and asks for it as everybody. A
new page is one row there and, when its address takes more than `kode` and `tahun`, one line in
`PARAMETER` of a `parameter*.py`.
"""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from lkjip.organisasi.akses import IZIN, Tindakan
from lkjip.organisasi.izin_url import IZIN_URL, MASUK, PUBLIK
from lkjip.organisasi.models import Jejak, Keanggotaan, PerangkatDaerah
from tests.alur.halaman import HALAMAN, TANPA_HALAMAN
from tests.arsitektur import (
    parameter,
    parameter_kinerja,
    parameter_organisasi,
    parameter_reviu,
)
from tests.dunia import SEMUA_OPD, TAHUN_TERBUKA, TAHUN_TERKUNCI, Dunia

PARAMETER = (
    parameter.PARAMETER
    | parameter_kinerja.PARAMETER
    | parameter_organisasi.PARAMETER
    | parameter_reviu.PARAMETER
)
SELESAI = {200, 204, 302}
# What may be done in a locked year as well: none of it changes the facts of that year.
SAAT_TERKUNCI = {
    Tindakan.BACA,
    Tindakan.CETAK,
    Tindakan.KUNCI,
    Tindakan.TINJAU,
    Tindakan.TANGGAPI_TEMUAN,
    Tindakan.JAWAB_KOMENTAR,
    Tindakan.ISI_EVALUASI,
    Tindakan.SIAPKAN_TERBITAN,
    Tindakan.TANDA_TANGAN_LAPORAN,
    Tindakan.KELOLA_PENGGUNA,
    Tindakan.KELOLA_ORGANISASI,
}


def _pola(resolver: URLResolver, awalan: str = "") -> Iterator[tuple[str, URLPattern]]:
    """(full name, pattern) of every URL; the name is "" for one that has none."""
    for satu in resolver.url_patterns:
        if isinstance(satu, URLResolver):
            yield from _pola(satu, f"{awalan}{satu.namespace}:" if satu.namespace else awalan)
        else:
            yield (f"{awalan}{satu.name}" if satu.name else ""), satu


POLA = list(_pola(get_resolver()))


def _argumen(nama: str) -> set[str]:
    """Names of the arguments in the address of a URL name."""
    return set(dict(POLA)[nama].pattern.regex.groupindex)


def _alamat(nama: str, dunia: Dunia, opd: PerangkatDaerah, tahun: int) -> str:
    perlu = _argumen(nama)
    kwargs = {"kode": opd.kode, "tahun": tahun}
    kwargs = {k: v for k, v in kwargs.items() if k in perlu}
    if nama in PARAMETER:
        kwargs |= PARAMETER[nama](dunia, tahun)
    assert perlu <= set(kwargs), (
        f"Alamat “{nama}” memerlukan {perlu - set(kwargs)}: lihat tests/arsitektur/parameter.py."
    )
    return reverse(nama, kwargs=kwargs)


def _hak(izin: str) -> set[str]:
    """The rights that open a page: most name one, "a|b" asks for any of several."""
    return set(izin.split("|"))


def _punya_opd(nama: str) -> bool:
    return "kode" in _argumen(nama)


def test_setiap_url_bernama_dan_punya_izin():
    tanpa_nama = [str(p.pattern) for n, p in POLA if not n]
    assert tanpa_nama == []
    tanpa_izin = {n for n, _ in POLA} - set(IZIN_URL)
    assert tanpa_izin == set(), f"Tambahkan baris di lkjip/organisasi/izin_url.py: {tanpa_izin}"


def test_setiap_url_dibuka_peramban_atau_dikecualikan():
    """The browser opens every page (tests/alur); what is no page is listed as such."""
    terdaftar = set(HALAMAN) | TANPA_HALAMAN
    assert set(IZIN_URL) == terdaftar, f"Lihat tests/alur/halaman.py: {set(IZIN_URL) ^ terdaftar}"
    assert set(HALAMAN) & TANPA_HALAMAN == set()


def test_setiap_izin_punya_url():
    assert set(IZIN_URL) - {n for n, _ in POLA} == set()


def test_setiap_izin_dikenal():
    umum = {f"umum:{t}" for t in Tindakan}
    dikenal = {PUBLIK, MASUK, *Tindakan, *umum}
    assert {v for izin in IZIN_URL.values() for v in _hak(izin)} <= dikenal


@pytest.mark.parametrize("nama", sorted(IZIN_URL))
def test_tamu_hanya_melihat_halaman_publik(nama, dunia, client):
    for cara in (client.get, client.post):
        jawab = cara(_alamat(nama, dunia, dunia.opd, TAHUN_TERBUKA))
        ke_pintu = jawab.status_code == 302 and jawab.url.startswith(reverse("account_login"))
        if IZIN_URL[nama] == PUBLIK:
            assert jawab.status_code in SELESAI | {404, 405, 422}
        else:
            assert ke_pintu or jawab.status_code == 401, (nama, jawab.status_code)


@pytest.mark.parametrize("nama", sorted(n for n, i in IZIN_URL.items() if i == MASUK))
def test_yang_masuk_boleh(nama, dunia):
    for siapa in ("pep", "tanpa-peran"):
        client = dunia.client(siapa)
        for cara in (client.get, client.post):
            status = cara(_alamat(nama, dunia, dunia.opd, TAHUN_TERBUKA)).status_code
            assert status in SELESAI | {400, 404, 405}, (nama, siapa, status)


BERIZIN = sorted(n for n, i in IZIN_URL.items() if i not in {PUBLIK, MASUK})


@pytest.mark.parametrize("nama", BERIZIN)
def test_peran_di_opd_sendiri(nama, dunia):
    """Whoever has the right gets the page, a mere reader 403, somebody without a role 404."""
    izin = IZIN_URL[nama]
    for siapa in [*Keanggotaan.Peran.values, "tanpa-peran"]:
        client = dunia.client(siapa)
        hak = IZIN.get(siapa, frozenset())
        for tahun in (TAHUN_TERBUKA, TAHUN_TERKUNCI):
            alamat = _alamat(nama, dunia, dunia.opd, tahun)
            for cara in (client.get, client.post):
                status = cara(alamat).status_code
                pesan = (nama, siapa, tahun, cara.__name__, status)
                if status == 405:
                    continue
                if izin.startswith("umum:"):
                    umum = siapa in SEMUA_OPD and izin.removeprefix("umum:") in hak
                    assert (status in SELESAI | {400, 409, 422}) if umum else status == 403, pesan
                elif _hak(izin) & hak:
                    assert status in SELESAI | {400, 409, 422}, pesan
                elif Tindakan.BACA in hak:
                    assert status == 403, pesan
                else:
                    assert status == 404, pesan


@pytest.mark.parametrize("nama", [n for n in BERIZIN if _punya_opd(n)])
def test_orang_luar_tidak_tahu_halaman_itu_ada(nama, dunia):
    client = dunia.client("orang-lain")
    for tahun in (TAHUN_TERBUKA, TAHUN_TERKUNCI):
        for cara in (client.get, client.post):
            status = cara(_alamat(nama, dunia, dunia.opd, tahun)).status_code
            assert status in {404, 405}, (nama, tahun, cara.__name__, status)


@pytest.mark.parametrize("nama", [n for n in BERIZIN if _punya_opd(n)])
def test_opd_atau_tahun_tak_dikenal(nama, dunia):
    client = dunia.client("admin")
    alamat = _alamat(nama, dunia, dunia.opd, TAHUN_TERBUKA)
    assert client.get(alamat.replace("dinas-a", "tidak-ada")).status_code in {404, 405}
    if f"/{TAHUN_TERBUKA}/" in alamat:
        status = client.get(alamat.replace(f"/{TAHUN_TERBUKA}/", "/2031/")).status_code
        # the administrator may lack the right itself; then the year is not even looked up
        assert status in {403, 404, 405}, (nama, status)


@pytest.mark.parametrize(
    "nama", [n for n in BERIZIN if _punya_opd(n) and not _hak(IZIN_URL[n]) <= SAAT_TERKUNCI]
)
def test_tahun_terkunci_tidak_berubah(nama, dunia):
    """A POST to a locked year leaves no trace, because it writes nothing."""
    sebelum = Jejak.objects.count()
    for siapa in Keanggotaan.Peran.values:
        dunia.client(siapa).post(_alamat(nama, dunia, dunia.opd, TAHUN_TERKUNCI))
    assert Jejak.objects.count() == sebelum
