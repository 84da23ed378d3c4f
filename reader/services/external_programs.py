"""Passing articles to other programs: a browser, the clipboard, a command."""

import base64
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence

from reader.document.link_targets import openable
from reader.document.safe_text import Control, SafeText
from reader.errors import OptionError, SourceNotFoundError

_OPENERS = {
    "linux": ("xdg-open", "wslview", "gio"),
    "darwin": ("open",),
    "win32": (),
}
_CLIPBOARD_CAP = 1_000_000
"""Bytes; terminals take no more."""


def browser_command(url: str) -> list[str]:
    """Return the command that opens an address in the user's browser, as a list of words.

    Raises:
        OptionError: If the address is not http or https, or there is no browser.
    """
    if not openable(url):
        raise OptionError(f"{url or 'the article'}: only http and https addresses can be opened")
    for name in _OPENERS.get(sys.platform, _OPENERS["linux"]):
        if path := shutil.which(name):
            return [path, "open", url] if name == "gio" else [path, url]
    if sys.platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler", url]
    raise OptionError("no program to open a browser was found: install xdg-utils")


def open_in_browser(url: str) -> None:
    """Open an address in the user's browser; no shell sees it.

    Raises:
        OptionError: If it may not be opened, or no browser is found.
    """
    command = browser_command(url)
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of words, a checked address
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        # A browser may run for hours; a child that nothing waits for would become a zombie.
        threading.Thread(target=process.wait, daemon=True).start()
    except OSError as error:
        raise OptionError(f"{command[0]}: cannot be started: {error.strerror}") from error


def clipboard_sequence(text: SafeText) -> Control:
    """Return the sequence that makes a terminal copy a text to the clipboard (OSC 52)."""
    data = text.encode("utf-8", "replace")[:_CLIPBOARD_CAP]
    return Control(f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07")


def pipe_to(command: Sequence[str], text: SafeText) -> int:
    """Run a command with a text as its standard input, and return its exit code; no shell is used.

    The text is safe to show, since the command may write it to the terminal.

    Raises:
        SourceNotFoundError: If there is no such command.
    """
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command
            list(command), input=text.encode("utf-8", "replace"), check=False
        )
    except OSError as error:
        raise SourceNotFoundError(f"{command[0]}: cannot be run: {error.strerror}") from error
    return done.returncode
