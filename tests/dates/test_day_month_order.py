"""12/11/2020 is a day of November or of December: the text's own habits tell."""

from datetime import date

import pytest

from tests.dates.conftest import Find

NOVEMBER, DECEMBER = "2020-11-12", "2020-12-11"

TEXTS = [
    ("en", "The colour of the centre cost the council £20 on 12/11/2020.", NOVEMBER),
    ("en", "The color of the center cost the Senate $20 on 12/11/2020.", DECEMBER),
    ("en", "It came on 25/10/2020 and left on 12/11/2020.", NOVEMBER),
    ("en", "It came on 10/25/2020 and left on 12/11/2020.", DECEMBER),
    ("en", "It came on 25 October 2020 and left on 12/11/2020.", NOVEMBER),
    ("en", "It came on October 25, 2020 and left on 12/11/2020.", DECEMBER),
    ("en", "It left on 12/11/2020.", DECEMBER),
    ("de", "Es war am 12/11/2020.", NOVEMBER),
    ("fr", "C'était le 12/11/2020.", NOVEMBER),
    ("es", "Fue el 12/11/2020.", NOVEMBER),
]


@pytest.mark.parametrize(("language", "text", "value"), TEXTS)
def test_an_ambiguous_day_is_read_as_the_text_writes_days(
    find: Find, language: str, text: str, value: str
) -> None:
    assert find(text, language=language)[-1][2] == value


def test_without_any_habit_the_day_beside_publication_is_meant(find: Find) -> None:
    found = find("It left on 12/11/2020.", published=date(2020, 11, 13))
    assert found == [("12/11/2020", "DATE", NOVEMBER)]


@pytest.mark.parametrize("text", ["13/25/2020", "31/2/2020", "00/00/2020", "1/2/3/2020"])
def test_what_is_no_day_in_any_order_is_none(find: Find, text: str) -> None:
    assert find(f"It was {text} there.") == []
