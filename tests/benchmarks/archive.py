"""Rows of an index that would take too long to make: who and when, and a million articles.

``note_facts`` writes who and when as the generator knows it, in place of an analysis of every
article. ``multiply`` makes a library many times as large out of an indexed one: files are links to
the same files, rows are copied with other days, and of each text only the beginning is put into
the text index again, with some rare words, so that the vocabulary grows as it does in archives.
"""

import os
import random
import shutil
import sqlite3
import sys
from pathlib import Path

from reader.document.annotations import Actor
from reader.document.facts import FACTS_VERSION
from reader.library.index.appearances import note_names
from reader.library.index.distinctive_terms import unpacked
from reader.library.index.entities import _note_actor
from reader.library.index.index import Index
from reader.library.index.story_rows import _token
from reader.library.index.word_list import write_words
from reader.services.paths import index_file
from reader.settings import Settings
from tests.benchmarks.generate import Generator, Made, tail_word

BATCH = 1000
BEGINNING, RARE = 300, 15
"""Characters of a text that its copies have in the text index, and rare words beside them."""
DAYS_APART = 97
"""Days between an article and its next copy."""
_COPIED = {
    "file_tag": "key, n + :more, tag",
    "story_terms": "n + :more, terms",
    "actor": "name, n + :more",
    "appearance": "n + :more, head, form, role, country",
    "period": "first + :days, last + :days, n + :more",
    "story_member": "n + :more, story + :more, copy_of + :more",
    "story": "id + :more, central + :more, last + :days",
}


def note_facts(index: Index) -> None:
    """Write who and when for all articles of a generated library that have none."""
    maker = Generator()
    rows = index.file.rows("SELECT n, id FROM article WHERE analysed = 0 ORDER BY n")
    for start in range(0, len(rows), BATCH):
        with index.file.writing() as connection:
            for number, name in rows[start : start + BATCH]:
                _note(connection, number, maker.made(int(name.rpartition("-")[2])))


def _note(connection: sqlite3.Connection, number: int, made: Made) -> None:
    people = [Actor(name, "person", 0.5, (), ()) for name in made.people]
    places = [Actor(name, "place", 0.2, (), ()) for name in made.places]
    for actor in (*people, *places):
        _note_actor(connection, number, actor)
    note_names(connection, number, (*people, *places), "")
    connection.executemany(
        "INSERT INTO period VALUES (?, ?, ?)",
        [(day.toordinal(), day.toordinal(), number) for day in set(made.days)],
    )
    connection.execute(
        "UPDATE article SET analysed = ?, detected = 'en' WHERE n = ?", (FACTS_VERSION, number)
    )


def multiply(old: Settings, new: Settings, times: int) -> None:
    """Make a library that is so many times as large, from one that is indexed and analysed."""
    if not index_file(new, new.library).exists():
        new.cache.mkdir(parents=True, exist_ok=True)
        shutil.copy(index_file(old, old.library), index_file(new, new.library))
    index = Index(index_file(new, new.library))
    connection = index.file.connection
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -300000")
    count = index.file.number("SELECT count(*) FROM article WHERE n <= 100000")
    _link(old.library, new.library, times)
    connection.execute(
        "UPDATE article SET path = replace(path, ?, ?)", (f"{old.library}/", f"{new.library}/000-")
    )
    words = _Words(index, count)
    for copy in range(1, times):
        _copy_rows(index, count, copy, words)
        sys.stderr.write(f"{copy + 1} of {times} times {count:,}\n")
    index.close()


def _copy_rows(index: Index, count: int, copy: int, words: "_Words") -> None:
    values = {
        "more": copy * count,
        "days": copy * DAYS_APART,
        "count": count,
        "place": f"/{copy:03}-",
        "id": f"copy-{copy}-",
    }
    columns = [row[1] for row in index.file.rows("PRAGMA table_info(article)")]
    changed = {
        "n": "n + :more",
        "path": "replace(path, '/000-', :place)",
        "id": ":id || id",
        "day": "day + :days",
        "sort": "sort - :days",
        "url": "url || '?' || :more",
        "hash": ":id || hash",
    }
    selected = ", ".join(changed.get(name, name) for name in columns)
    with index.file.writing() as connection:
        connection.execute(
            f"INSERT INTO article ({', '.join(columns)}) SELECT {selected} FROM article"
            " WHERE n <= :count",
            values,
        )
        for table, row in _COPIED.items():
            key = "id" if table == "story" else "n"
            connection.execute(
                f"INSERT INTO {table} SELECT {row} FROM {table} WHERE {key} <= :count",
                values,
            )
        grown = {"story_term": "articles", "name": "uses", "library_name": "articles"}
        for table, column in grown.items():
            connection.execute(
                f"UPDATE {table} SET {column} = {column} * ? / ?",
                (copy + 1, copy),
            )
        words.write(connection, copy * count)


class _Words:
    """What is written of each copy into the text index, read once."""

    def __init__(self, index: Index, count: int) -> None:
        rows = index.file.rows(
            "SELECT n, path, title_key, terms FROM article JOIN story_terms USING (n) WHERE n <= ?",
            (count,),
        )
        self._rows = [
            (n, title, _beginning(path), " ".join(map(_token, unpacked(terms))))
            for n, path, title, terms in rows
        ]

    def write(self, connection: sqlite3.Connection, more: int) -> None:
        """Write them for a copy of all articles, whose numbers are so much higher."""
        maker = random.Random(more)
        rare = [" ".join(tail_word(maker) for _ in range(RARE)) for _ in self._rows]
        connection.executemany(
            "INSERT INTO text (rowid, title, head, body) VALUES (?, ?, '', ?)",
            (
                (n + more, title, f"{words} {others}")
                for (n, title, words, _), others in zip(self._rows, rare, strict=True)
            ),
        )
        write_words(connection, {word for words in rare for word in words.split()})
        connection.executemany(
            "INSERT INTO story_terms_text (rowid, terms) VALUES (?, ?)",
            ((n + more, tokens) for n, *_, tokens in self._rows),
        )


def _beginning(path: str) -> str:
    with Path(path).open(encoding="utf-8") as file:
        return file.read(BEGINNING + 200).partition("\n---\n")[2].lower()


def _link(old: Path, new: Path, times: int) -> None:
    """Link every file once for each copy."""
    for copy in range(times):
        for folder in sorted(old.iterdir()):
            place = new / f"{copy:03}-{folder.name}"
            if place.exists():
                continue
            place.mkdir(parents=True)
            for file in folder.iterdir():
                os.link(file, place / file.name)
