"""The sentences that a search matched best, for the rows on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.library.files.parsed_files import ParsedFiles
from reader.library.index.entry import Entry
from reader.services.search.rows import Rows

if TYPE_CHECKING:
    # Loaded with the first search.
    from reader.services.search.snippets import Snippet
    from reader.services.search.word_matcher import WordMatcher

_STEP = 4
"""The number of rows that are looked up together, so that the first ones appear soon."""
_KEPT = 2_000


class SnippetCache:
    """Looks up sentences in a thread, and keeps those of the current search."""

    @dataclass
    class Known(Message):
        """Some sentences were looked up."""

    def __init__(self, widget: Widget) -> None:
        """Make an empty cache.

        Args:
            widget: Runs the thread and gets ``Known``.
        """
        self._widget = widget
        self._match: WordMatcher | None = None
        self._found: dict[str, Snippet | None] = {}

    def of(self, entry: Entry) -> "Snippet | None":
        """Return the best matching sentence of an article, if it is known."""
        return self._found.get(entry.id)

    def look(self, rows: Sequence[Entry], first: int, last: int, files: ParsedFiles) -> None:
        """Look up the missing sentences of some rows, replacing the last request.

        Args:
            rows: The rows of the list; nothing is looked up unless they are those of a search.
            first: The first row on screen.
            last: The row after the last one on screen.
            files: Reads the files.
        """
        if not is_matched(rows):
            self._match, self._found = None, {}
            return
        if rows.match != self._match or len(self._found) > _KEPT:
            self._match, self._found = rows.match, {}
        missing = [
            place
            for place in range(first, min(last, len(rows)))
            if rows[place].id not in self._found
        ]
        if missing:
            self._widget.run_worker(
                lambda: self._work(rows, missing, self._found, files, get_current_worker()),
                thread=True,
                group="matches",
                exclusive=True,
            )

    def _work(
        self,
        rows: Rows,
        places: Sequence[int],
        found: "dict[str, Snippet | None]",
        files: ParsedFiles,
        worker: "Worker[None]",
    ) -> None:
        from reader.services.search.snippets import snippets

        # In one stretch: few known rows lie between two missing ones.
        for start in range(places[0], places[-1] + 1, _STEP):
            if worker.is_cancelled:
                return
            stop = min(start + _STEP, places[-1] + 1)
            matched = snippets(rows, start, stop, files)
            for entry, snippet in zip(rows[start:stop], matched, strict=True):
                found[entry.id] = snippet
            self._widget.post_message(self.Known())


def is_matched(rows: Sequence[Entry]) -> TypeGuard[Rows]:
    """Return whether these are the rows of a search for words."""
    return isinstance(rows, Rows) and rows.is_search
