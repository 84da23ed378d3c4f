"""Every command, one row each: it feeds the keys, the line of keys, and the help."""

from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

Zone = Literal["list", "article", "summary", "actors", "timeline", "filter"]
"""Where the keys go: the pane that has the focus."""

_PANES: frozenset[Zone] = frozenset({"article", "summary", "actors", "timeline"})
_EVERYWHERE: frozenset[Zone] = _PANES | {"list"}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do."""

    id: str
    """Its name, for settings and tests."""
    keys: str
    """The keys, separated by commas, as Textual names them."""
    action: str
    """The action of the reading screen."""
    shown: str
    """The keys as they are shown."""
    label: str
    """One or two words, for the line of keys."""
    help: str
    """One sentence, for the help."""
    zones: frozenset[Zone] = frozenset()
    """The panes in which the line of keys shows it; it works in all of them."""


COMMANDS = (
    Command("open", "", "", "⏎", "read", "Read the article; choose the actor, date or sentence.",
            _EVERYWHERE - {"article"}),
    Command("next-pane", "tab", "next_pane(1)", "⇥", "pane", "Go to the next pane.",
            frozenset({"article"})),
    Command("previous-pane", "shift+tab", "next_pane(-1)", "⇧⇥", "pane back",
            "Go to the pane before."),
    Command("filter", "slash", "filter", "/", "find", "Filter the list; Esc clears it.",
            frozenset({"list"})),
    Command("next-article", "n", "next_article(1)", "n", "next", "Read the next article.",
            frozenset({"article"})),
    Command("previous-article", "p", "next_article(-1)", "p", "previous", "Read the one before.",
            frozenset({"article"})),
    Command("summary", "s", "walk_summary(1)", "s", "summary",
            "Go to the next summary sentence in the text.", _PANES),
    Command("summary-back", "S", "walk_summary(-1)", "S", "summary back",
            "Go to the summary sentence before."),
    Command("actor", "a", "walk_actor(1)", "a", "actor",
            "Go to the next mention of the chosen actor.", _PANES),
    Command("actor-back", "A", "walk_actor(-1)", "A", "actor back",
            "Go to the mention before."),
    Command("date", "d", "walk_date(1)", "d", "date",
            "Go to the next date, or the next mention of the chosen one.", _PANES),
    Command("date-back", "D", "walk_date(-1)", "D", "date back", "Go to the date before."),
    Command("back", "backspace", "back", "⌫", "back", "Go back to where you were before a jump."),
    Command("longer", "plus,equals_sign", "length(1)", "+", "longer", "Make the summary longer.",
            frozenset({"summary"})),
    Command("shorter", "minus", "length(-1)", "-", "shorter", "Make the summary shorter.",
            frozenset({"summary"})),
    Command("method", "m", "method(1)", "m", "method", "Summarise by the next method.",
            frozenset({"summary"})),
    Command("method-back", "M", "method(-1)", "M", "method back",
            "Summarise by the method before."),
    Command("explain", "e", "explain", "e", "explain",
            "Say why each sentence of the summary was chosen, or stop.", frozenset({"summary"})),
    Command("hidden", "h", "hidden", "h", "hidden", "Show or fold lines that are not the story.",
            frozenset({"article"})),
    Command("read", "r", "toggle_read", "r", "read/unread", "Mark the article as read or unread.",
            frozenset({"list"})),
    Command("undo", "u", "undo", "u", "undo", "Take back the last mark.", frozenset({"list"})),
    Command("theme", "T", "next_theme", "T", "theme", "Switch between dark and light."),
    Command("leave", "escape", "leave", "Esc", "back",
            "Clear the filter or the choice; go back to the list.", _PANES),
    Command("samples", "o", "samples", "o", "samples", "Open the sample articles."),
    Command("help", "question_mark,f1", "help", "?", "help", "Show every key.", _EVERYWHERE),
    Command("quit", "q", "quit", "q", "quit", "Leave the reader; your place is kept.",
            frozenset({"list"})),
)  # fmt: skip

MOVES = (
    ("j  ↓", "down a line or a row"),
    ("k  ↑", "up a line or a row"),
    ("space  PgDn", "a page down"),
    ("b  PgUp", "a page up"),
    ("ctrl+d  ctrl+u", "half a page down, up"),
    ("g  Home", "to the top"),
    ("G  End", "to the end"),
    ("1 … 9", "to that sentence of the summary"),
)
"""The keys that move in every pane, as the help shows them."""


def bindings() -> list[Binding]:
    """Return the key bindings of the reading screen."""
    table = [
        Binding(command.keys, command.action, command.label, show=False, id=command.id)
        for command in COMMANDS
        if command.keys
    ]
    numbers = [
        Binding(str(number), f"summary_sentence({number})", show=False, id=f"sentence-{number}")
        for number in range(1, 10)
    ]
    return [*table, *numbers]


def shown_in(zone: Zone) -> list[Command]:
    """Return the commands that the line of keys shows in a pane."""
    return [command for command in COMMANDS if zone in command.zones]
