"""What fuzzing found, one row each: none of it may come back."""

import pytest

from reader import digest

FOUND = [
    ("a raised digit where an age stands", "The mayor, Anna Smith, ³, left on Monday."),
    ("a digit in a circle where an age stands", "Anna Smith, ④, met the council of Ardmore."),
]


@pytest.mark.parametrize(("what", "text"), FOUND, ids=[what for what, _ in FOUND])
def test_a_digest_is_made(what: str, text: str) -> None:
    assert digest(text).text == text


DIGITS = "³④٣½Ⅷ৩𝟛"


@pytest.mark.parametrize("digit", DIGITS)
@pytest.mark.parametrize(
    "text",
    [
        "On {} May 202{} Anna Smith, {}, said it. It took {} years, {}{} days and {}.{} hours.",
        "{}. Item\n\nThe {}0s and the {}th century; {}/{}/{}; {}:{}{} pm; {}-{}-{}; Q{} 20{}1.",
        "Vor {} Jahren, am {}. Mai {}. Il y a {} ans, le {} mai {}. Hace {} años.",
    ],
)
def test_digits_of_every_kind_are_taken(digit: str, text: str) -> None:
    filled = text.replace("{}", digit)
    assert digest(filled).text == filled
