"""Ways to name a day in English that no other table has, read on Tuesday 18 May 2021.

A range is written with a slash.
"""

import pytest

from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED

CASES = [
    ("The shop opened on 3rd Feb 82.", "1982-02-03"),
    ("The tomb is from 10 August 234 BCE.", "BC0234"),
    ("He came on Sun, Nov. 10, 2019.", "2019-11-10"),
    ("The fair ran 10 - 22 August 2012.", "2012-08-10/2012-08-22"),
    ("The fair ran from 10 to 22 August 2012.", "2012-08-10,2012-08-22"),
    ("It was the twenty-fourth of May.", "2021-05-24"),
    ("It began on 24th October, 9 am.", "2020-10-24T09:00"),
    ("It began on 24 October 2020 at 10 o'clock.", '2020-10-24T10:00'),
    ("It was signed in mid-2012.", "2012"),
    ("It was built in early 2012.", "2012"),
    ("It was last edited 2014-11-30T08:15:30-05:30.", "2014-11-30T08:15"),
    ("It was sent Sat, 21 Nov 2015 18:30:00 GMT.", "2015-11-21T18:30"),
    ("It was sent on Fri Nov 21 09:55:06 1997.", "1997-11-21T09:55"),
    ("It ended at midnight on 12th August 2020.", "2020-08-12T24:00"),
    ("He works Monday - Wednesday.", "2021-05-17,2021-05-19"),
    ("It opens Friday next week.", "2021-05-28"),
    ("It was 18 Oct.", "2020-10-18"),
    ("The ides are on March 15, 2013.", "2013-03-15"),
    ("The ship sailed last Christmas.", "2020-12-25"),
    ("The ship sailed on Thanksgiving 2014.", "2014-11-27"),
    ("The ship sailed on Mother's Day 2014.", '2014-05-11'),
    ("The ship sailed on Father's Day last year.", '2020-06-21'),
    ("The ship sails on MLK Day 2014.", "2014-01-20"),
    ("The shops were full on Black Friday 2019.", "2019-11-29"),
    ("The sales grew in the 4th quarter of 2018.", "2018-Q4"),
    ("The sales grew in 4th quarter 2018.", "2018-Q4"),
    ("It was cold at the beginning of 2017.", "2017"),
    ("It was cold at the end of April.", "2021-04"),
    ("It is due by the end of next month.", "2021-06"),
    ("It fell on the last weekend of July.", "2020-W30-WE"),
    ("The show is in the week of October 6th.", "2021-W40"),
    ("It ran from the 13th to the 15th of July.", "2020-07-13,2020-07-15"),
    ("It ran between July 13 and 15.", "2020-07-13,2020-07-15"),
    ("It opens five days from tomorrow.", "2021-05-24"),
    ("He called Thursday at 8:00 GMT.", "2021-05-13T08:00"),
    ("He will call three weeks from today.", "2021-06-08"),
    ("It happened in the eighties.", "198"),
    ("It happened in the summer of '69.", '1969-SU'),
    ("It happened in '69.", '1969'),
    ("The office was closed this past Friday.", "2021-05-14"),
    ("The office will be closed this coming Monday.", "2021-05-24"),
    ("The office was closed the Friday before last.", "2021-05-07"),
    ("The office will open the week after next.", "2021-W22"),
    ("The rule changed the year before last.", "2019"),
    ("The rule changed two Fridays ago.", "2021-05-07"),
    ("The rule changed three Mondays ago.", "2021-05-03"),
    ("Rents fell in the last week of March.", "2021-03"),
    ("He left at quarter to nine.", "2021-05-18T08:45"),
    ("He left at 3 in the afternoon on May 4.", "2021-05-04T15:00"),
    ("He left at 11 o'clock last night.", '2021-05-17T23:00'),
    ("He left at nine this morning.", "2021-05-18T09:00"),
    ("He left at 5.30pm on Wednesday 3 March.", "2021-03-03T17:30"),
    ("He left on Wednesday 3 March at 5.30pm.", "2021-03-03T17:30"),
    ("The vigil was on Thursday evening, 13 May 2021, at 7.", "2021-05-13TEV"),
    ("The game starts 7:30 PM ET on Saturday.", "2021-05-22T19:30"),
    ("It was agreed on 2021/05/03.", "2021-05-03"),
    ("It was agreed on 3/5/2021, and 25/4/2021 too.", "2021-05-03,2021-04-25"),
    ("It was agreed on 05.03.2021.", "2021-03-05"),
    ("It was agreed in 05/2020.", "2020-05"),
    ("It was agreed on May 3rd, '19.", '2019-05-03'),
    ("It was agreed on the 3 May.", "2021-05-03"),
    ("It was agreed on Monday 3rd.", "2021-05-03"),
    ("It was agreed on Monday the 3rd of May.", "2021-05-03"),
    ("It was agreed on tuesday.", "2021-05-18"),
    ("It was agreed last monday.", "2021-05-17"),
    ("It was agreed in april.", "2021-04"),
    ("It was agreed in MARCH 2019.", "2019-03"),
    ("It was agreed on DECEMBER 25, 2019.", "2019-12-25"),
    ("It was agreed on Dec 25th 2019.", "2019-12-25"),
    ("It was agreed two years ago this month.", "2019-05"),
    ("It was agreed a year ago tomorrow.", "2020-05-19"),
    ("It was agreed a fortnight ago.", "2021-W18"),
    ("It was agreed a couple of weeks ago.", "2021-W18"),
    ("It was agreed 3 yrs ago.", "2018"),
    ("It was agreed several days ago.", "PAST_REF"),
    ("It was agreed earlier today.", "2021-05-18"),
    ("It was agreed late last week.", "2021-W19"),
    ("It was agreed later that year.", "2021"),
    ("The bill expires at the end of the month.", "2021-05"),
    ("The bill expires on New Year's Eve.", '2021-12-31'),
    ("The bill expires at year's end.", '2021-12-31'),
    ("The bill expired on 31 December.", "2020-12-31"),
    ("The bill will expire in Q3.", "2021-Q3"),
    ("The bill expired in Q3.", "2020-Q3"),
    ("The bill will expire in the first half of 2022.", "2022-H1"),
    ("The council meets tomorrow night at 8.", "2021-05-19T20:00"),
    ("The council meets on the second Tuesday in June.", "2021-06-08"),
    ("The council met on the second Tuesday in March.", "2021-03-09"),
    ("The play runs until 30 May.", "2021-05-30"),
    ("The play runs from 20 May to 30 May.", "2021-05-20,2021-05-30"),
    ("The play runs May 20-30.", "2021-05-20/2021-05-30"),
    ("The play runs through Sunday.", "2021-05-23"),
    ("The play ran through Sunday.", "2021-05-16"),
    ("The course starts in September.", "2021-09"),
    ("The course started in September.", "2020-09"),
    ("The polls open on 6 June.", "2021-06-06"),
    ("The museum is closed until January.", "2022-01"),
    ("He was born in June 1950 and died in 2001.", "1950-06,2001"),
    ("He was born on this day in 1950.", "2021-05-18,1950"),
    ("In the 1500s it was new.", "15"),
    ("It was new in the late 19th century.", "18"),
    ("He opened early on a Sunday.", "XXXX-WXX-7"),
    ("It was built in 1806. The following autumn it burned.", "1806,1806-FA"),
    ("He left at half past three in the afternoon on Monday.", "2021-05-17T15:30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_date_is_found_and_resolved(text: str, expected: str) -> None:
    analysis = analyse(plain_document(text), language="en", hide=False)
    found = find_dates(analysis, published=PUBLISHED)
    told = [(each.value or "?") + (f"/{each.until}" if each.until else "") for each in found]
    assert ",".join(told) == expected


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_it_stays_open_without_a_day_of_publication(text: str) -> None:
    analysis = analyse(plain_document(text), language="en", hide=False)
    assert find_dates(analysis, published=None)
