"""The actors that the user follows: each is a saved query for its articles."""

import re
from collections.abc import Mapping

from reader.services.collection import ArticleCollection

_LONGEST_KEY = 40
_QUERY = re.compile(r'actor:"([^"]+)"')
_BETWEEN = re.compile(r"[^\w]+")


def actor_query(name: str) -> str:
    """Return the query for the articles that name an actor."""
    quoted = " ".join(name.replace('"', " ").split())
    return f'actor:"{quoted}"'


def followed_actors(collection: ArticleCollection) -> Mapping[str, str]:
    """Return the actors that are followed, each under the name of its saved query."""
    found = ((key, _QUERY.fullmatch(query)) for key, query in collection.saved.all().items())
    return {key: match[1] for key, match in found if match and _is_own(key, match[1])}


def follow_actor(collection: ArticleCollection, name: str) -> bool:
    """Follow an actor, or stop following it.

    Args:
        collection: The library.
        name: A name of the actor.

    Returns:
        Whether it is followed now.

    Raises:
        OptionError: If it is followed by a query of the settings, and so cannot be dropped here.
        StoreError: If it cannot be kept.
    """
    query = actor_query(name)
    for key, known in collection.saved.all().items():
        if known == query and _is_own(key, name):
            collection.saved.forget(key)
            return False
    collection.saved.save(_key(name, collection.saved.all()), query)
    return True


def _is_own(key: str, name: str) -> bool:
    """Return whether a query is one of these, and not one that the user gave another name."""
    return key.startswith(_plain(name)[: _LONGEST_KEY - 3])


def _plain(name: str) -> str:
    return _BETWEEN.sub("-", name.casefold()).strip("-_")[:_LONGEST_KEY].strip("-_") or "actor"


def _key(name: str, taken: Mapping[str, str]) -> str:
    """Return the name of the query: letters, digits and hyphens, and a number when it is taken."""
    plain = _plain(name)
    key, number = plain, 1
    names = {name.casefold() for name in taken}
    while key in names:
        number += 1
        key = f"{plain[: _LONGEST_KEY - 3]}-{number}"
    return key
