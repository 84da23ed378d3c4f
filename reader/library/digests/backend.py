"""The interface for finding facts and making summaries, and its implementation in this process."""

from typing import Protocol

from reader.document.annotations import Summary
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.library.digests.analysing import analysing


class Backend(Protocol):
    """Finds facts and makes summaries. Both take time: call them from a worker."""

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        """Find the facts of a document.

        Raises:
            ReaderError: If it fails.
        """
        ...

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        """Make a summary of facts.

        Raises:
            ReaderError: If it fails.
        """
        ...


class _ThisProcess:
    """Works in this process; the first call imports the analysis."""

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        from reader.pipeline import find_facts

        with analysing(len(document.text), options):
            return find_facts(document, options)

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        from reader.summary.summarize import summarize

        with analysing(len(facts.text), facts.options):
            return summarize(facts, options)


THIS_PROCESS: Backend = _ThisProcess()
"""The backend that works in this process."""
