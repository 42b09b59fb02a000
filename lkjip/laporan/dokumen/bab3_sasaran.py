"""Bab III, the analysis of every sasaran and tujuan, with the programmes that served it."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import IkhtisarSasaran, IkhtisarTujuan

from .bab3_dukungan import tabel_dukungan
from .bab3_indikator import susun_indikator
from .bab3_tabel import tabel_sasaran
from .gambar import gambar_sasaran
from .kamus.kunci import daftar_kunci_sasaran, kunci_simpul, kunci_tujuan
from .perakit import Perakit, akhiri, aman
from .pohon import Blok, SubBab


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build one sub-chapter for every sasaran, and one for every tujuan with own indicators."""
    if not p.ikhtisar.tujuan:
        return (p.paragraf("Belum ada sasaran yang dapat dianalisis untuk tahun {{ tahun }}."),)
    kunci = daftar_kunci_sasaran(p.potret)
    return (
        p.paragraf(
            ("Perjanjian Kinerja tahun {{ tahun }}" if p.potret.pk else "Renstra")
            + " memuat {{ sasaran.jumlah|lengkap }} sasaran. "
            "Setiap sasaran dianalisis di bawah ini: capaiannya dibandingkan dengan target, dengan "
            "tahun sebelumnya, dengan target akhir Renstra, dan dengan standar yang ada; "
            "kemudian diterangkan sebab dan solusinya, program pendukungnya, serta efisiensi "
            "penggunaan sumber dayanya."
        ),
        *(_satu_sasaran(p, satu, kunci[satu.fakta.id]) for satu in p.ikhtisar.sasaran),
        *(_satu_tujuan(p, satu) for satu in p.ikhtisar.tujuan if satu.indikator),
    )


def _satu_sasaran(p: Perakit, hasil: IkhtisarSasaran, kunci: str) -> SubBab:
    nomor = hasil.fakta.nomor
    judul = f"Sasaran {nomor}: {hasil.fakta.teks.rstrip('. ')}"
    if not hasil.indikator:
        return SubBab(
            kunci_simpul(f"bab.3.{kunci}"),
            judul,
            (
                *p.prosa(f"bab.3.{kunci}", ""),
                p.paragraf("Sasaran ini belum mempunyai indikator, sehingga belum dapat diukur."),
                *_dukungan(p, hasil, kunci),
            ),
        )
    return SubBab(
        kunci_simpul(f"bab.3.{kunci}"),
        judul,
        (
            *p.prosa(f"bab.3.{kunci}", ""),
            p.paragraf(*_kalimat_sasaran(hasil, kunci)),
            tabel_sasaran(p, hasil, kunci),
            gambar_sasaran(p, hasil, kunci),
            *(susun_indikator(p, satu) for satu in hasil.indikator),
            *_dukungan(p, hasil, kunci),
        ),
    )


def _kalimat_sasaran(hasil: IkhtisarSasaran, kunci: str) -> Iterable[str]:
    yield (
        f"Sasaran ini diukur dengan {{{{ {kunci}.indikator|lengkap }}}} indikator yang capaiannya "
        f"disajikan pada {{{{ rujuk:{kunci_simpul(f'tabel.{kunci}')} }}}}."
    )
    terhitung = hasil.ketercapaian.terhitung
    if not terhitung:
        yield "Belum ada indikator yang capaiannya dapat dihitung."
        return
    sebutan = "Capaiannya" if len(hasil.indikator) == 1 else "Rata-rata capaiannya"
    kalimat = f"{sebutan} {{{{ {kunci}.capaian }}}} dengan kategori {{{{ {kunci}.kategori }}}}"
    gerak = hasil.rerata.perubahan.gerak
    if gerak == "tetap":
        kalimat += ", sama dengan tahun {{ tahun.lalu }}"
    elif gerak:
        kalimat += (
            f", {gerak} {{{{ {kunci}.perubahan|mutlak }}}} dari {{{{ {kunci}.capaian_lalu }}}} "
            "pada tahun {{ tahun.lalu }}"
        )
    yield f"{kalimat}."
    if len(hasil.indikator) == 1:
        return
    if not hasil.ketercapaian.tidak_tercapai:
        seluruh = (
            "Seluruh indikator"
            if not hasil.ketercapaian.tanpa_nilai
            else ("Seluruh indikator yang dapat dihitung")
        )
        yield f"{seluruh} mencapai atau melampaui target."
    elif not hasil.ketercapaian.tercapai:
        yield "Belum ada indikator yang mencapai target."
    else:
        yield (
            f"Sebanyak {{{{ {kunci}.tercapai|lengkap }}}} indikator mencapai atau melampaui target "
            f"dan {{{{ {kunci}.tidak_tercapai|lengkap }}}} indikator belum mencapainya."
        )
    if hasil.ketercapaian.tanpa_nilai:
        yield (
            f"Sebanyak {{{{ {kunci}.tanpa_nilai|lengkap }}}} indikator belum dapat dihitung dan "
            "tidak ikut dirata-ratakan."
        )


# --- programmes and efficiency (elements 6 and 7)


def _dukungan(p: Perakit, hasil: IkhtisarSasaran, kunci: str) -> Iterable[Blok]:
    uang = hasil.anggaran
    if not uang.dukungan:
        isi: tuple[Blok, ...] = (
            p.paragraf(
                "Belum ada program yang dipetakan ke sasaran ini, sehingga anggaran dan "
                "efisiensinya belum dapat dihitung."
            ),
        )
    else:
        isi = (
            p.paragraf(
                "Sasaran ini didukung oleh program dan kegiatan berikut, dengan jumlah anggaran "
                f"{{{{ {kunci}.anggaran }}}}"
                + (
                    f", realisasi {{{{ {kunci}.realisasi }}}}, dan serapan "
                    f"{{{{ {kunci}.persen }}}}:"
                    if uang.serapan.persen is not None
                    else "; realisasinya belum lengkap:"
                )
            ),
            tabel_dukungan(p, hasil, kunci),
            p.paragraf(*_kalimat_efisiensi(hasil, kunci)),
        )
    yield SubBab(
        kunci_simpul(f"bab.3.{kunci}.dukungan"),
        "Program Pendukung dan Efisiensi",
        isi,
        bernomor=False,
    )


def _kalimat_efisiensi(hasil: IkhtisarSasaran, kunci: str) -> Iterable[str]:
    efisiensi = hasil.efisiensi
    if efisiensi.nilai is None and efisiensi.metode != "manual":
        yield f"Efisiensinya belum dapat dihitung. {aman(akhiri(efisiensi.alasan))}"
        return
    sebutan = "capaian" if len(hasil.indikator) == 1 else "rata-rata capaian"
    yield (
        f"Dengan {sebutan} {{{{ {kunci}.capaian }}}} dan serapan anggaran "
        f"{{{{ {kunci}.persen }}}}, penggunaan sumber daya untuk sasaran ini dinilai "
        f"<strong>{{{{ {kunci}.efisiensi_kesimpulan|kecil }}}}</strong>"
        + (
            f" dengan selisih {{{{ {kunci}.efisiensi|mutlak }}}}."
            if efisiensi.metode == "selisih" and efisiensi.nilai
            else "."
        )
    )
    if hasil.rerata.persen is not None and hasil.rerata.persen < 100:
        yield (
            "Penilaian ini dibaca dengan hati-hati, karena serapan yang rendah pada sasaran yang "
            "belum tercapai bukanlah efisiensi."
        )
    elif any(satu.kegiatan.serapan.rendah for d in hasil.anggaran.dukungan for satu in d.kegiatan):
        yield (
            "Sebagian selisih itu berasal dari kegiatan yang tidak terlaksana atau tertunda, "
            "sehingga tidak seluruhnya merupakan penghematan."
        )


# --- tujuan


def _satu_tujuan(p: Perakit, hasil: IkhtisarTujuan) -> SubBab:
    kunci = kunci_tujuan(hasil.fakta)
    isi: list[Blok] = [*p.prosa(f"bab.3.{kunci}", "")]
    tanpa = [satu for satu in hasil.indikator if satu.capaian.persen is None]
    if len(tanpa) == len(hasil.indikator):
        isi.append(
            p.paragraf(
                "Pencapaian tujuan diukur dengan indikator tujuan, yang belum dapat dihitung untuk "
                "tahun {{ tahun }}. Pencapaian sasaran yang mendukungnya, dengan rata-rata "
                f"{{{{ {kunci}.capaian }}}}, memberi gambaran sementara dan tidak menggantikan "
                "indikator tujuan."
                if hasil.rerata.persen is not None
                else "Pencapaian tujuan diukur dengan indikator tujuan, yang belum dapat dihitung "
                "untuk tahun {{ tahun }}."
            )
        )
    else:
        isi.append(
            p.paragraf(
                "Pencapaian tujuan diukur dengan indikator tujuan berikut, yang berdiri sendiri di "
                "samping rata-rata capaian sasarannya"
                + (f" ({{{{ {kunci}.capaian }}}})." if hasil.rerata.persen is not None else ".")
            )
        )
    isi.extend(susun_indikator(p, satu) for satu in hasil.indikator)
    return SubBab(
        kunci_simpul(f"bab.3.{kunci}"),
        f"Tujuan {hasil.fakta.nomor}: {hasil.fakta.teks.rstrip('. ')}",
        tuple(isi),
    )
