"""No letter is lost between the key that opens a dialog and the focus of its line."""

import pytest
from textual import events
from textual.widgets import Input, TextArea

from tests.tui.conftest import MakeReader
from tests.tui.driver import driven
from tests.tui.settling import settle


@pytest.mark.parametrize(
    ("opening", "over"),
    [("?", "HelpScreen"), (":", "PickerScreen"), ("t", "PromptScreen"), ("i", "NoteScreen")],
)
async def test_letters_right_after_the_key_are_typed(
    app: MakeReader, opening: str, over: str
) -> None:
    async with driven(app(), (120, 40)) as driver:
        await driver.press("enter")
        for key in (opening, *"clip"):
            # All of them are pressed before the first is handled.
            driver.screen.post_message(events.Key(key, key))
        await settle(driver.pilot)
        await driver.press("x")
        assert driver.over == over
        (line,) = driver.app.screen.query("Input, TextArea")
        typed = line.value if isinstance(line, Input) else ""
        typed = line.text if isinstance(line, TextArea) else typed
        assert typed == "clipx"


@pytest.mark.parametrize("opening", ["?", ":", "t", "i", "g ?", "P", "g f", "g v"])
async def test_a_screen_is_left_once_however_many_keys_say_so(
    app: MakeReader, opening: str
) -> None:
    async with driven(app(), (120, 40)) as driver:
        await driver.press("enter", opening)
        assert driver.over != "ReadingScreen"
        over = driver.app.screen
        over.dismiss(None)
        over.dismiss(None)
        await settle(driver.pilot)
        assert driver.over == "ReadingScreen"


async def test_a_screen_under_a_dialog_is_not_left_and_can_be_left_later(app: MakeReader) -> None:
    async with driven(app(), (120, 40)) as driver:
        await driver.press("g f")
        under = driver.app.screen
        await driver.press(":")
        dialog = driver.over
        under.dismiss(None)
        await settle(driver.pilot)
        assert driver.over == dialog
        await driver.press("escape", "escape")
        assert driver.over == "ReadingScreen"
