"""Facts of a text that was analysed and no more, or with the actors and dates that a test gives."""

from collections.abc import Sequence

from reader.document.analysis import Analysis
from reader.document.annotations import Actor, DateExpression
from reader.document.facts import Facts
from reader.document.options import FactsOptions
from reader.document.reading_time import document_words


def facts_of(
    analysis: Analysis,
    *,
    title: str = "",
    actors: Sequence[Actor] = (),
    dates: Sequence[DateExpression] = (),
) -> Facts:
    return Facts(
        options=FactsOptions(title=title),
        analysis=analysis,
        words=document_words(analysis.document),
        mentions=(),
        actors=tuple(actors),
        dates=tuple(dates),
    )
