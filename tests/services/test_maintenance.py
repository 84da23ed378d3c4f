"""Once a day the state is copied, and what has lain for long is deleted."""

import os
import time
from pathlib import Path

import pytest

from reader.library.state.backups import backups
from reader.services.collection import ArticleCollection
from reader.services.maintenance import run_daily
from reader.services.paths import index_file, state_file, trash_folder
from reader.settings import Settings

DAY = 86_400


@pytest.fixture
def settings(settings: Settings) -> Settings:
    (settings.library / "a.md").write_text("Text.")
    return settings


def lying(path: Path, days: float) -> Path:
    """Make a file that has lain there for so many days."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("old")
    then = time.time() - days * DAY
    os.utime(path, (then, then))
    return path


def test_where_there_is_no_state_nothing_is_done(settings: Settings) -> None:
    index = lying(settings.cache / "index-0.db", 99)
    run_daily(settings)
    assert index.exists()
    assert backups(state_file(settings)) == []


def test_a_copy_is_made_once_a_day_and_old_indexes_go_with_it(settings: Settings) -> None:
    ArticleCollection.of_library(settings).user_state.set_read("a", read=True)
    for copy in backups(state_file(settings)):
        copy.unlink()
    gone = [
        lying(settings.cache / f"index-{n}.db{tail}", 61) for n in "12" for tail in ("", "-wal")
    ]
    kept = [lying(settings.cache / "index-3.db", 59), lying(settings.cache / "other.db", 61)]
    run_daily(settings)
    assert len(backups(state_file(settings))) == 1
    assert [path.exists() for path in (*gone, *kept)] == [*[False] * 4, True, True]
    assert index_file(settings, settings.library).exists()
    late = lying(settings.cache / "index-4.db", 61)
    run_daily(settings)
    assert late.exists()


def test_what_was_removed_lies_in_the_trash_for_thirty_days(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ArticleCollection.of_library(settings).user_state.set_read("a", read=True)
    old = lying(trash_folder(settings) / "old.md", 0)
    (trash_folder(settings) / "folder").mkdir()
    real = time.time
    for days, there in ((29, True), (31, False)):
        for copy in backups(state_file(settings)):
            copy.unlink()
        # What counts is when it was moved there, which nobody can set.
        monkeypatch.setattr(time, "time", lambda days=days: real() + days * DAY)
        run_daily(settings)
        assert old.exists() == there
    assert (trash_folder(settings) / "folder").exists()
