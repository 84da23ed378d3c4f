"""Characters and the order of letters, as the terminal needs them."""

import pytest

from reader.tui.theme.glyphs import choose_glyphs, reorders, terminal_reorders


@pytest.mark.parametrize(
    ("wanted", "environment", "name"),
    [
        ("ascii", {}, "ascii"),
        ("auto", {"LANG": "de_DE.UTF-8"}, "unicode"),
        ("auto", {"LC_ALL": "en_US.ISO-8859-1", "LANG": "de_DE.UTF-8"}, "ascii"),
        ("auto", {"TERM": "linux", "LANG": "C.UTF-8"}, "ascii"),
    ],
)
def test_marks_are_those_that_the_terminal_can_show(
    wanted: str, environment: dict[str, str], name: str
) -> None:
    assert choose_glyphs(wanted, environment).name == name


def test_braille_and_speech_get_letters_in_reading_order() -> None:
    assert not reorders("auto", spoken=True)
    assert reorders("reader", spoken=True)


def test_terminals_that_order_right_to_left_text_are_known() -> None:
    assert terminal_reorders({"VTE_VERSION": "7600"})
    assert not terminal_reorders({"TERM": "xterm-256color"})
