"""F: numbers that are not written as numbers are in Indonesian."""

import re
from collections.abc import Iterator

from .bahan import Bahan
from .kalimat import AngkaKalimat, Kalimat
from .kata import baca_terbilang
from .katalog import buat
from .peran import Peran
from .tabel import BarisIsi, SelNilai, TabelBaca
from .temuan import Keyakinan, Lokasi, Temuan
from .uji_jumlah import cetakan_dijelaskan

POLA_GALAT = re.compile(r"#(?:REF|DIV/\s?0|N/A|VALUE|NAME|NUM|NULL)[!?]?|\bNaN\b")


def uji_angka_tabel(bahan: Bahan) -> Iterator[Temuan]:
    """F01 to F03 in tables: one finding per cell, or one per column that is written so all over."""
    dijelaskan = cetakan_dijelaskan(bahan)
    for tabel in bahan.tabel:
        yield from _galat(tabel)
        cacat: dict[int, list[tuple[BarisIsi, SelNilai]]] = {}
        for baris in tabel.baris:
            for indeks, sel in baris.nilai.items():
                if tabel.kolom[indeks].peran in (Peran.KODE, Peran.NOMOR):
                    continue
                if id(sel.cetak) in dijelaskan:
                    continue
                if sel.bilangan.gaya == "cacat" or _ribuan_titik(sel, tabel, indeks):
                    cacat.setdefault(indeks, []).append((baris, sel))
        banyak = [i for i, isi in cacat.items() if len(isi) >= 3]
        if banyak:
            yield _kolom_cacat(tabel, [satu for i in banyak for satu in cacat[i]], banyak)
        for indeks, isi in cacat.items():
            if indeks not in banyak:
                for baris, sel in isi:
                    yield _sel_cacat(tabel, baris, indeks, sel)
        yield from _campur(tabel, set(banyak))


def _ribuan_titik(sel: SelNilai, tabel: TabelBaca, indeks: int) -> bool:
    """59.89 in a money column has lost a zero."""
    return (
        sel.bilangan.gaya == "titik"
        and not sel.bilangan.satuan
        and tabel.kolom[indeks].peran in (Peran.PAGU, Peran.SISA)
    )


def _galat(tabel: TabelBaca) -> Iterator[Temuan]:
    sel = [
        (baris, isi) for baris in tabel.baris for isi in baris.semua_sel if POLA_GALAT.search(isi)
    ]
    if sel:
        yield buat(
            "F03",
            tuple(b.lokasi for b, _ in sel),
            tertulis=", ".join(dict.fromkeys("".join(isi.split()) for _, isi in sel)),
            pesan=f"{tabel.sebutan} memuat galat lembar kerja pada {len(sel)} sel.",
            saran="Perbaiki rumus di lembar kerjanya, lalu salin ulang tabelnya.",
        )


def _sel_cacat(tabel: TabelBaca, baris: BarisIsi, indeks: int, sel: SelNilai) -> Temuan:
    usul = _usul(sel, tabel, indeks)
    satu_desimal = re.fullmatch(r".*,\d", sel.cetak.teks)
    pesan = f"{tabel.sebutan}, “{baris.sebutan}”, kolom {tabel.kolom[indeks].judul}: "
    pesan += f"“{sel.cetak.teks}” bukan penulisan angka yang benar"
    pesan += " (hanya satu angka setelah koma)." if satu_desimal else "."
    return buat(
        "F01",
        baris.lokasi,
        tertulis=sel.cetak.teks,
        terhitung=usul,
        pesan=pesan,
        saran=f"Tulis {usul}." if usul else "Tulis ulang menurut dokumen sumbernya.",
    )


def _usul(sel: SelNilai, tabel: TabelBaca, indeks: int) -> str:
    if sel.cetak.nilai is None:
        return ""
    desimal = [
        b.nilai[indeks].cetak.desimal
        for b in tabel.baris
        if indeks in b.nilai and b.nilai[indeks].bilangan.gaya == "baku"
    ]
    lazim = max(set(desimal), key=desimal.count) if desimal else sel.cetak.desimal
    bulat = f"{sel.cetak.nilai:,.{max(lazim, min(2, sel.cetak.desimal))}f}"
    return bulat.replace(",", "_").replace(".", ",").replace("_", ".")


def _kolom_cacat(
    tabel: TabelBaca, sel: list[tuple[BarisIsi, SelNilai]], kolom: list[int]
) -> Temuan:
    contoh = sel[0][1]
    nama = ", ".join(f"“{tabel.kolom[i].judul}”" for i in kolom)
    return buat(
        "F01",
        tuple(dict.fromkeys(b.lokasi for b, _ in sel)),
        tertulis=contoh.cetak.teks,
        terhitung=_usul(contoh, tabel, kolom[0]),
        pesan=f"{tabel.sebutan}, kolom {nama}: {len(sel)} angka memakai titik sebagai tanda "
        f"pecahan atau kelompok ribuan yang salah, misalnya {contoh.cetak.teks}.",
        saran="Titik hanya memisahkan ribuan; pecahan ditulis dengan koma.",
    )


def _campur(tabel: TabelBaca, sudah: set[int]) -> Iterator[Temuan]:
    """F02: 84.72 % and 90,22 % in one table."""
    sel = [
        (b, s, i)
        for b in tabel.baris
        for i, s in b.nilai.items()
        if i not in sudah
        and tabel.kolom[i].peran
        in (Peran.PERSEN, Peran.CAPAIAN, Peran.FISIK, Peran.TARGET, Peran.REALISASI)
        and s.cetak.desimal
    ]
    titik = [(b, s, i) for b, s, i in sel if s.bilangan.gaya == "titik"]
    koma = [(b, s, i) for b, s, i in sel if s.bilangan.gaya == "baku"]
    koma = [isi for isi in koma if any(_sejenis(tabel, isi[2], t[2]) for t in titik)]
    if not titik or not koma:
        return
    yield buat(
        "F02",
        tuple(dict.fromkeys(b.lokasi for b, _, _ in titik)),
        tertulis=f"{titik[0][1].cetak.teks} dan {koma[0][1].cetak.teks}",
        pesan=f"{tabel.sebutan} menulis {len(titik)} angka dengan titik ({titik[0][1].cetak.teks}) "
        f"dan {len(koma)} angka dengan koma ({koma[0][1].cetak.teks}) sebagai tanda pecahan.",
        saran="Pakai koma sebagai tanda pecahan di seluruh tabel.",
    )


def _sejenis(tabel: TabelBaca, satu: int, dua: int) -> bool:
    return tabel.kolom[satu].peran == tabel.kolom[dua].peran


def uji_angka_kalimat(bahan: Bahan) -> Iterator[Temuan]:
    """F01 in sentences: amounts whose separators are broken."""
    for kalimat in bahan.kalimat:
        for angka in kalimat.angka:
            if angka.gaya != "cacat" or not _uang(kalimat, angka):
                continue
            yield _cacat(kalimat, angka, kalimat.lokasi_angka(angka))


def _uang(kalimat: Kalimat, angka: AngkaKalimat) -> bool:
    digit = re.sub(r"\D", "", angka.teks.split("(")[0])
    depan = kalimat.teks[max(0, angka.awal - 25) : angka.awal].lower()
    if re.search(r"(?:nomor|no\.?|nip|kode|rekening|tanggal|pasal|telp|telepon)\s*:?\s*$", depan):
        return False
    if not angka.rp and len(re.findall(r"(?<!\d)\d{3}(?!\d)", angka.teks.split("(")[0])) < 2:
        return False  # a code, a date, a section number
    return (angka.rp or len(digit) >= 9) and bool(re.search(r"[.,]", angka.teks))


def _cacat(kalimat: Kalimat, angka: AngkaKalimat, lokasi: Lokasi) -> Temuan:
    usul = ""
    if angka.nilai is not None:
        usul = f"{angka.nilai:,.{angka.desimal}f}"
        usul = usul.replace(",", "_").replace(".", ",").replace("_", ".")
    kata = baca_terbilang(angka.kata) if angka.kata else None
    cocok = kata is not None and angka.nilai is not None and kata[0] == int(angka.nilai)
    teks = angka.teks.split("(")[0].strip()
    return buat(
        "F01",
        lokasi,
        tertulis=teks,
        terhitung=usul,
        pesan=f"“{teks}” bukan penulisan angka yang benar."
        + (f" Terbilangnya menunjuk {usul}." if cocok else ""),
        saran=f"Tulis {usul}." if usul else "Tulis ulang menurut dokumen sumbernya.",
        keyakinan=Keyakinan.TINGGI,
    )
