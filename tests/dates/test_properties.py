"""What holds for every text and every day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.dates import matching
from reader.dates.expressions import find_dates, grammar, read_dates
from reader.dates.matching import stretches
from reader.dates.placement import bounds
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED, Find

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))

WORDS = (
    "May Monday 3 4 1999 2012 the of last next year years week ago later quarter third first two "
    "to and , . - – / : noon night every a in on from mid- early '90s Q3 FY25 BC AD century p.m. UTC "
    "Christmas summer end half second minutes day before after 12/11/2020 2020-W53 “ ” \n"
).split(" ")

FORMATS = [
    "{d} {B} {Y}", "{B} {d}, {Y}", "{A}, {d} {B} {Y}", "{A}, {B} {d}, {Y}", "the {d}th of {B} {Y}",
    "{Y}-{m:02}-{d:02}", "{d}.{m}.{Y}", "{d} {b}. {Y}", "{b}. {d}, {Y}",
]  # fmt: skip


def write(day: date, form: str) -> str:
    names = {"B": f"{day:%B}", "b": f"{day:%B}"[:3], "A": f"{day:%A}"}
    return form.format(d=day.day, m=day.month, Y=day.year, **names).replace("May. ", "May ")


@given(DAYS, st.sampled_from(FORMATS))
@settings(max_examples=150, deadline=None)
def test_a_day_that_was_formatted_is_parsed_back(find: Find, day: date, form: str) -> None:
    written = write(day, form)
    assert find(f"It was on {written} there.") == [(written, "DATE", day.isoformat())]


@given(st.lists(st.sampled_from(WORDS), max_size=40), DAYS)
@settings(max_examples=250, deadline=None)
def test_any_heap_of_words_gives_spans_in_order_and_nothing_breaks(
    words: list[str], published: date
) -> None:
    text = " ".join(words)
    analysis = analyse(plain_document(text), language="en", hide=False)
    for found in (
        find_dates(analysis, published=published),
        read_dates(analysis, published=None)[1],
    ):
        assert all(text[each.start : each.end] == each.text for each in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "ja"]))
@settings(max_examples=200, deadline=None)
def test_any_text_in_any_language_is_survived(find: Find, text: str, language: str) -> None:
    for published in (PUBLISHED, None):
        found = find(text, language=language, published=published)
        assert all(piece in text for piece, _, _ in found)


RELATIVE = [
    "yesterday", "tomorrow", "last week", "next month", "last year", "two weeks ago", "last June",
    "three days ago", "last summer", "this morning", "a decade ago", "last quarter", "Christmas",
    "last Tuesday", "next Friday", "the weekend", "a year ago", "last century",
]  # fmt: skip


@given(st.sampled_from(RELATIVE), DAYS, st.integers(1, 800))
@settings(max_examples=250, deadline=None)
def test_a_later_publication_never_gives_an_earlier_date(
    find: Find, words: str, day: date, more: int
) -> None:
    text = f"He left {words}."
    ((_, _, early),) = find(text, published=day)
    ((_, _, late),) = find(text, published=day + timedelta(more))
    first, second = bounds(early or ""), bounds(late or "")
    assert first is not None
    assert second is not None
    assert first[0] <= second[0]


@pytest.mark.parametrize("published", [date.min, date(1, 12, 31), date(9999, 1, 1), date.max])
@pytest.mark.parametrize(
    "words", [*RELATIVE, "a thousand years ago", "the next day", "Easter Monday"]
)
def test_the_edges_of_the_calendar_are_survived(find: Find, words: str, published: date) -> None:
    assert len(find(f"He left {words}.", published=published)) == 1


def everything(text: str, anchors: frozenset[str]) -> list[matching.Stretch]:
    """The whole text as one stretch, with all of its words."""
    del anchors
    return [(0, len(text), matching.places_of(matching.words_of(text), 0, len(text)))]


@given(st.lists(st.sampled_from([*WORDS, "bridge", "council", "opened"]), max_size=150))
@settings(max_examples=150, deadline=None)
def test_looking_around_the_telling_words_finds_what_looking_everywhere_finds(
    words: list[str],
) -> None:
    analysis = analyse(plain_document(" ".join(words)), language="en", hide=False)
    published = date(2021, 5, 18)
    found = find_dates(analysis, published=published)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "stretches", everything)
        everywhere = find_dates(analysis, published=published)
    assert found == everywhere


HOSTILE = [
    "1 ",
    "May ",
    "the end of ",
    "12,",
    "2012 ",
    "3-4-",
    "3, 4, ",
    "every two ",
    "12 to ",
    "a half ",
    "day\n",
    "at 3:1",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_long_hostile_text_is_looked_at_once(unit: str) -> None:
    """How long a megabyte takes is measured by tests/benchmarks."""
    text = (unit * (60_000 // len(unit) + 1))[:60_000]
    looked_at = stretches(text, grammar("en").anchors)
    assert all(a[1] <= b[0] for a, b in pairwise(looked_at))
    analysis = analyse(plain_document(text), language="en", hide=False)
    assert all(each.end <= len(text) for each in find_dates(analysis, published=date.max))
