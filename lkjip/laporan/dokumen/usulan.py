"""Drafts for the sections that print nothing of their own: what the data say there, as sentences.

They are offered to the writers and never printed by themselves, so that the report does not say
twice what its tables and fixed paragraphs say. Figures are placeholders; words such as "naik" are
chosen from the data of now, which is why a draft changes when the data do.
"""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.ikhtisar import IkhtisarIndikator, IkhtisarSasaran

from .kamus.kunci import daftar_kunci_sasaran, kunci_indikator
from .narasi import kunci_isian
from .perakit import Perakit, akhiri, aman
from .usulan_rencana import susun_usulan_rencana


def susun_usulan(p: Perakit) -> dict[str, str]:
    """{section key: draft as HTML with placeholders}, none of which speaks of an unknown figure."""
    sasaran = daftar_kunci_sasaran(p.potret)
    usulan = {
        "bab.1.gambaran-umum": _gambaran(),
        "bab.2.program.penutup": _perubahan_pagu(p),
        "bab.3.capaian": _capaian(p),
        "bab.3.anggaran.sasaran": _anggaran_sasaran(p, sasaran),
        "bab.3.anggaran.rendah": _rendah(p),
        "bab.4.kesimpulan": _kesimpulan(p),
        **susun_usulan_rencana(p),
    }
    for satu in p.ikhtisar.sasaran:
        kunci = sasaran[satu.fakta.id]
        usulan[f"bab.3.{kunci}"] = _sasaran(p, satu, kunci)
    for satu in p.ikhtisar.indikator:
        if satu.capaian.terhitung:
            kunci = kunci_indikator(satu.kode)
            usulan[f"bab.3.{kunci}"] = _indikator(p, satu, kunci)
    return {
        kunci: isi
        for kunci, isi in usulan.items()
        if isi and all(_ada(p, angka) for angka in kunci_isian(isi))
    }


def _ada(p: Perakit, kunci: str) -> bool:
    butir = p.kamus.get(kunci)
    return butir is not None and butir.nilai is not None


def _nilai(p: Perakit, kunci: str) -> Decimal | None:
    """A figure as a number; None when it is unknown or this report has no such figure."""
    return p.nilai(kunci) if _ada(p, kunci) else None


def _isi(kunci: str) -> str:
    return f"{{{{ {kunci} }}}}"


def _paragraf(*kalimat: str) -> str:
    isi = " ".join(satu for satu in kalimat if satu)
    return f"<p>{isi}</p>" if isi else ""


def _gerak(nilai: Decimal | None, naik: str, turun: str, tetap: str) -> str:
    """The word for a change; "" when it is unknown."""
    if nilai is None:
        return ""
    return naik if nilai > 0 else turun if nilai < 0 else tetap


def _gambaran() -> str:
    return _paragraf(
        "{{ opd.lengkap }} menyelenggarakan {{ organisasi.urusan|lengkap }} urusan pemerintahan, "
        "yaitu {{ opd.urusan }}, dengan {{ pegawai.total|lengkap }} pegawai. Bagian ini "
        "menguraikan kedudukan, susunan, tugas, dan keadaan pegawainya."
    )


def _perubahan_pagu(p: Perakit) -> str:
    if _nilai(p, "anggaran.pagu_murni") is None or _nilai(p, "anggaran.perubahan_pagu") is None:
        return ""
    apa = _gerak(_nilai(p, "anggaran.perubahan_pagu"), "bertambah", "berkurang", "tidak berubah")
    besar = "" if apa == "tidak berubah" else f" {_isi('anggaran.perubahan_pagu')}"
    return _paragraf(
        f"Sepanjang tahun {{{{ tahun }}}} pagu {apa}{besar}, dari {_isi('anggaran.pagu_murni')} "
        f"pada anggaran murni menjadi {_isi('anggaran.total')}. Anggaran itu dilaksanakan melalui "
        "{{ anggaran.jumlah_program|lengkap }} program dan {{ anggaran.jumlah_kegiatan|lengkap }} "
        "kegiatan."
    )


def _capaian(p: Perakit) -> str:
    if not p.ikhtisar.iku.terhitung:
        return ""
    gerak = _gerak(_nilai(p, "opd.perubahan"), "naik", "turun", "sama")
    banding = (
        f"Dibandingkan dengan tahun {{{{ tahun.lalu }}}}, rata-rata itu {gerak} dari "
        f"{_isi('opd.capaian_lalu')}."
        if gerak in ("naik", "turun")
        else ""
    )
    belum = [
        satu
        for satu in p.ikhtisar.indikator
        if satu.capaian.terhitung and not satu.capaian.tercapai
    ]
    return _paragraf(
        "Dari {{ iku.jumlah|lengkap }} Indikator Kinerja Utama, {{ iku.tercapai|lengkap }} "
        "mencapai targetnya. Rata-rata capaiannya {{ opd.capaian }} ({{ opd.kategori }}).",
        banding,
    ) + _paragraf(_daftar_belum(belum))


def _daftar_belum(belum: Iterable[IkhtisarIndikator]) -> str:
    nama = [
        f"{_isi(f'{k}.nama')} ({_isi(f'{k}.capaian')})"
        for k in (kunci_indikator(satu.kode) for satu in belum)
    ]
    return f"Yang belum mencapai target adalah {_rangkai(nama)}." if nama else ""


def _rangkai(isi: list[str]) -> str:
    return isi[0] if len(isi) == 1 else f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def _sasaran(p: Perakit, satu: IkhtisarSasaran, kunci: str) -> str:
    if _nilai(p, f"{kunci}.capaian") is None:
        return ""
    gerak = _gerak(_nilai(p, f"{kunci}.perubahan"), "naik", "turun", "tetap")
    belum = [i for i in satu.indikator if i.capaian.terhitung and not i.capaian.tercapai]
    kinerja = _paragraf(
        f"Sasaran ini diukur dengan {{{{ {kunci}.indikator|lengkap }}}} indikator, dan "
        f"{{{{ {kunci}.tercapai|lengkap }}}} di antaranya mencapai target. Capaiannya rata-rata "
        f"{_isi(f'{kunci}.capaian')} dengan kategori {_isi(f'{kunci}.kategori')}.",
        f"Pada tahun {{{{ tahun.lalu }}}} rata-ratanya {_isi(f'{kunci}.capaian_lalu')}, sehingga "
        f"tahun ini {gerak}."
        if gerak
        else "",
        _daftar_belum(belum),
    )
    if _nilai(p, f"{kunci}.persen") is None:
        return kinerja
    hemat = (
        "Dibandingkan dengan capaiannya, penggunaan anggaran itu "
        f"{_isi(f'{kunci}.efisiensi_kesimpulan|kecil')}."
        if _ada(p, f"{kunci}.efisiensi")
        else ""
    )
    return kinerja + _paragraf(
        f"Program yang mendukungnya beranggaran {_isi(f'{kunci}.anggaran')} dan terealisasi "
        f"{_isi(f'{kunci}.realisasi')} atau {_isi(f'{kunci}.persen')}.",
        hemat,
    )


def _indikator(p: Perakit, satu: IkhtisarIndikator, kunci: str) -> str:
    analisis = satu.fakta.analisis
    hasil = "mencapai" if satu.capaian.tercapai else "belum mencapai"
    sebab = "Keberhasilan" if satu.capaian.tercapai else "Kekurangan"
    gerak = _gerak(_nilai(p, f"{kunci}.perubahan"), "naik", "turun", "sama dengan tahun sebelumnya")
    return _paragraf(
        f"Realisasi {_isi(f'{kunci}.realisasi')} {hasil} target {_isi(f'{kunci}.target')}, dengan "
        f"capaian {_isi(f'{kunci}.capaian')} ({_isi(f'{kunci}.kategori')}).",
        f"Capaian tahun {{{{ tahun.lalu }}}} {_isi(f'{kunci}.capaian_lalu')}, sehingga tahun ini "
        f"{gerak}."
        if gerak
        else "",
        f"{sebab} itu dijelaskan sebagai berikut: {aman(akhiri(analisis.sebab))}"
        if analisis.sebab
        else "",
    ) + _paragraf(
        aman(akhiri(analisis.hambatan)) if analisis.hambatan else "",
        aman(akhiri(analisis.solusi)) if analisis.solusi else "",
        f"Tindak lanjutnya: {aman(akhiri(analisis.tindak_lanjut))}"
        if analisis.tindak_lanjut
        else "",
    )


def _anggaran_sasaran(p: Perakit, kunci: dict[int, str]) -> str:
    serapan = [
        (persen, kunci[satu.fakta.id])
        for satu in p.ikhtisar.sasaran
        if (persen := _nilai(p, f"{kunci[satu.fakta.id]}.persen")) is not None
    ]
    if len(serapan) < 2:
        return ""
    (_, rendah), (_, tinggi) = min(serapan), max(serapan)
    return _paragraf(
        f"Serapan tertinggi terdapat pada sasaran {_isi(f'{tinggi}.nomor')} "
        f"({_isi(f'{tinggi}.persen')}) dan terendah pada sasaran {_isi(f'{rendah}.nomor')} "
        f"({_isi(f'{rendah}.persen')}). Dari sasaran yang terendah itu tersisa "
        f"{_isi(f'{rendah}.sisa')}."
    )


def _rendah(p: Perakit) -> str:
    if not p.ikhtisar.anggaran.rendah:
        return ""
    return _paragraf(
        "Sebanyak {{ anggaran.jumlah_rendah|lengkap }} kegiatan menyerap kurang dari "
        "{{ batas.serapan_rendah }} anggarannya, sedangkan serapan seluruh program "
        "{{ anggaran.persen }}. Sebab pada setiap kegiatan di atas menjadi bahan penyusunan "
        "rencana kas tahun {{ tahun.depan }}."
    )


def _kesimpulan(p: Perakit) -> str:
    if not p.ikhtisar.iku.terhitung or _nilai(p, "anggaran.persen") is None:
        return ""
    lebih = _nilai(p, "opd.capaian") or Decimal(0)
    serap = _nilai(p, "anggaran.persen") or Decimal(0)
    arti = (
        "Capaian lebih tinggi daripada serapan, sehingga hasil tahun ini diperoleh dengan anggaran "
        "yang lebih kecil daripada rencana."
        if lebih > serap
        else "Capaian dan serapan sejalan."
        if lebih == serap
        else "Serapan tidak diikuti capaian yang sebanding, sehingga cara kerjanya perlu ditinjau."
    )
    return _paragraf(
        "Capaian rata-rata {{ opd.capaian }} diperoleh dengan serapan anggaran "
        "{{ anggaran.persen }}.",
        arti,
    )
