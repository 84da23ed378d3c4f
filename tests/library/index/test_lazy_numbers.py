"""Numbers that are read as far as they are asked for."""

from itertools import product

from reader.library.index.lazy_numbers import LazyNumbers

ALL = list(range(100, 120))


def lazy() -> LazyNumbers:
    """Return the numbers, of which the first ones were read."""
    found = LazyNumbers(len(ALL), lambda count: ALL[:count])
    assert found[:5] == ALL[:5]
    return found


def test_each_number_is_that_of_the_whole() -> None:
    for place in range(-len(ALL), len(ALL)):
        assert lazy()[place] == ALL[place]


def test_each_part_is_that_of_the_whole() -> None:
    ends = (None, -25, -20, -17, -1, 0, 3, 5, 19, 20, 25)
    for start, stop, step in product(ends, ends, (None, 1, 3, -1, -4)):
        assert lazy()[start:stop:step] == ALL[start:stop:step]


def test_no_more_are_read_than_are_asked_for() -> None:
    asked: list[int] = []

    def read(count: int) -> list[int]:
        asked.append(count)
        return ALL[:count]

    found = LazyNumbers(len(ALL), read)
    assert (found[2], found[-18], found[:0], found[1:4]) == (102, 102, [], ALL[1:4])
    assert asked == [3, 4]
    assert list(found) == ALL
    assert asked == [3, 4, 20]
