"""A sentence of one of several articles."""

from dataclasses import dataclass

from reader.document.span import Span
from reader.services.digests.batch import AnalysedArticle


@dataclass(frozen=True, slots=True)
class ArticleSentence:
    """A sentence and the article that it is from."""

    analysed: AnalysedArticle
    """The article."""
    span: Span
    """Its place, without the asides at its ends."""

    @property
    def text(self) -> str:
        """The sentence."""
        return self.analysed.facts.text[self.span.start : self.span.end]
