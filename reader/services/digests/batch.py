"""Digests of many sources, in their order, in one process or in several."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.article import Article
from reader.document.digest import Digest
from reader.errors import InputError
from reader.library.digests.cache import DigestCache
from reader.services.digests.wish import Wish
from reader.services.sources import Failure, Source, open_source

if TYPE_CHECKING:
    from concurrent.futures import Future

FEW = 8
"""Up to so many sources one process is faster than starting several."""
_AHEAD = 4
"""How many articles a process may be ahead of the output: memory stays flat over a thousand."""


@dataclass(frozen=True, slots=True)
class Digested:
    """An article and its digest."""

    source: Source
    """Where it was read from."""
    article: Article
    """The article; its day and language are those that the digest was made with."""
    digest: Digest
    """What it says, who it is about, when it happened."""


def gather(
    sources: Iterable[Source | Failure], wish: Wish, *, cache: Path | None, jobs: int | None = None
) -> Iterator[Digested | Failure]:
    """Digest the sources one after the other; a bad one becomes a failure, the rest go on.

    Args:
        sources: What to read, in order.
        wish: What to make of them.
        cache: The file of the digest cache, or None to keep nothing.
        jobs: How many processes; None for as many as pay.

    Raises:
        OptionError: If a part of the wish means nothing.
    """
    listed = list(sources)
    if jobs is None:
        jobs = 1 if len(listed) <= FEW else (os.cpu_count() or 1)
    if jobs <= 1 or len(listed) <= 1:
        store = DigestCache(cache)
        try:
            for source in listed:
                yield _digest(source, wish, store)
        finally:
            store.close()
    else:
        yield from _in_processes(listed, wish, cache, min(jobs, len(listed)))


def _digest(source: Source | Failure, wish: Wish, cache: DigestCache) -> Digested | Failure:
    if isinstance(source, Failure):
        return source
    try:
        article = open_source(source)
    except InputError as error:
        return Failure(str(error))
    options = wish.options(article)
    digest = cache.get(article.document, options)
    if digest is None:
        from reader.pipeline import digest_document

        digest = digest_document(article.document, options)
        cache.put(article.document, options, digest)
    about = replace(article.metadata, published=digest.published, language=digest.language)
    return Digested(source, replace(article, metadata=about), digest)


def _in_processes(
    sources: list[Source | Failure], wish: Wish, cache: Path | None, jobs: int
) -> Iterator[Digested | Failure]:
    # Loaded here: one article needs no second process, and most commands are for one.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    waiting: deque[tuple[Source | Failure, Future[Digested | Failure] | None]] = deque()
    # Spawned, not forked: a fork copies the locks of whatever threads are running.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        for source in sources:
            # Standard input is this process's own.
            alone = isinstance(source, Failure) or source.path is None
            waiting.append((source, None if alone else pool.submit(_work, source, wish, cache)))
            while len(waiting) > jobs * _AHEAD:
                yield _result(*waiting.popleft(), wish, cache)
        while waiting:
            yield _result(*waiting.popleft(), wish, cache)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(
    source: Source | Failure,
    future: "Future[Digested | Failure] | None",
    wish: Wish,
    cache: Path | None,
) -> Digested | Failure:
    if future is None:
        return _digest(source, wish, DigestCache(cache))
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        label = "" if isinstance(source, Failure) else source.label
        return Failure(f"{label}: the process that read it ended: try it alone, with --jobs 1")


_caches: dict[Path | None, DigestCache] = {}
"""One open cache in each worker process, kept from article to article."""


def _work(source: Source | Failure, wish: Wish, cache: Path | None) -> Digested | Failure:
    store = _caches.setdefault(cache, DigestCache(cache))
    return _digest(source, wish, store)
