"""Follows chains of jobs, on several processes where that pays.

A chain asks for one job after another; which process does a job makes no difference to the result.
The processes come from a server that has read the layout engine and nothing else: no threads and
no database connection of ours reach them. If they fail, the work is done here.
"""

import gc
import multiprocessing
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from .jenis import Potongan, Tugas
from .mesin import Mesin, Setelan

SEPADAN = 4
"""Chains that wait for a job; with fewer, starting processes costs more than it saves."""
MODUL = "lkjip.laporan.kertas.kembar"

_mesin: dict[Setelan, Mesin] = {}


def follow[K, H](
    rantai: Mapping[K, Generator[Tugas, Potongan, H]],
    lakukan: Callable[[Tugas], Potongan],
    ingat: Callable[[Tugas], Potongan | None],
    catat: Callable[[Tugas, Potongan], None],
    setelan: Setelan,
    proses: int,
) -> Iterator[tuple[K, H]]:
    """(key, result) of every chain as it ends. `ingat` knows jobs that were done before, and
    `catat` learns those that are done now; `lakukan` does one here."""
    jalan = _Jalan(rantai, ingat, catat)
    yield from jalan.mulai()
    if proses > 1 and len(jalan.siap) >= SEPADAN:
        yield from _serempak(jalan, setelan, proses)
    while jalan.siap:  # also what is left when the processes failed
        kunci, tugas = jalan.siap.popitem()
        yield from jalan.maju(kunci, tugas, lakukan(tugas))


class _Jalan:
    """Chains under way, and the job that each waits for."""

    def __init__(self, rantai: Mapping[Any, Generator[Tugas, Potongan, Any]], ingat, catat):
        self.rantai, self.ingat, self.catat = rantai, ingat, catat
        self.siap: dict[Any, Tugas] = {}

    def mulai(self) -> Iterator[tuple[Any, Any]]:
        for kunci in reversed(list(self.rantai)):
            yield from self._terus(kunci, None)

    def maju(self, kunci, tugas: Tugas, hasil: Potongan) -> Iterator[tuple[Any, Any]]:
        """Give the chain its answer; its next job is ready then, or it has ended."""
        self.catat(tugas, hasil)
        yield from self._terus(kunci, hasil)

    def _terus(self, kunci, hasil: Potongan | None) -> Iterator[tuple[Any, Any]]:
        try:
            while True:
                tugas = self.rantai[kunci].send(hasil)
                hasil = self.ingat(tugas)
                if hasil is None:
                    self.siap[kunci] = tugas
                    return
        except StopIteration as akhir:
            yield kunci, akhir.value


def _serempak(jalan: _Jalan, setelan: Setelan, proses: int) -> Iterator[tuple[Any, Any]]:
    konteks = multiprocessing.get_context("forkserver")
    konteks.set_forkserver_preload([MODUL])
    berjalan: dict[Future, tuple[Any, Tugas]] = {}
    with ProcessPoolExecutor(proses, konteks, initializer=_bersiap, initargs=(setelan,)) as kolam:
        try:
            while jalan.siap or berjalan:
                while jalan.siap and len(berjalan) < proses:
                    kunci, tugas = jalan.siap.popitem()
                    berjalan[kolam.submit(_kerjakan, setelan, tugas)] = kunci, tugas
                selesai, _ = wait(berjalan, return_when=FIRST_COMPLETED)
                for satu in selesai:
                    hasil = satu.result()
                    yield from jalan.maju(*berjalan.pop(satu), hasil)
        except BrokenProcessPool:
            jalan.siap |= dict(berjalan.values())
        finally:
            kolam.shutdown(wait=False, cancel_futures=True)


def _bersiap(setelan: Setelan) -> None:
    """A process ends with its print: nothing is gained by looking for garbage."""
    gc.freeze()
    gc.disable()
    _mesin[setelan] = Mesin(setelan)


def _kerjakan(setelan: Setelan, tugas: Tugas) -> Potongan:
    return _mesin[setelan].kerjakan(tugas)
