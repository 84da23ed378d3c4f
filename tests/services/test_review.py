"""Highlights of earlier days come round, a few a day."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.library.state.change import Edit
from reader.services.collection import ArticleCollection
from reader.services.highlights import add_highlight
from reader.services.review import A_DAY, review
from reader.settings import Settings

TODAY = date(2024, 6, 10)
SENTENCES = [f"Sentence number {number} says something else." for number in range(23)]


@pytest.fixture
def collection(tmp_path: Path) -> ArticleCollection:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "river.txt").write_text("River\n\n" + " ".join(SENTENCES) + "\n")
    settings = Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")
    return ArticleCollection.of_library(settings)


def mark(
    collection: ArticleCollection, sentence: str, at: str = "2024-01-01T12:00:00+00:00"
) -> str:
    article = collection.article("river")
    start = article.document.text.index(sentence)
    made = add_highlight(collection, article, start, start + len(sentence))
    row = collection.state.row("highlight", ("river", made.id))
    collection.state.note([Edit("highlight", ("river", made.id), {**(row or {}), "at": at})])
    return made.id


def test_nothing_is_reviewed_where_nothing_was_highlighted(collection: ArticleCollection) -> None:
    assert review(collection, TODAY) == ((), 0)


def test_what_was_highlighted_today_is_not_reviewed(collection: ArticleCollection) -> None:
    mark(collection, SENTENCES[0])
    mark(collection, SENTENCES[1], at="2024-06-10T12:00:00+00:00")
    found, known = review(collection, TODAY)
    assert [each.highlight.quote for each in found] == [SENTENCES[0]]
    assert known == 1


def test_a_day_has_the_same_few_and_each_comes_round_once(collection: ArticleCollection) -> None:
    marked = {mark(collection, sentence) for sentence in SENTENCES}
    shown: Counter[str] = Counter()
    days = -(-len(SENTENCES) // A_DAY)
    first = TODAY - timedelta(TODAY.toordinal() % days)
    for day in range(days):
        found, known = review(collection, first + timedelta(day))
        assert (found, known) == review(collection, first + timedelta(day))
        assert 1 <= len(found) <= A_DAY
        assert known == len(SENTENCES)
        assert all(each.title == "River" for each in found)
        shown.update(each.highlight.id for each in found)
    assert shown == Counter(marked)
    # The next turn has another order.
    turns = [review(collection, first + timedelta(days * turn))[0] for turn in range(4)]
    assert len({tuple(each.highlight.id for each in found) for found in turns}) > 1


def test_a_highlight_of_an_article_that_cannot_be_read_is_reviewed_without_a_place(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    mark(collection, SENTENCES[0])
    (tmp_path / "library" / "river.txt").unlink()
    (found,) = review(collection, TODAY)[0]
    assert (found.text, found.highlight.lost) == ("", True)
