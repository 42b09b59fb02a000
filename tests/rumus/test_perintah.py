"""The engine without the web: `python -m lkjip.rumus` as a process."""

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.rumus.baris import answer_line

AKAR = Path(__file__).resolve().parents[2]
KUNCI_CAPAIAN = {"persen", "persen_mentah", "dibatasi", "kategori", "status", "alasan"}
STATUS = {"terhitung", "belum_ada_realisasi", "tidak_dapat_dihitung"}


def jalankan(masukan: bytes) -> list[dict]:
    proses = subprocess.run(
        [sys.executable, "-m", "lkjip.rumus"],
        input=masukan,
        capture_output=True,
        cwd=AKAR,
        timeout=60,
        check=True,
    )
    assert proses.stderr == b""
    keluar = proses.stdout.decode("utf-8")
    assert keluar.endswith("\n") or not keluar
    return [json.loads(baris) for baris in keluar.split("\n")[:-1]]


def tanya(*permintaan: dict) -> list[dict]:
    return jalankan(b"".join(json.dumps(isi).encode() + b"\n" for isi in permintaan))


def test_contoh_dari_rancangan():
    turun, dibatasi, angka, rerata, serapan = tanya(
        {"target": "10", "realisasi": "25", "arah": "turun"},
        {
            "target": "40",
            "realisasi": "100",
            "arah": "naik",
            "kebijakan": {"batas_atas": "100"},
        },
        {"angka": "4.300.00,00"},
        {"rerata": ["87,10", "n/a", "96,54", "72,52", None, "84.72%"]},
        {"serapan": {"pagu": "700.904.303", "realisasi": "Rp 448.019.183,-"}},
    )
    assert turun["persen"] == "-50.00"
    assert "semakin baik" in turun["alasan"]
    assert (dibatasi["persen"], dibatasi["persen_mentah"]) == ("100.00", "250.00")
    assert dibatasi["dibatasi"] is True
    assert angka["nilai"] is None
    assert angka["usulan"] == "4.300.000,00"
    assert (rerata["persen"], rerata["dihitung"], rerata["dilewati"]) == ("85.39", 3, 3)
    assert (serapan["persen"], serapan["sisa"]) == ("63.92", "252885120.00")


BURUK = [
    b"",
    b"   ",
    b"{",
    b"null",
    b"[]",
    b"[1, 2]",
    b'"teks"',
    b"12",
    b"true",
    b"{}",
    b'{"lain": 1}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"1" * 10_000,
    b'{"angka": [1]}',
    b'{"angka": {}}',
    b'{"rerata": 5}',
    b'{"serapan": null}',
    b'{"serapan": {"pagu": []}}',
    b'{"agregasi": {"periode": ["1"], "jenis": "entah"}}',
    b'{"efisiensi": {"metode": [1]}}',
    b'{"target": NaN, "realisasi": 1, "arah": "naik"}',
    b'{"target": "1", "realisasi": "1"}',
    b'{"target": "1", "realisasi": "1", "arah": "atas"}',
    b'{"target": "1", "realisasi": "1", "arah": ["naik"]}',
    b'{"target": [1], "realisasi": "1", "arah": "naik"}',
    b'{"target": "1", "realisasi": {}, "arah": "naik"}',
    b'{"target": "1", "realisasi": "1", "arah": "naik", "kebijakan": "x"}',
    b'{"target": "1", "realisasi": "1", "arah": "naik", "kebijakan": {"batas_atas": "99"}}',
    b'{"target": "1", "realisasi": "1", "arah": "naik", "kebijakan": {"tutup": "100"}}',
    b'{"target": "a", "realisasi": "b", "arah": "predikat", "skala_predikat": "x"}',
    b'{"angka": 1e99999999999999999999999}',
    b"x" * 2_500_000,
]


def test_baris_buruk_dijawab_dan_tidak_menghentikan():
    jawaban = jalankan(b"\n".join([*BURUK, b'{"angka": "5"}']))
    assert len(jawaban) == len(BURUK) + 1
    for mentah, isi in zip(BURUK, jawaban, strict=False):
        assert isi.get("galat"), mentah[:60]
        assert isi["galat"].isprintable()
    assert jawaban[-1]["nilai"] == "5"


@pytest.mark.parametrize(
    ("permintaan", "persen", "status"),
    [
        ({"target": "-", "realisasi": "5", "arah": "naik"}, None, "tidak_dapat_dihitung"),
        ({"target": "5", "realisasi": "n/a", "arah": "naik"}, None, "belum_ada_realisasi"),
        ({"target": "5", "arah": "naik"}, None, "belum_ada_realisasi"),
        ({"target": "5", "realisasi": None, "arah": "naik"}, None, "belum_ada_realisasi"),
        ({"target": "5", "realisasi": "0", "arah": "naik"}, "0.00", "terhitung"),
        ({"target": "40", "realisasi": "59.89", "arah": "naik"}, None, "tidak_dapat_dihitung"),
        ({"target": 40, "realisasi": 2.5, "arah": "naik"}, "6.25", "terhitung"),
        ({"target": "ya", "realisasi": True, "arah": "biner"}, "100.00", "terhitung"),
        ({"target": True, "realisasi": False, "arah": "biner"}, "0.00", "terhitung"),
        ({"target": True, "realisasi": "5", "arah": "naik"}, None, "tidak_dapat_dihitung"),
        ({"target": 1e300, "realisasi": 1, "arah": "naik"}, None, "tidak_dapat_dihitung"),
        (
            {"target": "", "realisasi": "", "arah": "manual", "capaian": "90 %"},
            "90.00",
            "terhitung",
        ),
        ({"target": "a", "realisasi": "b", "arah": "manual"}, None, "tidak_dapat_dihitung"),
    ],
)
def test_bentuk_jawaban_capaian(permintaan, persen, status):
    jawaban = answer_line(json.dumps(permintaan))
    assert jawaban.keys() >= KUNCI_CAPAIAN
    assert "galat" not in jawaban
    assert jawaban["persen"] == persen
    assert jawaban["status"] == status


def test_galat_capaian_tetap_berbentuk_capaian():
    jawaban = answer_line('{"target": "1", "realisasi": "1", "arah": "atas"}')
    assert jawaban.keys() >= KUNCI_CAPAIAN
    assert jawaban["status"] == "tidak_dapat_dihitung"
    assert jawaban["persen"] is None


def test_kunci_salah_ketik_disebut():
    jawaban = answer_line('{"target": "1", "realisai": "1", "arah": "naik"}')
    assert any("realisai" in isi for isi in jawaban["catatan"])


def test_agregasi_dan_efisiensi():
    jumlah, efisiensi = tanya(
        {"agregasi": {"periode": ["1", None, "2,5", "-"], "jenis": "jumlah"}},
        {"efisiensi": {"capaian": "100", "serapan": "93,04"}},
    )
    assert (jumlah["nilai"], jumlah["terisi"]) == ("3.5", 2)
    assert (efisiensi["nilai"], efisiensi["kesimpulan"]) == ("6.96", "Efisien")


def test_penanda_utf8_di_awal_diterima():
    assert jalankan(b'\xef\xbb\xbf{"angka": "5"}')[0]["nilai"] == "5"


def test_pemisah_baris_unicode_tidak_memecah_jawaban():
    (jawaban,) = tanya({"angka": "5\u2028 KIM"})
    assert jawaban["nilai"] == "5"
    assert len(tanya({"target": "1", "realisasi": "1", "arah": "a\u2028b"})) == 1


def test_setiap_jawaban_langsung_dikirim():
    proses = subprocess.Popen(
        [sys.executable, "-m", "lkjip.rumus"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=AKAR,
    )
    try:
        for nilai in ("1", "2"):
            proses.stdin.write(json.dumps({"angka": nilai}).encode() + b"\n")
            proses.stdin.flush()
            assert json.loads(proses.stdout.readline())["nilai"] == nilai
    finally:
        proses.stdin.close()
        proses.stdout.close()
        assert proses.wait(timeout=30) == 0


def test_dihentikan_dengan_tenang():
    proses = subprocess.Popen(
        [sys.executable, "-m", "lkjip.rumus"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=AKAR,
        # A suite that runs in the background inherits "ignore SIGINT" from its shell.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    proses.stdin.write(b'{"angka": "1"}\n')
    proses.stdin.flush()
    assert proses.stdout.readline()
    proses.send_signal(signal.SIGINT)
    _, galat = proses.communicate(timeout=30)
    assert proses.returncode == 130
    assert galat == b""


def test_pembaca_pergi_dengan_tenang():
    baca, tulis = os.pipe()
    os.close(baca)
    with os.fdopen(tulis, "wb") as keluar:
        proses = subprocess.run(
            [sys.executable, "-m", "lkjip.rumus"],
            input=b'{"angka": "5"}\n' * 5,
            stdout=keluar,
            stderr=subprocess.PIPE,
            cwd=AKAR,
            timeout=30,
        )
    assert proses.stderr == b""


JSON_APA_SAJA = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda isi: st.one_of(
        st.lists(isi, max_size=4),
        st.dictionaries(
            st.sampled_from(
                [
                    "target",
                    "realisasi",
                    "arah",
                    "kebijakan",
                    "angka",
                    "rerata",
                    "serapan",
                    "agregasi",
                    "efisiensi",
                    "pagu",
                    "periode",
                    "jenis",
                    "metode",
                    "capaian",
                    "batas_atas",
                    "pembulatan",
                    "nama",
                ]
            ),
            isi,
            max_size=5,
        ),
    ),
    max_leaves=12,
)


@given(JSON_APA_SAJA)
def test_json_apa_saja_dijawab(isi):
    json.dumps(answer_line(json.dumps(isi)))


@given(st.text(max_size=60))
def test_teks_apa_saja_dijawab(teks):
    json.dumps(answer_line(teks))
