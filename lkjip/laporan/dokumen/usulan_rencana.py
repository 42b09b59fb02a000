"""Drafts for the sections on organisation, plan and the tujuan, and for what cannot be computed."""

from lkjip.rumus.ikhtisar import IkhtisarIndikator

from .kamus.kunci import kunci_indikator, kunci_tujuan
from .perakit import Perakit


def susun_usulan_rencana(p: Perakit) -> dict[str, str]:
    """{section key: draft as HTML with placeholders}; the caller drops those of unknown figures."""
    kini, lalu = p.potret.tahun, p.potret.tahun - 1
    usulan = {
        "bab.1.kepegawaian": _kepegawaian(),
        "bab.1.kepegawaian.abk": _abk(p),
        "bab.1.lingkungan": _lingkungan(),
        "bab.1.isu-strategis.penutup": _isu(),
        "bab.2.visi": _visi(),
        "bab.2.misi": _misi(),
        "bab.2.tujuan-sasaran.penutup": _tabel_tujuan(),
        "bab.2.strategi.penutup": _strategi(),
        "bab.3.analisis": _analisis(),
        "bab.3.anggaran.tahunan": _tahunan(p, kini, lalu),
    }
    for satu in p.ikhtisar.tujuan:
        kunci = kunci_tujuan(satu.fakta)
        usulan[f"bab.3.{kunci}"] = _tujuan(p, kunci)
    for satu in p.ikhtisar.indikator:
        if not satu.capaian.terhitung:
            usulan[f"bab.3.{kunci_indikator(satu.kode)}"] = _belum_bernilai(satu)
    return usulan


def _kepegawaian() -> str:
    return (
        "<p>Tugas dan fungsi tersebut dijalankan oleh {{ pegawai.total|lengkap }} pegawai, yaitu "
        "{{ pegawai.l }} laki-laki dan {{ pegawai.p }} perempuan. Rinciannya menurut pendidikan, "
        "golongan, dan jabatan diuraikan di bawah ini.</p>"
    )


def _abk(p: Perakit) -> str:
    awal = "<p>Analisis beban kerja mencakup {{ abk.jabatan }} jabatan, yang kini diisi "
    if _diketahui(p, "abk.kekurangan"):
        return (
            f"{awal}{{{{ abk.bezetting }}}} pegawai dari kebutuhan {{{{ abk.kebutuhan }}}} "
            "pegawai. Kekurangan {{ abk.kekurangan }} pegawai itu menjadi bahan usulan formasi "
            "dan pembagian tugas.</p>"
        )
    return (
        f"{awal}{{{{ abk.bezetting }}}} pegawai. Kebutuhan seluruhnya belum dapat dijumlahkan, "
        "karena belum semua jabatan mempunyai angka kebutuhan.</p>"
    )


def _diketahui(p: Perakit, kunci: str) -> bool:
    butir = p.kamus.get(kunci)
    return butir is not None and butir.nilai is not None


def _lingkungan() -> str:
    return (
        "<p>Keadaan yang memengaruhi pencapaian sasaran {{ renstra.nama }} ditinjau dari dalam "
        "(kekuatan dan kelemahan) dan dari luar (peluang dan ancaman) perangkat daerah.</p>"
    )


def _isu() -> str:
    return (
        "<p>{{ isu.jumlah|lengkap }} isu strategis tersebut dijawab melalui "
        "{{ sasaran.jumlah|lengkap }} sasaran {{ renstra.nama }}, yang capaiannya diuraikan pada "
        "Bab III.</p>"
    )


def _visi() -> str:
    return (
        "<p>{{ opd.nama }} ikut mewujudkan visi {{ pemda.pemerintah }} melalui "
        "{{ tujuan.jumlah|lengkap }} tujuan dan {{ sasaran.jumlah|lengkap }} sasaran selama "
        "periode {{ renstra.periode }}.</p>"
    )


def _misi() -> str:
    return (
        "<p>Di antara misi tersebut, {{ opd.nama }} mendukung {{ renstra.misi_didukung }}. "
        "Dukungan itu dijabarkan ke dalam tujuan dan sasaran pada bagian berikut.</p>"
    )


def _tabel_tujuan() -> str:
    return (
        "<p>Setiap sasaran diukur dengan indikator yang targetnya ditetapkan per tahun dari "
        "{{ renstra.tahun_awal }} sampai dengan {{ renstra.tahun_akhir }}, sebagaimana tabel "
        "berikut.</p>"
    )


def _strategi() -> str:
    return (
        "<p>{{ strategi.jumlah|lengkap }} strategi dengan {{ kebijakan.jumlah|lengkap }} arah "
        "kebijakan tersebut menghubungkan sasaran dengan program yang dianggarkan setiap "
        "tahun.</p>"
    )


def _analisis() -> str:
    return (
        "<p>Analisis berikut menguraikan {{ indikator_sasaran.jumlah|lengkap }} indikator sasaran. "
        "Setiap indikator dibandingkan dengan targetnya, dengan tahun-tahun sebelumnya, dengan "
        "target akhir Renstra, dan dengan standar nasional bila ada, disertai sebab, hambatan, "
        "dan langkah perbaikannya.</p>"
    )


def _tahunan(p: Perakit, kini: int, lalu: int) -> str:
    anggaran = [p.kamus.get(f"belanja.{tahun}.5.anggaran") for tahun in (lalu, kini)]
    if any(satu is None or satu.nilai is None for satu in anggaran):
        return ""
    dulu, baru = (satu.nilai for satu in anggaran)
    gerak = "naik" if baru > dulu else "turun" if baru < dulu else "tetap"
    return (
        f"<p>Anggaran belanja seluruhnya {gerak} dari {{{{ belanja.{lalu}.5.anggaran }}}} pada "
        f"tahun {{{{ tahun.lalu }}}} menjadi {{{{ belanja.{kini}.5.anggaran }}}}. Serapannya "
        f"{{{{ belanja.{kini}.5.persen }}}}, sedangkan tahun sebelumnya "
        f"{{{{ belanja.{lalu}.5.persen }}}}.</p>"
    )


def _tujuan(p: Perakit, kunci: str) -> str:
    awal = f"<p>Tujuan ini diwujudkan melalui {{{{ {kunci}.sasaran|lengkap }}}} sasaran. "
    if not _diketahui(p, f"{kunci}.capaian"):
        return f"{awal}Capaiannya belum dapat dihitung.</p>"
    return (
        f"{awal}Capaiannya rata-rata {{{{ {kunci}.capaian }}}} dengan kategori "
        f"{{{{ {kunci}.kategori }}}}.</p>"
    )


def _belum_bernilai(satu: IkhtisarIndikator) -> str:
    """What can be said of an indicator without a capaian: its target, and that it is left out."""
    kunci = kunci_indikator(satu.kode)
    return (
        f"<p>Capaian {{{{ {kunci}.nama }}}} tahun {{{{ tahun }}}} belum dapat dihitung, sehingga "
        "tidak ikut dalam rata-rata. Sebab dan waktu tersedianya nilai itu dijelaskan di sini.</p>"
    )
