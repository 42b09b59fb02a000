"""The criteria of a sheet as its page shows and saves them."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.http import QueryDict

from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Pengguna
from lkjip.rumus.akip import Komponen, SubKomponen, get_aturan

from .forms.lke import KriteriaForm
from .models import ButirLke, LembarLke
from .services.lke import LembarDitolak, change_lembar


@dataclass(slots=True)
class SubIsian:
    """A sub-component: its criteria and an empty row, and what is wrong with their weights."""

    sub: SubKomponen
    baris: list[KriteriaForm]
    galat: str = ""

    @property
    def jumlah(self) -> Decimal | None:
        """The points of the criteria in use as stored; None where they count alike."""
        isi = [b.butir.bobot for b in self.baris if b.butir and b.butir.aktif]
        return None if None in isi else sum((satu for satu in isi if satu), Decimal(0))


@dataclass(frozen=True, slots=True)
class KomponenIsian:
    komponen: Komponen
    sub: list[SubIsian]


def susun_isian(lembar: LembarLke, data: QueryDict | None) -> list[KomponenIsian]:
    """The whole sheet. One query (`lembar.butir` prefetched: none)."""
    butir: dict[str, list[ButirLke]] = {}
    for satu in lembar.butir.all():
        butir.setdefault(satu.sub, []).append(satu)
    return [
        KomponenIsian(
            komponen, [_sub(satu, butir.get(satu.kode, []), data) for satu in komponen.sub]
        )
        for komponen in get_aturan(lembar.aturan).komponen
    ]


def simpan_isian(lembar: LembarLke, isi: list[KomponenIsian], oleh: Pengguna) -> int | None:
    """Save what was touched: how many; None when it was refused, marked then."""
    semua = [satu for komponen in isi for satu in komponen.sub]
    disentuh = [b for satu in semua for b in satu.baris if b.disentuh]
    if [b for b in disentuh if not b.is_valid()]:  # every one of them, to mark them all
        return None
    try:
        return change_lembar(
            lembar=lembar,
            isian={b.butir.pk: b.get_isian() for b in disentuh if b.butir},
            baru={b.sub: b.get_isian() for b in disentuh if not b.butir},
            oleh=oleh,
        )
    except LembarDitolak as ditolak:
        for b in disentuh:
            _tandai(b, ditolak.baris.get(b.butir.pk if b.butir else b.sub))
        for satu in semua:
            satu.galat = ditolak.sub.get(satu.sub.kode, "")
        return None


def _sub(sub: SubKomponen, butir: list[ButirLke], data: QueryDict | None) -> SubIsian:
    baris = [
        KriteriaForm(data, sub=sub.kode, urutan=ke, butir=satu) for ke, satu in enumerate(butir, 1)
    ]
    return SubIsian(sub, [*baris, KriteriaForm(data, sub=sub.kode, urutan=len(butir) + 1)])


def _tandai(form: KriteriaForm, galat: ValidationError | None) -> None:
    if galat is not None:
        form.usang = galat if isinstance(galat, Usang) else None
        tempel(form, galat)
