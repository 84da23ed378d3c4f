"""Ranges and lists of days, months and years."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It ran on 3-5 May 2019.", "3-5 May 2019: DATE 2019-05-03"),
    ("It ran on May 3–5.", "May 3–5: DATE 2021-05-03"),
    ("It ran from 30 May-2 June 2019.", "30 May-2 June 2019: DATE 2019-05-30"),
    ("It ran Dec. 30-Jan. 2.", "Dec. 30-Jan. 2: DATE 2020-12-30"),
    ("It ran on 3, 4 and 7 June 2019.",
     "3: DATE 2019-06-03; 4: DATE 2019-06-04; 7 June 2019: DATE 2019-06-07"),
    ("It ran on April 24th and 25th.",
     "April 24th: DATE 2021-04-24; 25th: DATE 2021-04-25"),
    ("It ran in May and June 2019.", "May: DATE 2019-05; June 2019: DATE 2019-06"),
    ("It ran from November to February 2019.",
     "November: DATE 2018-11; February 2019: DATE 2019-02"),
    ("It ran in May-June 2019.", "May-June 2019: DATE 2019-05"),
    ("It ran in November-January.", "November-January: DATE 2020-11"),
    ("It ran in November-January 2019.", "November-January 2019: DATE 2018-11"),
    ("The war of 1914-18 ended.", "1914-18: DATE 1914"),
    ("It ran in the 2024/25 season and in 1998-2003.",
     "the 2024/25 season: DATE 2024; 1998-2003: DATE 1998"),
    ("It ran from 1938 to 40.", "1938: DATE 1938; 40: DATE 1940"),
    ("It ran in 1999-03 and 1999-00.", "1999-03: DATE 1999; 1999-00: DATE 1999"),
    ("It fell on 31 and 32 June.", ""),
    ("It fell on 30 and 31 June.", ""),
    ("It fell on 5-3 May.", ""),
    ("It fell on 31 June-2 July.", "July: DATE 2020-07"),
    ("It fell from 1990 to 80.", "1990: DATE 1990"),
    ("It fell in 1990-1980.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_list_is_told_apart(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran on 3-5 May.", "3-5 May: DATE XXXX-05-03"),
        ("It ran in May-June.", "May-June: DATE XXXX-05"),
        ("It ran on 3 and 4 June.", "3: DATE XXXX-06-03; 4 June: DATE XXXX-06-04"),
    ],
)
def test_a_list_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
