"""CPU time of processes and of calls, compared in one run: the two take turns, medians are told."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

ROUNDS = 7


def process_time(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """CPU seconds of a whole process and of those that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def call_time(call: Callable[[], object]) -> float:
    """CPU seconds of a call."""
    started = time.process_time()
    call()
    return time.process_time() - started


def compare(
    ours: Callable[[], float], theirs: Callable[[], float], *, rounds: int = ROUNDS
) -> tuple[float, float]:
    """Medians of runs that take turns, the first of each left out: it fills the disk's cache."""
    ours(), theirs()
    turns = [(ours(), theirs()) for _ in range(rounds)]
    return statistics.median(a for a, _ in turns), statistics.median(b for _, b in turns)


def say(what: str, ours: float, theirs: float, against: str, mark: float) -> None:
    """Print a comparison: the two times, their ratio, and the ratio that design asks for."""
    ratio = ours / theirs
    verdict = "ok" if ratio <= mark else "over"
    sys.stdout.write(
        f"{what:34} {1000 * ours:9.1f} ms   {against:34} {1000 * theirs:9.1f} ms   "
        f"{ratio:6.2f} of {mark:g}  {verdict}\n"
    )
    sys.stdout.flush()
