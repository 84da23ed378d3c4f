"""`reader manual` opens the manual at a page, or prints it."""

from pathlib import Path

import pytest

from reader.cli import opening
from reader.cli.app import run
from reader.cli.commands import manual
from reader.library.files.manual import manual_topics
from reader.services.collection import ArticleCollection
from reader.settings import Settings


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LIBRARY", "STATE", "CACHE"):
        monkeypatch.setenv(f"READER_{name}", str(tmp_path / name.lower()))


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ([], "The manual of Reader"),
        (["keys"], "Keys"),
        (["summ"], "Summaries"),
        (["Getting Started"], "Getting started"),
        (["keys", "--format", "text"], "Keys"),
        (["keys", "--format", "markdown"], "# Keys"),
    ],
)
def test_a_page_is_printed(
    arguments: list[str], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["manual", *arguments]) == 0
    printed = capsys.readouterr().out
    assert printed.splitlines()[0] == first
    assert "generated" not in printed


def test_the_contents_name_every_topic(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["manual", "--format", "text"]) == 0
    topics = capsys.readouterr().out.rpartition("Topics: ")[2]
    assert topics.split()[-1] == "troubleshooting"
    assert {each.strip(",") for each in topics.split()} == set(manual_topics())


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("kezs", "the manual has no topic “kezs”: did you mean keys?"),
        ("command", "did you mean command-line or commands?"),
        ("scripts", "the manual has no topic “scripts”: did you mean json?"),
        ("zzzz", "the manual has no topic “zzzz”: `reader manual` lists them"),
    ],
)
def test_a_topic_that_is_not_there(
    topic: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["manual", topic]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "selected"), [([], "index"), (["search"], "search")])
def test_in_a_terminal_the_reader_opens_the_page(
    arguments: list[str], selected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, str | None]] = []

    def screen(
        collection: ArticleCollection, settings: Settings, *, select: str | None = None
    ) -> int:
        entry = collection.entry(select) if select else None
        opened.append((collection.name, entry.path.stem if entry and entry.path else None))
        return 0

    monkeypatch.setattr(manual, "has_screen", lambda: True)
    monkeypatch.setattr(opening, "has_screen", lambda: True)
    assert run(["manual", *arguments], screen=screen) == 0
    assert opened == [("Manual", selected)]
