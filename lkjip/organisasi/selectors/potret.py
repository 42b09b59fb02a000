"""What the potret of an OPD-year holds of the organisation, as of 31 December."""

from datetime import date

from django.db.models import Q, QuerySet

from lkjip.rumus import potret as p
from lkjip.rumus.desimal import ringkas

from ..models import (
    AnalisisBebanKerja,
    AngkaDinyatakan,
    DasarHukum,
    FungsiJabatan,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    RekapGolongan,
    RekapPendidikan,
    UnitKerja,
)


def build_potret_pemda(pemda: Pemda) -> p.PotretPemda:
    """No query."""
    return p.PotretPemda(pemda.nama, pemda.jenis, pemda.sebutan_kepala, pemda.tempat)


def get_potret_opd(
    opd: PerangkatDaerah, tahun: int, dasar_organisasi: tuple[str, ...]
) -> p.PotretOpd:
    """The OPD with the units that exist at the end of the year. Three queries."""
    return p.PotretOpd(
        kode=opd.kode,
        nama=opd.nama,
        singkatan=opd.singkatan,
        tipe=opd.tipe,
        alamat=opd.alamat,
        telepon=opd.telepon,
        laman=opd.laman,
        pos_el=opd.pos_el,
        urusan=tuple(satu.nama for satu in opd.urusan.order_by("kode")),
        dasar_organisasi=dasar_organisasi,
        unit=_list_unit(opd, tahun),
    )


def list_dasar_hukum(opd: PerangkatDaerah, tahun: int) -> dict[str, tuple[str, ...]]:
    """{kind: texts} of the bases of the pemda and of the OPD in force in the year. One query."""
    baris = DasarHukum.objects.filter(
        Q(opd=opd) | Q(opd__isnull=True),
        Q(berlaku_mulai_tahun__isnull=True) | Q(berlaku_mulai_tahun__lte=tahun),
        Q(berlaku_sampai_tahun__isnull=True) | Q(berlaku_sampai_tahun__gte=tahun),
        pemda=opd.pemda_id,
    ).order_by("urutan", "id")
    hasil: dict[str, list[str]] = {jenis: [] for jenis in DasarHukum.Jenis.values}
    for satu in baris:
        hasil[satu.jenis].append(satu.teks)
    # The same basis of the pemda and of the OPD is printed once.
    return {jenis: tuple(dict.fromkeys(isi)) for jenis, isi in hasil.items()}


def list_pejabat(opd: PerangkatDaerah, tahun: int) -> tuple[p.PotretPejabat, ...]:
    """Whoever holds each role on 31 December; of two at once the later one. One query."""
    hari = _akhir_tahun(tahun)
    baris = Pejabat.objects.filter(
        Q(opd=opd) | Q(opd__isnull=True),
        Q(sampai__isnull=True) | Q(sampai__gte=hari),
        pemda=opd.pemda_id,
        mulai__lte=hari,
    ).order_by("mulai", "id")
    menjabat = {satu.peran: satu for satu in baris}
    return tuple(
        build_potret_pejabat(menjabat[peran]) for peran in Pejabat.Peran.values if peran in menjabat
    )


def build_potret_pejabat(pejabat: Pejabat) -> p.PotretPejabat:
    """No query."""
    return p.PotretPejabat(
        peran=pejabat.peran,
        jabatan=pejabat.jabatan,
        nama=pejabat.nama,
        pangkat=pejabat.pangkat,
        nip=pejabat.nip,
        status=pejabat.status,
    )


def get_potret_pegawai(opd: PerangkatDaerah, tahun: int) -> p.PotretPegawai:
    """The personnel tables. Three queries."""
    kunci = {"opd": opd, "tahun": tahun}
    return p.PotretPegawai(
        pendidikan=tuple(
            p.BarisPendidikan(b.tingkat, b.pns_l, b.pns_p, b.phl_l, b.phl_p, b.jumlah_dinyatakan)
            for b in _urut(RekapPendidikan.objects.filter(**kunci))
        ),
        golongan=tuple(
            p.BarisGolongan(b.golongan, b.l, b.p, b.jumlah_dinyatakan)
            for b in _urut(RekapGolongan.objects.filter(**kunci))
        ),
        abk=tuple(
            p.BarisAbk(b.nomor, b.jabatan, b.judul, b.bezetting, b.kebutuhan)
            for b in _urut(AnalisisBebanKerja.objects.filter(**kunci))
        ),
    )


def list_dinyatakan(opd: PerangkatDaerah, tahun: int) -> tuple[p.AngkaDinyatakan, ...]:
    """Figures that source documents print, by key and source. One query."""
    baris = AngkaDinyatakan.objects.filter(opd=opd, tahun=tahun).order_by("kunci", "sumber")
    return tuple(p.AngkaDinyatakan(b.kunci, ringkas(b.nilai), b.teks, b.sumber) for b in baris)


def _list_unit(opd: PerangkatDaerah, tahun: int) -> tuple[p.PotretUnit, ...]:
    ada = Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=_akhir_tahun(tahun))
    unit = list(UnitKerja.objects.filter(ada, opd=opd).order_by("urutan", "kode"))
    kode = {satu.pk: satu.kode for satu in unit}
    fungsi: dict[int, list[str]] = {pk: [] for pk in kode}
    for satu in FungsiJabatan.objects.filter(unit__opd=opd).order_by("unit", "urutan"):
        if satu.unit_id in fungsi:
            fungsi[satu.unit_id].append(satu.teks)
    return tuple(
        p.PotretUnit(
            kode=satu.kode,
            induk=kode.get(satu.induk_id),
            jenis=satu.jenis,
            nama=satu.nama,
            jabatan=satu.jabatan,
            tugas=satu.tugas,
            fungsi=tuple(fungsi[satu.pk]),
        )
        for satu in unit
    )


def _urut(baris: QuerySet) -> QuerySet:
    return baris.order_by("urutan", "id")


def _akhir_tahun(tahun: int) -> date:
    return date(tahun, 12, 31)
