"""Personnel totals of Bab I (persons), beside what the source prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .ikhtisar_dinyatakan import ambil_dinyatakan, bandingkan_jumlah
from .jumlah import Jumlah, Nilai, compute_jumlah, kurangi
from .potret import (
    AngkaDinyatakan,
    BarisAbk,
    BarisGolongan,
    BarisPendidikan,
    PotretPegawai,
)


@dataclass(frozen=True, slots=True)
class BarisBerjumlah[Baris]:
    """A row of a personnel table with its total."""

    fakta: Baris
    jumlah: Nilai


@dataclass(frozen=True, slots=True)
class IkhtisarPegawai:
    """Counts of persons. `abk_selisih` = needed − in place (positive: people are lacking)."""

    pendidikan: tuple[BarisBerjumlah[BarisPendidikan], ...]
    pns_l: Jumlah
    pns_p: Jumlah
    phl_l: Jumlah
    phl_p: Jumlah
    pns: Nilai
    phl: Nilai
    total: Nilai
    golongan: tuple[BarisBerjumlah[BarisGolongan], ...]
    golongan_total: Nilai
    abk: tuple[BarisAbk, ...]
    abk_bezetting: Nilai
    abk_kebutuhan: Nilai
    abk_selisih: Decimal | None


def hitung_pegawai(
    pegawai: PotretPegawai, dinyatakan: Sequence[AngkaDinyatakan]
) -> IkhtisarPegawai:
    """Compute all totals. The civil servants by rank are compared with those by education."""
    didik = pegawai.pendidikan
    kolom = {
        nama: _jumlah(getattr(isi, nama) for isi in didik)
        for nama in ("pns_l", "pns_p", "phl_l", "phl_p")
    }
    pns = _gabung(kolom["pns_l"], kolom["pns_p"])
    phl = _gabung(kolom["phl_l"], kolom["phl_p"])
    golongan = _jumlah(isi for baris in pegawai.golongan for isi in (baris.l, baris.p))
    abk = [isi for isi in pegawai.abk if not isi.judul]
    bezetting = _jumlah(isi.bezetting for isi in abk)
    kebutuhan = _jumlah(isi.kebutuhan for isi in abk)
    return IkhtisarPegawai(
        pendidikan=tuple(
            BarisBerjumlah(
                isi,
                bandingkan_jumlah(
                    _jumlah((isi.pns_l, isi.pns_p, isi.phl_l, isi.phl_p)),
                    _desimal(isi.jumlah_dinyatakan),
                ),
            )
            for isi in didik
        ),
        **kolom,
        pns=bandingkan_jumlah(pns, ambil_dinyatakan(dinyatakan, "pegawai.pns")),
        phl=bandingkan_jumlah(phl, ambil_dinyatakan(dinyatakan, "pegawai.phl")),
        total=bandingkan_jumlah(_gabung(pns, phl), ambil_dinyatakan(dinyatakan, "pegawai.total")),
        golongan=tuple(
            BarisBerjumlah(
                isi, bandingkan_jumlah(_jumlah((isi.l, isi.p)), _desimal(isi.jumlah_dinyatakan))
            )
            for isi in pegawai.golongan
        ),
        golongan_total=bandingkan_jumlah(golongan, None if pns.dilewati else pns.nilai),
        abk=pegawai.abk,
        abk_bezetting=bandingkan_jumlah(bezetting, ambil_dinyatakan(dinyatakan, "abk.bezetting")),
        abk_kebutuhan=bandingkan_jumlah(kebutuhan, ambil_dinyatakan(dinyatakan, "abk.kebutuhan")),
        abk_selisih=kurangi(kebutuhan.nilai, bezetting.nilai),
    )


def _jumlah(nilai: Iterable[int | None]) -> Jumlah:
    return compute_jumlah(_desimal(isi) for isi in nilai)


def _gabung(satu: Jumlah, dua: Jumlah) -> Jumlah:
    total = compute_jumlah(isi.nilai for isi in (satu, dua) if isi.dihitung)
    return Jumlah(
        total.nilai, satu.dihitung + dua.dihitung, satu.dilewati + dua.dilewati, total.alasan
    )


def _desimal(nilai: int | None) -> Decimal | None:
    return None if nilai is None else Decimal(nilai)
