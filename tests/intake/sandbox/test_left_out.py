"""What the search for a story left out inside it is put back."""

from reader.document.building import LooseBlock
from reader.document.document import Inline
from reader.intake.sandbox.parsers.left_out import (
    running_length,
    unlink_own_sections,
    with_left_out,
)
from reader.intake.sandbox.parsers.tree import parse_tree

FIRST = "The weir on the Lune broke on Monday night, and the mill below it was under water."
LAST = "The fire brigade closed the gap at noon with sandbags from three villages."
LONG = (
    "The mill has been there since the abbey owned the river, and it has been flooded four times "
    "since the weir was raised by two feet in a dry year."
)


def text(words: str, *inlines: Inline) -> LooseBlock:
    return LooseBlock("text", words, inlines)


def heading(words: str, *inlines: Inline) -> LooseBlock:
    return LooseBlock("heading", words, inlines, level=2)


def put_back(*between: LooseBlock) -> list[str]:
    story = [text(FIRST), text(LAST)]
    page = [text("Home"), text(FIRST), *between, text(LAST), heading("More")]
    return [block.text for block in with_left_out(story, page)][1:-1]


def test_headings_and_steps_before_a_paragraph_come_back() -> None:
    assert put_back(heading("At noon")) == ["At noon"]
    assert put_back(text("Step 3")) == ["Step 3"]
    assert put_back(text("What you need:")) == ["What you need:"]
    assert put_back(text("Advertisement"), heading("At noon")) == ["At noon"]


def test_a_paragraph_between_two_comes_back() -> None:
    assert put_back(text(LONG)) == [LONG]


def test_links_labels_and_captions_stay_out() -> None:
    link = Inline(0, 7, "link", "https://example.org/")
    assert put_back(heading("At noon", link)) == []
    assert put_back(text("Advertisement")) == []
    assert put_back(text("The mill in 1931. Photo: Ann Low")) == []
    assert put_back(heading("Related"), text("Rain closes the road", link)) == []


def test_what_is_in_the_story_already_is_not_doubled() -> None:
    assert put_back(text(LAST)) == []


def test_a_heading_loses_the_link_to_its_own_section_alone() -> None:
    tree = parse_tree("<h2><a href='#a'>One</a></h2><h2><a href='/b'>Two</a></h2>")
    assert tree is not None
    unlink_own_sections(tree)
    assert [link.text for link in tree.iter("a")] == ["Two"]


def test_running_text_is_long_paragraphs_once() -> None:
    assert running_length([text(LONG), text(LONG), text("Home"), heading("At noon")]) == len(LONG)
