"""Dates of a text, as a test wants to see them."""

from collections.abc import Callable
from datetime import date

import pytest

from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

Found = list[tuple[str, str, str | None]]
Find = Callable[..., Found]

PUBLISHED = date(2021, 5, 18)


@pytest.fixture(scope="session")
def find() -> Find:
    """Return text, type and value of every expression of a text."""

    def dates(text: str, *, published: date | None = PUBLISHED, language: str = "en") -> Found:
        analysis = analyse(plain_document(text), language=language)
        found = find_dates(analysis, published=published)
        assert all(text[each.start : each.end] == each.text for each in found)
        return [(each.text, each.type, each.value) for each in found]

    return dates
