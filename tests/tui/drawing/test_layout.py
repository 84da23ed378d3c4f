"""Lines break where there is room, lose nothing, and know where they came from."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.document.annotations import Hidden
from reader.document.article import Article, Metadata
from reader.document.document import PageStart
from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.span import Span
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.layers import chosen_layer, pieces
from reader.tui.drawing.layout import Layout, lay_out
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.wrap import keep_lines, wrap

TEXTS = st.text(alphabet="ab —-\n\té世界🎉\u0301", max_size=120)

WRAPPED = [
    ("plain words here", 6, ["plain", "words", "here"]),
    ("a verylongword b", 5, ["a", "veryl", "ongwo", "rd b"]),
    ("well-known fact", 6, ["well-", "known", "fact"]),
    ("at -2.0271 east", 6, ["at", "-2.027", "1 east"]),
    ("at (-2.0271)", 6, ["at", "(-2.02", "71)"]),
    ("use --all now", 7, ["use", "--all", "now"]),
    ("use --all now", 6, ["use", "--all", "now"]),
    ("it--was so", 6, ["it--", "was so"]),
    ("it--was so", 5, ["it--", "was", "so"]),
    ("it—was so", 5, ["it—", "was", "so"]),
    ("a “—x” bb", 5, ["a", "“—x”", "bb"]),
    ("—————————", 4, ["————", "————", "—"]),
    ("世界世界", 4, ["世界", "世界"]),
    ("one\ntwo", 20, ["one\ntwo"]),
    ("", 5, []),
    ("ab c", 1, ["a", "b", "c"]),
    ("ab c", 0, ["a", "b", "c"]),
    ("ab c", -3, ["a", "b", "c"]),
]


def lines(text: str, width: int, *, hard: bool = False) -> list[str]:
    return [text[a:b] for a, b in wrap(text, 0, len(text), width, hard=hard)]


@pytest.mark.parametrize(("text", "width", "wanted"), WRAPPED)
def test_text_is_wrapped_at_spaces_and_dashes(text: str, width: int, wanted: list[str]) -> None:
    assert lines(text, width) == wanted


def test_a_hard_break_ends_a_line() -> None:
    assert lines("one\ntwo three", 20, hard=True) == ["one", "two three"]


@given(TEXTS, st.integers(min_value=2, max_value=30), st.booleans())
def test_wrapping_loses_nothing_but_space_and_is_never_too_wide(
    text: str, width: int, hard: bool
) -> None:
    spans = wrap(text, 0, len(text), width, hard=hard)
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(cell_len(text[a:b].replace("\n", " ")) <= width or b - a == 1 for a, b in spans)


def test_a_picture_is_named_before_its_caption() -> None:
    document = markdown_document("Text.\n\n![The bridge at dusk in May](a.png)\n")
    laid = lay_out(Article("a", Metadata(title="T"), document), width=28)
    shown = [line.lead + document.text[line.start : line.end] for line in laid.lines[-3:-1]]
    assert shown == ["[picture] The bridge at dusk", "          in May"]


def test_the_rest_of_a_long_line_of_code_is_marked() -> None:
    document = markdown_document("```\nprint(one)\nprint(one, two, three, four)\n```\n")
    laid = lay_out(Article("a", Metadata(title="T"), document), width=20)
    shown = [line.lead + document.text[line.start : line.end] for line in laid.lines if line.ground]
    assert shown == ["  print(one)", "  print(one, two, ", "↳ three, four)"]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("for each in rows print(each)", ["for each in ", "rows print(each)"]),
        ("call(alpha_one, beta_two)", ["call(alpha_one, ", "beta_two)"]),
        ("call(first_name), other", ["call(", "first_name), ", "other"]),
        ("take(abcdefghij,bcdef)", ["take(abcdefghij,", "bcdef)"]),
        ("abcdefghijklmnopqrstuvw", ["abcdefghijklmnop", "qrstuvw"]),
    ],
)
def test_code_breaks_after_a_space_and_not_before_a_comma(code: str, lines: list[str]) -> None:
    assert [code[a:b] for a, b in keep_lines(code, 0, len(code), 16)] == lines


@given(TEXTS, st.integers(min_value=2, max_value=30))
def test_code_keeps_its_lines(text: str, width: int) -> None:
    spans = keep_lines(text, 0, len(text), width)
    assert "".join(text[a:b] for a, b in spans) == text.replace("\n", "")


@given(st.text(max_size=40), st.integers(min_value=1, max_value=30))
def test_fitted_text_is_never_too_wide(text: str, width: int) -> None:
    shown = " ".join(text.split())
    assert cell_len(fit(shown, width)) <= width
    assert cell_len(pad(shown, width)) == width


STORY = "First line of the story.\n\nShare this article\n\nSecond line, which is a little longer."


def layout_of(
    text: str, *, width: int, folded: bool = True, hidden: tuple[Hidden, ...] = ()
) -> Layout:
    article = Article("a", Metadata(title="A title"), plain_document(text))
    return lay_out(article, width=width, hidden=hidden, folded=folded)


def test_hidden_lines_become_one_fold_that_opens() -> None:
    start = STORY.index("Share")
    hidden = Hidden(start, start + 18, "Share this article", "promotion")
    folded = layout_of(STORY, width=40, hidden=(hidden,))
    assert [line.lead for line in folded.lines if line.kind == "fold"] == [
        "┄ 1 line hidden: promotion ┄"
    ]
    opened = layout_of(STORY, width=40, hidden=(hidden,), folded=False)
    shown = [STORY[line.start : line.end] for line in opened.lines if line.kind == "text"]
    assert "Share this article" in shown


@given(st.integers(min_value=0, max_value=len(STORY) - 1), st.integers(min_value=5, max_value=60))
def test_a_character_is_found_on_the_row_that_shows_it(offset: int, width: int) -> None:
    layout = layout_of(STORY, width=width)
    line = layout.lines[layout.row_of(offset)]
    if not STORY[offset].isspace():
        assert line.kind == "text"
        assert line.start <= offset < line.end


def test_a_walk_goes_round_and_begins_where_the_reader_is() -> None:
    places = (Span(0, 3), Span(10, 12), Span(20, 25))
    fresh = PlaceSequence("actor", "Amazon", places)
    assert fresh.step(1, after=5).status == "Amazon: 2 of 3"
    assert fresh.step(-1, after=5).status == "Amazon: 1 of 3"
    assert fresh.step(1, after=99).status == "Amazon: 1 of 3"
    assert fresh.step(1, after=0).step(-1, after=0).status == "Amazon: 3 of 3"
    assert PlaceSequence("actor", "nobody", ()).step(1, after=0).status == ""


def test_layers_cut_a_line_where_their_spans_begin_and_end() -> None:
    layer = chosen_layer((Span(2, 4), Span(6, 8)), 1)
    cut = [(start, end) for start, end, _ in pieces(0, 10, (layer,))]
    assert cut == [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10)]


def test_a_page_of_the_source_is_named_before_the_first_paragraph_that_begins_on_it() -> None:
    document = replace(
        plain_document("One.\n\nTwo.\n\nThree."), pages=(PageStart(0, 3), PageStart(8, 4))
    )
    rows = lay_out(Article("a", Metadata(title="A"), document), width=20).lines
    named = [(row.lead, rows[at + 1].start) for at, row in enumerate(rows) if row.kind == "page"]
    # The second paragraph goes on to page 4, the third begins there.
    assert named == [("p. 3", 0), ("p. 4", 12)]
