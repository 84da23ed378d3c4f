"""Rows of the list; only those that are looked at are made."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from reader.document.article import Metadata
from reader.library.index.entry import Entry
from reader.library.index.index import Index

ALL_WORDS, SOME_WORDS = "with all words", "with some of the words"
"""The headings where articles that meet a query are followed by others."""
if TYPE_CHECKING:
    from reader.services.search.word_matcher import WordMatcher

_WINDOW = 64
"""Rows that are fetched together."""
_KEPT = 24
"""Windows that are kept."""
_GONE = Entry("", None, Metadata(title="(gone)"), 0, 1)


class Rows(Sequence[Entry]):
    """Entries in an order, fetched by windows when they are looked at."""

    def __init__(
        self,
        index: Index,
        numbers: Sequence[int],
        *,
        words: tuple[str, ...] = (),
        match: "WordMatcher | None" = None,
        sort: str = "date",
        whole: int | None = None,
    ) -> None:
        self.words = words
        """The words and phrases that were looked for."""
        self._match = match
        self.sort = sort
        """What the rows are sorted by."""
        self.whole = len(numbers) if whole is None else whole
        """How many rows meet the query; those after them have only some of its words."""
        self._index = index
        self._numbers = numbers
        self._places: dict[int, int] | None = None
        self._windows: OrderedDict[int, list[Entry]] = OrderedDict()
        self._version = index.file.version

    @property
    def is_search(self) -> bool:
        """Whether words were looked for."""
        return bool(self._match)

    @property
    def match(self) -> "WordMatcher":
        """Finds them in a text; false if no word was looked for."""
        # Imported here: a list looks for no word.
        from reader.services.search.word_matcher import NOTHING

        return NOTHING if self._match is None else self._match

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        """Return a row, or the rows of a slice; one that has disappeared says so."""
        if isinstance(index, slice):
            return [self._row(place) for place in range(*index.indices(len(self._numbers)))]
        place = index + len(self._numbers) if index < 0 else index
        if not 0 <= place < len(self._numbers):
            raise IndexError(index)
        return self._row(place)

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the rows that are still there."""
        for window in self.windows():
            yield from window

    def windows(self) -> Iterator[list[Entry]]:
        """Iterate over the rows that are still there, those together that are fetched together."""
        for start in range(0, len(self._numbers), _WINDOW):
            found = self._index.entries(self._numbers[start : start + _WINDOW])
            yield [entry for entry in found if entry is not None]

    def __eq__(self, other: object) -> bool:
        """Return whether the other sequence holds the same rows."""
        if isinstance(other, Sequence) and not isinstance(other, str):
            return len(self) == len(other) and all(
                a == b for a, b in zip(self, other, strict=False)
            )
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def _row(self, place: int) -> Entry:
        if self._version != self._index.file.version:
            self._windows.clear()
            self._version = self._index.file.version
        window, offset = divmod(place, _WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            start = window * _WINDOW
            found = self._index.entries(self._numbers[start : start + _WINDOW])
            rows = [entry or _GONE for entry in found]
            self._windows[window] = rows
            if len(self._windows) > _KEPT:
                self._windows.popitem(last=False)
        return rows[offset]

    def ids(self) -> list[str]:
        """Return the ids of all rows, in order; slow for very many."""
        return [entry.id for entry in self]

    def place(self, article_id: str) -> int | None:
        """Return the place of this article in the list, or None."""
        number = self._index.number_of(article_id)
        if number is None:
            return None
        if self._places is None:
            self._places = {each: place for place, each in enumerate(self._numbers)}
        return self._places.get(number)

    def reordered(self, numbers: Sequence[int], *, whole: int | None = None) -> "Rows":
        """Return the same rows in another order.

        Args:
            numbers: Their numbers.
            whole: How many of the first ones meet the query; None for all.
        """
        index, words, match = self._index, self.words, self.match
        return Rows(index, numbers, words=words, match=match, sort=self.sort, whole=whole)

    def numbers(self) -> Sequence[int]:
        """Return the numbers that the index knows the rows by."""
        return self._numbers
