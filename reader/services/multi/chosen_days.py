"""Choose the days that matter in a story, by who mentions them and when.

A day matters when many articles mention it, and more when they still do so after weeks (counting
mentions is nearly as good as learning which days to take: Gholipour Ghalandari and Ifrim 2020,
"Examining the state-of-the-art in news timeline summarization"). The count is divided by the root
of how many articles appeared around that day; otherwise the weeks with the most coverage would have
all the days of a story that goes on for months.

The numbers were chosen on four timelines of three stories (T17), where each can be halved or
doubled without losing more than .02 of Date-F1.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_DAY_AHEAD = 0.1
"""The weight of a mention of a day after the publication: most plans are reported again once they
have happened."""
_SAME_DAY, _NEXT_DAY, _SAME_WEEK, _LATER = 0.5, 1.0, 1.5, 3.0
"""The weight of a mention, by how long after the day it was published."""
_PLANNED = 0.5
"""The support that one of several articles gives to a day after its publication."""
_UNDATED = 1.0
"""The weight of a mention in an article without a day of publication."""
_PUBLISHED = 0.2
"""The weight of an article published on a day without mentioning it."""
_AROUND = 15
"""Days before and after a day in which articles are counted as its coverage."""
_ADDED_COVERAGE = 10
"""Added to that count, so that a single article far from the others gains nothing by it."""


class DayMention(NamedTuple):
    """A day that an article mentions."""

    article: int
    """The number of the article."""
    day: int
    """The proleptic ordinal of the day."""


def choose_days(
    mentions: Iterable[DayMention],
    published: Sequence[int | None],
    *,
    count: int,
    since: int | None = None,
    until: int | None = None,
    least: int = 1,
) -> list[int]:
    """Choose the days that matter.

    Args:
        mentions: The days that the articles mention.
        published: The day of publication of each article, by its number.
        count: How many days, at most.
        since: The first day that may be chosen.
        until: The last day that may be chosen.
        least: How many articles must mention a day, or be published on it, for it to be chosen; one
            of several that was published before it counts half: a plan of one alone is not chosen.

    Returns:
        Proleptic ordinals, the earliest first.
    """
    known = sorted(day for day in published if day is not None)
    weights, support = _weighed(mentions, published, known)
    first, last = since or 0, until or math.inf
    scored = [
        (-round(weight / math.sqrt(_ADDED_COVERAGE + _coverage(known, day)), 9), day)
        for day, weight in weights.items()
        if first <= day <= last and support[day] >= least
    ]
    return sorted(day for _, day in sorted(scored)[:count])


def _weighed(
    mentions: Iterable[DayMention], published: Sequence[int | None], known: Sequence[int]
) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """Return what each day weighs, and how many articles support it."""
    weights: defaultdict[int, float] = defaultdict(float)
    support: defaultdict[int, float] = defaultdict(float)
    planned = _PLANNED if len(published) > 1 else 1.0
    for article, day in set(mentions):
        appeared = published[article]
        weights[day] += _worth(day, appeared)
        support[day] += (
            0.0 if appeared == day else 1.0 if appeared is None or appeared > day else planned
        )
    for day in known:
        weights[day] += _PUBLISHED
        support[day] += 1
    return weights, support


def _worth(day: int, published: int | None) -> float:
    if published is None:
        return _UNDATED
    after = published - day
    if after < 0:
        return _DAY_AHEAD
    if after <= 1:
        return _NEXT_DAY if after else _SAME_DAY
    return _SAME_WEEK if after <= 7 else _LATER


def _coverage(published: Sequence[int], day: int) -> int:
    """Return how many articles were published around a day."""
    return bisect_right(published, day + _AROUND) - bisect_left(published, day - _AROUND)
