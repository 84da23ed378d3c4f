"""What may stand at the cursor of a query, exactly."""

import pytest

from reader.library.query.fields import FIELDS, KEPT, SORTS, STATUSES
from reader.services.collection import ArticleCollection
from reader.services.completion import complete
from tests.services.search.test_find import collection  # noqa: F401 - the fixture

ALL_FIELDS = tuple(f"{field}:" for field in FIELDS)
CASES: list[tuple[str, int, tuple[str, ...]]] = [
    ("", 0, ALL_FIELDS),
    ("river ", 6, ALL_FIELDS),
    ("river ti", 6, ("title:",)),
    ("TI", 0, ("title:",)),
    ("zz", 0, ()),
    ("is:", 3, STATUSES),
    ("is:unr", 3, ("unread",)),
    ("has:", 4, KEPT),
    ("has:n", 4, ("note",)),
    ("sort:", 5, SORTS),
    ("sort:-ti", 5, ("title",)),
    ("minutes:", 8, ()),
    ("author:an", 7, ('"Ana Ruiz"',)),
    ("author:", 7, ('"Ana Ruiz"', '"René Dupont"')),
    ("lang:", 5, ("en", "fr", "ja")),
    ("tag:w", 4, ("water",)),
    ("person:", 7, ('"Helen Ortiz"',)),
    ("actor:hel ", 10, ALL_FIELDS),
    ('"river bank"', 12, ()),
    ("(", 1, ()),
]


@pytest.mark.parametrize(("typed", "start", "candidates"), CASES)
def test_what_may_stand_there(
    collection: ArticleCollection,  # noqa: F811
    typed: str,
    start: int,
    candidates: tuple[str, ...],
) -> None:
    found = complete(collection, typed, len(typed))
    assert (found.start, found.end) == (start, len(typed))
    if typed == "person:":
        assert found.candidates[0] in candidates
    else:
        assert found.candidates == candidates


def test_only_what_stands_before_the_cursor_counts(collection: ArticleCollection) -> None:  # noqa: F811
    found = complete(collection, "tit river", 3)
    assert (found.start, found.end, found.candidates) == (0, 3, ("title:",))
