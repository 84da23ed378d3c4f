"""What looks like a name and is not, and what is one all the same."""

import pytest

from reader.actors.english.postprocess import is_no_name, missed_people
from reader.actors.mentions.tokens import tokens_of

NO_NAMES = [
    ("a chess move", "Then Nf3 won.", "Nf3"),
    ("castling", "Then O-O won.", "O-O"),
    ("a part of a book", "See Part IV of it.", "Part IV"),
    ("a byline", "BY OUR STAFF REPORTER", "BY OUR STAFF REPORTER"),
    ("a unit", "It makes 40 MW of power.", "MW"),
    ("members of a house", "Two Members of Parliament left.", "Members of Parliament"),
    ("a file", "See CONTRIBUTING.md in it.", "CONTRIBUTING.md"),
]
NAMES = [
    ("a person", "Then Roe won.", "Roe"),
    ("a site", "Then Booking.com won.", "Booking.com"),
    ("a letter that measures nothing", "They met N in Oslo.", "N"),
    ("a part with a name", "See Part Roe of it.", "Part Roe"),
]


def no_name(text: str, piece: str) -> bool:
    tokens = tokens_of(text, 0, len(text))
    start = text.index(piece)
    first = next(i for i, token in enumerate(tokens) if token.start == start)
    last = next(i for i, token in enumerate(tokens) if token.end == start + len(piece))
    return is_no_name(tokens, first, last + 1)


@pytest.mark.parametrize(
    ("text", "piece"), [case[1:] for case in NO_NAMES], ids=[case[0] for case in NO_NAMES]
)
def test_it_is_no_name(text: str, piece: str) -> None:
    assert no_name(text, piece)


@pytest.mark.parametrize(
    ("text", "piece"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_it_is_a_name(text: str, piece: str) -> None:
    assert not no_name(text, piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Angela de Vries", ["Angela de Vries"]),
        ("Angela M. Vries", ["Angela M. Vries"]),
        ("Angela", []),
        ("Angela Roe Bank", []),
        ("Angela IBM", []),
        ("Angela Xi", []),
    ],
)
def test_a_missed_person_is_found(text: str, expected: list[str]) -> None:
    tokens = tokens_of(text, 0, len(text))
    found = missed_people(tokens, (0, len(tokens)), set())
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in found] == expected
