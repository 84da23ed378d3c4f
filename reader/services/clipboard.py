"""Copying to the clipboard: by a program that says whether it worked, or by the terminal."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.document.safe_text import SafeText
from reader.errors import OptionError

_PATIENCE = 3.0
"""Seconds that a program may take."""
_TAKES_OSC_52 = ("kitty", "foot", "alacritty", "ghostty", "contour", "wezterm", "rio")
"""Terminals that accept OSC 52 by default, as ``TERM`` or ``TERM_PROGRAM`` names them."""


class Way(NamedTuple):
    """A program that copies its standard input."""

    program: str
    """Its name."""
    arguments: tuple[str, ...] = ()
    """Its arguments."""
    needs: str = ""
    """The environment variable without which it has nothing to copy to; empty for none."""


_PROGRAMS = (
    Way("tmux", ("load-buffer", "-w", "-"), "TMUX"),
    Way("wl-copy", (), "WAYLAND_DISPLAY"),
    Way("xclip", ("-selection", "clipboard"), "DISPLAY"),
    Way("xsel", ("--clipboard", "--input"), "DISPLAY"),
    Way("pbcopy"),
    Way("clip.exe"),
    Way("termux-clipboard-set"),
)
"""The ways, the best first."""
NO_WAY = (
    "nothing here can copy to the clipboard: install wl-clipboard (Wayland) or xclip (X11), run"
    " Reader in tmux, or use a terminal that takes OSC 52, such as kitty, foot or WezTerm"
)


def takes_osc_52(environment: Mapping[str, str] | None = None) -> bool:
    """Return whether the terminal is known to copy what OSC 52 gives it."""
    environment = os.environ if environment is None else environment
    if environment.get("TMUX"):
        # What tmux does with it depends on its settings; it has a command of its own.
        return False
    names = (environment.get(name, "").casefold() for name in ("TERM", "TERM_PROGRAM"))
    known = any(each in name for name in names for each in _TAKES_OSC_52)
    return known or bool(environment.get("WT_SESSION"))


def ways(environment: Mapping[str, str] | None = None) -> Sequence[Way]:
    """Return the programs that can copy here, the best first."""
    environment = os.environ if environment is None else environment
    return [
        way
        for way in _PROGRAMS
        if (not way.needs or environment.get(way.needs))
        and shutil.which(way.program, path=environment.get("PATH"))
    ]


def copy_by_program(text: SafeText, environment: Mapping[str, str] | None = None) -> str:
    """Copy a text, and return the name of the program that did it. Takes time: not for the loop.

    Raises:
        OptionError: If no program could copy it.
    """
    environment = os.environ if environment is None else environment
    for way in ways(environment):
        if _run(way, text, environment):
            return way.program
    raise OptionError(NO_WAY)


def _run(way: Way, text: SafeText, environment: Mapping[str, str]) -> bool:
    path = shutil.which(way.program, path=environment.get("PATH"))
    if path is None:
        return False
    # It would read UTF-8 in the code page of the console.
    encoding = "utf-16-le" if way.program == "clip.exe" else "utf-8"
    try:
        done = subprocess.run(  # noqa: S603 - a list of words; the text is standard input
            [path, *way.arguments],
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
