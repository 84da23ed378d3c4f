"""When it happened: the dates of an article in order of time, as both front ends show them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.document.annotations import DateExpression, Mention
from reader.document.facts import Facts
from reader.document.span import Span
from reader.services.multi.clause import Clause, clause_of

_ACTORS = 3
"""The most actors that are named beside a date."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One temporal expression, with what is said there."""

    expression: DateExpression
    """The expression; choosing the row goes to its place."""
    label: str
    """Its value as people write it; of a range, with its end."""
    context: str
    """The sentence that contains it, on one line."""
    clause: Clause
    """The clause that contains it, on one line."""
    actors: tuple[str, ...]
    """Who is named in that sentence, the most important first; three at most."""
    ends: str = ""
    """For a duration, when it began and ended if the text says so: ``2010 – 2012``."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of one article."""

    placed: tuple[TimelineEntry, ...]
    """Those that have a place in time, the earliest first; of one time, in order of the text."""
    lasting: tuple[TimelineEntry, ...]
    """How long and how often: durations and sets, in order of the text."""
    unresolved: tuple[TimelineEntry, ...]
    """Those whose time is unknown, and references to now, the past and the future."""


def timeline_of(facts: Facts) -> Timeline:
    """Lay the dates of a text on a timeline."""
    from reader.dates.placement import sort_key

    placed: list[tuple[tuple[int, ...], int, TimelineEntry]] = []
    lasting: list[TimelineEntry] = []
    unresolved: list[TimelineEntry] = []
    for number, entry in enumerate(timeline_entries(facts)):
        key = sort_key(entry.expression)
        if key is not None:
            placed.append((key, number, entry))
        elif entry.expression.type in {"DURATION", "SET"}:
            lasting.append(entry)
        else:
            unresolved.append(entry)
    placed.sort(key=lambda each: each[:2])
    return Timeline(tuple(entry for *_, entry in placed), tuple(lasting), tuple(unresolved))


def timeline_entries(facts: Facts) -> tuple[TimelineEntry, ...]:
    """Return every temporal expression of a text with what is said there, in order."""
    starts = [sentence.start for sentence in facts.sentences]
    named = _named(facts)
    found: list[TimelineEntry] = []
    for expression in facts.dates:
        index = bisect_right(starts, expression.start) - 1
        sentence = facts.sentences[index] if index >= 0 else expression
        found.append(
            TimelineEntry(
                expression,
                _label(expression),
                " ".join(sentence.text.split()),
                clause_of(
                    facts.text,
                    Span(sentence.start, sentence.end),
                    Span(expression.start, expression.end),
                ),
                named.get(index, ()),
                _ends(expression),
            )
        )
    return tuple(found)


def _label(expression: DateExpression) -> str:
    from reader.dates.labels import label

    written = label(expression.value, expression.type)
    if expression.until is None or expression.type == "DURATION":
        return written
    return f"{written} – {label(expression.until)}"


def _ends(expression: DateExpression) -> str:
    from reader.dates.labels import label

    if expression.type != "DURATION" or not (expression.since or expression.until):
        return ""
    since = label(expression.since) if expression.since else ""
    until = label(expression.until) if expression.until else ""
    if since and until:
        return f"{since} – {until}"
    return f"from {since}" if since else f"until {until}"


def _named(facts: Facts) -> dict[int, tuple[str, ...]]:
    """Return for each sentence who is named in it, by its index."""
    starts = [sentence.start for sentence in facts.sentences]
    found: dict[int, list[str]] = {}
    for actor in facts.actors:
        for index in _sentences(starts, actor.mentions):
            names = found.setdefault(index, [])
            if len(names) < _ACTORS:
                names.append(actor.name)
    return {index: tuple(names) for index, names in found.items()}


def _sentences(starts: list[int], mentions: Iterable[Mention]) -> set[int]:
    return {bisect_right(starts, mention.start) - 1 for mention in mentions}
