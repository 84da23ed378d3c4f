"""Highlighted passages and their notes: kept in the state, found again when a text changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from reader.document.article import Article
from reader.errors import OptionError, SourceNotFoundError
from reader.library.highlights.anchor import find, places_of
from reader.library.highlights.passage import Passage, exact_hash, passage
from reader.library.state.change import Edit
from reader.library.state.highlights import (
    HighlightRow,
    all_highlights,
    articles_of_highlight,
    highlighted_articles,
    highlights_in,
)
from reader.library.state.state import now_iso
from reader.services.collection import ArticleCollection

LONGEST_QUOTE = 20_000
"""The most characters of one highlight."""
LONGEST_NOTE = 100_000
"""The most characters of a note."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that the user highlighted."""

    id: str
    """Eight hexadecimal digits, the same for the same passage of an article."""
    quote: str
    """The passage as it was when it was highlighted."""
    start: int | None
    """Where it begins in the current text; None when it is orphaned."""
    end: int | None
    """Where it ends."""
    note: str
    """The user's note; may be empty."""
    when: datetime
    """When it was highlighted."""

    @property
    def lost(self) -> bool:
        """Whether it is orphaned: the passage is no longer in the text."""
        return self.start is None


def highlights_of(collection: ArticleCollection, article: Article) -> tuple[Highlight, ...]:
    """Return the highlights of an article in the order of its text, orphaned ones last.

    Each is looked for in the text as it is now. That is quick when the text has not changed.

    Raises:
        StoreError: If the state cannot be read.
    """
    rows = highlights_in(collection.state, article.id)
    if not rows:
        return ()
    text = article.document.text
    text_hash = exact_hash(text)
    found = [_highlight(row, text, text_hash) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.lost, each.start or 0, each.end or 0)))


def lost_highlights(collection: ArticleCollection, article_id: str) -> tuple[Highlight, ...]:
    """Return the highlights of an article whose text cannot be read; none of them has a place."""
    rows = highlights_in(collection.state, article_id)
    return tuple(_highlight(row, None, "") for row in rows)


def _highlight(row: HighlightRow, text: str | None, text_hash: str) -> Highlight:
    sought = Passage(row.quote, row.prefix or "", row.suffix or "", row.start or 0, row.hash or "")
    place = None if text is None else find(text, sought, text_hash=text_hash)
    start, end = place or (None, None)
    return Highlight(row.id, row.quote, start, end, row.note or "", datetime.fromisoformat(row.at))


def add_highlight(
    collection: ArticleCollection, article: Article, start: int, end: int, *, note: str = ""
) -> Highlight:
    """Highlight an article's text from ``start`` to ``end``; one step for ``undo``.

    White space at the ends is left out. A passage that is highlighted already stays as it is, and
    gets the note when one is given.

    Args:
        collection: Where the article is.
        article: The article.
        start: Offset of the first character.
        end: Offset after the last.
        note: A note on it.

    Returns:
        The highlight.

    Raises:
        OptionError: If the passage is empty or too long, or the note is too long.
        SourceNotFoundError: If the article is no longer in the collection.
        StoreError: If it cannot be kept.
    """
    text = article.document.text
    start, end = _without_space(text, max(0, start), max(0, min(end, len(text))))
    _check(end - start, note)
    entry = collection.entry(article.id)
    if entry is None:
        raise SourceNotFoundError(
            f"{article.id}: there is no such article: it may have been removed"
        )
    for known in highlights_of(collection, article):
        if (known.start, known.end) == (start, end):
            if note.strip() and note.strip() != known.note:
                set_note(collection, article.id, known.id, note)
            return _of(collection, article, known.id)
    marked = passage(text, start, end)
    identity = id_of_passage(marked)
    row: dict[str, str | int | None] = {
        "quote": marked.quote,
        "prefix": marked.prefix,
        "suffix": marked.suffix,
        "start": start,
        "hash": marked.hash,
        "note": note.strip(),
        "at": now_iso(),
    }
    label = f"highlighted a passage in “{entry.metadata.title}”"
    collection.history.record_for_articles(label, [Edit("highlight", (article.id, identity), row)])
    return _of(collection, article, identity)


def highlight_quote(
    collection: ArticleCollection, article: Article, quote: str, *, note: str = ""
) -> Highlight:
    """Highlight the passage that a quote gives; one step for ``undo``.

    Raises:
        OptionError: If it does not occur, or occurs more than once.
        StoreError: If it cannot be kept.
    """
    places = places_of(article.document.text, quote)
    if not places:
        raise OptionError(
            f"“{quote}” does not occur in {article.id}: copy the passage from `reader show`"
        )
    if len(places) > 1:
        raise OptionError(
            f"“{quote}” occurs {len(places)} times in {article.id}: quote a longer passage"
        )
    return add_highlight(collection, article, *places[0], note=note)


def set_note(collection: ArticleCollection, article_id: str, highlight_id: str, note: str) -> None:
    """Change the note of a highlight, or delete it when it is empty; one step for ``undo``.

    Raises:
        OptionError: If it is too long.
        SourceNotFoundError: If there is no such highlight.
        StoreError: If it cannot be kept.
    """
    _check(1, note)
    row, title = _row(collection, article_id, highlight_id)
    # The whole row: if another program deletes the highlight meanwhile, the note is not lost.
    edit = Edit("highlight", (article_id, highlight_id), {**row, "note": note.strip()})
    collection.history.record_for_articles(f"changed a note in “{title}”", [edit])


def remove_highlight(collection: ArticleCollection, article_id: str, highlight_id: str) -> None:
    """Delete a highlight and its note; one step for ``undo``.

    Raises:
        SourceNotFoundError: If there is no such highlight.
        StoreError: If it cannot be kept.
    """
    _, title = _row(collection, article_id, highlight_id)
    edit = Edit("highlight", (article_id, highlight_id), None)
    collection.history.record_for_articles(f"deleted a highlight in “{title}”", [edit])


def with_highlights(collection: ArticleCollection, ids: Iterable[str]) -> Iterator[str]:
    """Iterate over those of some articles that have highlights, in their order."""
    having = frozenset(highlighted_articles(collection.state))
    return (each for each in ids if each in having)


def without_article(collection: ArticleCollection) -> list[str]:
    """Return the ids of articles that have highlights and are gone, but were not removed."""
    ids = highlighted_articles(collection.state, removed=False)
    return [each for each in ids if collection.entry(each) is None]


def kept_rows(collection: ArticleCollection) -> dict[str, list[dict[str, Any]]]:
    """Return what is kept of every highlight, by the id of its article, for an export."""
    found: dict[str, list[dict[str, Any]]] = {}
    for article_id, row in all_highlights(collection.state):
        found.setdefault(article_id, []).append(row._asdict())
    return found


def articles_of(collection: ArticleCollection, highlight_id: str) -> list[str]:
    """Return the ids of the articles that have a highlight of this id; mostly one."""
    return articles_of_highlight(collection.state, highlight_id)


def _of(collection: ArticleCollection, article: Article, highlight_id: str) -> Highlight:
    return next(each for each in highlights_of(collection, article) if each.id == highlight_id)


def _row(
    collection: ArticleCollection, article_id: str, highlight_id: str
) -> tuple[dict[str, Any], str]:
    """Return what is kept of a highlight, and the title of its article."""
    row = collection.state.row("highlight", (article_id, highlight_id))
    if row is None:
        raise SourceNotFoundError(
            f"{highlight_id}: there is no such highlight: `reader highlights` lists them"
        )
    entry = collection.entry(article_id)
    return row, entry.metadata.title if entry else article_id


def id_of_passage(marked: Passage) -> str:
    """Return the same id on every machine for the same passage."""
    known = "\0".join((marked.quote, marked.prefix, marked.suffix, str(marked.start)))
    return blake2b(known.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _check(length: int, note: str) -> None:
    if length < 1:
        raise OptionError("no text is selected: select some text first")
    if length > LONGEST_QUOTE:
        raise OptionError(
            f"the selection has {length:,} characters: select at most {LONGEST_QUOTE:,}"
        )
    if len(note) > LONGEST_NOTE:
        raise OptionError(
            f"the note has {len(note):,} characters: shorten it to at most {LONGEST_NOTE:,}"
        )
