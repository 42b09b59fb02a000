"""Proposals for the items of the APIP checklist (Permen PANRB 53/2014, Lampiran III).

Each key of `USULAN_BUTIR` is what an item of the checklist names; items without a key are for the
reviewer alone.
"""

from collections.abc import Callable

from lkjip.rumus.angka import format_persen, format_rupiah

from .bahan import (
    DITERIMA,
    TIDAK,
    TIDAK_RELEVAN,
    YA,
    Bahan,
    Usulan,
    hitung,
    hitung_unsur,
    menurut,
)


def usulkan_butir(kunci: str, bahan: Bahan) -> Usulan:
    """The proposal named `kunci`; an empty one, with its reason, when there is none."""
    hitungan = USULAN_BUTIR.get(kunci)
    if hitungan is None:
        return Usulan("", "Tidak dapat dinilai dari data portal; nilai menurut dokumen.")
    return hitungan(bahan)


def _data_penting(bahan: Bahan) -> Usulan:
    opd = bahan.potret.opd
    kurang = [
        sebutan
        for sebutan, ada in (
            ("tugas dan fungsi unit", any(unit.tugas for unit in opd.unit)),
            ("dasar pembentukan organisasi", opd.dasar_organisasi),
            ("tabel kepegawaian", bahan.potret.pegawai.pendidikan),
            ("Renstra tahun ini", bahan.potret.renstra),
        )
        if not ada
    ]
    if kurang:
        return Usulan(TIDAK, f"Belum ada {', '.join(kurang)}.")
    return Usulan(
        YA, "Tugas dan fungsi, dasar organisasi, kepegawaian, dan Renstra tersaji dalam Bab I–II."
    )


def _target(bahan: Bahan) -> Usulan:
    ada = {s.kode for s in bahan.indikator if s.tahun_ini.target is not None}
    return menurut(
        hitung(bahan, lambda i: i.kode in ada), f"{{}} bertarget tahun {bahan.potret.tahun}."
    )


def _capaian(bahan: Bahan) -> Usulan:
    jumlah = hitung_unsur(bahan, 1)
    tanpa = len(bahan.ikhtisar.tanpa_nilai)
    sisa = f" {tanpa} di antaranya belum dapat dihitung capaiannya." if tanpa else ""
    return menurut(jumlah, f"{{}} menyajikan target beserta realisasi atau alasannya.{sisa}")


def _lampiran(bahan: Bahan) -> Usulan:
    bukti = hitung(bahan, lambda i: i.bukti)
    if bahan.potret.pk is None:
        return Usulan(TIDAK, f"Belum ada Perjanjian Kinerja yang ditandatangani. {bukti} berbukti.")
    return Usulan(
        YA if bukti.ada else TIDAK,
        f"Perjanjian Kinerja dan Pengukuran Kinerja terlampir; {bukti} mempunyai data dukung.",
    )


def _perbaikan(bahan: Bahan) -> Usulan:
    jumlah = hitung(bahan, lambda i: i.analisis.solusi or i.analisis.tindak_lanjut)
    return menurut(jumlah, "{} menuliskan solusi atau rencana tindak lanjut.")


def _keuangan(bahan: Bahan) -> Usulan:
    serapan = bahan.ikhtisar.anggaran.total.serapan
    if serapan.pagu is None or serapan.realisasi is None:
        return Usulan(TIDAK, serapan.alasan or "Pagu atau realisasi anggaran belum diisi.")
    persen = f" ({format_persen(serapan.persen)})" if serapan.persen is not None else ""
    return Usulan(
        YA,
        f"Realisasi Rp {format_rupiah(serapan.realisasi)} dari Rp {format_rupiah(serapan.pagu)}"
        f"{persen} disajikan per program dan kegiatan.",
    )


def _data_dukung(bahan: Bahan) -> Usulan:
    return menurut(
        hitung(bahan, lambda i: i.bukti), "{} mempunyai berkas data dukung.", petunjuk=True
    )


def _mekanisme(bahan: Bahan) -> Usulan:
    tahun = bahan.potret.tahun
    jumlah = hitung(
        bahan, lambda i: any(r.tahun == tahun and r.status in DITERIMA for r in i.realisasi)
    )
    return menurut(jumlah, "Realisasi {} telah melewati pengajuan dan verifikasi berjenjang.")


def _penanggung_jawab(bahan: Bahan) -> Usulan:
    jumlah = hitung(bahan, lambda i: i.penanggung_jawab)
    return menurut(jumlah, "{} mempunyai unit penanggung jawab.")


def _andal(bahan: Bahan) -> Usulan:
    beda = len(bahan.beda)
    if beda:
        return Usulan(
            TIDAK,
            f"Hitung ulang menemukan {beda} angka sumber yang berbeda atau tidak terbaca; lihat "
            "Catatan Mutu Data.",
            petunjuk=True,
        )
    return Usulan(YA, "Hitung ulang tidak menemukan perbedaan dengan dokumen sumber.", True)


def _analisis(bahan: Bahan) -> Usulan:
    return menurut(
        hitung_unsur(bahan, 5),
        "Analisis penyebab dan solusi {} ditulis oleh unit penanggung jawabnya.",
        petunjuk=True,
    )


def _unit(bahan: Bahan) -> Usulan:
    unit = {s.fakta.penanggung_jawab for s in bahan.indikator if s.fakta.penanggung_jawab}
    if not unit:
        return Usulan("", "Belum ada unit penanggung jawab yang tercatat.")
    return Usulan(YA if len(unit) > 1 else TIDAK, f"{len(unit)} unit menyumbang data.", True)


def _sesuai_pk(bahan: Bahan) -> Usulan:
    if bahan.potret.pk is None:
        return Usulan(TIDAK, "Belum ada Perjanjian Kinerja yang ditandatangani untuk tahun ini.")
    return menurut(hitung(bahan, lambda i: i.target_pk), "{} tercantum dalam Perjanjian Kinerja.")


def _sesuai_renstra(bahan: Bahan) -> Usulan:
    renstra, tahun = bahan.potret.renstra, bahan.potret.tahun
    if renstra is None:
        return Usulan(TIDAK, "Tidak ada Renstra yang berlaku pada tahun ini.")
    sama = hitung(bahan, lambda i: i.target_pk is None or i.target_pk == dict(i.target).get(tahun))
    return menurut(
        sama, f"Laporan disusun dari {renstra.nama}; target {{}} sama dengan target Renstra."
    )


def _penjelasan(bahan: Bahan) -> Usulan:
    if _sesuai_pk(bahan).jawaban == YA and _sesuai_renstra(bahan).jawaban == YA:
        return Usulan(TIDAK_RELEVAN, "Tidak ada perbedaan yang perlu dijelaskan.")
    return Usulan("", "Ada perbedaan pada dua butir di atas; periksa penjelasannya dalam naskah.")


def _sesuai_iku(bahan: Bahan) -> Usulan:
    sasaran = bahan.ikhtisar.sasaran
    if not sasaran:
        return Usulan("", "Belum ada sasaran untuk tahun ini.")
    ada = sum(any(i.fakta.iku for i in satu.indikator) for satu in sasaran)
    return Usulan(
        YA if ada == len(sasaran) else TIDAK,
        f"{ada} dari {len(sasaran)} sasaran diukur dengan Indikator Kinerja Utama.",
    )


def _dokumen_iku(bahan: Bahan) -> Usulan:
    jumlah = hitung(bahan, lambda i: not i.iku or (i.definisi and i.formula and i.sumber_data))
    return menurut(
        jumlah, "Kamus indikator {} memuat definisi, formula, dan sumber data.", petunjuk=True
    )


def _penjelasan_iku(bahan: Bahan) -> Usulan:
    if _sesuai_iku(bahan).jawaban == YA:
        return Usulan(TIDAK_RELEVAN, "Setiap sasaran diukur dengan IKU.")
    return Usulan("", "Ada sasaran tanpa IKU; periksa penjelasannya dalam naskah.")


def _pembanding(bahan: Bahan) -> Usulan:
    bagian = [
        f"{hitung_unsur(bahan, nomor)} {apa}"
        for nomor, apa in (
            (2, "dibandingkan dengan tahun lalu"),
            (3, "dengan target akhir Renstra"),
            (4, "dengan standar nasional atau dinyatakan tanpa standar"),
        )
    ]
    return menurut(hitung_unsur(bahan, 2, 3, 4), f"{'; '.join(bagian)}.")


def _cukup(bahan: Bahan) -> Usulan:
    sasaran = bahan.ikhtisar.sasaran
    tanpa = [satu.fakta.nomor for satu in sasaran if not satu.indikator]
    if not sasaran:
        return Usulan("", "Belum ada sasaran untuk tahun ini.")
    if tanpa:
        return Usulan(TIDAK, f"Sasaran {', '.join(tanpa)} belum mempunyai indikator.")
    return Usulan(YA, f"Setiap dari {len(sasaran)} sasaran mempunyai indikator.", petunjuk=True)


def _penjelasan_cukup(bahan: Bahan) -> Usulan:
    if _cukup(bahan).jawaban == YA:
        return Usulan(TIDAK_RELEVAN, "Setiap sasaran mempunyai indikator.", petunjuk=True)
    return Usulan("", "Periksa penjelasannya dalam naskah.")


def _smart(bahan: Bahan) -> Usulan:
    """Signs only: named, with a unit, a target, a definition and a source. Sense is for people."""
    tahun = bahan.potret.tahun
    jumlah = hitung(
        bahan,
        lambda i: (
            i.satuan and i.definisi and i.formula and i.sumber_data and dict(i.target).get(tahun)
        ),
    )
    return menurut(
        jumlah,
        "{} mempunyai satuan, definisi, formula, sumber data, dan target; relevansinya dinilai "
        "oleh pereviu.",
        petunjuk=True,
    )


USULAN_BUTIR: dict[str, Callable[[Bahan], Usulan]] = {
    "data_penting": _data_penting,
    "target": _target,
    "capaian": _capaian,
    "lampiran": _lampiran,
    "perbaikan": _perbaikan,
    "keuangan": _keuangan,
    "data_dukung": _data_dukung,
    "mekanisme": _mekanisme,
    "penanggung_jawab": _penanggung_jawab,
    "andal": _andal,
    "analisis": _analisis,
    "unit": _unit,
    "sesuai_pk": _sesuai_pk,
    "sesuai_renstra": _sesuai_renstra,
    "penjelasan": _penjelasan,
    "sesuai_iku": _sesuai_iku,
    "dokumen_iku": _dokumen_iku,
    "penjelasan_iku": _penjelasan_iku,
    "pembanding": _pembanding,
    "cukup": _cukup,
    "penjelasan_cukup": _penjelasan_cukup,
    "smart": _smart,
}
