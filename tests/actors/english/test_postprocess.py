"""What looks like a name and is none, and what is one all the same."""

import pytest

from reader.actors.english.postprocess import corrected, is_no_name
from reader.actors.mentions.tokens import tokens_of

NO_NAMES = [
    ("a chess move", "Then Nf3 won.", "Nf3"),
    ("castling", "Then O-O won.", "O-O"),
    ("a part of a book", "See Part IV of it.", "Part IV"),
    ("a byline", "BY OUR STAFF REPORTER", "BY OUR STAFF REPORTER"),
    ("a unit", "It makes 40 MW of power.", "MW"),
    ("what a minister is for", "He is minister for Immigration and Health.", "Immigration"),
    ("members of a house", "Two Members of Parliament left.", "Members of Parliament"),
    ("a file", "See CONTRIBUTING.md in it.", "CONTRIBUTING.md"),
    ("a colour of people", "They met Black and Brown communities.", "Black"),
]
NAMES = [
    ("a person", "Then Roe won.", "Roe"),
    ("the place of a minister", "He is minister for Scotland.", "Scotland"),
    ("a colour that is a name", "They met Black in Oslo.", "Black"),
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


FOUND = [
    ("a campus", "University of Texas at Austin", [(0, 3), (4, 5)],
     ["University of Texas at Austin"]),
    ("a place of work", "Bank of Texas at Austin", [(0, 3), (4, 5)], ["Bank of Texas", "Austin"]),
    ("a missed person", "Angela de Vries", [], ["Angela de Vries"]),
    ("a missed person with an initial", "Angela M. Vries", [], ["Angela M. Vries"]),
    ("a first name alone", "Angela", [], []),
    ("a first name in a longer run", "Angela Roe Bank", [], []),
    ("a first name and an acronym", "Angela IBM", [], []),
    ("a first name and too little", "Angela Xi", [], []),
    ("a missed firm", "Apple said", [], ["Apple"]),
    ("a fruit", "Apple pies", [], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "expected"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND]
)
def test_names_are_put_right(text: str, names: list[tuple[int, int]], expected: list[str]) -> None:
    tokens = tokens_of(text, 0, len(text))
    size = sum(token.text[0].isupper() or token.text in {"of", "at", "de"} for token in tokens)
    found = corrected(tokens, (0, size), names)
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in found] == expected
