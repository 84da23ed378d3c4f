"""How the program ends: its exit codes, and which of them an error means."""

from reader.cli.output import note
from reader.errors import OptionError, ReaderError

ALL_DONE, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def failed(error: ReaderError) -> int:
    """Say what went wrong, and return the exit code that it means."""
    note(str(error))
    return WRONG_USAGE if isinstance(error, OptionError) else SOME_FAILED
