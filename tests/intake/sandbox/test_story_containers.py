"""Lines of a page in the kind of element that holds its story."""

import pytest

from reader.document.building import LooseBlock
from reader.intake.sandbox.parsers.story_containers import containers_of, line_elements
from reader.intake.sandbox.parsers.tree import parse_tree

FIRST = "The weir on the Lune broke on Monday night, and the mill below it was under water by one."
SECOND = "The fire brigade closed the gap at noon with sandbags that three villages had filled."
THIRD = "A commission is to find out why nobody had looked at the sluice since the autumn."


def text(words: str) -> LooseBlock:
    return LooseBlock("text", words)


def belongs(page: str, line: str) -> bool:
    tree = parse_tree(f"<html><body>{page}</body></html>")
    assert tree is not None
    return containers_of([text(FIRST), text(SECOND)], line_elements(tree))(text(line))


STORY = f"<div class='body'><p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{STORY}<p>{THIRD}</p></div>", True),
        (f"{STORY}</div><hr><div class='body'><p>{THIRD}</p></div>", True),
        (f"{STORY}<aside><p>{THIRD}</p></aside></div>", False),
        (f"{STORY}</div><div class='teaser'><p>{THIRD}</p></div>", False),
        (f"<div><p>{FIRST}</p><p>{SECOND}</p></div><div><p>{THIRD}</p></div>", False),
        (
            (
                f"<article>{STORY}</div></article><article><div class='body'><p>{THIRD}</p></div>"
                "</article>"
            ),
            False,
        ),
        (f"<p>{FIRST}</p><div class='a'><p>{SECOND}</p></div><p>{THIRD}</p>", True),
        (f"{STORY}</div><div class='reply'><div class='body'><p>{THIRD}</p></div></div>", False),
        (
            (
                f"<div><div><div>{STORY}</div></div></div></div><div class='comments'><div><div>"
                f"<div class='body'><p>{THIRD}</p></div></div></div></div>"
            ),
            False,
        ),
    ],
    ids=[
        "the same element",
        "another of its class",
        "a box in it",
        "one of another class",
        "another without a class",
        "another article",
        "most of a story is enough",
        "its class in another kind of box",
        "its class among comments",
    ],
)
def test_a_line_belongs_where_the_story_is(page: str, expected: bool) -> None:
    assert belongs(page, THIRD) is expected


def test_a_table_belongs_where_it_is_and_not_where_its_cells_are() -> None:
    table = "<blockquote><table><tr><td>Sluice</td><td>9 m</td></tr></table></blockquote>"
    assert belongs(f"{STORY}{table}</div>", "Sluice")


def test_a_line_that_is_not_on_the_page_belongs_nowhere() -> None:
    assert not belongs(f"{STORY}</div>", THIRD)
