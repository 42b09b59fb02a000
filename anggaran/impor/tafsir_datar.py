"""Flat exports, a row per account or per transaction, summed up to sub kegiatan (aturan 4.4 a–d).

Rows stream through; what is kept grows with the number of sub kegiatan, not of transactions.
Realisasi is net of setoran. Columns with personal data are not in the layouts, so they are never
decoded.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from ..kode import is_kode, lengkapi, nama_setara, rapikan_kode
from .jenis import (
    Baris,
    DaftarMasalah,
    Keparahan,
    Masalah,
    NilaiSel,
    Pertanyaan,
    Sel,
    alamat,
)
from .kenali import Kenalan
from .konteks import Konteks
from .nilai import Cara, baca_rupiah
from .tanggal import baca_tanggal

LAPOR_TIAP = 2000
AKHIR = ("grand total", "total", "jumlah")
TINGKAT = ("bidang", "program", "kegiatan", "sub")

type Kunci = tuple[str, str, str, str]
"""(bidang urusan, programme, kegiatan, sub kegiatan), full codes."""


@dataclass(slots=True)
class Daun:
    """The sums of one sub kegiatan. `pertama`: sheet cell of its code, to name it in a problem."""

    nama: tuple[str, str, str, str]
    lembar: str
    pertama: str
    pagu: Decimal | None = None
    realisasi: dict[int, Decimal] = field(default_factory=dict)
    kas: dict[int, Decimal] = field(default_factory=dict)
    baris: int = 0


@dataclass(slots=True)
class HasilDatar:
    """`total` is what the file itself states in a last row; `akun` sums by account."""

    daun: dict[Kunci, Daun] = field(default_factory=dict)
    akun: dict[str, tuple[str, Decimal]] = field(default_factory=dict)
    banyak: int = 0
    skpd_lain: int = 0
    jumlah: Decimal = Decimal(0)
    total: NilaiSel | None = None


@dataclass(frozen=True, slots=True)
class BarisDatar:
    """One row for the preview."""

    nomor: int
    kode: str
    uraian: str
    nilai: tuple[tuple[str, NilaiSel], ...]
    keparahan: int


def tanya_skpd(kenalan: Kenalan, aliran: Iterator[Baris], konteks: Konteks) -> bool:
    """Ask whose rows to take when the file holds several offices, or another name than ours.

    Returns whether it is settled. Reads two columns only.
    """
    kode, nama = kenalan.kolom.get("kode_skpd"), kenalan.kolom.get("nama_skpd")
    if kode is None and nama is None:
        return True
    ada: dict[str, str] = {}
    for baris in aliran:
        if baris.nomor > kenalan.baris_kepala:
            satu = _teks(baris.sel.get(kode)) or _teks(baris.sel.get(nama))
            if satu and satu.casefold() not in AKHIR:
                ada.setdefault(satu, _teks(baris.sel.get(nama)))
    kami = nama_setara(konteks.opd_nama)
    sama = [k for k, n in ada.items() if nama_setara(n) == kami]
    if not ada or (len(ada) == 1 and sama):
        return True
    jawab = konteks.tanya(
        Pertanyaan(
            "skpd",
            f"Baris milik siapa yang diimpor ke {konteks.opd_nama}?",
            f"Berkas memuat {len(ada)} perangkat daerah."
            if len(ada) > 1
            else "Nama perangkat daerah di berkas berbeda dengan nama di portal.",
            tuple((k, f"{k} {n}".strip()[:120]) for k, n in list(ada.items())[:500]),
            sama[0] if sama else next(iter(ada)),
        )
    )
    return jawab is not None


def tafsir_datar(
    kenalan: Kenalan,
    aliran: Iterator[Baris],
    konteks: Konteks,
    masalah: DaftarMasalah,
    tampung: Callable[[BarisDatar], None],
    cara: Cara = Cara.INDONESIA,
    tahun_1904: bool = False,
) -> HasilDatar:
    """Read every row, hand it to `tampung`, and sum up."""
    juru = _Juru(kenalan, konteks, masalah, cara, tahun_1904)
    for baris in aliran:
        if baris.nomor <= kenalan.baris_kepala:
            continue
        satu = juru.baca(baris)
        if satu is not None:
            tampung(satu)
        if juru.hasil.banyak % LAPOR_TIAP == 0:
            konteks.lapor(juru.hasil.banyak)
    if not juru.hasil.banyak:
        pesan = f"Lembar “{kenalan.lembar.nama}” tidak mempunyai baris di bawah judul kolomnya."
        if juru.hasil.skpd_lain:
            pesan = f"Tidak ada baris milik perangkat daerah ini di lembar “{kenalan.lembar.nama}”."
        masalah.tambah(
            Masalah(
                "lembar_kosong",
                Keparahan.GALAT,
                kenalan.lembar.nama,
                alamat(kenalan.baris_kepala + 1, min(kenalan.kolom.values())),
                pesan,
            )
        )
    return juru.hasil


class _Juru:
    def __init__(
        self,
        kenalan: Kenalan,
        konteks: Konteks,
        masalah: DaftarMasalah,
        cara: Cara,
        tahun_1904: bool,
    ):
        self.k, self.konteks, self.masalah, self.cara = kenalan, konteks, masalah, cara
        self.tahun_1904 = tahun_1904
        self.hasil = HasilDatar()
        self.skpd = konteks.jawaban.get("skpd")
        self.nama = kenalan.tata_letak.nama
        self.bulan = {f"bulan_{i}": i for i in range(1, 13) if f"bulan_{i}" in kenalan.kolom}
        self.terlihat: dict[tuple[str, str], str] = {}
        self.kunci: dict[tuple[str, ...], Kunci | None] = {}
        self.parah = 0

    def baca(self, baris: Baris) -> BarisDatar | None:
        teks = {
            p: _teks(baris.sel.get(k))
            for p, k in self.k.kolom.items()
            if p.startswith(("kode", "nama"))
        }
        if not self._milik(teks):
            self.hasil.skpd_lain += 1
            return None
        self.parah = 0
        if not teks.get("kode_sub"):
            self._tanpa_kode(baris)
            return None
        self.hasil.banyak += 1
        nilai = self._nilai(baris)
        kunci = self._kunci(baris, teks)
        if kunci is not None:
            self._tambahkan(baris, kunci, teks, nilai)
        uraian = teks.get("nama_akun") or teks.get("nama_sub") or ""
        isi = tuple((p, n) for p, n in nilai.items())
        kode = kunci[3] if kunci else teks.get("kode_sub", "")
        return BarisDatar(baris.nomor, kode[:60], uraian[:300], isi, self.parah)

    def _milik(self, teks: dict[str, str]) -> bool:
        if not self.skpd:
            return True
        satu = teks.get("kode_skpd") or teks.get("nama_skpd")
        return not satu or satu == self.skpd

    def _tanpa_kode(self, baris: Baris) -> None:
        """A last row that sums up is stated; any other row with money but no code is refused."""
        kolom = self.k.kolom.get("nilai")
        sel = baris.sel.get(kolom) if kolom is not None else None
        if sel is None or sel.gabungan:
            return
        tempat = alamat(baris.nomor, kolom)
        kata = [s.teks.strip().casefold() for s in baris.sel.values() if s.jenis == "teks"]
        if any(k.startswith(AKHIR) for k in kata):
            nilai, _ = baca_rupiah(sel, self.k.lembar.nama, tempat, sebutan="Total", cara=self.cara)
            self.hasil.total = nilai
            return
        self._lapor(
            "kode_tak_dikenal",
            alamat(baris.nomor, self.k.kolom["kode_sub"]),
            "Baris ini berisi angka, tetapi kode sub kegiatannya kosong. Isi kodenya, atau hapus "
            "barisnya.",
        )

    def _nilai(self, baris: Baris) -> dict[str, NilaiSel]:
        hasil = {}
        for peran, sebutan in (
            ("nilai", "Nilai"),
            ("rincian", "Nilai rincian"),
            ("setoran", "Setoran"),
            *((p, p.replace("_", " ").capitalize()) for p in self.bulan),
        ):
            k = self.k.kolom.get(peran)
            if k is None:
                continue
            nilai, masalah = baca_rupiah(
                baris.sel.get(k),
                self.k.lembar.nama,
                alamat(baris.nomor, k),
                sebutan=sebutan,
                cara=self.cara,
                negatif=self.nama != "sipd_pagu",
            )
            for satu in masalah:
                self.parah = max(self.parah, satu.keparahan)
                self.masalah.tambah(satu)
            if nilai is not None:
                hasil[peran] = nilai
        return hasil

    def _kunci(self, baris: Baris, teks: dict[str, str]) -> Kunci | None:
        """Full codes of the row; each combination is worked out once."""
        mentah = tuple(teks.get(f"kode_{t}", "") for t in TINGKAT)
        if mentah in self.kunci:
            kunci = self.kunci[mentah]
            if kunci is None:
                self.parah = max(self.parah, Keparahan.GALAT)
            return kunci
        kunci = self.kunci[mentah] = self._susun_kunci(baris, mentah)
        return kunci

    def _susun_kunci(self, baris: Baris, mentah: tuple[str, ...]) -> Kunci | None:
        bidang, program, kegiatan, sub = (rapikan_kode(t) for t in mentah)
        tempat = alamat(baris.nomor, self.k.kolom["kode_sub"])
        if not is_kode(sub):
            apa = f"“{sub}” bukan kode" if sub else "kosong"
            self._lapor("kode_tak_dikenal", tempat, f"Kode sub kegiatan {apa}.", sub)
            return None
        ruas = sub.split(".")
        if len(ruas) >= 6:  # the full code says it all
            bidang = bidang or ".".join(ruas[:2])
            program = program or ".".join(ruas[:3])
            kegiatan = kegiatan or ".".join(ruas[:-1])
        if not (bidang and program and kegiatan):
            self._lapor(
                "kode_tak_dikenal",
                tempat,
                f"Kode sub kegiatan {sub} tidak lengkap, dan berkas tidak mempunyai kolom kode "
                "bidang urusan, program, dan kegiatan untuk melengkapinya.",
                sub,
            )
            return None
        program = lengkapi(program, bidang)
        kegiatan = lengkapi(kegiatan, program)
        sub = lengkapi(sub, kegiatan)
        if bidang not in self.konteks.urusan:
            k = self.k.kolom.get("kode_bidang", self.k.kolom["kode_sub"])
            self._lapor(
                "urusan_tak_dikenal",
                alamat(baris.nomor, k),
                f"Bidang urusan {bidang} belum dikenal portal. Perbaiki kodenya, atau minta "
                "administrator menambahkan urusan itu.",
                bidang,
            )
            return None
        return bidang, program, kegiatan, sub

    def _tambahkan(
        self, baris: Baris, kunci: Kunci, teks: dict[str, str], nilai: dict[str, NilaiSel]
    ) -> None:
        hasil = self.hasil
        daun = hasil.daun.get(kunci)
        if daun is None:
            nama = tuple(teks.get(f"nama_{t}", "") for t in TINGKAT)
            tempat = alamat(baris.nomor, self.k.kolom["kode_sub"])
            daun = hasil.daun[kunci] = Daun(nama, self.k.lembar.nama, tempat)
        daun.baris += 1
        akun = rapikan_kode(teks.get("kode_akun", ""))
        self._periksa_ganda(baris, kunci[3], akun)
        uang = _angka(nilai, "nilai")
        if uang is None:
            uang = _angka(nilai, "rincian")
        if self.nama in {"sipd_realisasi", "lokal_realisasi"}:
            bersih = (uang or Decimal(0)) - (_angka(nilai, "setoran") or Decimal(0))
            bulan = self._bulan(baris)
            if bulan is None:
                return
            daun.realisasi[bulan] = daun.realisasi.get(bulan, Decimal(0)) + bersih
            uang = bersih
        elif uang is not None:
            daun.pagu = (daun.pagu or Decimal(0)) + uang
        for peran, bulan in self.bulan.items():
            kas = _angka(nilai, peran)
            if kas is not None:
                daun.kas[bulan] = daun.kas.get(bulan, Decimal(0)) + kas
        if uang is not None:
            hasil.jumlah += uang
            if akun:
                ringkas = ".".join(akun.split(".")[:3])
                dulu = hasil.akun.get(ringkas, (teks.get("nama_akun", ""), Decimal(0)))
                hasil.akun[ringkas] = (dulu[0], dulu[1] + uang)

    def _bulan(self, baris: Baris) -> int | None:
        """The month of a transaction; 0 when the layout has no dates."""
        k = self.k.kolom.get("tanggal")
        if k is None:
            return 0
        tempat = alamat(baris.nomor, k)
        sel = baris.sel.get(k)
        hari = baca_tanggal(sel, self.tahun_1904) if sel else None
        if hari is None:
            apa = f"“{sel.teks[:40]}” tidak dapat dibaca" if sel else "kosong"
            self._lapor(
                "tanggal_rusak",
                tempat,
                f"Tanggal dokumen {apa}. Tulis seperti 2 Januari {self.konteks.tahun}.",
            )
            return None
        if hari.year != self.konteks.tahun:
            self._lapor(
                "tahun_lain",
                tempat,
                f"Tanggal dokumen {sel.teks[:40]} bukan tahun {self.konteks.tahun}. Pastikan "
                "berkasnya untuk tahun ini.",
                sel.teks[:40],
            )
            return None
        return hari.month

    def _periksa_ganda(self, baris: Baris, sub: str, akun: str) -> None:
        """Local templates have one row per account; a second one is a mistake."""
        if not self.nama.startswith("lokal_") or not akun:
            return
        tempat = alamat(baris.nomor, self.k.kolom["kode_akun"])
        dulu = self.terlihat.setdefault((sub, akun), tempat)
        if dulu != tempat:
            self._lapor(
                "kode_ganda",
                tempat,
                f"Rekening {akun} pada sub kegiatan {sub} sudah ada di {dulu}. Hapus atau gabung "
                "salah satunya.",
                akun,
            )

    def _lapor(self, kode: str, tempat: str, pesan: str, dibaca: str = "") -> None:
        self.parah = max(self.parah, Keparahan.GALAT)
        self.masalah.tambah(
            Masalah(kode, Keparahan.GALAT, self.k.lembar.nama, tempat, pesan, dibaca)
        )


def _teks(sel: Sel | None) -> str:
    if sel is None or sel.jenis not in {"teks", "angka"}:
        return ""
    teks = sel.teks.strip()
    return teks[:-2] if sel.jenis == "angka" and teks.endswith(".0") else " ".join(teks.split())


def _angka(nilai: dict[str, NilaiSel], kolom: str) -> Decimal | None:
    isi = nilai.get(kolom)
    return isi.nilai if isi else None
