"""The money of many OPD at once, for summaries above any single one."""

from collections import defaultdict
from collections.abc import Collection

from lkjip.rumus.desimal import ringkas
from lkjip.rumus.potret import PotretKegiatan, PotretPagu, PotretSerapanPeriode

from ..models import Pagu, RealisasiAnggaran

Daun = tuple[int | None, int | None]
JALUR = {"kegiatan": "kegiatan__program", "sub_kegiatan": "sub_kegiatan__kegiatan__program"}


def list_daun(opd: Collection[int], tahun: int) -> dict[int, tuple[PotretKegiatan, ...]]:
    """{OPD id: the rows that carry money, without names}. Four queries in all."""
    pagu: dict[int, dict[Daun, list[PotretPagu]]] = defaultdict(lambda: defaultdict(list))
    serapan: dict[int, dict[Daun, list[PotretSerapanPeriode]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for jalur in JALUR.values():
        saring = {f"{jalur}__opd__in": opd, f"{jalur}__tahun": tahun}
        kunci = (f"{jalur}__opd", "kegiatan", "sub_kegiatan")
        for milik, kegiatan, sub, tahap, urutan, nilai in (
            Pagu.objects.filter(**saring)
            .order_by("urutan", "id")
            .values_list(*kunci, "tahap", "urutan", "nilai")
        ):
            pagu[milik][kegiatan, sub].append(PotretPagu(tahap, urutan, ringkas(nilai)))
        for milik, kegiatan, sub, periode, keuangan, fisik in (
            RealisasiAnggaran.objects.filter(**saring)
            .order_by("periode", "id")
            .values_list(*kunci, "periode", "keuangan", "fisik")
        ):
            isi = PotretSerapanPeriode(periode, ringkas(keuangan), ringkas(fisik))
            serapan[milik][kegiatan, sub].append(isi)
    return {
        milik: tuple(
            PotretKegiatan(0, "", "", tuple(pagu[milik][daun]), tuple(serapan[milik][daun]))
            for daun in dict.fromkeys([*pagu[milik], *serapan[milik]])
        )
        for milik in {*pagu, *serapan}
    }
