"""The rights that a parsing process gives up before its first piece of work."""

import signal
import socket
from dataclasses import dataclass

from reader.intake.sandbox.memory import MemoryLimit, limit_memory, set_limit

CONFINEMENT = "confinement"
"""The request to report the limits of the child process; no parser has this name."""


@dataclass(frozen=True, slots=True)
class Confinement:
    """The limits that the platform can enforce."""

    memory: MemoryLimit
    """How its memory is limited."""
    files: bool
    """Whether the system prevents it from writing files."""


# A confined child can write no file, so its coverage cannot be measured; its confinement is tested
# from outside, in tests/intake/sandbox/test_process.py.
def confine(megabytes: int) -> Confinement:  # pragma: no cover - see above
    """Give up what no parser needs: unlimited memory, core files, writing files, the network."""
    memory = limit_memory(megabytes)
    set_limit("RLIMIT_CORE", 0)
    files = set_limit("RLIMIT_FSIZE", 0)
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no parser needs the network")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]
    return Confinement(memory, files)
