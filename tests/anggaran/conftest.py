"""An office with its urusan and an import made through the services."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from anggaran.models import BerkasImpor
from anggaran.pembacaan import baca_impor
from anggaran.selectors.impor import get_pratinjau
from anggaran.services.impor import jawab_impor, terapkan_impor, unggah_impor
from lkjip.organisasi.models import Urusan

URUSAN = {"2.10": "Komunikasi dan Informatika", "2.14": "Statistik", "2.15": "Persandian"}


@pytest.fixture
def kantor(dunia):
    """The office of `dunia` with three urusan, of which two share a programme code in 2020."""
    for kode, nama in URUSAN.items():
        dunia.opd.urusan.add(Urusan.objects.get_or_create(kode=kode, defaults={"nama": nama})[0])
    return dunia


class Pengimpor:
    """Uploads, answers with the preselected answers, applies; all by the PEP of the office."""

    def __init__(self, kantor):
        self.kantor, self.oleh = kantor, kantor.pengguna["pep"]

    def unggah(self, isi: io.BytesIO | bytes, nama: str = "anggaran.xlsx") -> BerkasImpor:
        isi = isi if isinstance(isi, bytes) else isi.getvalue()
        impor = unggah_impor(
            oleh=self.oleh,
            opd=self.kantor.opd,
            tahun=self.kantor.tahun.tahun,
            berkas=SimpleUploadedFile(nama, isi),
        )
        return self.baca(impor)

    def baca(self, impor: BerkasImpor) -> BerkasImpor:
        baca_impor(impor.pk)
        return BerkasImpor.objects.select_related("opd").get(pk=impor.pk)

    def jawab(self, impor: BerkasImpor, **jawaban) -> BerkasImpor:
        baku = {
            p["kunci"]: p["baku"].split("\n") if p["ragam"] == "centang" else p["baku"]
            for p in impor.pertanyaan
        }
        return self.baca(jawab_impor(oleh=self.oleh, impor=impor, jawaban=baku | jawaban))

    def siapkan(self, isi, nama: str = "anggaran.xlsx", **jawaban) -> BerkasImpor:
        """Read until nothing more is asked."""
        impor = self.unggah(isi, nama)
        for _ in range(4):
            if impor.status != BerkasImpor.Status.BERTANYA:
                break
            impor = self.jawab(impor, **jawaban)
        return impor

    def terapkan(self, impor: BerkasImpor, **pilihan):
        pilihan = {"sidik_lama": get_pratinjau(impor).sidik, "setuju": True} | pilihan
        ubahan = terapkan_impor(oleh=self.oleh, impor=impor, **pilihan)
        impor.refresh_from_db()
        return ubahan


@pytest.fixture
def pengimpor(kantor):
    return Pengimpor(kantor)


def temuan(impor: BerkasImpor, kode: str = "") -> list[tuple[str, str, str]]:
    """(kind, cell, proposal) of the problems, the keterangan left out."""
    rows = impor.masalah.filter(keparahan__gte=2)
    rows = rows.filter(kode=kode) if kode else rows
    return sorted((m.kode, m.sel, m.usulan) for m in rows)
