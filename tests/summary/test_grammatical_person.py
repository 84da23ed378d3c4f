"""Who speaks in a sentence."""

import pytest

from reader.summary.grammatical_person import is_of_speaker


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Then I left the mill", "en", True),
        ("Our mill is closed", "en", True),
        ("They told us nothing", "en", True),
        ("US stocks fell and the US left", "en", False),
        ("After World War I the mill closed", "en", False),
        ("The coal mine closed", "en", False),
        ("O moinho fechou nos anos de seca", "pt", False),
        ("O nosso moinho fechou", "pt", True),
        ("Wir haben die Mühle geschlossen", "de", True),
        ("Мы закрыли мельницу", "ru", True),
        ("Mylly suljettiin", "fi", False),
        ("", "en", False),
    ],
)
def test_a_sentence_in_the_first_person_is_told_by_its_pronouns(
    text: str, language: str, expected: bool
) -> None:
    assert is_of_speaker(text.split(), language) is expected
