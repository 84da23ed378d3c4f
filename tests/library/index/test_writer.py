"""Rows of the index, from what files state."""

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from reader import digest
from reader.document.article import Metadata
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.library.index import entities
from reader.library.index.entities import note_facts, without_facts
from reader.library.index.index import Index
from reader.library.index.row import host_of
from reader.library.index.update import list_unread, scan_folder, unchanged, update
from reader.library.index.writer import write_parsed
from reader.library.state.change import Columns, Edit
from reader.library.state.state import MemoryState


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
    update(index, MemoryState(), scan_folder(tmp_path))
    (tmp_path / "b.md").write_text("Text.")
    assert not unchanged(index)


TEXT = "Ana Ruiz of Ardmore met Helen Ortiz on 3 May 2021. Ruiz said Ortiz was right. Ortiz agreed."


def test_who_and_when_are_noted_once_and_again_when_the_text_changes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    index, made = Index(None), digest(TEXT).facts
    update(index, MemoryState(), scan_folder(tmp_path))
    assert without_facts(index, 5) == ["a"]
    for _ in range(2):
        note_facts(index, 1, made)
        note_facts(index, 99, made)  # of an article that is gone
    names = index.file.number("SELECT count(*) FROM name WHERE uses = 1")
    assert names == index.file.number("SELECT count(*) FROM name") > 1
    assert without_facts(index, 5) == []
    index.file.connection.execute("UPDATE article SET analysed = 0")
    note_facts(index, 1, made)
    assert index.file.number("SELECT count(*) FROM name WHERE uses = 1") == names


def test_an_index_that_cannot_be_written_loses_nothing_but_the_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    index = Index(None)
    update(index, MemoryState(), scan_folder(tmp_path))

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(entities, "_note", fails)
    note_facts(index, 1, digest(TEXT).facts)
    assert without_facts(index, 5) == ["a"]
    assert index.file.faults == []


def test_a_name_in_two_spellings_of_one_article_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    index = Index(None)
    update(index, MemoryState(), scan_folder(tmp_path))
    made = digest(TEXT).facts
    loud = replace(made.actors[0], aliases=(made.actors[0].name.upper(),))
    note_facts(index, 1, replace(made, actors=(loud,)))
    assert index.file.rows("SELECT name, uses FROM name") == [(loud.name.upper(), 1)]


@pytest.mark.parametrize("stored", [None, 1])
def test_of_a_file_that_reader_wrote_the_state_keeps_what_it_wrote(
    tmp_path: Path, stored: int | None
) -> None:
    """Of any other file it follows the text, so that the file is known when it moves."""
    path = tmp_path / "a.md"
    path.write_text("As it was.")
    index, state = Index(None), MemoryState()
    update(index, state, scan_folder(tmp_path))
    row: Columns = {"path": str(path), "hash": "as it was", "stored": stored}
    state.change("add", [Edit("article", ("a",), row)])
    path.write_text("As it is now.")
    assert update(index, state, scan_folder(tmp_path)).changed == 1
    ((kept,),) = state.rows("SELECT hash FROM article WHERE id = 'a'")
    assert (kept == "as it was") is (stored is not None)


def test_a_file_that_turns_out_to_be_moved_is_in_one_place_of_the_state(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.")
    index, state = Index(None), MemoryState()
    update(index, state, scan_folder(tmp_path))
    (text_hash,) = index.file.rows("SELECT hash FROM article")[0]
    moved = (tmp_path / "a.md").rename(tmp_path / "b.md")
    looked = scan_folder(tmp_path)
    list_unread(index, state, looked.files, looked)
    rows: dict[str, Columns] = {
        "a": {"path": str(tmp_path / "a.md"), "hash": text_hash},
        "b": {"path": str(moved), "hash": ""},
    }
    state.change("marked", [Edit("article", (key,), row) for key, row in rows.items()])
    assert update(index, state, looked).moved == 1
    assert state.rows("SELECT id, path, hash FROM article ORDER BY id") == [
        ("a", str(moved), text_hash),
        ("b", None, None),
    ]


@pytest.mark.parametrize("listed", [True, False])
def test_a_file_that_is_moved_before_it_is_read_is_the_same_article(
    tmp_path: Path, listed: bool
) -> None:
    (tmp_path / "a.md").write_text("Text.")
    index, state = Index(None), MemoryState()
    looked = scan_folder(tmp_path)
    list_unread(index, state, looked.files, looked)
    state.change("marked", [Edit("article", ("a",), {"path": str(tmp_path / "a.md"), "hash": ""})])
    moved = (tmp_path / "a.md").rename(tmp_path / "b.md")
    (tmp_path / "c.md").write_text("Text that is of another size.")
    looked = scan_folder(tmp_path)
    if listed:
        list_unread(index, state, looked.files, looked)
    update(index, state, looked)
    found = index.file.rows("SELECT id, path, hash != '' FROM article ORDER BY id")
    assert found == [("a", str(moved), 1), ("c", str(tmp_path / "c.md"), 1)]
    ((path, text_hash),) = state.rows("SELECT path, hash FROM article WHERE id = 'a'")
    assert (path, bool(text_hash)) == (str(moved), True)


def alike(folder: Path, **texts: str) -> None:
    """Write files of one size and one time: only their names tell them apart before reading."""
    for name, text in texts.items():
        path = folder / f"{name}.md"
        path.write_text(text)
        os.utime(path, (1_700_000_000, 1_700_000_000))


def marked(index: Index, folder: Path, *names: str) -> MemoryState:
    """List the files of a folder without reading them, and star some."""
    state = MemoryState()
    looked = scan_folder(folder)
    list_unread(index, state, looked.files, looked)
    edits = [
        Edit(
            "article", (name,), {"path": str(folder / f"{name}.md"), "hash": "", "starred_at": "x"}
        )
        for name in names
    ]
    state.change("starred", edits)
    return state


def test_two_files_that_look_the_same_are_moved_under_their_names(tmp_path: Path) -> None:
    alike(tmp_path, a="Text one.", b="Text two.")
    index = Index(None)
    state = marked(index, tmp_path, "a")
    (tmp_path / "inside").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / name).rename(tmp_path / "inside" / name)
    looked = scan_folder(tmp_path)
    list_unread(index, state, looked.files, looked)
    update(index, state, looked)
    found = dict(index.file.rows("SELECT id, path FROM article"))
    assert found == {each: str(tmp_path / "inside" / f"{each}.md") for each in ("a", "b")}
    assert state.rows("SELECT path FROM article") == [(found["a"],)]


def test_of_two_files_that_look_the_same_neither_is_taken_for_the_other(tmp_path: Path) -> None:
    alike(tmp_path, a="Text one.", b="Text two.")
    index = Index(None)
    state = marked(index, tmp_path, "a")
    for old, new in (("a", "c"), ("b", "d")):
        (tmp_path / f"{old}.md").rename(tmp_path / f"{new}.md")
    update(index, state, scan_folder(tmp_path))
    assert {row[0] for row in index.file.rows("SELECT id FROM article")} == {"c", "d"}


def test_a_file_keeps_its_id_where_another_that_looks_the_same_is_deleted(tmp_path: Path) -> None:
    alike(tmp_path, a="Text one.", b="Text two.")
    index = Index(None)
    state = marked(index, tmp_path, "a", "b")
    (tmp_path / "b.md").unlink()
    update(index, state, scan_folder(tmp_path))
    here = str(tmp_path / "a.md")
    assert index.file.rows("SELECT id, path FROM article") == [("a", here)]
    assert ("a", here) in state.rows("SELECT id, path FROM article")


def test_a_parsed_article_that_was_removed_is_not_among_the_articles() -> None:
    state = MemoryState()
    state.change("remove", [Edit("article", ("b",), {"removed_at": "2026-01-01T00:00:00+00:00"})])
    parsed_articles = [
        ParsedArticle(name, Metadata(title=name), markdown_text("Text.")) for name in "abc"
    ]
    index = Index(None)
    assert list(write_parsed(index, state, parsed_articles)) == ["a", "c"]
    assert index.count() == 2
