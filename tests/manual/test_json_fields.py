"""The manual describes the fields that the JSON of each command has, and no others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from reader.cli.app import SUBCOMMANDS, cli, run
from reader.settings import default_settings
from tests.conftest import ROOT
from tests.manual.json_fields import OUTPUTS
from tests.platform import set_config_home

ARTICLES = ROOT / "articles"
RIVER = str(ARTICLES / "river-that-moved.md")
SCRAPED = str(ARTICLES / "city-plants-trees-scraped.txt")
MANY = (str(ARTICLES / "amazon-keeps-its-ban.md"), str(ARTICLES / "brewer-buys-bottler.md"))
OPML = '<opml version="2.0"><body><outline type="rss" xmlUrl="https://a.example/f"/></body></opml>'
PAGE = (
    "<html><head><title>A day</title></head><body><article><h1>A day</h1>"
    + "<p>ARDMORE, Monday — The council met from 2010 to 2012 in the old hall.[1] Ana Ruiz spoke"
    " for two years from 2010.</p>" * 3 + "<p>Share this article</p></article></body></html>"
)


TIMELINES = ("timeline", "stories[].timeline")
DAY = ("date", "sentences", *(f"sources[].{name}" for name in "id source title start end".split()))


@dataclass(frozen=True)
class Case:
    """The commands that print one kind of object."""

    title: str
    commands: tuple[tuple[str, ...], ...]
    rare: frozenset[str] = frozenset()
    """Fields that these sources need not have."""


CASES = (
    Case(
        "An article",
        (("summarize", "--explain", "--with-text", RIVER), ("show", RIVER), ("actors", RIVER),
         ("timeline", RIVER), ("summarize", "page.html"), ("summarize", SCRAPED),
         ("summarize", "pages.md")),
    ),
    Case("An actor of several articles", (("actors", *MANY),)),
    Case(
        "A period of a timeline",
        (("timeline", *MANY, "page.html"),),
        frozenset({"moments[].since", "moments[].until"}),
    ),
    Case("A summary of several articles", (("summarize", "--together", *MANY),)),
    Case("A row of the list", (("list", "--stories", str(ARTICLES)), ("search", "ferry"))),
    Case("What a query found", (("new",), ("search", "--from", "names.txt"))),
    Case("A file that is passed over", (("list", "--passed-over", "."),)),
    Case("A line of the tree of sources", (("list", "--sources"),)),
    Case("An article with its highlights", (("highlights",),)),
    Case(
        "A brief",
        (("brief", *MANY), ("brief", "--together", *MANY)),
        frozenset(f"{path}[].{name}" for path in TIMELINES for name in DAY),
    ),
    Case(
        "What is said of an actor",
        (("actor", "Amazon", *MANY), ("actor", "Nathan Freed Wessler", *MANY)),
    ),
    Case("A day of a chosen timeline", (("timeline", "--story", *MANY),)),
    Case("A feed", (("feeds",), ("feeds", "list"))),
)  # fmt: skip


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LIBRARY", "STATE", "CACHE"):
        monkeypatch.setenv(f"READER_{name}", str(tmp_path / name.lower()))
    set_config_home(monkeypatch, tmp_path / "config")
    default_settings.cache_clear()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "ferry.md").write_text(
        "<!-- page 1 -->\n\nA ferry came.\n", encoding="utf-8"
    )
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    pages = (
        "# A\n\n<!-- page 1 -->\n\nAna Ruiz came on 3 May 2021.\n\n<!-- page 2 -->\n\nShe left.\n"
    )
    (tmp_path / "pages.md").write_text(pages, encoding="utf-8")
    (tmp_path / "feeds.opml").write_text(OPML, encoding="utf-8")
    assert run(["import", "feeds.opml", "--quiet"]) == 0
    assert run(["highlights", "ferry", "--add", "ferry", "--quiet"]) == 0
    (tmp_path / "names.txt").write_text("ferry\n", encoding="utf-8")
    assert run(["search", "--save", "ferries", "ferry", "--quiet"]) == 0


def paths(value: object, path: str = "") -> Iterator[str]:
    """Yield the path of everything in a JSON value that is no object and no array of objects."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from paths(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for inner in value:
            yield from paths(inner, f"{path}[]")
    else:
        yield path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_fields_of(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    found: set[str] = set()
    for command in case.commands:
        assert run([*command, "--format", "jsonl"]) == 0
        for line in capsys.readouterr().out.splitlines():
            found.update(paths(json.loads(line)))
    described = next(output.fields for output in OUTPUTS if output.title == case.title)
    # An array that is empty tells nothing of its elements.
    empty = {path for path in found if any(each.startswith(f"{path}[]") for each in described)}
    assert sorted(found - empty - set(described)) == []
    assert sorted(set(described) - found - case.rare) == []


def test_every_output_is_tried() -> None:
    assert [output.title for output in OUTPUTS] == [case.title for case in CASES]


def test_every_command_that_prints_json_is_tried() -> None:
    context = click.Context(cli, info_name="reader")
    printing = set()
    for name in SUBCOMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        formats = [each.type for each in command.params if each.name == "output_format"]
        if any(isinstance(each, click.Choice) and "json" in each.choices for each in formats):
            printing.add(name)
    assert printing == {words[0] for case in CASES for words in case.commands}
