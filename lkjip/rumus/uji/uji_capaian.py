"""H: capaian recomputed, caps without a note, directions, categories; J06: means."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..bentuk import format_angka
from .bahan import Bahan
from .capaian_ulang import CapaianUlang, hitung_ulang, makin_rendah, makin_tinggi
from .indikator import Indikator
from .instansi import teks_dokumen
from .kata import normal
from .katalog import buat
from .kinerja import BarisKinerja
from .peran import Peran
from .rumus_tertulis import baca_rumus_turun
from .skala import baca_skala, baca_skala_prosa, peringkat, skala_baku, uji_kategori
from .tabel import POLA_STATUS
from .temuan import Keyakinan, Temuan

SEBUTAN_RUMUS = {
    "turun": "(2 × target − realisasi) ÷ target × 100",
    "rasio": "target ÷ realisasi × 100",
}
CATATAN_BATAS = re.compile(
    r"capaian[^.]{0,80}?(?:dibatasi|maksimal|maksimum|paling tinggi|setinggi ?-?tingginya)"
    r"[^.]{0,60}?\b1[0-5]0\b|"
    r"(?:dibatasi|maksimal|maksimum|paling tinggi)[^.]{0,60}?\b1[0-5]0\b[^.]{0,60}?capaian|"
    r"(?:lebih dari|di ?atas|melebihi|>)\s*1[0-5]0\s*(?:%|persen)?[^.]{0,80}?"
    r"(?:menjadi|sebesar|ditulis|dihitung|dianggap|dinyatakan|dicetak|adalah|=)\s*1[0-5]0",
    re.IGNORECASE,
)


def uji_capaian(bahan: Bahan, indikator: list[Indikator]) -> Iterator[Temuan]:
    """H01, H02 and H03 over all rows that print target, realisasi and capaian of one year."""
    tertulis = baca_rumus_turun(teks for teks, _ in teks_dokumen(bahan.dokumen))
    turun = tertulis or _rumus_turun(bahan)
    dibatasi: list[tuple[BarisKinerja, CapaianUlang, int | None]] = []
    dilaporkan: set[tuple[int, int | None]] = set()
    for satu in indikator:
        yield from _kemajuan(satu, bahan.tahun)
        for baris in satu.baris:
            for tahun in sorted({t for _, t in baris.nilai}, key=lambda t: t or 0):
                sel = [
                    baris.ambil(str(p), tahun)
                    for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
                ]
                if any(isi is None for isi in sel):
                    continue
                hasil = hitung_ulang(*sel)
                if hasil.cara.startswith("batas"):
                    if hasil.cara == "batas" or makin_rendah(satu.nama):
                        dibatasi.append((baris, hasil, tahun))
                elif hasil.cara == "salah":
                    if (id(satu), tahun) not in dilaporkan and not _sebab_lain(satu, baris, tahun):
                        dilaporkan.add((id(satu), tahun))
                        yield _salah(satu, baris, tahun, hasil, turun)
                elif (id(satu), -1) not in dilaporkan and not _capaian_lain(satu, tahun):
                    temuan = _arah(satu, baris, tahun, hasil, turun) or _rumus_lain(
                        satu, baris, tahun, hasil, tertulis
                    )
                    if temuan is not None:
                        dilaporkan.add((id(satu), -1))
                        yield temuan
    if dibatasi and not any(CATATAN_BATAS.search(teks) for teks, _ in teks_dokumen(bahan.dokumen)):
        yield _dibatasi(dibatasi)


def _rumus_turun(bahan: Bahan) -> str:
    """The formula by which most rows of this report are computed for what should be low."""
    cara = [
        hitung_ulang(*sel).cara
        for b in bahan.kinerja
        if all(
            sel := [
                b.ambil(str(p), bahan.tahun) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
            ]
        )
    ]
    return "rasio" if cara.count("rasio") > cara.count("turun") else "turun"


def _kemajuan(satu: Indikator, tahun: int | None) -> Iterator[Temuan]:
    """Progress toward the target at the end of the plan, recomputed like a capaian."""
    for baris in satu.baris:
        akhir = [s for (peran, _), s in baris.nilai.items() if peran == "target akhir"]
        maju = [s for (peran, _), s in baris.nilai.items() if peran == "kemajuan"]
        realisasi = baris.ambil(str(Peran.REALISASI), tahun)
        if len(akhir) != 1 or len(maju) != 1 or realisasi is None:
            continue
        hasil = hitung_ulang(akhir[0], realisasi, maju[0])
        lain = [r for _, r in satu.sel(str(Peran.REALISASI), tahun)]
        if hasil.cara != "salah" or any(
            hitung_ulang(akhir[0], r, maju[0]).cara != "salah" for r in lain
        ):
            continue  # right, or its realisasi is the cell that is wrong
        harus = hasil.harus["turun" if makin_rendah(satu.nama) else "naik"]
        yield buat(
            "H01",
            baris.lokasi,
            tertulis=maju[0].cetak.teks,
            terhitung=f"{format_angka(harus, 2)} %",
            pesan=f"{baris.tabel.sebutan}, “{satu.nama}”: realisasi {realisasi.cetak.teks} "
            f"terhadap target akhir {akhir[0].cetak.teks} adalah {format_angka(harus, 2)} %, "
            f"tertulis {maju[0].cetak.teks}.",
            saran=f"Ganti tingkat kemajuan menjadi {format_angka(harus, 2)} %.",
        )


def _sebab_lain(satu: Indikator, baris: BarisKinerja, tahun: int | None) -> bool:
    """Whether another table's target or realisasi gives the printed capaian: then that cell is
    the root cause, and the agreement check reports it."""
    target, realisasi, capaian = (
        satu.sel(str(p), tahun) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    )
    ini = baris.ambil(str(Peran.CAPAIAN), tahun)
    t0, r0 = baris.ambil(str(Peran.TARGET), tahun), baris.ambil(str(Peran.REALISASI), tahun)
    for _, t in target:
        if t.cetak.nilai != t0.cetak.nilai and hitung_ulang(t, r0, ini).cara == "naik":
            return True
    for _, r in realisasi:
        if r.cetak.nilai != r0.cetak.nilai and hitung_ulang(t0, r, ini).cara == "naik":
            return True
    return any(
        c.cetak.nilai != ini.cetak.nilai and hitung_ulang(t0, r0, c).cara in ("naik", "turun")
        for _, c in capaian
    )


def _capaian_lain(satu: Indikator, tahun: int | None) -> bool:
    """Whether tables print different capaian: the agreement check reports that."""
    return len(satu.nilai(str(Peran.CAPAIAN), tahun)) > 1


def _salah(
    satu: Indikator, baris: BarisKinerja, tahun: int | None, hasil: CapaianUlang, turun: str
) -> Temuan:
    sel = baris.ambil(str(Peran.CAPAIAN), tahun)
    target, realisasi = (baris.ambil(str(p), tahun) for p in (Peran.TARGET, Peran.REALISASI))
    cara = turun if makin_rendah(satu.nama) and turun in hasil.harus else "naik"
    if cara == "naik" and not makin_tinggi(satu.nama) and turun in hasil.harus:
        # Nothing tells the direction: the formula that comes nearer to what is printed.
        cara = min(("naik", turun), key=lambda c: abs(hasil.harus[c] - sel.cetak.nilai))
    harus = hasil.harus[cara]
    hitungan = f"{realisasi.cetak.teks} ÷ {target.cetak.teks} × 100"
    t, r = target.cetak.teks, realisasi.cetak.teks
    if cara == "turun":
        hitungan = f"(2 × {t} − {r}) ÷ {t} × 100"
    elif cara == "rasio":
        hitungan = f"{t} ÷ {r} × 100"
    lokasi = [baris.lokasi] + [
        b.lokasi
        for b, s in satu.sel(str(Peran.CAPAIAN), tahun)
        if b is not baris and s.cetak.nilai == sel.cetak.nilai
    ]
    return buat(
        "H01",
        tuple(lokasi),
        tertulis=sel.cetak.teks,
        terhitung=f"{format_angka(harus, 2)} %",
        pesan=f"{baris.tabel.sebutan}, “{satu.nama}”: target {target.cetak.teks} dan realisasi "
        f"{realisasi.cetak.teks} menghasilkan capaian {format_angka(harus, 2)} % ({hitungan}), "
        f"tertulis {sel.cetak.teks}. Rumus untuk arah sebaliknya pun tidak menghasilkan angka itu.",
        saran=f"Ganti capaian menjadi {format_angka(harus, 2)} %, setelah memastikan target "
        f"{target.cetak.teks} dan realisasi {realisasi.cetak.teks} benar.",
    )


def _arah(
    satu: Indikator, baris: BarisKinerja, tahun: int | None, hasil: CapaianUlang, turun: str
) -> Temuan | None:
    sel = baris.ambil(str(Peran.CAPAIAN), tahun)
    rendah = makin_rendah(satu.nama)
    if hasil.cara == "naik" and rendah and hasil.harus["naik"] != Decimal(100):
        turun = turun if turun in hasil.harus else "turun"
        harus = hasil.harus[turun]
        kata, rumus = "makin rendah makin baik", SEBUTAN_RUMUS[turun]
    elif (
        hasil.cara in ("turun", "rasio")
        and makin_tinggi(satu.nama)
        and hasil.harus["naik"] != hasil.harus[hasil.cara]
    ):
        harus = hasil.harus["naik"]
        kata, rumus = "makin tinggi makin baik", "realisasi ÷ target × 100"
    else:
        return None
    return buat(
        "H03",
        baris.lokasi,
        tertulis=sel.cetak.teks,
        terhitung=f"{format_angka(harus, 2)} %",
        pesan=f"{baris.tabel.sebutan}: “{satu.nama}” menurut namanya {kata}, tetapi capaian "
        f"{sel.cetak.teks} dihitung dengan rumus arah sebaliknya. Dengan {rumus} hasilnya "
        f"{format_angka(harus, 2)} %.",
        saran="Pastikan arah indikator; bila memang demikian, hitung ulang capaiannya menjadi "
        f"{format_angka(harus, 2)} %.",
        keyakinan=Keyakinan.RENDAH if hasil.cara != "naik" else Keyakinan.SEDANG,
    )


def _rumus_lain(
    satu: Indikator, baris: BarisKinerja, tahun: int | None, hasil: CapaianUlang, tertulis: str
) -> Temuan | None:
    """A capaian by the other formula for "the lower the better" than the document says it uses."""
    if not tertulis or hasil.cara not in ("turun", "rasio") or hasil.cara == tertulis:
        return None
    sel, harus = baris.ambil(str(Peran.CAPAIAN), tahun), hasil.harus.get(tertulis)
    if harus is None or format_angka(harus, 2) == format_angka(hasil.harus[hasil.cara], 2):
        return None
    rumus = SEBUTAN_RUMUS
    return buat(
        "H03",
        baris.lokasi,
        tertulis=sel.cetak.teks,
        terhitung=f"{format_angka(harus, 2)} %",
        pesan=f"{baris.tabel.sebutan}: capaian “{satu.nama}” {sel.cetak.teks} dihitung dengan "
        f"{rumus[hasil.cara]}, padahal dokumen menyatakan memakai {rumus[tertulis]}. Dengan rumus "
        f"itu hasilnya {format_angka(harus, 2)} %.",
        saran=f"Hitung ulang menjadi {format_angka(harus, 2)} %, atau sebutkan rumus yang dipakai.",
        keyakinan=Keyakinan.SEDANG,
    )


def _dibatasi(semua: list[tuple[BarisKinerja, CapaianUlang, int | None]]) -> Temuan:
    baris, hasil, tahun = semua[0]
    sel = baris.ambil(str(Peran.CAPAIAN), tahun)
    mentah = hasil.harus["naik" if hasil.cara == "batas" else "turun"]
    nama = list(dict.fromkeys(b.indikator.strip(" .") for b, _, _ in semua))
    sebut = "; ".join(f"“{isi}”" for isi in nama[:4])
    if len(nama) > 4:
        sebut += f"; dan {len(nama) - 4} lainnya"
    return buat(
        "H02",
        tuple(b.lokasi for b, _, _ in semua),
        tertulis=sel.cetak.teks,
        terhitung=f"{format_angka(mentah, 2)} %",
        pesan=f"Capaian di atas {sel.cetak.teks} dicetak {sel.cetak.teks} tanpa catatan bahwa "
        f"nilainya dibatasi: {sebut}. Contoh: target "
        f"{baris.ambil(str(Peran.TARGET), tahun).cetak.teks}, realisasi "
        f"{baris.ambil(str(Peran.REALISASI), tahun).cetak.teks}, capaian sebenarnya "
        f"{format_angka(mentah, 2)} %.",
        saran=f"Cetak nilai sebenarnya ({format_angka(mentah, 2)} %), atau beri catatan kebijakan "
        "pembatasan di bawah tabel.",
    )


def uji_rumus(bahan: Bahan) -> Iterator[Temuan]:
    """H04: a percentage whose formula divides by nothing."""
    ditemukan: dict[str, list[BarisKinerja]] = {}
    for baris in bahan.kinerja:
        rumus = baris.formula
        if re.search(r"[x×*]\s*100", rumus) and not re.search(
            r"[/:÷]|\bdibagi\b|\bper\b|\bterhadap\b|\bdibanding", rumus
        ):
            ditemukan.setdefault(normal(rumus), []).append(baris)
    for daftar in ditemukan.values():
        yield buat(
            "H04",
            tuple(b.lokasi for b in daftar),
            tertulis=daftar[0].formula,
            pesan=f"{daftar[0].tabel.sebutan}: rumus persentase "
            + "; ".join(f"“{n}”" for n in dict.fromkeys(b.indikator for b in daftar))
            + " tidak mempunyai pembagi, sehingga hasilnya bukan persentase.",
            saran="Tulis pembilang dan pembaginya, misalnya komponen yang terpenuhi dibagi "
            "seluruh komponen dikali 100 %.",
        )


def uji_skala(bahan: Bahan) -> Iterator[Temuan]:
    """H05: categories against the scale of the document, or against one another."""
    skala = baca_skala(bahan.tabel) or next(
        (s for k in bahan.kalimat if (s := baca_skala_prosa(k.teks, k.lokasi()))), []
    )
    if not skala and any(normal(b.kategori) == "sangat tinggi" for b in bahan.kinerja):
        skala = skala_baku(bahan.kinerja[0].lokasi)
    for tabel in {id(b.tabel): b.tabel for b in bahan.kinerja}.values():
        baris = [
            (b, s)
            for b in bahan.kinerja
            if b.tabel is tabel
            and b.kategori
            and (s := b.ambil(str(Peran.CAPAIAN), bahan.tahun)) is not None
            and (
                peringkat(b.kategori) is not None
                or skala
                or POLA_STATUS.fullmatch(normal(b.kategori))
            )
        ]
        yield from uji_kategori(baris, skala)
