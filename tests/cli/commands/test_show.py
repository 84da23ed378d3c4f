"""`reader show` and `reader summarize --explain`: a text in every form, handed on or paged."""

import base64
import json
import os
import sys
from pathlib import Path

import pytest

from reader import pipeline
from reader.actors.external import recognisers
from reader.actors.external import recognisers as recognisers_module
from reader.cli.commands import summarize
from tests.cli.conftest import Run

BLOCKS = """---
title: The *weir*
published: 2025-11-03
---
## What happened

The weir broke on Monday, and the water came down the valley in the night.

- One boat was lost.
  - It was old.
- Two were found.

3. Third, the mill stood.

> Nobody slept that night, she said.

```python
level = 4.1
```

| a | b |
|---|---|
| 1 | 2 |

---

The council met on Tuesday.
"""


@pytest.fixture
def weir(tmp_path: Path) -> Path:
    path = tmp_path / "weir.md"
    path.write_text(BLOCKS, encoding="utf-8")
    return path


def test_a_text_keeps_its_structure(here: Run, weir: Path) -> None:
    shown = here("show", weir).stdout.decode()
    assert shown.split("\n\n", 1)[1] == (
        "What happened\n\nThe weir broke on Monday, and the water came down the valley in the "
        "night.\n\n• One boat was lost.\n  ◦ It was old.\n• Two were found.\n"
        "3. Third, the mill stood.\n\n> Nobody slept that night, she said.\n\n    level = 4.1\n\n"
        "    a │ b\n    1 │ 2\n\n* * *\n\nThe council met on Tuesday.\n"
    )


def test_markdown_of_a_text_is_markdown_again(here: Run, weir: Path) -> None:
    shown = here("show", weir, "--format", "markdown").stdout.decode()
    assert shown == (
        "# The \\*weir\\*\n\n*3 November 2025 · 1 min*\n\n## What happened\n\n"
        "The weir broke on Monday, and the water came down the valley in the night.\n\n"
        "- One boat was lost.\n  - It was old.\n- Two were found.\n\n"
        "3. Third, the mill stood.\n\n> Nobody slept that night, she said.\n\n"
        "```python\nlevel = 4.1\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n"
        "* * *\n\nThe council met on Tuesday.\n\n"
    )


def test_markdown_keeps_links_marks_fences_and_cells_and_the_title_once(
    here: Run, tmp_path: Path
) -> None:
    path = tmp_path / "mill.md"
    body = (
        "See [the *mill*](https://example.org/mill) and **`run`**.\n\n"
        "````\n```\ncode\n```\n````\n\n"
        "| a | b |\n| --- | --- |\n| 1 │ 2 | 3 \\| 4 |\n"
    )
    path.write_text(f"# The mill\n\n{body}", encoding="utf-8")
    shown = here("show", path, "--format", "markdown").stdout.decode()
    assert shown == f"# The mill\n\n*1 min*\n\n{body}\n"


def test_several_texts_are_kept_apart(here: Run, weir: Path, library: Path) -> None:
    for kind in ("text", "markdown"):
        shown = here("show", weir, library / "river.md", "--format", kind).stdout.decode()
        assert "The council met on Tuesday.\n\n" in shown
        assert shown.index("The river moved") > shown.index("The council met on Tuesday.")


def test_a_text_is_put_into_the_clipboard_of_a_terminal(here: Run, weir: Path) -> None:
    done = here("show", weir, "--copy", terminal=True)
    assert done.returncode == 0
    head, _, tail = done.stdout.partition(b"\x1b]52;c;")
    assert (head, tail[-1:]) == (b"", b"\x07")
    assert "The council met on Tuesday." in base64.b64decode(tail[:-1]).decode()
    assert b"copied (if this terminal supports OSC 52)" in done.stderr


def pager(folder: Path) -> str:
    """Return a pager that keeps what it is given."""
    path = folder / "pager.py"
    path.write_text("import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())")
    return f"'{sys.executable}' '{path}' '{folder / 'paged'}'"


@pytest.mark.parametrize(
    ("lines", "words", "paged"),
    [(10, [], True), (60, [], False), (10, ["--no-pager"], False), (10, ["-f", "markdown"], False)],
)
def test_a_text_that_is_longer_than_the_screen_goes_through_the_pager(
    here: Run,
    weir: Path,
    environment: dict[str, str],
    lines: int,
    words: list[str],
    paged: bool,
) -> None:
    environment |= {"LINES": str(lines), "COLUMNS": "80", "PAGER": pager(weir.parent)}
    done = here("show", weir, *words, terminal=True)
    kept = weir.parent / "paged"
    assert kept.exists() == paged
    assert (b"The council met on Tuesday." in done.stdout) != paged
    assert not paged or "The council met on Tuesday." in kept.read_text()


@pytest.mark.parametrize("name", ["no-such-program", "'"])
def test_without_a_pager_a_text_is_written_as_it_is(
    here: Run, weir: Path, environment: dict[str, str], name: str
) -> None:
    environment |= {"LINES": "10", "COLUMNS": "80", "PAGER": name}
    assert b"The council met on Tuesday." in here("show", weir, terminal=True).stdout


def test_a_command_that_fails_is_told_by_the_exit_code(here: Run, weir: Path) -> None:
    command = f"'{sys.executable}' -c 'import sys; sys.exit(3)'"
    assert here("show", weir, "--pipe", command).returncode == 1


def test_an_explanation_says_how_and_why(here: Run, library: Path) -> None:
    path = library / "bridge.md"
    text = here("summarize", path, "--explain", "--length", "2").stdout.decode()
    how, blank, *rest = text.splitlines()
    assert (how != "", blank) == (True, "")
    assert len(rest) == 4
    assert all(line.startswith("    ") for line in rest[1::2])
    found = json.loads(here("summarize", path, "--explain", "-l", "2", "-f", "json").stdout)
    summary = found["summary"]
    assert {"length", "kind"} <= summary.keys()
    why = ["; ".join(each["reasons"]) for each in summary["sentences"]]
    assert [line.strip() for line in rest[1::2]] == why
    marked = here("summarize", path, "--explain", "-l", "2", "-f", "markdown").stdout.decode()
    assert marked.count("\n   *") == 2


@pytest.mark.parametrize("option", ["--length", "--method", "--with-text"])
def test_show_has_no_options_that_its_text_does_not_use(
    here: Run, library: Path, option: str
) -> None:
    done = here("show", library / "bridge.md", option, "3")
    assert done.returncode == 2
    assert f"No such option '{option}'" in done.stderr.decode()


def test_a_recogniser_that_cannot_be_used_costs_one_note(
    here: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognisers, "problem_with", lambda _: "spacy: is not here")
    done = here("actors", library / "bridge.md", "--recogniser", "spacy")
    assert done.returncode == 0
    assert done.stderr == b"reader: spacy: is not here; using Reader's own recogniser instead\n"
    monkeypatch.setattr(recognisers_module, "problem_with", lambda _: "")
    monkeypatch.setattr(pipeline, "find_facts", _told)
    done = here("actors", library / "river.md", "--recogniser", "spacy")
    assert "cannot be analysed (_ToldError: spacy)" in done.stderr.decode()


class _ToldError(Exception):
    """Which recogniser was asked for."""


def _told(_document: object, options: object) -> None:
    raise _ToldError(getattr(options, "recogniser", ""))


def test_the_day_of_a_text_may_be_given_as_it_is_written(here: Run, weir: Path) -> None:
    done = here("summarize", weir, "--published", "3 November")
    assert done.returncode == 2
    assert "“3 November” is not a date: write it as 2021-05-18" in done.stderr.decode()


def test_an_interrupt_and_a_closed_pipe_have_their_exit_codes(
    here: Run, weir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(summarize, "sources", interrupt)
        assert here("summarize", weir).returncode == 130

    def closed(*_: object) -> None:
        raise BrokenPipeError(32, os.strerror(32))

    with monkeypatch.context() as patched:
        patched.setattr("tests.cli.conftest._Stream.write", closed)
        done = here("summarize", weir)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_text_without_words_takes_no_minutes(here: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    for words in (("show",), ("show", "--format", "markdown"), ("list",)):
        printed = here(*words, path).stdout.decode()
        assert "no text" in printed
        assert "min" not in printed
