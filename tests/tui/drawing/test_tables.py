"""Tables: in columns where they have room, and else as records; no cell is lost or changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.document.article import Article, Metadata
from reader.document.from_markdown import markdown_document
from reader.tui.drawing.layers import NOTHING
from reader.tui.drawing.layout import lay_out
from reader.tui.drawing.page import Page, Room
from reader.tui.drawing.tables import table_lines

TABLE = """\
| Country | Population | Note |
|---|---:|---|
| Ardmore | 1,200 | small |
| Kells 漢字 | 45,000,000 | a longer note |
"""
IN_COLUMNS = """\
Country    │ Population │ Note
───────────────────────────────────────
Ardmore    │      1,200 │ small
Kells 漢字 │ 45,000,000 │ a longer note"""
AS_RECORDS = """\
Country   Ardmore
Populat…  1,200
Note      small

Country   Kells 漢字
Populat…  45,000,000
Note      a longer note"""


def drawn(markdown: str, width: int) -> str:
    document = markdown_document(markdown)
    article = Article("x", Metadata(title="T"), document)
    page = Page(article, room=Room(width + 8, width))
    text = ""
    for row, line in enumerate(page.layout.lines):
        if line.block >= 0 or (line.kind in {"rule", "blank"} and row > 4):
            pieces = page.segments(row, (), NOTHING, lambda _: Style.null(), Style.null())
            text += "".join(piece.text for piece in pieces)[page.column.left :].rstrip() + "\n"
    return text.strip()


@pytest.mark.parametrize(("width", "shown"), [(60, IN_COLUMNS), (26, AS_RECORDS)])
def test_a_table_is_aligned_or_a_record_for_each_row(width: int, shown: str) -> None:
    assert drawn(TABLE, width) == shown


MIXED = """\
| Country | Capital | Population |
|---|---|---:|
| France | Paris | 68 |
| مصر | القاهرة | 105 |
"""
MIXED_COLUMNS = """\
Country │ Capital │ Population
──────────────────────────────
France  │ Paris   │         68
رصم     │ ةرهاقلا │        105"""
MIXED_RECORDS = """\
Country  France
Capital  Paris
Popula…  68

Country  رصم
Capital  ةرهاقلا
Popula…  105"""
ARABIC = """\
| الدولة | السكان |
|---|---:|
| مصر | 105 |
| 日本 | 124 |
"""
ARABIC_COLUMNS = """\
ناكسلا │ ةلودلا
                         ───────────────
                            105 │    رصم
                            124 │   日本"""
ARABIC_RECORDS = """\
رصم  …دلا
     105  …سلا

    日本  …دلا
     124  …سلا"""


@pytest.mark.parametrize(
    ("table", "width", "shown"),
    [
        (MIXED, 40, MIXED_COLUMNS),
        (MIXED, 22, MIXED_RECORDS),
        (ARABIC, 40, ARABIC_COLUMNS),
        (ARABIC, 14, ARABIC_RECORDS),
    ],
)
def test_each_cell_is_put_in_order_by_itself(table: str, width: int, shown: str) -> None:
    assert drawn(table, width) == shown


CELLS = st.text("ab 1,漢", max_size=30).map(str.strip)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=2, max_size=5), st.integers(8, 70)
)
def test_every_cell_is_shown_and_no_line_is_too_wide(rows: list[list[str]], width: int) -> None:
    columns = len(rows[0])
    lines = ["|" + "|".join((row + [""] * 4)[:columns]) + "|" for row in rows]
    lines.insert(1, "|" + "---|" * columns)
    document = markdown_document("\n".join(lines))
    for block in document.blocks:
        if block.kind != "table":
            continue
        laid = list(table_lines(document.text, block, width))
        assert all(each.start <= each.end for each in laid)
        assert [each.start for each in laid] == sorted(each.start for each in laid)
        shown = " ".join(document.text[each.start : each.end] for each in laid)
        for row in block.rows[1:]:
            for cell in row:
                for letter in document.text[cell.start : cell.end]:
                    assert letter in shown
        for each in laid:
            free = sum(columns for _, columns in each.pads)
            used = cell_len(each.lead + document.text[each.start : each.end]) + free
            assert max(used, each.rule) <= max(width, cell_len(each.lead) + 2)


def test_a_click_in_a_table_finds_its_cell() -> None:
    document = markdown_document(TABLE)
    article = Article("x", Metadata(title="T"), document)
    page = Page(article, room=Room(70, 60))
    for word in ("1,200", "small", "45,000,000", "longer"):
        offset = document.text.index(word)
        row = page.row_of(offset)
        assert page.offset_at(row, page.cell_of(row, offset)) == offset


CODE = "```python\nreturn compute_all(first_value, second_value) + another_thing\n```\n"


@pytest.mark.parametrize("width", [20, 30, 40])
def test_code_is_not_broken_inside_a_word(width: int) -> None:
    document = markdown_document(CODE)
    article = Article("x", Metadata(title="T"), document)
    lines = [line for line in lay_out(article, width=width).lines if line.block >= 0]
    assert all(line.ground for line in lines)
    for line in lines[:-1]:
        before, after = document.text[line.end - 1], document.text[line.end]
        assert not (before.isalnum() and after.isalnum()), document.text[line.start : line.end]
