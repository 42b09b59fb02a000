"""The checklist of one round as its page shows it: items in groups, forms, proposals."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import QueryDict

from lkjip.laporan.potret import take_potret
from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Pengguna

from .forms.putaran import JawabanForm
from .models import JawabanReviu, KelompokReviu, PutaranReviu
from .services.putaran import answer_butir
from .usulan.bahan import Usulan, siapkan_bahan
from .usulan.butir import usulkan_butir

NADA = {"ya": "tercapai", "tidak": "belum", "tidak_relevan": "terkunci", "": "tak-diketahui"}
KATA = {**dict(JawabanReviu.Jawaban.choices), "": "Belum dijawab"}


@dataclass(slots=True)
class BarisLembar:
    """One item. `form` is None on a closed round and for readers."""

    jawaban: JawabanReviu
    usulan: Usulan
    form: JawabanForm | None

    @property
    def nada(self) -> str:
        return NADA[self.jawaban.jawaban]

    @property
    def kata(self) -> str:
        return KATA[self.jawaban.jawaban]

    @property
    def kata_usulan(self) -> str:
        return KATA[self.usulan.jawaban] if self.usulan.jawaban else ""

    @property
    def berbeda(self) -> bool:
        """Whether the reviewer answered otherwise than the data suggest."""
        isi = (self.jawaban.jawaban, self.usulan.jawaban)
        return all(isi) and isi[0] != isi[1]


@dataclass(frozen=True, slots=True)
class KelompokLembar:
    romawi: str
    label: str
    baris: list[BarisLembar]

    @property
    def terjawab(self) -> int:
        return sum(bool(satu.jawaban.jawaban) for satu in self.baris)


def susun_lembar(
    putaran: PutaranReviu, *, boleh: bool, data: QueryDict | None = None
) -> list[BarisLembar]:
    """The items in order. Proposals of a closed round are those it was closed with."""
    berjalan = putaran.berjalan
    bahan = siapkan_bahan(take_potret(putaran.opd, putaran.tahun)) if berjalan else None
    hasil = []
    for jawaban in putaran.jawaban_butir.all():
        if bahan is None:
            usulan = Usulan(jawaban.usulan, jawaban.alasan_usulan)
        else:
            usulan = usulkan_butir(jawaban.kunci_usulan, bahan)
        form = _form(jawaban, data) if boleh and berjalan else None
        hasil.append(BarisLembar(jawaban, usulan, form))
    return hasil


def _form(jawaban: JawabanReviu, data: QueryDict | None) -> JawabanForm:
    """Bound only when the row was sent: a page saved item by item sends one at a time."""
    kosong = JawabanForm(jawaban=jawaban)
    if data is None or kosong.add_prefix("semula") not in data:
        return kosong
    return JawabanForm(data, jawaban=jawaban)


def kelompokkan(baris: list[BarisLembar]) -> list[KelompokLembar]:
    """The items under the three heads of the form."""
    return [
        KelompokLembar(
            romawi, kelompok.label, [b for b in baris if b.jawaban.kelompok == kelompok.value]
        )
        for romawi, kelompok in zip(("I", "II", "III"), KelompokReviu, strict=True)
    ]


def simpan_lembar(
    putaran: PutaranReviu, baris: list[BarisLembar], oleh: Pengguna
) -> tuple[int, list[BarisLembar]]:
    """Save the touched rows: (how many, rows that were refused, marked). Raises
    `ValidationError` when the round is closed."""
    disentuh = [b for b in baris if b.form and b.form.is_bound and b.form.disentuh]
    siap = {b.jawaban.pk: b.form for b in disentuh if b.form.is_valid()}
    isian = {pk: form.get_isian() for pk, form in siap.items()}
    tersimpan, ditolak = answer_butir(putaran=putaran, isian=isian, oleh=oleh)
    for pk, galat in ditolak.items():
        _tandai(siap[pk], galat)
    return len(tersimpan), [b for b in disentuh if b.form.errors]


def _tandai(form: JawabanForm, galat: ValidationError) -> None:
    form.usang = galat if isinstance(galat, Usang) else None
    tempel(form, galat)
