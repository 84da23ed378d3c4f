"""The time that a process computes is told where the system tells it."""

import os
import sys
import time

import pytest

from reader.intake.sandbox import child
from reader.intake.sandbox.cpu_time import cpu_seconds


def test_a_process_that_is_not_there_has_no_time() -> None:
    assert cpu_seconds(2**22 + 1) is None


@pytest.mark.skipif(
    sys.platform not in {"linux", "darwin", "win32"}, reason="only these systems tell it"
)
def test_the_time_of_this_process_grows() -> None:
    before = cpu_seconds(os.getpid())
    assert before is not None
    while (now := cpu_seconds(os.getpid())) is not None and now < before + 0.02:
        sum(range(10_000))
    assert now is not None


class Process:
    """A child that has computed for as long as it says."""

    pid = 1

    def kill(self) -> None:
        """Nothing is to be ended."""


@pytest.mark.parametrize(
    ("computed", "left", "waits"),
    [(0.0, 100.0, True), (5.0, 100.0, True), (8.0, 100.0, False), (0.0, -1.0, False)],
)
def test_a_child_is_waited_for_while_others_have_the_machine(
    monkeypatch: pytest.MonkeyPatch, computed: float, left: float, waits: bool
) -> None:
    monkeypatch.setattr(child, "cpu_seconds", lambda _pid: 0.0)
    watch = child._Watch(Process(), 10.0, None)  # type: ignore[arg-type]
    watch.stop()
    monkeypatch.setattr(child, "cpu_seconds", lambda _pid: computed)
    watch._last = time.monotonic() + left
    assert watch._waited_for_others() == waits
