"""What an apostrophe joins to a name."""

import pytest

from reader.actors.forms.elision import letters_before, letters_behind, without_article

EDGES = [
    ("l'ONU", "ONU", 0),
    ("l’ONU", "ONU", 0),
    ("L'Onu", "Onu", 0),
    ("d'Amérique", "Amérique", 0),
    ("dell'Unione", "Unione", 0),
    ("lorsqu'Anna", "Anna", 0),
    ("O'Neill", "O'Neill", 0),
    ("ABD'nin", "ABD'nin", 4),
    ("İstanbul’da", "İstanbul’da", 3),
    ("A'da", "A'da", 0),
    ("Paris", "Paris", 0),
    ("l'", "l'", 0),
]


@pytest.mark.parametrize(("word", "bare", "behind"), EDGES)
def test_what_is_joined_to_a_name_is_counted(word: str, bare: str, behind: int) -> None:
    assert without_article(word) == bare
    assert letters_before(word) == len(word) - len(bare)
    assert letters_behind(word) == behind
