"""Money per sasaran: the share of every programme or kegiatan that serves it (aturan 1.2 no. 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from .ikhtisar_anggaran import IkhtisarBaris
from .ikhtisar_dinyatakan import ambil_dinyatakan, bandingkan_jumlah, bandingkan_persen
from .jumlah import KETELITIAN, Jumlah, Nilai, compute_jumlah, kurangi
from .potret import AngkaDinyatakan, PotretProgram
from .serapan import Serapan, compute_serapan


@dataclass(frozen=True, slots=True)
class DukunganKegiatan:
    """A kegiatan that serves a sasaran, with its share in percent and the money of that share."""

    kegiatan: IkhtisarBaris
    bobot: Decimal
    pagu_murni: Decimal | None
    serapan: Serapan


@dataclass(frozen=True, slots=True)
class DukunganProgram:
    """A programme that serves a sasaran: the kegiatan that do, and the money of their shares."""

    program: IkhtisarBaris
    kegiatan: tuple[DukunganKegiatan, ...]
    pagu_murni: Decimal | None
    serapan: Serapan


@dataclass(frozen=True, slots=True)
class AnggaranSasaran:
    """The money of one sasaran, computed from the mapping, beside what the source prints."""

    sasaran_id: int
    pagu_murni: Jumlah
    pagu_perubahan: Nilai
    realisasi: Nilai
    persen: Nilai
    serapan: Serapan
    dukungan: tuple[DukunganProgram, ...]


@dataclass(frozen=True, slots=True)
class TakTerpetakan:
    """The part of a programme that serves no sasaran although it has money."""

    program: IkhtisarBaris
    pagu: Decimal
    realisasi: Decimal | None


def hitung_sasaran(
    sasaran_id: int,
    nomor: str,
    program: Sequence[tuple[PotretProgram, IkhtisarBaris]],
    dinyatakan: Sequence[AngkaDinyatakan],
) -> AnggaranSasaran:
    """Sum the shares of all programmes that serve one sasaran."""
    dukungan = tuple(
        isi for fakta, baris in program if (isi := _dukungan(fakta, baris, sasaran_id)).kegiatan
    )
    daun = [isi for satu in dukungan for isi in satu.kegiatan]
    murni = compute_jumlah(isi.pagu_murni for isi in daun)
    pagu = compute_jumlah(isi.serapan.pagu for isi in daun)
    realisasi = _jumlah_realisasi(daun)
    serapan = compute_serapan(pagu.nilai, realisasi.nilai)
    if realisasi.dilewati:
        serapan = serapan.dengan_catatan(f"{realisasi.dilewati} baris belum lengkap")
    stated = {
        kolom: ambil_dinyatakan(dinyatakan, f"sasaran.{nomor}.{kolom}")
        for kolom in ("anggaran", "realisasi", "persen")
    }
    return AnggaranSasaran(
        sasaran_id=sasaran_id,
        pagu_murni=murni,
        pagu_perubahan=bandingkan_jumlah(pagu, stated["anggaran"]),
        realisasi=bandingkan_jumlah(realisasi, stated["realisasi"]),
        persen=bandingkan_persen(serapan.persen, stated["persen"]),
        serapan=serapan,
        dukungan=dukungan,
    )


def hitung_tak_terpetakan(fakta: PotretProgram, baris: IkhtisarBaris) -> TakTerpetakan | None:
    """The money of a programme outside every sasaran, or None when there is none."""
    terpetakan = [
        DukunganKegiatan(kegiatan, bobot, None, _bagian(kegiatan, bobot))
        for kegiatan in baris.anak
        if (bobot := sum(_bobot(fakta, kegiatan.kode).values(), Decimal(0)))
    ]
    pagu = compute_jumlah(isi.serapan.pagu for isi in terpetakan).nilai or Decimal(0)
    sisa_pagu = kurangi(baris.pagu_perubahan.terhitung, pagu)
    if sisa_pagu is None or sisa_pagu <= 0:
        return None
    realisasi = _jumlah_realisasi(terpetakan).nilai or Decimal(0)
    return TakTerpetakan(baris, sisa_pagu, kurangi(baris.realisasi.terhitung, realisasi))


def _dukungan(fakta: PotretProgram, baris: IkhtisarBaris, sasaran_id: int) -> DukunganProgram:
    kegiatan = []
    for anak in baris.anak:
        bobot = _bobot(fakta, anak.kode).get(sasaran_id)
        if bobot:
            murni = _kali(anak.pagu_murni.terhitung, bobot)
            kegiatan.append(DukunganKegiatan(anak, bobot, murni, _bagian(anak, bobot)))
    return DukunganProgram(
        baris,
        tuple(kegiatan),
        compute_jumlah(isi.pagu_murni for isi in kegiatan).nilai,
        compute_serapan(
            compute_jumlah(isi.serapan.pagu for isi in kegiatan).nilai,
            _jumlah_realisasi(kegiatan).nilai,
        ),
    )


def _bobot(fakta: PotretProgram, kegiatan: str) -> dict[int, Decimal]:
    """Share per sasaran of one kegiatan; its own rows override those of its programme."""
    sendiri = [isi for isi in fakta.pemetaan if isi.kegiatan == kegiatan]
    berlaku = sendiri or [isi for isi in fakta.pemetaan if isi.kegiatan is None]
    hasil: dict[int, Decimal] = {}
    for isi in berlaku:
        hasil[isi.sasaran_id] = hasil.get(isi.sasaran_id, Decimal(0)) + isi.bobot
    return hasil


def _bagian(baris: IkhtisarBaris, bobot: Decimal) -> Serapan:
    return compute_serapan(
        _kali(baris.pagu_perubahan.terhitung, bobot), _kali(baris.realisasi.terhitung, bobot)
    )


def _kali(nilai: Decimal | None, bobot: Decimal) -> Decimal | None:
    if nilai is None:
        return None
    with localcontext(prec=KETELITIAN):
        return nilai * bobot / 100


def _jumlah_realisasi(kegiatan: Sequence[DukunganKegiatan]) -> Jumlah:
    """Add what was spent; a kegiatan without money that reports none is no gap."""
    return compute_jumlah(
        isi.serapan.realisasi
        for isi in kegiatan
        if isi.serapan.realisasi is not None or isi.kegiatan.belum_lengkap
    )
