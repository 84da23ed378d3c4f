"""What the reader does with a library beside showing it: adding, asking feeds, writing files."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import OptionError, ReaderError
from reader.reading import feeds
from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.tui.offered import Told, add, address_of, export, offers, refresh, save_query
from tests.intake.servers import reply, serving

FEED = (
    b"<rss version='2.0'><channel><title>Tide</title><item><title>One</title>"
    b"<description>The gates shut.</description></item></channel></rss>"
)


@pytest.fixture
def shelf(settings: Settings, tmp_path: Path) -> Shelf:
    return Shelf.of_library(replace(settings, cache=tmp_path / "cache"))


def test_what_is_added_is_counted_and_what_cannot_be_is_named(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.md").write_text("# New\n\nThe gates of Kells shut on Friday.\n")
    (tmp_path / "new" / "bad.md").write_bytes(b"\0")
    told = add(shelf, str(tmp_path / "new"))
    assert told.said == "1 added · u undoes"
    assert [problem.partition(": ")[2] for problem in told.problems] == [
        "not a text file: it holds binary data"
    ]
    assert add(shelf, str(tmp_path / "new" / "a.md")) == Told(
        "0 added · 1 there already · u undoes", ()
    )


def test_feeds_are_asked_and_without_one_it_is_said_how_to_follow(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refresh(shelf) == Told("no feed is followed yet: reader add --feed URL")
    with serving({"/feed": reply(FEED)}) as server:
        feeds.follow(shelf, f"{server.url}/feed", allow_private=True)
    told = refresh(shelf)
    assert told.said == "0 new"
    assert "private network" in told.problems[0]


@pytest.mark.parametrize("name", ["out.csv", "out.html", "folder"])
def test_what_the_list_shows_is_written(shelf: Shelf, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert export(shelf, shelf.search("ferry or river"), str(path)).said == (
        f"{len(shelf.search('ferry or river'))} articles written to {path}"
    )
    assert path.exists()


def test_what_cannot_be_written_says_why(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = shelf.entries
    with pytest.raises(OptionError, match="there is no such user: write the whole path"):
        export(shelf, rows, "~nobody-of-this-name/out.csv")
    with pytest.raises(OptionError, match="sort by another column"):
        export(shelf, list(rows), str(tmp_path / "out.csv"))
    with pytest.raises(ReaderError, match="cannot be written: No such file"):
        export(shelf, rows, str(tmp_path / "no" / "out.csv"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export(shelf, rows, "~/out.csv").said.endswith(f"written to {tmp_path}/out.csv")


def test_a_query_is_kept_under_its_name(shelf: Shelf) -> None:
    save_query(shelf, "new", "is:unread")
    assert shelf.saved_queries() == {"new": "is:unread"}
    with pytest.raises(ReaderError):
        save_query(shelf, "new", "(")


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("is:unr", [("unread", "is:unread")]),
        ("river ti", [("title:", "river title:")]),
        ("river has:", [("highlight", "river has:highlight"), ("note", "river has:note")]),
        ("is:unread", []),
        ("river ", []),
        ("zz", []),
    ],
)
def test_a_query_may_go_on_in_these_ways(
    shelf: Shelf, typed: str, ways: list[tuple[str, str]]
) -> None:
    assert list(offers(shelf, typed)) == ways


def test_only_an_address_of_the_web_is_offered_to_a_browser(
    shelf: Shelf, settings: Settings
) -> None:
    for name, source in (("good", "https://a.example/x"), ("bad", "javascript:alert(1)")):
        path = settings.library / f"{name}.md"
        path.write_text(f"---\nsource: '{source}'\n---\nText of {name}.\n")
    shelf.rescan()
    assert address_of(shelf, "good") == "https://a.example/x"
    assert [address_of(shelf, each) for each in ("bad", "notes", "nobody")] == [None] * 3
