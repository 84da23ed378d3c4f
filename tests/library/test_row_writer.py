"""Rows of the index, from what files state."""

import sqlite3
from pathlib import Path

import pytest

from reader import digest
from reader.library import facts
from reader.library.facts import note_digest, without_facts
from reader.library.index import Index
from reader.library.indexing import look, unchanged, update
from reader.library.row_writer import host_of
from reader.library.state import MemoryState


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://Sub.Example.org:8080/", "sub.example.org"),
        ("https://[broken/", ""),
        ("no address", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address_is_told_or_is_nothing(url: str, host: str) -> None:
    assert host_of(url) == host


def test_folders_that_were_never_looked_at_may_have_changed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.")
    index = Index(None)
    assert not unchanged(index)
    update(index, MemoryState(), look(tmp_path))
    (tmp_path / "b.md").write_text("Text.")
    assert not unchanged(index)


TEXT = "Ana Ruiz of Ardmore met Helen Ortiz on 3 May 2021. Ruiz said Ortiz was right. Ortiz agreed."


def test_who_and_when_are_noted_once_and_again_when_the_text_changes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    index, made = Index(None), digest(TEXT)
    update(index, MemoryState(), look(tmp_path))
    assert without_facts(index, 5) == ["a"]
    for _ in range(2):
        note_digest(index, 1, made)
        note_digest(index, 99, made)  # of an article that is gone
    names = index.number("SELECT count(*) FROM name WHERE uses = 1")
    assert names == index.number("SELECT count(*) FROM name") > 1
    assert without_facts(index, 5) == []
    index._connection.execute("UPDATE article SET analysed = 0")
    note_digest(index, 1, made)
    assert index.number("SELECT count(*) FROM name WHERE uses = 1") == names


def test_an_index_that_cannot_be_written_loses_nothing_but_the_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    index = Index(None)
    update(index, MemoryState(), look(tmp_path))

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(facts, "_note", fails)
    note_digest(index, 1, digest(TEXT))
    assert without_facts(index, 5) == ["a"]
    assert index.faults == []
