"""Error pages say what, why and what to do, in Indonesian, also when the database is away."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest
from django.http import Http404

from lkjip.organisasi import galat


@pytest.fixture
def permintaan(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    request.resolver_match = None
    return request


def isi(jawab) -> str:
    return jawab.content.decode()


def test_500_tidak_memerlukan_basis_data(rf):
    """No `db` fixture: a query here would fail the test."""
    jawab = galat.galat_peladen(rf.get("/"))
    assert jawab.status_code == 500
    assert "Terjadi gangguan di portal" in isi(jawab)
    assert "style=" not in isi(jawab)
    assert "<script" not in isi(jawab)


@pytest.mark.django_db
def test_400(permintaan):
    jawab = galat.permintaan_keliru(permintaan, BadRequest("?"))
    assert jawab.status_code == 400
    assert "Permintaan tidak dapat dibaca" in isi(jawab)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pesan", "tampil"),
    [
        (("Tahun 2031 belum dibuka.",), "Tahun 2031 belum dibuka."),
        ((), "Alamat yang Anda buka tidak ada di portal ini."),
        (({"tried": []},), "Alamat yang Anda buka tidak ada di portal ini."),
        (("No Pemda matches the given query.",), "Alamat yang Anda buka tidak ada di portal ini."),
        (("<script>alert(1)</script>",), "&lt;script&gt;"),
    ],
)
def test_404_hanya_memakai_kata_kita(permintaan, pesan, tampil):
    jawab = galat.tidak_ditemukan(permintaan, Http404(*pesan))
    assert jawab.status_code == 404
    assert tampil in isi(jawab)
    assert "<script>alert" not in isi(jawab)
