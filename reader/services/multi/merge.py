"""Actors and dates of several articles combined: one row per name, one row per period."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document.annotations import Actor, Kind
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.timeline import TimelineEntry, timeline_entries

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision
    from reader.actors.cross_document.resolve import ActorId


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one of the articles."""

    analysed: AnalysedArticle
    """The article."""
    actor: Actor
    """The actor as this article has it."""


@dataclass(frozen=True, slots=True)
class MergedActor:
    """One actor over several articles."""

    name: str
    """The fullest form of the name."""
    kind: Kind
    """What it is."""
    aliases: tuple[str, ...]
    """The other forms, in order of first use."""
    salience: float
    """The sum of its saliences over the articles, divided by how many articles there are."""
    appearances: tuple[Appearance, ...]
    """Where it appears, in the order of the articles."""
    role: str = ""
    """The one that most articles agree with."""

    @property
    def count(self) -> int:
        """How often it is named in all."""
        return sum(len(appearance.actor.mentions) for appearance in self.appearances)


def merge_actors(
    articles: Sequence[AnalysedArticle],
    decisions: "Sequence[Decision]" = (),
    *,
    publishers: bool = False,
) -> tuple[MergedActor, ...]:
    """Merge the actors of several articles that are the same, the most important first.

    A mention that an article attributes to a longer name, but that is another actor elsewhere, is
    moved to that actor.

    Args:
        articles: The articles.
        decisions: The user's decisions about pairs of names.
        publishers: Whether agencies and publications count as actors of what they publish.
    """
    # Imported here: a list or a timeline needs no names.
    from reader.services.multi.who import who_is_who

    groups: dict[ActorId, list[Appearance]] = {}
    found = who_is_who(articles, decisions, publishers=publishers)
    for analysed, parts in zip(articles, found, strict=True):
        for identity, actor in parts:
            groups.setdefault(identity, []).append(Appearance(analysed, actor))
    merged = [_merged(group, len(articles)) for group in groups.values()]
    return tuple(sorted(merged, key=lambda actor: (-actor.salience, -actor.count, actor.name)))


def _merged(group: list[Appearance], articles: int) -> MergedActor:
    from reader.actors.cross_document.shown_name import shown_name

    kinds = Counter(each.actor.kind for each in group)
    kind = max(kinds, key=lambda one: (kinds[one], one != "other", one))
    name = shown_name(Counter(each.actor.name for each in group), kind)
    forms = (form for each in group for form in (each.actor.name, *each.actor.aliases))
    aliases = [form for form in dict.fromkeys(forms) if form != name]
    salience = sum(each.actor.salience for each in group) / articles
    role = role_of_all([each.actor.role for each in group])
    return MergedActor(name, kind, tuple(aliases), round(salience, 4), tuple(group), role)


def role_of_all(roles: Sequence[str]) -> str:
    """Return the role that most articles agree with: those that give it, or a part of its words.

    ``Prime Minister`` agrees with ``Israeli Prime Minister``. If two have the same number of
    articles, the one that more articles give verbatim comes first, then the fuller one, then the
    earlier. Returns "" if no article gives one.

    A fuller role counts only if half as many articles give it as the commonest one: a single
    article that says ``former vice president`` does not speak for all that say ``president``.
    """
    given = Counter(filter(None, roles))
    words = {role: frozenset(role.casefold().split()) for role in given}

    most = max(given.values(), default=0)

    def worth(role: str) -> tuple[bool, int, int, int]:
        agreeing = sum(count for other, count in given.items() if words[other] <= words[role])
        return 2 * given[role] >= most, agreeing, given[role], len(words[role])

    return max(given, key=worth, default="")


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A date and the article that mentions it."""

    analysed: AnalysedArticle
    """The article."""
    entry: TimelineEntry
    """The expression, with its sentence."""


@dataclass(frozen=True, slots=True)
class Period:
    """Everything that happened in one day, month, year or other period."""

    value: str
    """The TIMEX3 value of the period; times of day are under their day."""
    mentions: tuple[DatedMention, ...]
    """Where it is mentioned: by time of day, then in the order of the articles and their texts."""


def merge_dates(articles: Iterable[AnalysedArticle]) -> tuple[Period, ...]:
    """Lay the resolved dates of the articles on one timeline, the earliest first.

    Durations, repeated times and what could not be resolved have no place on it.
    """
    from reader.dates.placement import day_or_period, sort_key

    groups: dict[str, list[tuple[tuple[int, ...], int, DatedMention]]] = {}
    number = 0
    for analysed in articles:
        for entry in timeline_entries(analysed.facts):
            value, key = entry.expression.value, sort_key(entry.expression)
            number += 1
            if value is not None and key is not None:
                row = (key, number, DatedMention(analysed, entry))
                groups.setdefault(day_or_period(value), []).append(row)
    rows = [(value, sorted(group, key=lambda row: row[:2])) for value, group in groups.items()]
    rows.sort(key=lambda row: row[1][0][0])
    return tuple(Period(value, tuple(mention for *_, mention in group)) for value, group in rows)
