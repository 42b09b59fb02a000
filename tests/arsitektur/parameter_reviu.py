"""What the walker of `test_izin.py` needs for the addresses of reviu."""

from collections.abc import Callable

from tests.dunia import Dunia

PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {}
