"""Dictionary entries that name things: the OPD, its pemda, officials, years and documents."""

from collections.abc import Iterable
from datetime import date

from lkjip.rumus.potret import Potret, PotretPejabat

from .butir import Butir

SEBUTAN_STATUS = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}
SEBUTAN_PERAN = {
    "kepala_daerah": "kepala daerah",
    "kepala_opd": "kepala perangkat daerah",
    "inspektur": "inspektur",
}
JENIS_PK = {"murni": "Perjanjian Kinerja", "perubahan": "Perjanjian Kinerja Perubahan"}


def butir_identitas(potret: Potret) -> Iterable[Butir]:
    """Names, years, dates and officials."""
    yield from _tahun(potret)
    yield from _nama(potret)
    for peran in SEBUTAN_PERAN:
        yield from _pejabat(potret, peran)
    yield from _renstra(potret)
    yield from _pk(potret)


def nama_lengkap_opd(potret: Potret) -> str:
    """Return "Dinas Komunikasi dan Informatika Kota Pangkalpinang"."""
    return f"{potret.opd.nama} {potret.pemda.nama}"


def cari_pejabat(potret: Potret, peran: str) -> PotretPejabat | None:
    """The official with that role, as the potret has it; None when nobody is recorded."""
    return next((satu for satu in potret.pejabat if satu.peran == peran), None)


def sebut_jabatan(pejabat: PotretPejabat) -> str:
    """Return the title with "Plt." and the like before it."""
    return f"{SEBUTAN_STATUS.get(pejabat.status, '')}{pejabat.jabatan}"


def _teks(kunci: str, nilai: str, label: str, asal: str, alasan: str = "") -> Butir:
    return Butir(kunci, nilai or None, "teks", label, asal, "" if nilai else alasan)


def _tahun(potret: Potret) -> Iterable[Butir]:
    asal = "tahun laporan"
    yield Butir("tahun", potret.tahun, "tahun", "Tahun laporan", asal)
    yield Butir("tahun.lalu", potret.tahun - 1, "tahun", "Tahun sebelumnya", asal)
    yield Butir("tahun.depan", potret.tahun + 1, "tahun", "Tahun berikutnya", asal)
    for nama, hari, label in (
        ("hari_awal", date(potret.tahun, 1, 1), "Hari pertama tahun laporan"),
        ("hari_akhir", date(potret.tahun, 12, 31), "Hari terakhir tahun laporan"),
    ):
        yield Butir(f"tahun.{nama}", hari, "tanggal", label, asal)


def _nama(potret: Potret) -> Iterable[Butir]:
    pemda, opd = potret.pemda, potret.opd
    yield _teks("pemda.nama", pemda.nama, "Nama daerah", "data pemda")
    yield _teks("pemda.pemerintah", f"Pemerintah {pemda.nama}", "Nama pemda", "data pemda")
    yield _teks("pemda.kepala", pemda.sebutan_kepala, "Sebutan kepala daerah", "data pemda")
    yield _teks("pemda.jenis", pemda.jenis, "Jenis daerah", "data pemda")
    yield _teks("pemda.tempat", pemda.tempat, "Tempat penandatanganan", "data pemda")
    yield _teks("opd.nama", opd.nama, "Nama perangkat daerah", "data perangkat daerah")
    yield _teks(
        "opd.lengkap",
        nama_lengkap_opd(potret),
        "Nama perangkat daerah dan daerah",
        "data perangkat daerah",
    )
    yield _teks("opd.singkatan", opd.singkatan, "Singkatan", "data perangkat daerah")
    for nama, nilai, label in (
        ("tipe", opd.tipe, "Tipe perangkat daerah"),
        ("alamat", opd.alamat, "Alamat"),
        ("telepon", opd.telepon, "Telepon"),
        ("laman", opd.laman, "Laman"),
        ("pos_el", opd.pos_el, "Pos-el"),
    ):
        yield _teks(f"opd.{nama}", nilai, label, "data perangkat daerah", f"{label} belum diisi.")
    yield _teks(
        "opd.urusan",
        gabung_teks(opd.urusan),
        "Urusan pemerintahan",
        "data perangkat daerah",
        "Urusan pemerintahan belum diisi.",
    )
    yield Butir(
        "organisasi.urusan",
        len(opd.urusan),
        "bilangan",
        "Jumlah urusan",
        "dihitung dari data perangkat daerah",
    )


def gabung_teks(bagian: Iterable[str]) -> str:
    """Return "a", "a dan b", or "a, b, dan c"."""
    isi = list(bagian)
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def _pejabat(potret: Potret, peran: str) -> Iterable[Butir]:
    pejabat = cari_pejabat(potret, peran)
    sebutan = SEBUTAN_PERAN[peran]
    asal = "data pejabat"
    tanpa = f"Data {sebutan} tahun {potret.tahun} belum diisi."
    for nama, nilai, label in (
        ("nama", pejabat.nama if pejabat else "", "Nama"),
        ("jabatan", sebut_jabatan(pejabat) if pejabat else "", "Jabatan"),
        ("pangkat", pejabat.pangkat if pejabat else "", "Pangkat"),
        ("nip", pejabat.nip if pejabat else "", "NIP"),
    ):
        kosong = f"{label} {sebutan} tidak dicatat." if pejabat else tanpa
        yield _teks(f"pejabat.{peran}.{nama}", nilai, f"{label} {sebutan}", asal, kosong)


def _renstra(potret: Potret) -> Iterable[Butir]:
    renstra = potret.renstra
    kosong = f"Belum ada Renstra yang mencakup tahun {potret.tahun}."
    asal = "Renstra"
    for nama, nilai, label in (
        ("nama", renstra.nama if renstra else "", "Nama Renstra"),
        ("periode", renstra.periode if renstra else "", "Periode Renstra"),
        ("visi", renstra.visi if renstra else "", "Visi"),
        (
            "misi_didukung",
            gabung_teks(misi.teks.rstrip(". ") for misi in renstra.misi if misi.didukung)
            if renstra
            else "",
            "Misi yang didukung",
        ),
    ):
        alasan = f"{label} belum diisi dalam Renstra." if renstra else kosong
        yield _teks(f"renstra.{nama}", nilai, label, asal, alasan)
    for nama, tahun, label in (
        ("tahun_awal", renstra.tahun_awal if renstra else None, "Tahun pertama Renstra"),
        ("tahun_akhir", renstra.tahun_akhir if renstra else None, "Tahun terakhir Renstra"),
    ):
        yield Butir(f"renstra.{nama}", tahun, "tahun", label, asal, "" if renstra else kosong)


def _pk(potret: Potret) -> Iterable[Butir]:
    pk = potret.pk
    kosong = f"Perjanjian Kinerja tahun {potret.tahun} belum ada."
    yield _teks(
        "pk.jenis",
        JENIS_PK.get(pk.jenis, "Perjanjian Kinerja") if pk else "",
        "Jenis Perjanjian Kinerja",
        "Perjanjian Kinerja",
        kosong,
    )
    yield Butir(
        "pk.tanggal",
        pk.tanggal if pk else None,
        "tanggal",
        "Tanggal Perjanjian Kinerja",
        "Perjanjian Kinerja",
        "" if pk and pk.tanggal else (kosong if not pk else "Perjanjian Kinerja belum bertanggal."),
    )
