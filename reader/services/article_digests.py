"""Facts and digests of the articles in a collection, kept and noted in its index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.digests.store import DigestStore
from reader.library.index.entities import note_facts
from reader.library.index.index import Index

if TYPE_CHECKING:
    from reader.document.article import Article
    from reader.document.digest import Digest
    from reader.document.facts import Facts
    from reader.document.options import DigestOptions, SummaryOptions
    from reader.library.digests.backend import Backend


class ArticleDigests:
    """Makes digests, or takes them from the cache; what they find can be searched from then on."""

    def __init__(self, index: Index, cache: Path | None) -> None:
        """Keep digests.

        Args:
            index: Where actors and dates are noted.
            cache: The file of the digests; None to keep them in memory.
        """
        self._index = index
        self._store = DigestStore(cache)

    def close(self) -> None:
        """Close the cache."""
        self._store.close()

    def facts(
        self, article: Article, options: DigestOptions, *, by: Backend | None = None
    ) -> Facts:
        """Return the facts of an article, from the cache or found now.

        Finding them takes time and loads the analysis: call it from a worker.

        Args:
            article: The article.
            options: How they are found; what the article says of itself is filled in.
            by: What finds them; this process when it is None.

        Raises:
            ReaderError: If they cannot be found.
        """
        found = self._store.facts(article, options.facts, by=by)
        self._note(article, found)
        return found

    def digest(
        self,
        article: Article,
        options: DigestOptions,
        *,
        by: Backend | None = None,
        facts: Facts | None = None,
    ) -> Digest:
        """Return the digest of an article, from the cache or made now.

        Making it takes time and loads the analysis: call it from a worker.

        Args:
            article: The article.
            options: How it is made; what the article says of itself is filled in.
            by: What makes it; this process when it is None.
            facts: Its facts, when the caller has them.

        Raises:
            ReaderError: If it cannot be made.
        """
        made = self._store.digest(article, options, by=by, facts=facts)
        self._note(article, made.facts)
        return made

    def keep(self, article: Article, digest: Digest, options: SummaryOptions) -> None:
        """Keep the digest of an article that was made elsewhere.

        Args:
            article: The article.
            digest: Its facts have the options that the article's have here.
            options: How its summary was made.
        """
        self._store.keep(digest, options)
        self._note(article, digest.facts)

    def _note(self, article: Article, found: Facts) -> None:
        """Put actors and dates into the index, when they are those that any reader would find."""
        if found.options.raw or found.options.published != article.metadata.published:
            return
        number = self._index.number_of(article.id)
        if number is not None:
            note_facts(self._index, number, found)
