"""The characters for marks and lines, with plain ones for terminals that lack them."""

import os
from collections.abc import Mapping
from typing import NamedTuple


class Glyphs(NamedTuple):
    """One set of characters."""

    name: str
    unread: str
    star: str
    marked: str
    bar: str
    """Next to a summary sentence."""
    rule: str
    meter: str
    """A piece of an actor's bar."""
    chosen: str
    person: str
    organization: str
    place: str
    other: str
    done: str
    """A piece of the progress bar that has been read."""
    left: str
    """A piece of the rest."""
    pointer: str
    """Before the row that keys move from: a second cue besides its colour."""
    highlight: str
    """Next to a line in which the user marked something."""
    note: str
    """Next to the first line of a mark that has a note."""
    here: str
    """Before the sentence that the next command applies to."""

    def kind(self, name: str) -> str:
        """Return the mark for a kind of actor: a second cue besides its colour."""
        marks = {"person": self.person, "organization": self.organization, "place": self.place}
        return marks.get(name, self.other)

    def plain(self, text: str) -> str:
        """Return a line of the program in the characters of this set."""
        if self.name == "spoken":
            return text.replace(" · ", ", ").translate(_SPOKEN).strip()
        return text.translate(_PLAIN) if self.name == "ascii" else text


UNICODE = Glyphs(
    "unicode", "●", "★", "✓", "┃", "─", "━", "▸", "●", "▪", "◆", "○", "▰", "▱", "▌", "▐", "✎", "›"
)
ASCII = Glyphs(
    "ascii", "*", "+", "x", "|", "-", "=", ">", "p", "o", "l", "-", "#", ".", ">", "]", "n", ">"
)
SPOKEN = Glyphs("spoken", *" " * 17)
"""No marks: their meaning is given in words."""
_SPOKEN = str.maketrans({"↳": "", "─": "", "┄": "", "▏": "", "·": ",", "━": ""})

_PLAIN = str.maketrans({
    "─": "-", "┄": "-", "▏": "|", "┃": "|", "•": "*", "·": "-", "…": "~", "●": "*", "⏎": "E",
    "▾": "v", "▸": ">", "\u00a0": " ", "“": '"', "”": '"', "’": "'", "–": "-", "—": "-", "━": "=",
    "↳": ">",
})  # fmt: skip


def choose_glyphs(wanted: str, environment: Mapping[str, str] | None = None) -> Glyphs:
    """Return the characters that the user asked for, or that the terminal can show.

    Args:
        wanted: ``unicode``, ``ascii`` or ``auto``.
        environment: Used instead of the process's own environment, for tests.
    """
    if wanted != "auto":
        return ASCII if wanted == "ascii" else UNICODE
    environment = os.environ if environment is None else environment
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name)), ""
    )
    known = "utf-8" in locale.lower().replace("utf8", "utf-8") or locale in {"", "C", "POSIX"}
    return UNICODE if known and environment.get("TERM") not in {"linux", "vt100"} else ASCII


def reorders(wanted: str, *, spoken: bool) -> bool:
    """Return whether Reader reorders right-to-left text; ``auto`` depends on the terminal.

    Braille and speech need the letters in the order in which they are read.
    """
    return wanted == "reader" or (wanted == "auto" and not spoken and not terminal_reorders())


def terminal_reorders(environment: Mapping[str, str] | None = None) -> bool:
    """Return whether the terminal reorders right-to-left text itself."""
    environment = os.environ if environment is None else environment
    return (
        "VTE_VERSION" in environment
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM_PROGRAM") in {"Apple_Terminal", "mintty"}
        or environment.get("TERM", "").startswith("mlterm")
    )
