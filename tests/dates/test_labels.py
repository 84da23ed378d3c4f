"""Values are written as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dates.labels import label, short_label

DATES = [
    ("2021-05-18", "18 May 2021"),
    ("2021-05-18T15:30", "18 May 2021, 15:30"),
    ("2021-05-18TMO", "18 May 2021, morning"),
    ("2020-06", "June 2020"),
    ("2021-W19", "week of 10 May 2021"),
    ("2021-W19-WE", "weekend of 10 May 2021"),
    ("2022-SU", "summer 2022"),
    ("2020-Q3", "Q3 2020"),
    ("1999-H1", "H1 1999"),
    ("2020", "2020"),
    ("199", "the 1990s"),
    ("18", "19th century"),
    ("20", "21st century"),
    ("11", "12th century"),
    ("XXXX-05", "May"),
    ("XXXX-05-03", "3 May"),
    ("XXXX-WXX-7", "Sundays"),
    ("T12:00", "12:00"),
    ("BC0044", "44 BC"),
    ("BC0005", "5 BC"),
    ("BC04", "5th century BC"),
    ("0079", "AD 79"),
    ("XXXX-Q3", "Q3"),
    ("XXXX-SU", "summer"),
    ("XXXX-WXX-1TNI", "Monday nights"),
    ("XXXX-WXX-WE", "weekends"),
    ("PRESENT_REF", "now"),
    ("PAST_REF", "the past"),
    ("FUTURE_REF", "the future"),
    ("2021-13-45", "2021-13-45"),
    ("2021-W99", "2021-W99"),
    ("nonsense", "nonsense"),
    (None, "?"),
]
DURATIONS = [
    ("P1Y", "1 year"),
    ("P18M", "18 months"),
    ("PT30M", "30 minutes"),
    ("PT1H30M", "1 hour 30 minutes"),
    ("P2.5D", "2.5 days"),
    ("PXY", "years"),
    ("P2C", "2 centuries"),
    ("PXCE", "centuries"),
    ("PXDE", "decades"),
    ("PXX", "some time"),
    ("P1WE", "1 weekend"),
    ("P", "P"),
    ("PT", "PT"),
]
SETS = [
    ("P1D", "every day"),
    ("P2Y", "every 2 years"),
    ("PT1H", "every hour"),
    ("P1WE", "every weekend"),
]


@pytest.mark.parametrize(("value", "wanted"), DATES)
def test_a_date_has_its_label(value: str | None, wanted: str) -> None:
    assert label(value) == wanted


@pytest.mark.parametrize(("value", "wanted"), DURATIONS)
def test_a_duration_has_its_label(value: str, wanted: str) -> None:
    assert label(value, "DURATION") == wanted


@pytest.mark.parametrize(("value", "wanted"), SETS)
def test_a_set_says_how_often(value: str, wanted: str) -> None:
    assert label(value, "SET") == wanted


@pytest.mark.parametrize("value", ["2021-05-18", "2021-05", "2021", "2021-W19", "2021-05-18T15:30"])
def test_what_can_be_read_and_sorted_stays(value: str) -> None:
    assert short_label(value) == value


def test_what_cannot_be_read_gets_its_label() -> None:
    assert short_label("199") == "the 1990s"
    assert short_label(None) == "?"


@given(st.text(alphabet="0123456789-TWPXYMDSQHE:.", max_size=14))
def test_any_value_has_a_label(value: str) -> None:
    assert isinstance(label(value), str)
    assert isinstance(label(value, "SET"), str)
