"""Bringing the recorded findings of an OPD-year up to what the checks say now."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from lkjip.laporan.susunan import take_susunan
from lkjip.laporan.uji import HasilUji, TemuanLaporan, get_hasil
from lkjip.laporan.uji.simpan import versi_uji
from lkjip.organisasi.models import Jejak, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.perubahan import ambil_antrean
from lkjip.rumus.ikhtisar import hitung_ikhtisar
from lkjip.rumus.kelengkapan import hitung_kelengkapan

from ..models import Pemeriksaan, Tanggapan, TemuanTercatat

Status, Jenis = TemuanTercatat.Status, Tanggapan.Jenis
PERUBAHAN_TERBANYAK = 4  # as many as a reason names


def run_pemeriksaan(nomor: int) -> str:
    """Check the OPD-year with this number; what changes meanwhile queues another run."""
    satu = ambil_antrean(nomor)
    if satu is None:
        return "tidak ada"
    sync_temuan(opd=satu.opd, tahun=satu.tahun)
    return "selesai"


def sync_temuan(*, opd: PerangkatDaerah, tahun: int) -> Pemeriksaan:
    """Record new findings, close those that no longer occur with the change that did it, reopen
    those that came back. Only notes the time while facts, prose and checks are as they were.

    No fact of the year changes, so a locked year is read as well.
    """
    ubahan = TahunKinerja.objects.filter(opd=opd, tahun=tahun).values_list("ubahan", flat=True)
    dilihat = ubahan.first() or 0  # before the facts: what changes later makes this check stale
    susunan = take_susunan(opd, tahun)
    sidik = f"{susunan.sidik_isi}:{versi_uji()}"
    lama = Pemeriksaan.objects.filter(opd=opd, tahun=tahun).first()
    unsur = hitung_kelengkapan(hitung_ikhtisar(susunan.potret)).unsur
    isi = {"sidik": sidik, "ubahan": dilihat, "unsur_ada": unsur.ada, "unsur_dari": unsur.dari}
    if lama is not None and lama.sidik == sidik:
        isi["waktu"] = timezone.now()
        return Pemeriksaan.objects.update_or_create(opd=opd, tahun=tahun, defaults=isi)[0]
    return _catat(opd, tahun, get_hasil(susunan), isi)


@transaction.atomic
def _catat(opd: PerangkatDaerah, tahun: int, hasil: HasilUji, isi: dict) -> Pemeriksaan:
    PerangkatDaerah.objects.select_for_update().get(pk=opd.pk)  # two readings take turns
    lama = Pemeriksaan.objects.filter(opd=opd, tahun=tahun).first()
    if lama is not None and (lama.sidik == isi["sidik"] or lama.ubahan > isi["ubahan"]):
        return lama
    kini = timezone.now()
    tercatat = {t.kunci: t for t in TemuanTercatat.objects.filter(opd=opd, tahun=tahun)}
    pasangan = [(satu, tercatat.pop(satu.kunci, None)) for satu in hasil.temuan]
    for satu, kenal in pasangan:
        _temukan(opd, tahun, satu, kenal or _pendahulu(satu, tercatat), kini)
    hilang = [t for t in tercatat.values() if t.berlaku]
    if hilang:
        sebab = _Sebab(opd, tahun, lama, hasil)
        for satu in hilang:
            _tutup(satu, sebab.kalimat(satu), kini)
    isi["angka"] = {kunci: list(nilai) for kunci, nilai in hasil.angka.items()}
    isi["isi_node"] = {kunci: list(nilai) for kunci, nilai in hasil.isi_node.items()}
    isi["waktu"] = kini
    return Pemeriksaan.objects.update_or_create(opd=opd, tahun=tahun, defaults=isi)[0]


def _pendahulu(satu: TemuanLaporan, sisa: dict[str, TemuanTercatat]) -> TemuanTercatat | None:
    """The finding that this one is the rest of: part of its figures have been put right. Taken out
    of `sisa`."""
    for kunci, lama in sisa.items():
        sama = lama.kode == satu.temuan.kode and lama.berlaku
        if sama and satu.masukan and set(satu.masukan) < set(lama.masukan):
            return sisa.pop(kunci)
    return None


def _temukan(
    opd: PerangkatDaerah,
    tahun: int,
    satu: TemuanLaporan,
    lama: TemuanTercatat | None,
    kini: datetime,
) -> None:
    isi = ke_json(satu)
    if lama is None:
        TemuanTercatat.objects.create(
            opd=opd,
            tahun=tahun,
            kunci=satu.kunci,
            kode=satu.temuan.kode,
            keparahan=satu.temuan.keparahan,
            isi=isi,
            masukan=list(satu.masukan),
            muncul=kini,
            berubah=kini,
        )
        return
    kembali = not lama.berlaku
    lama.isi, lama.masukan, lama.keparahan = isi, list(satu.masukan), satu.temuan.keparahan
    lama.kunci = satu.kunci
    if kembali:
        lama.status, lama.berubah, lama.versi = Status.TERBUKA, kini, lama.versi + 1
    lama.save()
    if kembali:
        Tanggapan.objects.create(temuan=lama, jenis=Jenis.KEMBALI, waktu=kini)


def _tutup(satu: TemuanTercatat, alasan: str, kini: datetime) -> None:
    satu.status, satu.berubah, satu.versi = Status.HILANG, kini, satu.versi + 1
    satu.save(update_fields=["status", "berubah", "versi"])
    Tanggapan.objects.create(temuan=satu, jenis=Jenis.HILANG, isi=alasan, waktu=kini)


def ke_json(satu: TemuanLaporan) -> dict:
    """The finding as it is kept: its words, its places, and where to put it right."""
    return {
        **satu.temuan.ke_dict(),
        "letak": [[t.sebutan, t.jangkar, t.kutipan] for t in satu.letak],
        "tautan": [satu.tautan.nama, dict(satu.tautan.tambahan), satu.tautan.jangkar],
        "node": list(satu.node),
    }


class _Sebab:
    """By which change a finding went away."""

    def __init__(
        self, opd: PerangkatDaerah, tahun: int, lama: Pemeriksaan | None, hasil: HasilUji
    ) -> None:
        dahulu = lama.angka if lama else {}
        self.isi_node = {**hasil.isi_node, **(lama.isi_node if lama else {})}
        self.beda = _bandingkan(dahulu, hasil.angka)
        self.oleh = _pengubah(opd, tahun, lama.waktu) if lama and self.beda else ""

    def kalimat(self, satu: TemuanTercatat) -> str:
        if not self.beda:
            return "Aturan pemeriksaan diperbarui; tidak ada data yang berubah."
        pilih = self._terkait(satu)
        teks = "; ".join(
            f"{hal}: {dari} menjadi {ke}" for hal, dari, ke in pilih[:PERUBAHAN_TERBANYAK]
        )
        sisa = len(pilih) - PERUBAHAN_TERBANYAK
        lain = f"; dan {sisa} angka lain" if sisa > 0 else ""
        return f"Yang berubah: {teks}{lain}.{self.oleh}"

    def _terkait(self, satu: TemuanTercatat) -> list[tuple[str, str, str]]:
        """The changes nearest to the finding: its own figures, its rows, its tables, or any."""
        baris = {m.rpartition(".")[0] for m in satu.masukan}
        tabel = {k for node in satu.isi.get("node", ()) for k in self.isi_node.get(node, ())}
        tahap = (
            lambda k: k in satu.masukan or k in satu.isi.get("node", ()),
            lambda k: _baris(k) in baris,
            lambda k: k in tabel,
            lambda k: True,
        )
        for cocok in tahap:
            if hasil := [isi for kunci, isi in self.beda.items() if cocok(kunci)]:
                return hasil
        return []


def _bandingkan(
    dahulu: Mapping[str, Iterable[str]], kini: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, str, str]]:
    hasil = {}
    for kunci in [*kini, *(k for k in dahulu if k not in kini)]:
        hal, ke = kini.get(kunci, (None, "tidak ada"))
        hal_lama, dari = dahulu.get(kunci, (hal, "tidak ada"))
        if dari != ke:
            naskah = kunci.startswith("naskah.")
            hasil[kunci] = (hal or hal_lama, *(("lama", "baru") if naskah else (dari, ke)))
    return hasil


def _baris(kunci: str) -> str:
    """The row of a figure: that of a printed one is the row of the computed one."""
    return kunci.removeprefix("tercetak.").partition("@")[0].rpartition(".")[0]


def _pengubah(opd: PerangkatDaerah, tahun: int, sejak: datetime) -> str:
    rows = Jejak.objects.filter(opd=opd, tahun=tahun, waktu__gt=sejak).exclude(perubahan={})
    satu = rows.order_by("-nomor").first()
    if satu is None:
        return ""
    waktu = timezone.localtime(satu.waktu)
    return f" Perubahan terakhir: {satu.tindakan} oleh {satu.pelaku}, {waktu:%d-%m-%Y %H.%M}."
