"""Yesterday, tonight, that morning, the following day."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It was told yesterday.", "yesterday: DATE 2021-05-17"),
    ("It will be told tomorrow evening.", "tomorrow evening: TIME 2021-05-19TEV"),
    ("It will be told tonight.", "tonight: TIME 2021-05-18TNI"),
    ("It was told early today.", "early today: DATE 2021-05-18"),
    ("He came the day before yesterday.", "the day before yesterday: DATE 2021-05-16"),
    ("He comes the day after tomorrow.", "the day after tomorrow: DATE 2021-05-20"),
    ("He came this morning.", "this morning: TIME 2021-05-18TMO"),
    ("He came last night.", "last night: TIME 2021-05-17TNI"),
    ("On 4 July 1990 he fell. That night he died.",
     "4 July 1990: DATE 1990-07-04; That night: TIME 1990-07-04TNI"),
    ("On 4 July 1990 he fell. The next morning he died.",
     "4 July 1990: DATE 1990-07-04; The next morning: TIME 1990-07-05TMO"),
    ("On 4 July 1990 he fell. The previous evening he had won.",
     "4 July 1990: DATE 1990-07-04; The previous evening: TIME 1990-07-03TEV"),
    ("On 4 July 1990 he fell in the afternoon.",
     "4 July 1990: DATE 1990-07-04; the afternoon: TIME 1990-07-04TAF"),
    ("It was over by mid-afternoon.", "mid-afternoon: TIME 2021-05-18TAF"),
    ("It rained overnight.", "overnight: TIME 2021-05-17TNI"),
    ("On 4 July 1990 he fell. That same day he died.",
     "4 July 1990: DATE 1990-07-04; That same day: DATE 1990-07-04"),
    ("On 4 July 1990 he fell. The following day he died.",
     "4 July 1990: DATE 1990-07-04; The following day: DATE 1990-07-05"),
    ("On 4 July 1990 he fell. On the next day he died.",
     "4 July 1990: DATE 1990-07-04; the next day: DATE 1990-07-05"),
    ("On 4 July 1990 he fell. He had won the day before.",
     "4 July 1990: DATE 1990-07-04; the day before: DATE 1990-07-03"),
    ("He fell earlier in the day.", "earlier in the day: DATE 2021-05-18"),
    ("On this day he fell.", "this day: DATE 2021-05-18"),
    ("They work in the night shift.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_day_is_told_from_another(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was told yesterday.", "yesterday: DATE ?"),
        ("It will be told tonight.", "tonight: TIME ?"),
        ("It will be told tomorrow evening.", "tomorrow evening: TIME ?"),
        ("He came the day before yesterday.", "the day before yesterday: DATE ?"),
        ("He came last night.", "last night: TIME ?"),
        ("That night he died.", "That night: TIME ?"),
        ("The next morning he died.", "The next morning: TIME ?"),
        ("It rained overnight.", "overnight: TIME ?"),
        ("That day he died.", "That day: DATE ?"),
        ("The following day he died.", "The following day: DATE ?"),
        ("On this day he fell.", "this day: DATE ?"),
    ],
)
def test_a_day_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
