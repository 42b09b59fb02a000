"""Dictionary entries on the organisation and its staff (persons)."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.potret import BarisPendidikan, Potret

from .butir import Butir
from .kunci import jadikan_kunci

KELOMPOK_PEGAWAI: dict[str, tuple[str, Callable[[BarisPendidikan], tuple[int | None, ...]]]] = {
    "pns": ("PNS", lambda baris: (baris.pns_l, baris.pns_p)),
    "phl": ("PHL", lambda baris: (baris.phl_l, baris.phl_p)),
    "l": ("pegawai laki-laki", lambda baris: (baris.pns_l, baris.phl_l)),
    "p": ("pegawai perempuan", lambda baris: (baris.pns_p, baris.phl_p)),
    "pns_l": ("PNS laki-laki", lambda baris: (baris.pns_l,)),
    "pns_p": ("PNS perempuan", lambda baris: (baris.pns_p,)),
    "phl_l": ("PHL laki-laki", lambda baris: (baris.phl_l,)),
    "phl_p": ("PHL perempuan", lambda baris: (baris.phl_p,)),
    "total": (
        "seluruh pegawai",
        lambda baris: (baris.pns_l, baris.pns_p, baris.phl_l, baris.phl_p),
    ),
}
JENIS_POS = frozenset({"dinas", "sekretariat", "bidang", "subbagian", "seksi", "uptd"})


def hitung_orang(nilai: Iterable[int | None]) -> int | None:
    """Add persons; None when not one of the numbers is known."""
    jumlah = compute_jumlah(None if satu is None else Decimal(satu) for satu in nilai).nilai
    return None if jumlah is None else int(jumlah)


def butir_pegawai(potret: Potret) -> Iterable[Butir]:
    """Counts of staff by status, education and rank, the workload analysis, and the posts."""
    yield from _pendidikan(potret)
    yield from _golongan(potret)
    yield from _abk(potret)
    yield from _organisasi(potret)


def _orang(kunci: str, nilai: int | None, label: str, asal: str) -> Butir:
    alasan = "" if nilai is not None else "Data kepegawaian belum diisi."
    return Butir(kunci, nilai, "bilangan", label, asal, alasan)


def _pendidikan(potret: Potret) -> Iterable[Butir]:
    baris = potret.pegawai.pendidikan
    asal = "dijumlahkan dari rekap pegawai menurut pendidikan"
    for nama, (sebutan, ambil) in KELOMPOK_PEGAWAI.items():
        yield _orang(
            f"pegawai.{nama}",
            hitung_orang(nilai for satu in baris for nilai in ambil(satu)),
            f"Jumlah {sebutan}",
            asal,
        )
    for satu in baris:
        for nama in ("total", "pns", "phl"):
            sebutan, ambil = KELOMPOK_PEGAWAI[nama]
            yield _orang(
                f"pegawai.pendidikan.{jadikan_kunci(satu.tingkat)}.{nama}",
                hitung_orang(ambil(satu)),
                f"Jumlah {sebutan} berpendidikan {satu.tingkat}",
                asal,
            )


def _golongan(potret: Potret) -> Iterable[Butir]:
    baris = potret.pegawai.golongan
    asal = "dijumlahkan dari rekap PNS menurut golongan"
    yield _orang(
        "pegawai.golongan.total",
        hitung_orang(nilai for satu in baris for nilai in (satu.l, satu.p)),
        "Jumlah PNS menurut golongan",
        asal,
    )
    for satu in baris:
        yield _orang(
            f"pegawai.golongan.{jadikan_kunci(satu.golongan.removeprefix('Golongan'))}",
            hitung_orang((satu.l, satu.p)),
            f"Jumlah PNS {satu.golongan}",
            asal,
        )


def _abk(potret: Potret) -> Iterable[Butir]:
    baris = [satu for satu in potret.pegawai.abk if not satu.judul]
    asal = "dijumlahkan dari analisis beban kerja"
    ada = hitung_orang(satu.bezetting for satu in baris)
    perlu = hitung_orang(satu.kebutuhan for satu in baris)
    kurang = None if ada is None or perlu is None else perlu - ada
    yield _orang("abk.bezetting", ada, "Pegawai yang ada menurut ABK", asal)
    yield _orang("abk.kebutuhan", perlu, "Kebutuhan pegawai menurut ABK", asal)
    yield _orang("abk.kekurangan", kurang, "Kekurangan pegawai menurut ABK", asal)
    kosong = [s for s in baris if s.bezetting == 0 and s.kebutuhan]
    yield _orang(
        "abk.jabatan_kosong", len(kosong) if baris else None, "Jabatan ABK yang belum terisi", asal
    )
    yield _orang("abk.jabatan", len(baris) if baris else None, "Jabatan dalam ABK", asal)


def _organisasi(potret: Potret) -> Iterable[Butir]:
    unit = potret.opd.unit
    asal = "dihitung dari susunan organisasi"
    pos = [satu for satu in unit if satu.jabatan and satu.jenis in JENIS_POS]
    for nama, label, jumlah in (
        ("jabatan", "Jumlah jabatan struktural", len(pos)),
        ("bidang", "Jumlah bidang", sum(satu.jenis == "bidang" for satu in unit)),
        ("subbagian", "Jumlah sub bagian", sum(satu.jenis == "subbagian" for satu in unit)),
        ("seksi", "Jumlah seksi", sum(satu.jenis == "seksi" for satu in unit)),
    ):
        yield Butir(
            f"jumlah.{nama}",
            jumlah if unit else None,
            "bilangan",
            label,
            asal,
            "" if unit else "Susunan organisasi belum diisi.",
        )
