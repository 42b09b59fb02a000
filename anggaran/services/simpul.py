"""Writing programmes, kegiatan and sub kegiatan by hand."""

from django.core.exceptions import ValidationError
from django.db import models, transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.konkurensi import wajib_segar
from lkjip.organisasi.kunci import wajib_terbuka
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.rumus.bentuk import format_rupiah

from ..kode import kunci_kode
from ..models import Kegiatan, Pagu, Program, RealisasiAnggaran, SubKegiatan
from ..selectors.susunan import hitung_isi, list_saudara

type Simpul = Program | Kegiatan | SubKegiatan

KOLOM: dict[type[models.Model], list[str]] = {
    Program: ["urusan", "kode", "nama", "urutan"],
    Kegiatan: ["kode", "nama", "urutan"],
    SubKegiatan: ["kode", "nama", "urutan"],
}


@transaction.atomic
def save_simpul(
    *,
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    simpul: Simpul,
    versi: int | None = None,
) -> Simpul:
    """Create or update one node (an instance with its new values).

    `versi`: what `versi_isi` was when the form was made. The first sub kegiatan of a kegiatan
    takes over the money that the kegiatan held: money sits on the lowest level only. Raises
    `TahunTerkunci`, `Usang` or `ValidationError`; then nothing is written.
    """
    wajib_terbuka(opd, tahun)
    _wajib_milik(simpul, opd, tahun)
    kolom = KOLOM[type(simpul)]
    lama = type(simpul).objects.get(pk=simpul.pk) if simpul.pk else None
    if lama is not None:
        wajib_segar(lama, simpul, kolom, versi)
    saudara = list_saudara(simpul)
    _wajib_unik(simpul, saudara)
    if not simpul.urutan:
        simpul.urutan = max((s.urutan for s in saudara), default=0) + 1
    perubahan = jejak.bandingkan(lama, simpul, kolom)
    if lama is not None and not perubahan:
        return simpul
    pertama = isinstance(simpul, SubKegiatan) and lama is None and not saudara
    simpul.full_clean()
    simpul.save()
    if pertama:
        perubahan |= _pindahkan_uang(simpul)
    jejak.catat(
        oleh=oleh,
        tindakan=f"{'ubah' if lama else 'tambah'} {simpul._meta.verbose_name}",
        objek=simpul,
        opd=opd,
        tahun=tahun,
        perubahan=perubahan,
    )
    return simpul


@transaction.atomic
def hapus_simpul(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, simpul: Simpul, alasan: str
) -> None:
    """Remove a node with everything below it; the audit row says what went.

    Raises `TahunTerkunci`, or `ValidationError` without a reason.
    """
    wajib_terbuka(opd, tahun)
    _wajib_milik(simpul, opd, tahun)
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan mengapa dihapus."})
    isi = hitung_isi(simpul)
    hilang = {
        "kode": (simpul.kode, None),
        "nama": (simpul.nama, None),
        "kegiatan": (isi.kegiatan or None, None),
        "sub kegiatan": (isi.sub_kegiatan or None, None),
        "pagu": (format_rupiah(isi.pagu) if isi.pagu is not None else None, None),
        "realisasi": (format_rupiah(isi.realisasi) if isi.realisasi is not None else None, None),
    }
    jejak.catat(
        oleh=oleh,
        tindakan=f"hapus {simpul._meta.verbose_name}",
        objek=simpul,
        opd=opd,
        tahun=tahun,
        perubahan={k: v for k, v in hilang.items() if v[0] is not None},
        alasan=alasan.strip(),
    )
    if isinstance(simpul, Program):
        SubKegiatan.objects.filter(kegiatan__program=simpul).delete()
        simpul.kegiatan.all().delete()
    elif isinstance(simpul, Kegiatan):
        simpul.sub_kegiatan.all().delete()
    simpul.delete()


@transaction.atomic
def catat_penjelasan(
    *,
    oleh: Pengguna | None,
    opd: PerangkatDaerah,
    tahun: int,
    simpul: Kegiatan | SubKegiatan,
    versi: int | None = None,
) -> None:
    """Save why a row spent so little. Raises `TahunTerkunci` or `Usang`."""
    wajib_terbuka(opd, tahun)
    _wajib_milik(simpul, opd, tahun)
    lama = type(simpul).objects.get(pk=simpul.pk)
    wajib_segar(lama, simpul, ["penjelasan"], versi)
    perubahan = jejak.bandingkan(lama, simpul, ["penjelasan"])
    if not perubahan:
        return
    simpul.save(update_fields=["penjelasan"])
    jejak.catat(
        oleh=oleh,
        tindakan="jelaskan serapan",
        objek=simpul,
        opd=opd,
        tahun=tahun,
        perubahan=perubahan,
    )


def program_dari(simpul: Simpul) -> Program:
    """The programme that a node belongs to."""
    if isinstance(simpul, SubKegiatan):
        return simpul.kegiatan.program
    return simpul.program if isinstance(simpul, Kegiatan) else simpul


def _wajib_milik(simpul: Simpul, opd: PerangkatDaerah, tahun: int) -> None:
    program = program_dari(simpul)
    if (program.opd_id, program.tahun) != (opd.pk, tahun):
        raise ValidationError("Baris ini bukan bagian dari anggaran tahun tersebut.")


def _wajib_unik(simpul: Simpul, saudara: list[Simpul]) -> None:
    """ "01.02" and "1.2" are one code."""
    sama = next((s for s in saudara if kunci_kode(s.kode) == kunci_kode(simpul.kode)), None)
    if sama is None:
        return
    jenis = simpul._meta.verbose_name
    tempat = {
        Program: lambda: f"urusan {simpul.urusan.kode} tahun {simpul.tahun}",
        Kegiatan: lambda: f"program {simpul.program.kode}",
        SubKegiatan: lambda: f"kegiatan {simpul.kegiatan.kode}",
    }[type(simpul)]()
    raise ValidationError(
        {
            "kode": f"Kode {simpul.kode} sudah dipakai {jenis} “{sama.kode} {sama.nama}” pada "
            f"{tempat}. Pakai kode lain, atau ubah {jenis} itu."
        }
    )


def _pindahkan_uang(sub: SubKegiatan) -> dict[str, tuple[str, str]]:
    asal = {"kegiatan": sub.kegiatan}
    kini = {"kegiatan": None, "sub_kegiatan": sub}
    pindah = Pagu.objects.filter(**asal).update(**kini)
    pindah += RealisasiAnggaran.objects.filter(**asal).update(**kini)
    if not pindah:
        return {}
    return {"tempat pagu dan realisasi": (f"kegiatan {sub.kegiatan.kode}", sub.kode)}
