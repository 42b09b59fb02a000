"""Reads one import: claims it, interprets it with progress, stores rows and problems.

No transaction spans the reading: claim, steps and batches of rows are short writes of their own,
so the progress is seen. The attempt number fences them: a worker that was taken for dead and
replaced can no longer write into the import. The budget itself is never touched here.
"""

import logging
import time
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lkjip.organisasi.berkas_aman import BerkasDitolak
from lkjip.organisasi.models import Urusan

from .impor.baca import buka_bacaan
from .impor.jenis import Masalah
from .impor.konteks import Konteks
from .impor.proses import HasilTafsir, tafsirkan
from .models import BarisImpor, BerkasImpor, MasalahImpor
from .selectors.keadaan import list_tahap_ada, take_keadaan
from .selectors.sasaran import list_nomor_sasaran

log = logging.getLogger(__name__)
Status = BerkasImpor.Status
KEPING = 1000
JEDA_KABAR = 0.5  # seconds between two writes of the progress
ISI_KECIL = 3 * 1024 * 1024
"""Unpacked bytes up to which a file is read at once instead of in the background."""


class Tersusul(Exception):
    """Another worker has taken this import over."""


def baca_impor(nomor: int) -> str:
    """Read import `nomor` if it is waiting; returns its state afterwards. Safe to run twice."""
    impor = _ambil(nomor)
    if impor is None:
        return "bukan giliran"
    try:
        _baca(impor)
    except Tersusul:
        return "tersusul"
    except BerkasDitolak as galat:
        _gagal(impor, galat.messages[0])
    except Exception:
        kode = f"I{impor.pk}-{impor.percobaan}"
        log.exception("Impor %s gagal (%s)", impor.pk, kode)
        _gagal(
            impor,
            "Berkas gagal dibaca karena kesalahan di portal. Unggah ulang; bila terulang, "
            f"sampaikan kode {kode} kepada administrator.",
        )
    return impor.status


def _ambil(nomor: int) -> BerkasImpor | None:
    sekarang = timezone.now()
    diambil = BerkasImpor.objects.filter(pk=nomor, status=Status.MENUNGGU).update(
        status=Status.BERJALAN,
        percobaan=F("percobaan") + 1,
        denyut=sekarang,
        langkah="Membuka berkas",
        ke=0,
        galat="",
    )
    if not diambil:
        return None
    return BerkasImpor.objects.select_related("opd").get(pk=nomor)


def _baca(impor: BerkasImpor) -> None:
    impor.baris.all().delete()
    impor.masalah.all().delete()
    lapor = _Kabar(impor)
    urusan = dict(Urusan.objects.values_list("kode", "nama"))
    konteks = Konteks(
        opd_nama=impor.opd.nama,
        tahun=impor.tahun,
        lama=take_keadaan(impor.opd, impor.tahun),
        urusan=urusan,
        urusan_opd=tuple(impor.opd.urusan.values_list("kode", flat=True)),
        tahap_ada=list_tahap_ada(impor.opd, impor.tahun),
        jawaban=impor.jawaban,
        lapor=lapor,
        sasaran=list_nomor_sasaran(impor.opd, impor.tahun),
    )
    penampung = _Penampung(impor)
    with (
        impor.berkas.open("rb") as berkas,
        buka_bacaan(berkas, impor.nama_asli, impor.koreksi) as bacaan,
    ):
        hasil = tafsirkan(bacaan, konteks, penampung)
    penampung.tuang()
    _simpan(impor, hasil, konteks)


def _simpan(impor: BerkasImpor, hasil: HasilTafsir, konteks: Konteks) -> None:
    masalah = [
        MasalahImpor(
            berkas=impor,
            urutan=i,
            keparahan=int(m.keparahan),
            kode=m.kode,
            lembar=m.lembar[:64],
            sel=m.sel,
            pesan=m.pesan,
            dibaca=m.dibaca[:200],
            usulan=m.usulan[:200],
        )
        for i, m in enumerate(sorted(hasil.masalah.semua, key=_letak))
    ]
    belum = {p.kunci for p in hasil.pertanyaan}
    buntu = hasil.tata_letak == ""
    with transaction.atomic():
        MasalahImpor.objects.bulk_create(masalah, batch_size=KEPING)
        _tulis(
            impor,
            status=Status.BERTANYA if belum else Status.SIAP,
            tata_letak=hasil.tata_letak,
            pertanyaan=[
                {
                    "kunci": p.kunci,
                    "label": p.label,
                    "bantuan": p.bantuan,
                    "pilihan": [list(x) for x in p.pilihan],
                    "baku": p.baku,
                    "ragam": p.ragam,
                    "terjawab": p.kunci not in belum,
                }
                for p in konteks.pertanyaan.values()
            ],
            rencana=hasil.rencana.as_json(),
            ringkasan=hasil.ringkasan,
            langkah="Tidak dikenali" if buntu else "Selesai dibaca",
            galat="",
        )


def _letak(masalah: Masalah) -> tuple[str, int, int, str]:
    """Reading order: sheet, row, column."""
    huruf = masalah.sel.rstrip("0123456789")
    nomor = masalah.sel[len(huruf) :]
    return masalah.lembar, int(nomor or 0), len(huruf), huruf


class _Penampung:
    """Stores the rows of the preview in batches."""

    def __init__(self, impor: BerkasImpor):
        self.impor, self.urutan, self.isi = impor, 0, []

    def __call__(self, *, lembar: str, keparahan: int, **isi: Any) -> None:
        self.urutan += 1
        self.isi.append(
            BarisImpor(
                berkas=self.impor,
                urutan=self.urutan,
                lembar=lembar[:64],
                keparahan=int(keparahan),
                **isi,
            )
        )
        if len(self.isi) >= KEPING:
            self.tuang()

    def tuang(self) -> None:
        BarisImpor.objects.bulk_create(self.isi)
        self.isi = []


class _Kabar:
    """Tells the progress, not more often than people can see."""

    def __init__(self, impor: BerkasImpor):
        self.impor, self.terakhir = impor, 0.0

    def __call__(self, banyak: int) -> None:
        kini = time.monotonic()
        if kini - self.terakhir >= JEDA_KABAR:
            self.terakhir = kini
            _tulis(self.impor, ke=banyak, langkah="Membaca dan memeriksa baris")


def _gagal(impor: BerkasImpor, pesan: str) -> None:
    try:
        _tulis(impor, status=Status.GAGAL, galat=pesan, langkah="")
    except Tersusul:
        return


def _tulis(impor: BerkasImpor, **kolom: Any) -> None:
    """Write into the import, if it is still ours; also its sign of life."""
    milik = BerkasImpor.objects.filter(
        pk=impor.pk, status=Status.BERJALAN, percobaan=impor.percobaan
    )
    if not milik.update(denyut=timezone.now(), **kolom):
        raise Tersusul
    for nama, nilai in kolom.items():
        setattr(impor, nama, nilai)
