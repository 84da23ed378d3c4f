"""The day that a source states beside its text, in any spelling and language; or none."""

import pytest

from reader.dates.month_names import month_number
from reader.dates.stated import stated_day, writes_day_first

THE_SECOND_OF_OCTOBER = """
2 October 2023 - 18:40
Mon, 02 Oct 2023 23:30:00 -0700
Mon, 2 Oct 23 00:00:00 +0200
Mon Oct  2 18:40:00 2023
Mon Oct 02 18:40:00 CEST 2023
Monday, October 2, 2023 6:40 PM
Monday 2nd of October, 2023
October 2, 2023
2-Oct-2023
02-Oct-23 18:40
1696271400
1696271400000
2023/10/02 18:40
2023-10-02T23:30:00-07:00
2023-10-02T00:30:00+09:00
20231002
20231002T184000Z
2023年10月2日
令和5年10月2日
令和 5 年 10 月 2 日(月) 18:40
民國112年10月2日
2023년 10월 2일
2023. 10. 2.
02.10.2023
2. Oktober 2023
Mo, 02 Okt 2023 18:40:00 +0200
lun., 02 oct. 2023 18:40:00 +0200
2 octobre 2023 à 10h30
2 de octubre de 2023
2 ottobre 2023 18:40
mar 2 ott 2023
2 outubro 2023
2 oktober 2023 kl. 18:40
2. lokakuuta 2023
2 октября 2023 г.
Пн, 02 окт 2023 18:40:00 +0300
2 жовтня 2023
2 października 2023
2. října 2023
2023. október 2.
2 Ekim 2023
2 Οκτωβρίου 2023
2 באוקטובר 2023
٢ أكتوبر ٢٠٢٣
2 अक्टूबर 2023
2 ตุลาคม 2566
2 tháng 10, 2023
""".strip().splitlines()

NO_DAY = """
yesterday
4 days ago
October 2023
2023
2023-10
2023-13-45
Mon, 32 Oct 2023 10:00:00 GMT
Mon, 01 Jan 0001 00:00:00 +0000
0000-00-00 00:00:00
0
12345
02/10/2023
2 Smarch 2023
Version 2.11.2023b
v2.11.2023
""".strip().splitlines()


@pytest.mark.parametrize("value", THE_SECOND_OF_OCTOBER)
def test_a_day_is_read_as_it_is_written_in_the_zone_of_its_author(value: str) -> None:
    assert str(stated_day(value)) == "2023-10-02"


@pytest.mark.parametrize("value", ["", *NO_DAY, "x" * 1000 + " 2 October 2023"])
def test_what_is_no_whole_day_is_none(value: str) -> None:
    assert stated_day(value) is None


@pytest.mark.parametrize(
    ("value", "day_first", "day"),
    [
        ("10/22/2023 6:40:00 PM", None, "2023-10-22"),
        ("22/10/2023", None, "2023-10-22"),
        ("02/10/2023", True, "2023-10-02"),
        ("02/10/2023", False, "2023-02-10"),
        ("10/10/23", None, "2023-10-10"),
    ],
)
def test_the_order_of_figures_is_taken_from_the_source(
    value: str, day_first: bool | None, day: str
) -> None:
    assert str(stated_day(value, day_first=day_first)) == day


@pytest.mark.parametrize(
    ("values", "language", "first"),
    [
        (["02/10/2023", "22/10/2023"], "", True),
        (["02/10/2023", "10/22/2023"], "en-gb", False),
        (["02/10/2023"], "en-GB", True),
        (["02/10/2023"], "en_US", False),
        (["02/10/2023"], "en", None),
        (["02/10/2023"], "de", True),
        ([], "", None),
    ],
)
def test_a_source_writes_its_days_one_way(
    values: list[str], language: str, first: bool | None
) -> None:
    assert writes_day_first(values, language) is first


def test_a_month_that_languages_name_differently_is_the_sources_own() -> None:
    assert (month_number("listopada"), month_number("listopada", "hr")) == (11, 10)
    assert (month_number("ліпеня", "be"), month_number("boat")) == (7, None)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("令和元年5月1日", "2019-05-01"),
        ("平成31年4月30日", "2019-04-30"),
        ("昭和64年1月7日", "1989-01-07"),
        ("令和99年99月99日", None),
        ("創業5年", None),
        ("令和5年度", None),
    ],
)
def test_years_of_an_era_are_counted_from_its_first(stated: str, day: str | None) -> None:
    found = stated_day(stated)
    assert (found and found.isoformat()) == day
