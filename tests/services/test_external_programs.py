"""Articles handed to other programs: which command opens an address, and what becomes of errors."""

import base64
import shutil
import subprocess
import sys

import pytest

from reader.document.safe_text import sanitize
from reader.errors import OptionError, SourceNotFoundError
from reader.services import external_programs
from reader.services.external_programs import (
    browser_command,
    clipboard_sequence,
    open_in_browser,
    pipe_to,
)

URL = "https://example.org/a?b=c&d"
OPENERS = [
    ("linux", {"xdg-open", "gio"}, ["/bin/xdg-open", URL]),
    ("linux", {"wslview"}, ["/bin/wslview", URL]),
    ("linux", {"gio"}, ["/bin/gio", "open", URL]),
    ("freebsd14", {"xdg-open"}, ["/bin/xdg-open", URL]),
    ("darwin", {"open", "xdg-open"}, ["/bin/open", URL]),
    ("win32", set(), ["rundll32", "url.dll,FileProtocolHandler", URL]),
]


def has(monkeypatch: pytest.MonkeyPatch, platform: str, programs: set[str]) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in programs else None)


@pytest.mark.parametrize(("platform", "programs", "command"), OPENERS)
def test_each_system_has_its_own_way_to_open_an_address(
    monkeypatch: pytest.MonkeyPatch, platform: str, programs: set[str], command: list[str]
) -> None:
    has(monkeypatch, platform, programs)
    assert browser_command(URL) == command


def test_without_a_program_that_opens_a_browser_one_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    has(monkeypatch, "linux", {"open"})
    with pytest.raises(OptionError, match="install xdg-utils"):
        browser_command(URL)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "--help"])
def test_nothing_but_an_address_of_the_web_is_opened(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    has(monkeypatch, "linux", {"xdg-open"})
    with pytest.raises(OptionError, match="only http and https addresses can be opened"):
        browser_command(url)


def test_a_browser_that_cannot_be_started_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    has(monkeypatch, "linux", {"xdg-open"})
    monkeypatch.setattr(subprocess, "Popen", fail)
    with pytest.raises(OptionError, match="/bin/xdg-open: cannot be started: Permission denied"):
        open_in_browser(URL)


def test_a_command_gets_the_text_and_its_exit_code_is_told() -> None:
    text = sanitize("Caf\u00e9 \x1b[2J")
    script = "import sys; sys.exit(sys.stdin.buffer.read() != bytes.fromhex(sys.argv[1]))"
    command = [sys.executable, "-c", script]
    assert pipe_to([*command, text.encode().hex()], text) == 0
    assert pipe_to([*command, "00"], text) == 1
    with pytest.raises(SourceNotFoundError, match="no-such-program: cannot be run: No such file"):
        pipe_to(["no-such-program"], text)


def test_no_more_goes_into_the_clipboard_than_terminals_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(external_programs, "_CLIPBOARD_CAP", 4)
    sequence = clipboard_sequence(sanitize("abcdef"))
    assert sequence == f"\x1b]52;c;{base64.b64encode(b'abcd').decode()}\x07"
