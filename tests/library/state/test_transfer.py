"""The state goes out as lines and comes in again, and what is no row of it is named."""

from pathlib import Path

import pytest

from reader.library.state.change import Columns, Edit
from reader.library.state.schema import COLUMNS
from reader.library.state.state import MemoryState, State, StoredState
from reader.library.state.transfer import export_state, highlight_edit, import_state


@pytest.fixture(params=["memory", "stored"])
def state(request: pytest.FixtureRequest, tmp_path: Path) -> State:
    return MemoryState() if request.param == "memory" else StoredState(tmp_path / "state.db")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (b"", None),
        (b"[1]", None),
        (b"no JSON", None),
        (b"[" * 100_000, None),
        (b'{"table": "nothing", "id": "a"}', None),
        (b'{"table": "article"}', None),
        (b'{"table": "article", "id": ""}', None),
        (b'{"table": "article", "id": "a", "read_at": [1]}', None),
        (b'{"table": "tag", "article": "a", "tag": "t", "present": 2}', None),
        (b'{"table": "saved", "name": "q"}', None),
        (b'{"table": "saved", "name": "q", "query": "river"}', ("saved", ("q",))),
        (b'{"table": "article", "id": "a", "read_at": "2020"}', ("article", ("a",))),
        (
            b'{"table": "queue", "url": "https://example.org/"}',
            ("queue", ("https://example.org/",)),
        ),
        (b'{"table": "tag", "article": "a", "tag": "t", "present": 0}', ("tag", ("a", "t"))),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_line_of_an_export_is_a_row_or_is_named(
    state: State, line: bytes, kept: tuple[str, tuple[str, ...]] | None
) -> None:
    done, problems = import_state(state, [b"\n", line])
    if kept is None:
        assert (done, problems) == (0, ["line 2: not a row of an exported state"] if line else [])
        assert state.seq() == 0
    else:
        assert (done, problems) == (1, [])
        assert state.row(*kept) is not None
        assert len(list(export_state(state))) == 1


def test_rows_come_in_again_as_they_went_out(state: State) -> None:
    row: Columns = {
        "quote": "q",
        "prefix": "é",
        "suffix": None,
        "start": 3,
        "hash": None,
        "note": None,
        "at": "2020-01-01T00:00:00+00:00",
    }
    edits = [
        Edit("article", ("a",), {"read_at": "2020", "position": 7, "published": "2021-05-18"}),
        Edit("tag", ("a", "t"), {"present": 0}),
        Edit("tag", ("a", "u"), {"present": 1}),
        Edit("highlight", ("a", "1"), row),
        Edit("saved", ("q",), {"query": "river"}),
        Edit("item", ("f", "1"), {}),
        Edit("queue", ("u",), {"tags": '["x"]', "tries": 2}),
        Edit("feed", ("f",), {"title": "F"}),
    ]
    state.change("1", edits)
    lines = list(export_state(state))
    assert len(lines) == len(edits)
    assert all(line.isascii() and line.endswith("}\n") and "null" not in line for line in lines)
    other = MemoryState()
    done = import_state(other, [line.encode() for line in lines])
    assert done == (len(edits), [])
    assert list(export_state(other)) == lines
    last = other.last_change()
    assert last is not None
    assert last.label == "imported a state"
    # It is one step, and what was there before comes back.
    other.undo(last)
    assert [line for line in export_state(other) if '"article", "id"' not in line] == []


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ({"quote": "q", "at": "2020-01-01T00:00:00+00:00"}, True),
        ({"quote": "q", "at": "2020-01-01"}, True),
        ({"quote": "q", "at": "some day"}, False),
        ({"quote": "q", "at": 5}, False),
        ({"quote": "q"}, False),
        ({"quote": "", "at": "2020-01-01"}, False),
        ({"at": "2020-01-01"}, False),
        ({"quote": "q", "at": "2020-01-01", "start": 1.5}, False),
        ({"quote": "q", "at": "2020-01-01", "article": "another"}, True),
        ({"quote": "q", "at": "2020-01-01", "id": ""}, False),
        ({"quote": "q", "at": "2020-01-01", "id": 3}, False),
    ],
)
def test_a_highlight_has_a_quote_and_a_moment(value: dict[str, object], good: bool) -> None:
    edit = highlight_edit("a", {"id": "1", **value})
    assert (edit is not None) is good
    if edit is not None:
        assert edit.key == ("a", "1")
        assert edit.row is not None
        assert set(edit.row) == set(COLUMNS["highlight"])


def test_what_came_in_once_is_no_change_the_second_time(state: State) -> None:
    lines = [
        b'{"table": "article", "id": "a", "read_at": "2020"}',
        b'{"table": "queue", "url": "https://example.org/"}',
        b'{"table": "item", "feed": "f", "id": "1"}',
    ]
    assert import_state(state, lines) == (3, [])
    seq = state.seq()
    assert import_state(state, lines) == (3, [])
    assert state.seq() == seq
