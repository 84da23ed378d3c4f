"""Who is named with whom, as GraphML and as CSV, with the articles as evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.document.to_html import html_text
from reader.services.exporting.csv_line import csv_line

if TYPE_CHECKING:
    from reader.services.multi.actor_graph import ActorGraph, Tie

_KEYS = (
    ("name", "node", "string"),
    ("kind", "node", "string"),
    ("role", "node", "string"),
    ("mentions", "node", "int"),
    ("articles", "node", "int"),
    ("sentences", "edge", "int"),
    ("evidence", "edge", "string"),
)
"""Each attribute: its owner, its name and its type."""
_COLUMNS = ("actor", "kind", "with", "with_kind", "sentences", "articles", "evidence")


def graphml(graph: ActorGraph) -> str:
    """Return a graph as GraphML (http://graphml.graphdrawing.org), which Gephi and yEd read."""
    return "".join(_graphml(graph))


def _graphml(graph: ActorGraph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, owner, kind in _KEYS:
        yield (f'<key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n')
    yield '<graph edgedefault="undirected">\n'
    for number, actor in enumerate(graph.actors):
        yield f'<node id="n{number}">'
        yield _data("node-name", actor.name) + _data("node-kind", actor.kind)
        yield _data("node-role", actor.role) + _data("node-mentions", actor.count)
        yield _data("node-articles", len(actor.appearances)) + "</node>\n"
    for tie in graph.ties:
        yield f'<edge source="n{tie.one}" target="n{tie.other}">'
        yield _data("edge-sentences", tie.sentences) + _data("edge-evidence", _evidence(tie))
        yield "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(key: str, value: str | int) -> str:
    return f'<data key="{key}">{html_text(" ".join(str(value).split()))}</data>'


def _evidence(tie: Tie) -> str:
    return " ".join(each.article.id for each in tie.articles)


def table(graph: ActorGraph) -> str:
    """Return the ties of a graph as CSV, the ids of the articles in the last column."""
    lines = [csv_line(_COLUMNS)]
    for tie in graph.ties:
        one, other = graph.actors[tie.one], graph.actors[tie.other]
        names = [" ".join(one.name.split()), one.kind, " ".join(other.name.split()), other.kind]
        numbers = [str(tie.sentences), str(len(tie.articles))]
        lines.append(csv_line([*names, *numbers, _evidence(tie)]))
    return "".join(lines)
