"""Plain text: which lines belong together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.from_plain import plain_document

WRAPPED = """The council voted on Monday to close the old
bridge over the river, which has carried lorries
for ninety years without a repair that lasted.

A second paragraph follows here, and it is long
enough to be wrapped as well.
"""

LONG = (
    "The weir on the Lune broke on Monday night, and the mill below it was under water until noon."
)

CASES = [
    ("", []),
    ("One.", [("paragraph", "One.")]),
    ("One.\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("A title\n\nText here.", [("heading", "A title"), ("paragraph", "Text here.")]),
    ("A question?\n\nText.", [("heading", "A question?"), ("paragraph", "Text.")]),
    ("1. One\n\nText.", [("item", "One"), ("paragraph", "Text.")]),
    (f"A{' word' * 40}\n\nText.", [("paragraph", f"A{' word' * 40}"), ("paragraph", "Text.")]),
    ("last line alone", [("paragraph", "last line alone")]),
    ("Not a title.\n\nText.", [("paragraph", "Not a title."), ("paragraph", "Text.")]),
    ("- one\n- two", [("item", "one"), ("item", "two")]),
    ("1. one\n2) two", [("item", "one"), ("item", "two")]),
    ("> quoted", [("quote", "quoted")]),
    ("Short.\nLines.\n", [("paragraph", "Short."), ("paragraph", "Lines.")]),
    ("a\r\n\r\nb.", [("paragraph", "a"), ("paragraph", "b.")]),
    ("A name\n=====\n\nText.", [("heading", "A name"), ("rule", "====="), ("paragraph", "Text.")]),
    ("A day.\n-----\nText.", [("heading", "A day."), ("rule", "-----"), ("paragraph", "Text.")]),
    (f"{LONG}\n-----\nTwo.", [("paragraph", LONG), ("rule", "-----"), ("paragraph", "Two.")]),
    ("A  3\n----\nB  4", [("paragraph", "A  3"), ("rule", "----"), ("paragraph", "B  4")]),
    ("Bye.\n--\nAnn", [("paragraph", "Bye."), ("paragraph", "--"), ("paragraph", "Ann")]),
    (f"THE WEIR\n{LONG}", [("heading", "THE WEIR"), ("paragraph", LONG)]),
    ("ANN LOW\nLANCASTER", [("paragraph", "ANN LOW"), ("paragraph", "LANCASTER")]),
    (f"STOP THE BOAT!\n{LONG}", [("paragraph", "STOP THE BOAT!"), ("paragraph", LONG)]),
    (f"1. The weir\n\n{LONG}", [("heading", "1. The weir"), ("paragraph", LONG)]),
    ("1. Weir\n\n2. Mill\n\nEnd.", [("item", "Weir"), ("item", "Mill"), ("paragraph", "End.")]),
    (f"1. Open it.\n\n{LONG}", [("item", "Open it."), ("paragraph", LONG)]),
    ("One.\n\n* * *\n\nTwo.", [("paragraph", "One."), ("rule", "* * *"), ("paragraph", "Two.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_the_blocks_of_a_text(text: str, blocks: list[tuple[str, str]]) -> None:
    document = plain_document(text)
    assert document.text == text
    assert [(b.kind, text[b.start : b.end]) for b in document.blocks] == blocks


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    document = plain_document(WRAPPED)
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]


def test_the_head_of_a_mail_is_no_part_of_its_first_paragraph() -> None:
    head = ["Von: Anna Hale <anna@hale.example>", "Betreff: Das Wehr an der Lune"]
    body = WRAPPED.partition("\n\n")[0]
    document = plain_document("\n".join([*head, body]))
    assert [document.text[b.start : b.end] for b in document.blocks] == [*head, body]
    chat = f"Ann: {body}"
    assert len(plain_document(chat).blocks) == 1


def test_long_lines_are_a_paragraph_each() -> None:
    line = "This is a paragraph that stands on one line, however long it is, and it goes on. " * 3
    assert len(plain_document(f"{line}\n{line}\n{line}").blocks) == 3


@given(st.text(alphabet="aB. \n\r\t->1)\u2028x", max_size=300))
@settings(max_examples=300)
def test_blocks_are_in_order_and_lose_nothing_but_marks(text: str) -> None:
    document = plain_document(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert set(text[end : block.start]) <= set(" \n\r\t\u2028->1).\x0b\x0c\x85")
        end = block.end
    assert not text[end:].strip()
