"""Dictionary entries on the organisation and its staff (persons)."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from lkjip.rumus.jumlah import bagi_persen, compute_jumlah
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
    semua = hitung_orang(nilai for satu in baris for nilai in KELOMPOK_PEGAWAI["total"][1](satu))
    for nama in ("pns", "phl"):
        jumlah = hitung_orang(nilai for satu in baris for nilai in KELOMPOK_PEGAWAI[nama][1](satu))
        yield _porsi(f"pegawai.{nama}.porsi", jumlah, semua)
    for satu in baris:
        kunci = f"pegawai.pendidikan.{jadikan_kunci(satu.tingkat)}"
        for nama, (sebutan, ambil) in KELOMPOK_PEGAWAI.items():
            yield _orang(
                f"{kunci}.{nama}",
                hitung_orang(ambil(satu)),
                f"Jumlah {sebutan} berpendidikan {satu.tingkat}",
                asal,
            )
        yield Butir(f"{kunci}.tingkat", satu.tingkat, "teks", "Tingkat pendidikan", "data pegawai")
        yield _porsi(f"{kunci}.porsi", hitung_orang(KELOMPOK_PEGAWAI["total"][1](satu)), semua)


def _porsi(kunci: str, bagian: int | None, semua: int | None) -> Butir:
    persen = (
        None if bagian is None or semua is None else bagi_persen(Decimal(bagian), Decimal(semua))
    )
    alasan = "" if persen is not None else "Data kepegawaian belum lengkap."
    return Butir(kunci, persen, "persen", "Bagian dari seluruh pegawai", "dihitung", alasan)


def _golongan(potret: Potret) -> Iterable[Butir]:
    baris = potret.pegawai.golongan
    asal = "dijumlahkan dari rekap PNS menurut golongan"
    for nama, sebutan, nilai in (
        ("", "Jumlah PNS menurut golongan", [n for satu in baris for n in (satu.l, satu.p)]),
        (".l", "Jumlah PNS laki-laki menurut golongan", [satu.l for satu in baris]),
        (".p", "Jumlah PNS perempuan menurut golongan", [satu.p for satu in baris]),
    ):
        yield _orang(f"pegawai.golongan.total{nama}", hitung_orang(nilai), sebutan, asal)
    for satu in baris:
        kunci = f"pegawai.golongan.{jadikan_kunci(satu.golongan.removeprefix('Golongan'))}"
        yield Butir(f"{kunci}.nama", satu.golongan, "teks", "Golongan", "data pegawai")
        yield _orang(kunci, hitung_orang((satu.l, satu.p)), f"Jumlah PNS {satu.golongan}", asal)
        yield _orang(f"{kunci}.l", satu.l, f"Jumlah PNS laki-laki {satu.golongan}", asal)
        yield _orang(f"{kunci}.p", satu.p, f"Jumlah PNS perempuan {satu.golongan}", asal)


def _abk(potret: Potret) -> Iterable[Butir]:
    baris = [satu for satu in potret.pegawai.abk if not satu.judul]
    asal = "dijumlahkan dari analisis beban kerja"
    ada = hitung_orang(satu.bezetting for satu in baris)
    perlu = hitung_orang(satu.kebutuhan for satu in baris)
    kurang = None if ada is None or perlu is None else perlu - ada
    yield _orang("abk.bezetting", ada, "Pegawai yang ada menurut ABK", asal)
    yield _orang("abk.kebutuhan", perlu, "Kebutuhan pegawai menurut ABK", asal)
    yield _orang("abk.kekurangan", kurang, "Kekurangan pegawai menurut ABK", asal)
    for urut, satu in enumerate(potret.pegawai.abk, start=1):
        if not satu.judul:
            for nama, nilai, sebutan in (
                ("bezetting", satu.bezetting, "Pegawai yang ada"),
                ("kebutuhan", satu.kebutuhan, "Kebutuhan pegawai"),
            ):
                yield _orang(
                    f"abk.baris.{urut}.{nama}",
                    nilai,
                    f"{sebutan}, {satu.jabatan}",
                    "analisis beban kerja",
                )
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
            f"organisasi.{nama}",
            jumlah if unit else None,
            "bilangan",
            label,
            asal,
            "" if unit else "Susunan organisasi belum diisi.",
        )
