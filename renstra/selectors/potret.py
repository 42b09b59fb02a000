"""The plan that a year goes by, as the potret holds it. Archived nodes are left out."""

from collections.abc import Iterable

from lkjip.rumus import potret as p
from lkjip.rumus.desimal import ringkas

from ..models import FaktorLingkungan, Indikator, Renstra, Sasaran, Tujuan
from ..models.indikator import NilaiTarget
from .rencana import get_pohon


def get_potret_renstra(renstra: Renstra) -> p.PotretRenstra:
    """The plan without what was promised and measured (that is kinerja's). Ten queries."""
    pohon = get_pohon(renstra)
    return p.PotretRenstra(
        nama=renstra.nama,
        tahun_awal=renstra.tahun_awal,
        tahun_akhir=renstra.tahun_akhir,
        periode=renstra.periode,
        visi=renstra.visi,
        visi_penjelasan=tuple(
            (baris.kata, baris.teks) for baris in renstra.penjelasan_visi.order_by("urutan")
        ),
        misi=tuple(
            p.PotretMisi(baris.nomor, baris.teks, baris.didukung) for baris in pohon.daftar_misi
        ),
        tujuan=tuple(_build_tujuan(satu) for satu in pohon.daftar_tujuan),
        lingkungan=_list_lingkungan(renstra),
        isu_strategis=tuple(baris.teks for baris in renstra.isu.order_by("urutan")),
    )


def build_potret_target(baris: NilaiTarget, *, diukur: bool = True) -> p.PotretTarget:
    """No query."""
    return p.PotretTarget(ringkas(baris.nilai), ringkas(baris.nilai_atas), baris.teks, diukur)


def _build_tujuan(baris: Tujuan) -> p.PotretTujuan:
    return p.PotretTujuan(
        id=baris.pk,
        nomor=baris.nomor,
        teks=baris.teks,
        indikator=_build_semua_indikator(baris.daftar_indikator),
        sasaran=tuple(_build_sasaran(satu) for satu in baris.daftar_sasaran),
    )


def _build_sasaran(baris: Sasaran) -> p.PotretSasaran:
    return p.PotretSasaran(
        id=baris.pk,
        nomor=baris.nomor,
        teks=baris.teks,
        indikator=_build_semua_indikator(baris.daftar_indikator),
        strategi=tuple(
            p.PotretStrategi(
                str(satu.nomor), satu.teks, tuple(butir.teks for butir in satu.daftar_kebijakan)
            )
            for satu in baris.daftar_strategi
        ),
    )


def _build_semua_indikator(semua: Iterable[Indikator]) -> tuple[p.PotretIndikator, ...]:
    return tuple(build_potret_indikator(satu) for satu in semua)


def build_potret_indikator(baris: Indikator) -> p.PotretIndikator:
    """Without what was promised and measured. No query when `.baris_target` is prefetched."""
    return p.PotretIndikator(
        id=baris.pk,
        kode=baris.kode,
        nama=baris.nama,
        satuan=baris.satuan,
        desimal=baris.desimal,
        arah=baris.arah,
        agregasi=baris.agregasi,
        iku=baris.iku,
        definisi=baris.definisi,
        formula=baris.formula,
        sumber_data=baris.sumber_data,
        penanggung_jawab=baris.penanggung_jawab.nama if baris.penanggung_jawab else "",
        kondisi_awal=ringkas(baris.kondisi_awal),
        kondisi_awal_teks=baris.kondisi_awal_teks,
        kondisi_awal_tahun=baris.kondisi_awal_tahun,
        target=tuple(
            (satu.tahun, build_potret_target(satu, diukur=satu.diukur))
            for satu in baris.baris_target
        ),
        target_pk=None,
        realisasi=(),
        analisis=p.PotretAnalisis(),
        skala_predikat=baris.skala_predikat,
    )


def _list_lingkungan(renstra: Renstra) -> tuple[tuple[str, str], ...]:
    urutan = {jenis: ke for ke, jenis in enumerate(FaktorLingkungan.Jenis.values)}
    baris = sorted(renstra.lingkungan.all(), key=lambda satu: (urutan[satu.jenis], satu.urutan))
    return tuple((satu.jenis, satu.teks) for satu in baris)
