"""The child's side: work arrives on standard input, and answers leave on standard output."""

import json
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from reader.intake.sandbox.frames import read_frame, write_frames

Work = Callable[[dict[str, Any], bytes], tuple[dict[str, Any], bytes]]
"""Does a piece of work: takes what to do and the bytes; returns the result in JSON and in bytes."""


def answer_all(asked: IO[bytes], answers: IO[bytes], work: Work) -> None:
    """Do pieces of work until there are no more."""
    while (head := read_frame(asked)) is not None and (data := read_frame(asked)) is not None:
        told, body = work(json.loads(head), data)
        write_frames(answers, json.dumps(told).encode(), body)


def serve(work: Work) -> None:  # pragma: no cover - the parent kills it: nothing can be measured
    """Serve the process that started this one, until it ends."""
    # The parent handles ^C.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The streams are separate from those that a library may print to or read from.
    asked = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    with suppress(BrokenPipeError):
        answer_all(asked, answers, work)
