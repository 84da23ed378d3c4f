"""The sample articles are what the README says they are."""

from pathlib import Path

import pytest

from reader import digest
from reader.document.reading_time import document_words
from reader.intake.formats.source import read_file
from tests.conftest import ROOT

PATHS = sorted((ROOT / "articles").iterdir())
WORDS = range(300, 1_700)


def test_there_are_twelve() -> None:
    assert len(PATHS) == 12


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_sample_is_long_enough_dated_and_ours(path: Path) -> None:
    article = read_file(path)
    assert document_words(article.document) in WORDS
    assert article.metadata.title
    assert not article.notes
    if path.suffix == ".md":
        assert article.metadata.published is not None
        assert "licence: written for Reader, MIT" in path.read_text(encoding="utf-8")


def test_the_retold_moratorium_has_its_actors_and_dates() -> None:
    article = read_file(ROOT / "articles" / "amazon-keeps-its-ban.md")
    about = article.metadata
    made = digest(article.document.text, title=about.title, published=about.published)
    kinds = {actor.name: actor.kind for actor in made.actors}
    assert made.actors[0].name == "Amazon"
    assert kinds["American Civil Liberties Union"] == "organization"
    assert kinds["Nathan Freed Wessler"] == "person"
    values = {date.text: date.value for date in made.dates}
    assert values["Tuesday"] == "2021-05-18"
    assert values["last June"] == "2020-06"
    assert not made.hidden


def test_the_scraped_article_hides_what_is_not_its_story() -> None:
    article = read_file(ROOT / "articles" / "city-plants-trees-scraped.txt")
    made = digest(article.document.text)
    reasons = [line.reason for line in made.hidden]
    assert set(reasons) == {
        "advertisement",
        "promotion",
        "navigation",
        "repeated",
        "comment form",
        "credit",
    }
    assert all("Pierce" not in line.text for line in made.hidden)


def test_the_german_article_is_german() -> None:
    article = read_file(ROOT / "articles" / "die-letzte-strassenbahn.md")
    assert digest(article.document.text).language == "de"
