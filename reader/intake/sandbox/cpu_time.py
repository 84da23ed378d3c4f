"""The CPU time of another process: on a busy machine the clock says little about it."""

import os
from pathlib import Path


def cpu_seconds(pid: int) -> float | None:
    """Return the CPU time that a process has used; None if the system does not report it.

    Args:
        pid: The process id.
    """
    try:
        # The name of the program, in brackets, may itself contain spaces and brackets.
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None
