"""What depends on one word alone, worked out once for each word."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

_MOST_KEPT = 50_000
"""The most words that are remembered."""


class Group(tuple[str, ...]):
    """Features that always come together, so that their weights are added up only once.

    A group is found again by itself and not by what is in it, which is faster.
    """

    __slots__ = ()
    __hash__ = object.__hash__


class ByWord(dict[str, Value], Generic[Value]):
    """What a function returns for each word, remembered from text to text."""

    def __init__(self, work: Callable[[str], Value]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> Value:
        """Work it out."""
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[word] = self._work(word)
        return found
