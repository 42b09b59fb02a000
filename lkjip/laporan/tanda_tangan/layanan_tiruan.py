"""A local signing service that plays all three remote kinds, for tests and demonstrations.

It signs with the demo authority's key. The identity typed at signing chooses how it behaves:
`lambat` never answers in time, `galat` answers HTTP 500, `lain` returns a *different* PDF, `sampah`
returns nonsense, `tetes` drips its answer byte by byte; every other identity signs, if the
passphrase is right.
"""

import json
import re
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pikepdf
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, utils
from cryptography.hazmat.primitives.serialization import load_der_private_key
from pyhanko.sign.signers import SimpleSigner

from .berkas_p12 import PenandatanganP12
from .demo import FRASA_DEMO, Demo
from .jauh import JALAN_CMS, JALAN_PDF, JALAN_SERTIFIKAT, JALAN_SIDIK
from .jenis import Permintaan, Rahasia
from .serentak import run_serentak

LAMA_TETES = 0.05
JEDA = 20.0  # seconds that a slow identity is kept waiting in demo mode


class LayananTiruan(ThreadingHTTPServer):
    """Listens on 127.0.0.1. `jeda` is how long identity `lambat` is kept waiting, in seconds."""

    daemon_threads = True

    def __init__(self, demo: Demo, port: int = 0, jeda: float = 60.0) -> None:
        self.demo, self.jeda = demo, jeda
        self.hitungan = 0  # how many signatures it gave
        super().__init__(("127.0.0.1", port), _Penjawab)

    @property
    def alamat(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def signer(self) -> SimpleSigner:
        return SimpleSigner.load_pkcs12_data(
            self.demo.penanda.read_bytes(), (), FRASA_DEMO.encode()
        )


@contextmanager
def run_layanan(demo: Demo, jeda: float = 60.0) -> Iterator[LayananTiruan]:
    """The service on a free port, in a thread, as long as the block lasts."""
    layanan = LayananTiruan(demo, jeda=jeda)
    utas = threading.Thread(target=layanan.serve_forever, daemon=True)
    utas.start()
    try:
        yield layanan
    finally:
        layanan.shutdown()
        layanan.server_close()
        utas.join()


class _Penjawab(BaseHTTPRequestHandler):
    server: LayananTiruan
    protocol_version = "HTTP/1.0"

    def log_message(self, *args: object) -> None:
        """Say nothing: what is posted here is secret."""

    def do_GET(self) -> None:
        bagian = urlsplit(self.path)
        identitas = parse_qs(bagian.query).get("identitas", [""])[0]
        if bagian.path != JALAN_SERTIFIKAT or self._tingkah(identitas):
            return
        juru = self.server.signer()
        rantai = [juru.signing_cert, *juru.cert_registry]
        unik = {satu.dump(): None for satu in rantai}
        self._json({"sertifikat": [b64encode(satu).decode() for satu in unik]})

    def do_POST(self) -> None:
        badan = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == JALAN_PDF:
            self._pdf(badan)
            return
        isi = json.loads(badan)
        if self._tingkah(isi["identitas"]) or self._sandi_salah(isi["frasa"]):
            return
        sidik, algoritma = b64decode(isi["sidik"]), isi["algoritma"]
        if self.path == JALAN_SIDIK:
            self._json({"tanda_tangan": b64encode(self._sign_sidik(sidik)).decode()})
        elif self.path == JALAN_CMS:
            cms = run_serentak(self.server.signer().async_sign(sidik, algoritma, use_pades=True))
            self._json({"cms": b64encode(cms.dump()).decode()})
        else:
            self.send_error(404)

    def _sign_sidik(self, sidik: bytes) -> bytes:
        """What a key store does: sign a digest that was computed elsewhere."""
        kunci = load_der_private_key(self.server.signer().signing_key.dump(), None)
        return kunci.sign(sidik, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))

    def _pdf(self, badan: bytes) -> None:
        """The whole-PDF kind, as the eSign client service of BSrE."""
        kolom = _urai_formulir(self.headers["Content-Type"], badan)
        identitas, frasa = kolom["nik"].decode(), kolom["passphrase"].decode()
        if self._tingkah(identitas) or self._sandi_salah(frasa):
            return
        pdf = kolom["file"]
        if identitas == "lain":
            pdf = _pdf_lain()
        nomor = 1 + len(re.findall(rb"/FT ?/Sig", pdf))
        permintaan = Permintaan(f"TandaTangan{nomor}", alasan=kolom["reason"].decode())
        hasil = PenandatanganP12(self.server.demo.penanda).sign(
            pdf, permintaan, Rahasia(FRASA_DEMO)
        )
        self._kirim(200, hasil, "application/pdf")

    def _tingkah(self, identitas: str) -> bool:
        """Misbehave as the identity asks; True when the answer was given that way."""
        if identitas == "lambat":
            time.sleep(self.server.jeda)
            self.close_connection = True
        elif identitas == "galat":
            self._kirim(500, b"<h1>Internal Server Error</h1>", "text/html")
        elif identitas == "sampah":
            self._kirim(200, b'{"cms": "AAAA", "sertifikat": ["AAAA"]}', "application/json")
        elif identitas == "tetes":
            self._menetes()
        else:
            return False
        return True

    def _menetes(self) -> None:
        self.send_response(200)
        self.end_headers()
        selesai = time.monotonic() + self.server.jeda
        try:
            while time.monotonic() < selesai:
                self.wfile.write(b" ")
                time.sleep(LAMA_TETES)
        except OSError:
            return

    def _sandi_salah(self, frasa: str) -> bool:
        if frasa == FRASA_DEMO:
            self.server.hitungan += 1
            return False
        self._json({"status_code": 2031, "error": "Passphrase salah"}, status=400)
        return True

    def _json(self, isi: dict, status: int = 200) -> None:
        self._kirim(status, json.dumps(isi).encode(), "application/json")

    def _kirim(self, status: int, badan: bytes, jenis: str) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", jenis)
            self.send_header("Content-Length", str(len(badan)))
            self.end_headers()
            self.wfile.write(badan)
        except OSError:  # the client did not wait
            return


def _urai_formulir(jenis: str, badan: bytes) -> dict[str, bytes]:
    pesan = message_from_bytes(f"Content-Type: {jenis}\r\n\r\n".encode() + badan)
    return {
        str(satu.get_param("name", header="content-disposition")): satu.get_payload(decode=True)
        for satu in pesan.get_payload()
    }


def _pdf_lain() -> bytes:
    """A document that nobody asked to sign."""
    hasil = BytesIO()
    with pikepdf.new() as dok:
        dok.add_blank_page()
        dok.save(hasil)
    return hasil.getvalue()
