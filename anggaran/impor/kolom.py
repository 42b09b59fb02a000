"""The layouts we know: how their column heads are written (aturan 4.4), as data."""

import re
from dataclasses import dataclass

JUDUL_KOSONG = {"rp", "rupiah", ""}
PRIBADI = re.compile(r"\bnip\b|nama pegawai|\bnik\b|npwp|nomor rekening bank")
"""Heads of columns with personal data: they are never read."""


def rapikan_judul(teks: str) -> str:
    """A column head as it is compared: "Anggaran (Rp)" → "anggaran", "APBD-P" → "apbd p"."""
    polos = teks.casefold().replace("(%)", " % ")
    polos = re.sub(r"\((?:dalam )?(?:rp\.?|rupiah)\)|\brp\.", " ", polos)
    polos = re.sub(r"\b(?:ta|tahun|tahun anggaran)?\.?\s*20\d\d\b", " ", polos)
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", polos).split())


@dataclass(frozen=True, slots=True)
class TataLetak:
    """A layout. `kolom`: role → pattern of its head; `wajib`: one role of each group must be
    there; `tanpa`: roles that belong to another layout."""

    nama: str
    label: str
    kolom: dict[str, re.Pattern[str]]
    wajib: tuple[tuple[str, ...], ...]
    bentuk: str  # which interpreter reads it: tabel | datar

    def cocokkan(self, judul: dict[int, list[str]]) -> dict[str, int] | None:
        """Role → column, or None when the layout is another one."""
        hasil: dict[str, int] = {}
        for k in sorted(judul):
            peran = self._peran(judul[k])
            if peran and peran not in hasil:
                hasil[peran] = k
        if all(any(p in hasil for p in grup) for grup in self.wajib):
            return hasil
        return None

    def _peran(self, judul: list[str]) -> str | None:
        terisi = [t for t in judul if t not in JUDUL_KOSONG]
        if not terisi or any(PRIBADI.search(t) for t in terisi):
            return None
        if terisi[0] == "%" and any("fisik" in t for t in terisi):
            terisi = ["fisik"]
        calon = [terisi[0], *([" ".join(reversed(terisi))] if len(terisi) > 1 else []), *terisi[1:]]
        for teks in calon:
            for peran, pola in self.kolom.items():
                if pola.fullmatch(teks):
                    return peran
        return None


def _pola(**kolom: str) -> dict[str, re.Pattern[str]]:
    return {peran: re.compile(pola) for peran, pola in kolom.items()}


_KODE_DATAR = {
    "kode_skpd": r"kode skpd|kode opd|kode perangkat daerah",
    "nama_skpd": r"nama skpd|nama opd|nama perangkat daerah",
    "kode_bidang": r"kode bidang urusan",
    "nama_bidang": r"nama bidang urusan|bidang urusan",
    "kode_program": r"kode program",
    "nama_program": r"nama program|program",
    "kode_kegiatan": r"kode kegiatan",
    "nama_kegiatan": r"nama kegiatan|kegiatan",
    "kode_sub": r"kode sub ?kegiatan",
    "nama_sub": r"nama sub ?kegiatan|sub ?kegiatan",
    "kode_akun": r"kode rekening|kode akun",
    "nama_akun": r"nama rekening|nama akun|akun|rekening",
}
_BULAN = (
    "jan(?:uari)?",
    "feb(?:ruari)?",
    "mar(?:et)?",
    "apr(?:il)?",
    "mei",
    "jun(?:i)?",
    "jul(?:i)?",
    "agu(?:stus)?",
    "sep(?:tember)?",
    "okt(?:ober)?",
    "nov(?:ember)?",
    "des(?:ember)?",
)

TATA_LETAK: tuple[TataLetak, ...] = (
    TataLetak(
        "sipd_realisasi",
        "SIPD-RI, Laporan Realisasi (satu baris satu transaksi)",
        _pola(
            **_KODE_DATAR,
            tanggal=r"tanggal dokumen",
            nilai=r"nilai realisasi",
            setoran=r"nilai setoran",
        ),
        (("kode_sub",), ("nilai",), ("setoran",)),
        "datar",
    ),
    TataLetak(
        "dpa_rak",
        "DPA dan rencana anggaran kas (RAK)",
        _pola(
            **_KODE_DATAR,
            rincian=r"nilai rincian",
            nilai=r"total rincian",
            **{
                f"bulan_{i}": rf"bulan {i}|{nama}|rak {nama}|bulan {nama}"
                for i, nama in enumerate(_BULAN, start=1)
            },
        ),
        (("kode_sub",), ("nilai", "rincian"), ("bulan_1",), ("bulan_12",)),
        "datar",
    ),
    TataLetak(
        "sipd_pagu",
        "SIPD-RI, ekspor Pagu",
        _pola(**_KODE_DATAR, tahun=r"tahun", nilai=r"pagu"),
        (("kode_sub",), ("nilai",), ("kode_akun",)),
        "datar",
    ),
    TataLetak(
        "lokal_realisasi",
        "Realisasi per rekening (templat daerah)",
        _pola(**_KODE_DATAR, nilai=r"nilai realisasi|realisasi"),
        (("kode_sub",), ("nilai",)),
        "datar",
    ),
    TataLetak(
        "lokal_pagu",
        "Pagu per rekening (templat daerah)",
        _pola(**_KODE_DATAR, nilai=r"nilai|nilai pagu|pagu anggaran|anggaran"),
        (("kode_sub",), ("nilai",)),
        "datar",
    ),
    TataLetak(
        "tabel",
        "Tabel program dan kegiatan (bentuk Tabel 2.5 atau 3.7)",
        _pola(
            kode=r"kode(?: rekening| akun| program.*| kegiatan.*)?|kd"
            r"|(?:no|nomor) (?:kode|rekening)",
            urusan=r"(?:kode )?(?:bidang )?urusan",
            uraian=r"(?:nama |uraian )?(?:program|kegiatan|sub kegiatan)"
            r"(?: (?:dan |atau )?(?:program|kegiatan|sub kegiatan))*"
            r"|uraian.*|nomenklatur.*|nama rekening|nama akun",
            pagu_murni=r"apbd|(?:pagu |anggaran )?(?:apbd )?(?:murni|induk|penetapan)"
            r"|(?:pagu |anggaran )?(?:apbd )?sebelum perubahan|dpa",
            pagu_perubahan=r"apbd ?p|p apbd|(?:pagu |anggaran )?(?:apbd )?"
            r"(?:setelah |sesudah )?perubahan|dppa",
            pagu_pergeseran=r"(?:pagu |anggaran )?(?:setelah |sesudah )?pergeseran",
            pagu=r"(?:jumlah |total |nilai |alokasi )?(?:pagu|anggaran)"
            r"(?: anggaran| belanja| dana)?|alokasi|nominal",
            realisasi=r"(?:jumlah |total |nilai )?realisasi(?: anggaran| keuangan| belanja)?"
            r"(?: s ?d.*)?|keuangan",
            fisik=r"(?:realisasi )?fisik(?: %)?|% fisik",
            sisa=r"sisa(?: anggaran| pagu| lebih.*)?|selisih",
            persen=r"%|(?:persen(?:tase)?|presentase)(?: realisasi| serapan| capaian| keuangan)?"
            r"|serapan(?: %)?|capaian(?: %)?|(?:realisasi|keuangan|% realisasi|% keuangan) ?%?",
            rencana_kas=r"rencana kas|target kas|rak",
            penjelasan=r"penjelasan.*",
        ),
        (
            ("kode",),
            ("uraian",),
            ("pagu", "pagu_murni", "pagu_perubahan", "pagu_pergeseran", "realisasi"),
        ),
        "tabel",
    ),
)
PER_NAMA = {t.nama: t for t in TATA_LETAK}
