"""The equations that should hold between the figures of budget tables."""

from collections.abc import Sequence
from decimal import Decimal

from .bilangan import serupa_digit
from .persamaan import JENIS_UANG, Hubungan
from .rincian import BERTINGKAT
from .saksi import Persamaan, Peubah
from .tautan import susun_tautan
from .uang import BarisUang, TabelUang


def susun_hubungan(tabel: Sequence[TabelUang], tahun: int | None) -> Hubungan:
    """Build the equations of all budget tables of a document about `tahun`."""
    hasil = Hubungan()
    for satu in tabel:
        _baris(hasil, satu)
        _rincian(hasil, satu)
        _jumlah(hasil, satu)
    susun_tautan(hasil, tabel, tahun)
    return hasil


# --- inside one row ------------------------------------------------------------------------------


def _baris(hasil: Hubungan, tabel: TabelUang) -> None:
    arah = _arah_sisa(tabel)
    persen = _arah_persen(tabel)
    for satu in tabel.baris:
        isi = satu.isi
        if "pagu" not in isi or "realisasi" not in isi:
            continue
        if "sisa" in isi and arah:
            eq = Persamaan(
                "sisa",
                isi["sisa"],
                ((arah, isi["pagu"]), (-arah, isi["realisasi"])),
                f"{satu.sebutan}: sisa = pagu − realisasi",
                _galat_sisa(isi, tabel.skala),
            )
            hasil.tambah(eq)
            hasil.dasar.append(eq)
        if "persen" in isi and persen and isi["pagu"].nilai:
            eq = Persamaan(
                "persen",
                isi["persen"],
                ((1, isi["realisasi" if persen == 1 else "sisa"]), (1, isi["pagu"])),
                f"{satu.sebutan}: persentase = realisasi ÷ pagu",
            )
            if satu.baris.jenis == "jumlah" and not eq.cocok() and _rerata(satu, isi["persen"]):
                continue
            hasil.tambah(eq)
            hasil.dasar.append(eq)


def _galat_sisa(isi: dict[str, Peubah], skala: int) -> Decimal:
    return galat_jumlah(*(isi[j] for j in ("pagu", "realisasi", "sisa")), skala=skala)


def galat_jumlah(*peubah: Peubah, skala: int = 0) -> Decimal:
    """How far a sum of rounded figures may be off: half a unit of each, where they are rounded."""
    desimal = max(p.desimal for p in peubah)
    if desimal == 0 and not skala:
        return Decimal(0)
    return len(peubah) * Decimal("0.5").scaleb(-desimal)


def _arah_sisa(tabel: TabelUang) -> int:
    """1 when sisa = pagu − realisasi, −1 when it is printed as realisasi − pagu, 0 when neither."""
    lengkap = [b.isi for b in tabel.baris if {"pagu", "realisasi", "sisa"} <= b.isi.keys()]
    maju = sum(b["pagu"].nilai - b["realisasi"].nilai == b["sisa"].nilai for b in lengkap)
    balik = sum(b["realisasi"].nilai - b["pagu"].nilai == b["sisa"].nilai for b in lengkap)
    if balik > maju:
        return -1
    return 1 if maju or len(lengkap) <= 2 else 0


def _arah_persen(tabel: TabelUang) -> int:
    """1 when the percentage is realisasi ÷ pagu, −1 for sisa ÷ pagu, 0 when it is neither."""
    lengkap = [
        b.isi
        for b in tabel.baris
        if {"pagu", "realisasi", "persen"} <= b.isi.keys() and b.isi["pagu"].nilai
    ]
    cocok = sum(_cek_persen(b["persen"], b["realisasi"], b["pagu"]) for b in lengkap)
    if cocok >= 0.5 * len(lengkap):
        return 1
    bersisa = [b for b in lengkap if "sisa" in b]
    if bersisa and sum(_cek_persen(b["persen"], b["sisa"], b["pagu"]) for b in bersisa) > 0.5 * len(
        bersisa
    ):
        return -1
    return 1 if len(lengkap) <= 2 or cocok >= 0.4 * len(lengkap) else 0


def _cek_persen(persen: Peubah, atas: Peubah, bawah: Peubah) -> bool:
    return Persamaan("persen", persen, ((1, atas), (1, bawah)), "").cocok()


def _rerata(satu: BarisUang, persen: Peubah) -> bool:
    """Whether a total row prints the mean of the percentages above it."""
    isi = [b.isi["persen"].nilai for b in satu.tabel.baris if "persen" in b.isi and b is not satu]
    return bool(isi) and abs(sum(isi) / len(isi) - persen.nilai) < Decimal("0.02")


# --- parts and wholes ----------------------------------------------------------------------------


def _rincian(hasil: Hubungan, tabel: TabelUang) -> None:
    persamaan = {jenis: _rincian_jenis(tabel, jenis) for jenis in JENIS_UANG}
    percaya = any(_banyak_cocok(isi) >= max(1, 0.6 * len(isi)) for isi in persamaan.values())
    for isi in persamaan.values():
        if _didukung(isi, tabel.cara, percaya=percaya):
            hasil.tambah(*isi)


def _rincian_jenis(tabel: TabelUang, jenis: str) -> list[Persamaan]:
    hasil = []
    for satu in tabel.baris:
        if not satu.anak or jenis not in satu.isi:
            continue
        if any(jenis not in anak.isi for anak in satu.anak):
            continue
        suku = tuple((1, anak.isi[jenis]) for anak in satu.anak)
        hasil.append(
            Persamaan(
                "jumlah",
                satu.isi[jenis],
                suku,
                f"{satu.sebutan}: {jenis} = jumlah {len(suku)} rinciannya",
                galat_jumlah(satu.isi[jenis], *(p for _, p in suku), skala=tabel.skala),
            )
        )
    return hasil


def _banyak_cocok(persamaan: list[Persamaan]) -> int:
    return sum(satu.cocok() for satu in persamaan)


def _didukung(persamaan: list[Persamaan], cara: str, *, percaya: bool) -> bool:
    """Whether the parts really make up the wholes in this table, or it lists only some of them.

    `percaya`: they do so in another column of the table.
    """
    if not persamaan:
        return False
    cocok = _banyak_cocok(persamaan)
    if percaya and (cocok or _dekat(persamaan)):
        return True
    if len(persamaan) <= 2:
        return cara in {*BERTINGKAT, "akun"} and (cocok > 0 or _dekat(persamaan))
    return cocok >= 0.5 * len(persamaan)


def _dekat(persamaan: list[Persamaan]) -> bool:
    """Parts that nearly make up the whole: an error, not a selection of rows."""
    for satu in persamaan:
        harus = satu.hitung()
        if len(satu.suku) < 2 or not harus or abs(satu.kiri.nilai - harus) > abs(harus) / 4:
            return False
    return True


def _jumlah(hasil: Hubungan, tabel: TabelUang) -> None:
    for kelompok in tabel.kelompok:
        jumlah = tabel.jumlah(kelompok)
        for satu in jumlah:
            for jenis in JENIS_UANG:
                if jenis in satu.isi:
                    eq = _persamaan_jumlah(tabel, kelompok, satu, jumlah, jenis)
                    if eq is not None:
                        hasil.tambah(eq)


def _persamaan_jumlah(
    tabel: TabelUang,
    kelompok: tuple[int | None, str],
    satu: BarisUang,
    jumlah: list[BarisUang],
    jenis: str,
) -> Persamaan | None:
    """The total row as the sum of one of the sets of rows it may stand for."""
    semua = [b for b in tabel.baris if (b.tahun, b.tahap) == kelompok]
    atas = tabel.atas(kelompok)
    letak = semua.index(satu)
    lain = [b for b in jumlah if b is not satu]
    sebelum = [b for b in lain if semua.index(b) < letak]
    awal = semua.index(sebelum[-1]) + 1 if sebelum else 0
    blok = [b for b in semua[awal:letak] if b in atas]
    daun = [b for b in semua if not b.anak and b.baris.jenis == "isi"]
    pilihan = [isi for isi in (atas, blok if lain else [], sebelum, daun) if len(isi) > 1]
    if len(atas) == 1 and not pilihan:
        pilihan = [atas]
    calon = []
    for isi in pilihan:
        if any(jenis not in b.isi for b in isi):
            continue
        calon.append(
            Persamaan(
                "jumlah",
                satu.isi[jenis],
                tuple((1, b.isi[jenis]) for b in isi),
                f"{satu.sebutan}: {jenis} = jumlah {len(isi)} baris di {tabel.sebutan}",
                galat_jumlah(satu.isi[jenis], *(b.isi[jenis] for b in isi), skala=tabel.skala),
            )
        )
    if not calon:
        return None
    benar = next((eq for eq in calon if eq.cocok()), None)
    terdekat = min(calon, key=lambda eq: abs(eq.kiri.nilai - (eq.hitung() or 0)))
    if benar is not None:
        return benar
    if tabel.asal.asal.judul is None:  # perhaps the rest of the table before it
        return terdekat if _sebanding(terdekat, Decimal("1.1")) else None
    return terdekat if tabel.cara in BERTINGKAT or _sebanding(terdekat, Decimal(2)) else None


def _sebanding(eq: Persamaan, kali: Decimal) -> bool:
    """Whether the parts are near the whole: rows far off are other rows than those summed."""
    harus = eq.hitung() or Decimal(0)
    besar, kecil = max(eq.kiri.nilai, harus), min(eq.kiri.nilai, harus)
    return besar <= kali * kecil or serupa_digit(besar, kecil)
