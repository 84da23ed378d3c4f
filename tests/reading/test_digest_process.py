"""Digests that another process makes."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from io import BytesIO

import pytest

from reader.errors import ReaderError
from reader.pipeline import digest_document
from reader.reading.digest_process import DigestProcess, NotWantedError
from reader.reading.digest_worker import serve
from reader.text.digest import DigestOptions
from reader.text.plain import plain_document

TEXT = "Helen Ortiz spoke in Kells on 3 May 2021. The bridge was closed. Nobody came."
OPTIONS = DigestOptions(title="The bridge")


@pytest.fixture(scope="module")
def process() -> Iterator[DigestProcess]:
    process = DigestProcess()
    yield process
    process.close()


def test_nothing_is_started_before_there_is_work() -> None:
    idle = DigestProcess()
    assert idle.pid is None
    idle.close()


def test_a_digest_is_the_one_that_this_process_makes(process: DigestProcess) -> None:
    document = plain_document(TEXT)
    assert process.digest(document, OPTIONS) == digest_document(document, OPTIONS)
    before = process.pid
    assert before is not None
    process.digest(plain_document(TEXT + " Later."), OPTIONS)
    assert process.pid == before


def test_an_error_is_told_and_the_process_goes_on(process: DigestProcess) -> None:
    process.digest(plain_document(TEXT), OPTIONS)
    before = process.pid
    with pytest.raises(ReaderError, match="no recogniser"):
        process.digest(plain_document(TEXT), DigestOptions(recogniser="nothing"))
    assert process.pid == before


def test_a_breakdown_names_the_article_and_the_next_one_is_made(process: DigestProcess) -> None:
    process.digest(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (pid, signal.SIGKILL)).start()
    with pytest.raises(ReaderError, match="The bridge: the process that analysed it broke down"):
        process.digest(plain_document(TEXT), OPTIONS)
    assert process.digest(plain_document(TEXT), OPTIONS).actors
    assert process.pid != pid


def test_what_nobody_wants_is_not_made(process: DigestProcess) -> None:
    with pytest.raises(NotWantedError):
        process.digest(plain_document(TEXT), OPTIONS, lambda: True)


def test_long_work_is_given_up_when_nobody_wants_it_any_more(process: DigestProcess) -> None:
    process.digest(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(NotWantedError):
        process.digest(plain_document(TEXT), OPTIONS, lambda: time.monotonic() > begun + 0.1)
    assert process.pid is None


def test_closing_ends_the_process_and_there_is_no_other() -> None:
    process = DigestProcess()
    process.digest(plain_document(TEXT), OPTIONS)
    pid = process.pid
    assert pid is not None
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(NotWantedError):
        process.digest(plain_document(TEXT), OPTIONS)


@pytest.mark.parametrize("cut", [b"", b"\0\0\0"])
def test_the_worker_ends_with_the_process_that_asks(cut: bytes) -> None:
    told = BytesIO()
    serve(BytesIO(cut), told)
    assert told.getvalue() == b""
