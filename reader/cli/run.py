"""How commands read their sources: results as they come, failures reported."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.formats import json_values
from reader.cli.options import Choices
from reader.cli.output import note
from reader.cli.progress import progress_bar
from reader.cli.results import write_values
from reader.intake.addresses import STANDARD_INPUT
from reader.services.digests.batch import (
    AnalysedArticle,
    DigestedArticle,
    gather_digests,
    gather_facts,
)
from reader.services.sources import Failure, Source, expand

T = TypeVar("T")
Read = TypeVar("Read", bound=AnalysedArticle)

MANY = 4
"""A progress bar is drawn from this many sources on."""


class Outcome:
    """What happened to the sources so far."""

    def __init__(self) -> None:
        self.exit_code = ALL_DONE

    def fail(self, failure: Failure) -> None:
        """Report a source that failed, even with --quiet."""
        note(failure.message)
        self.exit_code = SOME_FAILED


class Sources(NamedTuple):
    """The sources of a command."""

    listed: tuple[Source | Failure, ...]
    """Each source, or why it cannot be read."""
    several: bool
    """Whether the results are of several sources: more than one, a folder, or the library."""


def sources(names: Sequence[str], chosen: Choices) -> Sources:
    """Resolve the names on the command line to sources."""
    listed = tuple(expand(names, chosen.settings, allow_private=chosen.allow_private))
    if not listed and not names:
        note(
            f"the library {chosen.settings.library} is empty: add articles with `reader add`, "
            "or name files to read",
            quiet=chosen.quiet,
        )
    named = [each.label for each in listed if isinstance(each, Source)]
    one = len(listed) == 1 and (named == list(names) or named == [STANDARD_INPUT] or not named)
    return Sources(listed, several=not one)


def digested(wanted: Sources, chosen: Choices, outcome: Outcome) -> Iterator[DigestedArticle]:
    """Iterate over the digests of the sources; failures are named and skipped."""
    found = gather_digests(wanted.listed, chosen.options, cache=chosen.cache, jobs=chosen.jobs)
    return _done(found, wanted.listed, chosen, outcome)


def analysed(wanted: Sources, chosen: Choices, outcome: Outcome) -> Iterator[AnalysedArticle]:
    """Iterate over the facts of the sources; failures are named and skipped."""
    found = gather_facts(wanted.listed, chosen.options, cache=chosen.cache, jobs=chosen.jobs)
    return _done(found, wanted.listed, chosen, outcome)


def _done(
    results: Iterable[Read | Failure],
    listed: Sequence[Source | Failure],
    chosen: Choices,
    outcome: Outcome,
) -> Iterator[Read]:
    for result in _with_progress(results, listed, chosen):
        if isinstance(result, Failure):
            outcome.fail(result)
            continue
        for sentence in result.article.notes:
            note(f"{result.source.label}: {sentence}", quiet=chosen.quiet)
        yield result


def _with_progress(
    results: Iterable[T], listed: Sequence[Source | Failure], chosen: Choices
) -> Iterator[T]:
    """Draw a bar on standard error if it is a terminal and the results go elsewhere."""
    if sys.stdout.isatty():
        yield from results
        return
    with progress_bar("reading", quiet=chosen.quiet, least=MANY) as progress:
        for done, result in enumerate(results, 1):
            progress(done, len(listed))
            yield result


def write_articles(articles: Iterable[DigestedArticle], chosen: Choices, *, several: bool) -> None:
    """Write articles as JSON: one object for one source, an array for several, or lines."""
    values = (json_values.article(each, with_text=chosen.with_text) for each in articles)
    write_values(values, lines=chosen.format == "jsonl", several=several)
