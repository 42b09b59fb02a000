"""J: sums, sisa and percentages of tables; S01: one amount printed with two values."""

from collections.abc import Iterator
from decimal import Decimal

from ..bentuk import format_angka
from .bahan import Bahan
from .bilangan import tulis
from .katalog import buat
from .saksi import Koreksi, Persamaan, Peubah
from .temuan import Keparahan, Keyakinan, Lokasi, Temuan
from .uang import BarisUang

SEBUTAN = {"pagu": "anggaran", "realisasi": "realisasi", "sisa": "sisa", "persen": "persentase"}


def uji_uang(bahan: Bahan) -> Iterator[Temuan]:
    """Findings from the budget tables, one per root cause."""
    for kelompok in _gabung(bahan.koreksi):
        if kelompok[0].peubah.cetakan[0].cacat:
            yield _temuan_cacat(kelompok[0])
        else:
            yield _temuan_uang(kelompok)


def cetakan_dijelaskan(bahan: Bahan) -> set[int]:
    """Malformed cells whose value the witnesses give: reported with it, not once more as form."""
    return {
        id(cetak)
        for satu in bahan.koreksi
        for cetak in satu.peubah.cetakan
        if satu.peubah.cetakan[0].cacat
    }


def _temuan_cacat(koreksi: Koreksi) -> Temuan:
    peubah = koreksi.peubah
    cetak = peubah.cetakan[0]
    lazim = next((eq for eq in koreksi.menjelaskan), None)
    baru = tulis(koreksi.baru)
    return buat(
        "F01",
        tuple(c.lokasi for c in peubah.cetakan),
        tertulis=cetak.teks,
        terhitung=baru,
        pesan=f"{peubah.nama.capitalize()}: “{cetak.teks}” bukan penulisan angka yang benar. "
        f"Menurut saksinya nilainya {baru}"
        + (f" ({_kalimat_saksi(lazim)})." if lazim is not None else "."),
        saran=f"Tulis {baru}.",
        keparahan=Keparahan.SEDANG,
    )


def uji_lajur(bahan: Bahan) -> Iterator[Temuan]:
    """J04: rows and columns called Jumlah in the other tables."""
    for koreksi in bahan.koreksi_lajur:
        yield _temuan_lajur(koreksi)


def _gabung(koreksi: list[Koreksi]) -> list[list[Koreksi]]:
    """Corrections of one fact that several tables print wrong in the same way are one cause."""
    hasil: list[list[Koreksi]] = []
    for satu in koreksi:
        for kelompok in hasil:
            if _sebab_sama(kelompok[0], satu):
                kelompok.append(satu)
                break
        else:
            hasil.append([satu])
    return hasil


def _sebab_sama(satu: Koreksi, dua: Koreksi) -> bool:
    a, b = satu.peubah, dua.peubah
    if a.jenis != b.jenis or a.nilai != b.nilai or satu.baru != dua.baru:
        return False
    return isinstance(a.asal, BarisUang) and isinstance(b.asal, BarisUang) and a.asal is not b.asal


def _temuan_uang(kelompok: list[Koreksi]) -> Temuan:
    utama = kelompok[0]
    peubah, baris = utama.peubah, utama.peubah.asal
    menjelaskan = [eq for satu in kelompok for eq in satu.menjelaskan]
    lokasi = [c.lokasi for satu in kelompok for c in satu.peubah.cetakan]
    kode = _kode(peubah, menjelaskan)
    nama = SEBUTAN[peubah.jenis]
    tempat = " dan ".join(
        dict.fromkeys(
            satu.peubah.asal.tabel.sebutan
            for satu in kelompok
            if isinstance(satu.peubah.asal, BarisUang)
        )
    )
    sebutan = baris.sebutan if isinstance(baris, BarisUang) else peubah.nama
    tertulis = peubah.cetakan[0].teks
    baru = tulis(utama.baru, peubah.desimal)
    if peubah.jenis == "persen":
        baru = f"{format_angka(utama.baru, max(peubah.desimal, 2))}%"
    if kode == "S01":
        lokasi += [c.lokasi for eq in menjelaskan for p in eq.peubah for c in p.cetakan]
    akibat = [
        f"{SEBUTAN[p.jenis]} {p.cetakan[0].teks} menjadi "
        + (format_angka(v, max(p.desimal, 2)) + "%" if p.jenis == "persen" else tulis(v, p.desimal))
        for satu in kelompok[:1]
        for p, v in satu.akibat
    ]
    pesan = f"{nama.capitalize()} {sebutan} ({tempat}) tertulis {tertulis}, seharusnya {baru}. "
    pesan += "Saksi: " + "; ".join(_kalimat_saksi(eq) for eq in menjelaskan[:4]) + "."
    pasti = len({id(eq) for eq in menjelaskan}) >= 2 and not utama.seri
    saran = f"Ganti {nama} {tertulis} menjadi {baru}"
    if akibat:
        saran += ", dan karena itu " + ", ".join(akibat)
    saran += ". " + _pertahankan(utama)
    if utama.seri:
        lain = ", ".join(
            f"{p.cetakan[0].teks} ({p.nama}) menjadi {tulis(v, p.desimal)}"
            for p, v in utama.seri[:2]
        )
        saran += f" Kemungkinan lain: {lain}; periksa sumbernya."
    return buat(
        kode,
        tuple(lokasi),
        tertulis=tertulis,
        terhitung=baru,
        pesan=pesan,
        saran=saran.strip(),
        keyakinan=Keyakinan.TINGGI if pasti else Keyakinan.SEDANG,
    )


def _kode(peubah: Peubah, menjelaskan: list[Persamaan]) -> str:
    if all(eq.jenis in ("sama", "tautan") for eq in menjelaskan):
        return "S01"
    if peubah.jenis == "sisa" and any(eq.jenis == "sisa" for eq in menjelaskan):
        return "J02"
    if peubah.jenis == "persen":
        return "J03"
    if not any(eq.jenis == "jumlah" for eq in menjelaskan):
        return "J02" if any(eq.jenis == "sisa" for eq in menjelaskan) else "J03"
    return "J01"


def _kalimat_saksi(eq: Persamaan) -> str:
    harus = eq.hitung()
    if harus is None:
        return eq.uraian
    if eq.jenis == "persen":
        return f"{eq.uraian} = {format_angka(harus, 2)} %"
    return f"{eq.uraian} = {tulis(harus)}"


def _pertahankan(koreksi: Koreksi) -> str:
    """Which printed figures near the wrong one are right."""
    baris = koreksi.peubah.asal
    if not isinstance(baris, BarisUang):
        return ""
    berubah = {id(koreksi.peubah), *(id(p) for p, _ in koreksi.akibat)}
    tetap = [
        f"{SEBUTAN[jenis]} {p.cetakan[0].teks}"
        for jenis, p in baris.isi.items()
        if id(p) not in berubah and p.koreksi is None
    ]
    return f"Pertahankan {', '.join(tetap)}." if tetap else ""


def _temuan_lajur(koreksi: Koreksi) -> Temuan:
    peubah = koreksi.peubah
    tabel, baris, kolom = peubah.asal
    lokasi: list[Lokasi] = [peubah.cetakan[0].lokasi]
    uraian = "; ".join(f"{eq.uraian} = {tulis(eq.hitung())}" for eq in koreksi.menjelaskan[:3])
    baru = tulis(koreksi.baru, peubah.desimal)
    saran = f"Ganti {peubah.cetakan[0].teks} menjadi {baru}."
    if koreksi.seri:
        saran = f"Ganti jumlah menjadi {baru}, atau betulkan rinciannya bila jumlah yang benar."
    selisih = abs(koreksi.baru - peubah.nilai)
    return buat(
        "J04",
        tuple(lokasi),
        tertulis=peubah.cetakan[0].teks,
        terhitung=baru,
        pesan=f"{tabel.sebutan}, baris “{baris.sebutan}”, kolom “{kolom.judul}”: tertulis "
        f"{peubah.cetakan[0].teks}, terhitung {baru} (selisih {tulis(Decimal(selisih))}). "
        f"{uraian}.",
        saran=saran,
        keyakinan=Keyakinan.TINGGI
        if len(koreksi.menjelaskan) >= 2 or peubah.agregat
        else Keyakinan.SEDANG,
    )
