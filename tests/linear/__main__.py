"""`python -m tests.linear`: how the time of every pattern and function grows, the worst first."""

import argparse
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.fuzz.drive import HangError, within
from tests.linear.functions import FUNCTIONS, Function
from tests.linear.measure import Growth, Made, grown
from tests.linear.patterns import Found, all_patterns, near_matches
from tests.linear.texts import TEXTS, repeat

LENGTHS = (65_536, 262_144, 1_048_576)
MOST = 5.0
"""CPU seconds after which no longer text is tried."""


class Measured(NamedTuple):
    """One thing with one text."""

    name: str
    text: str
    growth: Growth


def of_function(function: Function, lengths: tuple[int, ...], most: float) -> Iterator[Measured]:
    """Yield what each text makes of a function."""
    lengths = tuple(length for length in lengths if length <= function.cap)
    for name, make in TEXTS.items():
        prepared: dict[int, object] = {}

        def given(length: int, make: Made = make, prepared: dict[int, object] = prepared) -> str:
            text = make(length)
            prepared[len(text)] = function.prepare(text)
            return text

        def work(text: str, prepared: dict[int, object] = prepared) -> object:
            return function.work(prepared[len(text)])

        yield Measured(function.name, name, _grown(work, given, lengths, most))


def of_pattern(found: Found, lengths: tuple[int, ...], most: float) -> Iterator[Measured]:
    """Yield what each text, and each text that nearly matches, makes of a pattern."""

    def work(text: str) -> None:
        for _ in found.pattern.finditer(text):
            pass

    near = {f"near {piece[:30]!r}": repeat(piece) for piece in near_matches(found.pattern)}
    for name, make in {**TEXTS, **near}.items():
        yield Measured(found.name, name, _grown(work, make, lengths, most))


def _grown(
    work: Callable[[str], object], make: Made, lengths: tuple[int, ...], most: float
) -> Growth:
    try:
        with within(int(10 * most) + 1, of_cpu=True):
            return grown(work, make, lengths, most=most)
    except HangError:
        return Growth((float("inf"),), float("inf"))


def line(one: Measured) -> str:
    """Return a row of the report."""
    times = "  ".join(f"{seconds:8.3f}" for seconds in one.growth.seconds)
    return f"{one.growth.factor:6.2f}  {times:30}  {one.name}: {one.text}"


def main() -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.linear", description=__doc__)
    parser.add_argument("--only", default="", help="what has these letters in its name")
    parser.add_argument("--lengths", default=",".join(map(str, LENGTHS)), help="of the texts")
    parser.add_argument("--most", type=float, default=MOST, help="seconds; no longer text after")
    parser.add_argument("--no-patterns", action="store_true")
    parser.add_argument("--no-functions", action="store_true")
    parser.add_argument("--worst", type=int, default=40, help="how many rows are printed")
    chosen = parser.parse_args()
    lengths = tuple(map(int, chosen.lengths.split(",")))
    measured: list[Measured] = []
    if not chosen.no_functions:
        for function in FUNCTIONS:
            if chosen.only in function.name:
                measured += of_function(function, lengths, chosen.most)
                worst = max(measured[-len(TEXTS) :], key=lambda one: one.growth.seconds[-1])
                print(line(worst), flush=True)
    if not chosen.no_patterns:
        for found in all_patterns():
            if chosen.only in found.name:
                measured += of_pattern(found, lengths, chosen.most)
    print(
        f"\n{len(measured)} measured at {chosen.lengths} characters; growth per length: 1 is linear"
    )
    print("\nThe steepest:")
    for one in sorted(measured, key=lambda one: -one.growth.factor)[: chosen.worst]:
        print(line(one))
    print("\nThe slowest:")
    for one in sorted(measured, key=lambda one: -one.growth.seconds[-1])[: chosen.worst]:
        print(line(one))
    return 0


if __name__ == "__main__":
    sys.exit(main())
