"""A state that was brought back is the one that is seen, by every index that followed the other."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.library.state.backups import back_up, backups, restore, sound
from reader.library.state.state import StoredState
from reader.services.collection import ArticleCollection
from reader.services.paths import state_file
from reader.settings import Settings
from tests.library.state.reading import read_ids, set_read

DAY = date(2001, 2, 3)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    for name in "abc":
        (settings.library / f"{name}.md").write_text(f"# Title {name}\n\nText of {name}.\n")
    return settings


def marked(collection: ArticleCollection) -> dict[str, tuple[bool, bool]]:
    return {each.id: (each.read, each.starred) for each in collection.entries}


OLD = {"a": (True, False), "b": (False, False), "c": (False, False)}


@pytest.fixture
def path(settings: Settings) -> Path:
    """A state with a backup from before the last two changes, both of which the index knows."""
    with_one = ArticleCollection.of_library(settings)
    with_one.user_state.set_read("a", read=True)
    path = state_file(settings)
    for copy in backups(path):
        copy.unlink()
    assert back_up(path, DAY) is not None
    with_one.user_state.set_read("b", read=True)
    with_one.user_state.set_starred("c", starred=True)
    with_one.close()
    path.write_bytes(b"damaged" * 2000)
    return path


def test_the_list_says_what_the_backup_says(settings: Settings, path: Path) -> None:
    restore(path)
    assert marked(ArticleCollection.of_library(settings)) == OLD


def test_changes_that_follow_hide_none_that_are_gone(settings: Settings, path: Path) -> None:
    restore(path)
    # As many as were lost, while no list of this library is open: the numbers are the same again.
    state = StoredState(path)
    for _ in range(2):
        set_read(state, "a", read=False)
        set_read(state, "a", read=True)
    state.close()
    assert marked(ArticleCollection.of_library(settings)) == OLD


def test_a_copy_that_was_put_there_by_hand_is_what_is_seen(settings: Settings, path: Path) -> None:
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    path.write_bytes(backups(path)[0].read_bytes())
    assert marked(ArticleCollection.of_library(settings)) == OLD


def test_a_backup_is_left_as_it_is_and_its_copy_is_sound(settings: Settings, path: Path) -> None:
    (copy,) = backups(path)
    before = copy.read_bytes()
    assert restore(path) == copy
    assert copy.read_bytes() == before
    assert sound(path)
    assert read_ids(StoredState(path)) == {"a"}


def test_a_backup_of_the_first_version_comes_back(settings: Settings, path: Path) -> None:
    from tests.library.state.test_state import first_version

    for copy in backups(path):
        copy.unlink()
    first_version(path.with_name("state-20010203.db"), read=["c"], position=7)
    restore(path)
    collection = ArticleCollection.of_library(settings)
    assert marked(collection)["c"] == (True, False)
    assert collection.user_state.position("c") == 7


def test_a_restore_that_fails_leaves_nothing_behind(
    settings: Settings, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = sorted(path.parent.iterdir())

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="cannot be written: No space left"):
        restore(path)
    assert sorted(path.parent.iterdir()) == there


def test_a_file_of_another_program_is_no_sound_state(path: Path, tmp_path: Path) -> None:
    import sqlite3

    theirs = tmp_path / "theirs.db"
    connection = sqlite3.connect(theirs)
    connection.execute("CREATE TABLE article (id TEXT)")
    connection.close()
    assert not sound(theirs)
    assert not sound(tmp_path / "nowhere.db")
    assert not sound(path)
    assert sound(backups(path)[0])
