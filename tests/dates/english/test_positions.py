"""Days named by their place in a month, a week or a year."""

from datetime import date

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("The last Friday in April was cold.", "The last Friday in April: DATE 2021-04-30"),
    ("It was the third Sunday of June 2019.", "the third Sunday of June 2019: DATE 2019-06-16"),
    ("It opens on the first Monday of next month.", "the first Monday of next month: DATE 2021-06-07"),
    ("It was the second Tuesday of October last year.",
     "the second Tuesday of October last year: DATE 2020-10-13"),
    ("It was the sixth Monday of April.", "Monday: DATE 2021-05-17; April: DATE 2021-04"),
    ("The lease ends on the last day of June.", "the last day of June: DATE 2021-06-30"),
    ("The lease ended on the last day of February 2020.",
     "the last day of February 2020: DATE 2020-02-29"),
    ("It was the third day of April.", "the third day of April: DATE 2021-04-03"),
    ("It opens on the first day of next month.", "the first day of next month: DATE 2021-06-01"),
    ("The last Monday of 2023 was mild.", "The last Monday of 2023: DATE 2023-12-25"),
    ("It opens on the first Friday of 2022.", "the first Friday of 2022: DATE 2022-01-07"),
    ("It was the last day of 1999.", "the last day of 1999: DATE 1999-12-31"),
    ("It was the first day of last year.", "the first day of last year: DATE 2020-01-01"),
    ("He left on the 23rd of last month.", "the 23rd of last month: DATE 2021-04-23"),
    ("He left on the 11th of the month.", "the 11th of the month: DATE 2021-05-11"),
    ("He left on the 31st of last month.", "last month: DATE 2021-04"),
    ("The tax will rise on Tuesday the 8th.", "Tuesday the 8th: DATE 2021-06-08"),
    ("The tax rose on Friday the 13th.", "Friday the 13th: DATE 2020-11-13"),
    ("The talks began on May 2 and ended on the 9th.", "May 2: DATE 2021-05-02; the 9th: DATE 2021-05-09"),
    ("The talks began on 28 April. They ended on the 3rd.",
     "28 April: DATE 2021-04-28; the 3rd: DATE 2021-05-03"),
    ("On the 14th the board met.", "the 14th: DATE 2021-05-14"),
    ("On the 20th the board met.", "the 20th: DATE 2021-04-20"),
    ("On the 20th the board will meet.", "the 20th: DATE 2021-05-20"),
    ("He lives on the 9th floor and won on the 14th hole.", ""),
    ("It is from the 15th to the 19th century.", "the 19th century: DATE 18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_day_is_named_by_its_place(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize("published", [None, date.min, date.max])
def test_a_place_at_the_edge_of_the_calendar_is_survived(
    published: date | None, find: Find
) -> None:
    text = "; ".join(text for text, _ in CASES)
    assert find(text, published=published)
