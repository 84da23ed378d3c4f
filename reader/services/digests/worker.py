"""The process that makes digests for another: it reads work, and writes what came of it."""

import os
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from reader.errors import ReaderError
from reader.library.digests.codec import pack
from reader.services.digests.work import unpack_work

_NICE = 5
"""How far this work stands back behind the keys of the user."""


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Make digests until there are no more to make.

    Args:
        asked: Pieces of work: eight bytes of length, and a packed document with its options.
        told: Answers: one byte that is 1 for a digest and 0 for an error, eight bytes of length,
            and a packed digest or a sentence.
    """
    while len(head := asked.read(8)) == 8:
        work = asked.read(int.from_bytes(head, "big"))
        good, answer = _made(work)
        told.write(bytes([good]) + len(answer).to_bytes(8, "big") + answer)
        told.flush()


def _made(work: bytes) -> tuple[bool, bytes]:
    from reader.pipeline import digest_document

    document, options = unpack_work(work)
    try:
        return True, pack(digest_document(document, options))
    except ReaderError as error:
        return False, _told(str(error))
    except Exception as error:  # noqa: BLE001 - one article must not end the work on others
        name = options.title or options.name or "an article"
        kind = type(error).__name__
        return False, _told(f"{name}: cannot be analysed ({kind}: {error}): please report this")


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
