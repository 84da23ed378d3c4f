"""What is said names the keys that the user has, not those of the usual preset."""

from dataclasses import replace

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.keys_in_text import keys_in_text
from tests.tui.conftest import MakeReader, make_reader
from tests.tui.driver import driven


@pytest.mark.parametrize(
    ("text", "keymap", "said"),
    [
        ("Press {key:link} for the next one.", KeyMap(), "Press l for the next one."),
        (
            "Press {key:link} for the next one.",
            KeyMap("plain"),
            "Press alt+right for the next one.",
        ),
        ("Press {key:undo}.", KeyMap("vim", {"undo": ["g z"]}), "Press g z."),
        ("Press {key:link}.", KeyMap("vim", {"link": []}), "Press “link”."),
        ("{key:leave} leaves.", KeyMap(), "Esc leaves."),
        ("“{link}”: 1 of 2 {key:no-such} {", KeyMap(), "“{link}”: 1 of 2 {key:no-such} {"),
        ("No key is named.", KeyMap(), "No key is named."),
    ],
)
def test_a_command_in_braces_becomes_its_key(text: str, keymap: KeyMap, said: str) -> None:
    assert keys_in_text(text, keymap) == said


async def test_the_plain_preset_is_told_its_own_keys(settings: Settings) -> None:
    plain = replace(settings, keys="plain")
    reader = make_reader(ArticleCollection.of_library(plain), plain, select="notes")
    async with driven(reader, (160, 40)) as driver:
        await driver.press("enter", "f8")
        assert driver.status.startswith("No links on screen. Press alt+right for the next one.")


async def test_what_a_command_said_goes_with_the_next_one(app: MakeReader) -> None:
    async with driven(app(select="notes"), (160, 40)) as driver:
        await driver.press("enter", "p")
        assert "No picture on screen" in driver.status
        await driver.press("j")
        assert "No picture" not in driver.status


async def test_what_is_stepped_through_stays_in_the_status_line(app: MakeReader) -> None:
    async with driven(app(select="bridge"), (160, 40)) as driver:
        await driver.press("enter", "d", "j")
        assert driver.status.startswith("dates: 1 of")
