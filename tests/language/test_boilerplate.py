"""Lines that are not part of the story are hidden, whole, and nothing of the story is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.words import count_words
from reader.language.boilerplate import MOST, find_hidden

STORY = (
    "The council voted on Monday night to keep the old bridge, by thirty-one votes to twelve.\n\n"
    "Engineers had warned in March that the arches would not stand another flood like the last.\n\n"
    "The repair will take two summers, the mayor said, and traffic will use the ferry until then."
)

JUNK = [
    ("promotion", "Join @TechnicalATG"),
    ("promotion", "Follow us on Facebook and Twitter"),
    ("promotion", "Share this article"),
    ("promotion", "Sign up for our daily newsletter"),
    ("promotion", "Artikel teilen"),
    ("comment form", "Leave a Reply"),
    ("comment form", "Your email address will not be published. Required fields are marked *"),
    ("comment form", "3 Comments"),
    ("comment form", "Kommentar schreiben"),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Story continues below"),
    ("advertisement", "Anzeige"),
    ("credit", "Photo: Reuters / J. Smith"),
    ("credit", "Copyright © 2025 Brackwater Courier. All rights reserved."),
    ("navigation", "Read more: Ten plants that survive everything"),
    ("navigation", "Related articles"),
    ("navigation", "Lesen Sie auch: Der alte Hafen"),
]

STORY_LINES = [
    "Join us, the mayor told the crowd, and nobody moved.",
    "Share prices fell by three percent on Monday.",
    "Follow the river as far as the mill and turn left.",
    "Read more slowly, the teacher said, and you will read more.",
    "Photo finishes are rare in rowing.",
    "Comments by the minister angered the unions.",
    "Subscribe to a paper, said the editor, or lose it.",
    "Advertisement spending rose again in the spring.",
    "Search parties left at dawn.",
    "Related crimes went unpunished for years.",
    "Home is where the heart is, she wrote.",
    "Leave a light on.",
    "Tags and collars are required by law.",
]


@pytest.mark.parametrize(("reason", "line"), JUNK)
def test_a_junk_line_is_hidden_with_its_reason(reason: str, line: str) -> None:
    text = f"{STORY}\n\n{line}"
    hidden = find_hidden(plain_document(text))
    assert [(each.text, each.reason) for each in hidden] == [(line, reason)]


@pytest.mark.parametrize("line", STORY_LINES)
def test_a_line_of_the_story_stays(line: str) -> None:
    assert not find_hidden(plain_document(f"{STORY}\n\n{line}"))


def test_the_second_copy_of_a_paragraph_is_hidden_and_the_first_is_shown() -> None:
    first = STORY.split("\n\n", maxsplit=1)[0]
    text = f"{STORY}\n\n{first.upper()}"
    (hidden,) = find_hidden(plain_document(text))
    assert hidden.reason == "repeated"
    assert hidden.start == text.index(first.upper())


def test_nothing_is_hidden_when_too_much_would_go() -> None:
    text = "\n\n".join(["A short story.", *(line for _, line in JUNK)])
    assert not find_hidden(plain_document(text))


LINES = st.lists(
    st.sampled_from([*STORY.split("\n\n"), *(line for _, line in JUNK), *STORY_LINES, "", "x"]),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_hidden_lines_are_whole_in_order_and_few(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    document = plain_document(text)
    hidden = find_hidden(document)
    blocks = {(block.start, block.end) for block in document.blocks}
    assert all((each.start, each.end) in blocks for each in hidden)
    assert all(text[each.start : each.end] == each.text for each in hidden)
    assert list(hidden) == sorted(hidden, key=lambda each: each.start)
    assert sum(count_words(each.text) for each in hidden) <= MOST * count_words(text)


def test_code_and_rules_are_never_hidden() -> None:
    code = "```\nShare this article\n```"
    document = markdown_document(f"{STORY}\n\n{code}\n\n---\n\n{code}\n\n---\n")
    assert find_hidden(document) == ()


def test_a_line_of_marks_is_no_repetition() -> None:
    marks = "*** " * 30
    assert find_hidden(plain_document(f"{marks}\n\n{STORY}\n\n{marks}")) == ()
