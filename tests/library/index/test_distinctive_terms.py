"""What tells one article from others."""

import pytest

from reader.library.index.distinctive_terms import MOST, distinctive_terms, packed, unpacked

OTHERS = "pontoon gauge willow sheepfold carpet torch"


@pytest.mark.parametrize(
    ("title", "text", "terms"),
    [
        ("", "The ferry sank. A ferry!", {"ferry": 2, "sank": 1}),
        ("Ferry", "the ferry", {"ferry": 7}),
        ("", "Helen Ortiz spoke.", {"helen ortiz": 3, "helen": 3, "ortiz": 3, "spoke": 1}),
        ("", "Die Fähre von Ærø sank", {"aero": 3, "fahre": 3, "sank": 1}),
        ("", "In 7 of 2025", {"2025": 1, "7": 1}),
        ("", "東京の橋", {"東京": 1, "京の": 1, "の橋": 1}),
    ],
)
def test_names_count_most_and_stop_words_nothing(
    title: str, text: str, terms: dict[str, int]
) -> None:
    found = distinctive_terms(title, f"{text} {OTHERS}")
    assert {term: found[term] for term in terms} == terms
    assert unpacked(packed(found)) == found


@pytest.mark.parametrize("text", ["", "Bild 3.", "(CNN) --", "The ferry sank off Skarholm."])
def test_a_text_that_says_next_to_nothing_has_none(text: str) -> None:
    assert distinctive_terms("", text) == {}


def test_there_are_not_too_many() -> None:
    assert len(distinctive_terms("", " ".join(f"w{n}" for n in range(500)))) == MOST
