"""A row of a table of lines is reached by the words that it states."""

import re

import pytest

from reader.language import boilerplate_lines, edge_lines, feed_tails
from reader.language.line_rows import LineRows
from tests.dates.variants import variants

TABLES = {
    "junk": boilerplate_lines._FAMILIES,
    "edges": edge_lines._OUTSIDE,
    "tails": feed_tails._TAILS,
}
ROWS = [
    (table, number, pattern)
    for table in TABLES.values()
    for number, (_, pattern) in enumerate(table.rows)
]
NAMES = [f"{name} {number}" for name, table in TABLES.items() for number in range(len(table.rows))]


@pytest.mark.parametrize(("table", "number", "pattern"), ROWS, ids=NAMES)
def test_every_line_of_a_row_has_a_word_of_it(
    table: LineRows, number: int, pattern: re.Pattern[str]
) -> None:
    texts = (*variants(pattern), "Ann Lee contributed to this report.")
    lines = [line for line in texts if pattern.fullmatch(line)]
    assert lines
    assert [line for line in lines if number not in table.numbers(line)] == []


def test_the_first_row_that_matches_gives_the_reason() -> None:
    table = LineRows(
        (("credit", "by", "by .+"), ("promotion", "", ".+ us"), ("navigation", "", ".+"))
    )
    assert [table.reason(line) for line in ("by us", "tell us", "home", "")] == [
        "credit", "promotion", "navigation", None,
    ]  # fmt: skip


def test_a_row_is_compiled_when_a_line_has_a_word_of_it() -> None:
    table = LineRows((("credit", "by", "by .+"),))
    (_, pattern) = table.rows[0]
    assert table.reason("The council met.") is None
    assert "fullmatch" not in vars(pattern)
    assert table.reason("By Ann") is None
    assert "fullmatch" in vars(pattern)
