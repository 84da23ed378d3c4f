"""What a row of a timeline says: a whole clause of one sentence, with the date's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.span import Span
from reader.services.multi.clause import clause_of

SHORT = "The council\nvoted on Monday to close the bridge."
LONG = (
    "After two winters in which the ferry had been the only way across, and in which the mill had"
    " lost its trade; the county agreed in May 1931 to pay for the arches — though it asked for"
    " the money back within ten years, a promise that nobody who was there expected to be kept."
)


def found(text: str, words: str) -> tuple[str, str]:
    start = text.index(words)
    clause = clause_of(text, Span(0, len(text)), Span(start, start + len(words)))
    return clause.text, clause.text[clause.start : clause.end]


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        (SHORT, "Monday", "The council voted on Monday to close the bridge."),
        (
            LONG,
            "May 1931",
            (
                "…and in which the mill had lost its trade; the county agreed in May 1931 to pay"
                " for the arches — though it asked for the money back within ten years…"
            ),
        ),
    ],
)
def test_a_row_is_the_clause_around_the_date(text: str, words: str, clause: str) -> None:
    assert found(text, words) == (clause, words)


@given(st.text("ab ,;—\n", max_size=400), st.text("ab ,;—\n", max_size=400))
def test_no_word_of_another_sentence_is_shown(before: str, after: str) -> None:
    text = f"Zz. {before}May 1931{after} Zz."
    sentence = Span(4, len(text) - 4)
    start = 4 + len(before)
    clause = clause_of(text, sentence, Span(start, start + 8))
    assert clause.text[clause.start : clause.end] == "May 1931"
    assert "Z" not in clause.text
    words = clause.text.strip("…").split()
    assert " ".join(words) in " ".join(text.split())
