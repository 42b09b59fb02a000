"""A workbook read back into a plan, with every problem named by sheet and cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lkjip.organisasi.fields import periksa_nilai
from lkjip.organisasi.models import PerangkatDaerah, UnitKerja
from lkjip.rumus.angka import format_angka, parse_angka
from lkjip.rumus.arah import ARAH
from lkjip.rumus.kosakata import rapikan
from renstra.models import Indikator
from renstra.target import baca_target, tulis_target

from .bentuk import (
    INDIKATOR,
    JENIS_URAIAN,
    LINGKUNGAN,
    MISI,
    RENSTRA,
    SASARAN,
    STRATEGI,
    TARGET,
    TIDAK,
    TUJUAN,
    VISI,
    YA,
    BukuRenstra,
    Kolom,
    Lembar,
)
from .sel import BARIS_TERBANYAK, GalatSel, buka_buku, teks_sel

KATA_YA = {"ya", "y", "1", "v", "benar", "true"}
KATA_TIDAK = {"", "tidak", "t", "0", "salah", "false", "-"}


@dataclass
class HasilBaca:
    """The plan that was read (as far as it could be), what is wrong with it, and where each
    row stood: `letak` maps (sheet, row key) to the cells of its columns."""

    buku: BukuRenstra = field(default_factory=BukuRenstra)
    galat: list[GalatSel] = field(default_factory=list)
    letak: dict[tuple[str, tuple], dict[str, str]] = field(default_factory=dict)

    def tolak(self, lembar: Lembar, sel: str, pesan: str) -> None:
        self.galat.append(GalatSel(lembar.nama, sel, pesan))

    def tolak_baris(self, lembar: Lembar, kunci: tuple, kolom: str, pesan: str) -> None:
        """Refuse a row that was read, at the cell of one of its columns."""
        self.tolak(lembar, self.letak[lembar.nama, kunci][kolom], pesan)


@dataclass(frozen=True, slots=True)
class _Baris:
    isi: dict[str, str]
    alamat: dict[str, str]


def baca_buku(isi: bytes, opd: PerangkatDaerah) -> HasilBaca:
    """Read an uploaded workbook. Raises `BerkasDitolak` when it is no workbook at all."""
    wb = buka_buku(isi)
    hasil = HasilBaca()
    lembar = {rapikan(ws.title).casefold(): ws for ws in wb.worksheets}
    _baca_renstra(lembar.get(RENSTRA.nama.casefold()), hasil)
    buku = hasil.buku

    def baris(satu: Lembar) -> list[_Baris]:
        return _baca_lembar(lembar.get(satu.nama.casefold()), satu, hasil)

    for satu, wadah in (
        (MISI, buku.misi),
        (TUJUAN, buku.tujuan),
        (SASARAN, buku.sasaran),
        (INDIKATOR, buku.indikator),
    ):
        wadah |= _kunci_unik(baris(satu), satu, hasil)
    _periksa_induk(hasil)
    _periksa_unit(hasil, opd)
    for b in baris(VISI):
        buku.visi.append((b.isi["kata"], b.isi["teks"]))
    for b in baris(LINGKUNGAN):
        jenis = next(k for k, label in JENIS_URAIAN.items() if label == b.isi["jenis"])
        buku.lingkungan.setdefault(jenis, []).append(b.isi["teks"])
    buku.lingkungan = {j: buku.lingkungan[j] for j in JENIS_URAIAN if j in buku.lingkungan}
    for b in baris(STRATEGI):
        _tambah_strategi(b, hasil)
    if _tahun_terbaca(hasil):
        _baca_target(lembar.get(TARGET.nama.casefold()), hasil)
    return hasil


def _tahun_terbaca(hasil: HasilBaca) -> bool:
    """Without the years of the period, the columns of targets cannot be told apart."""
    return all(hasil.buku.renstra.get(n, "") for n in ("tahun_awal", "tahun_akhir"))


def _baca_renstra(ws: Worksheet | None, hasil: HasilBaca) -> None:
    if ws is None:
        hasil.tolak(RENSTRA, "", "Lembar “Renstra” tidak ada.")
        return
    letak = {rapikan(str(ws.cell(n, 1).value or "")).casefold(): n for n in range(1, 40)}
    for kolom in RENSTRA.kolom:
        nomor = letak.get(kolom.judul.casefold())
        if nomor is None:
            if kolom.wajib:
                hasil.tolak(RENSTRA, "", f"Baris “{kolom.judul}” tidak ada.")
            continue
        teks = _nilai(ws, nomor, 2, RENSTRA, kolom, hasil)
        hasil.buku.renstra[kolom.nama] = teks or ""
    awal, akhir = (hasil.buku.renstra.get(n, "") for n in ("tahun_awal", "tahun_akhir"))
    if awal.isdecimal() and akhir.isdecimal() and not 0 <= int(akhir) - int(awal) <= 20:
        hasil.tolak(RENSTRA, "", f"Tahun {awal} sampai {akhir} bukan rentang yang wajar.")


def _baca_lembar(ws: Worksheet | None, lembar: Lembar, hasil: HasilBaca) -> list[_Baris]:
    if ws is None:
        if lembar.wajib_ada:
            hasil.tolak(lembar, "", f"Lembar “{lembar.nama}” tidak ada.")
        return []
    letak = _kepala(ws)
    for kolom in lembar.kolom:
        if kolom.wajib and kolom.judul.casefold() not in letak:
            hasil.tolak(lembar, "", f"Kolom “{kolom.judul}” tidak ada.")
            return []
    hasil_baris = []
    for nomor in _nomor_baris(ws, lembar, hasil):
        isi: dict[str, str] = {}
        alamat: dict[str, str] = {}
        sah = True
        for kolom in lembar.kolom:
            k = letak.get(kolom.judul.casefold())
            teks = _nilai(ws, nomor, k, lembar, kolom, hasil) if k else _baku(kolom)
            sah = sah and teks is not None
            isi[kolom.nama] = teks or ""
            alamat[kolom.nama] = f"{get_column_letter(k or 1)}{nomor}"
        if sah:
            hasil_baris.append(_Baris(isi, alamat))
    return hasil_baris


def _kepala(ws: Worksheet) -> dict[str, int]:
    """Heading → column, whatever the order."""
    return {
        rapikan(str(sel.value)).casefold(): sel.column for sel in ws[1] if sel.value is not None
    }


def _nomor_baris(ws: Worksheet, lembar: Lembar, hasil: HasilBaca) -> Iterable[int]:
    if ws.max_row > BARIS_TERBANYAK:
        hasil.tolak(lembar, "", f"Lembar ini melebihi {BARIS_TERBANYAK} baris.")
        return
    for nomor in range(2, ws.max_row + 1):
        if any(sel.value not in (None, "") for sel in ws[nomor]):
            yield nomor


def _nilai(
    ws: Worksheet, nomor: int, k: int, lembar: Lembar, kolom: Kolom, hasil: HasilBaca
) -> str | None:
    """The text of one cell in its canonical spelling; None when it was refused."""
    alamat = f"{get_column_letter(k)}{nomor}"
    try:
        teks = teks_sel(ws.cell(nomor, k), indonesia=kolom.jenis == "angka")
        if kolom.wajib and not teks:
            raise ValueError(f"{kolom.judul} belum diisi.")
        return _baku(kolom) if not teks else _bakukan(teks, kolom)
    except ValidationError as galat:
        hasil.tolak(lembar, alamat, " ".join(galat.messages))
    except ValueError as galat:
        hasil.tolak(lembar, alamat, str(galat))
    return None


def _baku(kolom: Kolom) -> str:
    """What an empty cell means: the model's default for choices and yes/no."""
    if kolom.jenis == "ya" and kolom.kolom is not None:
        return YA if kolom.kolom.default is True else TIDAK
    if (
        kolom.kolom is not None
        and kolom.jenis in ("pilihan", "bulat")
        and kolom.kolom.has_default()
    ):
        baku = kolom.kolom.get_default()
        return kolom.pilihan.get(baku, str(baku))
    return ""


def _bakukan(teks: str, kolom: Kolom) -> str:
    if kolom.jenis == "ya":
        if (kata := teks.casefold()) in KATA_YA | KATA_TIDAK:
            return YA if kata in KATA_YA else TIDAK
        raise ValueError(f"“{teks[:40]}” bukan ya atau tidak.")
    if kolom.jenis == "pilihan":
        kata = rapikan(teks).casefold()
        for kode, label in kolom.pilihan.items():
            if kata in (kode.casefold(), label.casefold()):
                return label
        pilihan = ", ".join(kolom.pilihan.values())
        raise ValueError(f"“{teks[:40]}” tidak dikenal. Pilihan: {pilihan}.")
    if kolom.jenis == "bulat":
        if not teks.isdecimal() or len(teks) > 5:
            raise ValueError(f"“{teks[:40]}” bukan bilangan bulat.")
        teks = str(int(teks))
    elif kolom.jenis == "angka":
        teks = _bakukan_angka(teks)
    if kolom.kolom is not None:
        kolom.kolom.run_validators(int(teks) if kolom.jenis == "bulat" else teks)
    return teks


def _bakukan_angka(teks: str) -> str:
    hasil = parse_angka(teks)
    if hasil.ok and hasil.satuan is None and hasil.operator is None:
        periksa_nilai(hasil.nilai, tertulis=None, desimal=4)
        return format_angka(hasil.nilai)
    if hasil.usulan:
        raise ValueError(hasil.alasan)
    if len(teks) > 40:
        raise ValueError("Kondisi awal tertulis paling panjang 40 huruf.")
    return teks


def _kunci_unik(baris: list[_Baris], lembar: Lembar, hasil: HasilBaca) -> dict[tuple, dict]:
    wadah: dict[tuple, dict] = {}
    for b in baris:
        kunci = tuple(b.isi[nama] for nama in lembar.kunci)
        if kunci in wadah:
            hasil.tolak(lembar, b.alamat[lembar.kunci[-1]], f"{lembar.sebutan(b.isi)} ganda.")
        wadah[kunci] = b.isi
        hasil.letak[lembar.nama, kunci] = b.alamat
    return wadah


def _periksa_induk(hasil: HasilBaca) -> None:
    buku = hasil.buku
    for kunci, t in buku.tujuan.items():
        if t["misi"] and (t["misi"],) not in buku.misi:
            pesan = f"Misi {t['misi']} tidak ada di lembar Misi."
            hasil.tolak_baris(TUJUAN, kunci, "misi", pesan)
    for kunci, s in buku.sasaran.items():
        if (s["tujuan"],) not in buku.tujuan:
            pesan = f"Tujuan {s['tujuan']} tidak ada di lembar Tujuan."
            hasil.tolak_baris(SASARAN, kunci, "tujuan", pesan)
    for kunci, i in buku.indikator.items():
        if i["sasaran"] and (i["tujuan"], i["sasaran"]) not in buku.sasaran:
            pesan = f"Sasaran {i['sasaran']} pada tujuan {i['tujuan']} tidak ada di lembar Sasaran."
            hasil.tolak_baris(INDIKATOR, kunci, "sasaran", pesan)
        elif (i["tujuan"],) not in buku.tujuan:
            pesan = f"Tujuan {i['tujuan']} tidak ada di lembar Tujuan."
            hasil.tolak_baris(INDIKATOR, kunci, "tujuan", pesan)
        if i["arah"] == ARAH["predikat"] and not i["skala_predikat"]:
            pesan = "Arah predikat memerlukan skala predikat."
            hasil.tolak_baris(INDIKATOR, kunci, "skala_predikat", pesan)


def _periksa_unit(hasil: HasilBaca, opd: PerangkatDaerah) -> None:
    unit = {}
    for u in UnitKerja.objects.filter(opd=opd):
        unit[rapikan(u.nama).casefold()] = unit[u.kode.casefold()] = u.nama
    for kunci, i in hasil.buku.indikator.items():
        tertulis = i["penanggung_jawab"]
        kata = rapikan(tertulis).casefold()
        if kata in unit:
            i["penanggung_jawab"] = unit[kata]
        elif kata:
            pesan = f"“{tertulis[:60]}” bukan unit kerja perangkat daerah ini."
            hasil.tolak_baris(INDIKATOR, kunci, "penanggung_jawab", pesan)


def _tambah_strategi(b: _Baris, hasil: HasilBaca) -> None:
    kunci = (b.isi["tujuan"], b.isi["sasaran"])
    if kunci not in hasil.buku.sasaran:
        pesan = f"Sasaran {kunci[1]} pada tujuan {kunci[0]} tidak ada di lembar Sasaran."
        hasil.tolak(STRATEGI, b.alamat["sasaran"], pesan)
        return
    daftar = hasil.buku.strategi.setdefault(kunci, [])
    teks = b.isi["teks"]
    if not daftar or daftar[-1][0] != teks:
        daftar.append((teks, []))
    if b.isi["kebijakan"]:
        daftar[-1][1].append(b.isi["kebijakan"])


def _baca_target(ws: Worksheet | None, hasil: HasilBaca) -> None:
    if ws is None:
        hasil.tolak(TARGET, "", "Lembar “Target” tidak ada.")
        return
    letak = _kepala(ws)
    if "kode" not in letak:
        hasil.tolak(TARGET, "", "Kolom “Kode” tidak ada.")
        return
    tahun = {int(judul): k for judul, k in letak.items() if judul.isdecimal()}
    for asing in sorted(set(tahun) - set(hasil.buku.tahun)):
        alamat = f"{get_column_letter(tahun[asing])}1"
        hasil.tolak(TARGET, alamat, f"Tahun {asing} di luar periode Renstra.")
    for nomor in _nomor_baris(ws, TARGET, hasil):
        kode = _kode_target(ws, nomor, letak["kode"], hasil)
        isi = hasil.buku.indikator.get((kode,))
        if isi is None and any(g.lembar == INDIKATOR.nama for g in hasil.galat):
            continue  # its own row may be the one that was refused
        if isi is None:
            pesan = f"Indikator {kode or '(kosong)'} tidak ada di lembar Indikator."
            hasil.tolak(TARGET, f"{get_column_letter(letak['kode'])}{nomor}", pesan)
            continue
        for angka, k in tahun.items():
            _satu_target(ws, nomor, k, angka, _bentuk_indikator(isi), hasil)


def _kode_target(ws: Worksheet, nomor: int, k: int, hasil: HasilBaca) -> str:
    try:
        return teks_sel(ws.cell(nomor, k))
    except ValueError as galat:
        hasil.tolak(TARGET, f"{get_column_letter(k)}{nomor}", str(galat))
        return ""


def _satu_target(
    ws: Worksheet, nomor: int, k: int, tahun: int, indikator: Indikator, hasil: HasilBaca
) -> None:
    try:
        teks = tulis_target(baca_target(teks_sel(ws.cell(nomor, k), indonesia=True), indikator))
    except ValidationError as galat:
        hasil.tolak(TARGET, f"{get_column_letter(k)}{nomor}", galat.messages[0])
    except ValueError as galat:
        hasil.tolak(TARGET, f"{get_column_letter(k)}{nomor}", str(galat))
    else:
        if teks:
            hasil.buku.target[indikator.kode, tahun] = teks


def _bentuk_indikator(isi: dict[str, str]) -> Indikator:
    """An unsaved indicator with what a target needs to be read."""
    kode = {k.nama: {label: c for c, label in k.pilihan.items()} for k in INDIKATOR.kolom}
    return Indikator(
        kode=isi["kode"],
        satuan=isi["satuan"],
        desimal=int(isi["desimal"]),
        arah=kode["arah"][isi["arah"]],
        skala_predikat=kode["skala_predikat"].get(isi["skala_predikat"], ""),
    )
