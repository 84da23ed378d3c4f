"""Articles are analysed a few at a time, and one that cannot be read keeps no other from it."""

from datetime import date

import pytest

from reader import pipeline
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import DigestOptions, FactsOptions
from reader.library.index.entities import count_without_facts, without_facts
from reader.services.collection import ArticleCollection
from reader.services.digests.analyse import analyse_all, analyse_next
from reader.settings import Settings


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    for day, name in enumerate(("old", "middle", "new"), start=1):
        text = (
            f"---\npublished: 2021-05-0{day}\n---\nHelen Ortiz of {name.title()} spoke on Monday."
        )
        (settings.library / f"{name}.md").write_text(text)
    return ArticleCollection.of_library(settings)


def test_the_newest_come_first_and_what_is_left_is_told(collection: ArticleCollection) -> None:
    assert analyse_next(collection, DigestOptions()) == 2
    assert without_facts(collection.index, 9) == ["middle", "old"]
    assert analyse_next(collection, DigestOptions(), limit=5) == 0


def test_one_that_cannot_be_read_keeps_no_other_from_it(collection: ArticleCollection) -> None:
    path = collection.settings.library / "new.md"
    path.unlink()
    assert analyse_next(collection, DigestOptions()) == 2
    assert without_facts(collection.index, 9) == ["new", "old"]
    assert analyse_next(collection, DigestOptions(), limit=5) == 1
    assert len(collection.search("person:ortiz")) == 2


def test_many_that_cannot_be_read_keep_no_other_from_it(collection: ArticleCollection) -> None:
    files = [collection.settings.library / f"gone{number}.md" for number in range(30)]
    for path in files:
        path.write_text("---\npublished: 2022-01-01\n---\nNothing happened.")
    collection.scanner.rescan()
    for path in files:
        path.unlink()
    lefts = [analyse_next(collection, DigestOptions(), limit=3) for _ in range(3)]
    assert lefts[-1] == 30
    assert len(collection.search("person:ortiz")) == 3


def test_all_are_analysed_and_what_cannot_be_read_ends_it(collection: ArticleCollection) -> None:
    (collection.settings.library / "new.md").unlink()
    told: list[tuple[int, int]] = []
    assert (
        analyse_all(collection, DigestOptions(), jobs=1, progress=lambda *far: told.append(far))
        == 2
    )
    assert told[-1] == (2, 3)
    assert count_without_facts(collection.index) == 1
    assert analyse_all(collection, DigestOptions(), jobs=1) == 0


def test_a_digest_made_in_another_way_is_not_noted(collection: ArticleCollection) -> None:
    article = collection.article("new")
    for options in (FactsOptions(raw=True), FactsOptions(published=date(1999, 1, 1))):
        collection.digests.digest(article, DigestOptions(facts=options))
    assert count_without_facts(collection.index) == 3
    collection.digests.digest(article, DigestOptions())
    assert count_without_facts(collection.index) == 2


def test_a_digest_that_was_kept_is_noted_when_the_article_is_opened_again(
    collection: ArticleCollection,
) -> None:
    article = collection.article("new")
    collection.digests.facts(article, DigestOptions())
    collection.index.file.clear()
    collection.scanner.rescan()
    assert count_without_facts(collection.index) == 3
    for _ in range(2):
        assert collection.digests.facts(article, DigestOptions()).actors
        assert count_without_facts(collection.index) == 2
    assert collection.search("person:ortiz").ids() == ["new"]


def fail_over(word: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the analysis fail over texts with a word; return the texts that were analysed."""
    real, seen = pipeline.find_facts, []

    def planted(document: Document, options: FactsOptions) -> Facts:
        seen.append(document.text)
        if word in document.text:
            raise KeyError("annum")
        return real(document, options)

    monkeypatch.setattr(pipeline, "find_facts", planted)
    return seen


def test_one_whose_analysis_fails_is_named_once_and_keeps_no_other_from_it(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = fail_over("New", monkeypatch)
    told: list[str] = []
    lefts = [analyse_next(collection, DigestOptions(), tell=told.append) for _ in range(4)]
    assert lefts == [3, 2, 1, 1]
    assert len(told) == 1
    assert "cannot be analysed (KeyError: 'annum')" in told[0]
    assert len(seen) == 3


def test_all_but_those_whose_analysis_fails_are_analysed_and_these_are_named(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = fail_over("New", monkeypatch)
    told: list[str] = []
    assert analyse_all(collection, DigestOptions(), jobs=1, tell=told.append) == 2
    path = collection.settings.library / "new.md"
    assert told == [f"{path}: cannot be analysed (KeyError: 'annum'): please report this"]
    assert len(seen) == 3
