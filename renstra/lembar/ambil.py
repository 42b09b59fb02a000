"""The stored plan as text, in the shape of the workbook."""

from decimal import Decimal

from lkjip.rumus.angka import format_angka
from renstra.models import Indikator, Renstra
from renstra.selectors.rencana import get_pohon
from renstra.services.uraian import get_lingkungan
from renstra.target import tulis_target

from .bentuk import INDIKATOR, TIDAK, YA, BukuRenstra


def ambil_buku(renstra: Renstra) -> BukuRenstra:
    """Everything but archived nodes. Fixed number of queries."""
    pohon = get_pohon(renstra)
    uraian = get_lingkungan(renstra)
    buku = BukuRenstra(
        renstra={
            nama: str(getattr(renstra, nama))
            for nama in (
                "nama",
                "periode",
                "tahun_awal",
                "tahun_akhir",
                "berlaku_mulai_tahun",
                "dasar",
                "visi",
            )
        },
        visi=uraian.pop("visi"),
        lingkungan={jenis: isi for jenis, isi in uraian.items() if isi},
    )
    for m in pohon.daftar_misi:
        buku.misi[(str(m.nomor),)] = {
            "nomor": str(m.nomor),
            "teks": m.teks,
            "didukung": _ya(m.didukung),
        }
    for t in pohon.daftar_tujuan:
        misi = str(t.misi.nomor) if t.misi_id else ""
        buku.tujuan[(t.nomor,)] = {"nomor": t.nomor, "misi": misi, "teks": t.teks}
        for i in t.daftar_indikator:
            _tambah_indikator(buku, i, t.nomor, "")
        for s in t.daftar_sasaran:
            buku.sasaran[(t.nomor, s.nomor)] = {
                "tujuan": t.nomor,
                "nomor": s.nomor,
                "teks": s.teks,
            }
            for i in s.daftar_indikator:
                _tambah_indikator(buku, i, t.nomor, s.nomor)
            strategi = [(g.teks, [k.teks for k in g.daftar_kebijakan]) for g in s.daftar_strategi]
            if strategi:
                buku.strategi[(t.nomor, s.nomor)] = strategi
    return buku


def _tambah_indikator(buku: BukuRenstra, i: Indikator, tujuan: str, sasaran: str) -> None:
    baris = {"tujuan": tujuan, "sasaran": sasaran}
    for kolom in INDIKATOR.kolom:
        if kolom.nama in baris:
            continue
        nilai = getattr(i, kolom.nama)
        if kolom.jenis == "ya":
            teks = _ya(nilai)
        elif kolom.jenis == "pilihan":
            teks = kolom.pilihan.get(nilai, "")
        elif kolom.nama == "kondisi_awal":
            teks = _angka(nilai) if nilai is not None else i.kondisi_awal_teks
        elif kolom.nama == "penanggung_jawab":
            teks = nilai.nama if nilai else ""
        else:
            teks = "" if nilai is None else str(nilai)
        baris[kolom.nama] = teks
    buku.indikator[(i.kode,)] = baris
    for tahun, target in i.per_tahun.items():
        if teks := tulis_target(target):
            buku.target[i.kode, tahun] = teks


def _ya(nilai: bool) -> str:
    return YA if nilai else TIDAK


def _angka(nilai: Decimal) -> str:
    return format_angka(nilai)
