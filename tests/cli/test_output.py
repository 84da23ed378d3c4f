"""What is written beside results: progress, questions, and Python's own last words."""

import io
import sys
import threading
import warnings

import pytest

from reader.cli import excepthook
from reader.cli.output import abandon_output, prepare_streams, width
from reader.cli.progress import progress_bar
from tests.cli.conftest import Run


class Terminal(io.StringIO):
    """A stream of a terminal that is not there."""

    def isatty(self) -> bool:
        return True


def terminal_errors(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal in the place of standard error; in the test itself, after pytest did so."""
    stream = Terminal()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_bar_is_drawn_while_much_is_done_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors = terminal_errors(monkeypatch)
    with progress_bar("reading \x1b[2J", quiet=False, least=3) as progress:
        for done in range(1, 4):
            progress(done, 3)
    text = errors.getvalue()
    assert "reading" in text
    assert "3/3" in text
    assert "\x1b[2J" not in text.replace("\x1b[2K", "")


@pytest.mark.parametrize(("quiet", "total"), [(False, 2), (True, 3)])
def test_no_bar_is_drawn_for_little_work_or_when_it_is_not_wanted(
    monkeypatch: pytest.MonkeyPatch, quiet: bool, total: int
) -> None:
    errors = terminal_errors(monkeypatch)
    with progress_bar("reading", quiet=quiet, least=3) as progress:
        progress(1, total)
    assert errors.getvalue() == ""


def test_a_bar_is_taken_away_when_the_work_breaks_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors = terminal_errors(monkeypatch)

    def work() -> None:
        with progress_bar("reading", quiet=False, least=1) as progress:
            progress(1, 5)
            raise ValueError("stop")

    before = set(threading.enumerate())
    with pytest.raises(ValueError, match="stop"):
        work()
    assert "1/5" in errors.getvalue()
    drawing = set(threading.enumerate()) - before
    for thread in drawing:
        thread.join(20)
    assert not any(thread.is_alive() for thread in drawing)


def test_without_a_size_a_terminal_is_not_wrapped_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert width() is None


def test_streams_that_cannot_be_set_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, stream)
    prepare_streams()
    abandon_output()
    assert sys.stdout is stream


EVIL = "\x1b]0;owned\x07"


def test_what_python_says_of_a_crash_or_a_warning_is_made_safe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors = terminal_errors(monkeypatch)
    excepthook.complain_of_a_crash(ValueError, ValueError(EVIL), None)
    excepthook.complain_of_a_warning(UserWarning(EVIL), UserWarning, "file.py", 3)
    for error in (RuntimeError(EVIL), None):
        excepthook._of_a_thread(threading.ExceptHookArgs([RuntimeError, error, None, None]))
    text = errors.getvalue()
    assert "ValueError: " in text
    assert "file.py:3: UserWarning: " in text
    assert text.count("RuntimeError: ") == 1
    assert text.count("owned") == 3
    assert "\x1b" not in text


def test_last_words_go_through_it_once_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = terminal_errors(monkeypatch)
    for place in (sys, threading):
        monkeypatch.setattr(place, "excepthook", place.excepthook)
    monkeypatch.setattr(warnings, "showwarning", warnings.showwarning)
    excepthook.install_excepthooks()
    warnings.showwarning(UserWarning(EVIL), UserWarning, "file.py", 3)
    sys.excepthook(ValueError, ValueError(EVIL), None)
    assert errors.getvalue().count("owned") == 2
    assert "\x1b" not in errors.getvalue()


def test_what_is_raw_for_a_program_is_safe_on_a_terminal(here: Run) -> None:
    here("search", "--save", "a", "title:x")
    assert here("state", "export").stdout == here("state", "export", terminal=True).stdout
