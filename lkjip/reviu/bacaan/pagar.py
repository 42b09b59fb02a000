"""A fence of time and memory around reading a document in the process itself."""

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

MEMORI_TERBANYAK = 2 * 1024**3  # bytes of address space
TERLALU_BERAT = (
    "Dokumen ini memerlukan memori lebih banyak daripada yang disediakan. Bagi menjadi beberapa "
    "berkas, atau simpan tanpa gambar."
)


class Kehabisan(Exception):
    """Time or memory ran out; the message is for the user."""


@contextmanager
def dipagari(detik: int, pesan: str, memori: int = MEMORI_TERBANYAK) -> Iterator[None]:
    """Stop what runs inside after so many seconds (`pesan` is said then) or bytes.

    Time is only kept in the main thread, where signals arrive. Raises `Kehabisan`.
    """
    lunak, keras = resource.getrlimit(resource.RLIMIT_AS)
    batas = memori if keras == resource.RLIM_INFINITY else min(memori, keras)
    utama = threading.current_thread() is threading.main_thread()

    def habis(_nomor: int, _bingkai: FrameType | None) -> None:
        raise Kehabisan(pesan)

    resource.setrlimit(resource.RLIMIT_AS, (batas, keras))
    lama = signal.signal(signal.SIGALRM, habis) if utama else None
    try:
        if utama:
            signal.setitimer(signal.ITIMER_REAL, detik)
        yield
    except MemoryError as galat:
        raise Kehabisan(TERLALU_BERAT) from galat
    finally:
        if utama:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, lama)
        resource.setrlimit(resource.RLIMIT_AS, (lunak, keras))
