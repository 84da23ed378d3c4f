"""The palette finds a command by the word that people have for it, and says its id."""

import pytest

from reader.tui.dialogs.picker import best
from reader.tui.keys.command import SYNONYMS
from reader.tui.keys.keymap import KeyMap
from reader.tui.keys.table import BY_ID
from reader.tui.screens.palette import command_choices


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("dark", "theme"),
        ("colour", "theme"),
        ("color", "theme"),
        ("font", "measure-wider"),
        ("note", "note"),
        ("comment", "note"),
        ("annotate", "highlight"),
        ("preferences", "settings"),
        ("favourite", "star"),
        ("shortcuts", "help"),
        ("clipboard", "copy"),
        ("listen", "speak"),
        ("exit", "quit"),
        ("sort-back", "sort-back"),
        ("line width", "measure-wider"),
        ("fullscreen", "zen"),
        ("people", "go-actors"),
        ("calendar", "go-timeline"),
        ("word count", "go-details"),
        ("contents", "go-outline"),
        ("duplicates", "go-similar"),
        ("newest first", "sort"),
        ("mark all as read", "read"),
        ("stop reading", "speak"),
        ("scroll down", "down"),
    ],
)
def test_a_word_finds_what_it_means(word: str, command: str) -> None:
    for zone in {"article", "list"} & {*BY_ID[command].zones, "list"}:
        found = [choice.value for choice in best(command_choices(KeyMap(), zone), word)]
        assert command in found, zone


def test_the_id_is_told_under_the_list() -> None:
    for choice in command_choices(KeyMap(), "list"):
        assert choice.about.endswith(f": {choice.value}")


def test_synonyms_are_of_commands() -> None:
    assert SYNONYMS.keys() <= BY_ID.keys()
