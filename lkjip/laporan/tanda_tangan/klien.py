"""A small HTTP client for signing services: bounded in time and size, and silent about secrets.

Failures become `GalatTandaTangan` with a sentence for people; neither the request nor its body is
ever part of a message or a log line.
"""

import http.client
import json
import socket
import ssl
import time
import uuid
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from .jenis import LayananGagal, SandiSalah

JAWABAN_TERBESAR = 120 * 1024 * 1024
POTONGAN = 256 * 1024
KODE_SANDI_SALAH = {2031}
"""BSrE's code for a wrong passphrase; it answers with HTTP 400 and this code in the JSON."""


@dataclass(frozen=True, slots=True)
class Layanan:
    """Where a service is. `kunci` is "user:password" of its HTTP Basic account, if it asks one."""

    alamat: str
    kunci: str = ""
    batas_waktu: float = 30.0  # seconds for one call, connecting and reading all of the answer

    def ask_json(self, jalan: str, kirim: Mapping[str, Any]) -> dict[str, Any]:
        """POST JSON, return the JSON object answered."""
        isi = json.dumps(kirim).encode()
        return _urai(self._call("POST", jalan, isi, {"Content-Type": "application/json"}))

    def get_json(self, jalan: str, **tanya: str) -> dict[str, Any]:
        return _urai(self._call("GET", f"{jalan}?{urlencode(tanya)}", None, {}))

    def send_file(self, jalan: str, kolom: Mapping[str, str], nama: str, isi: bytes) -> bytes:
        """POST a form with one PDF, return the bytes answered."""
        batas = uuid.uuid4().hex
        badan = b"".join(
            f'--{batas}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode()
            for k, v in kolom.items()
        )
        badan += (
            f'--{batas}\r\nContent-Disposition: form-data; name="file"; filename="{nama}"\r\n'
            "Content-Type: application/pdf\r\n\r\n"
        ).encode()
        badan += isi + f"\r\n--{batas}--\r\n".encode()
        jenis = {"Content-Type": f"multipart/form-data; boundary={batas}"}
        return self._call("POST", jalan, badan, jenis)

    def _call(self, cara: str, jalan: str, isi: bytes | None, kepala: dict[str, str]) -> bytes:
        selesai = time.monotonic() + self.batas_waktu
        bagian = urlsplit(self.alamat)
        sambungan = self._sambungan(bagian.scheme, bagian.hostname or "", bagian.port)
        if self.kunci:
            kepala = kepala | {"Authorization": f"Basic {b64encode(self.kunci.encode()).decode()}"}
        try:
            sambungan.request(cara, bagian.path.rstrip("/") + jalan, isi, kepala)
            jawab = sambungan.getresponse()
            badan = self._baca(sambungan, jawab, selesai)
        except TimeoutError:
            raise LayananGagal(
                "Layanan tanda tangan tidak menjawab dalam waktu yang wajar. Dokumen belum "
                "ditandatangani; coba lagi beberapa saat lagi."
            ) from None
        except (OSError, http.client.HTTPException):
            raise LayananGagal(
                "Layanan tanda tangan tidak dapat dihubungi. Dokumen belum ditandatangani; coba "
                "lagi, dan bila terulang sampaikan kepada administrator."
            ) from None
        finally:
            sambungan.close()
        _wajib_berhasil(jawab.status, badan)
        return badan

    def _sambungan(self, skema: str, inang: str, port: int | None) -> http.client.HTTPConnection:
        if skema == "https":
            konteks = ssl.create_default_context()
            return http.client.HTTPSConnection(
                inang, port, timeout=self.batas_waktu, context=konteks
            )
        return http.client.HTTPConnection(inang, port, timeout=self.batas_waktu)

    def _baca(
        self,
        sambungan: http.client.HTTPConnection,
        jawab: http.client.HTTPResponse,
        selesai: float,
    ) -> bytes:
        """All of the answer, however slowly it drips, but not beyond the time and size limits."""
        badan = bytearray()
        while True:
            sisa = selesai - time.monotonic()
            if sisa <= 0:
                raise TimeoutError
            if isinstance(sambungan.sock, socket.socket):
                sambungan.sock.settimeout(sisa)
            potong = jawab.read1(POTONGAN)
            if not potong:
                return bytes(badan)
            badan += potong
            if len(badan) > JAWABAN_TERBESAR:
                raise LayananGagal(
                    "Layanan tanda tangan mengirim jawaban yang terlalu besar, sehingga ditolak."
                )


def _wajib_berhasil(status: int, badan: bytes) -> None:
    if status == 200:
        return
    try:
        galat = json.loads(badan)
        kode = galat.get("status_code")
    except (ValueError, AttributeError):
        kode = None
    if kode in KODE_SANDI_SALAH or status == 401:
        raise SandiSalah(
            "Layanan tanda tangan menolak identitas atau frasa sandi. Dokumen belum "
            "ditandatangani; periksa kembali lalu ketik ulang."
        )
    sebutan = f"kode {kode}" if isinstance(kode, int) else f"HTTP {status}"
    raise LayananGagal(
        f"Layanan tanda tangan sedang bermasalah ({sebutan}). Dokumen belum ditandatangani; coba "
        "lagi beberapa saat lagi, dan bila terulang sampaikan kepada administrator."
    )


def _urai(badan: bytes) -> dict[str, Any]:
    try:
        isi = json.loads(badan)
    except ValueError:
        isi = None
    if not isinstance(isi, dict):
        raise LayananGagal(
            "Layanan tanda tangan menjawab dengan bentuk yang tidak dikenal. Dokumen belum "
            "ditandatangani; sampaikan kepada administrator."
        )
    return isi
