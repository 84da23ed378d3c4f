"""No character that a terminal obeys gets through, and every offset stays true."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.show import show, show_line

OBEYED = [
    ("escape", "\x1b]52;c;aGk=\x07"),
    ("one-character CSI", "\x9b2J"),
    ("carriage return", "safe\rEVIL"),
    ("backspace", "a\b"),
    ("delete", "a\x7f"),
    ("null", "a\x00"),
    ("right-to-left override", "\u202egnp.exe"),
    ("isolate", "\u2066a\u2069"),
    ("lone surrogate", "\ud83d"),
    ("tag characters", "\U000e0041"),
]
KEPT = [
    "plain text, with marks: [@click=app.quit] [/] \\ `x`",
    "line\nbreak\tand tab",
    "“quotes” – dashes — … é ü ß",
    "שלום and مرحبا",
    "क्‍ष and 👩‍👩‍👧 and ❤️",
]


@pytest.mark.parametrize(("what", "text"), OBEYED)
def test_what_a_terminal_obeys_is_made_visible(what: str, text: str) -> None:
    shown = show(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in shown)
    shown.encode("utf-8")


@pytest.mark.parametrize("text", KEPT)
def test_what_a_person_wrote_is_kept(text: str) -> None:
    assert show(text) == text


@given(st.text())
def test_offsets_stay_true_and_twice_is_once(text: str) -> None:
    shown = show(text)
    assert len(shown) == len(text)
    assert show(shown) == shown


def test_one_line_is_one_line() -> None:
    assert show_line("a\nb\tc\x1b") == "a b c␛"


def test_of_all_characters_exactly_those_that_are_obeyed_change() -> None:
    every = "".join(map(chr, range(0x110000)))
    shown = show(every)
    changed = {place for place, char in enumerate(every) if shown[place] != char}
    controls = {place for place, char in enumerate(every) if unicodedata.category(char) == "Cc"}
    others = (
        *range(0x2028, 0x202F), *range(0x2066, 0x2070), *range(0xD800, 0xE000),
        *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),
    )  # fmt: skip
    assert changed == controls - {ord("\n"), ord("\t")} | set(others)
    assert show(shown) == shown
    for code in changed:
        assert show(chr(code)) == shown[code], hex(code)
        assert show(f"é{chr(code)}") == f"é{shown[code]}", hex(code)
