"""Parsers of hostile input, run in processes that can be killed.

lxml can take minutes on one tag with a hundred thousand attributes, and neither a signal handler
nor a thread can stop it. So every page, e-book and feed is parsed by a child process with a limit
on its memory and on the time for each piece of work; a child that does not finish is killed and
the source is named.
"""

import json
from typing import Any

from reader.errors import GaveUpError, UnreadableSourceError
from reader.intake.sandbox.confinement import CONFINEMENT, Confinement
from reader.intake.sandbox.limits import DEFAULT_LIMITS, Limits
from reader.intake.sandbox.pool import ChildGoneError, ChildPool

PARSERS = ChildPool("reader.intake.sandbox.parsers", most_idle=2, idle_seconds=60.0)
"""The pool of parsing processes."""


def run_parser(
    parser: str,
    data: bytes,
    *,
    name: str,
    options: dict[str, Any] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Any:
    """Parse bytes in a child process.

    Args:
        parser: The name of one of the parsers of ``reader.intake.sandbox.parsers``.
        data: The bytes to parse.
        name: The name by which errors refer to the source.
        options: Further options of the parser, in JSON values.
        limits: The limits of parsing.

    Returns:
        The parser's result, in JSON values.

    Raises:
        GaveUpError: If it exceeds the limits.
        UnreadableSourceError: If the parser cannot read it.
    """
    head = {"parser": parser, "options": options or {}, "seconds": limits.seconds}
    arguments = (str(limits.megabytes),)
    try:
        reply = PARSERS.run(head, data, seconds=limits.seconds, arguments=arguments)
    except OSError as error:
        why = error.strerror or str(error)
        raise UnreadableSourceError(
            f"{name}: no process could be started to read it with ({why}): try again later"
        ) from error
    except ChildGoneError as gone:
        raise _gave_up(name, limits, in_time=gone.why != "time") from None
    if reply.head.get("error") == "memory":
        raise _gave_up(name, limits, in_time=True)
    if "error" in reply.head:
        raise UnreadableSourceError(f"{name}: {reply.head['error']}")
    return json.loads(reply.body)


def confinement() -> Confinement:
    """Ask a child process which limits the platform enforces.

    Raises:
        InputError: As ``run_parser`` does.
    """
    return Confinement(**run_parser(CONFINEMENT, b"", name="the sandbox"))


def _gave_up(name: str, limits: Limits, *, in_time: bool) -> GaveUpError:
    why = f"its parser broke down or needed more than {limits.megabytes} MB"
    if not in_time:
        why = f"reading it took more than {limits.seconds:g} s"
    return GaveUpError(f"{name}: given up: {why}: save its text by hand")
