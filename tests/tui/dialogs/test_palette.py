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
    ],
)
def test_a_word_finds_what_it_means(word: str, command: str) -> None:
    choices = [c for zone in ("article", "list") for c in command_choices(KeyMap(), zone)]
    assert command in {choice.value for choice in best(choices, word)}


def test_the_id_is_told_under_the_list() -> None:
    for choice in command_choices(KeyMap(), "list"):
        assert choice.about.endswith(f": {choice.value}")


def test_synonyms_are_of_commands() -> None:
    assert SYNONYMS.keys() <= BY_ID.keys()
