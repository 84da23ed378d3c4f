"""Rows of the list: a window of them at a time, as they are now."""

from pathlib import Path

import pytest

from reader.library.index.index import Index
from reader.library.index.update import scan_folder, update
from reader.library.state.state import MemoryState
from reader.services.search import rows as rows_module
from reader.services.search.rows import Rows

SIX = [f"a{number}" for number in range(6)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in SIX:
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nText.\n")
    return tmp_path


@pytest.fixture
def index(folder: Path) -> Index:
    index = Index(None)
    update(index, MemoryState(), scan_folder(folder))
    return index


def rows(index: Index) -> Rows:
    return Rows(index, index.order())


def test_rows_are_equal_to_what_holds_the_same_entries(index: Index) -> None:
    mine = rows(index)
    assert mine == rows(index) == list(mine)
    assert mine != list(mine)[:5]
    assert mine != list(mine)[::-1]
    assert mine != "a0a1a2"
    assert mine != 6


def test_few_windows_are_kept_and_all_rows_are_right(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_module, "_WINDOW", 2)
    monkeypatch.setattr(rows_module, "_KEPT", 2)
    mine = rows(index)
    assert [mine[place].id for place in (0, 5, 2, 1, 4)] == ["a0", "a5", "a2", "a1", "a4"]
    assert len(mine._windows) == 2
    assert mine.ids() == SIX


def test_a_row_that_changed_is_fetched_again_and_one_that_went_says_so(
    index: Index, folder: Path
) -> None:
    mine = rows(index)
    assert (mine[1].metadata.title, mine[2].metadata.title) == ("a1", "a2")
    index.file.connection.execute("UPDATE article SET title = 'New' WHERE id = 'a1'")
    index.file.connection.execute("DELETE FROM article WHERE id = 'a2'")
    assert mine[1].metadata.title == "a1"
    index.file.version += 1
    assert (mine[1].metadata.title, mine[2].metadata.title) == ("New", "(gone)")
    assert mine.ids() == ["a0", "a1", "a3", "a4", "a5"]


def test_a_place_is_told_for_what_is_among_the_rows_alone(index: Index) -> None:
    some = Rows(index, index.order()[2:4])
    assert [some.place(name) for name in ("a3", "a2", "a0", "nothing")] == [1, 0, None, None]
