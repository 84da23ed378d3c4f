"""Days and months of the calendar."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It fell on May 18, 2021.", "May 18, 2021: DATE 2021-05-18"),
    ("It fell on Tuesday, 18 May 2021.", "Tuesday, 18 May 2021: DATE 2021-05-18"),
    ("It fell on 2019-02-03T10:20:30Z.", "2019-02-03T10:20:30Z: TIME 2019-02-03T10:20"),
    ("It fell on 2019-02-30 or 2019-13-01.", ""),
    ("It fell on 2019-02-03T25:20.", ""),
    ("It ran in 2021-W20 and on 2020-W53-5.", "2021-W20: DATE 2021-W20; 2020-W53-5: DATE 2021-01-01"),
    ("It ran in 2021-W53.", "2021: DATE 2021"),
    ("It ran in week 53 of 2020.", "week 53 of 2020: DATE 2020-W53"),
    ("It ran in week 54 of 2020.", "2020: DATE 2020"),
    ("It ran in the week of March 6.", "the week of March 6: DATE 2021-W09"),
    ("It fell on the night of 3-4 May.", "the night of 3-4 May: TIME 2021-05-03TNI"),
    ("It fell on the evening of May 3, 1999.", "the evening of May 3, 1999: TIME 1999-05-03TEV"),
    ("It fell on May 18 last year.", "May 18 last year: DATE 2020-05-18"),
    ("It falls on 3 June next year.", "3 June next year: DATE 2022-06-03"),
    ("It fell on March eighth.", "March eighth: DATE 2021-03-08"),
    ("It fell on the third of May.", "the third of May: DATE 2021-05-03"),
    ("It fell last Oct. 13.", "last Oct. 13: DATE 2020-10-13"),
    ("It falls next May 3.", "next May 3: DATE 2022-05-03"),
    ("It fell in May 1999, and in early June 2000.",
     "May 1999: DATE 1999-05; early June 2000: DATE 2000-06"),
    ("It fell in June last year.", "June last year: DATE 2020-06"),
    ("It fell in November.", "November: DATE 2020-11"),
    ("It will fall in November.", "November: DATE 2021-11"),
    ("It fell in the third week of May 1999.", "the third week of May 1999: DATE 1999-05"),
    ("It falls on the 11th of this month.", "the 11th of this month: DATE 2021-05-11"),
    ("It fell on 18.5.2021, 31/12/99 and 18-05-2021.",
     "18.5.2021: DATE 2021-05-18; 31/12/99: DATE 1999-12-31; 18-05-2021: DATE 2021-05-18"),
    ("It fell on 31.2.2021.", ""),
    ("The September 11 attacks changed it.", "September 11: DATE 2001-09-11"),
    ("The July 7 attack is still on every mind.", "July 7: DATE 2020-07-07"),
    ("The July 7 vote is a test.", "July 7: DATE 2021-07-07"),
    ("The July 7 crash course is full.", "July 7: DATE 2021-07-07"),
    ("On 5 May Road to Perdition was shown.", "5 May: DATE 2021-05-05"),
    ("Since July 7 nothing is the same.", "July 7: DATE 2020-07-07"),
    ("It fell on the 45th of May.", "May: DATE 2021-05"),
    ("It fell last May 3.", "last May 3: DATE 2021-05-03"),
    ("It ran in week 12.", ""),
    ("Since April Jones left, nobody came.", ""),
    ("In Mar he said so, and in May he left.", "Mar: DATE 2021-03; May: DATE 2021-05"),
    ("It fell on February 29.", "February 29: DATE 2020-02-29"),
    ("It fell on February 30.", "February: DATE 2021-02"),
    ("Hammond and May said so; May was tired.", ""),
    ("A May wedding was planned.", "May: DATE 2021-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_day_of_the_calendar_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on 18 March.", "18 March: DATE XXXX-03-18"),
        ("It fell in November.", "November: DATE XXXX-11"),
        ("It fell last Oct. 13.", "last Oct. 13: DATE XXXX-10-13"),
        ("It fell in the third week of June.", "the third week of June: DATE XXXX-06"),
        ("It fell in June last year.", "June last year: DATE ?"),
        ("It fell in the week of March 6.", "the week of March 6: DATE XXXX-03-06"),
        ("It falls on the 11th of this month.", "the 11th of this month: DATE ?"),
        ("It fell on the night of 3 May.", "the night of 3 May: TIME XXXX-05-03TNI"),
    ],
)
def test_a_day_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
