"""The genre of a text, which decides the weights that its sentences are ranked with."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader.summary.body import Body
from reader.summary.grammatical_person import in_first_person
from reader.summary.surface_features import (
    cites,
    ends_in_question,
    is_about_itself,
    opens_on_speaker,
)

_SHORTEST_PAPER = 30
"""The fewest sentences of a paper."""
_CITING = (0.04, 0.12)
"""Shares of the sentences that cite or speak of "this paper": below the first a text is not a
paper, above the second it is. In the training sets news lies under 0.01 and papers over 0.1."""
_LONG = (60, 300)
"""Number of sentences from which a text is more than an article, and from which it is long."""
_TALK = (0.15, 0.35)
"""Shares of the paragraphs that are a question or begin with the name of a speaker."""
_LEAST_TURNS = 4
_ITEMS = (0.4, 0.8)
"""Shares of the sentences that are in lists."""
_SHORT = 8
"""Words below which a sentence is short."""
_UNEVEN = (0.15, 0.5)
"""Shares of short sentences: under 0.12 in the training news, above 0.35 in chats, mail and
bills."""
_LONGEST_QUESTION = 45
_NAMED = (0.25, 0.6)
"""Shares of the sentences that name an actor: in the training news the mean is 0.7, in papers,
textbooks, speeches and vlogs it lies under 0.4."""
_TERSE = (20, 12)
"""Mean number of words in a sentence: news has 20 or more, conversations have 8."""
_TERSE_FOREIGN = (24, 18.5)
"""The same in other languages, where -1 is as far on the other side: Turkish and Norwegian news has
17, French news 25. Chosen on the development sets of six languages."""
_PERSONAL = 0.35
"""Share of sentences in the first person from which a text is called a personal account."""


class Kind(NamedTuple):
    """How much a body is of each kind, 0 to 1 each. A text of no kind is news."""

    titled: float
    """It is news with a headline."""
    untitled: float
    """It is news without one."""
    paper: float
    """It cites, and speaks of itself."""
    other: float
    """It is neither: few of its sentences name an actor. These four add up to 1."""
    long: float
    """It is as long as a feature or longer, and is not a paper."""
    talk: float
    """It is an interview or a transcript."""
    list: float
    """It is a list."""
    uneven: float
    """Many of its sentences are short, as in chats, mail and statutes."""
    terse: float
    """Its sentences are short on average for its language; below 0 in another language than English
    whose sentences are long."""
    foreign: float
    """It is in a language other than English, the only one that the weights were learned on."""


def kind_of(body: Body) -> Kind:
    """Return how much a text is of each kind, judged by its body."""
    paper = _paper(body)
    rest = 1.0 - paper
    other = rest * (1 - _share(map(bool, body.entities.weight), _NAMED))
    news = rest - other
    titled = bool(body.title_terms)
    foreign = body.language != "en"
    return Kind(
        titled=news if titled else 0.0,
        untitled=0.0 if titled else news,
        paper=paper,
        other=other,
        long=rest * _between(math.log(max(1, len(body))), *map(math.log, _LONG)),
        talk=_talk(body),
        list=_share(body.items, _ITEMS),
        uneven=_share((size < _SHORT for size in body.sizes), _UNEVEN),
        terse=_terse(_mean(body.sizes), foreign=foreign),
        foreign=float(foreign),
    )


def kind_name(kind: Kind, body: Body) -> str:
    """Return the kind of a body in a few words, for a person."""
    headed = bool(body.title_terms)
    if kind.list >= 0.5:
        return "list"
    if kind.talk >= 0.5:
        return "conversation" if kind.uneven >= 0.5 and not headed else "interview"
    if kind.paper >= 0.5:
        return "paper"
    personal = kind.other >= 0.5 and _first_person(body) >= _PERSONAL
    long = kind.long >= 0.5
    name = "account in the first person" if personal else "text" if long else "article"
    if long:
        name = f"long {name}"
    return name if headed else f"{name} without a title"


def _first_person(body: Body) -> float:
    lower = [frozenset(map(str.lower, words)) for words in body.words]
    return _mean(in_first_person(lower, body.language))


def _terse(words: float, *, foreign: bool) -> float:
    if not foreign:
        return _between(words, *_TERSE)
    usual, short = _TERSE_FOREIGN
    return _between(words, usual, short) - _between(words, usual, 2 * usual - short)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / max(1, len(found))


def _share(values: Iterable[float], bounds: tuple[float, float]) -> float:
    """Return where the share of true values lies between two bounds, 0 to 1."""
    return _between(_mean(values), *bounds)


def _between(value: float, low: float, high: float) -> float:
    """Return 0 up to the first bound, 1 from the second on, and a share between them."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _paper(body: Body) -> float:
    if len(body) < _SHORTEST_PAPER:
        return 0.0
    hits = sum(cites(text) or is_about_itself(text) for text in body.texts)
    return _between(hits / len(body), *_CITING)


def _talk(body: Body) -> float:
    """Return the share of paragraphs that are one question, or begin with a speaker."""
    sizes = Counter(body.paragraphs)
    asked = body.asked
    speakers: Counter[str] = Counter()
    for place, text in enumerate(body.texts):
        opens = place == 0 or body.paragraphs[place] != body.paragraphs[place - 1]
        closes = place + 1 == len(body) or body.paragraphs[place] != body.paragraphs[place + 1]
        if opens and (label := text[: opens_on_speaker(text)]):
            speakers[label] += 1
        if closes and ends_in_question(text):
            short = sizes[body.paragraphs[place]] <= 3
            asked += short and body.sizes[place] <= _LONGEST_QUESTION
    labelled = sum(count for count in speakers.values() if count > 1)
    if max(asked, labelled) < _LEAST_TURNS:
        return 0.0
    return _between(max(asked, labelled) / (len(sizes) + body.asked), *_TALK)
