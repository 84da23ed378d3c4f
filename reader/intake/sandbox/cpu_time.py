"""The CPU time of another process: on a busy machine the clock says little about it."""

import os
import sys
from pathlib import Path

_QUERY = 0x1000
"""The right to ask Windows about a process (PROCESS_QUERY_LIMITED_INFORMATION)."""
_USAGE = 96
"""Bytes of what macOS tells of a process (``rusage_info_v0``): 16 that name it, then ten numbers of
8 bytes, of which the first two are its own time and the system's for it."""


def cpu_seconds(pid: int) -> float | None:
    """Return the CPU time that a process has used; None if the system does not report it.

    Args:
        pid: The process id.
    """
    try:
        if sys.platform == "win32":
            return _on_windows(pid)
        if sys.platform == "darwin":
            return _on_macos(pid)
        return _on_linux(pid)
    except (OSError, ValueError, IndexError, AttributeError):
        return None


def _on_linux(pid: int) -> float:
    # The name of the program, in brackets, may itself contain spaces and brackets.
    fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _on_windows(pid: int) -> float | None:
    """Ask for the times of a process: when it began and ended, the system's time, its own."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    opened = kernel.OpenProcess(_QUERY, False, pid)
    if not opened:
        return None
    handle = ctypes.c_void_p(opened)
    times = (ctypes.c_uint64 * 4)()
    step = ctypes.sizeof(ctypes.c_uint64)
    places = [ctypes.byref(times, step * number) for number in range(4)]
    told = kernel.GetProcessTimes(handle, *places)
    kernel.CloseHandle(handle)
    return (times[2] + times[3]) / 1e7 if told else None


def _on_macos(pid: int) -> float | None:
    import ctypes

    system = ctypes.CDLL(None)
    told = ctypes.create_string_buffer(_USAGE)
    if system.proc_pid_rusage(pid, 0, told) != 0:
        return None
    ticks = sum(int.from_bytes(told.raw[place : place + 8], sys.byteorder) for place in (16, 24))
    base = (ctypes.c_uint32 * 2)()
    system.mach_timebase_info(base)
    return ticks * base[0] / base[1] / 1e9
