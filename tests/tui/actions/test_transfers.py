"""What the reader does with a library beside showing it: adding, asking feeds, writing files."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.services.adding import feeds
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.actions.transfers import add, export, refresh
from reader.tui.background.outcome import Outcome
from tests.intake.servers import reply, serving

FEED = (
    b"<rss version='2.0'><channel><title>Tide</title><item><title>One</title>"
    b"<description>The gates shut.</description></item></channel></rss>"
)


@pytest.fixture
def collection(settings: Settings, tmp_path: Path) -> ArticleCollection:
    return ArticleCollection.of_library(replace(settings, cache=tmp_path / "cache"))


def test_what_is_added_is_counted_and_what_cannot_be_is_named(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.md").write_text("# New\n\nThe gates of Kells shut on Friday.\n")
    (tmp_path / "new" / "bad.md").write_bytes(b"\0\1\2\xff" * 9)
    told = add(collection, str(tmp_path / "new"))
    assert told.said == "Added 1 · {key:undo} to undo"
    assert [problem.partition(": ")[2] for problem in told.problems] == [
        "not a text file: it holds binary data"
    ]
    assert add(collection, str(tmp_path / "new" / "a.md")) == Outcome(
        "Added 0 · 1 already in the library · {key:undo} to undo", ()
    )


def test_feeds_are_asked_and_without_one_it_is_said_how_to_follow(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refresh(collection) == Outcome(
        "You follow no feeds yet. Press {key:sources}, then {key:follow}, to follow one."
    )
    with serving({"/feed": reply(FEED)}) as server:
        feeds.follow(collection, f"{server.url}/feed", allow_private=True)
        # It was agreed to when it was followed.
        assert refresh(collection) == Outcome("0 new", ())
    told = refresh(collection)
    assert told.said == "0 new"
    assert "no connection" in told.problems[0]


@pytest.mark.parametrize("name", ["out.csv", "out.html", "folder"])
def test_what_the_list_shows_is_written(
    collection: ArticleCollection, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert export(collection, collection.search("ferry or river"), str(path)).said == (
        f"Exported {len(collection.search('ferry or river'))} articles to {path}"
    )
    assert path.exists()


def test_what_cannot_be_written_says_why(
    collection: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = collection.entries
    # Windows makes a folder out of any name.
    is_unknown = os.path.expanduser("~nobody-of-this-name").startswith("~")  # noqa: PTH111
    says = "no such user: write the whole path" if is_unknown else "cannot be written"
    with pytest.raises(ReaderError, match=says):
        export(collection, rows, "~nobody-of-this-name/out.csv")
    with pytest.raises(ReaderError, match="cannot be written: No such file"):
        export(collection, rows, str(tmp_path / "no" / "out.csv"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export(collection, rows, "~/out.csv").said.endswith(f"to {tmp_path / 'out.csv'}")
