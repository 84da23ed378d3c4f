"""What a query finds in the index, at the borders of what it says."""

import os
from datetime import date, datetime, time

import pytest

from reader.library.index.index import Index
from reader.library.index.query_words import prepare
from reader.library.index.update import scan_folder, update
from reader.library.query.parser import parse
from reader.library.query.sql import condition, relevance
from reader.library.state.state import MemoryState

TODAY = date(2024, 4, 3)
ARTICLES = {
    "a": "---\ntitle: Ferry\nsite: Éditions du Lac\nauthor: René Dupont\ntags: [Sea]\n---\nOne.\n",
    "b": "---\ntitle: The ferryman\nsource: https://www.example.org/b\ntags: [seaside]\n---\n2.\n",
    "c": "---\ntitle: Nothing\npublished: 2020-02-29\n---\nThree ferries and 3,000 carts.\n",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("sql")
    for name, content in ARTICLES.items():
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
    midnight = int(datetime.combine(date(2024, 4, 2), time()).timestamp()) * 10**9
    for name, moment in (("a", midnight - 1), ("b", midnight), ("c", midnight + 10**9)):
        os.utime(folder / f"{name}.md", ns=(moment, moment))
    made = Index(None)
    update(made, MemoryState(), scan_folder(folder))
    return made


def found(index: Index, query: str, *, typing: bool = False) -> str:
    sql = condition(prepare(index, parse(query, today=TODAY, typing=typing).node).node)
    rows = index.file.rows(f"SELECT id FROM article WHERE {sql.text} ORDER BY id", sql.values)
    return "".join(row[0] for row in rows)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("site:éditions", "a"),
        ("site:EDITIONS", "a"),
        ("author:rené", "a"),
        ("site:example", "b"),
        ("site:www", ""),
        ("tag:sea", "a"),
        ("tag:sea*", "ab"),
        ("ferry", "ac"),
        ("ferr*", "abc"),
        ("title:ferry", "a"),
        ("title:ferr*", "ab"),
        ("three ferries", "c"),
        ("ferry three -nothing", ""),
        ("3,000", "c"),
        ("is:dated", "c"),
        ("date:2020-02-29", "c"),
        ("date:2020-02-28", ""),
        ("date:>2020-02-28", "c"),
        ("date:>2020-02-29", ""),
        ("date:<2020-02-29", ""),
        ("date:<=2020-02-29", "c"),
        # A day begins with its first moment, and ends with the last before the next.
        ("added:2024-04-01", "a"),
        ("added:2024-04-02", "bc"),
        ("added:<2024-04-02", "a"),
        ("added:>=2024-04-02", "bc"),
        ("added:>2024-04-02", ""),
    ],
)
def test_a_condition_holds_for_these(index: Index, query: str, ids: str) -> None:
    assert found(index, query) == ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        # One or two letters are looked for where a word of a title begins; three in the texts too.
        ("f", "ab"),
        ("fe", "ab"),
        ("fer", "abc"),
        ("er", ""),
        ("n", "c"),
        ("fe*", "ab"),
        ("F", "ab"),
        ("FÉ", "ab"),
    ],
)
def test_a_letter_begins_a_word_of_a_title(index: Index, typed: str, ids: str) -> None:
    assert found(index, typed, typing=True) == ids


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("river", '"river"'),
        ("river -sea", '("river")'),
        ("river bank", '("river") AND ("bank")'),
        ("river or bank", '("river") OR ("bank")'),
        ("river or tag:sea", '("river")'),
        ("title:river", '{title} : "river"'),
        ("tag:sea", ""),
        ("riv*", '"riv"*'),
        ("ri*", ""),
    ],
)
def test_articles_are_ranked_by_the_words_of_a_query_and_by_nothing_else(
    query: str, words: str
) -> None:
    assert relevance(parse(query, today=TODAY).node) == words
