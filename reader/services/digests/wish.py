"""What a user asked for, for many articles alike."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.document.article import Article
    from reader.document.digest import DigestOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user asked for, for every source alike."""

    method: str = "auto"
    """The method of summaries."""
    length: str = "3"
    """Their length."""
    published: date | None = None
    """The day of publication, above what the article says."""
    language: str | None = None
    """The language, above what the article says."""
    raw: bool = False
    """Hide nothing."""
    recogniser: str = "own"
    """What finds the names."""

    def options(self, article: "Article") -> "DigestOptions":
        """Return how this article's digest is to be made."""
        from reader.document.digest import DigestOptions

        about = article.metadata
        published = self.published or about.published
        return DigestOptions(
            title=about.title,
            published=published,
            name="" if published else article.id,
            language=self.language or about.language,
            method=self.method,
            length=self.length,
            raw=self.raw,
            recogniser=self.recogniser,
        )
