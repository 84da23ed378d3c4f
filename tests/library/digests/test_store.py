"""An article's facts are found once, and only what is not kept is made."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reader.document.annotations import Summary
from reader.document.article import Article, Metadata
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions, FactsOptions, SummaryOptions
from reader.library.digests.backend import THIS_PROCESS
from reader.library.digests.store import DigestStore

TEXT = "Helen Ortiz spoke in Kells on Monday. The bridge was closed. Nobody came."


class Counting:
    """A backend that says what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        self.asked.append("facts")
        return THIS_PROCESS.facts(document, options)

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        self.asked.append(f"summary {options.method} {options.length}")
        return THIS_PROCESS.summary(facts, options)


@pytest.fixture
def store(tmp_path: Path) -> DigestStore:
    return DigestStore(tmp_path / "digests.db")


def article(text: str = TEXT, **about: Any) -> Article:
    return Article("bridge", Metadata(**about), plain_document(text))


def options(length: str, **facts: Any) -> DigestOptions:
    return DigestOptions(
        facts=FactsOptions(**facts),
        summary=SummaryOptions(length=length),
    )


def test_another_length_makes_a_summary_alone(store: DigestStore) -> None:
    by = Counting()
    one = store.digest(article(), options("1"), by=by)
    two = store.digest(article(), options("2"), by=by)
    assert by.asked == ["facts", "summary auto 1", "summary auto 2"]
    assert one.facts == two.facts
    assert (len(one.summary.sentences), len(two.summary.sentences)) == (1, 2)
    assert store.digest(article(), options("1"), by=by) == one
    assert len(by.asked) == 3


def test_who_asks_for_facts_gets_no_summary_made(store: DigestStore) -> None:
    by = Counting()
    facts = store.facts(article(), FactsOptions(), by=by)
    assert by.asked == ["facts"]
    assert store.digest(article(), options("1"), by=by).facts == facts
    assert by.asked == ["facts", "summary auto 1"]


def test_facts_that_the_caller_has_are_neither_found_nor_read() -> None:
    store, by = DigestStore(None), Counting()
    facts = store.facts(article(), FactsOptions())
    assert store.digest(article(), options("1"), by=by, facts=facts).facts is facts
    assert by.asked == ["summary auto 1"]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        (article(f"{TEXT} The weir broke."), options("1")),
        (article(), options("1", raw=True)),
        (article(), options("1", published=date(2021, 5, 3))),
        (article(title="The bridge"), options("1")),
    ],
    ids=["text", "raw", "day", "title"],
)
def test_facts_of_something_else_are_not_used(other: Article, wanted: DigestOptions) -> None:
    store, by = DigestStore(None), Counting()
    facts = store.facts(article(), FactsOptions())
    made = store.digest(other, wanted, by=by, facts=facts)
    assert by.asked == ["facts", "summary auto 1"]
    assert made.facts.options == wanted.facts.for_article(other)


@pytest.mark.parametrize(
    ("about", "chosen", "filled"),
    [
        ({}, {}, FactsOptions()),
        (
            {"title": "T", "language": "en"},
            {},
            FactsOptions(title="T", language="en"),
        ),
        ({"published": date(2021, 5, 3)}, {}, FactsOptions(published=date(2021, 5, 3))),
        (
            {"published": date(2021, 5, 3), "language": "en"},
            {"published": date(2020, 1, 1), "language": "de", "raw": True},
            FactsOptions(published=date(2020, 1, 1), language="de", raw=True),
        ),
    ],
)
def test_what_the_article_says_of_itself_is_filled_in_below_what_the_user_chose(
    about: dict[str, Any], chosen: dict[str, Any], filled: FactsOptions
) -> None:
    wanted = FactsOptions(**chosen)
    assert DigestStore(None).facts(article(**about), wanted).options == filled
