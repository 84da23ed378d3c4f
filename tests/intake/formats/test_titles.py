"""The title of a text that states none."""

import pytest

from reader.intake.formats.titles import plain_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dredging begins\n\nThe board met.", "Dredging begins"),
        ("Dredging begins\n===============\n\nThe board met.", "Dredging begins"),
        ("  Dredging begins\n---\nThe board met.", "Dredging begins"),
        ("Who dredges?\n\nThe board met.", "Who dredges?"),
        ("# Dredging begins\n\nThe board met.", "Dredging begins"),
        ("## Dredging begins ##\n\nThe board met.", "Dredging begins"),
        ("#dredging\n\nThe board met.", "#dredging"),
        ("The board met.\n\nIt agreed.", ""),
        ("Dredging begins\nThe board met.", ""),
        ("Dredging begins\n--", ""),
        ("Dredging begins", ""),
        ("", ""),
    ],
)
def test_a_first_line_on_its_own_is_the_title(text: str, title: str) -> None:
    assert plain_title(text) == title
