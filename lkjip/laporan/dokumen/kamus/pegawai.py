"""Dictionary entries on the organisation and its staff (persons)."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from lkjip.rumus.jumlah import Jumlah, bagi_persen, compute_jumlah
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
BELUM_DIISI = "Data kepegawaian belum diisi."
JENIS_POS = frozenset({"dinas", "sekretariat", "bidang", "subbagian", "seksi", "uptd"})


def jumlahkan_orang(nilai: Iterable[int | None]) -> Jumlah:
    """Add persons; unknown numbers are counted, not taken as zero."""
    return compute_jumlah(None if satu is None else Decimal(satu) for satu in nilai)


def hitung_orang(nilai: Iterable[int | None]) -> int | None:
    """Add persons; None when not one of the numbers is known."""
    jumlah = jumlahkan_orang(nilai).nilai
    return None if jumlah is None else int(jumlah)


def butir_pegawai(potret: Potret) -> Iterable[Butir]:
    """Counts of staff by status, education and rank, the workload analysis, and the posts."""
    yield from _pendidikan(potret)
    yield from _golongan(potret)
    yield from _abk(potret)
    yield from _organisasi(potret)


def _orang(kunci: str, nilai: int | None, label: str, asal: str) -> Butir:
    alasan = "" if nilai is not None else BELUM_DIISI
    return Butir(kunci, nilai, "bilangan", label, asal, alasan)


def _total(kunci: str, nilai: Iterable[int | None], label: str, asal: str) -> Butir:
    """A sum of persons, which says how many numbers it leaves out."""
    jumlah = jumlahkan_orang(nilai)
    if jumlah.nilai is None:
        return Butir(kunci, None, "bilangan", label, asal, BELUM_DIISI)
    alasan = ""
    if jumlah.dilewati:
        alasan = f"Belum lengkap: {jumlah.dilewati} baris belum diisi dan tidak ikut dijumlahkan."
    return Butir(kunci, int(jumlah.nilai), "bilangan", label, asal, alasan)


def _pendidikan(potret: Potret) -> Iterable[Butir]:
    baris = potret.pegawai.pendidikan
    asal = "dijumlahkan dari rekap pegawai menurut pendidikan"
    for nama, (sebutan, ambil) in KELOMPOK_PEGAWAI.items():
        yield _total(
            f"pegawai.{nama}",
            [nilai for satu in baris for nilai in ambil(satu)],
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
            yield _total(
                f"{kunci}.{nama}",
                ambil(satu),
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
        yield _total(f"pegawai.golongan.total{nama}", nilai, sebutan, asal)
    for satu in baris:
        kunci = f"pegawai.golongan.{jadikan_kunci(satu.golongan.removeprefix('Golongan'))}"
        yield Butir(f"{kunci}.nama", satu.golongan, "teks", "Golongan", "data pegawai")
        yield _total(kunci, (satu.l, satu.p), f"Jumlah PNS {satu.golongan}", asal)
        yield _orang(f"{kunci}.l", satu.l, f"Jumlah PNS laki-laki {satu.golongan}", asal)
        yield _orang(f"{kunci}.p", satu.p, f"Jumlah PNS perempuan {satu.golongan}", asal)


def _abk(potret: Potret) -> Iterable[Butir]:
    baris = [satu for satu in potret.pegawai.abk if not satu.judul]
    asal = "dijumlahkan dari analisis beban kerja"
    ada = _total(
        "abk.bezetting", [s.bezetting for s in baris], "Pegawai yang ada menurut ABK", asal
    )
    perlu = _total("abk.kebutuhan", [s.kebutuhan for s in baris], "Kebutuhan menurut ABK", asal)
    yield ada
    yield perlu
    lengkap = not ada.alasan and not perlu.alasan
    yield Butir(
        "abk.kekurangan",
        int(perlu.besar - ada.besar) if lengkap else None,
        "bilangan",
        "Kekurangan pegawai menurut ABK",
        asal,
        "" if lengkap else perlu.alasan or ada.alasan,
    )
    for urut, satu in enumerate(potret.pegawai.abk, start=1):
        if satu.judul:
            continue
        for nama, nilai, sebutan in (
            ("bezetting", satu.bezetting, "Pegawai yang ada"),
            ("kebutuhan", satu.kebutuhan, "Kebutuhan pegawai"),
        ):
            alasan = "" if nilai is not None else "Belum diisi pada sumber."
            yield Butir(
                f"abk.baris.{urut}.{nama}",
                nilai,
                "bilangan",
                f"{sebutan}, {satu.jabatan}",
                "analisis beban kerja",
                alasan,
            )
    for nama, jumlah, label in (
        ("jabatan", len(baris), "Jabatan dalam ABK"),
        (
            "jabatan_kosong",
            sum(s.bezetting == 0 and s.kebutuhan != 0 for s in baris),
            "Jabatan ABK yang belum terisi",
        ),
        (
            "tanpa_kebutuhan",
            sum(s.kebutuhan is None for s in baris),
            "Jabatan ABK tanpa angka kebutuhan",
        ),
    ):
        yield _orang(f"abk.{nama}", jumlah if baris else None, label, asal)


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
