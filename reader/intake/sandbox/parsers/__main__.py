"""The child process that parses: confined, and with a time limit for each piece of work."""

import json
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from typing import Any

from reader.errors import ReaderError
from reader.intake.sandbox.confinement import CONFINEMENT, Confinement, confine
from reader.intake.sandbox.serve import serve

Answer = tuple[dict[str, Any], bytes]
"""The result's description in JSON values, and its JSON."""

_GRACE = 5
"""Seconds after which a child ends itself if its parent no longer exists to kill it."""


_confined: Confinement | None = None


def main() -> None:  # pragma: no cover - see ``serve``
    """Parse what the parent requests until it ends."""
    serve(work)


def work(asked: dict[str, Any], data: bytes) -> Answer:  # pragma: no cover - see ``confine``
    """Give up what no parser needs before the first piece of work, and do it."""
    global _confined  # noqa: PLW0603 - one process is confined once
    if _confined is None:
        if asked["parser"] != CONFINEMENT:
            # Imported before writing files is forbidden: Python caches what it compiles.
            load(asked["parser"])
        _confined = confine(int(sys.argv[1]))
    if asked["parser"] == CONFINEMENT:
        return {}, json.dumps(asdict(_confined)).encode()
    return do(asked, data)


def do(asked: dict[str, Any], data: bytes) -> Answer:
    """Do one piece of work within its time and return the answer."""
    if not hasattr(signal, "alarm"):
        return parse(asked, data)
    # Without a handler, SIGALRM ends a process even deep in a C library.
    signal.alarm(int(asked["seconds"]) + _GRACE)
    try:
        return parse(asked, data)
    finally:
        signal.alarm(0)


def parse(asked: dict[str, Any], data: bytes) -> Answer:
    """Run a parser and return its outcome: a value or an error."""
    try:
        value = load(asked["parser"])(data, **asked["options"])
        return {}, json.dumps(value).encode()
    except ReaderError as error:
        return {"error": str(error)}, b""
    except MemoryError:
        return {"error": "memory"}, b""
    except Exception as error:  # noqa: BLE001 - whatever a parser trips over, the next page is still parsed
        return {"error": f"cannot be parsed ({type(error).__name__}): save its text by hand"}, b""


def load(name: str) -> Callable[..., Any]:
    """Import a parser: ``feed links`` is ``parse_feed_links`` in ``feed.py`` of this folder.

    It is a function of the bytes and of keyword options that returns JSON values.
    """
    module = import_module(f"reader.intake.sandbox.parsers.{name.split(maxsplit=1)[0]}")
    parser: Callable[..., Any] = getattr(module, f"parse_{name.replace(' ', '_')}")
    return parser


if __name__ == "__main__":
    main()
