"""Walking the workflow: the only code that changes the status of a realisasi."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.akses import Tindakan, get_hak
from lkjip.organisasi.konkurensi import wajib_terbaru
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.services.tahun import kunci_tahun as kunci_tahun_organisasi
from renstra.models import Indikator

from ..alur import AKSI, Langkah, cari_langkah
from ..models import NAMA_PERIODE, NilaiRealisasi, Peralihan, Realisasi
from ..selectors.buku import BukuPengukuran
from ..selectors.isian import boleh_isi
from ..selectors.kelengkapan import Butir, get_kelengkapan
from .realisasi import buka_buku

Status = Realisasi.Status


class BelumLengkap(ValidationError):
    """Submission was refused; `kurang` lists what is missing and where."""

    def __init__(self, kurang: tuple[Butir, ...]):
        self.kurang = kurang
        super().__init__(
            "Belum dapat diajukan: " + " ".join(b.pesan for b in kurang), code="belum_lengkap"
        )


@transaction.atomic
def pindahkan(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    indikator_id: int,
    periode: int,
    aksi: str,
    catatan: str = "",
    versi: int | None = None,
) -> Realisasi:
    """Take one row of the transition table.

    `versi` (when given) must be the stored one, so that nobody approves a figure they have not
    seen. Raises `TahunTerkunci`, `Http404`, `PermissionDenied` when no role of `oleh` may do this,
    `BelumLengkap`, `Usang`, or `ValidationError` when the table has no such row or a note is due.
    """
    buku = buka_buku(opd, tahun)
    indikator = buku.get(indikator_id)
    return _pindah(buku, oleh, indikator, periode, aksi, catatan, versi)


@transaction.atomic
def pindahkan_banyak(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    sel: Iterable[tuple[int, int]],
    aksi: str,
    catatan: str = "",
) -> tuple[list[Realisasi], list[tuple[Indikator, int, str]]]:
    """The same for several (indicator, period) at once, as from the board.

    What cannot go stays and is returned with its reason; the others go.
    """
    buku = buka_buku(opd, tahun)
    pindah, tinggal = [], []
    for indikator_id, periode in sel:
        indikator = buku.get(indikator_id)
        try:
            pindah.append(_pindah(buku, oleh, indikator, periode, aksi, catatan, None))
        except (ValidationError, PermissionDenied) as salah:
            pesan = " ".join(getattr(salah, "messages", [str(salah)]))
            tinggal.append((indikator, periode, pesan))
    return pindah, tinggal


@transaction.atomic
def kunci_tahun(*, oleh: Pengguna, opd: PerangkatDaerah, tahun: int) -> TahunKinerja:
    """Lock every approved realisasi of the year, then the year itself.

    Raises `ValidationError` naming what is not approved yet, `PermissionDenied` without the right.
    """
    if not get_hak(oleh).boleh(Tindakan.KUNCI, opd):
        raise PermissionDenied("Hanya Kepala Perangkat Daerah yang mengunci tahun.")
    buku = buka_buku(opd, tahun)
    belum = list_belum_disetujui(buku)
    if belum:
        daftar = "; ".join(f"{i.kode} {NAMA_PERIODE[p]} ({kata})" for i, p, kata in belum[:8])
        ekor = f"; dan {len(belum) - 8} lainnya" if len(belum) > 8 else ""
        raise ValidationError(
            f"Tahun {tahun} belum dapat dikunci. Belum disetujui: {daftar}{ekor}.",
            code="belum_disetujui",
        )
    for indikator in buku.indikator:
        for periode in buku.periode_terukur(indikator):
            if buku.sel(indikator, periode).status == Status.DISETUJUI:
                _pindah(buku, oleh, indikator, periode, "kunci", "", None)
    return kunci_tahun_organisasi(oleh=oleh, opd=opd, tahun=tahun)


def list_belum_disetujui(buku: BukuPengukuran) -> list[tuple[Indikator, int, str]]:
    """(indicator, period, state in words) of everything measured but not approved."""
    hasil = []
    for indikator in buku.indikator:
        for periode in buku.periode_terukur(indikator):
            realisasi = buku.sel(indikator, periode)
            if realisasi is None:
                hasil.append((indikator, periode, "belum diisi"))
            elif realisasi.status not in (Status.DISETUJUI, Status.DIKUNCI):
                hasil.append((indikator, periode, realisasi.get_status_display().lower()))
    return hasil


def _pindah(
    buku: BukuPengukuran,
    oleh: Pengguna,
    indikator: Indikator,
    periode: int,
    aksi: str,
    catatan: str,
    versi: int | None,
) -> Realisasi:
    realisasi = buku.sel(indikator, periode)
    if realisasi is None:
        raise ValidationError("Belum ada nilai yang dicatat untuk periode ini.")
    if versi is not None:
        wajib_terbaru(realisasi, versi, {})
    langkah = _pilih_langkah(realisasi, aksi, oleh, buku.tahun_kinerja.opd)
    catatan = catatan.strip()
    _periksa_syarat(buku, oleh, indikator, periode, langkah, catatan)
    return _jalankan(buku, oleh, indikator, realisasi, langkah, catatan)


def _pilih_langkah(
    realisasi: Realisasi, aksi: str, oleh: Pengguna, opd: PerangkatDaerah
) -> Langkah:
    if aksi not in AKSI:
        raise ValidationError("Tindakan ini tidak dikenal.")
    baris = cari_langkah(realisasi.status, aksi)
    boleh = get_hak(oleh).tindakan(opd)
    cocok = [b for b in baris if b.tindakan in boleh]
    if cocok:
        return cocok[0]
    semua = [b for s in Status for b in cari_langkah(s, aksi) if b.tindakan in boleh]
    if not semua or (baris and not cocok):
        raise PermissionDenied(f"Peran Anda tidak mengizinkan {AKSI[aksi]} realisasi ini.")
    raise ValidationError(
        f"Anda tidak dapat {AKSI[aksi]} realisasi yang berstatus "
        f"{realisasi.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaan "
        "terakhirnya.",
        code="status",
    )


def _periksa_syarat(
    buku: BukuPengukuran,
    oleh: Pengguna,
    indikator: Indikator,
    periode: int,
    langkah: Langkah,
    catatan: str,
) -> None:
    opd = buku.tahun_kinerja.opd
    if langkah.tindakan == Tindakan.ISI_REALISASI and not boleh_isi(get_hak(oleh), opd, indikator):
        raise PermissionDenied("Indikator ini diisi oleh unit penanggung jawabnya.")
    if langkah.catatan and not catatan:
        sebutan = "alasan" if langkah.aksi == "buka_kunci" else "catatan"
        raise ValidationError(
            {"catatan": f"Tulis {sebutan}nya, supaya pengisi tahu apa yang harus diperbaiki."}
        )
    if langkah.bukan_pengisi and oleh.pk in list_pengisi(buku.sel(indikator, periode)):
        raise PermissionDenied(
            "Anda ikut mengisi atau mengajukan realisasi ini, sehingga pemeriksaannya dilakukan "
            "orang lain."
        )
    if langkah.lengkap:
        kurang = tuple(b for b in get_kelengkapan(buku, indikator, periode) if not b.beres)
        if kurang:
            raise BelumLengkap(kurang)


def list_pengisi(realisasi: Realisasi) -> set[int]:
    """Ids of everybody who entered a value of this realisasi or submitted it."""
    nilai = NilaiRealisasi.objects.filter(realisasi=realisasi).values_list("oleh_id", flat=True)
    ajuan = Peralihan.objects.filter(realisasi=realisasi, aksi="ajukan")
    return set(nilai) | set(ajuan.values_list("oleh_id", flat=True))


def _jalankan(
    buku: BukuPengukuran,
    oleh: Pengguna,
    indikator: Indikator,
    realisasi: Realisasi,
    langkah: Langkah,
    catatan: str,
) -> Realisasi:
    jendela = buku.jendela.get(realisasi.periode)
    kini = timezone.now()
    dari = realisasi.get_status_display()
    Peralihan.objects.create(
        realisasi=realisasi,
        aksi=langkah.aksi,
        dari=langkah.dari,
        ke=langkah.ke,
        nilai=realisasi.terkini,
        catatan=catatan,
        terlambat=langkah.aksi == "ajukan"
        and jendela is not None
        and timezone.localdate(kini) > jendela.tenggat,
        oleh=oleh,
        oleh_nama=str(oleh),
        waktu=kini,
    )
    realisasi.status = langkah.ke
    realisasi.versi += 1
    realisasi.save(update_fields=["status", "versi"])
    realisasi.indikator = indikator
    jejak.catat(
        oleh=oleh,
        tindakan=f"{AKSI[langkah.aksi]} realisasi",
        objek=realisasi,
        opd=buku.tahun_kinerja.opd,
        tahun=buku.tahun,
        perubahan={"status": (dari, realisasi.get_status_display())},
        alasan=catatan,
    )
    return realisasi
