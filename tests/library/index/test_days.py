"""Articles by day: the day that is known, or else the day on which they were added."""

import time
from datetime import date
from pathlib import Path

import pytest

from reader.library.index.days import articles_between
from reader.library.index.index import Index
from reader.library.index.mirror import sort_by_day
from reader.library.index.update import scan_folder, update
from reader.library.state.state import MemoryState

FILES = {
    "stated": "---\npublished: 2020-05-18\n---\n",
    "moved by the user": "---\npublished: 2011-01-01\n---\n",
    "found in the text": "",
    "unknown": "",
}
DAY = date(2020, 5, 18).toordinal()


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for name, head in FILES.items():
        (tmp_path / f"{name}.md").write_text(f"{head}The mill of Kells is still.\n")
    made = Index(None)
    update(made, MemoryState(), scan_folder(tmp_path))
    with made.file.writing() as connection:
        numbers = dict(connection.execute("SELECT title, n FROM article"))
        moved = numbers["moved by the user"]
        connection.execute("INSERT INTO status VALUES (?, 0, 0, ?)", (moved, DAY))
        sort_by_day(connection, moved)
        found = (DAY, numbers["found in the text"])
        connection.execute("UPDATE article SET found_day = ? WHERE n = ?", found)
        added = (int(time.mktime((2020, 5, 19, 12, 0, 0, 0, 0, -1))) * 10**9, numbers["unknown"])
        connection.execute("UPDATE article SET added = ? WHERE n = ?", added)
    return made


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (DAY, DAY, {"stated", "moved by the user", "found in the text"}),
        (DAY + 1, None, {"unknown"}),
        (None, DAY - 1, set()),
        (None, None, set(FILES)),
    ],
)
def test_articles_of_some_days(
    index: Index, first: int | None, last: int | None, expected: set[str]
) -> None:
    assert {row.title for row in articles_between(index, first, last)} == expected
    numbers = {row.number: row.title for row in articles_between(index, None, None)}
    some = [number for number, title in numbers.items() if title != "stated"]
    found = articles_between(index, first, last, some)
    assert {row.title for row in found} == expected - {"stated"}
