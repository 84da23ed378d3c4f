"""What is in a line of a page and not seen with it."""

import pytest

from reader.intake.sandbox.parsers.readable import make_readable
from reader.intake.sandbox.parsers.tree import parse_tree

HINT = "opens a new tab"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"The <a href='/a'>report<span class='sr-only'>{HINT}</span></a> says", "The report says"),
        (f"The <a href='/a'>report<span class='x-vh'>{HINT}</span></a> says", "The report says"),
        (
            (f"The <a href='/a'>report<span style='clip:rect(0 0 0 0)'>, {HINT}</span></a> says"),
            "The report says",
        ),
        (
            (
                "Governor <span><a href='/low'>Ann Low</a><span class='rollover-people-block'>"
                "<a href='/1'>Low opens a bridge</a> MORE</span></span> said"
            ),
            "Governor Ann Low said",
        ),
        (
            "A <span class='tooltip'>weir<span class='tooltiptext'>a low dam</span></span> broke",
            "A weir broke",
        ),
        ("A <span role='tooltip'>a low dam</span> weir broke", "A weir broke"),
        ("A <span class='tooltip'>weir</span> broke", "A weir broke"),
        ("A <span class='hover'>weir</span> broke", "A weir broke"),
        ("A <span class='min-vh-100'>weir</span> broke", "A weir broke"),
        ("A <span style='color:red'>weir</span> broke", "A weir broke"),
    ],
)
def test_hints_and_cards_are_no_part_of_a_line(line: str, expected: str) -> None:
    tree = parse_tree(f"<html><body><p>{line}</p></body></html>")
    assert tree is not None
    make_readable(tree)
    assert " ".join(tree.text_content().split()) == expected
