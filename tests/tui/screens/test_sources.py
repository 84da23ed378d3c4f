"""The tree of sources: views, feeds by folder, saved queries; what is chosen is listed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widget import Widget

from reader.errors import PrivateAddressError
from reader.library.state.change import Edit
from reader.services import source_tree
from reader.services.adding import feeds
from reader.services.adding.feed_items import RefreshResult
from reader.services.collection import ArticleCollection
from reader.services.digests.analyse import analyse_next
from reader.services.followed_actors import follow_actor
from reader.services.source_tree import feed_query, source_rows
from reader.settings import Settings
from reader.tui.widgets.bars import StatusLine
from reader.tui.widgets.source_list import SourceList
from tests.services.briefs.articles import write_library
from tests.tui.conftest import make_reader
from tests.tui.driver import driven

FEEDS = (
    ("https://example.org/feed.xml", "Gazette", ("news", "local")),
    ("https://mill.test/atom", "The mill", ("news",)),
    ("https://loose.test/rss", "Loose", ()),
)


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    opened = ArticleCollection.of_library(settings)
    for url, title, folders in FEEDS:
        row: dict[str, str | int | None] = {"title": title, "folders": json.dumps(folders)}
        opened.history.record(f"followed {title}", [Edit("feed", (url,), row)])
    return opened


def test_the_tree_has_views_folders_and_saved_queries(
    collection: ArticleCollection, settings: Settings
) -> None:
    collection.user_state.set_tags(["bridge"], add=["later"])
    collection.user_state.set_read(["bridge"], read=True)
    rows = source_rows(collection)
    assert [(row.name, row.articles, row.unread) for row in rows[:7]] == [
        ("Library", 3, 2),
        ("Unread", 2, 2),
        ("Starred", 0, 0),
        ("Highlighted", 0, 0),
        ("Inbox", 0, 0),
        ("Later", 1, 0),
        ("Archive", 0, 0),
    ]
    assert [(row.kind, row.name, row.depth) for row in rows[7:]] == [
        ("heading", "Feeds", 0),
        ("feed", "Loose", 1),
        ("folder", "news", 1),
        ("feed", "The mill", 2),
        ("folder", "local", 2),
        ("feed", "Gazette", 3),
        ("heading", "Saved queries", 0),
        ("query", "Not read yet", 1),
        ("heading", "Stories", 0),
        ("story", "The river moved", 1),
    ]


def test_a_folder_lists_the_articles_of_its_feeds(collection: ArticleCollection) -> None:
    folder = next(row for row in source_rows(collection) if row.name == "news")
    assert folder.query == "site:mill.test or site:example.org"
    assert [entry.id for entry in collection.search(folder.query or "")] == ["bridge"]
    assert feed_query("https://www.a.test/feed") == "site:a.test"


def test_a_feed_whose_articles_have_no_address_lists_those_of_its_title(
    collection: ArticleCollection, settings: Settings
) -> None:
    (settings.library / "note.md").write_text("---\nsite: 'The mill'\n---\nIt turns.\n")
    collection.scanner.rescan()
    row = {"article": "note"}
    collection.history.record("took", [Edit("item", ("https://mill.test/atom", "1"), row)])
    collection.user_state.set_read(["note"], read=True)
    tree = {row.name: row for row in source_rows(collection)}
    assert tree["The mill"].query == '(site:mill.test or site:"The mill")'
    assert collection.search(tree["The mill"].query).ids() == ["note"]
    assert set(collection.search(tree["news"].query or "").ids()) == {"bridge", "note"}
    assert feed_query("https://a.test/", title='The "big" mill') == '(site:a.test or site:"mill")'


async def test_a_source_is_chosen_and_listed(
    collection: ArticleCollection, settings: Settings
) -> None:
    async with driven(make_reader(collection, settings), (120, 40)) as driver:
        await driver.press("j", "; l", "g f")
        rows = driver.app.screen.query_one(SourceList)
        rows.cursor = next(n for n, row in enumerate(rows.model.sources) if row.name == "Later")
        await driver.press("enter")
        assert driver.zone == "list"
        assert driver.listed() == ["The river moved"]
        await driver.press("escape")
        assert len(driver.listed()) == 3


@pytest.mark.parametrize("width", [60, 80, 100, 120, 160, 200])
async def test_the_tree_covers_the_list_and_no_letter_of_the_text(
    collection: ArticleCollection, settings: Settings, width: int
) -> None:
    async with driven(make_reader(collection, settings), (120, 40)) as driver:
        await driver.press("g f")
        for columns in (120, width):
            await driver.pilot.resize_terminal(columns, 40)
            await driver.press()
            tree = driver.app.screen.query_one(SourceList).parent
            assert isinstance(tree, Widget)
            assert tree.outer_size.width == driver.screen.library.outer_size.width
        await driver.press("escape", "Z", "g f")
        tree = driver.app.screen.query_one(SourceList).parent
        assert isinstance(tree, Widget)
        assert tree.outer_size.width == width


async def test_feeds_are_followed_refreshed_and_left(
    collection: ArticleCollection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def follow(
        _: object, url: str, *, folders: tuple[str, ...] = (), allow_private: bool
    ) -> RefreshResult:
        asked.append((url, folders))
        if url == "nas.test" and not allow_private:
            raise PrivateAddressError("nas.test: refused")
        return RefreshResult(feeds=["New one"])

    def refresh(_: object, *, progress: object) -> RefreshResult:
        asked.append("refresh")
        progress(3, 3)  # type: ignore[operator]
        return RefreshResult(problems=["mill.test: not found"])

    monkeypatch.setattr(feeds, "follow", follow)
    monkeypatch.setattr(feeds, "refresh", refresh)
    async with driven(make_reader(collection, settings), (120, 40)) as driver:
        await driver.press("g f")
        rows = driver.app.screen.query_one(SourceList)
        rows.cursor = next(n for n, row in enumerate(rows.model.sources) if row.name == "local")
        await driver.press("a", *"x.test", "enter")
        assert asked == [("x.test", ("local",))]
        await driver.press("a", *"nas.test", "enter", "enter")
        assert asked[1:] == [("nas.test", ("local",))]
        await driver.press("a", *"nas.test", "enter", "down", "enter")
        assert asked[2:] == [("nas.test", ("local",))] * 2
        line = driver.app.screen.query_one(StatusLine)
        await driver.press("R")
        assert asked[-1] == "refresh"
        assert line.message == "0 new"
        assert driver.notices() == ["mill.test: not found"]
        rows.cursor = next(n for n, row in enumerate(rows.model.sources) if row.name == "The mill")
        await driver.press("delete")
        assert [feed.title for feed in feeds.followed(collection)] == ["Gazette", "Loose"]
        await driver.press("escape", "u")
        assert len(feeds.followed(collection)) == 3


def test_the_triage_tags_are_three() -> None:
    assert source_tree.TRIAGE == ("inbox", "later", "archive")


def test_followed_actors_and_stories_are_in_the_tree_with_what_is_unread(
    settings: Settings, tmp_path: Path
) -> None:
    write_library(tmp_path / "briefs")
    opened = ArticleCollection.of_library(replace(settings, library=tmp_path / "briefs"))
    analyse_next(opened, settings.digest_options, limit=9)
    opened.user_state.set_read(["0"], read=True)
    assert follow_actor(opened, "Jorun Vik")
    rows = [(row.kind, row.name, row.articles, row.unread) for row in source_rows(opened)]
    assert ("actor", "Jorun Vik", 3, 2) in rows
    stories = [row for row in source_rows(opened) if row.kind == "story"]
    assert [(row.articles, row.unread) for row in stories] == [(3, 2), (2, 2)]
    assert sorted(opened.search(stories[0].query or "").ids()) == ["0", "1", "2"]
    assert [row[1] for row in rows if row[0] == "query"] == list(settings.queries)
    assert not follow_actor(opened, "Jorun Vik")
    assert not any(row.kind == "actor" for row in source_rows(opened))


def test_stories_wait_while_most_articles_were_never_grouped(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_library(tmp_path / "briefs")
    opened = ArticleCollection.of_library(replace(settings, library=tmp_path / "briefs"))
    monkeypatch.setattr(source_tree, "_UNPLACED", 3)
    assert not any(row.kind == "story" for row in source_rows(opened))
