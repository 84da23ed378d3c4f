"""The timeline that both front ends draw."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader import Digest, digest
from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_dates
from reader.services.multi.timeline import Timeline, timeline_of
from reader.services.sources import Source

TEXT = (
    "Mayor Helen Ortiz closed the bridge on Tuesday. Engineers found cracks last week, and the "
    "bridge had stood for ninety years. It opened on 3 March 1931. It is checked every month. "
    "Ortiz is now in London. On Tuesday morning at 10 a.m. the gates shut."
)
PUBLISHED = date(2021, 5, 18)


@pytest.fixture(scope="module")
def made() -> Digest:
    return digest(TEXT, published=PUBLISHED, language="en")


@pytest.fixture(scope="module")
def line(made: Digest) -> Timeline:
    return timeline_of(made.facts)


def test_rows_are_in_order_of_time(line: Timeline) -> None:
    values = [entry.expression.value for entry in line.placed]
    assert values[:3] == ["1931-03-03", "2021-W19", "2021-05-18"]
    assert values[-1] in {"2021-05-18TMO", "2021-05-18T10:00"}


def test_durations_and_what_is_not_resolved_stand_apart(line: Timeline) -> None:
    assert [entry.expression.text for entry in line.lasting] == ["ninety years", "every month"]
    assert [entry.expression.text for entry in line.unresolved] == ["now"]


@pytest.mark.parametrize(
    ("text", "label", "ends"),
    [
        ("It ran on 3–5 May 1931.", "3 May 1931 – 5 May 1931", ""),
        ("It ran in 1931–35.", "1931 – 1935", ""),
        ("For three years from 1931 it stood.", "3 years", "1931 – 1934"),
        ("It was shut for two days until Friday.", "2 days", "19 May 2021 – 21 May 2021"),
        ("It stood for four years.", "4 years", ""),
    ],
)
def test_a_range_is_labelled_by_its_ends(text: str, label: str, ends: str) -> None:
    line = timeline_of(digest(text, published=PUBLISHED, language="en").facts)
    rows = (*line.placed, *line.lasting, *line.unresolved)
    assert (label, ends) in [(each.label, each.ends) for each in rows]


@pytest.mark.parametrize(
    ("since", "until", "ends"), [("2010", None, "from 2010"), (None, "2012-06", "until June 2012")]
)
def test_a_duration_may_have_one_end(
    made: Digest, since: str | None, until: str | None, ends: str
) -> None:
    (years,) = (each for each in made.dates if each.text == "ninety years")
    told = replace(made.facts, dates=(replace(years, since=since, until=until),))
    assert [each.ends for each in timeline_of(told).lasting] == [ends]


def test_nothing_is_lost(made: Digest, line: Timeline) -> None:
    rows = (*line.placed, *line.lasting, *line.unresolved)
    assert sorted(row.expression.start for row in rows) == [each.start for each in made.dates]


def test_a_row_has_the_words_around_the_date_and_who_is_named_there(line: Timeline) -> None:
    row = next(each for each in line.placed if each.expression.text == "Tuesday")
    assert row.context == "Mayor Helen Ortiz closed the bridge on Tuesday."
    text, start, end = row.clause
    assert text[start:end] == "Tuesday"
    assert row.actors[:1] == ("Helen Ortiz",)
    assert row.label == "18 May 2021"


def test_a_text_without_dates_has_an_empty_timeline() -> None:
    assert timeline_of(digest("", language="en").facts) == Timeline((), (), ())
    assert timeline_of(digest("Nothing here.", language="en").facts) == Timeline((), (), ())


def article(name: str, text: str) -> AnalysedArticle:
    about = Metadata(title=name, published=PUBLISHED)
    made = digest(text, published=PUBLISHED, language="en")
    return AnalysedArticle(
        Source(name, Path(name)), Article(name, about, plain_document(text)), made.facts
    )


def test_several_articles_share_one_line_for_each_day_or_period() -> None:
    one = article("one", "It closed on Tuesday. It struck at 3 p.m. on Tuesday. It opened in 1931.")
    two = article("two", "The gates shut on 18 May 2021. It opened in 1931 and fell in May 2020.")
    periods = merge_dates([one, two])
    assert [period.value for period in periods] == ["1931", "2020-05", "2021-05-18"]
    day = periods[-1]
    assert [told.analysed.article.id for told in day.mentions] == ["one", "two", "one"]
    assert [told.entry.expression.type for told in day.mentions] == ["DATE", "DATE", "TIME"]
