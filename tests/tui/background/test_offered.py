"""What the reader does with a library beside showing it: adding, asking feeds, writing files."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import OptionError, ReaderError
from reader.services.adding import feeds
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.background.offered import Told, add, address_of, export, offers, refresh, save_query
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
    (tmp_path / "new" / "bad.md").write_bytes(b"\0")
    told = add(collection, str(tmp_path / "new"))
    assert told.said == "1 added · u undoes"
    assert [problem.partition(": ")[2] for problem in told.problems] == [
        "not a text file: it holds binary data"
    ]
    assert add(collection, str(tmp_path / "new" / "a.md")) == Told(
        "0 added · 1 there already · u undoes", ()
    )


def test_feeds_are_asked_and_without_one_it_is_said_how_to_follow(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refresh(collection) == Told("no feed is followed yet: reader add --feed URL")
    with serving({"/feed": reply(FEED)}) as server:
        feeds.follow(collection, f"{server.url}/feed", allow_private=True)
    told = refresh(collection)
    assert told.said == "0 new"
    assert "private network" in told.problems[0]


@pytest.mark.parametrize("name", ["out.csv", "out.html", "folder"])
def test_what_the_list_shows_is_written(
    collection: ArticleCollection, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert export(collection, collection.search("ferry or river"), str(path)).said == (
        f"{len(collection.search('ferry or river'))} articles written to {path}"
    )
    assert path.exists()


def test_what_cannot_be_written_says_why(
    collection: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = collection.entries
    with pytest.raises(OptionError, match="there is no such user: write the whole path"):
        export(collection, rows, "~nobody-of-this-name/out.csv")
    with pytest.raises(OptionError, match="sort by another column"):
        export(collection, list(rows), str(tmp_path / "out.csv"))
    with pytest.raises(ReaderError, match="cannot be written: No such file"):
        export(collection, rows, str(tmp_path / "no" / "out.csv"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export(collection, rows, "~/out.csv").said.endswith(f"written to {tmp_path}/out.csv")


def test_a_query_is_kept_under_its_name(collection: ArticleCollection) -> None:
    save_query(collection, "new", "is:unread")
    assert collection.saved.all() == {"new": "is:unread"}
    with pytest.raises(ReaderError):
        save_query(collection, "new", "(")


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
    collection: ArticleCollection, typed: str, ways: list[tuple[str, str]]
) -> None:
    assert list(offers(collection, typed)) == ways


def test_only_an_address_of_the_web_is_offered_to_a_browser(
    collection: ArticleCollection, settings: Settings
) -> None:
    for name, source in (("good", "https://a.example/x"), ("bad", "javascript:alert(1)")):
        path = settings.library / f"{name}.md"
        path.write_text(f"---\nsource: '{source}'\n---\nText of {name}.\n")
    collection.scanner.rescan()
    assert address_of(collection, "good") == "https://a.example/x"
    assert [address_of(collection, each) for each in ("bad", "notes", "nobody")] == [None] * 3
