"""Queries on the state of articles."""

from typing import NamedTuple

from reader.library.state.state import State


class Known(NamedTuple):
    """Where the state last saw an article, and what it knows of it."""

    id: str
    """The article."""
    path: str | None
    """The key of its file's path."""
    hash: str | None
    """Identifies its text."""
    removed: bool
    """Whether the user removed it."""
    stored: bool
    """Whether Reader wrote its file."""


def position_of(state: State, article_id: str) -> int:
    """Return the character offset where reading stopped; 0 at first."""
    rows = state.rows("SELECT position FROM article WHERE id = ?", (article_id,))
    return int(rows[0][0]) if rows else 0


def positions(state: State) -> dict[str, int]:
    """Return where reading stopped, by the id of each article that was begun."""
    return dict(state.rows("SELECT id, position FROM article WHERE position > 0"))


def opened_spans(state: State, article_id: str) -> str:
    """Return the hidden lines that the user opened, as ``start-end`` pairs."""
    rows = state.rows("SELECT opened FROM article WHERE id = ?", (article_id,))
    return str(rows[0][0] or "") if rows else ""


def note_on(state: State, article_id: str) -> str:
    """Return the user's note on a whole article; empty if there is none."""
    rows = state.rows("SELECT note FROM article WHERE id = ?", (article_id,))
    return str(rows[0][0] or "") if rows else ""


def noted_articles(state: State) -> list[str]:
    """Return the ids of the articles with a note on the whole article."""
    return [row[0] for row in state.rows("SELECT id FROM article WHERE note != '' ORDER BY id")]


def own_tags(state: State, article_id: str) -> list[tuple[str, int]]:
    """Return the user's tags of an article, and with 0 the removed tags of its file."""
    return state.rows("SELECT tag, present FROM tag WHERE article = ?", (article_id,))


def count_articles(state: State) -> int:
    """Return how many articles the state says something about."""
    return int(state.rows("SELECT count(*) FROM article")[0][0])


def known_articles(state: State) -> list[Known]:
    """Return where every article of the state was last seen."""
    rows = state.rows("SELECT id, path, hash, removed_at, stored FROM article")
    return [
        Known(identity, path, text, bool(removed), bool(stored))
        for identity, path, text, removed, stored in rows
    ]


def changed_articles(state: State) -> frozenset[str]:
    """Return the ids of all articles that the user did something with."""
    rows = state.rows(
        "SELECT id FROM article UNION SELECT article FROM tag UNION SELECT article FROM highlight"
    )
    return frozenset(row[0] for row in rows)
