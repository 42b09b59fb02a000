"""R01, R02, R04, R07, R08, R11, R12: numbers of sections, tables, figures, and their lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .bahan import Bahan
from .dokumen import Entri, Kepala, Keterangan
from .kata import awalan_sama, beda_kata, kata_isi, mirip, normal
from .katalog import buat
from .temuan import Keparahan, Keyakinan, Temuan

ROMAWI = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def uji_kepala(bahan: Bahan) -> Iterator[Temuan]:
    """Section numbers used twice or left out, and Daftar Isi against the sections."""
    kepala = _kepala_bernomor(bahan)
    isi = [e for e in bahan.dokumen.semua(Entri) if e.daftar == "isi"]
    ganda: set[str] = set()
    menurut: dict[str, list[tuple[str, Kepala]]] = {}
    for kunci, satu in kepala:
        menurut.setdefault(kunci, []).append((kunci, satu))
    terpakai: set[int] = set()
    for kunci, daftar in menurut.items():
        if len(daftar) < 2 or len({normal(k.judul) for _, k in daftar}) < 2:
            continue
        ganda.add(kunci)
        yield _nomor_ganda([k for _, k in daftar], isi, terpakai)
    yield from _loncat(kepala, ganda)
    if isi:
        yield from _daftar_isi(kepala, isi, terpakai, ganda)


def _kepala_bernomor(bahan: Bahan) -> list[tuple[str, Kepala]]:
    """Numbered headings with a key that is unique in a sound document ("III", "3.3", "III/A")."""
    hasil = []
    bab = ""
    nama = {normal(b.indikator) for b in bahan.kinerja}
    for satu in bahan.kepala:
        if _baris_tabel(satu, nama):
            continue
        if satu.tingkat == 1 and satu.nomor:
            bab = satu.nomor
            hasil.append((satu.nomor, satu))
        elif re.fullmatch(r"(?:\d+|[IVX]+)(\.\d+)+", satu.nomor):
            hasil.append((satu.nomor, satu))
        elif re.fullmatch(r"[A-Z]", satu.nomor) and satu.tingkat == 2:
            hasil.append((f"{bab}/{satu.nomor}", satu))
    return hasil


def _baris_tabel(satu: Kepala, nama: set[str]) -> bool:
    """Whether a numbered line is the label of an indicator in a chart or a torn table."""
    judul = normal(satu.judul)
    return len(judul.split()) > 2 and any(
        n.startswith(judul) or judul.startswith(n) for n in nama if len(n.split()) > 2
    )


def _nomor_ganda(kembar: Sequence[Kepala], isi: Sequence[Entri], terpakai: set[int]) -> Temuan:
    pesan = f"Nomor {kembar[0].nomor} dipakai untuk " + " dan ".join(f"“{k.judul}”" for k in kembar)
    lokasi = [k.lokasi for k in kembar]
    harus = ""
    for k in kembar[1:]:
        for e in isi:
            if e.nomor != k.nomor and _sejudul(e.judul, k.judul):
                harus = e.nomor
                terpakai.add(id(e))
                lokasi.append(e.lokasi)
                pesan += f"; Daftar Isi menomori “{k.judul}” {e.nomor}"
    return buat(
        "R01",
        tuple(lokasi),
        tertulis=kembar[0].nomor,
        terhitung=harus,
        pesan=pesan + ".",
        saran=f"Beri “{kembar[-1].judul}” nomor {harus or 'berikutnya'} dan sesuaikan yang "
        "mengikutinya.",
    )


def _loncat(kepala: Sequence[tuple[str, Kepala]], ganda: set[str]) -> Iterator[Temuan]:
    lalu: dict[str, tuple[int, Kepala]] = {}
    for _, satu in kepala:
        if "." in satu.nomor:
            induk, _, akhir = satu.nomor.rpartition(".")
            angka = int(akhir)
        elif satu.tingkat == 1:
            induk, angka = "", romawi(satu.nomor)
        else:
            continue
        sebelum = lalu.get(induk)
        lalu[induk] = (angka, satu)
        if sebelum is None or angka in (sebelum[0], sebelum[0] + 1) or satu.nomor in ganda:
            continue
        yield buat(
            "R02",
            (sebelum[1].lokasi, satu.lokasi),
            tertulis=satu.nomor,
            terhitung=_nomor(induk, sebelum[0] + 1),
            pesan=f"Sesudah {sebelum[1].nomor} “{sebelum[1].judul}” langsung {satu.nomor} "
            f"“{satu.judul}”.",
            saran=f"Periksa apakah {_nomor(induk, sebelum[0] + 1)} hilang atau nomornya keliru.",
        )


def _nomor(induk: str, angka: int) -> str:
    return f"{induk}.{angka}" if induk else f"BAB {ke_romawi(angka)}"


def romawi(teks: str) -> int:
    """ "IV" → 4; digits are taken as they are; 0 for anything else."""
    if teks.isdigit():
        return int(teks)
    nilai = [ROMAWI.get(huruf, 0) for huruf in teks.upper()]
    return sum(-n if i + 1 < len(nilai) and nilai[i + 1] > n else n for i, n in enumerate(nilai))


def ke_romawi(angka: int) -> str:
    hasil = ""
    for nilai, huruf in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while angka >= nilai:
            hasil, angka = hasil + huruf, angka - nilai
    return hasil


def _sejudul(satu: str, dua: str) -> bool:
    if awalan_sama(satu, dua) or mirip(satu, dua) >= 0.85:
        return True
    a, b = set(kata_isi(satu)), set(kata_isi(dua))
    return bool(a) and bool(b) and (a <= b or b <= a)


def _daftar_isi(
    kepala: Sequence[tuple[str, Kepala]],
    isi: Sequence[Entri],
    terpakai: set[int],
    ganda: set[str],
) -> Iterator[Temuan]:
    """One finding per entry that is wrong; entries shifted by a missing one are explained once."""
    tingkat = max((_dalam(e.nomor) for e in isi), default=1)
    bagian = [k for _, k in kepala if _dalam(k.nomor) <= tingkat and "/" not in k.nomor]
    entri = [e for e in isi if e.nomor and id(e) not in terpakai]
    angka = [e for e in entri if re.fullmatch(r"[\d.]+|[IVX]+(?:\.\d+)*|[A-Z]", e.nomor)]
    hilang = [
        k
        for k in bagian
        if k.judul and not any(_sejudul(e.judul, k.judul) for e in isi) and k.nomor not in ganda
    ]
    asing = [e for e in angka if e.judul and not any(_sejudul(e.judul, k.judul) for k in bagian)]
    geser = []
    for e in angka:
        sama = [k for k in bagian if _sejudul(e.judul, k.judul)]
        if sama and not any(_setara(k.nomor, e.nomor) for k in sama):
            geser.append((e, sama[0]))
    for k in hilang:
        ganti = next((e for e in asing if _setara(e.nomor, k.nomor)), None)
        if ganti is not None:
            asing.remove(ganti)
            yield _judul_beda(ganti, k)
            continue
        ikut = [(e, b) for e, b in geser if _induk(b.nomor) == _induk(k.nomor)]
        geser = [isi for isi in geser if isi not in ikut]
        yield _hilang(k, ikut)
    for e in asing:
        yield buat(
            "R07",
            e.lokasi,
            tertulis=f"{e.nomor} {e.judul}",
            pesan=f"Daftar Isi memuat {e.nomor} “{e.judul}”, tetapi tidak ada bab atau subbab "
            "dengan judul itu.",
            saran="Hapus entri itu, atau samakan dengan judul subbabnya.",
            keyakinan=Keyakinan.SEDANG,
        )
    for e, k in geser:
        yield buat(
            "R07",
            (e.lokasi, k.lokasi),
            tertulis=f"{e.nomor} {e.judul}",
            terhitung=f"{k.nomor} {k.judul}",
            pesan=f"Daftar Isi menomori “{e.judul}” {e.nomor}, sedangkan dalam isi {k.nomor}.",
            saran=f"Ganti nomor dalam Daftar Isi menjadi {k.nomor}.",
        )


def _dalam(nomor: str) -> int:
    return 1 + nomor.count(".") if nomor else 1


def _induk(nomor: str) -> str:
    return nomor.rpartition(".")[0]


def _setara(satu: str, dua: str) -> bool:
    if satu == dua:
        return True
    return "." not in satu + dua and romawi(satu) == romawi(dua) != 0


def _hilang(k: Kepala, ikut: list[tuple[Entri, Kepala]]) -> Temuan:
    pesan = f"Subbab {k.nomor} “{k.judul}” tidak ada dalam Daftar Isi"
    for e, b in ikut:
        pesan += f"; karena itu “{b.judul}” di sana bernomor {e.nomor}, bukan {b.nomor}"
    return buat(
        "R07",
        (k.lokasi, *(b.lokasi for _, b in ikut), *(e.lokasi for e, _ in ikut)),
        tertulis="; ".join(f"{e.nomor} {e.judul}" for e, _ in ikut) or "tidak ada",
        terhitung="; ".join([f"{k.nomor} {k.judul}", *(f"{b.nomor} {b.judul}" for _, b in ikut)]),
        pesan=pesan + ".",
        saran=f"Tambahkan {k.nomor} “{k.judul}” ke Daftar Isi"
        + (" dan betulkan nomor sesudahnya." if ikut else "."),
    )


def _judul_beda(e: Entri, k: Kepala) -> Temuan:
    return buat(
        "R07",
        (e.lokasi, k.lokasi),
        tertulis=e.judul,
        terhitung=k.judul,
        pesan=f"Judul {k.nomor} dalam Daftar Isi “{e.judul}”, dalam isi “{k.judul}”.",
        saran="Samakan judulnya.",
        keparahan=Keparahan.RENDAH,
    )


# --- tables and figures --------------------------------------------------------------------------


def uji_keterangan(bahan: Bahan) -> Iterator[Temuan]:
    """Numbers of captions, and Daftar Tabel and Daftar Gambar against the captions."""
    for jenis in ("tabel", "gambar"):
        semua = [k for k in bahan.keterangan if k.jenis == jenis]
        entri = [e for e in bahan.dokumen.semua(Entri) if e.daftar == jenis]
        ganda = {n for n, b in Counter(k.nomor for k in semua).items() if b > 1}
        for nomor in sorted(ganda):
            kembar = [k for k in semua if k.nomor == nomor]
            if len({normal(k.judul) for k in kembar}) == 1:
                continue  # repeated on the next page ("lanjutan")
            if any("lanjutan" in normal(k.judul) for k in kembar):
                continue
            yield buat(
                "R04",
                tuple(k.lokasi for k in kembar),
                tertulis=kembar[0].sebutan,
                pesan=f"{kembar[0].sebutan} dipakai untuk "
                + " dan ".join(f"“{k.judul}”" for k in kembar)
                + ".",
                saran="Beri nomor berikutnya dan sesuaikan rujukannya.",
            )
        yield from _urut(semua, ganda)
        yield from _daftar(jenis, semua, entri)


def _urut(semua: Sequence[Keterangan], ganda: set[str]) -> Iterator[Temuan]:
    lalu: dict[str, tuple[int, Keterangan]] = {}
    for k in semua:
        induk, _, akhir = k.nomor.rpartition(".")
        if not akhir.isdigit() or k.nomor in ganda:
            continue
        sebelum = lalu.get(induk)
        lalu[induk] = (int(akhir), k)
        if sebelum is None or int(akhir) in (sebelum[0], sebelum[0] + 1):
            continue
        harus = f"{induk}.{sebelum[0] + 1}".strip(".")
        if harus in ganda:
            continue
        yield buat(
            "R02",
            (sebelum[1].lokasi, k.lokasi),
            tertulis=k.sebutan,
            terhitung=f"{k.jenis.capitalize()} {harus}",
            pesan=f"Sesudah {sebelum[1].sebutan} langsung {k.sebutan} “{k.judul}”.",
            saran=f"Periksa apakah {k.jenis} {harus} hilang atau nomornya keliru.",
            keyakinan=Keyakinan.SEDANG,
        )


def _daftar(jenis: str, semua: Sequence[Keterangan], entri: Sequence[Entri]) -> Iterator[Temuan]:
    if not entri:
        return
    kembar: dict[str, list[Entri]] = {}
    for e in entri:
        kembar.setdefault(normal(e.judul), []).append(e)
    samar = {id(e) for isi in kembar.values() if len(isi) > 1 for e in isi}
    for isi in kembar.values():
        if len(isi) > 1 and isi[0].judul:
            yield buat(
                "R12",
                tuple(e.lokasi for e in isi),
                tertulis=isi[0].judul,
                pesan=f"Daftar {jenis.capitalize()} memuat “{isi[0].judul}” {len(isi)} kali: "
                + ", ".join(e.nomor for e in isi)
                + ".",
                saran="Lengkapi judulnya supaya dapat dibedakan.",
            )
    ganda = {n for n, b in Counter(k.nomor for k in semua).items() if b > 1}
    for e in entri:
        sama = [k for k in semua if k.nomor == e.nomor]
        if not sama:
            pindah = [k for k in semua if _sejudul(k.judul, e.judul)]
            if any(k.nomor in ganda for k in pindah):
                continue  # the number used twice is the cause
            yield _entri_asing(jenis, e, pindah)
        elif id(e) not in samar and not any(_judul_mirip(k.judul, e.judul) for k in sama):
            yield _entri_beda(jenis, e, sama[0])
    ada = {e.nomor for e in entri}
    for k in semua:
        if k.nomor and k.nomor not in ada and not any(_sejudul(k.judul, e.judul) for e in entri):
            yield buat(
                "R08",
                k.lokasi,
                tertulis="tidak ada",
                terhitung=f"{k.sebutan} {k.judul}",
                pesan=f"{k.sebutan} “{k.judul}” tidak ada dalam Daftar {jenis.capitalize()}.",
                saran="Tambahkan ke daftar.",
            )


SINGKATAN = {
    "pns": "pegawai negeri sipil",
    "phl": "pegawai harian lepas",
    "sdm": "sumber daya manusia",
    "asn": "aparatur sipil negara",
    "iku": "indikator kinerja utama",
    "pk": "perjanjian kinerja",
    "abk": "analisis beban kerja",
}


def _judul_mirip(judul: str, entri: str) -> bool:
    """Whether an entry may stand for a caption: shorter, abbreviated, misspelt by a letter or two,
    but without a content word that the caption lacks."""
    if _sejudul(judul, entri):
        return True
    panjang = normal(judul)
    for pendek, penuh in SINGKATAN.items():
        panjang = panjang.replace(penuh, f"{pendek} {penuh}")
    asing, _ = beda_kata(entri, panjang)
    asing = [k for k in asing if not _singkatan_dinas(k) and not re.fullmatch(r"20\d\d", k)]
    return not asing


def _singkatan_dinas(kata: str) -> bool:
    return kata.startswith(("dis", "din", "bap", "bad", "kec", "opd", "kota", "kab"))


def _entri_asing(jenis: str, e: Entri, pindah: Sequence[Keterangan]) -> Temuan:
    if pindah:
        pesan = f"Daftar {jenis.capitalize()} menomori “{e.judul}” {e.nomor}, sedangkan dalam isi "
        pesan += f"{pindah[0].nomor}."
    else:
        pesan = f"Daftar {jenis.capitalize()} memuat {jenis} {e.nomor} “{e.judul}”, tetapi tidak "
        pesan += "ada dalam isi."
    return buat(
        "R08",
        (e.lokasi, *(k.lokasi for k in pindah[:1])),
        tertulis=f"{e.nomor} {e.judul}",
        terhitung=pindah[0].nomor if pindah else "",
        pesan=pesan,
        saran="Samakan daftar dengan isinya.",
        keyakinan=Keyakinan.SEDANG,
    )


def _entri_beda(jenis: str, e: Entri, k: Keterangan) -> Temuan:
    asing, _ = beda_kata(e.judul, k.judul)
    return buat(
        "R08",
        (e.lokasi, k.lokasi),
        tertulis=f"{e.nomor} {e.judul}",
        terhitung=k.judul,
        pesan=f"{k.sebutan} dalam Daftar {jenis.capitalize()} berjudul “{e.judul}”, dalam isi "
        f"“{k.judul}”" + (f" (kata “{' '.join(asing)}” tidak ada di sana)." if asing else "."),
        saran="Samakan judulnya.",
    )


# --- pages ---------------------------------------------------------------------------------------


def uji_halaman(bahan: Bahan) -> Iterator[Temuan]:
    """R11: page numbers that go back within one list."""
    for jenis in ("isi", "tabel", "gambar"):
        entri = [e for e in bahan.dokumen.semua(Entri) if e.daftar == jenis and e.halaman.isdigit()]
        for satu, dua in zip(entri, entri[1:], strict=False):
            if int(dua.halaman) < int(satu.halaman):
                yield buat(
                    "R11",
                    (satu.lokasi, dua.lokasi),
                    tertulis=f"{satu.halaman}, lalu {dua.halaman}",
                    pesan=f"Dalam Daftar {jenis.capitalize()} “{dua.judul}” (halaman "
                    f"{dua.halaman}) mengikuti “{satu.judul}” (halaman {satu.halaman}).",
                    saran="Perbarui nomor halamannya.",
                )
                break
