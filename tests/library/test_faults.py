"""What is wrong with disks, folders and databases: said plainly, and nothing is lost by it."""

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.errors import StoreError
from reader.intake.formats.source import read_parsed
from reader.library import database
from reader.library.files.walk import Found, status_of
from reader.library.index.parsed_file import ParsedFile, parse_file
from reader.library.index.update import scan_folder, update
from reader.library.index.writer import RowWriter
from reader.library.state.backups import back_up, backups, restore, sound
from reader.library.state.change import Edit
from reader.library.state.state import MemoryState, State, StoredState
from reader.services.adding.adding import add_sources
from reader.services.collection import ArticleCollection
from reader.services.paths import index_file, state_file
from reader.settings import Settings
from tests.library.state.reading import read_ids, set_read
from tests.library.state.test_state import first_version
from tests.platform import needs_open_files_removed


@pytest.fixture
def settings(settings: Settings) -> Settings:
    for number in range(5):
        (settings.library / f"a{number}.md").write_text(
            f"# Title {number}\n\nText of number {number}.\n"
        )
    return settings


def ids(collection: ArticleCollection) -> list[str]:
    return collection.entries.ids()


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"this is no database" * 500,
        lambda data: data[:3000],
        lambda _: b"",
        lambda data: data[:100] + bytes(len(data) - 100),
        lambda data: data[: len(data) // 2] + b"\xff" * (len(data) - len(data) // 2),
    ],
    ids=["foreign", "cut", "empty", "blank", "second half"],
)
def test_a_damaged_index_is_set_aside_and_made_again(
    settings: Settings, damage: Callable[[bytes], bytes]
) -> None:
    ArticleCollection.of_library(settings).close()
    path = index_file(settings, settings.library)
    path.write_bytes(damage(path.read_bytes()))
    collection = ArticleCollection.of_library(settings)
    collection.scanner.rescan()
    assert ids(collection) == [f"a{number}" for number in range(5)]
    assert len(collection.search("text")) == 5
    assert len([each for each in collection.problems if "renamed to .bad" in each]) <= 1
    assert all("renamed to .bad and is being rebuilt" in each for each in collection.problems)
    collection.close()
    assert not ArticleCollection.of_library(settings).problems


def test_an_index_of_another_version_is_made_again_without_a_word(settings: Settings) -> None:
    ArticleCollection.of_library(settings).close()
    path = index_file(settings, settings.library)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    collection = ArticleCollection.of_library(settings)
    assert len(ids(collection)) == 5
    assert not collection.problems


def test_deleting_the_cache_loses_nothing(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    collection.user_state.set_tags("a2", add=["sea"])
    before = list(collection.entries)
    collection.close()
    for path in settings.cache.iterdir():
        path.unlink()
    assert list(ArticleCollection.of_library(settings).entries) == before


def test_a_moved_file_keeps_its_marks_even_when_the_cache_is_gone(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    collection.close()
    (settings.library / "a1.md").rename(settings.library / "renamed.md")
    for path in settings.cache.iterdir():
        path.unlink()
    collection = ArticleCollection.of_library(settings)
    assert collection.user_state.is_read("a1")
    entry = collection.entry("a1")
    assert entry is not None
    assert entry.path == settings.library / "renamed.md"


def test_a_file_that_was_edited_and_then_moved_keeps_its_marks_without_the_cache(
    settings: Settings,
) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    (settings.library / "a1.md").write_text("# Title 1\n\nNow it says something else.\n")
    collection.scanner.rescan()
    collection.close()
    (settings.library / "a1.md").rename(settings.library / "renamed.md")
    for path in settings.cache.iterdir():
        path.unlink()
    assert ArticleCollection.of_library(settings).user_state.is_read("a1")


def test_a_file_that_another_program_moved_after_it_was_looked_at_keeps_its_id(
    settings: Settings,
) -> None:
    collection, other = (
        ArticleCollection.of_library(settings),
        ArticleCollection.of_library(settings),
    )
    collection.user_state.set_read("a1", read=True)
    looked = scan_folder(settings.library)
    (settings.library / "a1.md").rename(settings.library / "renamed.md")
    other.scanner.rescan()
    update(collection.index, collection.state, looked)
    collection.scanner.rescan()
    assert sorted(ids(collection)) == [f"a{number}" for number in range(5)]
    assert collection.user_state.is_read("a1")
    assert not collection.problems


def test_a_state_that_another_program_makes_meanwhile_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "state.db", database._identity
    made: list[State] = []

    def identity(connection: sqlite3.Connection) -> tuple[int, int]:
        found = real(connection)
        if not made:
            made.append(MemoryState.__new__(MemoryState))  # so that this is done once
            made.append(StoredState(path))
        return found

    monkeypatch.setattr(database, "_identity", identity)
    set_read(StoredState(path), "a", read=True)
    assert read_ids(made[1]) == {"a"}


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_home_that_cannot_be_written_shows_the_articles(settings: Settings) -> None:
    settings.state.mkdir()
    settings.state.chmod(0o500)
    settings.cache.mkdir()
    settings.cache.chmod(0o500)
    collection = ArticleCollection.of_library(settings)
    assert len(ids(collection)) == 5
    assert "make the folder writable" in collection.problems[0]


def test_folders_that_cannot_be_made_show_the_articles(settings: Settings) -> None:
    settings.state.write_text("in the way")
    settings.cache.write_text("in the way")
    collection = ArticleCollection.of_library(settings)
    assert len(ids(collection)) == 5
    assert "nothing you do is saved" in collection.problems[0]
    with pytest.raises(StoreError, match="nothing you do is saved"):
        add_sources(collection, [str(settings.library / "a1.md")])


def test_a_full_disk_is_said_and_leaves_nothing_behind(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    collection = ArticleCollection.of_library(settings)
    source = tmp_path / "new.md"
    source.write_text("# New\n\nSomething else altogether.\n")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="No space left"):
            add_sources(collection, [str(source)])
    assert sorted(path.name for path in settings.library.iterdir()) == [
        f"a{number}.md" for number in range(5)
    ]
    assert add_sources(collection, [str(source)]).ids


def test_a_full_state_is_said_and_is_as_it_was(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a0", read=True)
    connection = collection.state.file.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="the disk is full"):
        collection.user_state.set_tags(
            "a1", add=[f"tag {number} " + "x" * 500 for number in range(200)]
        )
    assert collection.user_state.is_read("a0")
    assert read_ids(StoredState(state_file(settings))) == {"a0"}


def test_a_locked_state_is_said(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = ArticleCollection.of_library(settings)
    other = sqlite3.connect(state_file(settings), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    collection.state.file.connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(StoreError, match="another program is writing"):
        collection.user_state.set_read("a1", read=True)
    other.execute("COMMIT")
    other.close()
    collection.user_state.set_read("a1", read=True)
    assert collection.user_state.is_read("a1")


def test_a_locked_index_costs_nothing_but_time(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda at, **rest: real(at, **{**rest, "timeout": 0}))
    ArticleCollection.of_library(settings).close()
    other = sqlite3.connect(index_file(settings, settings.library), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    assert len(ids(collection)) == 5
    other.execute("COMMIT")
    other.close()
    assert collection.history.sync()
    assert collection.user_state.is_read("a1")


def test_a_state_of_the_first_version_is_taken_over(settings: Settings) -> None:
    first_version(state_file(settings), read=["a1"], position=7)
    collection = ArticleCollection.of_library(settings)
    assert collection.user_state.is_read("a1")
    assert collection.user_state.position("a1") == 7
    collection.user_state.set_starred("a1", starred=True)
    assert collection.user_state.is_starred("a1")


def test_a_newer_state_is_not_touched_and_the_articles_are_there(settings: Settings) -> None:
    ArticleCollection.of_library(settings).close()
    path = state_file(settings)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    collection = ArticleCollection.of_library(settings)
    assert len(ids(collection)) == 5
    assert "install the latest Reader" in collection.problems[0]
    assert path.read_bytes() == before


def test_a_damaged_state_comes_back_from_its_backup(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    collection.close()
    path = state_file(settings)
    for copy in backups(path):
        copy.unlink()
    assert back_up(path, date(2026, 1, 2)) is not None
    path.write_bytes(b"damaged" * 3000)
    assert "reader doctor" in ArticleCollection.of_library(settings).problems[0]
    assert restore(path).name == "state-20260102.db"
    collection = ArticleCollection.of_library(settings)
    assert not collection.problems
    assert collection.user_state.is_read("a1")
    assert path.with_name("state.db.bad").exists()


def test_a_state_cut_to_nothing_is_damage_and_not_a_new_one(settings: Settings) -> None:
    ArticleCollection.of_library(settings).close()
    state_file(settings).write_bytes(b"")
    assert "reader doctor" in ArticleCollection.of_library(settings).problems[0]


def test_backups_are_one_a_day_and_kept_for_a_week(settings: Settings) -> None:
    ArticleCollection.of_library(settings).close()
    path = state_file(settings)
    for copy in backups(path):
        copy.unlink()
    for day in range(1, 11):
        assert back_up(path, date(2026, 3, day)) is not None
        assert back_up(path, date(2026, 3, day)) is None
    assert [copy.name for copy in backups(path)] == [
        f"state-202603{day:02}.db" for day in range(10, 3, -1)
    ]
    assert all(map(sound, backups(path)))


WRITER = """
import sys
from pathlib import Path
from reader.services.collection import ArticleCollection
from reader.settings import Settings
folder = Path(sys.argv[1])
settings = Settings(library=folder/'library', state=folder/'state', cache=folder/'cache')
collection = ArticleCollection.of_library(settings)
for number in range(30):
    collection.user_state.set_tags('a%d' % (number % 5), add=['%s-%d' % (sys.argv[2], number)])
    collection.entries[0:5]
assert not collection.problems, collection.problems
"""


def test_two_readers_and_a_command_line_at_once(settings: Settings, tmp_path: Path) -> None:
    ArticleCollection.of_library(settings).close()
    open_one = ArticleCollection.of_library(settings)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), name], stderr=subprocess.PIPE
        )
        for name in ("one", "two", "three")
    ]
    for program in programs:
        _, errors = program.communicate()
        assert program.returncode == 0, errors.decode()
    assert open_one.history.sync()
    tags = {tag for number in range(5) for tag in open_one.user_state.tags(f"a{number}")}
    assert len(tags) == 90
    open_one.close()


@pytest.mark.parametrize("links", [True, False])
def test_a_restore_keeps_the_damaged_file_and_its_log_beside_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = state_file(settings)
    set_read(StoredState(path), "a1", read=True)
    assert back_up(path, date(2001, 2, 3)) is not None
    path.write_bytes(b"damaged" * 2000)
    path.with_name("state.db-wal").write_bytes(b"a log")
    copy = restore(path)
    assert copy.name == "state-20010203.db"
    assert read_ids(StoredState(path)) == {"a1"}
    assert path.with_name("state.db.bad").read_bytes() == b"damaged" * 2000
    assert path.with_name("state.db.bad-wal").read_bytes() == b"a log"


def test_a_restore_passes_over_a_damaged_copy_and_says_when_there_is_none(
    settings: Settings,
) -> None:
    path = state_file(settings)
    set_read(StoredState(path), "a1", read=True)
    back_up(path, date(2001, 2, 3))
    path.with_name("state-20020101.db").write_bytes(b"damaged" * 500)
    path.unlink()
    assert restore(path).name == "state-20010203.db"
    for copy in backups(path):
        copy.write_bytes(b"damaged" * 500)
    with pytest.raises(StoreError, match="no readable backup"):
        restore(path)


def test_a_restore_that_cannot_be_written_leaves_what_is_there(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = state_file(settings)
    set_read(StoredState(path), "a1", read=True)
    back_up(path, date(2001, 2, 3))
    path.write_bytes(b"damaged" * 2000)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="cannot be written: No space left"):
        restore(path)
    assert path.read_bytes() == b"damaged" * 2000


def test_a_backup_that_cannot_be_written_is_left_for_tomorrow(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = state_file(settings)
    assert back_up(path, date(2001, 2, 3)) is None  # there is nothing yet
    set_read(StoredState(path), "a1", read=True)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert back_up(path, date(2001, 2, 3)) is None
    assert backups(path) == []
    assert not list(path.parent.glob(".*.tmp"))
    assert back_up(path, date(2001, 2, 3)) is not None
    assert back_up(path, date(2001, 2, 3)) is None  # it was done today


def test_seven_backups_are_kept(settings: Settings) -> None:
    path = state_file(settings)
    set_read(StoredState(path), "a1", read=True)
    for day in range(1, 11):
        assert back_up(path, date(2001, 2, day)) is not None
    assert [copy.name for copy in backups(path)] == [
        f"state-200102{day:02}.db" for day in range(10, 3, -1)
    ]


def test_a_removed_article_whose_file_changes_stays_removed(settings: Settings) -> None:
    collection, other = (
        ArticleCollection.of_library(settings),
        ArticleCollection.of_library(settings),
    )
    looked_before = other.index.count()
    collection.state.change("x", [Edit("article", ("a1",), {"removed_at": "2020"})])
    (settings.library / "a1.md").write_text("# Title 1\n\nAnother text.\n")
    update(collection.index, collection.state, scan_folder(settings.library))
    assert "a1" not in ids(collection)
    assert other.index.count() == looked_before - 1
    collection.history.undo()
    assert "a1" in ids(collection)


def test_a_file_that_is_gone_when_its_id_is_taken_is_passed_over(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    path = settings.library / "sub" / "a1.md"
    path.parent.mkdir()
    path.write_text("# Title\n\nAnother article under the same name.\n")
    found = Found(str(path), 1, path.stat().st_size)
    read = ParsedFile(found, str(path), "a1", Metadata("T"), "Another.", 1, (), "", 0)
    path.unlink()
    RowWriter(collection.index, collection.state, {}).write([read])
    assert sorted(ids(collection)) == [f"a{number}" for number in range(5)]


def test_a_file_that_is_taken_away_while_it_is_read_is_looked_at_again(
    settings: Settings,
) -> None:
    found = status_of(str(settings.library / "a1.md"))
    assert found is not None
    (settings.library / "a1.md").unlink()
    assert parse_file(found, read_parsed) is None


@needs_open_files_removed
def test_the_cache_may_be_deleted_while_the_library_is_open(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("a1", read=True)
    for path in settings.cache.iterdir():
        path.unlink()
    assert len(ids(collection)) == 5
    (settings.library / "a9.md").write_text("# New\n\nAnother one.\n")
    (settings.library / "a1.md").write_text("# Title 1\n\nEdited.\n")
    collection.scanner.rescan()
    assert sorted(ids(collection)) == ["a0", "a1", "a2", "a3", "a4", "a9"]
    assert collection.search("edited").ids() == ["a1"]
    assert collection.user_state.is_read("a1")
    collection.user_state.set_read("a9", read=True)
    assert ArticleCollection.of_library(settings).user_state.is_read("a9")
