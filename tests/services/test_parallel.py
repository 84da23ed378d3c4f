"""Several at once, each result in its turn."""

import threading
from collections.abc import Callable

import pytest

from reader.errors import InputError
from reader.services.parallel import results


def half(number: int) -> int:
    if number % 2:
        raise InputError(f"{number}: odd")
    return number // 2


@pytest.mark.parametrize("count", [0, 1, 2, 100])
def test_results_come_in_their_turn_and_errors_are_results(count: int) -> None:
    found = list(results(half, range(count)))
    assert [item for item, _ in found] == list(range(count))
    assert all(str(result) == f"{item}: odd" for item, result in found if item % 2)
    assert [result for item, result in found if not item % 2] == list(range((count + 1) // 2))


def test_whoever_stops_reading_stops_the_rest() -> None:
    begun: list[int] = []
    started = results(begun.append, range(1_000))
    next(started)
    started.close()  # type: ignore[attr-defined]
    assert len(begun) < 100


def test_some_are_asked_at_the_same_time() -> None:
    together = threading.Barrier(3, timeout=60)
    meet: Callable[[int], int] = lambda _: together.wait()  # noqa: E731
    assert len(list(results(meet, range(3)))) == 3
