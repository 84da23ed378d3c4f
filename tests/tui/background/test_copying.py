"""What was copied is said only when it was."""

import pytest

from reader.errors import OptionError
from reader.services import clipboard
from reader.tui.background import copying
from tests.tui.conftest import MakeReader
from tests.tui.driver import driven


def fails(_: object) -> str:
    raise OptionError("install something")


@pytest.mark.parametrize(
    ("by_terminal", "by_program", "said", "notices"),
    [
        (True, fails, "Copied 15 words", 0),
        (False, lambda _: "xclip", "Copied 15 words with xclip", 0),
        (False, fails, "", 1),
    ],
)
async def test_copied_is_said_when_it_was(
    app: MakeReader,
    monkeypatch: pytest.MonkeyPatch,
    by_terminal: bool,
    by_program: object,
    said: str,
    notices: int,
) -> None:
    monkeypatch.setattr(copying, "is_copied_by_terminal", lambda _: by_terminal)
    monkeypatch.setattr(clipboard, "copy_by_program", by_program)
    async with driven(app(), (160, 40)) as driver:
        await driver.press("enter", "y")
        assert driver.status.startswith(said) if said else "Copied" not in driver.status
        assert len(driver.notices()) == notices
