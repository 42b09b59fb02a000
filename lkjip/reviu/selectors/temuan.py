"""Reads of findings and their answers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, QueryDict
from django.utils.http import urlencode

from lkjip.laporan.dokumen.banding import sebut_kunci
from lkjip.laporan.perbaikan import Perbaikan, PetaPerbaikan
from lkjip.laporan.tautan import Tautan
from lkjip.laporan.uji.simpan import versi_uji
from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja
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
class FormPerbaikan:
    """One form in which a figure of the finding is put right. `utama`: the figure it calls wrong;
    `tercetak`: what a source prints, not what is typed in the portal."""

    hal: str
    sumber: str
    teks: str
    url: str
    utama: bool
    tercetak: bool


@dataclass(frozen=True, slots=True)
class SajianTemuan:
    """A recorded finding as the pages show it."""

    temuan: TemuanTercatat
    kode: Kode
    letak: tuple[LetakTemuan, ...]
    url_data: str
    perbaikan: tuple[FormPerbaikan, ...] = ()

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

    @property
    def selesai(self) -> bool:
        return self.temuan.status in (Status.HILANG, Status.DITERIMA)

    @property
    def url_perbaiki(self) -> str:
        """The one form of the figure it calls wrong; "" when there are several, or none."""
        utama = [p.url for p in self.perbaikan if p.utama]
        return utama[0] if len(utama) == 1 else ""


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


def susun_kotak(
    opd: PerangkatDaerah,
    tahun: int,
    pilihan: QueryDict,
    angka: Mapping,
    peta: PetaPerbaikan | None = None,
) -> KotakTemuan:
    """One query beyond `peta`, the forms (None: for somebody who may not use them) and `angka`,
    every figure of the last check. What the address asks for and does not exist is taken as "no
    filter"."""
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
            sajikan(t, opd, angka, peta)
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


def sajikan(
    temuan: TemuanTercatat,
    opd: PerangkatDaerah,
    angka: Mapping,
    peta: PetaPerbaikan | None = None,
) -> SajianTemuan:
    """The finding with its addresses; `opd` is its OPD, at hand already."""

    def alamat(nama: str, tambahan: Mapping, jangkar: str) -> str:
        return Tautan(nama, tuple(tambahan.items()), jangkar).alamat(opd, temuan.tahun)

    letak = tuple(
        LetakTemuan(sebutan, alamat("laporan_pratinjau", {}, jangkar), kutipan)
        for sebutan, jangkar, kutipan in temuan.isi["letak"]
    )
    return SajianTemuan(
        temuan,
        KATALOG[temuan.kode],
        letak,
        alamat(*temuan.isi["tautan"]),
        tuple(_perbaikan(temuan, opd, angka, peta)) if peta and temuan.berlaku else (),
    )


def _perbaikan(
    temuan: TemuanTercatat, opd: PerangkatDaerah, angka: Mapping, peta: PetaPerbaikan
) -> Iterable[FormPerbaikan]:
    """The forms of every figure on the places of the finding, its own figure first."""
    pokok, _, sumber = temuan.kunci.partition(":")[2].partition("#")[0].partition("@")
    node = [k for k in temuan.isi.get("node", ()) if k.startswith("tabel.")]
    kolom = pokok.rpartition("/")[2] if "/" in pokok else ""
    kunci = [pokok, *temuan.masukan, *(node if not temuan.masukan else ())]
    satu: Perbaikan
    for satu in peta.cari(kunci):
        nama = satu.kunci.removeprefix("dinyatakan.")
        sekawan = nama.startswith(f"{pokok}.") and "." not in pokok
        utama = nama == pokok or sekawan or (bool(kolom) and nama.endswith(f".{kolom}"))
        # The figure of one row is wrong where it is printed; where nothing is, where it is typed.
        cocok = not sumber or satu.sumber == sumber
        hal = angka.get(satu.kunci, (sebut_kunci(nama),))[0]
        alamat = satu.tautan.alamat(opd, temuan.tahun)
        if satu.tercetak:
            alamat += f"?{urlencode({'temuan': temuan.pk, 'hal': hal})}"
        yield FormPerbaikan(hal, satu.sumber, satu.teks, alamat, utama and cocok, satu.tercetak)


def get_temuan_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> TemuanTercatat:
    """The finding with this number and its answers, if it belongs to the OPD-year."""
    rows = TemuanTercatat.objects.filter(opd=opd, tahun=tahun, pk=nomor)
    satu = rows.prefetch_related("tanggapan__oleh").first()
    if satu is None:
        raise Http404(f"Temuan nomor {nomor} tidak ada pada tahun ini.")
    satu.opd = opd
    return satu


def list_masukan(temuan: TemuanTercatat, angka: Mapping) -> list[tuple[str, str, str]]:
    """(key, what it is, its text now) of the figures that the finding rests on."""
    return [(k, *angka[k]) for k in temuan.masukan if k in angka]


def get_pemeriksaan(opd: PerangkatDaerah, tahun: int) -> Pemeriksaan | None:
    """The last check of an OPD-year; None before the first. One query."""
    return Pemeriksaan.objects.filter(opd=opd, tahun=tahun).first()


def list_basi(*, semua: bool = False) -> QuerySet[TahunKinerja]:
    """OPD-years never checked, changed since, or checked by other rules; `semua`: all."""
    if semua:
        return TahunKinerja.objects.all()
    segar = Pemeriksaan.objects.filter(
        opd=OuterRef("opd"), tahun=OuterRef("tahun"), ubahan=OuterRef("ubahan")
    ).filter(sidik__endswith=f":{versi_uji()}")
    return TahunKinerja.objects.exclude(Exists(segar))
