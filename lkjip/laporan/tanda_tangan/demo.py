"""The demo authority: a root, a signer and a timestamp authority, made on first run.

Everything it issues says DEMO in its subject. It exists so that the portal can be tried, and its
attacks tested, without a real certificate; it is trusted in demo mode only.
"""

import contextlib
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper

from .pades import CapWaktu

FRASA_DEMO = "tanda-tangan-contoh"
"""Opens the demo signer's key; public on purpose, printed on the page in demo mode."""
NAMA_OTORITAS = "Otoritas Sertifikat DEMO Portal LKjIP"
NAMA_PENANDA = "Kepala Perangkat Daerah (DEMO)"
NAMA_PENANDA_KEDUA = "Kepala Daerah (DEMO)"
TAHUN = timedelta(days=365)
TITIK_CRL = x509.CRLDistributionPoints(
    [
        x509.DistributionPoint(
            [x509.UniformResourceIdentifier("http://demo.invalid/otoritas.crl")], None, None, None
        )
    ]
)
"""Names no real place; only certificates that declare revocation lists are looked up in them."""


@dataclass(frozen=True, slots=True)
class Otoritas:
    """A certificate authority in memory: issues certificates and revocation lists."""

    sertifikat: x509.Certificate
    kunci: rsa.RSAPrivateKey

    def issue(
        self,
        nama: str,
        mulai: datetime,
        sampai: datetime,
        *,
        cap_waktu: bool = False,
    ) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
        """A certificate for signing documents, or for timestamps, with its new key."""
        kunci = _kunci_baru()
        pembuat = _pembuat(_nama(nama), self.sertifikat.subject, kunci, mulai, sampai)
        pembuat = pembuat.add_extension(x509.BasicConstraints(False, None), critical=True)
        pembuat = pembuat.add_extension(_guna(content_commitment=True), critical=True)
        if cap_waktu:
            guna = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            pembuat = pembuat.add_extension(guna, critical=True)
        pengenal = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.kunci.public_key())
        pembuat = pembuat.add_extension(pengenal, critical=False)
        pembuat = pembuat.add_extension(TITIK_CRL, critical=False)
        return pembuat.sign(self.kunci, hashes.SHA256()), kunci

    def revoke(self, *dicabut: tuple[x509.Certificate, datetime], mulai: datetime) -> bytes:
        """A revocation list (DER) that names `dicabut`, each with its moment."""
        daftar = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.sertifikat.subject)
            .last_update(mulai)
            .next_update(mulai + 10 * TAHUN)
            .add_extension(x509.CRLNumber(1 + len(dicabut)), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.kunci.public_key()),
                critical=False,
            )
        )
        for sertifikat, kapan in dicabut:
            baris = (
                x509.RevokedCertificateBuilder()
                .serial_number(sertifikat.serial_number)
                .revocation_date(kapan)
                .add_extension(x509.CRLReason(x509.ReasonFlags.key_compromise), critical=False)
            )
            daftar = daftar.add_revoked_certificate(baris.build())
        return daftar.sign(self.kunci, hashes.SHA256()).public_bytes(Encoding.DER)

    def pem(self) -> bytes:
        return self.sertifikat.public_bytes(Encoding.PEM)


def make_otoritas(nama: str, mulai: datetime) -> Otoritas:
    """A new self-signed root, good for ten years."""
    kunci = _kunci_baru()
    subjek = _nama(nama)
    pembuat = _pembuat(subjek, subjek, kunci, mulai, mulai + 10 * TAHUN)
    pembuat = pembuat.add_extension(x509.BasicConstraints(True, 0), critical=True)
    pembuat = pembuat.add_extension(_guna(key_cert_sign=True, crl_sign=True), critical=True)
    return Otoritas(pembuat.sign(kunci, hashes.SHA256()), kunci)


def make_p12(
    nama: str,
    sertifikat: x509.Certificate,
    kunci: rsa.RSAPrivateKey,
    rantai: list[x509.Certificate],
    frasa: str,
) -> bytes:
    """A PKCS#12 file of a certificate, its key and its chain."""
    sandi = BestAvailableEncryption(frasa.encode()) if frasa else NoEncryption()
    return pkcs12.serialize_key_and_certificates(nama.encode(), kunci, sertifikat, rantai, sandi)


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo authority's files in one folder."""

    folder: Path

    @property
    def penanda(self) -> Path:
        """PKCS#12 of the demo signer; opens with `FRASA_DEMO`."""
        return self.folder / "penanda-tangan.p12"

    @property
    def penanda_kedua(self) -> Path:
        """The same of pihak kedua of an agreement."""
        return self.folder / "penanda-kedua.p12"

    @property
    def kepercayaan(self) -> Path:
        """Folder with the root and its revocation list."""
        return self.folder / "kepercayaan"

    def cap_waktu(self) -> CapWaktu:
        """The demo timestamp authority, inside this process."""
        isi = (self.folder / "cap-waktu.p12").read_bytes()
        juru = SimpleSigner.load_pkcs12_data(isi, ())
        return CapWaktu(DummyTimeStamper(juru.signing_cert, juru.signing_key, juru.cert_registry))

    def otoritas(self) -> Otoritas:
        """The authority itself, to issue and revoke (stub service, tests)."""
        return Otoritas(
            x509.load_pem_x509_certificate((self.kepercayaan / "otoritas.pem").read_bytes()),
            load_pem_private_key((self.folder / "otoritas.kunci.pem").read_bytes(), None),
        )


def prepare_demo(folder: Path, kini: datetime | None = None) -> Demo:
    """The demo authority in `folder`, made now if it is not there yet.

    The files appear together or not at all, also when two processes start at once.
    """
    demo = Demo(folder)
    if demo.penanda_kedua.exists():
        return demo
    if demo.penanda.exists():  # made before agreements were signed by two
        _write_penanda_kedua(demo, (kini or datetime.now(UTC)) - timedelta(days=1))
        return demo
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".demo-") as kerja:
        baru = Path(kerja) / "baru"
        _write(Demo(baru), (kini or datetime.now(UTC)) - timedelta(days=1))
        with contextlib.suppress(OSError):  # another process was faster
            os.rename(baru, folder)
    return demo


def _write(demo: Demo, mulai: datetime) -> None:
    demo.kepercayaan.mkdir(parents=True, mode=0o700)
    otoritas = make_otoritas(NAMA_OTORITAS, mulai)
    isi = {
        "otoritas.kunci.pem": otoritas.kunci.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
    }
    for berkas, nama, frasa, waktu in (
        ("penanda-tangan.p12", NAMA_PENANDA, FRASA_DEMO, False),
        ("penanda-kedua.p12", NAMA_PENANDA_KEDUA, FRASA_DEMO, False),
        ("cap-waktu.p12", "Otoritas Cap Waktu DEMO Portal LKjIP", "", True),
    ):
        sertifikat, kunci = otoritas.issue(nama, mulai, mulai + 5 * TAHUN, cap_waktu=waktu)
        isi[berkas] = make_p12(nama, sertifikat, kunci, [otoritas.sertifikat], frasa)
    isi["kepercayaan/otoritas.pem"] = otoritas.pem()
    isi["kepercayaan/otoritas.crl"] = otoritas.revoke(mulai=mulai)
    for nama, data in isi.items():
        berkas = demo.folder / nama
        berkas.touch(mode=0o600)
        berkas.write_bytes(data)


def _write_penanda_kedua(demo: Demo, mulai: datetime) -> None:
    otoritas = demo.otoritas()
    sertifikat, kunci = otoritas.issue(NAMA_PENANDA_KEDUA, mulai, mulai + 5 * TAHUN)
    isi = make_p12(NAMA_PENANDA_KEDUA, sertifikat, kunci, [otoritas.sertifikat], FRASA_DEMO)
    with tempfile.NamedTemporaryFile(dir=demo.folder, delete=False) as sementara:
        sementara.write(isi)
    os.replace(sementara.name, demo.penanda_kedua)


def _kunci_baru() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _nama(nama: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "DEMO Portal LKjIP"),
            x509.NameAttribute(NameOID.COMMON_NAME, nama),
        ]
    )


def _pembuat(
    subjek: x509.Name,
    penerbit: x509.Name,
    kunci: rsa.RSAPrivateKey,
    mulai: datetime,
    sampai: datetime,
) -> x509.CertificateBuilder:
    pengenal = x509.SubjectKeyIdentifier.from_public_key(kunci.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subjek)
        .issuer_name(penerbit)
        .public_key(kunci.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(mulai)
        .not_valid_after(sampai)
        .add_extension(pengenal, critical=False)
    )


def _guna(**dipakai: bool) -> x509.KeyUsage:
    semua = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    if dipakai.get("content_commitment"):
        semua["digital_signature"] = True
    return x509.KeyUsage(**(semua | dipakai))
