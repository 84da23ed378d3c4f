"""Keeping the list of articles up to date with their files."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.errors import InputError
from reader.library.files.parsed_files import ParsedFiles
from reader.library.files.passed_over import PassedOver
from reader.library.files.walk import Found, status_of
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.update import (
    Changes,
    FoundFiles,
    list_unread,
    scan_files,
    scan_folder,
    slow_files,
    unchanged,
    update,
    update_files,
)
from reader.library.state.state import State
from reader.services.history import History

if TYPE_CHECKING:
    from reader.intake.formats.parsed_article import ParsedArticle

ScanDepth = Literal["whole", "quick", "rows", "small"]
"""How closely files are checked when a collection is opened.

``whole``: all of them; ``quick``: only their folders when there are many; ``rows``: the same, and
files that are read slowly are listed by their names when there are many of them, to be read as
their rows are asked for; ``small``: only when there are few, and otherwise later, by ``rescan``.
"""

_LARGE_LIBRARY = 2000
"""Above this many articles, looking at all files is put off where that is possible."""
_AT_ONCE = 300
"""The most new files that are read before the list is shown."""
_SLOW_AT_ONCE = 50
"""The most new PDFs and the like that are read before the first row: each takes 10 to 100 ms."""


class Scanner:
    """Reads files into the index, and finds out which of them changed."""

    def __init__(
        self,
        index: Index,
        state: State,
        history: History,
        places: Sequence[Path],
        files: ParsedFiles,
    ) -> None:
        """Read files; nothing is looked at yet.

        Args:
            index: Where their rows are.
            state: Which ids the files have.
            history: Brought up to date after each look.
            places: Files and folders.
            files: Reads them, and keeps what is read of them for a while.
        """
        self.unscanned = False
        """Whether some files were not looked at or not read yet: ``rescan`` does it."""
        self.problems: list[str] = []
        """One plain sentence for each place that could not be looked at the last time."""
        self.parsed_articles: Mapping[str, ParsedArticle] = {}
        """Id -> the article, for articles that have no file: fetched pages, chapters of books."""
        # Absolute: the index outlives the folder that the program was started in.
        self.places = tuple(Path(os.path.abspath(place)) for place in places)  # noqa: PTH100
        """The folders and files that the articles are read from."""
        self.passed: tuple[PassedOver, ...] = ()
        """What was found the last time and is not an article."""
        self._index = index
        self._state = state
        self._history = history
        self._files = files
        self._whole = False
        self._looked = False

    def first_look(
        self,
        *,
        scan: ScanDepth,
        progress: Callable[[int, int], None] | None = None,
        parsed_articles: "Sequence[ParsedArticle]" = (),
    ) -> None:
        """Look at the files for the first time, and add articles that were read from elsewhere.

        Args:
            scan: How closely the files are looked at.
            progress: Called with how many files are read, of how many that are new or changed.
            parsed_articles: Articles without a file.
        """
        if parsed_articles:
            from reader.library.index.writer import write_parsed

            self.parsed_articles = write_parsed(self._index, self._state, parsed_articles)
        many = self._index.count() > _LARGE_LIBRARY
        if many and scan == "small":
            self.unscanned = True
        elif not (many and scan in {"quick", "rows"} and unchanged(self._index)):
            looked, problems = self._look()
            if scan == "small" and len(looked.files) > self._index.count() + _AT_ONCE:
                self.unscanned = True
            else:
                # PDFs and the like in a folder are listed at once and read later.
                slow = self._slow_files(looked) if scan in {"small", "rows"} else []
                if scan == "rows" and len(slow) <= _SLOW_AT_ONCE:
                    slow = []
                self._bring_up(
                    self._index, looked, problems, progress, None, unread=slow, later=True
                )
                self.unscanned = bool(slow)
                self._whole = not slow
        self._history.sync()

    def _look(self) -> tuple[FoundFiles, list[str]]:
        problems: list[str] = []
        files: list[FoundFiles] = []
        for place in self.places:
            try:
                folder = os.path.isdir(place)  # noqa: PTH112 - a name with a NUL must not raise
                files.append(scan_folder(place) if folder else scan_files([place]))
            except InputError as error:
                problems.append(str(error))
        looked = FoundFiles(
            [found for each in files for found in each.files],
            {path: changed for each in files for path, changed in each.folders.items()},
            [],
        )
        self._looked = True
        self.passed = tuple(each for found in files for each in found.passed)
        return looked, [*problems, *(problem for each in files for problem in each.problems)]

    def _slow_files(self, looked: FoundFiles) -> list[Found]:
        """Return the new and changed files of folders whose reading takes long."""
        named = frozenset(map(str, self.places))
        return [each for each in slow_files(self._index, looked) if each.path not in named]

    def _bring_up(
        self,
        index: Index,
        looked: FoundFiles,
        problems: list[str],
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
        *,
        unread: Sequence[Found] = (),
        later: bool = False,
    ) -> Changes:
        self.problems = problems
        left = frozenset(each.path for each in unread) if later else frozenset()
        last: sqlite3.Error | None = None
        try:
            for _ in range(2):
                try:
                    list_unread(index, self._state, unread, looked)
                    if unread and progress is not None:
                        progress(0, len(unread))
                    return self._update(
                        index, looked, progress, cancelled, left, whole=not problems
                    )
                except sqlite3.Error as error:
                    last = error
        finally:
            self._index.file.changed()
        self.problems = [
            *problems,
            f"the index cannot be written, so changed files are missing from the list: {last}",
        ]
        return Changes(finished=False)

    def _update(
        self,
        index: Index,
        looked: FoundFiles,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
        left: frozenset[str],
        *,
        whole: bool,
    ) -> Changes:
        """Bring the index up to date; ``whole`` says that every folder could be listed."""
        if whole:
            return update(
                index,
                self._state,
                looked,
                read=self._files.read,
                progress=progress,
                cancelled=cancelled,
                later=left,
            )
        # A folder that cannot be listed now is not gone.
        paths = [Path(each.path) for each in looked.files if each.path not in left]
        return update_files(index, self._state, paths, read=self._files.read)

    def rescan(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Changes:
        """Look at every file and bring the list up to date. Takes time: call it from a worker.

        Args:
            progress: Called with how many files are read, of how many that are new or changed.
            cancelled: Returns whether to stop; what was done so far is kept.
        """
        looked, problems = self._look()
        index = self._index.again()

        def report(done: int, total: int) -> None:
            self._index.file.changed()
            if progress is not None:
                progress(done, total)

        finished = False
        try:
            unread = self._slow_files(looked)
            changes = self._bring_up(index, looked, problems, report, cancelled, unread=unread)
            finished = changes.finished
        finally:
            if index is not self._index:
                self._index.file.faults += index.file.faults
                if finished and self._index.file.detached:
                    # The cache was deleted while it was open: what was looked at is in a new file.
                    self._index.file.adopt(index.file)
                index.close()
        self.unscanned = self.unscanned and not changes.finished
        self._index.file.renewed = self._index.file.renewed and not changes.finished
        self._history.sync()
        self._index.file.changed()
        return changes

    def passed_over(self) -> tuple[PassedOver, ...]:
        """Return what is in the folders and is not an article, after a scan if there was none."""
        if not self._looked:
            self._look()
        return self.passed

    def update(self, paths: Iterable[Path]) -> Changes:
        """Bring the list up to date with a few files that may have changed."""
        try:
            return update_files(self._index, self._state, paths, read=self._files.read)
        except sqlite3.Error:
            return Changes(finished=False)
        finally:
            self._index.file.changed()

    def current(self, entry: Entry) -> Entry | None:
        """Return a row as its file is now; None when the file is gone."""
        if self._whole or entry.path is None:
            return entry
        found = status_of(str(entry.path))
        if found is not None and self._index.holds(found):
            return entry
        self.update([entry.path])
        return self._index.entry(entry.id)
