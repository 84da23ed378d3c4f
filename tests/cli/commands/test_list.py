"""`reader list`: a query, a limit, a heading on a terminal; and what is suggested for a slip."""

import json
from pathlib import Path

import pytest

from reader.services import scanner
from tests.cli.conftest import BRIDGE, RIVER, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    (made / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (made / "river.md").write_text(RIVER, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), ["bridge", "river"]),
        (("--limit", "1"), ["bridge"]),
        (("--search", "lorries"), ["bridge"]),
        (("--query", "lorries"), ["bridge"]),
        (("-s", "date:2025-10", "--limit", "5"), ["river"]),
        (("--search", "nothing-like-it"), []),
    ],
)
def test_what_is_listed(here: Run, folder: Path, words: tuple[str, ...], ids: list[str]) -> None:
    done = here("list", folder, *words)
    assert done.returncode == 0
    assert [line.split()[-1] for line in done.stdout.decode().splitlines()] == ids


PAGE = """<html><head><title>{0}</title><meta property="article:published_time" content="{0}">
</head><body><article><h1>Tide of {0}</h1><p>The tide of that day came in late.</p></article></body>
"""


@pytest.mark.parametrize("words", [("--limit", "1"), ("--format", "jsonl"), ()])
def test_the_newest_is_first_although_reading_it_takes_long(
    here: Run, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_SLOW_AT_ONCE", 1)
    for day in ("2025-11-08", "2025-11-09"):
        (folder / f"{day}.html").write_text(PAGE.format(day), encoding="utf-8")
    first = here("list", folder, *words).stdout.decode().splitlines()[0]
    assert "2025-11-09" in first


def test_the_sources_are_listed_with_their_counts(here: Run, folder: Path) -> None:
    assert here("search", "lorries", "--save", "roads", "--library", folder).returncode == 0
    assert here("read", "river", "--library", folder).returncode == 0
    listed = here("list", "--sources", "--library", folder).stdout.decode().splitlines()
    assert listed[0] == "Library  1 unread of 2"
    assert listed[listed.index("Saved queries") + 1] == "  roads  1 unread of 1  lorries"
    done = here("list", "--sources", "--library", folder, "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    (roads,) = (row for row in rows if row["kind"] == "query")
    assert {"name": "roads", "articles": 1, "unread": 1}.items() <= roads.items()


def test_nothing_found_and_a_query_as_a_path_are_told(here: Run, folder: Path) -> None:
    assert here("list", folder, "--search", "tag:x").stderr == b"reader: 0 found\n"
    assert b"use --search QUERY" in here("list", "tag:x").stderr
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    broken = here("list", folder / "broken.pdf")
    assert broken.returncode == 1
    assert b"--search" not in broken.stderr


@pytest.mark.parametrize("words", [("--limit", "2"), ("--search", "lorries"), ("--passed-over",)])
def test_the_sources_are_not_listed_with_what_lists_articles(
    here: Run, folder: Path, words: tuple[str, ...]
) -> None:
    done = here("list", "--sources", "--library", folder, *words)
    assert done.returncode == 2
    assert b"--sources lists no articles" in done.stderr


def test_a_query_that_means_nothing_is_refused(here: Run, folder: Path) -> None:
    done = here("list", folder, "--query", "tag:")
    assert done.returncode == 2
    assert b"needs a value" in done.stderr


@pytest.mark.parametrize(
    ("word", "meant"), [("sumarize", b"summarize"), ("lst", b"list"), ("Serach", b"search")]
)
def test_a_mistyped_command_gets_a_suggestion(here: Run, word: str, meant: bytes) -> None:
    done = here(word, "x")
    assert done.returncode == 2
    assert b"Did you mean " + meant in done.stderr


def test_a_file_is_no_mistyped_command(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lst").write_text("A text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert b"Did you mean" not in here("lst").stderr


@pytest.mark.parametrize("command", [(), ("list",), ("summarize",), ("search",), ("speak",)])
def test_help_has_examples(here: Run, command: tuple[str, ...]) -> None:
    assert b"Examples:" in here(*command, "--help").stdout
