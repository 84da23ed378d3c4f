"""The process that finds facts and makes summaries for another one."""

import os
from contextlib import suppress
from typing import Any

from reader.errors import AnalysisError, ReaderError
from reader.intake.sandbox.serve import serve
from reader.library.digests.backend import THIS_PROCESS
from reader.library.digests.codec import pack_facts, pack_summary
from reader.services.digests.work import SummaryWork, unpack_work

_NICE = 5
"""How far this work stands back behind the keys of the user."""


def work(_asked: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Find facts or make a summary, within limits.

    Args:
        data: A piece of work, packed.

    Returns:
        Nothing and the packed result; or ``error``, and ``name`` when it is a fault of the text.
    """
    asked = unpack_work(data)
    try:
        if isinstance(asked, SummaryWork):
            return {}, pack_summary(THIS_PROCESS.summary(asked.facts, asked.options))
        return {}, pack_facts(THIS_PROCESS.facts(asked.document, asked.options))
    except AnalysisError as error:
        return {"error": error.reason, "name": error.name}, b""
    except ReaderError as error:
        return {"error": str(error)}, b""


def main() -> None:  # pragma: no cover - see ``serve``
    """Serve the process that started this one, until it ends."""
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    serve(work)


if __name__ == "__main__":
    main()
