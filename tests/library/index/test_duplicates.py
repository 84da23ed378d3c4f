"""What is nearly the same is told from what is not, and what cannot be read is like nothing."""

from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.library.index.duplicates import SHINGLE, _distinctive, nearly_same, same
from reader.services.collection import ArticleCollection
from reader.settings import Settings

WORDS = [f"word{number}" for number in range(200)]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "near.md").write_text("# Near\n\n" + " ".join(WORDS[:180]) + "\n")
    (folder / "nearer.md").write_text("# Nearer\n\n" + " ".join(WORDS[:195]) + "\n")
    return Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")


def parsed(words: list[str]) -> ParsedArticle:
    return ParsedArticle("", Metadata(title="T"), markdown_text(" ".join(words)))


def test_of_several_the_most_alike_is_named(settings: Settings) -> None:
    alike = nearly_same(ArticleCollection.of_library(settings).index, parsed(WORDS))
    assert alike is not None
    assert alike.entry.id == "nearer"
    assert 0.9 < alike.share < 1


def test_a_phrase_that_many_articles_have_hides_no_near_duplicate(settings: Settings) -> None:
    phrase = [f"{'long' * 5}{number}" for number in range(SHINGLE)]
    for number in range(9):
        other = [f"other{number}-{place}" for place in range(90)]
        (settings.library / f"a{number}.md").write_text(" ".join([*phrase, *other]) + "\n")
    index = ArticleCollection.of_library(settings).index
    alike = nearly_same(index, parsed([*phrase, *WORDS]))
    assert alike is not None
    assert alike.entry.id == "nearer"


def test_what_is_half_the_same_is_another(settings: Settings) -> None:
    other = [*WORDS[:60], *(f"other{number}" for number in range(200))]
    assert nearly_same(ArticleCollection.of_library(settings).index, parsed(other)) is None
    assert nearly_same(ArticleCollection.of_library(settings).index, parsed(["short"])) is None


def test_a_file_that_is_gone_is_like_nothing(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    for path in settings.library.iterdir():
        path.unlink()
    assert nearly_same(collection.index, parsed(WORDS)) is None


@pytest.mark.parametrize(
    ("body", "address", "known"),
    [
        ("Quite another text.", "https://www.example.org/river?utm_source=x#top", "river"),
        ("The river   moved.\n", "https://example.org/elsewhere", "river"),
        ("The river moved.", "", "river"),
        # The address says it before the text does.
        ("The bridge is old.", "https://example.org/river", "river"),
        ("Quite another text.", "https://example.org/elsewhere", None),
        ("Quite another text.", "river.md", None),
        ("", "", None),
        (" \n", "https://example.org/elsewhere", None),
    ],
)
def test_an_article_is_the_same_by_its_address_or_by_its_text(
    settings: Settings, body: str, address: str, known: str | None
) -> None:
    for name, text in (("river", "The river moved."), ("bridge", "The bridge is old."), ("no", "")):
        (settings.library / f"{name}.md").write_text(
            f"---\nsource: https://example.org/{name}\n---\n{text}\n"
        )
    index = ArticleCollection.of_library(settings).index
    for about in (Metadata(title="T", source=address), Metadata(title="T", canonical=address)):
        found = same(index, ParsedArticle("", about, markdown_text(body)))
        assert (found and found.id) == known


@pytest.mark.parametrize(("words", "found"), [(29, False), (30, True)])
def test_short_texts_are_the_same_or_they_are_not(
    settings: Settings, words: int, found: bool
) -> None:
    (settings.library / "short.md").write_text(" ".join(f"short{n}" for n in range(words)) + "\n")
    alike = nearly_same(
        ArticleCollection.of_library(settings).index, parsed([f"short{n}" for n in range(words)])
    )
    assert (alike is not None) is found


def test_case_and_the_addresses_of_links_are_nothing(settings: Settings) -> None:
    (settings.library / "near.md").write_text("---\ntitle: Near\n---\n" + " ".join(WORDS) + "\n")
    linked = " ".join(f"[{word.upper()}](https://example.org/{word})" for word in WORDS)
    alike = nearly_same(ArticleCollection.of_library(settings).index, parsed([linked]))
    assert alike is not None
    assert (alike.entry.id, alike.share) == ("near", 1.0)


@pytest.mark.parametrize("words", range(30, 60))
def test_a_text_is_asked_for_by_the_longest_words_of_each_of_its_quarters(words: int) -> None:
    text = [("a", "bb")[number % 2] for number in range(words)]
    quarter = words // 4
    longest = [number * quarter + 4 for number in range(4)]
    for place in longest:
        text[place] = f"longest{place:02}"
    told = _distinctive(text)
    assert len(told) == 4
    assert all(len(shingle) == SHINGLE for shingle in told)
    assert [each for shingle in told for each in shingle if "longest" in each] == [
        f"longest{place:02}" for place in longest
    ]
