"""Find facts and make summaries in child processes, so that the reader stays responsive.

In a thread, a long analysis would delay key presses because of the GIL, and one that never ends
could not be stopped. A process is started for the first piece of work, kept for the next, and
killed when its work takes too long.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from reader.document.annotations import Summary
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.errors import AnalysisError, ReaderError
from reader.intake.sandbox.pool import ChildGoneError, ChildPool, Reply
from reader.library.digests.analysing import limits_for, name_of
from reader.library.digests.codec import unpack_facts, unpack_summary
from reader.services.digests.work import FactsWork, SummaryWork, key_of, pack_work

_KEPT = 2
"""How many idle processes are kept: one for the open article and one for background work."""
_KEPT_SECONDS = 30.0
"""How long idle processes are kept."""
_PATIENCE = 4.0
"""Work is killed after its CPU limit times this, in wall-clock time, as the machine may be busy."""


class NotWantedError(ReaderError):
    """The result is not wanted any more."""


class ProcessBackend:
    """A backend that works in child processes. Call it from a thread."""

    def __init__(
        self, pool: ChildPool | None = None, unwanted: Callable[[], bool] = lambda: False
    ) -> None:
        """Make a backend; nothing is started before there is work.

        Args:
            pool: The processes; None for new ones.
            unwanted: Returns whether the results are not wanted any more.
        """
        self._pool = pool or ChildPool(
            "reader.services.digests.worker", most_idle=_KEPT, idle_seconds=_KEPT_SECONDS
        )
        self._unwanted = unwanted
        self._closed = False

    @property
    def idle_pids(self) -> tuple[int, ...]:
        """The ids of the idle processes."""
        return self._pool.idle_pids

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        """Find the facts of a document.

        Raises:
            NotWantedError: If the result is not wanted any more, or the processes are closed.
            AnalysisError: If the analysis fails, or takes too much time or memory.
            ReaderError: If an option is not valid or no process can be started.
        """
        head, data = {"key": key_of(document, options)}, pack_work(FactsWork(document, options))
        reply = self._reply(head, data, len(document.text), options)
        return unpack_facts(reply.body, document, options)

    def summary(self, facts: Facts, options: SummaryOptions) -> Summary:
        """Make a summary of facts.

        Raises:
            ReaderError: As ``facts`` does.
        """
        head = {"key": key_of(facts.document, facts.options), "summary": asdict(options)}
        # The process that found the facts still has them; sending them costs as much as the
        # summary.
        reply = self._reply(head, b"", len(facts.text), facts.options)
        if "missing" in reply.head:
            data = pack_work(SummaryWork(facts, options))
            reply = self._reply(head, data, len(facts.text), facts.options)
        return unpack_summary(reply.body, facts.text)

    def while_wanted(self, unwanted: Callable[[], bool]) -> "ProcessBackend":
        """Return a backend with the same processes that abandons work once it is not wanted."""
        return ProcessBackend(self._pool, lambda: self._closed or unwanted())

    def close(self) -> None:
        """End the processes and start no others."""
        self._closed = True
        self._pool.kill()

    def _reply(
        self, head: dict[str, Any], data: bytes, length: int, options: FactsOptions
    ) -> Reply:
        if self._is_unwanted():
            raise NotWantedError("given up")
        seconds = limits_for(length).seconds * _PATIENCE
        try:
            reply = self._pool.run(head, data, seconds=seconds, unwanted=self._is_unwanted)
        except OSError as error:
            why = error.strerror or str(error)
            raise ReaderError(
                f"{name_of(options)}: no process could be started to analyse it ({why}): "
                "try again later"
            ) from error
        except ChildGoneError as gone:
            if self._is_unwanted() or gone.why == "unwanted":
                raise NotWantedError("given up") from None
            why = f"took more than {seconds:.0f} s" if gone.why == "time" else "broke down"
            raise AnalysisError(
                name_of(options), f"its analysis {why} and was given up: please report this"
            ) from None
        if "name" in reply.head:
            raise AnalysisError(reply.head["name"], reply.head["error"])
        if "error" in reply.head:
            raise ReaderError(reply.head["error"])
        return reply

    def _is_unwanted(self) -> bool:
        return self._closed or self._unwanted()
