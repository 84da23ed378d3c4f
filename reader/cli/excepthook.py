"""Tracebacks and warnings on standard error, made safe to show: they may quote an article.

A traceback ends with the message of the error, and a library's warning may hold the text that it is
about. Python writes both as they are.
"""

import sys
import threading
import warnings
from types import TracebackType
from typing import TextIO

from reader.cli.output import complain


def install_excepthooks() -> None:
    """Have tracebacks and warnings written by the functions of this file."""
    sys.excepthook = complain_of_a_crash
    threading.excepthook = _of_a_thread
    warnings.showwarning = complain_of_a_warning


def _of_a_thread(crash: threading.ExceptHookArgs) -> None:
    if crash.exc_value is not None:
        complain_of_a_crash(crash.exc_type, crash.exc_value, crash.exc_traceback)


def complain_of_a_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write the traceback of an error that nothing caught; its message may quote an article."""
    # Imported here: hardly any command ends so.
    from traceback import format_exception

    complain("".join(format_exception(kind, error, trace)))


def complain_of_a_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001 - it is called with six
    line: str | None = None,
) -> None:
    """Write a warning of a library; it may quote an article."""
    complain(warnings.formatwarning(message, category, filename, lineno, line))
