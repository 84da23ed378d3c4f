"""The user's decisions about two names: that they are one actor, or that they are not."""

from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import get_args

from reader.actors.cross_document.names import Key, NameGraph, NameId, library_key
from reader.document.annotations import Kind


@dataclass(frozen=True, slots=True)
class Decision:
    """The user's decision about two names."""

    one: str
    """A name, in any spelling."""
    other: str
    """Another."""
    same: bool
    """Whether both are one actor."""

    def is_about(self, key: Key, other: Key, kind: Kind) -> bool:
        """Return whether the decision is about two names of a kind."""
        keys = [library_key(self.one, kind), library_key(self.other, kind)]
        return sorted(keys) == sorted((key, other))


def named_by(text: str, graph: NameGraph) -> list[NameId]:
    """Return the names of a graph that are spelt like a text, the best known first."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    names = {NameId(library_key(text, kind), kind) for kind in kinds}
    return sorted((name for name in names if name in graph.records), key=graph.rank)


def are_apart(decisions: Iterable[Decision], form: NameId, head: NameId) -> bool:
    """Return whether the user decided that two names are different actors."""
    return any(not each.same and each.is_about(form.key, head.key, head.kind) for each in decisions)


def follow(
    decisions: Sequence[Decision], graph: NameGraph, parents: MutableMapping[NameId, NameId]
) -> None:
    """Make names forms of each other, or separate them, as the user decided.

    Args:
        decisions: The user's decisions; a later one wins.
        graph: The names.
        parents: Name -> the one that it is a form of; changed here.
    """
    for each in decisions:
        names, others = named_by(each.one, graph), named_by(each.other, graph)
        if not names or not others:
            continue
        if each.same:
            _join([*names, *others], graph, parents)
        else:
            _part(names, others, graph, parents)


def _join(
    names: Sequence[NameId], graph: NameGraph, parents: MutableMapping[NameId, NameId]
) -> None:
    roots = sorted({_root(name, parents) for name in names}, key=graph.rank)
    for root in roots[1:]:
        parents[root] = roots[0]


def _part(
    names: Sequence[NameId],
    others: Sequence[NameId],
    graph: NameGraph,
    parents: MutableMapping[NameId, NameId],
) -> None:
    """Separate the less known of two names from the actor that both are forms of."""
    for side in sorted((names, others), key=lambda one: graph.rank(one[0]), reverse=True):
        rest = others if side is names else names
        if {_root(name, parents) for name in side} & {_root(name, parents) for name in rest}:
            for name in side:
                parents.pop(name, None)
            _join(side, graph, parents)


def _root(name: NameId, parents: MutableMapping[NameId, NameId]) -> NameId:
    return list(_path(name, parents))[-1]


def _path(name: NameId, parents: MutableMapping[NameId, NameId]) -> Iterator[NameId]:
    yield name
    while name in parents:
        name = parents[name]
        yield name
