"""Highlights of earlier days are read again, and lead back into their articles."""

import time
from collections.abc import AsyncIterator

import pytest

from reader.library.state.change import Edit
from reader.services.collection import ArticleCollection
from reader.services.highlights import add_highlight, highlights_of, remove_highlight
from reader.settings import Settings
from reader.tui.screens.review import ReviewList
from reader.tui.widgets.bars import StatusLine
from tests.tui.conftest import MakeReader, make_reader, picture
from tests.tui.driver import Driver, driven

QUOTES = {
    "bridge": "Drivers must use the ferry until June 2026.",
    "river": "The water ran west, past the mill.",
}


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    opened = ArticleCollection.of_library(settings)
    for article_id, quote in QUOTES.items():
        article = opened.article(article_id)
        start = article.document.text.index(quote)
        made = add_highlight(opened, article, start, start + len(quote), note="ask", colour="blue")
        row = opened.state.row("highlight", (article_id, made.id)) or {}
        at = f"2024-01-0{len(article_id)}T12:00:00+00:00"
        opened.state.note([Edit("highlight", (article_id, made.id), {**row, "at": at})])
    return opened


@pytest.fixture
async def driver(collection: ArticleCollection, settings: Settings) -> AsyncIterator[Driver]:
    async with driven(make_reader(collection, settings), (120, 40)) as driver:
        yield driver


def rows(driver: Driver) -> ReviewList:
    return driver.app.screen.query_one(ReviewList)


def shown(driver: Driver) -> str:
    return "\n".join(picture(driver.app))


def said(driver: Driver) -> str:
    return driver.app.screen.query_one(StatusLine).message


async def test_a_passage_leads_into_its_article(driver: Driver) -> None:
    await driver.press("g v")
    assert "2 of 2 highlights" in shown(driver)
    for piece in (*QUOTES.values(), "blue", "The river moved"):
        assert piece in shown(driver)
    await driver.press("j", "enter")
    assert (driver.zone, driver.article.id) == ("article", "bridge")
    here = driver.view.cursor.sentence
    assert here is not None
    assert driver.article.document.text[here.start : here.end] == QUOTES["bridge"]
    await driver.press("escape")
    assert driver.over == "ReviewScreen"


async def test_a_highlight_is_noted_copied_removed_and_comes_back(
    driver: Driver, collection: ArticleCollection
) -> None:
    await driver.press("g v", "i", "enter")
    assert said(driver) == ""
    await driver.press("i", "space m e", "enter")
    assert "Note saved" in said(driver)
    assert rows(driver).selected is not None
    await driver.press("y")
    assert driver.copied() == f"{QUOTES['river']}\n\nask me\n\nThe river moved"
    await driver.press("delete")
    assert len(rows(driver).model.reviewed or ()) == 1
    await driver.press("u")
    assert len(rows(driver).model.reviewed or ()) == 2
    await driver.press("escape")
    (kept,) = highlights_of(collection, collection.article("river"))
    assert kept.note == "ask me"


async def test_an_undo_waits_for_the_removal_before_it(
    driver: Driver, collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(collection: ArticleCollection, article_id: str, highlight_id: str) -> None:
        time.sleep(0.2)
        remove_highlight(collection, article_id, highlight_id)

    monkeypatch.setattr("reader.tui.screens.review.remove_highlight", slowly)
    await driver.press("*", "g v", "delete u")
    assert len(rows(driver).model.reviewed or ()) == 2
    assert collection.user_state.is_starred("bridge")


async def test_what_an_undo_in_the_review_changed_is_listed(driver: Driver) -> None:
    await driver.press("delete")
    assert len(driver.listed()) == 2
    await driver.press("g v", "u", "escape")
    assert len(driver.listed()) == 3


async def test_a_passage_that_is_gone_says_so(
    collection: ArticleCollection, settings: Settings
) -> None:
    assert settings.library is not None
    (settings.library / "river.md").write_text("---\ntitle: The river moved\n---\n\nNo more.\n")
    async with driven(make_reader(collection, settings), (120, 40)) as driver:
        await driver.press("g v", "enter")
        assert said(driver) == "This passage is no longer in the text"
        assert "2024 · no longer in the text" in shown(driver)


async def test_without_highlights_it_says_what_to_do(app: MakeReader) -> None:
    async with driven(app(), (80, 24)) as driver:
        await driver.press("g v", "enter", "i", "y", "delete")
        assert "Nothing to review today" in shown(driver)
        await driver.press("q")
        assert driver.over == "ReadingScreen"
