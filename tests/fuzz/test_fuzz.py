"""A few mutated articles each time; `python -m tests.fuzz` runs as many as asked."""

import time
from pathlib import Path
from random import Random

import pytest

from reader.settings import Settings
from tests.fuzz import drive
from tests.fuzz.__main__ import originals
from tests.fuzz.mutate import mutated


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    for name in ("library", "state", "cache"):
        monkeypatch.setenv(f"READER_{name.upper()}", str(tmp_path / name))
    return Settings(
        library=tmp_path / "library", state=tmp_path / "state", cache=tmp_path / "cache"
    )


@pytest.mark.parametrize("seed", range(40))
def test_a_mutated_article_breaks_no_command(settings: Settings, tmp_path: Path, seed: int) -> None:
    path = tmp_path / f"{seed}.md"
    path.write_bytes(mutated(seed, originals()))
    assert drive.command_line(path, Random(seed)) is None


async def test_mutated_articles_do_not_break_the_reader(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "batch"
    folder.mkdir()
    for seed in range(20):
        (folder / f"{seed}.txt").write_bytes(mutated(seed, originals()))
    assert await drive.reader(folder, settings, Random(1), keys=30) is None


def test_the_same_seed_gives_the_same_article() -> None:
    assert mutated(7, originals()) == mutated(7, originals())
    assert len({mutated(seed, originals()) for seed in range(20)}) > 15


def test_what_a_terminal_obeys_is_found() -> None:
    assert drive.obeyed("a\x1b[2J\x9b\u202e\n\t") == {"\x1b", "\x9b", "\u202e"}


def test_a_crash_and_a_hang_are_findings(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_arguments: list[str]) -> int:
        raise ValueError("broken")

    monkeypatch.setattr(drive, "run", crash)
    assert "ValueError: broken" in str(drive.command_line(tmp_path / "x.md", Random(0)))
    monkeypatch.setattr(drive, "run", lambda _: 2)
    assert "exit code 2" in str(drive.command_line(tmp_path / "x.md", Random(0)))
    with pytest.raises(drive.HangError), drive.within(1):
        time.sleep(5)
