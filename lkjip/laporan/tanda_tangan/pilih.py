"""The signing desk that the settings describe (README, "Tanda tangan elektronik")."""

import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from pyhanko.sign.timestamps import HTTPTimeStamper

from .alur import Meja
from .berkas_p12 import PenandatanganP12
from .demo import FRASA_DEMO, Demo, prepare_demo
from .jauh import PenandatanganCms, PenandatanganSidik, PenandatanganUtuh
from .jenis import Penandatangan
from .kepercayaan import Kepercayaan
from .klien import Layanan
from .layanan_tiruan import JEDA, LayananTiruan
from .pades import CapWaktu

DEMO = "demo"
SEBUTAN = {
    "": "tidak ada penyedia tanda tangan yang terhubung",
    DEMO: "sertifikat DEMO portal ini",
    "pkcs12": "sertifikat yang tersimpan di peladen portal",
    "sidik": "layanan tanda tangan elektronik (sidik dokumen)",
    "cms": "layanan tanda tangan elektronik (CMS)",
    "pdf": "layanan tanda tangan elektronik (berkas utuh)",
}
CONTOH = {
    DEMO: "Sertifikat DEMO portal ini",
    "sidik": "Layanan tiruan: menandatangani sidik dokumen",
    "cms": "Layanan tiruan: membuat CMS",
    "pdf": "Layanan tiruan: menerima berkas utuh (gaya BSrE)",
}
"""What can be tried in demo mode, besides the demo certificate: the stub service in each role."""
BATAS_CONTOH = 5.0  # seconds; nobody waits half a minute to see what a time-out looks like


def get_demo() -> Demo:
    """The demo authority of this installation, made on first use."""
    return prepare_demo(Path(settings.DATA_DIR) / "tanda-tangan" / "demo")


def get_kepercayaan(*, ambil: bool = False) -> Kepercayaan:
    """Root certificates and revocation lists in `TTE_KEPERCAYAAN`, and the demo's in demo mode."""
    folder = [Path(settings.TTE_KEPERCAYAAN)]
    if settings.DEMO:
        folder.append(get_demo().kepercayaan)
    return Kepercayaan.load([satu for satu in folder if satu.exists()], ambil=ambil)


def get_meja(*, kedua: bool = False, contoh: str = "") -> Meja:
    """Signer, timestamp authority and trust as configured. `kedua`: for pihak kedua of an
    agreement. `contoh`: the provider to try instead, in demo mode (see `pick_contoh`)."""
    cap_waktu = _cap_waktu()
    # Fresh revocation data is fetched only where real certificates sign.
    kepercayaan = get_kepercayaan(ambil=settings.TTE_JENIS != DEMO and cap_waktu is not None)
    if contoh not in {"", DEMO}:
        layanan = Layanan(get_layanan_contoh(), batas_waktu=_batas_contoh())
        return Meja(_jauh(contoh, layanan, cap_waktu), cap_waktu, kepercayaan)
    return Meja(_penandatangan(cap_waktu, kedua), cap_waktu, kepercayaan)


def pick_contoh(diminta: str) -> str:
    """The provider to try in demo mode; "" where real ones sign, whatever was asked for."""
    if settings.TTE_JENIS != DEMO:
        return ""
    return diminta if diminta in CONTOH else DEMO


def get_layanan_contoh() -> str:
    """Address of the stub service of this process, started on first use."""
    return _jalankan_contoh(get_demo()).alamat


@cache
def _jalankan_contoh(demo: Demo) -> LayananTiruan:
    layanan = LayananTiruan(demo, jeda=JEDA)
    threading.Thread(target=layanan.serve_forever, daemon=True).start()
    return layanan


def _batas_contoh() -> float:
    return min(BATAS_CONTOH, settings.TTE_BATAS_WAKTU)


def _penandatangan(cap_waktu: CapWaktu | None, kedua: bool) -> Penandatangan | None:
    jenis = settings.TTE_JENIS
    if jenis not in SEBUTAN:
        raise ImproperlyConfigured(f"TTE_JENIS must be one of {sorted(SEBUTAN)}, not {jenis!r}.")
    if not jenis:
        return None
    if jenis == DEMO:
        demo = get_demo()
        return PenandatanganP12(demo.penanda_kedua if kedua else demo.penanda, cap_waktu)
    if jenis == "pkcs12":
        berkas = settings.TTE_P12_KEDUA if kedua else settings.TTE_P12
        return PenandatanganP12(Path(berkas), cap_waktu)
    layanan = Layanan(settings.TTE_ALAMAT, settings.TTE_KUNCI_LAYANAN, settings.TTE_BATAS_WAKTU)
    return _jauh(jenis, layanan, cap_waktu)


def _jauh(jenis: str, layanan: Layanan, cap_waktu: CapWaktu | None) -> Penandatangan:
    if jenis == "sidik":
        return PenandatanganSidik(layanan, cap_waktu)
    if jenis == "cms":
        return PenandatanganCms(layanan)
    return PenandatanganUtuh(layanan)


def _cap_waktu() -> CapWaktu | None:
    alamat = settings.TTE_CAP_WAKTU
    if not alamat:
        return None
    if alamat == DEMO:
        return get_demo().cap_waktu()
    return CapWaktu(HTTPTimeStamper(alamat, timeout=settings.TTE_BATAS_WAKTU))


@dataclass(frozen=True, slots=True)
class KeteranganMeja:
    """How signing works here, for the page. `frasa_demo` and `contoh` (the providers to try, and
    which is chosen) are shown in demo mode only."""

    dapat: bool
    sebutan: str
    bercap_waktu: bool
    frasa_demo: str = ""
    contoh: tuple[tuple[str, str], ...] = ()
    dipilih: str = ""


def describe_meja(contoh: str = "") -> KeteranganMeja:
    """What the settings say, without opening keys or asking anybody."""
    jenis = settings.TTE_JENIS
    demo = jenis == DEMO
    return KeteranganMeja(
        dapat=bool(jenis),
        sebutan=SEBUTAN[contoh or jenis],
        bercap_waktu=bool(settings.TTE_CAP_WAKTU),
        frasa_demo=FRASA_DEMO if demo else "",
        contoh=tuple(CONTOH.items()) if demo else (),
        dipilih=contoh,
    )
