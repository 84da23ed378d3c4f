"""Title, author and day of a page by agreement of several signs."""

import datetime as dt
import json

import pytest

from reader.intake.sandbox.parsers.address_days import days_in, latest_linked_day
from reader.intake.sandbox.parsers.agreement import agreed_author, agreed_day, agreed_title
from reader.intake.sandbox.parsers.page_metadata import PageMetadata, read_metadata
from reader.intake.sandbox.parsers.tree import parse_tree

STORY = (
    "<p>The weir on the Lune broke on Monday night, and the mill below it was under water until "
    "noon, when the fire brigade had closed the gap with sandbags from three villages.</p>"
)
LIMIT = dt.date(2026, 1, 1)


def about(body: str, head: str = "") -> PageMetadata:
    tree = parse_tree(f"<html lang='en'><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree, "")


def ld(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(fields)}</script>"


@pytest.mark.parametrize(
    ("stated", "headings", "element", "site", "title"),
    [
        (["The weir"], ["The weir"], "The weir | Lune Post", "Lune Post", "The weir"),
        (["Lune Post"], ["The weir is broken"], "Lune Post - The weir is broken", "",
         "The weir is broken"),
        ([], ["Lune Post", "The weir is broken"], "The weir is broken - Lune Post", "",
         "The weir is broken"),
        ([], [], "The weir is broken again | News | Lune Post", "", "The weir is broken again"),
        ([], ["Weather Centre"], "The weir on the Lune is broken", "",
         "The weir on the Lune is broken"),
        ([], ["The weir"], "Blog", "", "The weir"),
        ([], [], "Lune Design Week | A lamp for the weir", "",
         "Lune Design Week | A lamp for the weir"),
        ([], ["The weir on the Lune is broken"], "Lune Post", "",
         "The weir on the Lune is broken"),
        ([], [], "Lune Post | News | The weir is broken again", "", "The weir is broken again"),
        ([], ["The weir is broken"], "(3) The weir is broken « Lune Post", "",
         "The weir is broken"),
        ([], [], "(500) Days of rain on the Lune", "", "(500) Days of rain on the Lune"),
        ([], ["(500) Days of rain on the Lune"], "(500) Days of rain on the Lune", "",
         "(500) Days of rain on the Lune"),
        ([], [], "Le maire : « Nous devons tenir ensemble », dit-il", "",
         "Le maire : « Nous devons tenir ensemble », dit-il"),
        ([], [], "Warum » wir am Fluss leben « und bleiben", "",
         "Warum » wir am Fluss leben « und bleiben"),
        ([], ["The weir on the Lune is broken", "Le Post"], "Le Post", "",
         "The weir on the Lune is broken"),
        ([], [], "堰が壊れて水車小屋が水浸しに｜川辺新聞", "", "堰が壊れて水車小屋が水浸しに"),
        ([], [], "河堤决口淹没磨坊村民连夜抢险_新闻_河报网", "", "河堤决口淹没磨坊村民连夜抢险"),
        ([], [], "", "", ""),
    ],
)  # fmt: skip
def test_the_title_that_most_signs_speak_for(
    stated: list[str], headings: list[str], element: str, site: str, title: str
) -> None:
    assert agreed_title(stated, headings, element, "", site) == title


@pytest.mark.parametrize(
    ("stated", "seen", "guess", "site", "author"),
    [
        (["Lune Post"], ["Ann Low"], [], "Lune Post", "Ann Low"),
        (["Ann Low"], ["Bo Ek"], [], "", "Ann Low"),
        (["The Courier"], ["Ann Low"], [], "", "Ann Low"),
        (["Ann Low"], ["Ann Low, Bo Ek"], [], "", "Ann Low, Bo Ek"),
        (["Lune Post"], [], [], "Lune Post", "Lune Post"),
        (["Ann Low"], [], ["Ann Low http", "Low Org"], "Ann Low ( annie )", "Ann Low"),
        (["Lune Post staff"], [], [], "", "Lune Post staff"),
        ([], [""], [], "", ""),
    ],
)
def test_people_before_bodies(
    stated: list[str], seen: list[str], guess: list[str], site: str, author: str
) -> None:
    assert agreed_author(stated, seen, guess, site) == author


@pytest.mark.parametrize(
    ("published", "seen", "guess", "day"),
    [
        (["2024-05-14", "2024-05-14", "2024-05-13"], "", "", "2024-05-14"),
        (["2024-05-14"], "2024-05-12", "", "2024-05-12"),
        (["2024-05-14"], "2024-05-16", "", "2024-05-14"),
        ([], "2024-05-12", "2024-05-14", "2024-05-12"),
        ([], "", "2024-05-14", "2024-05-14"),
        (["2036-05-14"], "", "", ""),
    ],
)
def test_the_day_that_most_signs_speak_for(
    published: list[str], seen: str, guess: str, day: str
) -> None:
    days = [dt.date.fromisoformat(each) for each in published]
    assert agreed_day(days, seen, guess, limit=LIMIT) == day


@pytest.mark.parametrize(
    ("published", "seen", "guess", "address", "day"),
    [
        (["2023-12-21", "2024-05-14"], "", "2023-12-21", "/2024/05/14/weir", "2024-05-14"),
        (["2023-12-21"], "", "", "/2024/05/14/weir", "2024-05-14"),
        (["2024-05-15"], "", "", "/2024-05-14-weir", "2024-05-15"),
        ([], "2024-06-02", "2024-05-14", "/2024/05/weir", "2024-05-14"),
        (["2024-04-25"], "", "", "/2018/04/weir", "2024-04-25"),
        (["2024-05-14"], "", "", "/2036/05/14/weir", "2024-05-14"),
    ],
    ids=[
        "it decides",
        "alone",
        "a day of doubt",
        "a month decides",
        "a month alone: published again",
        "not yet",
    ],
)
def test_a_day_agrees_with_the_pages_own_address(
    published: list[str], seen: str, guess: str, address: str, day: str
) -> None:
    days = [dt.date.fromisoformat(each) for each in published]
    own = days_in(f"https://post.example{address}")
    assert own is not None
    assert agreed_day(days, seen, guess, limit=LIMIT, own=own) == day


def test_a_day_is_not_before_what_the_text_leads_to() -> None:
    linked = dt.date(2024, 5, 3)
    found = agreed_day([dt.date(2019, 1, 1)], "2024-05-14", "", limit=LIMIT, linked=linked)
    assert found == "2024-05-14"
    assert agreed_day([dt.date(2019, 1, 1)], "", "", limit=LIMIT, linked=linked) == ""


@pytest.mark.parametrize(
    ("stated", "seen", "address"),
    [(2, "", "/weir"), (1, "2019-01-01", "/weir"), (1, "2024-05-14", "/2019/01/weir")],
    ids=["stated twice", "stated and seen", "in the address"],
)
def test_a_day_that_two_signs_give_stays_where_a_changed_text_leads_to_later_ones(
    stated: int, seen: str, address: str
) -> None:
    days, own = [dt.date(2019, 1, 1)] * stated, days_in(f"https://post.example{address}")
    later = dt.date(2024, 5, 3)
    assert agreed_day(days, seen, "", limit=LIMIT, own=own, linked=later) == "2019-01-01"


def test_links_beside_the_story_may_be_later() -> None:
    text = "The weir broke on Monday night, and the mill below it was under water by one. " * 2
    tree = parse_tree(
        f"<body><p>{text}<a href='/2024/05/03/rain'>Rain</a></p>"
        f"<aside><p>{text}<a href='/2025/01/01/new'>New</a></p></aside>"
        "<ul><li><a href='/2025/02/01/newer'>Newer</a></li></ul></body>"
    )
    assert tree is not None
    assert latest_linked_day(tree, dt.date(2026, 1, 1)) == dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        ("/2024/05/14/weir", "2024-05-14", "2024-05-14"),
        ("/news/20240514_weir.html", "2024-05-14", "2024-05-14"),
        ("/2024/5/4/weir", "2024-05-04", "2024-05-04"),
        ("/2024/12/weir", "2024-12-01", "2024-12-31"),
        ("/2024/weir", None, None),
        ("/weir-1234202405141", None, None),
        ("/weir/a-19121105", None, None),
        ("/news/world-africa-20121212", None, None),
        ("/2024-13-45/weir", None, None),
        ("/weir?day=2024-05-14", None, None),
    ],
)
def test_days_in_addresses(path: str, first: str | None, last: str | None) -> None:
    found = days_in(f"https://post.example{path}")
    assert (found and found.first.isoformat(), found and found.last.isoformat()) == (first, last)


def test_json_ld_names_authors_by_reference_too() -> None:
    graph = [
        {"@type": "WebSite", "datePublished": "2011-01-01"},
        {"@type": "Article", "author": {"@id": "#a"}, "datePublished": "2024-05-14T09:00:00Z"},
        {"@type": "Person", "@id": "#a", "name": "Ann Low"},
    ]
    found = about(f"<h1>The weir is broken</h1>{STORY}", ld(**{"@graph": graph}))
    assert (found.author, found.published) == ("Ann Low", "2024-05-14")


def test_the_day_of_the_site_and_of_another_story_is_not_the_pages() -> None:
    site = ld(**{"@type": "WebSite", "datePublished": "2011-01-01"})
    other = (
        "<div class='related'><a href='/x'>Rain</a> <time datetime='2022-01-02'>2 Jan</time></div>"
    )
    assert about(f"<h1>The weir is broken</h1>{STORY}", site).published == ""
    assert about(f"<h1>The weir is broken</h1>{STORY}{other}").published == ""


def test_broken_json_ld_still_tells_the_day() -> None:
    broken = (
        '<script type=\'application/ld+json\'>{"@type": "Article", '
        '"datePublished": "2020-07-10T14:15:42+00:00",, }</script>'
        "<meta property='article:modified_time' content='2025-01-07T09:08:22+00:00'>"
    )
    found = about(f"<h1>The weir is broken</h1><p>Last updated: January 7, 2025</p>{STORY}", broken)
    assert found.published == "2020-07-10"


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("<p>New York, May 3, 2024</p>", ""),
        ("<p>Local News | May 3, 2024</p>", ""),
        ("<p><a href='/auteur/ada-lorne'>Ada Lorne</a></p>", "Ada Lorne"),
        ("<p>Propos recueillis par Ada Lorne</p>", "Ada Lorne"),
        ("<p>Saturday, May 4, 2024</p>", ""),
        ("<p>Lune Bridge closes tonight</p>", ""),
    ],
)
def test_a_name_near_the_headline_is_a_byline_for_its_link_or_its_words(
    byline: str, author: str
) -> None:
    assert (
        about(f"<article><h1>The weir on the Lune</h1>{byline}{STORY}</article>").author == author
    )


@pytest.mark.parametrize(
    "card", ["<a href='/x'>The ferry</a> <a href='/author/bo-ek'>Bo Ek</a>",
             "<a href='/firmas/opinion'>Nuestras Firmas</a>"],
)  # fmt: skip
def test_a_link_to_an_author_far_from_the_headline_is_no_byline(card: str) -> None:
    page = f"<article><h1>The weir on the Lune</h1>{STORY * 2}</article><div>{card}</div>"
    assert about(page).author == ""


def test_the_name_of_the_site_before_a_title_is_not_part_of_it() -> None:
    head = (
        "<title>Lune Post: The weir is broken</title>"
        "<meta property='og:site_name' content='Lune Post'>"
    )
    assert about(STORY, head).title == "The weir is broken"
