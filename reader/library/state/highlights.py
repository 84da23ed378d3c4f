"""The rows of highlights in the state."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.library.state.state import State

_COLUMNS = "id, quote, prefix, suffix, start, hash, note, at, colour, tags"


class HighlightRow(NamedTuple):
    """The stored form of one highlight."""

    id: str
    """Eight hexadecimal digits."""
    quote: str
    """The passage as it was when it was highlighted."""
    prefix: str | None
    """The text right before it."""
    suffix: str | None
    """The text right after it."""
    start: int | None
    """Where it began, in characters."""
    hash: str | None
    """Hash of the text that it was in."""
    note: str | None
    """The user's note on it."""
    at: str
    """When it was highlighted, as an ISO timestamp."""
    colour: str | None = None
    """Its colour; None for the default one."""
    tags: str | None = None
    """The user's tags of it, one per line."""


def highlights_in(state: State, article_id: str) -> list[HighlightRow]:
    """Return the highlights of an article, the oldest first."""
    rows = state.rows(
        f"SELECT {_COLUMNS} FROM highlight WHERE article = ? ORDER BY at, id",  # noqa: S608
        (article_id,),
    )
    return [HighlightRow(*row) for row in rows]


def all_highlights(state: State) -> Iterator[tuple[str, HighlightRow]]:
    """Iterate over every highlight with the id of its article."""
    rows = state.rows(f"SELECT article, {_COLUMNS} FROM highlight ORDER BY article, at, id")  # noqa: S608
    for article, *values in rows:
        yield article, HighlightRow(*values)


def highlighted_articles(state: State, *, removed: bool = True) -> list[str]:
    """Return the ids of the articles that have highlights.

    Args:
        state: The state.
        removed: Whether to include articles that the user removed.
    """
    query = "SELECT DISTINCT article FROM highlight"
    if not removed:
        query += " WHERE article NOT IN (SELECT id FROM article WHERE removed_at IS NOT NULL)"
    return [row[0] for row in state.rows(f"{query} ORDER BY article")]


def articles_of_highlight(state: State, highlight_id: str) -> list[str]:
    """Return the ids of the articles with a highlight of this id; usually one."""
    rows = state.rows(
        "SELECT article FROM highlight WHERE id = ? ORDER BY article", (highlight_id,)
    )
    return [row[0] for row in rows]


def highlights_before(state: State, at: str) -> list[tuple[str, HighlightRow]]:
    """Return every highlight that is older than a timestamp, with the id of its article.

    Those of articles that the user removed are left out.
    """
    rows = state.rows(
        f"SELECT article, {_COLUMNS} FROM highlight WHERE at < ? AND article NOT IN"  # noqa: S608
        " (SELECT id FROM article WHERE removed_at IS NOT NULL) ORDER BY at, article, id",
        (at,),
    )
    return [(article, HighlightRow(*values)) for article, *values in rows]


def count_highlights(state: State) -> tuple[int, int]:
    """Return how many highlights there are, and how many have a note."""
    found: Any = state.rows("SELECT count(*), count(nullif(note, '')) FROM highlight")[0]
    return int(found[0]), int(found[1])
