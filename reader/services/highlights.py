"""Highlighted passages and their notes: kept in the state, found again when a text changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from reader.document.article import Article
from reader.document.document import Document
from reader.errors import OptionError, SourceNotFoundError
from reader.library.highlights.anchor import find, places_of
from reader.library.highlights.colours import COLOURS, USUAL
from reader.library.highlights.passage import LONGEST_NOTE, Passage, exact_hash, passage
from reader.library.state.articles import noted_articles
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
    colour: str = USUAL
    """One of ``COLOURS``."""
    tags: tuple[str, ...] = ()
    """The user's tags of it, in order of name."""
    page: int | None = None
    """The page that it begins on, if the text has pages."""

    @property
    def label(self) -> str:
        """Its page, its colour, where one was chosen, and its tags, in one line."""
        page = () if self.page is None else (f"p. {self.page}",)
        chosen = () if self.colour == USUAL else (self.colour,)
        return " · ".join((*page, *chosen, *(f"#{tag}" for tag in self.tags)))

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
    text_hash = exact_hash(article.document.text)
    found = [_highlight(row, article.document, text_hash) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.lost, each.start or 0, each.end or 0)))


def lost_highlights(collection: ArticleCollection, article_id: str) -> tuple[Highlight, ...]:
    """Return the highlights of an article whose text cannot be read; none of them has a place."""
    rows = highlights_in(collection.state, article_id)
    return tuple(_highlight(row, None, "") for row in rows)


def _highlight(row: HighlightRow, document: Document | None, text_hash: str) -> Highlight:
    sought = Passage(row.quote, row.prefix or "", row.suffix or "", row.start or 0, row.hash or "")
    place = None if document is None else find(document.text, sought, text_hash=text_hash)
    start, end = place or (None, None)
    return Highlight(
        row.id,
        row.quote,
        start,
        end,
        row.note or "",
        datetime.fromisoformat(row.at),
        row.colour or USUAL,
        tuple((row.tags or "").splitlines()),
        None if document is None or start is None else document.page_of(start),
    )


def add_highlight(
    collection: ArticleCollection,
    article: Article,
    start: int,
    end: int,
    *,
    note: str = "",
    colour: str | None = None,
    tags: Iterable[str] | None = None,
) -> Highlight:
    """Highlight an article's text from ``start`` to ``end``; one step for ``undo``.

    White space at the ends is left out. A passage that is highlighted already stays as it is, and
    gets the note, the colour (one of ``COLOURS``) and the tags that are given.

    Raises:
        OptionError: If the passage is empty or too long, the note is too long, or there is no such
            colour.
        SourceNotFoundError: If the article is no longer in the collection.
        StoreError: If it cannot be kept.
    """
    text = article.document.text
    start, end = _without_space(text, max(0, start), max(0, min(end, len(text))))
    _check(end - start, note)
    title = _title_of(collection, article)
    for known in highlights_of(collection, article):
        if (known.start, known.end) == (start, end):
            given = note if note.strip() else None
            edit_highlight(collection, article.id, known.id, note=given, colour=colour, tags=tags)
            return _of(collection, article, known.id)
    marked = passage(text, start, end)
    identity = id_of_passage(marked)
    row = _kept_passage(marked) | _kept_details(note, colour, tags or ())
    edit = Edit("highlight", (article.id, identity), row)
    collection.history.record_for_articles(f"highlighted a passage in “{title}”", [edit])
    return _of(collection, article, identity)


def _title_of(collection: ArticleCollection, article: Article) -> str:
    entry = collection.entry(article.id)
    if entry is None:
        raise SourceNotFoundError(
            f"{article.id}: there is no such article: it may have been removed"
        )
    return entry.metadata.title


def highlight_quote(
    collection: ArticleCollection,
    article: Article,
    quote: str,
    *,
    note: str = "",
    colour: str | None = None,
    tags: Iterable[str] | None = None,
) -> Highlight:
    """Highlight the passage that a quote gives, as ``add_highlight`` does.

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
    return add_highlight(collection, article, *places[0], note=note, colour=colour, tags=tags)


def edit_highlight(
    collection: ArticleCollection,
    article_id: str,
    highlight_id: str,
    *,
    note: str | None = None,
    colour: str | None = None,
    tags: Iterable[str] | None = None,
) -> None:
    """Change the note, the colour or the tags of a highlight; one step for ``undo``.

    Args:
        collection: Where the article is.
        article_id: The article.
        highlight_id: The highlight.
        note: Its note from now on, empty for none; None leaves it as it is.
        colour: One of ``COLOURS``; None leaves it as it is.
        tags: All its tags; None leaves them as they are.

    Raises:
        OptionError: If the note is too long, or there is no such colour.
        SourceNotFoundError: If there is no such highlight.
        StoreError: If it cannot be kept.
    """
    _check(1, note or "")
    row, title = _row(collection, article_id, highlight_id)
    changed = dict(row)
    if note is not None:
        changed["note"] = note.strip()
    if colour is not None:
        changed["colour"] = _kept_colour(colour)
    if tags is not None:
        changed["tags"] = _kept_tags(tags)
    if changed == row:
        return
    what = "a note" if changed["note"] != row["note"] else "a highlight"
    # The whole row: if another program deletes the highlight meanwhile, the note is not lost.
    edit = Edit("highlight", (article_id, highlight_id), changed)
    collection.history.record_for_articles(f"changed {what} in “{title}”", [edit])


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
    """Iterate over those of some articles that have highlights or a note, in their order."""
    state = collection.state
    having = frozenset((*highlighted_articles(state), *noted_articles(state)))
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


def _kept_passage(marked: Passage) -> dict[str, str | int | None]:
    """Return a passage that is highlighted now as the state keeps it."""
    return {
        "quote": marked.quote,
        "prefix": marked.prefix,
        "suffix": marked.suffix,
        "start": marked.start,
        "hash": marked.hash,
        "at": now_iso(),
    }


def _kept_details(note: str, colour: str | None, tags: Iterable[str]) -> dict[str, str | None]:
    """Return what the user says of a passage, as the state keeps it."""
    return {"note": note.strip(), "colour": _kept_colour(colour), "tags": _kept_tags(tags)}


def _kept_colour(colour: str | None) -> str | None:
    """Return a colour as the state keeps it."""
    if colour is not None and colour not in COLOURS:
        raise OptionError(f"“{colour}” is not a colour: choose {', '.join(COLOURS)}")
    return None if colour == USUAL else colour


def _kept_tags(tags: Iterable[str]) -> str | None:
    """Return tags as the state keeps them: one a line, each once whatever its case."""
    found = {" ".join(tag.split()).casefold(): " ".join(tag.split()) for tag in tags}
    return "\n".join(found[key] for key in sorted(found) if key) or None


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
