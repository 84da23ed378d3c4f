"""Which actors of several articles are the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.cross_document.apart import is_apart
from reader.actors.cross_document.article_names import article_names
from reader.actors.cross_document.decisions import Decision, are_apart
from reader.actors.cross_document.names import (
    NameGraph,
    NameId,
    library_key,
    named_actor,
)
from reader.actors.cross_document.publishers import publishers_of, without_publishers
from reader.actors.cross_document.resolve import ActorId, Resolution
from reader.document.annotations import Actor, Mention
from reader.services.digests.batch import AnalysedArticle


def who_is_who(
    articles: Sequence[AnalysedArticle],
    decisions: Sequence[Decision] = (),
    *,
    publishers: bool = False,
) -> Iterator[list[tuple[ActorId, Actor]]]:
    """Iterate over the articles: the actors of each, with their identity across all of them.

    Args:
        articles: The articles.
        decisions: The user's decisions about pairs of names.
        publishers: Whether agencies and publications count as actors of what they publish.
    """
    listed = [list(each.facts.actors) for each in articles] if publishers else _actors_of(articles)
    graph = NameGraph()
    for number, (analysed, actors) in enumerate(zip(articles, listed, strict=True)):
        day = analysed.facts.published
        names = article_names(actors, analysed.facts.text)
        graph.add(number, names.actors, day.toordinal() if day else None, names.topic)
    resolution = Resolution(graph, decisions)
    for number, actors in enumerate(listed):
        found = []
        for actor in actors:
            for head, part in parts_of(actor, graph, decisions):
                found.append((resolution.actor_of(number, head), part))
        yield _together(found)


def _actors_of(articles: Sequence[AnalysedArticle]) -> list[list[Actor]]:
    """Return the actors of each article without those that only publish it."""
    named = [publishers_of(each.facts.asides, each.article.metadata.site) for each in articles]
    counts = Counter(key for keys in named for key in keys)
    house = frozenset(key for key, count in counts.items() if 2 * count >= len(articles) > 1)
    return [
        without_publishers(each.facts.actors, keys | house, each.article.metadata.title)
        for each, keys in zip(articles, named, strict=True)
    ]


def parts_of(
    actor: Actor, graph: NameGraph, decisions: Sequence[Decision] = ()
) -> Iterator[tuple[NameId, Actor]]:
    """Yield an actor, and separately its mentions that are another actor elsewhere."""
    named = named_actor(actor)
    if named is None:
        yield NameId((actor.name,), actor.kind), actor
        return
    apart: defaultdict[NameId, list[Mention]] = defaultdict(list)
    left: list[Mention] = []
    moved = {
        form
        for form in named.forms[1:]
        if is_apart(graph, form, named.head) or are_apart(decisions, form, named.head)
    }
    for mention in actor.mentions:
        form = NameId(library_key(mention.text, actor.kind), actor.kind)
        (apart[form] if form in moved else left).append(mention)
    if left:
        yield named.head, _with(actor, left, actor.name) if moved else actor
    for form, mentions in apart.items():
        name = Counter(mention.text for mention in mentions).most_common(1)[0][0]
        yield form, _with(actor, mentions, name)


def _with(actor: Actor, mentions: Sequence[Mention], name: str) -> Actor:
    aliases = dict.fromkeys(mention.text for mention in mentions)
    aliases.pop(name, None)
    return replace(actor, name=name, mentions=tuple(mentions), aliases=tuple(aliases))


def _together(found: list[tuple[ActorId, Actor]]) -> list[tuple[ActorId, Actor]]:
    """Merge the actors of an article that are the same."""
    groups: dict[ActorId, list[Actor]] = {}
    for identity, actor in found:
        groups.setdefault(identity, []).append(actor)
    return [(identity, _joined(group)) for identity, group in groups.items()]


def _joined(group: Sequence[Actor]) -> Actor:
    if len(group) == 1:
        return group[0]
    first = group[0]
    mentions = sorted((one for actor in group for one in actor.mentions), key=lambda one: one.start)
    return _with(first, mentions, first.name)
