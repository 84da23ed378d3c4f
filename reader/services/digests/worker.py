"""The child process that finds facts and makes summaries."""

import os
from contextlib import suppress
from typing import Any

from reader.document.facts import Facts
from reader.document.options import SummaryOptions
from reader.errors import AnalysisError, ReaderError
from reader.intake.sandbox.serve import serve
from reader.library.digests.backend import THIS_PROCESS
from reader.library.digests.codec import pack_facts, pack_summary
from reader.services.digests.work import SummaryWork, unpack_work

_NICE = 5
"""The niceness of this process, so that the user's key presses come first."""

_REMEMBERED = 2
"""How many facts are kept: those of the open article and of one analysed in the background."""
_known: dict[str, Facts] = {}
"""Key -> facts, the most recently used last."""


def work(asked: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Find facts or make a summary, within limits.

    Args:
        asked: ``key``, which identifies the facts; for a summary of facts that this
            process may have, ``summary``: its options.
        data: A piece of work, packed; empty where the process may have the facts.

    Returns:
        Nothing and the packed result; ``missing`` when the facts are not here; or ``error``, and
        ``name`` when it is a fault of the text.
    """
    piece = unpack_work(data) if data else _piece_of_known(asked)
    if piece is None:
        return {"missing": True}, b""
    try:
        if isinstance(piece, SummaryWork):
            _remember(asked["key"], piece.facts)
            return {}, pack_summary(THIS_PROCESS.summary(piece.facts, piece.options))
        facts = THIS_PROCESS.facts(piece.document, piece.options)
        _remember(asked["key"], facts)
        return {}, pack_facts(facts)
    except AnalysisError as error:
        return {"error": error.reason, "name": error.name}, b""
    except ReaderError as error:
        return {"error": str(error)}, b""


def _piece_of_known(asked: dict[str, Any]) -> SummaryWork | None:
    facts = _known.get(asked["key"])
    return None if facts is None else SummaryWork(facts, SummaryOptions(**asked["summary"]))


def _remember(key: str, facts: Facts) -> None:
    _known.pop(key, None)
    _known[key] = facts
    while len(_known) > _REMEMBERED:
        del _known[next(iter(_known))]


def main() -> None:  # pragma: no cover - see ``serve``
    """Serve the process that started this one, until it ends."""
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    serve(work)


if __name__ == "__main__":
    main()
