"""What keys do with articles, where something is missing, or the disk refuses."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.services.collection import ArticleCollection
from reader.services.user_state import UserState
from reader.settings import Settings
from tests.tui.conftest import MakeReader, make_reader
from tests.tui.driver import Driver, driven
from tests.tui.settling import settle

WIDE = (160, 48)


@pytest.fixture
async def empty(app: MakeReader) -> AsyncIterator[Driver]:
    """A reader whose filter finds nothing."""
    async with driven(app(), WIDE) as driver:
        await driver.press("/", *"zeppelin", "enter")
        assert driver.listed() == []
        yield driver


def typed(text: str) -> list[str]:
    """Return the keys that write a text."""
    names = {
        "/": "slash",
        ".": "full_stop",
        "-": "minus",
        "_": "underscore",
        " ": "space",
        ",": "comma",
    }
    return [" ".join(names.get(letter, letter) for letter in text)]


async def answered(driver: Driver, key: str, text: str) -> None:
    """Press a key that asks for a line, and give the line."""
    await driver.press(key)
    assert driver.over == "PromptScreen"
    await driver.press(*typed(text), "enter")
    await settle(driver.pilot)


@pytest.mark.parametrize("key", ["r", "*", "t", "C", "X", "delete"])
async def test_where_no_article_is_chosen_nothing_is_changed(empty: Driver, key: str) -> None:
    before = empty.screen.library.collection.history.recent()
    await empty.press(key)
    assert empty.over == "ReadingScreen"
    assert empty.screen.library.collection.history.recent() == before


async def test_tags_are_set_with_commas_and_giving_up_or_the_same_changes_nothing(
    driver: Driver,
) -> None:
    collection = driver.screen.library.collection
    await answered(driver, "t", "sea,late")
    assert collection.user_state.tags("bridge") == ("late", "sea")
    before = collection.history.recent()
    await answered(driver, "t", "")
    await driver.press("t", "escape")
    assert collection.history.recent() == before
    await driver.press("u")
    assert collection.user_state.tags("bridge") == ()


async def test_a_day_is_set_checked_and_taken_back(driver: Driver) -> None:
    collection = driver.screen.library.collection

    def day() -> date | None:
        entry = collection.entry("bridge")
        assert entry is not None
        return entry.metadata.published

    stated = day()
    await driver.press("C", "ctrl+u")
    await driver.press(*typed("soon"), "enter")
    assert driver.over == "PromptScreen"
    await driver.press("ctrl+u", *typed("2021-05-18"), "enter")
    assert day() == date(2021, 5, 18)
    await driver.press("C", "escape")
    assert day() == date(2021, 5, 18)
    await driver.press("C", "ctrl+u", "enter")
    assert day() == stated


async def test_what_is_added_and_exported_is_said(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("new.md").write_text("# New\n\nThe gates of Kells shut on Friday.\n")
    await answered(driver, "I", "new.md")
    assert "New" in driver.listed()
    assert "Added 1 · u to undo" in driver.status
    await answered(driver, "I", "nowhere.md")
    assert "nowhere.md: there is no such file" in driver.text_of("#prompt-error")
    await driver.press("escape")
    await answered(driver, "E", "out.csv")
    assert Path("out.csv").read_text().startswith("id,title")
    await driver.press("x")
    await answered(driver, "E", "marked.csv")
    assert "Exported 1 article to" in driver.status
    assert len(Path("marked.csv").read_text().splitlines()) == 2
    await driver.press("escape")
    await answered(driver, "E", "no/out.csv")
    assert any("cannot be written" in each for each in driver.notices())
    files = sorted(path.name for path in tmp_path.iterdir())
    for key in ("I", "E"):
        await answered(driver, key, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == files


async def test_feeds_are_asked_for(driver: Driver) -> None:
    await driver.press("R")
    await settle(driver.pilot)
    assert "You follow no feeds yet" in driver.status


async def test_a_filter_is_kept_and_chosen_again(driver: Driver) -> None:
    await driver.press('"')
    assert "There is no filter to save" in driver.status
    await driver.press("/", *"river", "enter")
    listed, of_settings = driver.listed(), {"Not read yet": "is:unread"}
    await answered(driver, '"', "walks")
    assert driver.screen.library.collection.saved.all() == {**of_settings, "walks": "river"}
    await answered(driver, '"', "")
    assert driver.screen.library.collection.saved.all() == {**of_settings, "walks": "river"}
    await driver.press("escape", "'", *"walks", "enter")
    assert driver.listed() == listed
    await driver.press("'", "escape")
    assert driver.listed() == listed


async def test_without_a_saved_query_it_is_said_how_to_save_one(
    settings: Settings,
) -> None:
    plain = replace(settings, queries={})
    reader = make_reader(ArticleCollection.of_library(plain), plain)
    async with driven(reader, WIDE) as driver:
        await driver.press("'")
        assert "No saved queries yet" in driver.status


async def test_what_the_disk_refuses_is_said_and_the_next_change_is_made(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreError("state.db: the disk is full: free some space and do it again")

    with monkeypatch.context() as patched:
        patched.setattr(UserState, "set_starred", full)
        await driver.press("*")
    assert any("the disk is full: free some space" in each for each in driver.notices())
    assert not driver.screen.library.collection.user_state.is_starred("bridge")
    await driver.press("*")
    assert driver.screen.library.collection.user_state.is_starred("bridge")
    await driver.press("u", "u")
    assert "Nothing to undo" in driver.status


async def test_an_article_without_a_web_address_says_so(
    app: MakeReader, settings: Settings
) -> None:
    bad = "---\ntitle: Bad\npublished: 2025-12-24\nsource: 'javascript:alert(1)'\n---\n\nText.\n"
    (settings.library / "bad.md").write_text(bad, encoding="utf-8")
    async with driven(app(), WIDE) as driver:
        assert driver.title == "Bad"
        await says_that_there_is_no_address(driver)
        await driver.press("G")
        await says_that_there_is_no_address(driver)


async def says_that_there_is_no_address(driver: Driver) -> None:
    for key in ("B", "Y"):
        await driver.press(key)
        assert "This article has no web address" in driver.status
