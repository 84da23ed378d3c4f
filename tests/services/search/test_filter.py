"""Which rows a query means."""

from datetime import date

import pytest

from reader.document.article import Metadata
from reader.library.index.entry import Entry
from reader.services.search.filter import matching


def entry(name: str, **about: object) -> Entry:
    return Entry(name, None, Metadata(title=name, **about), 100, 1)  # type: ignore[arg-type]


ENTRIES = (
    entry("The river", site="Own Words", published=date(2024, 4, 3)),
    entry("Café Größe", author="Ana Ruiz", tags=("food",)),
    entry("A court case"),
)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["The river", "Café Größe", "A court case"]),
        ("RIVER", ["The river"]),
        ("own river", ["The river"]),
        ("2024-04", ["The river"]),
        ("april", ["The river"]),
        ("cafe grosse", ["Café Größe"]),
        ("ruiz food", ["Café Größe"]),
        ("c", ["Café Größe", "A court case"]),
        ("river court", []),
    ],
)
def test_every_word_must_be_there(query: str, titles: list[str]) -> None:
    assert [each.metadata.title for each in matching(ENTRIES, query)] == titles
