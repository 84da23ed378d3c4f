"""The index tells what the files say, and whatever is wrong with its file costs time alone."""

import errno
import gc
import os
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from reader.errors import StoreError
from reader.library import database
from reader.library.files.walk import Found, status_of
from reader.library.index import file as index_file_module
from reader.library.index import index as index_module
from reader.library.index.index import Index
from reader.library.index.update import scan_folder, update
from reader.library.index.word_forms import words_with
from reader.library.state.state import MemoryState
from reader.services.adding.adding import add_sources
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.platform import needs_open_files_removed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(3):
        (folder / f"a{number}.md").write_text(f"# Title {number}\n\nText of number {number}.\n")
    return folder


def filled(path: Path | None, folder: Path) -> Index:
    index = Index(path)
    update(index, MemoryState(), scan_folder(folder))
    return index


def test_an_index_in_memory_is_cleared_and_made_again(folder: Path) -> None:
    index = filled(None, folder)
    assert index.again() is index
    index.file.clear()
    assert index.count() == 0
    update(index, MemoryState(), scan_folder(folder))
    assert index.count() == 3


def test_what_another_program_adds_is_counted(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    assert index.count() == 3
    (folder / "more.md").write_text("The mill of Kells is still.\n")
    other = filled(path, folder)
    assert index.count() == other.count() == 4
    (folder / "more.md").unlink()
    update(index, MemoryState(), scan_folder(folder))
    assert index.count() == other.count() == 3
    other.close()
    index.close()


def test_a_count_that_failed_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = filled(None, folder)
    with monkeypatch.context() as failing:
        failing.setattr(index.file, "number", lambda _: 0)
        assert index.count() == 0
    assert index.count() == 3


def test_a_worn_index_is_begun_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "_RENEW_FROM", 8)
    path = tmp_path / "index.db"
    index = filled(path, folder)
    for turn in range(5):
        for file in sorted(folder.iterdir()):
            file.write_text(f"# {file.stem}\n\nText of turn {turn}.\n")
        update(index, MemoryState(), scan_folder(folder))
    assert index.file.number("SELECT max(n) FROM article") <= 9
    assert index.count() == 3
    assert path.exists()


def test_a_damage_found_while_reading_begins_it_again_and_says_so(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    index.file.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    index.file.connection.execute("PRAGMA cache_size = 0")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    assert index.file.rows("SELECT * FROM article") == []
    assert len(index.file.faults) == 1
    assert path.with_name("index.db.bad").exists()
    update(index, MemoryState(), scan_folder(folder))
    assert index.count() == 3


def test_a_damage_found_while_writing_is_an_error_and_begins_it_again(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)

    def write() -> None:
        with index.file.writing():
            raise sqlite3.DatabaseError("database disk image is malformed")

    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        write()
    assert "renamed to .bad" in index.file.faults[0]
    assert index.count() == 0


def test_a_file_that_cannot_be_set_aside_is_left_and_memory_serves(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.db"
    path.write_bytes(b"this is no database" * 500)
    monkeypatch.setattr(index_file_module, "make_room", lambda *_: False)
    index = filled(path, folder)
    assert index.file.path is None
    assert index.count() == 3
    index.file.begin_again(sqlite3.DatabaseError("damaged"))
    assert index.count() == 0


def test_one_of_another_version_that_cannot_be_set_aside_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.db"
    filled(path, folder).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    monkeypatch.setattr(index_file_module, "make_room", lambda *_: False)
    index = filled(path, folder)
    assert (index.file.path, index.count(), index.file.faults) == (None, 3, [])


def test_a_damage_while_open_that_cannot_be_set_aside_goes_on_in_memory(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = filled(tmp_path / "index.db", folder)
    monkeypatch.setattr(index_file_module, "make_room", lambda *_: False)
    index.file.begin_again(sqlite3.DatabaseError("damaged"))
    assert index.file.path is None
    assert index.count() == 0


def test_a_search_that_is_interrupted_finds_nothing_and_keeps_the_file(
    folder: Path, tmp_path: Path
) -> None:
    index = filled(tmp_path / "index.db", folder)
    index.file.connection.set_progress_handler(lambda: 1, 1)
    assert index.file.rows("SELECT * FROM article, article AS b") == []
    index.file.connection.set_progress_handler(None, 0)
    assert (index.count(), index.file.faults) == (3, [])


def test_a_path_where_every_new_file_is_damaged_is_left_after_two(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = database.connect

    def broken(path: Path | None, **rest: Any) -> sqlite3.Connection:
        if path is not None:
            path.write_bytes(b"bad sectors")
            raise sqlite3.DatabaseError("database disk image is malformed")
        return real(path, **rest)

    monkeypatch.setattr(index_file_module, "connect", broken)
    index = filled(tmp_path / "index.db", folder)
    assert (index.file.path, index.count(), len(index.file.faults)) == (None, 3, 2)


def test_an_index_that_was_never_opened_ends_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    said: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: said.append(told.exc_type))
    monkeypatch.setattr(index_file_module, "connect", fail)
    with pytest.raises(MemoryError):
        Index(None)
    gc.collect()
    # Python 3.13 warns of databases that other tests left to it.
    assert [each for each in said if each is not ResourceWarning] == []


@pytest.mark.parametrize("many", [500, 2])
def test_the_order_is_the_same_for_few_articles_and_for_many(
    folder: Path, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "_FETCHED_AS_ROWS", many)
    index = filled(None, folder)
    (folder / "b.md").write_text("---\ntitle: New\npublished: 2024-01-01\n---\n")
    update(index, MemoryState(), scan_folder(folder))
    titles = [entry.metadata.title for entry in index.entries(index.order()) if entry]
    assert titles == ["New", "Title 0", "Title 1", "Title 2"]
    assert index.order(2) == index.order()[:2]


@needs_open_files_removed
def test_an_index_whose_file_was_deleted_or_made_anew_is_detached(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    at_first = index.file.detached
    for file in tmp_path.glob("index.db*"):
        file.unlink()
    meanwhile = index.file.detached
    index.file.adopt(filled(path, folder).file)
    assert (at_first, meanwhile, index.file.detached) == (False, True, False)
    assert index.count() == 3


def test_a_file_that_others_hold_stays_where_it_cannot_be_removed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = filled(tmp_path / "index.db", folder)

    def held(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "in use", str(path))

    monkeypatch.setattr(Path, "unlink", held)
    before = index.count()
    index.file.clear()
    assert (index.count(), index.file.faults) == (before, [])


def test_half_a_character_is_nowhere(folder: Path) -> None:
    assert filled(None, folder).file.rows("SELECT * FROM article WHERE id = ?", ("\ud800",)) == []


def test_a_row_is_of_the_file_as_it_is_or_was(folder: Path, tmp_path: Path) -> None:
    path = folder / "a1.md"
    os.utime(path, (1_000_000, 1_000_000))  # long ago: it is settled
    index = filled(tmp_path / "index.db", folder)
    now = status_of(str(path))
    assert now is not None
    assert index.holds(now)
    assert not index.holds(Found(now.path, now.changed, now.size + 1))
    entry = index.entry_at(str(path))
    assert entry is not None
    assert (entry.id, index.entry_at("nowhere")) == ("a1", None)


def test_what_cannot_be_moved_away_is_not_set_aside(tmp_path: Path) -> None:
    assert not database.make_room(tmp_path / "no folder" / "index.db")


def test_the_log_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PAUSE_SECONDS", 0.001)
    path = tmp_path / "index.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (x)")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        database.connect(path, schema=(), version=1, wait=0.05)
    other.execute("ROLLBACK")
    other.close()


def test_the_log_is_waited_for_as_long_as_another_program_has_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            other.execute("ROLLBACK")

    # The switch to a log is answered at once, as it is here, whatever waiting SQLite was told.
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda at, **rest: real(at, **{**rest, "timeout": 0}))
    monkeypatch.setattr(time, "sleep", pause)
    database.connect(path, schema=("CREATE TABLE ours (x)",), version=1).close()
    other.close()
    assert pauses == [database._PAUSE_SECONDS] * 2


def test_two_programs_that_make_a_file_at_once_make_it_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "index.db", database._is_empty
    schema = ("CREATE TABLE ours (x)",)

    def look_and_lose_the_race(connection: sqlite3.Connection) -> bool:
        found = real(connection)
        monkeypatch.setattr(database, "_is_empty", real)
        database.connect(path, schema=schema, version=1).close()
        return found

    monkeypatch.setattr(database, "_is_empty", look_and_lose_the_race)
    connection = database.connect(path, schema=schema, version=1)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    connection.close()


def test_what_is_there_is_known_although_the_index_breaks_while_adding(
    folder: Path, tmp_path: Path
) -> None:
    settings = Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")
    collection = ArticleCollection.of_library(settings)
    collection.index.file.begin_again(sqlite3.DatabaseError("damaged"))
    added = add_sources(collection, [str(folder / "a1.md")])
    assert (added.ids, added.known) == ([], ["a1"])
    assert collection.count == 3


@needs_open_files_removed
def test_a_file_that_others_have_replaced_is_noticed_and_gone_over_to(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index, other = filled(path, folder), Index(path)
    assert (index.file.detached, other.file.detached) == (False, False)
    other.file.clear()
    assert (index.file.detached, other.file.detached) == (True, False)
    version = index.file.version
    index.file.adopt(index.again().file)
    assert (index.file.detached, other.file.detached) == (False, False)
    assert index.file.version > version
    assert (index.count(), other.count()) == (0, 0)
    assert not filled(None, folder).file.detached
    own = Index(path, own_state=True)
    path.unlink()
    assert (index.file.detached, own.file.detached) == (True, False)


@needs_open_files_removed
def test_a_file_that_another_program_has_replaced_is_not_renamed_again(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index, other = filled(path, folder), Index(path)
    other.file.begin_again(sqlite3.DatabaseError("damaged"))
    update(other, MemoryState(), scan_folder(folder))
    index.file.begin_again(sqlite3.DatabaseError("damaged"))
    assert (index.count(), other.file.detached) == (3, False)
    assert (index.file.renewed, index.file.faults) == (True, [])


def test_marks_of_one_s_own_are_seen_by_nobody_else(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    own = Index(path, own_state=True)
    assert own.again() is own
    with own.file.writing() as connection:
        connection.execute("INSERT INTO status VALUES (1, 1, 0, NULL)")
    assert own.file.number("SELECT count(*) FROM status") == 1
    assert index.file.number("SELECT count(*) FROM status") == 0
    second = index.again()
    assert second is not index
    assert second.count() == 3


def test_rows_come_in_the_order_that_is_asked_for_with_gaps_where_one_is_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = filled(None, folder)
    monkeypatch.setattr(index_file_module, "MOST_VALUES", 2)
    order = index.order()
    assert index.order(2) == order[:2]
    assert index.order(0) == []
    asked = [order[2], 99, order[0], order[1], order[2]]
    assert [each and each.id for each in index.entries(asked)] == ["a2", None, "a0", "a1", "a2"]
    assert index.entries([]) == []
    assert (index.number_of("a1"), index.number_of("nobody")) == (order[1], None)
    assert index.meta("nothing") == ""


def test_a_query_that_is_wrong_is_raised_and_named_and_the_file_is_kept(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    with pytest.raises(sqlite3.OperationalError, match="no such column") as raised:
        index.file.rows("SELECT colour FROM article")
    assert raised.value.__notes__ == [f"in the index {path}: SELECT colour FROM article"]
    with pytest.raises(sqlite3.ProgrammingError):
        index.file.rows("SELECT ?")
    with pytest.raises(sqlite3.IntegrityError), index.file.writing() as connection:
        connection.execute("INSERT INTO meta VALUES ('one', NULL)")
    assert (index.count(), index.file.faults, index.file.renewed) == (3, [], False)
    assert not path.with_name("index.db.bad").exists()


def test_a_file_that_was_emptied_while_it_was_open_is_begun_again(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE meta")
        other.execute("DROP TABLE article")
    assert index.meta("nothing") == ""
    assert (index.count(), index.file.renewed, len(index.file.faults)) == (0, True, 1)


def test_a_table_that_the_program_misspells_is_a_mistake(folder: Path, tmp_path: Path) -> None:
    index = filled(tmp_path / "index.db", folder)
    with pytest.raises(sqlite3.OperationalError, match="no such table: articel"):
        index.file.rows("SELECT n FROM articel")
    assert (index.count(), index.file.renewed) == (3, False)


def test_a_thread_that_asks_after_the_end_gets_nothing(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    index.close()
    assert index.file.rows("SELECT n FROM article") == []
    assert not path.with_name("index.db.bad").exists()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR, "make the folder writable"),
    ],
)
def test_a_disk_that_fails_is_named_and_the_file_is_kept(
    folder: Path, tmp_path: Path, code: int, message: str
) -> None:
    path = tmp_path / "index.db"
    index = filled(path, folder)
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    with pytest.raises(StoreError, match=message):
        index.file._continue_after(error, "SELECT 1")
    assert index.count() == 3


def test_an_index_of_another_version_is_made_again(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    filled(path, folder).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE word")
        connection.execute("PRAGMA user_version = 12")
    connection.close()
    index = filled(path, folder)
    assert (index.count(), index.file.path, index.file.faults) == (3, path, [])
    assert words_with(index, "umbe") == ["number"]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("umbe", ["number"]),
        ("UMB", ["number"]),
        ("itl", ["title"]),
        ("t", ["text", "title"]),
        ("number", ["number"]),
        ("nubmer", []),
        ('um"b', []),
    ],
)
def test_words_are_found_by_a_part(folder: Path, part: str, expected: list[str]) -> None:
    assert words_with(filled(None, folder), part) == expected
