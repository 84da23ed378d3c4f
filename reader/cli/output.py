"""The one place that writes: results to standard output, everything else to standard error.

Only ``SafeText`` is written or a ``Control``: text that went through ``sanitize``, or a
sequence that this program made. The two functions at the end of this file write, and take nothing
else.
"""

import errno
import io
import os
import sys
from collections.abc import Iterable

from reader.document.safe_text import Control, SafeText, sanitize, sanitize_line

_CLOSED_ON_WINDOWS = errno.EINVAL
"""The error that Windows gives for writing to a pipe that nobody reads any more."""


class OutputClosedError(Exception):
    """The reader of the results has closed the pipe."""


class OutputFailedError(Exception):
    """Standard output cannot be written, as on a full device; the message says why."""


def prepare_streams() -> None:
    """Make the standard streams accept every character.

    A pipe or a file gets the same bytes on every system: UTF-8, and lines that end as on Unix.
    Windows would write an encoding that has no letters for most languages; ``PYTHONIOENCODING``
    can ask for another one. On a terminal its own encoding holds, and what that cannot show is
    replaced.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        elif "PYTHONIOENCODING" in os.environ:
            stream.reconfigure(errors="replace", newline="\n")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def write(result: str) -> None:
    """Write a piece of a result, made safe to show, to standard output at once.

    Colour that the program itself adds is added after this, by ``write_styled``.
    """
    _put(sanitize(result))


def write_with_crlf(result: str) -> None:
    """Write a result whose format wants every line to end as on Windows, such as iCalendar."""
    ending = Control("\r\n")
    lines = result.replace("\r\n", "\n").removesuffix("\n").split("\n")
    _put(*(piece for line in lines for piece in (sanitize_line(line), ending)))


def write_raw(result: str) -> None:
    """Write a piece of a result as it is, for another program to read.

    On a terminal it is made safe to show like every other.
    """
    if sys.stdout.isatty():
        _put(sanitize(result))
    else:
        _put_for_a_program(result)


def put_control(sequence: Control) -> None:
    """Write a control sequence that the program itself made."""
    _put(sequence)


def write_styled(pieces: Iterable[tuple[str, str]]) -> None:
    """Write pieces of text, each with a style: ``bold``, ``dim`` or nothing.

    The styles are dropped where standard output is not a terminal or ``NO_COLOR`` is set.
    """
    if not has_colour():
        _put(sanitize("".join(text for text, _ in pieces)))
        return
    styled: list[SafeText | Control] = []
    for text, style in pieces:
        code = _CODES.get(style)
        styled += [code, sanitize(text), _RESET] if code else [sanitize(text)]
    _put(*styled)


_CODES = {"bold": Control("\x1b[1m"), "dim": Control("\x1b[2m")}
_RESET = Control("\x1b[0m")


def has_colour() -> bool:
    """Return whether results may be styled."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width() -> int | None:
    """Return the width to wrap results at: the terminal's, at most 100; None in a pipe."""
    if not sys.stdout.isatty():
        return None
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None
    return max(20, min(columns, 100))


def note(message: str, *, quiet: bool = False) -> None:
    """Write a note or an error to standard error."""
    if not quiet:
        complain(f"reader: {message}\n")


def complain(text: str) -> None:
    """Write to standard error, made safe to show: the text may quote an article."""
    _tell(sanitize(text))


def ask(question: str) -> bool:
    """Ask a yes-or-no question on standard error; the default is no."""
    import click

    return click.confirm(sanitize_line(question), default=False, err=True)


def abandon_output() -> None:
    """Point standard output at the null device, so that the last flush cannot fail."""
    try:
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, sys.stdout.fileno())
        os.close(descriptor)
    except (OSError, ValueError):
        pass


def _put(*pieces: SafeText | Control) -> None:
    _put_for_a_program("".join(pieces))


def _put_for_a_program(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError) and error.errno != _CLOSED_ON_WINDOWS:
            raise OutputFailedError(error.strerror or str(error)) from error
        # As an error of our own: click would turn the system's into exit code 1.
        raise OutputClosedError from error


def _tell(text: SafeText) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
