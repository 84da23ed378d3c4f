"""What readers see near the headline: the headline itself, who wrote it and when."""

import pytest

from reader.intake.sandbox.parsers.near_headline import (
    names_in,
    visible_byline,
    visible_day,
    visible_headline,
)
from reader.intake.sandbox.parsers.page_metadata import PageMetadata, read_metadata
from reader.intake.sandbox.parsers.tree import parse_tree

STORY = (
    "<p>The weir on the Lune broke on Monday night, and the mill below it stood in the water until "
    "noon, when the fire brigade had closed the gap with sandbags from three villages.</p>"
)


def about(body: str, head: str = "") -> PageMetadata:
    tree = parse_tree(f"<html><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree, "")


def page(*lines: str) -> str:
    return f"<article><h1>The weir is broken</h1>{''.join(lines)}{STORY}</article>"


@pytest.mark.parametrize(
    ("line", "marked", "names"),
    [
        ("By Ann Low", False, ["Ann Low"]),
        ("Words by Ann Low and Bo Ek", False, ["Ann Low", "Bo Ek"]),
        ("By Ann Low For Lune Mail Online", False, ["Ann Low"]),
        ("Von Karl-Heinz Maier und Eva Lang", False, ["Karl-Heinz Maier", "Eva Lang"]),
        ("Par Marie de la Tour", False, ["Marie de la Tour"]),
        ("Ann Low, political editor", True, ["Ann Low"]),
        ("Ann Low | Published 3 May", True, ["Ann Low"]),
        ("Ann Low", False, []),
        ("By the river", False, []),
        ("By 2030 all of it is gone", False, []),
        ("Share this story", True, []),
    ],
)
def test_the_names_of_a_byline(line: str, marked: bool, names: list[str]) -> None:
    assert list(names_in(line, marked=marked)) == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated 6:14 PM EDT, Thu April 4, 2024", "2024-04-04"),
        ("First published on Thu 4 Apr 2024 18.00 BST", "2024-04-04"),
        ("Published: 09:30, 12 July 2021 | Updated: 10:00, 13 July 2021", "2021-07-12"),
        ("Last updated 13 July 2021. First published 12 July 2021", "2021-07-12"),
        ("Publié le 12 juillet 2021, mis à jour le 14 juillet 2021", "2021-07-12"),
        ("12. Juli 2021", "2021-07-12"),
        ("2021-07-12", "2021-07-12"),
        ("31 February 2021", ""),
        ("4 min read", ""),
    ],
)
def test_the_day_near_the_headline(line: str, day: str) -> None:
    tree = parse_tree(f"<html><body>{page(f'<p>{line}</p>')}</body></html>")
    assert tree is not None
    assert visible_day(tree, "") == day


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en-US", "5/6/2024 2:30 pm", "2024-05-06"),
        ("en", "5/6/2024 2:30 PM ET", "2024-05-06"),
        ("en", "5/6/2024 2:30 pm", ""),
        ("en", "5/6/2024 et al.", ""),
        ("en-AU", "5/6/2024 2:30 pm", ""),
        ("en_GB", "5/6/2024 2:30 pm", ""),
        ("de", "5.6.2024", "2024-06-05"),
    ],
)
def test_which_number_is_the_month_is_told_by_the_page(language: str, line: str, day: str) -> None:
    tree = parse_tree(f"<html lang='{language}'><body>{page(f'<p>{line}</p>')}</body></html>")
    assert tree is not None
    assert visible_day(tree, "") == day


def test_a_person_near_the_headline_comes_before_the_publisher() -> None:
    head = (
        "<meta name='author' content='Lune Herald'>"
        "<meta property='og:site_name' content='Lune Herald'>"
    )
    assert about(page("<div class='author-name'>Ann Low</div>"), head).author == "Ann Low"
    assert about(page("<p>4 min read</p>"), head).author == "Lune Herald"


def test_an_author_who_is_stated_stays() -> None:
    head = "<meta name='author' content='Cy Dale'>"
    assert about(page("<p>By Ann Low</p>"), head).author == "Cy Dale"


def test_what_a_form_leaves_is_no_author() -> None:
    assert about(page(), "<meta name='author' content='Username'>").author == ""


def test_a_heading_that_leads_home_is_no_title() -> None:
    head = "<title>The weir is broken | Lune Lines</title>"
    body = (
        "<header><h1><a href='/'>Lune Lines</a></h1></header>"
        f"<article><h2 class='entry-title'>The weir is broken</h2>{STORY}</article>"
    )
    assert about(body, head).title == "The weir is broken"


def test_the_day_of_the_last_change_is_not_that_of_publication() -> None:
    head = "<meta property='article:modified_time' content='2024-02-12T23:30:00-07:00'>"
    assert about(page("<p>Published on October 9, 2023</p>"), head).published == "2023-10-09"


def test_nothing_is_near_where_there_is_no_headline_or_the_story_has_begun() -> None:
    tree = parse_tree(f"<html><body>{STORY}<p>By Ann Low</p><p>3 May 2021</p></body></html>")
    assert tree is not None
    assert (visible_headline(tree, ""), visible_byline(tree, ""), visible_day(tree, "")) == (
        "",
    ) * 3
    below = parse_tree(f"<html><body>{page()}<p>By Ann Low</p><p>3 May 2021</p></body></html>")
    assert below is not None
    assert (visible_byline(below, ""), visible_day(below, "")) == ("", "")
