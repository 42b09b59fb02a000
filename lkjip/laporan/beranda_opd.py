"""The home page of whoever belongs to an OPD: the working year, and what is theirs to do next."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Count

from kinerja.models import Realisasi
from lkjip.organisasi.akses import Hak, Tindakan
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.templatetags.kerangka import url_bila_ada
from lkjip.rumus.ikhtisar import Ikhtisar, IkhtisarIndikator
from lkjip.rumus.kelengkapan import Kelengkapan, hitung_kelengkapan
from lkjip.rumus.potret import Potret

from .dasbor import hitung
from .komentar.selectors import hitung_terbuka
from .models import Cetakan

T = Tindakan
SEBUT_PALING_BANYAK = 3


@dataclass(frozen=True, slots=True)
class Tugas:
    """One thing to do next. `url` is "" while its page does not exist."""

    judul: str
    rinci: str
    nada: str
    url: str = ""
    kata: str = "Buka"


@dataclass(frozen=True, slots=True)
class BerandaOpd:
    """The working year of one OPD."""

    tahun: TahunKinerja
    tahun_lain: tuple[TahunKinerja, ...]
    ikhtisar: Ikhtisar
    tugas: tuple[Tugas, ...]
    cetakan: Cetakan | None
    boleh_cetak: bool

    @property
    def kelengkapan(self) -> Kelengkapan:
        """How complete the report is."""
        return hitung_kelengkapan(self.ikhtisar)

    @property
    def jumlah_indikator(self) -> int:
        satu = self.ikhtisar.ketercapaian
        return satu.terhitung + satu.tanpa_nilai


def list_beranda_opd(hak: Hak, batas: int = 3) -> list[BerandaOpd]:
    """The working years of the OPD that this user belongs to, at most `batas` of them."""
    milik = {k.opd_id for k in hak.keanggotaan if k.opd_id is not None}
    tahun: dict[int, list[TahunKinerja]] = {}
    for satu in TahunKinerja.objects.filter(opd__in=milik).select_related("opd__pemda"):
        tahun.setdefault(satu.opd_id, []).append(satu)
    return [_susun_opd(hak, daftar) for daftar in list(tahun.values())[:batas]]


def _susun_opd(hak: Hak, daftar: list[TahunKinerja]) -> BerandaOpd:
    """`daftar` is newest first; work is done in the latest year that is open."""
    kini = next((t for t in daftar if not t.terkunci), daftar[0])
    potret, ikhtisar = hitung(kini)
    cetakan = Cetakan.objects.filter(
        opd=kini.opd,
        tahun=kini.tahun,
        bentuk=Cetakan.Bentuk.PDF,
        status=Cetakan.Status.SELESAI,
    ).first()
    boleh = hak.tindakan(kini.opd)
    tugas = () if kini.terkunci else tuple(_list_tugas(boleh, kini, potret, ikhtisar, cetakan))
    tugas = (*_tugas_komentar(boleh, kini), *tugas)  # reviews go on after the lock
    return BerandaOpd(
        kini,
        tuple(t for t in daftar if t != kini),
        ikhtisar,
        tugas,
        cetakan,
        T.CETAK in boleh,
    )


def _list_tugas(
    boleh: frozenset[Tindakan],
    tahun: TahunKinerja,
    potret: Potret,
    ikhtisar: Ikhtisar,
    cetakan: Cetakan | None,
) -> Iterator[Tugas]:
    def url(nama: str, **kwargs: object) -> str:
        return url_bila_ada(nama, kode=tahun.opd.kode, tahun=tahun.tahun, **kwargs)

    if T.SUSUN_RENCANA in boleh and not ikhtisar.indikator:
        yield Tugas(
            "Renstra belum berlaku",
            "Semua laporan berpangkal pada tujuan, sasaran, indikator, dan targetnya. Susun dengan "
            "tangan atau impor dari Excel, lalu berlakukan.",
            "belum",
            url("renstra"),
            "Susun",
        )
    if T.SUSUN_PK in boleh and ikhtisar.indikator and potret.pk is None:
        yield Tugas(
            "Perjanjian Kinerja belum ditandatangani",
            "Capaian dihitung terhadap target yang diperjanjikan.",
            "mendekati",
            url("pk"),
        )
    status = _hitung_status(tahun)
    if T.ISI_REALISASI in boleh:
        if n := status["dikembalikan"]:
            yield Tugas(
                f"{n} realisasi dikembalikan",
                "Baca catatan pemeriksa, perbaiki, lalu ajukan lagi.",
                "belum",
                url("pengukuran"),
            )
        for satu in ikhtisar.tanpa_nilai:
            yield Tugas(
                f"Indikator {satu.kode} belum bernilai",
                satu.tahun_ini.alasan_kosong or satu.capaian.alasan,
                "tak-diketahui",
                url("pengukuran") or url("indikator", indikator=satu.kode),
            )
    if T.VERIFIKASI in boleh and (n := status["diajukan"]):
        yield Tugas(
            f"{n} realisasi menunggu pemeriksaan",
            "Periksa nilai dan buktinya, lalu teruskan atau kembalikan dengan catatan.",
            "mendekati",
            url("pengukuran"),
        )
    if T.SETUJUI in boleh and (n := status["diverifikasi"]):
        yield Tugas(
            f"{n} realisasi menunggu persetujuan",
            "Sudah diperiksa dan siap disetujui.",
            "mendekati",
            url("pengukuran"),
        )
    if T.ISI_ANGGARAN in boleh:
        yield from _tugas_anggaran(ikhtisar, url)
    if T.ISI_ANGGARAN in boleh or T.TULIS_NARASI in boleh:
        yield from _tugas_serapan(ikhtisar, url("anggaran"))
    if T.TULIS_NARASI in boleh:
        kosong = [i for i in ikhtisar.indikator if not i.fakta.analisis.sebab]
        if kosong:
            yield Tugas(
                f"{len(kosong)} indikator belum dianalisis",
                f"Belum ada sebab keberhasilan atau kegagalan: {_sebut(kosong)}.",
                "mendekati",
                url("indikator", indikator=kosong[0].kode),
            )
    if T.CETAK in boleh and cetakan is None:
        yield Tugas(
            "Laporan belum pernah dicetak",
            "Baca pratinjaunya, lalu minta cetakan PDF.",
            "keterangan",
            url("laporan"),
        )


def _tugas_komentar(boleh: frozenset[Tindakan], kini: TahunKinerja) -> Iterator[Tugas]:
    """Of every year: last year's report is reviewed while this year is worked on."""
    if T.JAWAB_KOMENTAR not in boleh:
        return
    for tahun, n in hitung_terbuka(kini.opd).items():
        yield Tugas(
            f"{n} komentar peninjau pada laporan {tahun} belum dijawab",
            "Baca komentar pada angka dan paragraf laporan, lalu jawab.",
            "mendekati",
            url_bila_ada("komentar_daftar", kode=kini.opd.kode, tahun=tahun),
            "Jawab",
        )


def _tugas_anggaran(ikhtisar: Ikhtisar, url: Callable[[str], str]) -> Iterator[Tugas]:
    anggaran = ikhtisar.anggaran
    if not anggaran.program:
        yield Tugas(
            "Anggaran belum diisi",
            "Tambahkan program dan kegiatannya, atau impor DPA dari Excel.",
            "tak-diketahui",
            url("susunan_anggaran"),
            "Isi",
        )
    elif n := anggaran.total.belum_lengkap:
        tanpa = [b for b in anggaran.total.daun if b.belum_lengkap]
        yield Tugas(
            f"{n} baris anggaran belum lengkap",
            "Pagu atau realisasinya belum diisi: "
            + ", ".join(b.kode for b in tanpa[:SEBUT_PALING_BANYAK])
            + ".",
            "mendekati",
            url("susunan_anggaran"),
        )
    lepas = anggaran.tak_terpetakan
    if lepas:
        yield Tugas(
            f"{len(lepas)} program belum dipetakan ke sasaran",
            "Anggarannya belum terhitung pada sasaran mana pun: "
            + ", ".join(f"{t.program.kode} {t.program.nama}" for t in lepas[:SEBUT_PALING_BANYAK])
            + ".",
            "mendekati",
            url("pemetaan_anggaran"),
        )


def _tugas_serapan(ikhtisar: Ikhtisar, url: str) -> Iterator[Tugas]:
    bisu = [b for b in ikhtisar.anggaran.rendah if not b.penjelasan]
    if bisu:
        yield Tugas(
            f"{len(bisu)} kegiatan berserapan rendah belum dijelaskan",
            "Serapan di bawah 60 % perlu penjelasan: "
            + ", ".join(b.kode for b in bisu[:SEBUT_PALING_BANYAK])
            + ".",
            "mendekati",
            f"{url}#rendah",
            "Jelaskan",
        )


def _sebut(indikator: list[IkhtisarIndikator]) -> str:
    teks = ", ".join(i.kode for i in indikator[:SEBUT_PALING_BANYAK])
    lebih = len(indikator) - SEBUT_PALING_BANYAK
    return f"{teks}, dan {lebih} lainnya" if lebih > 0 else teks


def _hitung_status(tahun: TahunKinerja) -> Counter[str]:
    """How many realisasi of the year stand in each state. One query."""
    rows = (
        Realisasi.objects.filter(indikator__renstra__opd=tahun.opd, tahun=tahun.tahun)
        .values_list("status")
        .annotate(n=Count("id"))
    )
    return Counter(dict(rows))
