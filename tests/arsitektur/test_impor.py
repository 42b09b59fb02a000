"""Import directions: every arrow points down, nothing goes round, the engine stays pure.

Read with `ast`, so that a forbidden import fails here before it runs anywhere.
"""

import ast
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]

# Room → rooms it may import. `laporan.dokumen` and `laporan.grafik` are rooms of their own inside
# laporan, because they must stay free of Django.
BOLEH = {
    "rumus": set(),
    "organisasi": {"rumus"},
    "renstra": {"rumus", "organisasi"},
    "kinerja": {"rumus", "organisasi", "renstra"},
    "anggaran": {"rumus", "organisasi", "renstra"},
    "grafik": {"rumus"},
    "dokumen": {"rumus", "grafik"},
    "laporan": {"rumus", "organisasi", "renstra", "kinerja", "anggaran", "dokumen", "grafik"},
    "reviu": {"rumus", "organisasi", "renstra", "laporan", "dokumen", "grafik"},
}
# The only modules of kinerja and anggaran that reviu may see.
PILIHAN_REVIU = {"kinerja.selectors", "anggaran.selectors"}
AWALAN = [
    ("lkjip.laporan.dokumen", "dokumen"),
    ("lkjip.laporan.grafik", "grafik"),
    ("lkjip.rumus", "rumus"),
    ("lkjip.organisasi", "organisasi"),
    ("lkjip.laporan", "laporan"),
    ("lkjip.reviu", "reviu"),
    ("renstra", "renstra"),
    ("kinerja", "kinerja"),
    ("anggaran", "anggaran"),
]
TANPA_DJANGO = {"rumus", "dokumen", "grafik"}


def ruang(modul: str) -> str | None:
    """The room of a dotted module name; None for what is not ours (or is the roof)."""
    for awalan, nama in AWALAN:
        if modul == awalan or modul.startswith(awalan + "."):
            return nama
    return None


def berkas_python() -> dict[str, Path]:
    """Dotted name → file of every module of ours but tests and migrations."""
    hasil = {}
    for folder in ("lkjip", "renstra", "kinerja", "anggaran"):
        for berkas in (AKAR / folder).rglob("*.py"):
            if "migrations" in berkas.parts:
                continue
            bagian = berkas.relative_to(AKAR).with_suffix("").parts
            hasil[".".join(bagian[:-1] if bagian[-1] == "__init__" else bagian)] = berkas
    return hasil


MODUL = berkas_python()


def impor(modul: str, berkas: Path) -> list[tuple[str, int]]:
    """(dotted target, line) of every import; `from a import b` counts as a.b when that is ours."""
    paket = modul if berkas.name == "__init__.py" else modul.rpartition(".")[0]
    hasil = []
    for simpul in ast.walk(ast.parse(berkas.read_text())):
        if isinstance(simpul, ast.Import):
            hasil += [(a.name, simpul.lineno) for a in simpul.names]
        elif isinstance(simpul, ast.ImportFrom):
            asal = simpul.module or ""
            if simpul.level:
                induk = paket.split(".")
                induk = induk[: len(induk) - simpul.level + 1]
                asal = ".".join([*induk, asal] if asal else induk)
            for a in simpul.names:
                penuh = f"{asal}.{a.name}"
                hasil.append((penuh if penuh in MODUL else asal, simpul.lineno))
    return hasil


@pytest.mark.parametrize("modul", sorted(MODUL))
def test_panah_menunjuk_ke_bawah(modul):
    """No module imports from a room above it or beside it."""
    sini = ruang(modul)
    if sini is None:
        return  # the roof: lkjip.urls, settings, wsgi
    for tujuan, baris in impor(modul, MODUL[modul]):
        sana = ruang(tujuan)
        if sana is None or sana == sini or sana in BOLEH[sini]:
            continue
        if sini == "reviu" and tujuan in PILIHAN_REVIU:
            continue
        pytest.fail(f"{modul}:{baris} ({sini}) mengimpor {tujuan} ({sana})")


@pytest.mark.parametrize("modul", sorted(m for m in MODUL if ruang(m) in TANPA_DJANGO))
def test_mesin_tanpa_django(modul):
    """The engine, the document tree and the drawings import no Django."""
    for tujuan, baris in impor(modul, MODUL[modul]):
        assert tujuan.split(".")[0] not in {"django", "weasyprint", "allauth"}, (
            f"{modul}:{baris} mengimpor {tujuan}"
        )


@pytest.mark.parametrize("modul", sorted(MODUL))
def test_hanya_tanda_tangan_mengenal_pyhanko(modul):
    """One package makes and reads signatures, and only its choice of signer reads settings."""
    rumah = "lkjip.laporan.tanda_tangan"
    for tujuan, baris in impor(modul, MODUL[modul]):
        pangkal = tujuan.split(".")[0]
        if pangkal in {"pyhanko", "pyhanko_certvalidator", "asn1crypto"}:
            assert modul.startswith(rumah), f"{modul}:{baris} mengimpor {tujuan}"
        if pangkal == "django" and modul.startswith(rumah):
            assert modul == f"{rumah}.pilih", f"{modul}:{baris} mengimpor {tujuan}"


def test_tanpa_lingkaran():
    """No chain of module imports comes back to its beginning."""
    graf = {}
    for modul, berkas in MODUL.items():
        # A package's __init__ that re-exports its own modules is no circle.
        graf[modul] = {
            t for t, _ in impor(modul, berkas) if t in MODUL and not modul.startswith(t + ".")
        } - {modul}
    selesai: set[str] = set()

    def telusuri(modul: str, jalur: list[str]) -> None:
        if modul in jalur:
            pytest.fail(" → ".join([*jalur[jalur.index(modul) :], modul]))
        if modul in selesai:
            return
        for tujuan in sorted(graf[modul]):
            telusuri(tujuan, [*jalur, modul])
        selesai.add(modul)

    for modul in sorted(graf):
        telusuri(modul, [])


def test_tanpa_impor_di_dalam_fungsi():
    """Imports stand at the top, where the direction can be read."""
    salah = []
    for modul, berkas in MODUL.items():
        for simpul in ast.walk(ast.parse(berkas.read_text())):
            if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef):
                salah += [
                    f"{modul}:{s.lineno}"
                    for s in ast.walk(simpul)
                    if isinstance(s, ast.Import | ast.ImportFrom)
                ]
    assert not salah


def _angka_seratus(simpul: ast.AST) -> bool:
    if isinstance(simpul, ast.Constant):
        return simpul.value in (100, "100", 100.0)
    if isinstance(simpul, ast.Call) and simpul.args:
        return _angka_seratus(simpul.args[0])
    return isinstance(simpul, ast.Name) and simpul.id in {"SERATUS", "RATUS", "PERSEN"}


def test_rumus_persen_hanya_di_rumus():
    """`x / y * 100` outside the engine would be a second formula for one word."""
    salah = []
    for modul, berkas in MODUL.items():
        if ruang(modul) == "rumus":
            continue
        for simpul in ast.walk(ast.parse(berkas.read_text())):
            if isinstance(simpul, ast.BinOp) and isinstance(simpul.op, ast.Mult | ast.Div):
                bagian = [simpul.left, simpul.right]
                kali = isinstance(simpul.op, ast.Mult)
                ada_bagi = any(
                    isinstance(s, ast.BinOp) and isinstance(s.op, ast.Div)
                    for b in bagian
                    for s in ast.walk(b)
                )
                if (kali and ada_bagi and any(map(_angka_seratus, bagian))) or (
                    not kali and _angka_seratus(simpul.right)
                ):
                    salah.append(f"{modul}:{simpul.lineno}")
    assert not salah, f"rumus persentase di luar lkjip.rumus: {salah}"


def test_berkas_terbaca_sekali_duduk():
    """No file of ours grows past 400 lines."""
    panjang = {m: n for m, b in MODUL.items() if (n := len(b.read_text().splitlines())) > 400}
    assert not panjang
    assert not [m for m in MODUL if m.rpartition(".")[2] in {"utils", "helpers", "common"}]
