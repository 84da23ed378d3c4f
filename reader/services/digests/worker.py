"""The process that finds facts and makes summaries for another one."""

import os
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from reader.errors import ReaderError
from reader.library.digests.codec import pack_facts, pack_summary
from reader.services.digests.work import FactsWork, SummaryWork, unpack_work

_NICE = 5
"""How far this work stands back behind the keys of the user."""


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Do pieces of work until there are no more.

    Args:
        asked: Pieces of work, packed: eight bytes of length before each.
        told: Answers: one byte that is 1 for a result and 0 for an error, eight bytes of length,
            and packed facts, a packed summary or a sentence.
    """
    while len(head := asked.read(8)) == 8:
        work = asked.read(int.from_bytes(head, "big"))
        good, answer = _made(work)
        told.write(bytes([good]) + len(answer).to_bytes(8, "big") + answer)
        told.flush()


def _made(work: bytes) -> tuple[bool, bytes]:
    asked = unpack_work(work)
    try:
        return True, _done(asked)
    except ReaderError as error:
        return False, _told(str(error))
    except Exception as error:  # noqa: BLE001 - one article must not end the work on others
        options = asked.options if isinstance(asked, FactsWork) else asked.facts.options
        name = options.title or options.name or "an article"
        kind = type(error).__name__
        return False, _told(f"{name}: cannot be analysed ({kind}: {error}): please report this")


def _done(work: FactsWork | SummaryWork) -> bytes:
    from reader.pipeline import find_facts
    from reader.summary.summarize import summarize

    if isinstance(work, SummaryWork):
        return pack_summary(summarize(work.facts, work.options))
    return pack_facts(find_facts(work.document, work.options))


def _told(error: str) -> bytes:
    """Return a sentence as bytes; a title in it may hold half characters."""
    return error.encode("utf-8", "backslashreplace")


def main() -> None:  # pragma: no cover - who asks kills it, so that nothing is told of what it did
    """Serve the process that started this one, until it ends."""
    # The user's ctrl+c is for the reader.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not come between the answers.
    os.dup2(2, 1)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
