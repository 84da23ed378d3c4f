"""The peak memory of this process, and a limit for it, on every platform."""

import mmap
import os
import sys
import threading
import time
from contextlib import suppress
from typing import Any, Literal

MemoryLimit = Literal["limited", "watched", "unlimited"]
"""How the limit is enforced: by the system, by a thread of its own, or not at all."""

_CHECK_SECONDS = 0.05
"""Seconds between two checks of how much memory a watched process has."""
OUT_OF_MEMORY = 77
"""The exit code of a watched process that used too much memory."""


def limit_memory(megabytes: int) -> MemoryLimit:
    """Limit this process from now on, as far as the platform can.

    If the system does not enforce the limit (macOS accepts and ignores it; Windows has none of this
    kind), a thread ends the process when it has used too much.
    """
    # A refused allocation proves nothing if no limit was set: memory may just be short.
    if set_limit("RLIMIT_AS", megabytes * 2**20) and _is_enforced(megabytes):
        return "limited"
    before = peak_megabytes()
    if before is None:
        return "unlimited"
    watch = threading.Thread(target=_watch, args=(before + megabytes,), daemon=True)
    watch.start()
    return "watched"


def set_limit(name: str, value: int) -> bool:
    """Set a system limit for this process; say whether it exists and was set."""
    try:
        import resource
    except ImportError:
        return False
    limit = getattr(resource, name, None)
    if limit is None:
        return False
    with suppress(OSError, ValueError):
        resource.setrlimit(limit, (value, value))
        return True
    return False


def _is_enforced(megabytes: int) -> bool:
    """Return whether the system refuses more memory than that; what is requested is never used."""
    try:
        mmap.mmap(-1, megabytes * 2**20).close()
    except (OSError, MemoryError, ValueError):
        return True
    return False


def _watch(most: float) -> None:
    while True:
        time.sleep(_CHECK_SECONDS)
        peak = peak_megabytes()
        if peak is not None and peak > most:
            os._exit(OUT_OF_MEMORY)


def peak_megabytes() -> float | None:
    """Return the peak memory of this process; None if the platform does not report it."""
    try:
        import resource
    except ImportError:
        return _peak_on_windows()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def _peak_on_windows() -> float | None:
    """Return the peak of the committed memory, from GetProcessMemoryInfo."""
    import ctypes

    library: Any = getattr(ctypes, "WinDLL", None)
    if library is None:
        return None

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS."""

        _fields_ = (
            ("size", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            *((f"size_{number}", ctypes.c_size_t) for number in range(7)),
            ("peak_committed", ctypes.c_size_t),
        )

    counters = Counters(size=ctypes.sizeof(Counters))
    kernel = library("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.K32GetProcessMemoryInfo.argtypes = (
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    done = kernel.K32GetProcessMemoryInfo(
        kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size
    )
    return float(counters.peak_committed) / 2**20 if done else None
