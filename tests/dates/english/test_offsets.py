"""So long ago, so long after."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It was sold two weeks ago.", "two weeks ago: DATE 2021-W18"),
    ("It was sold three days ago.", "three days ago: DATE 2021-05-15"),
    ("It was sold five years ago.", "five years ago: DATE 2016"),
    ("It was sold a month ago.", "a month ago: DATE 2021-04"),
    ("It opens two months from now.", "two months from now: DATE 2021-07"),
    ("It was sold half a century ago.", "half a century ago: DATE 1971"),
    ("It was sold several years ago.", "several years ago: DATE PAST_REF"),
    ("It was sold several weeks earlier.", "several weeks earlier: DATE ?"),
    ("It was sold an hour ago.", "an hour ago: TIME 2021-05-18"),
    ("It was told at 3 p.m. on 4 July 1990. Two hours later it was over.",
     "3 p.m. on 4 July 1990: TIME 1990-07-04T15:00; Two hours later: TIME 1990-07-04T17:00"),
    ("It was told at 3 p.m. on 4 July 1990. Twenty minutes earlier he had left.",
     "3 p.m. on 4 July 1990: TIME 1990-07-04T15:00; Twenty minutes earlier: TIME 1990-07-04T14:40"),
    ("On 4 July 1990 he fell. Two days later he died.",
     "4 July 1990: DATE 1990-07-04; Two days later: DATE 1990-07-06"),
    ("On 4 July 1990 he fell. Two weeks later he died.",
     "4 July 1990: DATE 1990-07-04; Two weeks later: DATE 1990-07-18"),
    ("In 1990 he fell. Three years later he died.",
     "1990: DATE 1990; Three years later: DATE 1993"),
    ("In 1990 he fell. A decade later he died.", "1990: DATE 1990; A decade later: DATE 200"),
    ("In the third quarter of 2020 it earned less. A year earlier it had won.",
     "the third quarter of 2020: DATE 2020-Q3; A year earlier: DATE 2019-Q3"),
    ("In the third quarter of 2020 it beat the year-ago quarter.",
     "the third quarter of 2020: DATE 2020-Q3; the year-ago quarter: DATE 2019-Q3"),
    ("It beat the year-earlier period.", "the year-earlier period: DATE 2020"),
    ("It beat the year-ago figure.", "year-ago: DATE 2020"),
    ("On 4 July 1990 he fell. The week before, he had won.",
     "4 July 1990: DATE 1990-07-04; The week before: DATE 1990-06-27"),
    ("In 1990 he fell. The year after, he won.",
     "1990: DATE 1990; The year after: DATE 1991"),
    ("Years later he came back.", "Years later: DATE ?"),
    ("He was here years ago.", "years ago: DATE PAST_REF"),
    ("Minutes later he came back.", "Minutes later: TIME ?"),
    ("He came a year and a half ago.", "a year and a half ago: DATE 2019-11"),
    ("He came two and a half years ago.", "two and a half years ago: DATE 2018-11"),
    ("He came half an hour ago.", "half an hour ago: TIME 2021-05-18"),
    ("He came half a year ago.", "half a year ago: DATE 2020-11"),
    ("It began 9,000 years ago.", "9,000 years ago: DATE BC6980"),
    ("It began two millennia ago.", "two millennia ago: DATE ?"),
    ("It began thirty centuries ago.", "thirty centuries ago: DATE BC09"),
    ("It began a thousand decades ago.", "a thousand decades ago: DATE ?"),
    ("He came a month and a half ago.", "a month and a half ago: DATE 2021-04"),
    ("It was told at 3 p.m. on 4 July 1990. Ninety million hours later it was over.",
     "3 p.m. on 4 July 1990: TIME 1990-07-04T15:00; Ninety million hours later: TIME ?"),
    ("It began 99999999 days ago.", "days ago: DATE PAST_REF"),
    ("It ended 900,000 hours earlier.", "900,000 hours earlier: TIME ?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_offset_is_counted(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold two weeks ago.", "two weeks ago: DATE ?"),
        ("It was sold five years ago.", "five years ago: DATE ?"),
        ("It was sold an hour ago.", "an hour ago: TIME ?"),
        ("It was sold several years ago.", "several years ago: DATE PAST_REF"),
        ("It beat the year-ago figure.", "year-ago: DATE ?"),
    ],
)
def test_an_offset_stays_open_without_a_day_of_publication(
    text: str, expected: str, find: Find
) -> None:
    assert told(find, text, None) == expected
