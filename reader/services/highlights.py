"""Passages that a user marked, and notes to them: kept with the state, found again in any text."""

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
"""Characters of a passage that can be marked at once."""
LONGEST_NOTE = 100_000
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that the user marked."""

    id: str
    """What names it: eight hexadecimal digits, the same for the same passage of an article."""
    quote: str
    """The passage as it was when it was marked."""
    start: int | None
    """Where it begins in the article's text as that is now; None when it has lost its place."""
    end: int | None
    """Where it ends."""
    note: str
    """What the user wrote to it; may be empty."""
    when: datetime
    """When it was marked."""

    @property
    def lost(self) -> bool:
        """Whether the text has changed so much that the passage is nowhere in it."""
        return self.start is None


def highlights_of(collection: ArticleCollection, article: Article) -> tuple[Highlight, ...]:
    """Return the highlights of an article in the order of its text, those without a place last.

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
    """Return the highlights of an article whose text cannot be had; none of them has a place."""
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
    """Mark the passage from ``start`` to ``end`` of an article's text; one step for ``undo``.

    White space at its ends is left out. A passage that is marked already stays as it is, and gets
    the note when one is given.

    Args:
        collection: Where the article is.
        article: The article.
        start: Offset of the first character.
        end: Offset after the last.
        note: What the user has to say to it.

    Returns:
        The highlight.

    Raises:
        OptionError: If nothing is there, or too much.
        SourceNotFoundError: If the article is not on the collection any more.
        StoreError: If it cannot be kept.
    """
    text = article.document.text
    start, end = _without_space(text, max(0, start), max(0, min(end, len(text))))
    _check(end - start, note)
    entry = collection.entry(article.id)
    if entry is None:
        raise SourceNotFoundError(f"{article.id}: there is no such article: it was removed")
    for known in highlights_of(collection, article):
        if (known.start, known.end) == (start, end):
            if note.strip() and note.strip() != known.note:
                set_note(collection, article.id, known.id, note)
            return _of(collection, article, known.id)
    marked = passage(text, start, end)
    identity = _id_of(marked)
    row: dict[str, str | int | None] = {
        "quote": marked.quote,
        "prefix": marked.prefix,
        "suffix": marked.suffix,
        "start": start,
        "hash": marked.hash,
        "note": note.strip(),
        "at": now_iso(),
    }
    label = f"the highlight in “{entry.metadata.title}” is gone again"
    collection.history.record_for_articles(label, [Edit("highlight", (article.id, identity), row)])
    return _of(collection, article, identity)


def highlight_quote(
    collection: ArticleCollection, article: Article, quote: str, *, note: str = ""
) -> Highlight:
    """Mark the one passage of an article that a quote gives; one step for ``undo``.

    Raises:
        OptionError: If it is not there, or more than once.
        StoreError: If it cannot be kept.
    """
    places = places_of(article.document.text, quote)
    if not places:
        raise OptionError(f"“{quote}” does not stand in {article.id}: copy it from `reader show`")
    if len(places) > 1:
        raise OptionError(f"“{quote}” stands {len(places)} times in {article.id}: give more of it")
    return add_highlight(collection, article, *places[0], note=note)


def set_note(collection: ArticleCollection, article_id: str, highlight_id: str, note: str) -> None:
    """Write a note to a highlight, or take it away when it is empty; one step for ``undo``.

    Raises:
        OptionError: If it is too long.
        SourceNotFoundError: If there is no such highlight.
        StoreError: If it cannot be kept.
    """
    _check(1, note)
    row, title = _row(collection, article_id, highlight_id)
    # The whole row: should another program take it away meanwhile, the note is not lost.
    edit = Edit("highlight", (article_id, highlight_id), {**row, "note": note.strip()})
    collection.history.record_for_articles(
        f"the highlight in “{title}” has its former note again", [edit]
    )


def remove_highlight(collection: ArticleCollection, article_id: str, highlight_id: str) -> None:
    """Take a highlight away, and its note with it; one step for ``undo``.

    Raises:
        SourceNotFoundError: If there is no such highlight.
        StoreError: If it cannot be kept.
    """
    _, title = _row(collection, article_id, highlight_id)
    edit = Edit("highlight", (article_id, highlight_id), None)
    collection.history.record_for_articles(f"the highlight in “{title}” is there again", [edit])


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
            f"{highlight_id}: there is no such highlight: `reader highlights` shows them"
        )
    entry = collection.entry(article_id)
    return row, entry.metadata.title if entry else article_id


def _id_of(marked: Passage) -> str:
    """Return the same id on every machine for the same passage."""
    known = "\0".join((marked.quote, marked.prefix, marked.suffix, str(marked.start)))
    return blake2b(known.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _check(length: int, note: str) -> None:
    if length < 1:
        raise OptionError("nothing is marked: choose some text")
    if length > LONGEST_QUOTE:
        raise OptionError(f"{length} characters are marked: at most {LONGEST_QUOTE} can be")
    if len(note) > LONGEST_NOTE:
        raise OptionError(
            f"the note has {len(note)} characters: at most {LONGEST_NOTE} can be kept"
        )
