"""K: what an LKjIP must contain. Only asked of whole reports, and as one remark per list."""

import re
from collections.abc import Iterator

from .bahan import Bahan
from .dokumen import Entri, Kepala, Tabel
from .katalog import buat
from .temuan import Keyakinan, Lokasi, Temuan

BAGIAN = (
    ("Pendahuluan", r"pendahuluan"),
    ("Perencanaan Kinerja", r"perencanaan"),
    ("Akuntabilitas Kinerja", r"akuntabilitas"),
    ("Realisasi Anggaran", r"realisasi anggaran|akuntabilitas keuangan|anggaran|keuangan"),
    ("Penutup", r"penutup"),
)
KATA_TERSEDIKIT = 1500
UNSUR = (
    ("perbandingan dengan capaian tahun sebelumnya",
     r"capaian[^.]{0,60}tahun (?:sebelumnya|lalu|20\d\d)|tahun sebelumnya|tahun lalu|"
     r"dibanding\w*[^.]{0,60}20\d\d"),
    ("perbandingan dengan target akhir Renstra/RPJMD",
     r"target (?:akhir|jangka menengah)|akhir (?:periode )?(?:renstra|rpjmd)|tingkat kemajuan|"
     r"(?:renstra|rpjmd)[^.]{0,40}(?:dibanding|capaian)"),
    ("perbandingan dengan standar nasional (atau keterangan bahwa tidak ada)",
     r"standar nasional|(?:capaian|realisasi|target|rata-rata|rerata) nasional|tingkat nasional|"
     r"tingkat provinsi|standar pelayanan minimal"),
    ("analisis penyebab keberhasilan atau kegagalan",
     r"penyebab|disebabkan|faktor (?:pendukung|penghambat|keberhasilan)|kendala|hambatan"),
    ("analisis efisiensi penggunaan sumber daya",
     r"efisiensi (?:penggunaan|sumber|anggaran|kinerja|biaya)|"
     r"(?:tingkat|analisis|nilai) efisiensi|\| efisiensi|efisiensi \|"),
    ("program/kegiatan yang menunjang keberhasilan",
     r"(?:program|kegiatan)[^.]{0,60}(?:menunjang|mendukung)|(?:ditunjang|didukung)[^.]{0,60}"
     r"(?:program|kegiatan)"),
)  # fmt: skip


def uji_lengkap(bahan: Bahan) -> Iterator[Temuan]:
    """K01 and K02, for documents with at least three chapters."""
    bab = [k for k in bahan.kepala if k.tingkat == 1 and k.nomor]
    if len(bab) < 3 or not bahan.kinerja:
        return
    judul = " | ".join(
        isi.judul.casefold() for isi in bahan.dokumen.unsur if isinstance(isi, Kepala | Entri)
    )
    kurang = [nama for nama, pola in BAGIAN if not re.search(pola, judul)]
    lokasi = bab[0].lokasi
    if sum(len(k.teks.split()) for k in bahan.kalimat) < KATA_TERSEDIKIT:
        return  # an extract
    if kurang:
        yield _kurang("K01", "Bagian", kurang, lokasi)
    akuntabilitas = _bab_akuntabilitas(bahan)
    tak_ada = [nama for nama, pola in UNSUR if not re.search(pola, akuntabilitas)]
    if akuntabilitas and len(tak_ada) >= 2:
        letak = next((k.lokasi for k in bab if "akuntabilitas" in k.judul.casefold()), lokasi)
        yield _kurang("K02", "Analisis dalam Bab III", tak_ada, letak)


def _bab_akuntabilitas(bahan: Bahan) -> str:
    """The words of the chapter on capaian, tables included."""
    hasil, dalam = [], False
    for isi in bahan.dokumen.unsur:
        if isinstance(isi, Kepala) and isi.tingkat == 1:
            dalam = "akuntabilitas" in isi.judul.casefold()
        if dalam:
            hasil.append(
                " ".join(b.teks for b in isi.baris[:3])
                if isinstance(isi, Tabel)
                else getattr(isi, "teks", "")
            )
    return " \n".join(hasil).casefold()


def _kurang(kode: str, apa: str, daftar: list[str], lokasi: Lokasi) -> Temuan:
    return buat(
        kode,
        lokasi,
        tertulis="tidak ditemukan",
        terhitung="; ".join(daftar),
        pesan=f"{apa} yang tidak ditemukan: {'; '.join(daftar)}.",
        saran="Lengkapi, atau pastikan bagian itu ada dalam bentuk yang tidak terbaca di sini "
        "(misalnya gambar).",
        keyakinan=Keyakinan.RENDAH,
    )
