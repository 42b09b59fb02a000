"""Taking a workbook of the performance side in, applying it, taking it back."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from renstra.lembar.sel import GalatSel

from ..buku import bentuk as b
from ..buku.ambil import ambil_tersimpan
from ..buku.baca import baca_buku
from ..buku.banding import Perbandingan, Ubahan, bandingkan
from ..models import ImporKinerja, NilaiRealisasi, PerjanjianKinerja
from .penerapan import Penerapan
from .perjanjian import delete_pk

Status = ImporKinerja.Status
PERUBAHAN_DICATAT = 1000


class Ditolak(ValidationError):
    """Some cells were refused; nothing was written. `galat` names them."""

    def __init__(self, galat: list[GalatSel]):
        self.galat = galat
        satu = galat[0]
        letak = " ".join(t for t in (satu.lembar, satu.sel) if t)
        super().__init__(
            f"{len(galat)} isian ditolak, belum ada yang disimpan. {letak}: {satu.pesan}"
        )


class Bergeser(ValidationError):
    """What is stored has changed since the preview was shown."""


class _Batal(Exception):
    """Rolls a rehearsal back."""


@transaction.atomic
def unggah_impor(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, berkas: UploadedFile
) -> ImporKinerja:
    """Keep the file under a random name once it has been read. The same bytes, uploaded again
    while they still wait, give the import that is there. Raises `ValidationError`."""
    wajib_terbuka(opd, tahun)
    baca_buku(berkas.file, berkas.name)
    sidik = _hitung_sidik(berkas)
    menunggu = ImporKinerja.objects.filter(opd=opd, tahun=tahun, sidik=sidik, status=Status.SIAP)
    if ada := menunggu.first():
        return ada
    baru = ImporKinerja(
        opd=opd,
        tahun=tahun,
        nama_asli=berkas.name[-200:],
        sidik=sidik,
        oleh=oleh,
        oleh_nama=str(oleh),
    )
    baru.berkas.save(f"{secrets.token_hex(16)}.xlsx", berkas, save=False)
    baru.full_clean()
    baru.save()
    perubahan = {"berkas": (None, baru.nama_asli), "SHA-256": (None, sidik)}
    _catat(oleh, baru, "unggah impor kinerja", perubahan)
    return baru


def periksa_impor(impor: ImporKinerja) -> Perbandingan:
    """The held file against what is stored now. Raises `ValidationError` when it cannot be read
    any more."""
    try:
        with impor.berkas.open("rb") as berkas:
            hasil = baca_buku(berkas, impor.nama_asli)
    except FileNotFoundError as galat:
        raise ValidationError("Berkasnya tidak ada lagi. Unggah ulang.") from galat
    return bandingkan(ambil_tersimpan(_tahun(impor)), hasil)


def gladi_impor(*, oleh: Pengguna, impor: ImporKinerja, ubahan: Iterable[Ubahan]) -> list[GalatSel]:
    """Apply and roll back: every cell that would be refused, so that the preview can say it."""
    try:
        with transaction.atomic():
            jalan = _terapkan(oleh, impor, ubahan)
            raise _Batal
    except _Batal:
        return jalan.galat
    except ValidationError as galat:  # the year is locked
        return [GalatSel("", "", " ".join(galat.messages))]


@transaction.atomic
def terapkan_impor(
    *, oleh: Pengguna, impor: ImporKinerja, sidik: str, pilihan: Mapping[int, str]
) -> list[Ubahan]:
    """Store what the preview showed: everything or nothing. Returns the changes.

    `sidik` is the fingerprint of the shown differences, `pilihan` says for every conflict (by its
    place) whether "berkas" or "tersimpan" holds. Raises `Bergeser`, `Ditolak`, `TahunTerkunci`, or
    `ValidationError`. Applying again is harmless: nothing is written.
    """
    impor = _kunci(impor)
    if impor.status != Status.SIAP:
        return []
    banding = periksa_impor(impor)
    if banding.galat:
        raise Ditolak(banding.galat)
    if banding.sidik != sidik:
        raise Bergeser(
            "Data kinerja berubah sejak pratinjau ini dibuka. Periksa kembali perbedaannya, lalu "
            "terapkan sekali lagi."
        )
    ubahan = [*banding.ubahan, *_pilih(banding.bentrok, pilihan)]
    jalan = _terapkan(oleh, impor, ubahan)
    if jalan.galat:
        raise Ditolak(jalan.galat)
    impor.perubahan = [u.as_json() for u in ubahan]
    impor.pk_dibuat = jalan.pk_dibuat
    impor.status = Status.DITERAPKAN
    impor.diterapkan_pada, impor.diterapkan_oleh_nama = timezone.now(), str(oleh)
    impor.save()
    _catat(oleh, impor, "terapkan impor kinerja", _perubahan(ubahan))
    return ubahan


@transaction.atomic
def buang_impor(*, oleh: Pengguna, impor: ImporKinerja) -> ImporKinerja:
    """Set a workbook aside that was never applied; the file stays in the history. Again is
    harmless. Raises `ValidationError` for one that was applied, and `TahunTerkunci`."""
    impor = _kunci(impor)
    if impor.status == Status.DIBUANG:
        return impor
    if impor.status != Status.SIAP:
        raise ValidationError("Impor ini sudah pernah diterapkan; batalkan lewat pemulihan.")
    impor.status = Status.DIBUANG
    impor.save(update_fields=["status"])
    _catat(oleh, impor, "buang impor kinerja", {})
    return impor


@transaction.atomic
def pulihkan_impor(
    *, oleh: Pengguna, impor: ImporKinerja, alasan: str, timpa: bool = False
) -> list[Ubahan]:
    """Put every fact back that this import changed, through the same rules.

    Values are only ever added: one that the import brought gets a further entry that says why it
    is withdrawn. What was changed again since goes only with `timpa`. Raises `Ditolak` when the
    rules refuse it (submitted, signed), `ValidationError`.
    """
    impor = _kunci(impor)
    if impor.status != Status.DITERAPKAN:
        raise ValidationError("Hanya impor yang sedang diterapkan dapat dibatalkan.")
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan mengapa impor ini dibatalkan."})
    tersimpan = ambil_tersimpan(_tahun(impor))
    balik, bergeser = [], []
    for satu in map(baca_ubahan, impor.perubahan):
        kini = tersimpan.isi[satu.lembar].get(satu.kunci, {})
        beda = tuple((n, kini.get(n, ""), dari) for n, dari, _ in satu.isi)
        if any(kini.get(n, "") != ke for n, _, ke in satu.isi):
            bergeser.append(satu)
        if any(dari != ke for _, dari, ke in beda):
            balik.append(_balik(satu, beda, impor, alasan.strip()))
    if bergeser and not timpa:
        raise ValidationError(
            {
                "timpa": f"{len(bergeser)} isian sudah diubah lagi sejak impor ini diterapkan, "
                f"misalnya {bergeser[0].sebutan}. Centang bila perubahan itu juga boleh hilang."
            }
        )
    dibuat = {p.pk: p for p in PerjanjianKinerja.objects.filter(pk__in=impor.pk_dibuat)}
    for pk in dibuat.values():
        delete_pk(oleh=oleh, pk=pk)
    nama = {b.nama_pk(p.urutan) for p in dibuat.values()}
    ikut_terhapus = {b.PERJANJIAN.nama, b.TARGET_PK.nama}
    tulis = [s for s in balik if not (s.lembar in ikut_terhapus and s.kunci[0] in nama)]
    jalan = _terapkan(oleh, impor, tulis)
    if jalan.galat:
        raise Ditolak(jalan.galat)
    impor.status = Status.DIPULIHKAN
    impor.dipulihkan_pada, impor.dipulihkan_oleh_nama = timezone.now(), str(oleh)
    impor.save()
    _catat(oleh, impor, "pulihkan kinerja sebelum impor", _perubahan(balik), alasan.strip())
    return balik


def baca_ubahan(isi: dict) -> Ubahan:
    """The value that `Ubahan.as_json` wrote."""
    return Ubahan(
        isi["lembar"],
        tuple(isi["kunci"]),
        isi["kelompok"],
        isi["jenis"],
        tuple(tuple(s) for s in isi["isi"]),
        tuple(tuple(s) for s in isi["lain"]),
        isi["sel"],
        nama=isi["nama"],
    )


def _balik(
    satu: Ubahan, beda: tuple[tuple[str, str, str], ...], impor: ImporKinerja, alasan: str
) -> Ubahan:
    lain: tuple[tuple[str, str], ...] = ()
    if satu.lembar == b.REALISASI.nama:
        sebab = f"Impor {impor.nama_asli} dibatalkan: {alasan}"
        lain = (("kode_alasan", NilaiRealisasi.KodeAlasan.KOREKSI.label), ("alasan", sebab))
        if satu.jenis == "baru":
            lain += (("alasan_kosong", sebab[:200]),)
    return replace(satu, isi=beda, lain=lain, sel="")


def _pilih(bentrok: list[Ubahan], pilihan: Mapping[int, str]) -> list[Ubahan]:
    belum = [s for n, s in enumerate(bentrok) if pilihan.get(n) not in ("berkas", "tersimpan")]
    if belum:
        raise ValidationError(
            f"Pilih dahulu nilai yang dipakai untuk {belum[0].sebutan}"
            f"{f' dan {len(belum) - 1} isian lain' if len(belum) > 1 else ''}."
        )
    return [s for n, s in enumerate(bentrok) if pilihan[n] == "berkas"]


def _terapkan(oleh: Pengguna, impor: ImporKinerja, ubahan: Iterable[Ubahan]) -> Penerapan:
    wajib_terbuka(impor.opd, impor.tahun)
    jalan = Penerapan(oleh, _tahun(impor))
    jalan.terapkan(ubahan)
    return jalan


def _tahun(impor: ImporKinerja) -> TahunKinerja:
    tahun = impor.opd.tahun_kinerja.get(tahun=impor.tahun)
    tahun.opd = impor.opd
    return tahun


def _kunci(impor: ImporKinerja) -> ImporKinerja:
    """The import with its year open and its row locked."""
    wajib_terbuka(impor.opd, impor.tahun)
    return ImporKinerja.objects.select_for_update().select_related("opd").get(pk=impor.pk)


def _perubahan(ubahan: list[Ubahan]) -> dict[str, tuple[str | None, str | None]]:
    semua = {
        f"{satu.lembar}, {satu.sebutan}, {kolom}": (dari or None, ke or None)
        for satu in ubahan
        for kolom, dari, ke in satu.rincian
    }
    if len(semua) <= PERUBAHAN_DICATAT:
        return semua
    hasil = dict(list(semua.items())[:PERUBAHAN_DICATAT])
    lebih = len(semua) - PERUBAHAN_DICATAT
    return hasil | {"perubahan lain": (None, f"{lebih} (lihat impornya)")}


def _catat(
    oleh: Pengguna, impor: ImporKinerja, tindakan: str, perubahan: dict, alasan: str = ""
) -> None:
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=impor,
        opd=impor.opd,
        tahun=impor.tahun,
        perubahan=perubahan,
        alasan=alasan,
    )


def _hitung_sidik(berkas: UploadedFile) -> str:
    sidik = hashlib.sha256()
    berkas.seek(0)
    for potong in berkas.chunks():
        sidik.update(potong)
    berkas.seek(0)
    return sidik.hexdigest()
