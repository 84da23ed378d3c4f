"""Tables in many languages: what only looks like a date, and days in languages of few words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED, Find

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


EXPRESSIONS = [*rows("short_lexicons.txt"), *rows("kinds.txt"), *rows("counted.txt")]


def values(text: str, language: str) -> list[str | None]:
    """Return the values that are found, with the last day of those that give one."""
    found = find_dates(analyse(plain_document(text), language=language), published=PUBLISHED)
    return [f"{each.value}/{each.until}" if each.until else each.value for each in found]


@pytest.mark.parametrize("language", dict.fromkeys(row[0] for row in EXPRESSIONS))
def test_expressions_are_found_in_every_language(language: str) -> None:
    for _, text, expected in (row for row in EXPRESSIONS if row[0] == language):
        assert values(text, language) == expected.split(","), text
