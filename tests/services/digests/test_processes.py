"""Processes for many pieces of work: what hangs or ends costs that piece alone."""

import os
import time
from collections.abc import Iterator

import pytest

from reader.services.digests.processes import ProcessEndedError, Processes
from reader.services.sources import Failure


@pytest.fixture
def processes() -> Iterator[Processes]:
    made = Processes(2)
    yield made
    made.close()


def test_each_piece_of_work_has_its_own_result(processes: Processes) -> None:
    futures = [processes.submit(60, divmod, number, 7) for number in range(20)]
    assert [future.result() for future in futures] == [divmod(number, 7) for number in range(20)]
    with pytest.raises(ZeroDivisionError):
        processes.submit(60, divmod, 1, 0).result()


def test_what_hangs_or_ends_is_named_and_the_rest_is_done(processes: Processes) -> None:
    work = [
        ("well", processes.submit(60, abs, -1)),
        ("hangs", processes.submit(0.2, time.sleep, 60)),
        ("ends", processes.submit(60, os._exit, 3)),
        *((f"after {number}", processes.submit(60, abs, number)) for number in range(4)),
    ]
    told = [processes.result(future, label) for label, future in work]
    report = "leave it out, and please report this"
    assert told == [
        1,
        Failure(f"hangs: its analysis took more than 0 s and was given up: {report}"),
        Failure(f"ends: the process that analysed it ended in the middle: {report}"),
        *range(4),
    ]


def test_closing_ends_the_work_at_once(processes: Processes) -> None:
    hanging = processes.submit(600, time.sleep, 600)
    processes.submit(60, abs, -1).result()  # both processes are there
    processes.close()
    with pytest.raises(ProcessEndedError):
        hanging.result(60)
