"""A PDF becomes its text: in reading order, with headings, lists, tables, notes and pages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.document import Document
from reader.document.from_markdown import markdown_document
from reader.document.to_markdown import to_markdown
from reader.errors import InputError, UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.source import parse_bytes, read_parsed
from tests.intake.pdfs import (
    BOLD,
    FIXED,
    ITALIC,
    ROMAN,
    Put,
    column,
    make_objects,
    make_pdf,
    make_raw,
    width_of,
    wrapped,
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("no_child")

WORDS = (
    "The council met on Monday and looked at the bridge, which had been closed since the flood "
    "took two of its piers. Nobody could say how long the work would take, and the ferry was full. "
)
MORE = (
    "A second report came in the evening from the other bank, where the road ends at the water. "
    "People there wait for the boat in the rain, and the clerk writes down who comes and goes. "
)


def read(data: bytes) -> ParsedArticle:
    (parsed,) = parse_bytes(data, name="a.pdf")
    return parsed


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read(data).article().document
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def one(text: str) -> str:
    return " ".join(text.split())


def page_with_everything() -> list[Put]:
    body = wrapped(WORDS * 3)
    return [
        Put(150, 790, "The old bridge", 20, BOLD),
        Put(220, 765, "Ana Ruiz and Bo Lind", 11),
        *column(body, y=730),
        Put(72, 610, "After the flood", 13, BOLD),
        *column(wrapped(MORE * 2), y=590),
        *column(["• A ferry goes twice a day.", "• A road goes round the lake."], y=520),
        *(
            Put(72 + 90 * at, 480 - 14 * row, cell)
            for row, cells in enumerate((("Day", "Cars", "Boats"), ("Monday", "40", "2"),
                                         ("Tuesday", "31", "3")))
            for at, cell in enumerate(cells)
        ),
        *column(wrapped(WORDS), y=410),
    ]  # fmt: skip


def test_a_page_keeps_its_structure(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(make_pdf([page_with_everything()]))
    parsed = read_parsed(tmp_path / "report.pdf")
    about = parsed.metadata
    assert (parsed.id, about.title, about.author) == (
        "report",
        "The old bridge",
        "Ana Ruiz, Bo Lind",
    )
    document = parsed.article().document
    assert [block.kind for block in document.blocks] == [
        "paragraph", "paragraph", "heading", "paragraph", "item", "item", "table", "paragraph",
    ]  # fmt: skip
    assert one(WORDS * 3) in document.text
    assert "Day │ Cars │ Boats\nMonday │ 40 │ 2" in document.text


def two_columns() -> list[Put]:
    left, right = wrapped(WORDS * 4, width=215), wrapped(MORE * 4, width=215)
    return [*column(left, x=72), *column(right, x=312, y=757)]


def test_columns_are_read_one_after_the_other() -> None:
    # However the file has them: most programs write a column, some a row across both.
    by_row = sorted(two_columns(), key=lambda put: (-put.y, put.x))
    for page in (two_columns(), by_row):
        assert one(read(make_pdf([page])).article().document.text.replace("\n\n", " ")) == one(
            WORDS * 4 + MORE * 4
        )


HEADINGS = {
    "larger": Put(72, 700, "After the flood", 11),
    "bold": Put(72, 700, "After the flood", 10, BOLD),
    "bold and numbered": Put(72, 700, "2.1 After the flood", 10, BOLD),
    "slanted": Put(72, 700, "After the flood", 10, ITALIC),
    "in the middle": Put(265, 700, "After the flood", 10),
    "in capitals": Put(72, 700, "AFTER THE FLOOD", 10),
    "in small capitals": Put(265, 700, "AFTER THE FLOOD", 8),
    "in small capitals with a number": Put(265, 700, "IV. THE FLOOD", 8),
}
NO_HEADINGS = {
    "the end of a paragraph": Put(72, 700, "after the flood.", 10),
    "a caption": Put(72, 700, "Figure 1: After the flood", 10, BOLD),
    "small words": Put(265, 700, "After the flood", 8),
    "small capitals at the margin": Put(72, 700, "AFTER THE FLOOD", 8),
    "a bold sentence": Put(72, 700, "They wait for the boat in the rain.", 10, BOLD),
}


@pytest.mark.parametrize("what", [*HEADINGS, *NO_HEADINGS])
def test_a_line_that_stands_out_is_a_heading(what: str) -> None:
    line = (HEADINGS | NO_HEADINGS)[what]
    page = [*column(wrapped(WORDS), y=760), line, *column(wrapped(MORE * 2), y=675)]
    kinds = [kind for kind, text in blocks(make_pdf([page])) if line.text in text]
    assert kinds == ["heading" if what in HEADINGS else "paragraph"]


def test_two_loose_lines_of_prose_are_no_table() -> None:
    loose = [("The", "boat", "is", "late", "again."), ("Nobody", "knows", "why", "that", "is.")]
    page = [
        *column(wrapped(WORDS)),
        *(
            Put(x if at < 4 else 520 - width_of(word), 724 - 12 * row, word)
            for row, words in enumerate(loose)
            for at, (x, word) in enumerate(zip((72, 180, 290, 390, 0), words, strict=True))
        ),
        *column(wrapped(MORE * 2), y=700),
    ]
    assert "table" not in [kind for kind, _ in blocks(make_pdf([page]))]


def test_lists_within_lists_and_bullets_on_lines_of_their_own() -> None:
    page = [
        *column(wrapped(WORDS), y=760),
        Put(72, 700, "• A set of data:"),
        *column(["– nine valleys, and", "– forty boats"], x=90, y=688),
        Put(72, 664, "•"),
        Put(72, 652, "A road"),
    ]
    items = [text for kind, text in blocks(make_pdf([page])) if kind == "item"]
    assert items == ["A set of data:", "nine valleys, and", "forty boats", "A road"]


def test_a_large_first_letter_begins_its_word() -> None:
    lines = wrapped(WORDS * 2, width=430)
    beside = [Put(72 + 22 * (at < 2), 700 - 12 * at, line) for at, line in enumerate(lines)]
    first = Put(94, 700, beside[0].text.removeprefix("T"))
    page = [Put(72, 688, "T", 32), first, *beside[1:], *column(wrapped(MORE), y=620)]
    assert one(WORDS) in one(read(make_pdf([page])).article().document.text)


def test_a_large_heading_beside_a_line_of_the_other_column_keeps_them_apart() -> None:
    heading = [Put(297, 700, "After the flood of", 18), Put(297, 680, "the last winter", 18)]
    left = column(wrapped(WORDS * 5, width=215), x=72)
    right = column(wrapped(MORE * 3, width=215), x=297, y=655)
    found = blocks(make_pdf([[*left, *heading, *right]], {"Title": "Another title"}))
    assert found[0] == ("paragraph", one(WORDS * 5))
    assert ("heading", "After the flood of the last winter") in found


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_viewers_turn_is_read_the_same(turned: int) -> None:
    text = read(make_pdf([two_columns()], turned=turned)).article().document.text
    assert one(WORDS) in one(text)


def paged(count: int) -> list[list[Put]]:
    """Pages of one text, each with a running head and a foot that counts them."""
    clauses = [f"clause {number} of the long report says what it says, " for number in range(900)]
    lines = wrapped("".join(clauses))
    return [
        [
            Put(72, 805, "Field Office Bulletin", 9),
            *column(lines[48 * number : 48 * (number + 1)]),
            Put(280, 40, f"Page {number + 1} of {count}", 9),
        ]
        for number in range(count)
    ]


def test_running_lines_are_left_out_and_paragraphs_go_on_over_pages() -> None:
    document = read(make_pdf(paged(3))).article().document
    assert "Bulletin" not in document.text
    assert "Page 2" not in document.text
    (block,) = document.blocks
    assert document.text[block.start : block.end].startswith("clause 0 of the long report")
    assert [page.number for page in document.pages] == [1, 2, 3]
    for page in document.pages[1:]:
        assert document.page_of(page.start - 1) == page.number - 1


def test_pages_are_kept_where_an_article_is_stored() -> None:
    document = read(make_pdf(paged(3))).article().document
    stored: Document = markdown_document(to_markdown(document))
    assert (stored.text, stored.pages) == (document.text, document.pages)


JOINED = {
    "a parted word": ("The harbour has a re-", "port on the water.", "a report on"),
    "a word with hyphens": ("Read it from end-to-", "end, once more to the end.", "end-to-end,"),
    "a name of two parts": ("She works for Smith-", "Jones in the harbour.", "Smith-Jones in"),
    "a word that is written so elsewhere": (
        "A well-known clerk met the well-", "known captain there.", "the well-known captain",
    ),
    "a number": ("It was built in 1998-", "2001 by the town.", "1998-2001 by"),
    "a dash": ("The town — as they call it —", "is old.", "it — is"),
}  # fmt: skip


@pytest.mark.parametrize("what", JOINED)
def test_words_are_joined_over_the_ends_of_lines(what: str) -> None:
    first, second, joined = JOINED[what]
    # Lines that are as long as their column.
    lines = [*wrapped(WORDS, width=180), f"{first}", second, *wrapped(MORE, width=180)]
    assert joined in read(make_pdf([column(lines)])).article().document.text


def test_ligatures_are_taken_apart_and_controls_left_out() -> None:
    words = r"BT /F1 10 Tf 72 700 Td (The of\256ce has a \257oor\001.) Tj ET"
    ligatures = make_raw([words.encode()])
    assert "\ufb01" not in read(ligatures).article().document.text


def test_notes_at_the_foot_of_a_page_come_last() -> None:
    page = [
        *column(wrapped(WORDS * 2)),
        Put(300, 700, "Their boat is small.", 10),
        Put(388, 704, "1", 6),
        *column(wrapped(MORE * 3), y=680),
        Put(72, 90, "1", 5),
        Put(76, 87, "It holds nine people, as the clerk says.", 8),
    ]
    data = make_pdf([page, column(wrapped(MORE))])
    *_, last = blocks(data)
    assert last == ("paragraph", "[1] It holds nine people, as the clerk says.")
    document = read(data).article().document
    assert document.page_of(document.blocks[-1].start) == 1


def test_lines_of_one_width_are_code() -> None:
    page = [
        *column(wrapped(WORDS * 3)),
        *column(["for each in boats:", "\tsail(each)"], y=600, font=FIXED),
        *column(wrapped(MORE), y=560),
    ]
    assert ("code", "for each in boats:\n  sail(each)") in blocks(make_pdf([page]))


STATED = {
    "what is sane": (
        {"Title": "A bridge is closed", "Author": "Ana Ruiz; Bo Lind",
         "CreationDate": "D:20190312230000-08'00'"},
        ("A bridge is closed", "Ana Ruiz, Bo Lind", "2019-03-12"),
    ),
    "what a program made up": (
        {"Title": "Microsoft Word - draft_3.doc", "Author": "admin",
         "CreationDate": "D:19700101000000Z"},
        ("The old bridge", "Ana Ruiz, Bo Lind", "None"),
    ),
    "what a program writes where it knows nothing": (
        {"Title": r"\(anonymous\)", "Author": r"\(anonymous\)"},
        ("The old bridge", "Ana Ruiz, Bo Lind", "None"),
    ),
    "what means nothing": (
        {"Title": "untitled", "Author": "user01", "CreationDate": "D:20191399"},
        ("The old bridge", "Ana Ruiz, Bo Lind", "None"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", STATED)
def test_what_the_file_says_of_itself_counts_where_it_is_sane(what: str) -> None:
    info, expected = STATED[what]
    about = read(make_pdf([page_with_everything()], info)).metadata
    assert (about.title, about.author, str(about.published)) == expected


IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8 /Length 1 >> stream\nx\nendstream"
)
SCAN = make_raw([b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"])
LOCK = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + "41" * 32
    + "> /U <"
    + "42" * 32
    + "> >> "
    "/ID [<00> <00>]"
)
NAMED = {
    "a scan": (SCAN, "no text in it: its pages are pictures"),
    "a locked file": (make_pdf([two_columns()], trailer=LOCK), "locked with a password"),
    "an empty page": (make_pdf([[]]), "no text in it: its pages are empty"),
    "a piece of a file": (b"%PDF-1.7\n1 0 obj\n<< /Type", "damaged"),
    "nothing": (b"%PDF-", "damaged"),
}


@pytest.mark.parametrize("what", NAMED)
def test_what_has_no_text_is_named(what: str) -> None:
    data, said = NAMED[what]
    with pytest.raises(UnreadableSourceError, match=rf"^a\.pdf: .*{said}"):
        parse_bytes(data, name="a.pdf")


def test_pages_that_are_pictures_are_named() -> None:
    text = " ".join(put.operators() for put in column(wrapped(WORDS)))
    data = make_raw([text, b"BI /W 1 /H 1 /CS /G /BPC 8 ID x EI"])
    assert read(data).notes == ("No text on page 2: pictures, perhaps scans.",)


def test_a_file_without_its_end_is_read_as_far_as_it_goes() -> None:
    whole = make_pdf(paged(3))
    assert "clause 0 of" in read(whole[: whole.rindex(b"xref\n0")]).article().document.text


def test_a_page_of_the_web_that_is_called_pdf_is_one() -> None:
    page = f"<!doctype html><title>Ferry</title><article><p>{WORDS * 3}</p></article>"
    (parsed,) = parse_bytes(page.encode(), name="ferry.pdf")
    assert one(WORDS * 3) in parsed.article().document.text


def test_the_text_of_a_page_in_one_size_has_no_headings() -> None:
    page = column(wrapped(WORDS * 5), font=ROMAN)
    assert [kind for kind, _ in blocks(make_pdf([page]))] == ["paragraph"]


def test_accents_over_letters_are_parts_of_them() -> None:
    # As TeX's old fonts have them: the accent first, and the letter under it.
    page = [Put(72, 700, "Garc", 10), Put(91, 700, "\u00b4", 10), Put(91, 700, "ia Lorca", 10)]
    assert "Garc\u00eda Lorca" in read(make_pdf([page])).article().document.text


@pytest.mark.parametrize("tracking", [0.0, 0.9, 1.2])
def test_words_are_told_in_lines_whose_letters_are_put_one_by_one(tracking: float) -> None:
    page, lines = [], wrapped(WORDS * 2, width=300)
    for at, line in enumerate(lines):
        x = 72.0
        for letter in line:
            page += [Put(x, 760 - 12 * at, letter)] if letter != " " else []
            x += width_of(letter) + tracking
    assert read(make_pdf([page])).article().document.text.split() == " ".join(lines).split()


def test_a_row_of_names_above_two_columns_is_the_authors() -> None:
    names = [Put(110, 770, "Ana Ruiz", 12), Put(370, 770, "Bo Lind", 12)]
    title = Put(230, 800, "The old bridge", 20)
    columns = [Put(put.x, put.y - 40, put.text) for put in two_columns()]
    about = read(make_pdf([[title, *names, *columns]])).metadata
    assert (about.title, about.author) == ("The old bridge", "Ana Ruiz, Bo Lind")


@pytest.mark.parametrize(
    ("stated", "day"), [("20260102", "2018-05-03"), ("20170102", "2017-01-02"), ("", "2018-05-03")]
)
def test_the_earlier_day_counts_of_what_is_stated_and_shown(stated: str, day: str) -> None:
    page = [*page_with_everything(), Put(240, 748, "3 May 2018", 10)]
    info = {"CreationDate": f"D:{stated}120000Z"} if stated else {}
    assert str(read(make_pdf([page], info)).metadata.published) == day


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2018",
        "Published 3 May 2018 at 3:10 p.m.",
        "Updated: 15:10 CET, 3 May 2018",
        "By Ana Ruiz | May 3, 2018 | 4 min read",
        "Stand: 3. Mai 2018, 15:10 Uhr",
        "Stand: 03.05.2018, 15.10 Uhr",
        "The council met on 3 May 2018",
        "Ana Ruiz | The peace of 3 May 2018 in Lune",
    ],
)
def test_of_a_printed_page_the_day_that_it_shows_counts_and_no_other(line: str) -> None:
    page = [*page_with_everything(), Put(180, 748, line, 10)]
    info = {"Creator": "Mozilla/5.0 Chrome/120", "CreationDate": "D:20260102120000Z"}
    shown = "None" if line[:3] in {"The", "Ana"} else "2018-05-03"
    assert str(read(make_pdf([page], info)).metadata.published) == shown


def _objects(*objects: bytes) -> bytes:
    return make_objects([b"<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>", *objects])


PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count %d >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >>"
HOSTILE = {
    "pages within themselves": _objects(b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
    "a page that is its own parent": _objects(PAGES % 1, PAGE.replace(b"2 0 R", b"3 0 R")),
    "a million pages that are not there": _objects(PAGES % 1_000_000, PAGE),
    "a tree of the same pages": _objects(
        *(
            b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 1048576 >>" % (at, at)
            for at in range(3, 22)
        ),
        PAGE,
    ),
    "contents that lead to themselves": _objects(
        PAGES % 1, PAGE, b"<< /First 5 0 R >>", b"<< /Title (a) /Next 5 0 R /First 5 0 R >>"
    ),
    "what opens a window": _objects(
        PAGES % 1, PAGE, b"<< /S /JavaScript /JS (app.alert(1)) /OpenAction 4 0 R >>"
    ),
    "many operators": make_raw(["q " * 100_000]),
    "letters of any size": make_raw(
        ["BT /F1 1e30 Tf 1e38 -1e38 Td (a) Tj ET BT /F1 0 Tf (b) Tj ET BT /F1 -9 Tf (cd) Tj ET"]
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_an_article_or_an_error(what: str) -> None:
    try:
        read(HOSTILE[what])
    except UnreadableSourceError as error:
        assert str(error).startswith("a.pdf: ")  # noqa: PT017 - either is right


@given(st.binary(max_size=60), st.integers(0, 2_500))
@settings(max_examples=30, deadline=None)
def test_any_file_is_an_article_or_an_error(noise: bytes, at: int) -> None:
    whole = make_pdf([page_with_everything()])
    try:
        assert parse_bytes(whole[:at] + noise + whole[at + len(noise) :], name="a.pdf")
    except InputError as error:
        assert str(error).startswith("a.pdf: ")  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    ("codes", "mapped", "text"),
    [
        ("Of\x01ce", "<E001>", "It is Of\ufffdce here."),
        ("o\x01", "<E001>", "It is o\ufffd here."),
        ("\x01", "<E001>", "It is here."),
        ("A\x01", "<F76E>", "It is An here."),
        ("191\x01", "<F734>", "It is 1914 here."),
        ("o\x01k", "<F79B>", "It is o k here."),
        ("o\x01er", "<FB00>", "It is offer here."),
        ("o\x01er", "<00660066>", "It is offer here."),
    ],
)
def test_a_letter_at_a_place_of_its_own_is_read_or_missed(
    codes: str, mapped: str, text: str
) -> None:
    letters = f"It is {codes} here.".encode("latin-1").hex()
    shown = f"BT /F1 12 Tf 72 700 Td <{letters}> Tj ET".encode()
    names = (
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> "
        f"<0020> endbfrange 1 beginbfchar <01> {mapped} endbfchar endcmap"
    ).encode()
    data = make_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
                b"/Resources<</Font<</F1 4 0 R>>>>>>"
            ),
            b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 6 0 R>>",
            *(b"<</Length %d>>stream\n%s\nendstream" % (len(x), x) for x in (shown, names)),
        ]
    )
    assert one(read(data).article().document.text) == text


def test_a_formula_between_paragraphs_is_shown_as_it_is_placed() -> None:
    formula = [Put(200, 600, "m = n", font=ITALIC), Put(226, 604, "2", 6)]
    formula.append(Put(160, 585, "a", font=ITALIC))
    around = [*column(wrapped(WORDS * 2), y=760), *column(wrapped(MORE * 2), y=560)]
    data = make_pdf([[*around, *formula]]).replace(b"/Times-Italic", b"/CMMI10")
    assert [text for kind, text in blocks(data) if kind == "code"] == ["       m = n²\na"]
