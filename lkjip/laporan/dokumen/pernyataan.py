"""The statement that a report has been reviewed (Permen PANRB 53/2014): a page of the report, and
a form of its own.

Works on the finished tree, so that no chapter has to know whether there was a review. Our own
wording in the three short parts that the regulation asks for: what was reviewed and by which rule,
what the review is for, and the conclusion.
"""

from dataclasses import dataclass, replace
from datetime import date

from lkjip.rumus.potret import Potret, PotretPejabat

from .kamus.butir import format_tanggal
from .kamus.identitas import nama_lengkap_opd, sebut_jabatan
from .pohon import (
    Bagian,
    Blok,
    ButirDaftar,
    Daftar,
    Dokumen,
    JenisBagian,
    Kop,
    Paragraf,
    Penanda,
    TandaTangan,
    Teks,
)

JUDUL = "Pernyataan Telah Direviu"
KUNCI = "depan.pernyataan-reviu"
BAGIAN_SAMPUL, BAGIAN_AKHIR = "sampul", "bab.4"
YANG_DIREVIU = (
    "Kami telah mereviu Laporan Kinerja Instansi Pemerintah {opd} Tahun {tahun} menurut Peraturan "
    "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014. Isi "
    "laporan menjadi tanggung jawab manajemen {nama}."
)
TUJUAN = (
    "Reviu ini memberi keyakinan terbatas bahwa informasi kinerja dalam laporan disajikan secara "
    "akurat, andal, dan absah. Lingkupnya lebih sempit daripada audit, sehingga kami tidak "
    "menyatakan pendapat sebagaimana hasil audit."
)
TANPA_CATATAN = (
    "Berdasarkan reviu kami, tidak ada hal yang membuat kami meragukan keandalan informasi kinerja "
    "yang disajikan dalam laporan ini."
)
DENGAN_CATATAN = (
    "Berdasarkan reviu kami, selain hal-hal berikut tidak ada yang membuat kami meragukan "
    "keandalan informasi kinerja yang disajikan dalam laporan ini:"
)


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """A statement as signed: `catatan` empty means without notes; `letak` is where the pemda
    wants the page, "depan" (behind the cover) or "belakang" (behind Bab IV)."""

    nomor: str
    tanggal: date
    catatan: tuple[str, ...]
    penanda: PotretPejabat  # the Inspektur on that date
    letak: str


def sisipkan_pernyataan(dokumen: Dokumen, potret: Potret, pernyataan: Pernyataan) -> Dokumen:
    """The report with the statement as a page of its own, where the pemda wants it."""
    depan = pernyataan.letak == "depan"
    jenis = JenisBagian.DEPAN if depan else JenisBagian.SISIPAN
    halaman = Bagian(KUNCI, jenis, JUDUL, _isi(potret, pernyataan))
    bagian = list(dokumen.bagian)
    sesudah = BAGIAN_SAMPUL if depan else BAGIAN_AKHIR
    tempat = next((i for i, satu in enumerate(bagian, 1) if satu.kunci == sesudah), len(bagian))
    return replace(dokumen, bagian=(*bagian[:tempat], halaman, *bagian[tempat:]))


def susun_formulir_pernyataan(potret: Potret, pernyataan: Pernyataan) -> Dokumen:
    """The statement as a document of its own, under the letterhead of the inspectorate."""
    isi = (
        Kop(f"Pemerintah {potret.pemda.nama}", "Inspektorat", ""),
        Paragraf((Teks(JUDUL.upper(), tebal=True),), "tengah"),
        Paragraf((Teks(f"LKjIP {nama_lengkap_opd(potret)} Tahun {potret.tahun}"),), "tengah"),
        *_isi(potret, pernyataan),
    )
    bagian = Bagian("formulir.pernyataan-reviu", JenisBagian.FORMULIR, JUDUL, isi)
    return Dokumen(JUDUL, potret.opd.nama, potret.pemda.nama, potret.tahun, (bagian,))


def _isi(potret: Potret, satu: Pernyataan) -> tuple[Blok, ...]:
    tubuh = [YANG_DIREVIU.format(
        opd=nama_lengkap_opd(potret), tahun=potret.tahun, nama=potret.opd.nama
    ), TUJUAN, DENGAN_CATATAN if satu.catatan else TANPA_CATATAN]  # fmt: skip
    nomor = (Paragraf((Teks(f"Nomor: {satu.nomor}"),), "tengah"),) if satu.nomor else ()
    daftar = (
        (Daftar(tuple(ButirDaftar((Teks(isi),)) for isi in satu.catatan), "1"),)
        if satu.catatan
        else ()
    )
    orang = satu.penanda
    return (
        *nomor,
        *(Paragraf((Teks(isi),)) for isi in tubuh),
        *daftar,
        TandaTangan(
            f"{potret.pemda.tempat}, {format_tanggal(satu.tanggal)}",
            (Penanda(sebut_jabatan(orang), orang.nama, orang.pangkat, orang.nip),),
        ),
    )
