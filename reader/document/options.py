"""How facts are found and a summary is made: what travels from settings and flags to the steps."""

from dataclasses import dataclass, field, replace
from datetime import date

from reader.document.article import Article

DEFAULT_LENGTH = "auto"
"""The length of summaries when nobody chose one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsOptions:
    """What the facts of a text depend on beside the text."""

    title: str = ""
    """The headline, when it is known apart from the text."""
    published: date | None = None
    """The day that relative expressions are read against."""
    language: str | None = None
    """ISO 639-1 code, or None to detect it."""
    raw: bool = False
    """Hide nothing."""
    recogniser: str = "own"
    """What finds the names: one of ``reader.actors.external.recognisers.NAMES``."""
    name: str = ""
    """The name of the file, which may tell the day of publication when nothing else does."""

    def for_article(self, article: Article) -> "FactsOptions":
        """Return these options with what an article says of itself.

        What the user chose goes before it. The title and the name of the file are always the
        article's.
        """
        about = article.metadata
        published = self.published or about.published
        return replace(
            self,
            title=about.title,
            published=published,
            language=self.language or about.language,
            name="" if published else article.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """What a summary depends on beside the facts."""

    method: str = "auto"
    """``auto`` or one of ``reader.summary.methods.METHODS``."""
    length: str = DEFAULT_LENGTH
    """``3`` sentences, ``20%`` of them, ``120w`` words at most, or ``auto``: what it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOptions:
    """How a digest is made."""

    facts: FactsOptions = field(default_factory=FactsOptions)
    """How its facts are found."""
    summary: SummaryOptions = field(default_factory=SummaryOptions)
    """How it is summarised."""

    def for_article(self, article: Article) -> "DigestOptions":
        """Return these options with what an article says of itself."""
        return replace(self, facts=self.facts.for_article(article))
