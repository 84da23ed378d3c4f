"""A brief for a query is about the query."""

import pytest

from reader.services.multi.about_query import places_about
from tests.services.briefs.articles import ALL, analysed

ARTICLES = [analysed(*each) for each in ALL]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("fog", [(0, 1), (2, 2)]),
        # Of two words the rarer one is enough, the frequent one is not.
        ("Havbris choir", [(5, 0)]),
        ("the of", None),
        ("", None),
        ("zeppelin", None),
    ],
)
def test_sentences_about_a_query(query: str, expected: list[tuple[int, int]] | None) -> None:
    places = places_about(ARTICLES, query)
    found = places and [(n, place) for n, row in enumerate(places) for place in sorted(row)]
    assert found == expected
