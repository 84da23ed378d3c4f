"""No character that a terminal obeys gets through, and every offset stays true."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.safe_text import sanitize, sanitize_line

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
    shown = sanitize(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in shown)
    shown.encode("utf-8")


@pytest.mark.parametrize("text", KEPT)
def test_what_a_person_wrote_is_kept(text: str) -> None:
    assert sanitize(text) == text


@given(st.text())
def test_offsets_stay_true_and_twice_is_once(text: str) -> None:
    shown = sanitize(text)
    assert len(shown) == len(text)
    assert sanitize(shown) == shown


def test_one_line_is_one_line() -> None:
    assert sanitize_line("a\nb\tc\x1b") == "a b c␛"


def test_of_all_characters_exactly_those_that_are_obeyed_change() -> None:
    every = "".join(map(chr, range(0x110000)))
    shown = sanitize(every)
    changed = {place for place, char in enumerate(every) if shown[place] != char}
    controls = {place for place, char in enumerate(every) if unicodedata.category(char) == "Cc"}
    others = (
        *range(0x2028, 0x202F), *range(0x2066, 0x2070), *range(0xD800, 0xE000),
        *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),
    )  # fmt: skip
    assert changed == controls - {ord("\n"), ord("\t")} | set(others)
    assert sanitize(shown) == shown
    for code in changed:
        assert sanitize(chr(code)) == shown[code], hex(code)
        assert sanitize(f"é{chr(code)}") == f"é{shown[code]}", hex(code)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00\x07\x1b\x1f", "␀␇␛␟"),
        ("\x0b\x0c\r", "␋␌␍"),
        ("a\x7f", "a␡"),
        ("é\x7f\x1b", "é␡␛"),
        ("\x80\x9b\x9d\x9f", "\ufffd" * 4),
        ("\u2028\u2029", "  "),
        ("a\u2028\u202ab", "a \ufffdb"),
        ("\u202e\u2066\u206f", "\ufffd" * 3),
        ("\ufff9\ufffb\ud800\udfff", "\ufffd" * 4),
        ("\U000e0000\U000e0041\U000e007f", "\ufffd" * 3),
        # The neighbours of what is obeyed.
        (" ~\xa0¡\u2027\u202f\u2065\u2070\ufff8\ufffc\ue000", None),
        ("\u200b\u200c\u200d\u200e\u200f\u061c\ufe0f", None),
    ],
)
def test_what_each_character_becomes(text: str, shown: str | None) -> None:
    assert sanitize(text) == (text if shown is None else shown)


FLAG = "\U0001f3f4"
ENGLAND, SCOTLAND, WALES = (
    FLAG + "".join(chr(0xE0000 + ord(letter)) for letter in code) + "\U000e007f"
    for code in ("gbeng", "gbsct", "gbwls")
)


@pytest.mark.parametrize("flag", [ENGLAND, SCOTLAND, WALES])
def test_the_flags_that_are_written_with_tags_stay_flags(flag: str) -> None:
    assert sanitize(flag) == flag
    assert sanitize(f"a\x1b{flag}\x1b{flag}{flag}\x1b") == f"a␛{flag}␛{flag}{flag}␛"


@pytest.mark.parametrize(
    "tags",
    [ENGLAND[1:], ENGLAND[:-1], FLAG + "\U000e007f", ENGLAND.replace(chr(0xE0065), chr(0xE0066))],
)
def test_tags_outside_a_flag_are_made_visible(tags: str) -> None:
    hidden = [char for char in sanitize(tags) if char == "\ufffd"]
    assert len(hidden) == len(tags.replace(FLAG, ""))


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\nb", "a b"), ("a\r\nb", "a␍ b"), ("\ta", " a"), ("é\n\t\u2028", "é   "), ("a b", "a b")],
)
def test_a_line_has_no_breaks_and_no_tabs(text: str, line: str) -> None:
    assert sanitize_line(text) == line
