"""A brief is read like an article, left through a sentence to its source, and come back to."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.settings import Settings
from reader.tui.screens.brief import BriefScreen
from tests.services.briefs.articles import write_library
from tests.tui.conftest import MakeReader
from tests.tui.driver import Driver, driven


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The articles of two stories, in place of the usual ones."""
    write_library(tmp_path / "briefs")
    return tmp_path / "briefs"


@pytest.fixture
async def driver(app: MakeReader) -> AsyncIterator[Driver]:
    async with driven(app(), (120, 40)) as driver:
        yield driver


def brief(driver: Driver) -> BriefScreen:
    screen = driver.app.screen
    assert isinstance(screen, BriefScreen)
    return screen


def text(driver: Driver) -> str:
    page = brief(driver).brief.page
    assert page is not None
    return page.document.text


async def test_marked_articles_are_read_together(driver: Driver) -> None:
    await driver.press("x", "x", "g b")
    assert driver.over == "BriefScreen"
    assert text(driver).startswith("Brief of 2 articles\n\nArdmore closes its bridge\n\n2 ")
    await driver.press("escape")
    assert driver.over == "ReadingScreen"


async def test_a_sentence_leads_to_its_source_and_back(driver: Driver) -> None:
    await driver.press("x", "x", "g b", "ctrl+j")
    place = brief(driver).place_at(brief(driver).view.cursor.offset)
    assert place is not None
    await driver.press("enter")
    assert driver.over == "ReadingScreen"
    assert driver.zone == "article"
    assert driver.workspace.article is not None
    assert driver.workspace.article.id == place.analysed.article.id
    await driver.press("g B")
    again = brief(driver).place_at(brief(driver).view.cursor.offset)
    assert again == place


async def test_the_sentence_marked_at_first_leads_to_its_source(driver: Driver) -> None:
    await driver.press("x", "x", "g b")
    sentence = brief(driver).view.cursor.sentence
    assert sentence is not None
    place = brief(driver).place_at(sentence.start)
    assert place is not None
    await driver.press("enter")
    assert (driver.over, driver.zone) == ("ReadingScreen", "article")
    assert driver.article.id == place.analysed.article.id


async def test_escape_from_a_source_leads_back_to_the_place_in_the_brief(driver: Driver) -> None:
    await driver.press("x", "x", "g b", "ctrl+j", "ctrl+j")
    place = brief(driver).place_at(brief(driver).view.cursor.offset)
    await driver.press("enter", "slash", *"the", "enter", "escape")
    # The search is left first.
    assert driver.zone == "article"
    await driver.press("escape")
    assert driver.over == "BriefScreen"
    assert brief(driver).place_at(brief(driver).view.cursor.offset) == place
    await driver.press("escape")
    assert (driver.over, driver.zone) == ("ReadingScreen", "list")


async def test_escape_from_another_article_leads_to_the_list(driver: Driver) -> None:
    await driver.press("x", "x", "g b", "ctrl+j", "enter", "escape", "escape")
    await driver.press("enter")
    assert driver.zone == "article"
    await driver.press("escape")
    assert (driver.over, driver.zone) == ("ReadingScreen", "list")


async def test_what_is_similar_to_a_source_is_listed_and_not_the_brief(driver: Driver) -> None:
    await driver.press("x", "x", "g b", "ctrl+j", "enter", "g r")
    assert (driver.over, driver.zone) == ("ReadingScreen", "list")
    assert driver.screen.library.query_line.text.startswith("like:")


async def test_a_query_has_a_brief(driver: Driver) -> None:
    await driver.press("slash", *"bridge", "enter", "g b")
    assert text(driver).startswith("Brief on bridge")


async def test_today_has_a_brief(driver: Driver) -> None:
    await driver.press("g b")
    day = date.today() - timedelta(1)  # noqa: DTZ011
    assert text(driver).startswith(f"Brief from {day.day} {day:%B %Y}")
    # The day of what states none is the day on which it was added.
    assert "Nothing much happened" in text(driver)


async def test_an_actor_has_a_brief(driver: Driver) -> None:
    await driver.press("enter", "a", "P")
    name = driver.actors.model.actors[0].name
    await driver.press("g b")
    assert text(driver).startswith(f"Brief on {name}")


async def test_there_is_nothing_to_go_back_to_at_first(driver: Driver) -> None:
    await driver.press("g B")
    assert driver.over == "ReadingScreen"
    assert driver.status.startswith("No brief")


async def test_a_story_has_a_brief(app: MakeReader, folder: Path) -> None:
    async with driven(app(folder), (120, 40)) as driver:
        await driver.press("c", "c", "c", "g g", "g b")
        assert "3 articles" in text(driver)
        assert "Havbris" in text(driver).split("\n")[0]


async def test_where_nothing_is_new_the_brief_is_of_all_articles(
    app: MakeReader, settings: Settings
) -> None:
    (settings.library / "notes.txt").unlink()  # states no day, and so is new
    async with driven(app(), (120, 40)) as driver:
        await driver.press("g b")
        assert text(driver).startswith("Brief of all articles")
        assert brief(driver).brief.title == "Brief of all articles"
        await driver.press("escape", "g n")
        assert text(driver).startswith("Brief from ")
