"""What the search for a story left out inside it is put back."""

import pytest

from reader.document.building import LooseBlock
from reader.document.document import Container, Inline
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
    return [block.text for block in with_left_out(story, page, nowhere)][1:-1]


def nowhere(block: LooseBlock) -> bool:
    return False


def anywhere(block: LooseBlock) -> bool:
    return True


def test_headings_and_steps_before_a_paragraph_come_back() -> None:
    assert put_back(heading("At noon")) == ["At noon"]
    assert put_back(text("Step 3")) == ["Step 3"]
    assert put_back(text("What you need:")) == ["What you need:"]
    assert put_back(text("Advertisement"), heading("At noon")) == ["At noon"]
    assert put_back(heading("At noon"), text("Advertisement"), text("(Photo: Lea)")) == ["At noon"]


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


def test_a_story_has_the_order_of_its_page() -> None:
    story = [text("Flour"), text(FIRST), text("Two eggs"), text(LAST)]
    page = [text(FIRST), text("You need:"), text("Flour"), text("Two eggs"), text(LAST)]
    found = [block.text for block in with_left_out(story, page, nowhere)]
    assert found == [block.text for block in page]


def test_a_list_that_a_line_announces_follows_it() -> None:
    def item(words: str, serial: int = 9) -> LooseBlock:
        return LooseBlock("text", words, path=(Container("item", serial),))

    lead = text("The services may either be:")
    page = [lead, item("A cache"), item("A web server"), text("Menu"), text(LAST)]
    found = [block.text for block in with_left_out([lead, text(LAST)], page, nowhere)]
    assert found == [lead.text, "A cache", "A web server", LAST]


def test_paragraphs_in_elements_like_the_storys_come_back_wherever_they_are() -> None:
    others = [text(f"{number}: {LONG}") for number in range(4)]
    menu = [text("Share"), text("Print"), text("Save"), text("More news")]
    page = [text("Home"), others[0], *menu, text(FIRST), *menu, *others[1:], *menu]
    found = [block.text for block in with_left_out([text(FIRST)], page, anywhere)]
    assert found == [others[0].text, FIRST, *(other.text for other in others[1:])]
    assert [block.text for block in with_left_out([text(FIRST)], page, nowhere)] == [FIRST]


def test_a_line_or_two_after_the_story_are_no_rest_of_it() -> None:
    page = [text(FIRST), text(LAST), text(LONG)]
    assert [block.text for block in with_left_out([text(FIRST)], page, anywhere)] == [FIRST]


def test_what_follows_another_headline_is_another_story() -> None:
    others = [text(f"{number}: {LONG}") for number in range(4)]
    page = [text(FIRST), LooseBlock("heading", "Bread", level=1), *others]
    assert [block.text for block in with_left_out([text(FIRST)], page, anywhere)] == [FIRST]


def test_of_headings_on_end_those_of_one_level_lead_to_nothing() -> None:
    gap = [heading("Opening hours"), heading("Prices"), heading("The flood")]
    assert put_back(*gap, text("Photo"), heading("At noon")) == ["At noon"]
    assert put_back(text("Photo"), *gap) == ["The flood"]


def test_a_heading_loses_the_link_to_its_own_section_alone() -> None:
    tree = parse_tree("<h2><a href='#a'>One</a></h2><h2><a href='/b'>Two</a></h2>")
    assert tree is not None
    unlink_own_sections(tree)
    assert [link.text for link in tree.iter("a")] == ["Two"]


@pytest.mark.parametrize("sign", ["#", "§", "¶", "🔗"])
def test_a_heading_loses_the_sign_by_which_its_link_is_copied(sign: str) -> None:
    tree = parse_tree(f"<h2>Functions <a href='#functions'>{sign}</a></h2>")
    assert tree is not None
    unlink_own_sections(tree)
    assert tree.text_content().strip() == "Functions"


def test_running_text_is_long_paragraphs_once() -> None:
    assert running_length([text(LONG), text(LONG), text("Home"), heading("At noon")]) == len(LONG)
