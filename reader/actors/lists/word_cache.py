"""Features and other results that depend on one word alone, computed once for each word."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

_MOST_KEPT = 10_000
"""The most words that are remembered: those of German take 3.5 kB each with their features."""


class FeatureGroup(tuple[str, ...]):
    """Features that always come together, so that their weights are added up only once.

    A group is found again by itself and not by what is in it, which is faster.
    """

    __slots__ = ()
    __hash__ = object.__hash__


class WordCache(dict[str, Value], Generic[Value]):
    """The results of a function for single words, remembered from text to text."""

    def __init__(self, function: Callable[[str], Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> Value:
        """Call the function and remember the result."""
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[word] = self._function(word)
        return found
