"""How often."""

import pytest

from tests.dates.conftest import Find
from tests.dates.english.cases import Case, told

CASES: list[Case] = [
    ("They meet every day.", "every day: SET P1D"),
    ("They meet almost every weekday.", "almost every weekday: SET P1D"),
    ("They meet each and every year.", "each and every year: SET P1Y"),
    ("They meet every two weeks.", "every two weeks: SET P2W"),
    ("They meet every other week.", "every other week: SET P2W"),
    ("They meet every few days.", "every few days: SET PXD"),
    ("They meet every third year.", "every third year: SET P3Y"),
    ("They meet every Monday morning.", "every Monday morning: SET XXXX-WXX-1TMO"),
    ("They meet every June.", "every June: SET XXXX-06"),
    ("They meet on the third Monday of every February.",
     "the third Monday of every February: SET XXXX-02"),
    ("They meet every summer.", "every summer: SET XXXX-SU"),
    ("They meet on Mondays.", "Mondays: SET XXXX-WXX-1"),
    ("They meet on Friday nights.", "Friday nights: SET XXXX-WXX-5TNI"),
    ("They meet on Saturdays evenings.", "Saturdays evenings: SET XXXX-WXX-6TEV"),
    ("They meet on weekdays.", "weekdays: SET XXXX-WXX"),
    ("They meet on weekends.", "weekends: SET XXXX-WXX-WE"),
    ("They meet daily.", "daily: SET P1D"),
    ("The annual fair began.", "annual: SET P1Y"),
    ("It is paid quarterly.", "quarterly: SET P3M"),
    ("The quarterly dividend grew, and annual sales fell.", ""),
    ("The quarterly magazine came.", ""),
    ("The Daily Mail said so.", ""),
    ("Annual Reports are due.", ""),
    ("It is made for everyday life.", ""),
    ("They meet once a year.", "a year: SET P1Y"),
    ("It makes 3 million a month.", "a month: SET P1M"),
    ("It makes ten per week.", "per week: SET P1W"),
    ("It bears 5 per cent per annum.", "per annum: SET P1Y"),
    ("It happens about every millennium.", "about every millennium: SET P1000Y"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_set_is_read(text: str, expected: str, find: Find) -> None:
    assert told(find, text) == expected
