"""What finds facts and makes summaries: this process, or another one."""

from typing import Protocol

from reader.document.annotations import Summary
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.library.digests.analysing import analysing


class Backend(Protocol):
    """Whoever does the work. It takes time: call it from a worker."""

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        """Find the facts of a document.

        Raises:
            ReaderError: If that cannot be done.
        """
        ...

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        """Make a summary of facts.

        Raises:
            ReaderError: If that cannot be done.
        """
        ...


class _ThisProcess:
    """The work done where it is asked for; loads the analysis with the first piece."""

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        from reader.pipeline import find_facts

        with analysing(len(document.text), options):
            return find_facts(document, options)

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        from reader.summary.summarize import summarize

        with analysing(len(facts.text), facts.options):
            return summarize(facts, options)


THIS_PROCESS: Backend = _ThisProcess()
"""The work done in this process."""
