"""What Python and Textual say after a crash holds nothing that a terminal obeys."""

import sys
import threading

import pytest

from reader.cli import excepthook
from reader.document.safe_text import sanitize
from reader.tui.app import ReaderApp
from tests.trust.hostile import EVIL, got_through
from tests.tui.conftest import MakeReader, app, digests, settings
from tests.tui.settling import settle

__all__ = ["app", "digests", "settings"]


def test_a_crash_is_told_safely(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("warnings.showwarning", None)
    excepthook.install_excepthooks()
    sys.excepthook(ValueError, ValueError(EVIL), None)
    said = capsys.readouterr().err
    assert sanitize(EVIL) in said
    assert got_through(said) == set()


def test_a_crash_of_a_thread_is_told_safely(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", excepthook._of_a_thread)

    def fail() -> None:
        raise ValueError(EVIL)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert got_through(said) == set()


def test_a_warning_is_told_safely(capsys: pytest.CaptureFixture[str]) -> None:
    excepthook.complain_of_a_warning(UserWarning(EVIL), UserWarning, "page.py", 3)
    said = capsys.readouterr().err
    assert "UserWarning" in said
    assert got_through(said) == set()


async def test_a_crash_of_the_screen_is_told_safely(
    app: MakeReader, capsys: pytest.CaptureFixture[str]
) -> None:
    reader: ReaderApp = app()

    def fail() -> None:
        title = EVIL  # Textual shows what the variables held, too
        raise ValueError(title)

    async def read() -> None:
        async with reader.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            pilot.app.call_later(fail)
            await pilot.pause()

    with pytest.raises(ValueError, match="owned"):
        await read()
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert got_through(said) == set()
