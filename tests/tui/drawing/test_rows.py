"""A sentence that was matched, cut to the room that there is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.document.article import Metadata
from reader.library.index.entry import Entry
from reader.services.search.snippets import Snippet
from reader.tui.drawing.rows import Facts, card_line, match_line, title_lines
from reader.tui.theme.glyphs import UNICODE

TEXT = "The mayor said on Monday that the old bridge would stay closed until the spring."


def drawn(snippet: Snippet, width: int) -> str:
    return "".join(
        f"[{text}]" if name == "list--hit" else text for text, name in match_line(snippet, width)
    )


@pytest.mark.parametrize(
    ("word", "width", "shown"),
    [
        ("mayor", 90, TEXT.replace("mayor", "[mayor]")),
        ("mayor", 24, "The [mayor] said on Monda…"),
        ("bridge", 30, "…that the old [bridge] would st…"),
        ("spring", 30, "…until the [spring]."),
    ],
)
def test_what_is_shown_has_the_hit_in_it(word: str, width: int, shown: str) -> None:
    at = TEXT.index(word)
    assert drawn(Snippet(TEXT, ((at, at + len(word)),)), width) == shown


@given(st.text("abc de漢", max_size=60), st.integers(8, 60), st.integers(0, 60), st.integers(1, 9))
def test_no_line_is_too_wide(text: str, width: int, start: int, length: int) -> None:
    marks = ((start, start + length),) if start + length <= len(text) else ()
    line = "".join(piece for piece, _ in match_line(Snippet(text, marks), width))
    assert cell_len(line) <= width


TITLE = "Kettering Brewing to buy bottler Alder & Finch for $412 million, if owners agree in May"


@pytest.mark.parametrize(("width", "letters"), [(35, 45), (38, 45), (59, 83), (79, 70)])
def test_a_title_can_be_read(width: int, letters: int) -> None:
    entry = Entry("x", None, Metadata(title=TITLE), 100, 2)
    lines = [
        "".join(text for text, _ in card_line(entry, Facts(), line, width, UNICODE))
        for line in range(title_lines(width))
    ]
    shown = " ".join(" ".join(lines).replace("●", "").split()).removesuffix("…")
    assert TITLE.startswith(shown)
    assert len(shown) >= letters


@pytest.mark.parametrize(
    ("title", "site", "lines"),
    [
        ("The river that moved", "Reader samples", ["3 Apr 2024 · 7 min", "Reader samples"]),
        ("The river that moved", "Samples", ["3 Apr 2024 · 7 min · Samples", ""]),
        (TITLE, "Reader samples", ["3 Apr 2024 · 7 min · Reader samp…"]),
    ],
)
def test_a_short_title_leaves_room_for_what_is_below_it(
    title: str, site: str, lines: list[str]
) -> None:
    about = Metadata(title=title, site=site, published=date(2024, 4, 3))
    entry = Entry("x", None, about, 1500, 7)
    drawn = [
        "".join(text for text, _ in card_line(entry, Facts(), line, 37, UNICODE)).strip()
        for line in range(3)
    ]
    assert drawn[3 - len(lines) :] == lines
