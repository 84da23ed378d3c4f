"""Find the facts of many sources, or digest them: in order, in one process or in several."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.document.annotations import Summary
from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.facts import Facts
from reader.document.options import DigestOptions
from reader.errors import AnalysisError, InputError
from reader.library.digests.analysing import limits_for
from reader.library.digests.store import DigestStore
from reader.services.digests.processes import Processes, in_turn
from reader.services.sources import Failure, Source, open_source

if TYPE_CHECKING:
    from concurrent.futures import Future

FEW = 8
"""Up to this many sources, one process is faster than several."""
_PATIENCE = 4.0
"""A process is killed after the CPU limit times this, in wall-clock time."""
_LEAST_PATIENCE = 120.0
"""Seconds, at least: on a busy machine a little CPU time is a long time."""


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """An article and its facts."""

    source: Source
    """Where it was read from."""
    article: Article
    """The article, with the publication day and the language of its facts."""
    facts: Facts
    """Its facts."""


@dataclass(frozen=True, slots=True)
class DigestedArticle(AnalysedArticle):
    """An article, its facts and its summary."""

    summary: Summary
    """Its summary."""

    @property
    def digest(self) -> Digest:
        """Facts and summary."""
        return Digest(self.facts, self.summary)


T = TypeVar("T")
_Step = Callable[[Source, DigestOptions, DigestStore], T]


def gather_facts(
    sources: Iterable[Source | Failure],
    options: DigestOptions,
    *,
    cache: Path | None,
    jobs: int | None = None,
) -> Iterator[AnalysedArticle | Failure]:
    """Find the facts of each source; arguments and errors are those of ``gather_digests``."""
    return _gather(_analysed, sources, options, cache, jobs)


def gather_digests(
    sources: Iterable[Source | Failure],
    options: DigestOptions,
    *,
    cache: Path | None,
    jobs: int | None = None,
) -> Iterator[DigestedArticle | Failure]:
    """Digest each source. One that cannot be read or analysed becomes a ``Failure``.

    Args:
        sources: What to read, in order.
        options: How digests are made.
        cache: The file of the digest cache, or None to keep nothing.
        jobs: The number of processes; None to choose it.

    Raises:
        OptionError: If an option is not valid.
    """
    return _gather(_digested, sources, options, cache, jobs)


def _analysed(source: Source, options: DigestOptions, store: DigestStore) -> AnalysedArticle:
    article = open_source(source)
    facts = store.facts(article, options.facts)
    return AnalysedArticle(source, _as_found(article, facts), facts)


def _digested(source: Source, options: DigestOptions, store: DigestStore) -> DigestedArticle:
    article = open_source(source)
    digest = store.digest(article, options)
    return DigestedArticle(source, _as_found(article, digest.facts), digest.facts, digest.summary)


def _as_found(article: Article, facts: Facts) -> Article:
    about = replace(article.metadata, published=facts.published, language=facts.language)
    return replace(article, metadata=about)


def _gather(
    step: _Step[T],
    sources: Iterable[Source | Failure],
    options: DigestOptions,
    cache: Path | None,
    jobs: int | None,
) -> Iterator[T | Failure]:
    listed = list(sources)
    if jobs is None:
        jobs = 1 if len(listed) <= FEW else (os.cpu_count() or 1)
    if jobs <= 1 or len(listed) <= 1:
        store = DigestStore(cache)
        try:
            for source in listed:
                yield _result(step, source, options, store)
        finally:
            store.close()
    else:
        yield from _in_processes(step, listed, options, cache, min(jobs, len(listed)))


def _result(
    step: _Step[T], source: Source | Failure, options: DigestOptions, store: DigestStore
) -> T | Failure:
    if isinstance(source, Failure):
        return source
    try:
        return step(source, options, store)
    except AnalysisError as error:
        return Failure(f"{source.label}: {error.reason}")
    except InputError as error:
        return Failure(str(error))


def _in_processes(
    step: _Step[T],
    sources: list[Source | Failure],
    options: DigestOptions,
    cache: Path | None,
    jobs: int,
) -> Iterator[T | Failure]:
    def submit(processes: Processes, source: Source | Failure) -> "Future[T | Failure] | None":
        if isinstance(source, Failure) or source.path is None:
            return None  # Standard input is this process's own.
        return processes.submit(_seconds(source), _work, step, source, options, cache)

    with closing(in_turn(jobs, sources, submit)) as turns:
        for source, future in turns:
            if isinstance(source, Failure) or future is None:
                yield _result(step, source, options, DigestStore(cache))
            else:
                yield Processes.result(future, source.label)


def _seconds(source: Source | Failure) -> float:
    """Return after how many seconds the process of a source is killed.

    A process holds itself to a limit of CPU time; this is for one that cannot.
    """
    path = source.path if isinstance(source, Source) else None
    try:
        size = path.stat().st_size if path else 0
    except OSError:
        size = 0
    return max(_LEAST_PATIENCE, _PATIENCE * limits_for(size).seconds)


_stores: dict[Path | None, DigestStore] = {}
"""One open store in each worker process, kept from article to article."""


def _work(
    step: _Step[T], source: Source | Failure, options: DigestOptions, cache: Path | None
) -> T | Failure:
    store = _stores.setdefault(cache, DigestStore(cache))
    return _result(step, source, options, store)
