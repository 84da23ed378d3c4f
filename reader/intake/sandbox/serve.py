"""The child's side: work comes in by standard input, and answers go out by standard output."""

import json
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from reader.intake.sandbox.frames import read_frame, write_frames

Work = Callable[[dict[str, Any], bytes], tuple[dict[str, Any], bytes]]
"""Does a piece of work: what to do and with what; what is said of it, and what was made."""


def answer_all(asked: IO[bytes], answers: IO[bytes], work: Work) -> None:
    """Do pieces of work until there are no more."""
    while (head := read_frame(asked)) is not None and (data := read_frame(asked)) is not None:
        told, body = work(json.loads(head), data)
        write_frames(answers, json.dumps(told).encode(), body)


def serve(work: Work) -> None:  # pragma: no cover - the parent kills it: nothing can be measured
    """Serve the process that started this one, until it ends."""
    # ^C is the parent's to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The streams are kept apart from what a library may print or read.
    asked = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    with suppress(BrokenPipeError):
        answer_all(asked, answers, work)
