"""One article whose analysis goes wrong costs that article, and is named with what to do."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.digests.planted import REASONS, articles, plant

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this platform has no alarms")


@pytest.fixture
def planted(environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**environment, "PYTHONPATH": plant(tmp_path / "site")}


def run(planted: dict[str, str], *words: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, words)],
        capture_output=True,
        text=True,
        env=planted,
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "word"),
    [("summarize", "HANGS"), ("actors", "EATS"), ("timeline", "RAISES"), ("show", "RAISES")],
)
def test_one_article_alone(
    planted: dict[str, str], tmp_path: Path, command: str, word: str
) -> None:
    (path,) = articles(tmp_path / "texts", word)
    done = run(planted, command, path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"reader: {path}: {REASONS[word]}\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_of_several(planted: dict[str, str], tmp_path: Path, jobs: int) -> None:
    paths = articles(tmp_path / "texts", "One", "HANGS", "Two", "RAISES", "Three")
    done = run(planted, "actors", "--jobs", jobs, "-q", *paths)
    assert done.returncode == 1
    assert "in 3 articles" in done.stdout
    assert done.stderr.splitlines() == [
        f"reader: {paths[1]}: {REASONS['HANGS']}",
        f"reader: {paths[3]}: {REASONS['RAISES']}",
    ]


def test_the_index_of_a_library(planted: dict[str, str], library: Path) -> None:
    articles(library, "RAISES", "One")
    done = run(planted, "doctor", "--index", "--jobs", 1)
    assert done.returncode == 1
    assert f"{library / 'raises.md'}: {REASONS['RAISES']}" in done.stderr
    again = run(planted, "search", "--ids", "actor:ortiz")
    assert "one" in again.stdout.split()
    assert "raises" not in again.stdout.split()
    assert "cannot be analysed" in again.stderr
