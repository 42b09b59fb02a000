"""What stands before Bab I: preface, executive summary, and the three lists."""

from collections.abc import Iterable

from lkjip.rumus.potret import PotretPejabat

from .bab3 import butir_tanpa_nilai, kalimat_ketercapaian, kalimat_rerata
from .kamus.identitas import cari_pejabat, sebut_jabatan
from .kamus.kunci import daftar_kunci_sasaran
from .perakit import Perakit
from .pohon import (
    Bagian,
    Blok,
    ButirDaftar,
    Daftar,
    DaftarOtomatis,
    JenisBagian,
    Penanda,
    TandaTangan,
    Teks,
)

KATA_PENGANTAR = """
<p>Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena dengan rahmat-Nya Laporan
Kinerja Instansi Pemerintah (LKjIP) {{ opd.lengkap }} Tahun {{ tahun }} dapat diselesaikan.</p>
<p>Laporan ini adalah pertanggungjawaban {{ opd.nama }} atas kinerja yang diperjanjikan kepada
{{ pemda.kepala }} {{ pemda.nama }} dan atas anggaran yang dipercayakan untuk mencapainya. Di
dalamnya disajikan capaian setiap sasaran dan indikator, sebab keberhasilan dan hambatannya, serta
langkah perbaikan yang akan ditempuh.</p>
<p>Kami menyampaikan terima kasih kepada semua pihak yang telah membantu. Masukan untuk
menyempurnakan perencanaan, pelaksanaan, dan pelaporan kinerja sangat kami harapkan.</p>
"""

IKHTISAR = """
<p>LKjIP {{ opd.lengkap }} Tahun {{ tahun }} menerangkan sejauh mana target dalam Perjanjian Kinerja
dicapai, apa sebabnya, dan bagaimana anggaran digunakan untuk mencapainya.</p>
"""


def susun_depan(p: Perakit) -> tuple[Bagian, ...]:
    """Build the front matter in printing order."""
    return (
        Bagian(
            "depan.kata-pengantar",
            JenisBagian.DEPAN,
            "Kata Pengantar",
            (
                *p.prosa("depan.kata-pengantar", KATA_PENGANTAR),
                tanda_tangan_kepala(p, p.potret.tahun + 1),
            ),
        ),
        Bagian("depan.ikhtisar", JenisBagian.DEPAN, "Ikhtisar Eksekutif", _ikhtisar(p)),
        *(
            Bagian(f"depan.daftar-{daftar.jenis}", JenisBagian.DEPAN, judul, (daftar,))
            for daftar, judul in (
                (DaftarOtomatis("isi"), "Daftar Isi"),
                (DaftarOtomatis("tabel"), "Daftar Tabel"),
                (DaftarOtomatis("gambar"), "Daftar Gambar"),
            )
        ),
    )


KOSONG = "\u00a0" * 22
"""Room for the day and month, which are written when the report is signed."""


def penanda(daerah: str, pejabat: PotretPejabat | None, jabatan: str) -> Penanda:
    """A signatory with the post's full title; without a recorded official only the post stands."""
    if pejabat is None:
        return Penanda(jabatan, "(nama belum diisi)")
    return Penanda(lengkapi_jabatan(daerah, pejabat), pejabat.nama, pejabat.pangkat, pejabat.nip)


def lengkapi_jabatan(daerah: str, pejabat: PotretPejabat) -> str:
    """The title with the region: "Kepala Dinas Komunikasi dan Informatika Kota Pangkalpinang"."""
    jabatan = sebut_jabatan(pejabat)
    if pejabat.peran != "kepala_opd" or daerah in jabatan:
        return jabatan
    return f"{jabatan} {daerah}"


def tanda_tangan_kepala(p: Perakit, tahun: int) -> TandaTangan:
    """The block of the head of the OPD; day and month are filled in when it is signed."""
    return TandaTangan(
        f"{p.potret.pemda.tempat}, {KOSONG}{tahun}",
        (
            penanda(
                p.potret.pemda.nama,
                cari_pejabat(p.potret, "kepala_opd"),
                f"Kepala {p.potret.opd.nama} {p.potret.pemda.nama}",
            ),
        ),
    )


# --- executive summary


def _ikhtisar(p: Perakit) -> tuple[Blok, ...]:
    isi: list[Blok] = [*p.prosa("depan.ikhtisar", IKHTISAR)]
    if p.ikhtisar.indikator:
        isi.append(p.paragraf(*_kalimat_kinerja(p)))
        isi.append(Daftar(tuple(_butir_sasaran(p)), "1"))
        isi.extend(_tanpa_nilai(p))
    else:
        isi.append(
            p.paragraf(
                "Indikator kinerja tahun {{ tahun }} belum diisi, sehingga capaiannya belum dapat "
                "diringkas."
            )
        )
    isi.append(p.paragraf(*_kalimat_anggaran(p)))
    isi.extend(p.prosa("depan.ikhtisar.kendala", _baku_kendala(p)))
    return tuple(isi)


def _kalimat_kinerja(p: Perakit) -> Iterable[str]:
    iku = p.ikhtisar.iku
    yield (
        "Kinerja tahun {{ tahun }} diukur dengan {{ iku.jumlah|lengkap }} Indikator Kinerja Utama "
        "(IKU) pada {{ sasaran.jumlah|lengkap }} sasaran strategis."
    )
    if iku.terhitung:
        yield kalimat_ketercapaian(p)
    if p.ikhtisar.rerata.persen is not None:
        yield kalimat_rerata(p)
    yield "Capaian setiap sasaran adalah:"


def _butir_sasaran(p: Perakit) -> Iterable[ButirDaftar]:
    kunci = daftar_kunci_sasaran(p.potret)
    for satu in p.ikhtisar.sasaran:
        nama = kunci[satu.fakta.id]
        if satu.rerata.persen is None:
            isi = "capaiannya belum dapat dihitung"
        else:
            isi = f"capaian {{{{ {nama}.capaian }}}} ({{{{ {nama}.kategori }}}})"
        if satu.anggaran.serapan.persen is not None:
            isi += (
                f", dengan realisasi anggaran {{{{ {nama}.realisasi }}}} atau "
                f"{{{{ {nama}.persen }}}}"
            )
        yield ButirDaftar((Teks(f"{satu.fakta.teks.rstrip('. ')}: "), *p.baris(f"{isi}.")))


def _tanpa_nilai(p: Perakit) -> Iterable[Blok]:
    tanpa = p.ikhtisar.tanpa_nilai
    if tanpa:
        yield p.paragraf("Capaian yang belum dapat dihitung adalah:")
        yield Daftar(tuple(butir_tanpa_nilai(p, satu) for satu in tanpa))


def _kalimat_anggaran(p: Perakit) -> Iterable[str]:
    serapan = p.ikhtisar.anggaran.total.serapan
    if serapan.pagu is None:
        yield "Anggaran program dan kegiatan tahun {{ tahun }} belum diisi."
        return
    murni = p.nilai("anggaran.pagu_murni")
    if murni is not None and murni != serapan.pagu:
        yield (
            "Anggaran program dan kegiatan yang mendukung pencapaian sasaran tersebut berjumlah "
            "{{ anggaran.pagu_murni }} dalam APBD dan menjadi {{ anggaran.total }} setelah "
            "perubahan."
        )
    else:
        yield (
            "Anggaran program dan kegiatan yang mendukung pencapaian sasaran tersebut berjumlah "
            "{{ anggaran.total }}."
        )
    if serapan.persen is not None:
        yield (
            "Realisasinya menurut kegiatan {{ anggaran.realisasi }}, sehingga serapannya "
            "{{ anggaran.persen }}."
        )
    kini = p.ikhtisar.cari_belanja(p.potret.tahun)
    if kini is not None and kini.total.persen is not None:
        yield (
            "Seluruh belanja {{ opd.nama }} menurut Laporan Realisasi Anggaran dianggarkan "
            "{{ belanja.total.anggaran }} dan terealisasi {{ belanja.total.realisasi }} "
            "({{ belanja.total.persen }})."
        )


def _baku_kendala(p: Perakit) -> str:
    if not p.ikhtisar.anggaran.rendah:
        return ""
    return (
        "<p>Kendala utama tahun ini tampak pada {{ anggaran.jumlah_rendah|lengkap }} kegiatan "
        "dengan serapan di bawah {{ batas.serapan_rendah }}. Penjelasan dan langkah perbaikannya "
        "dimuat dalam {{ rujuk:bab.3.anggaran }} dan {{ rujuk:bab.4 }}.</p>"
    )
