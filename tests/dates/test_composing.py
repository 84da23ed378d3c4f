"""An hour, a part of the day, a weekday and a date are one expression, in any order."""

from datetime import date
from itertools import permutations

import pytest

from tests.dates.conftest import Find

DAY = "2024-06-08"
ONE = [
    ("Doors open at 7 p.m. on Saturday, June 8.", "7 p.m. on Saturday, June 8", "T19:00"),
    ("It fell at 5:46 a.m. on Saturday, June 8, 2024.", "5:46 a.m. on Saturday, June 8, 2024", "T05:46"),
    ("It fell on Saturday, June 8, 2024 at 5:46 a.m.", "Saturday, June 8, 2024 at 5:46 a.m.", "T05:46"),
    ("It fell on Saturday night, June 8, 2024.", "Saturday night, June 8, 2024", "TNI"),
    ("It fell on June 8, 2024, at noon.", "June 8, 2024, at noon", "T12:00"),
    ("It fell in the early hours of Saturday morning.", "the early hours of Saturday morning", "TMO"),
    ("It fell at 20:45 on Saturday, 8 June.", "20:45 on Saturday, 8 June", "T20:45"),
    ("It fell on 8 June 2024 11:00:09.", "8 June 2024 11:00:09", "T11:00"),
    ("It fell on 08.06.2024 at 9:30.", "08.06.2024 at 9:30", "T09:30"),
    ("It fell last night at 8:30.", "last night at 8:30", "T20:30"),
    ("It fell last night at 2:30.", "last night at 2:30", "T02:30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "hour"), ONE)
def test_what_stands_together_is_one_expression(
    find: Find, text: str, words: str, hour: str
) -> None:
    found = find(text, published=date(2024, 6, 9))
    assert found == [(words, "TIME", DAY + hour)]


ORDERS = [
    order
    for order in permutations(["5:46 a.m.", "on Saturday", "June 8, 2024"])
    if order[0] != "June 8, 2024" or order[1] != "on Saturday"
]


@pytest.mark.parametrize("order", ORDERS)
def test_the_order_does_not_matter(find: Find, order: tuple[str, ...]) -> None:
    found = find(f"It fell {', '.join(order)}.")
    assert [value for _, _, value in found] == ["2024-06-08T05:46"]


APART = [
    ("It is open from 6 p.m. to 8 p.m. on Friday, May 21.",
     [("6 p.m.", "2021-05-21T18:00"), ("8 p.m. on Friday, May 21", "2021-05-21T20:00")]),
    ("At 9am, they said, the vote was lost on Monday.",
     [("9am", "2021-05-17T09:00"), ("Monday", "2021-05-17")]),
    ("It came on Monday. At 9am it left.", [("Monday", "2021-05-17"), ("9am", "2021-05-17T09:00")]),
    ("It is shut until Friday.\n\n09:15\nThe gates were opened.",
     [("Friday", "2021-05-21")]),
    ("It is shut until Friday. At 9am the gates were opened.",
     [("Friday", "2021-05-21"), ("9am", "2021-05-18T09:00")]),
    ("On Monday and Tuesday it rained.", [("Monday", "2021-05-17"), ("Tuesday", "2021-05-18")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_stands_apart_is_found_apart(
    find: Find, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(words, value) for words, _, value in find(text)] == expected
