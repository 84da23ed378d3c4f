"""Days in numbers, in every order, and those of East Asia."""

from datetime import date

import pytest

from tests.dates.conftest import Find

PUBLISHED = date(2019, 12, 30)
ENGLISH = [
    ("2014-12-28", "2014-12-28"), ("2014/12/28", "2014-12-28"), ("2014.12.28", "2014-12-28"),
    ("2013-2-7", "2013-02-07"), ("28/12/2014", "2014-12-28"), ("12/28/2014", "2014-12-28"),
    ("28-12-2014", "2014-12-28"), ("28.12.2014", "2014-12-28"), ("3/28/15", "2015-03-28"),
    ("10-Apr-15", "2015-04-10"), ("31-Oct-74", "1974-10-31"), ("09-JAN-2017", "2017-01-09"),
    ("8/Oct/2012", "2012-10-08"), ("3 Aug 96", "1996-08-03"), ("3 Aug '96", "1996-08-03"),
    ("2018 March 18", "2018-03-18"), ("March, 6th 2016", "2016-03-06"),
    ("31st march, 2016", "2016-03-31"), ("january 5th, 1990", "1990-01-05"),
    ("MARCH 6, 2016", "2016-03-06"), ("Friday, 12/11/2015", "2015-12-11"),
    ("Thursday 12/11/2015", "2015-11-12"), ("'2014-04-18'", "2014-04-18"),
    ("09/2012", "2012-09"), ("Aug 96", "1996-08"), ("2019Q2", "2019-Q2"), ("1Q18", "2018-Q1"),
    ("2H17", "2017-H2"), ("Q1 2018", "2018-Q1"), ("Quarter 1 2018", "2018-Q1"),
    ("2012-08", "2012-08"), ("2015/03", "2015-03"), ("3/2015", "2015-03"),
    ("1939年9月1日", "1939-09-01"), ("1939年9月", "1939-09"), ("1939年", "1939"),
    ("1939년 9월 1일", "1939-09-01"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), ENGLISH)
def test_a_day_in_numbers_is_read(find: Find, words: str, value: str) -> None:
    found = find(f"The form was stamped {words}.", published=PUBLISHED)
    assert [value for _, _, value in found] == [value]


OTHERS = [
    ("de", "Er starb am 31.10.74.", "1974-10-31"), ("de", "Er starb am 31.10.1974.", "1974-10-31"),
    ("nl", "Hij stierf op 31-10-74.", "1974-10-31"), ("fr", "Il est mort le 8/2/2016.", "2016-02-08"),
    ("ja", "彼は1939年9月1日に生まれた。", "1939-09-01"), ("zh", "他于12月24日离开。", "2019-12-24"),
    ("zh", "1980年代很好。", "198"), ("ja", "1800年代の話。", "18"),
    ("ko", "그는 1939년 9월 1일에 태어났다.", "1939-09-01"), ("zh", "他生于１９３９年９月１日。", "1939-09-01"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), OTHERS)
def test_every_language_has_days_in_numbers(
    find: Find, language: str, text: str, value: str
) -> None:
    found = find(text, language=language, published=PUBLISHED)
    assert [value for _, _, value in found] == [value]


WITHOUT_YEAR = [
    ("en", "It was stamped on 12/25.", "2019-12-25"), ("en", "It was stamped on Monday 11/18.", "2019-11-18"),
    ("en", "It was stamped at 6:30 on 2/15.", "2019-02-15T06:30"), ("de", "Er kam am 15.02. um acht.", "2019-02-15"),
    ("fr", "Il est venu le 15/2.", "2019-02-15"), ("it", "Venne il 15-2-13.", "2013-02-15"),
    ("nl", "Hij kwam op 15/2.", "2019-02-15"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), WITHOUT_YEAR)
def test_a_day_without_its_year_needs_a_word_before_it(
    find: Find, language: str, text: str, value: str
) -> None:
    found = find(text, language=language, published=PUBLISHED)
    assert [value for _, _, value in found] == [value]


FRACTIONS = [
    "3 of 4/5 stars",
    "The cup is 1/2 full.",
    "He scored 9/10 on it.",
    "He has 3-2-1 left.",
    "On 1/2 of them it rained.",
]


@pytest.mark.parametrize("text", FRACTIONS)
def test_a_fraction_is_no_day(find: Find, text: str) -> None:
    assert find(text) == []


NONE = [
    "2014-13-28", "2014-12-32", "32/13/2014", "13/2012", "31.4.2014", "2013-W60", "12-2014-1400",
    "3-2", "10-12", "1.2.3", "5H23",
]  # fmt: skip


@pytest.mark.parametrize("words", NONE)
def test_numbers_of_no_calendar_are_no_day(find: Find, words: str) -> None:
    found = find(f"The form was stamped {words}, he said.", published=PUBLISHED)
    assert [value for _, _, value in found if value and len(value) > 4] == []


def test_an_east_asian_span_is_no_date(find: Find) -> None:
    assert find("彼は3年間働いた。9月になった。", language="ja") == []
