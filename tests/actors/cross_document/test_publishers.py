"""Who publishes an article is no actor of it."""

import pytest

from reader.actors.cross_document.publishers import publishers_of, without_publishers
from reader.document.annotations import Actor, Aside, Kind, Mention


def aside(text: str) -> Aside:
    return Aside(0, len(text), text, "dateline")


def actor(name: str, kind: Kind = "organization") -> Actor:
    return Actor(name, kind, 0.5, (), (Mention(0, len(name), name, kind),))


@pytest.mark.parametrize(
    ("dateline", "site", "keys"),
    [
        ("(CNN) -- ", "", {("cnn",)}),
        ("LONDON, May 14 (Reuters) - ", "", {("reuters",)}),
        ("Kyiv \u2014 ", "", set()),
        ("", "The Ardmore Gazette", {("ardmore", "gazette")}),
    ],
)
def test_the_dateline_and_the_site_name_the_publisher(
    dateline: str, site: str, keys: set[tuple[str, ...]]
) -> None:
    assert publishers_of([aside(dateline)], site) == keys


@pytest.mark.parametrize(
    ("one", "title", "left"),
    [
        (actor("CNN"), "", False),
        (actor("CNN"), "CNN names a new head", True),
        (actor("CNN"), "The man behind CNNmoney", False),
        (actor("CNN"), "Inside CNN", True),
        (actor("CNN Center"), "", True),
        (actor("Tidewatch"), "", True),
    ],
)
def test_the_publisher_is_left_out_unless_the_headline_is_about_it(
    one: Actor, title: str, left: bool
) -> None:
    kept = without_publishers([one], publishers_of([aside("(CNN)")]), title)
    assert bool(kept) is left
