"""Sums of a flat export → what they say about the year, matched with the codes stored."""

from decimal import Decimal

from lkjip.rumus.angka import format_angka

from ..keadaan import Keadaan, Simpul
from ..kode import kunci_kode
from .gabung import sampai_dengan
from .jenis import DaftarMasalah, Keparahan, Masalah
from .konteks import Konteks
from .tafsir_datar import Daun, HasilDatar, Kunci


def susun_datar(
    hasil: HasilDatar, tata_letak: str, konteks: Konteks, masalah: DaftarMasalah
) -> Keadaan:
    """The state the file speaks of. Unknown codes of a realisasi file are refused by cell."""
    rencana = Keadaan()
    realisasi = tata_letak in {"sipd_realisasi", "lokal_realisasi"}
    tahap = None if realisasi else konteks.tanya_tahap()
    periode = konteks.tanya_periode() if tata_letak == "lokal_realisasi" else None
    for kunci, daun in hasil.daun.items():
        simpul, dulu = _jalan(rencana, konteks, masalah, kunci, daun, baru_boleh=not realisasi)
        if simpul is None:
            continue
        if tahap and daun.pagu is not None:
            simpul.pagu[tahap[1]] = (tahap[0], daun.pagu)
        for bulan, kas in daun.kas.items():
            simpul.realisasi.setdefault(bulan, {})["rencana_kas"] = kas
        _isi_realisasi(simpul, dulu, daun, periode)
        _periksa_pagu(simpul, dulu, daun, masalah)
    return rencana


def _isi_realisasi(simpul: Simpul, dulu: Simpul | None, daun: Daun, periode: str | None) -> None:
    for bulan, nilai in daun.realisasi.items():
        if bulan == 0:
            if periode is None:
                continue
            bulan = int(periode.removeprefix("sd-"))
            if periode.startswith("sd-"):
                nilai = sampai_dengan(dulu, bulan, nilai)
        simpul.realisasi.setdefault(bulan, {})["keuangan"] = nilai


def _periksa_pagu(simpul: Simpul, dulu: Simpul | None, daun: Daun, masalah: DaftarMasalah) -> None:
    """Realisasi of the whole file against the pagu stored."""
    if not daun.realisasi or dulu is None or not dulu.pagu:
        return
    pagu = dulu.pagu[max(dulu.pagu)][1]
    jumlah = sum(daun.realisasi.values(), Decimal(0))
    if pagu is not None and jumlah > pagu:
        masalah.tambah(
            Masalah(
                "realisasi_melebihi_pagu",
                Keparahan.PERINGATAN,
                daun.lembar,
                daun.pertama,
                f"Realisasi {simpul.kode} berjumlah {format_angka(jumlah)}, melebihi pagunya "
                f"{format_angka(pagu)}. Periksa apakah setoran sudah lengkap, atau pagu "
                "perubahannya belum diimpor.",
                simpul.kode,
            )
        )


def _jalan(
    rencana: Keadaan,
    konteks: Konteks,
    masalah: DaftarMasalah,
    kunci: Kunci,
    daun: Daun,
    *,
    baru_boleh: bool,
) -> tuple[Simpul | None, Simpul | None]:
    """(node spoken of, the same node as stored) of a sub kegiatan; makes the way down to it."""
    bidang, *kode = kunci
    tempat: dict = rencana.program
    lama: dict = {k: s for (u, k), s in konteks.lama.program.items() if u == bidang}
    simpul = dulu = None
    for i, satu in enumerate(kode):
        cari = kunci_kode(satu)
        dulu = next((s for s in lama.values() if kunci_kode(s.kode) == cari), None)
        if dulu is None and not (baru_boleh and daun.nama[i + 1]):
            _tolak(konteks, masalah, daun, kode[i], i, baru_boleh)
            return None, None
        tulis = dulu.kode if dulu else satu
        k = (bidang, tulis) if i == 0 else tulis
        if k not in tempat:
            nama = "" if dulu else daun.nama[i + 1]
            tempat[k] = Simpul(tulis, nama[:300], bidang if i == 0 else "")
        simpul = tempat[k]
        tempat, lama = simpul.anak, dulu.anak if dulu else {}
    return simpul, dulu


def _tolak(
    konteks: Konteks,
    masalah: DaftarMasalah,
    daun: Daun,
    kode: str,
    tingkat: int,
    baru_boleh: bool,
) -> None:
    apa = ("Program", "Kegiatan", "Sub kegiatan")[tingkat]
    jalan = (
        "Berkas tidak memuat namanya; tambahkan kolom nama, lalu unggah lagi."
        if baru_boleh
        else "Impor pagunya (DPA) lebih dahulu, atau perbaiki kodenya."
    )
    masalah.tambah(
        Masalah(
            "kode_tak_dikenal",
            Keparahan.GALAT,
            daun.lembar,
            daun.pertama,
            f"{apa} {kode} belum ada pada anggaran {konteks.tahun} yang tersimpan. {jalan}",
            kode,
        )
    )
