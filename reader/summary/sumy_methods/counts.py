"""Sentences × terms: how often each sentence has each term, as a sparse matrix kept by hand.

Rows are sentences. All that scipy would do here is a few sums, and numpy's ``bincount`` does them
as fast.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


def sums(places: Integers, values: Floats, size: int) -> Floats:
    """Add up the values by place; a place without any is 0."""
    return np.bincount(places, values, size).astype(np.float64, copy=False)


@dataclass(frozen=True)
class Counts:
    """A sparse matrix of counts, by rows; within a row the terms are in order."""

    rows: Integers
    """The row of each value, ascending."""
    terms: Integers
    """The column of each value."""
    values: Floats
    """The values, above zero."""
    shape: tuple[int, int]
    """Sentences and terms."""

    @cached_property
    def sizes(self) -> Floats:
        """How many words each sentence has."""
        return sums(self.rows, self.values, self.shape[0])

    @cached_property
    def spread(self) -> Floats:
        """How many sentences each term is in."""
        return np.bincount(self.terms, minlength=self.shape[1]).astype(np.float64)

    @cached_property
    def row_starts(self) -> Integers:
        """Where each row begins among the values, and where the last one ends."""
        return np.searchsorted(self.rows, np.arange(self.shape[0] + 1))


def count_terms(
    sentences: Sequence[Sequence[str]], columns: dict[str, int] | None = None
) -> Counts:
    """Count the terms of each sentence.

    Args:
        sentences: The terms of each.
        columns: Term -> column; terms that it lacks are added to it, in order of first use.
    """
    columns = {} if columns is None else columns
    rows: list[int] = []
    terms: list[int] = []
    values: list[int] = []
    for row, sentence in enumerate(sentences):
        for term, count in Counter(sentence).items():
            rows.append(row)
            terms.append(columns.setdefault(term, len(columns)))
            values.append(count)
    return Counts(
        np.array(rows, np.int64),
        np.array(terms, np.int64),
        np.array(values, np.float64),
        (len(sentences), len(columns)),
    )
