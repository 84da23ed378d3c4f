"""The publisher of an article, as its dateline and its metadata name it.

The agency of a dateline, "(Reuters)", is not an actor of the article, nor is it one when the
article says to whom somebody said something.
"""

import re
from collections.abc import Iterable, Sequence

from reader.actors.cross_document.names import Key, library_key
from reader.actors.mentions.publisher import agencies_of
from reader.document.annotations import Actor, Aside


def publishers_of(asides: Iterable[Aside], site: str = "") -> frozenset[Key]:
    """Return the names of an article's agency and its publication.

    Args:
        asides: The spans of the article that are not part of its text.
        site: The publication, if it is known.
    """
    named = [*agencies_of(asides), *([site] if site else [])]
    return frozenset(key for text in named if (key := library_key(text, "organization")))


def without_publishers(
    actors: Sequence[Actor], publishers: frozenset[Key], title: str = ""
) -> list[Actor]:
    """Leave out the actors that only publish an article.

    Args:
        actors: The article's actors.
        publishers: The publishers of the article.
        title: Its headline: an actor in it is kept even so.
    """
    if not publishers:
        return list(actors)
    return [
        actor
        for actor in actors
        if actor.kind in {"person", "place"}
        or library_key(actor.name, actor.kind) not in publishers
        or re.search(rf"(?<![a-zA-Z]){re.escape(actor.name)}(?![a-zA-Z])", title)
    ]
