"""Letters from right to left are put into the order of reading by their places."""

import pytest

from reader.intake.sandbox.parsers.pdf.bidi import text_of
from reader.intake.sandbox.parsers.pdf.runs import Font, Run, is_from_right

CASES = {
    "a sentence with a number": ("דג .1998 בא", "אב 1998. גד"),
    "brackets, which are seen mirrored": ("דג (בא)", "(אב) גד"),
    "words of the other direction": ("ג New York בא", "אב New York ג"),
    "a number with a sign in it": ("ב 3.5 א", "א 3.5 ב"),
}
"""What is seen, from the left -> what is read."""


def runs(seen: str) -> list[Run]:
    """Runs as PDFium gives them: letters from the right alone, others in a row."""
    found: list[Run] = []
    for place, letter in enumerate(seen):
        left = 6.0 * place
        last = found[-1] if found else None
        if letter == " ":
            continue
        if (
            last is None
            or last.right != left
            or is_from_right(letter)
            or is_from_right(last.text[0])
        ):
            found.append(Run(letter, left, left + 6, 0, 10, Font()))
        else:
            last.text += letter
            last.right = left + 6
    return found


@pytest.mark.parametrize("what", CASES)
def test_a_line_from_the_right_is_read_in_order(what: str) -> None:
    seen, read = CASES[what]
    # Files have the letters in any order.
    assert text_of(runs(seen)[::-1], from_right=True) == read


def test_a_word_from_the_right_in_a_line_from_the_left_is_turned() -> None:
    assert text_of(runs("see בא ב now"), from_right=False) == "see ב אב now"
