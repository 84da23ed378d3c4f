"""`reader tag`, `undo`, `list`, `search` and `export` where something is missing or odd."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_tags_are_printed_with_how_many_articles_have_them(here: Run, library: Path) -> None:
    here("tag", "bridge", "river", "-a", "Lune")
    here("tag", "bridge", "-a", "roads")
    assert here("tag").stdout.decode() == "     2  Lune\n     1  roads\n"
    assert here("tag", "bridge", "-s", "title:river").stdout.decode() == (
        "bridge  Lune, roads\nriver  Lune\n"
    )


def test_what_can_be_undone_is_listed(here: Run, library: Path) -> None:
    here("star", "bridge")
    here("read", "bridge")
    listed = here("undo", "--list").stdout.decode().splitlines()
    assert [line.split("  ")[1] for line in listed] == [
        "marked “Ardmore closes its bridge” as read",
        "starred “Ardmore closes its bridge”",
    ]
    assert here("star", "bridge", "--off").returncode == 0
    assert here("search", "--ids", "is:starred").stdout == b""


def test_a_query_that_finds_nothing_marks_nothing(here: Run, library: Path) -> None:
    done = here("read", "--search", "zeppelin")
    assert (done.returncode, done.stderr) == (0, b"reader: no article matches the query\n")
    assert here("undo").returncode == 1


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["read"], 2, "choose articles by id or with --search QUERY"),
        (["read", "nobody"], 1, "nobody: there is no such article: `reader list` shows"),
        (["search", "--forget", "nobody"], 1, "there is no saved query “nobody”"),
        (["export", "--format", "epub"], 2, "an EPUB cannot be written to standard output"),
        (["show", "bridge", "--copy"], 2, "--copy works only in a terminal"),
        (["show", "bridge", "--pipe", " "], 2, "--pipe: give the name of a command"),
        (["summarize", "--explain", "--together"], 2, "remove --together"),
    ],
)
def test_what_cannot_be_done_says_why(
    here: Run, library: Path, words: list[str], code: int, message: str
) -> None:
    done = here(*words)
    assert (done.returncode, done.stdout) == (code, b"")
    assert message in done.stderr.decode()


def test_an_empty_library_says_how_to_begin(here: Run, tmp_path: Path) -> None:
    for words in (["list"], ["summarize"]):
        done = here(*words)
        assert (done.returncode, done.stdout) == (0, b"")
        assert f"the library {tmp_path / 'library'} is empty" in done.stderr.decode()
    assert here("list", "--quiet").stderr == b""


def test_a_file_that_cannot_be_exported_is_named_and_the_others_are_written(
    here: Run, library: Path, tmp_path: Path
) -> None:
    (library / "river.md").write_bytes(b"\0" * 100)
    done = here("export", "-o", tmp_path / "all.jsonl")
    assert done.returncode == 1
    assert "river.md: not a text file" in done.stderr.decode()
    assert (tmp_path / "all.jsonl").read_text().count('"id": "bridge"') == 1


def test_a_search_is_written_in_every_format(here: Run, library: Path) -> None:
    text = here("search", "lorries").stdout.decode()
    assert text.startswith("● 2025-11-03   1 min  Ardmore closes its bridge  bridge\n    Mayor")
    assert (
        here("search", "lorries", "-f", "markdown")
        .stdout.decode()
        .startswith(
            "- **Ardmore closes its bridge** Ardmore Gazette · Ana Ruiz · 3 November 2025 · 1 min "
            "(`bridge`)\n  Mayor Helen Ortiz said"
        )
    )
    assert here("search", "is:unread", "--limit", "1", "--ids").stdout == b"bridge\n"


def test_words_that_a_shell_has_taken_the_quotes_off_are_one_query(
    here: Run, library: Path
) -> None:
    """What a shell makes of: old "two of its arches" title:"closes its" -"no such words"."""
    found = here("search", "--ids", "old", "two of its arches", "title:closes its", "--",
                 "-no such words")  # fmt: skip
    assert found.stdout == b"bridge\n", found.stderr
    assert here("search", "--ids", "of two its", "old").stdout == b""


def test_stories_stand_under_their_names(here: Run, library: Path) -> None:
    (library / "again.md").write_text(
        (library / "bridge.md").read_text().replace("Ardmore closes", "Why Ardmore closes")
    )
    (library / "trees.md").write_text("# Trees\n\nThe city plants forty thousand of them.\n")
    listed = here("list", "--stories").stdout.decode().splitlines()
    assert {"again", "bridge"} <= {line.split()[-1] for line in listed if line}
    marked = here("list", "--stories", "-f", "markdown").stdout.decode()
    assert marked.startswith("## ")
    assert "\n\n## " in marked


@pytest.mark.parametrize("command", ["remove", "star", "read", "unread"])
@pytest.mark.parametrize("query", ["", "  "])
def test_a_query_that_says_nothing_chooses_nothing(
    here: Run, library: Path, command: str, query: str
) -> None:
    done = here(command, "--search", query)
    assert done.returncode == 2
    assert b"it would choose all 2 articles" in done.stderr
    assert len(json.loads(here("list", "--format", "json").stdout)) == 2


def test_a_dry_run_prints_what_would_be_changed(here: Run, library: Path) -> None:
    done = here("remove", "--search", "bridge", "--dry-run")
    assert (done.returncode, done.stdout) == (0, b"bridge\n")
    assert b"1 article would be removed" in done.stderr
    assert len(json.loads(here("list", "--format", "json").stdout)) == 2
