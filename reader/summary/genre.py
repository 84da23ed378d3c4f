"""What kind of text it is: by that it has weights of its own."""

import math
from collections import Counter
from typing import NamedTuple

from reader.summary.body import Body
from reader.summary.surface_features import (
    cites,
    ends_in_question,
    is_about_itself,
    opens_on_speaker,
)

_FEW = 30
"""Fewest sentences of a paper."""
_CITING = (0.04, 0.12)
"""Shares of the sentences that cite or speak of "this paper": below the first it is not one,
above the second it is. In the training sets the news lies under 0.01 and papers over 0.1."""
_LONG = (60, 300)
"""Sentences from which on a text is more than an article, and from which on it is a long one."""
_TALK = (0.15, 0.35)
"""Shares of the paragraphs that ask or name their speaker."""
_LEAST_TURNS = 4
_BRIEF = (4, 16)
"""Sentences up to which a text is brief, and from which on it is not."""
_ITEMS = (0.4, 0.8)
"""Shares of the sentences that are in lists."""
_SHORT = 8
"""Words below which a sentence is short."""
_UNEVEN = (0.15, 0.5)
"""Shares of short sentences: in the training news they lie under 0.12, in chats, mail and bills
above 0.35."""
_LONGEST_QUESTION = 45


class Kind(NamedTuple):
    """How much a body is of each kind, 0 to 1 each. A text of no kind is news."""

    titled: float
    """It has a headline; nothing for a paper."""
    untitled: float
    """It has none; nothing for a paper."""
    paper: float
    """It cites, and speaks of itself; these three add up to 1."""
    long: float
    """It is a feature or longer, and no paper."""
    talk: float
    """It is an interview or a transcript."""
    list: float
    """It is a list."""
    brief: float
    """It is a few sentences, in which a difference of features says little."""
    uneven: float
    """Many of its sentences are short, as in chats, mail and statutes."""
    foreign: float
    """It is in a language that the weights were not learned on: any but English."""


def kind_of(body: Body) -> Kind:
    """Say what kind of text this is the body of."""
    paper = _paper(body)
    rest = 1.0 - paper
    titled = bool(body.title_terms)
    return Kind(
        titled=rest if titled else 0.0,
        untitled=0.0 if titled else rest,
        paper=paper,
        long=rest * _between(math.log(max(1, len(body))), *map(math.log, _LONG)),
        talk=_talk(body),
        brief=1 - _between(len(body), *_BRIEF),
        list=_between(sum(body.items) / max(1, len(body)), *_ITEMS),
        uneven=_between(
            sum(len(words) < _SHORT for words in body.words) / max(1, len(body)), *_UNEVEN
        ),
        foreign=float(body.language != "en"),
    )


def kind_name(kind: Kind) -> str:
    """Return the kind in a word or two, for a person."""
    for name, share in (("list", kind.list), ("interview", kind.talk), ("paper", kind.paper)):
        if share >= 0.5:
            return name
    long = "long text" if kind.long >= 0.5 else "article"
    return long if kind.titled else f"{long} without a title"


def _between(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _paper(body: Body) -> float:
    if len(body) < _FEW:
        return 0.0
    hits = sum(cites(text) or is_about_itself(text) for text in body.texts)
    return _between(hits / len(body), *_CITING)


def _talk(body: Body) -> float:
    """Return the share of paragraphs that are a question as a whole, or begin with a speaker."""
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
            asked += short and len(body.words[place]) <= _LONGEST_QUESTION
    labelled = sum(count for count in speakers.values() if count > 1)
    if max(asked, labelled) < _LEAST_TURNS:
        return 0.0
    return _between(max(asked, labelled) / (len(sizes) + body.asked), *_TALK)
