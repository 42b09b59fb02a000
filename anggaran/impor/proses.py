"""The whole reading of one file: recognise, interpret, cross-check, sum up.

Pure of the database: what is stored comes in as `Konteks`, rows for the preview go out through
`Tampung` one by one.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import Any, Protocol

from lkjip.rumus.angka import format_angka
from lkjip.rumus.jumlah import compute_jumlah

from ..buku.baca import LembarBuku, baca_buku, cari_buku
from ..keadaan import Keadaan
from .baca import Bacaan
from .jenis import (
    BarisTafsir,
    DaftarMasalah,
    Keparahan,
    Masalah,
    NilaiSel,
    Pertanyaan,
    huruf_kolom,
)
from .kenali import Kenalan, kenali
from .konteks import Konteks
from .nilai import Cara, tampak_inggris
from .saksi import KOLOM_PAGU, SEBUTAN, periksa_saksi
from .susun import Penyusun
from .susun_datar import susun_datar
from .tafsir_datar import BarisDatar, tafsir_datar, tanya_skpd
from .tafsir_tabel import HasilTabel, tafsir_tabel
from .tunjuk import tunjuk_kolom

CONTOH_ANGKA = 400


class Tampung(Protocol):
    """Takes the rows of the preview in order."""

    def __call__(
        self,
        *,
        lembar: str,
        nomor: int,
        jenis: str,
        kode: str,
        uraian: str,
        isi: list[dict[str, Any]],
        keparahan: int,
    ) -> None: ...


@dataclass(slots=True)
class HasilTafsir:
    """`rencana` is only complete when `pertanyaan` is empty."""

    tata_letak: str
    rencana: Keadaan
    masalah: DaftarMasalah
    pertanyaan: list[Pertanyaan]
    ringkasan: dict[str, Any] = field(default_factory=dict)


def tafsirkan(bacaan: Bacaan, konteks: Konteks, tampung: Tampung) -> HasilTafsir:
    """Interpret an open file. Raises `BerkasDitolak` when a part of it cannot be read."""
    masalah = DaftarMasalah()
    masalah.tambah_semua(bacaan.list_keterangan())
    if buku := cari_buku(bacaan):
        return _tafsir_buku(bacaan, buku, konteks, masalah, tampung)
    dikenal, asing = kenali(bacaan)
    ringkasan: dict[str, Any] = {"asing": asing, "lembar": [], "jumlah": []}
    if not dikenal:
        ditunjuk = tunjuk_kolom(bacaan, konteks, masalah)
        if ditunjuk is None:
            _tolak_asing(bacaan, masalah)
        if not ditunjuk:
            tanya = konteks.belum_dijawab
            return HasilTafsir("", Keadaan(), masalah, tanya, _tutup(ringkasan, masalah))
        dikenal = ditunjuk
    terpilih = _pilih_lembar(dikenal, konteks)
    cara = _tanya_cara(bacaan, terpilih, konteks)
    if not terpilih or cara is None:
        return _berhenti(dikenal, ringkasan, konteks, masalah)
    ringkasan["lembar"] = [_ringkas_lembar(k) for k in terpilih]
    if terpilih[0].tata_letak.bentuk == "tabel":
        rencana = _tafsir_tabel(bacaan, terpilih, konteks, masalah, tampung, cara, ringkasan)
    else:
        rencana = _tafsir_datar(bacaan, terpilih, konteks, masalah, tampung, cara, ringkasan)
    return HasilTafsir(
        terpilih[0].tata_letak.nama,
        rencana,
        masalah,
        konteks.belum_dijawab,
        _tutup(ringkasan, masalah),
    )


def _tafsir_buku(
    bacaan: Bacaan,
    buku: dict[str, LembarBuku],
    konteks: Konteks,
    masalah: DaftarMasalah,
    tampung: Tampung,
) -> HasilTafsir:
    """Our own workbook of a year: it says everything itself, so nothing is asked."""
    ringkasan: dict[str, Any] = {
        "asing": [s.nama for s in bacaan.tampak if s.nama not in buku],
        "lembar": [
            {
                "nama": nama,
                "tata_letak": "Buku kerja tahun",
                "judul": nama,
                "kepala": satu.kepala,
                "kolom": [[huruf_kolom(n), judul, judul] for judul, n in satu.kolom.items()],
            }
            for nama, satu in buku.items()
        ],
        "jumlah": [],
    }
    rencana = baca_buku(bacaan, buku, konteks, masalah, tampung, ringkasan)
    return HasilTafsir("buku_tahun", rencana, masalah, [], _tutup(ringkasan, masalah))


def _pilih_lembar(dikenal: list[Kenalan], konteks: Konteks) -> list[Kenalan]:
    """The sheets to read: one shape only, and those chosen when there are several."""
    bentuk = dikenal[0].tata_letak.bentuk
    sejenis = [k for k in dikenal if k.tata_letak.bentuk == bentuk]
    if bentuk == "datar":
        sejenis = [k for k in sejenis if k.tata_letak is dikenal[0].tata_letak]
    if len(sejenis) == 1:
        return sejenis
    nama = [k.lembar.nama for k in sejenis]
    konteks.tanya(
        Pertanyaan(
            "lembar",
            "Lembar mana yang dibaca?",
            "Beberapa lembar berisi tabel yang dikenal. Lembar yang dipilih dibaca bersama.",
            tuple(
                (n, f"{n}: {k.judul or k.tata_letak.label}")
                for n, k in zip(nama, sejenis, strict=True)
            ),
            "\n".join(nama),
            "centang",
        )
    )
    jawab = konteks.jawaban.get("lembar")
    return [k for k in sejenis if isinstance(jawab, list) and k.lembar.nama in jawab]


def _tanya_cara(bacaan: Bacaan, terpilih: list[Kenalan], konteks: Konteks) -> Cara | None:
    """Indonesian, unless most texts of the money columns can only be English: then ask."""
    inggris = seluruh = 0
    for kenalan in terpilih:
        kolom = {
            k
            for p, k in kenalan.kolom.items()
            if p in {*KOLOM_PAGU, "realisasi", "sisa", "nilai", "setoran", "rincian"}
        }
        for baris in islice(bacaan.baris(kenalan.lembar, kolom), CONTOH_ANGKA):
            if baris.nomor <= kenalan.baris_kepala:
                continue
            for sel in baris.sel.values():
                if sel.jenis == "teks" and any(h.isdigit() for h in sel.teks):
                    seluruh += 1
                    inggris += tampak_inggris(sel.teks)
    if inggris * 2 > seluruh:
        return konteks.tanya_cara(inggris, seluruh)
    return Cara.INDONESIA


def _tafsir_tabel(
    bacaan: Bacaan,
    terpilih: list[Kenalan],
    konteks: Konteks,
    masalah: DaftarMasalah,
    tampung: Tampung,
    cara: Cara,
    ringkasan: dict[str, Any],
) -> Keadaan:
    penyusun = Penyusun(konteks, masalah)
    semua: list[HasilTabel] = []
    for kenalan in terpilih:
        aliran = bacaan.baris(kenalan.lembar, kenalan.dibaca)
        tabel = tafsir_tabel(kenalan, aliran, masalah, cara)
        _tanya_tabel(kenalan, tabel, konteks)
        masalah.tambah_semua(periksa_saksi(tabel.program, tabel.total))
        penyusun.tambah(tabel)
        semua.append(tabel)
    parah = _parah_per_baris(masalah)
    for tabel in semua:
        ringkasan["jumlah"] += _jumlah_tabel(tabel)
        for b in tabel.baris:
            _tampung_baris(b, tampung, parah)
    ringkasan["baris"] = sum(len(t.baris) for t in semua)
    ringkasan["dilewati"] = sum(t.dilewati for t in semua)
    return penyusun.rencana


def _tanya_tabel(kenalan: Kenalan, tabel: HasilTabel, konteks: Konteks) -> None:
    """Ask everything at once, not question after question."""
    if tabel.belanja:
        return
    if "pagu" in kenalan.kolom:
        konteks.tanya_tahap()
    if {"realisasi", "fisik", "rencana_kas"} & kenalan.kolom.keys():
        konteks.tanya_periode()


def _tafsir_datar(
    bacaan: Bacaan,
    terpilih: list[Kenalan],
    konteks: Konteks,
    masalah: DaftarMasalah,
    tampung: Tampung,
    cara: Cara,
    ringkasan: dict[str, Any],
) -> Keadaan:
    rencana = Keadaan()
    for kenalan in terpilih:
        lembar = kenalan.lembar
        skpd = {kenalan.kolom[p] for p in ("kode_skpd", "nama_skpd") if p in kenalan.kolom}
        if skpd and not tanya_skpd(kenalan, bacaan.baris(lembar, skpd), konteks):
            continue

        def simpan(b: BarisDatar, nama: str = lembar.nama) -> None:
            tampung(
                lembar=nama,
                nomor=b.nomor,
                jenis="transaksi",
                kode=b.kode,
                uraian=b.uraian,
                isi=[_isi(p, n) for p, n in b.nilai],
                keparahan=b.keparahan,
            )

        hasil = tafsir_datar(
            kenalan,
            bacaan.baris(lembar, set(kenalan.kolom.values())),
            konteks,
            masalah,
            simpan,
            cara,
            bacaan.buku.tahun_1904 if bacaan.buku else False,
        )
        satu = susun_datar(hasil, kenalan.tata_letak.nama, konteks, masalah)
        rencana.program |= satu.program
        ringkasan["transaksi"] = ringkasan.get("transaksi", 0) + hasil.banyak
        ringkasan["skpd_lain"] = ringkasan.get("skpd_lain", 0) + hasil.skpd_lain
        ringkasan["sub_kegiatan"] = ringkasan.get("sub_kegiatan", 0) + len(hasil.daun)
        ringkasan["jumlah"].append(
            _banding("Seluruh baris", lembar.nama, "nilai", hasil.jumlah, hasil.total)
        )
        ringkasan["akun"] = [[k, n, str(j)] for k, (n, j) in sorted(hasil.akun.items())][:200]
        if hasil.total and hasil.total.nilai not in (None, hasil.jumlah):
            masalah.tambah(_masalah_total(lembar.nama, hasil.total, hasil.jumlah))
    return rencana


def _berhenti(
    dikenal: list[Kenalan], ringkasan: dict[str, Any], konteks: Konteks, masalah: DaftarMasalah
) -> HasilTafsir:
    """Nothing can be read before the questions so far are answered."""
    ringkasan["lembar"] = [_ringkas_lembar(k) for k in dikenal]
    return HasilTafsir(
        dikenal[0].tata_letak.nama,
        Keadaan(),
        masalah,
        konteks.belum_dijawab,
        _tutup(ringkasan, masalah),
    )


def _tolak_asing(bacaan: Bacaan, masalah: DaftarMasalah) -> None:
    kosong = [s.nama for s in bacaan.tampak if next(iter(bacaan.baris(s)), None) is None]
    if len(kosong) == len(bacaan.tampak):
        nama = ", ".join(f"“{n}”" for n in kosong) or "yang tampak"
        pesan = (
            f"Lembar {nama} kosong: tidak ada satu sel pun yang berisi. Unggah berkas yang memuat "
            "tabelnya, atau simpan dahulu isinya di Excel."
        )
        masalah.tambah(Masalah("lembar_kosong", Keparahan.GALAT, (kosong or [""])[0], "A1", pesan))
        return
    masalah.tambah(
        Masalah(
            "tata_letak_asing",
            Keparahan.GALAT,
            bacaan.tampak[0].nama,
            "A1",
            "Tidak ada tabel anggaran yang dikenali dalam berkas ini. Yang dicari adalah baris "
            "judul dengan kolom kode, uraian program/kegiatan, dan anggaran atau realisasi. "
            "Samakan judul kolomnya, lalu unggah lagi.",
        )
    )


def _ringkas_lembar(k: Kenalan) -> dict[str, Any]:
    urut = sorted(k.kolom.items(), key=lambda isi: isi[1])
    return {
        "nama": k.lembar.nama,
        "tata_letak": k.tata_letak.label,
        "judul": k.judul,
        "kepala": k.baris_kepala,
        "kolom": [[huruf_kolom(n), k.kepala.get(n, ""), p] for p, n in urut],
    }


def _jumlah_tabel(tabel: HasilTabel) -> list[dict[str, Any]]:
    """Stated sums beside recomputed ones, of every programme and total."""
    hasil = []
    for induk, anak in [
        *((p, p.anak) for p in tabel.program if p.anak),
        *((t, tabel.program) for t in tabel.total),
    ]:
        for kolom in (*KOLOM_PAGU, "realisasi"):
            dalam = [_jumlah_baris(a, kolom) for a in anak]
            dihitung = compute_jumlah(dalam).nilai
            if dihitung is None and kolom not in induk.nilai:
                continue
            sebutan = f"{induk.kode} {induk.nama}".strip()
            hasil.append(_banding(sebutan, induk.lembar, kolom, dihitung, induk.nilai.get(kolom)))
    return hasil


def _jumlah_baris(baris: BarisTafsir, kolom: str) -> Decimal | None:
    if baris.anak:
        return compute_jumlah(_jumlah_baris(a, kolom) for a in baris.anak).nilai
    return baris.angka(kolom)


def _banding(
    sebutan: str, lembar: str, kolom: str, dihitung: Decimal | None, tertulis: NilaiSel | None
) -> dict[str, Any]:
    nilai = tertulis.nilai if tertulis else None
    return {
        "sebutan": sebutan,
        "lembar": lembar,
        "kolom": SEBUTAN.get(kolom, "Nilai"),
        "dihitung": None if dihitung is None else str(dihitung),
        "tertulis": None if nilai is None else str(nilai),
        "sel": tertulis.sel if tertulis else "",
        "cocok": None if nilai is None or dihitung is None else nilai == dihitung,
    }


def _masalah_total(lembar: str, total: NilaiSel, jumlah: Decimal) -> Masalah:
    return Masalah(
        "jumlah_tidak_cocok",
        Keparahan.PERINGATAN,
        lembar,
        total.sel,
        "Jumlah di baris terakhir berkas berbeda dengan jumlah barisnya. Pastikan tidak ada baris "
        "yang terhapus atau tersembunyi.",
        total.teks,
        format_angka(jumlah),
    )


def _parah_per_baris(masalah: DaftarMasalah) -> dict[tuple[str, int], int]:
    """Worst severity of every (sheet, row)."""
    hasil: dict[tuple[str, int], int] = {}
    for m in masalah.semua:
        angka = m.sel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        if angka.isdecimal():
            kunci = (m.lembar, int(angka))
            hasil[kunci] = max(hasil.get(kunci, 0), m.keparahan)
    return hasil


def _tampung_baris(b: BarisTafsir, tampung: Tampung, parah: dict[tuple[str, int], int]) -> None:
    tampung(
        lembar=b.lembar,
        nomor=b.nomor,
        jenis=b.jenis,
        kode=b.kode[:60],
        uraian=b.nama[:300],
        isi=[_isi(k, n) for k, n in b.nilai.items()],
        keparahan=parah.get((b.lembar, b.nomor), 0),
    )


def _isi(kolom: str, n: NilaiSel) -> dict[str, Any]:
    return {
        "kolom": kolom,
        "sel": n.sel,
        "teks": n.teks,
        "nilai": None if n.nilai is None else format(n.nilai, "f"),
    }


def _tutup(ringkasan: dict[str, Any], masalah: DaftarMasalah) -> dict[str, Any]:
    ringkasan["masalah"] = {str(int(k)): n for k, n in masalah.per_keparahan.items()}
    ringkasan["tanpa_rincian"] = masalah.tanpa_rincian()
    return ringkasan
