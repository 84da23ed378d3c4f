"""What changes on disk while the reader is open is taken in."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.services import watching
from reader.services.collection import ArticleCollection
from reader.services.watching import watch
from reader.settings import Settings


def test_new_changed_moved_and_removed_files_are_noticed(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "a.md").write_text("# A\n\nFirst text.\n")
    collection = ArticleCollection.of_library(
        Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
    )
    collection.user_state.set_read("a", read=True)
    stop, seen = threading.Event(), threading.Event()

    def look() -> None:
        for _ in watch(collection, stop):
            seen.set()

    thread = threading.Thread(target=look)
    thread.start()

    def wait_for(what: str, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + 120
        while not holds():
            assert time.monotonic() < end, what
            seen.wait(0.2)
            seen.clear()

    time.sleep(1)
    try:
        (library / "b.md").write_text("# B\n\nSecond text.\n")
        wait_for("added", lambda: collection.entry("b") is not None)
        (library / "a.md").rename(library / "c.md")
        wait_for("moved", lambda: getattr(collection.entry("a"), "path", None) == library / "c.md")
        assert collection.user_state.is_read("a")
        (library / "b.md").unlink()
        wait_for("removed", lambda: collection.entry("b") is None)
    finally:
        stop.set()
        thread.join()


def collection_in(folder: Path) -> ArticleCollection:
    return ArticleCollection.of_library(
        Settings(library=folder / "library", state=folder / "state", cache=folder / "cache")
    )


def test_where_there_is_no_folder_nothing_is_watched(tmp_path: Path) -> None:
    assert list(watch(collection_in(tmp_path), threading.Event())) == []


def test_when_no_more_watches_are_to_be_had_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "library").mkdir()

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr("watchfiles.watch", fail)
    assert list(watch(collection_in(tmp_path), threading.Event())) == []


@pytest.mark.parametrize(
    ("changed", "whole"),
    [
        (["b.md"], False),
        (["b.md", "new folder"], True),
        (["b.md", "a.md", "c.md"], True),
        (["b.md", "paper.xml"], True),
        (["b.md", "Ice_files/frames/ad.html"], True),
    ],
)
def test_few_files_are_taken_in_by_themselves_and_else_all_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: list[str], whole: bool
) -> None:
    (tmp_path / "library").mkdir()
    collection = collection_in(tmp_path)
    (tmp_path / "library" / "b.md").write_text("# B")
    (tmp_path / "library" / "d.md").write_text("# D")
    nothing: set[tuple[int, str]] = {(1, str(tmp_path / "library" / "b.md"))}
    events: list[Any] = [{(1, str(tmp_path / "library" / each)) for each in changed}, nothing]
    monkeypatch.setattr(watching, "_MOST_ONE_BY_ONE", 2)
    monkeypatch.setattr("watchfiles.watch", lambda *_, **__: iter(events))
    (found,) = watch(collection, threading.Event())
    assert found.added == (2 if whole else 1)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("a.md", True),
        ("A.TXT", True),
        ("folder", True),
        ("a.xml", True),
        (".hidden.md", False),
        ("a.png", False),
    ],
)
def test_only_articles_and_folders_count(name: str, counts: bool) -> None:
    assert watching._counts(None, f"/library/{name}") is counts
