"""Files go with the change that they belong to, whenever the program is stopped."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.library.state.change import Change, Edit
from reader.library.state.state import State
from reader.services.adding.adding import add_sources
from reader.services.collection import ArticleCollection
from reader.settings import Settings

Path_ = str | os.PathLike[str]


class Stopped(BaseException):
    """Stands for a kill: nothing catches it."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(3):
        words = " ".join(f"word{number}x{place}" for place in range(50))
        (sources / f"s{number}.md").write_text(f"# Story {number}\n\n{words}\n")
    return Settings(
        library=tmp_path / "library", state=tmp_path / "state", cache=tmp_path / "cache"
    )


@pytest.fixture
def collection(settings: Settings, tmp_path: Path) -> ArticleCollection:
    collection = ArticleCollection.of_library(settings)
    add_sources(collection, [str(tmp_path / "sources")])
    return collection


def files(settings: Settings) -> tuple[int, int]:
    """Return how many articles lie in the library and in the trash."""
    trash = settings.state / "trash"
    thrown = list(trash.iterdir()) if trash.exists() else []
    return len(list(settings.library.iterdir())), len(thrown)


def at_move(number: int, then: Callable[[], None]) -> Callable[[Path_, Path_], None]:
    """Return a replacement for ``os.replace`` that does something else at one of its calls."""
    real, calls = os.replace, []

    def replace(start: Path_, end: Path_) -> None:
        if Path(end).suffix != ".md":
            real(start, end)
            return
        calls.append(end)
        if len(calls) == number:
            then()
        else:
            real(start, end)

    return replace


def stop() -> None:
    raise Stopped


def refuse() -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_removal_that_is_stopped_is_finished_by_the_next_start(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    ids = collection.entries.ids()
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", at_move(number, stop))
        with pytest.raises(Stopped):
            collection.trash.remove(ids)
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert (again.count, files(settings)) == (0, (0, 3))
    assert again.state.unfinished() == []
    again.history.undo()
    assert (sorted(again.entries.ids()), files(settings)) == (sorted(ids), (3, 0))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_undo_that_is_stopped_is_finished_by_the_next_start(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    ids = collection.entries.ids()
    collection.user_state.set_read(ids[0], read=True)
    collection.trash.remove(ids)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", at_move(number, stop))
        with pytest.raises(Stopped):
            collection.history.undo()
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert (sorted(again.entries.ids()), files(settings)) == (sorted(ids), (3, 0))
    assert again.state.unfinished() == []
    assert next(label for _, label in again.history.recent()).endswith("as read")


def test_an_undo_of_many_that_is_stopped_in_the_middle_is_finished(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, before = collection.state, collection.entries.ids()
    for number in range(3):
        edit = Edit("saved", (f"q{number}",), {"query": "river"})
        state.change("the queries are gone again", [edit], (), "group")
    state.begin_undo(state.seq())
    last = state.last_change()
    assert last is not None
    state.undo(last)  # and there it was stopped
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert again.saved.all() == {}
    assert again.entries.ids() == before
    assert again.state.unfinished() == []


def test_a_file_that_cannot_go_to_the_trash_stays_and_it_is_said(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = collection.entries.ids()
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", at_move(2, refuse))
        said = collection.trash.remove(ids)
    assert len(said) == 1
    assert "cannot be moved to" in said[0]
    assert (collection.count, files(settings)) == (0, (1, 2))
    collection.history.undo()
    assert (sorted(collection.entries.ids()), files(settings)) == (sorted(ids), (3, 0))


def test_an_undo_whose_files_cannot_be_moved_changes_nothing(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = collection.entries.ids()
    collection.trash.remove(ids)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", at_move(3, refuse))
        with pytest.raises(StoreError, match="cannot be moved"):
            collection.history.undo()
    assert (collection.count, files(settings)) == (0, (0, 3))
    assert collection.state.unfinished() == []
    collection.history.undo()
    assert (sorted(collection.entries.ids()), files(settings)) == (sorted(ids), (3, 0))


def test_an_undo_that_can_go_neither_on_nor_back_is_finished_by_the_next_start(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = collection.entries.ids()
    collection.trash.remove(ids)
    moved: list[object] = []
    real = os.replace

    def one_alone(start: Path_, end: Path_) -> None:
        if Path(end).suffix == ".md":
            if moved:
                refuse()
            moved.append(end)
        real(start, end)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", one_alone)
        with pytest.raises(StoreError, match="Reader tries again at the next start"):
            collection.history.undo()
    assert files(settings) == (1, 2)
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert (sorted(again.entries.ids()), files(settings)) == (sorted(ids), (3, 0))


def test_what_was_begun_and_is_not_known_any_more_is_let_go(
    collection: ArticleCollection, settings: Settings
) -> None:
    collection.state.begin_undo(4711)
    taken = collection.state.last_change()
    assert taken is not None
    collection.state.begin_undo(taken.seq)
    collection.state.undo(taken)
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert again.state.unfinished() == []


def test_what_cannot_be_finished_is_said_and_tried_again(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection.trash.remove(collection.entries.ids())
    taken = collection.state.last_change()
    assert taken is not None
    collection.state.begin_undo(taken.seq)
    collection.close()
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", at_move(1, refuse))
        troubled = ArticleCollection.of_library(settings)
        assert any("cannot be moved" in problem for problem in troubled.problems)
        troubled.close()


def test_an_article_that_is_added_removed_and_added_again_is_undone_step_by_step(
    settings: Settings, tmp_path: Path
) -> None:
    collection = ArticleCollection.of_library(settings)
    source = str(tmp_path / "sources" / "s0.md")
    add_sources(collection, [source])
    collection.trash.remove(collection.entries.ids())
    add_sources(collection, [source])
    counts = []
    while collection.history.undo() is not None:
        counts.append(collection.count)
    assert counts == [0, 1, 0]
    assert files(settings) == (0, 2)


def test_another_program_may_be_quicker(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def slower(start: Path_, end: Path_) -> None:
        real(start, end)
        raise FileNotFoundError(errno.ENOENT, "gone")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", slower)
        assert collection.trash.remove(collection.entries.ids()) == ()
    assert files(settings) == (0, 3)


def test_an_undo_of_many_without_files_is_finished_too(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        edit = Edit("saved", (f"q{number}",), {"query": "river"})
        collection.state.change("the queries are gone again", [edit], (), "group")
    real, calls = State.undo, []

    def undo(state: State, change: Change) -> bool:
        calls.append(change)
        if len(calls) == 2:
            stop()
        return real(state, change)

    with monkeypatch.context() as patched:
        patched.setattr(State, "undo", undo)
        with pytest.raises(Stopped):
            collection.history.undo()
    assert len(collection.saved.all()) == 1
    collection.close()
    assert ArticleCollection.of_library(settings).saved.all() == {}


def test_the_hidden_lines_that_were_opened_are_kept(
    collection: ArticleCollection, settings: Settings
) -> None:
    first, *others = collection.entries.ids()
    assert collection.user_state.opened(first) == ()
    collection.user_state.set_opened(first, [(3, 9), (20, 31)])
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert again.user_state.opened(first) == ((3, 9), (20, 31))
    assert again.user_state.opened(others[0]) == ()
    again.user_state.set_opened(first, [])
    assert again.user_state.opened(first) == ()
