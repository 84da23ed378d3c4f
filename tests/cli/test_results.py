"""What is written, and to which stream: every character safe, colour only where it is wanted."""

import errno
import io
import os
from collections.abc import Callable
from types import SimpleNamespace

import click
import pytest

from reader.cli import output
from reader.document.safe_text import Control


class Stream(io.StringIO):
    """A stream that is a terminal or is none."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal
        self.flushed = 0

    def isatty(self) -> bool:
        return self._terminal

    def fileno(self) -> int:
        return 1

    def flush(self) -> None:
        self.flushed += 1


@pytest.fixture
def to_terminal(monkeypatch: pytest.MonkeyPatch) -> Stream:
    return streams(monkeypatch, terminal=True)


@pytest.fixture
def to_program(monkeypatch: pytest.MonkeyPatch) -> Stream:
    return streams(monkeypatch, terminal=False)


def streams(monkeypatch: pytest.MonkeyPatch, *, terminal: bool) -> Stream:
    stream = Stream(terminal=terminal)
    # In the module alone: pytest has streams of its own.
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=stream, stderr=None))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


EVIL = "a\x1b[2Jb\n"
SAFE = "a␛[2Jb\n"


def test_a_result_is_safe_for_whoever_reads_it_and_is_there_at_once(to_program: Stream) -> None:
    output.write(EVIL)
    assert to_program.getvalue() == SAFE
    assert to_program.flushed == 1


def test_what_is_meant_for_a_program_stays_as_it_is(to_program: Stream) -> None:
    output.write_raw(EVIL)
    assert to_program.getvalue() == EVIL


def test_what_is_meant_for_a_program_is_safe_on_a_terminal(to_terminal: Stream) -> None:
    output.write_raw(EVIL)
    assert to_terminal.getvalue() == SAFE


PIECES = [("One", "bold"), (" \x1btwo", "dim"), (" three", ""), (" four", "nothing")]


def test_a_terminal_gets_styles_and_each_ends_where_it_began(to_terminal: Stream) -> None:
    output.write_styled(PIECES)
    assert to_terminal.getvalue() == "\x1b[1mOne\x1b[0m\x1b[2m ␛two\x1b[0m three four"


def test_a_program_gets_no_styles(to_program: Stream) -> None:
    output.write_styled(PIECES)
    assert to_program.getvalue() == "One ␛two three four"


@pytest.mark.parametrize(("wish", "coloured"), [("1", False), ("", True)])
def test_who_wants_no_colour_gets_none(
    to_terminal: Stream, monkeypatch: pytest.MonkeyPatch, wish: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", wish)
    assert output.has_colour() is coloured
    output.write_styled(PIECES)
    assert to_terminal.getvalue().startswith("\x1b[1m") is coloured


@pytest.mark.parametrize(
    ("columns", "width"), [(0, 20), (19, 20), (20, 20), (80, 80), (100, 100), (300, 100)]
)
def test_results_are_as_wide_as_the_terminal_and_no_wider_than_reads_well(
    to_terminal: Stream, monkeypatch: pytest.MonkeyPatch, columns: int, width: int
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    assert output.width() == width


def test_a_program_gets_lines_as_long_as_they_are(
    to_program: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    assert output.width() is None


def test_lines_can_end_as_on_windows(to_program: Stream) -> None:
    output.write_with_crlf("one\r\ntwo\x1b\n\nthree\n")
    assert to_program.getvalue() == "one\r\ntwo␛\r\n\r\nthree\r\n"


def test_a_control_of_our_own_goes_through(to_terminal: Stream) -> None:
    output.put_control(Control("\x1b[?25l"))
    assert to_terminal.getvalue() == "\x1b[?25l"


@pytest.mark.parametrize(
    "error", [BrokenPipeError(), OSError(errno.EINVAL, "as Windows says it")], ids=["posix", "win"]
)
def test_when_nobody_reads_on_it_is_an_error_of_our_own(
    to_program: Stream, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def broken(_: str) -> int:
        raise error

    monkeypatch.setattr(to_program, "write", broken)
    with pytest.raises(output.OutputClosedError):
        output.write("text")


def test_a_full_disk_is_another_error(to_program: Stream, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(to_program, "write", full)
    with pytest.raises(output.OutputFailedError, match="No space left"):
        output.write("text")


@pytest.mark.parametrize(
    ("tell", "said"),
    [
        (lambda: output.note("bad \x1b"), "reader: bad ␛\n"),
        (lambda: output.note("bad", quiet=True), ""),
        (lambda: output.complain("bad \x9b"), "bad �"),
    ],
)
def test_what_is_wrong_is_said_on_standard_error(
    to_program: Stream, monkeypatch: pytest.MonkeyPatch, tell: Callable[[], None], said: str
) -> None:
    errors = Stream(terminal=False)
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=to_program, stderr=errors))
    tell()
    assert (to_program.getvalue(), errors.getvalue()) == ("", said)
    assert errors.flushed == (1 if said else 0)


@pytest.mark.parametrize(("answer", "yes"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_a_question_is_asked_on_standard_error_and_nothing_means_no(answer: str, yes: bool) -> None:
    from click.testing import CliRunner

    @click.command()
    def question() -> None:
        yes = output.ask("Go\non?")
        click.echo(f"answer: {yes}")

    done = CliRunner().invoke(question, input=answer)
    assert done.stdout.splitlines()[-1] == f"answer: {yes}"
    assert "Go on?" in done.stderr
    assert "Go on?" not in done.stdout


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("kind", "asked", "written"),
    [
        (io.TextIOWrapper, None, "Café\n".encode()),
        (io.TextIOWrapper, "ascii", b"Caf?\n"),
        (_Terminal, None, b"Caf?\r\n"),
    ],
    ids=["a pipe gets UTF-8", "a pipe whose encoding is asked for", "a terminal keeps its own"],
)
def test_a_stream_takes_every_character(
    kind: type[io.TextIOWrapper],
    asked: str | None,
    written: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    if asked is not None:
        monkeypatch.setenv("PYTHONIOENCODING", asked)
    pipes = [io.BytesIO(), io.BytesIO()]
    # As Windows makes them.
    results, errors = (
        kind(pipe, encoding="ascii", errors="strict", newline="\r\n") for pipe in pipes
    )
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=results, stderr=errors))
    output.prepare_streams()
    output.write("Café\n")
    output.note("Café")
    assert [pipe.getvalue() for pipe in pipes] == [written, b"reader: " + written]
