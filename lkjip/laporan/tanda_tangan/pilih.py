"""The signing desk that the settings describe (README, "Tanda tangan elektronik")."""

from dataclasses import dataclass
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


def get_demo() -> Demo:
    """The demo authority of this installation, made on first use."""
    return prepare_demo(Path(settings.DATA_DIR) / "tanda-tangan" / "demo")


def get_kepercayaan(*, ambil: bool = False) -> Kepercayaan:
    """Root certificates and revocation lists in `TTE_KEPERCAYAAN`, and the demo's in demo mode."""
    folder = [Path(settings.TTE_KEPERCAYAAN)]
    if settings.DEMO:
        folder.append(get_demo().kepercayaan)
    return Kepercayaan.load([satu for satu in folder if satu.exists()], ambil=ambil)


def get_meja() -> Meja:
    """Signer, timestamp authority and trust as configured."""
    cap_waktu = _cap_waktu()
    # Fresh revocation data is fetched only where real certificates sign.
    kepercayaan = get_kepercayaan(ambil=settings.TTE_JENIS != DEMO and cap_waktu is not None)
    return Meja(_penandatangan(cap_waktu), cap_waktu, kepercayaan)


def _penandatangan(cap_waktu: CapWaktu | None) -> Penandatangan | None:
    jenis = settings.TTE_JENIS
    if jenis not in SEBUTAN:
        raise ImproperlyConfigured(f"TTE_JENIS must be one of {sorted(SEBUTAN)}, not {jenis!r}.")
    if not jenis:
        return None
    if jenis == DEMO:
        return PenandatanganP12(get_demo().penanda, cap_waktu)
    if jenis == "pkcs12":
        return PenandatanganP12(Path(settings.TTE_P12), cap_waktu)
    layanan = Layanan(settings.TTE_ALAMAT, settings.TTE_KUNCI_LAYANAN, settings.TTE_BATAS_WAKTU)
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
    """How signing works here, for the page. `frasa_demo` is shown in demo mode only."""

    dapat: bool
    sebutan: str
    bercap_waktu: bool
    frasa_demo: str = ""


def describe_meja() -> KeteranganMeja:
    """What the settings say, without opening keys or asking anybody."""
    jenis = settings.TTE_JENIS
    return KeteranganMeja(
        dapat=bool(jenis),
        sebutan=SEBUTAN[jenis],
        bercap_waktu=bool(settings.TTE_CAP_WAKTU),
        frasa_demo=FRASA_DEMO if jenis == DEMO else "",
    )
