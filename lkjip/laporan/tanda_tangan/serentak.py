"""Runs pyHanko's coroutines from ordinary code, whatever the calling thread is doing."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def run_serentak[H](kerja: Coroutine[Any, Any, H]) -> H:
    """The result of `kerja`. It gets a thread and a loop of its own: `asyncio.run` refuses a thread
    in which some loop is running already (an ASGI server, a test that drives a browser)."""
    with ThreadPoolExecutor(1) as utas:
        return utas.submit(asyncio.run, kerja).result()
