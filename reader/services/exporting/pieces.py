"""What every exporter takes: an article with its row, its parsed text and its structure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.document.document import Document
from reader.errors import InputError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.highlights import Highlight, highlights_of


@dataclass(frozen=True, slots=True)
class Piece:
    """One article that is exported."""

    entry: Entry
    """Its row: day and tags are the user's, where set."""
    parsed: ParsedArticle
    """Its text as it is in the file."""
    added: datetime | None
    """When its file was last written."""
    highlights: tuple[Highlight, ...] = ()
    """Its highlights, when they are wanted."""
    note: str = ""
    """The user's note on the whole of it, when highlights are wanted."""

    @property
    def document(self) -> Document:
        """Its structure."""
        return self.parsed.text.document


def pieces(
    collection: ArticleCollection,
    entries: Iterable[Entry],
    problems: list[str],
    *,
    highlights: bool = False,
) -> Iterator[Piece]:
    """Read the articles one by one; one that cannot be read is named, and the rest go on.

    Args:
        collection: Where they are.
        entries: Their rows.
        problems: Where those that cannot be read are named.
        highlights: Whether what the user marked in them is wanted.
    """
    for entry in entries:
        if entry.path is None:
            continue
        try:
            parsed = collection.files.read(entry.path)
            added = datetime.fromtimestamp(entry.path.stat().st_mtime, UTC)
        except InputError as error:
            problems.append(str(error))
            continue
        except OSError as error:
            problems.append(f"{entry.path}: cannot be read: {error.strerror}")
            continue
        about = entry.metadata
        head = replace(parsed.metadata, published=about.published, tags=about.tags)
        parsed = replace(parsed, metadata=head)
        marked: tuple[Highlight, ...] = ()
        note = ""
        if highlights:
            marked = highlights_of(collection, replace(parsed, id=entry.id).article())
            note = collection.user_state.note(entry.id)
        yield Piece(entry, parsed, added, marked, note)
