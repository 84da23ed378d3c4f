"""How closely files are looked at when a list is opened, and what happens when that fails."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError, StoreError, UnreadableSourceError
from reader.library import indexing
from reader.library.indexing import Changes
from reader.reading import scanning
from reader.reading.shelf import Shelf
from reader.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    library = tmp_path / "library"
    library.mkdir()
    for name in "abc":
        (library / f"{name}.md").write_text(f"# {name}\n\nText of {name}.\n")
    return Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")


def written_over(settings: Settings) -> None:
    """Change a file in its place, which its folder does not tell."""
    (settings.library / "b.md").write_text("# New\n\nAnother text, of another length.\n")


def titles(shelf: Shelf) -> list[str]:
    return sorted(entry.metadata.title for entry in shelf.entries)


def test_a_small_look_leaves_many_new_files_for_later(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "_AT_ONCE", 2)
    shelf = Shelf.of_library(settings, looking="small")
    assert (shelf.unscanned, shelf.count) == (True, 0)
    assert shelf.rescan() == Changes(added=3)
    assert (shelf.unscanned, shelf.count) == (False, 3)


def test_of_many_articles_a_small_look_looks_at_no_file(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    Shelf.of_library(settings).close()
    monkeypatch.setattr(scanning, "_MANY", 2)
    monkeypatch.setattr(scanning, "look", None)
    shelf = Shelf.of_library(settings, looking="small")
    assert (shelf.unscanned, titles(shelf)) == (True, ["a", "b", "c"])


def test_of_many_articles_a_quick_look_looks_at_the_folders_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_MOMENT", -1)
    Shelf.of_library(settings).close()
    monkeypatch.setattr(scanning, "_MANY", 2)
    written_over(settings)
    shelf = Shelf.of_library(settings, looking="quick")
    assert titles(shelf) == ["a", "b", "c"]
    entry = shelf.entry("b")
    assert entry is not None
    now = shelf.current(entry)
    assert now is not None
    assert now.metadata.title == "New"
    assert titles(shelf) == ["New", "a", "c"]
    (settings.library / "c.md").unlink()
    gone = shelf.entry("c")
    assert gone is not None
    assert shelf.current(gone) is None
    (settings.library / "d.md").write_text("# d\n")
    assert titles(Shelf.of_library(settings, looking="quick")) == ["New", "a", "d"]


def test_what_cannot_be_looked_at_is_not_gone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf.of_library(settings)

    def fail(place: Path) -> None:
        raise UnreadableSourceError(f"{place}: cannot be read: Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(scanning, "look", fail)
        assert not shelf.rescan().any
    assert titles(shelf) == ["a", "b", "c"]
    assert list(shelf.problems) == [f"{settings.library}: cannot be read: Input/output error"]
    shelf.rescan()
    assert list(shelf.problems) == []


def test_an_index_that_cannot_be_written_is_said_and_the_list_stays(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf.of_library(settings)
    written_over(settings)
    tried: list[str] = []

    def fail(*_: object, **__: object) -> Changes:
        tried.append("again")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(scanning, "update", fail)
        patched.setattr(scanning, "update_files", fail)
        assert shelf.rescan() == Changes(finished=False)
        assert tried == ["again"] * 2
        assert "the index cannot be written: database or disk is full" in shelf.problems[0]
        assert shelf.take_in([settings.library / "b.md"]) == Changes(finished=False)
    assert titles(shelf) == ["a", "b", "c"]
    assert shelf.rescan() == Changes(changed=1)


def test_marks_of_a_state_that_cannot_be_read_are_as_they_were(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise StoreError("state.db: is damaged")

    shelf = Shelf.of_library(settings)
    other = Shelf.of_library(replace(settings, cache=settings.cache / "other"))
    shelf.set_starred("a", starred=True)
    assert other.marks_changed()
    assert not other.marks_changed()
    shelf.set_starred("b", starred=True)
    with monkeypatch.context() as patched:
        patched.setattr("reader.reading.marking.sync_marks", fail)
        assert not other.marks_changed()
    assert other.starred_count == 1
    assert other.marks_changed()
    assert other.starred_count == 2


def test_an_installation_without_samples_says_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.reading.shelf.samples_folder", lambda: None)
    with pytest.raises(SourceNotFoundError, match="this installation has none: install it again"):
        Shelf.of_samples(settings)
