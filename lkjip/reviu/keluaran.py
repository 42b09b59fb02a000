"""Findings as JSON and as a report that people read in a terminal."""

import json
import textwrap
from collections.abc import Sequence

from lkjip.rumus.uji import KATALOG, DokumenKlaim, Keparahan, Temuan

JUDUL = {
    Keparahan.TINGGI: "Angka atau pernyataan yang salah",
    Keparahan.SEDANG: "Pertentangan susunan, nama, dan rujukan",
    Keparahan.RENDAH: "Penulisan",
    Keparahan.INFO: "Untuk diperhatikan",
}
LEBAR = 100


def tulis_json(temuan: Sequence[Temuan]) -> str:
    """A JSON list, one object per finding."""
    return json.dumps([satu.ke_dict() for satu in temuan], ensure_ascii=False, indent=1)


def tulis_laporan(nama: str, dokumen: DokumenKlaim, temuan: Sequence[Temuan]) -> str:
    """An Indonesian report, grouped by severity, the gravest first."""
    baris = [f"Hasil uji {nama}", "=" * min(LEBAR, 10 + len(nama))]
    baris += [_lipat(f"Catatan: {satu}", "") for satu in dokumen.catatan]
    if not temuan:
        baris.append("Tidak ada pertentangan yang ditemukan.")
        return "\n".join(baris) + "\n"
    hitung = {satu: sum(t.keparahan == satu for t in temuan) for satu in Keparahan}
    baris.append(
        f"{len(temuan)} temuan: " + ", ".join(f"{n} {satu}" for satu, n in hitung.items() if n)
    )
    nomor = 0
    for keparahan in Keparahan:
        isi = [t for t in temuan if t.keparahan == keparahan]
        if not isi:
            continue
        baris += ["", f"{JUDUL[keparahan]} ({keparahan}, {len(isi)})", "-" * 60]
        for satu in isi:
            nomor += 1
            baris.append(_satu(nomor, satu))
    return "\n".join(baris) + "\n"


def _satu(nomor: int, temuan: Temuan) -> str:
    judul = KATALOG[temuan.kode].judul
    tempat = ", ".join(dict.fromkeys(isi.sebutan for isi in temuan.lokasi[:8]))
    if len(temuan.lokasi) > 8:
        tempat += ", …"
    bagian = [
        f"{nomor:>3}. [{temuan.kode}] {judul} — {tempat} (keyakinan {temuan.keyakinan})",
        _lipat(f"tertulis: {temuan.tertulis}", "     "),
    ]
    if temuan.terhitung:
        bagian.append(_lipat(f"terhitung: {temuan.terhitung}", "     "))
    bagian += [
        _lipat(temuan.pesan, "     "),
        _lipat(f"Saran: {temuan.saran}", "     "),
        _lipat(f"“{temuan.lokasi[0].kutipan}”", "     > "),
    ]
    return "\n".join(bagian)


def _lipat(teks: str, awal: str) -> str:
    return textwrap.fill(" ".join(teks.split()), LEBAR, initial_indent=awal, subsequent_indent=awal)
