"""Tables in many languages: what only looks like a date, and days in languages of few words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dates.conftest import Find

TABLES = Path(__file__).parent / "tables"
MOST_FALSE = 1
"""Sentences of the table of false dates in which something may be found."""


def rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of the rows of a table."""
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        yield line.split("|")


def test_what_only_looks_like_a_date_is_none_in_nearly_all_sentences(find: Find) -> None:
    sentences = list(rows("false_dates.txt"))
    found = [text for language, text in sentences if find(text, language=language)]
    assert len(sentences) >= 120
    assert len(found) <= MOST_FALSE, found


EXPRESSIONS = [*rows("short_lexicons.txt"), *rows("kinds.txt")]


@pytest.mark.parametrize("language", dict.fromkeys(row[0] for row in EXPRESSIONS))
def test_expressions_are_found_in_every_language(find: Find, language: str) -> None:
    for _, text, values in (row for row in EXPRESSIONS if row[0] == language):
        found = [value for _, _, value in find(text, language=language)]
        assert found == [value.partition("/")[0] for value in values.split(",")], text
