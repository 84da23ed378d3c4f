"""Actors and dates in the index, recorded as soon as an article is analysed."""

import sqlite3

from reader.document.annotations import Actor
from reader.document.facts import FACTS_VERSION, Facts
from reader.document.reading_time import reading_minutes
from reader.library.index.appearances import note_names
from reader.library.index.index import Index
from reader.library.interval import days_of

_MOST = 60
"""The most actors of one article that are recorded, the most important first."""


def note_facts(index: Index, number: int, facts: Facts) -> None:
    """Record who an article is about, when it happened, and its language.

    Nothing is raised if the index cannot be written: it is recorded the next time.
    """
    if not index.file.rows(
        "SELECT 1 FROM article WHERE n = ? AND analysed != ?", (number, FACTS_VERSION)
    ):
        return
    try:
        with index.file.writing() as connection:
            _note(connection, number, facts)
    except sqlite3.Error:
        return


def _note(connection: sqlite3.Connection, number: int, facts: Facts) -> None:
    connection.execute(
        "UPDATE name SET uses = uses - 1 WHERE id IN (SELECT name FROM actor WHERE n = ?)",
        (number,),
    )
    for table in ("actor", "period"):
        connection.execute(f"DELETE FROM {table} WHERE n = ?", (number,))  # noqa: S608
    for actor in facts.actors[:_MOST]:
        _note_actor(connection, number, actor)
    note_names(connection, number, facts.actors[:_MOST], facts.text)
    days = {days_of(d.value) for d in facts.dates if d.value and d.type in {"DATE", "TIME"}}
    connection.executemany(
        "INSERT INTO period VALUES (?, ?, ?)",
        [(*each, number) for each in days if each is not None],
    )
    connection.execute(
        "UPDATE article SET analysed = ?, detected = ?, words = ?, minutes = ?, found_day = ?"
        " WHERE n = ?",
        (
            FACTS_VERSION,
            facts.language,
            facts.words,
            reading_minutes(facts.words),
            _found_day(facts),
            number,
        ),
    )


def _found_day(facts: Facts) -> int | None:
    """Return the day of publication found in the text, for an article that states none."""
    found = facts.published if facts.published_by != "given" else None
    return found.toordinal() if found else None


def _note_actor(connection: sqlite3.Connection, number: int, actor: Actor) -> None:
    names = {" ".join(name.split()) for name in (actor.name, *actor.aliases)}
    for name in sorted(filter(None, names)):
        key = name.casefold()
        connection.execute(
            "INSERT OR IGNORE INTO name (key, kind, name) VALUES (?, ?, ?)",
            (key, actor.kind, name),
        )
        (identity,) = connection.execute(
            "SELECT id FROM name WHERE key = ? AND kind = ?", (key, actor.kind)
        ).fetchone()
        if not connection.execute(
            "INSERT OR IGNORE INTO actor VALUES (?, ?)", (identity, number)
        ).rowcount:
            continue
        connection.execute("UPDATE name SET uses = uses + 1 WHERE id = ?", (identity,))
        if not connection.execute(
            "SELECT 1 FROM name_text WHERE rowid = ?", (identity,)
        ).fetchone():
            connection.execute(
                "INSERT INTO name_text (rowid, name) VALUES (?, ?)", (identity, name)
            )


def without_facts(index: Index, limit: int) -> list[str]:
    """Return the ids of articles that were not analysed by this version.

    Those that were never analysed come first: of the others, what an earlier version found is
    still known. Of each, the newest come first.
    """
    found: list[str] = []
    for version in _other_versions(index):
        rows = index.file.rows(
            "SELECT id FROM article WHERE analysed = ? ORDER BY sort, n LIMIT ?",
            (version, limit - len(found)),
        )
        found += (row[0] for row in rows)
    return found


def count_without_facts(index: Index) -> int:
    """Return how many articles were not analysed by this version."""
    return sum(_count(index, version) for version in _other_versions(index))


def count_unanalysed(index: Index) -> int:
    """Return how many articles were never analysed, so that nothing is known of who and when."""
    return _count(index, 0)


def _count(index: Index, version: int) -> int:
    return index.file.number("SELECT count(*) FROM article WHERE analysed = ?", (version,))


def _other_versions(index: Index) -> list[int]:
    """Return the other versions by which articles were analysed; 0 for articles not analysed.

    A query for all articles not of this version would look at every article.
    """
    found: list[int] = []
    last = -1
    while True:
        rows = index.file.rows("SELECT min(analysed) FROM article WHERE analysed > ?", (last,))
        if not rows or rows[0][0] is None:
            return found
        last = rows[0][0]
        found += [] if last == FACTS_VERSION else [last]
