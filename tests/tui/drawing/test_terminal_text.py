"""Sequences that make one emoji are held in place, and lines are in ASCII where that is asked."""

import pytest
from rich.cells import cell_len

from reader.tui.drawing.terminal_text import anchored, boxes_in_ascii, widths

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
SEQUENCES = ("❤️", "1️⃣", "#⃣", "👩‍👩‍👧", "🏳️‍🌈", "🇩🇪", "👍🏽", "☺️", "⚠️", ENGLAND, "🫨", "👩🏽‍🚀")


def held(sequence: str, width: int) -> str:
    return f"\x1b7{' ' * width}\x1b8\x1b7{sequence}\x1b8\x1b[{width}C"


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_a_sequence_is_held_in_as_many_columns_as_the_layout_counts(sequence: str) -> None:
    width = cell_len(sequence)
    assert anchored(f"a{sequence}b") == f"a{held(sequence, width)}b"
    assert anchored(f"{sequence}{sequence}") == held(sequence, width) * 2
    styled = f"\x1b[1m{sequence}\x1b[0m\x1b[3;4H"
    assert anchored(styled) == f"\x1b[1m{held(sequence, width)}\x1b[0m\x1b[3;4H"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "Straße, naïve – “quoted”",
        "日本語",
        "שלום",
        "क\u094dष",
        "می\u200cروم",
        "①",
        "\x1b[1;1H",
    ],
)
def test_everything_else_is_written_as_it_is(text: str) -> None:
    assert anchored(text) == text


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_the_columns_of_a_sequence_are_those_of_its_first_character(sequence: str) -> None:
    found = widths(f"é{sequence}日")
    assert found == [1, cell_len(sequence), *[0] * (len(sequence) - 1), 2]
    assert sum(found) == cell_len(f"é{sequence}日")


def test_lines_and_blocks_are_drawn_in_ascii() -> None:
    drawn = boxes_in_ascii("┌──┐│▏█▁ naïve")
    assert drawn == "+--+||#- naïve"
    assert boxes_in_ascii("\x1b[2J|") == "\x1b[2J|"
