"""Writing belanja by account: the cells that somebody changed, and accounts of their own."""

from collections.abc import Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.fields import RupiahField
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah, TahunKinerja
from lkjip.rumus.desimal import ringkas
from lkjip.rumus.potret import PotretBelanja
from lkjip.rumus.struktur_belanja import kunci_akun, struktur_tahun
from renstra.kisi import GalatKisi, Sel

from ..kode import is_kode, rapikan_kode
from ..models import RekapBelanja
from ..selectors.belanja import KOLOM, list_akun, tulis_uang
from ..selectors.potret import get_potret_anggaran

type Alamat = tuple[str, str]
"""(code of the account, column)."""
KOLOM_DINYATAKAN = ("anggaran_dinyatakan", "realisasi_dinyatakan", "persen_dinyatakan")


@transaction.atomic
def save_belanja(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, isian: Mapping[Alamat, Sel]
) -> int:
    """Write the cells that changed; returns their number.

    An account is stored once it has a figure, together with the accounts above it, and goes when
    both its figures are emptied and no source prints anything for it. Raises `TahunTerkunci`, or
    `GalatKisi` naming every refused cell; then nothing is written.
    """
    tahun_kinerja = wajib_terbuka(opd, tahun)
    akun = {b.kode: b for b in list_akun(get_potret_anggaran(opd, tahun, {}).belanja, tahun)}
    induk = {b.induk for b in akun.values()}
    galat, ubah = GalatKisi(), {}
    for alamat, sel in isian.items():
        kode, kolom = alamat
        if not sel.berubah:
            continue
        if kode not in akun or kolom not in KOLOM or kode in induk:
            raise ValidationError(
                "Daftar akun berubah sejak halaman ini dibuka. Belum ada yang disimpan; muat ulang "
                "halaman ini."
            )
        lama = getattr(akun[kode], kolom)
        try:
            baru = RupiahField(required=False).clean(sel.diketik)
        except ValidationError as e:
            galat.tolak(alamat, e.messages[0])
            continue
        if ringkas(baru) == ringkas(lama):
            continue
        if sel.usang(tulis_uang(lama)):
            galat.bentrok(alamat, tulis_uang(lama))
        else:
            ubah[alamat] = (lama, baru)
    if galat.sel:
        raise galat
    _tulis(opd, tahun, akun, ubah)
    _catat(
        oleh,
        tahun_kinerja,
        "isi belanja per akun",
        {f"{kode} {KOLOM[kolom].lower()}": dari_ke for (kode, kolom), dari_ke in ubah.items()},
    )
    return len(ubah)


@transaction.atomic
def tambah_akun(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, kode: str, uraian: str
) -> RekapBelanja:
    """Add an account of its own below the one whose code begins its code.

    Raises `TahunTerkunci`, or `ValidationError` by field.
    """
    tahun_kinerja = wajib_terbuka(opd, tahun)
    kode, uraian = rapikan_kode(kode), " ".join(uraian.split())
    akun = list_akun(get_potret_anggaran(opd, tahun, {}).belanja, tahun)
    per_kunci = {kunci_akun(b.kode): b for b in akun}
    kunci = kunci_akun(kode)
    if not is_kode(kode) or -1 in kunci or kunci[0] != 5:
        raise ValidationError(
            {"kode": f"“{kode[:20]}” bukan kode belanja. Kode belanja diawali 5, misalnya 5.2.2."}
        )
    if kunci in per_kunci:
        sama = per_kunci[kunci]
        raise ValidationError(
            {"kode": f"Akun {sama.kode} {sama.uraian} sudah ada; isi angkanya pada baris itu."}
        )
    atas = next(
        (per_kunci[kunci[:n]] for n in range(len(kunci) - 1, 0, -1) if kunci[:n] in per_kunci), None
    )
    if atas is not None and (atas.anggaran is not None or atas.realisasi is not None):
        raise ValidationError(
            {
                "kode": f"Akun {atas.kode} {atas.uraian} sudah berisi angka. Kosongkan dahulu, "
                "lalu isi rinciannya; angkanya menjadi jumlah rinciannya."
            }
        )
    tersimpan = {b.kode: b for b in RekapBelanja.objects.filter(opd=opd, tahun=tahun)}
    baku = {b.kode: b for b in akun}
    baris = PotretBelanja(tahun, kode, atas.kode if atas else None, uraian, None, None)
    baru = _simpan_akun(opd, tersimpan, baku | {kode: baris}, kode)
    _urutkan(tersimpan)
    _catat(oleh, tahun_kinerja, "tambah akun belanja", {f"akun {kode}": (None, uraian)})
    return baru


def _tulis(
    opd: PerangkatDaerah,
    tahun: int,
    akun: Mapping[str, PotretBelanja],
    ubah: Mapping[Alamat, tuple[Decimal | None, Decimal | None]],
) -> None:
    tersimpan = {b.kode: b for b in RekapBelanja.objects.filter(opd=opd, tahun=tahun)}
    for (kode, kolom), (_, baru) in ubah.items():
        baris = tersimpan.get(kode) or _simpan_akun(opd, tersimpan, akun, kode)
        setattr(baris, kolom, baru)
    diubah = {kode for kode, _ in ubah}
    RekapBelanja.objects.bulk_update([tersimpan[kode] for kode in diubah], list(KOLOM))
    for kode in sorted(diubah, key=len, reverse=True):
        _buang_kosong(tersimpan, kode)
    _urutkan(tersimpan)


def _simpan_akun(
    opd: PerangkatDaerah,
    tersimpan: dict[str, RekapBelanja],
    akun: Mapping[str, PotretBelanja],
    kode: str,
) -> RekapBelanja:
    """Store an account, and those above it first."""
    satu = akun[kode]
    induk = None
    if satu.induk:
        induk = tersimpan.get(satu.induk) or _simpan_akun(opd, tersimpan, akun, satu.induk)
    baris = RekapBelanja(
        opd=opd,
        tahun=satu.tahun,
        struktur=struktur_tahun(satu.tahun),
        kode=kode,
        induk=induk,
        uraian=satu.uraian,
    )
    baris.full_clean()
    baris.save()
    tersimpan[kode] = baris
    return baris


def _urutkan(tersimpan: Mapping[str, RekapBelanja]) -> None:
    """Put the stored accounts in the order of their codes."""
    urut = sorted(tersimpan.values(), key=lambda b: kunci_akun(b.kode))
    for urutan, baris in enumerate(urut, start=1):
        baris.urutan = urutan
    RekapBelanja.objects.bulk_update(urut, ["urutan"])


def _buang_kosong(tersimpan: dict[str, RekapBelanja], kode: str) -> None:
    """Delete an account that says nothing any more, and those above it that then say nothing."""
    baris = tersimpan.get(kode)
    if baris is None or any(b.induk_id == baris.pk for b in tersimpan.values()):
        return
    isi = [getattr(baris, k) for k in (*KOLOM, *KOLOM_DINYATAKAN)]
    if baris.anggaran_teks or any(nilai is not None for nilai in isi):
        return
    atas = next((b.kode for b in tersimpan.values() if b.pk == baris.induk_id), "")
    baris.delete()
    del tersimpan[kode]
    if atas:
        _buang_kosong(tersimpan, atas)


def _catat(
    oleh: Pengguna | None, tahun_kinerja: TahunKinerja, tindakan: str, perubahan: dict
) -> None:
    if perubahan:
        jejak.catat(
            oleh=oleh,
            tindakan=tindakan,
            objek=tahun_kinerja,
            opd=tahun_kinerja.opd,
            tahun=tahun_kinerja.tahun,
            perubahan=perubahan,
        )
