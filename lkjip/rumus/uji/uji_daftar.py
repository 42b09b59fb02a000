"""N05 and N08: number words beside figures, and lists that a sentence announces."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .bilangan import tulis
from .dokumen import Butir, Kepala, Keterangan
from .kalimat import AngkaKalimat, Kalimat
from .kata import baca_terbilang
from .katalog import buat
from .temuan import Keyakinan, Temuan

POLA_PENGANTAR = re.compile(
    r"(?<![\w.,/])(?P<angka>\d{1,2})(?:\s*\((?P<kata>[a-zA-Z ]+)\))?\s+"
    r"(?P<apa>[a-zA-Z]+(?:\s+[a-zA-Z]+){0,3}?)\s*"
    r",?\s*(?:(?:yaitu|yakni|meliputi|antara lain|terdiri (?:dari|atas)|sebagai berikut|adalah|"
    r"ialah|berikut)\s*(?:sebagai berikut)?)?\s*:\s*$",
    re.IGNORECASE,
)


def uji_terbilang(bahan: Bahan) -> Iterator[Temuan]:
    """N05: the figure and the words in brackets behind it."""
    for kalimat in bahan.kalimat:
        for angka in kalimat.angka:
            temuan = _terbilang(kalimat, angka)
            if temuan is not None:
                yield temuan


def _terbilang(kalimat: Kalimat, angka: AngkaKalimat) -> Temuan | None:
    if not angka.kata or angka.nilai is None:
        return None
    kata = re.sub(r"\b(?:sen|rupiah|persen|orang|terbilang)\b", " ", angka.kata)
    baca = baca_terbilang(kata)
    if baca is None:
        return None
    utuh, pecahan = baca
    nilai = Decimal(f"{utuh}.{pecahan}" if pecahan else utuh)
    if nilai == angka.nilai or (not pecahan and nilai == int(abs(angka.nilai))):
        return None
    return buat(
        "N05",
        kalimat.lokasi_angka(angka),
        tertulis=angka.teks,
        terhitung=tulis(nilai),
        pesan=f"Angka {angka.teks.split('(')[0].strip()} ditulis dengan kata "
        f"“{angka.kata}” yang bernilai {tulis(nilai)}.",
        saran="Samakan angka dan terbilangnya.",
    )


def uji_butir(bahan: Bahan) -> Iterator[Temuan]:
    """N08: "3 (tiga) Seksi meliputi:" and the items below."""
    unsur = bahan.dokumen.unsur
    for kalimat in bahan.kalimat:
        cocok = POLA_PENGANTAR.search(kalimat.teks)
        if cocok is None or not kalimat.asal.teks.endswith(kalimat.teks):
            continue
        butir = _butir_sesudah(unsur, kalimat.unsur)
        if not butir or len(butir) == int(cocok["angka"]):
            continue
        kata = baca_terbilang(cocok["kata"]) if cocok["kata"] else None
        if kata is not None and kata[0] == len(butir):
            continue  # only the figure is wrong, and its words say so
        if int(cocok["angka"]) < 2 or abs(len(butir) - int(cocok["angka"])) > 6:
            continue
        yield buat(
            "N08",
            (kalimat.lokasi(cocok.start()), butir[-1].posisi.lokasi(butir[-1].teks)),
            tertulis=cocok[0].strip(" :"),
            terhitung=f"{len(butir)} butir",
            pesan=f"Kalimat mengantar {cocok['angka']} {cocok['apa']}, tetapi daftarnya memuat "
            f"{len(butir)} butir.",
            saran="Betulkan angkanya atau lengkapi daftarnya.",
            keyakinan=Keyakinan.SEDANG,
        )


def _butir_sesudah(unsur: Sequence[object], letak: int) -> list[Butir]:
    """The items of the list that begins right behind an element; none when it is not clean."""
    if letak + 1 >= len(unsur) or not isinstance(unsur[letak + 1], Butir):
        return []
    pertama: Butir = unsur[letak + 1]
    if pertama.penanda not in ("1", "a", "A", "-"):
        return []
    semua = [isi for isi in unsur if isinstance(isi, Butir) and isi.daftar == pertama.daftar]
    if pertama.penanda == "-":
        return _butir_bulat(unsur, letak)
    return semua


def _butir_bulat(unsur: Sequence[object], letak: int) -> list[Butir]:
    """Bullets right behind an element; none when paragraphs between them make the end unclear."""
    semua: list[Butir] = []
    putus = False
    for isi in unsur[letak + 1 :]:
        if isinstance(isi, Butir) and isi.penanda == "-":
            if putus:
                return []
            semua.append(isi)
        elif isinstance(isi, Kepala | Keterangan):
            break
        else:
            putus = True
    return semua
