"""R03, R05, R06, R09: copied captions, references, and items that are listed twice."""

import re
from collections.abc import Iterator, Sequence

from .bahan import Bahan
from .dokumen import Butir, Kepala, Keterangan, Tabel
from .kalimat import Kalimat
from .kata import kata_isi, mirip, normal
from .katalog import buat
from .kinerja import BarisKinerja
from .temuan import Keyakinan, Temuan
from .uji_nomor import romawi

POLA_RUJUKAN = re.compile(
    r"\b(?P<jenis>tabel|table|gambar|grafik|bagan)\s+"
    r"(?P<nomor>(?:\d{1,2}|(?-i:[IVX]{1,4}))(?:\s?[.\-]\s?\d{1,3}){0,2})\b"
    r"(?P<ekor>[^.;:]{0,40}[.;:]?)",
    re.IGNORECASE,
)
BERIKUT = re.compile(
    r"^\W*(?:di ?bawah(?: ini)?|berikut(?: ini)?|sebagai berikut|ini)\b|:\s*$", re.I
)
DI_ATAS = re.compile(r"^\W*(?:di ?atas|tersebut|sebelumnya)\b", re.I)
POLA_BAB = re.compile(r"\bBab\s+([IVX]{1,4})\b(?!\s*[-–])")


def uji_rujukan(bahan: Bahan) -> Iterator[Temuan]:
    """References to tables and figures that do not exist, or are not the ones that follow."""
    ada = {(k.jenis, k.nomor) for k in bahan.keterangan}
    sudah: set[tuple[str, str, int]] = set()
    for kalimat in bahan.kalimat:
        for cocok in POLA_RUJUKAN.finditer(kalimat.teks):
            jenis = "tabel" if cocok["jenis"].lower().startswith("tab") else "gambar"
            nomor = re.sub(r"\s*[.\-]\s*", ".", cocok["nomor"])
            if (jenis, nomor, kalimat.unsur) in sudah or not any(j == jenis for j, _ in ada):
                continue
            sudah.add((jenis, nomor, kalimat.unsur))
            temuan = _rujukan(bahan, kalimat, cocok, jenis, nomor, (jenis, nomor) in ada)
            if temuan is not None:
                yield temuan


def _rujukan(
    bahan: Bahan,
    kalimat: Kalimat,
    cocok: re.Match[str],
    jenis: str,
    nomor: str,
    ada: bool,
) -> Temuan | None:
    lokasi = kalimat.lokasi(cocok.start(), cocok.end())
    berikut = _berikutnya(bahan, kalimat.unsur, jenis)
    menunjuk = bool(BERIKUT.search(cocok["ekor"])) and not DI_ATAS.search(cocok["ekor"])
    dekat = berikut is not None and (menunjuk or not ada) and berikut.nomor != nomor
    if dekat and menunjuk and _langsung(bahan, kalimat.unsur, berikut):
        return buat(
            "R05",
            (lokasi, berikut.lokasi),
            tertulis=cocok[0][: cocok.start("ekor") - cocok.start()].strip(),
            terhitung=berikut.sebutan,
            pesan=f"Kalimat merujuk {jenis} {nomor}, tetapi yang mengikutinya adalah "
            f"{berikut.sebutan} “{berikut.judul}”.",
            saran=f"Ganti rujukan menjadi {jenis} {berikut.nomor}.",
        )
    if ada:
        return None
    return buat(
        "R06",
        lokasi,
        tertulis=f"{jenis} {nomor}",
        terhitung=berikut.sebutan if berikut is not None and menunjuk else "",
        pesan=f"Kalimat merujuk {jenis} {nomor}, tetapi {jenis} dengan nomor itu tidak ada.",
        saran="Betulkan nomornya atau hapus rujukannya.",
    )


def _berikutnya(bahan: Bahan, letak: int, jenis: str) -> Keterangan | None:
    for isi in bahan.dokumen.unsur[letak + 1 : letak + 12]:
        if isinstance(isi, Keterangan) and isi.jenis == jenis:
            return isi
        if isinstance(isi, Kepala) and isi.tingkat <= 1:
            return None
    return None


def _langsung(bahan: Bahan, letak: int, berikut: Keterangan) -> bool:
    """Whether the caption comes right behind the paragraph (a short line may stand between)."""
    unsur = bahan.dokumen.unsur
    jarak = unsur[letak + 1 : letak + 12].index(berikut)
    return jarak <= 2 and not any(
        isinstance(isi, Tabel) for isi in unsur[letak + 1 : letak + 1 + jarak]
    )


def uji_rujukan_bab(bahan: Bahan) -> Iterator[Temuan]:
    """Chapters and attachments that are referred to and not there."""
    bab = {romawi(k.nomor) for k in bahan.kepala if k.tingkat == 1}
    if len(bab) < 2:
        return
    sudah: set[str] = set()
    for kalimat in bahan.kalimat:
        for cocok in POLA_BAB.finditer(kalimat.teks):
            if romawi(cocok[1]) in bab or cocok[1] in sudah or romawi(cocok[1]) > 12:
                continue
            if re.search(r"undang|peraturan|pasal", kalimat.teks, re.I):
                continue
            sudah.add(cocok[1])
            yield buat(
                "R06",
                kalimat.lokasi(cocok.start(), cocok.end()),
                tertulis=cocok[0],
                pesan=f"Kalimat merujuk {cocok[0]}, tetapi bab itu tidak ada.",
                saran="Betulkan nomor babnya.",
                keyakinan=Keyakinan.SEDANG,
            )


# --- captions ------------------------------------------------------------------------------------


def uji_salinan(bahan: Bahan) -> Iterator[Temuan]:
    """R03: the second and further captions with one title, where the tables differ."""
    sudah: dict[str, Keterangan] = {}
    isi = {id(t.judul): t for t in bahan.dokumen.semua(Tabel) if t.judul is not None}
    kinerja: dict[int, list[BarisKinerja]] = {}
    for b in bahan.kinerja:
        kinerja.setdefault(id(b.tabel.asal), []).append(b)
    dilaporkan: set[int] = set()
    for k in bahan.keterangan:
        kunci = f"{k.jenis} {normal(k.judul)}"
        asal = sudah.setdefault(kunci, k)
        if asal is k or not k.judul or asal.nomor == k.nomor:
            continue
        satu, dua = isi.get(id(asal)), isi.get(id(k))
        if k.jenis == "tabel" and satu is not None and dua is not None and _isi_sama(satu, dua):
            continue
        dilaporkan.add(id(k))
        yield _salinan(k, asal, _sasaran(dua, kinerja))
    for k in bahan.keterangan:
        tabel = isi.get(id(k))
        if tabel is not None and id(k) not in dilaporkan:
            temuan = _sasaran_lain(bahan, k, _sasaran(tabel, kinerja))
            if temuan is not None:
                yield temuan


def _isi_sama(satu: Tabel, dua: Tabel) -> bool:
    return [b.teks for b in satu.baris] == [b.teks for b in dua.baris]


def _sasaran(tabel: Tabel | None, kinerja: dict[int, list[BarisKinerja]]) -> str:
    """The one sasaran that a table is about."""
    nama = {normal(b.sasaran): b.sasaran for b in kinerja.get(id(tabel), []) if b.sasaran}
    return next(iter(nama.values())).strip(" .") if len(nama) == 1 else ""


def _salinan(k: Keterangan, asal: Keterangan, sasaran: str) -> Temuan:
    pesan = f"Judul {k.sebutan} sama dengan judul {asal.sebutan}: “{k.judul}”"
    if sasaran:
        pesan += f", padahal isinya tentang sasaran “{sasaran}”"
    return buat(
        "R03",
        (k.lokasi, asal.lokasi),
        tertulis=k.judul,
        terhitung=sasaran,
        pesan=pesan + ".",
        saran=f"Ganti judulnya sehingga menyebut “{sasaran}”."
        if sasaran
        else "Tulis judul yang sesuai dengan isinya.",
    )


def _sasaran_lain(bahan: Bahan, k: Keterangan, sasaran: str) -> Temuan | None:
    """A caption that names a sasaran other than the one in its table."""
    if not sasaran:
        return None
    judul = normal(k.judul)
    for lain in {normal(b.sasaran): b.sasaran.strip(" .") for b in bahan.kinerja}.values():
        if len(lain.split()) < 4 or mirip(lain, sasaran) >= 0.75:
            continue
        inti = " ".join(kata_isi(lain)[:6])
        if inti and inti in " ".join(kata_isi(judul)):
            return buat(
                "R03",
                k.lokasi,
                tertulis=k.judul,
                terhitung=sasaran,
                pesan=f"Judul {k.sebutan} menyebut sasaran “{lain}”, padahal isinya tentang "
                f"“{sasaran}”.",
                saran=f"Ganti judulnya sehingga menyebut “{sasaran}”.",
                keyakinan=Keyakinan.SEDANG,
            )
    return None


# --- items ---------------------------------------------------------------------------------------


def uji_butir_ganda(bahan: Bahan) -> Iterator[Temuan]:
    """R09: one list with one item twice. Bullets without numbers are compared in their run."""
    daftar: dict[int, list[Butir]] = {}
    for isi in bahan.dokumen.semua(Butir):
        daftar.setdefault(isi.daftar, []).append(isi)
    for semua in daftar.values():
        dilihat: dict[str, Butir] = {}
        for isi in semua:
            kunci = normal(isi.teks)
            if len(kunci) < 15 or len(kunci.split()) < 3:
                continue
            asal = dilihat.setdefault(kunci, isi)
            if asal is isi:
                continue
            yield buat(
                "R09",
                (asal.posisi.lokasi(_tulis(asal)), isi.posisi.lokasi(_tulis(isi))),
                tertulis=_tulis(isi),
                pesan=f"Butir {asal.penanda} dan {isi.penanda} pada daftar yang sama berbunyi "
                f"sama: “{asal.teks}”.",
                saran="Hapus salah satunya, atau ganti dengan butir yang dimaksud.",
                keyakinan=Keyakinan.TINGGI if isi.penanda != "-" else Keyakinan.SEDANG,
            )


def _tulis(isi: Butir) -> str:
    tanda = isi.penanda if isi.penanda == "-" else f"{isi.penanda}."
    return f"{tanda} {isi.teks}"


__all__: Sequence[str] = ("uji_butir_ganda", "uji_rujukan", "uji_rujukan_bab", "uji_salinan")
