"""The child process: takes pieces of work from standard input until it ends."""

import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO

from reader.errors import ReaderError

_GRACE = 5
"""Seconds after which a child ends itself when its parent is not there any more to kill it."""


# A child may write no file, so nothing can measure what it reaches from here on; what it keeps to
# is tested from outside, in tests/intake/sandbox/test_process.py.
def main() -> None:  # pragma: no cover - see above
    """Work until there is no more of it."""
    # The streams are kept apart from what a library may print or read.
    work = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    confined = False
    while head := work.readline():
        asked = json.loads(head)
        data = work.read(asked["size"])
        if not confined:
            # Loaded before no file can be written: Python keeps what it compiles.
            load(asked["parser"])
            confine(int(sys.argv[1]))
            confined = True
        answer(answers, do(asked, data))


def confine(megabytes: int) -> None:  # pragma: no cover - see above
    """Give up what no parser needs: memory without end, core files, the network."""
    try:
        import resource
    except ImportError:  # not on this platform; the limit of time holds everywhere
        pass
    else:
        for limit, value in (
            (resource.RLIMIT_AS, megabytes * 2**20),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
        ):
            resource.setrlimit(limit, (value, value))
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is the parent's to answer

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no parser needs the network")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]


def do(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Do one piece of work within its time and return the answer."""
    if not hasattr(signal, "alarm"):
        return parse(asked, data)
    # Unhandled, SIGALRM ends a process even while it is deep in a C library.
    signal.alarm(int(asked["seconds"]) + _GRACE)
    try:
        return parse(asked, data)
    finally:
        signal.alarm(0)


def parse(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Let a parser do its work and return what came of it: a value or an error."""
    try:
        return {"value": load(asked["parser"])(data, **asked["options"])}
    except ReaderError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "memory"}
    except Exception as error:  # noqa: BLE001 - whatever a parser trips over, the next page goes on
        return {"error": f"cannot be parsed ({type(error).__name__}): save its text by hand"}


def load(name: str) -> Callable[..., Any]:
    """Import a parser: ``feed links`` is ``parse_feed_links`` in ``feed.py`` of this folder.

    It is a function of the bytes and of keyword options that returns JSON values.
    """
    module = import_module(f"reader.intake.sandbox.parsers.{name.split(maxsplit=1)[0]}")
    parser: Callable[..., Any] = getattr(module, f"parse_{name.replace(' ', '_')}")
    return parser


def answer(stream: BinaryIO, value: dict[str, Any]) -> None:
    """Write an answer: its length in eight bytes, then JSON."""
    encoded = json.dumps(value).encode()
    stream.write(len(encoded).to_bytes(8, "big") + encoded)
    stream.flush()


if __name__ == "__main__":
    main()
