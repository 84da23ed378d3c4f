"""Names with quotation marks in them."""

import pytest

from reader.actors.learned.quotes import closed
from reader.actors.mentions.tokens import tokens_of

CASES = [
    ("only the first mark", "Das [„Rote Fahne] schloss", "Rote Fahne"),
    ("the last mark is outside", "Das [Kombinat „Rote Fahne]“ schloss", "Kombinat „Rote Fahne“"),
    ("both", "Общество [«Знание»] растёт", "«Знание»"),
    ("never closed", "Das [Kombinat „Rote Fahne] schloss", "Kombinat „Rote Fahne"),
    ("none", "Das [Kombinat] schloss", "Kombinat"),
    ("one mark alone", "Das [„] schloss", "„"),
]


@pytest.mark.parametrize(("marked", "name"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_name_has_both_of_its_quotation_marks_or_neither(marked: str, name: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    left, right = marked.index("["), marked.index("]") - 1
    tokens = tokens_of(text, 0, len(text))
    inside = [place for place, token in enumerate(tokens) if left <= token.start < right]
    start, end = closed(tokens, inside[0], inside[-1] + 1)
    assert text[tokens[start].start : tokens[end - 1].end] == name
