"""Two texts that differ in case and accents alone are the same text when they are compared."""

import pytest

from reader.library.searchable import normalize_for_search, searchable


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("The River, 3 May", "the river, 3 may"),
        ("René DUPONT", "rene dupont"),
        ("Été à la mer", "ete a la mer"),
        ("Straße", "strasse"),
        ("\N{LATIN SMALL LIGATURE FI}nd", "find"),
        ("e\N{COMBINING ACUTE ACCENT}t", "et"),
        ("İzmir", "izmir"),
        ("東京", "東京"),
    ],
)
def test_case_and_accents_are_nothing(text: str, folded: str) -> None:
    assert normalize_for_search(text) == folded


def test_a_word_with_a_soft_hyphen_is_one_word() -> None:
    assert searchable("The pon\u00adtoon\u200b sank") == "the pontoon sank"
