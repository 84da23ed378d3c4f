"""What the user did is kept, by several programs at once, and never in the articles' files."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.library.state import state as state_module
from reader.library.state.articles import opened_spans, position_of
from reader.library.state.change import Columns, Edit, Move
from reader.library.state.state import MemoryState, State, StoredState
from tests.conftest import ROOT
from tests.library.state.reading import read_ids, set_read


def first_version(path: Path, *, read: list[str], position: int) -> None:
    """Make a state as the first version of Reader did."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "CREATE TABLE article (id TEXT PRIMARY KEY, read_at TEXT,"
            " position INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
        )
        connection.executemany(
            "INSERT INTO article VALUES (?, '2026-01-01T00:00:00+00:00', ?)",
            [(each, position) for each in read],
        )
        connection.execute(f"PRAGMA application_id = {0x52656164}")
        connection.execute("PRAGMA user_version = 1")
    connection.close()


@pytest.fixture(params=["memory", "stored"])
def state(request: pytest.FixtureRequest, tmp_path: Path) -> State:
    return MemoryState() if request.param == "memory" else StoredState(tmp_path / "state.db")


def test_a_mark_can_be_set_and_taken_back(state: State) -> None:
    assert read_ids(state) == frozenset()
    set_read(state, "a", read=True)
    set_read(state, "b", read=True)
    set_read(state, "a", read=False)
    assert read_ids(state) == {"b"}


def test_a_place_is_kept_beside_the_mark(state: State) -> None:
    assert position_of(state, "a") == 0
    state.note([Edit("article", ("a",), {"position": 120})])
    set_read(state, "a", read=True)
    assert position_of(state, "a") == 120
    assert read_ids(state) == {"a"}


def test_which_hidden_lines_were_opened_is_kept_beside_them(state: State) -> None:
    assert opened_spans(state, "a") == ""
    set_read(state, "a", read=True)
    assert (opened_spans(state, "a"), position_of(state, "a")) == ("", 0)
    for article, opened in (("a", "3-9"), ("b", "1-2"), ("a", None)):
        state.note([Edit("article", (article,), {"opened": opened})])
    assert (opened_spans(state, "a"), opened_spans(state, "b")) == ("", "1-2")
    assert read_ids(state) == {"a"}


def test_it_is_still_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.db"
    set_read(StoredState(path), "a", read=True)
    assert read_ids(StoredState(path)) == {"a"}


def test_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    set_read(StoredState(path), "a", read=True)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="install the latest Reader"):
        StoredState(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough" * 40, b"SQLite format 3\0"]
)
def test_a_damaged_file_is_an_error_and_is_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be"):
        StoredState(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        StoredState(path)


def test_four_programs_may_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    command = [sys.executable, "-m", "tests.library.state.reading", str(path)]
    programs = [subprocess.Popen([*command, str(number)], cwd=ROOT) for number in range(4)]
    assert [program.wait() for program in programs] == [0] * 4
    assert len(read_ids(StoredState(path))) == 200


def test_rows_that_are_not_there_are_none(state: State) -> None:
    assert state.change_of(1) is None
    assert state.last_change() is None
    assert state.row("article", ("a",)) is None
    assert state.rows("SELECT id FROM article WHERE id = ?", ("\ud800",)) == []


def test_a_change_is_taken_back_once(state: State) -> None:
    made = state.change("gone", [Edit("saved", ("q",), {"query": "river"})])
    assert made is not None
    assert state.change_of(made.seq) == made
    assert state.undo(made)
    assert not state.undo(made)
    assert state.row("saved", ("q",)) is None
    assert state.last_change() is None


def test_what_somebody_changed_since_is_left(state: State) -> None:
    first = state.change("1", [Edit("saved", ("q",), {"query": "a"})])
    state.change("2", [Edit("saved", ("q",), {"query": "b"})])
    assert first is not None
    assert state.undo(first)
    assert state.row("saved", ("q",)) == {"query": "b"}


def test_what_holds_already_is_no_change(state: State) -> None:
    edit = Edit("saved", ("q",), {"query": "a"})
    assert state.change("1", [edit]) is not None
    assert state.change("2", [edit]) is None
    assert state.change("3", [Edit("saved", ("other",), None)]) is None
    assert state.seq() == 1


def test_a_removed_row_comes_back_whole(state: State) -> None:
    row: Columns = {
        "quote": "q",
        "prefix": "p",
        "suffix": "s",
        "start": 3,
        "hash": "h",
        "note": "n",
        "at": "2020-01-01T00:00:00+00:00",
        "colour": "green",
        "tags": "idea",
    }
    state.change("1", [Edit("highlight", ("a", "1"), row)])
    gone = state.change("2", [Edit("highlight", ("a", "1"), None)])
    assert gone is not None
    assert list(gone.articles()) == ["a"]
    assert state.row("highlight", ("a", "1")) is None
    state.undo(gone)
    assert state.row("highlight", ("a", "1")) == row


def test_a_failure_in_the_middle_leaves_nothing_of_a_change(state: State) -> None:
    edits = [Edit("saved", ("q",), {"query": "a"}), Edit("saved", ("r",), {"query": None})]
    with pytest.raises(StoreError, match="NOT NULL"):
        state.change("1", edits)
    assert state.row("saved", ("q",)) is None
    assert state.seq() == 0
    with pytest.raises(StoreError):
        state.note(edits)
    assert state.row("saved", ("q",)) is None


def test_changes_of_a_group_belong_together(state: State) -> None:
    edits = [[Edit("saved", (f"q{n}",), {"query": "a"})] for n in range(4)]
    groups = ("one", "two", "one", "")
    made = [state.change(str(n), edits[n], (), groups[n]) for n in range(4)]
    last = made[3]
    assert last is not None
    assert state.changes_in_group(last) == [last]
    third, first = made[2], made[0]
    assert third is not None
    assert first is not None
    assert state.changes_in_group(third) == [third, first]
    state.undo(first)
    assert state.changes_in_group(third) == [third]


def test_no_more_changes_are_kept_than_can_be_taken_back(
    state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state_module, "KEPT_CHANGES", 3)
    for number in range(6):
        state.change(str(number), [Edit("tag", (f"a{number}", "t"), {"present": 1})])
        kept = state.rows("SELECT count(*) FROM change")[0][0]
        assert kept == min(number + 1, 3)
    assert [row[0] for row in state.rows("SELECT seq FROM change ORDER BY seq")] == [4, 5, 6]
    assert state.touched_since(4) == frozenset({"a4", "a5"})
    assert state.touched_since(3) == frozenset({"a3", "a4", "a5"})
    assert state.touched_since(6) == frozenset()
    assert state.touched_since(2) is None
    assert state.touched_since(7) is None


def test_what_was_begun_is_known_until_it_is_finished(state: State) -> None:
    made = state.change("1", [Edit("saved", ("q",), {"query": "a"})], to_finish=True)
    assert made is not None
    state.begin_undo(12)
    assert sorted(state.unfinished()) == [(made.seq, False), (12, True)]
    state.finished(made.seq)
    assert state.unfinished() == [(12, True)]
    state.finished(12)
    assert state.unfinished() == []


def test_a_state_that_breaks_while_it_is_open_says_so(tmp_path: Path) -> None:
    state = StoredState(tmp_path / "state.db")
    state.file.connection.execute("DROP TABLE saved")
    with pytest.raises(StoreError, match="cannot be read"):
        state.row("saved", ("q",))


def test_another_program_is_noticed_by_the_version(tmp_path: Path) -> None:
    state, other = StoredState(tmp_path / "state.db"), StoredState(tmp_path / "state.db")
    before = state.version()
    set_read(state, "mine", read=True)
    assert state.version() == before
    set_read(other, "theirs", read=True)
    assert state.version() != before


def test_each_state_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert StoredState(tmp_path / "a.db").name() != StoredState(tmp_path / "b.db").name()
    assert StoredState(tmp_path / "a.db").name() == StoredState(tmp_path / "a.db").name()


def cut_after(path: Path, size: int, folder: Path) -> StoredState:
    """Open a copy of a state whose log ends after so many bytes."""
    folder.mkdir(exist_ok=True)
    copy = folder / "state.db"
    log = path.with_name("state.db-wal").read_bytes()[:size]
    copy.write_bytes(path.read_bytes())
    copy.with_name("state.db-wal").write_bytes(log)
    copy.with_name("state.db-shm").unlink(missing_ok=True)
    return StoredState(copy)


def test_a_log_that_is_cut_anywhere_gives_a_state_that_was(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    state = StoredState(path)
    state.file.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for number in range(12):
        edits = [Edit("tag", (f"a{n}", "t"), {"present": number % 2}) for n in range(4)]
        state.change(str(number), [*edits, Edit("saved", ("n",), {"query": str(number)})])
    size = path.with_name("state.db-wal").stat().st_size
    seen = set()
    for cut in {0, size, *range(0, size, size // 40)}:
        left = cut_after(path, cut, tmp_path / "cut")
        row = left.row("saved", ("n",))
        last = int(row["query"]) if row else -1
        tags = {each for (each,) in left.rows("SELECT present FROM tag")}
        assert tags == ({last % 2} if row else set())
        assert left.seq() == last + 1
        seen.add(last)
        left.close()
    assert {-1, 11} <= seen
    assert len(seen) > 6


def test_half_a_character_is_refused_and_nothing_is_kept(state: State) -> None:
    edits = [
        Edit("saved", ("q",), {"query": "river"}),
        Edit("saved", ("r",), {"query": "half \ud800"}),
    ]
    with pytest.raises(StoreError, match="not valid Unicode"):
        state.change("1", edits)
    assert state.row("saved", ("q",)) is None
    assert state.seq() == 0


def test_a_change_is_about_the_articles_that_it_marks(state: State) -> None:
    at: Columns = {"quote": "q", "at": "2020-01-01T00:00:00+00:00"}
    made = state.change(
        "1",
        [
            Edit("article", ("a",), {"read_at": "2020"}),
            Edit("tag", ("b", "t"), {"present": 1}),
            Edit("highlight", ("c", "1"), at),
            Edit("saved", ("d",), {"query": "river"}),
            Edit("item", ("e", "1"), {}),
        ],
    )
    assert made is not None
    assert list(made.articles()) == ["a", "b", "c"]
    assert state.touched_since(0) == frozenset("abc")


def test_a_place_that_was_kept_since_outlives_taking_a_mark_back(state: State) -> None:
    made = state.change("1", [Edit("article", ("a",), {"read_at": "2020"})])
    assert made is not None
    state.note([Edit("article", ("a",), {"position": 120, "opened": "3-9"})])
    state.undo(made)
    assert read_ids(state) == frozenset()
    assert (position_of(state, "a"), opened_spans(state, "a")) == (120, "3-9")
    assert (position_of(state, "b"), opened_spans(state, "b")) == (0, "")


def test_of_an_article_with_which_nothing_was_done_nothing_can_be_unset(state: State) -> None:
    assert state.change("1", [Edit("article", ("a",), {"read_at": None})]) is None
    assert state.change("2", [Edit("article", ("a",), None)]) is None
    assert state.row("article", ("a",)) is None


def test_files_alone_are_a_change(state: State) -> None:
    moves = (Move("here", "there"),)
    made = state.change("1", [], moves, to_finish=True)
    assert made is not None
    assert state.last_change() == made
    assert made.moves == moves
    assert state.unfinished() == [(made.seq, False)]
    assert state.change("2", []) is None


def test_a_change_that_is_taken_back_is_a_change_to_be_told(state: State) -> None:
    made = state.change("1", [Edit("tag", ("a", "t"), {"present": 1})])
    assert made is not None
    before = state.seq()
    state.undo(made)
    assert state.seq() == before + 1
    assert state.touched_since(before) == frozenset("a")


def test_steps_are_taken_back_the_last_first(state: State) -> None:
    made = state.change(
        "1",
        [Edit("saved", ("q",), {"query": "a"}), Edit("saved", ("q",), {"query": "b"})],
    )
    assert made is not None
    state.undo(made)
    assert state.row("saved", ("q",)) is None


def test_an_empty_file_is_a_new_state_where_there_is_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(b"")
    set_read(StoredState(path), "a", read=True)
    assert read_ids(StoredState(path)) == {"a"}


def test_an_empty_file_is_a_lost_state_where_there_is_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(b"")
    path.with_name("state-20010203.db").write_bytes(b"something was kept")
    with pytest.raises(StoreError, match="the file is empty"):
        StoredState(path)
    assert path.read_bytes() == b""
