"""Stretches that may hold names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.actors.learned.chunks import SmallWords, chunks_of
from reader.actors.mentions.candidates import is_capital
from reader.actors.mentions.tokens import tokens_of

SMALL = SmallWords(
    inside=frozenset(("of", "the")), before=frozenset(("van",)), behind=frozenset(("plc",))
)
CASES = [
    ("small words inside", "we saw the Bank of the West there", ["Bank of the West"]),
    ("another word between", "we saw Ann with Bob", ["Ann", "Bob"]),
    ("before and behind", "then van Dyck plc rose", ["van Dyck plc"]),
    ("digits between", "the Group of 8 Nations", ["Group of 8 Nations"]),
    ("nothing", "it rained all day", []),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_stretch_holds_capitals_and_what_may_join_them(text: str, wanted: list[str]) -> None:
    tokens = tokens_of(text, 0, len(text))
    found = chunks_of(tokens, SMALL, spaced=True)
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in found] == wanted


def test_a_sentence_without_spaces_is_one_stretch() -> None:
    tokens = tokens_of("在 北京", 0, 4)
    assert chunks_of(tokens, SMALL, spaced=False) == [(0, len(tokens))]
    assert chunks_of([], SMALL, spaced=False) == []


@given(st.lists(st.sampled_from("Ann of the van plc 8 , said Bob".split()), max_size=20))
def test_stretches_are_in_order_apart_and_hold_every_capital(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokens_of(text, 0, len(text))
    found = chunks_of(tokens, SMALL, spaced=True)
    held = [place for start, end in found for place in range(start, end)]
    assert held == sorted(set(held))
    assert all(place in held for place, token in enumerate(tokens) if is_capital(token.text))
