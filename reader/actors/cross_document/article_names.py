"""The names in one article, in the form that the graph of all names needs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.actors.cross_document.institutions import (
    countries_of,
    country_of,
    is_institution,
    is_two_places,
    side_of,
)
from reader.actors.cross_document.names import NamedActor, named_actor
from reader.document.annotations import Actor


class ArticleNames(NamedTuple):
    """The names of one article."""

    actors: tuple[NamedActor, ...]
    """Its actors as their names, the most important first."""
    topic: str
    """The country that it names most often, "" if it names none."""


def article_names(actors: Sequence[Actor], text: str) -> ArticleNames:
    """Return the names of an article's actors.

    Args:
        actors: The actors.
        text: The article.
    """
    countries = countries_of(actors)
    return ArticleNames(tuple(_named(actors, text, countries)), "".join(countries[:1]))


def _named(actors: Sequence[Actor], text: str, countries: Sequence[str]) -> Iterator[NamedActor]:
    for actor in actors:
        named = named_actor(actor)
        if named is not None and is_institution(named.head):
            named = named_actor(actor, country_of(actor, text, countries))
        elif named is not None and is_two_places(named.head):
            named = named_actor(actor, side_of(actor, named.head.key, text))
        if named is not None:
            yield named
