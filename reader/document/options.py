"""The options of facts and summaries, as they travel from settings and flags to the pipeline."""

from dataclasses import dataclass, field, replace
from datetime import date

from reader.document.article import Article

DEFAULT_LENGTH = "auto"
"""The default length of summaries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsOptions:
    """The options that the facts of a text depend on."""

    title: str = ""
    """The headline, if it is not part of the text."""
    published: date | None = None
    """The publication date, from which relative dates are resolved."""
    language: str | None = None
    """ISO 639-1 code, or None to detect it."""
    raw: bool = False
    """Whether to hide nothing."""
    recogniser: str = "own"
    """The named-entity recogniser: one of ``reader.actors.external.recognisers.NAMES``."""
    name: str = ""
    """The file name, which may contain the publication date if nothing else gives it."""

    def for_article(self, article: Article) -> "FactsOptions":
        """Return these options with an article's own metadata filled in.

        A date or language that the user chose takes precedence. The title and the file name are
        always the article's.
        """
        about = article.metadata
        published = self.published or about.published
        return replace(
            self,
            title=about.title,
            published=published,
            language=self.language or about.language,
            name="" if published else article.file_name,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """The options that a summary of facts depends on."""

    method: str = "auto"
    """``auto`` or one of ``reader.summary.methods.METHODS``."""
    length: str = DEFAULT_LENGTH
    """``3`` sentences, ``20%`` of them, at most ``120w`` words, or ``auto``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOptions:
    """The options of a digest."""

    facts: FactsOptions = field(default_factory=FactsOptions)
    """The options of its facts."""
    summary: SummaryOptions = field(default_factory=SummaryOptions)
    """The options of its summary."""

    def for_article(self, article: Article) -> "DigestOptions":
        """Return these options with an article's own metadata filled in."""
        return replace(self, facts=self.facts.for_article(article))
