"""A file of our own is made, opened, or led to a newer version; what is wrong is said plainly."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.database import (
    ForeignDatabaseError,
    busy,
    connect,
    damaged,
    make_room,
    transaction,
    why,
)

SCHEMA = ("CREATE TABLE thing (a)",)
STEPS = {
    1: ("ALTER TABLE thing ADD COLUMN b DEFAULT 'b'",),
    2: ("ALTER TABLE thing ADD COLUMN c DEFAULT 'c'",),
}


def made(path: Path | None, version: int = 1) -> sqlite3.Connection:
    return connect(path, schema=SCHEMA, version=version)


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_file_is_made_with_its_folder_and_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "file.db"
    with closing(made(path, 7)) as connection:
        assert pragma(connection, "application_id") == int.from_bytes(b"Read")
        assert pragma(connection, "user_version") == 7
        assert pragma(connection, "journal_mode") == "wal"
        connection.execute("INSERT INTO thing VALUES (1)")
    with closing(made(path, 7)) as connection:
        assert connection.execute("SELECT * FROM thing").fetchall() == [(1,)]


def test_what_must_not_be_lost_is_waited_for(tmp_path: Path) -> None:
    for durable, level in ((True, 2), (False, 1)):
        path = tmp_path / f"{level}.db"
        with closing(connect(path, schema=SCHEMA, version=1, durable=durable)) as connection:
            assert pragma(connection, "synchronous") == level


@pytest.mark.parametrize(("old", "row"), [(1, (1, "b", "c")), (2, (1, "c")), (3, (1,))])
def test_an_older_file_is_led_to_this_version_step_by_step(
    tmp_path: Path, old: int, row: tuple[object, ...]
) -> None:
    path = tmp_path / "file.db"
    with closing(made(path, old)) as connection:
        connection.execute("INSERT INTO thing VALUES (1)")
    with closing(connect(path, schema=SCHEMA, version=3, migrations=STEPS)) as connection:
        assert connection.execute("SELECT * FROM thing").fetchall() == [row]
        assert pragma(connection, "user_version") == 3


@pytest.mark.parametrize(
    ("there", "wanted", "steps"),
    [(2, 1, STEPS), (4, 3, STEPS), (1, 2, {}), (1, 4, STEPS), (1, 3, {2: STEPS[2]}), (0, 1, {})],
)
def test_a_file_that_cannot_be_led_there_is_left_as_it_is(
    tmp_path: Path, there: int, wanted: int, steps: dict[int, tuple[str, ...]]
) -> None:
    path = tmp_path / "file.db"
    with closing(made(path, there)) as connection:
        connection.execute("INSERT INTO thing VALUES (1)")
    before = path.read_bytes()
    with pytest.raises(
        ForeignDatabaseError, match=f"has version {there}, but .* supports {wanted}"
    ):
        connect(path, schema=SCHEMA, version=wanted, migrations=steps)
    assert path.read_bytes() == before


def test_a_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE thing (a)")
    with pytest.raises(ForeignDatabaseError, match="made by another program"):
        made(path)
    with closing(sqlite3.connect(path)) as connection:
        assert pragma(connection, "application_id") == 0


def test_what_fails_in_the_middle_leaves_nothing_and_the_next_may_begin() -> None:
    connection = made(None)

    def fail() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO thing VALUES (1)")
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        fail()
    assert connection.execute("SELECT * FROM thing").fetchall() == []
    with transaction(connection):
        connection.execute("INSERT INTO thing VALUES (2)")
    assert not connection.in_transaction
    assert connection.execute("SELECT * FROM thing").fetchall() == [(2,)]


def test_a_damaged_file_is_set_aside_with_its_log_gone(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).write_text(f"damaged{tail}")
    assert make_room(path)
    assert [each.name for each in tmp_path.iterdir()] == ["file.db.bad"]
    assert (tmp_path / "file.db.bad").read_text() == "damaged"


def wrong(kind: type[sqlite3.Error], code: int | None) -> sqlite3.Error:
    error = kind("what it says")
    if code is not None:
        error.sqlite_errorcode = code
    return error


# The lowest byte is the code; the ones above it say more.
MORE = 3 << 8


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_BUSY), "another program is writing to it"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_BUSY | MORE), "another program"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_LOCKED), "another program"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_FULL), "the disk is full: free some space"),
        (wrong(sqlite3.DatabaseError, sqlite3.SQLITE_CORRUPT), "is damaged (what it says)"),
        (wrong(sqlite3.DatabaseError, sqlite3.SQLITE_CORRUPT | MORE), "`reader doctor --restore`"),
        (wrong(sqlite3.DatabaseError, sqlite3.SQLITE_NOTADB), "is damaged"),
        (wrong(sqlite3.DatabaseError, None), "is damaged"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_READONLY), "what it says: make the folder"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_CANTOPEN), "make the folder writable"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_PERM), "make the folder writable"),
        (wrong(sqlite3.OperationalError, sqlite3.SQLITE_IOERR | MORE), "make the folder writable"),
        (PermissionError(13, "Permission denied"), "Permission denied: make the folder writable"),
        (OSError("no number"), "no number: make the folder writable"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(error: Exception, said: str) -> None:
    assert said in why(error)


def test_of_anything_else_it_is_said_what_it_says() -> None:
    error = wrong(sqlite3.IntegrityError, sqlite3.SQLITE_CONSTRAINT)
    assert why(error) == "what it says"
    assert not busy(error)
    assert not busy(wrong(sqlite3.Error, None))


def test_a_connection_that_nothing_uses_any_more_is_closed() -> None:
    connection = made(None)
    connection.__del__()  # type: ignore[attr-defined]
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_a_length_larger_than_any_value_is_damage() -> None:
    with closing(made(None)) as connection, pytest.raises(sqlite3.DataError) as raised:
        connection.execute("SELECT zeroblob(2000000000)").fetchall()
    assert damaged(raised.value)
