"""Where there is nothing, the screen says what that means and what to do."""

from pathlib import Path

from textual.widgets import Input

from reader.settings import Settings
from reader.tui.widgets.bars import StatusLine
from tests.tui.conftest import MakeReader, picture
from tests.tui.driver import driven


async def test_a_filter_that_matches_nothing_says_how_to_see_everything(app: MakeReader) -> None:
    async with driven(app(), (80, 24)) as driver:
        await driver.press("/", *"zzzz", "enter")
        assert driver.text_of("#filter-note") == "Nothing matches. Esc shows all 3 articles."
        await driver.press("escape")
        assert len(driver.listed()) == 3


async def test_panes_without_rows_say_so(app: MakeReader, settings: Settings) -> None:
    async with driven(app(select="notes"), (160, 48)) as driver:
        await driver.press("G", "enter", "g o", "y", "g h", "y")
        assert driver.title == "notes"
        shown = " ".join(" ".join(picture(driver.app)).split())
        for words in (
            "No people, organizations or places",
            "No dates in this text.",
            "No highlights yet.",
            "This text has no headings.",
        ):
            assert words in shown, words


async def test_a_mistyped_path_can_be_mended(app: MakeReader, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("A bridge fell in the night.", encoding="utf-8")
    async with driven(app(), (100, 30)) as driver:
        await driver.press("I")
        driver.app.screen.query_one(Input).value = str(tmp_path / "stort.txt")
        await driver.press("enter")
        assert driver.over == "PromptScreen"
        assert "there is no such file" in driver.text_of("#prompt-error")


async def test_an_empty_library_offers_the_keys_that_do_something_there(
    app: MakeReader, settings: Settings
) -> None:
    for path in settings.library.iterdir():
        path.unlink()
    async with driven(app(), (120, 40)) as driver:
        line = driver.screen.query_one(StatusLine)
        offered = ["add", "help", "manual", "samples", "quit"]
        assert [command for _, _, command in line.keys] == offered
        await driver.press("?", "escape")
        assert [command for _, _, command in line.keys] == offered
        await driver.press("g e")
        assert "open" in [command for _, _, command in line.keys]
