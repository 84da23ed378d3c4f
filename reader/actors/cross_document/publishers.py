"""Who publishes an article: what its dateline and its metadata name.

The agency of a dateline, "(Reuters)", is not an actor of the story, nor is it one where the story
says whom somebody told something.
"""

import re
from collections.abc import Iterable, Sequence

from reader.actors.cross_document.names import Key, library_key
from reader.actors.mentions.publisher import agencies_of
from reader.document.annotations import Actor, Aside


def publishers_of(asides: Iterable[Aside], site: str = "") -> frozenset[Key]:
    """Return the names of an article's agency and its publication.

    Args:
        asides: What is inside the article and no part of the story.
        site: The publication, when it is known.
    """
    named = [*agencies_of(asides), *([site] if site else [])]
    return frozenset(key for text in named if (key := library_key(text, "organization")))


def without_publishers(
    actors: Sequence[Actor], publishers: frozenset[Key], title: str = ""
) -> list[Actor]:
    """Leave out the actors that only publish an article.

    Args:
        actors: The article's actors.
        publishers: Who publishes it.
        title: Its headline: who is in it is an actor all the same.
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
