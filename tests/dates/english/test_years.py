"""Years, decades, centuries and eras."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("It fell in 1999.", "1999: DATE 1999"),
    ("It fell in early 1999.", "early 1999: DATE 1999"),
    ("It fell in 1789 and in 2095.", "1789: DATE 1789; 2095: DATE 2095"),
    ("It fell in 1066.", "1066: DATE 1066"),
    ("It cost 1999 pounds, and 2010 people came.", ""),
    ("The 2008 Summer Olympics began.", ""),
    ("Orwell's 1984 is a book.", ""),
    ("He read “1984” there.", ""),
    ("Studies (Brieber 2014; Milekic 2010) say so.", "2014: DATE 2014; 2010: DATE 2010"),
    ("Windows 2000 came out.", ""),
    ("It was the Election 2016.", "2016: DATE 2016"),
    ("The Dakar Cup 2016 was odd.", "2016: DATE 2016"),
    ("They flew a Falcon 2000 there.", ""),
    ("The 2000-year-old bridge fell.", ""),
    ("It took 1950 stones.", ""),
    ("It fell in nineteen ninety-six.", "nineteen ninety-six: DATE 1996"),
    ("They have nineteen thirteen-inch boards.", ""),
    ("It fell in the year two thousand and six.", "the year two thousand and six: DATE 2006"),
    ("It fell in the year two thousand.", "the year two thousand: DATE 2000"),
    ("It grew in the 1990s.", "the 1990s: DATE 199"),
    ("It grew in the late 1800s.", "the late 1800s: DATE 18"),
    ("It grew in the 2000s.", "the 2000s: DATE 200"),
    ("It grew in the '90s and the 20s.", "the '90s: DATE 199; the 20s: DATE 202"),
    ("It grew in the nineties.", "the nineties: DATE 199"),
    ("It grew in the 19th century.", "the 19th century: DATE 18"),
    ("It grew in the fifth century BC.", "the fifth century BC: DATE BC04"),
    ("It grew in the 31st century.", ""),
    ("Caesar died in 44 BC.", "44 BC: DATE BC0044"),
    ("It burnt in AD 79.", "AD 79: DATE 0079"),
    ("It burnt in 0 BC.", ""),
    ("It came at the turn of the century.", "the turn of the century: DATE 2000"),
    ("It came at the turn of the 19th century.", "the turn of the 19th century: DATE 1800"),
    ("It came at the turn of the millennium.", "the turn of the millennium: DATE 2000"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_year_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected


def test_the_turn_of_the_century_stays_open_without_a_day_of_publication(find: Find) -> None:
    text = "It came at the turn of the century."
    assert told(find, text, None) == "the turn of the century: DATE ?"
