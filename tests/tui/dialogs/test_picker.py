"""A list to choose from: the chosen row is plain whatever the colours."""

from typing import Any

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.dialogs.picker import ChoiceList
from tests.tui.conftest import MakeReader, make_reader
from tests.tui.driver import Driver, driven

THEMES = ("reader-dark", "reader-light", "reader-16", "nord", "textual-light")


def drawn(driver: Driver, row: int) -> tuple[str, set[tuple[Any, Any]]]:
    """Return the letters of a row, and the backgrounds and reversals in it."""
    strip = driver.app.screen.query_one(ChoiceList).render_line(row)
    # The last column is the scroll bar's.
    looks = {(each.style.bgcolor, each.style.reverse) for each in [*strip][:-1] if each.style}
    return strip.text, looks


@pytest.mark.parametrize("key", ["T", "o", ":"])
async def test_the_chosen_row_differs_in_every_theme(app: MakeReader, key: str) -> None:
    async with driven(app(), (80, 24)) as driver:
        for theme in THEMES:
            driver.app.theme = theme
            await driver.press(key)
            here = driver.app.screen.query_one(ChoiceList).cursor
            chosen, other = drawn(driver, here), drawn(driver, here + 1)
            assert chosen[0].startswith(driver.app.look.glyphs.pointer), theme
            assert not chosen[1] & other[1], theme
            await driver.press("escape")


async def test_the_chosen_row_differs_without_colours(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    reader = make_reader(ArticleCollection.of_library(settings), settings)
    async with driven(reader, (80, 24)) as driver:
        await driver.press("T")
        here = driver.app.screen.query_one(ChoiceList).cursor
        assert {reverse for _, reverse in drawn(driver, here)[1]} == {True}
        assert {reverse for _, reverse in drawn(driver, here + 1)[1]} == {None}
