"""What a click into the text does, and keys where there is nothing to do."""

from collections.abc import AsyncIterator

import pytest

from tests.tui.conftest import MakeReader
from tests.tui.driver import Driver, driven
from tests.tui.settling import settle

WIDE = (160, 48)


@pytest.fixture
async def driver(app: MakeReader) -> AsyncIterator[Driver]:
    async with driven(app(), WIDE) as driver:
        await driver.press("enter")
        yield driver


async def click(driver: Driver, row: int, column: int) -> None:
    await driver.pilot.click(driver.view, offset=(column, row - driver.top))
    await settle(driver.pilot)


async def click_on(driver: Driver, words: str) -> int:
    """Click into the middle of some words; return where they stand."""
    view, offset = driver.view, driver.article.document.text.index(words)
    middle = offset + len(words) // 2
    row = view.page.layout.row_of(middle)
    await click(driver, row, view.page.cell_of(row, middle))
    return offset


async def test_a_click_on_a_name_chooses_the_actor_and_goes_to_that_mention(
    driver: Driver,
) -> None:
    actor = next(each for each in driver.digest.actors if len(each.mentions) > 2)
    mention = actor.mentions[1]
    text = driver.article.document.text
    view = driver.view
    row = view.page.layout.row_of(mention.start)
    await driver.press("g g")
    await click(driver, row, view.page.cell_of(row, mention.start))
    assert driver.actors.actor == actor
    assert driver.status.startswith(f"{actor.name}: 2 of {len(actor.mentions)}")
    assert set(driver.lit()) == {text[each.start : each.end] for each in actor.mentions}


async def test_a_click_on_a_date_or_a_summary_sentence_finds_it_in_its_pane(
    driver: Driver,
) -> None:
    rows = driver.timeline.model.rows
    named = {span.start for actor in driver.digest.actors for span in actor.mentions}
    index, row = next(
        (index, row)
        for index, row in enumerate(rows)
        if index and row.expression.start not in named
    )
    await click_on(driver, row.expression.text)
    assert driver.timeline.cursor in {
        number for number, each in enumerate(rows) if each.expression.text == row.expression.text
    }
    assert index > 0
    sentences = driver.digest.summary.sentences
    await click_on(driver, sentences[1].text.split(".")[0][-12:])
    assert driver.summary.cursor == 1


async def test_a_click_on_a_fold_opens_it_and_one_beside_the_text_does_nothing(
    driver: Driver,
) -> None:
    folds = [row for row, line in enumerate(driver.view.page.layout.lines) if line.kind == "fold"]
    await driver.press("z")
    driver.view.scroll_to(y=max(0, folds[0] - 5), animate=False, immediate=True)
    await settle(driver.pilot)
    top = driver.top
    blank = next(
        row
        for row, line in enumerate(driver.view.page.layout.lines)
        if line.kind == "blank" and row >= top
    )
    await click(driver, blank, 10)
    assert not driver.view.hidden_shown
    folds = [row for row, line in enumerate(driver.view.page.layout.lines) if line.kind == "fold"]
    await click(driver, folds[0], driver.view.size.width // 2)
    assert driver.view.hidden_shown


async def test_where_there_is_nothing_keys_say_so(app: MakeReader) -> None:
    async with driven(app(select="notes"), WIDE) as driver:
        await driver.press("enter")
        assert driver.title == "notes"
        for key, said in (
            ("f", "No links on screen. Press l for the next one."),
            ("h", "This article has no hidden lines"),
            ("P", "No actors in this text"),
        ):
            await driver.press(key)
            assert said in driver.status


async def test_all_are_marked_and_then_none(app: MakeReader) -> None:
    async with driven(app(), WIDE) as driver:
        await driver.press("X")
        assert driver.screen.library.marked.ids == {"bridge", "river", "notes"}
        await driver.press("X")
        assert driver.screen.library.marked.ids == set()
        await driver.press("x", "x")
        assert driver.screen.library.marked.ids == {"bridge", "river"}


async def test_the_cursor_follows_a_margin_that_grows(app: MakeReader) -> None:
    async with driven(app(), (200, 48)) as driver:
        await driver.press("enter", "ctrl+j")
        left = driver.view.page.column.left
        await driver.pilot.resize_terminal(220, 48)
        await settle(driver.pilot)
        page, offset = driver.view.page, driver.view.cursor.offset
        assert page.column.left > left
        row = page.row_of(offset)
        assert driver.view.cursor.cell() == (page.cell_of(row, offset), row)
