"""One row of the list: what is known about an article before it is opened."""

from dataclasses import dataclass
from pathlib import Path

from reader.document.article import Metadata
from reader.library.path_key import path_of


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on disk, as far as a list needs to know it."""

    id: str
    """The id that commands know it by; it is unique in a collection."""
    key: str | None
    """Its file, as ``path_key`` writes it; None for an article without one."""
    metadata: Metadata
    """Its metadata; the title is never empty. The day and the tags are those that the user set, if
    any."""
    words: int
    """How many words it has."""
    minutes: int
    """Reading time in whole minutes; 0 without words."""
    notes: tuple[str, ...] = ()
    """Notes on what was guessed or could not be read, one plain sentence each."""
    read: bool = False
    """Whether it is marked as read."""
    starred: bool = False
    """Whether it has a star."""

    @property
    def path(self) -> Path | None:
        """The file that it is read from; None for an article without one.

        The path is made on demand: a list of thousands of articles needs none of them.
        """
        return None if self.key is None else path_of(self.key)
