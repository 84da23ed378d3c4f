"""Handing an address to the user's browser."""

import shutil
import subprocess
import sys
from urllib.parse import urlsplit

from reader.errors import OptionError

_SECONDS = 20
"""How long the command that opens may take; it has handed the address over by then."""
_SCHEMES = frozenset({"http", "https", "mailto"})
_OPENERS = {"darwin": ("open",), "win32": ("explorer",)}
_OTHERS = ("xdg-open", "gio", "wslview")


def open_address(address: str) -> None:
    """Open an address in the browser; call it from a thread.

    Args:
        address: As it is written in an article.

    Raises:
        OptionError: If it is of a kind that is not opened, or there is nothing to open it with.
    """
    check_address(address)
    command = _command()
    if command is None:
        raise OptionError(f"{address}: no browser is known here: Y copies the address")
    try:
        subprocess.run(  # noqa: S603 - no shell; the address was checked
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return  # it is a browser that stays with its window
    except OSError as error:
        raise OptionError(f"{command[0]}: cannot be started: {error.strerror}") from error


def check_address(address: str) -> None:
    """Refuse an address that a browser should not get from an article.

    Raises:
        OptionError: If it is not plainly http, https or mailto.
    """
    odd = any(not char.isprintable() or char.isspace() for char in address)
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = ""
    if odd or scheme not in _SCHEMES or address.startswith("-"):
        raise OptionError(f"“{address}” is not opened: only http, https and mailto addresses are")


def _command() -> tuple[str, ...] | None:
    if sys.platform in _OPENERS:
        return _OPENERS[sys.platform]
    for name in _OTHERS:
        path = shutil.which(name)
        if path:
            return (path, "open") if name == "gio" else (path,)
    return None
