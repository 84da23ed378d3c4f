"""Facts and summaries that another process makes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import pipeline
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.errors import AnalysisError, ReaderError
from reader.library.digests.codec import unpack_facts, unpack_summary
from reader.pipeline import find_facts
from reader.services.digests.process import NotWantedError, ProcessBackend
from reader.services.digests.work import FactsWork, SummaryWork, pack_work
from reader.services.digests.worker import work
from reader.summary import summarize as summarize_module
from reader.summary.summarize import summarize
from tests.platform import is_running, needs_stopping
from tests.services.digests.planted import REASONS, plant

TEXT = "Helen Ortiz spoke in Kells on 3 May 2021. The bridge was closed. Nobody came."
OPTIONS = FactsOptions(title="The bridge")


@pytest.fixture(scope="module")
def process() -> Iterator[ProcessBackend]:
    process = ProcessBackend()
    yield process
    process.close()


def pid_of(process: ProcessBackend) -> int:
    process.facts(plain_document(TEXT), OPTIONS)
    return process.idle_pids[-1]


def test_facts_and_summary_are_those_that_this_process_makes(process: ProcessBackend) -> None:
    document, length = plain_document(TEXT), SummaryOptions(length="2")
    facts = find_facts(document, OPTIONS)
    assert process.facts(document, OPTIONS) == facts
    assert process.summary(facts, length) == summarize(facts, length)
    backend = process.while_wanted(lambda: False)
    assert backend.summary(backend.facts(document, OPTIONS), length).available == 3
    assert process.idle_pids == backend.idle_pids


def test_an_error_is_told_and_the_process_goes_on(process: ProcessBackend) -> None:
    before = pid_of(process)
    with pytest.raises(ReaderError, match="no recogniser"):
        process.facts(plain_document(TEXT), FactsOptions(recogniser="nothing"))
    assert process.idle_pids == (before,)


@needs_stopping
def test_a_breakdown_names_the_article_and_the_next_one_is_made(process: ProcessBackend) -> None:
    pid = pid_of(process)
    os.kill(pid, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (pid, signal.SIGKILL)).start()
    with pytest.raises(AnalysisError, match=r"^The bridge: its analysis broke down and was given"):
        process.facts(plain_document(TEXT), OPTIONS)
    assert pid_of(process) != pid


def test_what_nobody_wants_is_not_made(process: ProcessBackend) -> None:
    with pytest.raises(NotWantedError):
        process.while_wanted(lambda: True).facts(plain_document(TEXT), OPTIONS)


@needs_stopping
def test_long_work_is_given_up_when_nobody_wants_it_any_more(process: ProcessBackend) -> None:
    os.kill(pid_of(process), signal.SIGSTOP)
    begun = time.monotonic()
    wanted = process.while_wanted(lambda: time.monotonic() > begun + 0.1)
    with pytest.raises(NotWantedError):
        wanted.facts(plain_document(TEXT), OPTIONS)
    assert process.idle_pids == ()


def test_closing_ends_the_processes_and_there_are_no_others() -> None:
    process = ProcessBackend()
    pid = pid_of(process)
    process.close()
    assert not is_running(pid)
    for backend in (process, process.while_wanted(lambda: False)):
        with pytest.raises(NotWantedError):
            backend.facts(plain_document(TEXT), OPTIONS)


def test_when_no_process_can_be_started_the_article_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", fail)
    with pytest.raises(ReaderError, match=r"^The bridge: no process could be .*again later"):
        ProcessBackend().facts(plain_document(TEXT), OPTIONS)


def asked(piece: FactsWork | SummaryWork) -> tuple[dict[str, str], bytes]:
    return work({"key": "a text"}, pack_work(piece))


def test_facts_that_the_worker_has_are_not_sent_again() -> None:
    document = plain_document(TEXT)
    made = find_facts(document, OPTIONS)
    options = {"method": "auto", "length": "2"}
    for other in ("b", "c"):
        work({"key": other}, pack_work(FactsWork(document, OPTIONS)))
    assert work({"key": "a", "summary": options}, b"") == ({"missing": True}, b"")
    work({"key": "a"}, pack_work(FactsWork(document, OPTIONS)))
    head, summary = work({"key": "a", "summary": options}, b"")
    assert head == {}
    assert unpack_summary(summary, TEXT) == summarize(made, SummaryOptions(length="2"))
    head, _ = work({"key": "b", "summary": options}, b"")
    assert head == {"missing": True}


def test_facts_that_no_process_has_are_sent(process: ProcessBackend) -> None:
    facts = find_facts(plain_document(f"{TEXT} The weir broke."), OPTIONS)
    for length in ("1", "2"):
        options = SummaryOptions(length=length)
        assert process.summary(facts, options) == summarize(facts, options)


def test_the_worker_tells_results_and_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    document = plain_document(TEXT)
    made = find_facts(document, OPTIONS)
    head, facts = asked(FactsWork(document, OPTIONS))
    assert (head, unpack_facts(facts, document, OPTIONS)) == ({}, made)
    head, summary = asked(SummaryWork(made, SummaryOptions()))
    assert unpack_summary(summary, TEXT) == summarize(made, SummaryOptions())
    head, _ = asked(SummaryWork(made, SummaryOptions(method="magic")))
    assert "magic" in head["error"]
    assert "name" not in head

    def fail(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(pipeline, "find_facts", fail)
    monkeypatch.setattr(summarize_module, "summarize", fail)
    for failing, name in (
        (FactsWork(document, OPTIONS), "The bridge"),
        (SummaryWork(made, SummaryOptions()), "The bridge"),
        (FactsWork(document, FactsOptions(name="\ud800")), "\ud800"),
        (FactsWork(document, FactsOptions()), "an article"),
    ):
        assert asked(failing) == (
            {
                "name": name,
                "error": "cannot be analysed (ZeroDivisionError: by nothing): please report this",
            },
            b"",
        )


@pytest.mark.skipif(sys.platform == "win32", reason="this platform has no alarms")
def test_a_text_that_is_too_much_costs_that_text_and_not_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", plant(tmp_path / "site"))
    process = ProcessBackend()
    pid = pid_of(process)
    for word, reason in REASONS.items():
        with pytest.raises(AnalysisError) as told:
            process.facts(plain_document(f"{TEXT} {word}"), OPTIONS)
        assert str(told.value) == f"The bridge: {reason}"
        assert process.idle_pids == (pid,)
    with pytest.raises(AnalysisError, match="broke down"):
        process.facts(plain_document(f"{TEXT} DIES"), OPTIONS)
    assert pid_of(process) != pid
    process.close()
