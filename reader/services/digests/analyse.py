"""Analyse stored articles, so that they can be found by their actors and dates.

An article is not analysed when it is added, because that takes a tenth of a second. It is analysed
when it is read, when a query that asks for actors or dates needs it and only a few are missing,
when the reader is idle, and by ``reader doctor --index``.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from reader.document.options import DigestOptions
from reader.errors import AnalysisError, InputError
from reader.library.digests.backend import Backend
from reader.library.index.entities import (
    count_unanalysed,
    count_without_facts,
    note_facts,
    without_facts,
)
from reader.services.collection import ArticleCollection
from reader.services.digests.batch import AnalysedArticle, gather_facts
from reader.services.paths import digests_file
from reader.services.sources import Source

AT_ONCE = 40
"""How many articles are analysed for a query at most."""
Tell = Callable[[str], None]
"""Takes a sentence about an article that could not be analysed."""

_AT_A_TIME = 500
"""How many articles are given to the processes at a time."""
_PASSED_OVER = 20
"""How many unreadable articles are skipped in search of readable ones."""


def analyse_next(
    collection: ArticleCollection,
    options: DigestOptions,
    *,
    limit: int = 1,
    by: Backend | None = None,
    tell: Tell | None = None,
) -> int:
    """Analyse some of the articles that this version has not analysed yet.

    Args:
        collection: Where they are.
        options: How facts are found.
        limit: The most articles to analyse.
        by: What finds the facts; None for this process.
        tell: Called for each article whose analysis failed; it is not tried again this session.

    Returns:
        How many articles are left.
    """
    _analyse_some(collection, options, limit=limit, by=by, tell=tell)
    return count_without_facts(collection.index)


def analyse_one(
    collection: ArticleCollection, options: DigestOptions, *, by: Backend, tell: Tell
) -> list[str]:
    """Analyse one article that has not been analysed yet; arguments are those of ``analyse_next``.

    Returns:
        Which articles are next: to count those that are left takes long in a large library.
    """
    _analyse_some(collection, options, limit=1, by=by, tell=tell)
    return _waiting(collection, 1)


def _waiting(collection: ArticleCollection, limit: int) -> list[str]:
    return without_facts(collection.index, limit + _PASSED_OVER + len(collection.failed_analyses))


def _analyse_some(
    collection: ArticleCollection,
    options: DigestOptions,
    *,
    limit: int,
    by: Backend | None,
    tell: Tell | None,
) -> None:
    done = 0
    failed = collection.failed_analyses
    for article_id in _waiting(collection, limit):
        if done == limit:
            break
        if article_id in failed:
            continue
        try:
            collection.digests.facts(collection.article(article_id), options, by=by)
        except AnalysisError as error:
            failed.add(article_id)
            if tell is not None:
                tell(str(error))
        except InputError:
            # Unreadable articles must not stop the others: once many are, no other would be next.
            failed.add(article_id)
            continue
        done += 1


def analyse_these(
    collection: ArticleCollection, ids: Iterable[str], options: DigestOptions
) -> None:
    """Analyse some articles; one that cannot be read or analysed is passed over.

    Args:
        collection: Where they are.
        ids: The articles.
        options: How facts are found.
    """
    for article_id in ids:
        with suppress(InputError):
            collection.digests.facts(collection.article(article_id), options)


def missing_for(collection: ArticleCollection, query: str, *, typing: bool = False) -> int:
    """Return how many articles a query may miss because they have not been analysed yet.

    Only queries that ask for actors, times or languages miss any. An article that an earlier
    version analysed is found by what that version found.

    Args:
        collection: Where they are.
        query: In the query language.
        typing: Whether it is still being typed.

    Raises:
        QueryError: If the query cannot be understood.
    """
    from reader.library.query.parser import parse
    from reader.library.query.tree import asks_for_facts

    saved = collection.saved.all() if "@" in query else None
    if not asks_for_facts(parse(query, saved=saved, typing=typing).node):
        return 0
    return count_unanalysed(collection.index)


def analyse_all(
    collection: ArticleCollection,
    options: DigestOptions,
    *,
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    tell: Tell | None = None,
) -> int:
    """Analyse all articles that were not analysed yet, in several processes.

    It can be stopped at any time; the next run continues.

    Args:
        collection: Where they are.
        options: How facts are found.
        jobs: The number of processes; None to choose it.
        progress: Called with the number of articles done and in all.
        tell: Called for each article that cannot be analysed.

    Returns:
        How many articles were analysed.
    """
    total = count_without_facts(collection.index)
    cache = digests_file(collection.settings)
    done = 0
    for sources in _unanalysed(collection):
        for result in gather_facts(sources, options, cache=cache, jobs=jobs):
            if isinstance(result, AnalysedArticle):
                done += _note(collection, result)
            elif tell is not None:
                tell(result.message)
            if progress is not None:
                progress(done, total)
    collection.index.file.changed()
    return done


def _unanalysed(collection: ArticleCollection) -> Iterator[list[Source]]:
    """Yield the articles without facts, some at a time and each once."""
    tried: set[str] = set()
    while True:
        found = without_facts(collection.index, _AT_A_TIME + len(tried))
        ids = [article_id for article_id in found if article_id not in tried]
        if not ids:
            return
        tried.update(ids)
        entries = (collection.entry(article_id) for article_id in ids)
        yield [
            Source(str(each.path), each.path, each.id, each.metadata.published, each.metadata.tags)
            for each in entries
            if each is not None and each.path is not None
        ]


def _note(collection: ArticleCollection, result: AnalysedArticle) -> bool:
    """Note the facts of an article in the index; return whether it is still there."""
    number = collection.index.number_of(result.article.id)
    if number is None:
        return False
    note_facts(collection.index, number, result.facts)
    return True
