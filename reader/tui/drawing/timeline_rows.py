"""The timeline of one article as rows, with the kinds of who is named at each date."""

from typing import NamedTuple

from reader.document.annotations import DateExpression, Kind
from reader.document.digest import Digest


class TimelineRow(NamedTuple):
    """One date."""

    value: str
    """When, as people write it."""
    context: str
    """The words around it, from a little before it on."""
    expression: DateExpression
    """Where it stands."""
    actors: tuple[tuple[Kind, str], ...]
    """Who is named in its sentence, the most important first."""
    group: str
    """Empty for what has a place in time; else why it has none."""
    ends: str = ""
    """When it began and ended, of what lasts, as far as the text says so: ``2010 – 2012``."""


def timeline_rows(digest: Digest) -> list[TimelineRow]:
    """Order the dates by time; what is not resolved, and what only lasts, stand at the end."""
    from reader.services.multi.timeline import timeline_of

    kinds: dict[str, Kind] = {actor.name: actor.kind for actor in digest.actors}
    timeline = timeline_of(digest.facts)
    groups = (
        ("", timeline.placed),
        ("Without a day", timeline.unresolved),
        ("How long, how often", timeline.lasting),
    )
    return [
        TimelineRow(
            moment.label,
            moment.around,
            moment.expression,
            tuple((kinds.get(name, "other"), name) for name in moment.actors),
            group,
            moment.ends,
        )
        for group, moments in groups
        for moment in moments
    ]
