"""One summary over several articles, in order of time, each sentence with its source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.document.annotations import DateExpression, SummarySentence
from reader.document.options import SummaryOptions
from reader.services.digests.batch import AnalysedArticle


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of a summary over several articles."""

    analysed: AnalysedArticle
    """The article that it is from."""
    sentence: SummarySentence
    """The sentence; its index is the one in that article."""
    when: str | None
    """TIMEX3 value of when it happened: its own date, else the day of publication."""


def summarize_articles(
    articles: Sequence[AnalysedArticle],
    options: SummaryOptions,
    *,
    query: Iterable[str] = (),
    in_time: bool = True,
) -> tuple[Quoted, ...]:
    """Choose the sentences that summarize several articles together.

    Args:
        articles: The articles.
        options: The method, which must be ``auto``, and the length.
        query: The words that were asked for; the summary is then about them, too.
        in_time: Whether the sentences of several articles are in order of time; else those of an
            article stay together, in its order.

    Returns:
        The sentences. In order of time, one without a date, from an article without a day of
        publication, keeps its place after the one that was before it.

    Raises:
        OptionError: If the method or the length is not valid here.
    """
    # Imported here: it loads the rankings.
    from reader.summary.multi_document import summarize_together

    said = summarize_together([each.facts for each in articles], options, query=query)
    rows = [_quoted(articles[each.article], each.sentence) for each in said]
    # A single article is quoted in its own order.
    if in_time and len(articles) > 1:
        return _in_time(rows)
    return tuple(quoted for _, quoted in rows)


_Key = tuple[int, ...]


def _quoted(analysed: AnalysedArticle, sentence: SummarySentence) -> tuple[_Key | None, Quoted]:
    """Find when a sentence happened: of its own dates, the one nearest to the day of publication.

    News reports what is new; older dates in the same sentence are background.
    """
    # Imported here: the grammar of dates comes with it.
    from reader.dates.placement import sort_key

    published = analysed.article.metadata.published
    own = [each for each in analysed.facts.dates if sentence.start <= each.start < sentence.end]
    known = [(key, each.value) for each in own if (key := sort_key(each)) is not None]
    if published is None:
        key, value = known[0] if known else (None, None)
        return key, Quoted(analysed, sentence, value)
    day = DateExpression(0, 0, "", "DATE", published.isoformat())
    time = sort_key(day) or ()
    if not known:
        # A sentence without dates happened around that day.
        known = [(time, day.value)]
    key, value = min(known, key=lambda each: abs(each[0][0] - time[0]))
    # Of two about the same day, the one that was published later says what followed.
    return (*key, *time), Quoted(analysed, sentence, value)


def _in_time(rows: Sequence[tuple[_Key | None, Quoted]]) -> tuple[Quoted, ...]:
    last: _Key = ()
    keyed = []
    for number, (key, quoted) in enumerate(rows):
        last = last if key is None else key
        keyed.append((last, number, quoted))
    return tuple(quoted for *_, quoted in sorted(keyed, key=lambda row: row[:2]))
