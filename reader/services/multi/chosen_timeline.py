"""A selective timeline: the days that matter in a story, and what happened on each.

The candidates for a day are the sentences that name it, and those of the articles published on it
that name no other day. Of these the ones nearest to all of them are chosen, without repeats
(centroid selection as in Gholipour Ghalandari and Ifrim 2020). The numbers were chosen on four
timelines of three stories (T17).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reader.document.annotations import Sentence
from reader.document.lazy_pattern import lazy_compile
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.article_sentence import ArticleSentence
from reader.services.multi.chosen_days import DayMention, choose_days
from reader.services.multi.merge import Period

if TYPE_CHECKING:
    from reader.summary.vectors import Vector

_UNNAMED = 0.5
"""The weight of a sentence that names no day, for the day on which its article was published."""
_LEANING = 0.6
"""The share of its weight that a sentence keeps if it depends on the one before it."""
_KNOWN_SHARE = 0.3
"""The share of its weight that a sentence keeps if it is in the summary above the timeline."""
_SAME_EVENT = 0.7
"""Cosine from which sentences that name two days tell of one event: their articles date it by other
days. Not tuned: reports of two events in one place have about half of their words in common."""
_FIGURE = lazy_compile(r"\d+")
_HALF_AT = 5
"""The place in the article at which ``_UNNAMED`` counts half."""
_FEWEST_WORDS, _MOST_WORDS = 8, 45
"""Sentences of fewer or more words are not chosen."""


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """A day that matters, and what happened on it."""

    day: date
    """The day."""
    sentences: tuple[ArticleSentence, ...]
    """The sentences that say what happened, the best first; of at least one article."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that may be chosen for a day."""

    article: int
    sentence: Sentence
    worth: float
    terms: tuple[str, ...]
    figures: frozenset[str]
    """The numbers in it that are in no date."""
    names_day: bool
    """Whether it names the day itself, and is not only of an article of that day."""

    @property
    def key(self) -> str:
        """Return a key that is the same for copies of the sentence."""
        return _key(self.sentence.text)


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


Places = Sequence[Collection[int]]
"""For each article, the places in its body of the sentences that a timeline may use."""
Between = tuple[date | None, date | None]
"""The first and the last day that may be chosen; None for any."""


def day_mentions(
    articles: Sequence[AnalysedArticle], within: Places | None = None
) -> Iterator[DayMention]:
    """Iterate over the single days that articles mention.

    Args:
        articles: The articles.
        within: The sentences that count; None for all.
    """
    for number, analysed in enumerate(articles):
        for place, day in _named_days(analysed):
            if within is None or place in within[number]:
                yield DayMention(number, day)


def choose_timeline(
    articles: Sequence[AnalysedArticle],
    *,
    dates: int,
    sentences: int,
    between: Between = (None, None),
    least: int = 1,
    within: Places | None = None,
    used: Iterable[str] = (),
) -> tuple[TimelineDay, ...]:
    """Choose the days that matter in some articles, and the sentences that say what happened.

    Args:
        articles: The articles.
        dates: How many days, at most.
        sentences: How many sentences a day, at most.
        between: The first and the last day that may be chosen.
        least: How many articles must mention a day, or be published on it; see ``choose_days``.
        within: The sentences that it may be made of; None for all.
        used: Sentences that are chosen only where nothing else is said of a day.

    Returns:
        The days, the earliest first; a day of which no sentence says anything is left out.
    """
    first, last = (day.toordinal() if day else None for day in between)
    days = choose_days(
        day_mentions(articles, within),
        publication_days(articles),
        count=dates,
        since=first,
        until=last,
        least=least,
    )
    return sentences_of_days(articles, days, sentences, within, used=used)


def on_days(periods: Iterable[Period], days: Iterable[TimelineDay]) -> tuple[Period, ...]:
    """Return the periods that are one of the chosen days."""
    wanted = {each.day.isoformat() for each in days}
    return tuple(each for each in periods if each.value in wanted)


def sentences_of_days(
    articles: Sequence[AnalysedArticle],
    days: Sequence[int],
    most: int,
    within: Places | None = None,
    *,
    used: Iterable[str] = (),
) -> tuple[TimelineDay, ...]:
    """Choose for each day the sentences that say what happened on it.

    Args:
        articles: The articles.
        days: Proleptic ordinals, the earliest first.
        most: How many sentences a day, at most.
        within: The sentences that may be chosen; None for all.
        used: Sentences that are chosen only where nothing else is said of a day.
    """
    # Imported here: it loads nltk's stemmers.
    from reader.services.multi.centroid import Centroids

    found = _candidates(articles, frozenset(days), within)
    centroids = Centroids([each.terms for day in days for each in found[day]])
    known, said_before = frozenset(map(_key, used)), list[tuple[_Candidate, "Vector"]]()
    lines, at = [], 0
    for day in days:
        rows = found[day]
        vectors = centroids.vectors[at : at + len(rows)]
        at += len(rows)
        new = _new(rows, vectors, said_before)
        candidates = [rows[place] for place in new]
        worth = [each.worth * (_KNOWN_SHARE if each.key in known else 1) for each in candidates]
        chosen = centroids.choose([vectors[place] for place in new], worth, most=most)
        picked = [candidates[place] for place in chosen]
        said_before += ((candidates[place], vectors[new[place]]) for place in chosen)
        if picked:
            said = tuple(_told(articles[each.article], each) for each in picked)
            lines.append(TimelineDay(date.fromordinal(day), said))
    return tuple(lines)


def _new(
    rows: Sequence[_Candidate],
    vectors: Sequence["Vector"],
    said_before: Sequence[tuple[_Candidate, "Vector"]],
) -> list[int]:
    """Return the places of the sentences that repeat nothing that was said of an earlier day."""
    return [
        place
        for place, each in enumerate(rows)
        if not any(_is_repeat(each, vectors[place], *said) for said in said_before)
    ]


def _is_repeat(
    candidate: _Candidate, vector: "Vector", earlier: _Candidate, its_vector: "Vector"
) -> bool:
    """Return whether a sentence says of another day what an earlier one said.

    One with a figure of its own is news, however alike they are: “the toll rose to 12”.
    """
    from reader.services.multi.centroid import NEAR_REPEAT
    from reader.summary.vectors import dot

    if candidate.key == earlier.key:
        return True
    alike = _SAME_EVENT if candidate.names_day else NEAR_REPEAT
    return dot(vector, its_vector) >= alike and candidate.figures <= earlier.figures


def _told(analysed: AnalysedArticle, candidate: _Candidate) -> ArticleSentence:
    return ArticleSentence(analysed, analysed.facts.analysis.without_asides(candidate.sentence))


def publication_days(articles: Iterable[AnalysedArticle]) -> list[int | None]:
    """Return the proleptic ordinal of the day of publication of each article."""
    return [_published(each) for each in articles]


def _published(analysed: AnalysedArticle) -> int | None:
    day = analysed.article.metadata.published
    return day.toordinal() if day else None


def _candidates(
    articles: Sequence[AnalysedArticle], days: frozenset[int], within: Places | None
) -> defaultdict[int, list[_Candidate]]:
    found: defaultdict[int, list[_Candidate]] = defaultdict(list)
    for number, analysed in enumerate(articles):
        named: defaultdict[int, set[int]] = defaultdict(set)
        for place, day in _named_days(analysed):
            named[place].add(day)
        published = _published(analysed)
        for place, index in enumerate(analysed.facts.analysis.body):
            if within is not None and place not in within[number]:
                continue
            worth = dict.fromkeys(named[place] & days, 1.0)
            if not named[place] and published is not None and published in days:
                worth = {published: _UNNAMED / (1 + place / _HALF_AT)}
            for day, value in worth.items():
                named_here = bool(named[place])
                found[day] += _candidate(analysed, number, index, value, names_day=named_here)
    return found


def _candidate(
    analysed: AnalysedArticle, number: int, index: int, worth: float, *, names_day: bool
) -> Iterator[_Candidate]:
    from reader.summary.self_contained import is_bare_quotation, is_broken, leans
    from reader.summary.terms import root, terms

    analysis = analysed.facts.analysis
    sentence = analysis.sentences[index]
    long_enough = _FEWEST_WORDS <= len(analysis.sentence_words[index]) <= _MOST_WORDS
    text = sentence.text
    if long_enough and not (is_broken(text) or is_bare_quotation(text)):
        roots = tuple(map(root, terms(text, analysis.language)))
        if leans(text, analysis.sentence_words[index], analysis.language):
            worth *= _LEANING
        yield _Candidate(number, sentence, worth, roots, _figures(analysed, sentence), names_day)


def _figures(analysed: AnalysedArticle, sentence: Sentence) -> frozenset[str]:
    start, end = sentence.start, sentence.end
    dates = [each for each in analysed.facts.dates if start <= each.start < end]
    return frozenset(
        found[0]
        for found in _FIGURE.finditer(sentence.text)
        if not any(each.start <= start + found.start() < each.end for each in dates)
    )


def _named_days(analysed: AnalysedArticle) -> Iterator[tuple[int, int]]:
    """Iterate over the single days named in a body, each with the place of its sentence."""
    # Imported here: the grammar of dates comes with it.
    from reader.dates.placement import bounds

    body = [analysed.facts.sentences[index] for index in analysed.facts.analysis.body]
    starts = [sentence.start for sentence in body]
    for expression in analysed.facts.dates:
        place = bisect_right(starts, expression.start) - 1
        if place < 0 or not body[place].contains(expression.start):
            continue
        if expression.value is None or expression.type in {"DURATION", "SET"}:
            continue
        days = bounds(expression.value)
        if days is not None and days[0] == days[1]:
            yield place, days[0].toordinal()
