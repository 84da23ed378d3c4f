"""One actor across all articles: where it is named, with whom, when, and in which sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.document.annotations import Actor, Kind, Sentence
from reader.document.facts import Facts
from reader.document.options import DigestOptions
from reader.errors import ReaderError
from reader.library.digests.backend import Backend
from reader.library.index.entry import Entry
from reader.library.searchable import normalize_for_search
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of

if TYPE_CHECKING:
    from reader.actors.cross_document.names import NameId

_MOST_ARTICLES = 200
"""The most articles that are looked at: the first in the order of the list."""
_MOST_SENTENCES = 4
"""The most sentences shown from one article."""


class Seen(NamedTuple):
    """An actor in one article."""

    entry: Entry
    """The article."""
    actor: Actor
    """The actor as this article has it."""
    facts: Facts
    """The article's facts."""


class PageRow(NamedTuple):
    """One row of the page."""

    section: str
    """The heading above it."""
    lead: str
    """Its first column: a day, a count."""
    text: str
    """What it says."""
    detail: str = ""
    """More details, shown dimmed."""
    article_id: str = ""
    """The article that Enter opens."""
    offset: int = 0
    """The place in it."""
    actor: tuple[str, Kind] | None = None
    """The actor whose page Enter opens."""


def look_for_actor(
    collection: ArticleCollection,
    name: str,
    kind: Kind,
    options: DigestOptions,
    *,
    by: Backend | None = None,
) -> Iterator[Seen]:
    """Iterate over the articles that name an actor; reads and analyses, so call it in a thread.

    Args:
        collection: Where the articles are.
        name: The actor's name.
        kind: What it is.
        options: How the articles' facts are found.
        by: What finds them; this process when it is None.

    Raises:
        ReaderError: If the collection cannot be searched.
    """
    # Imported here: it loads the analysis of names.
    from reader.library.index.who import heads_of

    heads = heads_of(collection.index, name, (kind,), collection.actor_decisions.all(), one=True)
    for entry in _candidates(collection, name):
        try:
            article = collection.article(entry.id)
            facts = collection.digests.facts(article, options, by=by)
        except ReaderError:
            continue
        number = collection.index.number_of(entry.id)
        actor = _actor_in(facts, name, kind, heads.get(number or 0))
        if actor is not None:
            yield Seen(entry, actor, facts)


def _actor_in(
    facts: Facts, name: str, kind: Kind, heads: "frozenset[NameId] | None"
) -> Actor | None:
    """Return the actor of an article that is the one of the page.

    Args:
        facts: The article's facts.
        name: The actor's name.
        kind: What it is.
        heads: The names that this article has it under, where the library knows.
    """
    if heads:
        from reader.actors.cross_document.names import library_key

        keys = {(head.key, head.kind) for head in heads}
        known = (one for one in facts.actors if (library_key(one.name, one.kind), one.kind) in keys)
        return next(known, None)
    wanted = normalize_for_search(name)
    return next(
        (
            one
            for one in facts.actors
            if one.kind == kind and wanted in map(normalize_for_search, (one.name, *one.aliases))
        ),
        None,
    )


def _candidates(collection: ArticleCollection, name: str) -> Iterator[Entry]:
    """Iterate over articles that may name an actor: those known to, then those with its words."""
    quoted = name.replace('"', " ")
    seen: set[str] = set()
    for query in (f'actor:"{quoted}"', f'"{quoted}"'):
        for entry in collection.search(query)[:_MOST_ARTICLES]:
            if entry.id not in seen:
                seen.add(entry.id)
                yield entry


def page_rows(found: list[Seen]) -> list[PageRow]:
    """Return the rows of the page for what was found so far."""
    return [*_articles(found), *_others(found), *_times(found), *_sentences(found)]


def _articles(found: list[Seen]) -> Iterator[PageRow]:
    for seen in found:
        about = seen.entry.metadata
        day = about.published.isoformat() if about.published else ""
        yield PageRow(
            "Articles",
            day,
            " ".join(about.title.split()),
            _times_named(len(seen.actor.mentions)),
            seen.entry.id,
            seen.actor.mentions[0].start if seen.actor.mentions else 0,
        )


def _times_named(mentions: int) -> str:
    return "once" if mentions == 1 else f"{mentions} times"


def _others(found: list[Seen]) -> Iterator[PageRow]:
    counts: dict[tuple[str, Kind], tuple[int, float]] = {}
    for seen in found:
        for actor in seen.facts.actors:
            if actor is not seen.actor:
                articles, weight = counts.get((actor.name, actor.kind), (0, 0.0))
                counts[actor.name, actor.kind] = (articles + 1, weight + actor.salience)
    ranked = sorted(counts.items(), key=lambda each: (-each[1][0], -each[1][1], each[0]))
    for (name, kind), (articles, _) in ranked[:12]:
        yield PageRow("Named with", kind, name, count_of(articles, "article"), actor=(name, kind))


def _times(found: list[Seen]) -> list[PageRow]:
    from reader.dates.labels import label
    from reader.dates.placement import sort_key

    placed = []
    for seen in found:
        with_actor = {sentence.start: sentence for sentence in _naming(seen)}
        for expression in seen.facts.dates:
            key = sort_key(expression)
            sentence = next(
                (each for each in with_actor.values() if each.contains(expression.start)), None
            )
            if key is not None and sentence is not None:
                when = label(expression.value, expression.type)
                row = PageRow(
                    "Timeline",
                    when,
                    " ".join(sentence.text.split()),
                    article_id=seen.entry.id,
                    offset=expression.start,
                )
                placed.append((key, row))
    return [row for _, row in sorted(placed, key=lambda each: each[0])]


def _sentences(found: list[Seen]) -> Iterator[PageRow]:
    for seen in found:
        for sentence in _naming(seen)[:_MOST_SENTENCES]:
            yield PageRow(
                "Sentences",
                "",
                " ".join(sentence.text.split()),
                " ".join(seen.entry.metadata.title.split()),
                seen.entry.id,
                sentence.start,
            )


def _naming(seen: Seen) -> list[Sentence]:
    """Return the sentences of an article that name its actor."""
    places = [mention.start for mention in seen.actor.mentions]
    return [
        sentence
        for sentence in seen.facts.sentences
        if any(sentence.contains(place) for place in places)
    ]
