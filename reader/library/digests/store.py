"""Facts and digests of articles, from the cache or computed and then cached."""

from pathlib import Path

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.facts import Facts
from reader.document.options import DigestOptions, FactsOptions, SummaryOptions
from reader.library.digests.backend import THIS_PROCESS, Backend
from reader.library.digests.cache import DigestCache


class DigestStore:
    """The one place where the facts and the summary of an article come from.

    Options are the user's; an article's own title, day and language are filled in here.
    """

    def __init__(self, path: Path | None) -> None:
        """Make a store.

        Args:
            path: The cache file, or None to cache nothing.
        """
        self._cache = DigestCache(path)

    def facts(self, article: Article, options: FactsOptions, *, by: Backend | None = None) -> Facts:
        """Return the facts of an article.

        Args:
            article: The article.
            options: The options.
            by: What finds them if they are not cached; None for this process.

        Raises:
            ReaderError: If they cannot be found.
        """
        filled = options.for_article(article)
        facts = self._cache.facts(article.document, filled)
        if facts is None:
            facts = (by or THIS_PROCESS).facts(article.document, filled)
            self._cache.put_facts(facts)
        return facts

    def digest(
        self,
        article: Article,
        options: DigestOptions,
        *,
        by: Backend | None = None,
        facts: Facts | None = None,
    ) -> Digest:
        """Return the digest of an article.

        Args:
            article: The article.
            options: The options.
            by: What makes whatever is not cached; None for this process.
            facts: Its facts, if the caller has them.

        Raises:
            ReaderError: If it cannot be made.
        """
        if facts is None or not _are_wanted(facts, article, options):
            facts = self.facts(article, options.facts, by=by)
        summary = self._cache.summary(facts, options.summary)
        if summary is None:
            summary = (by or THIS_PROCESS).summary(facts, options.summary)
            self._cache.put_summary(facts, options.summary, summary)
        return Digest(facts, summary)

    def keep(self, digest: Digest, options: SummaryOptions) -> None:
        """Keep a digest that was made elsewhere.

        Args:
            digest: Its facts were found with the options that the article's have here.
            options: How its summary was made.
        """
        self._cache.put_facts(digest.facts)
        self._cache.put_summary(digest.facts, options, digest.summary)

    def close(self) -> None:
        """Close the file."""
        self._cache.close()


def _are_wanted(facts: Facts, article: Article, options: DigestOptions) -> bool:
    same = facts.document is article.document or facts.document == article.document
    return same and facts.options == options.facts.for_article(article)
