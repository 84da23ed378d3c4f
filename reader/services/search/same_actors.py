"""An actor under all its names: ``actor:"Barack Obama"`` finds the article that says Obama."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library.index.index import Index
from reader.library.query.tree import Name, Query, leaves, with_names

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision

_MOST_FORMS = 20
"""The most names of an actor that are looked for in a text."""


def with_same_actors(
    index: Index, query: Query, decisions: "Callable[[], tuple[Decision, ...]]"
) -> Query:
    """Return a query that finds the actors it asks for under their other names, too.

    Args:
        index: Where the names are.
        query: The query.
        decisions: Returns what the user said of two names.
    """
    if not any(leaves(query.node, Name)):
        return query
    # Imported here: most queries ask for no actor.
    from reader.library.index.who import heads_of

    said = decisions()

    def found(name: Name) -> Name:
        if name.beginning:
            return name  # it is still being typed
        heads = heads_of(index, name.words, name.kinds, said, one=False)
        forms = sorted({head.key for there in heads.values() for head in there})
        return replace(name, articles=tuple(sorted(heads)), forms=tuple(forms[:_MOST_FORMS]))

    return replace(query, node=with_names(query.node, found))
