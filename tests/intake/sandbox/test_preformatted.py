"""Preformatted text: code is a block of code, verse and letters keep their lines."""

import pytest

from reader.document.plain_values import document_from_values
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.page import parse_page

PROSE = (
    "The board met the crew in the old ticket hall, and the talks went on until the last boat had "
    "gone. Nobody had thought that the pontoon would be moved, and the mate said so more than once."
)
VERSE = "The ice is thin,\n  the rope is torn,\nthe mate is in,\nthe crew forlorn."
LETTER = (
    "The ferry board met the crew in the old ticket hall on Monday, and the\n"
    "talks went on until the last boat had gone.\n\nNobody had thought that the pontoon would be "
    "moved, and the mate said\nso more than once."
)
BLOCKS = {
    "code without a mark": ("<pre>def run(day):\n    return day\n</pre>", "code"),
    "code that is coloured": ("<pre><span></span><b>x</b> = 1\ny = 2</pre>", "code"),
    "code by its class": ('<pre class="brush: text">call the boat\nwait here</pre>', "code"),
    "code of a terminal": ("<pre>$ ls -l\ntotal 3</pre>", "code"),
    "settings": ("<pre>name: Mona Lie\nday: Monday\n</pre>", "code"),
    "verse": (f"<pre>{VERSE}</pre>", "paragraph"),
    "verse with breaks": (f"<pre>{VERSE.replace(chr(10), '<br>')}</pre>", "paragraph"),
    "verse with a link": (f"<pre>{VERSE.replace('rope', '<a href=u>rope</a>')}</pre>", "paragraph"),
}


@pytest.mark.parametrize("what", BLOCKS)
def test_preformatted_text_is_code_or_lines(what: str) -> None:
    source, kind = BLOCKS[what]
    page = f"<title>Ice</title><article><h1>Ice</h1><p>{PROSE}</p>{source}<p>{PROSE}</p></article>"
    document = document_from_values(parse_page(page.encode())["document"])
    (found,) = [each for each in document.blocks if "\n" in document.text[each.start : each.end]]
    assert found.kind == kind
    lines = document.text[found.start : found.end].split("\n")
    if kind == "paragraph":
        assert [line.strip() for line in lines] == [line.strip() for line in VERSE.split("\n")]
    else:
        assert len(lines) == 2


def test_a_letter_whose_lines_were_filled_becomes_paragraphs() -> None:
    first, second = fragment_blocks(f"<pre>{LETTER}</pre>", "")
    assert first.text.endswith("on Monday, and the talks went on until the last boat had gone.")
    assert second.text.endswith("and the mate said so more than once.")


def test_a_day_in_code_is_not_the_day_of_the_page() -> None:
    code = "<pre>day('2022-05-04')</pre>"
    page = f"<title>Ice</title><article><h1>Ice</h1><p>{PROSE}</p>{code}</article>"
    assert parse_page(page.encode())["published"] == ""
