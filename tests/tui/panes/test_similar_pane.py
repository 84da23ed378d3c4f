"""What is similar to the open article is beside it, and is opened from there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.tui.panes.similar_pane import SimilarPane
from tests.services.briefs.articles import write_library
from tests.tui.conftest import MakeReader
from tests.tui.driver import Driver, driven


@pytest.fixture
async def driver(app: MakeReader, tmp_path: Path) -> AsyncIterator[Driver]:
    write_library(tmp_path / "briefs")
    async with driven(app(tmp_path / "briefs"), (160, 40)) as driver:
        yield driver


def pane(driver: Driver) -> SimilarPane:
    return driver.workspace.query_one(SimilarPane)


def ids(driver: Driver) -> list[str]:
    return [each.id for each in pane(driver).model.entries or ()]


async def test_it_is_found_when_the_pane_is_shown_and_for_every_article(driver: Driver) -> None:
    await driver.press("/", *"tugs", "enter", "enter")
    assert pane(driver).model.entries is None
    await driver.press("g R")
    assert driver.zone == "similar"
    assert sorted(ids(driver)) == ["0", "1"]
    await driver.press("g l", "escape", "/", *"choir", "enter", "enter")
    assert ids(driver) == []
    assert pane(driver).model.nothing() == "No similar articles."


async def test_enter_opens_it_and_escape_goes_to_the_list(driver: Driver) -> None:
    await driver.press("/", *"tugs", "enter", "enter", "g R")
    wanted = ids(driver)[0]
    await driver.press("enter")
    assert driver.zone == "article"
    assert driver.workspace.article is not None
    assert driver.workspace.article.id == wanted
    assert "2" in ids(driver)
    await driver.press("escape")
    assert driver.zone == "list"
