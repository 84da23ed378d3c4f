"""Where a name begins and ends, once the labels have been read."""

import pytest

from reader.actors.english.span_boundaries import tidied
from reader.actors.mentions.labels import names_in
from reader.actors.mentions.tokens import tokens_of

O = "O"  # noqa: E741 - the label of what is no name
P, IP, G, IG, L, IL = "B-P", "I-P", "B-O", "I-O", "B-L", "I-L"

CASES = [
    ("what an ampersand joins", "Smith & Sons", [G, O, G], ["Smith & Sons"]),
    ("what it does not join", "Smith and Tilney", [G, O, G], ["Smith", "Tilney"]),
    ("a party", "the Democratic Party", [O, O, G], ["Democratic Party"]),
    ("a party after small words", "their own Party", [O, O, G], ["Party"]),
    ("a party that opens a sentence", "The Democratic Party", [O, O, G], ["Democratic Party"]),
    ("a party behind a day", "On Monday Green Party", [O, O, O, G], ["Green Party"]),
    ("a title", "Mr. Roe", [P, IP], ["Roe"]),
    ("an age", "41 Roe", [P, IP], ["Roe"]),
    ("letters behind", "Ann Roe MP", [P, IP, IP], ["Ann Roe"]),
    ("a score behind", "Ardmore Rovers 3-1", [G, IG, IG], ["Ardmore Rovers"]),
    ("a score in points", "Ardmore Rovers 102-98", [G, IG, IG], ["Ardmore Rovers"]),
    ("the number of a model", "Boeing 737-800", [G, IG], ["Boeing 737-800"]),
    ("a name with of in it", "Bank of Canada", [G, IG, IG], ["Bank of Canada"]),
    ("who holds the office", "Supreme Court Justice", [G, IG, IG], ["Supreme Court"]),
    ("an office of a body", "UN Under-Secretary-General", [G, IG], ["UN"]),
    ("an office of high rank", "NATO High Commissioner for Peace", [G, IG, IG, IG, IG], ["NATO"]),
    ("an office and its holder's name", "Commissioner Gordon", [P, IP], ["Commissioner Gordon"]),
    ("an office alone", "Secretary-General", [G], []),
    ("a body named by its office", "Court Commissioner", [G, IG], ["Court Commissioner"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path", "names"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_borders_are_put_right(text: str, path: list[str], names: list[str]) -> None:
    tokens = tokens_of(text, 0, len(text))
    assert len(tokens) == len(path)
    found = [text[tokens[a].start : tokens[b - 1].end] for a, b in tidied(tokens, 0, path)]
    assert found == names


def test_an_inside_of_another_kind_ends_a_name_and_begins_none() -> None:
    assert names_in([P, IL, L, IL, O, IP]) == [(0, 1), (2, 4)]
