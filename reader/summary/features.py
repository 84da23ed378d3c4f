"""What the ranker looks at in each sentence: cheap to count, and the same in every language."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from reader.summary.openings import opens_on_link, opens_on_pronoun
from reader.summary.story import Story
from reader.summary.vectors import directed_sums, dot

KINDS = ("titled", "untitled", "long")
"""The kinds of text that have weights of their own: short ones by whether they have a title, and
long ones, where the lead is an introduction and no summary."""

FEATURES: dict[str, tuple[str, ...]] = {
    "position": (
        "log_place", "first", "second", "third", "share", "last_tenth", "opens_paragraph",
    ),
    "centrality": ("after", "before", "like_first", "like_lead"),
    "title": ("title_cosine", "title_share"),
    "keywords": ("keyword_share", "term_frequency", "new_terms"),
    "names": ("new_names", "name_weight", "calendar"),
    "length": ("log_words", "short", "long"),
    "surface": (
        "opens_quote", "has_quote", "question", "unfinished", "numbers", "capitals",
        "pronoun", "link", "first_person", "brackets", "symbols", "about_itself", "says",
    ),
}  # fmt: skip
"""The features by group, in the order of their columns."""

NAMES: tuple[str, ...] = tuple(name for group in FEATURES.values() for name in group)
"""The names of the columns."""

_STANDARDISED = frozenset(
    "after before like_first like_lead title_cosine title_share keyword_share term_frequency "
    "new_terms new_names name_weight log_words numbers capitals brackets symbols".split()
)
"""Columns that are scaled to mean 0 and deviation 1 within the story: what counts is which sentence
has more than the others, and that compares between kinds of text and languages."""

_KEYWORDS = 12
"""How many of the most frequent terms are the keywords of a story."""
_LEAD = 3
_ROOT = 5
_QUOTES = '"“”„«»‘'
_ENDS = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]{0,3}$")
_SYMBOL = re.compile(r"[^\w\s]|_")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves ich wir uns unser".split())
_ITSELF = re.compile(
    r"\b(?:this (?:paper|article|study|work|report|thesis|chapter|book)|in this (?:paper|section)|"
    r"we (?:propose|present|show|describe|introduce|develop|report|demonstrate|investigate|argue)|"
    r"our (?:results?|approach|method|model|system|experiments?|findings?))\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|"
    r"Freitag|Samstag|Sonntag|gestern|heute|(?:1[89]|20)[0-9]{2})\b"
)
_SAYS = re.compile(r"\b(?:said|says|told|according to|sagte|erklärte)\b", re.IGNORECASE)


def feature_rows(story: Story) -> list[list[float]]:
    """Return one row of ``NAMES`` for each sentence of the story.

    The work grows with the words of the story and no faster.
    """
    columns = {**_position(story), **_meaning(story), **_names(story), **_surface(story)}
    ready = [
        standardised(columns[name]) if name in _STANDARDISED else columns[name] for name in NAMES
    ]
    return [list(row) for row in zip(*ready, strict=True)]


def mixture(story: Story) -> tuple[float, float, float]:
    """Return how much the story is of each of ``KINDS``; the three add up to 1.

    A text of 12 sentences or fewer is short, one of 300 or more is long, and between them it is
    both by the logarithm of its length.
    """
    long = min(1.0, max(0.0, math.log(max(len(story), 1) / 12) / math.log(25)))
    short = 1.0 - long
    return (short, 0.0, long) if story.title_terms else (0.0, short, long)


def standardised(column: Sequence[float]) -> list[float]:
    """Scale to mean 0 and standard deviation 1; a column of equal values becomes zeros."""
    count = len(column)
    mean = math.fsum(column) / count if count else 0.0
    deviation = (
        math.sqrt(math.fsum((value - mean) ** 2 for value in column) / count) if count else 0
    )
    if deviation < 1e-9:
        return [0.0] * count
    return [(value - mean) / deviation for value in column]


def _position(story: Story) -> dict[str, list[float]]:
    count = len(story)
    places = range(count)
    last = max(1, count - 1)
    return {
        "log_place": [math.log1p(place) for place in places],
        "first": [float(place == 0) for place in places],
        "second": [float(place == 1) for place in places],
        "third": [float(place == 2) for place in places],
        "share": [place / last for place in places],
        "last_tenth": [float(place >= 0.9 * count) for place in places],
        "opens_paragraph": [float(opens) for opens in story.opens_paragraph],
    }


def _meaning(story: Story) -> dict[str, list[float]]:
    before, after = directed_sums(story.vectors)
    counts = Counter(term for sentence in story.terms for term in sentence)
    top = {term: math.sqrt(n) for term, n in _most_common(counts, _KEYWORDS)}
    lead = [vector for vector in story.vectors[:_LEAD] if vector]
    title = frozenset(map(_root, story.title_terms))
    roots = [frozenset(map(_root, sentence)) for sentence in story.terms]
    known = Counter(root for sentence in roots for root in sentence)
    rare = {root: 1 / math.sqrt(1 + known[root]) for root in title}
    whole = math.fsum(rare.values()) or 1.0
    # A set is in another order in every process; fsum is exact and adds up the same in any order.
    own = [frozenset(sentence) for sentence in story.terms]
    seen: set[str] = set()
    fresh: list[float] = []
    for each in own:
        fresh.append(len(each - seen) / max(1, len(each)))
        seen |= each
    return {
        "after": after,
        "before": before,
        "like_first": [dot(vector, lead[0]) if lead else 0.0 for vector in story.vectors],
        "like_lead": [
            max((dot(vector, each) for each in lead), default=0.0) for vector in story.vectors
        ],
        "title_cosine": [
            len(title & each) / math.sqrt(max(1, len(title)) * max(1, len(each))) for each in roots
        ],
        "title_share": [math.fsum(rare[t] for t in title & each) / whole for each in roots],
        "keyword_share": [math.fsum(top[t] for t in each if t in top) for each in own],
        "term_frequency": [
            math.fsum(math.log(counts[term]) for term in each) / max(1, len(each)) for each in own
        ],
        "new_terms": fresh,
    }


def _root(term: str) -> str:
    """Cut a term so that a headline's "extend" meets the text's "extension"."""
    return term[:_ROOT]


def _most_common(counts: Counter[str], number: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:number]


def _names(story: Story) -> dict[str, list[float]]:
    """Words with a capital that open no sentence: names, in most languages."""
    own = [{word for word in words[1:] if word[:1].isupper()} for words in story.words]
    counts = Counter(name for names in own for name in names)
    seen: set[str] = set()
    fresh: list[float] = []
    for names, words in zip(own, story.words, strict=True):
        fresh.append(len(names - seen) / max(4, len(words)))
        seen |= names
    return {
        "new_names": fresh,
        "name_weight": [
            math.fsum(math.log1p(counts[name]) for name in names) / math.sqrt(max(1, len(words)))
            for names, words in zip(own, story.words, strict=True)
        ],
        "calendar": [float(_CALENDAR.search(text) is not None) for text in story.texts],
    }


def _surface(story: Story) -> dict[str, list[float]]:
    texts = story.texts
    sizes = [len(words) for words in story.words]
    language = story.language
    return {
        "log_words": [math.log1p(size) for size in sizes],
        "short": [float(size < 8) for size in sizes],
        "long": [float(size > 40) for size in sizes],
        "opens_quote": [float(text[:1] in _QUOTES) for text in texts],
        "has_quote": [float(any(mark in text for mark in _QUOTES)) for text in texts],
        "question": [float(text.rstrip('"”»’)').endswith("?")) for text in texts],
        "unfinished": [float(_ENDS.search(text[-6:]) is None) for text in texts],
        "numbers": _shares(story, lambda word: any(map(str.isdigit, word))),
        "capitals": _shares(story, lambda word: word[:1].isupper(), skip=1),
        "pronoun": [float(opens_on_pronoun(words, language)) for words in story.words],
        "link": [float(opens_on_link(words, language)) for words in story.words],
        "first_person": [
            float(any(word.lower() in _FIRST_PERSON for word in words)) for words in story.words
        ],
        "brackets": [
            len(_BRACKETS.findall(text)) / max(8, len(words))
            for text, words in zip(texts, story.words, strict=True)
        ],
        "symbols": [len(_SYMBOL.findall(text)) / max(1, len(text)) for text in texts],
        "about_itself": [float(_ITSELF.search(text) is not None) for text in texts],
        "says": [float(_SAYS.search(text) is not None) for text in texts],
    }


def _shares(story: Story, test: Callable[[str], bool], *, skip: int = 0) -> list[float]:
    return [sum(map(test, words[skip:])) / max(1, len(words)) for words in story.words]
