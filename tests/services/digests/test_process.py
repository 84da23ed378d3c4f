"""Digests that another process makes."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from io import BytesIO

import pytest

from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.errors import ReaderError
from reader.library.digests.codec import unpack_facts, unpack_summary
from reader.pipeline import find_facts
from reader.services.digests import process as process_module
from reader.services.digests.process import DigestProcess, NotWantedError
from reader.services.digests.work import FactsWork, SummaryWork, pack_work
from reader.services.digests.worker import serve
from reader.summary.summarize import summarize

TEXT = "Helen Ortiz spoke in Kells on 3 May 2021. The bridge was closed. Nobody came."
OPTIONS = FactsOptions(title="The bridge")


@pytest.fixture(scope="module")
def process() -> Iterator[DigestProcess]:
    process = DigestProcess()
    yield process
    process.close()


def test_nothing_is_started_before_there_is_work() -> None:
    idle = DigestProcess()
    assert idle.pid is None
    idle.close()


def test_facts_and_summary_are_those_that_this_process_makes(process: DigestProcess) -> None:
    document, length = plain_document(TEXT), SummaryOptions(length="2")
    facts = find_facts(document, OPTIONS)
    assert process.facts(document, OPTIONS) == facts
    assert process.summary(facts, length) == summarize(facts, length)
    backend = process.while_wanted(lambda: False)
    assert backend.summary(backend.facts(document, OPTIONS), length).available == 3
    before = process.pid
    assert before is not None
    process.facts(plain_document(TEXT + " Later."), OPTIONS)
    assert process.pid == before


def test_an_error_is_told_and_the_process_goes_on(process: DigestProcess) -> None:
    process.facts(plain_document(TEXT), OPTIONS)
    before = process.pid
    with pytest.raises(ReaderError, match="no recogniser"):
        process.facts(plain_document(TEXT), FactsOptions(recogniser="nothing"))
    assert process.pid == before


def test_a_breakdown_names_the_article_and_the_next_one_is_made(process: DigestProcess) -> None:
    process.facts(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (pid, signal.SIGKILL)).start()
    with pytest.raises(ReaderError, match="The bridge: the process that analysed it broke down"):
        process.facts(plain_document(TEXT), OPTIONS)
    assert process.facts(plain_document(TEXT), OPTIONS).actors
    assert process.pid != pid


def test_what_nobody_wants_is_not_made(process: DigestProcess) -> None:
    with pytest.raises(NotWantedError):
        process.facts(plain_document(TEXT), OPTIONS, lambda: True)


def test_long_work_is_given_up_when_nobody_wants_it_any_more(process: DigestProcess) -> None:
    process.facts(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(NotWantedError):
        process.facts(plain_document(TEXT), OPTIONS, lambda: time.monotonic() > begun + 0.1)
    assert process.pid is None


def test_closing_ends_the_process_and_there_is_no_other() -> None:
    process = DigestProcess()
    process.facts(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(NotWantedError):
        process.facts(plain_document(TEXT), OPTIONS)


@pytest.mark.parametrize("cut", [b"", b"\0\0\0"])
def test_the_worker_ends_with_the_process_that_asks(cut: bytes) -> None:
    told = BytesIO()
    serve(BytesIO(cut), told)
    assert told.getvalue() == b""


def asked(*works: bytes) -> list[tuple[int, bytes]]:
    """Return what the worker tells of some pieces of work: a sign, and an answer."""
    told = BytesIO()
    serve(BytesIO(b"".join(len(work).to_bytes(8, "big") + work for work in works)), told)
    told.seek(0)
    answers = []
    while head := told.read(9):
        answers.append((head[0], told.read(int.from_bytes(head[1:], "big"))))
    return answers


def test_the_worker_tells_results_and_errors_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    document = plain_document(TEXT)
    made = find_facts(document, OPTIONS)
    work = pack_work(FactsWork(document, OPTIONS))
    more = pack_work(SummaryWork(made, SummaryOptions()))
    wrong = pack_work(SummaryWork(made, SummaryOptions(method="magic")))
    (good, facts), (bad, said), (fine, summary), (again, same) = asked(work, wrong, more, work)
    assert (good, bad, fine, again) == (1, 0, 1, 1)
    assert unpack_facts(facts, document, OPTIONS) == made
    assert unpack_summary(summary, TEXT) == summarize(made, SummaryOptions())
    assert facts == same
    assert "magic" in said.decode()

    def fail(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("reader.pipeline.find_facts", fail)
    monkeypatch.setattr("reader.summary.summarize.summarize", fail)
    for failing, name in (
        (FactsWork(document, OPTIONS), "The bridge"),
        (SummaryWork(made, SummaryOptions()), "The bridge"),
        (FactsWork(document, FactsOptions(name="\ud800")), "\\ud800"),
        (FactsWork(document, FactsOptions()), "an article"),
    ):
        ((bad, said),) = asked(pack_work(failing))
        assert (bad, said.decode()) == (
            0,
            f"{name}: cannot be analysed (ZeroDivisionError: by nothing): please report this",
        )


def test_a_process_that_has_nothing_to_do_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_module, "_KEPT_SECONDS", 0.01)
    process = DigestProcess()
    process.facts(plain_document(TEXT), OPTIONS)
    assert process._ending is not None
    process._ending.join()
    assert process.pid is None
    assert process.facts(plain_document(TEXT), OPTIONS).actors
    process.close()


def test_a_process_that_is_needed_at_this_moment_is_kept(process: DigestProcess) -> None:
    process.facts(plain_document(TEXT), OPTIONS)
    before = process.pid
    with process._turn:
        process._end_idle()
    assert process.pid == before is not None
