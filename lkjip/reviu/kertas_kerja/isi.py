"""What a working paper says, of a report of the portal and of a document from elsewhere alike."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from lkjip.laporan.dokumen.narasi import BerkasGambar
from lkjip.laporan.gambar_naskah.lambang import get_lambang
from lkjip.organisasi.models import Pejabat, Pemda, TahunKinerja
from lkjip.rumus.uji import KATALOG
from lkjip.rumus.uji.temuan import URUTAN_KEPARAHAN

from ..models import DokumenAsing, Pemeriksaan, Tanggapan, TemuanTercatat
from ..selectors.putaran import get_inspektur

LOKASI_TERBANYAK = 6
TITIK = "………………………"
"""What is written by hand."""


@dataclass(frozen=True, slots=True)
class TemuanKertas:
    """One row. `tanggapan` is what the OPD answered and what became of it."""

    kode: str
    keparahan: str
    keyakinan: str
    letak: str
    tertulis: str
    terhitung: str
    pesan: str
    saran: str
    tanggapan: str = ""

    @property
    def judul(self) -> str:
        return KATALOG[self.kode].judul


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """One working paper. `objek` is whose report it is and `tahun` of which year; "" and None where
    nobody said so. `catatan`: what the reading could not do, or what went before."""

    pemda: str
    alamat: str
    tempat: str
    inspektur: Pejabat | None
    lambang: BerkasGambar | None
    objek: str
    tahun: int | None
    dokumen: str
    sidik: str
    diperiksa: datetime
    oleh: str
    temuan: tuple[TemuanKertas, ...]
    catatan: tuple[str, ...] = ()

    @property
    def sebutan(self) -> str:
        """Whose report, in a line."""
        tahun = f"tahun {self.tahun}" if self.tahun else ""
        return ", ".join(filter(None, (self.objek or self.dokumen, tahun)))

    def hitung(self, keluarga: str, keparahan: str) -> int:
        """How many findings of a family ("": of all) have this severity ("": any)."""
        return sum(
            t.kode.startswith(keluarga) and keparahan in ("", t.keparahan) for t in self.temuan
        )


def kertas_dokumen(dokumen: DokumenAsing, hasil: dict[str, Any], kala: datetime) -> KertasKerja:
    """The paper on a document from elsewhere, as read at `kala`."""
    pemda = Pemda.objects.first()
    return KertasKerja(
        *_kepala(pemda, kala),
        objek=dokumen.objek,
        tahun=dokumen.tahun,
        dokumen=dokumen.nama_asli,
        sidik=dokumen.sidik,
        diperiksa=kala,
        oleh=str(dokumen.oleh),
        temuan=_urutkan(
            TemuanKertas(
                **{k: t[k] for k in ("kode", "keparahan", "keyakinan", "tertulis", "terhitung")},
                letak=sebut_letak(t),
                pesan=t["pesan"],
                saran=t["saran"],
            )
            for t in hasil.get("temuan", ())
        ),
        catatan=tuple(hasil.get("catatan", ())),
    )


def kertas_laporan(tahun: TahunKinerja, periksa: Pemeriksaan, oleh: str) -> KertasKerja:
    """The paper on the portal's own report, with the answers so far: what the last check still
    finds. Five queries."""
    orang = Tanggapan.objects.filter(oleh__isnull=False).select_related("oleh")
    semua = list(
        TemuanTercatat.objects.filter(opd=tahun.opd, tahun=tahun.tahun).prefetch_related(
            Prefetch("tanggapan", orang, "tanggapan_orang")
        )
    )
    hilang = sum(not t.berlaku for t in semua)
    return KertasKerja(
        *_kepala(tahun.opd.pemda, periksa.waktu),
        objek=tahun.opd.nama,
        tahun=tahun.tahun,
        dokumen=f"LKjIP {tahun.opd.nama} tahun {tahun.tahun}, disusun dalam portal",
        sidik=periksa.sidik.partition(":")[0],
        diperiksa=periksa.waktu,
        oleh=oleh,
        temuan=_urutkan(_dari_tercatat(t) for t in semua if t.berlaku),
        catatan=(
            (f"{hilang} temuan terdahulu tidak lagi ditemukan setelah datanya diperbaiki.",)
            if hilang
            else ()
        ),
    )


def _kepala(
    pemda: Pemda | None, kala: datetime
) -> tuple[str, str, str, Pejabat | None, BerkasGambar | None]:
    if pemda is None:
        return "", "", "", None, None
    return (
        pemda.nama,
        pemda.alamat,
        pemda.tempat,
        get_inspektur(pemda.pk, timezone.localdate(kala)),
        get_lambang(pemda),
    )


def _dari_tercatat(satu: TemuanTercatat) -> TemuanKertas:
    isi = satu.isi
    return TemuanKertas(
        satu.kode,
        satu.keparahan,
        isi["keyakinan"],
        ", ".join(dict.fromkeys(sebutan for sebutan, *_ in isi["letak"])),
        isi["tertulis"],
        isi["terhitung"],
        isi["pesan"],
        isi["saran"],
        _tanggapan(satu),
    )


def _tanggapan(satu: TemuanTercatat) -> str:
    """The last word of people on it."""
    if not satu.tanggapan_orang:
        return ""
    akhir = satu.tanggapan_orang[-1]
    waktu = timezone.localtime(akhir.waktu)
    isi = f": {akhir.isi}" if akhir.isi else ""
    return f"{akhir.get_jenis_display()}{isi} ({akhir.oleh}, {waktu:%d-%m-%Y})"


def _urutkan(temuan: Iterable[TemuanKertas]) -> tuple[TemuanKertas, ...]:
    """The gravest first, otherwise as found."""
    return tuple(sorted(temuan, key=lambda t: URUTAN_KEPARAHAN[t.keparahan]))


def sebut_letak(temuan: dict[str, Any]) -> str:
    """ "halaman 4, halaman 9", or lines."""
    semua = [
        f"halaman {isi['halaman']}" if "halaman" in isi else f"baris {isi['baris']}"
        for isi in temuan["lokasi"]
    ]
    unik = list(dict.fromkeys(semua))
    lebih = ", …" if len(unik) > LOKASI_TERBANYAK else ""
    return ", ".join(unik[:LOKASI_TERBANYAK]) + lebih


def ringkas(kertas: KertasKerja) -> str:
    """The result in one sentence: "41 temuan: 13 tinggi, 20 sedang"."""
    if not kertas.temuan:
        return "Tidak ada pertentangan yang ditemukan."
    hitung = Counter(t.keparahan for t in kertas.temuan)
    rinci = ", ".join(f"{hitung[k]} {k}" for k in URUTAN_KEPARAHAN if hitung[k])
    return f"{len(kertas.temuan)} temuan: {rinci}."
