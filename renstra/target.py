"""Targets as people write them: a number, a range, a word, or "tidak diukur".

One reading for every place where a target is typed: the grid of the Renstra, the Perjanjian
Kinerja, the Rencana Aksi and the XLSX workbook.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError

from lkjip.organisasi.fields import periksa_nilai
from lkjip.rumus.angka import HasilAngka, format_angka, parse_angka
from lkjip.rumus.arah import ARAH_RENTANG
from lkjip.rumus.kosakata import is_kosong, rapikan
from lkjip.rumus.predikat import SKALA_PREDIKAT, baca_biner
from lkjip.rumus.rentang import parse_rentang

from .models import Indikator
from .models.indikator import NilaiTarget

TIDAK_DIUKUR = "tidak diukur"
# A dash in a printed target table says "not measured this year" (aturan 2.2).
KATA_TIDAK_DIUKUR = frozenset({TIDAK_DIUKUR, "-", "–", "—", "tidak diukur tahun ini"})


@dataclass(frozen=True, slots=True)
class IsiTarget:
    """What was understood. All empty and `diukur`: unknown. `catatan`: worth telling the user."""

    nilai: Decimal | None = None
    nilai_atas: Decimal | None = None
    teks: str = ""
    diukur: bool = True
    catatan: str = ""

    @property
    def kosong(self) -> bool:
        return self.nilai is None and not self.teks and self.diukur

    def sama(self, lain: "IsiTarget") -> bool:
        """Whether both say the same, whatever their notes."""
        return self.kunci == lain.kunci

    @property
    def kunci(self) -> tuple[Decimal | None, Decimal | None, str, bool]:
        return self.nilai, self.nilai_atas, self.teks, self.diukur


def baca_target(teks: str, indikator: Indikator) -> IsiTarget:
    """Read one target of `indikator`. Raises `ValidationError` with reason and proposal."""
    polos = rapikan(teks)
    if not polos:
        return IsiTarget()
    if polos.casefold() in KATA_TIDAK_DIUKUR:
        return IsiTarget(diukur=False)
    if indikator.arah == "biner" and (jawaban := baca_biner(polos)) is not None:
        return IsiTarget(teks="ya" if jawaban else "tidak")
    if is_kosong(polos):
        return IsiTarget(catatan=f"“{polos}” dibaca sebagai belum ada target.")
    if indikator.arah == "predikat":
        return _baca_predikat(polos, indikator)
    if indikator.arah == "biner":
        raise ValidationError(f"“{polos}” bukan jawaban ya atau tidak. Tulis “ya” atau “tidak”.")
    if indikator.arah == "manual":
        return _baca_bebas(polos)
    if indikator.arah in ARAH_RENTANG:
        return _baca_rentang(polos, indikator)
    return _baca_angka(polos, indikator)


def tulis_target(target: NilaiTarget | IsiTarget | None) -> str:
    """The text that `baca_target` reads back to the same target; "" when unknown."""
    if target is None:
        return ""
    if not getattr(target, "diukur", True):
        return TIDAK_DIUKUR
    if target.nilai is None:
        return target.teks
    if target.nilai_atas is not None:
        return f"{format_angka(target.nilai)}-{format_angka(target.nilai_atas)}"
    return format_angka(target.nilai)


def isi_target(target: NilaiTarget | None) -> IsiTarget:
    """A stored target as a value; None is unknown."""
    if target is None:
        return IsiTarget()
    return IsiTarget(
        _rapi(target.nilai), _rapi(target.nilai_atas), target.teks, getattr(target, "diukur", True)
    )


def isikan(target: NilaiTarget, isi: IsiTarget) -> None:
    """Put the value on a model instance (unsaved)."""
    target.nilai, target.nilai_atas, target.teks = isi.nilai, isi.nilai_atas, isi.teks
    if hasattr(target, "diukur"):
        target.diukur = isi.diukur


def _baca_angka(polos: str, indikator: Indikator) -> IsiTarget:
    hasil = parse_angka(polos)
    if not hasil.ok:
        raise ValidationError(hasil.alasan)
    _periksa(hasil.nilai, hasil.satuan, indikator)
    catatan = hasil.alasan if hasil.konfirmasi else ""
    if hasil.operator:
        catatan = _periksa_operator(hasil, indikator)
    return IsiTarget(_rapi(hasil.nilai), catatan=catatan)


def _periksa_operator(hasil: HasilAngka, indikator: Indikator) -> str:
    """ "≥ 90" says what arah naik says anyway; the opposite sign is a contradiction."""
    searah = {"naik": ">", "turun": "<"}.get(indikator.arah)
    if searah and hasil.operator and hasil.operator.startswith(searah):
        return f"{hasil.alasan} Tandanya tidak disimpan, karena arah indikator sudah menyatakannya."
    raise ValidationError(
        f"{hasil.alasan} Tanda “{hasil.operator}” tidak sejalan dengan arah indikator "
        f"({indikator.get_arah_display().lower()}). Tulis angkanya saja, atau perbaiki arahnya."
    )


def _baca_rentang(polos: str, indikator: Indikator) -> IsiTarget:
    hasil = parse_rentang(polos)
    if not hasil.ok:
        raise ValidationError(hasil.alasan)
    _periksa(hasil.nilai.bawah, hasil.satuan, indikator)
    _periksa(hasil.nilai.atas, hasil.satuan, indikator)
    return IsiTarget(_rapi(hasil.nilai.bawah), _rapi(hasil.nilai.atas))


def _baca_predikat(polos: str, indikator: Indikator) -> IsiTarget:
    nama = indikator.skala_predikat
    calon = [SKALA_PREDIKAT[nama]] if nama else SKALA_PREDIKAT.values()
    for skala in calon:
        if letak := skala.cari(polos):
            return IsiTarget(teks=letak[0])
    pilihan = ", ".join(SKALA_PREDIKAT[nama].urutan) if nama else "skala yang dipilih di indikator"
    raise ValidationError(f"“{polos[:40]}” bukan predikat yang dikenal. Pilihan: {pilihan}.")


def _baca_bebas(polos: str) -> IsiTarget:
    if len(polos) > 80:
        raise ValidationError("Target kata paling banyak 80 huruf.")
    return IsiTarget(teks=polos)


def _periksa(nilai: Decimal, tertulis: str | None, indikator: Indikator) -> None:
    if nilai < 0:
        raise ValidationError(
            f"Dibaca {format_angka(nilai)}. Capaian terhadap target negatif tidak bermakna; "
            "pilih arah manual bila targetnya memang negatif."
        )
    periksa_nilai(nilai, tertulis=tertulis, desimal=indikator.desimal, satuan=indikator.satuan)


def _rapi(nilai: Decimal | None) -> Decimal | None:
    """Without trailing zeros, so that 40.0000 from the database equals a typed 40."""
    if nilai is None:
        return None
    tunggal = nilai.normalize()
    return tunggal.quantize(Decimal(1)) if tunggal.as_tuple().exponent > 0 else tunggal
