"""Actors of several articles under one name."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import digest
from reader.document.annotations import Actor, Kind, Mention
from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import MergedActor, merge_actors, role_of_all
from reader.services.sources import Source


def actor(name: str, kind: Kind = "person", aliases: tuple[str, ...] = (), role: str = "") -> Actor:
    return Actor(name, kind, 0.5, aliases, (Mention(0, len(name), name, kind),), role)


def article(number: int, *actors: Actor) -> AnalysedArticle:
    facts = replace(digest("").facts, actors=actors)
    path = Path(f"{number}.md")
    return AnalysedArticle(
        Source(str(path), path=path),
        Article(str(number), Metadata(title=str(number)), plain_document("")),
        facts,
    )


def merged(*articles: AnalysedArticle) -> list[tuple[str, int]]:
    return [(one.name, len(one.appearances)) for one in merge_actors(articles)]


def only(actors: tuple[MergedActor, ...]) -> MergedActor:
    (found,) = actors
    return found


def test_one_name_in_two_articles_is_one_actor_with_its_fullest_role() -> None:
    found = only(
        merge_actors(
            [article(1, actor("Ann Lee", role="mayor")), article(2, actor("Ann Lee", role="a b"))]
        )
    )
    assert (found.name, found.count, found.role) == ("Ann Lee", 2, "a b")


def test_a_country_is_one_under_all_its_names() -> None:
    assert merged(
        article(1, actor("United States", "place")), article(2, actor("U.S.", "place"))
    ) == [("United States", 2)]


def test_an_acronym_that_one_article_spells_out_is_known_in_the_next() -> None:
    long = actor("World Health Organization", "organization", ("WHO",))
    assert merged(article(1, long), article(2, actor("WHO", "organization"))) == [
        ("World Health Organization", 2)
    ]


def test_a_middle_name_does_not_part_a_person() -> None:
    assert merged(article(1, actor("George W. Bush")), article(2, actor("George Bush"))) == [
        ("George W. Bush", 2)
    ]


def test_a_surname_alone_joins_nobody() -> None:
    assert merged(article(1, actor("Ann Lee", aliases=("Lee",))), article(2, actor("Lee"))) == [
        ("Ann Lee", 1),
        ("Lee", 1),
    ]


def test_two_actors_of_one_article_stay_apart() -> None:
    assert merged(article(1, actor("George H. Bush"), actor("George W. Bush"))) == [
        ("George H. Bush", 1),
        ("George W. Bush", 1),
    ]


def test_two_kinds_stay_apart() -> None:
    assert merged(
        article(1, actor("Amazon", "organization")), article(2, actor("Amazon", "place"))
    ) == [("Amazon", 1), ("Amazon", 1)]


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        (["Prime Minister", "Israeli Prime Minister", "prime minister"], "Israeli Prime Minister"),
        (["Russian President"] * 3 + ["Russia's Prime Minister"], "Russian President"),
        (["host", "presenter", "host of a car show"], "host of a car show"),
        (["", "co-pilot", "co-pilot", "first officer of the airline"], "co-pilot"),
        (["president"] * 5 + ["former vice president"], "president"),
        (["", ""], ""),
        ([], ""),
    ],
)
def test_the_role_is_the_one_that_most_articles_agree_with(roles: list[str], role: str) -> None:
    assert role_of_all(roles) == role
