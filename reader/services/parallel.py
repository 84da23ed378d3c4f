"""Several sources asked at the same time; one that cannot be read hides none of the others."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from reader.errors import InputError

if TYPE_CHECKING:
    from concurrent.futures import Future

AT_ONCE = 8
"""How many are asked at the same time."""
_AHEAD = 4 * AT_ONCE
"""How many are begun before their turn comes: a caller that stops reading stops the rest."""

T = TypeVar("T")
R = TypeVar("R")


def results(work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | InputError]]:
    """Do the same with several items, some at the same time, and give each result in its turn.

    Args:
        work: What is done with an item, in a thread; an ``InputError`` that it raises is a result.
        items: The items.
    """

    def one(item: T) -> R | InputError:
        try:
            return work(item)
        except InputError as error:
            return error

    if len(items) < 2:
        yield from ((item, one(item)) for item in items)
        return
    # Imported here: most commands ask for one source, or none.
    from concurrent.futures import ThreadPoolExecutor

    waiting: deque[tuple[T, Future[R | InputError]]] = deque()
    with ThreadPoolExecutor(min(len(items), AT_ONCE)) as pool:
        try:
            for item in items:
                waiting.append((item, pool.submit(one, item)))
                if len(waiting) > _AHEAD:
                    done, future = waiting.popleft()
                    yield done, future.result()
            while waiting:
                done, future = waiting.popleft()
                yield done, future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
