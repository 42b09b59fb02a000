"""Bab IV Penutup: what the year showed, and what is done about it."""

from collections.abc import Iterable

from .bab3 import kalimat_ketercapaian, kalimat_rerata
from .perakit import Perakit
from .pohon import Bagian, Blok, JenisBagian, SubBab

PENUTUP = """
<p>Demikian LKjIP {{ opd.lengkap }} Tahun {{ tahun }} disusun sebagai pertanggungjawaban kinerja dan
sebagai bahan perbaikan bagi tahun-tahun berikutnya.</p>
"""


def susun_bab4(p: Perakit) -> Bagian:
    """Build Bab IV."""
    return Bagian(
        "bab.4",
        JenisBagian.BAB,
        "Penutup",
        (
            SubBab("bab.4.kesimpulan", "Simpulan", _simpulan(p)),
            SubBab(
                "bab.4.tindak-lanjut",
                "Langkah Perbaikan",
                p.prosa("bab.4.tindak-lanjut", _baku_tindak_lanjut(p)),
            ),
            *p.prosa("bab.4.penutup", PENUTUP),
        ),
    )


def _simpulan(p: Perakit) -> tuple[Blok, ...]:
    return (
        p.paragraf(*_kalimat_kinerja(p)),
        p.paragraf(*_kalimat_anggaran(p)),
        *p.prosa("bab.4.kesimpulan", ""),
    )


def _kalimat_kinerja(p: Perakit) -> Iterable[str]:
    if not p.ikhtisar.indikator:
        yield "Kinerja {{ opd.nama }} tahun {{ tahun }} belum dapat disimpulkan."
        return
    yield (
        "Kinerja {{ opd.lengkap }} tahun {{ tahun }} diukur dengan {{ iku.jumlah|lengkap }} "
        "Indikator Kinerja Utama (IKU) pada {{ sasaran.jumlah|lengkap }} sasaran strategis."
    )
    if p.ikhtisar.iku.terhitung:
        yield kalimat_ketercapaian(p)
    if p.ikhtisar.iku.tanpa_nilai:
        yield "Sebanyak {{ iku.tanpa_nilai|lengkap }} IKU belum dapat dihitung capaiannya."
    if p.ikhtisar.rerata.persen is not None:
        yield kalimat_rerata(p)
    bukan_iku = [satu for satu in p.ikhtisar.tanpa_nilai if not satu.fakta.iku]
    if bukan_iku:
        yield (
            "Indikator tujuan belum dapat dihitung karena realisasinya belum tersedia, sebagaimana "
            "diterangkan dalam {{ rujuk:bab.3.capaian }}."
        )


def _kalimat_anggaran(p: Perakit) -> Iterable[str]:
    serapan = p.ikhtisar.anggaran.total.serapan
    if serapan.pagu is None:
        yield "Anggaran program dan kegiatan tahun {{ tahun }} belum diisi."
        return
    murni = p.nilai("anggaran.pagu_murni")
    if murni is not None and murni != serapan.pagu:
        yield (
            "Anggaran program dan kegiatan yang mendukungnya berjumlah {{ anggaran.pagu_murni }} "
            "dalam APBD dan menjadi {{ anggaran.total }} setelah perubahan."
        )
    else:
        yield "Anggaran program dan kegiatan yang mendukungnya berjumlah {{ anggaran.total }}."
    if serapan.persen is not None:
        yield ("Realisasinya menurut kegiatan {{ anggaran.realisasi }} atau {{ anggaran.persen }}.")
    if p.ikhtisar.efisiensi.nilai is not None:
        yield (
            "Dengan capaian dan serapan tersebut penggunaan sumber daya dinilai "
            "{{ opd.efisiensi_kesimpulan|kecil }}."
        )


def _baku_tindak_lanjut(p: Perakit) -> str:
    """A default built from what the year shows; staff replace it with their own plan."""
    langkah = []
    if p.ikhtisar.iku.tidak_tercapai:
        langkah.append(
            "menindaklanjuti indikator yang belum mencapai target dengan rencana aksi yang lebih "
            "rinci dan pemantauan triwulanan"
        )
    if p.ikhtisar.tanpa_nilai:
        langkah.append(
            "melengkapi data realisasi indikator yang belum tersedia dan memperbarui laporan ini "
            "setelah data itu diterima"
        )
    if any(satu.kemajuan.tercapai for satu in p.ikhtisar.indikator):
        langkah.append(
            "meninjau target indikator yang telah memenuhi target akhir Renstra agar tetap "
            "menantang"
        )
    if p.ikhtisar.anggaran.rendah:
        langkah.append(
            "memperbaiki perencanaan kas dan jadwal pengadaan kegiatan dengan serapan rendah"
        )
    if p.ikhtisar.anggaran.tak_terpetakan:
        langkah.append("memetakan seluruh program kepada sasaran yang didukungnya")
    langkah.append(
        "memelihara mutu data kinerja dan menyelaraskannya dengan dokumen perencanaan dan anggaran"
    )
    butir = "".join(f"<li>{satu};</li>" for satu in langkah[:-1]) + f"<li>{langkah[-1]}.</li>"
    return (
        "<p>Untuk meningkatkan kinerja pada tahun berikutnya, langkah yang ditempuh adalah:</p>"
        f"<ol>{butir}</ol>"
    )
