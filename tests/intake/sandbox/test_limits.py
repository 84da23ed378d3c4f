"""Work in this process is held to its limits, and what is done after it goes on."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from reader.errors import GaveUpError
from reader.intake.sandbox import limits as limits_module
from reader.intake.sandbox.limits import Limits, within

HAS_TIMER = hasattr(signal, "setitimer")


@pytest.fixture(autouse=True, params=["timer", "thread"])
def watched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Watch with the system's timer, and as a platform without one does it."""
    if request.param == "thread":
        monkeypatch.delattr(signal, "setitimer", raising=False)
    elif not HAS_TIMER:
        pytest.skip("this platform has no timer")
    monkeypatch.setattr(limits_module, "_LOOK", 0.01)
    monkeypatch.setattr(limits_module, "_REPEAT_SECONDS", 0.05)
    return str(request.param)


def hang() -> None:
    number = 0
    while True:
        number += 1


def hang_on() -> None:
    """Hang, and hold up one error that is to end it."""
    try:
        hang()
    except BaseException:  # noqa: BLE001 - the worst that a library may do
        hang()


def eat() -> None:
    held = []
    while True:
        held.append(bytearray(2**20))


def hold(limits: Limits, work: Callable[[], None]) -> None:
    with within(limits, what="its work"):
        work()


@pytest.mark.parametrize("work", [hang, hang_on])
def test_work_that_does_not_end_is_given_up(work: Callable[[], None]) -> None:
    threads = threading.active_count()
    with pytest.raises(GaveUpError, match=r"^its work took more than 0 s$"):
        hold(Limits(seconds=0.1), work)
    # A thread of another test may have ended meanwhile.
    assert threading.active_count() <= threads
    if HAS_TIMER:
        assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_work_that_eats_memory_is_given_up() -> None:
    with pytest.raises(GaveUpError, match=r"^its work needed more than 100 MB$"):
        hold(Limits(seconds=60, megabytes=100), eat)


def fail(error: type[Exception]) -> None:
    raise error


def test_no_memory_at_all_is_the_same() -> None:
    with pytest.raises(GaveUpError, match="needed more than"):
        hold(Limits(), partial(fail, MemoryError))


def test_other_errors_pass_and_nothing_is_left_behind(watched: str) -> None:
    with pytest.raises(ZeroDivisionError):
        hold(Limits(), partial(fail, ZeroDivisionError))
    if watched == "timer":
        signal.raise_signal(signal.SIGPROF)  # one that comes late
    assert limits_module._active == []


def in_a_thread(limits: Limits, work: Callable[[], None]) -> str:
    """Return what is said of work in a thread; nothing when it was done."""
    said = []

    def run() -> None:
        try:
            hold(limits, work)
        except GaveUpError as error:
            said.append(str(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return "".join(said)


@pytest.mark.parametrize(
    ("work", "clock"),
    [(hang, "of the thread"), (hang_on, "of the thread"), (hang, "of the process")],
)
def test_work_in_another_thread_is_given_up(
    work: Callable[[], None], clock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if clock == "of the process":
        monkeypatch.delattr(time, "pthread_getcpuclockid", raising=False)
    assert in_a_thread(Limits(seconds=0.1), work) == "its work took more than 0 s"


def test_memory_of_the_process_is_not_counted_against_one_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[int] = []

    def growing() -> float:
        looks.append(1)
        return 1000.0 * len(looks)

    def wait_for_looks() -> None:
        while len(looks) < 3:
            pass

    monkeypatch.setattr(limits_module, "peak_megabytes", growing)
    assert not in_a_thread(Limits(seconds=60, megabytes=1), wait_for_looks)


_TRACED = """
import signal, sys
if hasattr(signal, "setitimer"):
    del signal.setitimer
from reader.errors import GaveUpError
from reader.intake.sandbox.limits import Limits, within

def hang():
    while True:
        pass

with within(Limits(), what="its work"):
    pass
try:
    with within(Limits(seconds=0.1), what="its work"):
        hang()
except GaveUpError:
    sys.settrace(lambda *_: None)
    (lambda: print("went on"))()
"""


def test_a_tracing_function_is_no_trouble_after_work_without_a_timer() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TRACED], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "went on\n"
