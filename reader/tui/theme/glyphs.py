"""The characters that marks and lines are drawn with, and plain ones for terminals without them."""

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
    """Beside a summary sentence."""
    rule: str
    meter: str
    """A piece of an actor's bar."""
    chosen: str
    person: str
    organization: str
    place: str
    other: str
    done: str
    """A piece of how far an article is read."""
    left: str
    """A piece of what is left of it."""
    pointer: str
    """Before the row that keys move from: the second cue beside its colour."""
    highlight: str
    """Beside a line in which the user marked something."""
    note: str
    """Beside the first line of that, when there is a note to it."""
    here: str
    """Before the sentence that the next command takes."""

    def kind(self, name: str) -> str:
        """Return the mark of a kind of actor: the second cue beside its colour."""
        marks = {"person": self.person, "organization": self.organization, "place": self.place}
        return marks.get(name, self.other)

    def plain(self, text: str) -> str:
        """Return a line of ours in the characters of this set."""
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
"""No marks: what they mean is said in words."""
_SPOKEN = str.maketrans({"─": "", "┄": "", "▏": "", "·": ",", "━": ""})

_PLAIN = str.maketrans({
    "─": "-", "┄": "-", "▏": "|", "┃": "|", "•": "*", "·": "-", "…": "~", "●": "*", "⏎": "E",
    "▾": "v", "▸": ">", "\u00a0": " ", "“": '"', "”": '"', "’": "'", "–": "-", "—": "-", "━": "=",
})  # fmt: skip


def choose_glyphs(wanted: str, environment: Mapping[str, str] | None = None) -> Glyphs:
    """Return the characters that the user asked for, or that the terminal can show.

    Args:
        wanted: ``unicode``, ``ascii`` or ``auto``.
        environment: Read instead of the process's own; for tests.
    """
    if wanted != "auto":
        return ASCII if wanted == "ascii" else UNICODE
    environment = os.environ if environment is None else environment
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name)), ""
    )
    known = "utf-8" in locale.lower().replace("utf8", "utf-8") or locale in {"", "C", "POSIX"}
    return UNICODE if known and environment.get("TERM") not in {"linux", "vt100"} else ASCII


def reorders(wanted: str) -> bool:
    """Return whether Reader puts right-to-left text into its order; ``auto`` asks the terminal."""
    return wanted == "reader" or (wanted == "auto" and not terminal_reorders())


def terminal_reorders(environment: Mapping[str, str] | None = None) -> bool:
    """Return whether the terminal puts right-to-left text into its order itself."""
    environment = os.environ if environment is None else environment
    return (
        "VTE_VERSION" in environment
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM_PROGRAM") in {"Apple_Terminal", "mintty"}
        or environment.get("TERM", "").startswith("mlterm")
    )
