"""How closely files are looked at when a list is opened, and what happens when that fails."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError, StoreError, UnreadableSourceError
from reader.library.index import update
from reader.library.index.parsed_file import NOT_READ
from reader.library.index.update import Changes
from reader.services import collection as collection_module
from reader.services import history, scanner
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.platform import needs_open_files_removed


@pytest.fixture
def settings(settings: Settings) -> Settings:
    for name in "abc":
        (settings.library / f"{name}.md").write_text(f"# {name}\n\nText of {name}.\n")
    return settings


def written_over(settings: Settings) -> None:
    """Change a file in its place, which its folder does not tell."""
    (settings.library / "b.md").write_text("# New\n\nAnother text, of another length.\n")


def titles(collection: ArticleCollection) -> list[str]:
    return sorted(entry.metadata.title for entry in collection.entries)


def test_a_small_look_leaves_many_new_files_for_later(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_AT_ONCE", 2)
    collection = ArticleCollection.of_library(settings, scan="small")
    assert (collection.scanner.unscanned, collection.count) == (True, 0)
    assert collection.scanner.rescan() == Changes(added=3)
    assert (collection.scanner.unscanned, collection.count) == (False, 3)


@needs_open_files_removed
@pytest.mark.parametrize("finishes", [True, False])
def test_a_list_stays_full_while_other_programs_delete_the_index_again_and_again(
    settings: Settings, *, finishes: bool
) -> None:
    collection = ArticleCollection.of_library(settings)
    path = collection.index.file.path
    assert path is not None

    def delete(*_: object) -> None:
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()

    delete()
    changes = collection.scanner.rescan(progress=delete, cancelled=lambda: not finishes)
    assert changes.finished is finishes
    assert titles(collection) == ["a", "b", "c"]
    assert collection.search("text").ids() == collection.entries.ids()


def test_of_many_articles_a_small_look_looks_at_no_file(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ArticleCollection.of_library(settings).close()
    monkeypatch.setattr(scanner, "_LARGE_LIBRARY", 2)
    monkeypatch.setattr(scanner, "scan_folder", None)
    collection = ArticleCollection.of_library(settings, scan="small")
    assert (collection.scanner.unscanned, titles(collection)) == (True, ["a", "b", "c"])


def test_of_many_articles_a_quick_look_looks_at_the_folders_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "SETTLING", -1)
    ArticleCollection.of_library(settings).close()
    monkeypatch.setattr(scanner, "_LARGE_LIBRARY", 2)
    written_over(settings)
    collection = ArticleCollection.of_library(settings, scan="quick")
    assert titles(collection) == ["a", "b", "c"]
    entry = collection.entry("b")
    assert entry is not None
    now = collection.scanner.current(entry)
    assert now is not None
    assert now.metadata.title == "New"
    assert titles(collection) == ["New", "a", "c"]
    (settings.library / "c.md").unlink()
    gone = collection.entry("c")
    assert gone is not None
    assert collection.scanner.current(gone) is None
    (settings.library / "d.md").write_text("# d\n")
    assert titles(ArticleCollection.of_library(settings, scan="quick")) == ["New", "a", "d"]


def test_what_cannot_be_looked_at_is_not_gone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = ArticleCollection.of_library(settings)

    def fail(place: Path) -> None:
        raise UnreadableSourceError(f"{place}: cannot be read: Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(scanner, "scan_folder", fail)
        assert not collection.scanner.rescan().any
    assert titles(collection) == ["a", "b", "c"]
    assert list(collection.problems) == [f"{settings.library}: cannot be read: Input/output error"]
    collection.scanner.rescan()
    assert list(collection.problems) == []


def test_an_index_that_cannot_be_written_is_said_and_the_list_stays(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = ArticleCollection.of_library(settings)
    written_over(settings)
    tried: list[str] = []

    def fail(*_: object, **__: object) -> Changes:
        tried.append("again")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(scanner, "update", fail)
        patched.setattr(scanner, "update_files", fail)
        assert collection.scanner.rescan() == Changes(finished=False)
        assert tried == ["again"] * 2
        assert (
            "changed files are missing from the list: database or disk is full"
            in collection.problems[0]
        )
        assert collection.scanner.update([settings.library / "b.md"]) == Changes(finished=False)
    assert titles(collection) == ["a", "b", "c"]
    assert collection.scanner.rescan() == Changes(changed=1)


def test_marks_of_a_state_that_cannot_be_read_are_as_they_were(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise StoreError("state.db: is damaged")

    collection = ArticleCollection.of_library(settings)
    other = ArticleCollection.of_library(replace(settings, cache=settings.cache / "other"))
    collection.user_state.set_starred("a", starred=True)
    assert other.history.sync()
    assert not other.history.sync()
    collection.user_state.set_starred("b", starred=True)
    with monkeypatch.context() as patched:
        patched.setattr(history, "sync_state", fail)
        assert not other.history.sync()
    assert len(other.search("is:starred")) == 1
    assert other.history.sync()
    assert len(other.search("is:starred")) == 2


def test_an_installation_without_samples_says_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection_module, "samples_folder", lambda: None)
    with pytest.raises(SourceNotFoundError, match="no sample articles: reinstall Reader"):
        ArticleCollection.of_samples(settings)


PAGE = "<html><title>{0}</title><article><h1>{0}</h1><p>The ferry moved again.</p></article></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    (made / "notes.md").write_text("# Notes\n\nText.\n")
    (made / "page-one.html").write_text(PAGE.format("The ferry"))
    (made / "broken.docx").write_bytes(b"no document")
    return made


def test_what_takes_long_is_listed_by_its_name_until_it_is_read(
    settings: Settings, folder: Path
) -> None:
    collection = ArticleCollection.of_paths([str(folder)], settings, scan="small")
    assert collection.scanner.unscanned
    assert titles(collection) == ["Notes", "broken.docx", "page-one.html"]
    unread = collection.entry("page-one")
    assert unread is not None
    assert unread.notes == (NOT_READ,)
    assert collection.article("page-one").metadata.title == "The ferry"
    assert collection.scanner.rescan().finished
    assert titles(collection) == ["Notes", "The ferry"]
    assert [entry.id for entry in collection.search("moved")] == ["page-one"]
    assert "broken.docx" in collection.problems[0]
    assert not collection.scanner.unscanned


def test_of_much_that_takes_long_each_is_read_when_its_row_is_asked_for(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ArticleCollection.of_paths([str(folder)], settings, scan="rows")
    assert titles(few) == ["Notes", "The ferry"]
    few.close()
    (folder / "page-two.html").write_text(PAGE.format("The bridge"))
    (folder / "page-three.html").write_text(PAGE.format("The weir"))
    monkeypatch.setattr(scanner, "_SLOW_AT_ONCE", 1)
    collection = ArticleCollection.of_paths([str(folder)], settings, scan="rows")
    assert titles(collection) == ["Notes", "The ferry", "page-three.html", "page-two.html"]
    unread = collection.entry("page-two")
    assert unread is not None
    read = collection.scanner.current(unread)
    assert read is not None
    assert read.metadata.title == "The bridge"
    assert titles(collection) == ["Notes", "The bridge", "The ferry", "page-three.html"]


def test_a_file_that_is_named_is_read_at_once(settings: Settings, folder: Path) -> None:
    page = str(folder / "page-one.html")
    collection = ArticleCollection.of_paths([page], settings, scan="small")
    assert (collection.scanner.unscanned, titles(collection)) == (False, ["The ferry"])


def test_what_was_done_with_an_unread_file_stays_when_it_is_read_or_moved(
    settings: Settings, folder: Path
) -> None:
    here = settings.library / "page-one.html"
    here.write_text(PAGE.format("The ferry"))
    collection = ArticleCollection.of_library(settings, scan="small")
    collection.user_state.set_starred(["page-one"], starred=True)
    collection.scanner.rescan()
    here.rename(settings.library / "another.html")
    collection.close()
    again = ArticleCollection.of_library(settings, scan="small")
    again.scanner.rescan()
    found = {entry.metadata.title: entry.starred for entry in again.entries}
    assert found == {"The ferry": True, "a": False, "b": False, "c": False}
