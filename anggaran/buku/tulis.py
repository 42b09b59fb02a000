"""What is stored of a budget as sheets. Parent rows carry the sums of their rows as formulas."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Isi, Jenis, KolomUnduh, LembarUnduh
from lkjip.rumus.jumlah import compute_jumlah

from ..keadaan import KOLOM_BELANJA, Dinyatakan, Keadaan, Simpul
from ..selectors.keadaan import take_keadaan
from ..selectors.sasaran import list_nomor_sasaran
from . import bentuk as b

type Jalur = tuple[str, str, str, str]
"""Urusan and the codes of programme, kegiatan and sub kegiatan ("" where there is none)."""

KODE = tuple(KolomUnduh(judul, lebar=16) for judul in (b.URUSAN, *b.KODE))
URAIAN = KolomUnduh(b.URAIAN, lebar=52)


def susun_buku(opd: PerangkatDaerah, tahun: int) -> list[LembarUnduh]:
    """The five sheets of the year. A fixed number of queries."""
    keadaan = take_keadaan(opd, tahun)
    subjek = f"{opd.nama}, tahun {tahun}"
    sasaran = {pk: (nomor, teks) for nomor, (pk, teks) in list_nomor_sasaran(opd, tahun).items()}
    return [
        _anggaran(keadaan, subjek),
        _realisasi(keadaan, subjek),
        _pemetaan(keadaan, subjek, sasaran),
        _belanja(keadaan, subjek),
        _dinyatakan(keadaan, subjek),
    ]


def telusuri(keadaan: Keadaan) -> Iterator[tuple[str, Jalur, Simpul]]:
    """(level, path, node) of the whole tree in its order."""
    urut = sorted(keadaan.program.items(), key=lambda isi: (isi[1].urutan, isi[0]))
    for (urusan, kode), program in urut:
        yield "program", (urusan, kode, "", ""), program
        for kegiatan in _urut(program.anak):
            yield "kegiatan", (urusan, kode, kegiatan.kode, ""), kegiatan
            for sub in _urut(kegiatan.anak):
                yield "sub_kegiatan", (urusan, kode, kegiatan.kode, sub.kode), sub


def _urut(anak: Mapping[str, Simpul]) -> list[Simpul]:
    return sorted(anak.values(), key=lambda s: (s.urutan, s.kode))


def _anggaran(keadaan: Keadaan, subjek: str) -> LembarUnduh:
    semua = list(telusuri(keadaan))
    pagu = b.judul_pagu((t, u) for _, _, s in semua for u, (t, _) in s.pagu.items())
    kolom = (
        KolomUnduh(b.TINGKAT, lebar=14),
        *KODE,
        URAIAN,
        KolomUnduh(b.URUTAN, Bentuk.BULAT),
        *(KolomUnduh(judul, Bentuk.UANG) for judul in pagu.values()),
        KolomUnduh(b.PENJELASAN, lebar=48),
    )
    baris = []
    for tingkat, jalur, simpul in semua:
        induk = tingkat == "program" or bool(simpul.anak)
        isi: list[Isi] = [b.LABEL_TINGKAT[tingkat], *(k or None for k in jalur)]
        isi += [simpul.nama, simpul.urutan]
        isi += [_jumlah(simpul, u) if induk else _pagu(simpul, u) for _, u in pagu]
        isi.append(simpul.penjelasan or None)
        jenis = Jenis.KELOMPOK if induk else Jenis.BIASA
        baris.append(BarisUnduh(isi, jenis, tingkat=int(tingkat == "kegiatan")))
    jumlah = [
        compute_jumlah(_jumlah(s, u) for s in keadaan.program.values()).nilai for _, u in pagu
    ]
    if semua:
        baris.append(BarisUnduh([b.JUMLAH, *[None] * 6, *jumlah, None], Jenis.JUMLAH))
    return LembarUnduh(
        b.ANGGARAN,
        subjek,
        kolom,
        baris,
        "Portal LKjIP",
        (
            "Baris program, kegiatan yang berinci, dan jumlah adalah rumus; portal membaca angka "
            "baris di bawahnya.",
            "Baris baru ditambahkan dengan mengisi tingkat, urusan, kode, dan uraiannya.",
        ),
    )


def _pagu(simpul: Simpul, urutan: int) -> Isi:
    if urutan not in simpul.pagu:
        return None
    nilai = simpul.pagu[urutan][1]
    return b.TAK_DIKETAHUI if nilai is None else nilai


def _jumlah(simpul: Simpul, urutan: int) -> Decimal | None:
    if simpul.anak:
        return compute_jumlah(_jumlah(anak, urutan) for anak in simpul.anak.values()).nilai
    return simpul.pagu.get(urutan, ("", None))[1]


def _realisasi(keadaan: Keadaan, subjek: str) -> LembarUnduh:
    baris = []
    for _, jalur, simpul in telusuri(keadaan):
        for periode, isi in sorted(simpul.realisasi.items()):
            angka = [isi.get(k) for k in ("keuangan", "fisik", "rencana_kas")]
            if any(n is not None for n in angka):
                kunci = [k or None for k in jalur]
                baris.append(BarisUnduh([*kunci, simpul.nama, b.tulis_periode(periode), *angka]))
    if baris:
        uang = [compute_jumlah(satu.isi[n] for satu in baris).nilai for n in (6, 8)]
        baris.append(
            BarisUnduh([b.JUMLAH, *[None] * 5, uang[0], None, uang[1]], jenis=Jenis.JUMLAH)
        )
    kolom = (
        *KODE,
        URAIAN,
        KolomUnduh(b.PERIODE, lebar=14),
        KolomUnduh(b.KEUANGAN, Bentuk.UANG),
        KolomUnduh(b.FISIK, Bentuk.PERSEN),
        KolomUnduh(b.KAS, Bentuk.UANG),
    )
    catatan = (
        "Periode: Setahun, atau nama bulan. Realisasi bulan adalah bulan itu saja; fisik "
        "kumulatif.",
    )
    return LembarUnduh(b.REALISASI, subjek, kolom, baris, "Portal LKjIP", catatan)


def _pemetaan(keadaan: Keadaan, subjek: str, sasaran: Mapping[int, tuple[str, str]]) -> LembarUnduh:
    semua = [
        (jalur, simpul, pk, bobot)
        for _, jalur, simpul in telusuri(keadaan)
        for pk, bobot in sorted((simpul.pemetaan or {}).items())
    ]
    baris = [
        BarisUnduh([*(k or None for k in jalur[:3]), simpul.nama, *sasaran[pk], bobot])
        for jalur, simpul, pk, bobot in semua
        if pk in sasaran
    ]
    lain = len(semua) - len(baris)
    catatan = (
        (f"{lain} pemetaan ke sasaran Renstra yang tidak berlaku tahun ini tidak ikut.",)
        if lain
        else ()
    )
    kolom = (
        *KODE[:3],
        URAIAN,
        KolomUnduh(b.NOMOR_SASARAN, lebar=12),
        KolomUnduh(b.SASARAN, lebar=60),
        KolomUnduh(b.BOBOT, Bentuk.PERSEN),
    )
    return LembarUnduh(b.PEMETAAN, subjek, kolom, baris, "Portal LKjIP", catatan)


def _belanja(keadaan: Keadaan, subjek: str) -> LembarUnduh:
    urut = sorted((keadaan.belanja or {}).values(), key=lambda satu: (satu.urutan, satu.kode))
    kolom = (
        KolomUnduh(b.KODE_AKUN, lebar=16),
        URAIAN,
        KolomUnduh(b.STRUKTUR, lebar=12),
        KolomUnduh(b.INDUK, lebar=12),
        KolomUnduh(b.URUTAN, Bentuk.BULAT),
        *(
            KolomUnduh(judul, Bentuk.PERSEN if kunci.startswith("persen") else Bentuk.UANG)
            for kunci, judul in b.NILAI_BELANJA.items()
        ),
        KolomUnduh(b.TEKS_ANGGARAN, lebar=22),
    )
    baris = [
        BarisUnduh(
            [
                satu.kode,
                satu.uraian,
                satu.struktur,
                satu.induk,
                satu.urutan,
                *(satu.nilai.get(k) for k in KOLOM_BELANJA),
                satu.anggaran_teks or None,
            ]
        )
        for satu in urut
    ]
    return LembarUnduh(b.BELANJA, subjek, kolom, baris, "Portal LKjIP")


def _dinyatakan(keadaan: Keadaan, subjek: str) -> LembarUnduh:
    baris = list(_tertulis(b.TINGKAT_OPD, ("", "", "", ""), keadaan.dinyatakan or {}))
    for tingkat, jalur, simpul in telusuri(keadaan):
        baris += _tertulis(b.LABEL_TINGKAT[tingkat], jalur, simpul.dinyatakan)
    kolom = (
        KolomUnduh(b.TINGKAT, lebar=16),
        *KODE,
        KolomUnduh(b.KOLOM, lebar=16),
        KolomUnduh(b.SUMBER, lebar=24),
        KolomUnduh(b.NILAI, Bentuk.ANGKA, 20),
        KolomUnduh(b.TEKS, lebar=24),
    )
    catatan = ("Angka yang dicetak dokumen sumber; tidak pernah dipakai menghitung.",)
    return LembarUnduh(b.DINYATAKAN, subjek, kolom, baris, "Portal LKjIP", catatan)


def _tertulis(tingkat: str, jalur: Jalur, isi: Dinyatakan) -> Iterator[BarisUnduh]:
    for (kolom, sumber), (nilai, teks) in sorted(isi.items()):
        yield BarisUnduh([tingkat, *(k or None for k in jalur), kolom, sumber, nilai, teks])
