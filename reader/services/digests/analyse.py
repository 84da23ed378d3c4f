"""Articles analysed so that they are found by who they are about and when it happened.

Nothing is analysed only because it was added: that takes a tenth of a second an article. It is done
for a few articles when a query first asks for actors or times, for those that anybody reads, by the
reader when it has nothing else to do, and for all by ``reader doctor --index``.
"""

from collections.abc import Callable

from reader.document.options import DigestOptions
from reader.errors import AnalysisError, InputError
from reader.library.digests.backend import Backend
from reader.library.index.entities import count_without_facts, note_facts, without_facts
from reader.services.collection import ArticleCollection
from reader.services.digests.batch import Analysed, gather_facts
from reader.services.paths import digests_file
from reader.services.sources import Source

AT_ONCE = 40
"""So many articles are analysed when a query asks for what is not known yet."""
Tell = Callable[[str], None]
"""Is told one plain sentence about an article that cannot be analysed."""

_AT_A_TIME = 500
"""So many articles are handed out to the processes at a time."""
_PASSED_OVER = 20
"""So many that cannot be read are passed over at one time to find some that can."""


def analyse_next(
    collection: ArticleCollection,
    options: DigestOptions,
    *,
    limit: int = 1,
    by: Backend | None = None,
    tell: Tell | None = None,
) -> int:
    """Analyse some of the articles that have not been analysed yet, the newest first.

    Args:
        collection: Where they are.
        options: How facts are found.
        limit: How many.
        by: What finds them; this process when it is None.
        tell: Is told of an article whose analysis failed; it is not tried again in this sitting.

    Returns:
        How many are left.
    """
    done = 0
    failed = collection.failed_analyses
    for article_id in without_facts(collection.index, limit + _PASSED_OVER + len(failed)):
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
            continue  # one that cannot be read must not keep the others from being analysed
        done += 1
    return count_without_facts(collection.index)


def missing_for(collection: ArticleCollection, query: str, *, typing: bool = False) -> int:
    """Return how many articles a query may miss because they have not been analysed yet.

    Only queries that ask for actors, times or languages miss any.

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
    return count_without_facts(collection.index)


def analyse_all(
    collection: ArticleCollection,
    options: DigestOptions,
    *,
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    tell: Tell | None = None,
) -> int:
    """Analyse every article that was not yet, in several processes; return how many were.

    It can be stopped at any time; the next run continues.

    Args:
        collection: Where they are.
        options: How facts are found.
        jobs: How many processes; None for as many as pay.
        progress: Is told how far the work is.
        tell: Is told of each article that cannot be analysed.
    """
    total = count_without_facts(collection.index)
    done = 0
    tried: set[str] = set()
    while done < total:
        found = without_facts(collection.index, _AT_A_TIME + len(tried))
        ids = [article_id for article_id in found if article_id not in tried]
        if not ids:
            break  # what is left cannot be analysed
        tried.update(ids)
        sources = []
        for article_id in ids:
            entry = collection.entry(article_id)
            if entry is not None and entry.path is not None:
                about = entry.metadata
                sources.append(
                    Source(str(entry.path), entry.path, entry.id, about.published, about.tags)
                )
        cache = digests_file(collection.settings)
        for result in gather_facts(sources, options, cache=cache, jobs=jobs):
            if isinstance(result, Analysed):
                number = collection.index.number_of(result.article.id)
                if number is not None:
                    note_facts(collection.index, number, result.facts)
                    done += 1
            elif tell is not None:
                tell(result.message)
            if progress is not None:
                progress(done, total)
    collection.index.file.changed()
    return done
