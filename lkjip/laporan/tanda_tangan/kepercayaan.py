"""Whom we trust: root certificates, and lists of revoked certificates kept beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from asn1crypto.crl import CertificateList
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko_certvalidator import ValidationContext

UJUNG_SERTIFIKAT = (".pem", ".crt", ".cer", ".der")
UJUNG_CRL = (".crl",)


class KepercayaanRusak(ValueError):
    """A file in the trust folder cannot be read; names it."""


@dataclass(frozen=True, slots=True)
class Kepercayaan:
    """Trust anchors and revocation lists. `ambil` True lets a check fetch fresh revocation data
    over the network (while signing); reading is always offline."""

    jangkar: tuple[x509.Certificate, ...] = ()
    crl: tuple[CertificateList, ...] = ()
    ambil: bool = False
    sumber: tuple[Path, ...] = field(default=(), compare=False)

    @classmethod
    def load(cls, folder: Iterable[Path], *, ambil: bool = False) -> "Kepercayaan":
        """Everything below the folders: certificates (PEM or DER) and `*.crl` (DER)."""
        jangkar: list[x509.Certificate] = []
        daftar: list[CertificateList] = []
        sumber = tuple(folder)
        for satu in sumber:
            for berkas in sorted(satu.glob("*")) if satu.is_dir() else [satu]:
                try:
                    if berkas.suffix in UJUNG_SERTIFIKAT:
                        jangkar += load_certs_from_pemder_data(berkas.read_bytes())
                    elif berkas.suffix in UJUNG_CRL:
                        daftar.append(CertificateList.load(berkas.read_bytes()))
                except (ValueError, OSError) as galat:
                    raise KepercayaanRusak(f"{berkas}: {galat}") from galat
        return cls(tuple(jangkar), tuple(daftar), ambil, sumber)

    def konteks(
        self,
        pada: datetime | None = None,
        tambahan: Sequence[CertificateList] = (),
        sertifikat: Sequence[x509.Certificate] = (),
        *,
        ketat: bool = False,
    ) -> ValidationContext:
        """A validation context at moment `pada` (default: now).

        `ketat` demands revocation data for every certificate (needed to embed it); otherwise a
        certificate counts as not revoked until a list says so.
        """
        return ValidationContext(
            trust_roots=list(self.jangkar),
            other_certs=list(sertifikat),
            crls=[*self.crl, *tambahan],
            moment=pada,
            allow_fetching=self.ambil,
            revocation_mode="require" if ketat else "soft-fail",
            retroactive_revinfo=True,
        )
