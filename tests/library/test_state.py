"""What the user did is kept, by several programs at once, and never in the articles' files."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.library.state import MemoryState, State, StoredState


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
    assert state.read_ids() == frozenset()
    state.set_read("a", read=True)
    state.set_read("b", read=True)
    state.set_read("a", read=False)
    assert state.read_ids() == {"b"}


def test_a_place_is_kept_beside_the_mark(state: State) -> None:
    assert state.position("a") == 0
    state.set_position("a", 120)
    state.set_read("a", read=True)
    assert state.position("a") == 120
    assert state.read_ids() == {"a"}


def test_it_is_still_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.db"
    StoredState(path).set_read("a", read=True)
    assert StoredState(path).read_ids() == {"a"}


def test_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    StoredState(path).set_read("a", read=True)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="install the newer Reader"):
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
    script = (
        "import sys; from pathlib import Path; from reader.library.state import StoredState\n"
        "state = StoredState(Path(sys.argv[1]))\n"
        "for n in range(50): state.set_read(f'{sys.argv[2]}-{n}', read=True)"
    )
    path = tmp_path / "state.db"
    programs = [
        subprocess.Popen([sys.executable, "-c", script, str(path), str(number)])
        for number in range(4)
    ]
    assert [program.wait() for program in programs] == [0] * 4
    assert len(StoredState(path).read_ids()) == 200
