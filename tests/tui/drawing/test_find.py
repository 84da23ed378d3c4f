"""Finding in a text: words, patterns, and patterns that would never end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.span import Span
from reader.errors import OptionError
from reader.tui.drawing import find
from reader.tui.drawing.find import find_pattern, find_words
from reader.tui.drawing.hints import hint_labels
from reader.tui.drawing.jumps import Jumps
from reader.tui.drawing.selecting import select_at

TEXT = "The ferry left Kells.\nThe Ferry\n  came back: 12 May, 3 June."


def pieces(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferry", ["ferry", "Ferry"]),
        ("ferry came", ["Ferry\n  came"]),
        (".", [".", "."]),
        ("  ", []),
        ("boat", []),
    ],
)
def test_words_are_found_in_any_case_across_lines(words: str, found: list[str]) -> None:
    assert pieces(TEXT, find_words(TEXT, words).hits) == found


@pytest.mark.parametrize(
    ("pattern", "found"),
    [(r"\d+ \w+", ["12 May", "3 June"]), ("Ferry", ["Ferry"]), ("ferry", ["ferry", "Ferry"]),
     ("^the", ["The", "The"]), ("x*", [])],
)  # fmt: skip
def test_patterns_are_found(pattern: str, found: list[str]) -> None:
    assert pieces(TEXT, find_pattern(TEXT, pattern).hits) == found


@pytest.mark.parametrize("pattern", ["(", "a{99999}", "x" * 400, "(?P<n>"])
def test_a_bad_pattern_is_named(pattern: str) -> None:
    with pytest.raises(OptionError):
        find_pattern(TEXT, pattern)


def test_no_more_is_found_than_can_be_walked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "MOST_HITS", 2)
    found = find_pattern("a a a", "a")
    assert (len(found.hits), found.more) == (2, True)
    found = find_pattern("a a", "a")
    assert (len(found.hits), found.more) == (2, False)


def test_a_pattern_that_would_never_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "SECONDS", 0.2)
    started = time.monotonic()
    with pytest.raises(OptionError, match="takes too long"):
        find_pattern("a" * 4_000 + "!", r"(a|aa)+$")
    assert time.monotonic() - started < 20


@given(st.text(max_size=60), st.text(max_size=8))
def test_what_is_found_is_what_was_looked_for(text: str, words: str) -> None:
    wanted = "".join(words.split()).casefold()
    for piece in pieces(text, find_words(text, words).hits):
        assert "".join(piece.split()).casefold() == wanted or len(piece) > 0


@given(st.integers(min_value=0, max_value=2_000))
def test_no_hint_begins_another(count: int) -> None:
    labels = hint_labels(count)
    assert len(set(labels)) == count
    assert len({len(label) for label in labels}) <= 1


def test_jumps_go_back_and_forward_like_pages() -> None:
    jumps = Jumps()
    jumps.leave(10)
    jumps.leave(20)
    assert jumps.back(30) == 20
    assert jumps.back(20) == 10
    assert jumps.back(10) is None
    assert jumps.forward(10) == 20
    jumps.leave(25)
    assert jumps.forward(25) is None
    assert jumps.back(40) == 25


def test_sentences_are_selected_from_where_the_reader_is() -> None:
    sentences = (Span(0, 5), Span(6, 10), Span(11, 20))
    chosen = select_at(sentences, 7)
    assert chosen is not None
    assert chosen.span == Span(6, 10)
    assert chosen.moved(1).span == Span(6, 20)
    assert chosen.moved(-5).span == Span(0, 10)
    assert select_at((), 3) is None
