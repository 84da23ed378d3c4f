"""Facts and summaries made by other processes, so that none of them holds a key up or the reader.

Threads of one process take turns, and a text that is analysed takes long ones; nor can a thread be
ended that analyses a text without end. A process is started with the first piece of work, kept for
the next, and killed when its work takes too long.
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
"""How many processes wait for more work: one for who reads, one for what nobody waits for."""
_KEPT_SECONDS = 30.0
"""How long they wait."""
_PATIENCE = 4.0
"""How much longer than its CPU time work may take on a busy machine before it is killed."""


class NotWantedError(ReaderError):
    """Nobody wants the result any more."""


class ProcessBackend:
    """Does the work of a backend in other processes. Call it from a thread."""

    def __init__(
        self, pool: ChildPool | None = None, unwanted: Callable[[], bool] = lambda: False
    ) -> None:
        """Make a backend; nothing is started before there is work.

        Args:
            pool: The processes; None for new ones.
            unwanted: Says that nobody waits for what is asked here any more.
        """
        self._pool = pool or ChildPool(
            "reader.services.digests.worker", most_idle=_KEPT, idle_seconds=_KEPT_SECONDS
        )
        self._unwanted = unwanted
        self._closed = False

    @property
    def idle_pids(self) -> tuple[int, ...]:
        """The numbers of the processes that wait for work."""
        return self._pool.idle_pids

    def facts(self, document: Document, options: FactsOptions) -> Facts:
        """Find the facts of a document.

        Raises:
            NotWantedError: If it was given up, or the processes are closed.
            AnalysisError: If it fails, or takes too much time or memory.
            ReaderError: If it cannot be done.
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
        # The process that found the facts still has them, and sending them costs as much as the
        # summary does.
        reply = self._reply(head, b"", len(facts.text), facts.options)
        if "missing" in reply.head:
            data = pack_work(SummaryWork(facts, options))
            reply = self._reply(head, data, len(facts.text), facts.options)
        return unpack_summary(reply.body, facts.text)

    def while_wanted(self, unwanted: Callable[[], bool]) -> "ProcessBackend":
        """Return the same processes for work that is given up when nobody wants it any more."""
        return ProcessBackend(self._pool, lambda: self._closed or unwanted())

    def close(self) -> None:
        """End the processes; there will be no others."""
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
