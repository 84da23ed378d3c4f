"""Keeping a list of articles in step with the files that they are read from."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.errors import InputError
from reader.library.files.walk import status_of
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.update import (
    Changes,
    Looked,
    look,
    look_at,
    unchanged,
    update,
    update_files,
)
from reader.library.state.state import State
from reader.services.user_state import Marking

if TYPE_CHECKING:
    from reader.intake.formats.parsed_article import ParsedArticle

Look = Literal["whole", "quick", "small"]
"""How closely the files are looked at when a collection is opened: all of them; their folders alone
when there are many; or only when there are few, and else later, by ``rescan``."""

_MANY = 2000
"""From so many articles on their files are not all looked at where that can wait."""
_AT_ONCE = 300
"""Up to so many new files are read before the list is shown."""


class Scanning(Marking):
    """Articles by id, and the files that they are read from."""

    def __init__(
        self,
        index: Index,
        state: State,
        *,
        trash: Path,
        places: Sequence[Path],
        problems: Sequence[str],
    ) -> None:
        super().__init__(index, state, trash=trash)
        self.unscanned = False
        """Whether the files were not looked at yet: ``rescan`` does it."""
        # Absolute: the index outlives the folder that the program was started in.
        self._places = [Path(os.path.abspath(place)) for place in places]  # noqa: PTH100
        self._whole = False
        self._drafts: dict[str, ParsedArticle] = {}
        self._trouble = list(problems)
        self._found_trouble: list[str] = []

    def open(
        self,
        *,
        looking: Look,
        progress: Callable[[int, int], None] | None = None,
        drafts: "Sequence[ParsedArticle]" = (),
        problems: Sequence[str] = (),
    ) -> None:
        """Look at the files for the first time, and take in what was read from elsewhere."""
        self._trouble += problems
        if drafts:
            from reader.library.index.writer import write_drafts

            self._drafts = write_drafts(self._index, self._state, drafts)
        many = self._index.count() > _MANY
        if many and looking == "small":
            self.unscanned = True
        elif not (many and looking == "quick" and unchanged(self._index)):
            looked, trouble = self._look()
            if looking == "small" and len(looked.files) > self._index.count() + _AT_ONCE:
                self.unscanned = True
            else:
                self._bring_up(self._index, looked, trouble, progress, None)
                self._whole = True
        self.marks_changed()

    def _look(self) -> tuple[Looked, list[str]]:
        trouble: list[str] = []
        files: list[Looked] = []
        for place in self._places:
            try:
                folder = os.path.isdir(place)  # noqa: PTH112 - a name with a NUL must not raise
                files.append(look(place) if folder else look_at([place]))
            except InputError as error:
                trouble.append(str(error))
        looked = Looked(
            [found for each in files for found in each.files],
            {path: changed for each in files for path, changed in each.folders.items()},
            [],
        )
        return looked, [*trouble, *(problem for each in files for problem in each.problems)]

    def _bring_up(
        self,
        index: Index,
        looked: Looked,
        trouble: list[str],
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Changes:
        unreadable = bool(trouble)
        self._found_trouble = trouble
        last: sqlite3.Error | None = None
        try:
            for _ in range(2):
                try:
                    if unreadable:
                        # What cannot be looked at now is not gone.
                        return update_files(
                            index, self._state, [Path(f.path) for f in looked.files]
                        )
                    return update(
                        index, self._state, looked, progress=progress, cancelled=cancelled
                    )
                except sqlite3.Error as error:
                    last = error
            self._found_trouble = [*trouble, f"the index cannot be written: {last}"]
            return Changes(finished=False)
        finally:
            self.changed()

    def rescan(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Changes:
        """Look at every file and bring the list up to date. Takes time: call it from a worker.

        Args:
            progress: Is told how many files are read, of how many that are new or changed.
            cancelled: Says whether to stop; what was done so far is kept.
        """
        looked, trouble = self._look()
        index = self._index.again()
        try:
            changes = self._bring_up(index, looked, trouble, progress, cancelled)
        finally:
            if index is not self._index:
                self._index.faults += index.faults
                index.close()
                if self._index.detached:
                    # The cache was deleted while it was open: what was looked at is in a new file.
                    self._index.reopen()
        self.unscanned = self.unscanned and not changes.finished
        self._index.renewed = self._index.renewed and not changes.finished
        self.marks_changed()
        self.changed()
        return changes

    def take_in(self, paths: Iterable[Path]) -> Changes:
        """Bring the list up to date with a few files that may have changed."""
        try:
            return update_files(self._index, self._state, paths)
        except sqlite3.Error:
            return Changes(finished=False)
        finally:
            self.changed()

    def current(self, entry: Entry) -> Entry | None:
        """Return a row as its file is now; None when the file is gone."""
        if entry.path is None or self._whole:
            return entry
        found = status_of(str(entry.path))
        if found is not None and self._index.holds(found):
            return entry
        self.take_in([entry.path])
        return self.entry(entry.id)

    @property
    def places(self) -> tuple[Path, ...]:
        """The folders and files that the articles are read from."""
        return tuple(self._places)
