"""How fast this machine moves memory: copy and triad, by NumPy on all threads."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np
from numpy.typing import NDArray

_MEGABYTES = 256


@cache
def _arrays() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    count = _MEGABYTES * 2**20 // 8
    return np.ones(count), np.full(count, 2.0)


def gigabytes_a_second(threads: int, rounds: int = 3) -> float:
    """Bytes read and written a second, of the quickest of some rounds of copy (a = b) and triad (a += b)."""
    target, source = _arrays()
    step = len(target) // threads
    parts = [slice(place * step, (place + 1) * step) for place in range(threads)]
    best = 0.0
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(rounds):
            start = time.perf_counter()
            list(pool.map(lambda part: np.copyto(target[part], source[part]), parts))
            middle = time.perf_counter()
            list(pool.map(lambda part: np.add(target[part], source[part], out=target[part]), parts))
            end = time.perf_counter()
            best = max(best, 2 * target.nbytes / (middle - start), 3 * target.nbytes / (end - middle))
    return best / 1e9
