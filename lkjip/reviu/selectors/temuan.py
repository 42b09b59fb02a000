"""Reads of findings and their answers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import Http404, QueryDict

from lkjip.laporan.tautan import Tautan
from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.uji import KATALOG
from lkjip.rumus.uji.katalog import KELUARGA, Kode
from lkjip.rumus.uji.temuan import URUTAN_KEPARAHAN

from ..models import Pemeriksaan, TemuanTercatat

Status = TemuanTercatat.Status
AKTIF = "aktif"
SARING_STATUS = (
    (AKTIF, "Perlu tindakan"),
    (Status.TERBUKA, "Belum ditanggapi"),
    (Status.DITANGGAPI, "Menunggu peninjau"),
    (Status.DITERIMA, "Tanggapan diterima"),
    (Status.HILANG, "Tidak lagi ditemukan"),
    ("semua", "Semua"),
)
NADA_STATUS = {
    Status.TERBUKA: "belum",
    Status.DITANGGAPI: "mendekati",
    Status.DITERIMA: "tercapai",
    Status.HILANG: "tak-diketahui",
}
NADA_KEPARAHAN = {
    "tinggi": "belum",
    "sedang": "mendekati",
    "rendah": "keterangan",
    "info": "keterangan",
}


@dataclass(frozen=True, slots=True)
class LetakTemuan:
    sebutan: str
    url: str
    kutipan: str


@dataclass(frozen=True, slots=True)
class SajianTemuan:
    """A recorded finding as the pages show it."""

    temuan: TemuanTercatat
    kode: Kode
    letak: tuple[LetakTemuan, ...]
    url_perbaiki: str

    @property
    def nada(self) -> str:
        return NADA_STATUS[self.temuan.status]

    @property
    def nada_keparahan(self) -> str:
        return NADA_KEPARAHAN[self.temuan.keparahan]

    @property
    def sebutan(self) -> str:
        """Where it stands, in a few words."""
        return ", ".join(dict.fromkeys(satu.sebutan for satu in self.letak))


@dataclass(frozen=True, slots=True)
class KotakTemuan:
    """The inbox: what the filter leaves, and how many there are of each kind."""

    baris: tuple[SajianTemuan, ...]
    jumlah_status: tuple[tuple[str, str, int], ...]
    keluarga: tuple[tuple[str, str], ...]
    status: str
    pilih_keluarga: str
    kata: str
    seluruhnya: int


def susun_kotak(opd: PerangkatDaerah, tahun: int, pilihan: QueryDict) -> KotakTemuan:
    """One query. What the address asks for and does not exist is taken as "no filter"."""
    semua = list(TemuanTercatat.objects.filter(opd=opd, tahun=tahun))
    hitung = Counter(t.status for t in semua)
    hitung[AKTIF] = hitung[Status.TERBUKA] + hitung[Status.DITANGGAPI]
    hitung["semua"] = len(semua)
    status = pilihan.get("status", AKTIF)
    status = status if status in dict(SARING_STATUS) else AKTIF
    keluarga = pilihan.get("keluarga", "")
    keluarga = keluarga if keluarga in KELUARGA else ""
    kata = pilihan.get("q", "").strip()[:80]
    return KotakTemuan(
        tuple(
            sajikan(t, opd)
            for t in sorted(semua, key=_urutan)
            if _cocok_status(t, status)
            and t.kode.startswith(keluarga)
            and _cocok_kata(t, kata.casefold().split())
        ),
        tuple((kunci, str(kata_status), hitung[kunci]) for kunci, kata_status in SARING_STATUS),
        tuple(KELUARGA.items()),
        status,
        keluarga,
        kata,
        len(semua),
    )


def _cocok_status(temuan: TemuanTercatat, status: str) -> bool:
    if status == AKTIF:
        return temuan.status in (Status.TERBUKA, Status.DITANGGAPI)
    return status in ("semua", temuan.status)


def _cocok_kata(temuan: TemuanTercatat, kata: Iterable[str]) -> bool:
    teks = " ".join(
        (temuan.kode, KATALOG[temuan.kode].judul, temuan.isi["pesan"], temuan.isi["tertulis"])
    ).casefold()
    return all(satu in teks for satu in kata)


def _urutan(temuan: TemuanTercatat) -> tuple[int, str, str]:
    return URUTAN_KEPARAHAN[temuan.keparahan], temuan.kode, temuan.kunci


def sajikan(temuan: TemuanTercatat, opd: PerangkatDaerah) -> SajianTemuan:
    """The finding with its addresses; `opd` is its OPD, at hand already."""

    def alamat(nama: str, tambahan: Mapping, jangkar: str) -> str:
        return Tautan(nama, tuple(tambahan.items()), jangkar).alamat(opd, temuan.tahun)

    letak = tuple(
        LetakTemuan(sebutan, alamat("laporan_pratinjau", {}, jangkar), kutipan)
        for sebutan, jangkar, kutipan in temuan.isi["letak"]
    )
    return SajianTemuan(temuan, KATALOG[temuan.kode], letak, alamat(*temuan.isi["tautan"]))


def get_temuan_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> TemuanTercatat:
    """The finding with this number and its answers, if it belongs to the OPD-year."""
    rows = TemuanTercatat.objects.filter(opd=opd, tahun=tahun, pk=nomor)
    satu = rows.prefetch_related("tanggapan__oleh").first()
    if satu is None:
        raise Http404(f"Temuan nomor {nomor} tidak ada pada tahun ini.")
    satu.opd = opd
    return satu


def list_masukan(temuan: TemuanTercatat) -> list[tuple[str, str, str]]:
    """(key, what it is, its text now) of the figures that the finding rests on."""
    satu = Pemeriksaan.objects.filter(opd=temuan.opd, tahun=temuan.tahun).first()
    angka = satu.angka if satu else {}
    return [(k, *angka[k]) for k in temuan.masukan if k in angka]
