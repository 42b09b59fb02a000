"""Writing the nodes of the plan tree: misi, tujuan, sasaran, indikator."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna
from renstra.models import Indikator, Misi, Renstra, Sasaran, Tujuan
from renstra.selectors.ketergantungan import list_anak_aktif, list_ketergantungan

from .syarat import kunci_renstra, wajib_bebas, wajib_segar

type Simpul = Misi | Tujuan | Sasaran | Indikator

KOLOM: dict[type[models.Model], list[str]] = {
    Misi: ["nomor", "teks", "didukung"],
    Tujuan: ["misi", "nomor", "teks"],
    Sasaran: ["tujuan", "nomor", "teks"],
    Indikator: [
        "tujuan",
        "sasaran",
        "kode",
        "nama",
        "satuan",
        "desimal",
        "arah",
        "agregasi",
        "skala_predikat",
        "iku",
        "alasan_pemilihan",
        "definisi",
        "formula",
        "label_pembilang",
        "label_penyebut",
        "sumber_data",
        "penanggung_jawab",
        "frekuensi",
        "kondisi_awal",
        "kondisi_awal_teks",
        "kondisi_awal_tahun",
        "bukti_wajib",
    ],
}
TATA_KELOLA = {"alasan_pemilihan", "sumber_data", "penanggung_jawab", "frekuensi", "bukti_wajib"}
"""How the work is organised; may change even when a locked year uses the indicator."""
# What makes an indicator another one than its predecessor.
INTI_INDIKATOR = {"nama", "satuan", "arah", "agregasi", "formula", "definisi", "skala_predikat"}


def renstra_dari(simpul: Simpul) -> Renstra:
    """The plan that a node belongs to."""
    return simpul.tujuan.renstra if isinstance(simpul, Sasaran) else simpul.renstra


@transaction.atomic
def save_simpul(*, oleh: Pengguna | None, simpul: Simpul, versi: int | None = None) -> Simpul:
    """Create or update one node (an instance with its new values).

    `versi`: what `versi_isi` was when the form was made; None skips that check. Raises `Usang`,
    `RencanaTerpakai` or `ValidationError`; then nothing is written.
    """
    renstra = kunci_renstra(renstra_dari(simpul))
    kolom = KOLOM[type(simpul)]
    jenis = simpul._meta.verbose_name
    lama = type(simpul).objects.get(pk=simpul.pk) if simpul.pk else None
    if lama is not None:
        wajib_segar(lama, simpul, kolom, versi)
    perubahan = jejak.bandingkan(lama, simpul, kolom)
    if lama is not None and not perubahan:
        return simpul
    if lama is None or not _hanya_tata_kelola(simpul, perubahan):
        wajib_bebas(renstra, f"{jenis} di dalamnya")
    _periksa_induk(simpul, renstra)
    if isinstance(simpul, Indikator):
        _periksa_satuan_target(simpul, lama)
        simpul.silsilah = _silsilah(simpul)
    simpul.full_clean()
    simpul.save()
    jejak.catat(
        oleh=oleh,
        tindakan=f"{'ubah' if lama else 'tambah'} {jenis}",
        objek=simpul,
        opd=renstra.opd,
        perubahan=perubahan,
    )
    return simpul


@transaction.atomic
def archive_simpul(*, oleh: Pengguna | None, simpul: Simpul, alasan: str = "") -> bool:
    """Take a node out of the plan: deleted when nothing depends on it, else archived.

    Returns True when it was deleted. Raises `ValidationError` while active children hang below
    it or, for something that is used, without a reason.
    """
    renstra = kunci_renstra(renstra_dari(simpul))
    jenis = simpul._meta.verbose_name
    wajib_bebas(renstra, f"{jenis} di dalamnya")
    terpakai = bool(list_ketergantungan(simpul))
    if isinstance(simpul, Misi):
        if terpakai:
            raise ValidationError("Misi ini masih dipakai tujuan. Pindahkan tujuannya dahulu.")
        return _hapus(oleh, simpul, renstra, alasan)
    if anak := list_anak_aktif(simpul):
        daftar = ", ".join(str(a)[:60] for a in anak[:5])
        raise ValidationError(f"Arsipkan dahulu yang berada di bawahnya: {daftar}.")
    if not terpakai and simpul.asal_id is None:
        return _hapus(oleh, simpul, renstra, alasan)
    if not alasan.strip():
        raise ValidationError({"alasan": "Tulis alasannya, karena simpul ini sudah dipakai."})
    simpul.diarsipkan_pada = timezone.now()
    kolom = ["diarsipkan_pada"]
    if isinstance(simpul, Indikator) and simpul.asal_id:
        simpul.silsilah = Indikator.Silsilah.DIHENTIKAN
        kolom.append("silsilah")
    simpul.save(update_fields=kolom)
    _catat_arsip(oleh, simpul, renstra, "arsipkan", ("aktif", "diarsipkan"), alasan)
    return False


@transaction.atomic
def restore_simpul(*, oleh: Pengguna | None, simpul: Simpul) -> Simpul:
    """Bring an archived node back. Raises `ValidationError` while its parent is archived or its
    number has been given to another one."""
    renstra = kunci_renstra(renstra_dari(simpul))
    wajib_bebas(renstra, f"{simpul._meta.verbose_name} di dalamnya")
    induk = _induk(simpul)
    if induk is not None and induk.diarsipkan_pada:
        raise ValidationError(f"Pulihkan {induk} dahulu; induknya masih diarsipkan.")
    simpul.diarsipkan_pada = None
    if isinstance(simpul, Indikator):
        simpul.silsilah = _silsilah(simpul)
    simpul.full_clean()
    simpul.save()
    _catat_arsip(oleh, simpul, renstra, "pulihkan", ("diarsipkan", "aktif"), "")
    return simpul


def _induk(simpul: Simpul) -> Simpul | None:
    if isinstance(simpul, Indikator):
        return simpul.sasaran or simpul.tujuan
    return simpul.tujuan if isinstance(simpul, Sasaran) else None


def _hanya_tata_kelola(simpul: Simpul, perubahan: dict) -> bool:
    label = (
        {str(simpul._meta.get_field(nama).verbose_name) for nama in TATA_KELOLA}
        if isinstance(simpul, Indikator)
        else set()
    )
    return set(perubahan) <= label


def _periksa_induk(simpul: Simpul, renstra: Renstra) -> None:
    """Nobody hangs a node under another plan by posting a foreign id."""
    for nama in ("misi", "tujuan", "sasaran"):
        induk = getattr(simpul, nama, None) if nama in KOLOM[type(simpul)] else None
        if induk is not None and renstra_dari(induk).pk != renstra.pk:
            raise ValidationError({nama: f"{induk} bukan bagian dari Renstra ini."})
    unit = simpul.penanggung_jawab if isinstance(simpul, Indikator) else None
    if unit is not None and unit.opd_id != renstra.opd_id:
        raise ValidationError({"penanggung_jawab": "Unit ini milik perangkat daerah lain."})


def _periksa_satuan_target(simpul: Indikator, lama: Indikator | None) -> None:
    """A change of arah may not leave targets that the new arah cannot read."""
    if lama is None or lama.arah == simpul.arah:
        return
    kata, bilangan = {"predikat", "biner", "manual"}, {"naik", "turun", "tepat"}
    kelompok = [
        next((n for n, k in enumerate((kata, bilangan)) if arah in k), 2)
        for arah in (lama.arah, simpul.arah)
    ]
    berisi = lama.target.exclude(nilai__isnull=True, teks="").exists()
    if berisi and (kelompok[0] != kelompok[1] or kelompok[1] == 0):
        raise ValidationError(
            {
                "arah": "Target yang sudah terisi tidak dapat dibaca menurut arah baru. "
                "Kosongkan targetnya dahulu, lalu ubah arahnya dan isi kembali."
            }
        )


def _silsilah(simpul: Indikator) -> str:
    S = Indikator.Silsilah
    if simpul.asal_id is None:
        return S.BARU
    if simpul.silsilah == S.PENGGANTI:
        return S.PENGGANTI
    beda = any(getattr(simpul, nama) != getattr(simpul.asal, nama) for nama in INTI_INDIKATOR)
    return S.REVISI if beda else S.TETAP


def _hapus(oleh: Pengguna | None, simpul: Simpul, renstra: Renstra, alasan: str) -> bool:
    isi = {
        label: (dari, None)
        for label, (_, dari) in jejak.bandingkan(None, simpul, KOLOM[type(simpul)]).items()
    }
    jejak.catat(
        oleh=oleh,
        tindakan=f"hapus {simpul._meta.verbose_name}",
        objek=simpul,
        opd=renstra.opd,
        perubahan=isi,
        alasan=alasan,
    )
    for strategi in simpul.strategi.all() if isinstance(simpul, Sasaran) else ():
        strategi.delete()
    simpul.delete()
    return True


def _catat_arsip(
    oleh: Pengguna | None,
    simpul: Simpul,
    renstra: Renstra,
    tindakan: str,
    perubahan: tuple[str, str],
    alasan: str,
) -> None:
    jejak.catat(
        oleh=oleh,
        tindakan=f"{tindakan} {simpul._meta.verbose_name}",
        objek=simpul,
        opd=renstra.opd,
        perubahan={"keadaan": perubahan},
        alasan=alasan,
    )
