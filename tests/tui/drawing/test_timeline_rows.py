"""A date is shown with its clause; free rows show more of it."""

import pytest

from reader.dates.labels import label
from reader.document.annotations import DateExpression
from reader.services.multi.clause import Clause
from reader.tui.drawing.spoken_rows import spoken_date
from reader.tui.drawing.timeline_rows import TimelineRow, TimelineTable
from reader.tui.theme.glyphs import UNICODE

CLAUSE = "the company bought the mill on 4 May 1861 and sold it again when the river had moved west"
OWN = "4 May 1861"


@pytest.fixture
def row() -> TimelineRow:
    start = CLAUSE.index(OWN)
    expression = DateExpression(start, start + len(OWN), OWN, type="DATE", value="1861-05-04")
    clause = Clause(CLAUSE, start, start + len(OWN))
    return TimelineRow("4 May 1861", clause, expression, (("person", "Ann Lee"),), "")


def test_a_date_that_is_not_known_is_spoken_in_words(row: TimelineRow) -> None:
    assert spoken_date(row, row.value) == f"4 May 1861, Ann Lee: {CLAUSE}"
    assert spoken_date(row, label(None)) == f"no date, Ann Lee: {CLAUSE}"


@pytest.mark.parametrize("width", [24, 40, 60])
@pytest.mark.parametrize("most", [2, 3])
def test_the_clause_is_wrapped_and_the_date_is_in_it(
    row: TimelineRow, width: int, most: int
) -> None:
    table = TimelineTable(UNICODE, 0, most)
    height = table.height(row.value, row, width)
    lines = [
        "".join(text for text, _ in table.line(row.value, row, number, width))
        for number in range(height)
    ]
    assert lines[0] == "4 May 1861  ● Ann Lee"[:width]
    assert 2 <= height <= most + 1
    shown = " ".join(line.strip() for line in lines[1:])
    assert OWN in shown
    whole = shown.strip("…")
    assert whole in CLAUSE
    assert shown.startswith("…") == (not CLAUSE.startswith(whole))
    assert shown.endswith("…") == (not CLAUSE.endswith(whole))
    own = [
        text
        for number in range(height)
        for text, look in table.line(row.value, row, number, width)
        if look == "timeline--own"
    ]
    assert "".join(own).replace(" ", "") == OWN.replace(" ", "")
