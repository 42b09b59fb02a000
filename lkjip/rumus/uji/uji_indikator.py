"""S02, S03, S05, S11: one indicator in Renstra, Perjanjian Kinerja and measurement."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bahan import Bahan
from .capaian_ulang import hitung_ulang, makin_rendah
from .indikator import Indikator, cari_serupa, terbanyak
from .kata import normal
from .katalog import buat
from .kinerja import BarisKinerja
from .peran import Peran
from .tabel import SelNilai
from .temuan import Keparahan, Keyakinan, Temuan

UKURAN = (
    frozenset({"detik", "menit", "jam", "hari", "minggu", "bulan", "tahun"}),
    frozenset({"meter", "m", "km", "kilometer", "hektar", "hektare", "ha", "m2", "km2"}),
    frozenset({"orang", "jiwa", "kk", "keluarga", "rumah tangga", "unit", "desa", "kelurahan",
               "kecamatan", "opd", "dokumen", "laporan", "kasus", "kejadian"}),
    frozenset({"kg", "ton", "kuintal", "liter", "m3"}),
)  # fmt: skip
PREDIKAT = re.compile(
    r"AA|A|BB|B|CC|C|D|WTP|WDP|TMP|TW|(?:sangat )?baik|cukup|kurang|memuaskan|level \d|paripurna|"
    r"utama|madya|pratama|inovatif|informatif|ada|tidak ada|ya|tidak",
    re.IGNORECASE,
)
MACAM = {"renstra": "Renstra", "pk": "Perjanjian Kinerja", "ukur": "pengukuran kinerja"}


def uji_nilai(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """S02 and S11: targets, realisasi and capaian that differ between tables."""
    for satu in indikator:
        yield from _target_kata(satu, bahan.tahun)
        tahun = sorted({t for _, t in satu.kunci if t is not None})
        for t in tahun:
            yield from _beda(satu, str(Peran.TARGET), t, "S02", "Target")
            yield from _beda(satu, str(Peran.REALISASI), t, "S11", "Realisasi")
            yield from _beda(satu, str(Peran.CAPAIAN), t, "S11", "Capaian")


def _target_kata(satu: Indikator, tahun: int | None) -> Iterator[Temuan]:
    """S02 for predicates ("BB" in one table, "A" in another)."""
    kunci = (str(Peran.TARGET), tahun)
    ada = [(b, b.teks[kunci].strip()) for b in satu.baris if kunci in b.teks]
    ada = [(b, kata) for b, kata in ada if PREDIKAT.fullmatch(kata)]
    if len({normal(kata) for _, kata in ada}) < 2:
        return
    tempat = "; ".join(f"{b.tabel.sebutan} {kata}" for b, kata in ada)
    yield buat(
        "S02",
        tuple(b.lokasi for b, _ in ada),
        tertulis=", ".join(dict.fromkeys(kata for _, kata in ada)),
        pesan=f"Target {tahun or ''} “{satu.nama}” tertulis berbeda: {tempat}.".replace("  ", " "),
        saran="Tentukan mana yang benar menurut dokumen sumbernya; bila target memang diubah, "
        "jelaskan perubahannya.",
        keyakinan=Keyakinan.SEDANG,
    )


def _beda(satu: Indikator, peran: str, tahun: int, kode: str, kata: str) -> Iterator[Temuan]:
    semua = _per_tabel(satu.sel(peran, tahun))
    nilai = [s.cetak.nilai for _, s in semua]
    if len(set(nilai)) < 2 or _hanya_satuan(nilai):
        return
    if peran == Peran.CAPAIAN and _mengikuti(satu, tahun):
        return
    benar = terbanyak(nilai) or _menurut_capaian(satu, peran, tahun)
    salah = [(b, s) for b, s in semua if s.cetak.nilai != benar] if benar is not None else semua
    tempat = "; ".join(f"{b.tabel.sebutan} {s.cetak.teks}" for b, s in semua)
    contoh = next((s.cetak.teks for _, s in semua if s.cetak.nilai == benar), "")
    antar = {b.macam for b, _ in semua}
    renstra_saja = benar is None and antar == {"renstra", "pk"}
    yield buat(
        kode,
        tuple(b.lokasi for b, _ in salah) + tuple(b.lokasi for b, _ in semua),
        tertulis=", ".join(dict.fromkeys(s.cetak.teks for _, s in salah)),
        terhitung=contoh,
        pesan=f"{kata} {tahun} “{satu.nama}” tertulis berbeda: {tempat}.",
        saran=(
            f"Gunakan {contoh} di semua tempat."
            if contoh
            else "Tentukan mana yang benar menurut dokumen sumbernya; bila target memang "
            "diubah, jelaskan perubahannya."
        ),
        keyakinan=Keyakinan.TINGGI if contoh else Keyakinan.SEDANG,
        keparahan=Keparahan.SEDANG if renstra_saja else None,
    )


def _per_tabel(
    sel: Sequence[tuple[BarisKinerja, SelNilai]],
) -> list[tuple[BarisKinerja, SelNilai]]:
    """One witness per table: a row repeated in it says nothing new."""
    hasil: dict[tuple[int, Decimal], tuple[BarisKinerja, SelNilai]] = {}
    for b, s in sel:
        hasil.setdefault((b.tabel.nomor, s.cetak.nilai), (b, s))
    return list(hasil.values())


def _hanya_satuan(nilai: Sequence[Decimal]) -> bool:
    """0,95 beside 95: one value as a fraction and as a percentage."""
    return len(set(nilai)) == 2 and max(nilai) == 100 * min(nilai) and min(nilai) < 1


def _mengikuti(satu: Indikator, tahun: int) -> bool:
    """Whether differing capaian only follow from differing targets or realisasi."""
    return any(len(satu.nilai(str(p), tahun)) > 1 for p in (Peran.TARGET, Peran.REALISASI))


def _menurut_capaian(satu: Indikator, peran: str, tahun: int) -> Decimal | None:
    """The value with which the printed capaian comes out."""
    cocok: Counter[Decimal] = Counter()
    cara = ("turun", "rasio") if makin_rendah(satu.nama) else ("naik", "turun", "rasio")
    for baris in satu.baris:
        capaian = baris.ambil(str(Peran.CAPAIAN), tahun)
        target = baris.ambil(str(Peran.TARGET), tahun)
        realisasi = baris.ambil(str(Peran.REALISASI), tahun)
        if capaian is None or target is None or realisasi is None:
            continue
        for _, s in satu.sel(peran, tahun):
            t, r, c = target, realisasi, capaian
            if peran == Peran.TARGET:
                t = s
            elif peran == Peran.REALISASI:
                r = s
            else:
                c = s
            if hitung_ulang(t, r, c).cara in cara:
                cocok[s.cetak.nilai] += 1
    return next(iter(cocok)) if len(cocok) == 1 else None


def uji_terukur(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """S05: promised in the PK of the year, without a realisasi anywhere."""
    janji = [i for i in indikator if any(b.macam == "pk" for b in i.baris)]
    if not janji:
        janji = [
            i
            for i in indikator
            if any(b.macam == "renstra" and b.ambil("target", bahan.tahun) for b in i.baris)
        ]
    ukur = [i for i in indikator if any(b.macam == "ukur" for b in i.baris)]
    terukur = [i for i in janji if _ada_realisasi(i, bahan.tahun)]
    if not ukur or len(terukur) < 0.5 * len(janji):
        return
    for satu in janji:
        if satu in terukur:
            continue
        serupa = cari_serupa([i for i in ukur if i not in janji], satu.nama)
        if serupa is not None:
            continue  # named otherwise in the measurement: S04 says so
        target = next((s.cetak.teks for b, s in satu.sel(str(Peran.TARGET), bahan.tahun)), "")
        asing = [i for i in ukur if i not in janji and _setarget(i, satu, bahan.tahun)]
        sebut = f" Yang diukur dengan target yang sama: “{asing[0].nama}”." if asing else ""
        yield buat(
            "S05",
            tuple(b.lokasi for i in (satu, *asing[:1]) for b in i.baris),
            tertulis=f"target {target}" if target else "dijanjikan",
            terhitung="tidak ada realisasi",
            pesan=f"“{satu.nama}”{f' dengan target {target}' if target else ''} tercantum dalam "
            + " dan ".join(dict.fromkeys(b.tabel.sebutan for b in satu.baris))
            + ", tetapi tidak ada dalam tabel pengukuran kinerja mana pun."
            + sebut,
            saran="Samakan namanya bila memang itu yang dimaksud, atau jelaskan penggantiannya."
            if sebut
            else "Tambahkan realisasi dan capaiannya, atau jelaskan mengapa belum diukur.",
        )


def _setarget(satu: Indikator, dua: Indikator, tahun: int | None) -> bool:
    a, b = (i.nilai(str(Peran.TARGET), tahun) for i in (satu, dua))
    return bool(a & b)


def _ada_realisasi(satu: Indikator, tahun: int | None) -> bool:
    return any(
        b.macam == "ukur"
        and any(
            peran in (Peran.REALISASI, Peran.CAPAIAN) and t == tahun
            for peran, t in (*b.nilai, *b.teks)
        )
        for b in satu.baris
    )


def uji_satuan(bahan: Bahan, indikator: Sequence[Indikator]) -> Iterator[Temuan]:
    """S03: an index in percent, or two units for one indicator."""
    for satu in indikator:
        berindeks = re.match(r"(?:indeks|nilai|skor)\b", normal(satu.nama))
        for baris in satu.baris:
            kecil = [
                s.cetak.teks
                for (peran, _), s in baris.nilai.items()
                if peran == Peran.TARGET and s.cetak.nilai is not None and s.cetak.nilai <= 10
            ]
            if berindeks and _baku(baris.satuan) == "%" and kecil:
                yield buat(
                    "S03",
                    baris.lokasi,
                    tertulis=baris.satuan,
                    terhitung="indeks",
                    pesan=f"{baris.tabel.sebutan}: “{satu.nama}” bersatuan {baris.satuan}, padahal "
                    f"targetnya {', '.join(kecil[:5])}: sebuah indeks, bukan persentase.",
                    saran="Ganti satuannya menjadi indeks (atau nilai).",
                )
                break
        else:
            yield from _beda_satuan(satu)


def _beda_satuan(satu: Indikator) -> Iterator[Temuan]:
    semua = [(b, _baku(b.satuan)) for b in satu.baris if _baku(b.satuan)]
    macam = Counter(kata for _, kata in semua)
    persen = [b for b, kata in semua if kata == "%"]
    lain = [
        (b, kata)
        for b, kata in semua
        if kata != "%" and len(kata) > 1 and kata not in ("indeks", "nilai", "angka", "skor")
    ]
    if not persen or not lain:
        yield from _satuan_lain(satu, lain)
        return
    berpersen = normal(satu.nama).startswith(("persen", "prosen"))
    banyak = "%" if berpersen else macam.most_common(1)[0][0]
    salah = persen if banyak != "%" else [b for b, _ in lain]
    yield buat(
        "S03",
        tuple(b.lokasi for b in (*salah, *(b for b, _ in lain), *persen)),
        tertulis=salah[0].satuan,
        pesan=f"Satuan “{satu.nama}” tertulis berbeda: "
        + "; ".join(dict.fromkeys(f"{b.satuan} di {b.tabel.sebutan}" for b, _ in semua))
        + ".",
        saran="Gunakan satu satuan yang sesuai dengan rumus indikatornya.",
        keyakinan=Keyakinan.SEDANG,
    )


def _satuan_lain(satu: Indikator, lain: Sequence[tuple[BarisKinerja, str]]) -> Iterator[Temuan]:
    """Two units of one dimension (menit and jam): only one can be meant."""
    for ukuran in UKURAN:
        ada = [(b, kata) for b, kata in lain if kata in ukuran]
        if len({kata for _, kata in ada}) > 1:
            yield buat(
                "S03",
                tuple(b.lokasi for b, _ in ada),
                tertulis=ada[0][0].satuan,
                pesan=f"Satuan “{satu.nama}” tertulis berbeda: "
                + "; ".join(dict.fromkeys(f"{b.satuan} di {b.tabel.sebutan}" for b, _ in ada))
                + ".",
                saran="Gunakan satu satuan yang sesuai dengan rumus indikatornya.",
                keyakinan=Keyakinan.SEDANG,
            )
            return


def _baku(satuan: str) -> str:
    n = normal(satuan).replace("persentase", "%").replace("persen", "%").replace("prosen", "%")
    return "%" if "%" in n else n
