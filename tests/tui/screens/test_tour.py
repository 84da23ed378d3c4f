"""The tour of a first start: no key is lost to it."""

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.app import ReaderApp
from tests.tui.driver import driven


@pytest.mark.parametrize(
    ("keys", "over", "cursor"),
    [
        ((), "TourScreen", 0),
        (("enter",), "TourScreen", 0),
        (("right", "left"), "TourScreen", 0),
        (("j",), "ReadingScreen", 1),
        (("G",), "ReadingScreen", 2),
        (("escape",), "ReadingScreen", 0),
        (("enter", "j"), "ReadingScreen", 1),
        (("?",), "HelpScreen", 0),
    ],
)
async def test_the_tour_swallows_no_key(
    settings: Settings, keys: tuple[str, ...], over: str, cursor: int
) -> None:
    app = ReaderApp(ArticleCollection.of_library(settings), settings)
    async with driven(app, (100, 30)) as driver:
        await driver.press(*keys)
        assert driver.over == over
        assert driver.rows.cursor == cursor


@pytest.mark.parametrize(("place", "over"), [((50, 15), "TourScreen"), ((5, 4), "ReadingScreen")])
async def test_a_click_beside_the_tour_closes_it(
    settings: Settings, place: tuple[int, int], over: str
) -> None:
    app = ReaderApp(ArticleCollection.of_library(settings), settings)
    async with driven(app, (100, 30)) as driver:
        await driver.pilot.click(offset=place)
        await driver.press()
        assert driver.over == over


async def test_an_empty_library_gives_no_tour_of_a_list_that_is_not_there(
    settings: Settings,
) -> None:
    for path in settings.library.iterdir():
        path.unlink()
    app = ReaderApp(ArticleCollection.of_library(settings), settings)
    async with driven(app, (100, 30)) as driver:
        assert driver.over == "ReadingScreen"
        # It comes with the first list that there is.
        await driver.press("g e")
        assert driver.over == "TourScreen"
        await driver.press("escape")
        assert driver.listed()
