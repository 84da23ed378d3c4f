"""The articles of an actor, looked up in the index of a large library."""

from pathlib import Path

import pytest

from reader.document.annotations import Actor, Kind, Mention
from reader.library.index.appearances import note_names
from reader.library.index.index import Index
from reader.library.index.who import heads_of

MANY = 1200
"""Articles with one actor: more than one look at the index reads."""


def actor(name: str, *aliases: str, kind: Kind = "person") -> Actor:
    return Actor(name, kind, 0.5, aliases, (Mention(0, len(name), name, kind),))


@pytest.fixture
def index(tmp_path: Path) -> Index:
    index = Index(tmp_path / "index.db")
    with index.file.writing() as connection:
        for number in range(1, MANY + 1):
            known = actor("Obama") if number % 2 else actor("Barack Obama", "Obama")
            other = actor(f"Skerry {number % 40}", kind="place")
            note_names(connection, number, (known, other), "")
        note_names(connection, MANY + 1, (actor("Ann Walker", "Walker"),), "")
    return index


def test_every_article_is_found_however_many_there_are(index: Index) -> None:
    heads = heads_of(index, "barack obama", ("person",), (), one=True)
    assert set(heads) == set(range(1, MANY + 1))
    assert {name.key for name in heads[1]} == {("obama",)}


def test_one_more_article_changes_what_is_found_at_once(index: Index) -> None:
    with index.file.writing() as connection:
        note_names(connection, MANY + 2, (actor("Obama"),), "")
    assert MANY + 2 in heads_of(index, "Barack Obama", (), (), one=False)


def test_a_name_that_no_article_has_finds_nothing(index: Index) -> None:
    assert heads_of(index, "Nobody Atall", (), (), one=False) == {}
