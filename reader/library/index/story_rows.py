"""Stories in the index: the distinctive terms of articles, and which articles are about one event.

The terms of an article are recorded when it is indexed; it is placed in a story later.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.library.index.distinctive_terms import packed, unpacked
from reader.library.index.index import Index

_OF_THESE = "FROM story_member WHERE n IN (SELECT value FROM json_each(?))"
_TERMS = (
    "SELECT article.n, coalesce(status.day, article.day), terms FROM story_terms"
    " JOIN article USING (n) LEFT JOIN status USING (n)"
)


class ArticleTerms(NamedTuple):
    """An article with its distinctive terms."""

    number: int
    """The number that the index gives it."""
    day: int | None
    """The proleptic ordinal of its day of publication, the user's where one was set."""
    terms: dict[str, int]
    """Its terms with their weights."""


class StoryRow(NamedTuple):
    """A story of two articles or more."""

    id: int
    """Its number."""
    central: int
    """The article that is nearest to all of them."""
    last: int | None
    """The proleptic ordinal of the day of its latest article."""
    members: list[int]
    """Its articles, the earliest first, those without a day last."""


def note_terms(connection: sqlite3.Connection, rows: Mapping[int, Mapping[str, int]]) -> None:
    """Record the terms of new articles.

    Args:
        connection: The index, in a transaction.
        rows: Number of an article -> its terms with their weights.
    """
    connection.executemany(
        "INSERT INTO story_terms VALUES (?, ?)",
        [(number, packed(terms)) for number, terms in rows.items()],
    )
    connection.executemany(
        "INSERT INTO story_terms_text (rowid, terms) VALUES (?, ?)",
        [(number, " ".join(map(_token, terms))) for number, terms in rows.items()],
    )
    # Terms of articles that are gone stay counted: the counts are only used as weights.
    counts = Counter(term for terms in rows.values() for term in terms)
    connection.executemany(
        "INSERT INTO story_term VALUES (?, ?)"
        " ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles",
        sorted(counts.items()),
    )


def articles_with_terms(index: Index, numbers: Sequence[int]) -> list[ArticleTerms]:
    """Return articles with their terms, in any order; those that are gone are left out."""
    rows = index.file.rows_in(f"{_TERMS} WHERE n", numbers)
    return [ArticleTerms(n, day or None, unpacked(terms)) for n, day, terms in rows]


def count_with_terms(index: Index) -> int:
    """Return how many articles have ever been written, including those that are gone."""
    return index.file.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'")


def unplaced(index: Index) -> list[int]:
    """Return the articles that have not been placed yet, in order of their days."""
    return index.file.packed_numbers(
        "SELECT n FROM unplaced JOIN article USING (n) LEFT JOIN status USING (n)"
        " ORDER BY coalesce(status.day, article.day) IS NULL,"
        " coalesce(status.day, article.day), n"
    )


def term_counts(index: Index, terms: Iterable[str] | None = None) -> dict[str, int]:
    """Return how many articles have each term; None for all terms that several articles have."""
    if terms is None:
        return dict(index.file.rows("SELECT term, articles FROM story_term WHERE articles > 1"))
    query = "SELECT term, articles FROM story_term WHERE term"
    return dict(index.file.rows_in(query, list(terms)))


def articles_with(index: Index, term: str, limit: int) -> list[int]:
    """Return articles with a distinctive term, including those that are gone, the latest first."""
    rows = index.file.rows(
        "SELECT rowid FROM story_terms_text WHERE story_terms_text MATCH ?"
        " ORDER BY rowid DESC LIMIT ?",
        (f'"{_token(term)}"', limit),
    )
    return [row[0] for row in rows]


def story_ids(index: Index, numbers: Sequence[int]) -> dict[int, int]:
    """Return the story of each article that is placed; one that is alone has a story of its own."""
    return dict(index.file.rows_in("SELECT n, story FROM story_member WHERE n", numbers))


def members_of(index: Index, story: int) -> list[int]:
    """Return the articles of a story."""
    rows = index.file.rows("SELECT n FROM story_member WHERE story = ?", (story,))
    return [row[0] for row in rows]


def stories(index: Index, numbers: Sequence[int] | None = None) -> list[StoryRow]:
    """Return stories of two articles or more, the one with the latest article first.

    Args:
        index: Where they are.
        numbers: Articles, each of whose stories is returned; None for all stories.
    """
    some = "" if numbers is None else f"WHERE story.id IN (SELECT story {_OF_THESE})"
    rows = index.file.rows(
        "SELECT story.id, central, last, article.n FROM story"  # noqa: S608
        f" JOIN story_member ON story_member.story = story.id JOIN article USING (n) {some}"
        " ORDER BY coalesce(last, 0) DESC, story.id, sort > 0, sort DESC, article.n",
        () if numbers is None else (json.dumps(numbers),),
    )
    found: list[StoryRow] = []
    for story, central, last, number in rows:
        if not found or found[-1].id != story:
            found.append(StoryRow(story, central, last, []))
        found[-1].members.append(number)
    return [story for story in found if len(story.members) > 1]


def copies(index: Index, numbers: Sequence[int] | None = None) -> dict[int, int]:
    """Return each article that is nearly the same as another one, with that other one.

    Args:
        index: Where they are.
        numbers: The articles to look at; None for all.
    """
    query = f"SELECT n, copy_of {'FROM story_member WHERE 1' if numbers is None else _OF_THESE}"
    values = () if numbers is None else (json.dumps(numbers),)
    return dict(index.file.rows(f"{query} AND copy_of IS NOT NULL", values))


def place(
    connection: sqlite3.Connection,
    numbers: Sequence[int],
    central: int,
    last: int | None,
    copy_of: Mapping[int, int],
    absorbed: Sequence[int] = (),
) -> None:
    """Write a story, replacing the stories that its articles were in.

    Args:
        connection: The index, in a transaction.
        numbers: Its articles; a single one is alone.
        central: The article that is nearest to all of them.
        last: The day of its latest article.
        copy_of: Article -> the one that it is nearly the same as.
        absorbed: Stories that are merged into it, with everything in them.
    """
    story = absorbed[0] if absorbed else min(numbers)
    for old in absorbed[1:]:
        connection.execute("UPDATE story_member SET story = ? WHERE story = ?", (story, old))
        connection.execute("DELETE FROM story WHERE id = ?", (old,))
    connection.executemany(
        "INSERT OR REPLACE INTO story_member VALUES (?, ?, ?)",
        [(number, story, copy_of.get(number)) for number in numbers],
    )
    if len(numbers) > 1:
        connection.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?)", (story, central, last))


def _token(term: str) -> str:
    return term.replace(" ", "_").replace('"', "")
