"""The days of a timeline are those that articles mention, and go on mentioning."""

from datetime import date

import pytest

from reader.services.multi.chosen_days import DayMention, choose_days

FIRST = date(2024, 3, 1).toordinal()


def mentions(*rows: tuple[int, int]) -> list[DayMention]:
    """Article and days after the first."""
    return [DayMention(article, FIRST + day) for article, day in rows]


def chosen(
    rows: list[DayMention], published: list[int | None], count: int, **ends: int
) -> list[int]:
    days = [None if day is None else FIRST + day for day in published]
    return [day - FIRST for day in choose_days(rows, days, count=count, **ends)]


@pytest.mark.parametrize(
    ("rows", "published", "expected"),
    [
        ([(0, 2), (1, 2), (2, 5)], [3, 3, 6], [2]),
        # A day that is still mentioned a month later was no ordinary day.
        ([(0, 2), (1, 5), (2, 5)], [40, 6, 6], [2]),
        # A plan is worth less than what happened.
        ([(0, 9), (1, 9), (2, 3)], [2, 2, 4], [3]),
        ([(0, 4), (1, 4), (2, 7)], [None, None, None], [4]),
    ],
)
def test_the_day_that_matters(
    rows: list[tuple[int, int]], published: list[int | None], expected: list[int]
) -> None:
    assert chosen(mentions(*rows), published, 1) == expected


def test_days_are_in_order_and_no_more_than_asked_for() -> None:
    rows = mentions((0, 9), (1, 9), (0, 5), (1, 6))
    assert chosen(rows, [12, 12], 2) == [5, 9]
    assert chosen(rows, [12, 12], 9) == [5, 6, 9, 12]


def test_a_plan_of_one_of_several_articles_is_not_chosen() -> None:
    assert chosen(mentions((0, 9), (1, 2)), [3, 4], 9) == [2, 3, 4]
    assert chosen(mentions((0, 9), (1, 9)), [3, 4], 9) == [3, 4, 9]
    assert chosen(mentions((0, 9)), [3], 9) == [3, 9]


def test_the_ends_are_held() -> None:
    rows = mentions((0, 1), (0, 5), (0, 9))
    assert chosen(rows, [None], 9, since=FIRST + 2, until=FIRST + 8) == [5]


def test_weeks_of_much_coverage_do_not_have_all_the_days() -> None:
    crowded = [(article, article % 3) for article in range(30)]
    quiet = [(article, 200) for article in range(30, 39)]
    published: list[int | None] = [*(article % 5 for article in range(30)), *([201] * 9)]
    assert 200 in chosen(mentions(*crowded, *quiet), published, 2)


def test_nothing_has_no_days() -> None:
    assert chosen([], [], 5) == []


def test_a_day_of_one_article_is_left_out_where_two_are_asked_for() -> None:
    rows = mentions((0, 2), (1, 2), (2, 5), (3, 7))
    assert chosen(rows, [3, 3, 6, 9], 9, least=2) == [2, 3]
    assert chosen(rows, [3, 3, 6, 9], 9) == [2, 3, 5, 6, 7, 9]
