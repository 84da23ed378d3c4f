"""Everything that can be imported, opened alike: exports of others, lists of feeds, our own."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.intake.formats.source import read_bytes
from reader.services.adding.importing import Imported, Progress, count_rows, run_import
from reader.services.adding.own_format import SCHEMA_MARK, count_own, import_own
from reader.services.collection import ArticleCollection

if TYPE_CHECKING:
    from reader.intake.formats.feeds import Outline
    from reader.intake.imports import Import

_PROBE = 4096
_CAP = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that can be imported."""

    path: Path
    """The file."""
    label: str
    """What its format is called in messages."""
    export: "Import | None" = None
    """The export of another program, if it is one."""
    feeds: bool = False
    """Whether it is a list of feeds."""

    def count(self, collection: ArticleCollection) -> Imported:
        """Say what importing it would do.

        Raises:
            InputError: If it cannot be read.
        """
        if self.export is not None:
            return count_rows(collection, self.export)
        if self.feeds:
            outlines = self._outlines()
            known = sum(collection.state.row("feed", (each.url,)) is not None for each in outlines)
            return Imported(feeds=len(outlines) - known, known=known)
        return count_own(collection, self.path)

    def run(self, collection: ArticleCollection, *, progress: Progress | None = None) -> Imported:
        """Import it.

        Raises:
            InputError: If it cannot be read.
            StoreError: If nothing can be written.
        """
        if self.export is not None:
            return run_import(collection, self.export, progress=progress)
        if self.feeds:
            from reader.services.adding.feeds import follow_outlines

            outlines = self._outlines()
            new = follow_outlines(collection, outlines)
            return Imported(feeds=new, known=len(outlines) - new)
        return import_own(collection, self.path, progress=progress)

    def _outlines(self) -> "tuple[Outline, ...]":
        from reader.intake.formats.feeds import read_opml

        return read_opml(read_bytes(self.path), name=str(self.path))


def open_any(path: Path, kind: str | None = None) -> Opened:
    """Recognise what a file is.

    Args:
        path: The file.
        kind: Its format, when the user says it; ``opml`` and ``reader`` besides those of intake.

    Raises:
        InputError: If it is not there, or is nothing that can be imported.
    """
    head = read_bytes(path, cap=_CAP)[:_PROBE].removeprefix(b"\xef\xbb\xbf").lstrip()
    # What an article is called, or says, may be any mark.
    is_markup = head.startswith(b"<")
    if kind == "opml" or (kind is None and is_markup and b"<opml" in head.lower()):
        return Opened(path, "list of feeds (OPML)", feeds=True)
    if kind == "reader" or (kind is None and head.startswith(SCHEMA_MARK)):
        return Opened(path, "Reader (JSON Lines)")
    from reader.intake.imports import open_import

    export = open_import(path, kind)
    return Opened(path, export.label, export)
